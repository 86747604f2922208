//! Waiting for a file to appear in a directory.
//!
//! If the directory is missing, the nearest existing ancestor is watched, in which the next part of the path appears
//! first. Without inotify a wait lasts for its whole time: a waiting client also checks periodically itself.

use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::fs::inotify::{self, CreateFlags, WatchFlags};
use rustix::io::Errno;

use super::readable::wait_readable;

/// The pause between reads of events of other names: any user can create names in a directory such as `/tmp`, as fast
/// as it likes.
const REST: Duration = Duration::from_millis(10);

/// Watches one name of a directory.
#[derive(Debug)]
pub(crate) struct FileWatch {
    name: Vec<u8>,
    /// The name is that of the file itself, not of a directory on the way to it.
    is_whole: bool,
    inotify: OwnedFd,
}

impl FileWatch {
    /// Watches the file at `path`, from now on; `None` if that is impossible.
    pub(crate) fn of(path: &Path) -> Option<FileWatch> {
        let inotify = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK).ok()?;
        // A socket is created, or its mode is set, or it is renamed.
        let flags = WatchFlags::CREATE | WatchFlags::MOVED_TO | WatchFlags::ATTRIB | WatchFlags::ONLYDIR;
        let found = path.ancestors().find(|part| {
            part.parent().is_some_and(|directory| inotify::add_watch(&inotify, directory, flags).is_ok())
        })?;
        let name = found.file_name()?.as_encoded_bytes().to_vec();
        Some(FileWatch { name, is_whole: found == path, inotify })
    }

    /// Whether the file itself is watched. If not, a new watch may see more after an event.
    pub(crate) fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Waits until the name changes, for at most `time`. Returns whether it has changed.
    pub(crate) fn wait(&self, time: Duration) -> bool {
        let begin = Instant::now();
        loop {
            let left = time.saturating_sub(begin.elapsed());
            let polled = wait_readable(&self.inotify, left);
            if polled.is_ok() && self.has_happened() {
                return true;
            }
            if polled.is_err() || left.is_zero() {
                std::thread::sleep(left);
                return false;
            }
            // Another name than the watched one.
            std::thread::sleep(REST.min(time.saturating_sub(begin.elapsed())));
        }
    }

    /// Reads all pending events.
    fn has_happened(&self) -> bool {
        let mut space = [MaybeUninit::uninit(); 4096];
        let mut reader = inotify::Reader::new(&self.inotify, &mut space);
        let mut has_happened = false;
        loop {
            match reader.next() {
                Ok(event) => {
                    // An event without a name is about the directory itself, or about an overflow.
                    has_happened |= event.file_name().is_none_or(|name| name.to_bytes() == self.name);
                }
                Err(Errno::INTR) => {}
                Err(_) => return has_happened,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_appears_under_the_name_ends_the_wait_and_no_other_does() {
        let directory = std::env::temp_dir().join(format!("mp-watch-{}", std::process::id()));
        std::fs::create_dir(&directory).unwrap();
        let path = directory.join("one.sock");
        let watch = FileWatch::of(&path).unwrap();
        assert!(!watch.wait(Duration::ZERO));
        std::fs::write(directory.join("other.sock"), "").unwrap();
        let start = Instant::now();
        assert!(!watch.wait(Duration::from_millis(20)), "another name");
        assert!(start.elapsed() >= Duration::from_millis(20));
        std::fs::write(directory.join("new"), "").unwrap();
        std::fs::rename(directory.join("new"), &path).unwrap();
        let start = Instant::now();
        assert!(watch.wait(Duration::from_secs(20)));
        assert!(start.elapsed() < Duration::from_secs(10));
        assert!(!watch.wait(Duration::ZERO), "told once");
        assert!(watch.is_whole());
        std::fs::remove_dir_all(directory).unwrap();
    }

    #[test]
    fn while_the_directory_is_missing_the_nearest_above_it_is_watched() {
        let above = std::env::temp_dir().join(format!("mp-watch-above-{}", std::process::id()));
        std::fs::create_dir(&above).unwrap();
        let path = above.join("a/b/one.sock");
        let watch = FileWatch::of(&path).unwrap();
        assert!(!watch.is_whole());
        std::fs::create_dir(above.join("other")).unwrap();
        assert!(!watch.wait(Duration::from_millis(5)), "another directory");
        std::fs::create_dir(above.join("a")).unwrap();
        assert!(watch.wait(Duration::from_secs(20)), "the first part of the path");
        std::fs::create_dir(above.join("a/b")).unwrap();
        assert!(FileWatch::of(&path).unwrap().is_whole());
        std::fs::remove_dir_all(above).unwrap();
    }

    #[test]
    fn what_happens_to_other_names_without_end_wakes_seldom() {
        /// How often this thread has gone to sleep.
        fn sleeps() -> u32 {
            let status = std::fs::read_to_string("/proc/thread-self/status").unwrap();
            let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches")).unwrap();
            line.split_whitespace().nth(1).unwrap().parse().unwrap()
        }
        let directory = std::env::temp_dir().join(format!("mp-watch-other-{}", std::process::id()));
        std::fs::create_dir(&directory).unwrap();
        let watch = FileWatch::of(&directory.join("one.sock")).unwrap();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let others = ["a", "b"].map(|name| directory.join(name));
                let begin = Instant::now();
                for other in
                    others.iter().cycle().take_while(|_| begin.elapsed() < Duration::from_millis(600))
                {
                    std::fs::write(other, "").unwrap();
                    std::fs::remove_file(other).unwrap();
                    std::thread::sleep(Duration::from_micros(100));
                }
            });
            let before = sleeps();
            assert!(!watch.wait(Duration::from_millis(500)));
            let slept = sleeps() - before;
            // Twice for each pause, and some more for a busy machine.
            assert!(slept < 150, "{slept}");
        });
        std::fs::remove_dir_all(directory).unwrap();
    }
}

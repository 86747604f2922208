//! Waiting for a host that is not there yet: between two attempts the client is idle, and disturbs no other host.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::Wanted;
use crate::platform::FileWatch;

/// The first pause between attempts; each is twice as long as the previous one.
const FIRST: Duration = Duration::from_millis(1);
/// The maximum pause while the directory is watched: then attempts are only for what the watch does not see.
const LAST: Duration = Duration::from_secs(1);
/// The maximum pause while nothing can be watched.
const LAST_UNWATCHED: Duration = Duration::from_millis(100);
/// The maximum number of attempts at once per second after a change of the name; beyond that, one every
/// [`LAST_UNWATCHED`]. A host that starts makes four or five changes; another user who can create the name could make
/// any number.
const MOST_PROMPT: u32 = 16;
const PERIOD: Duration = Duration::from_secs(1);

/// Waits for a change of a socket.
#[derive(Debug)]
pub(super) struct Waiting {
    socket: PathBuf,
    watch: Option<FileWatch>,
    next: Duration,
    /// The number of changes in the period, and its start.
    prompt: (u32, Instant),
}

impl Waiting {
    pub(super) fn new(socket: PathBuf) -> Waiting {
        Waiting { socket, watch: None, next: FIRST, prompt: (0, Instant::now()) }
    }

    /// Waits, for at most `left` and while the attach is `wanted`, until another attempt may succeed.
    pub(super) fn wait(&mut self, left: Duration, wanted: &Wanted) {
        let Some(watch) = &self.watch else {
            self.watch = FileWatch::of(&self.socket);
            // Changes before the watch are not reported, so the next attempt is made at once.
            if self.watch.is_none() {
                std::thread::sleep(self.next.min(left));
                self.next = self.next.saturating_mul(2).min(LAST_UNWATCHED);
            }
            return;
        };
        let is_whole = watch.is_whole();
        if has_changed(watch, self.next.min(left), wanted) {
            if self.is_prompt() {
                // A socket exists before its host listens.
                self.next = FIRST;
            } else {
                std::thread::sleep(LAST_UNWATCHED.min(left));
            }
            if !is_whole {
                self.watch = None;
            }
        } else {
            self.next = self.next.saturating_mul(2).min(LAST);
        }
    }

    /// The name has changed: whether to try at once.
    fn is_prompt(&mut self) -> bool {
        let (count, begin) = &mut self.prompt;
        if begin.elapsed() >= PERIOD {
            (*count, *begin) = (0, Instant::now());
        }
        *count = count.saturating_add(1);
        *count <= MOST_PROMPT
    }
}

/// Whether the name changes within `time`, while the attach is `wanted`.
fn has_changed(watch: &FileWatch, time: Duration, wanted: &Wanted) -> bool {
    let start = Instant::now();
    loop {
        let left = time.saturating_sub(start.elapsed());
        if watch.wait(wanted.slice(left)) {
            return true;
        }
        if start.elapsed() >= time || !wanted.is_wanted() {
            return false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_to_a_name_without_end_is_looked_at_some_times_in_a_second() {
        let mut waiting = Waiting::new(PathBuf::new());
        let start = Instant::now();
        let prompt = (0..1000).filter(|_| waiting.is_prompt()).count();
        assert!(prompt == 16 || start.elapsed() >= PERIOD, "{prompt}");
        waiting.prompt.1 = start.checked_sub(PERIOD).unwrap();
        assert!(waiting.is_prompt(), "a second later");
    }

    #[test]
    fn once_the_directory_is_there_the_file_in_it_is_watched_and_stays_so() {
        let above = std::env::temp_dir().join(format!("mp-waiting-{}", std::process::id()));
        std::fs::create_dir(&above).unwrap();
        let socket = above.join("run/one.sock");
        let mut waiting = Waiting::new(socket.clone());
        let mut is_whole_after_waiting = || {
            waiting.wait(PERIOD, &Wanted::default());
            waiting.watch.as_ref().map(FileWatch::is_whole)
        };
        assert_eq!(is_whole_after_waiting(), Some(false), "the directory is watched for");
        std::fs::create_dir(above.join("run")).unwrap();
        assert_eq!(is_whole_after_waiting(), None, "it is there");
        assert_eq!(is_whole_after_waiting(), Some(true), "the file is watched for");
        std::fs::write(socket, "").unwrap();
        assert_eq!(is_whole_after_waiting(), Some(true), "it may be replaced");
        std::fs::remove_dir_all(above).unwrap();
    }
}

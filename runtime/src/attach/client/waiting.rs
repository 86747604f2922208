//! Waiting for a host that is not there yet: between two looks nothing is done, and no other host is disturbed.

use std::path::PathBuf;
use std::time::Duration;

use crate::platform::Watch;

/// From a look to the next, at first; each time twice as long.
const FIRST: Duration = Duration::from_millis(1);
/// At last, while the directory is watched: then only what is not seen there has to be looked for.
const LAST: Duration = Duration::from_secs(1);
/// At last, while nothing can be watched.
const LAST_UNWATCHED: Duration = Duration::from_millis(100);

/// Waits for something to happen to a socket.
#[derive(Debug)]
pub(super) struct Waiting {
    socket: PathBuf,
    watch: Option<Watch>,
    next: Duration,
}

impl Waiting {
    pub(super) fn new(socket: PathBuf) -> Waiting {
        Waiting { socket, watch: None, next: FIRST }
    }

    /// Waits, at most for `left`, until another look may find something else.
    pub(super) fn wait(&mut self, left: Duration) {
        let Some(watch) = &self.watch else {
            self.watch = Watch::of(&self.socket);
            // What has happened before it was watched is not told: so it is looked for at once.
            if self.watch.is_none() {
                std::thread::sleep(self.next.min(left));
                self.next = self.next.saturating_mul(2).min(LAST_UNWATCHED);
            }
            return;
        };
        if watch.wait(self.next.min(left)) {
            // A socket is there before its host listens.
            self.next = FIRST;
            if !watch.is_whole() {
                self.watch = None;
            }
        } else {
            self.next = self.next.saturating_mul(2).min(LAST);
        }
    }
}

//! A bar on the terminal, and nothing anywhere else.

use std::io::{IsTerminal, Write, stderr};

const WIDTH: u64 = 40;

/// Shows how far a measurement is; gone from the screen when it is dropped.
///
/// It is drawn between measurements, never during one.
#[derive(Debug)]
pub struct Progress {
    done: u64,
    total: u64,
    shown: bool,
}

impl Progress {
    /// A bar of `total` steps.
    #[must_use]
    pub fn new(total: u64) -> Progress {
        Progress { done: 0, total: total.max(1), shown: stderr().is_terminal() }
    }

    /// Says that the next step is `what`.
    pub fn step(&mut self, what: &str) {
        if self.shown {
            let _ = write!(stderr(), "\r\x1b[2K  {} {what}", bar(self.done, self.total));
        }
        self.done += 1;
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(stderr(), "\r\x1b[2K");
        }
    }
}

fn bar(done: u64, total: u64) -> String {
    let done = done.min(total);
    let full = done * WIDTH / total;
    let part = |count, with: &str| with.repeat(usize::try_from(count).unwrap_or(0));
    format!("{}{} {:3} %", part(full, "█"), part(WIDTH - full, "░"), done * 100 / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_has_one_width() {
        for done in 0..=60 {
            assert_eq!(bar(done, 60).chars().count(), 46);
        }
        assert!(bar(0, 60).ends_with("░   0 %"));
        assert!(bar(30, 60).ends_with("░  50 %"));
        assert!(bar(60, 60).ends_with("█ 100 %"));
    }
}

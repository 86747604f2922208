//! Receivers of a host's notices.

use std::fmt;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use crate::notice::Notice;

/// The receiver of notices.
pub(crate) enum NoticeSink {
    /// The default.
    Printer(Printer),
    /// The user's closure.
    User(Box<dyn FnMut(&Notice<'_>) + Send>),
}

impl NoticeSink {
    pub(super) fn tell(&mut self, notice: &Notice<'_>) {
        match self {
            NoticeSink::Printer(printer) => printer.print(notice, &mut io::stderr()),
            NoticeSink::User(notice_sink) => notice_sink(notice),
        }
    }

    /// Whether the receiver needs the reason of a refusal, which takes longer to find than the refusal itself.
    pub(super) fn wants_reasons(&mut self) -> bool {
        match self {
            NoticeSink::Printer(printer) => printer.has_room(&mut io::stderr()),
            NoticeSink::User(_) => true,
        }
    }
}

/// Prints notices that would otherwise be lost: at most [`LINES`] notices and [`BYTES`] in a [`PERIOD`], because a
/// refused client can try again as often as it likes.
#[derive(Debug)]
pub(crate) struct Printer {
    since: Instant,
    lines: u32,
    bytes: usize,
    /// It has printed that there are more.
    is_full: bool,
}

/// The maximum number of notices printed in one [`PERIOD`], and of their bytes.
const LINES: u32 = 10;
const BYTES: usize = 16 << 10;
const PERIOD: Duration = Duration::from_secs(1);

impl Printer {
    pub(crate) fn new() -> Printer {
        Printer { since: Instant::now(), lines: 0, bytes: 0, is_full: false }
    }

    /// Whether one more is printed. The first time not, prints that there are more.
    fn has_room(&mut self, to: &mut impl Write) -> bool {
        if self.since.elapsed() >= PERIOD {
            *self = Printer::new();
        }
        let has_room = self.lines < LINES && self.bytes < BYTES;
        if !has_room && !self.is_full {
            self.is_full = true;
            let _ = writeln!(to, "memorypipe: more of the kind are not shown");
        }
        has_room
    }

    fn print(&mut self, notice: &Notice<'_>, to: &mut impl Write) {
        if matches!(notice, Notice::Attached { .. } | Notice::Detached { .. }) || !self.has_room(to) {
            return;
        }
        let mut text = Bounded { text: String::new(), most: BYTES.saturating_sub(self.bytes) };
        if fmt::write(&mut text, format_args!("{notice}")).is_err() {
            text.text.push('…');
        }
        self.lines = self.lines.saturating_add(1);
        self.bytes = self.bytes.saturating_add(text.text.len());
        // If standard error is closed, the host keeps serving.
        let _ = writeln!(to, "{}", text.text);
    }
}

/// A text with a maximum length in bytes: writing more than that fails.
struct Bounded {
    text: String,
    most: usize,
}

impl fmt::Write for Bounded {
    fn write_str(&mut self, more: &str) -> fmt::Result {
        let left = self.most.saturating_sub(self.text.len());
        if more.len() <= left {
            self.text.push_str(more);
            return Ok(());
        }
        let whole = (0..=left).rev().find(|end| more.is_char_boundary(*end)).unwrap_or(0);
        self.text.push_str(more.get(..whole).unwrap_or_default());
        Err(fmt::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::AttachError;
    use crate::peer::Peer;
    use crate::platform::{GroupId, UserId};

    const PEER: Peer = Peer { pid: 7, user: UserId::from_number(8), group: GroupId::from_number(9) };

    fn printed(printer: &mut Printer, error: &AttachError) -> String {
        let mut text = Vec::new();
        printer.print(&Notice::Refused { peer: PEER, error }, &mut text);
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn so_many_notices_are_printed_and_that_there_are_more_is_said_once() {
        let mut printer = Printer::new();
        for n in 0..LINES {
            assert!(printer.has_room(&mut io::sink()), "{n}");
            assert!(
                printed(&mut printer, &AttachError::HostGone).starts_with("memorypipe: refused process 7")
            );
        }
        assert_eq!(
            printed(&mut printer, &AttachError::HostGone),
            "memorypipe: more of the kind are not shown\n"
        );
        assert_eq!(printed(&mut printer, &AttachError::HostGone), "");
        assert!(!printer.has_room(&mut io::sink()), "reasons are not looked for");
        printer.since = printer.since.checked_sub(PERIOD).unwrap();
        assert!(printer.has_room(&mut io::sink()));
        assert!(!printed(&mut printer, &AttachError::HostGone).is_empty());
    }

    #[test]
    fn long_notices_are_cut() {
        let mut printer = Printer::new();
        let name = "ä".repeat(BYTES / 3);
        let elsewhere = crate::attach::Elsewhere::unknown(crate::platform::Choice::Named);
        let error = AttachError::NotFound {
            name: name.clone(),
            directory: "/".into(),
            similar: vec![name],
            elsewhere,
        };
        let (first, second) = (printed(&mut printer, &error), printed(&mut printer, &error));
        assert!(first.len() <= BYTES + 8, "{}", first.len());
        assert!(first.ends_with("…\n"));
        assert_eq!(second, "memorypipe: more of the kind are not shown\n");
    }
}

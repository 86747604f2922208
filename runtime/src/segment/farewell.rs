//! The farewell of a host to a client that it disconnects: who that is, and why.
//!
//! The host writes it into its own memory and then hangs up. The client reads it after it has seen the hang-up.
//!
//! | word | content |
//! |---|---|
//! | 0 | the length of the text plus one; 0 if the host has not disconnected the client |
//! | 1 | the number of the client |
//! | 2 to 16 | the text, UTF-8 |
//!
//! # Synchronisation
//!
//! | sync point | write side | read side | what becomes visible | if it were weaker |
//! |---|---|---|---|---|
//! | FAREWELL | [`write`](fn@write) stores word 0 last, Release | [`read`](fn@read) loads word 0 first, Acquire | the number and the text | a part of the text could be missing |
//!
//! A host that dies before word 0 is stored has left no farewell. A hostile host may write anything at any time: each
//! word is loaded once, the length is bounded, and the text is only shown, see [`crate::shown`].

use super::FAREWELL_WORDS;
use crate::client_id::ClientId;
use crate::error::{Execution, IpcError};
use crate::sync::{AtomicU64, Ordering, PeerWord};

/// The maximum length of the text in bytes.
pub(crate) const MAX_TEXT: usize = 8 * TEXT_WORDS;
const TEXT_WORDS: usize = FAREWELL_WORDS - 2;

/// What a host tells a client that it disconnects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Farewell {
    /// The number of the client.
    pub(crate) client: u64,
    /// At most [`MAX_TEXT`] bytes.
    pub(crate) text: String,
}

impl Farewell {
    /// Cuts the text at [`MAX_TEXT`] bytes, between two characters.
    pub(crate) fn new(client: u64, text: &str) -> Farewell {
        let end = (0..=MAX_TEXT.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        Farewell { client, text: text.get(..end).unwrap_or_default().to_owned() }
    }
}

/// The error of a client whose host is gone, or has said why it disconnects it.
pub(crate) fn gone(farewell: Option<Farewell>, execution: Execution) -> IpcError {
    match farewell {
        None => IpcError::HostGone { execution },
        Some(Farewell { client, text }) => {
            IpcError::Disconnected { client: ClientId::from_number(client), reason: text, execution }
        }
    }
}

/// Writes a farewell.
#[expect(clippy::arithmetic_side_effects, reason = "`Farewell::new` has bounded the length")]
pub(super) fn write<'w>(word: impl Fn(usize) -> &'w AtomicU64, farewell: &Farewell) {
    // Relaxed: published by the last store.
    word(1).store(farewell.client, Ordering::Relaxed);
    for (number, chunk) in (2..FAREWELL_WORDS).zip(farewell.text.as_bytes().chunks(8)) {
        let mut bytes = [0; 8];
        bytes.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        word(number).store(u64::from_le_bytes(bytes), Ordering::Relaxed);
    }
    // FAREWELL
    word(0).store(farewell.text.len() as u64 + 1, Ordering::Release);
}

/// Reads the farewell of the peer, if there is one.
pub(super) fn read<'w>(word: impl Fn(usize) -> PeerWord<'w, AtomicU64>) -> Option<Farewell> {
    // FAREWELL
    let len = usize::try_from(word(0).load().checked_sub(1)?).unwrap_or(usize::MAX).min(MAX_TEXT);
    let client = word(1).load_relaxed();
    let text: Vec<u8> =
        (2..FAREWELL_WORDS).flat_map(|number| word(number).load_relaxed().to_le_bytes()).collect();
    let text = String::from_utf8_lossy(text.get(..len).unwrap_or_default());
    Some(Farewell::new(client, &text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Vec<AtomicU64> {
        (0..FAREWELL_WORDS).map(|_| AtomicU64::new(0)).collect()
    }

    fn read_from(words: &[AtomicU64]) -> Option<Farewell> {
        read(|number| PeerWord::new(&words[number]))
    }

    #[test]
    fn a_farewell_is_read_as_it_was_written_and_long_ones_are_cut_between_characters() {
        let words = words();
        assert_eq!(read_from(&words), None);
        for text in
            ["", "too many orders", &"ä".repeat(60), &"ä".repeat(200), &format!("x{}", "ä".repeat(60))]
        {
            let farewell = Farewell::new(7, text);
            assert!(text.starts_with(&farewell.text), "{text}");
            assert!(farewell.text.len() + 1 >= text.len().min(MAX_TEXT), "{text}");
            write(|number| &words[number], &farewell);
            assert_eq!(read_from(&words), Some(farewell), "{text}");
        }
    }

    #[test]
    fn words_that_change_while_they_are_read_are_bounded_text_too() {
        let words = words();
        let stop = crate::sync::AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let mut value: u64 = 1;
                while !stop.load(Ordering::Relaxed) {
                    value = value.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    words[(value >> 33) as usize % FAREWELL_WORDS].store(value, Ordering::Relaxed);
                }
            });
            for _ in 0..20_000 {
                let text = read_from(&words).map(|read| read.text).unwrap_or_default();
                assert!(text.len() <= MAX_TEXT, "{text}");
            }
            stop.store(true, Ordering::Relaxed);
        });
    }

    #[test]
    fn whatever_a_hostile_host_writes_is_bounded_text() {
        let words = words();
        for (len, fill) in
            [(1, 0), (u64::MAX, u64::MAX), (MAX_TEXT as u64 + 1, 0x80), (MAX_TEXT as u64 + 2, 0x1b5b_1b5b)]
        {
            words.iter().for_each(|word| word.store(fill, Ordering::Relaxed));
            words[0].store(len, Ordering::Relaxed);
            let read = read_from(&words).unwrap();
            assert!(read.text.len() <= MAX_TEXT && read.client == fill, "{read:?}");
        }
    }
}

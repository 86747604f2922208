//! Hosts that die at a chosen request.

use std::sync::{Arc, Mutex, PoisonError};

use crate::channel::MethodOf;

/// The moment at which a host dies; for [`Loopback::dies`](super::Loopback::dies).
///
/// The two constructors differ in what the client can know: whether its request may have been executed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Death {
    at: u32,
    method: Option<u16>,
    executes: bool,
}

impl Death {
    /// The host dies when the request is there, and has not taken it: the call fails with
    /// `HostGone { taken: Some(false) }`. The next request is number 1.
    #[must_use]
    pub const fn before_request(number: u32) -> Death {
        Death { at: number, method: None, executes: false }
    }

    /// The host executes the request and dies before it answers: the call fails with
    /// `HostGone { taken: Some(true) }`. The next request is number 1.
    #[must_use]
    pub const fn before_reply(number: u32) -> Death {
        Death { at: number, method: None, executes: true }
    }

    /// Counts only the calls of this method.
    #[must_use]
    pub const fn of<C>(self, method: MethodOf<C>) -> Death {
        Death { method: Some(method.index), ..self }
    }
}

/// The death that is scheduled for a host; shared between its thread and the test.
#[derive(Debug, Clone, Default)]
pub(crate) struct Doom(Arc<Mutex<Fate>>);

#[derive(Debug, Default)]
struct Fate {
    death: Option<Death>,
    /// The current request is the chosen one.
    struck: bool,
}

impl Doom {
    pub(super) fn set(&self, death: Death) {
        self.fate().death = Some(death);
    }

    /// A request for `method` is in the ring. Returns whether the host dies before it receives it.
    pub(crate) fn meets(&self, method: u16) -> bool {
        let mut fate = self.fate();
        let Some(death) = &mut fate.death else { return false };
        if death.method.is_some_and(|chosen| chosen != method) {
            return false;
        }
        death.at = death.at.saturating_sub(1);
        let (struck, executes) = (death.at == 0, death.executes);
        fate.struck = struck;
        struck && !executes
    }

    /// Whether the request just received is the last one, which gets no answer.
    pub(super) fn has_struck(&self) -> bool {
        self.fate().struck
    }

    fn fate(&self) -> std::sync::MutexGuard<'_, Fate> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

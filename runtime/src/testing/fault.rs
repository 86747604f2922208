//! Hosts that die at a chosen request.

use std::sync::{Arc, Mutex, PoisonError};

use crate::channel::MethodOf;

/// The request at which a host dies, for [`Loopback::fail_at`](super::Loopback::fail_at).
///
/// The two constructors differ in what the client can know: whether its request may have been executed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    at: u32,
    method: Option<u16>,
    executes: bool,
}

impl Fault {
    /// The host dies before it has received the request: the call fails with
    /// `HostGone { execution: Execution::NotStarted }`. The next request is number 1.
    #[must_use]
    pub const fn before_request(number: u32) -> Fault {
        Fault { at: number, method: None, executes: false }
    }

    /// The host executes the request and dies before it answers: the call fails with
    /// `HostGone { execution: Execution::MaybeStarted }`. The next request is number 1.
    #[must_use]
    pub const fn before_reply(number: u32) -> Fault {
        Fault { at: number, method: None, executes: true }
    }

    /// Counts the calls of this method alone.
    #[must_use]
    pub const fn of<C>(self, method: MethodOf<C>) -> Fault {
        Fault { method: Some(method.index), ..self }
    }
}

/// The fault to inject into a host; shared between its thread and the test.
#[derive(Debug, Clone, Default)]
pub(crate) struct FaultPlan(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    fault: Option<Fault>,
    /// This is the request.
    struck: bool,
}

impl FaultPlan {
    pub(super) fn set(&self, fault: Fault) {
        self.state().fault = Some(fault);
    }

    /// A request for `method` is in the ring. Returns whether the host dies before it receives it.
    pub(crate) fn strikes_before(&self, method: u16) -> bool {
        let mut state = self.state();
        let Some(fault) = &mut state.fault else { return false };
        if fault.method.is_some_and(|chosen| chosen != method) {
            return false;
        }
        fault.at = fault.at.saturating_sub(1);
        let (struck, executes) = (fault.at == 0, fault.executes);
        state.struck = struck;
        struck && !executes
    }

    /// Whether the request just received is the last one, which gets no answer.
    pub(super) fn has_struck(&self) -> bool {
        self.state().struck
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

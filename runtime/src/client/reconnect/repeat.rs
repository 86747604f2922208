//! Which calls a reconnecting client makes again, for threads and tasks.
//!
//! What may be made again is decided call by call, from what is certain. A request that the host had not taken was not
//! executed, so it is sent again. One that it had taken may have been executed, so it is sent again only if its method
//! is declared `#[idempotent]`.

use crate::channel::Channel;
use crate::error::{CallFailure, Execution};

/// Whether a call of `method`, which sends one request, may be made again after this `failure`.
pub(in crate::client) fn may_be_repeated<C: Channel>(method: u16, failure: &impl CallFailure) -> bool {
    match failure.host_gone() {
        Some(Execution::NotStarted) => true,
        Some(Execution::MaybeStarted) => C::IDEMPOTENT.contains(&method),
        Some(Execution::NoRequest) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{CallError, IpcError};
    use crate::schema::desc::ChannelDesc;
    use Execution::{MaybeStarted, NoRequest, NotStarted};

    enum Ledger {}

    impl Channel for Ledger {
        const DESC: &'static ChannelDesc = <crate::PipeChannel<u8, u8> as Channel>::DESC;
        const IDEMPOTENT: &'static [u16] = &[1];
    }

    fn is_repeated(method: u16, execution: Execution) -> bool {
        may_be_repeated::<Ledger>(method, &IpcError::HostGone { execution })
    }

    #[test]
    fn what_may_have_been_executed_is_repeated_only_if_its_method_is_idempotent() {
        assert!(is_repeated(0, NotStarted) && is_repeated(1, NotStarted));
        assert!(!is_repeated(0, MaybeStarted), "book");
        assert!(is_repeated(1, MaybeStarted), "balance");
        assert!(!is_repeated(1, NoRequest));
    }

    #[test]
    fn other_errors_are_returned() {
        let late = IpcError::idle(std::time::Duration::ZERO);
        for error in [late, IpcError::Closed, IpcError::Full { capacity: 4 }, IpcError::Forked] {
            assert!(!may_be_repeated::<Ledger>(1, &error), "{error}");
        }
        assert!(!may_be_repeated::<Ledger>(1, &CallError::App(7)));
        let gone = CallError::<u8>::Ipc(IpcError::HostGone { execution: MaybeStarted });
        assert!(may_be_repeated::<Ledger>(1, &gone) && !may_be_repeated::<Ledger>(0, &gone));
    }
}

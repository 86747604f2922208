//! A client on a thread that reconnects when its host is gone.

use std::cell::{Ref, RefCell};
use std::fmt;
use std::time::{Duration, Instant};

use super::reconnect_policy::{Attempt, CallFailure, ReconnectPolicy};
use super::{ClientBuilder, ClientEnd};
use crate::error::AttachError;

/// Options of a reconnecting client: see [`ClientBuilder::reconnect`].
#[must_use = "a builder does nothing until `attach`"]
pub struct ReconnectBuilder<K> {
    policy: ReconnectPolicy<K>,
}

impl<K> Clone for ReconnectBuilder<K> {
    fn clone(&self) -> Self {
        ReconnectBuilder { policy: self.policy.clone() }
    }
}

impl<K: ClientEnd> ReconnectBuilder<K> {
    pub(super) fn new(builder: ClientBuilder<K>, within: Duration) -> ReconnectBuilder<K> {
        ReconnectBuilder { policy: ReconnectPolicy::new(builder, within) }
    }

    #[cfg(feature = "async")]
    pub(super) fn into_policy(self) -> ReconnectPolicy<K> {
        self.policy
    }

    /// Attaches for the first time, as [`ClientBuilder::attach`] does.
    ///
    /// # Errors
    ///
    /// [`AttachError`], which says why and what to do.
    pub fn attach(self) -> Result<Reconnecting<K>, AttachError> {
        let client = self.policy.first().attach()?;
        Ok(Reconnecting { policy: self.policy, client: RefCell::new(client) })
    }
}

/// A client that attaches again, to the next host of the name, when its host is gone.
///
/// ```no_run
/// use memorypipe::prelude::*;
/// use std::time::Duration;
///
/// ipc_channel!(
///     pub trait Ledger {
///         #[idempotent]
///         fn balance(&mut self, account: u64) -> i64;
///         fn book(&mut self, account: u64, amount: i64) -> i64;
///     }
/// );
///
/// let ledger = LedgerClient::builder("ledger").reconnect(Duration::from_secs(5)).attach()?;
/// // Repeated even if the host dies while it executes the call: the method is idempotent.
/// let balance = ledger.call(|ledger| ledger.balance(7))?;
/// // Repeated only if the dead host had not received it; otherwise `HostGone { execution: Execution::MaybeStarted }`.
/// ledger.call(|ledger| ledger.book(7, -balance))?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// | the host dies | the client |
/// |---|---|
/// | before it has received the request | repeats the call |
/// | after that, and the method is `#[idempotent]` | repeats the call |
/// | after that, and the method is not | returns [`HostGone { execution: Execution::MaybeStarted }`](crate::IpcError::HostGone); the next call attaches |
/// | and no next host starts in time | returns the call's error; [`take_last_error`](Reconnecting::take_last_error) says why attaching failed |
///
/// One-way messages that the host had not received are lost, as with an ordinary client. Every other error, including a
/// timeout, is returned.
///
/// Only [`call`](Reconnecting::call) reconnects. So subscribe to events through it:
/// `ledger.call(|ledger| ledger.events())?`. After [`HostGone`](crate::IpcError::HostGone), drop those
/// [`Events`](crate::Events) and do it again.
pub struct Reconnecting<K> {
    policy: ReconnectPolicy<K>,
    client: RefCell<K>,
}

impl<K: ClientEnd> Reconnecting<K> {
    /// Runs `call`, which makes one call. If the host is gone, attaches again and, where that is safe, repeats the call.
    /// Waits as long as the call does, and up to the time given to `reconnect` for the next host.
    ///
    /// If `call` makes several calls, none is repeated after the second was sent.
    ///
    /// # Errors
    ///
    /// As for the call. If no host starts in time, it returns the call's own error;
    /// [`take_last_error`](Reconnecting::take_last_error) returns why attaching failed.
    pub fn call<T, E: CallFailure>(&self, mut call: impl FnMut(&K) -> Result<T, E>) -> Result<T, E> {
        let mut until = None;
        loop {
            let (result, attempt) = self.attempt(&mut call);
            let failure = match result {
                Err(failure) if attempt.may_be_repeated::<K>(&failure) => failure,
                result => return result,
            };
            if !self.attach_again(*until.get_or_insert_with(|| self.policy.patience())) {
                return Err(failure);
            }
        }
    }

    fn attempt<T, E>(&self, call: &mut impl FnMut(&K) -> Result<T, E>) -> (Result<T, E>, Attempt) {
        let client = self.client.borrow();
        let core = &K::link(&client).core;
        // What an earlier attempt has left says nothing of this one.
        core.clear_interrupted_method();
        let before = core.requests_sent();
        let result = call(&client);
        let sent = core.requests_sent().wrapping_sub(before);
        (result, Attempt { sent, interrupted: core.interrupted_method() })
    }

    /// Whether there is a client again.
    fn attach_again(&self, until: Option<Instant>) -> bool {
        // A call within a call borrows the client.
        let Ok(mut client) = self.client.try_borrow_mut() else { return false };
        let next = self.policy.note(self.policy.next(until).attach());
        next.map(|next| *client = next).is_some()
    }

    /// The current client. While the returned `Ref` lives, the client cannot be replaced, so `call` does not reconnect.
    pub fn client(&self) -> Ref<'_, K> {
        self.client.borrow()
    }

    /// How often it has reconnected.
    #[must_use]
    pub fn reconnects(&self) -> u64 {
        self.policy.reconnects()
    }

    /// Takes the error of the last failed reconnect.
    pub fn take_last_error(&self) -> Option<AttachError> {
        self.policy.take_last_error()
    }
}

impl<K: ClientEnd> fmt::Debug for ReconnectBuilder<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.policy.show("ReconnectBuilder", f)
    }
}

impl<K: ClientEnd> fmt::Debug for Reconnecting<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.policy.show("Reconnecting", f)
    }
}

//! A client that attaches again when its host is gone.
//!
//! What may be repeated is decided call by call, from what is certain. A request that the host had not taken was not
//! executed, so it is sent again. One that it had taken may have been executed, so it is sent again only if its method
//! is declared `#[idempotent]`. Whatever made several requests is not repeated at all: the earlier ones were executed.

use std::cell::{Cell, Ref, RefCell};
use std::fmt;
use std::time::{Duration, Instant};

use super::{ClientBuilder, ClientEnd};
use crate::channel::Channel;
use crate::error::{AttachError, CallError, Execution, IpcError};

/// Options of a client that attaches again: see [`ClientBuilder::reconnect`].
#[must_use = "a builder does nothing until `attach`"]
#[derive(Debug)]
pub struct ReconnectBuilder<K> {
    builder: ClientBuilder<K>,
    within: Duration,
}

impl<K> Clone for ReconnectBuilder<K> {
    fn clone(&self) -> Self {
        ReconnectBuilder { builder: self.builder.clone(), within: self.within }
    }
}

impl<K: ClientEnd> ReconnectBuilder<K> {
    pub(super) fn new(builder: ClientBuilder<K>, within: Duration) -> ReconnectBuilder<K> {
        ReconnectBuilder { builder, within }
    }

    /// Attaches for the first time, as [`ClientBuilder::attach`] does.
    ///
    /// # Errors
    ///
    /// [`AttachError`] says why not, and what to do.
    pub fn attach(self) -> Result<Reconnecting<K>, AttachError> {
        let client = self.builder.clone().attach()?;
        Ok(Reconnecting {
            builder: self.builder,
            within: self.within,
            client: RefCell::new(client),
            reconnects: Cell::new(0),
            last_error: Cell::new(None),
        })
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
/// // Asked again if the host dies over it: it is declared to be harmless.
/// let balance = ledger.call(|ledger| ledger.balance(7))?;
/// // Sent again only if the dead host had not even taken it; else `HostGone { execution: Execution::MaybeStarted }`.
/// ledger.call(|ledger| ledger.book(7, -balance))?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// | the host dies | the call is |
/// |---|---|
/// | before it has taken the request | made again |
/// | after that, the method is `#[idempotent]` | made again |
/// | after that, the method is not | [`HostGone { execution: Execution::MaybeStarted }`](IpcError::HostGone); the next call attaches |
/// | and there is no next one in time | as it failed; [`Reconnecting::take_last_error`] says why |
///
/// One-way messages that a host had not taken when it died are lost, as without this. Any other error than
/// [`IpcError::HostGone`] is the caller's, a deadline too.
pub struct Reconnecting<K> {
    builder: ClientBuilder<K>,
    within: Duration,
    client: RefCell<K>,
    reconnects: Cell<u64>,
    last_error: Cell<Option<AttachError>>,
}

/// An error of a call, which may be that the host is gone.
pub trait CallFailure {
    /// What is known of the request, if the host is gone.
    fn host_gone(&self) -> Option<Execution>;
}

impl CallFailure for IpcError {
    fn host_gone(&self) -> Option<Execution> {
        match self {
            IpcError::HostGone { execution } => Some(*execution),
            _ => None,
        }
    }
}

impl<E> CallFailure for CallError<E> {
    fn host_gone(&self) -> Option<Execution> {
        match self {
            CallError::Ipc(error) => error.host_gone(),
            CallError::App(_) => None,
        }
    }
}

impl<K: ClientEnd> Reconnecting<K> {
    /// Has `call` make one call, and attaches and makes it again where that is right. Waits as long as the call does,
    /// and for the next host as long as was allowed.
    ///
    /// If `call` makes several calls, nothing is made again once the second was sent.
    ///
    /// # Errors
    ///
    /// As of the call.
    pub fn call<T, E: CallFailure>(&self, mut call: impl FnMut(&K) -> Result<T, E>) -> Result<T, E> {
        let mut until = None;
        loop {
            let failure = match self.attempt(&mut call) {
                Attempt::Ended(result) => return result,
                Attempt::Lost(failure) => failure,
            };
            let until = *until.get_or_insert_with(|| Instant::now().checked_add(self.within));
            if !self.attach_again(until) {
                return Err(failure);
            }
        }
    }

    fn attempt<T, E: CallFailure>(&self, call: &mut impl FnMut(&K) -> Result<T, E>) -> Attempt<T, E> {
        let client = self.client.borrow();
        let link = K::link(&client);
        let before = link.lane.next_position();
        let failure = match call(&client) {
            Ok(value) => return Attempt::Ended(Ok(value)),
            Err(failure) => failure,
        };
        let sent = link.lane.next_position().wrapping_sub(before);
        match failure.host_gone() {
            Some(Execution::NotStarted) if sent <= 1 => Attempt::Lost(failure),
            Some(Execution::MaybeStarted)
                if sent <= 1 && link.lost_method().is_some_and(is_idempotent::<K>) =>
            {
                Attempt::Lost(failure)
            }
            _ => Attempt::Ended(Err(failure)),
        }
    }

    /// Whether there is a client again.
    #[expect(clippy::arithmetic_side_effects, reason = "2^64 connections are never made")]
    fn attach_again(&self, until: Option<Instant>) -> bool {
        let left = until.map_or(self.within, |until| until.saturating_duration_since(Instant::now()));
        // A call within a call holds the client.
        let Ok(mut client) = self.client.try_borrow_mut() else { return false };
        match self.builder.clone().attach_timeout(left).attach() {
            Ok(next) => {
                *client = next;
                self.reconnects.set(self.reconnects.get() + 1);
                true
            }
            Err(error) => {
                self.last_error.set(Some(error));
                false
            }
        }
    }

    /// The client of now. It is not replaced while this is held: a call then fails as without reconnecting.
    pub fn client(&self) -> Ref<'_, K> {
        self.client.borrow()
    }

    /// How often it has attached again.
    #[must_use]
    pub fn reconnects(&self) -> u64 {
        self.reconnects.get()
    }

    /// Why it could not attach again, the last time that it could not; told once.
    pub fn take_last_error(&self) -> Option<AttachError> {
        self.last_error.take()
    }
}

/// How one attempt ended.
enum Attempt<T, E> {
    /// For good.
    Ended(Result<T, E>),
    /// The host is gone, and the call may be made again.
    Lost(E),
}

fn is_idempotent<K: ClientEnd>(method: u16) -> bool {
    K::Channel::IDEMPOTENT.contains(&method)
}

impl<K> fmt::Debug for Reconnecting<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reconnecting")
            .field("builder", &self.builder)
            .field("reconnects", &self.reconnects.get())
            .finish()
    }
}

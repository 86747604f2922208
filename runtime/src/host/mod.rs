//! The host: one thread serves many clients.
//!
//! | module | responsibility |
//! |---|---|
//! | `builder` | options, and creating a host |
//! | `server` | one thread: its loop (`waiting`), the kernel, clients that come and go |
//! | `client_table` | the attached clients, which of them are polled, and in which order; `conn` in it is one of them |
//! | `listener` | where connections arrive: at a name, or for tests only within the process |
//! | `acceptor` | pending connections, and handshakes from packet to packet |
//! | `handshakes` | handshakes in flight, and the order of their turns |
//! | `admission` | which clients may attach, and how many |
//! | `reserve` | a spare descriptor |
//! | `session` | the connections, as the user names them |
//! | `client_stats` | the statistics of a client |
//! | `cost` | the time that clients may cost |
//! | `throttled` | clients whose wake-ups are ignored for a while |
//! | `notice` | the receiver of notices: a closure, or a printer that cannot fill a log |
//! | `identity` | the hosts that this thread serves |
//! | `slab` | numbered places, reused, with generations |
//! | `typed` | the host of a channel, as its user has it |
//! | `service` | the channel, as its host uses it |
//! | `receive` | turns a request into a call |
//! | `serve` | gives a handler the arguments of a request, without a call between |
//! | `reply` | the obligation to answer |
//! | `batch` | several requests together, their answers published together |
//! | `deferred` | deferred replies, from any thread |
//! | `events` | events, to all clients or to one |
//! | `subscription` | the subscribers, and writing into their queues |
//! | `streams` | the host's ends of streams |
//! | `bulk` | bulk data of requests and replies |
//! | `mailbox` | commands from other threads to the thread of the host |
//! | `command` | the commands |
//! | `workers` | several threads that serve |
//! | `stop` | ending the loop from elsewhere |
//! | `tasks` | a host that a task of an executor serves |
//!
//! # Files that import each other
//!
//! - `session`, `client_table`, `client_table/conn`, `deferred`, `reply`, `command`, `subscription`: a client's session has
//!   the mailbox of its thread, so that a reply or an event can be passed to it from elsewhere. It is passed as a
//!   command, and most commands run something for a connection. The mailbox itself does not depend on the commands.
//! - `builder`, `workers`, `acceptor`, `events`, `mod`, `serve`, `server`, `server/notices`, `service`, `typed`: a host is one
//!   type in several files, from the public type (`typed`) to the loop (in `server`). The acceptor and the additional
//!   threads are parts of the server and act on the whole; an additional thread passes its notices on to the acceptor's.
//!   Each additional thread serves its own host, which the builder has created. An emitter belongs to a host, and a host
//!   creates it.

mod acceptor;
mod admission;
mod batch;
mod builder;
#[allow(unsafe_code)] // bulk data that a handler fills in place
mod bulk;
mod client_stats;
mod client_table;
mod command;
mod cost;
mod deferred;
mod events;
mod handshakes;
mod identity;
mod listener;
mod mailbox;
mod notice;
mod receive;
mod reply;
mod reserve;
mod serve;
mod server;
mod service;
mod session;
mod slab;
mod stop;
mod streams;
mod subscription;
#[cfg(feature = "async")]
mod tasks;
mod throttled;
mod typed;
mod workers;

use std::marker::PhantomData;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

pub(crate) use self::subscription::done_with;
pub(crate) use builder::OneOfOurs;
pub use builder::{HostBuilder, HostEnd};
pub use bulk::{BulkOut, Opened};
pub use client_stats::ClientStats;
pub(crate) use client_table::ClientConn;
pub use client_table::ReceivedRequest;
pub(crate) use events::BytesEmitter;
#[cfg(feature = "test-util")]
pub(crate) use events::EventPost;
pub use events::{Emits, Emitter};
pub(crate) use identity::{answers_here, lets_in_here, serves_any_here};
pub use receive::Streams;
pub use reply::Reply;
pub use serve::Ticket;
#[cfg(feature = "test-util")]
pub(crate) use service::Withholds;
pub use service::{Answering, Answers, Received, Serve, ServeShared, Service};
pub use session::{Asker, Caller, CallerRef, Sessions};
pub use stop::Stopper;
pub use typed::Host;

pub(crate) use server::Server;

use crate::channel::Channel;
use crate::client_id::ClientId;
use crate::error::IpcError;
use crate::message::Payload;
use crate::platform::Readable;
use crate::segment::Place;

use crate::wait::Deadline;
use identity::HostIdentity;

/// How long to wait for the next request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WaitMode {
    /// Without limit.
    Forever,
    /// Does not wait.
    Now,
    /// Does not wait, and only checks the polled clients: for a caller that waits next and then checks the others.
    Polled,
    /// At most this long.
    For(Duration),
}

impl WaitMode {
    /// Waits for `timeout`.
    #[must_use]
    pub(crate) fn after(timeout: Duration) -> WaitMode {
        WaitMode::For(timeout)
    }

    /// How long to wait; `None` is without limit.
    pub(crate) fn timeout(self) -> Option<Duration> {
        match self {
            WaitMode::Forever => None,
            WaitMode::Now | WaitMode::Polled => Some(Duration::ZERO),
            WaitMode::For(timeout) => Some(timeout),
        }
    }

    /// The error of a wait until then; `None` for a wait without limit.
    pub(crate) fn over(self) -> Option<IpcError> {
        match self {
            WaitMode::Forever => None,
            WaitMode::Now | WaitMode::Polled => Some(IpcError::Empty),
            WaitMode::For(timeout) => Some(IpcError::idle(timeout)),
        }
    }

    /// To `deadline`.
    pub(crate) fn left_to(deadline: &Deadline) -> WaitMode {
        match deadline.is_now() {
            true => WaitMode::Now,
            false => deadline.left().map_or(WaitMode::Forever, WaitMode::For),
        }
    }
}

/// The untyped part of a host.
#[derive(Debug)]
pub struct HostCore<C> {
    pub(crate) server: Server,
    /// A one-way request with bulk data that has not been acknowledged.
    pending_ack: Option<ReceivedRequest>,
    /// The error with which `HostCore::next` ended.
    ended: Option<IpcError>,
    #[cfg(feature = "test-util")]
    faults: crate::testing::FaultPlan,
    channel: PhantomData<fn() -> C>,
}

impl<C: Channel> HostCore<C> {
    pub(crate) fn new(server: Server) -> HostCore<C> {
        HostCore {
            server,
            pending_ack: None,
            ended: None,
            #[cfg(feature = "test-util")]
            faults: crate::testing::FaultPlan::default(),
            channel: PhantomData,
        }
    }

    /// The fault to inject.
    #[cfg(feature = "test-util")]
    pub(crate) fn faults(&self) -> crate::testing::FaultPlan {
        self.faults.clone()
    }

    /// The next request of any client, in turn; otherwise `HostCore::end` says why.
    ///
    /// Requests and errors are never parts of one result, and nor are arguments and errors until the very last: such a
    /// result is assembled in memory with small stores and read back with wide loads, for which a processor waits until
    /// the stores have completed.
    #[inline(always)]
    pub(crate) fn next(&mut self, until: WaitMode) -> Option<ReceivedRequest> {
        if self.pending_ack.is_some() {
            self.send_ack();
        }
        let request = match self.server.next_soon(until) {
            Some(request) => request,
            None => self.next_later(until)?,
        };
        #[cfg(feature = "test-util")]
        if self.faults.strikes_before(request.method()) {
            self.ended = Some(IpcError::Closed);
            return None;
        }
        Some(request)
    }

    #[cold]
    fn next_later(&mut self, until: WaitMode) -> Option<ReceivedRequest> {
        self.server.next(until).unwrap_or_else(|error| {
            self.ended = Some(error);
            None
        })
    }

    /// Why there was no request, if waiting has failed.
    ///
    /// # Errors
    ///
    /// The kernel refused to wait. Without an error, a stop was requested or the time is over.
    #[cold]
    pub(crate) fn end(&mut self) -> Result<(), IpcError> {
        self.ended.take().map_or(Ok(()), Err)
    }

    /// Why there was no request `until` then: `Ok` after a stop. Not the result of the receiver: that would be put
    /// together in memory, see `HostCore::next`.
    ///
    /// # Errors
    ///
    /// As `HostCore::end`, and the error of an empty queue or a timeout.
    #[cold]
    pub(crate) fn without_request(&mut self, until: WaitMode) -> Result<(), IpcError> {
        self.end()?;
        if self.server.is_over() {
            return Ok(());
        }
        until.over().map_or(Ok(()), Err)
    }

    /// Copies the arguments out of the slot. `None` if they are not valid; the connection is then closed.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn args<A: Payload>(&mut self, request: &ReceivedRequest) -> Option<A> {
        self.server.conn(request)?.take(request)
    }

    /// As `HostCore::args`, straight into `place`.
    #[inline]
    pub(crate) fn args_into<A: Payload, L: Place<A>>(
        &mut self,
        request: &ReceivedRequest,
        place: L,
    ) -> Option<L::Filled> {
        self.server.conn(request)?.take_into(request, place)
    }

    /// The client that sent the request.
    ///
    /// # Panics
    ///
    /// As `HostCore::reply`.
    #[inline(always)]
    #[expect(
        clippy::expect_used,
        reason = "it is asked with the request that was last returned, and a client is dropped only where the next one is looked for"
    )]
    pub(crate) fn caller(&mut self, request: &ReceivedRequest) -> &Caller {
        &self.server.conn(request).expect("the client of the last request is there").caller
    }

    /// The obligation to answer.
    ///
    /// # Panics
    ///
    /// If the request is not the last one returned.
    #[inline]
    #[expect(
        clippy::expect_used,
        reason = "it is asked with the request that was last returned, and a client is dropped only where the next one is looked for"
    )]
    pub(crate) fn reply<R>(&mut self, request: ReceivedRequest) -> Reply<'_, R> {
        Reply::new(self.server.conn(&request).expect("the client of the last request is there"), request)
    }

    /// Closes the connection for a method that the declaration does not have.
    ///
    /// # Errors
    ///
    /// Always.
    #[cold]
    pub fn unknown<K>(&mut self, request: ReceivedRequest) -> Received<'_, C, K> {
        if let Some(conn) = self.server.conn(&request) {
            conn.refuse_method(request);
        }
        Err(self)
    }

    /// Returns a handle that ends `HostCore::next` from any thread.
    #[must_use]
    pub(crate) fn stopper(&self) -> Stopper {
        self.server.stopper()
    }

    /// Announces a wait on the descriptor. Returns `true` if the caller should now wait on it.
    ///
    /// # Errors
    ///
    /// If the operating system refuses.
    pub(crate) fn arm(&mut self) -> Result<bool, IpcError> {
        self.server.arm()
    }

    /// The statistics of each client that this thread serves.
    #[must_use]
    pub(crate) fn stats(&self) -> Vec<ClientStats> {
        self.server.stats(C::DESC.form)
    }

    /// Identifies this host, for recording which thread serves it.
    #[must_use]
    pub(crate) fn own(&self) -> Arc<HostIdentity> {
        self.server.own.clone()
    }

    /// Where clients find it; `None` if it has no name.
    #[must_use]
    pub(crate) fn socket_path(&self) -> Option<&Path> {
        self.server.own.path()
    }

    /// The attached clients, for any thread.
    #[must_use]
    pub(crate) fn sessions(&self) -> Sessions {
        self.server.sessions.clone()
    }

    /// As [`Sessions::disconnect`]; for a client that this thread serves, from now on.
    pub(crate) fn disconnect(&mut self, client: ClientId, reason: &str) -> bool {
        let caller = self.server.sessions.get(client);
        if let Some(caller) = &caller {
            self.server.disconnect(caller, reason);
        }
        caller.is_some()
    }

    /// The number of attached clients.
    #[must_use]
    pub(crate) fn clients(&self) -> usize {
        self.server.clients()
    }

    /// The name that clients attach to.
    #[must_use]
    pub(crate) fn name(&self) -> &str {
        self.server.name()
    }
}

impl<C> HostCore<C> {
    /// Readable when there is something to do, after `HostCore::arm`.
    pub(crate) fn readable(&self) -> Readable<'_> {
        self.server.readable()
    }
}

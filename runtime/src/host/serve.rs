//! Serving a handler: the loops of a host, and the way from a request to the handler.
//!
//! The arguments of a method with large messages go from the slot into one place, from which the handler takes them, and
//! its return value goes into the slot of the reply. A call as [`Host::recv`] returns it would carry them through its
//! enum and two results, and each is a copy.

use std::mem::MaybeUninit;

use super::service::Answers;
use super::workers;
use super::{Answering, Caller, Host, HostCore, ReceivedRequest, Serve, ServeShared, Service, WaitMode};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::Payload;
use crate::probe::{Method, Probe};
use crate::response::Response;

impl<C: Service> Host<C> {
    /// Calls `handler` for every request, until a [`stopper`](Host::stopper) stops it.
    ///
    /// # Errors
    ///
    /// [`IpcError`] if the channel itself fails. A client's protocol violation only ends the connection of that client.
    pub fn serve<H: ?Sized>(&mut self, handler: &mut H) -> Result<(), IpcError>
    where
        C: Serve<H>,
    {
        let own = self.core.own();
        let _here = own.serve_here();
        while let Some(request) = self.core.next(WaitMode::Forever) {
            C::serve(Ticket { core: &mut self.core, request, way: Answers }, handler);
        }
        self.core.end()
    }

    /// As [`serve`](Host::serve), but calls `handler` from `threads` threads at the same time, each of which
    /// serves some of the clients. The calling thread is one of them, so `threads - 1` are started; 0 means 1. Needs a
    /// channel whose methods all take `&self`.
    ///
    /// The requests of one client are handled in order. A new client is assigned to the thread with the fewest clients,
    /// and stays there. The calling thread also accepts clients, so a slow handler on it delays clients that attach.
    ///
    /// ```
    /// use memorypipe::prelude::*;
    /// use std::sync::atomic::{AtomicU64, Ordering};
    ///
    /// ipc_channel!(
    ///     pub trait Tickets {
    ///         fn draw(&self) -> u64;
    ///     }
    /// );
    ///
    /// struct Roll(AtomicU64);
    /// impl Tickets for Roll {
    ///     fn draw(&self) -> u64 {
    ///         self.0.fetch_add(1, Ordering::Relaxed)
    ///     }
    /// }
    ///
    /// let mut host = TicketsHost::create("threads-doc")?;
    /// let stopper = host.stopper();
    /// let serving = std::thread::spawn(move || host.serve_threads(2, &Roll(AtomicU64::new(0))));
    /// let (one, other) = (TicketsClient::attach("threads-doc")?, TicketsClient::attach("threads-doc")?);
    /// assert_eq!((one.draw()?, other.draw()?), (0, 1));
    /// stopper.stop();
    /// serving.join().unwrap()?;
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`serve`](Host::serve).
    ///
    /// # Panics
    ///
    /// If the handler panics, after the other threads have ended.
    pub fn serve_threads<H: Sync + ?Sized>(&mut self, threads: usize, handler: &H) -> Result<(), IpcError>
    where
        C: ServeShared<H>,
    {
        workers::serve_threads(self, threads, handler, |host, handler| {
            let own = host.core.own();
            let _here = own.serve_here();
            while let Some(request) = host.core.next(WaitMode::Forever) {
                C::serve_shared(Ticket { core: &mut host.core, request, way: Answers }, handler);
            }
            host.core.end()
        })
    }
}

/// Serving in a tokio task (feature `async`).
#[cfg(feature = "async")]
impl<C: Service> Host<C> {
    /// As [`serve`](Host::serve), in a task: the executor runs other tasks while there are no requests, and in between
    /// if there always are. The handler itself must not wait; a handler that has to wait for something receives its
    /// requests with [`recv_async`](Host::recv_async), and defers their replies.
    ///
    /// Dropping the future loses no request.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Host::serve), and if it is not polled on a tokio runtime with I/O.
    pub async fn serve_async<H: ?Sized>(&mut self, handler: &mut H) -> Result<(), IpcError>
    where
        C: Serve<H>,
    {
        let own = self.core.own();
        while let Some(request) = self.core.next_async().await {
            let _here = own.serve_here();
            C::serve(Ticket { core: &mut self.core, request, way: Answers }, handler);
        }
        self.core.end()
    }
}

impl<C: Service> HostCore<C> {
    /// The next request. The core is passed on and returned, because a call borrows it for as long as its receiver
    /// keeps it.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn recv(&mut self, until: WaitMode) -> Result<Option<C::Call<'_>>, IpcError> {
        let mut core = self;
        while let Some(request) = core.next(until) {
            match C::receive(core, request) {
                Ok(call) => return Ok(Some(call)),
                Err(back) => core = back,
            }
        }
        core.without_request(until).map(|()| None)
    }

    #[cfg(feature = "async")]
    pub(super) async fn recv_async(&mut self) -> Result<Option<C::Call<'_>>, IpcError> {
        let mut core = self;
        while let Some(request) = core.next_async().await {
            match C::receive(core, request) {
                Ok(call) => return Ok(Some(call)),
                Err(back) => core = back,
            }
        }
        core.end().map(|()| None)
    }
}

/// A request that a handler gets next, with its host and with where the answer goes.
#[doc(hidden)]
#[derive(Debug)]
pub struct Ticket<'c, C, W> {
    pub(crate) core: &'c mut HostCore<C>,
    pub(crate) request: ReceivedRequest,
    pub(crate) way: W,
}

impl<C: Service, W: Answering> Ticket<'_, C, W> {
    /// Index of the method in the host's declaration.
    #[inline(always)]
    #[must_use]
    pub fn method(&self) -> u16 {
        self.request.method()
    }

    /// The client that sent the request, for a handler.
    #[must_use]
    pub fn with_caller(self) -> (Self, Caller) {
        let caller = self.core.caller(&self.request).clone();
        (self, caller)
    }

    /// Turns the request into a call, and passes that to the handler.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn dispatch<H: ?Sized>(self, handler: &mut H)
    where
        C: Serve<H>,
    {
        if let Ok(call) = C::receive(self.core, self.request) {
            C::dispatch(call, handler, self.way);
        }
    }

    /// As [`Ticket::dispatch`], for a handler that several threads share.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn dispatch_shared<H: ?Sized>(self, handler: &H)
    where
        C: ServeShared<H>,
    {
        if let Ok(call) = C::receive(self.core, self.request) {
            C::dispatch_shared(call, handler, self.way);
        }
    }
}

impl<A: Payload, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// Calls `handle` with the arguments of a request, and answers with what it returns. The connection of a client that
    /// sends an invalid request is closed.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn serve<C: Channel, W: Answering>(ticket: Ticket<'_, C, W>, handle: impl FnOnce(A) -> R) {
        let Ticket { core, request, way } = ticket;
        let mut place = MaybeUninit::<A>::uninit();
        if let Some(args) = core.args_into::<A, _>(&request, &mut place) {
            // Before the handler runs: if it panics, the reply is dropped, which tells the client.
            let reply = core.reply(request);
            way.answer(reply, handle(args.take()));
        }
    }

    /// As [`Probe::serve`], for a request without an answer.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn serve_oneway<C: Channel, W>(ticket: Ticket<'_, C, W>, handle: impl FnOnce(A)) {
        let Ticket { core, request, .. } = ticket;
        let mut place = MaybeUninit::<A>::uninit();
        if let Some(args) = core.args_into::<A, _>(&request, &mut place) {
            handle(args.take());
        }
    }
}

//! What `ipc_channel!` implements for a host: how a request is received, and how a handler answers it.
//!
//! [`Host`](super::Host) does the rest. The macro implements all traits here. They are public only for bounds: their
//! items are not stable.

use super::{HostCore, ReceivedRequest, Reply, Ticket};
use crate::channel::Channel;
use crate::probe::{Method, Probe};
use crate::response::Response;

/// A channel with methods or events, which a [`Host`](super::Host) serves. `ipc_channel!` implements it for the
/// generated type `<Name>Channel`.
pub trait Service: Channel {
    /// A request that the host has received: the generated enum `<Name>Call`.
    type Call<'h>;

    /// Reads a request from its slot. If it is invalid, the host is returned, and reads the next one.
    #[doc(hidden)]
    fn receive<'h>(
        core: &'h mut HostCore<Self>,
        request: ReceivedRequest,
    ) -> Received<'h, Self, Self::Call<'h>>;
}

/// The result of reading a request.
#[doc(hidden)]
pub type Received<'h, C, K> = Result<K, &'h mut HostCore<C>>;

/// A channel that handlers of the type `H` serve, because they implement its trait. `ipc_channel!` implements it.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::{Host, Serve};
///
/// /// Serves any channel.
/// fn serve_on<C: Serve<H>, H>(name: &str, handler: &mut H) -> Result<(), memorypipe::Error> {
///     let mut host = Host::<C>::create(name)?;
///     Ok(host.serve(handler)?)
/// }
/// ```
pub trait Serve<H: ?Sized>: Service {
    /// Reads a request and calls the handler for it. Nothing happens if the request is invalid.
    #[doc(hidden)]
    fn serve<W: Answering>(ticket: Ticket<'_, Self, W>, handler: &mut H);

    /// Calls the handler for one request.
    #[doc(hidden)]
    fn dispatch<W: Answering>(call: Self::Call<'_>, handler: &mut H, way: W);
}

/// A channel whose handlers may be shared by several threads, because all its methods take `&self`. `ipc_channel!`
/// implements it.
#[diagnostic::on_unimplemented(
    message = "a handler of this channel cannot be shared by several threads",
    label = "the channel has a method that takes `&mut self`",
    note = "declare every method of the channel with `&self`, and let the handler lock what it changes; or \
            serve with `serve`, from one thread"
)]
pub trait ServeShared<H: ?Sized>: Service {
    /// As `Serve::serve`.
    #[doc(hidden)]
    fn serve_shared<W: Answering>(ticket: Ticket<'_, Self, W>, handler: &H);

    /// Calls the handler for one request.
    #[doc(hidden)]
    fn dispatch_shared<W: Answering>(call: Self::Call<'_>, handler: &H, way: W);
}

/// The destination of a handler's return value.
#[doc(hidden)]
pub trait Answering: Copy {
    /// Sends it.
    fn answer<R: Response>(self, reply: Reply<'_, R>, value: R);
}

/// Answers the client.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Answers;

impl Answering for Answers {
    #[inline(always)]
    fn answer<R: Response>(self, reply: Reply<'_, R>, value: R) {
        reply.send(value);
    }
}

/// The client gets no answer: the host dies here.
#[cfg(feature = "test-util")]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Withholds;

#[cfg(feature = "test-util")]
impl Answering for Withholds {
    fn answer<R: Response>(self, reply: Reply<'_, R>, _: R) {
        std::mem::forget(reply);
    }
}

impl<A, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// See [`Answering`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn answer<W: Answering>(way: W, reply: Reply<'_, R>, value: R) {
        way.answer(reply, value);
    }
}

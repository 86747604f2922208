//! The obligation to answer.

use super::client_table::{ClientConn, ReceivedRequest};
use super::deferred::DeferredReply;
use super::session::{Asker, Caller};
use crate::client_id::ClientId;
use crate::message::encode::{AsBytes, Bytes};
use crate::message::{self, Message};
use crate::peer::Peer;
use crate::response::{Outlet, Response};
use crate::ring_pair::status;

/// Answers one request of a method that returns `R`: a message, or `Result<T, E>` of two messages.
///
/// To answer later, or from another thread, call [`defer`](Reply::defer) first. Before that, a reply borrows the host,
/// which serves no client until it is sent: code that keeps it across the next `recv` does not compile.
///
/// Every request is answered exactly once: by [`Reply::send`], which consumes the reply, or by dropping it, which sends
/// the client [`IpcError::Dropped`](crate::IpcError::Dropped). So a handler that forgets to answer, returns early or
/// panics does not leave its client waiting.
///
/// Answering never blocks: a client cannot have more calls in flight than there is room for replies.
///
/// The reply of a method that returns `Result<T, E>` is a `Reply<'_, Result<T, E>>`, and also has [`ok`](Reply::ok) and
/// [`err`](Reply::err).
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Oven {
///         fn bake(&mut self, minutes: u32) -> u32;
///     }
/// );
///
/// let mut host = OvenHost::create("reply-doc")?;
/// # let client = std::thread::spawn(|| -> Result<u32, memorypipe::Error> {
/// #     Ok(OvenClient::attach("reply-doc")?.bake(0)?)
/// # });
/// if let Some(OvenCall::Bake { minutes, reply }) = host.recv()? {
///     let reply: Reply<'static, u32> = reply.defer();
///     std::thread::spawn(move || {
///         std::thread::sleep(std::time::Duration::from_secs(60 * u64::from(minutes)));
///         reply.send(minutes);
///     });
/// }
/// // During that time the host serves other clients. Its thread also passes the answer on.
/// # let stopper = host.stopper();
/// # std::thread::spawn(move || { client.join().unwrap().unwrap(); stopper.stop(); });
/// while let Some(OvenCall::Bake { reply, .. }) = host.recv()? {
///     reply.send(0);
/// }
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[must_use = "dropping it tells the client that there is no reply"]
#[derive(Debug)]
pub struct Reply<'h, R> {
    route: Route<'h, R>,
}

/// How the answer reaches the client. Two words: it precedes the arguments in what a host receives, at the same offset
/// for every method.
#[derive(Debug)]
enum Route<'h, R> {
    /// On the thread of the host; the connection knows the request.
    Direct(&'h mut ClientConn),
    /// Through the mailbox of that thread, by a function that [`Reply::defer`] has chosen: only there is it known that
    /// the answer may cross threads.
    Mailbox(Box<Deferred<R>>),
    /// The reply has been sent.
    Sent,
}

/// The address of a deferred answer, and the function that sends it.
type Deferred<R> = (DeferredReply, fn(DeferredReply, R));

static_assertions::assert_eq_size!(Reply<'static, u64>, Reply<'static, Result<u8, u8>>, [usize; 2]);
static_assertions::assert_impl_all!(Reply<'static, u8>: Send);
static_assertions::assert_impl_all!(Reply<'static, Result<u8, u8>>: Send);

impl<'h, R> Reply<'h, R> {
    #[inline(always)]
    pub(super) fn new(conn: &'h mut ClientConn, request: ReceivedRequest) -> Reply<'h, R> {
        conn.begin_request(request);
        Reply { route: Route::Direct(conn) }
    }

    /// The client that sent the request.
    ///
    /// # Panics
    ///
    /// Never: sending consumes a reply.
    #[must_use]
    #[expect(clippy::unreachable, reason = "only what uses the reply up sets `Sent`")]
    pub fn caller(&self) -> &Caller {
        match &self.route {
            Route::Direct(conn) => &conn.caller,
            Route::Mailbox(route) => route.0.caller(),
            Route::Sent => unreachable!("a reply that was given is used up"),
        }
    }

    /// The process of the client that sent the request.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.caller().peer()
    }

    /// The number of the client that sent the request.
    #[must_use]
    pub fn client(&self) -> ClientId {
        self.caller().id()
    }

    /// Whether the client no longer waits for this answer: it has cancelled the call, because its deadline has passed
    /// or its future was dropped, or it is gone. Sending is still allowed and has no effect.
    ///
    /// For a deferred reply, it becomes true as soon as the host's thread has read the cancellation, or has detected
    /// that the client is gone. It may change at any time.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        match &self.route {
            Route::Direct(conn) => conn.is_cancelled(),
            Route::Mailbox(route) => route.0.is_unwanted(),
            Route::Sent => false,
        }
    }

    /// Detaches the reply from the host; `answer` sends the answer.
    fn deferred(self, answer: fn(DeferredReply, R)) -> Reply<'static, R> {
        let route = match self.take() {
            Route::Direct(conn) => match conn.take_current() {
                Some(request) => Route::Mailbox(Box::new((DeferredReply::new(conn, request), answer))),
                None => Route::Sent,
            },
            Route::Mailbox(route) => Route::Mailbox(route),
            Route::Sent => Route::Sent,
        };
        Reply { route }
    }

    #[inline(always)]
    fn take(mut self) -> Route<'h, R> {
        std::mem::replace(&mut self.route, Route::Sent)
    }
}

impl<R: Response + Send> Reply<'_, R> {
    /// Detaches the reply from the host, so that the host can continue to serve; any thread can answer later, in any
    /// order. If the host is in neither `recv` nor `serve`, the answer is sent at the next such call.
    ///
    /// It belongs to the client that made the call: if that client is gone, or the host is, the answer has no effect.
    pub fn defer(self) -> Reply<'static, R> {
        self.deferred(DeferredReply::answer)
    }
}

impl<R: Response> Reply<'_, R> {
    /// Answers with `value`, the return value of the method.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // reads as the return value that it is
    pub fn send(self, value: R) {
        match self.take() {
            Route::Direct(conn) => R::write(&value, conn),
            Route::Mailbox(route) => route.1(route.0, value),
            Route::Sent => {}
        }
    }
}

impl<T: Message + Send> Reply<'_, T> {
    /// Answers with what `fill` writes: for large values, which [`send`](Reply::send) would copy.
    ///
    /// `fill` gets the slot of the reply in shared memory, which only the host can write. If any bits are a `T`, it
    /// initially holds the bytes of an earlier reply to the same client; otherwise zeros. A [deferred](Reply::defer)
    /// reply, and one of a [batch](crate::Host::recv_batch), gets private memory with zeros, from which the value is
    /// copied once. If `fill` panics, the client gets [`IpcError::Dropped`](crate::IpcError::Dropped).
    ///
    /// Write the whole value: what `fill` leaves out is sent as it is. A hostile client can read the slot while `fill`
    /// writes it, and after a panic: keep secrets of other clients out of intermediate values. A forked child does not
    /// share the slot: a child that `fill` forks and that touches it ends with a signal (SIGSEGV).
    ///
    /// Does not compile for a message of which zeros are not a value.
    ///
    /// ```
    /// use memorypipe::prelude::*;
    ///
    /// ipc_channel!(
    ///     pub trait Noise {
    ///         fn samples(&mut self) -> [i16; 16_384];
    ///     }
    /// );
    ///
    /// let mut host = NoiseHost::create("send-with-doc")?;
    /// # let client = std::thread::spawn(|| -> Result<i16, memorypipe::Error> {
    /// #     Ok(NoiseClient::attach("send-with-doc")?.samples()?[7])
    /// # });
    /// if let Some(NoiseCall::Samples { reply }) = host.recv()? {
    ///     reply.send_with(|samples| samples.fill(42));
    /// }
    /// # assert_eq!(client.join().unwrap()?, 42);
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    pub fn send_with(self, fill: impl FnOnce(&mut T)) {
        self.fill(fill);
    }
}

impl<T: Message + Send, E: Message> Reply<'_, Result<T, E>> {
    /// Answers with success, as [`send_with`](Reply::send_with) does.
    pub fn ok_with(self, fill: impl FnOnce(&mut T)) {
        self.fill(fill);
    }
}

/// A reply whose type only the schema has.
impl Reply<'_, Bytes> {
    /// Answers with these bytes, which the caller has checked.
    pub(crate) fn put_bytes(self, status: u8, bytes: &[u8]) {
        match self.take() {
            Route::Direct(conn) => conn.answer_current(status, &AsBytes(bytes)),
            Route::Mailbox(route) => route.0.answer_bytes(status, bytes.into()),
            Route::Sent => {}
        }
    }

    /// As [`Reply::defer`].
    pub(crate) fn defer_bytes(self) -> Reply<'static, Bytes> {
        self.deferred(|_, answer| match answer {})
    }
}

impl<R> Reply<'_, R> {
    fn fill<T: Message + Send>(mut self, fill: impl FnOnce(&mut T)) {
        if let Route::Direct(conn) = &mut self.route {
            // Still to be answered if `fill` panics.
            conn.answer_current_with(fill);
            self.route = Route::Sent;
        } else if let Route::Mailbox(_) = self.route {
            let mut value = message::zeroed::<T>();
            fill(&mut value);
            if let Route::Mailbox(route) = self.take() {
                route.0.answer_boxed(value);
            }
        }
    }
}

impl<R> Asker for Reply<'_, R> {
    fn caller(&self) -> &Caller {
        Reply::caller(self)
    }
}

impl<T: Message, E: Message> Reply<'_, Result<T, E>> {
    /// Answers with success.
    #[inline]
    pub fn ok(self, value: T) {
        self.send(Ok(value));
    }

    /// Answers with an error.
    #[inline]
    pub fn err(self, error: E) {
        self.send(Err(error));
    }
}

impl Outlet for &mut ClientConn {
    #[inline(always)]
    fn put<P: Message>(self, status: u8, payload: &P) {
        self.answer_current(status, payload);
    }
}

impl<R> Route<'_, R> {
    /// By value and out of line, so that a sent reply need not be in memory.
    #[cold]
    fn give_up(self) {
        match self {
            Route::Direct(conn) => conn.answer_current(status::DROPPED, &()),
            Route::Mailbox(route) => route.0.give_up(),
            Route::Sent => {}
        }
    }
}

impl<R> Drop for Reply<'_, R> {
    #[inline(always)]
    fn drop(&mut self) {
        match std::mem::replace(&mut self.route, Route::Sent) {
            Route::Sent => {}
            route => route.give_up(),
        }
    }
}

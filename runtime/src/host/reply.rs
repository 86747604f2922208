//! The obligation to answer.

use super::client_id::ClientId;
use super::lanes::{HostLane, Ticket};
use super::later::Later;
use crate::lane::status;
use crate::message::Message;
use crate::peer::Peer;
use crate::response::{Outlet, Response};

/// Answers one request of a method that returns `R`: a message, or `Result<T, E>` of two.
///
/// To answer later, or from another thread, [`defer`](Reply::defer) it first. A reply as it is received borrows the host,
/// which serves nobody until it is given: one that is kept over the next `recv` does not compile.
///
/// Every request is answered exactly once: by [`Reply::send`], which uses it up, or by dropping it, which
/// tells the client [`IpcError::Dropped`](crate::IpcError::Dropped). So a handler that forgets, returns early
/// or panics does not leave its client waiting.
///
/// It never blocks: a client cannot have more calls under way than there is room for replies.
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
/// // Meanwhile the host serves others. It is also this thread that passes the answer on.
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
    way: Way<'h, R>,
}

/// How the answer gets to the client. Two words: it lies before the arguments in what a host receives, at the same place
/// for every method.
#[derive(Debug)]
enum Way<'h, R> {
    /// We are on the thread of the host, which waits for us, and the lane knows what was asked.
    Here(&'h mut HostLane),
    /// Through the mailbox of that thread, by the function that [`Reply::defer`] has chosen: it alone knows that the
    /// answer may cross threads.
    Later(Box<Deferred<R>>),
    /// It has been given.
    Done,
}

/// Where a deferred answer goes, and what sends it there.
type Deferred<R> = (Later, fn(Later, R));

static_assertions::assert_eq_size!(Reply<'static, u64>, Reply<'static, Result<u8, u8>>, [usize; 2]);
static_assertions::assert_impl_all!(Reply<'static, u8>: Send);
static_assertions::assert_impl_all!(Reply<'static, Result<u8, u8>>: Send);

impl<'h, R> Reply<'h, R> {
    #[inline(always)]
    pub(super) fn new(lane: &'h mut HostLane, ticket: Ticket) -> Reply<'h, R> {
        lane.ask(ticket);
        Reply { way: Way::Here(lane) }
    }

    /// Who asks.
    ///
    /// # Panics
    ///
    /// Never: a reply that was given is used up.
    #[must_use]
    #[expect(clippy::unreachable, reason = "only what uses the reply up sets `Done`")]
    pub fn peer(&self) -> Peer {
        match &self.way {
            Way::Here(lane) => lane.peer(),
            Way::Later(way) => way.0.peer(),
            Way::Done => unreachable!("a reply that was given is used up"),
        }
    }

    /// The client, to emit events to it alone.
    ///
    /// # Panics
    ///
    /// Never: a reply that was given is used up.
    #[must_use]
    #[expect(clippy::unreachable, reason = "only what uses the reply up sets `Done`")]
    pub fn client(&self) -> ClientId {
        match &self.way {
            Way::Here(lane) => ClientId::of(lane),
            Way::Later(way) => way.0.client(),
            Way::Done => unreachable!("a reply that was given is used up"),
        }
    }

    /// Whether nobody waits for this answer any more: the client has given the call up, because its deadline
    /// has passed or its future was dropped, or it is gone. An answer is then allowed and has no effect.
    ///
    /// Of a deferred reply it becomes true as soon as the host's thread has read it from the client, or has
    /// noticed that the client is gone.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        match &self.way {
            Way::Here(lane) => lane.is_cancelled(),
            Way::Later(way) => way.0.is_unwanted(),
            Way::Done => false,
        }
    }

    #[inline(always)]
    fn discharge(mut self) -> Way<'h, R> {
        std::mem::replace(&mut self.way, Way::Done)
    }
}

impl<R: Response + Send> Reply<'_, R> {
    /// Takes the reply out of the call, so that the host can serve on; it is answered later, from any thread and
    /// in any order. While the host is not in `recv` or `serve`, the answer waits for it.
    ///
    /// It belongs to the client who asked: if that one is gone, or the host is, the answer has no effect.
    pub fn defer(self) -> Reply<'static, R> {
        let way = match self.discharge() {
            Way::Here(lane) => match lane.take_asked() {
                Some(ticket) => Way::Later(Box::new((Later::new(lane, ticket), Later::answer))),
                None => Way::Done,
            },
            Way::Later(way) => Way::Later(way),
            Way::Done => Way::Done,
        };
        Reply { way }
    }
}

impl<R: Response> Reply<'_, R> {
    /// Answers with `value`: with what the method returns.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // reads as the return value that it is
    pub fn send(self, value: R) {
        match self.discharge() {
            Way::Here(lane) => R::write(&value, lane),
            Way::Later(way) => way.1(way.0, value),
            Way::Done => {}
        }
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

impl Outlet for &mut HostLane {
    #[inline(always)]
    fn put<P: Message>(self, status: u8, payload: &P) {
        self.answer_asked(status, payload);
    }
}

impl<R> Way<'_, R> {
    /// By value and out of line, so that a reply that is given need not lie in memory.
    #[cold]
    fn give_up(self) {
        match self {
            Way::Here(lane) => lane.answer_asked(status::DROPPED, &()),
            Way::Later(way) => way.0.give_up(),
            Way::Done => {}
        }
    }
}

impl<R> Drop for Reply<'_, R> {
    #[inline(always)]
    fn drop(&mut self) {
        match std::mem::replace(&mut self.way, Way::Done) {
            Way::Done => {}
            way => way.give_up(),
        }
    }
}

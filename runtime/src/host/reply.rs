//! The obligation to answer.

use super::client_id::ClientId;
use super::lanes::{HostLane, Ticket};
use super::later::Later;
use crate::lane::status;
use crate::message::Message;
use crate::peer::Peer;

/// Answers one request of a method that returns `T`.
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
pub struct Reply<'h, T> {
    duty: Duty<'h, fn(Later, T)>,
}

/// Answers one request of a method that returns `Result<T, E>`; otherwise as [`Reply`].
///
/// To answer later, or from another thread, [`defer`](TryReply::defer) it first.
#[must_use = "dropping it tells the client that there is no reply"]
#[derive(Debug)]
pub struct TryReply<'h, T, E> {
    duty: Duty<'h, fn(Later, Result<T, E>)>,
}

impl<'h, T> Reply<'h, T> {
    pub(super) fn new(lane: &'h mut HostLane, ticket: Ticket) -> Reply<'h, T> {
        Reply { duty: Duty::new(lane, ticket) }
    }

    /// Who asks.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.duty.peer()
    }

    /// The client, to emit events to it alone.
    ///
    /// # Panics
    ///
    /// Never: a reply that was given is used up.
    #[must_use]
    pub fn client(&self) -> ClientId {
        self.duty.client()
    }

    /// Whether nobody waits for this answer any more: the client has given the call up, because its deadline
    /// has passed or its future was dropped, or it is gone. An answer is then allowed and has no effect.
    ///
    /// Of a deferred reply it becomes true as soon as the host's thread has read it from the client, or has
    /// noticed that the client is gone.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.duty.is_cancelled()
    }
}

impl<T: Message + Send> Reply<'_, T> {
    /// Takes the reply out of the call, so that the host can serve on; it is answered later, from any thread and
    /// in any order. While the host is not in `recv` or `serve`, the answer waits for it.
    ///
    /// It belongs to the client who asked: if that one is gone, or the host is, the answer has no effect.
    pub fn defer(self) -> Reply<'static, T> {
        Reply { duty: self.duty.defer(|later, value| later.answer(status::OK, value)) }
    }
}

impl<T: Message> Reply<'_, T> {
    /// Answers with `value`.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // reads as the return value that it is
    pub fn send(self, value: T) {
        match self.duty.discharge() {
            Way::Here(lane) => lane.answer_asked(status::OK, &value),
            Way::Later(way) => way.1(way.0, value),
            Way::Done => {}
        }
    }
}

impl<'h, T, E> TryReply<'h, T, E> {
    pub(super) fn new(lane: &'h mut HostLane, ticket: Ticket) -> TryReply<'h, T, E> {
        TryReply { duty: Duty::new(lane, ticket) }
    }

    /// Who asks.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.duty.peer()
    }

    /// As [`Reply::client`].
    ///
    /// # Panics
    ///
    /// Never, as there.
    #[must_use]
    pub fn client(&self) -> ClientId {
        self.duty.client()
    }

    /// As [`Reply::is_cancelled`].
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.duty.is_cancelled()
    }
}

impl<T: Message + Send, E: Message + Send> TryReply<'_, T, E> {
    /// As [`Reply::defer`].
    pub fn defer(self) -> TryReply<'static, T, E> {
        let duty = self.duty.defer(|later, result| match result {
            Ok(value) => later.answer(status::OK, value),
            Err(error) => later.answer(status::APP_ERROR, error),
        });
        TryReply { duty }
    }
}

impl<T: Message, E: Message> TryReply<'_, T, E> {
    /// Answers with the `T` or the `E` of `result`.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // reads as the return value that it is
    pub fn send(self, result: Result<T, E>) {
        match (self.duty.discharge(), result) {
            (Way::Here(lane), Ok(value)) => lane.answer_asked(status::OK, &value),
            (Way::Here(lane), Err(error)) => lane.answer_asked(status::APP_ERROR, &error),
            (Way::Later(way), result) => way.1(way.0, result),
            (Way::Done, _) => {}
        }
    }

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

/// The part that answers on drop. `F` sends a deferred answer: only [`Reply::defer`] knows that it may cross
/// threads.
#[derive(Debug)]
struct Duty<'h, F> {
    way: Way<'h, F>,
}

/// How the answer gets to the client. Two words: it lies before the arguments in what a host receives, at the same place
/// for every method.
#[derive(Debug)]
enum Way<'h, F> {
    /// We are on the thread of the host, which waits for us, and the lane knows what was asked.
    Here(&'h mut HostLane),
    /// Through the mailbox of that thread.
    Later(Box<(Later, F)>),
    /// It has been given.
    Done,
}

impl<F> Way<'_, F> {
    /// By value and out of line, so that a reply that is given need not lie in memory.
    #[cold]
    fn give_up(self) {
        match self {
            Way::Here(lane) => lane.answer_asked(status::DROPPED, &()),
            Way::Later(way) => way.0.answer(status::DROPPED, ()),
            Way::Done => {}
        }
    }
}

static_assertions::assert_eq_size!(Reply<'static, u64>, TryReply<'static, u8, u8>, [usize; 2]);
static_assertions::assert_impl_all!(Reply<'static, u8>: Send);
static_assertions::assert_impl_all!(TryReply<'static, u8, u8>: Send);

impl<'h, F> Duty<'h, F> {
    #[inline(always)]
    fn new(lane: &'h mut HostLane, ticket: Ticket) -> Duty<'h, F> {
        lane.ask(ticket);
        Duty { way: Way::Here(lane) }
    }

    #[inline(always)]
    fn discharge(mut self) -> Way<'h, F> {
        std::mem::replace(&mut self.way, Way::Done)
    }

    fn defer(self, post: F) -> Duty<'static, F> {
        let way = match self.discharge() {
            Way::Here(lane) => match lane.take_asked() {
                Some(ticket) => Way::Later(Box::new((Later::new(lane, ticket), post))),
                None => Way::Done,
            },
            Way::Later(way) => Way::Later(way),
            Way::Done => Way::Done,
        };
        Duty { way }
    }

    #[expect(clippy::unreachable, reason = "only `discharge` sets `Done`, and it consumes the duty")]
    fn peer(&self) -> Peer {
        match &self.way {
            Way::Here(lane) => lane.peer(),
            Way::Later(way) => way.0.peer(),
            Way::Done => unreachable!("who discharges a duty uses it up"),
        }
    }

    #[expect(clippy::unreachable, reason = "only `discharge` sets `Done`, and it consumes the duty")]
    fn client(&self) -> ClientId {
        match &self.way {
            Way::Here(lane) => ClientId::of(lane),
            Way::Later(way) => way.0.client(),
            Way::Done => unreachable!("who discharges a duty uses it up"),
        }
    }

    fn is_cancelled(&self) -> bool {
        match &self.way {
            Way::Here(lane) => lane.is_cancelled(),
            Way::Later(way) => way.0.is_unwanted(),
            Way::Done => false,
        }
    }
}

impl<F> Drop for Duty<'_, F> {
    #[inline(always)]
    fn drop(&mut self) {
        match std::mem::replace(&mut self.way, Way::Done) {
            Way::Done => {}
            way => way.give_up(),
        }
    }
}

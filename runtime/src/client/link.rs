//! The connection of a client: calls, and what is known of the host.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use super::awaited::Awaited;
use super::stopwatch::Stopwatch;
use crate::attach::client::Attached;
use crate::bulk::ledger::Ledger;
use crate::channel::{Channel, MethodOf};
use crate::error::{Execution, IpcError};
use crate::host;
use crate::instance::InstanceId;
use crate::lane::{CONTROL, Lane, Then, control, status};
use crate::message::{Message, Payload};
use crate::peer::Peer;
use crate::ring::{Corrupt, Header};
use crate::schema::Schema;
use crate::schema::desc::Form;
use crate::segment::Arrival;
use crate::stats::{Counter, Side, Stats};
use crate::trace::{self, Attachment};
use crate::wait::Waited;
use crate::wait::{Deadline, Spinner};

/// The connection of a client to its host; the public field `link` of every generated client.
///
/// It is `Send` and not `Sync`: a client belongs to one thread at a time. A second thread attaches a client
/// of its own.
pub struct Link<C> {
    pub(crate) lane: Lane,
    pub(crate) spinner: Spinner,
    name: String,
    peer: Peer,
    instance: [u8; 16],
    schema: Schema,
    supported: Vec<bool>,
    timeout: Option<Duration>,
    /// Calls whose reply has not been read: replies that came too late are among them.
    pub(super) unread: Cell<u32>,
    /// Those of them that somebody will ask for.
    pub(super) awaited: RefCell<Awaited>,
    /// Bulk data that are in use.
    pub(super) ledger: Ledger,
    pub(super) stopwatch: Stopwatch,
    _attachment: Attachment,
    /// An error after which nothing the host says can be trusted.
    closed: Cell<bool>,
    /// The method of a call that the host died over.
    lost: Cell<Option<u16>>,
    /// How often the events of the host were subscribed to.
    subscriptions: Cell<u32>,
    channel: PhantomData<fn() -> C>,
}

static_assertions::assert_impl_all!(Link<()>: Send);
static_assertions::assert_not_impl_any!(Link<()>: Sync);

/// What is known of a call while it is under way.
pub(super) struct UnderWay {
    pub(super) method: u16,
    pub(super) call: u32,
    pub(super) deadline: Deadline,
}

impl UnderWay {
    fn header(&self) -> Header {
        Header { method: self.method, status: 0 }
    }
}

impl<C: Channel> Link<C> {
    pub(crate) fn new(
        name: String,
        attached: Attached,
        spinner: Spinner,
        timeout: Option<Duration>,
    ) -> Link<C> {
        let Attached { lane, peer, instance, schema, supported } = attached;
        let bytes = (lane.own_bulk().map(|b| b.len()), lane.peer_bulk().map(|b| b.len()));
        let ledger = Ledger::new(bytes.0.unwrap_or(0), bytes.1.unwrap_or(0));
        Link {
            lane,
            spinner,
            peer,
            instance,
            schema,
            supported,
            timeout,
            unread: Cell::new(0),
            awaited: RefCell::new(Awaited::new()),
            ledger,
            stopwatch: Stopwatch::new(),
            _attachment: Attachment::begin(&name, peer),
            closed: Cell::new(false),
            lost: Cell::new(None),
            subscriptions: Cell::new(0),
            channel: PhantomData,
            name,
        }
    }

    /// Sends a request that will be answered.
    #[inline(always)]
    pub(super) fn request<A: Payload>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: &A,
    ) -> Result<UnderWay, IpcError> {
        self.check_usable(method)?;
        self.check_answerable(method)?;
        let call = self.begin(method, timeout);
        // The host never waits to reply, so there must be room for every reply that can come.
        if self.unread.get() >= self.lane.receive_capacity() {
            // What a batch holds back would never be answered.
            self.flush()?;
            self.read_other_reply(&call.deadline)?;
        }
        self.call(&call, args)?;
        Ok(call)
    }

    /// Puts a request into the ring whose reply is waited for next. There is room for the reply.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`unread` is at most the capacity of the ring of replies: no request is sent without room \
                  there for its reply"
    )]
    pub(super) fn call<A: Payload>(&self, call: &UnderWay, args: &A) -> Result<(), IpcError> {
        self.stopwatch.call(call.call);
        self.send(call, args, Then::Waits)?;
        self.unread.set(self.unread.get() + 1);
        Ok(())
    }

    /// A call that begins now; its deadline covers all that follows.
    #[inline(always)]
    pub(super) fn begin(&self, method: u16, timeout: Option<Duration>) -> UnderWay {
        let deadline = Deadline::after(timeout.or(self.timeout));
        UnderWay { method, call: self.lane.next_position(), deadline }
    }

    #[inline(always)]
    pub(super) fn check_usable(&self, method: u16) -> Result<(), IpcError> {
        if self.closed.get() {
            return Err(self.why_closed());
        }
        if self.supported.get(usize::from(method)) == Some(&true) {
            Ok(())
        } else {
            Err(IpcError::Unsupported { method: self.method_name(method) })
        }
    }

    /// Whether somebody can answer while this thread waits: see [`host::answers_here`].
    #[inline(always)]
    pub(super) fn check_answerable(&self, method: u16) -> Result<(), IpcError> {
        if self.would_wait_for_itself() {
            return Err(IpcError::OwnHost { method: self.method_name(method) });
        }
        Ok(())
    }

    /// Whether this thread is the one that the host answers on.
    #[inline(always)]
    pub(super) fn would_wait_for_itself(&self) -> bool {
        host::serves_any_here() && host::answers_here(&self.instance)
    }

    /// Puts a request into the ring, waiting for room if need be.
    #[inline(always)]
    pub(super) fn send<A: Payload>(&self, call: &UnderWay, args: &A, then: Then) -> Result<(), IpcError> {
        match self.lane.try_send(call.header(), call.call, args, then) {
            Ok(true) => Ok(()),
            refused => self.send_later(refused, call, args, then),
        }
    }

    /// Waits for room and sends. A function beside [`Link::send`], which a loop would cost twelve instructions more: it would
    /// save the registers of the loop and fill them before the first attempt.
    #[cold]
    #[inline(never)]
    fn send_later<A: Payload>(
        &self,
        refused: Result<bool, Corrupt>,
        call: &UnderWay,
        args: &A,
        then: Then,
    ) -> Result<(), IpcError> {
        let mut sent = refused;
        while !self.checked(sent)? {
            self.wait_for_room(&call.deadline)?;
            sent = self.lane.try_send(call.header(), call.call, args, then);
        }
        Ok(())
    }

    /// Waits for a free place. All that was held back must have been published.
    #[cold]
    pub(super) fn wait_for_room(&self, deadline: &Deadline) -> Result<(), IpcError> {
        if self.would_wait_for_itself() {
            return Err(IpcError::Full { capacity: self.lane.send_capacity() });
        }
        match self.lane.wait_for_room(&self.spinner, deadline) {
            Ok(Waited::Ready(())) => Ok(()),
            Ok(Waited::TimedOut) => Err(IpcError::Full { capacity: self.lane.send_capacity() }),
            Ok(Waited::PeerGone) => Err(IpcError::HostGone { execution: Execution::NotStarted }),
            Err(error) => Err(self.close(error)),
        }
    }

    /// The reply to `call`, which has just been sent, if it is the next one and [comes soon](Spinner::soon).
    #[inline(always)]
    pub(super) fn reply_soon(&self, call: &UnderWay) -> Option<Arrival> {
        let arrival = self.spinner.soon(|| match self.lane.peek() {
            Ok(Some(arrival)) if (arrival.call(), arrival.method()) != (call.call, call.method) => Err(()),
            found => found.map_err(|_| ()),
        })?;
        self.unread.set(self.unread.get().checked_sub(1)?);
        self.ledger.answered(call.call);
        self.answered(call);
        Some(arrival)
    }

    /// As [`Link::reply`], to a call that has just been sent.
    #[inline(always)]
    pub(super) fn reply_now(&self, call: &UnderWay) -> Result<Arrival, IpcError> {
        let arrival = self.reply(call)?;
        self.answered(call);
        Ok(arrival)
    }

    /// A call that was waited for from its beginning was answered.
    #[inline(always)]
    fn answered(&self, call: &UnderWay) {
        self.stopwatch.answered(call.call, &self.lane);
        self.lane.slept.answered(&self.name, || self.method_name(call.method));
    }

    /// Waits for the reply to `call`. Replies to other calls that come before it are put aside.
    #[inline(always)]
    pub(super) fn reply(&self, call: &UnderWay) -> Result<Arrival, IpcError> {
        match self.lane.wait(&self.spinner, &call.deadline, || self.find_reply(call)) {
            Ok(Waited::Ready(arrival)) => self.accept(call, arrival),
            other => Err(self.no_reply(call, other)),
        }
    }

    /// The reply to `call` if it is there. All others are put aside before it says that there is none: the host may
    /// have published the one waited for behind them, and will not ring for it again.
    #[inline(always)]
    pub(super) fn find_reply(&self, call: &UnderWay) -> Result<Option<Arrival>, Corrupt> {
        loop {
            match self.lane.peek()? {
                None => return Ok(None),
                Some(arrival) if arrival.call() != call.call => self.put_aside(arrival, 1)?,
                Some(arrival) if arrival.method() == call.method => return Ok(Some(arrival)),
                Some(arrival) => {
                    let value = u64::from(arrival.method());
                    return Err(Corrupt { field: "method of a reply", value });
                }
            }
        }
    }

    /// The reply to `call` has come.
    #[inline(always)]
    pub(super) fn accept(&self, call: &UnderWay, arrival: Arrival) -> Result<Arrival, IpcError> {
        match self.unread.get().checked_sub(1) {
            Some(unread) => {
                self.unread.set(unread);
                self.ledger.answered(call.call);
                Ok(arrival)
            }
            // Some other call was answered more than once, in the place of this one.
            None => Err(self.answered_too_often(arrival)),
        }
    }

    /// Puts all replies aside that are there.
    pub(super) fn put_all_aside(&self) -> Result<(), Corrupt> {
        while let Some(arrival) = self.lane.peek()? {
            self.put_aside(arrival, 0)?;
        }
        Ok(())
    }

    #[cold]
    fn answered_too_often(&self, arrival: Arrival) -> IpcError {
        self.spoil(Corrupt { field: "call of a reply", value: u64::from(arrival.call()) })
    }

    #[cold]
    fn no_reply(&self, call: &UnderWay, waited: Result<Waited<Arrival>, IpcError>) -> IpcError {
        let taken = self.lane.is_taken(call.call);
        if !matches!(waited, Ok(Waited::TimedOut)) {
            self.lane.count(Counter::Failures);
        }
        self.failed(match waited {
            // Tells itself.
            Ok(Waited::TimedOut) => return self.timed_out(call, taken),
            Err(error) => self.close(error),
            Ok(_) => {
                self.lost.set(Some(call.method));
                IpcError::HostGone { execution: Execution::of(taken) }
            }
        })
    }

    /// The number of a subscription that begins now.
    pub(super) fn next_subscription(&self) -> u32 {
        let next = self.subscriptions.get().wrapping_add(1);
        self.subscriptions.set(next);
        next
    }

    /// Which call the host died over, the last time that it did.
    pub(super) fn lost_method(&self) -> Option<u16> {
        self.lost.get()
    }

    /// Takes a reply out of the ring that is not waited for now: it is kept for the one who will ask for it, or
    /// thrown away if that one has given up. So many calls as are `outstanding` still expect another one.
    #[cold]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`unread` is above `outstanding`, as was compared, so it is not 0"
    )]
    fn put_aside(&self, arrival: Arrival, outstanding: u32) -> Result<(), Corrupt> {
        if self.unread.get() <= outstanding {
            return Err(Corrupt { field: "call of a reply", value: u64::from(arrival.call()) });
        }
        let (call, mut awaited) = (arrival.call(), self.awaited.borrow_mut());
        if awaited.is_expected(call) {
            awaited.keep(call, self.lane.keep(arrival)?);
        } else {
            self.lane.skip(arrival.len());
        }
        self.unread.set(self.unread.get() - 1);
        self.ledger.answered(call);
        Ok(())
    }

    /// Makes room for one more reply by waiting for one and putting it aside.
    #[cold]
    pub(super) fn read_other_reply(&self, deadline: &Deadline) -> Result<(), IpcError> {
        if self.would_wait_for_itself() {
            return Err(IpcError::Full { capacity: self.lane.receive_capacity() });
        }
        let one = || match self.lane.peek()? {
            Some(arrival) => self.put_aside(arrival, 0).map(Some),
            None => Ok(None),
        };
        match self.lane.wait(&self.spinner, deadline, one) {
            Ok(Waited::Ready(())) => Ok(()),
            Ok(Waited::TimedOut) => Err(IpcError::Full { capacity: self.lane.receive_capacity() }),
            Ok(Waited::PeerGone) => Err(IpcError::HostGone { execution: Execution::NotStarted }),
            Err(error) => Err(self.close(error)),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<P: Message>(&self, arrival: Arrival) -> Result<P, IpcError> {
        match self.lane.take(arrival) {
            Some(payload) => Ok(payload),
            None => Err(self.spoil(arrival.misfit::<P>())),
        }
    }

    #[cold]
    pub(super) fn skip_unanswered(&self, arrival: Arrival) -> IpcError {
        self.lane.skip(arrival.len());
        self.unanswered(arrival.method(), arrival.status())
    }

    /// What a reply without a payload means.
    #[cold]
    pub(super) fn unanswered(&self, method: u16, status: u8) -> IpcError {
        let method = self.method_name(method);
        match status {
            status::DROPPED => {
                self.lane.count(Counter::Failures);
                self.failed(IpcError::Dropped { method })
            }
            other => self.spoil(Corrupt { field: "status", value: u64::from(other) }),
        }
    }

    /// The host has spoilt the connection by what it has answered.
    #[cold]
    pub(super) fn spoil(&self, corrupt: Corrupt) -> IpcError {
        // A message of a pipe answers nothing.
        if matches!(C::DESC.form, Form::Methods(_)) {
            self.lane.count(Counter::Failures);
        }
        self.failed(self.close(corrupt.into()))
    }

    /// A call has failed with this.
    #[cold]
    pub(super) fn failed(&self, error: IpcError) -> IpcError {
        trace::failed(&self.name, &error);
        error
    }

    /// After corruption nothing more is read or written.
    #[inline(always)]
    pub(crate) fn checked<T>(&self, result: Result<T, Corrupt>) -> Result<T, IpcError> {
        result.map_err(|corrupt| self.close(corrupt.into()))
    }

    #[cold]
    pub(crate) fn close(&self, error: IpcError) -> IpcError {
        self.closed.set(true);
        self.lane.queues.end();
        error
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.get()
    }

    #[cold]
    pub(crate) fn why_closed(&self) -> IpcError {
        if self.lane.is_inherited() { IpcError::Forked } else { IpcError::Closed }
    }

    /// Tells the host that nobody waits for the reply to `call` any more. Not if it has not even taken the
    /// request: the ring may be all that is left to a host that does not read, and is for requests.
    pub(super) fn give_up(&self, call: u32) {
        let header = Header { method: CONTROL, status: control::CANCEL };
        match self.lane.try_send(header, call, &(), Then::Sends) {
            Ok(true) => self.lane.count(Counter::Asides),
            Ok(false) => {}
            Err(corrupt) => drop(self.close(corrupt.into())),
        }
    }

    fn timed_out(&self, call: &UnderWay, taken: bool) -> IpcError {
        if taken {
            self.give_up(call.call);
        }
        self.too_late(call, taken)
    }

    pub(super) fn too_late(&self, call: &UnderWay, taken: bool) -> IpcError {
        self.lane.count(Counter::Failures);
        self.lane.count(Counter::Timeouts);
        let (method, after) = (self.method_name(call.method), call.deadline.timeout());
        self.failed(IpcError::Timeout { method, after, execution: Execution::of(taken) })
    }

    pub(super) fn method_name(&self, method: u16) -> &'static str {
        match C::DESC.form {
            Form::Methods(methods) => {
                methods.get(usize::from(method)).map_or("an unknown method", |m| m.name)
            }
            Form::Pipe { .. } => "",
        }
    }

    /// The name that was attached to.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How long a call waits that has no deadline of its own.
    pub(super) fn timeout(&self) -> Option<Duration> {
        self.timeout
    }

    /// What this side has counted of the connection: calls, errors, bytes, how often it slept, how long calls took.
    /// Exact; to read it costs less than a microsecond, to count it some nanoseconds a call.
    #[must_use]
    pub fn stats(&self) -> Stats {
        Stats { bulk: Some(self.ledger.memory()), ..self.lane.stats(Side::client(C::DESC.form)) }
    }

    /// What the host says that it has counted of the connection: its business, and not to be relied on.
    ///
    /// ```
    /// # use memorypipe::prelude::*;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
    /// # struct Ticking;
    /// # impl Clock for Ticking { fn now(&mut self) -> u64 { 0 } }
    /// # let mut host = ClockHost::create("host-stats-doc")?;
    /// # std::thread::spawn(move || host.serve(&mut Ticking));
    /// let clock = ClockClient::attach("host-stats-doc")?;
    /// clock.now()?;
    /// assert_eq!(clock.link.host_stats().bytes_out, 8);
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    #[must_use]
    pub fn host_stats(&self) -> Stats {
        self.lane.peer_stats(Side::host(C::DESC.form))
    }

    /// The process of the host, as the kernel said at attach.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.peer
    }

    /// Identifies the run of the host: another one after every start.
    #[must_use]
    pub fn instance(&self) -> InstanceId {
        InstanceId::new(self.instance)
    }

    /// What the host declares; it may have methods that this client does not know.
    ///
    /// ```no_run
    /// # use memorypipe::prelude::*;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
    /// let clock = ClockClient::attach("clock")?;
    /// println!("{}", clock.link.schema());
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    #[must_use]
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Whether the host has this method of ours; each client has a constant for each of its methods. To call
    /// one that the host lacks returns [`IpcError::Unsupported`], and sends nothing.
    ///
    /// ```no_run
    /// # use memorypipe::prelude::*;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; fn drift_ns(&mut self) -> i64; });
    /// let clock = ClockClient::attach("clock")?;
    /// let drift = if clock.link.supports(ClockClient::DRIFT_NS) { clock.drift_ns()? } else { 0 };
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    #[must_use]
    pub fn supports(&self, method: MethodOf<C>) -> bool {
        self.supported.get(usize::from(method.index)) == Some(&true)
    }

    /// Whether the host lives and the connection is in order. It may die right after.
    ///
    /// Makes a system call; does not block.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        !self.closed.get()
            && !self.lane.is_inherited()
            && self.lane.listen(Some(Duration::ZERO)).unwrap_or(false)
    }
}

impl<C> fmt::Debug for Link<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link").field("name", &self.name).field("host", &self.peer).finish_non_exhaustive()
    }
}

//! The state of a connection at the client: its host, and whether it is usable.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use super::latency_sampler::LatencySampler;
use super::names::interned;
use super::reply_table::ReplyTable;
use crate::attach::client::Attached;
use crate::attach::versions::map_methods;
use crate::bulk::allocator::BlockAllocator;
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::peer::Peer;
use crate::ring::Corrupt;
use crate::ring_pair::RingPair;
use crate::schema::desc::Form;
use crate::schema::{Method, Schema};
use crate::segment::farewell;
use crate::stats::{CountedBy, Counter, Stats};
use crate::trace::{self, Attachment};

/// The client's side of a connection, see the module documentation.
pub(crate) struct ClientCore<C> {
    pub(crate) rings: RingPair,
    name: String,
    peer: Peer,
    instance: [u8; 16],
    schema: Schema,
    /// This client's declaration, if its channel has none.
    declared: Option<Box<Declared>>,
    supported: Vec<bool>,
    pub(super) timeout: Option<Duration>,
    /// Number of calls, also cancelled ones, whose reply was not read. At most the capacity of the ring of replies: a
    /// host never waits for room for a reply, so a request is only sent if there is room for its reply.
    pub(super) replies_due: Cell<u32>,
    /// The calls among them whose reply is collected later.
    pub(in crate::client) table: RefCell<ReplyTable>,
    /// Cancelled calls of which the host was not notified yet.
    pub(super) untold: RefCell<VecDeque<u32>>,
    /// See [`ClientCore::tell_early`].
    pub(super) tells_early: Cell<bool>,
    /// Bulk data that are in use.
    pub(in crate::client) blocks: BlockAllocator,
    pub(in crate::client) sampler: LatencySampler,
    _attachment: Attachment,
    /// An error after which nothing from the host can be trusted.
    closed: Cell<bool>,
    /// Set if `closed` is set or `untold` is not empty, so one check before a request is enough.
    pub(super) needs_attention: Cell<bool>,
    /// The number of subscriptions to the host's events.
    subscriptions: Cell<u32>,
    channel: PhantomData<fn() -> C>,
}

/// The declaration of a client that has none at compile time.
struct Declared {
    schema: Schema,
    /// For each of its methods the place of the host's.
    hosts: Vec<u16>,
}

impl Declared {
    fn new(schema: Schema, host: &Schema) -> Declared {
        Declared { hosts: map_methods(host, &schema), schema }
    }
}

impl<C: Channel> ClientCore<C> {
    pub(in crate::client) fn new(
        name: String,
        attached: Attached,
        declared: Option<Schema>,
        timeout: Option<Duration>,
    ) -> ClientCore<C> {
        let Attached { rings, peer, instance, schema, supported, taken: _ } = attached;
        let bytes = (rings.own_bulk().map(|b| b.len()), rings.peer_bulk().map(|b| b.len()));
        ClientCore {
            peer,
            instance,
            declared: declared.map(|ours| Box::new(Declared::new(ours, &schema))),
            schema,
            supported,
            timeout,
            replies_due: Cell::new(0),
            table: RefCell::new(ReplyTable::new()),
            untold: RefCell::default(),
            tells_early: Cell::new(false),
            blocks: BlockAllocator::new(bytes.0.unwrap_or(0), bytes.1.unwrap_or(0)),
            sampler: LatencySampler::new(),
            _attachment: Attachment::begin(&name, peer),
            closed: Cell::new(false),
            needs_attention: Cell::new(false),
            subscriptions: Cell::new(0),
            channel: PhantomData,
            rings,
            name,
        }
    }

    /// Checks that `method` can be called now.
    #[inline(always)]
    pub(in crate::client) fn check_usable(&self, method: u16) -> Result<(), IpcError> {
        if self.needs_attention.get() {
            self.check_open()?;
            self.tell_cancellations();
        }
        if self.has_method(method) {
            Ok(())
        } else {
            Err(IpcError::Unsupported { method: self.method_name(method) })
        }
    }

    #[inline(always)]
    pub(in crate::client) fn has_method(&self, method: u16) -> bool {
        self.supported.get(usize::from(method)) == Some(&true)
    }

    pub(in crate::client) fn check_open(&self) -> Result<(), IpcError> {
        if self.closed.get() { Err(self.why_closed()) } else { Ok(()) }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.get()
    }

    #[cold]
    pub(crate) fn why_closed(&self) -> IpcError {
        if self.rings.in_forked_child() { IpcError::Forked } else { IpcError::Closed }
    }

    /// The error of a wait that ended because the host is gone, or has disconnected this client.
    #[cold]
    pub(crate) fn host_gone(&self, execution: Execution) -> IpcError {
        farewell::gone(self.rings.farewell(), execution)
    }

    #[cold]
    pub(crate) fn close(&self, error: IpcError) -> IpcError {
        self.closed.set(true);
        self.needs_attention.set(true);
        self.rings.queues.end();
        error
    }

    /// After a protocol violation, nothing more is read or written.
    #[inline(always)]
    pub(crate) fn checked<T>(&self, result: Result<T, Corrupt>) -> Result<T, IpcError> {
        result.map_err(|corrupt| self.close(corrupt.into()))
    }

    /// Closes the connection: the answer of the host violates the protocol.
    #[cold]
    pub(in crate::client) fn poison(&self, corrupt: Corrupt) -> IpcError {
        // A message of a pipe is not an answer.
        if matches!(C::DESC.form, Form::Methods(_)) {
            self.rings.count(Counter::Failures);
        }
        self.failed(self.close(corrupt.into()))
    }

    /// A call has failed with this.
    #[cold]
    pub(in crate::client) fn failed(&self, error: IpcError) -> IpcError {
        trace::failed(&self.name, &error);
        error
    }

    /// The id of a new subscription.
    pub(in crate::client) fn next_subscription(&self) -> u32 {
        let next = self.subscriptions.get().wrapping_add(1);
        self.subscriptions.set(next);
        next
    }

    pub(in crate::client) fn method_name(&self, method: u16) -> &'static str {
        match C::DESC.form {
            Form::Methods(methods) => {
                methods.get(usize::from(method)).map_or_else(|| self.name_at_run_time(method), |m| m.name)
            }
            Form::Pipe { .. } => "",
        }
    }

    /// The name of a method of a client without a declaration at compile time.
    #[cold]
    fn name_at_run_time(&self, method: u16) -> &'static str {
        let method = self.declared().methods().get(usize::from(method));
        method.map_or("an unknown method", |method| interned(&method.name))
    }

    /// This client's declaration; that of the host for a client whose channel has one, and that needs none.
    pub(crate) fn declared(&self) -> &Schema {
        self.declared.as_ref().map_or(&self.schema, |declared| &declared.schema)
    }

    /// The host's declaration, and for each method of a client without one at compile time the place of the host's.
    pub(crate) fn declarations(&self) -> (&Schema, &[u16]) {
        (&self.schema, self.declared.as_ref().map_or(&[], |declared| &declared.hosts))
    }

    /// The host's declaration of a method, of a client without a declaration at compile time.
    pub(super) fn of_host(&self, method: u16) -> Option<&Method> {
        let hosts = self.declared.as_ref()?.hosts.get(usize::from(method))?;
        self.schema.methods().get(usize::from(*hosts))
    }

    pub(in crate::client) fn name(&self) -> &str {
        &self.name
    }

    /// The timeout of a call whose method declares none.
    #[cfg(feature = "async")]
    pub(in crate::client) fn timeout(&self) -> Option<Duration> {
        self.timeout
    }

    pub(in crate::client) fn peer(&self) -> Peer {
        self.peer
    }

    pub(in crate::client) fn instance(&self) -> [u8; 16] {
        self.instance
    }

    pub(in crate::client) fn schema(&self) -> &Schema {
        &self.schema
    }

    pub(in crate::client) fn stats(&self) -> Stats {
        Stats { bulk: Some(self.blocks.memory()), ..self.rings.stats(CountedBy::client(C::DESC.form)) }
    }

    pub(in crate::client) fn host_stats(&self) -> Stats {
        self.rings.peer_stats(CountedBy::host(C::DESC.form))
    }

    /// Whether the host is alive and the connection usable.
    pub(in crate::client) fn is_alive(&self) -> bool {
        !self.closed.get()
            && !self.rings.in_forked_child()
            && self.rings.wait_for_wakeup(Some(Duration::ZERO)).unwrap_or(false)
    }
}

impl<C> fmt::Debug for ClientCore<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link").field("name", &self.name).field("host", &self.peer).finish_non_exhaustive()
    }
}

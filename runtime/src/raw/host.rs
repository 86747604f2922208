//! [`RawHost`].

use std::sync::Arc;
use std::time::Duration;

use super::AnyChannel;
use super::error::{RawError, checked, checked_value, place_of};
use crate::client_id::ClientId;
use crate::error::{CreateError, IpcError};
use crate::host::{
    self, BytesEmitter, ClientStats, HostBuilder, HostCore, HostEnd, OneOfOurs, Stopper, WaitMode,
};
use crate::message::encode::Bytes;
use crate::peer::Peer;
use crate::ring_pair::status;
use crate::schema::{MethodKind, Schema};

/// The host of a channel whose declaration is known at run time.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::Schema;
/// use memorypipe::raw::RawHost;
///
/// ipc_channel!(
///     pub trait Calculator {
///         fn add(&mut self, a: i64, b: i64) -> i64;
///     }
/// );
///
/// let mut host = RawHost::create("raw-host-doc", &Schema::of::<CalculatorChannel>())?;
/// # let stopper = host.stopper();
/// # let client = std::thread::spawn(move || -> Result<i64, memorypipe::Error> {
/// #     let sum = CalculatorClient::attach("raw-host-doc")?.add(40, 2)?;
/// #     stopper.stop();
/// #     Ok(sum)
/// # });
/// while let Some(call) = host.recv()? {
///     let numbers: Vec<i64> =
///         call.args().chunks(8).map(|bytes| i64::from_ne_bytes(bytes.try_into().unwrap())).collect();
///     let sum: i64 = numbers.iter().sum();
///     if let Some(reply) = call.into_reply() {
///         reply.send(&sum.to_ne_bytes())?;
///     }
/// }
/// # assert_eq!(client.join().unwrap()?, 42);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct RawHost {
    core: HostCore<AnyChannel>,
    schema: Arc<Schema>,
    /// The arguments of the last request.
    args: Vec<u8>,
}

impl OneOfOurs for RawHost {}

impl HostEnd for RawHost {
    type Channel = AnyChannel;

    fn from_core(core: HostCore<AnyChannel>) -> RawHost {
        let schema = core.server.schema().cloned().unwrap_or_else(Schema::of::<AnyChannel>);
        RawHost { core, schema: Arc::new(schema), args: Vec::new() }
    }

    fn core(host: &mut RawHost) -> &mut HostCore<AnyChannel> {
        &mut host.core
    }
}

impl RawHost {
    /// Creates the channel `name` with this declaration and default options, and returns at once. Clients attach while
    /// the host serves.
    ///
    /// # Errors
    ///
    /// As [`HostBuilder::create`]; [`CreateError::Options`] if the schema is that of a plain pipe, or has a method or an
    /// event with streams or bulk data.
    pub fn create(name: impl AsRef<str>, schema: &Schema) -> Result<RawHost, CreateError> {
        RawHost::builder(name, schema).create()
    }

    /// Returns a builder with options; call [`create`](HostBuilder::create) at the end.
    pub fn builder(name: impl AsRef<str>, schema: &Schema) -> HostBuilder<RawHost> {
        HostBuilder::new(name).with_schema(schema.clone())
    }

    /// The declaration.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// The place of the method or event with this name.
    #[must_use]
    pub fn method(&self, name: &str) -> Option<u16> {
        place_of(&self.schema, name)
    }

    /// Waits for the next request; `None` after a stop by a [`stopper`](RawHost::stopper). A client that sends an invalid
    /// request loses its connection, and its request is not returned.
    ///
    /// # Errors
    ///
    /// [`IpcError`] if the channel itself fails.
    pub fn recv(&mut self) -> Result<Option<RawCall<'_>>, IpcError> {
        self.recv_until(WaitMode::Forever)
    }

    /// The next request, if there is one now. Never waits.
    ///
    /// # Errors
    ///
    /// [`IpcError::Empty`] if there is no request; otherwise as [`recv`](RawHost::recv).
    pub fn try_recv(&mut self) -> Result<Option<RawCall<'_>>, IpcError> {
        self.recv_until(WaitMode::Now)
    }

    /// Waits for the next request for at most `timeout`.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no request in time; otherwise as [`recv`](RawHost::recv).
    pub fn recv_timeout(&mut self, timeout: Duration) -> Result<Option<RawCall<'_>>, IpcError> {
        self.recv_until(WaitMode::after(timeout))
    }

    fn recv_until(&mut self, until: WaitMode) -> Result<Option<RawCall<'_>>, IpcError> {
        let RawHost { core, schema, args } = self;
        let (request, kind, client_schema) = loop {
            let Some(request) = core.next(until) else {
                return core.without_request(until).map(|()| None);
            };
            let kind = schema.methods().get(usize::from(request.method())).map(|method| method.kind);
            let Some(conn) = core.server.conn(&request) else { continue };
            let Some(kind @ (MethodKind::Call | MethodKind::Oneway)) = kind else {
                conn.refuse_method(request);
                continue;
            };
            let theirs = conn.declared().unwrap_or(schema).clone();
            let place = usize::from(request.client_method());
            let are_args =
                |bytes: &[u8]| theirs.methods().get(place).is_some_and(|method| method.takes(bytes));
            if conn.take_bytes(&request, args, are_args) {
                break (request, kind, theirs);
            }
        };
        let (method, client_method) = (request.method(), request.client_method());
        let Some(conn) = core.server.conn(&request) else { return Ok(None) };
        let (peer, client) = (conn.peer(), conn.client());
        let reply = (kind == MethodKind::Call).then(|| RawReply {
            reply: core.reply(request),
            schema: schema.clone(),
            method,
        });
        Ok(Some(RawCall { method, client_method, client_schema, args, peer, client, reply }))
    }

    /// Emits an event to all subscribers. Returns their number on this thread. A `latest` event is also sent to clients
    /// that subscribe later, as one that is declared `#[latest]`.
    ///
    /// # Errors
    ///
    /// [`RawError`] if the bytes are not the fields of this event.
    pub fn emit(&mut self, event: u16, fields: &[u8], latest: bool) -> Result<usize, RawError> {
        checked(&self.schema, event, MethodKind::Event, fields)?;
        Ok(self.core.emit_bytes(event, latest, fields))
    }

    /// Emits events from any thread.
    #[must_use]
    pub fn emitter(&self) -> RawEmitter {
        RawEmitter { emitter: self.core.bytes_emitter(), schema: self.schema.clone() }
    }

    /// Returns a handle that ends [`recv`](RawHost::recv) from any thread.
    #[must_use]
    pub fn stopper(&self) -> Stopper {
        self.core.stopper()
    }

    /// The number of attached clients.
    #[must_use]
    pub fn clients(&self) -> usize {
        self.core.clients()
    }

    /// The statistics of each client.
    #[must_use]
    pub fn stats(&self) -> Vec<ClientStats> {
        self.core.stats()
    }
}

/// A request.
#[derive(Debug)]
pub struct RawCall<'h> {
    method: u16,
    client_method: u16,
    client_schema: Arc<Schema>,
    args: &'h [u8],
    peer: Peer,
    client: ClientId,
    reply: Option<RawReply<'h>>,
}

impl<'h> RawCall<'h> {
    /// The place of the method in the host's declaration.
    #[must_use]
    pub fn method(&self) -> u16 {
        self.method
    }

    /// The place of the method in the declaration of the client.
    #[must_use]
    pub fn client_method(&self) -> u16 {
        self.client_method
    }

    /// The declaration of the client: the layout of the arguments. Equal to the host's for most clients.
    #[must_use]
    pub fn client_schema(&self) -> &Arc<Schema> {
        &self.client_schema
    }

    /// The arguments, in the layout of the client's declaration.
    #[must_use]
    pub fn args(&self) -> &'h [u8] {
        self.args
    }

    /// The process of the client.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.peer
    }

    /// Identifies the client.
    #[must_use]
    pub fn client(&self) -> ClientId {
        self.client
    }

    /// The obligation to answer; `None` for a one-way method.
    #[must_use]
    pub fn into_reply(self) -> Option<RawReply<'h>> {
        self.reply
    }
}

/// Answers one request. Dropping it tells the client that there is no answer
/// ([`IpcError::Dropped`]).
#[must_use = "dropping it tells the client that there is no reply"]
#[derive(Debug)]
pub struct RawReply<'h> {
    reply: host::Reply<'h, Bytes>,
    schema: Arc<Schema>,
    method: u16,
}

impl RawReply<'_> {
    /// Answers with the bytes of a value of the method's reply. Never blocks.
    ///
    /// # Errors
    ///
    /// [`RawError`] if the bytes are not such a value; the client then gets no answer.
    pub fn send(self, value: &[u8]) -> Result<(), RawError> {
        let method = self.declared()?;
        checked_value(&method.reply, self.method, value)?;
        self.reply.put_bytes(status::OK, value);
        Ok(())
    }

    /// Answers with the bytes of the method's error.
    ///
    /// # Errors
    ///
    /// As [`send`](RawReply::send), and if the method has no error.
    pub fn fail(self, error: &[u8]) -> Result<(), RawError> {
        let method = self.declared()?;
        let ty = method.error.as_ref().ok_or(RawError::NoError { method: self.method })?;
        checked_value(ty, self.method, error)?;
        self.reply.put_bytes(status::APP_ERROR, error);
        Ok(())
    }

    /// Detaches the reply from the host, so that the host can continue to serve; any thread can answer later. See
    /// [`Reply::defer`](crate::Reply::defer) of typed hosts.
    pub fn defer(self) -> RawReply<'static> {
        let RawReply { reply, schema, method } = self;
        RawReply { reply: reply.defer_bytes(), schema, method }
    }

    /// Whether the client no longer waits for this answer.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.reply.is_cancelled()
    }

    fn declared(&self) -> Result<&crate::schema::Method, RawError> {
        let method = self.schema.methods().get(usize::from(self.method));
        method.ok_or(RawError::NoMethod { method: self.method })
    }
}

/// Emits the events of a [`RawHost`] from any thread.
#[derive(Debug, Clone)]
pub struct RawEmitter {
    emitter: BytesEmitter,
    schema: Arc<Schema>,
}

impl RawEmitter {
    /// Emits an event to all subscribers: see [`RawHost::emit`]. Does not wait for them.
    ///
    /// # Errors
    ///
    /// [`RawError`] if the bytes are not the fields of this event.
    pub fn emit(&self, event: u16, fields: &[u8], latest: bool) -> Result<(), RawError> {
        checked(&self.schema, event, MethodKind::Event, fields)?;
        self.emitter.emit(event, latest, fields);
        Ok(())
    }

    /// Emits an event to one client, if it has subscribed. Does not wait for it.
    ///
    /// # Errors
    ///
    /// As [`emit`](RawEmitter::emit).
    pub fn emit_to(&self, client: ClientId, event: u16, fields: &[u8]) -> Result<(), RawError> {
        checked(&self.schema, event, MethodKind::Event, fields)?;
        self.emitter.emit_to(client, event, fields);
        Ok(())
    }
}

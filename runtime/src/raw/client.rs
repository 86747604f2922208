//! [`RawClient`].

use std::time::Duration;

use super::AnyChannel;
use super::error::{RawError, checked, place_of};
use super::events::RawEvents;
use crate::client::{ClientBuilder, ClientEnd, Link, ReplyHandle};
use crate::error::{AttachError, IpcError};
use crate::message::encode::AsBytes;
use crate::schema::{MethodKind, Schema};

/// The client of a channel whose declaration is known at run time.
///
/// It is `Send` and not `Sync`, like every client. See the example at [`raw`](super).
#[derive(Debug)]
pub struct RawClient {
    /// The connection.
    pub link: Link<AnyChannel>,
}

/// What a call returned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The reply of the method.
    Value,
    /// The error of the method: the handler answered with it.
    Error,
}

impl ClientEnd for RawClient {
    type Channel = AnyChannel;

    fn from_link(link: Link<AnyChannel>) -> RawClient {
        RawClient { link }
    }

    fn link(client: &RawClient) -> &Link<AnyChannel> {
        &client.link
    }
}

impl ClientBuilder<RawClient> {
    /// Attaches with this declaration. By default, the client asks the host for its declaration, and takes that.
    ///
    /// A host that admits clients but answers no questions ([`Observe`](crate::Observe)) can only be attached to with a
    /// declaration.
    pub fn declared(self, schema: &Schema) -> ClientBuilder<RawClient> {
        self.with_schema(schema.clone())
    }
}

impl RawClient {
    /// Attaches to the host of `name` with default options, and takes its declaration. Blocks until the host has
    /// answered.
    ///
    /// # Errors
    ///
    /// [`AttachError`], which says why and what to do.
    pub fn attach(name: impl AsRef<str>) -> Result<RawClient, AttachError> {
        RawClient::builder(name).attach()
    }

    /// Returns a builder with options for a client of the host `name`; call [`attach`](ClientBuilder::attach) at the end.
    pub fn builder(name: impl AsRef<str>) -> ClientBuilder<RawClient> {
        ClientBuilder::new(name)
    }

    /// The declaration of this client: the layout of the arguments that it sends. The host's is that of its
    /// [`link`](crate::Link::schema).
    #[must_use]
    pub fn schema(&self) -> &Schema {
        self.link.core.declared()
    }

    /// The place of the method with this name in the [schema](RawClient::schema).
    #[must_use]
    pub fn method(&self, name: &str) -> Option<u16> {
        place_of(self.schema(), name)
    }

    /// Calls a method, for at most the builder's [`timeout`](ClientBuilder::timeout). Its reply, or its error, replaces
    /// what is in `reply`.
    ///
    /// # Errors
    ///
    /// [`RawError::Ipc`] as for a typed call; the other errors say why the bytes were not sent.
    pub fn call(&self, method: u16, args: &[u8], reply: &mut Vec<u8>) -> Result<Outcome, RawError> {
        self.call_by(method, args, reply, None)
    }

    /// As [`call`](RawClient::call), for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`call`](RawClient::call).
    pub fn call_within(
        &self,
        method: u16,
        args: &[u8],
        timeout: Duration,
        reply: &mut Vec<u8>,
    ) -> Result<Outcome, RawError> {
        self.call_by(method, args, reply, Some(timeout))
    }

    fn call_by(
        &self,
        method: u16,
        args: &[u8],
        reply: &mut Vec<u8>,
        timeout: Option<Duration>,
    ) -> Result<Outcome, RawError> {
        checked(self.schema(), method, MethodKind::Call, args)?;
        Ok(outcome(self.link.call_bytes(method, timeout, &AsBytes(args), reply)?))
    }

    /// Queues a call, which is published with the next one, by [`Link::flush`], or when its reply is waited for.
    ///
    /// # Errors
    ///
    /// As [`call`](RawClient::call).
    pub fn hold(&self, method: u16, args: &[u8]) -> Result<RawPending<'_>, RawError> {
        checked(self.schema(), method, MethodKind::Call, args)?;
        Ok(RawPending { handle: ReplyHandle::hold(&self.link, method, None, &AsBytes(args))? })
    }

    /// Sends a request of a one-way method. Waits while the ring is full.
    ///
    /// # Errors
    ///
    /// As [`call`](RawClient::call).
    pub fn send(&self, method: u16, args: &[u8]) -> Result<(), RawError> {
        checked(self.schema(), method, MethodKind::Oneway, args)?;
        Ok(self.link.send_bytes(method, &AsBytes(args))?)
    }

    /// Subscribes to the events of the host.
    ///
    /// # Errors
    ///
    /// [`IpcError::Unsupported`] if the host has none, [`IpcError::Subscribed`] if this client is already subscribed.
    pub fn events(&self) -> Result<RawEvents, IpcError> {
        RawEvents::of(&self.link)
    }
}

/// A call whose reply has not been read: of [`RawClient::hold`]. Dropping it discards the reply.
#[must_use = "without `wait` the reply is discarded"]
#[derive(Debug)]
pub struct RawPending<'c> {
    handle: ReplyHandle<AnyChannel, &'c Link<AnyChannel>>,
}

impl RawPending<'_> {
    /// Waits for the reply, as [`RawClient::call`] does. Sends the calls that are queued.
    ///
    /// # Errors
    ///
    /// As [`RawClient::call`].
    pub fn wait(self, reply: &mut Vec<u8>) -> Result<Outcome, RawError> {
        Ok(outcome(self.handle.take_bytes(reply)?))
    }
}

fn outcome(is_error: bool) -> Outcome {
    if is_error { Outcome::Error } else { Outcome::Value }
}

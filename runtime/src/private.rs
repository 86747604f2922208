//! The items that code from the macros names. Nothing here is stable: macros and runtime are released together and
//! depend on each other by exact version.

pub use crate::os::unix::fd;
pub use core::clone::Clone;
pub use core::convert::{AsRef, Infallible, TryFrom};
pub use core::default::Default;
pub use core::future::Future;
pub use core::marker::{PhantomData, Send, Sized};
pub use core::option::Option;
pub use core::result::Result;
pub use core::time::Duration;
pub use core::{fmt, ops, primitive, stringify, unreachable};
pub use std::boxed::Box;
pub use {core, std};

pub use memorypipe_macros::ipc_channel;

pub use crate::bulk::{In, Out};
pub use crate::channel::method_of;
#[cfg(feature = "async")]
pub use crate::client::{
    AsyncConnection, AsyncEnd, AsyncLink, AsyncReconnectingLink, Attempts, async_of_call, bulk_async,
    receives_async, sends_async, watched,
};
pub use crate::client::{
    Called, Connection, Held, Max, ReconnectingLink, Reconnects, bulk, need_lent, of_call, publish, receives,
    sends, stream_place,
};
pub use crate::event::{EventOutlet, EventSource, Travels};
pub use crate::fanout::{SharedPlace, place_of};
pub use crate::host::{
    Answering, Answers, Asker, HostCore, Opened, Received, ReceivedRequest, Streams, Ticket,
};
pub use crate::message::args::*;
pub use crate::message::layout;
pub use crate::message::limits::{MAX_ALIGN, MAX_BULK, MAX_SIZE};
pub use crate::message::{Coded, Fact, Field, Is, Message, Payload, Tail, This, Witness, number_of_other};
pub use crate::probe::{Method, NEVER, Named, Probe, Unchecked, arguments, channel, method};
pub use crate::schema::desc::{
    ChannelDesc, FieldDesc, Form, Kind, MethodDesc, MethodKind, TypeArg, TypeDesc, VariantDesc,
};
pub use crate::schema::frozen::assert_frozen;
pub use crate::schema::id::{channel_id, type_id};
pub use crate::stream::{StreamIn, StreamOut};
#[cfg(feature = "test-util")]
pub use crate::testing::loopback;
#[cfg(feature = "async")]
pub use crate::{AsyncEvents, AsyncRx, AsyncTx};
pub use crate::{
    AttachError, CallError, Caller, CallerRef, Channel, ClientBuilder, ClientEnd, ClientId, Event, Events,
    IpcError, Link, MethodOf, Peer, Pending, Reply, Rx, Serve, ServeShared, Service, Shared, Tx,
};

/// For an enum without a catch-all.
pub const CLOSED: Option<i128> = None;

/// For a struct whose versions all have the same fields.
pub const NOT_EXTENSIBLE: Option<usize> = None;

/// For a struct whose versions have the first `fields` in common.
#[must_use]
pub const fn extensible_after(fields: usize) -> Option<usize> {
    Some(fields)
}

/// Sets a field to zeros if the sender does not know it.
pub fn append_zeros(mut field: Tail<'_>) {
    if field.is_missing() {
        field.clear();
    }
}

/// Replaces an item that needs the feature `async` of the crate `memorypipe`:
/// `memorypipe = { version = "..", features = ["async"] }`.
#[derive(Debug)]
#[must_use = "the feature `async` of `memorypipe` is not enabled"]
pub struct NeedsFeatureAsync;

/// Implemented by no type: a method with this bound exists without the feature, and its use is an error that says what
/// to enable.
#[diagnostic::on_unimplemented(
    message = "this needs the feature `async` of memorypipe, which is not enabled",
    label = "needs the feature `async`",
    note = "in Cargo.toml: memorypipe = {{ version = \"..\", features = [\"async\"] }}"
)]
pub trait HasFeatureAsync {}

/// As [`NeedsFeatureAsync`], for the feature `test-util`.
#[derive(Debug)]
#[must_use = "the feature `test-util` of `memorypipe` is not enabled"]
pub struct NeedsFeatureTestUtil;

/// Checks that an argument that is written like a stream is a stream.
pub mod stream {
    /// Implemented only by [`crate::Tx`].
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the stream `memorypipe::Tx`",
        label = "an argument of this name is a stream",
        note = "a stream is written `Tx<T>` or `memorypipe::Tx<T>`; a message of your own of this name `self::Tx<T>`"
    )]
    pub trait IsTx {}

    impl<T> IsTx for crate::Tx<T> {}

    /// Implemented only by [`crate::Rx`].
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the stream `memorypipe::Rx`",
        label = "an argument of this name is a stream",
        note = "a stream is written `Rx<T>` or `memorypipe::Rx<T>`; a message of your own of this name `self::Rx<T>`"
    )]
    pub trait IsRx {}

    impl<T> IsRx for crate::Rx<T> {}

    /// Compiles only for that stream.
    pub const fn is_tx<T: IsTx>() {}

    /// As [`is_tx`].
    pub const fn is_rx<T: IsRx>() {}
}

/// Formats a type that contains a link.
///
/// # Errors
///
/// If the formatter fails.
pub fn debug<L: Connection>(name: &str, link: &L, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.debug_struct(name).field("name", &L::name(link)).finish_non_exhaustive()
}

/// The method at this place, and the client.
pub fn asked<C, A: Asker>(place: u16, asker: &A) -> (MethodOf<C>, &Caller) {
    (method_of(place), asker.caller())
}

/// The client, for a handler.
pub fn caller_of<A: Asker>(asker: &A) -> Caller {
    asker.caller().clone()
}

//! Typed calls between processes on one machine, over shared memory that the other side cannot write.
//!
//! Declare messages and methods in Rust; macros check them and generate the client and the host.
//!
//! - [`macro@ipc_message`] on a struct or enum checks at compile time that it is plain data: no padding, no pointers,
//!   one layout in every process.
//! - [`ipc_channel!`] turns a trait into a typed host and client. They compare their declarations when a client
//!   attaches, and refuse the connection with a readable difference if the declarations do not match.
//! - [`PipeHost`] and [`PipeClient`] are a plain typed pipe, without a declaration.
//!
//! The [guide] explains each subject in a chapter, from [messages](guide::messages) and [channels](guide::channels) to
//! [errors](guide::errors), [testing](guide::testing) and [security](guide::security). These pages are the reference.
//!
//! ```
//! use memorypipe::prelude::*;
//!
//! ipc_channel!(
//!     pub trait Greeter {
//!         fn greet(&mut self, name: FixedStr<24>) -> FixedStr<32>;
//!     }
//! );
//!
//! struct Polite;
//! impl Greeter for Polite {
//!     fn greet(&mut self, name: FixedStr<24>) -> FixedStr<32> {
//!         let mut answer = FixedStr::try_from("Hello, ").expect("it fits");
//!         answer.push_str(&name).expect("7 + 24 bytes fit into 32");
//!         answer
//!     }
//! }
//!
//! // The host usually runs in another process; a thread is enough for a short example.
//! let mut host = GreeterHost::create("greeter-doc")?;
//! std::thread::spawn(move || host.serve(&mut Polite));
//!
//! let greeter = GreeterClient::attach("greeter-doc")?;
//! assert_eq!(greeter.greet("Ada".try_into().unwrap())?.as_str(), "Hello, Ada");
//! # Ok::<(), memorypipe::Error>(())
//! ```
//!
//! # Features
//!
//! None is enabled by default.
//!
//! | feature | adds |
//! |---|---|
//! | `async` | clients, hosts, streams and events for tokio: `#[channel(async)]` generates an asynchronous client, and a host has `serve_async`; see [tasks](guide::tasks) |
//! | `dynamic` | hosts without their declarations: the names in a directory, what each host is and declares, and the values of any schema; see [`dynamic`] and [reflection](guide::reflection) |
//! | `json` | reads and writes those values as JSON |
//! | `test-util` | loopback hosts, mocks and frozen schemas for tests: see [testing](guide::testing) |
//! | `tracing` | events for the crate `tracing`: clients that attach or leave, calls that fail or are slow |
//!
//! A client that attaches again when its host is gone needs no feature: see [`ClientBuilder::reconnect`] and
//! [`ReconnectingLink`], in tasks `AsyncReconnectingLink`.
//!
//! # Threads
//!
//! A host serves all its clients from the thread that calls `serve` or `recv`. Hosts and clients are `Send` and not
//! `Sync`: only one thread at a time can use them. Each further thread attaches its own client. A deferred reply
//! ([`Reply::defer`]) can be sent from any thread; `serve_threads` shares a handler whose methods take `&self` among
//! several threads. The crate itself starts three kinds of threads, each only while it has work: a host starts one that
//! allocates and frees the memory of its clients, a host or client starts one that closes file descriptors that its peer
//! sent without being asked, and a client that reconnects and has subscribed starts one that attaches for its events.
//!
//! # Waiting
//!
//! Every end polls for a short while and then sleeps ([`Wait`]). While both sides are awake, a message takes no system
//! call. An idle host or client uses no CPU time; an idle stream or subscription checks five times a second that its
//! peer is alive. Every operation that may wait says so and has a form with a deadline: `x_timeout` waits for at most
//! that long, `try_x` does not wait. The death of the peer ends every wait.
//!
//! # What a hostile peer can do
//!
//! It can only end its own connection. Each side writes only its own memory, and the kernel refuses every way for the
//! other side to write it. A receiver copies a message once into private memory, validates the copy,
//! and uses nothing else. An impossible position or sequence number in a ring ends the connection with
//! [`IpcError::Corrupt`], and so does an invalid value. The user id that the kernel reports decides who may attach: by default only processes of the same
//! user.
//!
//! Two things are not promised: protection from a process of the same user that uses `ptrace` or `/proc` on yours, and
//! that a hostile peer keeps answering.
//!
//! # Fork
//!
//! A connection or a host belongs to the process that made it. In a forked child it fails with [`IpcError::Forked`],
//! and dropping it there changes nothing for the parent; the child can attach again. The child holds neither the name
//! of a host nor a connection, and cannot access memory that its parent writes: touching a loan of the parent ends the
//! child with a signal. All of this holds for `fork` of the C library, not for the bare system call.
//!
//! # Files
//!
//! A name uses two files, `NAME.sock` and `NAME.lock`, in a directory that both sides derive from their environment by
//! the same rule; `MEMORYPIPE_DIR` sets it for both. If the environments differ, as in a service or under `sudo`, the
//! two sides do not find each other, and the client's error says where each looks ([places](guide::places)). The shared
//! memory itself has no name, and the kernel frees it with its last user, however the processes end. A killed host
//! leaves the two files; the next host of that name takes them over, and the next host of any name removes them.
//!
//! # Unsafe code
//!
//! Unsafe code is allowed only in these modules; each block has its proof: `segment::region`, `segment::copy`, `segment::bulk`,
//! `segment::pool` and `segment::traffic` (mapped bytes become values), `client::core::bulk`, `host::bulk` and
//! `fanout::pool` (lending them for writing in place), `client::reconnect::held` (a link moves between threads with its
//! client), `message`, `fixed`, `bulk::place`, `fanout::wire` and `stream::place` (the contract of plain data),
//! `platform::linux::peer` (system calls), `platform::linux::fork_guard` (detecting a fork), `platform::linux::clock`
//! (the time of a thread), `platform::linux::fork` (taking from a forked child what is its parent's),
//! `platform::linux::map` (parts of a mapping move between threads), `sharing` (implementations that never apply, for a
//! text of the compiler).

#![deny(unsafe_code)]
// Bytes from a peer must not cause a panic: every expression that could panic has its reason next to it, and
// tests/panics.txt lists them all. Tests may panic.
#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::expect_used,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_in_result,
        clippy::unwrap_used
    )
)]

// The macros emit paths with this name, in this crate too.
extern crate self as memorypipe;

#[cfg(feature = "async")]
mod async_fd;
mod attach;
#[cfg(feature = "async")]
mod blocking_bridge;
mod bulk;
mod channel;
mod client;
mod client_id;
#[cfg(feature = "dynamic")]
pub mod dynamic;
mod error;
mod event;
mod fanout;
#[allow(unsafe_code)] // text and lists: reading storage as what their length says it holds
mod fixed;
mod host;
mod instance;
#[allow(unsafe_code)] // the contract of a message, and the leaves that keep it
mod message;
mod name;
mod notice;
pub mod os;
mod peer;
mod pipe;
mod platform;
mod probe;
mod queue;
pub mod raw;
mod response;
mod ring;
mod ring_pair;
#[cfg(test)] // declared here, as the models compile `ring` too
#[path = "ring/tests.rs"]
mod ring_tests;
pub mod schema;
mod segment;
#[allow(unsafe_code)] // implementations of `Sync` that never apply
mod sharing;
mod shown;
mod spelling;
mod stats;
mod stream;
mod sync;
#[cfg(feature = "test-util")]
#[expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a tool for tests, which fail by a panic"
)]
pub mod testing;
mod trace;
mod wait;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use attach::{Elsewhere, Observe, SocketDir};
pub use bulk::{Bulk, BulkIter, BulkMemory};
pub use channel::{Channel, MethodOf};
#[cfg(feature = "async")]
pub use client::{AsyncConnection, AsyncEvents, AsyncLink, AsyncReconnectingLink};
pub use client::{
    ClientBuilder, ClientEnd, Connection, Connectivity, Events, Lent, Link, Pending, Reconnect,
    ReconnectBuilder, ReconnectingLink, View,
};
pub use client_id::ClientId;
pub use error::{
    AppError, AttachError, CallError, CallFailure, CreateError, Error, Execution, Ground, IpcError, Resource,
};
pub use event::{Event, Overflow};
pub use fanout::{Shared, SharedLoan};
pub use fixed::{CapacityError, FixedStr, FixedVec};
pub use host::{
    BulkOut, Caller, CallerRef, ClientStats, Emits, Emitter, Host, HostBuilder, HostEnd, Reply, Serve,
    ServeShared, Service, Sessions, Stopper,
};
pub use instance::InstanceId;
#[doc = include_str!("ipc_message.md")]
pub use memorypipe_macros::ipc_message;
pub use message::Message;
pub use notice::Notice;
pub use peer::Peer;
pub use pipe::{Loan, PipeChannel, PipeClient, PipeHost};
pub use platform::{NameHolder, UserId};
pub use response::Response;
pub use schema::{Schema, SchemaDiff, SchemaError, SchemaId, SchemaMismatch};
pub use stats::{Histogram, Stats};
#[cfg(feature = "async")]
pub use stream::{AsyncRx, AsyncTx};
pub use stream::{Rx, Tx};
pub use wait::Wait;

#[doc = include_str!("ipc_channel.md")]
#[macro_export]
macro_rules! ipc_channel {
    ($($tokens:tt)*) => { $crate::__private::ipc_channel! { $crate; $($tokens)* } };
}

/// Asserts, in a test, that a channel equals its newest released version, or is compatible with all released ones.
///
/// ```no_run
/// # use memorypipe::prelude::*;
/// # ipc_channel!(pub trait Calculator { fn add(&mut self, a: i64, b: i64) -> i64; });
/// memorypipe::assert_schema_frozen!(CalculatorChannel, "schemas/calculator.json");
/// ```
///
/// The path is relative to the folder of your `Cargo.toml`. The first release is frozen in that file, the next ones
/// next to it, in `schemas/calculator.2.json` and so on; all of them are checked.
///
/// | the current declaration | the test |
/// |---|---|
/// | equals the newest frozen version | passes |
/// | is incompatible with a frozen version | fails with the difference, even with `MEMORYPIPE_BLESS=1` |
/// | differs and is compatible with all frozen versions | fails with the difference, and asks for `MEMORYPIPE_BLESS=1 cargo test`, which freezes it as the next version |
///
/// Commit the files. You can delete the file of a version that is no longer in use.
#[macro_export]
macro_rules! assert_schema_frozen {
    ($channel:ty, $path:literal $(,)?) => {
        $crate::__private::assert_frozen::<$channel>($crate::__private::std::path::Path::new(
            $crate::__private::core::concat!($crate::__private::core::env!("CARGO_MANIFEST_DIR"), "/", $path),
        ))
    };
}

/// Generates one of two sets of items, depending on the feature `test-util` of this crate, not of the crate that
/// declares the channel. The names are the same in both sets.
#[cfg(feature = "test-util")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_test_util {
    ({ $($on:tt)* } { $($off:tt)* }) => { $($on)* };
}

#[cfg(not(feature = "test-util"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_test_util {
    ({ $($on:tt)* } { $($off:tt)* }) => { $($off)* };
}

/// As `__if_test_util`, for the feature `async`.
#[cfg(feature = "async")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_async {
    ({ $($on:tt)* } { $($off:tt)* }) => { $($on)* };
}

#[cfg(not(feature = "async"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_async {
    ({ $($on:tt)* } { $($off:tt)* }) => { $($off)* };
}

/// Everything that a program with channels needs, for one `use`. The names are the same with every feature.
pub mod prelude {
    pub use crate::{
        AttachError, Bulk, CallError, Caller, CapacityError, CreateError, Emitter, Events, Execution,
        FixedStr, FixedVec, IpcError, Loan, Message, Overflow, Peer, PipeClient, PipeHost, Reconnect, Reply,
        Rx, Stopper, Tx, Wait, ipc_channel, ipc_message,
    };
}

// Only for rustdoc, so that no program compiles it. Its code needs the features: without them `cargo test` of the
// published package leaves it out.
#[cfg(any(all(doc, not(doctest)), all(doctest, feature = "async", feature = "test-util")))]
pub mod guide;

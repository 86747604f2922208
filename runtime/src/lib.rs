//! Typed calls between processes of one machine, over shared memory that the kernel keeps each side from
//! spoiling.
//!
//! You declare what can be said, as plain Rust; the macros check it and write the rest:
//!
//! - [`macro@ipc_message`] on a struct or enum checks at compile time that it is plain data: no padding, no
//!   pointers, one layout in every process.
//! - [`ipc_channel!`] turns a trait into a typed host and client. The two compare their declarations when they
//!   meet, and refuse each other with a readable difference if they do not match.
//! - [`PipeHost`] and [`PipeClient`] are a plain typed pipe, without a declaration.
//!
//! The [guide] explains each subject in a chapter, from [messages](guide::messages) and [channels](guide::channels) to
//! [errors](guide::errors), [testing](guide::testing) and [what can go wrong](guide::security). These pages are the
//! reference.
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
//! // The host lives in a process of its own; a thread will do for a short example.
//! let mut host = GreeterHost::create("greeter-doc")?;
//! std::thread::spawn(move || host.serve(&mut Polite));
//!
//! let greeter = GreeterClient::attach("greeter-doc")?;
//! assert_eq!(greeter.greet("Ada".try_into().unwrap())?.as_str(), "Hello, Ada");
//! # Ok::<(), memorypipe::Error>(())
//! ```
//!
//! # Threads
//!
//! A host serves all its clients from the thread that calls `serve` or `recv`. Host and clients are `Send` and
//! not `Sync`: each belongs to one thread at a time. A second thread attaches a client of its own. A reply that
//! was deferred ([`Reply::defer`]) is given from any thread; a handler whose methods take `&self` is shared by
//! several with `serve_threads`. The crate starts two threads by itself, each only while it has work: a host starts one
//! that allocates and frees the memory of its clients, and an end whose peer sends descriptors without being asked starts
//! one that closes them.
//!
//! # Waiting
//!
//! Every end polls for a short while and then sleeps ([`Wait`]); while both sides are awake no message costs a
//! system call. An idle host or client uses no processor time; an end of a stream or of events that waits looks five
//! times in a second whether the other side lives. Every operation that may wait says so and has a form with a deadline:
//! `x_timeout` waits for at most so long, `try_x` not at all. The death of the other side ends every wait.
//!
//! # What the other side can do to you
//!
//! Nothing but end its own connection, even if it is hostile. Each side writes only its own memory, and the
//! kernel refuses the other all ways to write it (a sealed memfd). A receiver copies a message once into private
//! memory, checks the copy, and uses nothing else. A cursor or a stamp that cannot be right ends the connection with
//! [`IpcError::Corrupt`], and so do bytes that are no value of their type. The user id that the kernel reports decides
//! who may attach: by default only processes of the same user.
//!
//! Not promised: protection from a process of the same user that uses `ptrace` or `/proc` on yours, and that a
//! hostile peer keeps answering.
//!
//! # Fork
//!
//! A connection, and a host, belong to the process that made them. In a child that was forked they fail with
//! [`IpcError::Forked`], and dropping them there changes nothing for the parent; the child can attach anew. It holds neither
//! the name of a host nor a connection, and has no access to memory that its parent writes: to touch a loan of the parent
//! ends the child by a signal. All of this holds for `fork` of the C library, not for the bare system call.
//!
//! # Files
//!
//! A name stands for two files, `NAME.sock` and `NAME.lock`, in a directory that both sides choose by the same rule from
//! their environment; `MEMORYPIPE_DIR` names one for both. Where the environments differ, as in a service or under `sudo`,
//! they do not meet, and the client is told so ([where the two sides look](guide::places)). The shared memory itself has no
//! name and is freed by the kernel with its last user, however the processes end. A host that was killed leaves the two
//! files, which the next host of the name takes over by itself, and the next host of any name removes.
//!
//! # Unsafe code
//!
//! is allowed in these modules alone, each block with its proof: `segment::region`, `segment::copy`, `segment::bulk` and
//! `segment::tallies` (mapped bytes become values), `client::core::bulk` and `host::bulk` (which of them are lent to be written
//! in place), `message`, `fixed`, `bulk::place` and `stream::place` (the contract of plain data), `platform::linux::peer`
//! (system calls), `platform::linux::birth` (being told of a fork), `platform::linux::clock`
//! (the time of a thread), `platform::linux::fork` (taking from a forked child what
//! is its parent's), `platform::linux::map` (parts of a mapping go from thread to thread), `sharing` (implementations that never apply, for a text of the compiler).

#![deny(unsafe_code)]
// What a peer writes must not lead to a panic: whatever could panic has its reason where it stands, and
// tests/panics.txt lists them all. Tests may fail by a panic.
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

// The macros write paths of this name, here too.
extern crate self as memorypipe;

mod attach;
mod bulk;
mod channel;
mod client;
mod error;
mod event;
#[cfg(feature = "async")]
mod executor;
#[allow(unsafe_code)] // text and lists: reading storage as what their length says it holds
mod fixed;
mod host;
mod instance;
mod lane;
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
mod response;
mod ring;
#[cfg(test)] // declared here, as the models compile `ring` too
#[path = "ring/tests.rs"]
mod ring_tests;
pub mod schema;
mod segment;
#[allow(unsafe_code)] // implementations of `Sync` that never apply
mod sharing;
mod shown;
#[cfg(feature = "async")]
mod shuttle;
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

pub use attach::Elsewhere;
pub use bulk::{Bulk, BulkIter, BulkMemory};
pub use channel::{Channel, MethodOf};
#[cfg(feature = "async")]
pub use client::{AsyncEvents, AsyncLink, AsyncReconnecting};
pub use client::{
    CallFailure, ClientBuilder, ClientEnd, Events, Lent, Link, Pending, ReconnectBuilder, Reconnecting, View,
};
pub use error::{
    AppError, AttachError, CallError, CreateError, Error, Execution, Ground, IpcError, Resource,
};
pub use event::{Event, Overflow};
pub use fixed::{CapacityError, FixedStr, FixedVec};
pub use host::{
    BulkOut, ClientId, ClientStats, Emitter, Host, HostBuilder, HostEnd, Reply, Serve, ServeShared, Service,
    Stopper,
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

/// Asserts, in a test, that a channel is what was released, or goes together with it.
///
/// ```no_run
/// # use memorypipe::prelude::*;
/// # ipc_channel!(pub trait Calculator { fn add(&mut self, a: i64, b: i64) -> i64; });
/// memorypipe::assert_schema_frozen!(CalculatorChannel, "schemas/calculator.json");
/// ```
///
/// The path is relative to the folder of your `Cargo.toml`. The first release is frozen there, the next ones beside it,
/// in `schemas/calculator.2.json` and so on; all of them are checked.
///
/// | what is declared now | the test |
/// |---|---|
/// | the newest version that is frozen | passes |
/// | something that a frozen version does not understand | fails with the difference, whatever is allowed |
/// | something else, that all of them understand | fails with the difference, and asks for `MEMORYPIPE_BLESS=1 cargo test`, which freezes it as the next version |
///
/// The files are to be committed. One of a version that nobody runs any more can be deleted.
#[macro_export]
macro_rules! assert_schema_frozen {
    ($channel:ty, $path:literal $(,)?) => {
        $crate::__private::assert_frozen::<$channel>($crate::__private::std::path::Path::new(
            $crate::__private::core::concat!($crate::__private::core::env!("CARGO_MANIFEST_DIR"), "/", $path),
        ))
    };
}

/// What is generated where the feature `test-util` is on, and what where it is off: the feature of this crate decides, not
/// one of the crate that declares the channel. The names are the same in both.
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

/// What a program that uses channels needs, by one `use`. The names are the same with every feature.
pub mod prelude {
    pub use crate::{
        AttachError, Bulk, CallError, CapacityError, CreateError, Emitter, Events, Execution, FixedStr,
        FixedVec, IpcError, Loan, Message, Overflow, Peer, PipeClient, PipeHost, Reply, Rx, Stopper, Tx,
        Wait, ipc_channel, ipc_message,
    };
}

// For rustdoc alone, so that no program is compiled with it. Its code takes the features: without them `cargo test` of the
// published package leaves it out.
#[cfg(any(all(doc, not(doctest)), all(doctest, feature = "async", feature = "test-util")))]
pub mod guide;

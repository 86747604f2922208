//! Channels by bytes: clients and hosts of any declaration, known only at run time.
//!
//! A [`Schema`](crate::Schema) says how messages lie in memory, and these ends send and receive the bytes as they are.
//! They are for proxies, recorders and bindings of other languages. The typed ends use the same connection, rings and
//! waiting; each of these ends meets typed ones, and its peer cannot tell the difference.
//!
//! | end | what it does |
//! |---|---|
//! | [`RawClient`] | attaches by the name alone, or with a given declaration; calls methods, reads [`RawEvents`] |
//! | [`RawHost`] | serves a schema: receives a [`RawCall`], answers through its [`RawReply`], emits events |
//!
//! A method is named by its place in the schema, as in [`Schema::methods`](crate::Schema::methods).
//!
//! ```
//! # use memorypipe::prelude::*;
//! # ipc_channel!(pub trait Calculator { fn add(&mut self, a: i64, b: i64) -> i64; });
//! # struct Adder;
//! # impl Calculator for Adder { fn add(&mut self, a: i64, b: i64) -> i64 { a + b } }
//! # let mut host = CalculatorHost::create("raw-doc")?;
//! # std::thread::spawn(move || host.serve(&mut Adder));
//! use memorypipe::raw::{RawClient, Outcome};
//!
//! let client = RawClient::attach("raw-doc")?;
//! let add = client.method("add").expect("the host has it");
//! let args = [40_i64.to_ne_bytes(), 2_i64.to_ne_bytes()].concat();
//! let mut reply = Vec::new();
//! assert_eq!(client.call(add, &args, &mut reply)?, Outcome::Value);
//! assert_eq!(reply, 42_i64.to_ne_bytes());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Bytes
//!
//! Arguments lie as the fields of a struct in the layout of C, at the offsets in the schema; so do replies, errors
//! and the fields of events. Each side writes the bytes of its own declaration: [`RawClient::schema`] has the layout of the
//! arguments that a client sends, [`Link::schema`](crate::Link::schema) that of the replies and events that it receives.
//!
//! All bytes are checked, sent ones too: a wrong length or a value that the type does not have is a [`RawError`] at the
//! sender, and ends the connection at the receiver, as between typed ends. Gaps between fields, and bytes behind the
//! length of a text or list, have no meaning and pass as they are.
//!
//! # What is left out
//!
//! Methods with streams or bulk data: a client refuses to call them ([`RawError::HasFlow`]). Events with bulk data: a
//! client gets [`IpcError::Unsupported`](crate::IpcError::Unsupported) in the place of each. A host with such a method or
//! event is not created. There are no ends by bytes for tasks and pipes, none that reconnect or serve from several
//! threads, and a host by bytes cannot disconnect a client.

mod client;
mod error;
mod events;
mod host;

pub use self::client::{Outcome, RawClient, RawPending};
pub use self::error::RawError;
pub use self::events::{RawEvent, RawEvents};
pub use self::host::{RawCall, RawEmitter, RawHost, RawReply};

use crate::channel::Channel;
use crate::schema::desc::{ChannelDesc, Form};

/// The channel of [`RawClient`] and [`RawHost`]: its declaration is known at run time.
#[derive(Debug)]
pub enum AnyChannel {}

impl Channel for AnyChannel {
    const DESC: &'static ChannelDesc = &ChannelDesc { name: "any", form: Form::Methods(&[]) };
    const IS_DECLARED: bool = false;
}

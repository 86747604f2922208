//! The handshake: from a connected control socket to a [`RingPair`](crate::ring_pair::RingPair).
//!
//! | step | client | host |
//! |---|---|---|
//! | 1 | connects, asks the kernel who the host is | accepts, asks the kernel who the client is, applies its policy |
//! | 2 | HELLO: layout version, data model, schema id and description | compares the schemas |
//! | 3 | | ACCEPT: schema, capacity of both rings, instance id; or REFUSE: why |
//! | 4 | compares the schemas; READY, with its sealed segment | |
//! | 5 | | checks and maps the segment; COMMIT, with its own sealed segment |
//! | 6 | checks and maps the segment; the ring pair is there | the ring pair is there |
//!
//! A process that only wants to know what the host is sends ASK in place of HELLO, and gets TELL: the run of the host, its
//! age, its clients and its schema. It takes no place of a client and no memory; the same policy, credits and deadlines
//! apply to its connection.
//!
//! No byte from the peer is trusted before the kernel has identified it, and no memory is mapped before the schemas
//! agree. The agreement stays in private memory. The size of a ring's slots follows from the schema of its writer,
//! which both sides know. The client allocates its segment first; only then does the host. A half-open handshake on the
//! host ends with its deadline or with the socket, and leaves nothing behind.
//!
//! # Files that import each other
//!
//! - `client`, `client/handshake`: an attempt reads the options of the attach and makes its result.
//! - `host`, `host/ask`, `host/task`: a question is answered by the state of a handshake, and ends it. A step that takes
//!   long is a task for another thread. It owns the handshake during that, and returns its new state.

pub(crate) mod client;
mod elsewhere;
mod failures;
pub(crate) mod frames;
pub(crate) mod host;
mod memory;
mod observe;
pub(crate) mod queues;
pub(crate) mod rings;
mod schemas;
#[cfg(feature = "__fuzz")]
pub(crate) mod second;
pub(crate) mod versions;

pub use self::elsewhere::Elsewhere;
pub use self::observe::Observe;

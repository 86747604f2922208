//! The statistics of each side of a connection, which are always on.
//!
//! The counters are in shared memory, in the segment of the side that counts; the other side cannot write it. So each
//! side knows its own counts, and can read the counts that the peer claims: numbers that are displayed and never used.
//!
//! | what | counted where | why it costs little |
//! |---|---|---|
//! | messages, bytes, calls | where a message is written or received | one addition each, to a line that only the owner writes |
//! | the depth of the ring | when the producer reads the consumer's cursor anyway | once a lap |
//! | everything else | where it happens | never while both sides are awake and agree |
//! | latencies of calls | one call in [`SAMPLED`] | the clock is read twice for it |
//!
//! # Synchronisation
//!
//! None: each counter has one writer, which adds to it with a load and a store, Relaxed. Any other reader gets a value
//! that the counter had, of each counter separately. No other data is published with it.

mod counter;
mod histogram;
mod show;

pub(crate) use counter::{Counter, bucket_of};
pub use histogram::Histogram;

use crate::bulk::BulkMemory;
use crate::schema::desc::Form;
use crate::segment::traffic::Traffic;

/// One call in this number is timed. It is prime, so that all methods get timed even if they are called in turn.
pub(crate) const SAMPLED: u32 = 61;

/// The statistics of one side of a connection since it began.
///
/// [`Link::stats`](crate::Link::stats) returns those of a client, and `host.stats()` those for each of its clients. A
/// side's own statistics are exact; values may change between two calls while the connection is in use.
/// [`Display`](std::fmt::Display) prints a small table.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Divider {
///         fn div(&mut self, a: i64, b: i64) -> Result<i64, DivError>;
///     }
/// );
/// #[ipc_message]
/// #[derive(Debug)]
/// pub enum DivError { ByZero = 1 }
///
/// # struct Handler;
/// # impl Divider for Handler {
/// #     fn div(&mut self, a: i64, b: i64) -> Result<i64, DivError> {
/// #         a.checked_div(b).ok_or(DivError::ByZero)
/// #     }
/// # }
/// # let mut host = DividerHost::create("stats-doc")?;
/// # std::thread::spawn(move || host.serve(&mut Handler));
/// let divider = DividerClient::attach("stats-doc")?;
/// assert_eq!(divider.div(6, 2)?, 3);
/// assert!(divider.div(6, 0).is_err());
///
/// let stats = divider.link.stats();
/// assert_eq!((stats.calls, stats.errors, stats.failures), (2, 1, 0));
/// // Two requests of 16 bytes.
/// assert_eq!((stats.messages_out, stats.bytes_out), (2, 32));
/// println!("{stats}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Stats {
    /// Requests with an answer: on the client those that it has made, on the host those that it has answered.
    pub calls: u64,
    /// Calls among them that ended with the error of their method, the `E` of `Result<T, E>`.
    pub errors: u64,
    /// Calls among them that failed otherwise: on the client with an [`IpcError`](crate::IpcError), on the host because
    /// the handler gave no answer. Calls in flight, and calls of a batch whose reply was never waited for, are not
    /// counted here.
    pub failures: u64,
    /// Failures among them because the client's timeout passed.
    pub timeouts: u64,
    /// Messages sent that are neither calls nor answers: one-way requests, and all messages of a pipe.
    pub one_way: u64,
    /// Messages sent, including those that an unpublished batch holds.
    pub messages_out: u64,
    /// Bytes of arguments, answers or messages in them.
    pub bytes_out: u64,
    /// Bytes of bulk data sent.
    pub bulk_bytes_out: u64,
    /// Messages received.
    pub messages_in: u64,
    /// Bytes of arguments, answers or messages in them.
    pub bytes_in: u64,
    /// Bytes of bulk data received. Those of an answer are counted with its request, whether or not the answer arrives.
    pub bulk_bytes_in: u64,
    /// Events and items of streams sent. They are not messages of the ring.
    pub items_out: u64,
    /// Bytes in them.
    pub item_bytes_out: u64,
    /// Events and items of streams received, without overwritten and unwanted ones.
    pub items_in: u64,
    /// Bytes in them.
    pub item_bytes_in: u64,
    /// How often the peer slept and was woken, each time with a system call.
    pub wakes: u64,
    /// How often this side was about to sleep until woken, because nothing had arrived for a while. A host with several
    /// clients counts it for each.
    pub parks: u64,
    /// How often this side had to wait because its ring was full.
    pub waits_for_room: u64,
    /// Messages sent that the peer has not yet read from the ring.
    pub depth: u32,
    /// The maximum depth that was seen. It is sampled once a lap, when the ring is full, and when statistics are read,
    /// so a peak in between may be missed.
    pub depth_high_water: u32,
    /// The capacity of the ring, in messages.
    pub capacity: u32,
    /// Latencies of calls, from before the request is written until the reply has arrived; one in 61 of the calls that
    /// were answered and were waited for at once. Empty on the host.
    pub latency: Histogram,
    /// Memory for bulk data. Only the client knows it.
    pub bulk: Option<BulkMemory>,
}

/// The owner of the counters, which determines what the sent messages are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CountedBy {
    /// Calls, and one-way messages, which it counts.
    Client,
    /// Only answers.
    Host,
    /// Messages without answers.
    Pipe,
}

impl CountedBy {
    /// The client of a channel of this form.
    pub(crate) fn client(form: Form) -> CountedBy {
        CountedBy::of(form, CountedBy::Client)
    }

    /// The host of a channel of this form.
    pub(crate) fn host(form: Form) -> CountedBy {
        CountedBy::of(form, CountedBy::Host)
    }

    fn of(form: Form, with_methods: CountedBy) -> CountedBy {
        match form {
            Form::Methods(_) => with_methods,
            Form::Pipe { .. } => CountedBy::Pipe,
        }
    }
}

impl Stats {
    /// From the counters as `read` returns them; a peer's may have any values.
    pub(crate) fn from_counters(side: CountedBy, read: impl Fn(usize) -> u64) -> Stats {
        let of = |counter: Counter| read(counter as usize);
        let messages_out = of(Counter::MessagesOut);
        let users = messages_out.saturating_sub(of(Counter::Asides));
        let one_way = match side {
            CountedBy::Client => of(Counter::OneWay).min(users),
            CountedBy::Host => 0,
            CountedBy::Pipe => users,
        };
        Stats {
            calls: users.saturating_sub(one_way),
            errors: of(Counter::Errors),
            failures: of(Counter::Failures),
            timeouts: of(Counter::Timeouts),
            one_way,
            messages_out,
            bytes_out: of(Counter::BytesOut),
            bulk_bytes_out: of(Counter::BulkBytesOut),
            messages_in: of(Counter::MessagesIn),
            bytes_in: of(Counter::BytesIn),
            bulk_bytes_in: of(Counter::BulkBytesIn),
            items_out: 0,
            item_bytes_out: 0,
            items_in: 0,
            item_bytes_in: 0,
            wakes: of(Counter::Wakes),
            parks: of(Counter::Parks),
            waits_for_room: of(Counter::WaitsForRoom),
            depth: 0,
            depth_high_water: u32::try_from(of(Counter::DepthHighWater)).unwrap_or(u32::MAX),
            capacity: 0,
            latency: Histogram::from_counters(&read),
            bulk: None,
        }
    }

    /// Adds what was sent and received through queues.
    pub(crate) fn with_traffic(mut self, [sent, received]: [Traffic; 2]) -> Stats {
        (self.items_out, self.item_bytes_out) = (sent.items, sent.bytes);
        (self.items_in, self.item_bytes_in) = (received.items, received.bytes);
        self
    }
}

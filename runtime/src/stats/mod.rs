//! What each side of a connection counts, always, and how it is read.
//!
//! The counters lie in shared memory, in the segment of the side that counts, which nobody else can write. So each side
//! knows what it has counted itself, and can read what the other one says that it has counted: numbers, which are shown
//! and never used.
//!
//! | what | counted where | why it costs little |
//! |---|---|---|
//! | messages, bytes, calls | where a message is written or taken | one addition each, to a line that only we write |
//! | how deep the ring is | when the ring looks at the other side's cursor anyway | that is once a lap |
//! | all else | where it happens | that is never while both sides are awake and agree |
//! | how long calls take | one call in [`SAMPLED`] | the clock is read twice for it |
//!
//! # Synchronisation
//!
//! None: each counter has one writer, who adds to it by a load and a store, Relaxed. Whoever else reads it gets a value
//! that it had, of each counter by itself. Nothing is published with it.

mod counter;
mod histogram;
mod show;

pub(crate) use counter::{Counter, bucket_of};
pub use histogram::Histogram;

use crate::bulk::BulkMemory;
use crate::schema::desc::Form;
use crate::segment::tallies::Flow;

/// One call in so many has its time taken. A prime, so that methods which are called in turn all get theirs taken.
pub(crate) const SAMPLED: u32 = 61;

/// What one side of a connection has counted since it began.
///
/// From [`Link::stats`](crate::Link::stats) on the client, and from `host.stats()` for each client. What a side says of
/// itself is exact; its [`Display`](std::fmt::Display) is a small table.
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
    /// Requests that are answered: on the client those it has made, on the host those it has answered.
    pub calls: u64,
    /// Calls among them that ended with the error of their method, the `E` of `Result<T, E>`.
    pub errors: u64,
    /// Calls among them that ended otherwise: on the client with an [`IpcError`](crate::IpcError), on the host because
    /// the handler gave no answer. Those that have not ended, and those of a batch whose reply was never asked for,
    /// are neither.
    pub failures: u64,
    /// Failures among them for which the client did not wait any longer.
    pub timeouts: u64,
    /// Messages sent that are neither calls nor answers: one-way requests, and all messages of a pipe.
    pub one_way: u64,
    /// Messages sent, also those that a batch still holds back.
    pub messages_out: u64,
    /// Bytes of arguments, answers or messages in them.
    pub bytes_out: u64,
    /// Bytes of bulk data sent.
    pub bulk_bytes_out: u64,
    /// Messages received.
    pub messages_in: u64,
    /// Bytes of arguments, answers or messages in them.
    pub bytes_in: u64,
    /// Bytes of bulk data received. Those of an answer are counted with its request, whatever becomes of it.
    pub bulk_bytes_in: u64,
    /// Events and items of streams sent. They are no messages of the ring.
    pub items_out: u64,
    /// Bytes in them.
    pub item_bytes_out: u64,
    /// Events and items of streams received. Those that were overwritten or not wanted are not among them.
    pub items_in: u64,
    /// Bytes in them.
    pub item_bytes_in: u64,
    /// How often the other side slept and was woken, each time a system call.
    pub wakes: u64,
    /// How often this side was about to sleep until it is woken: nothing had come for a while. A host that serves
    /// several clients says so of each.
    pub parks: u64,
    /// How often this side had to wait because its ring was full.
    pub waits_for_room: u64,
    /// Messages sent that the other side has not taken out of the ring yet.
    pub depth: u32,
    /// The greatest depth that was seen. It is looked at once a lap, when the ring is full, and when it is asked for:
    /// a peak between may be missed.
    pub depth_high_water: u32,
    /// Messages that the ring holds.
    pub capacity: u32,
    /// How long calls took, from before the request was written until after the reply had come; one in 61 of those that
    /// were waited for at once and answered. Empty on the host.
    pub latency: Histogram,
    /// Memory for bulk data. Known to the client alone.
    pub bulk: Option<BulkMemory>,
}

/// Whose counters they are, and so what the messages sent are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Calls, and one-way messages, which it counts.
    Client,
    /// Answers alone.
    Host,
    /// Messages that nobody answers.
    Pipe,
}

impl Side {
    /// The client of a channel of this form.
    pub(crate) fn client(form: Form) -> Side {
        Side::of(form, Side::Client)
    }

    /// The host of a channel of this form.
    pub(crate) fn host(form: Form) -> Side {
        Side::of(form, Side::Host)
    }

    fn of(form: Form, with_methods: Side) -> Side {
        match form {
            Form::Methods(_) => with_methods,
            Form::Pipe { .. } => Side::Pipe,
        }
    }
}

impl Stats {
    /// From the counters as `read` finds them, whatever they are.
    pub(crate) fn from_counters(side: Side, read: impl Fn(usize) -> u64) -> Stats {
        let of = |counter: Counter| read(counter as usize);
        let messages_out = of(Counter::MessagesOut);
        let users = messages_out.saturating_sub(of(Counter::Asides));
        let one_way = match side {
            Side::Client => of(Counter::OneWay).min(users),
            Side::Host => 0,
            Side::Pipe => users,
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

    /// With what has been sent and received through queues.
    pub(crate) fn with_flows(mut self, [sent, received]: [Flow; 2]) -> Stats {
        (self.items_out, self.item_bytes_out) = (sent.items, sent.bytes);
        (self.items_in, self.item_bytes_in) = (received.items, received.bytes);
        self
    }
}

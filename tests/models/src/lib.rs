//! Loom models of the ring and of parking: small programs that are run once for every interleaving, and for every old
//! value that a weakly ordered load may still return.
//!
//! `cargo test -p memorypipe-models -- --nocapture --test-threads=1` prints the tables; no flags of the
//! compiler are needed, because nothing is switched by a `cfg`. The package compiles the very sources in
//! `runtime/src/ring`, with a `sync` of its own: the atomics and fences in it are loom's, and each can be
//! weakened by name. So are the wake-up and the loop in `runtime/src/wait`. What else the protocol consists of is
//! followed by hand:
//!
//! | here | runtime | |
//! |---|---|---|
//! | `ring` | `runtime/src/ring` | the same source |
//! | `sync` | `runtime/src/sync.rs` | loom; positions start 2 before the wrap, so that every model that sends three messages in one direction crosses it |
//! | `wait` | `runtime/src/wait/doorbell.rs`, `wait_loop.rs` | the same source; an end polls once before it sleeps, and has no clock |
//! | `memory` | `runtime/src/segment`, the control socket, the word of a queue | a payload is one word that loom watches for unordered accesses; a wake-up is a flag under a lock, or a word and a lock |
//! | `hold` | `runtime/src/fanout/hold.rs` | the same source; `fanout` has a host and a reader of one block |
//! | `overwrite` | `runtime/src/queue` | a copy of the steps of `put_overwriting` and `next`; a payload is two atomic words |
//! | `ring_pair` | `runtime/src/ring_pair.rs`, `queue/end.rs` | a copy of the steps of `publish` and `skip`: change them together; it sleeps on a socket or on a word |
//!
//! # What the models show
//!
//! | model | capacity, messages | preemptions | executions |
//! |---|---|---|---|
//! | messages arrive whole, once and in order; both ends poll | 2, 4 | any | 95 163 |
//! | so do batches | 2, two batches of 2 | any | 1 115 |
//! | one wake-up is enough for a batch | 2, a batch of 2 | any | 73 |
//! | a full ring holds the writer back until RELEASE | 1, 3 | any | 9 374 |
//! | a reader that sleeps is woken, every time | 2, 2 | any | 90 872 |
//! | so is one that sleeps on a word | 2, 2 | 4 | 4 932 |
//! | the next publication repeats a wake-up that failed | 2, 2 | any | 304 |
//! | a wait that ended at its deadline does not break a later one | 2, 2 | 4 | 14 872 |
//! | a reader that waits outside of the ring pair is woken | 2, 2 | 4 | 1 352 |
//! | one that waits by itself after all is woken too | 2, 2 | 4 | 9 876 |
//! | reader and writer sleep by turns | 1, 3 | 3 | 15 887 |
//! | a reader that takes one of four, pauses, and stops, has woken the writer | 4, 5 | any | 192 |
//! | a reader that goes on wakes the writer, with `pause_reading` and without | 4, 5 | 4 | 11 323 |
//! | two calls and replies, both ends asleep in between | 1 and 1, 2 each way | 3 | 122 226 |
//! | the writer dies before PUBLISH: the wait ends, with nothing | 1, 0 | any | 4 |
//! | it dies between PUBLISH and wake-up: the message is found, then the death | 1, 1 | any | 33 |
//! | it dies after the wake-up: the same | 1, 1 | any | 1 038 |
//! | the reader dies between RELEASE and wake-up: the writer finds the room | 1, 1 | any | 29 |
//! | a reader that is overtaken takes whole messages, in order | 1, 2 | 3 | 625 |
//! | it goes on with the oldest that is left | 2, 4 | 2 | 8 517 |
//! | a frame that is held is not overwritten | 1 block, 3 frames | any | 129 557 |
//! | a reader that is not counted takes no mixture of frames | 1 block, 3 frames | any | 25 027 |
//!
//! Where the preemptions are bounded, a thread loses the processor against its will at most so often in one
//! execution; switches where a thread sleeps or ends are not counted. All together take about 40 s on one
//! processor.
//!
//! # Proof that they can fail
//!
//! `fault` lists what can be done wrongly: each ordering, each fence missing or merely AcqRel, steps left out or in the
//! wrong order. The sources know nothing of it: a fault is seeded into `sync`, or into what `ring_pair` tells the
//! doorbell and the loop. `every_seeded_fault_is_caught` names for each the model that must fail and how it must: by a
//! race on a payload, by a deadlock (a lost wake-up is one, since nothing here has a deadline), or by a wrong result.
//!
//! # Limits
//!
//! - Few messages, two threads, at most four slots. The proptests in `runtime/src/ring/tests.rs` run many messages on
//!   one thread, with a peer that writes rubbish; here both ends are honest.
//! - Loom never lets a load see a store that comes later in its interleaving (no load buffering), treats SeqCst
//!   accesses as AcqRel (the ring has none), and models SeqCst fences, on which parking depends.
//! - Payloads are plain memory here. In the runtime they are copied with volatile loads.
//! - A wake-up is delivered at once and is ordered by its lock. The models assume that the kernel keeps a datagram, and
//!   that a hang-up is seen after everything that the dead process has written. `BellNotKept` shows that this is
//!   needed.
//! - `pause_reading` must be called by a consumer that stops reading. A program that reads less than a quarter of a
//!   full ring and then waits for something else, without another call on that end, leaves the writer asleep next to
//!   free slots: `ReleasedNotPublished` shows that.
//! - Only one of the host's ring pairs is modelled.

#![forbid(unsafe_code)]

#[cfg(test)]
mod fanout;
#[cfg(test)]
mod fault;
#[cfg(test)]
#[path = "../../../runtime/src/fanout/hold.rs"]
mod hold;
#[cfg(test)]
mod memory;
#[cfg(test)]
mod models;
#[cfg(test)]
mod overwrite;
#[cfg(test)]
#[allow(dead_code)] // only the runtime uses the rest
#[path = "../../../runtime/src/ring/mod.rs"]
mod ring;
#[cfg(test)]
mod ring_pair;
#[cfg(test)]
mod sync;
#[cfg(test)]
mod tests;
#[cfg(test)]
#[allow(dead_code)] // as above
mod wait;

//! Loom models of the ring and of parking: small programs that are run once for every interleaving, and for every old
//! value that a weakly ordered load may still return.
//!
//! `cargo test -p memorypipe-models -- --nocapture --test-threads=1` prints the tables. No compiler flags are needed,
//! because there is no `cfg`. The package compiles the sources in `runtime/src/ring` with its own `sync`: the atomics
//! and fences in it are loom's, and each can be weakened by name. The rest of the protocol is copied by hand:
//!
//! | here | runtime | |
//! |---|---|---|
//! | `ring` | `runtime/src/ring` | the same source |
//! | `sync` | `runtime/src/sync.rs` | loom; positions start 2 before the wrap, so that every model that sends three messages in one direction crosses it |
//! | `memory` | `runtime/src/segment`, the control socket | a payload is one word that loom checks for unordered accesses; a doorbell is a flag under a lock |
//! | `lap` | `runtime/src/queue` | a copy of the steps of `put_over` and `next`; a payload is two atomic words |
//! | `lane` | `runtime/src/lane.rs`, `lane/waiting.rs`, `lane/arming.rs` | a copy of the steps of `skip`, `settle`, `publish`, `wait`: change them together |
//!
//! # What the models show
//!
//! | model | capacity, messages | preemptions | executions |
//! |---|---|---|---|
//! | messages arrive whole, once and in order; both ends poll | 2, 4 | any | 95 163 |
//! | so do batches | 2, two batches of 2 | any | 1 115 |
//! | one wake-up is enough for a batch | 2, a batch of 2 | any | 73 |
//! | a full ring holds the writer back until RELEASE | 1, 3 | any | 9 374 |
//! | a sleeping reader is woken, every time | 2, 2 | any | 65 429 |
//! | a wait that timed out does not disturb a later one | 2, 2 | 4 | 8 335 |
//! | reader and writer sleep in turn | 1, 3 | 3 | 14 355 |
//! | a reader that takes one of four, settles, and stops, has woken the writer | 4, 5 | any | 192 |
//! | a reader that goes on wakes the writer, with `settle` and without | 4, 5 | 4 | 11 323 |
//! | two calls and replies, both ends asleep in between | 1 and 1, 2 each way | 3 | 54 724 |
//! | the writer dies before PUBLISH: the wait ends, with nothing | 1, 0 | any | 4 |
//! | it dies between PUBLISH and the wake-up: the message is found, then the death | 1, 1 | any | 33 |
//! | it dies after the wake-up: the same | 1, 1 | any | 1 038 |
//! | the reader dies between RELEASE and the wake-up: the writer finds the room | 1, 1 | any | 29 |
//! | a reader that is overtaken reads whole messages, in order | 1, 2 | 3 | 625 |
//! | it continues with the oldest remaining one | 2, 4 | 2 | 9 622 |
//!
//! Where the preemptions are bounded, a thread is preempted at most that often in one execution; switches where a
//! thread sleeps or ends are not counted. All together take about 12 s on one processor. The wait that timed out also
//! holds without a bound (775 092 executions, 43 s).
//!
//! # Proof that they can fail
//!
//! `fault` lists possible faults: each weaker ordering, each missing or merely AcqRel fence, steps left out or in the
//! wrong order. `every_seeded_fault_is_caught` names for each the model that must fail, and how: by a race on a
//! payload, by a deadlock (such as a lost wake-up, since nothing here has a deadline), or by a wrong result.
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
//! - `settle` must be called by a consumer that stops reading. A program that reads less than a quarter of a full ring
//!   and then waits for something else, without another call on that end, leaves the writer asleep next to free slots:
//!   `NoSettle` shows that.
//! - Only one of the host's lanes is modelled.

#![forbid(unsafe_code)]

#[cfg(test)]
mod fault;
#[cfg(test)]
mod lane;
#[cfg(test)]
mod lap;
#[cfg(test)]
mod memory;
#[cfg(test)]
mod models;
#[cfg(test)]
#[allow(dead_code)] // only the runtime uses the rest
#[path = "../../../runtime/src/ring/mod.rs"]
mod ring;
#[cfg(test)]
mod sync;
#[cfg(test)]
mod tests;

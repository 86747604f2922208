//! Clients whose callers are tasks of an executor: many calls in flight on one connection.
//!
//! | module | what it has |
//! |---|---|
//! | `link` | the connection as its callers hold it |
//! | `shared` | the lock that they share |
//! | `state` | the data under the lock: the [core](super::core), and the waiting callers |
//! | `turns`, `wait_queue` | whose turn it is to send, and to have memory |
//! | `call` | one call, from its request to its reply or its cancellation |
//! | `bulk` | calls with bulk data |
//! | `streams_and_events` | streams and events |
//! | `watch` | the driver: the task that waits for the host when no caller polls |
//! | `connection` | what the methods of a client are written against |
//! | `reconnect` | the connection of all callers that is replaced when the host is gone |
//! | `turn` | the right to reconnect, which one task has at a time |
//!
//! All callers share one [core](super::core) behind a lock. The lock is held for the time of a few messages, and never
//! during a wait. A polled caller reads *all* replies from the ring, keeps those of other callers, and has their tasks
//! woken after the lock is released.
//!
//! # The driver
//!
//! A caller that is polled and finds nothing cannot wait for the host itself: its task may wait for something else
//! next, or never poll it again, and then all others would hang. So each connection has one task of our own, the driver
//! (`watch`). It is idle as long as every caller finds its reply by looking; else it polls for as long as that pays, in
//! parts, between which the executor runs other tasks, and then arms the ring pair and sleeps on its descriptor.
//!
//! # Why no wake-up is lost
//!
//! 1. A caller returns `Pending` only in two ways: it has woken its own task, and will look again; or, under the
//!    lock, it has looked, found nothing, left its waker, and seen to it that the driver is active.
//! 2. The driver ends being active only under the lock, when no reply is expected, no caller waits for room or
//!    memory, and the host needs no further message; or when the connection is at an end, and all were woken.
//! 3. While it is active it is scheduled, or sleeps on the descriptor with the ring pair armed; the argument of
//!    `RingPair::arm` says that whatever the host does then is seen. It holds for what callers look for later too: they
//!    look after the ring pair was parked, so either they see what the host did, or the host sees that it must send a
//!    wake-up.
//! 4. Awake, it takes all replies out of the ring and has the callers woken that have left a waker. One that has
//!    not left it yet holds no lock, and looks before it does (step 1).
//!
//! # If a part goes away
//!
//! A caller that is dropped takes its waker with it, tells the host that it does not wait any more, and its reply is
//! discarded. The driver finds the death of the host, which ends all calls. If the runtime of the driver ends, all
//! calls end with an error.

mod bulk;
mod call;
mod connection;
mod link;
mod reconnect;
mod shared;
mod state;
mod streams_and_events;
mod turn;
mod turns;
mod wait_queue;
mod watch;

pub use bulk::bulk_async;
pub use connection::{AsyncConnection, Attempts};
pub use link::{AsyncEnd, AsyncLink, watched};
pub use reconnect::AsyncReconnectingLink;
pub use streams_and_events::{AsyncEvents, async_of_call, receives_async, sends_async};

//! Tests of code around a channel: real hosts and clients within one test, and hosts that fail at a chosen moment
//! (feature `test-util`).
//!
//! This works without names and files, so tests run in parallel and leave nothing behind. It is not an imitation: the
//! handshake, the sealed memory, the rings and the waiting are those of two processes, with a thread as the host.
//!
//! ```toml
//! [dev-dependencies]
//! memorypipe = { version = "0.1", features = ["test-util"] }
//! ```
//!
//! | test subject | with |
//! |---|---|
//! | your handler, through a client | `CalculatorClient::loopback(handler)` |
//! | your handler with several clients, and its final state | `CalculatorHost::loopback(handler)`, see [`Loopback`] |
//! | code that uses a client | `CalculatorMock::new().on_add(..).client()`, for a channel with `#[channel(mock)]`; see [`Stub`] |
//! | your code when the host dies | [`Loopback::fail_at`] with a [`Fault`] |
//!
//! # A handler
//!
//! ```
//! use memorypipe::prelude::*;
//!
//! ipc_channel!(
//!     pub trait Counter {
//!         fn add(&mut self, n: u64) -> u64;
//!         #[oneway]
//!         fn reset(&mut self);
//!     }
//! );
//!
//! #[derive(Default)]
//! struct Tally(u64);
//!
//! impl Counter for Tally {
//!     fn add(&mut self, n: u64) -> u64 {
//!         self.0 += n;
//!         self.0
//!     }
//!     fn reset(&mut self) {
//!         self.0 = 0;
//!     }
//! }
//!
//! let counter = CounterClient::loopback(Tally::default());
//! counter.add(2)?;
//! assert_eq!(counter.add(3)?, 5);
//! # Ok::<(), memorypipe::IpcError>(())
//! ```
//!
//! # Code that uses a client
//!
//! ```
//! # use memorypipe::prelude::*;
//! # ipc_channel!(
//! #     #[channel(mock)]
//! #     pub trait Counter {
//! #         fn add(&mut self, n: u64) -> u64;
//! #         #[oneway]
//! #         fn reset(&mut self);
//! #     }
//! # );
//! /// The code under test.
//! fn add_all(counter: &CounterClient, numbers: &[u64]) -> Result<u64, IpcError> {
//!     counter.reset()?;
//!     numbers.iter().try_fold(0, |_, n| counter.add(*n))
//! }
//!
//! let mut calls = 0;
//! let counter = CounterMock::new()
//!     .on_reset(|| {})
//!     .on_add(move |n| {
//!         calls += 1;
//!         n * 10 + calls
//!     })
//!     .client();
//! assert_eq!(add_all(&counter, &[1, 2, 3])?, 33);
//! # Ok::<(), memorypipe::IpcError>(())
//! ```
//!
//! A call of a method without a closure panics on the thread of the host, with a text that names the method. The client
//! gets [`IpcError::Dropped`](crate::IpcError::Dropped).

mod fault;
#[cfg(feature = "__fuzz")]
#[doc(hidden)]
pub mod hostile;
#[cfg(test)]
pub(crate) mod knocks;
mod loopback;
#[cfg(feature = "__fuzz")]
#[doc(hidden)]
pub mod meddling;
#[cfg(feature = "__fuzz")]
#[doc(hidden)]
pub mod queues;
mod stub;

pub use fault::Fault;
pub(crate) use fault::FaultPlan;
pub use loopback::Loopback;
#[doc(hidden)]
pub use loopback::loopback;
pub use stub::{Stub, Stubbed};

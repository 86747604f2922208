//! The compiler's text for an end that several threads share.
//!
//! Only one thread at a time can use an end, and an end is full of cells. The compiler would name each cell, in 18
//! errors for a client, and recommend locks for them. Instead each end has one implementation of `Sync` that requires a
//! trait without implementations, and the text of that trait says what to do.

use crate::bulk::allocator::BlockAllocator;
use crate::channel::Channel;
use crate::client::{Events, Lent, Link, ReconnectingLink, View};
use crate::host::{ClientConn, HostCore};
use crate::stream::{Rx, Tx};

/// No channel implements it.
#[diagnostic::on_unimplemented(
    message = "only one thread at a time can use a client, so it cannot be shared",
    label = "this would share it between threads",
    note = "attach a client in each thread: a host serves many of them",
    note = "or let tasks share one connection: `#[channel(async)]` gives an asynchronous client, which is cloned"
)]
pub trait ClientOfManyThreads {}

/// No channel implements it.
#[diagnostic::on_unimplemented(
    message = "only one thread at a time can use a host and the calls that it has received, so they cannot be shared",
    label = "this would share it between threads",
    note = "call `serve_threads`, and several threads serve its clients; other threads stop it by its `stopper()`, emit \
            by its `emitter()`, and answer by a reply that was deferred: `reply.defer()`"
)]
pub trait HostOfManyThreads {}

/// No item implements it.
#[diagnostic::on_unimplemented(
    message = "only one thread at a time can use an end of a stream or of events, so it cannot be shared",
    label = "this would share it between threads",
    note = "move it to the thread that uses it, and pass the values on from there"
)]
pub trait EndOfManyThreads {}

/// No element of a loan or of a view implements it.
#[diagnostic::on_unimplemented(
    message = "loans and views stay on the thread of their client",
    label = "this would move it to another thread",
    note = "copy it: `to_vec()` of a view, or an ordinary slice that the client's method without `_loan` takes"
)]
pub trait LentToManyThreads {}

// SAFETY: it never applies, because no channel is a `ClientOfManyThreads` and no other crate can name that trait.
unsafe impl<C: ClientOfManyThreads> Sync for Link<C> {}

// SAFETY: as above.
unsafe impl<C: Channel + ClientOfManyThreads> Sync for ReconnectingLink<C> {}

// SAFETY: as above, for `HostOfManyThreads`.
unsafe impl<C: HostOfManyThreads> Sync for HostCore<C> {}

// SAFETY: as above; a received call, and a reply, borrow it.
unsafe impl Sync for ClientConn where for<'l> &'l ClientConn: HostOfManyThreads {}

// SAFETY: as above, for `EndOfManyThreads`.
unsafe impl<T: EndOfManyThreads> Sync for Tx<T> {}

// SAFETY: as above.
unsafe impl<T: EndOfManyThreads> Sync for Rx<T> {}

// SAFETY: as above.
unsafe impl<E: EndOfManyThreads> Sync for Events<E> {}

// SAFETY: as above, for `LentToManyThreads`.
unsafe impl<T: LentToManyThreads> Send for Lent<'_, T> {}

// SAFETY: as above.
unsafe impl<T: LentToManyThreads> Sync for Lent<'_, T> {}

// SAFETY: as above.
unsafe impl<T: LentToManyThreads> Send for View<'_, T> {}

// SAFETY: as above.
unsafe impl<T: LentToManyThreads> Sync for View<'_, T> {}

static_assertions::assert_not_impl_any!(ReconnectingLink<crate::PipeChannel<u8, u8>>: Sync);
static_assertions::assert_not_impl_any!(HostCore<()>: Sync);
static_assertions::assert_not_impl_any!(ClientConn: Sync);
static_assertions::assert_not_impl_any!(Tx<u8>: Sync);
static_assertions::assert_not_impl_any!(Rx<u8>: Sync);
static_assertions::assert_not_impl_any!(Events<()>: Sync);
static_assertions::assert_not_impl_any!(Lent<'static, u8>: Send, Sync);
static_assertions::assert_not_impl_any!(View<'static, u8>: Send, Sync);
static_assertions::assert_not_impl_any!(BlockAllocator: Sync);

//! Bulk data of an event, as users have it.

use core::fmt;
use core::ops::{Deref, DerefMut};
use std::sync::Arc;

use super::pool::{Lent, Pinned, Pool, Written};
use super::reader::{Held, NotHeld, Reader};
use super::wire::SharedPlace;
use crate::bulk::Bulk;
use crate::error::IpcError;
use crate::message::Message;

/// Bulk data of an event: up to `MAX` elements, which the host writes once and every subscriber reads in place.
///
/// `ipc_channel!` gives this type to a field of an event that is declared `#[max(N)] name: &[T]`.
///
/// A host makes one from a [`SharedLoan`], which is written in place, or with [`Host::share`](crate::Host::share), which
/// copies. A subscriber gets one with the event and holds the data until it drops it: the host does not overwrite data
/// that a subscriber holds. A subscriber holds at most as many as the host allows
/// ([`HostBuilder::event_holds`](crate::HostBuilder::event_holds)).
///
/// [`read`](Shared::read) gives the elements in place, as a [`Bulk`]. Each access loads an element once and returns the
/// copy, because a hostile host could change it at any time. After the reads it is checked that the host has not
/// overwritten the data. A correct host does so only when the connection is over, such as after the client was dropped.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Camera {
///         fn start(&mut self);
///     }
///     #[events]
///     pub enum CameraEvent {
///         Frame { seq: u64, #[max(640 * 480)] pixels: &[u8] },
///     }
/// );
///
/// let mut host = CameraHost::create("shared-doc")?;
/// let viewer = std::thread::spawn(|| -> Result<u64, memorypipe::Error> {
///     let camera = CameraClient::attach("shared-doc")?;
///     let mut events = camera.events()?;
///     camera.start()?;
///     let CameraEvent::Frame { pixels, .. } = events.recv()?;
///     Ok(pixels.read(|pixels| pixels.iter().map(u64::from).sum())?)
/// });
/// if let Some(CameraCall::Start { reply }) = host.recv()? {
///     reply.send(());
/// }
/// let mut pixels = CameraEvent::frame_loan(&host, 640 * 480)?;
/// pixels.fill(2);
/// host.emit(CameraEvent::Frame { seq: 1, pixels: pixels.share() });
/// assert_eq!(viewer.join().unwrap()?, 2 * 640 * 480);
/// # Ok::<(), memorypipe::Error>(())
/// ```
pub struct Shared<T: 'static, const MAX: usize> {
    bulk: Bulk<'static, T>,
    frame: u64,
    side: Side,
}

/// Who has it.
enum Side {
    Host(Pinned),
    Subscriber(Held),
}

impl<T: 'static, const MAX: usize> Shared<T, MAX> {
    /// The frame at this place, held by a subscriber.
    pub(crate) fn held(reader: &Arc<Reader>, place: SharedPlace<T, MAX>) -> Result<Self, NotHeld> {
        let (bulk, held) = reader.hold(place)?;
        Ok(Shared { bulk, frame: place.frame, side: Side::Subscriber(held) })
    }

    /// The host's claim on the block; `None` for what a subscriber holds.
    pub(crate) fn into_pinned(self) -> Option<Pinned> {
        match self.side {
            Side::Host(pinned) => Some(pinned),
            Side::Subscriber(_) => None,
        }
    }

    /// The number of elements.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bulk.len()
    }

    /// Whether there are no elements.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bulk.is_empty()
    }

    /// Whether what was read so far is what the host has emitted.
    fn check(&self) -> Result<(), IpcError> {
        match &self.side {
            Side::Subscriber(held) if !held.is_whole() => Err(IpcError::Overwritten),
            _ => Ok(()),
        }
    }

    /// Calls `reads` with the elements, in place, and returns its result.
    ///
    /// # Errors
    ///
    /// [`IpcError::Overwritten`] if the host has overwritten the data, so the result may be a mixture. That happens only
    /// after the connection has ended.
    pub fn read<R>(&self, reads: impl FnOnce(&Bulk<'_, T>) -> R) -> Result<R, IpcError> {
        let result = reads(&self.bulk);
        self.check()?;
        Ok(result)
    }
}

/// Where it is, as an event carries that; 0 elements of no block for what a subscriber holds.
#[must_use]
pub fn place_of<T: 'static, const MAX: usize>(shared: &Shared<T, MAX>) -> SharedPlace<T, MAX> {
    match &shared.side {
        Side::Host(pinned) => {
            let count = u32::try_from(shared.bulk.len()).unwrap_or(u32::MAX);
            SharedPlace::new(shared.frame, pinned.block(), count)
        }
        Side::Subscriber(_) => SharedPlace::new(0, 0, 0),
    }
}

impl<T: Message, const MAX: usize> Shared<T, MAX> {
    /// Copies all elements.
    ///
    /// # Errors
    ///
    /// As for [`Shared::read`]; [`IpcError::Corrupt`] if an element is not a value of its type.
    ///
    /// # Panics
    ///
    /// If the length of `to` differs, like the method of slices with this name.
    pub fn copy_to_slice(&self, to: &mut [T]) -> Result<(), IpcError> {
        self.read(|elements| elements.copy_to_slice(to))?
    }

    /// A copy of all elements.
    ///
    /// # Errors
    ///
    /// As for [`Shared::copy_to_slice`].
    pub fn to_vec(&self) -> Result<Vec<T>, IpcError> {
        let copy = self.bulk.to_vec();
        self.check()?;
        copy
    }
}

impl<T: 'static, const MAX: usize> fmt::Debug for Shared<T, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("len", &self.len()).finish_non_exhaustive()
    }
}

/// Memory for bulk data of an event, to write in place: it dereferences to `&mut [T]`. The function `<event>_loan` of an enum
/// of events returns it.
///
/// If any bits are a `T`, it initially holds what an earlier event has left there; otherwise zeros. Dropping it gives the
/// memory back.
#[must_use = "nothing is emitted before `share` and `emit`"]
pub struct SharedLoan<T: 'static, const MAX: usize> {
    lent: Lent<T>,
}

impl<T: Message, const MAX: usize> SharedLoan<T, MAX> {
    /// Room for `count` elements.
    pub(crate) fn of(pool: &Arc<Pool>, count: usize) -> Result<Self, IpcError> {
        Ok(SharedLoan { lent: pool.lend(count, MAX)? })
    }

    /// A copy of `data`.
    pub(crate) fn copied(pool: &Arc<Pool>, data: &[T]) -> Result<Self, IpcError> {
        Ok(SharedLoan { lent: pool.lend_copy(data, MAX)? })
    }

    /// Ends the writing, and returns what an event carries.
    #[must_use]
    pub fn share(self) -> Shared<T, MAX> {
        let Written { bulk, frame, pinned } = self.lent.written();
        Shared { bulk, frame, side: Side::Host(pinned) }
    }
}

impl<T: 'static, const MAX: usize> Deref for SharedLoan<T, MAX> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        &self.lent
    }
}

impl<T: 'static, const MAX: usize> DerefMut for SharedLoan<T, MAX> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.lent
    }
}

impl<T: 'static, const MAX: usize> fmt::Debug for SharedLoan<T, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedLoan").field("len", &self.len()).finish_non_exhaustive()
    }
}

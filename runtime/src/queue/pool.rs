//! The ends of queues that streams use, one stream after the other.

use std::sync::{Mutex, MutexGuard};

use super::closed::{ABORTED, FINISHED};
use super::{QueueEnd, QueueReader, QueueWriter};
use crate::error::IpcError;
use crate::sync::lock;
use crate::wait::{Deadline, Waited};

/// The ends that are free at the moment.
#[derive(Debug, Default)]
pub(crate) struct StreamEnds {
    pub(crate) writers: Pool<QueueWriter>,
    pub(crate) readers: Pool<QueueReader>,
}

/// A reader or a writer.
pub(crate) trait StreamEnd: Sized {
    /// The common part of both.
    fn end(&self) -> &QueueEnd;
    /// As [`StreamEnd::end`], mutable.
    fn end_mut(&mut self) -> &mut QueueEnd;
    /// The pool of the free ends.
    fn pool(ends: &StreamEnds) -> &Pool<Self>;
    /// The flag that it writes when it releases the stream.
    fn how_it_ends() -> u64;
    /// The same after a timeout.
    fn how_it_is_given_up() -> u64;
}

impl StreamEnd for QueueWriter {
    fn end(&self) -> &QueueEnd {
        &self.end
    }

    fn end_mut(&mut self) -> &mut QueueEnd {
        &mut self.end
    }

    fn pool(ends: &StreamEnds) -> &Pool<QueueWriter> {
        &ends.writers
    }

    fn how_it_ends() -> u64 {
        if std::thread::panicking() { ABORTED } else { FINISHED }
    }

    /// The reader must not take the items so far for all items.
    fn how_it_is_given_up() -> u64 {
        ABORTED
    }
}

impl StreamEnd for QueueReader {
    fn end(&self) -> &QueueEnd {
        &self.end
    }

    fn end_mut(&mut self) -> &mut QueueEnd {
        &mut self.end
    }

    fn pool(ends: &StreamEnds) -> &Pool<QueueReader> {
        &ends.readers
    }

    fn how_it_ends() -> u64 {
        FINISHED
    }

    fn how_it_is_given_up() -> u64 {
        FINISHED
    }
}

/// The free ends of one direction, by number.
#[derive(Debug)]
pub(crate) struct Pool<E> {
    places: Mutex<Vec<Option<E>>>,
}

impl<E> Default for Pool<E> {
    fn default() -> Pool<E> {
        Pool { places: Mutex::default() }
    }
}

impl<E: StreamEnd> Pool<E> {
    pub(super) fn new(ends: Vec<E>) -> Pool<E> {
        Pool { places: Mutex::new(ends.into_iter().map(Some).collect()) }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Option<E>>> {
        lock(&self.places)
    }

    /// The end at `place`, if it is free.
    pub(crate) fn take(&self, place: u32) -> Option<E> {
        self.lock().get_mut(place as usize)?.take()
    }

    /// An end that the other side has released too, and its place; `None` if the free ones here are not released there.
    pub(crate) fn try_acquire(&self) -> Result<Option<(E, u32)>, IpcError> {
        let mut places = self.lock();
        let chosen = take_first(&mut places, |end: &E| end.end().peer_finished());
        if chosen.is_none() && places.iter().all(Option::is_none) {
            return Err(too_many(&places));
        }
        Ok(chosen)
    }

    /// An end that the other side has released too, and its place. Waits for one if an end is free here.
    pub(crate) fn acquire(&self, deadline: &Deadline) -> Result<(E, u32), IpcError> {
        if let Some(chosen) = self.try_acquire()? {
            return Ok(chosen);
        }
        let (chosen, too_many) = {
            let mut places = self.lock();
            (take_first(&mut places, |_| true), too_many(&places))
        };
        let Some((chosen, place)) = chosen else { return Err(too_many) };
        let end = chosen.end();
        let result = match end.wait(deadline, || Ok(end.peer_finished().then_some(()))) {
            Ok(Waited::Ready(())) => return Ok((chosen, place)),
            Ok(Waited::TimedOut) => too_many,
            // The request that would have named it was never sent.
            Ok(Waited::PeerGone) => end.gone_before_request(),
            Err(error) => error,
        };
        self.put(place, chosen, None);
        Err(result)
    }

    /// Calls `work` with the end at `place`, if it is free.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn with_end<R>(&self, place: u32, work: impl FnOnce(&QueueEnd) -> R) -> Option<R> {
        Some(work(self.lock().get(place as usize)?.as_ref()?.end()))
    }

    /// Returns an end, which requests can name again from now on. `closed` informs the other end.
    #[expect(
        clippy::indexing_slicing,
        reason = "`place` is where `take_first` has found this end, and there are always as many places"
    )]
    pub(crate) fn put(&self, place: u32, end: E, closed: Option<u64>) {
        let mut places = self.lock();
        if let Some(closed) = closed {
            end.end().set_closed(closed);
        }
        places[place as usize] = Some(end);
    }
}

/// The first wanted end, and its place.
fn take_first<E>(places: &mut [Option<E>], is_wanted: impl Fn(&E) -> bool) -> Option<(E, u32)> {
    let (end, place) = places.iter_mut().zip(0..).find(|(end, _)| end.as_ref().is_some_and(&is_wanted))?;
    Some((end.take()?, place))
}

fn too_many<E>(places: &[Option<E>]) -> IpcError {
    IpcError::TooManyStreams { max: u32::try_from(places.len()).unwrap_or(u32::MAX) }
}

//! What both ends of a stream have: the end of a queue, borrowed from those of the connection.

use std::sync::Arc;
use std::time::Duration;

use crate::error::IpcError;
use crate::queue::{StreamEnd, StreamEnds, over};
use crate::wait::{Deadline, Spinner};

/// The end of a queue for one stream. Dropping it tells the other end, and puts it back.
#[derive(Debug)]
pub(crate) struct Half<E: StreamEnd> {
    /// Taken by `drop` alone.
    end: Option<E>,
    home: Arc<StreamEnds>,
    /// Which of the queues of its direction it is.
    pub(super) place: u32,
    /// The call that it belongs to; `None` if that was never made.
    call: Option<u32>,
    pub(super) method: &'static str,
    /// How long to wait for the other end.
    pub(super) timeout: Option<Duration>,
    /// We have waited so long.
    given_up: bool,
}

impl<E: StreamEnd> Half<E> {
    /// The end at `place`, if there is one that is free, for the stream of `call`.
    pub(super) fn take(
        home: &Arc<StreamEnds>,
        place: u32,
        call: u32,
        method: &'static str,
        spinner: &Spinner,
    ) -> Option<Half<E>> {
        let end = E::pool(home).take(place)?;
        let mut half = Half::new(home, (end, place), method, spinner);
        half.begin(call);
        Some(half)
    }

    /// An end that nobody uses, for a call that is to be made. Waits for one that the other end has not parted from
    /// yet.
    pub(super) fn choose(
        home: &Arc<StreamEnds>,
        method: &'static str,
        spinner: &Spinner,
        deadline: &Deadline,
    ) -> Result<Half<E>, IpcError> {
        Ok(Half::new(home, E::pool(home).choose(deadline)?, method, spinner))
    }

    /// As [`Half::choose`], but never waits; `None` if it would.
    #[cfg(feature = "async")]
    pub(super) fn choose_now(
        home: &Arc<StreamEnds>,
        method: &'static str,
        spinner: &Spinner,
    ) -> Result<Option<Half<E>>, IpcError> {
        Ok(E::pool(home).choose_now()?.map(|chosen| Half::new(home, chosen, method, spinner)))
    }

    fn new(
        home: &Arc<StreamEnds>,
        (mut end, place): (E, u32),
        method: &'static str,
        spinner: &Spinner,
    ) -> Half<E> {
        end.end_mut().wait_like(spinner);
        Half { end: Some(end), home: home.clone(), place, call: None, method, timeout: None, given_up: false }
    }

    /// The call has been made.
    pub(super) fn begin(&mut self, call: u32) {
        self.call = Some(call);
        if let Some(end) = &self.end {
            end.end().belong_to(call);
        }
    }

    /// The end and the call, once that was made and until we give up.
    #[inline(always)]
    pub(super) fn of_call(&self) -> Option<(&E, u32)> {
        if self.given_up { None } else { Some((self.end.as_ref()?, self.call?)) }
    }

    /// The other end did nothing for too long: the stream is over.
    #[cold]
    pub(super) fn give_up(&mut self) {
        self.given_up = true;
    }
}

/// What users have of a half: [`Rx`](super::Rx) or [`Tx`](super::Tx).
pub(crate) trait FromHalf: Sized {
    /// The end of the queue.
    type End: StreamEnd;

    /// Makes it.
    fn from_half(half: Half<Self::End>) -> Self;

    /// What it is made of.
    fn half_mut(&mut self) -> &mut Half<Self::End>;

    /// See [`Half::choose`]; every value is waited for at most for `timeout`.
    fn choose(
        home: &Arc<StreamEnds>,
        (method, timeout): (&'static str, Option<Duration>),
        spinner: &Spinner,
        deadline: &Deadline,
    ) -> Result<Self, IpcError> {
        let mut half = Half::choose(home, method, spinner, deadline)?;
        half.timeout = timeout;
        Ok(Self::from_half(half))
    }

    /// See [`Half::choose_now`]; otherwise as [`FromHalf::choose`].
    #[cfg(feature = "async")]
    fn choose_now(
        home: &Arc<StreamEnds>,
        (method, timeout): (&'static str, Option<Duration>),
        spinner: &Spinner,
    ) -> Result<Option<Self>, IpcError> {
        let Some(mut half) = Half::choose_now(home, method, spinner)? else { return Ok(None) };
        half.timeout = timeout;
        Ok(Some(Self::from_half(half)))
    }

    /// The call has been made.
    fn begin(&mut self, call: u32) {
        self.half_mut().begin(call);
    }
}

impl<E: StreamEnd> Drop for Half<E> {
    fn drop(&mut self) {
        if let Some(end) = self.end.take().filter(|end| !end.end().is_inherited()) {
            let how = if self.given_up { E::how_it_is_given_up() } else { E::how_it_ends() };
            E::pool(&self.home).put(self.place, end, self.call.map(|call| over(how, call)));
        }
    }
}

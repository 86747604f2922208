//! Requests with bulk data: what they bring is read in place, what they ask for is written in place.

use std::fmt;
use std::ops::{Deref, DerefMut};

use super::lanes::{HostLane, Ticket};
use super::{HostCore, Reply, TryReply};
use crate::__private::Probe;
use crate::attach::Peer;
use crate::bulk::{Bulk, In, Out};
use crate::channel::Channel;
use crate::lane::status;
use crate::message::Message;
use crate::ring::Corrupt;
use crate::segment::bulk::{OwnSlice, PLACE_ALIGN, lies_within};

/// What a handler fills: a `&mut [T]` in shared memory, which becomes part of the reply when that is given.
///
/// It derefs to `[T]`. Only the host can write the memory, so this is an ordinary `&mut [T]`. Where any bits are a
/// `T` it begins with whatever an earlier reply to the same client has left there, else with zeros.
pub struct BulkOut<'h, T> {
    slice: OwnSlice<'h, T>,
}

/// A place that a request names, not checked yet.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Claimed {
    at: u32,
    count: u32,
    size: usize,
    max: usize,
    is_out: bool,
}

impl<T, const MAX: usize> In<T, MAX> {
    /// For the check.
    #[must_use]
    pub fn claimed(self) -> Claimed {
        Claimed { at: self.at, count: self.count, size: size_of::<T>(), max: MAX, is_out: false }
    }
}

impl<T, const MAX: usize> Out<T, MAX> {
    /// For the check.
    #[must_use]
    pub fn claimed(self) -> Claimed {
        Claimed { at: self.at, count: self.count, size: size_of::<T>(), max: MAX, is_out: true }
    }
}

/// A request whose places were checked.
#[doc(hidden)]
#[derive(Debug)]
pub struct Opened<'h> {
    lane: &'h mut HostLane,
    ticket: Ticket,
    /// What the reply is to fill lies behind this byte.
    floor: usize,
}

impl<C: Channel> HostCore<C> {
    /// Whether the places of a request are ones that a correct client names. If not, its connection is closed.
    pub fn bulk_fits<const N: usize>(&mut self, ticket: &Ticket, places: [Claimed; N]) -> bool {
        let Some(lane) = self.server.lane(ticket) else { return false };
        let bad = first_bad(lane, &places);
        if let Some(corrupt) = bad {
            lane.fail(corrupt);
        }
        bad.is_none()
    }

    /// The parts of a request whose places were found to fit.
    ///
    /// # Panics
    ///
    /// As [`HostCore::reply`].
    pub fn bulk(&mut self, ticket: Ticket) -> Opened<'_> {
        let lane = self.server.lane(&ticket).expect("the lane of the last ticket is there");
        Opened { lane, ticket, floor: 0 }
    }

    /// The client of this one-way request is to be told when its handler is done: before the next one.
    pub fn bulk_owes(&mut self, ticket: &Ticket) {
        self.owed = Some(*ticket);
    }

    #[cold]
    pub(super) fn pay(&mut self) {
        if let Some(ticket) = self.owed.take() {
            if let Some(lane) = self.server.lane(&ticket) {
                lane.answer(ticket, status::OK, &());
            }
        }
    }
}

fn first_bad(lane: &HostLane, places: &[Claimed]) -> Option<Corrupt> {
    let mut floor = 0;
    for place in places {
        let Claimed { at, count, size, max, is_out } = *place;
        let room = if is_out {
            lane.lane.own_bulk().map_or(0, |memory| memory.len())
        } else {
            lane.lane.peer_bulk().map_or(0, |memory| memory.len())
        };
        if count as usize > max {
            return Some(Corrupt { field: "length of bulk data", value: u64::from(count) });
        }
        let overlaps = is_out && count > 0 && (at as usize) < floor;
        if overlaps || !lies_within(at, count, size, room) {
            return Some(Corrupt { field: "place of bulk data", value: u64::from(at) });
        }
        if is_out && count > 0 {
            floor = end(at, count, size);
        }
    }
    None
}

/// Where `count` elements at `at`, which lie within a room, are over.
fn end(at: u32, count: u32, size: usize) -> usize {
    (at as usize + count as usize * size).next_multiple_of(PLACE_ALIGN)
}

impl<'h> Opened<'h> {
    /// What the request brings at this place.
    #[must_use]
    pub fn bulk_in<T, const MAX: usize>(&self, place: In<T, MAX>) -> Bulk<'h, T> {
        Bulk::new(self.lane.lane.peer_bulk(), place.at, place.count)
    }

    /// The obligation to answer.
    #[must_use]
    pub fn reply<T>(self) -> Reply<'h, T> {
        Reply::new(self.lane, self.ticket)
    }

    /// The obligation to answer, also by an error.
    #[must_use]
    pub fn try_reply<T, E>(self) -> TryReply<'h, T, E> {
        TryReply::new(self.lane, self.ticket)
    }

    /// Who sent the request.
    #[must_use]
    pub fn peer(self) -> Peer {
        self.lane.peer()
    }
}

impl<T: Message> Probe<T> {
    /// What the reply fills at this place.
    ///
    /// # Panics
    ///
    /// If the places of the request were not found to fit.
    pub fn bulk_out<'h, const MAX: usize>(opened: &mut Opened<'h>, place: Out<T, MAX>) -> BulkOut<'h, T> {
        if place.count == 0 {
            return BulkOut { slice: OwnSlice::empty() };
        }
        assert!(place.at as usize >= opened.floor, "places that overlap were refused");
        let memory = opened.lane.lane.own_bulk().expect("a place was found to fit");
        // SAFETY: no other slice of this memory overlaps: those of this request lie before `floor`, and one of an
        // earlier request would still borrow the lane for its `'h`, which `opened` borrows mutably. No other code
        // makes slices of a host's bulk data.
        let slice = unsafe { OwnSlice::new(memory, place.at, place.count) };
        opened.floor = end(place.at, place.count, size_of::<T>());
        BulkOut { slice: slice.expect("a place was found to fit") }
    }
}

impl<T> Deref for BulkOut<'_, T> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        &self.slice
    }
}

impl<T> DerefMut for BulkOut<'_, T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.slice
    }
}

impl<T> fmt::Debug for BulkOut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BulkOut").field("len", &self.slice.len()).finish_non_exhaustive()
    }
}

/// What [`Probe::bulk_out`] falls back to, see [`NoCall`](crate::__private::NoCall).
#[doc(hidden)]
pub trait NoBulkOut {
    /// The element.
    type Element;

    /// A placeholder.
    fn bulk_out<'h, const MAX: usize>(
        _: &mut Opened<'h>,
        _: Out<Self::Element, MAX>,
    ) -> BulkOut<'h, Self::Element> {
        unreachable!()
    }
}

impl<T: 'static> NoBulkOut for Probe<T> {
    type Element = T;
}

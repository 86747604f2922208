//! Requests with bulk data: input slices are read in place, output slices are written in place.

use std::fmt;
use std::ops::{Deref, DerefMut, Range};

use super::client_table::{ClientConn, ReceivedRequest};
use super::{CallerRef, HostCore, Reply};
use crate::bulk::{Bulk, In, Out};
use crate::channel::Channel;
use crate::message::Message;
use crate::probe::Probe;
use crate::ring::Corrupt;
use crate::segment::bulk::{OwnSlice, lies_within};
use crate::stats::Counter;

/// A slice that a handler fills: a `&mut [T]` in shared memory, which becomes part of the reply.
///
/// It derefs to `[T]`. Only the host can write the memory, so this is an ordinary `&mut [T]`. A forked child does not
/// share it: touching it there ends the child with a signal (SIGSEGV). If any bits are a `T`, it initially holds the
/// bytes of an earlier reply to the same client; otherwise zeros.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Dice {
///         fn roll(&mut self, #[max(100)] faces: &mut [u8]);
///     }
/// );
///
/// let mut host = DiceHost::create("bulk-out-doc")?;
/// # let client = std::thread::spawn(|| -> Result<[u8; 3], memorypipe::Error> {
/// #     let mut faces = [0; 3];
/// #     DiceClient::attach("bulk-out-doc")?.roll(&mut faces)?;
/// #     Ok(faces)
/// # });
/// if let Some(DiceCall::Roll { mut faces, reply }) = host.recv()? {
///     faces.fill(6);
///     reply.send(());
/// }
/// # assert_eq!(client.join().unwrap()?, [6; 3]);
/// # Ok::<(), memorypipe::Error>(())
/// ```
pub struct BulkOut<'h, T> {
    slice: OwnSlice<'h, T>,
}

/// A place in a request, not yet checked.
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

/// A request whose places have been checked.
#[doc(hidden)]
#[derive(Debug)]
pub struct Opened<'h> {
    conn: &'h mut ClientConn,
    request: ReceivedRequest,
    /// The lent part of the reply's memory: most methods fill at most one slice.
    first: Option<Range<usize>>,
    more: Vec<Range<usize>>,
}

impl<C: Channel> HostCore<C> {
    /// Checks the places of a request. If a correct client could not have sent them, the connection is closed.
    pub fn bulk_fits<const N: usize>(&mut self, request: &ReceivedRequest, places: [Claimed; N]) -> bool {
        let Some(conn) = self.server.conn(request) else { return false };
        if let Some(corrupt) = first_bad(conn, &places) {
            conn.fail(corrupt);
            return false;
        }
        for place in places {
            let counter = if place.is_out { Counter::BulkBytesOut } else { Counter::BulkBytesIn };
            conn.rings.add(counter, place.bytes().len() as u64);
        }
        true
    }

    /// The parts of a request whose places have been checked.
    ///
    /// # Panics
    ///
    /// As `HostCore::reply`.
    #[expect(
        clippy::expect_used,
        reason = "it is asked with the request that was last returned, and a client is dropped only where the next one is looked for"
    )]
    pub fn bulk(&mut self, request: ReceivedRequest) -> Opened<'_> {
        let conn = self.server.conn(&request).expect("the client of the last request is there");
        Opened { conn, request, first: None, more: Vec::new() }
    }

    /// Records that this one-way request must be acknowledged when its handler is done, before the next request.
    pub fn bulk_owes(&mut self, request: &ReceivedRequest) {
        self.pending_ack = Some(*request);
    }

    #[cold]
    pub(super) fn send_ack(&mut self) {
        if let Some(request) = self.pending_ack.take() {
            if let Some(conn) = self.server.conn(&request) {
                conn.acknowledge(request);
            }
        }
    }
}

fn first_bad(conn: &ClientConn, places: &[Claimed]) -> Option<Corrupt> {
    for (index, place) in places.iter().enumerate() {
        let Claimed { at, count, size, max, is_out } = *place;
        let room = if is_out {
            conn.rings.own_bulk().map_or(0, |memory| memory.len())
        } else {
            conn.rings.peer_bulk().map_or(0, |memory| memory.len())
        };
        if count as usize > max {
            return Some(Corrupt { field: "length of bulk data", value: u64::from(count) });
        }
        let overlaps = |before: &Claimed| before.is_out && overlap(&before.bytes(), &place.bytes());
        if !lies_within(at, count, size, room) || is_out && places.iter().take(index).any(overlaps) {
            return Some(Corrupt { field: "place of bulk data", value: u64::from(at) });
        }
    }
    None
}

impl Claimed {
    /// Its range of bytes, if it lies within a room.
    fn bytes(&self) -> Range<usize> {
        let at = self.at as usize;
        at..at.saturating_add((self.count as usize).saturating_mul(self.size))
    }
}

/// Whether the ranges overlap.
fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start.max(other.start) < one.end.min(other.end)
}

impl<'h> Opened<'h> {
    /// The input slice at this place.
    #[must_use]
    pub fn bulk_in<T, const MAX: usize>(&self, place: In<T, MAX>) -> Bulk<'h, T> {
        Bulk::new(self.conn.rings.peer_bulk(), place.at, place.count)
    }

    /// The obligation to answer.
    pub fn reply<R>(self) -> Reply<'h, R> {
        Reply::new(self.conn, self.request)
    }

    /// The client that sent the request.
    #[must_use]
    pub fn caller(self) -> CallerRef<'h> {
        let conn: &'h ClientConn = self.conn;
        CallerRef::known(&conn.caller)
    }
}

impl<T: Message> Probe<T> {
    /// The output slice at this place.
    ///
    /// # Panics
    ///
    /// If the places of the request have not been checked.
    #[expect(
        clippy::expect_used,
        reason = "`first_bad` has found that the place lies within our own bulk data, or the request is not \
                  handled"
    )]
    pub fn bulk_out<'h, const MAX: usize>(opened: &mut Opened<'h>, place: Out<T, MAX>) -> BulkOut<'h, T> {
        if place.count == 0 {
            return BulkOut { slice: OwnSlice::empty() };
        }
        let bytes = place.claimed().bytes();
        let mut lent = opened.first.iter().chain(&opened.more);
        assert!(!lent.any(|lent| overlap(lent, &bytes)), "places that overlap were refused");
        let memory = opened.conn.rings.own_bulk().expect("a place was found to fit");
        // SAFETY: no other slice of this memory overlaps: it was compared with those of this request, and one of an
        // earlier request would still borrow the connection for its `'h`, which `opened` borrows mutably. No other code
        // makes slices of a host's bulk data.
        let slice = unsafe { OwnSlice::new(memory, place.at, place.count) };
        match opened.first {
            None => opened.first = Some(bytes),
            Some(_) => opened.more.push(bytes),
        }
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

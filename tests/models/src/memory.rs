//! The shared memory of two ends: one segment and one wake-up for each.

use std::rc::Rc;

use loom::cell::Cell;
use loom::sync::{Condvar, Mutex};

use crate::fault::Fault;
use crate::ring::{Receive, Transmit, initial_header};
use crate::sync::{AtomicU32, AtomicU64, Ordering, PeerWord};

/// The memory of one side: its ring to the peer, its cursor in the ring from the peer, its parked word.
pub(crate) struct Segment {
    capacity: u32,
    headers: Vec<AtomicU64>,
    /// Loom reports any two unordered accesses, one of them a write.
    payloads: Vec<Cell<u64>>,
    head: AtomicU32,
    parked: AtomicU32,
}

impl Segment {
    fn new(capacity: u32) -> Rc<Segment> {
        Rc::new(Segment {
            capacity,
            headers: (0..capacity).map(|slot| AtomicU64::new(initial_header(slot, capacity))).collect(),
            payloads: (0..capacity).map(|_| Cell::new(0)).collect(),
            head: AtomicU32::new(crate::sync::FIRST_POSITION),
            parked: AtomicU32::new(0),
        })
    }

    pub(crate) fn parked(&self) -> &AtomicU32 {
        &self.parked
    }

    pub(crate) fn payload(&self, slot: u32) -> &Cell<u64> {
        &self.payloads[slot as usize]
    }
}

/// Both segments, as one side accesses them. `Rc`: the threads of a model are coroutines, and the counts in a loom
/// `Arc` would add operations to interleave.
#[derive(Clone)]
pub(crate) struct Segments {
    pub(crate) own: Rc<Segment>,
    pub(crate) peer: Rc<Segment>,
}

impl Segments {
    /// The segments as each of two sides accesses them; `capacity` of the first side's ring and the second's.
    pub(crate) fn pair(capacity: (u32, u32)) -> (Segments, Segments) {
        let (first, second) = (Segment::new(capacity.0), Segment::new(capacity.1));
        (Segments { own: Rc::clone(&first), peer: Rc::clone(&second) }, Segments { own: second, peer: first })
    }

    pub(crate) fn send_capacity(&self) -> u32 {
        self.own.capacity
    }

    pub(crate) fn receive_capacity(&self) -> u32 {
        self.peer.capacity
    }
}

impl Transmit for Segments {
    fn header(&self, slot: u32) -> &AtomicU64 {
        &self.own.headers[slot as usize]
    }

    fn peer_head(&self) -> PeerWord<'_, AtomicU32> {
        PeerWord::new(&self.peer.head)
    }
}

impl Receive for Segments {
    fn header(&self, slot: u32) -> PeerWord<'_, AtomicU64> {
        PeerWord::new(&self.peer.headers[slot as usize])
    }

    fn own_head(&self) -> &AtomicU32 {
        &self.own.head
    }
}

/// One direction of the control socket, reduced to wake-ups: it keeps a wake-up until the other side listens, and it
/// hangs up when the waking side is gone.
#[derive(Default)]
pub(crate) struct BellRope {
    state: Mutex<Rope>,
    changed: Condvar,
}

#[derive(Default)]
struct Rope {
    rung: bool,
    hung_up: bool,
}

impl BellRope {
    /// The kernel's part of waking.
    pub(crate) fn ring(&self) {
        if !Fault::BellNotKept.is_seeded() {
            self.state.lock().unwrap().rung = true;
        }
        self.changed.notify_one();
    }

    /// The kernel's part when the waking side dies.
    pub(crate) fn hang_up(&self) {
        self.state.lock().unwrap().hung_up = true;
        self.changed.notify_one();
    }

    /// Consumes earlier wake-ups.
    pub(crate) fn silence(&self) {
        self.state.lock().unwrap().rung = false;
    }

    /// Sleeps until there is a wake-up or the waking side is gone. Returns whether it is alive.
    pub(crate) fn listen(&self) -> bool {
        let mut state = self.state.lock().unwrap();
        if !state.rung && !state.hung_up {
            state = self.changed.wait(state).unwrap();
        }
        state.rung = false;
        !state.hung_up
    }
}

/// The word that the owner of a queue increments to wake the sleeper on it.
pub(crate) struct BellWord {
    word: AtomicU32,
    /// What it holds.
    rung: Cell<u32>,
    /// The lock of the kernel that orders a sleeper and its waker.
    kernel: Mutex<()>,
    changed: Condvar,
}

impl BellWord {
    pub(crate) fn new() -> Rc<BellWord> {
        let (kernel, changed) = (Mutex::default(), Condvar::default());
        Rc::new(BellWord { word: AtomicU32::new(0), rung: Cell::new(0), kernel, changed })
    }

    /// Increments it and wakes the sleeper on it.
    pub(crate) fn ring(&self) {
        let rung = self.rung.get() + 1;
        self.rung.set(rung);
        self.word.store(rung, Ordering::Release);
        drop(self.kernel.lock().unwrap());
        self.changed.notify_one();
    }

    /// What it holds.
    pub(crate) fn read(&self) -> u32 {
        PeerWord::new(&self.word).load()
    }

    /// Sleeps while its value is `seen`.
    pub(crate) fn sleep_on(&self, seen: u32) {
        let kernel = self.kernel.lock().unwrap();
        if PeerWord::new(&self.word).load_relaxed() == seen {
            drop(self.changed.wait(kernel).unwrap());
        }
    }
}

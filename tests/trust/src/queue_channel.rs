//! A channel for everything that does not use the rings: bulk data, streams and events, all made of parcels.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memorypipe::prelude::*;

use crate::numbered_messages::{Parcel, Small};

/// The number of parcels in a slice.
pub const SLICE: usize = 4;

ipc_channel!(
    /// Passes parcels.
    #[channel(capacity = 8)]
    pub trait Weir {
        /// Receives a slice; returns how many of its parcels are whole and in order.
        fn fill(&mut self, client: u64, #[max(4)] parcels: &[Small]) -> u64;
        /// Sends a slice of parcels of `client`.
        fn draw(&mut self, client: u64, #[max(4)] out: &mut [Small]);
        /// Receives parcels, one by one.
        fn pour(&mut self, client: u64, input: Rx<Small>);
        /// Sends this many parcels of `client`, one by one.
        fn tap(&mut self, client: u64, count: u64, out: Tx<Small>);
        /// Emits a parcel of `client`.
        fn strike(&mut self, client: u64);
    }
    /// The events.
    #[events]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum WeirEvent {
        /// A client has called `strike`.
        Struck(Small),
    }
);

/// The slice of `client`.
#[must_use]
pub fn slice(client: u64) -> [Small; SLICE] {
    let mut number = 0;
    [(); SLICE].map(|()| {
        number += 1;
        Small::pack(client, number - 1)
    })
}

/// A host's record of a stream from a client.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Poured {
    /// The number of parcels. They were whole and in order; otherwise there is a fault.
    pub count: u64,
    /// It has ended, or the client is gone.
    pub ended: bool,
}

/// A host's record.
#[derive(Debug, Default)]
pub struct Seen {
    /// Violations that no client may cause.
    pub faults: Vec<String>,
    /// By client.
    pub poured: HashMap<u64, Poured>,
}

/// The record, shared by several threads.
pub type Sight = Arc<Mutex<Seen>>;

/// Locks the record.
pub fn look(sight: &Sight) -> MutexGuard<'_, Seen> {
    sight.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What happens with the ends of streams.
#[derive(Debug)]
pub enum Ends {
    /// Threads read and write them.
    Used,
    /// They are kept.
    Kept(Vec<Kept>),
}

/// A kept end.
#[derive(Debug)]
pub enum Kept {
    /// The end of a stream from the client.
    Input(Rx<Small>),
    /// The end of a stream to the client with this number.
    Output(u64, Tx<Small>),
}

/// The handler.
#[derive(Debug)]
pub struct Warden {
    /// Its record, with that of its threads.
    pub sight: Sight,
    /// What becomes of streams.
    pub ends: Ends,
    /// The number of calls of `strike`.
    pub strikes: u64,
    emitter: Emitter<WeirEvent>,
}

impl Warden {
    /// A handler that emits with `emitter`.
    #[must_use]
    pub fn new(emitter: Emitter<WeirEvent>, ends: Ends) -> Warden {
        Warden { sight: Sight::default(), ends, strikes: 0, emitter }
    }
}

impl Weir for Warden {
    fn fill(&mut self, client: u64, parcels: Bulk<'_, Small>) -> u64 {
        let whole = parcels.iter().zip(slice(client)).filter(|(parcel, expected)| parcel == expected).count();
        if whole < parcels.len() {
            look(&self.sight).faults.push(format!("client {client}: a slice that is not what was sent"));
        }
        whole as u64
    }

    fn draw(&mut self, client: u64, out: &mut [Small]) {
        out.copy_from_slice(&slice(client)[..out.len()]);
    }

    fn pour(&mut self, client: u64, input: Rx<Small>) {
        match &mut self.ends {
            Ends::Kept(kept) => kept.push(Kept::Input(input)),
            Ends::Used => {
                look(&self.sight).poured.insert(client, Poured::default());
                let sight = self.sight.clone();
                std::thread::spawn(move || take_in(&sight, client, input));
            }
        }
    }

    fn tap(&mut self, client: u64, count: u64, out: Tx<Small>) {
        match &mut self.ends {
            Ends::Kept(kept) => kept.push(Kept::Output(client, out)),
            Ends::Used => {
                std::thread::spawn(move || give_out(client, count, out));
            }
        }
    }

    fn strike(&mut self, client: u64) {
        self.strikes += 1;
        self.emitter.emit(WeirEvent::Struck(Small::pack(client, 0)));
    }
}

fn take_in(sight: &Sight, client: u64, input: Rx<Small>) {
    for item in input {
        let mut seen = look(sight);
        let count = seen.poured.entry(client).or_default();
        match item {
            Ok(parcel) if parcel.unpack() == Some((client, count.count)) => count.count += 1,
            Err(IpcError::ClientGone) => {}
            other => {
                let fault = format!("client {client}, parcel {} of a stream: {other:?}", count.count);
                seen.faults.push(fault);
            }
        }
    }
    look(sight).poured.entry(client).or_default().ended = true;
}

/// Sends this many parcels, until the client stops reading.
pub fn give_out(client: u64, count: u64, mut out: Tx<Small>) {
    let _ = (0..count).try_for_each(|number| out.send(Small::pack(client, number)));
}

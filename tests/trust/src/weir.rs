//! A channel of all that does not go through a ring of messages: bulk data, streams and events, all made of parcels.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memorypipe::prelude::*;

use crate::parcels::{Parcel, Small};

/// Parcels of a slice.
pub const SLICE: usize = 4;

ipc_channel!(
    /// Lets parcels through.
    #[channel(capacity = 8)]
    pub trait Weir {
        /// Takes a slice in; how many of the parcels are whole and in order.
        fn fill(&mut self, client: u64, #[max(4)] parcels: &[Small]) -> u64;
        /// Gives a slice of parcels of `client`.
        fn draw(&mut self, client: u64, #[max(4)] out: &mut [Small]);
        /// Takes parcels in, one by one.
        fn pour(&mut self, client: u64, input: Rx<Small>);
        /// Gives so many parcels of `client`, one by one.
        fn tap(&mut self, client: u64, count: u64, out: Tx<Small>);
        /// Emits a parcel of `client`.
        fn strike(&mut self, client: u64);
    }
    /// What it tells.
    #[events]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum WeirEvent {
        /// Somebody has struck it.
        Struck(Small),
    }
);

/// The slice that goes with `client`.
#[must_use]
pub fn slice(client: u64) -> [Small; SLICE] {
    let mut number = 0;
    [(); SLICE].map(|()| {
        number += 1;
        Small::pack(client, number - 1)
    })
}

/// What a host has seen of a stream from a client.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Poured {
    /// How many parcels came. They were whole and in order, or there is a fault.
    pub count: u64,
    /// It has ended, or the client is gone.
    pub ended: bool,
}

/// What a host has seen.
#[derive(Debug, Default)]
pub struct Seen {
    /// What no client may cause.
    pub faults: Vec<String>,
    /// By client.
    pub poured: HashMap<u64, Poured>,
}

/// What is seen by several threads.
pub type Sight = Arc<Mutex<Seen>>;

/// Looks at what was seen.
pub fn look(sight: &Sight) -> MutexGuard<'_, Seen> {
    sight.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What becomes of the ends of streams.
#[derive(Debug)]
pub enum Ends {
    /// Threads read and write them.
    Used,
    /// They are kept.
    Kept(Vec<Kept>),
}

/// An end that is kept.
#[derive(Debug)]
pub enum Kept {
    /// Of a stream from the client.
    Input(Rx<Small>),
    /// Of a stream to the client, whose number this is.
    Output(u64, Tx<Small>),
}

/// The handler.
#[derive(Debug)]
pub struct Warden {
    /// What it and its threads have seen.
    pub sight: Sight,
    /// What becomes of streams.
    pub ends: Ends,
    /// Struck so often.
    pub strikes: u64,
    emitter: Emitter<WeirEvent>,
}

impl Warden {
    /// One that tells by `emitter`.
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

/// Sends so many parcels, as long as somebody wants them.
pub fn give_out(client: u64, count: u64, mut out: Tx<Small>) {
    let _ = (0..count).try_for_each(|number| out.send(Small::pack(client, number)));
}

//! memorypipe: a frame that a host writes once, in place, and emits to subscribers that are attached and read nothing: what
//! the host pays for a frame, without the cost of wake-ups.

use std::hint::black_box;
use std::time::Duration;

use memorypipe::prelude::*;

use super::{Group, Kind, Row};
use crate::measure::Outcome;

ipc_channel!(
    /// Emits frames.
    pub trait Fan {
        /// Returns.
        fn ping(&mut self);
    }
    /// The events.
    #[events]
    pub enum FanEvent {
        /// Words.
        Frame {
            /// As many as there are.
            #[max(786_432)]
            words: &[u64],
        },
    }
);

const SUBSCRIBERS: [usize; 4] = [1, 2, 8, 32];
const SIZES: [usize; 2] = [64 << 10, 6 << 20];

/// The rows.
pub fn rows() -> Vec<Row> {
    SIZES.into_iter().flat_map(|bytes| SUBSCRIBERS.map(|subscribers| frame(subscribers, bytes))).collect()
}

fn frame(subscribers: usize, bytes: usize) -> Row {
    Row::new(
        Group::Memorypipe,
        format!("fanout_{subscribers}_{bytes}"),
        format!("a frame filled in place and emitted; {subscribers} subscribers, asleep"),
        (Kind::Local, bytes),
        move |side| {
            let mut host = FanHost::create(side.name())?;
            let attached = attach(&mut host, side.name(), subscribers)?;
            side.alone(|| {
                let mut words = FanEvent::frame_loan(&host, bytes / 8)?;
                words.fill(black_box(7));
                let put = host.emit(FanEvent::Frame { words: words.share() });
                if put == attached.len() { Ok(()) } else { Err("a subscriber is missing".into()) }
            })
        },
        |side| side.serve(|_| Ok(())),
    )
}

/// Clients of this process that have subscribed.
fn attach(host: &mut FanHost, name: &str, subscribers: usize) -> Outcome<Vec<(FanClient, Events<FanEvent>)>> {
    let name = name.to_owned();
    let subscribe = move || -> Result<(FanClient, Events<FanEvent>), memorypipe::Error> {
        let client = FanClient::builder(&name).attach_timeout(Duration::from_secs(10)).attach()?;
        let events = client.events()?;
        Ok((client, events))
    };
    let attaching = std::thread::spawn(move || (0..subscribers).map(|_| subscribe()).collect());
    while !attaching.is_finished() {
        match host.recv_timeout(Duration::from_millis(1)) {
            Ok(Some(FanCall::Ping { reply })) => reply.send(()),
            Ok(None) | Err(IpcError::Timeout { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let attached: Result<_, memorypipe::Error> = attaching.join().map_err(|_| "a client panicked")?;
    Ok(attached?)
}

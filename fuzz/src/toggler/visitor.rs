//! A client that uses all of its operations in turn.

use std::time::Duration;

use memorypipe::prelude::*;

use super::Random;
use super::shop::{STREAM_WAIT, ShopClient, ShopEvent, is_an_event, read, write};
use super::watch::Watched;
use crate::value::{Picky, Side, is_what_it_says};

/// A client, with its open streams and subscriptions.
pub(super) struct Visitor<'w> {
    client: ShopClient,
    events: Option<Events<ShopEvent>>,
    watched: &'w Watched,
    /// Whether its own counters are correct, because no thread changes them.
    counts_right: bool,
}

/// The connection is unusable.
pub(super) struct Over;

fn goes_on<T>(result: Result<T, IpcError>) -> Result<Option<T>, Over> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(IpcError::Corrupt { .. } | IpcError::Closed | IpcError::HostGone { .. }) => Err(Over),
        Err(_) => Ok(None),
    }
}

impl<'w> Visitor<'w> {
    pub(super) fn new(client: ShopClient, watched: &'w Watched, counts_right: bool) -> Visitor<'w> {
        Visitor { client, events: None, watched, counts_right }
    }

    /// Does one operation. A failure is the host's fault only; a returned value is valid.
    pub(super) fn step(&mut self, random: &mut Random) -> Result<(), Over> {
        match random.below(16) {
            0 => self.calls(),
            1 => self.fails(random),
            2 => self.bulk(random),
            3 => self.fills(),
            4 | 5 => self.counts(random),
            6 => self.totals(random),
            7..=9 => self.reads_events(random),
            10 => self.asks_later(random),
            11 => self.looks(),
            12 | 13 => self.notes(random),
            _ => self.counts(random),
        }
    }

    fn calls(&self) -> Result<(), Over> {
        let (client, watched) = (&self.client, self.watched);
        goes_on(watched.at("call", || client.add(1, 2)))?;
        if let Some(picky) = goes_on(watched.at("call", || client.echo(Picky::example())))? {
            is_what_it_says(&picky);
        }
        Ok(())
    }

    fn fails(&self, random: &mut Random) -> Result<(), Over> {
        let fails = random.below(2) == 0;
        let side = match self.watched.at("fallible call", || self.client.side(Side::Buy, fails)) {
            Ok(side) | Err(CallError::App(side)) => side,
            Err(CallError::Ipc(error)) => return goes_on::<()>(Err(error)).map(|_| ()),
        };
        assert!([1, 200, 255].contains(&(side as u8)));
        Ok(())
    }

    fn notes(&self, random: &mut Random) -> Result<(), Over> {
        for _ in 0..random.below(8) {
            goes_on(self.watched.at("one-way", || self.client.note(1, Picky::example())))?;
        }
        Ok(())
    }

    fn bulk(&self, random: &mut Random) -> Result<(), Over> {
        let len = random.below(65);
        goes_on(self.watched.at("bulk in", || self.client.sum(&[1; 64][..len])))?;
        goes_on(self.watched.at("bulk in", || self.client.letters(&['ß'; 64][..len])))?;
        Ok(())
    }

    fn fills(&self) -> Result<(), Over> {
        let (mut numbers, mut flags) = ([0; 64], [false; 64]);
        goes_on(self.watched.at("bulk out", || self.client.fill(&mut numbers, &mut flags)))?;
        assert!(flags.iter().all(|flag| u8::from(*flag) < 2));
        if let Some((_, numbers, flags)) = goes_on(self.watched.at("view", || self.client.fill_view(64, 8)))?
        {
            let _ = numbers.iter().fold(0, u64::wrapping_add);
            assert!(flags.try_iter().flatten().all(|flag| u8::from(flag) < 2));
        }
        Ok(())
    }

    fn counts(&self, random: &mut Random) -> Result<(), Over> {
        let opened = goes_on(self.watched.at("open a stream", || self.client.count(2000)))?;
        let Some((mut out, done)) = opened else { return Ok(()) };
        out.set_timeout(Some(STREAM_WAIT));
        // A writer without room waits for it.
        if random.below(2) == 0 {
            std::thread::sleep(Duration::from_millis(random.below(12) as u64));
        }
        read(self.watched, &mut out, random.below(300) as u32);
        drop(out);
        goes_on(self.watched.at("reply of a stream", || done.wait())).map(|_| ())
    }

    fn totals(&self, random: &mut Random) -> Result<(), Over> {
        let opened = goes_on(self.watched.at("open a stream", || self.client.total()))?;
        let Some((mut input, total)) = opened else { return Ok(()) };
        input.set_timeout(Some(STREAM_WAIT));
        write(self.watched, &mut input, random.below(600) as u32);
        drop(input);
        goes_on(self.watched.at("reply of a stream", || total.wait())).map(|_| ())
    }

    fn reads_events(&mut self, random: &mut Random) -> Result<(), Over> {
        if random.below(4) == 0 {
            self.events = None;
        }
        if self.events.is_none() {
            self.events = goes_on(self.watched.at("subscribe", || self.client.events()))?;
        }
        let Some(events) = &mut self.events else { return Ok(()) };
        goes_on(self.watched.at("one-way", || self.client.announce(20)))?;
        for n in 0..random.below(60) {
            let found = match n % 2 {
                0 => self.watched.at("Events::try_recv", || events.try_recv()),
                _ => {
                    self.watched.at("Events::recv_timeout", || events.recv_timeout(Duration::from_millis(1)))
                }
            };
            match found {
                Ok(event) => is_an_event(&event),
                Err(IpcError::Empty | IpcError::Timeout { .. } | IpcError::Missed { .. }) => {}
                Err(_) => {
                    self.events = None;
                    break;
                }
            }
        }
        Ok(())
    }

    fn asks_later(&self, random: &mut Random) -> Result<(), Over> {
        let batch = self.client.batch();
        let mut calls = Vec::new();
        for n in 0..random.below(9) {
            calls.extend(goes_on(self.watched.at("batch", || batch.add(n as u64, 1)))?);
        }
        drop(batch);
        while !calls.is_empty() {
            let call = calls.swap_remove(random.below(calls.len()));
            let _ = self.watched.at("Pending::is_ready", || call.is_ready());
            if random.below(3) > 0 {
                goes_on(self.watched.at("Pending::wait", || call.wait()))?;
            }
        }
        Ok(())
    }

    fn looks(&self) -> Result<(), Over> {
        let link = &self.client.link;
        let stats = self.watched.at("stats", || [link.stats(), link.host_stats()]);
        assert!(stats.iter().all(|stats| stats.depth <= stats.capacity), "{stats:?}");
        let deepest = stats[0].depth_high_water;
        assert!(!self.counts_right || deepest <= stats[0].capacity, "{stats:?}");
        assert!(stats.iter().all(|stats| !stats.to_string().is_empty()));
        let _ = self.watched.at("arm", || link.arm());
        if self.watched.at("is_alive", || link.is_alive()) { Ok(()) } else { Err(Over) }
    }
}

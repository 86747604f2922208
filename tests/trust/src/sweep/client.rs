//! A client is killed. The host, in this process, has received an exact prefix of what the client sent, all of it
//! whole. It detects the death soon, serves another client all the time, and admits new ones.

use std::process::Command;
use std::time::{Duration, Instant};

use memorypipe::Wait;
use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::wait_until;

use super::{Swept, at_instructions, at_system_calls, victim};
use crate::ledger::Survivor;
use crate::numbered_messages::{DepotClient, Size};
use crate::roles::victim::{ClientPart, PRIMED};
use crate::rows::{Extent, Run};
use crate::trace::{Point, Reached, Traced};

/// At every instruction of all parts except the handshake.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn run(run: &Run) -> String {
    let mut swept = Swept::default();
    for part in ClientPart::ALL.into_iter().filter(|part| *part != ClientPart::Attach) {
        // By size, the other parts differ only in the time of the same copying.
        let sizes = match (run.extent, part) {
            (Extent::Full, ClientPart::Post) => &Size::ALL[..],
            (Extent::Full, ClientPart::Call) => &[Size::Small, Size::Line, Size::Large],
            _ => &[Size::Line],
        };
        for size in sizes {
            let one = Stage::new(run, part, *size).sweep(|kill| at_instructions(run, kill));
            println!("  client {part:?} {}: {}", size.name(), one.figure("instructions"));
            swept.add(one);
        }
    }
    swept.figure("instructions")
}

/// At every system call of attaching and leaving.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn handshake(run: &Run) -> String {
    let mut swept = Swept::default();
    for part in [ClientPart::Attach, ClientPart::Leave] {
        swept.add(Stage::new(run, part, Size::Small).sweep(|kill| at_system_calls(kill)));
    }
    swept.figure("entries and exits")
}

/// The survivors.
struct Stage {
    part: ClientPart,
    size: Size,
    place: Place,
    host: Survivor,
    bystander: DepotClient,
}

impl Stage {
    fn new(run: &Run, part: ClientPart, size: Size) -> Stage {
        let place = run.place();
        let host = Survivor::start(&place.run(), NAME, Wait::Block);
        let bystander = place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
        Stage { part, size, place, host, bystander }
    }

    fn sweep(&self, points: impl FnOnce(&mut dyn FnMut(Point) -> (Reached, Duration)) -> Swept) -> Swept {
        let mut number = 0;
        let mut published: Option<Point> = None;
        let swept = points(&mut |at| {
            number += 1;
            let (reached, delivered, noticed) = self.kill_at(at, number);
            // The same instructions each time, if it never waits.
            if self.part == ClientPart::Post {
                assert!(
                    delivered || published.is_none_or(|first| at < first),
                    "{at} takes back what was published at {published:?}"
                );
                published = published.or(delivered.then_some(at));
            }
            (reached, noticed)
        });
        assert_eq!(self.host.ledger().faults, [""; 0]);
        swept
    }

    fn command(&self, number: u64) -> Command {
        let Stage { part, size, place, .. } = self;
        let role = format!("victim-client part={part:?} size={} client={number} wait=block", size.name());
        victim(place, &role)
    }

    /// Returns how far it came, whether its message of the part was delivered, and the detection time.
    fn kill_at(&self, at: Point, number: u64) -> (Reached, bool, Duration) {
        let mut victim = Traced::start_to_begin(&mut self.command(number));
        if self.part == ClientPart::Room {
            wait_until("the first of many is being handled", || self.host.ledger().holding);
            victim.go_on_to_begin();
        }
        let reached = victim.go_to(at);
        let killed = Instant::now();
        victim.kill();
        let noticed = match self.part {
            // Not all of them had been admitted.
            ClientPart::Attach => self.only_bystander_is_left(),
            _ => self.host.missed(victim.pid()),
        };
        let delivered = self.check(reached, number, at);
        (reached, delivered, noticed.saturating_duration_since(killed))
    }

    fn only_bystander_is_left(&self) -> Instant {
        // Attaching and calling lets the host process everything before.
        self.others_are_served();
        wait_until("only the bystander is left", || self.host.ledger().attached == 1);
        self.host.ledger().departed.clear();
        Instant::now()
    }

    fn check(&self, reached: Reached, number: u64, at: Point) -> bool {
        let delivered = self.host.ledger().counts.remove(&number).unwrap_or(0);
        let (before, within) = (self.part.sent_before(), self.part.sent_within());
        let least = if reached == Reached::End { before + within } else { before };
        assert!(
            (least..=before + within).contains(&delivered),
            "killed at {at} of {:?}: {delivered} parcels were delivered, {before} sent before",
            self.part
        );
        assert_eq!(self.host.ledger().faults, [""; 0], "at {at} of {:?}", self.part);
        self.others_are_served();
        delivered > before
    }

    /// One that was there all the time, and one that attaches now.
    fn others_are_served(&self) {
        let nonce = PRIMED.wrapping_mul(0x9e37_79b9);
        let newcomer: DepotClient = self.place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
        for client in [&self.bystander, &newcomer] {
            let origin = client.origin(nonce).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!((origin.generation, origin.nonce), (0, nonce));
        }
        drop(newcomer);
    }
}

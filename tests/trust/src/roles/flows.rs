//! Processes that are killed during bulk data, streams and events.

use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;

use crate::numbered_messages::{Parcel, Small};
use crate::queue_channel::{self, Ends, Kept, SLICE, Warden, WeirClient, WeirEvent, WeirHost};
use crate::trace::{BEGIN, END, mark};

/// Parcels sent through a stream in a part.
pub const POURED: u64 = 2;

/// What either side does while it is killed; the other side does the opposite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// A slice to the host: the client drops a loan, fills another one and sends it.
    Fill,
    /// A slice to the client, which views it in place.
    Draw,
    /// A stream to the host.
    Pour,
    /// A stream to the client.
    Tap,
    /// An event; the client also subscribes and unsubscribes.
    Strike,
}

impl Flow {
    /// All of them.
    pub const ALL: [Flow; 5] = [Flow::Fill, Flow::Draw, Flow::Pour, Flow::Tap, Flow::Strike];

    fn of(options: &Options) -> Flow {
        let name = options.get::<String>("part").expect("a part");
        Flow::ALL.into_iter().find(|part| format!("{part:?}") == name).expect("a part that there is")
    }
}

/// Role `flow-client part=PART client=N`.
pub(super) fn client(options: &Options) {
    let client = options.get("client").expect("a number");
    let weir: WeirClient = outcome::value(options.client().attach());
    match Flow::of(options) {
        Flow::Fill => {
            mark(BEGIN);
            drop(outcome::value(weir.fill_loan(SLICE)));
            let mut loan = outcome::value(weir.fill_loan(SLICE));
            loan.copy_from_slice(&queue_channel::slice(client));
            assert_eq!(outcome::value(loan.commit(client)), SLICE as u64);
        }
        Flow::Draw => {
            mark(BEGIN);
            let view = outcome::value(weir.draw_view(client, SLICE));
            assert!(view.iter().eq(queue_channel::slice(client)));
        }
        Flow::Pour => {
            let (mut input, taken) = outcome::value(weir.pour(client));
            outcome::value(taken.wait());
            mark(BEGIN);
            for number in 0..POURED {
                outcome::value(input.send(Small::pack(client, number)));
            }
        }
        Flow::Tap => {
            let (mut out, taken) = outcome::value(weir.tap(client, POURED));
            outcome::value(taken.wait());
            mark(BEGIN);
            for number in 0..POURED {
                assert_eq!(outcome::value(out.recv()), Some(Small::pack(client, number)));
            }
            assert_eq!(outcome::value(out.recv()), None);
        }
        Flow::Strike => {
            mark(BEGIN);
            let mut events = outcome::value(weir.events());
            outcome::value(weir.strike(client));
            assert_eq!(outcome::value(events.recv()), WeirEvent::Struck(Small::pack(client, 0)));
        }
    }
    mark(END);
}

/// Role `flow-host part=PART`.
pub(super) fn host(options: &Options) {
    let part = Flow::of(options);
    let mut host: WeirHost = outcome::value(options.host().create());
    let mut warden = Warden::new(host.emitter(), Ends::Kept(Vec::new()));
    // The client calls `strike` once, after everything else.
    while warden.strikes == 0 {
        outcome::value(host.recv()).expect("no stopper exists").dispatch(&mut warden);
    }
    let Ends::Kept(mut kept) = std::mem::replace(&mut warden.ends, Ends::Used) else { unreachable!() };
    mark(BEGIN);
    match (part, kept.pop()) {
        (Flow::Pour, Some(Kept::Input(mut input))) => {
            for _ in 0..POURED {
                outcome::value(input.recv()).expect("it goes on");
            }
        }
        (Flow::Tap, Some(Kept::Output(client, out))) => queue_channel::give_out(client, POURED, out),
        (Flow::Strike, None) => _ = host.emit(WeirEvent::Struck(Small::pack(0, 1))),
        (Flow::Fill | Flow::Draw, None) => {
            outcome::value(host.recv()).expect("no stopper exists").dispatch(&mut warden);
        }
        (part, kept) => panic!("{kept:?} is kept for {part:?}"),
    }
    mark(END);
}

//! Processes that mark the beginning and the end of the part in which they are killed.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;

use crate::ledger::{Keeper, Ledger, noting};
use crate::numbered_messages::{
    CAPACITY, DepotAsyncClient, DepotClient, DepotHost, Line, Parcel, Size, receipt,
};
use crate::tally::Tally;
use crate::trace::{BEGIN, END, mark};

/// Parcels that a client has sent, with receipts, before anything else: more than a ring holds.
pub const PRIMED: u64 = 10;

/// What a client does while it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientPart {
    /// Attaches.
    Attach,
    /// Sends without waiting; the host sleeps and is woken.
    Post,
    /// Sends, and is answered.
    Call,
    /// Sends, sleeps, is woken by the answer.
    Sleep,
    /// Sends into a full ring, sleeps, is woken by the room.
    Room,
    /// Leaves.
    Leave,
    /// As [`ClientPart::Sleep`], in a task.
    Task,
    /// As [`ClientPart::Leave`], in a task; its runtime ends too.
    TaskLeave,
}

impl ClientPart {
    /// All of them.
    pub const ALL: [ClientPart; 8] = [
        ClientPart::Attach,
        ClientPart::Post,
        ClientPart::Call,
        ClientPart::Sleep,
        ClientPart::Room,
        ClientPart::Leave,
        ClientPart::Task,
        ClientPart::TaskLeave,
    ];

    /// Whether the host waits in a handler until the client sleeps.
    #[must_use]
    pub fn holds(self) -> bool {
        matches!(self, ClientPart::Sleep | ClientPart::Room | ClientPart::Task)
    }

    /// The number of parcels that it has sent when the part begins.
    #[must_use]
    pub fn sent_before(self) -> u64 {
        match self {
            ClientPart::Attach => 0,
            // One is being handled, the others fill the ring.
            ClientPart::Room => PRIMED + 1 + u64::from(CAPACITY),
            _ => PRIMED,
        }
    }

    /// The number of parcels that it sends in the part.
    #[must_use]
    pub fn sent_within(self) -> u64 {
        match self {
            ClientPart::Attach | ClientPart::Leave | ClientPart::TaskLeave => 0,
            _ => 1,
        }
    }

    fn of_name(name: &str) -> Option<ClientPart> {
        ClientPart::ALL.into_iter().find(|part| format!("{part:?}") == name)
    }
}

fn put(size: Size, depot: &DepotClient, client: u64, number: u64) {
    assert_eq!(outcome::value(size.put(depot, client, number)), receipt(client, number), "the receipt");
}

/// Role `victim-client part=PART size=SIZE client=N`.
pub(super) fn client(options: &Options) {
    let part = options.get::<String>("part").and_then(|part| ClientPart::of_name(&part)).expect("a part");
    let size = options.get::<String>("size").and_then(|size| Size::of_name(&size)).expect("a size");
    let client = options.get("client").expect("a number");
    if part == ClientPart::Attach {
        mark(BEGIN);
        let depot: DepotClient = outcome::value(options.client().attach());
        mark(END);
        drop(depot);
        return;
    }
    if matches!(part, ClientPart::Task | ClientPart::TaskLeave) {
        let tasks = memorypipe_tests::runtime("current");
        tasks.block_on(task(options, part, client));
        drop(tasks);
        return mark(END);
    }
    let depot: DepotClient = outcome::value(options.client().attach());
    (0..PRIMED).for_each(|number| put(size, &depot, client, number));
    if part.holds() {
        outcome::value(depot.hold_for(std::process::id()));
    }
    if part == ClientPart::Room {
        outcome::value(size.post(&depot, client, PRIMED));
        // The tracer waits here until the first one is being handled.
        mark(BEGIN);
        (PRIMED + 1..part.sent_before()).for_each(|n| outcome::value(size.post(&depot, client, n)));
    }
    mark(BEGIN);
    match part {
        ClientPart::Call | ClientPart::Sleep => put(size, &depot, client, part.sent_before()),
        ClientPart::Leave => drop(depot),
        _ => outcome::value(size.post(&depot, client, part.sent_before())),
    }
    mark(END);
}

/// A client whose calls are awaited, with parcels of 128 bytes.
async fn task(options: &Options, part: ClientPart, client: u64) {
    let depot: DepotAsyncClient = outcome::value(options.client::<DepotClient>().attach_async().await);
    let put = async |number| {
        let answer = outcome::value(depot.put_line(Line::pack(client, number)).await);
        assert_eq!(answer, receipt(client, number), "the receipt");
    };
    for number in 0..PRIMED {
        put(number).await;
    }
    if part.holds() {
        outcome::value(depot.hold_for(std::process::id()).await);
    }
    mark(BEGIN);
    if part == ClientPart::Task {
        put(part.sent_before()).await;
        mark(END);
    }
}

/// What a host does while it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostPart {
    /// Admits a client.
    Attach,
    /// Receives a request that is already there, and answers it.
    Serve,
    /// Receives a one-way message.
    Take,
    /// Sleeps, is woken by a request, and answers it.
    Sleep,
    /// Ends, while a request is waiting.
    Leave,
    /// As [`HostPart::Sleep`], in a task.
    Task,
}

impl HostPart {
    /// All of them.
    pub const ALL: [HostPart; 6] =
        [HostPart::Attach, HostPart::Serve, HostPart::Take, HostPart::Sleep, HostPart::Leave, HostPart::Task];

    /// Whether it sleeps until a request arrives, and answers that.
    #[must_use]
    pub fn sleeps(self) -> bool {
        matches!(self, HostPart::Sleep | HostPart::Task)
    }

    /// Whether it answers a request.
    #[must_use]
    pub fn answers(self) -> bool {
        self == HostPart::Serve || self.sleeps()
    }

    /// The number of attached clients at the beginning.
    #[must_use]
    pub fn clients(self) -> usize {
        if self == HostPart::Attach { 1 } else { 2 }
    }

    fn of_name(name: &str) -> Option<HostPart> {
        HostPart::ALL.into_iter().find(|part| format!("{part:?}") == name)
    }
}

/// Role `victim-host part=PART tally=PATH`.
pub(super) fn host(options: &Options) {
    let part = options.get::<String>("part").and_then(|part| HostPart::of_name(&part)).expect("a part");
    let tally = Tally::open(Path::new(&options.get::<String>("tally").expect("a path")));
    let ledger = Arc::<Mutex<Ledger>>::default();
    let mut keeper = Keeper::new(ledger.clone(), 1, Some(tally));
    let mut host: DepotHost = outcome::value(options.host().on_notice(noting(ledger)).create());
    let primed = if part == HostPart::Attach { 0 } else { PRIMED };
    attend(&mut host, &mut keeper, |host, keeper| {
        host.clients() == part.clients() && keeper.taken_in() == primed
    });
    let tasks = memorypipe_tests::runtime("current");
    mark(BEGIN);
    match part {
        HostPart::Leave => drop(host),
        HostPart::Task => tasks.block_on(async {
            outcome::value(host.recv_async().await).expect("no stopper exists").dispatch(&mut keeper);
        }),
        HostPart::Attach => attend(&mut host, &mut keeper, |host, _| host.clients() > part.clients()),
        _ => outcome::value(host.recv()).expect("no stopper exists").dispatch(&mut keeper),
    }
    mark(END);
}

/// Role `victim-creation`: takes the name that another host has left, and releases it.
pub(super) fn creation(options: &Options) {
    mark(BEGIN);
    let host: DepotHost = outcome::value(options.host().create());
    drop(host);
    mark(END);
}

/// Serves until the condition holds.
fn attend(host: &mut DepotHost, keeper: &mut Keeper, until: impl Fn(&DepotHost, &Keeper) -> bool) {
    while !until(host, keeper) {
        if let Some(call) = outcome::value(outcome::or_nothing(host.recv_timeout(Duration::from_millis(5)))) {
            call.dispatch(keeper);
        }
    }
}

//! Random sequences of all operations of both ends of a pipe, compared with two queues: messages, batches, loans, waits
//! that time out, leaving, attaching again, and a new host in place of the old one.

use std::cell::Cell;
use std::collections::VecDeque;
use std::time::{Duration, Instant};

use memorypipe::{IpcError, PipeClient, PipeHost};
use memorypipe_tests::outcome::or_nothing;
use memorypipe_tests::place::Place;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};

use crate::numbered_messages::{Parcel, Small};
use crate::rows::Run;

/// Runs the number of sequences in the bar.
///
/// # Panics
///
/// If the pipe and the queues differ; with the shortest sequence for which they do.
#[must_use]
pub fn run(run: &Run) -> String {
    let cases = run.pick(300, 100_000);
    let place = run.place();
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let strategy = (1..5_u32, any_past(), vec(any_step(), 1..40));
    let steps = Cell::new(0);
    let result = runner.run(&strategy, |(power, past, sequence)| {
        steps.set(steps.get() + sequence.len());
        let mut pair = Pair::new(&place, 1 << power);
        pair.pass(past);
        sequence.into_iter().try_for_each(|step| pair.take(step))
    });
    match result {
        Ok(()) => format!("0 differences in {cases} sequences of {} steps", steps.get()),
        Err(TestError::Fail(why, least)) => panic!("{why}; the shortest sequence: {least:?}"),
        Err(error) => panic!("{error}"),
    }
}

/// Earlier messages; some sequences begin shortly before the wrap of positions.
fn any_past() -> impl Strategy<Value = u64> {
    prop_oneof![3 => 0..20_u64, 1 => 980..1010_u64]
}

#[derive(Debug, Clone, Copy)]
enum Side {
    Client,
    Host,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    /// This many messages, one by one.
    Write(Side, u64),
    /// As many as there is room for.
    Batch(Side, u64),
    /// Written in place.
    Loan(Side),
    /// Lent and not written.
    LoanInVain(Side),
    Read(Side, u64),
    ReadBatch(Side, u64),
    /// Waits, asleep, for a message that does not arrive.
    WaitInVain(Side),
    /// The client leaves, and the host reads its remaining messages; another client attaches.
    Leave,
    /// The client leaves, and the host learns it when it writes; another client attaches.
    LeaveUnread,
    /// Another host in its place; the client reads the remaining messages of the old one, and another client attaches.
    Restart,
}

fn any_step() -> impl Strategy<Value = Step> {
    let side = || prop_oneof![Just(Side::Client), Just(Side::Host)];
    prop_oneof![
        6 => (side(), 1..6_u64).prop_map(|(side, n)| Step::Write(side, n)),
        3 => (side(), 1..40_u64).prop_map(|(side, n)| Step::Batch(side, n)),
        2 => side().prop_map(Step::Loan),
        1 => side().prop_map(Step::LoanInVain),
        6 => (side(), 1..6_u64).prop_map(|(side, n)| Step::Read(side, n)),
        3 => (side(), 1..40_u64).prop_map(|(side, n)| Step::ReadBatch(side, n)),
        1 => side().prop_map(Step::WaitInVain),
        1 => Just(Step::Leave),
        1 => Just(Step::LeaveUnread),
        1 => Just(Step::Restart),
    ]
}

type Checked = Result<(), TestCaseError>;
type Host = PipeHost<Small, Small>;
type Client = PipeClient<Small, Small>;

fn number_of(parcel: &Small) -> u64 {
    parcel.unpack().expect("a whole message").1
}

/// Both ends, and the expected content of the rings.
struct Pair<'p> {
    place: &'p Place,
    capacity: u32,
    host: Option<Host>,
    client: Option<Client>,
    to_host: VecDeque<u64>,
    to_client: VecDeque<u64>,
    next: u64,
}

/// The common operations of both ends, for the tests of both.
trait End {
    fn try_write(&mut self, parcel: &Small) -> Result<(), IpcError>;
    fn try_write_batch(&mut self, parcels: &[Small]) -> Result<usize, IpcError>;
    fn loan(&mut self, parcel: Small, commit: bool) -> Result<(), IpcError>;
    fn try_read(&mut self) -> Result<Small, IpcError>;
    fn read_batch(&mut self, into: &mut [Small]) -> Result<usize, IpcError>;
    fn read_timeout(&mut self, timeout: Duration) -> Result<Small, IpcError>;
}

macro_rules! end {
    ($($end:ident)*) => {$(
        impl End for $end {
            fn try_write(&mut self, parcel: &Small) -> Result<(), IpcError> {
                $end::try_write(self, parcel)
            }
            fn try_write_batch(&mut self, parcels: &[Small]) -> Result<usize, IpcError> {
                $end::try_write_batch(self, parcels)
            }
            fn loan(&mut self, parcel: Small, commit: bool) -> Result<(), IpcError> {
                let mut loan = $end::loan(self)?;
                *loan = parcel;
                if commit {
                    loan.commit()?;
                }
                Ok(())
            }
            fn try_read(&mut self) -> Result<Small, IpcError> {
                $end::try_read(self)
            }
            fn read_batch(&mut self, into: &mut [Small]) -> Result<usize, IpcError> {
                $end::read_batch(self, into)
            }
            fn read_timeout(&mut self, timeout: Duration) -> Result<Small, IpcError> {
                $end::read_timeout(self, timeout)
            }
        }
    )*};
}

end!(Host Client);

/// The result of a try to read. A host that only tries checks a silent client only from time to time, so it may take
/// several tries to see what `is_there`.
fn tried(end: &mut (impl End + ?Sized), is_there: bool) -> Result<Option<Small>, IpcError> {
    let start = Instant::now();
    loop {
        let read = or_nothing(end.try_read().map(Some));
        if !is_there || !matches!(read, Ok(None)) || start.elapsed() > Duration::from_secs(1) {
            return read;
        }
    }
}

fn host_in(place: &Place, capacity: u32) -> Host {
    place.host_builder().capacity(capacity).create().unwrap_or_else(|error| panic!("{error}"))
}

/// Lets `attach` attach while `host` executes its methods.
pub(crate) fn client_of(host: &mut Host, attach: impl FnOnce() -> Client + Send) -> Client {
    std::thread::scope(|scope| {
        let attaching = scope.spawn(attach);
        while !attaching.is_finished() {
            let read = host.read_timeout(Duration::from_micros(100));
            assert!(matches!(read, Err(IpcError::Timeout { .. })), "nothing was written: {read:?}");
        }
        attaching.join().expect("attached")
    })
}

fn client_in(place: &Place, host: &mut Host) -> Client {
    client_of(host, || place.builder().attach().unwrap_or_else(|error| panic!("{error}")))
}

impl<'p> Pair<'p> {
    fn new(place: &'p Place, capacity: u32) -> Pair<'p> {
        let mut host = host_in(place, capacity);
        let client = client_in(place, &mut host);
        let (to_host, to_client) = (VecDeque::new(), VecDeque::new());
        Pair { place, capacity, host: Some(host), client: Some(client), to_host, to_client, next: 0 }
    }

    fn end(&mut self, side: Side) -> (&mut dyn End, &mut VecDeque<u64>, &mut VecDeque<u64>) {
        match side {
            Side::Client => {
                (self.client.as_mut().expect("it is there"), &mut self.to_host, &mut self.to_client)
            }
            Side::Host => (self.host.as_mut().expect("it is there"), &mut self.to_client, &mut self.to_host),
        }
    }

    fn new_parcel(&mut self) -> Small {
        self.next += 1;
        Small::pack(0, self.next)
    }

    /// This many messages in both directions.
    fn pass(&mut self, messages: u64) {
        for _ in 0..messages {
            for side in [Side::Client, Side::Host] {
                self.write(side).expect("there is room");
            }
            for side in [Side::Client, Side::Host] {
                self.read(side).expect("it is there");
            }
        }
    }

    fn take(&mut self, step: Step) -> Checked {
        match step {
            Step::Write(side, n) => (0..n).try_for_each(|_| self.write(side)),
            Step::Batch(side, n) => self.write_batch(side, n),
            Step::Loan(side) => self.loan(side, true),
            Step::LoanInVain(side) => self.loan(side, false),
            Step::Read(side, n) => (0..n).try_for_each(|_| self.read(side)),
            Step::ReadBatch(side, n) => self.read_batch(side, n),
            Step::WaitInVain(side) => self.wait_in_vain(side),
            Step::Leave => self.leave(),
            Step::LeaveUnread => self.leave_unread(),
            Step::Restart => self.restart(),
        }
    }

    fn write(&mut self, side: Side) -> Checked {
        let (parcel, capacity) = (self.new_parcel(), self.capacity as usize);
        let (end, sent, _) = self.end(side);
        match end.try_write(&parcel) {
            Ok(()) => {
                prop_assert!(sent.len() < capacity, "a full ring takes more");
                sent.push_back(number_of(&parcel));
            }
            Err(IpcError::Full { .. }) => prop_assert_eq!(sent.len(), capacity),
            Err(error) => prop_assert!(false, "{}", error),
        }
        Ok(())
    }

    fn write_batch(&mut self, side: Side, n: u64) -> Checked {
        let parcels: Vec<Small> = (0..n).map(|_| self.new_parcel()).collect();
        let capacity = self.capacity as usize;
        let (end, sent, _) = self.end(side);
        let room = capacity - sent.len();
        let written = match end.try_write_batch(&parcels) {
            Err(IpcError::Full { .. }) if room == 0 => 0,
            written => written.map_err(|error| TestCaseError::fail(error.to_string()))?,
        };
        prop_assert_eq!(written, room.min(parcels.len()));
        sent.extend(parcels[..written].iter().map(number_of));
        Ok(())
    }

    fn loan(&mut self, side: Side, commit: bool) -> Checked {
        let (parcel, capacity) = (self.new_parcel(), self.capacity as usize);
        let (end, sent, _) = self.end(side);
        // It would wait for room.
        if sent.len() < capacity {
            end.loan(parcel, commit).map_err(|error| TestCaseError::fail(error.to_string()))?;
            sent.extend(commit.then_some(number_of(&parcel)));
        }
        Ok(())
    }

    fn read(&mut self, side: Side) -> Checked {
        let (end, _, left) = self.end(side);
        let expected = left.pop_front();
        let read = tried(end, expected.is_some()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(read.as_ref().map(number_of), expected);
        Ok(())
    }

    fn read_batch(&mut self, side: Side, n: u64) -> Checked {
        let mut into: Vec<Small> = (0..n).map(|_| Small::pack(0, 0)).collect();
        let (end, _, left) = self.end(side);
        // It would wait for the first one.
        if !left.is_empty() {
            let read = end.read_batch(&mut into).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(read, left.len().min(into.len()));
            let expected: Vec<u64> = left.drain(..read).collect();
            prop_assert_eq!(into[..read].iter().map(number_of).collect::<Vec<_>>(), expected);
        }
        Ok(())
    }

    fn wait_in_vain(&mut self, side: Side) -> Checked {
        let (end, _, left) = self.end(side);
        let waited = end.read_timeout(Duration::from_micros(300));
        let waited = or_nothing(waited.map(Some)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(waited.as_ref().map(number_of), left.pop_front());
        Ok(())
    }

    /// Another client replaces one that is gone.
    fn begin_again(&mut self) {
        self.client = Some(client_in(self.place, self.host.as_mut().expect("it is there")));
        self.to_host.clear();
        self.to_client.clear();
    }

    fn leave(&mut self) -> Checked {
        self.client = None;
        let host = self.host.as_mut().expect("it is there");
        loop {
            match host.read() {
                Ok(parcel) => prop_assert_eq!(Some(number_of(&parcel)), self.to_host.pop_front()),
                Err(IpcError::ClientGone) => break,
                Err(error) => prop_assert!(false, "{}", error),
            }
        }
        prop_assert!(self.to_host.is_empty(), "{} messages are lost", self.to_host.len());
        self.begin_again();
        Ok(())
    }

    fn leave_unread(&mut self) -> Checked {
        self.client = None;
        let parcel = self.new_parcel();
        let host = self.host.as_mut().expect("it is there");
        loop {
            match host.try_write(&parcel) {
                // Its departure has not been detected yet.
                Ok(()) | Err(IpcError::Full { .. }) => {}
                Err(IpcError::ClientGone) => break,
                Err(error) => prop_assert!(false, "{}", error),
            }
        }
        // It is reported once; the client's remaining messages can still be read.
        while let Some(number) = self.to_host.pop_front() {
            let read = tried(host, true).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(read.as_ref().map(number_of), Some(number));
        }
        self.begin_again();
        Ok(())
    }

    fn restart(&mut self) -> Checked {
        self.host = None;
        let mut client = self.client.take().expect("it is there");
        loop {
            match client.read() {
                Ok(parcel) => prop_assert_eq!(Some(number_of(&parcel)), self.to_client.pop_front()),
                Err(IpcError::HostGone { .. }) => break,
                Err(error) => prop_assert!(false, "{}", error),
            }
        }
        prop_assert!(self.to_client.is_empty(), "{} messages are lost", self.to_client.len());
        self.host = Some(host_in(self.place, self.capacity));
        self.begin_again();
        Ok(())
    }
}

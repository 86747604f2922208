//! A script against a real host or a real client, whose peer writes anything into its own memory.
//!
//! Whatever the attacker does:
//!
//! - no code panics, and every operation ends;
//! - a handler gets only valid values, and a call returns only valid values;
//! - a host serves another client as if nothing had happened;
//! - a client that has detected a protocol violation returns [`IpcError::Closed`] from then on.

use memorypipe::prelude::*;
use memorypipe::testing::hostile::{self, FIRST_POSITION, HEAD, Memory, PARKED, Socket, TestHost};
use rustix::net::SendFlags;

use crate::forge::Forged;
use crate::script::Script;
use crate::value::{LEN, Picky, Side, is_what_it_says};
use crate::verdict::{Verdict, is_a_verdict};

ipc_channel!(
    /// One method of every kind.
    #[channel(capacity = 4)]
    pub trait Booth {
        /// Returns its argument.
        fn echo(&mut self, picky: Picky) -> Picky;
        /// Can fail.
        fn side(&mut self, side: Side, fails: bool) -> Result<Side, Side>;
        /// Counts.
        #[oneway]
        fn note(&mut self, number: u64, picky: Picky);
        /// No arguments, no result.
        fn nothing(&mut self);
        /// A message that may have other versions.
        fn grow(&mut self, growing: Growing) -> Growing;
        /// An enum with data; fails with what is late.
        fn judge(&mut self, verdict: Verdict) -> Result<Verdict, Verdict>;
    }
);

/// Fields were appended to it.
#[ipc_message(extensible)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growing {
    /// Any bits.
    pub any: u32,
    /// 1, 200 or 255.
    pub side: Side,
    /// 0 or 1.
    #[default]
    pub flags: [bool; 3],
    /// 1, 200 or 255.
    #[default = [Side::Hold; 8]]
    pub sides: [Side; 8],
}

impl Growing {
    /// A value.
    const EXAMPLE: Growing = Growing { any: 7, side: Side::Sell, flags: [true; 3], sides: [Side::Buy; 8] };

    /// Checks that its bytes are a valid value.
    fn is_what_it_says(&self) {
        assert!(self.sides.iter().chain([&self.side]).all(|side| [1, 200, 255].contains(&(*side as u8))));
        assert!(self.flags.iter().all(|flag| u8::from(*flag) < 2));
    }
}

/// Handles the calls, and checks every value.
#[derive(Debug, Default)]
pub struct Looker {
    /// The number of correct notes.
    noted: u64,
    /// The number of checked values.
    pub looked: u64,
}

/// The number that the honest client sends.
const TRUE: u64 = 0x7275_7468;

impl Booth for Looker {
    fn echo(&mut self, picky: Picky) -> Picky {
        is_what_it_says(&picky);
        self.looked += 1;
        picky
    }

    fn side(&mut self, side: Side, fails: bool) -> Result<Side, Side> {
        assert!([1, 200, 255].contains(&(side as u8)));
        if fails { Err(side) } else { Ok(side) }
    }

    fn note(&mut self, number: u64, picky: Picky) {
        is_what_it_says(&picky);
        self.noted += u64::from(number == TRUE);
    }

    fn nothing(&mut self) {}

    fn grow(&mut self, growing: Growing) -> Growing {
        growing.is_what_it_says();
        self.looked += 1;
        growing
    }

    fn judge(&mut self, verdict: Verdict) -> Result<Verdict, Verdict> {
        is_a_verdict(verdict);
        self.looked += 1;
        if verdict == Verdict::Late { Err(verdict) } else { Ok(verdict) }
    }
}

/// The maximum number of steps in a script.
const STEPS: usize = 200;

/// Attacks a host, a client, or a pipe, selected by the first byte.
///
/// # Panics
///
/// If the victim misbehaves.
pub fn attempt(data: &[u8]) {
    let mut script = Script::new(data);
    match script.byte() % 3 {
        0 => a_host(script),
        1 => a_client(script),
        _ => a_pipe(script),
    }
}

fn quiet<H: memorypipe::HostEnd>() -> TestHost<H> {
    TestHost::new(|builder| builder.on_notice(|_| ()))
}

/// The attacker's part of a script: what it writes and sends. Positions count its messages.
fn attack(
    op: u8,
    script: &mut Script<'_>,
    memory: &Memory<'_>,
    socket: Option<Socket<'_>>,
    position: &mut u32,
) {
    match op % 8 {
        0 => memory.poke(usize::from(script.short()) % memory.words(), script.long()),
        1 => memory.poke(HEAD, u64::from(FIRST_POSITION.wrapping_add(u32::from(script.byte())))),
        2..=4 => {
            publish(script, memory, *position);
            *position = position.wrapping_add(1);
        }
        5 => memory.poke(PARKED, script.long()),
        _ => {
            if let Some(socket) = socket {
                let bytes: &[u8] = if op & 8 == 0 { b"!" } else { script.bytes(20) };
                let _ = rustix::net::send(socket, bytes, SendFlags::DONTWAIT | SendFlags::NOSIGNAL);
            }
        }
    }
}

/// Publishes a message of any method, with one byte changed.
fn publish(script: &mut Script<'_>, memory: &Memory<'_>, position: u32) {
    let what = script.byte();
    let (method, len) = [(0, LEN as u32), (1, 2), (2, 72), (3, 0), (4, 16)][usize::from(what % 5)];
    let mut bytes = [0_u8; 80];
    match method {
        1 => (bytes[0], bytes[1]) = (200, script.byte() & 1),
        4 => bytes[4..16].copy_from_slice(&[200, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 255]),
        2 => bytes[8..72].copy_from_slice(&Picky::example().bytes()),
        _ => bytes[..LEN].copy_from_slice(&Picky::example().bytes()),
    }
    if what & 4 != 0 {
        bytes[usize::from(script.byte()) % 72] = script.byte();
    }
    let mut message = Forged { len, ..Forged::right(position, method, &bytes) };
    if what & 8 != 0 {
        message.len = script.byte().into();
    }
    if what & 16 != 0 {
        message.call = position.wrapping_sub(u32::from(script.byte() % 8));
    }
    if what & 32 != 0 {
        message.method = script.short();
    }
    if what & 64 != 0 {
        message.status = script.byte() % 4;
    }
    if what & 128 != 0 {
        message.stamp = message.stamp.wrapping_add(script.word());
    }
    message.publish(memory, position);
}

fn a_host(mut script: Script<'_>) {
    let mut test_host = quiet::<BoothHost>();
    let honest: BoothClient = test_host.attach();
    let attacker = test_host.attack();
    let (mut looker, mut position) = (Looker::default(), FIRST_POSITION);
    for _ in 0..STEPS {
        let Some(op) = script.next_op() else { break };
        if op % 3 == 0 {
            serve_one(&mut test_host, &mut looker);
        } else {
            attack(op / 3, &mut script, &attacker.memory(), Some(attacker.socket()), &mut position);
        }
    }
    honest.note(TRUE, Picky::example()).expect("there is room");
    for _ in 0..10_000 {
        serve_one(&mut test_host, &mut looker);
        if looker.noted > 0 {
            return;
        }
    }
    panic!("the honest client was not served");
}

fn serve_one(test_host: &mut TestHost<BoothHost>, looker: &mut Looker) {
    match test_host.host.try_recv() {
        Ok(Some(call)) => call.dispatch(looker),
        Ok(None) | Err(IpcError::Empty) => {}
        Err(error) => panic!("the kernel waits: {error}"),
    }
}

fn a_client(mut script: Script<'_>) {
    let mut test_host = quiet::<BoothHost>();
    let client: BoothClient = test_host.attach();
    let mut position = FIRST_POSITION;
    let mut closed = false;
    for _ in 0..STEPS {
        let Some(op) = script.next_op() else { return };
        if op % 3 > 0 {
            let memory = test_host.memory().expect("it is attached");
            attack(op / 3, &mut script, &memory, None, &mut position);
            continue;
        }
        let error = match op / 3 % 8 {
            7 => match client.judge(Verdict::TooLarge { limit: 7 }) {
                Ok(verdict) | Err(CallError::App(verdict)) => {
                    is_a_verdict(verdict);
                    None
                }
                Err(CallError::Ipc(error)) => Some(error),
            },
            6 => client.grow(Growing::EXAMPLE).map(|growing| growing.is_what_it_says()).err(),
            4 | 5 => batch(&client, script.byte()),
            0 => client.echo(Picky::example()).map(|picky| is_what_it_says(&picky)).err(),
            1 => match client.side(Side::Buy, true) {
                Ok(side) | Err(CallError::App(side)) => {
                    assert!([1, 200, 255].contains(&(side as u8)));
                    None
                }
                Err(CallError::Ipc(error)) => Some(error),
            },
            2 => client.note(0, Picky::example()).err(),
            _ => client.nothing().err(),
        };
        assert!(!closed || matches!(error, Some(IpcError::Closed)), "after corruption: {error:?}");
        closed |= matches!(error, Some(IpcError::Corrupt { .. }));
    }
}

/// Several calls in flight, whose replies are awaited in any order; some are not awaited.
fn batch(client: &BoothClient, order: u8) -> Option<IpcError> {
    let batch = client.batch();
    let calls: Result<Vec<_>, IpcError> = (0..=order % 4).map(|_| batch.nothing()).collect();
    drop(batch);
    let mut calls = match calls {
        Ok(calls) => calls,
        Err(error) => return Some(error),
    };
    let (mut order, mut worst) = (usize::from(order / 4), None);
    while !calls.is_empty() && order > 0 {
        let call = calls.remove(order % calls.len());
        order /= 4;
        worst = match (worst, call.wait().err()) {
            (Some(worst @ (IpcError::Corrupt { .. } | IpcError::Closed)), _) => Some(worst),
            (_, error) => error,
        };
    }
    worst
}

fn a_pipe(mut script: Script<'_>) {
    let mut test_host = quiet::<PipeHost<Picky, Picky>>();
    let attacker = test_host.attack();
    let mut position = FIRST_POSITION;
    for _ in 0..STEPS {
        let Some(op) = script.next_op() else { return };
        if op % 3 > 0 {
            attack(op / 3, &mut script, &attacker.memory(), Some(attacker.socket()), &mut position);
            continue;
        }
        let host = &mut test_host.host;
        let ended = match op / 3 % 4 {
            0 => host.try_read().map(|read| is_what_it_says(&read)),
            1 => host.try_write(&Picky::example()),
            2 => host.try_write_batch(&[Picky::example(), Picky::example()]).map(drop),
            _ => host.read_timeout(std::time::Duration::ZERO).map(drop),
        };
        match ended {
            Ok(()) | Err(IpcError::Empty | IpcError::Full { .. } | IpcError::Timeout { .. }) => {}
            Err(IpcError::Corrupt { .. } | IpcError::ClientGone) => return next_client(&mut test_host),
            Err(other) => panic!("{other}"),
        }
    }
}

/// Checks that the pipe works with a new client.
fn next_client(test_host: &mut TestHost<PipeHost<Picky, Picky>>) {
    // The host sees the departure once, whatever the client did, and does not want its unread messages. Then the next
    // client attaches.
    let discarded = (0..100).any(|_| {
        let written = test_host.host.try_write(&Picky::example());
        test_host.look(std::time::Duration::ZERO);
        matches!(written, Err(IpcError::Full { .. })) && test_host.host.peer().is_none()
    });
    assert!(discarded, "the departed is still there");
    let mut next: PipeClient<Picky, Picky> = test_host.attach();
    next.try_write(&Picky::example()).expect("there is room");
    for _ in 0..3 {
        if let Ok(read) = test_host.host.read_timeout(std::time::Duration::from_millis(100)) {
            assert_eq!(read, Picky::example());
            return;
        }
    }
    panic!("the next client was not heard");
}

/// A client of the booth, through a connection.
///
/// # Errors
///
/// As [`hostile::attach`].
pub fn attach(connection: hostile::Connection) -> Result<BoothClient, AttachError> {
    hostile::attach(connection)
}

//! The kernel's means: Unix sockets, pipes with and without a name, TCP over loopback.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::{CWD, Mode, mkfifoat};

use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker, Place, learn_port, tell_port};
use crate::wire::Wire;

/// The rows.
pub fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for transport in [Transport::Socket, Transport::Pipe, Transport::NamedPipe, Transport::Tcp] {
        rows.extend([8, 128, 1 << 10, 16 << 10, 64 << 10].map(|bytes| round_trip(transport, bytes)));
        rows.push(stream(transport, 128));
    }
    rows.push(one_core(Transport::Socket));
    rows.push(one_core(Transport::Pipe));
    rows.extend([1_000, 10_000].map(|rate| paced(Transport::Socket, rate)));
    rows.push(busy(Transport::Socket));
    rows
}

#[derive(Debug, Clone, Copy)]
enum Transport {
    Socket,
    Pipe,
    NamedPipe,
    Tcp,
}

impl Transport {
    fn name(self) -> &'static str {
        match self {
            Transport::Socket => "uds",
            Transport::Pipe => "pipe",
            Transport::NamedPipe => "named_pipe",
            Transport::Tcp => "tcp",
        }
    }

    fn what(self) -> &'static str {
        match self {
            Transport::Socket => "Unix stream socket",
            Transport::Pipe => "pipe",
            Transport::NamedPipe => "named pipe: a FIFO each way",
            Transport::Tcp => "TCP over loopback, no delay",
        }
    }

    fn ask(self, side: &Asker) -> Outcome<Stream> {
        let wires = side.wires();
        let [there, back] = wires.pipes;
        Ok(match self {
            Transport::Socket => Stream::One(Wire::inherit(wires.sockets[0])),
            Transport::Pipe => Stream::Two { read: Wire::inherit(back[0]), write: Wire::inherit(there[1]) },
            Transport::NamedPipe => Fifos::of(side.name()).ask()?,
            Transport::Tcp => {
                let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, learn_port(side.shared)))?;
                stream.set_nodelay(true)?;
                Stream::Tcp(stream)
            }
        })
    }

    fn answer(self, side: &Answerer) -> Outcome<Stream> {
        let wires = side.wires();
        let [there, back] = wires.pipes;
        Ok(match self {
            Transport::Socket => Stream::One(Wire::inherit(wires.sockets[1])),
            Transport::Pipe => Stream::Two { read: Wire::inherit(there[0]), write: Wire::inherit(back[1]) },
            Transport::NamedPipe => Fifos::of(side.name()).answer()?,
            Transport::Tcp => {
                let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
                tell_port(side.shared, listener.local_addr()?.port());
                let stream = listener.accept()?.0;
                stream.set_nodelay(true)?;
                Stream::Tcp(stream)
            }
        })
    }
}

/// The names of two FIFOs, one in each direction.
struct Fifos {
    there: PathBuf,
    back: PathBuf,
}

impl Fifos {
    fn of(name: &str) -> Fifos {
        let path = |way| std::env::temp_dir().join(format!("{name}-{way}"));
        Fifos { there: path("there"), back: path("back") }
    }

    /// Makes them, and opens them in the order of the other side: each `open` waits for that of the peer.
    fn answer(&self) -> Outcome<Stream> {
        for path in [&self.back, &self.there] {
            mkfifoat(CWD, path, Mode::RUSR | Mode::WUSR)?;
        }
        let read = OpenOptions::new().read(true).open(&self.there)?;
        let write = OpenOptions::new().write(true).open(&self.back)?;
        Ok(Stream::Two { read: Wire::of(read), write: Wire::of(write) })
    }

    /// Opens them once they exist, and removes the names: both sides have them open then.
    fn ask(&self) -> Outcome<Stream> {
        let write = open_when_made(&self.there)?;
        let read = OpenOptions::new().read(true).open(&self.back)?;
        for path in [&self.there, &self.back] {
            fs::remove_file(path)?;
        }
        Ok(Stream::Two { read: Wire::of(read), write: Wire::of(write) })
    }
}

/// Opens a FIFO for writing. The other side makes it; a measurement that hangs ends itself.
fn open_when_made(path: &Path) -> Outcome<fs::File> {
    loop {
        match OpenOptions::new().write(true).open(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => std::thread::sleep(Duration::from_millis(1)),
            opened => return Ok(opened?),
        }
    }
}

enum Stream {
    One(Wire),
    Two { read: Wire, write: Wire },
    Tcp(TcpStream),
}

impl Stream {
    #[inline]
    fn write(&self, bytes: &[u8]) -> Outcome {
        match self {
            Stream::One(wire) | Stream::Two { write: wire, .. } => wire.write(bytes),
            Stream::Tcp(stream) => Ok((&*stream).write_all(bytes)?),
        }
    }

    #[inline]
    fn read(&self, into: &mut [u8]) -> Outcome {
        match self {
            Stream::One(wire) | Stream::Two { read: wire, .. } => wire.read(into),
            Stream::Tcp(stream) => Ok((&*stream).read_exact(into)?),
        }
    }
}

fn round_trip(transport: Transport, bytes: usize) -> Row {
    Row::new(
        Group::Peer,
        format!("{}_{bytes}", transport.name()),
        format!("{}, round trip", transport.what()),
        (Kind::RoundTrip, bytes),
        move |side| {
            let once = asks(transport, side, bytes)?;
            side.round_trips(once)
        },
        move |side| answers(transport, side, bytes),
    )
}

/// A round trip at the asking side.
fn asks(transport: Transport, side: &Asker, bytes: usize) -> Outcome<impl FnMut() -> Outcome + use<>> {
    let stream = transport.ask(side)?;
    let (out, mut into) = (vec![7; bytes], vec![0; bytes]);
    Ok(move || {
        stream.write(&out)?;
        stream.read(&mut into)
    })
}

fn answers(transport: Transport, side: &mut Answerer, bytes: usize) -> Outcome {
    let stream = transport.answer(side)?;
    let mut buffer = vec![0; bytes];
    side.serve_each(|| {
        stream.read(&mut buffer)?;
        stream.write(&buffer)
    })
}

/// As the paced rows of memorypipe.
fn paced(transport: Transport, rate: u32) -> Row {
    Row::new(
        Group::Peer,
        format!("paced_{}_{rate}", transport.name()),
        format!("{}, {rate} round trips per second", transport.what()),
        (Kind::Paced { rate }, 128),
        move |side| {
            let once = asks(transport, side, 128)?;
            side.paced(rate, once)
        },
        move |side| answers(transport, side, 128),
    )
    .paced_passes()
}

fn busy(transport: Transport) -> Row {
    Row::new(
        Group::Peer,
        format!("busy_{}", transport.name()),
        format!("{}, on a busy machine", transport.what()),
        (Kind::RoundTrip, 128),
        move |side| {
            let once = asks(transport, side, 128)?;
            side.busy_round_trips(once)
        },
        move |side| answers(transport, side, 128),
    )
    .busy()
}

fn one_core(transport: Transport) -> Row {
    let row = round_trip(transport, 128).at(Place::OneCore);
    Row {
        name: format!("{}_one_core", transport.name()),
        what: format!("{}, both sides on one processor", transport.what()),
        ..row
    }
}

fn stream(transport: Transport, bytes: usize) -> Row {
    Row::new(
        Group::Peer,
        format!("{}_oneway_{bytes}", transport.name()),
        format!("{}, one way", transport.what()),
        (Kind::Stream { batch: 1 }, bytes),
        move |side| {
            let stream = transport.ask(side)?;
            let out = vec![7; bytes];
            side.stream(1, |rounds| (0..rounds).try_for_each(|_| stream.write(&out)))
        },
        move |side| {
            let stream = transport.answer(side)?;
            let mut buffer = vec![0; bytes];
            side.serve(|rounds| (0..rounds).try_for_each(|_| stream.read(&mut buffer)))
        },
    )
}

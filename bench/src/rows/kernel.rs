//! The kernel's means: Unix sockets, pipes, TCP over loopback.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};

use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker, Place, learn_port, tell_port};
use crate::wire::Wire;

/// The rows.
pub fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for transport in [Transport::Socket, Transport::Pipe, Transport::Tcp] {
        rows.extend([8, 128, 1 << 10, 16 << 10, 64 << 10].map(|bytes| round_trip(transport, bytes)));
        rows.push(stream(transport, 128));
    }
    rows.push(one_core(Transport::Socket));
    rows.push(one_core(Transport::Pipe));
    rows
}

#[derive(Debug, Clone, Copy)]
enum Transport {
    Socket,
    Pipe,
    Tcp,
}

impl Transport {
    fn name(self) -> &'static str {
        match self {
            Transport::Socket => "uds",
            Transport::Pipe => "pipe",
            Transport::Tcp => "tcp",
        }
    }

    fn what(self) -> &'static str {
        match self {
            Transport::Socket => "Unix stream socket",
            Transport::Pipe => "pipe (a named pipe is the same in the kernel)",
            Transport::Tcp => "TCP over loopback, no delay",
        }
    }

    fn ask(self, side: &Asker) -> Outcome<Stream> {
        let wires = side.wires();
        let [there, back] = wires.pipes;
        Ok(match self {
            Transport::Socket => Stream::One(Wire::inherit(wires.sockets[0])),
            Transport::Pipe => Stream::Two { read: Wire::inherit(back[0]), write: Wire::inherit(there[1]) },
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
            let stream = transport.ask(side)?;
            let (out, mut into) = (vec![7; bytes], vec![0; bytes]);
            side.round_trips(|| {
                stream.write(&out)?;
                stream.read(&mut into)
            })
        },
        move |side| {
            let stream = transport.answer(side)?;
            let mut buffer = vec![0; bytes];
            side.serve(|rounds| {
                for _ in 0..rounds {
                    stream.read(&mut buffer)?;
                    stream.write(&buffer)?;
                }
                Ok(())
            })
        },
    )
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

//! The crate ipc-channel, as bytes and as typed values.

use std::hint::black_box;

use ipc_channel::ipc::{
    IpcBytesReceiver, IpcBytesSender, IpcOneShotServer, IpcReceiver, IpcSender, bytes_channel, channel,
};

use super::{Kind, Row, row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};
use crate::wire::Wire;

/// A typed message of 128 bytes.
type Block = [u64; 16];
/// What the asking side gives the other side: where to read and where to answer.
type Ends = (IpcBytesReceiver, IpcBytesSender, IpcReceiver<Block>, IpcSender<Block>);

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![bytes(), typed(), one_way()]
}

/// The ends that stay here.
struct Own {
    bytes: (IpcBytesSender, IpcBytesReceiver),
    typed: (IpcSender<Block>, IpcReceiver<Block>),
}

fn meet(side: &Asker) -> Outcome<Own> {
    let wire = Wire::inherit(side.wires().sockets[0]);
    let mut name = [0; 256];
    wire.read(&mut name)?;
    let name = std::str::from_utf8(&name)?.trim_end_matches('\0').to_owned();
    let (there, there_end) = bytes_channel()?;
    let (back_end, back) = bytes_channel()?;
    let (typed_there, typed_there_end) = channel()?;
    let (typed_back_end, typed_back) = channel()?;
    let first: IpcSender<Ends> = IpcSender::connect(name)?;
    first.send((there_end, back_end, typed_there_end, typed_back_end))?;
    Ok(Own { bytes: (there, back), typed: (typed_there, typed_back) })
}

fn met(side: &Answerer) -> Outcome<Ends> {
    let wire = Wire::inherit(side.wires().sockets[1]);
    let (server, name) = IpcOneShotServer::<Ends>::new()?;
    let mut padded = [0; 256];
    padded.get_mut(..name.len()).ok_or("a long name")?.copy_from_slice(name.as_bytes());
    wire.write(&padded)?;
    Ok(server.accept()?.1)
}

fn bytes() -> Row {
    row(
        "ipc_channel_bytes",
        "ipc-channel, bytes",
        (Kind::RoundTrip, size_of::<Block>()),
        |side| {
            let (there, back) = meet(side)?.bytes;
            side.round_trips(|| {
                there.send(black_box(&[7; 128]))?;
                black_box(back.recv()?);
                Ok(())
            })
        },
        |side| {
            let (there, back, ..) = met(side)?;
            side.serve(|rounds| (0..rounds).try_for_each(|_| Ok(back.send(&there.recv()?)?)))
        },
    )
}

fn typed() -> Row {
    row(
        "ipc_channel_typed",
        "ipc-channel, typed values",
        (Kind::RoundTrip, size_of::<Block>()),
        |side| {
            let (there, back) = meet(side)?.typed;
            side.round_trips(|| {
                there.send(black_box([7; 16]))?;
                black_box(back.recv()?);
                Ok(())
            })
        },
        |side| {
            let (_, _, there, back) = met(side)?;
            side.serve(|rounds| (0..rounds).try_for_each(|_| Ok(back.send(there.recv()?)?)))
        },
    )
}

fn one_way() -> Row {
    row(
        "ipc_channel_oneway",
        "ipc-channel, bytes, one way",
        (Kind::Stream { batch: 1 }, size_of::<Block>()),
        |side| {
            let (there, _) = meet(side)?.bytes;
            side.stream(1, |rounds| (0..rounds).try_for_each(|_| Ok(there.send(black_box(&[7; 128]))?)))
        },
        |side| {
            let (there, ..) = met(side)?;
            side.serve(|rounds| {
                for _ in 0..rounds {
                    black_box(there.recv()?);
                }
                Ok(())
            })
        },
    )
}

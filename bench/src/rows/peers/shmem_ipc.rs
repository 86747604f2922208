//! The crate shmem-ipc: a ring between processes that do not trust each other, with polling and with blocking.

use std::fs::File;
use std::hint::black_box;
use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, RawFd};

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, recvmsg, sendmsg,
};
use shmem_ipc::sharedring::{Receiver, Sender};

use super::{Kind, Row, row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};

/// 128 bytes.
type Block = [u64; 16];
const BLOCK: Block = [7; 16];
const SLOTS: usize = 1024;

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![round_trip(false), round_trip(true), one_way(false), one_way(true)]
}

/// Passes the memory and the two events of a ring to the other process.
fn give(socket: RawFd, files: [BorrowedFd<'_>; 3]) -> Outcome {
    // SAFETY: inherited, and open as long as we live.
    let socket = unsafe { BorrowedFd::borrow_raw(socket) };
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(3))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !control.push(SendAncillaryMessage::ScmRights(&files)) {
        return Err("no space for descriptors".into());
    }
    sendmsg(socket, &[IoSlice::new(&[1])], &mut control, SendFlags::empty())?;
    Ok(())
}

/// Takes what [`give`] passes.
fn take(socket: RawFd) -> Outcome<[File; 3]> {
    // SAFETY: inherited, and open as long as we live.
    let socket = unsafe { BorrowedFd::borrow_raw(socket) };
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(3))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    recvmsg(socket, &mut [IoSliceMut::new(&mut [0])], &mut control, RecvFlags::empty())?;
    let files = control.drain().flat_map(|message| match message {
        RecvAncillaryMessage::ScmRights(files) => files.map(File::from).collect::<Vec<_>>(),
        _ => Vec::new(),
    });
    files.collect::<Vec<_>>().try_into().map_err(|_| "no descriptors".into())
}

fn meet(side: &Asker) -> Outcome<(Sender<Block>, Receiver<Block>)> {
    let socket = side.wires().sockets[0];
    let (there, back) = (Sender::new(SLOTS)?, Receiver::new(SLOTS)?);
    give(
        socket,
        [there.memfd().as_file().as_fd(), there.empty_signal().as_fd(), there.full_signal().as_fd()],
    )?;
    give(socket, [back.memfd().as_file().as_fd(), back.empty_signal().as_fd(), back.full_signal().as_fd()])?;
    Ok((there, back))
}

fn met(side: &Answerer) -> Outcome<(Receiver<Block>, Sender<Block>)> {
    let socket = side.wires().sockets[1];
    let [memory, empty, full] = take(socket)?;
    let there = Receiver::open(SLOTS, memory, empty, full)?;
    let [memory, empty, full] = take(socket)?;
    Ok((there, Sender::open(SLOTS, memory, empty, full)?))
}

#[inline]
fn send(to: &mut Sender<Block>, block: Block, blocks: bool) -> Outcome {
    let place = |at: *mut Block, _| {
        // SAFETY: the crate calls this with a pointer to at least one free slot.
        unsafe { at.write(block) };
        1
    };
    if blocks {
        to.block_until_writable()?;
        to.send_raw(place)?;
    } else {
        // Even a send that fails writes to the shared count.
        while to.sender_mut().write_count()? == 0 {
            std::hint::spin_loop();
        }
        to.sender_mut().send(place)?;
    }
    Ok(())
}

#[inline]
fn receive(from: &mut Receiver<Block>, blocks: bool) -> Outcome<Block> {
    let mut received = BLOCK;
    let place = |at: *const Block, _| {
        // SAFETY: the crate calls this with a pointer to at least one full slot.
        received = unsafe { at.read() };
        1
    };
    if blocks {
        from.block_until_readable()?;
        from.receive_raw(place)?;
    } else {
        while from.receiver_mut().read_count()? == 0 {
            std::hint::spin_loop();
        }
        from.receiver_mut().recv(place)?;
    }
    Ok(received)
}

fn way(blocks: bool) -> (&'static str, &'static str) {
    if blocks { ("_block", "shmem-ipc, sleeping") } else { ("", "shmem-ipc, polling") }
}

fn round_trip(blocks: bool) -> Row {
    let (suffix, what) = way(blocks);
    row(
        format!("shmem_ipc{suffix}"),
        what,
        (Kind::RoundTrip, size_of::<Block>()),
        move |side| {
            let (mut there, mut back) = meet(side)?;
            side.round_trips(|| {
                send(&mut there, black_box(BLOCK), blocks)?;
                black_box(receive(&mut back, blocks)?);
                Ok(())
            })
        },
        move |side| {
            let (mut there, mut back) = met(side)?;
            side.serve(|rounds| {
                (0..rounds).try_for_each(|_| send(&mut back, receive(&mut there, blocks)?, blocks))
            })
        },
    )
}

fn one_way(blocks: bool) -> Row {
    let (suffix, what) = way(blocks);
    row(
        format!("shmem_ipc_oneway{suffix}"),
        format!("{what}, one way"),
        (Kind::Stream { batch: 1 }, size_of::<Block>()),
        move |side| {
            let (mut there, _back) = meet(side)?;
            side.stream(1, |rounds| (0..rounds).try_for_each(|_| send(&mut there, black_box(BLOCK), blocks)))
        },
        move |side| {
            let (mut there, _back) = met(side)?;
            side.serve(|rounds| {
                for _ in 0..rounds {
                    black_box(receive(&mut there, blocks)?);
                }
                Ok(())
            })
        },
    )
}

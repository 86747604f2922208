//! The program behind `.ci/instructions`: it executes operations of one kind on one thread that is host and client in
//! turn, so no thread waits and every run executes the same instructions.
//!
//! `instructions OPERATION COUNT` with at most [`MOST`] operations.

use std::error::Error;
use std::hint::black_box;

use memorypipe::prelude::*;

/// The ring holds this many messages.
const MOST: u32 = 1 << 14;

/// 128 bytes.
#[ipc_message]
#[derive(Clone, Copy)]
struct Block {
    words: [u64; 16],
}

const BLOCK: Block = Block { words: [7; 16] };

ipc_channel!(
    /// The counted channel.
    trait Counted {
        fn echo(&mut self, block: Block) -> Block;
        #[oneway]
        fn tell(&mut self, block: Block);
    }
);

/// Returns its argument.
struct Handler;

impl Counted for Handler {
    fn echo(&mut self, block: Block) -> Block {
        block
    }

    fn tell(&mut self, block: Block) {
        black_box(block);
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let operation = args.next().ok_or("which operation?")?;
    let count: u32 = args.next().ok_or("how often?")?.parse()?;
    let (mut host, client) = both()?;
    if operation == "receive" {
        (0..count).try_for_each(|_| client.tell(BLOCK))?;
    }
    counted(&operation, count, &mut host, &client)
}

/// The instructions of this function and its callees are counted.
#[inline(never)]
fn counted(
    operation: &str,
    count: u32,
    host: &mut CountedHost,
    client: &CountedClient,
) -> Result<(), Box<dyn Error>> {
    match operation {
        // The messages are never received.
        "send" => {
            for _ in 0..count {
                client.tell(black_box(BLOCK))?;
            }
        }
        "receive" => {
            for _ in 0..count {
                if let Some(CountedCall::Tell { block, .. }) = host.recv()? {
                    black_box(block);
                }
            }
        }
        // Request, receipt, answer, and its receipt.
        "call" => {
            for _ in 0..count {
                let reply = client.batch().echo(black_box(BLOCK))?;
                client.link.flush()?;
                if let Some(call) = host.recv()? {
                    call.dispatch(&mut Handler);
                }
                black_box(reply.wait()?);
            }
        }
        other => return Err(format!("{other} is not counted").into()),
    }
    Ok(())
}

/// A host and its client. All threads have ended when this returns.
fn both() -> Result<(CountedHost, CountedClient), Box<dyn Error>> {
    let name = format!("instructions-{}", std::process::id());
    let mut host = CountedHost::builder(&name).wait(Wait::Spin).capacity(MOST).create()?;
    let attaching = std::thread::spawn(move || {
        CountedClient::builder(name)
            .wait(Wait::Spin)
            .attach_timeout(std::time::Duration::from_secs(60))
            .attach()
    });
    while !attaching.is_finished() {
        // There is no request yet.
        memorypipe_tests::outcome::or_nothing(host.recv_timeout(std::time::Duration::from_millis(1)))?;
    }
    let client = attaching.join().expect("attaching does not panic")?;
    // The host parks a client that was silent for long, and a sender to a parked host checks whether it has already
    // signalled: 9 more instructions, in some runs. A client that was just served is not parked.
    client.tell(BLOCK)?;
    host.recv()?;
    Ok((host, client))
}

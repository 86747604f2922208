//! The typed call.

use std::time::{Duration, Instant};

use memorypipe::prelude::*;

use crate::stats::{self, Measured};

/// 128 bytes.
#[ipc_message]
#[derive(Clone, Copy)]
pub struct Message {
    words: [u64; 16],
}

ipc_channel!(
    /// Gives back what it gets.
    pub trait Echo {
        fn echo(&mut self, message: Message) -> Message;
    }
);

pub fn host(name: &str) -> Result<EchoHost, CreateError> {
    EchoHost::create(name)
}

/// Answers so many calls.
pub fn answer(host: &mut EchoHost, rounds: u32) -> Result<(), IpcError> {
    let mut left = rounds;
    while left > 0 {
        if let Some(EchoCall::Echo { message, reply }) = host.recv()? {
            reply.send(message);
            left -= 1;
        }
    }
    Ok(())
}

pub fn attach(name: &str, timeout: Duration) -> Result<EchoClient, AttachError> {
    EchoClient::builder(name).attach_timeout(timeout).attach()
}

/// Makes so many calls: half of them timed together, half one by one.
pub fn ask(client: &EchoClient, rounds: u32) -> Result<Measured, IpcError> {
    let message = Message { words: [7; 16] };
    let (together, one_by_one) = (rounds - rounds / 2, rounds / 2);
    let start = Instant::now();
    for _ in 0..together {
        std::hint::black_box(client.echo(message)?);
    }
    let mean = start.elapsed().as_nanos() as f64 / f64::from(together);
    let mut single = Vec::with_capacity(one_by_one as usize + 1);
    for _ in 0..one_by_one {
        let start = Instant::now();
        std::hint::black_box(client.echo(message)?);
        single.push(start.elapsed().as_nanos() as u32);
    }
    single.resize(single.len().max(1), 0);
    Ok(stats::percentiles(mean, &mut single, stats::clock_cost()))
}

//! The client of the MemoryPipe quick start for .NET, line by line.
//!
//! ```text
//! cargo run --example pipe_host            in one terminal
//! cargo run --example pipe_client          in another
//! ```

use memorypipe::prelude::*;

/// The same message as in `pipe_host.rs`: attaching compares the two declarations.
#[ipc_message]
pub struct MessageFrame {
    /// The command.
    pub command_id: i32,
    _pad: [u8; 4],
    /// Seconds since 1970.
    pub timestamp: f64,
}

// try { ... } catch (Exception) { ... }: an error ends `main`, which prints it.
fn main() -> Result<(), memorypipe::Error> {
    // using var client = new MemoryPipe<MessageFrame>("MyPipe", isHost: false);
    let mut client = PipeClient::<MessageFrame, MessageFrame>::attach("MyPipe")?;

    // client.Write(new MessageFrame { CommandId = 1, Timestamp = 0 });
    client.write(&MessageFrame { command_id: 1, _pad: [0; 4], timestamp: 0.0 })?;

    // var response = client.Read();
    let response = client.read()?;
    println!("command 1 came back as {}, sent {:.3} s after 1970", response.command_id, response.timestamp);
    Ok(())
}

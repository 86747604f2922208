//! The client of the MemoryPipe quick start for .NET, line by line.
//!
//! ```text
//! cargo run --release --example pipe_host            in one terminal
//! cargo run --release --example pipe_client          in another
//! ```
//!
//! An argument is taken as the name of the pipe, if `MyPipe` does not suit.

use memorypipe::prelude::*;
use memorypipe_examples::args::channel_name;
use memorypipe_examples::frame::MessageFrame;
use memorypipe_examples::next;

// try { ... } catch (Exception) { ... }: an error ends `main`, which prints what it says.
fn main() -> Result<(), memorypipe::Error> {
    // using var client = new MemoryPipe<MessageFrame>("MyPipe", isHost: false);
    let mut client = PipeClient::<MessageFrame, MessageFrame>::attach(channel_name("MyPipe"))?;

    // client.Write(new MessageFrame { CommandId = 1, Timestamp = 0 });
    client.write(&MessageFrame::new(1, 0.0))?;

    // var response = client.Read();
    let response = client.read()?;

    println!("command 1 came back as {}, sent {:.3} s after 1970", response.command_id, response.timestamp);
    next::print(&[
        (
            "methods instead of command numbers, and how fast they are",
            "cargo run --release --example quickstart",
        ),
        ("methods in two terminals", "cargo run --release --example calculator_host"),
    ]);
    Ok(())
}

//! The host of the MemoryPipe quick start for .NET, line by line.
//!
//! ```text
//! cargo run --release --example pipe_host            in one terminal
//! cargo run --release --example pipe_client          in another
//! ```
//!
//! An argument is taken as the name of the pipe, if `MyPipe` does not suit.

use std::time::SystemTime;

use memorypipe::prelude::*;
use memorypipe_examples::args::channel_name;
use memorypipe_examples::frame::MessageFrame;

fn main() -> Result<(), memorypipe::Error> {
    let name = channel_name("MyPipe");
    // using var server = new MemoryPipe<MessageFrame>("MyPipe", isHost: true);
    let mut server = PipeHost::<MessageFrame, MessageFrame>::create(&name)?;

    println!("Process {} hosts the pipe `{name}`. Start the client in another terminal:", std::process::id());
    let argument = if name == "MyPipe" { String::new() } else { format!(" -- {name}") };
    println!("  cargo run --release --example pipe_client{argument}");

    loop {
        // catch (Exception) { ... }, where a client that has left is nothing exceptional.
        match serve_one_client(&mut server) {
            Err(IpcError::ClientGone) => println!("the client has left; waiting for the next"),
            result => result?,
        }
    }
}

fn serve_one_client(server: &mut PipeHost<MessageFrame, MessageFrame>) -> Result<(), IpcError> {
    // while (true)
    loop {
        // var request = server.Read();
        let request = server.read()?;

        // server.Write(new MessageFrame { CommandId = request.CommandId + 1000, Timestamp = ... });
        server.write(&MessageFrame::new(request.command_id.wrapping_add(1000), now_s()))?;
    }
}

/// Seconds since 1970.
fn now_s() -> f64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}

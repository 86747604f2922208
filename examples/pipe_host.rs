//! The host of the MemoryPipe quick start for .NET, line by line.
//!
//! ```text
//! cargo run --example pipe_host            in one terminal
//! cargo run --example pipe_client          in another
//! ```

use std::time::SystemTime;

use memorypipe::prelude::*;

/// A command and its time.
///
/// ```csharp
/// [StructLayout(LayoutKind.Sequential, Pack = 1)]
/// public struct MessageFrame { public int CommandId; public double Timestamp; }
/// ```
///
/// `Pack = 1` puts the double at byte 4, where no reference may point to it. Here it is at byte 8, and the bytes
/// between have a name. Without `_pad` the compiler reports the gap and the fix.
#[ipc_message]
pub struct MessageFrame {
    /// The command.
    pub command_id: i32,
    _pad: [u8; 4],
    /// Seconds since 1970.
    pub timestamp: f64,
}

fn main() -> Result<(), memorypipe::Error> {
    // using var server = new MemoryPipe<MessageFrame>("MyPipe", isHost: true);
    let mut server = PipeHost::<MessageFrame, MessageFrame>::create("MyPipe")?;
    println!("MyPipe is there; start the client: cargo run --example pipe_client");
    // while (true)
    loop {
        match serve_one(&mut server) {
            // catch (Exception) { ... }, except that a client that leaves is nothing exceptional here.
            Err(IpcError::ClientGone) => println!("the client has left; waiting for the next"),
            result => result?,
        }
    }
}

fn serve_one(server: &mut PipeHost<MessageFrame, MessageFrame>) -> Result<(), IpcError> {
    // var request = server.Read();
    let request = server.read()?;
    // server.Write(new MessageFrame { CommandId = request.CommandId + 1000, Timestamp = ... });
    let command_id = request.command_id.wrapping_add(1000);
    server.write(&MessageFrame { command_id, _pad: [0; 4], timestamp: now_s() })
}

/// Seconds since 1970.
fn now_s() -> f64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}

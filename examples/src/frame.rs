//! The message of `pipe_host` and `pipe_client`.

use memorypipe::prelude::*;

/// A command and its time.
///
/// ```csharp
/// [StructLayout(LayoutKind.Sequential, Pack = 1)]
/// public struct MessageFrame { public int CommandId; public double Timestamp; }
/// ```
///
/// `Pack = 1` puts the double at byte 4, where no reference to it may point. Here it lies at byte 8, and the
/// bytes between have a name. Leave `_pad` out, and the compiler says so and what to write.
#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct MessageFrame {
    /// What is asked for.
    pub command_id: i32,
    _pad: [u8; 4],
    /// Seconds since 1970.
    pub timestamp: f64,
}

impl MessageFrame {
    /// A frame with these contents.
    #[must_use]
    pub fn new(command_id: i32, timestamp: f64) -> MessageFrame {
        MessageFrame { command_id, _pad: [0; 4], timestamp }
    }
}

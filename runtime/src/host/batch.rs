//! Several requests handled in one go, their answers published together.

use super::{HostEnd, Until};
use crate::error::IpcError;

/// Waits for a request, `until` then, and handles up to `most` that are there, each by one call of `handle_one`, which
/// returns whether there was one. Returns how many; 0 if there was none, or once a stop was requested.
///
/// # Errors
///
/// What `handle_one` returns, if it is of the first request.
#[expect(clippy::arithmetic_side_effects, reason = "`handled` is below `most`")]
pub fn recv_batch<H: HostEnd>(
    host: &mut H,
    most: usize,
    mut until: Until,
    mut handle_one: impl FnMut(&mut H, Until) -> Result<bool, IpcError>,
) -> Result<usize, IpcError> {
    let batch = Batch::begin(host);
    let mut handled = 0;
    while handled < most {
        match handle_one(batch.host, until) {
            Ok(true) => {}
            Ok(false) => break,
            // Of the loop, not of a request: the next batch meets it again.
            Err(error) if handled == 0 => return Err(error),
            Err(_) => break,
        }
        (until, handled) = (Until::Polled, handled + 1);
    }
    Ok(handled)
}

/// While it lives, answers are held back; also a panic publishes those that were given.
struct Batch<'h, H: HostEnd> {
    host: &'h mut H,
}

impl<'h, H: HostEnd> Batch<'h, H> {
    fn begin(host: &'h mut H) -> Self {
        host.core().server.lanes().hold();
        Batch { host }
    }
}

impl<H: HostEnd> Drop for Batch<'_, H> {
    fn drop(&mut self) {
        self.host.core().server.lanes().release();
    }
}

//! Handles several requests together and publishes their answers together.

use super::{HostCore, Service, WaitMode};
use crate::error::IpcError;

impl<C: Service> HostCore<C> {
    /// Waits for a request, `until` then, and has up to `most` that are there handled, each by one call of `handle`.
    /// Returns how many; 0 once a stop was requested.
    #[expect(clippy::arithmetic_side_effects, reason = "`handled` is below `most`")]
    pub(super) fn recv_batch(
        &mut self,
        most: usize,
        mut until: WaitMode,
        mut handle: impl FnMut(C::Call<'_>),
    ) -> Result<usize, IpcError> {
        let batch = Batch::begin(self);
        let mut handled = 0;
        while handled < most {
            match batch.core.recv(until) {
                Ok(Some(call)) => handle(call),
                Ok(None) => break,
                // An error of the loop, not of a request: the next batch gets it again.
                Err(error) if handled == 0 => return Err(error),
                Err(_) => break,
            }
            (until, handled) = (WaitMode::Polled, handled + 1);
        }
        Ok(handled)
    }
}

/// While it lives, answers are held back. Dropping it, also by a panic, publishes them.
struct Batch<'h, C: Service> {
    core: &'h mut HostCore<C>,
}

impl<'h, C: Service> Batch<'h, C> {
    fn begin(core: &'h mut HostCore<C>) -> Self {
        core.server.client_table().hold();
        Batch { core }
    }
}

impl<C: Service> Drop for Batch<'_, C> {
    fn drop(&mut self) {
        self.core.server.client_table().release();
    }
}

//! Replies whose type only the schema has.

use super::{ClientCore, ReplySource};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::response::Source;
use crate::ring::Corrupt;
use crate::ring_pair::status;
use crate::stats::Counter;

impl<C: Channel> ClientCore<C> {
    /// Copies the reply to `method` into `to`. Returns whether it is the error of the method.
    pub(in crate::client) fn take_bytes(
        &self,
        method: u16,
        reply: ReplySource,
        to: &mut Vec<u8>,
    ) -> Result<bool, IpcError> {
        let source = (self, reply);
        let status = source.status();
        // By the declaration of the host, which has written it.
        let theirs = self.of_host(method);
        let ty = match status {
            status::OK => theirs.map(|method| &method.reply),
            status::APP_ERROR => theirs.and_then(|method| method.error.as_ref()),
            _ => None,
        };
        let Some(ty) = ty else { return Err(source.unanswered()) };
        let is_taken = match source.1 {
            ReplySource::Slot(received) => self.rings.take_bytes(received, to),
            ReplySource::Buffered(reply) => reply.read_bytes(to),
        };
        if !is_taken || !ty.takes(to) {
            return Err(self.poison(Corrupt { field: "reply", value: to.len() as u64 }));
        }
        let is_error = status == status::APP_ERROR;
        if is_error {
            self.rings.add(Counter::Errors, 1);
        }
        Ok(is_error)
    }
}

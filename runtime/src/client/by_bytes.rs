//! Calls whose types only the schema has. The bytes of the arguments were checked by their sender.

use std::time::Duration;

use super::Link;
use super::core::{Expects, ReplySource};
use super::pending::ReplyHandle;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::encode::AsBytes;

impl<C: Channel> Link<C> {
    /// Calls a method, and copies its reply or its error into `reply`. Returns whether it is the error.
    pub(crate) fn call_bytes(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: &AsBytes<'_>,
        reply: &mut Vec<u8>,
    ) -> Result<bool, IpcError> {
        let call = self.request(method, timeout, args)?;
        let received = match self.reply_soon(&call) {
            Some(received) => received,
            None => self.reply_now(&call)?,
        };
        self.core.take_bytes(method, ReplySource::Slot(received), reply)
    }

    /// Sends a request without an answer.
    pub(crate) fn send_bytes(&self, method: u16, args: &AsBytes<'_>) -> Result<(), IpcError> {
        self.core.check_usable(method)?;
        self.send(&self.core.begin(method, None), args, Expects::Nothing)
    }
}

impl<C: Channel> ReplyHandle<C, &Link<C>> {
    /// Waits for the reply, and copies it into `reply`. Returns whether it is the error of the method.
    pub(crate) fn take_bytes(&self, reply: &mut Vec<u8>) -> Result<bool, IpcError> {
        let found = self.reply()?;
        self.link.core.take_bytes(self.call.method, found, reply)
    }
}

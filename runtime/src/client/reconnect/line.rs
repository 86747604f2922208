//! The connections of a client on a thread, one after the other, as its subscription sees them.
//!
//! The client attaches when it makes a call. Its subscription may find first that the host is gone; then a thread
//! attaches, and hands the link over: the client takes it when its old one fails. The thread ends with that, or when the
//! client or the subscription is dropped.

use std::any::Any;
use std::io;
use std::sync::{Arc, Mutex, Weak};

use super::Attaching;
use super::events::{Reader, Renew};
use super::schedule::Schedule;
use crate::attach::client::{AttachCaller, Wanted};
use crate::channel::Channel;
use crate::client::Link;
use crate::error::AttachError;
use crate::sync::lock;

/// The name of the thread that attaches for a subscription.
const THREAD: &str = "mp-reconnect";

/// See the module.
pub(super) struct Line<C: Channel> {
    pub(super) attaching: Attaching<C>,
    /// A link for the client. Locked by who attaches, so that only one does.
    handed: Mutex<Option<Link<C>>>,
    /// Whether the client is there.
    client: Wanted,
}

impl<C: Channel> Line<C> {
    pub(super) fn new(attaching: Attaching<C>, client: Wanted) -> Line<C> {
        Line { attaching, handed: Mutex::new(None), client }
    }

    /// The next link of the client, whose host is gone.
    pub(super) fn next(&self, schedule: Schedule) -> Result<Link<C>, AttachError> {
        let mut handed = lock(&self.handed);
        match handed.take() {
            Some(link) => Ok(link),
            None => self.attach(schedule, &Wanted::default()),
        }
    }

    /// Replaces the connection of `generation`, unless the client has.
    fn renew(&self, generation: u64, wanted: &Wanted) -> Result<(), AttachError> {
        let mut handed = lock(&self.handed);
        if self.attaching.lost_generation(generation) {
            // The last host is not kept, nor is memory for it, while there is no next one.
            *handed = None;
            *handed = Some(self.attach(self.attaching.schedule(), wanted)?);
        }
        Ok(())
    }

    fn attach(&self, schedule: Schedule, wanted: &Wanted) -> Result<Link<C>, AttachError> {
        let (link, generation) = self.attaching.again(schedule, wanted)?;
        self.attaching.renewal.renew(&link.core, &link.spinner, generation);
        Ok(link)
    }
}

/// Attaches for the subscription of a client, on a thread.
pub(super) struct OnThread<C: Channel>(pub(super) Weak<Line<C>>);

impl<C: Channel> Renew for OnThread<C> {
    fn begin(&self, generation: u64, reader: Arc<dyn Reader>) -> io::Result<Box<dyn Any + Send>> {
        let caller = AttachCaller::new();
        let Some(line) = self.0.upgrade() else {
            reader.give_up();
            return Ok(Box::new(caller));
        };
        let wanted = caller.wanted().and(&line.client);
        let renew = move || {
            if line.renew(generation, &wanted).is_err() {
                reader.give_up();
            }
        };
        std::thread::Builder::new().name(THREAD.into()).spawn(renew)?;
        Ok(Box::new(caller))
    }
}

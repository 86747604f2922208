//! A subscription that goes on with the next host.
//!
//! It has a connection of its own, apart from that of the calls: the two are used by different threads, and only one
//! thread at a time can use a connection. Once the host is gone, a thread attaches to the next one and subscribes there,
//! so that a caller that does not want to wait need not. The thread ends with that, or when the subscription is dropped.

use std::fmt;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};

use super::Attaching;
use crate::attach::client::{AttachCaller, Wanted};
use crate::client::core::Subscription;
use crate::client::{Events, Link, subscribed};
use crate::error::{AttachError, Execution, IpcError};
use crate::event::Event;
use crate::instance::InstanceId;
use crate::queue::WaitLimit;
use crate::wait::Deadline;

/// The name of the thread that attaches for a subscription.
const THREAD: &str = "mp-events";

/// What makes a subscription go on with the next host.
pub(in crate::client) trait Resubscribe<E>: Send {
    /// The subscription at the next host, and the run of that host; `None` if there is none until `limit`. After an error
    /// there will be none.
    fn next(&mut self, limit: WaitLimit<'_>) -> Option<Result<(Subscription<E>, InstanceId), IpcError>>;
}

/// The connection of a subscription.
struct NextHost<E: Event> {
    attaching: Attaching<E::Channel>,
    /// Kept for the subscription, which ends with it.
    link: Option<Link<E::Channel>>,
    under_way: Option<UnderWay<E>>,
}

/// A subscription at a host, and the connection that it ends with.
type Subscribed<E> = (Link<<E as Event>::Channel>, Subscription<E>);

/// A thread that attaches. Dropping it has the thread end.
struct UnderWay<E: Event> {
    found: Receiver<Result<Subscribed<E>, IpcError>>,
    _caller: AttachCaller,
}

/// Subscribes on a connection of its own, with the options of `calls`.
///
/// # Errors
///
/// If the host has no events, or no host lets the client attach in time.
pub(in crate::client) fn reconnecting_events<E: Event>(
    calls: &Attaching<E::Channel>,
    wanted: &Wanted,
) -> Result<Events<E>, IpcError> {
    let attaching = calls.for_events();
    let (link, subscription) = attach(&attaching, wanted).map_err(|lost| match lost {
        Lost::NoHost(error) => {
            // Where the user looks for it.
            calls.gave_up(error);
            gone()
        }
        Lost::Refused(error) => error,
    })?;
    let next = NextHost { attaching, link: Some(link), under_way: None };
    Ok(Events::that_go_on(subscription, Box::new(next)))
}

/// Why there is no subscription at a next host.
enum Lost {
    /// No host has let the client attach.
    NoHost(AttachError),
    /// The host has refused the subscription.
    Refused(IpcError),
}

/// Attaches to the next host and subscribes there.
fn attach<E: Event>(attaching: &Attaching<E::Channel>, wanted: &Wanted) -> Result<Subscribed<E>, Lost> {
    let schedule = attaching.schedule();
    loop {
        let link = attaching.again(schedule, wanted).map_err(Lost::NoHost)?;
        let deadline = Deadline::after(link.core.timeout());
        match subscribed(&link, wanted.limit(&deadline)) {
            Ok(subscription) => return Ok((link, subscription)),
            // This one has died too.
            Err(IpcError::HostGone { .. }) if wanted.is_wanted() => {}
            Err(error) => return Err(Lost::Refused(error)),
        }
    }
}

fn gone() -> IpcError {
    IpcError::HostGone { execution: Execution::NoRequest }
}

impl<E: Event> NextHost<E> {
    /// Has a thread attach.
    fn begin(&self) -> io::Result<UnderWay<E>> {
        let (attaching, caller) = (self.attaching.clone(), AttachCaller::new());
        let (wanted, (report, found)) = (caller.wanted(), mpsc::channel());
        let attach = move || {
            let found = attach(&attaching, &wanted).map_err(|lost| match lost {
                Lost::NoHost(_) => gone(),
                Lost::Refused(error) => error,
            });
            // A subscription that was dropped receives nothing.
            let _ = report.send(found);
        };
        std::thread::Builder::new().name(THREAD.into()).spawn(attach)?;
        Ok(UnderWay { found, _caller: caller })
    }

    fn end(&mut self, error: IpcError) -> Option<Result<(Subscription<E>, InstanceId), IpcError>> {
        self.under_way = None;
        Some(Err(error))
    }
}

impl<E: Event> Resubscribe<E> for NextHost<E> {
    fn next(&mut self, limit: WaitLimit<'_>) -> Option<Result<(Subscription<E>, InstanceId), IpcError>> {
        if self.under_way.is_none() {
            // The last host is not kept, nor is memory for it, while there is no next one.
            self.link = None;
            match self.begin() {
                Ok(under_way) => self.under_way = Some(under_way),
                Err(source) => {
                    return self.end(IpcError::Os { doing: "start a thread that attaches", source });
                }
            }
        }
        let under_way = self.under_way.as_ref()?;
        loop {
            let slice = limit.left().unwrap_or(limit.last_slice()).min(limit.last_slice());
            match under_way.found.recv_timeout(slice) {
                Ok(Ok((link, subscription))) => {
                    let instance = link.instance();
                    (self.link, self.under_way) = (Some(link), None);
                    return Some(Ok((subscription, instance)));
                }
                Ok(Err(error)) => return self.end(error),
                Err(RecvTimeoutError::Disconnected) => return self.end(gone()),
                Err(RecvTimeoutError::Timeout) if limit.left().is_some_and(|left| left.is_zero()) => return None,
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

impl<E: Event> fmt::Debug for NextHost<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NextHost").field("attaching", &self.attaching).finish_non_exhaustive()
    }
}

//! The additional threads of a host with several threads.
//!
//! Each has its own connections, its own mailbox and its own waiting: what is said of one host thread holds for each of
//! them. A client stays with the thread that it was sent to when it attached, the one with the fewest clients then. The
//! thread that lets clients in is one of them; on a tie the other threads come first, because that thread also accepts.

use std::io;
use std::sync::Arc;

use super::client_table::Disconnect;
use super::command::{HostCommand, Mailbox};
use super::session::Caller;
use super::subscription::QueuedEvent;
use super::{Host, HostCore, Service};
use crate::attach::host::ClientInfo;
use crate::error::IpcError;

/// The additional threads, as the acceptor thread sees them.
#[derive(Debug, Default)]
pub(crate) struct Workers {
    threads: Vec<Thread>,
}

#[derive(Debug)]
struct Thread {
    mailbox: Arc<Mailbox>,
    clients: Vec<ClientInfo>,
}

/// How an additional thread reaches the acceptor thread.
#[derive(Debug)]
pub(super) struct ToMain {
    /// The index of the thread.
    thread: usize,
    mailbox: Arc<Mailbox>,
}

impl Workers {
    pub(super) fn clients(&self) -> usize {
        self.threads.iter().map(|thread| thread.clients.len()).sum()
    }

    /// All clients of all threads.
    pub(super) fn infos(&self) -> impl Iterator<Item = ClientInfo> {
        self.threads.iter().flat_map(|thread| &thread.clients).copied()
    }

    /// The thread for a new client; `None` is the accepting thread, which serves `identity` clients.
    pub(super) fn assign(&mut self, info: ClientInfo, own: usize) -> Option<Arc<Mailbox>> {
        let thread = self.threads.iter_mut().min_by_key(|thread| thread.clients.len())?;
        if own < thread.clients.len() {
            return None;
        }
        thread.clients.push(info);
        Some(thread.mailbox.clone())
    }

    pub(super) fn disconnected(&mut self, thread: usize, info: ClientInfo) {
        let Some(thread) = self.threads.get_mut(thread) else { return };
        if let Some(index) = thread.clients.iter().position(|other| *other == info) {
            thread.clients.swap_remove(index);
        }
    }

    /// Lets the other threads write an event into the queues of their clients.
    pub(super) fn emit(&self, event: &Arc<QueuedEvent>) {
        self.threads.iter().for_each(|thread| thread.mailbox.post(HostCommand::Emit(event.clone())));
    }

    fn stop(&self) {
        self.threads.iter().for_each(|thread| thread.mailbox.stop());
    }
}

impl ToMain {
    pub(super) fn slow(&self, caller: Caller) {
        self.mailbox.post(HostCommand::Slow(caller));
    }

    pub(super) fn disconnected(&self, info: ClientInfo, caller: Caller, disconnect: Disconnect) {
        self.mailbox.post(HostCommand::Disconnected(self.thread, info, caller, disconnect));
    }
}

/// Stops the acceptor thread when one of the others ends, for whatever reason.
struct StopMainOnDrop(Arc<Mailbox>);

impl Drop for StopMainOnDrop {
    fn drop(&mut self) {
        self.0.stop();
    }
}

/// Stops the other threads when the acceptor thread ends, for whatever reason.
struct StopWorkersOnDrop<'e, C>(&'e mut Host<C>);

impl<C> Drop for StopWorkersOnDrop<'_, C> {
    fn drop(&mut self) {
        self.0.core.server.workers.stop();
    }
}

/// Serves the clients of `host` from `threads` threads. This one is among them: it lets clients in, and keeps those
/// that it had before. Returns when a stop was requested, or one of them fails.
///
/// # Errors
///
/// As `serve`; or a thread could not be set up.
///
/// # Panics
///
/// If `serve` panics on one of the threads, after the others have ended.
pub(super) fn serve_threads<C: Service, H: Sync + ?Sized>(
    host: &mut Host<C>,
    threads: usize,
    handler: &H,
    serve: fn(&mut Host<C>, &H) -> Result<(), IpcError>,
) -> Result<(), IpcError> {
    let others = set_up(host, threads.saturating_sub(1)).map_err(no_thread)?;
    let (main, own) = (host.core.server.mailbox.clone(), host.core.server.own.clone());
    own.set_workers(!others.is_empty());
    let served = std::thread::scope(|scope| {
        let leader = StopWorkersOnDrop(host);
        let mut running = Vec::new();
        for mut other in others {
            let main = main.clone();
            let work = move || {
                let _stop_main = StopMainOnDrop(main);
                serve(&mut other, handler)
            };
            running.push(
                std::thread::Builder::new()
                    .name("memorypipe".into())
                    .spawn_scoped(scope, work)
                    .map_err(no_thread)?,
            );
        }
        let mut result = serve(&mut *leader.0, handler);
        drop(leader);
        for thread in running {
            match thread.join() {
                Ok(theirs) => result = result.and(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        result
    });
    // Their clients have been detached with them.
    host.core.server.workers = Workers::default();
    own.set_workers(false);
    served
}

/// The hosts of the other threads, of which the acceptor thread knows from now on.
fn set_up<C: Service>(host: &mut Host<C>, count: usize) -> io::Result<Vec<Host<C>>> {
    let server = &mut host.core.server;
    let (mut others, mut threads) = (Vec::new(), Vec::new());
    for thread in 0..count {
        let other = server.for_worker(ToMain { thread, mailbox: server.mailbox.clone() })?;
        threads.push(Thread { mailbox: other.mailbox.clone(), clients: Vec::new() });
        others.push(Host { core: HostCore::new(other) });
    }
    server.workers.threads = threads;
    Ok(others)
}

fn no_thread(source: io::Error) -> IpcError {
    IpcError::Os { doing: "set up a thread that serves", source }
}

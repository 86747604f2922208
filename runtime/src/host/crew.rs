//! The additional threads of a host with several threads.
//!
//! Each has its own lanes, its own mailbox and its own waiting: what is said of one host thread holds for each of
//! them. A client stays with the thread that it was sent to when it attached, the one with the fewest clients then. The
//! thread that lets clients in is one of them; on a tie the other threads come first, because that thread also accepts.

use std::sync::Arc;

use super::lanes::Farewell;
use super::letter::{Letter, Mailbox};
use super::subscription::Emission;
use super::{Host, HostCore, Service};
use crate::attach::host::{Attached, Guest};
use crate::error::IpcError;
use crate::peer::Peer;

/// The additional threads, as the acceptor thread sees them.
#[derive(Debug, Default)]
pub(crate) struct Crew {
    threads: Vec<Thread>,
}

#[derive(Debug)]
struct Thread {
    mailbox: Arc<Mailbox>,
    clients: Vec<Guest>,
}

/// How an additional thread reaches the acceptor thread.
#[derive(Debug)]
pub(super) struct Post {
    /// The index of the thread.
    thread: usize,
    mailbox: Arc<Mailbox>,
}

/// Reaches the thread that a client is assigned to.
pub(super) struct Way<'c>(&'c Mailbox);

impl Crew {
    pub(super) fn clients(&self) -> usize {
        self.threads.iter().map(|thread| thread.clients.len()).sum()
    }

    /// All clients of all threads.
    pub(super) fn guests(&self) -> impl Iterator<Item = Guest> {
        self.threads.iter().flat_map(|thread| &thread.clients).copied()
    }

    /// The thread for a new client; `None` is the accepting thread, which serves `own` clients.
    pub(super) fn choose(&mut self, guest: Guest, own: usize) -> Option<Way<'_>> {
        let thread = self.threads.iter_mut().min_by_key(|thread| thread.clients.len())?;
        if own < thread.clients.len() {
            return None;
        }
        thread.clients.push(guest);
        Some(Way(&thread.mailbox))
    }

    pub(super) fn parted(&mut self, thread: usize, guest: Guest) {
        let Some(thread) = self.threads.get_mut(thread) else { return };
        if let Some(index) = thread.clients.iter().position(|other| *other == guest) {
            thread.clients.swap_remove(index);
        }
    }

    /// Lets the other threads write an event into the queues of their clients.
    pub(super) fn emit(&self, emission: &Arc<Emission>) {
        self.threads.iter().for_each(|thread| thread.mailbox.post(Letter::Emit(emission.clone())));
    }

    fn stop(&self) {
        self.threads.iter().for_each(|thread| thread.mailbox.stop());
    }
}

impl Way<'_> {
    pub(super) fn send(self, attached: Attached) {
        self.0.post(Letter::Client(Box::new(attached)));
    }
}

impl Post {
    pub(super) fn slow(&self, peer: Peer) {
        self.mailbox.post(Letter::Slow(peer));
    }

    pub(super) fn parted(&self, guest: Guest, farewell: Farewell) {
        self.mailbox.post(Letter::Parted(self.thread, guest, farewell));
    }
}

/// Stops the acceptor thread when one of the others ends, for whatever reason.
struct EndsAll(Arc<Mailbox>);

impl Drop for EndsAll {
    fn drop(&mut self) {
        self.0.stop();
    }
}

/// Stops the other threads when the acceptor thread ends, for whatever reason.
struct Leads<'e, C>(&'e mut Host<C>);

impl<C> Drop for Leads<'_, C> {
    fn drop(&mut self) {
        self.0.core.server.crew.stop();
    }
}

/// Serves the clients of `host` from `threads` threads. This one is among them: it lets clients in, and keeps those that
/// it had before. Returns when a stop was requested, or one of them fails.
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
    let os = |source| IpcError::Os { doing: "set up a thread that serves", source };
    let server = &mut host.core.server;
    let (main, own) = (server.mailbox.clone(), server.own.clone());
    let mut others = Vec::new();
    for thread in 0..threads.saturating_sub(1) {
        let other = server.another(Post { thread, mailbox: main.clone() }).map_err(os)?;
        others.push((other.mailbox.clone(), Host { core: HostCore::new(other) }));
    }
    server.crew.threads =
        others.iter().map(|(mailbox, _)| Thread { mailbox: mailbox.clone(), clients: Vec::new() }).collect();
    own.set_crew(!others.is_empty());
    let served = std::thread::scope(|scope| {
        let leads = Leads(host);
        let mut running = Vec::new();
        for (_, mut other) in others {
            let main = main.clone();
            let work = move || {
                let _ends_all = EndsAll(main);
                serve(&mut other, handler)
            };
            running.push(
                std::thread::Builder::new()
                    .name("memorypipe".into())
                    .spawn_scoped(scope, work)
                    .map_err(os)?,
            );
        }
        let mut result = serve(&mut *leads.0, handler);
        drop(leads);
        for thread in running {
            match thread.join() {
                Ok(theirs) => result = result.and(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        result
    });
    // Their clients have been detached with them.
    host.core.server.crew = Crew::default();
    own.set_crew(false);
    served
}

//! Clients come and go: the kernel watches them from the end of their handshake on, and what they cost is charged when
//! they are gone.

use std::time::Instant;

use super::{CLIENT, PROCESS, Server};
use crate::attach::host::Attached;
use crate::error::IpcError;
use crate::host::client_table::{ClientConn, Disconnect};
use crate::host::cost::CostTimer;
use crate::host::session::Caller;
use crate::platform;

impl Server {
    /// Serves a newly attached client from now on.
    pub(in crate::host) fn add_client(&mut self, attached: Attached, caller: Caller) {
        let (info, key) = (attached.info, self.clients.next_key().bits());
        let watched = self.poller.add(attached.rings.socket(), CLIENT | key).and_then(|()| {
            attached.rings.death().map_or(Ok(()), |death| self.poller.add(death, PROCESS | key))
        });
        // A client that cannot be polled is not kept; it sees the hang-up.
        if let Err(source) = watched {
            self.costs.charge_for_freeing(info.peer, &self.background, attached);
            // It has left again, so the cost of its attach is charged.
            self.costs.charge(info.peer, info.cost, Instant::now());
            let lack = IpcError::Os { doing: "watch a client that has attached", source };
            self.sessions.remove(&caller);
            self.report_disconnect(info, caller, Disconnect::Expelled(lack));
            return;
        }
        self.spinner.peer_attached(platform::can_run_beside(info.peer.pid));
        attached.rings.publish_contention(self.contention.is_contended());
        self.clients.insert(attached, caller.clone(), &self.broadcast);
        self.disconnect_expelled(&caller);
    }

    /// Parts from the clients that are gone, and from those at fault.
    pub(super) fn drop_disconnected(&mut self) {
        while let Some((conn, disconnect)) = self.clients.take_ended() {
            let timer = CostTimer::start();
            self.poller.remove(conn.rings.socket());
            if let Some(death) = conn.rings.death() {
                self.poller.remove(death);
            }
            // The client has the same descriptor, so closing it would not be enough.
            if let Some(eventfd) = conn.rings.eventfd() {
                self.poller.remove(eventfd);
            }
            let (info, disconnect_reported) = (conn.info(), conn.is_disconnect_reported());
            let caller = conn.caller.clone();
            self.sessions.remove(&caller);
            // The client is removed before its departure is reported.
            self.drop_client(conn, timer);
            if let Some(disconnect) = self.report_disconnect(info, caller, disconnect) {
                if self.one_client && !disconnect_reported {
                    self.departed = Some(match disconnect {
                        Disconnect::Left => IpcError::ClientGone,
                        Disconnect::Expelled(error) => error,
                    });
                }
            }
        }
    }

    /// Hangs up, and lets another thread free the memory of the connection. The cost of that, and of the attach, is
    /// charged.
    fn drop_client(&mut self, mut conn: ClientConn, timer: CostTimer) {
        let info = conn.info();
        conn.hang_up();
        self.costs.charge_for_freeing(info.peer, &self.background, conn);
        self.costs.charge(info.peer, info.cost.saturating_add(timer.cost()), Instant::now());
    }
}

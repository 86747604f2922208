//! Who is told what happens to clients: the user, or for an additional thread of a host the acceptor thread, which
//! tells the user.

use super::Server;
use crate::attach::host::ClientInfo;
use crate::host::client_table::Disconnect;
use crate::host::notice::NoticeSink;
use crate::host::session::Caller;
use crate::host::workers::ToMain;
use crate::notice::Notice;
use crate::trace;

/// The receiver of notices.
pub(in crate::host) enum Notices {
    /// The user.
    User(NoticeSink),
    /// The acceptor thread.
    Passed(ToMain),
}

impl Notices {
    /// Whether the receiver of notices wants the reason of a refusal.
    pub(in crate::host) fn want_reasons(&mut self) -> bool {
        match self {
            // The collector of traces limits them.
            Notices::User(notice_sink) => notice_sink.wants_reasons() || cfg!(feature = "tracing"),
            Notices::Passed(_) => true,
        }
    }
}

impl Server {
    /// Notifies the user, or lets the acceptor thread notify.
    pub(super) fn report_disconnect(
        &mut self,
        info: ClientInfo,
        caller: Caller,
        disconnect: Disconnect,
    ) -> Option<Disconnect> {
        match &self.notices {
            Notices::Passed(to_main) => {
                to_main.disconnected(info, caller, disconnect);
                None
            }
            Notices::User(_) => {
                let (client, peer) = (caller.id(), caller.peer());
                self.notify(&match &disconnect {
                    Disconnect::Left => Notice::Detached { client, peer },
                    Disconnect::Expelled(error) => Notice::Expelled { client, peer, error },
                });
                Some(disconnect)
            }
        }
    }

    pub(in crate::host) fn notify(&mut self, notice: &Notice<'_>) {
        trace::notice(&self.name, notice);
        if let Notices::User(notice_sink) = &mut self.notices {
            notice_sink.tell(notice);
        }
    }

    /// Notifies the user of a slow subscriber, or lets the acceptor thread notify.
    pub(in crate::host) fn is_slow(&mut self, caller: Caller) {
        match &self.notices {
            Notices::Passed(to_main) => to_main.slow(caller),
            Notices::User(_) => {
                self.notify(&Notice::TooSlow { client: caller.id(), peer: caller.peer() });
            }
        }
    }
}

//! The client's side of the handshake, which waits up to a deadline.

mod ask;
mod handshake;
mod waiting;
mod wanted;

use std::cell::Cell;
use std::io;
use std::time::{Duration, Instant};

#[cfg(feature = "dynamic")]
pub(crate) use self::ask::Told;
use self::handshake::Handshake;
use self::waiting::Waiting;
pub(crate) use self::wanted::{AttachCaller, Wanted};
use super::Elsewhere;
use crate::error::{AttachError, Ground};
use crate::host;
use crate::peer::Peer;
use crate::platform::{self, ControlSocket, PeerProcess, Place, UserId};
use crate::ring_pair::RingPair;
use crate::schema::Schema;
use crate::spelling::similar;

/// The default timeout for the host's answer.
const ANSWER: Duration = Duration::from_secs(5);
/// Replaces a timeout that no clock can represent: a hundred years.
const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 3600);
/// How often a host may close the connection after this client has created memory for it, before the client gives up:
/// the host may have died each time, or may only want the client to create memory.
const MOST_LOST: u32 = 3;
/// How often a client without a declaration asks for that of the host, which another host of the name may replace
/// before the client attaches.
const MOST_ASKED: u32 = 3;
/// The maximum number of suggested names.
const MAX_SIMILAR: usize = 3;
/// The maximum number of names that are contacted.
const MAX_ASKED: usize = 16;

/// The options of an attach.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) name: String,
    pub(crate) place: Place,
    /// `None`: the host must be there. `Some`: wait for it for this long.
    pub(crate) timeout: Option<Duration>,
    /// Trusted users, in addition to the client's own.
    pub(crate) trusted_users: Vec<UserId>,
    /// Whether to refuse a host whose declaration is compatible but not equal.
    pub(crate) exact: bool,
    /// The limit for the shared memory of both sides; `None` for [`LIMIT`](handshake::LIMIT).
    pub(crate) max_bytes: Option<u64>,
    /// This side's declaration; `None` for a client that has none, and declares what the host does.
    pub(crate) schema: Option<Schema>,
    /// Whether the caller still waits.
    pub(crate) wanted: Wanted,
    /// Whether to look for the reasons if there is no host. That contacts other hosts.
    pub(crate) explains: bool,
}

/// A connection to a host that this client trusts, before a byte was sent.
struct Connected {
    socket: ControlSocket,
    process: PeerProcess,
}

/// The result of an attach.
#[derive(Debug)]
pub(crate) struct Attached {
    pub(crate) rings: RingPair,
    pub(crate) peer: Peer,
    /// Identifies the run of the host.
    pub(crate) instance: [u8; 16],
    /// The host's declaration.
    pub(crate) schema: Schema,
    /// This client's declaration, if it had none before and has taken the host's.
    pub(crate) taken: Option<Schema>,
    /// For each of our methods whether the host has it.
    pub(crate) supported: Vec<bool>,
}

impl Request {
    /// Attaches. Blocks until the host has answered, the deadline has passed, or the caller has given up.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`ANSWER` is 5 seconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(crate) fn attach(&self) -> Result<Attached, AttachError> {
        let start = Instant::now();
        let waits_until = self.timeout.map(|timeout| end_of(start, timeout));
        let answer_by = waits_until.unwrap_or(start + ANSWER);
        let mut waiting = Waiting::new(platform::socket_path(&self.place.directory, &self.name));
        let made = Cell::new(0);
        loop {
            let failure = match self.attempt(start, answer_by, &made) {
                Err(error @ (AttachError::NotFound { .. } | AttachError::HostGone)) => error,
                result => return result,
            };
            let left = waits_until.map(|until| until.saturating_duration_since(Instant::now()));
            match left {
                // The caller reads no reasons.
                _ if !self.wanted.is_wanted() => return Err(failure),
                Some(left) if !left.is_zero() && made.get() <= MOST_LOST => waiting.wait(left, &self.wanted),
                _ => return Err(self.explained(failure)),
            }
        }
    }

    /// Attaches through a connected socket.
    #[cfg(feature = "test-util")]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`ANSWER` is 5 seconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(crate) fn shake_hands(&self, socket: ControlSocket) -> Result<Attached, AttachError> {
        let start = Instant::now();
        let connected = Connected { process: who_is(&socket)?, socket };
        let schema =
            self.schema.as_ref().ok_or(AttachError::Options { why: "a client needs a declaration" })?;
        self.handshake(connected, start, start + ANSWER).run(schema, &Cell::new(0))
    }

    /// `made` counts the attempts for which this client made memory.
    fn attempt(&self, start: Instant, answer_by: Instant, made: &Cell<u32>) -> Result<Attached, AttachError> {
        let attempt = |schema: &Schema| {
            let connected = self.connected(start, answer_by)?;
            self.handshake(connected, start, answer_by).run(schema, made)
        };
        if let Some(schema) = &self.schema {
            return attempt(schema);
        }
        let mut turn = 0_u32;
        loop {
            let told = self.told(start, answer_by)?;
            turn = turn.saturating_add(1);
            match attempt(&told.schema) {
                // Another host has taken the name in between.
                Err(AttachError::SchemaMismatch(_)) if turn < MOST_ASKED => {}
                result => return result.map(|attached| Attached { taken: Some(told.schema), ..attached }),
            }
        }
    }

    fn handshake(&self, connected: Connected, start: Instant, answer_by: Instant) -> Handshake<'_> {
        let Connected { socket, process } = connected;
        Handshake { request: self, socket, process, start, answer_by }
    }

    /// Connects to the host, if this client trusts it.
    fn connected(&self, start: Instant, answer_by: Instant) -> Result<Connected, AttachError> {
        if host::lets_in_here(&platform::socket_path(&self.place.directory, &self.name)) {
            return Err(AttachError::OwnHost);
        }
        let socket = self.connect(start, answer_by)?;
        let process = who_is(&socket)?;
        let user = process.user;
        if !user.is_known() {
            return Err(AttachError::NotAdmitted { ground: Ground::UnmappedHost, user });
        }
        if !process.is_of_our_user() && !self.trusted_users.contains(&user) {
            return Err(AttachError::NotAdmitted { ground: Ground::HostOfAnotherUser, user });
        }
        Ok(Connected { socket, process })
    }

    /// Completes an error that ends the attempt: if the host was not found, with the possible reasons.
    fn explained(&self, error: AttachError) -> AttachError {
        let AttachError::NotFound { name, directory, .. } = error else { return error };
        if !self.explains {
            let (similar, elsewhere) = (Vec::new(), Elsewhere::unknown(self.place.choice));
            return AttachError::NotFound { name, directory, similar, elsewhere };
        }
        // No host has created the name there, nor will one.
        if let Some(why) = platform::directory_fault(&directory, |user| self.trusted_users.contains(&user)) {
            return AttachError::Unsafe { path: directory, why };
        }
        // Other hosts are contacted only now, when this client gives up.
        let similar = self.alive(similar(&self.name, platform::names_in(&directory)));
        let elsewhere = Elsewhere::look(&name, &directory, self.place.choice, self.timeout);
        AttachError::NotFound { name, directory, similar, elsewhere }
    }

    /// Those of `names` with a living host, because a killed one leaves its socket. A living host sees a connection
    /// that is closed at once.
    fn alive(&self, names: Vec<String>) -> Vec<String> {
        let lives =
            |name: &String| platform::connect(&platform::socket_path(&self.place.directory, name)).is_ok();
        names.into_iter().take(MAX_ASKED).filter(lives).take(MAX_SIMILAR).collect()
    }

    /// Connects to the socket of the name. Waits for a host whose queue of connections is full.
    fn connect(&self, start: Instant, answer_by: Instant) -> Result<ControlSocket, AttachError> {
        let path = platform::socket_path(&self.place.directory, &self.name);
        if !platform::can_be_a_socket(&path) {
            return Err(AttachError::PathTooLong { path });
        }
        loop {
            let left = answer_by.saturating_duration_since(Instant::now());
            let error = match platform::connect_within(&path, self.wanted.slice(left)) {
                Ok(socket) => return Ok(socket),
                Err(error) => error,
            };
            if error.kind() == io::ErrorKind::WouldBlock && self.waits_until(answer_by) {
                continue;
            }
            if let Some(error) = self.no_connection(start, error) {
                return Err(error);
            }
        }
    }

    /// Why there is no connection; `None` if a signal has only interrupted the attempt.
    fn no_connection(&self, start: Instant, error: io::Error) -> Option<AttachError> {
        Some(match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused => AttachError::NotFound {
                name: self.name.clone(),
                directory: self.place.directory.clone(),
                similar: Vec::new(),
                elsewhere: Elsewhere::unknown(self.place.choice),
            },
            io::ErrorKind::PermissionDenied => {
                let (ground, user) = (Ground::SocketClosedToUser, UserId::current());
                AttachError::NotAdmitted { ground, user }
            }
            io::ErrorKind::Interrupted => return None,
            io::ErrorKind::WouldBlock => AttachError::Timeout { after: start.elapsed(), host: None },
            _ => AttachError::Os { doing: "connect to the host", source: error },
        })
    }

    /// Whether the caller still waits, and until `deadline`.
    fn waits_until(&self, deadline: Instant) -> bool {
        self.wanted.is_wanted() && Instant::now() < deadline
    }
}

/// The process that listens at the other end of a socket, as the kernel reports it.
fn who_is(socket: &ControlSocket) -> Result<PeerProcess, AttachError> {
    platform::peer_process(socket).map_err(|source| AttachError::Os { doing: "ask who the host is", source })
}

/// When a wait ends that begins at `start`. A timeout beyond all clocks is a very long one.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "`LONGEST` is a hundred years, and an `Instant` counts 64-bit seconds"
)]
fn end_of(start: Instant, timeout: Duration) -> Instant {
    start.checked_add(timeout).unwrap_or(start + LONGEST)
}

#[cfg(all(test, feature = "test-util"))] // which connects both ends
mod answer_tests;

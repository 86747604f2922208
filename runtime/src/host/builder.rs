//! Options of a host, and the making of it.

use std::fmt;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::HostCore;
use super::admission::Policy;
use super::entrance::Entrance;
use super::notice::{Listener, Printer};
use super::server::Server;
use crate::attach::host::Offer;
use crate::attach::queues::{self, DEFAULT_STREAMS, MAX_STREAMS, QueueOptions};
use crate::attach::rings::geometry;
use crate::channel::Channel;
use crate::error::CreateError;
use crate::event::Overflow;
use crate::notice::Notice;
use crate::platform::{self, Access, Rendezvous, RendezvousError, UserId};
use crate::schema::{Schema, SchemaId, encode};
use crate::segment::Direction;
use crate::segment::MAX_CAPACITY;
use crate::wait::{Spinner, Wait};

/// A type that is a host: [`Host`](crate::Host) or [`PipeHost`](crate::PipeHost).
///
/// It is there for bounds, and cannot be implemented for another type.
///
/// ```
/// use memorypipe::{HostBuilder, HostEnd, Wait};
///
/// /// The settings of this program, whatever the channel is.
/// fn of_ours<H: HostEnd>(builder: HostBuilder<H>) -> HostBuilder<H> {
///     builder.wait(Wait::Block).max_clients(8)
/// }
/// ```
pub trait HostEnd: OneOfOurs + Sized {
    /// What it serves.
    type Channel: Channel;
    /// Makes it.
    #[doc(hidden)]
    fn from_core(core: HostCore<Self::Channel>) -> Self;
    /// What it is made of.
    #[doc(hidden)]
    fn core(host: &mut Self) -> &mut HostCore<Self::Channel>;
}

/// No other crate can name it.
pub trait OneOfOurs {}

const DIRECTIONS: [Direction; 2] = [Direction::ToHost, Direction::ToClient];

/// Options of a host. Every one has a safe default.
///
/// ```
/// # use memorypipe::prelude::*;
/// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
/// let host = ClockHost::builder("builder-doc")
///     .wait(Wait::Block)
///     .max_clients(8)
///     .on_notice(|notice| println!("{notice}"))
///     .create()?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[must_use = "a builder does nothing until `create`"]
pub struct HostBuilder<H> {
    name: String,
    directory: Option<PathBuf>,
    access: Access,
    max_clients: u32,
    max_clients_per_user: u32,
    max_bytes_per_user: u64,
    capacity: Option<u32>,
    bulk: Option<usize>,
    queues: QueueOptions,
    overflow: Overflow,
    trusts_clients: bool,
    exact: bool,
    wait: Wait,
    listener: Listener,
    host: PhantomData<fn() -> H>,
}

impl<H: HostEnd> HostBuilder<H> {
    /// Options of the host `name`, for code that is generic over the host; [`Host::builder`](crate::Host::builder)
    /// and [`PipeHost::builder`](crate::PipeHost::builder) are the same.
    pub fn new(name: impl AsRef<str>) -> HostBuilder<H> {
        HostBuilder {
            name: name.as_ref().to_owned(),
            directory: None,
            access: Access::default(),
            max_clients: 64,
            max_clients_per_user: u32::MAX,
            max_bytes_per_user: u64::MAX,
            capacity: H::Channel::CAPACITY,
            bulk: None,
            queues: QueueOptions { event_slots: 0, streams: DEFAULT_STREAMS },
            overflow: Overflow::default(),
            trusts_clients: false,
            exact: false,
            wait: Wait::default(),
            listener: Listener::Printer(Printer::new()),
            host: PhantomData,
        }
    }

    /// Where the socket and the lock of the host lie; made with mode 0700 if it is missing. Nobody but its
    /// owner, this user or root, may be able to write in it, or it must have the sticky bit.
    ///
    /// Default, for clients too: the directory that `MEMORYPIPE_DIR` names; else `memorypipe` in `$XDG_RUNTIME_DIR`, or
    /// in the first directory of `$RUNTIME_DIRECTORY` (of a systemd service), if that is a directory of this user; else
    /// `memorypipe-<user id>` in `$TMPDIR` or `/tmp`. A service, a login session and a container may differ in them.
    pub fn socket_dir(mut self, directory: impl Into<PathBuf>) -> Self {
        self.directory = Some(directory.into());
        self
    }

    /// Admits clients of this user, beside our own. The system says who a client is. Our own user is the one that this
    /// process has when the client attaches.
    ///
    /// It also lets them connect: the socket is then open to all users, unless
    /// [`os::unix::HostBuilderExt`](crate::os::unix::HostBuilderExt) says otherwise, and the host refuses all but the admitted
    /// ones. The default directory is reached by its owner alone, so name one that the user can reach.
    ///
    /// A user must be mapped in our user namespace. The overflow id (65534) names one only where all ids are mapped;
    /// elsewhere it is refused.
    pub fn allow_user(mut self, user: UserId) -> Self {
        self.access.allow_user(user);
        self
    }

    /// How many clients may be attached at a time. Default 64.
    pub fn max_clients(mut self, max: u32) -> Self {
        self.max_clients = max;
        self
    }

    /// How many clients of one user may be attached at a time. Default: as [`HostBuilder::max_clients`].
    pub fn max_clients_per_user(mut self, max: u32) -> Self {
        self.max_clients_per_user = max;
        self
    }

    /// How many bytes of shared memory the clients of one user may take together: what the host allocates for each, and
    /// what each allocates for the host to map. Default: no limit but [`HostBuilder::max_clients`].
    ///
    /// A client that would take more is refused with
    /// [`AttachError::TooMuchMemory`](crate::AttachError::TooMuchMemory), before the host has allocated or mapped
    /// anything for it.
    pub fn max_bytes_per_user(mut self, max: u64) -> Self {
        self.max_bytes_per_user = max;
        self
    }

    /// How many messages each ring holds: a power of two up to 65,536. Default: what the declaration says
    /// (`#[channel(capacity = ..)]`), else as many as fit into 16 KiB, but from 16 to 256.
    ///
    /// Memory of a connection: for each direction the capacity times the size of the largest message and its
    /// header, at most 256 MiB.
    pub fn capacity(mut self, messages: u32) -> Self {
        self.capacity = Some(messages);
        self
    }

    /// Bytes for bulk data (`&[T]` and `&mut [T]`) of each client, in each direction that has any. Default: twice what
    /// the method with most of them declares, but at least 64 KiB. It is rounded up to pages and never less than what
    /// one request can bring.
    ///
    /// More of it lets a client have more loans, views and one-way requests under way at a time. It is allocated when a
    /// client attaches, so a host with [`HostBuilder::max_clients`] clients needs as many times that much.
    pub fn bulk_memory(mut self, bytes: u64) -> Self {
        // More than an address space has is refused as too much.
        self.bulk = Some(usize::try_from(bytes).unwrap_or(usize::MAX));
        self
    }

    /// How many events the queue of each client holds: a power of two up to 65,536. Default: as many as fit into 64 KiB,
    /// but from 64 to 1,024.
    pub fn event_capacity(mut self, events: u32) -> Self {
        // Nothing that is not a power of two is taken, 0 neither: it would stand for the default.
        self.queues.event_slots = if events == 0 { u32::MAX } else { events };
        self
    }

    /// What becomes of an event for a client whose queue is full. Default [`Overflow::DropOldest`].
    pub fn overflow(mut self, overflow: Overflow) -> Self {
        self.overflow = overflow;
        self
    }

    /// How many streams each client may have at a time in each direction that has any: from 1 to 64. Default 4. Each has
    /// memory of its own, from 16 KiB on, which is allocated when the client attaches.
    pub fn streams(mut self, streams: u32) -> Self {
        self.queues.streams = streams;
        self
    }

    /// Lets handlers borrow what a request brings as `&[T]` ([`Bulk::as_slice`](crate::Bulk::as_slice)), without a copy.
    ///
    /// # Safety
    ///
    /// No client that may attach writes to what a request has brought before that request is answered (a one-way
    /// request: before its handler has returned), and no handler keeps the slice for longer. Every client of this
    /// crate does so as long as its process is sound; one that is hostile or whose memory is corrupted need not. If it
    /// does not hold, a `&[T]` changes while it is borrowed, which is undefined behaviour.
    #[allow(unsafe_code)] // a promise that only the user can make
    pub unsafe fn trust_clients(mut self) -> Self {
        self.trusts_clients = true;
        self
    }

    /// Refuses clients whose declaration is not the very same as ours. Default: one that is understood will
    /// do; it may have other methods.
    pub fn require_same_schema(mut self) -> Self {
        self.exact = true;
        self
    }

    /// How the host waits for requests. Default [`Wait::Adaptive`].
    pub fn wait(mut self, wait: Wait) -> Self {
        self.wait = wait;
        self
    }

    /// What to do with notices: clients that attach, leave, are refused or expelled. Default: refusals and
    /// expulsions are printed to standard error, at most ten and 16 KiB in a second. Called on the thread that serves; keep it short.
    pub fn on_notice(mut self, on_notice: impl FnMut(&Notice<'_>) + Send + 'static) -> Self {
        self.listener = Listener::User(Box::new(on_notice));
        self
    }

    /// Creates the host. From here on clients can connect; they are attached while the host serves.
    ///
    /// The kernel tells clients the user that this process has now. Create the host as the user that serves: one that gives
    /// up rights later admits the user that it becomes, but is still trusted, or not, as the user that it was.
    ///
    /// # Errors
    ///
    /// [`CreateError::NameTaken`] if a living host has the name (it is not disturbed); a dead host's name is
    /// taken over without a clean-up step. The others say what is wrong with the options or the directory.
    pub fn create(self) -> Result<H, CreateError> {
        let access = self.access.clone();
        let take = |directory: &Path, name: &str| {
            Rendezvous::take(directory, name, &access)
                .map(Entrance::Named)
                .map_err(|error| create_error(error, name))
        };
        self.create_behind(take).map(H::from_core)
    }

    /// Who may reach the host and attach to it: for what depends on the system.
    pub(crate) fn access(&mut self) -> &mut Access {
        &mut self.access
    }

    /// A host that only this process can reach, and the way to it.
    #[cfg(feature = "test-util")]
    #[expect(
        clippy::expect_used,
        reason = "`create_behind` returns a host only after it has called `open`, which sets it"
    )]
    pub(crate) fn create_hidden(self) -> Result<(H, platform::Knocker), CreateError> {
        let mut way = None;
        let core = self.create_behind(|directory, _| {
            let (hatch, knocker) = platform::Hatch::new().map_err(|source| CreateError::Os {
                doing: "make a pair of sockets",
                path: directory.to_owned(),
                source,
            })?;
            way = Some(knocker);
            Ok(Entrance::Hatch(hatch))
        })?;
        Ok((H::from_core(core), way.expect("the door was made")))
    }

    /// Makes the host, with a door that `open` makes last of all.
    fn create_behind(
        self,
        open: impl FnOnce(&Path, &str) -> Result<Entrance, CreateError>,
    ) -> Result<HostCore<H::Channel>, CreateError> {
        if let Err(why) = crate::name::check(&self.name) {
            return Err(CreateError::NameInvalid { name: self.name, why });
        }
        if self.capacity.is_some_and(|c| !c.is_power_of_two() || c > MAX_CAPACITY) {
            return Err(CreateError::Options { why: "the capacity must be a power of two up to 65536" });
        }
        let slots = self.queues.event_slots;
        if slots != 0 && (!slots.is_power_of_two() || slots > MAX_CAPACITY) {
            return Err(CreateError::Options {
                why: "the capacity for events must be a power of two up to 65536",
            });
        }
        if self.queues.streams == 0 || self.queues.streams > MAX_STREAMS {
            return Err(CreateError::Options { why: "a client may have from 1 to 64 streams at a time" });
        }
        self.access.check().map_err(|why| CreateError::Options { why })?;
        let place = platform::place(self.directory).map_err(|why| CreateError::Options { why })?;
        let directory = place.directory;
        // A declaration that is too large to be described fails to compile here.
        let _: SchemaId = const { <H::Channel as Channel>::ID };
        let desc = H::Channel::DESC;
        let os = |doing| {
            let path = directory.clone();
            move |source| CreateError::Os { doing, path, source }
        };
        let schema = Schema::from_desc(desc);
        let rings = DIRECTIONS.map(|direction| geometry(&schema, direction, self.capacity, self.bulk));
        let [Some(_), Some(ring)] = rings else {
            return Err(CreateError::Options {
                why: "a ring with its bulk data may not be larger than 256 MiB; lower the capacity or the bulk memory, \
                      or send smaller messages",
            });
        };
        // As for a client with the same declaration.
        let plan = |ring, direction| {
            queues::shapes(&schema, &schema, self.queues)
                .and_then(|shapes| queues::plan(ring, direction, &shapes))
        };
        if rings.iter().zip(DIRECTIONS).any(|(ring, way)| ring.is_none_or(|ring| plan(ring, way).is_none())) {
            return Err(CreateError::Options {
                why: "all queues of a client may not be larger than 256 MiB; lower the capacity for events or the \
                      number of streams, or send smaller messages",
            });
        }
        let offer = Offer {
            schema,
            ring,
            encoded: encode(desc),
            instance: platform::random_id().map_err(os("get random bytes"))?,
            capacity: self.capacity,
            bulk: self.bulk,
            queues: self.queues,
            trusts_clients: self.trusts_clients,
            exact: self.exact,
            name: self.name,
            with_the_same: OnceLock::new(),
        };
        let policy = Policy {
            access: self.access,
            max_clients: self.max_clients,
            max_clients_per_user: self.max_clients_per_user,
            max_bytes_per_user: self.max_bytes_per_user,
        };
        let entrance = open(&directory, &offer.name)?;
        Server::new(offer, policy, Spinner::new(self.wait), self.listener, entrance, self.overflow)
            .map(HostCore::new)
            .map_err(os("set up waiting for clients"))
    }
}

fn create_error(error: RendezvousError, name: &str) -> CreateError {
    match error {
        RendezvousError::Taken { holder } => CreateError::NameTaken { name: name.to_owned(), holder },
        RendezvousError::Unusable { path, why } => CreateError::Unsafe { path, why },
        RendezvousError::TooLong { path } => CreateError::PathTooLong { path },
        RendezvousError::Os { doing, path, error } => CreateError::Os { doing, path, source: error },
    }
}

impl<H> fmt::Debug for HostBuilder<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostBuilder").field("name", &self.name).finish_non_exhaustive()
    }
}

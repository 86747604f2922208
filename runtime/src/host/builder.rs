//! Options of a host, and creating it.

use std::fmt;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use super::HostCore;
use super::admission::Policy;
use super::listener::Listener;
use super::notice::{NoticeSink, Printer};
use super::server::Server;
use crate::attach::Observe;
use crate::attach::blocks;
use crate::attach::host::Offer;
use crate::attach::queues::{self, DEFAULT_STREAMS, MAX_STREAMS, QueueOptions};
use crate::attach::rings::geometry;
use crate::channel::Channel;
use crate::error::CreateError;
use crate::event::Overflow;
use crate::fanout::Pool;
use crate::notice::Notice;
use crate::platform::{self, Access, NamedListener, NamedListenerError, UserId};
use crate::schema::{Method, Schema, SchemaId};
use crate::segment::{Direction, Geometry};
use crate::segment::{MAX_CAPACITY, MAX_HOLDS};
use crate::wait::{Spinner, Wait};

/// A type that is a host: [`Host`](crate::Host) or [`PipeHost`](crate::PipeHost).
///
/// Use it in bounds; it cannot be implemented for other types.
///
/// ```
/// use memorypipe::{HostBuilder, HostEnd, Wait};
///
/// /// The settings of this program, for any channel.
/// fn with_our_settings<H: HostEnd>(builder: HostBuilder<H>) -> HostBuilder<H> {
///     builder.wait(Wait::Block).max_clients(8)
/// }
/// ```
pub trait HostEnd: OneOfOurs + Sized {
    /// The channel that the host serves.
    type Channel: Channel;
    /// Creates the host.
    #[doc(hidden)]
    fn from_core(core: HostCore<Self::Channel>) -> Self;
    /// The untyped part of the host.
    #[doc(hidden)]
    fn core(host: &mut Self) -> &mut HostCore<Self::Channel>;
}

/// No other crate can name it.
pub trait OneOfOurs {}

/// How much bulk data of events a subscriber holds, if nothing is said: one that it shows and one that it reads.
const DEFAULT_HOLDS: u32 = 2;

const DIRECTIONS: [Direction; 2] = [Direction::ToHost, Direction::ToClient];

/// Options of a host. Every option has a safe default.
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
    event_holds: u32,
    overflow: Overflow,
    trusts_clients: bool,
    exact: bool,
    observe: Observe,
    /// The declaration, if the channel has none.
    schema: Option<Schema>,
    wait: Wait,
    notice_sink: NoticeSink,
    host: PhantomData<fn() -> H>,
}

impl<H: HostEnd> HostBuilder<H> {
    /// Returns a builder for the host `name`, for code that is generic over the host.
    /// [`Host::builder`](crate::Host::builder) and [`PipeHost::builder`](crate::PipeHost::builder) do the same.
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
            event_holds: DEFAULT_HOLDS,
            overflow: Overflow::default(),
            trusts_clients: false,
            exact: false,
            observe: Observe::default(),
            schema: None,
            wait: Wait::default(),
            notice_sink: NoticeSink::Printer(Printer::new()),
            host: PhantomData,
        }
    }

    /// The directory of the host's socket and lock file. It is created with mode 0700 if it is missing. Only its owner,
    /// this user or root, may be able to write to it, or it must have the sticky bit.
    ///
    /// The default, for clients too, is the directory in `MEMORYPIPE_DIR`; otherwise one of this user, which
    /// [the chapter on places](crate::guide::places) names for each system. It may differ between a service, a login
    /// session and a container.
    pub fn socket_dir(mut self, directory: impl Into<PathBuf>) -> Self {
        self.directory = Some(directory.into());
        self
    }

    /// Admits clients of this user, in addition to the user of this process (the one at the time of the attach). The
    /// kernel reports the user of a client.
    ///
    /// It also lets them connect: the socket is then open to all users, unless
    /// [`os::unix::HostBuilderExt`](crate::os::unix::HostBuilderExt) sets another mode, and the host refuses all users
    /// that are not admitted. Only its owner can reach the default directory, so choose a directory that the user can
    /// reach.
    ///
    /// The system must be able to identify the user: one that stands for all unknown users is refused, see
    /// [security](crate::guide::security).
    pub fn allow_user(mut self, user: UserId) -> Self {
        self.access.allow_user(user);
        self
    }

    /// The maximum number of attached clients. Default 64.
    pub fn max_clients(mut self, max: u32) -> Self {
        self.max_clients = max;
        self
    }

    /// The maximum number of attached clients of one user. Default: as [`HostBuilder::max_clients`].
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

    /// The capacity of each ring in messages: a power of two up to 65,536. The default is the declaration's
    /// (`#[channel(capacity = ..)]`); otherwise as many as fit into 16 KiB, at least 16 and at most 256.
    ///
    /// Memory of a connection: for each direction the capacity times the size of the largest message and its header, at
    /// most 256 MiB.
    pub fn capacity(mut self, messages: u32) -> Self {
        self.capacity = Some(messages);
        self
    }

    /// Bytes for bulk data (`&[T]` and `&mut [T]`) of each client, in each direction that has any. Default: twice what
    /// the method with most of them declares, but at least 64 KiB. It is rounded up to pages and never less than what
    /// one request can bring.
    ///
    /// More memory lets a client have more loans, views and one-way requests in flight. It is allocated when a client
    /// attaches, so a host with [`HostBuilder::max_clients`] clients needs that many times as much.
    pub fn bulk_memory(mut self, bytes: u64) -> Self {
        // A size beyond the address space is refused as too large.
        self.bulk = Some(usize::try_from(bytes).unwrap_or(usize::MAX));
        self
    }

    /// The capacity of each client's queue of events: a power of two up to 65,536. The default is as many as fit into
    /// 64 KiB, at least 64 and at most 1,024.
    pub fn event_capacity(mut self, events: u32) -> Self {
        // Only powers of two are accepted, so 0, which internally means the default, is not.
        self.queues.event_slots = if events == 0 { u32::MAX } else { events };
        self
    }

    /// How much bulk data of events a subscriber may hold at a time, in events: from 1 to 32. Default 2.
    ///
    /// What a subscriber holds is not overwritten. The memory is this many times the largest bulk data of an event for
    /// each attached client, and four more for the host, with one more for each further kind of event with bulk data.
    /// There are at most 8,192 of these blocks; a client for which no blocks are left is refused with
    /// [`AttachError::TooManyClients`](crate::AttachError::TooManyClients). [`HostBuilder::max_bytes_per_user`] does not
    /// count this memory.
    pub fn event_holds(mut self, events: u32) -> Self {
        self.event_holds = events;
        self
    }

    /// What happens to an event for a client whose queue is full. Default [`Overflow::DropOldest`].
    pub fn overflow(mut self, overflow: Overflow) -> Self {
        self.overflow = overflow;
        self
    }

    /// The maximum number of concurrent streams of a client in each direction that has any: from 1 to 64. Default 4.
    /// Each has its own memory, 16 KiB and more, which is allocated when the client attaches.
    pub fn streams(mut self, streams: u32) -> Self {
        self.queues.streams = streams;
        self
    }

    /// Lets handlers borrow input slices as `&[T]` ([`Bulk::as_slice`](crate::Bulk::as_slice)), without a copy.
    ///
    /// # Safety
    ///
    /// No admitted client may write to the input slices of a request before that request is answered (a one-way
    /// request: before its handler has returned), and no handler may keep the slice for longer. Clients of this crate
    /// comply as long as their process is sound; a hostile one, or one with corrupted memory, need not. If a client
    /// does not comply, a `&[T]` changes while it is borrowed, which is undefined behaviour.
    #[allow(unsafe_code)] // a promise that only the user can make
    pub unsafe fn trust_clients(mut self) -> Self {
        self.trusts_clients = true;
        self
    }

    /// Refuses clients whose declaration differs from the host's. By default, a compatible declaration is enough; it
    /// may have other methods.
    pub fn require_same_schema(mut self) -> Self {
        self.exact = true;
        self
    }

    /// Which processes may ask what this host is, without attaching: its run, its age, the number of its clients, and
    /// its declaration. Default [`Observe::Admitted`]: those that may attach.
    ///
    /// Questions are answered while the host serves. They take no place of a client, and cause no notice; like
    /// connections that do not attach, they are limited to a small part of a processor.
    pub fn observe(mut self, observe: Observe) -> Self {
        self.observe = observe;
        self
    }

    /// How the host waits for requests. Default [`Wait::Adaptive`].
    pub fn wait(mut self, wait: Wait) -> Self {
        self.wait = wait;
        self
    }

    /// Handles notices: clients that attach, leave, are refused or expelled. By default, refusals and expulsions are
    /// printed to standard error, at most ten and 16 KiB in a second. It is called on the thread that serves, so keep
    /// it short.
    pub fn on_notice(mut self, on_notice: impl FnMut(&Notice<'_>) + Send + 'static) -> Self {
        self.notice_sink = NoticeSink::User(Box::new(on_notice));
        self
    }

    /// Creates the host. From now on clients can connect; they are attached while the host serves.
    ///
    /// The kernel reports to clients the user that this process has now. Create the host as the user that serves: a
    /// process that drops privileges later admits its new user, but clients trust it, or not, as the old one.
    ///
    /// # Errors
    ///
    /// [`CreateError::NameTaken`] if a living host has the name (it is not disturbed); the name of a dead host is taken
    /// over without a clean-up step. The other errors name the fault in the options or the directory.
    pub fn create(self) -> Result<H, CreateError> {
        let access = self.access.clone();
        let take = |directory: &Path, name: &str| {
            NamedListener::take(directory, name, &access)
                .map(Listener::Named)
                .map_err(|error| create_error(error, name))
        };
        self.create_behind(take).map(H::from_core)
    }

    /// The declaration of a host that has none at compile time.
    pub(crate) fn with_schema(mut self, schema: Schema) -> Self {
        self.schema = Some(schema);
        self
    }

    /// The platform's settings of who may connect and attach.
    pub(crate) fn access(&mut self) -> &mut Access {
        &mut self.access
    }

    /// A host that only this process can reach, and the gate to it.
    #[cfg(feature = "test-util")]
    #[expect(
        clippy::expect_used,
        reason = "`create_behind` returns a host only after it has called `open`, which sets it"
    )]
    pub(crate) fn create_hidden(self) -> Result<(H, platform::LocalConnector), CreateError> {
        let mut way = None;
        let core = self.create_behind(|directory, _| {
            let pair = platform::LocalListener::new();
            let (listener, connector) = pair.map_err(|source| CreateError::Os {
                doing: "make a pair of sockets",
                path: directory.to_owned(),
                source,
            })?;
            way = Some(connector);
            Ok(Listener::LocalListener(listener))
        })?;
        Ok((H::from_core(core), way.expect("the acceptor was made")))
    }

    /// Creates the host, with an acceptor that `open` creates last.
    fn create_behind(
        mut self,
        open: impl FnOnce(&Path, &str) -> Result<Listener, CreateError>,
    ) -> Result<HostCore<H::Channel>, CreateError> {
        if let Err(why) = crate::name::check(&self.name) {
            return Err(CreateError::NameInvalid { name: self.name, why });
        }
        self.check().map_err(|why| CreateError::Options { why })?;
        let place = platform::place(self.directory.take()).map_err(|why| CreateError::Options { why })?;
        let directory = place.directory;
        // A declaration that exceeds the limits of a description fails to compile here.
        let _: SchemaId = const { <H::Channel as Channel>::ID };
        let is_declared = H::Channel::IS_DECLARED;
        let schema = self.schema.take().unwrap_or_else(|| Schema::from_desc(H::Channel::DESC));
        if !is_declared {
            can_serve(&schema).map_err(|why| CreateError::Options { why })?;
        }
        let os = |doing| {
            let path = directory.clone();
            move |source| CreateError::Os { doing, path, source }
        };
        let ring = self.host_ring(&schema).map_err(|why| CreateError::Options { why })?;
        let blocks = blocks::of_host(&schema, self.max_clients, self.event_holds);
        let pool = blocks.map(|(geometry, base)| Pool::create(geometry, base)).transpose();
        let pool = pool.map_err(os("allocate shared memory for events"))?.map(Arc::new);
        let offer = Offer {
            encoded: schema.encoded().into(),
            schema,
            pool,
            ring,
            created: Instant::now(),
            observe: self.observe,
            admits_others: self.access.admits_others(),
            instance: platform::random_id().map_err(os("get random bytes"))?,
            capacity: self.capacity,
            bulk: self.bulk,
            queues: self.queues,
            trusts_clients: self.trusts_clients,
            exact: self.exact,
            keeps_schemas: !is_declared,
            name: self.name,
            with_the_same: OnceLock::new(),
        };
        let policy = Policy {
            access: self.access,
            max_clients: self.max_clients,
            max_clients_per_user: self.max_clients_per_user,
            max_bytes_per_user: self.max_bytes_per_user,
        };
        let listener = open(&directory, &offer.name)?;
        Server::new(offer, policy, Spinner::new(self.wait), self.notice_sink, listener, self.overflow)
            .map(HostCore::new)
            .map_err(os("set up waiting for clients"))
    }

    /// Whether each option is within its limits.
    fn check(&self) -> Result<(), &'static str> {
        if self.capacity.is_some_and(|c| !c.is_power_of_two() || c > MAX_CAPACITY) {
            return Err("the capacity must be a power of two up to 65536");
        }
        let slots = self.queues.event_slots;
        if slots != 0 && (!slots.is_power_of_two() || slots > MAX_CAPACITY) {
            return Err("the capacity for events must be a power of two up to 65536");
        }
        if self.queues.streams == 0 || self.queues.streams > MAX_STREAMS {
            return Err("a client may have from 1 to 64 streams at a time");
        }
        if self.event_holds == 0 || self.event_holds as usize > MAX_HOLDS {
            return Err("a subscriber may hold the bulk data of 1 to 32 events");
        }
        self.access.check()
    }

    /// The ring that the host writes for each client, if the memory of both sides is within the limits.
    fn host_ring(&self, schema: &Schema) -> Result<Geometry, &'static str> {
        let rings = DIRECTIONS.map(|direction| geometry(schema, direction, self.capacity, self.bulk));
        let [Some(_), Some(ring)] = rings else {
            return Err(
                "a ring with its bulk data may not be larger than 256 MiB; lower the capacity or the bulk \
                        memory, or send smaller messages",
            );
        };
        // As for a client with the same declaration.
        let plan = |ring, direction| {
            queues::shapes(schema, schema, self.queues)
                .and_then(|shapes| queues::layout(ring, direction, &shapes))
        };
        if rings.iter().zip(DIRECTIONS).any(|(ring, way)| ring.is_none_or(|ring| plan(ring, way).is_none())) {
            return Err(
                "all queues of a client may not be larger than 256 MiB; lower the capacity for events or the \
                        number of streams, or send smaller messages",
            );
        }
        Ok(ring)
    }
}

/// Whether a host that has no declaration at compile time can serve this one.
fn can_serve(schema: &Schema) -> Result<(), &'static str> {
    if schema.methods().is_empty() {
        return Err("a host by bytes serves the methods and events of a schema, and this one has none");
    }
    if schema.methods().iter().any(Method::has_flow) {
        return Err(
            "a host by bytes serves neither streams nor bulk data, and the schema has a method with one of them",
        );
    }
    Ok(())
}

fn create_error(error: NamedListenerError, name: &str) -> CreateError {
    match error {
        NamedListenerError::Taken { holder } => CreateError::NameTaken { name: name.to_owned(), holder },
        NamedListenerError::Unusable { path, why } => CreateError::Unsafe { path, why },
        NamedListenerError::TooLong { path } => CreateError::PathTooLong { path },
        NamedListenerError::Os { doing, path, error } => CreateError::Os { doing, path, source: error },
    }
}

impl<H> fmt::Debug for HostBuilder<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostBuilder").field("name", &self.name).finish_non_exhaustive()
    }
}

//! The answer of a host to a question.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use crate::attach::client::{Request, Told, Wanted};
use crate::error::AttachError;
use crate::instance::InstanceId;
use crate::peer::Peer;
use crate::platform::{self, UserId};
use crate::schema::Schema;

/// What a host is: the answer of [`ask`].
///
/// The kernel vouches for `peer`; the host says the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct About {
    /// The process of the host, and its user, as the kernel reports them.
    pub peer: Peer,
    /// Identifies the run of the host.
    pub instance: InstanceId,
    /// How long ago the host was created.
    pub age: Duration,
    /// The number of attached clients.
    pub clients: u32,
    /// The limit of attached clients: see [`HostBuilder::max_clients`](crate::HostBuilder::max_clients).
    pub max_clients: u32,
    /// Whether the host refuses a client whose declaration is compatible but not equal: see
    /// [`HostBuilder::require_same_schema`](crate::HostBuilder::require_same_schema).
    pub requires_same_schema: bool,
    /// Whether the host admits clients of other users than its own.
    pub admits_other_users: bool,
    /// The version of this crate that the host was built with: printable, without spaces.
    pub version: String,
    /// The declaration.
    pub schema: Schema,
}

/// `Calculator, process 4121 (user id 1000), 2 of 64 clients, for 3.2s, memorypipe 0.1.0`.
impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let About { peer, age, clients, max_clients, version, schema, .. } = self;
        let name = schema.name();
        write!(f, "{name}, {peer}, {clients} of {max_clients} clients, for {age:.1?}, memorypipe {version}")
    }
}

impl From<Told> for About {
    fn from(told: Told) -> About {
        About {
            peer: told.peer,
            instance: InstanceId::new(told.instance),
            age: told.age,
            clients: told.clients,
            max_clients: told.max_clients,
            requires_same_schema: told.is_exact,
            admits_other_users: told.admits_others,
            version: told.version,
            schema: told.schema,
        }
    }
}

/// Asks the host of `name` what it is, with default options: see [`Asking`]. Blocks for at most 5 s.
///
/// ```
/// # use memorypipe::prelude::*;
/// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
/// # let mut host = ClockHost::create("ask-doc")?;
/// # let stopper = host.stopper();
/// # let asked = std::thread::spawn(move || {
/// let about = memorypipe::dynamic::ask("ask-doc");
/// #     stopper.stop();
/// #     about
/// # });
/// # assert!(host.recv()?.is_none());
/// # let about = asked.join().unwrap();
/// assert_eq!(about?.schema.methods()[0].name, "now");
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// # Errors
///
/// As [`Asking::ask`].
pub fn ask(name: impl AsRef<str>) -> Result<About, AttachError> {
    Asking::new(name).ask()
}

/// Options of a question to a host.
///
/// ```no_run
/// use memorypipe::dynamic::Asking;
/// use std::time::Duration;
///
/// let about = Asking::new("calc").socket_dir("/run/calc").timeout(Duration::from_millis(200)).ask()?;
/// println!("{about}");
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug, Clone)]
#[must_use = "nothing is asked before `ask`"]
pub struct Asking {
    name: String,
    directory: Option<PathBuf>,
    timeout: Option<Duration>,
    trusted_users: Vec<UserId>,
}

impl Asking {
    /// A question to the host of `name`.
    pub fn new(name: impl AsRef<str>) -> Asking {
        Asking { name: name.as_ref().to_owned(), directory: None, timeout: None, trusted_users: Vec::new() }
    }

    /// The directory of the host's socket. Default: as for [`HostBuilder::socket_dir`](crate::HostBuilder::socket_dir).
    pub fn socket_dir(mut self, directory: impl Into<PathBuf>) -> Asking {
        self.directory = Some(directory.into());
        self
    }

    /// How long the host may take to answer. Default 5 s. A host answers while it serves.
    pub fn timeout(mut self, timeout: Duration) -> Asking {
        self.timeout = Some(timeout);
        self
    }

    /// Asks hosts of this user too. By default, only a host of this process's user is asked.
    pub fn trust_user(mut self, user: UserId) -> Asking {
        self.trusted_users.push(user);
        self
    }

    /// Asks. Blocks until the host has answered, or until the timeout has passed.
    ///
    /// # Errors
    ///
    /// [`AttachError`]: as for a client that attaches. [`AttachError::NotAdmitted`] with
    /// [`Ground::Unobserved`](crate::Ground::Unobserved) if the host does not answer questions of this user. If the host
    /// did not answer in time, [`AttachError::Timeout`] has its process.
    pub fn ask(self) -> Result<About, AttachError> {
        if let Err(why) = crate::name::check(&self.name) {
            return Err(AttachError::NameInvalid { name: self.name, why });
        }
        platform::check_users(&self.trusted_users).map_err(|why| AttachError::Options { why })?;
        let request = Request {
            place: platform::place(self.directory).map_err(|why| AttachError::Options { why })?,
            name: self.name,
            timeout: self.timeout,
            trusted_users: self.trusted_users,
            exact: false,
            explains: true,
            max_bytes: None,
            schema: None,
            wanted: Wanted::default(),
        };
        request.ask().map(About::from)
    }
}

//! The arguments: a role, and options as `key=value`.

use std::collections::HashMap;
use std::str::FromStr;
use std::time::Duration;

use memorypipe::dynamic::Asking;
use memorypipe::os::unix::{ClientBuilderExt, HostBuilderExt, UserIdExt};
use memorypipe::{ClientBuilder, HostBuilder, Observe, UserId, Wait};
use memorypipe::{ClientEnd, HostEnd};
use tokio::runtime::Runtime;

/// The arguments of a process.
#[derive(Debug)]
pub struct Options {
    role: String,
    values: HashMap<String, String>,
}

impl Options {
    /// The arguments of this process.
    ///
    /// # Panics
    ///
    /// If they are not a role and pairs.
    #[must_use]
    pub fn from_arguments() -> Options {
        let mut arguments = std::env::args().skip(1);
        let role = arguments.next().expect("a role");
        let pair = |argument: String| {
            let (key, value) = argument.split_once('=').expect("key=value");
            (key.to_owned(), value.to_owned())
        };
        Options { role, values: arguments.map(pair).collect() }
    }

    /// The role.
    #[must_use]
    pub fn role(&self) -> &str {
        &self.role
    }

    /// The value of `key`, if it is given.
    ///
    /// # Panics
    ///
    /// If it is not a `T`.
    #[must_use]
    pub fn get<T: FromStr>(&self, key: &str) -> Option<T> {
        let value = self.values.get(key)?;
        Some(value.parse().unwrap_or_else(|_| panic!("{key}={value}")))
    }

    /// The runtime for tasks, if there is one.
    ///
    /// # Panics
    ///
    /// If it cannot be created.
    #[must_use]
    pub fn runtime(&self) -> Option<Runtime> {
        self.get::<String>("runtime").map(|flavour| crate::runtime(&flavour))
    }

    fn name(&self) -> String {
        self.get("name").unwrap_or_else(|| crate::place::NAME.to_owned())
    }

    fn wait(&self) -> Wait {
        match self.get::<String>("wait").as_deref() {
            Some("spin") => Wait::Spin,
            Some("block") => Wait::Block,
            _ => Wait::Adaptive,
        }
    }

    /// Options of a host.
    ///
    /// # Panics
    ///
    /// If one of them is invalid.
    pub fn host<H: HostEnd>(&self) -> HostBuilder<H> {
        let mut builder = HostBuilder::new(self.name()).wait(self.wait());
        if let Some(directory) = self.get::<String>("directory") {
            builder = builder.socket_dir(directory);
        }
        if let Some(mode) = self.get::<String>("mode") {
            builder = builder.socket_mode(u32::from_str_radix(&mode, 8).expect("octal"));
        }
        if let Some(uid) = self.get("allow_uid") {
            builder = builder.allow_uid(uid);
        }
        if let Some(gid) = self.get("group") {
            builder = builder.allow_gid(gid);
        }
        if let Some(max) = self.get("max_bytes_per_user") {
            builder = builder.max_bytes_per_user(max);
        }
        if let Some(max) = self.get("max_clients") {
            builder = builder.max_clients(max);
        }
        if let Some(max) = self.get("max_clients_per_user") {
            builder = builder.max_clients_per_user(max);
        }
        if let Some(capacity) = self.get("capacity") {
            builder = builder.capacity(capacity);
        }
        match self.get::<String>("observe").as_deref() {
            Some("off") => builder.observe(Observe::Nobody),
            Some("owner") => builder.observe(Observe::Owner),
            _ => builder,
        }
    }

    /// A question to a host.
    pub fn asking(&self) -> Asking {
        let mut asking = Asking::new(self.name());
        if let Some(directory) = self.get::<String>("directory") {
            asking = asking.socket_dir(directory);
        }
        if let Some(uid) = self.get("trust_uid") {
            asking = asking.trust_user(UserId::from_uid(uid));
        }
        asking
    }

    /// Options of a client.
    ///
    /// # Panics
    ///
    /// If one of them is invalid.
    pub fn client<K: ClientEnd>(&self) -> ClientBuilder<K> {
        let mut builder = ClientBuilder::new(self.name()).wait(self.wait());
        if let Some(directory) = self.get::<String>("directory") {
            builder = builder.socket_dir(directory);
        }
        if let Some(ms) = self.get("attach_timeout") {
            builder = builder.attach_timeout(Duration::from_millis(ms));
        }
        if let Some(ms) = self.get("timeout") {
            builder = builder.timeout(Duration::from_millis(ms));
        }
        if let Some(uid) = self.get("trust_uid") {
            builder = builder.trust_uid(uid);
        }
        builder
    }
}

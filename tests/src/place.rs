//! A separate directory for each test.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use memorypipe::dynamic::Asking;
use memorypipe::{ClientBuilder, HostBuilder, PipeClient};
use memorypipe::{ClientEnd, HostEnd};

use crate::NOBODY;
use crate::channels::{DeskClient, Tick};
use crate::process::Process;

/// The name of the channel, where a test needs only one.
pub const NAME: &str = "desk";

/// The directory for the channels of a test; it is removed on drop.
#[derive(Debug)]
pub struct Place {
    directory: PathBuf,
    child: PathBuf,
}

/// A new [`Place`] for a test.
#[macro_export]
macro_rules! place {
    () => {
        $crate::place::Place::new(env!("CARGO_BIN_EXE_child"))
    };
}

impl Place {
    /// A new, empty one. `child` is the program that [`Place::start`] starts.
    ///
    /// # Panics
    ///
    /// If the directory cannot be created.
    #[must_use]
    pub fn new(child: impl Into<PathBuf>) -> Place {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let directory = std::env::temp_dir().join(format!("mp-test-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        std::fs::create_dir(&directory).unwrap_or_else(|e| panic!("{}: {e}", directory.display()));
        Place { directory, child: child.into() }
    }

    /// Its path. The channels are in its subdirectory `run`, which the first host creates.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// The directory of the sockets.
    #[must_use]
    pub fn run(&self) -> PathBuf {
        self.directory.join("run")
    }

    /// The names of the files next to the sockets, sorted.
    ///
    /// # Panics
    ///
    /// If there is no directory.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.run()).expect("a directory");
        let mut names: Vec<_> =
            entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// The command for a role: `"host capacity=2"`. It may be wrapped into another program, see [`Place::start`].
    #[must_use]
    pub fn arguments(&self, role: &str) -> Vec<String> {
        let directory = format!("directory={}", self.run().display());
        role.split_whitespace().map(str::to_owned).chain([directory]).collect()
    }

    /// Starts a process with this role.
    #[must_use]
    pub fn start(&self, role: &str) -> Process {
        Process::start(Command::new(&self.child).args(self.arguments(role)))
    }

    /// The command for a role without a directory: no variable names one.
    #[must_use]
    pub fn command_without_directory(&self, role: &str) -> Command {
        let mut command = Command::new(&self.child);
        command.args(role.split_whitespace());
        for variable in ["MEMORYPIPE_DIR", "XDG_RUNTIME_DIR", "RUNTIME_DIRECTORY", "TMPDIR", "SUDO_UID"] {
            command.env_remove(variable);
        }
        command
    }

    /// Makes the directory of the sockets accessible to every user.
    ///
    /// # Panics
    ///
    /// If it exists.
    pub fn open_to_all(&self) {
        std::fs::create_dir(self.run()).expect("not there yet");
        for directory in [self.directory(), &self.run()] {
            everybody_reads(directory);
        }
    }

    /// Starts a process of [`NOBODY`] with this role. The program is copied to where that user can execute it.
    ///
    /// # Panics
    ///
    /// If it cannot be started.
    #[must_use]
    pub fn start_as_nobody(&self, role: &str) -> Process {
        self.start_as(NOBODY, role)
    }

    /// As [`Place::start_as_nobody`], for another user.
    ///
    /// # Panics
    ///
    /// If it cannot be started.
    #[must_use]
    pub fn start_as(&self, uid: u32, role: &str) -> Process {
        let mut command = Command::new(self.program_for_all());
        command.args(self.arguments(role)).uid(uid).gid(uid).current_dir("/");
        Process::start(&mut command)
    }

    /// As [`Place::start_as`], in a new user namespace, where the process is the user `inside`. `map` is the content of
    /// its maps of users and groups, with `:` for blanks and `,` for line breaks; `none` for no map.
    ///
    /// # Panics
    ///
    /// If it cannot be started.
    #[must_use]
    pub fn start_in_namespace(&self, outside: u32, inside: u32, map: &str, role: &str) -> Process {
        let mut command = Command::new(self.program_for_all());
        command.arg("namespace").args([outside.to_string(), inside.to_string(), map.to_owned()]);
        command.args(self.arguments(role)).current_dir("/");
        Process::start(&mut command)
    }

    /// As [`Place::start_as_nobody`], with another group and one supplementary group.
    ///
    /// # Panics
    ///
    /// If it cannot be started.
    #[must_use]
    pub fn start_as_nobody_of(
        &self,
        group: u32,
        supplementary: impl std::fmt::Display + Copy,
        role: &str,
    ) -> Process {
        let mut command = Command::new("setpriv");
        command
            .arg(format!("--reuid={NOBODY}"))
            .arg(format!("--regid={group}"))
            .arg(format!("--groups={supplementary}"))
            .arg(self.program_for_all())
            .args(self.arguments(role))
            .current_dir("/");
        Process::start(&mut command)
    }

    /// A copy of the program that every user can execute.
    ///
    /// # Panics
    ///
    /// If it cannot be created.
    #[must_use]
    pub fn program_for_all(&self) -> PathBuf {
        let program = self.directory().join("child");
        if !program.exists() {
            // In another process: a child that another thread forks at that time would hold the copy open for writing,
            // and the kernel does not execute such a file (ETXTBSY).
            let copied =
                Command::new("cp").arg(&self.child).arg(&program).status().expect("cp can be started");
            assert!(copied.success(), "{copied}");
            everybody_reads(&program);
            everybody_reads(self.directory());
        }
        program
    }

    /// Starts a host with this role, and waits until it is ready.
    #[must_use]
    pub fn host(&self, role: &str) -> Process {
        let mut host = self.start(role);
        host.says("ready");
        host
    }

    /// Starts a client with this role, and waits until it is attached.
    ///
    /// # Panics
    ///
    /// If it is refused.
    #[must_use]
    pub fn client(&self, role: &str) -> Process {
        let mut client = self.start(role);
        let line = client.line();
        assert!(line.starts_with("attached "), "{line}");
        client
    }

    /// Options of a client in this process: with long timeouts, so that a fault is a failure and not a hang.
    pub fn builder<K: ClientEnd>(&self) -> ClientBuilder<K> {
        ClientBuilder::new(NAME)
            .socket_dir(self.run())
            .attach_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(20))
    }

    /// Options of a host in this process.
    pub fn host_builder<H: HostEnd>(&self) -> HostBuilder<H> {
        HostBuilder::new(NAME).socket_dir(self.run())
    }

    /// A question to the host, from this process: with a long timeout.
    pub fn asking(&self) -> Asking {
        Asking::new(NAME).socket_dir(self.run()).timeout(Duration::from_secs(20))
    }

    /// A client in this process.
    ///
    /// # Panics
    ///
    /// If it cannot attach.
    #[must_use]
    pub fn desk(&self) -> DeskClient {
        self.builder().attach().unwrap_or_else(|error| panic!("{error}"))
    }

    /// A client of a pipe in this process.
    ///
    /// # Panics
    ///
    /// If it cannot attach.
    #[must_use]
    pub fn pipe(&self) -> PipeClient<Tick, Tick> {
        self.builder().attach().unwrap_or_else(|error| panic!("{error}"))
    }
}

fn everybody_reads(path: &Path) {
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(path, mode).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

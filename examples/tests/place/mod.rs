//! Runs the examples like a user, and checks their output.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Long enough for machines that are busy with other work.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(60);

/// The program of an example, which `cargo test` builds next to this test.
fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let path = test.parent().and_then(Path::parent).unwrap().join("examples").join(name);
    assert!(path.exists(), "{} is missing: `cargo build --examples` makes it", path.display());
    path
}

/// The directory for the sockets of one test's hosts. A killed host leaves its socket there.
pub(crate) struct Place {
    directory: PathBuf,
}

impl Place {
    /// `test` distinguishes it from the places of other tests.
    pub(crate) fn new(test: &str) -> Place {
        let directory = std::env::temp_dir().join(format!("memorypipe-{test}-{}", std::process::id()));
        std::fs::DirBuilder::new().mode(0o700).create(&directory).unwrap();
        Place { directory }
    }

    fn command(&self, program: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(args).env("XDG_RUNTIME_DIR", &self.directory).stdin(Stdio::piped());
        command
    }

    /// Runs an example to its end.
    pub(crate) fn run(&self, name: &str, args: &[&str]) -> Output {
        self.run_program(&program(name), args)
    }

    /// The same for an example that is the program of a separate package.
    pub(crate) fn run_program(&self, program: &Path, args: &[&str]) -> Output {
        self.command(program, args).output().unwrap()
    }

    /// Waits until the host has created a file there.
    pub(crate) fn wait_for_file(&self, name: &str) {
        let deadline = Instant::now() + TIMEOUT;
        while !self.directory.join(name).exists() {
            assert!(Instant::now() < deadline, "{name} never came");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Starts an example.
    pub(crate) fn start(&self, name: &str, args: &[&str]) -> Running {
        Running::start(self.command(&program(name), args))
    }
}

impl Place {
    /// Starts an example as the first process of a new pid namespace. Only root may.
    pub(crate) fn start_in_pid_namespace(&self, name: &str, args: &[&str]) -> Running {
        let program = program(name);
        let program = program.to_str().expect("the path of a test is text");
        let args = [&["--pid", "--fork", "--kill-child", program], args].concat();
        Running::start(self.command(Path::new("unshare"), &args))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// The output of a successful run.
pub(crate) fn printed(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (printed, complained) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{}\n{printed}\n{complained}", output.status);
    printed
}

#[track_caller]
pub(crate) fn assert_has(text: &str, parts: &[&str]) {
    let missing: Vec<_> = parts.iter().filter(|part| !text.contains(**part)).collect();
    assert!(missing.is_empty(), "{missing:?} is not in:\n{text}");
}

/// An example that runs during the test, and is killed when the test ends.
pub(crate) struct Running {
    pub(crate) child: Child,
    lines: Receiver<String>,
}

impl Running {
    fn start(mut command: Command) -> Running {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = channel();
        let outputs: [Box<dyn Read + Send>; 2] =
            [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
        for output in outputs {
            let (sender, lines) = (sender.clone(), BufReader::new(output).lines());
            std::thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| sender.send(line)));
        }
        Running { child, lines }
    }

    /// Waits for a line that contains `part`, of the output or of the errors.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, part: &str) -> String {
        let deadline = Instant::now() + TIMEOUT;
        let mut seen = String::new();
        while let Ok(line) = self.lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            if line.contains(part) {
                return line;
            }
            seen += &format!("{line}\n");
        }
        panic!("`{part}` never came after:\n{seen}");
    }

    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

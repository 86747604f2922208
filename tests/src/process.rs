//! A started process, spoken with by lines.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use rustix::process::{Pid, Signal, kill_process};

use crate::{PATIENCE, wait_until};

/// A process that we started; it is killed when this is dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    errors: Arc<Mutex<String>>,
    errors_reader: Option<JoinHandle<()>>,
}

/// Starts `command`. A program that was copied just now may still be open for writing in a child that another
/// thread has forked and that has not begun its own program yet; that passes.
fn spawn(command: &mut Command) -> std::io::Result<Child> {
    let mut tries = 0;
    loop {
        match command.spawn() {
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy && tries < 500 => {
                tries += 1;
                std::thread::sleep(std::time::Duration::from_millis(10));
            }
            other => return other,
        }
    }
}

impl Process {
    /// Starts `command`.
    ///
    /// # Panics
    ///
    /// If it cannot be started.
    #[must_use]
    pub fn start(command: &mut Command) -> Process {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = spawn(command).unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let (sender, lines) = channel();
        let output = BufReader::new(child.stdout.take().expect("piped"));
        std::thread::spawn(move || {
            // A line that nobody waits for any more is of no use.
            output.lines().map_while(Result::ok).all(|line| sender.send(line).is_ok())
        });
        let errors = Arc::new(Mutex::new(String::new()));
        let (from, into) = (BufReader::new(child.stderr.take().expect("piped")), errors.clone());
        let errors_reader = std::thread::spawn(move || {
            for line in from.lines().map_while(Result::ok) {
                into.lock().expect("not poisoned").push_str(&format!("{line}\n"));
            }
        });
        let input = child.stdin.take();
        Process { child, input, lines, errors, errors_reader: Some(errors_reader) }
    }

    /// Its process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Writes it a line.
    ///
    /// # Panics
    ///
    /// If it does not read any more.
    pub fn tell(&mut self, line: &str) {
        let input = self.input.as_mut().expect("not ended");
        writeln!(input, "{line}").and_then(|()| input.flush()).unwrap_or_else(|e| panic!("{line}: {e}"));
    }

    /// The next line that it writes.
    ///
    /// # Panics
    ///
    /// If there is none for a long time.
    pub fn line(&mut self) -> String {
        self.lines.recv_timeout(PATIENCE).unwrap_or_else(|error| {
            panic!("no line from process {}: {error}; it said:\n{}", self.pid(), self.errors())
        })
    }

    /// Asserts that its next line is `line`.
    ///
    /// # Panics
    ///
    /// If it is not.
    pub fn says(&mut self, line: &str) {
        assert_eq!(self.line(), line, "from process {}; it said:\n{}", self.pid(), self.errors());
    }

    /// Its lines that are there now.
    pub fn lines_so_far(&mut self) -> Vec<String> {
        self.lines.try_iter().collect()
    }

    /// Writes it a line and returns the next line that it writes.
    pub fn ask(&mut self, line: &str) -> String {
        self.tell(line);
        self.line()
    }

    /// What it has written to standard error.
    ///
    /// # Panics
    ///
    /// Never.
    #[must_use]
    pub fn errors(&self) -> String {
        self.errors.lock().expect("not poisoned").clone()
    }

    fn signal(&self, signal: Signal) {
        let pid = i32::try_from(self.pid()).ok().and_then(Pid::from_raw).expect("a process id");
        // A process that has ended already is not waited for yet, so the id is still its own.
        let _ = kill_process(pid, signal);
    }

    /// Stops it as it stands, until [`Process::resume`].
    pub fn suspend(&self) {
        self.signal(Signal::STOP);
        wait_until("suspended", || crate::observe::state(self.pid()) == 'T');
    }

    /// Lets it go on.
    pub fn resume(&self) {
        self.signal(Signal::CONT);
    }

    /// Kills it, and waits until it is dead.
    pub fn kill(&mut self) {
        self.signal(Signal::KILL);
        let _ = self.child.wait();
    }

    /// Sends the signal that kills it, and does not wait.
    pub fn start_to_kill(&self) {
        self.signal(Signal::KILL);
    }

    /// Waits until it has ended, and returns how; all of [`Process::errors`] is there then.
    ///
    /// # Panics
    ///
    /// If it does not end.
    pub fn ended(&mut self) -> ExitStatus {
        let mut status = None;
        wait_until("ended", || {
            status = self.child.try_wait().expect("our child");
            status.is_some()
        });
        if let Some(reader) = self.errors_reader.take() {
            reader.join().expect("reads to the end");
        }
        status.expect("has ended")
    }
}

/// Kills a process that is not our child.
///
/// # Panics
///
/// If that is no process id.
pub fn kill(pid: u32) {
    let pid = i32::try_from(pid).ok().and_then(Pid::from_raw).expect("a process id");
    let _ = kill_process(pid, Signal::KILL);
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            eprintln!("process {} said:\n{}", self.pid(), self.errors());
        }
    }
}

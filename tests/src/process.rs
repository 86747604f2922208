//! A started process, controlled by lines.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use rustix::process::{Pid, Signal, kill_process};

use crate::{TIMEOUT, wait_until};

/// A started process; it is killed when this is dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    errors: Arc<Mutex<String>>,
    errors_reader: Option<JoinHandle<()>>,
}

/// Starts `command`. A program that was just copied may still be open for writing in a child that another thread has
/// forked and that has not executed its own program yet; that passes.
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
            // A line for which no thread waits any more is discarded.
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

    /// Writes a line to it.
    ///
    /// # Panics
    ///
    /// If it no longer reads.
    pub fn tell(&mut self, line: &str) {
        let input = self.input.as_mut().expect("not ended");
        writeln!(input, "{line}").and_then(|()| input.flush()).unwrap_or_else(|e| panic!("{line}: {e}"));
    }

    /// Its next line.
    ///
    /// # Panics
    ///
    /// If there is no line for a long time.
    pub fn line(&mut self) -> String {
        self.lines.recv_timeout(TIMEOUT).unwrap_or_else(|error| {
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

    /// Its lines so far.
    pub fn lines_so_far(&mut self) -> Vec<String> {
        self.lines.try_iter().collect()
    }

    /// Writes a line to it and returns its next line.
    pub fn ask(&mut self, line: &str) -> String {
        self.tell(line);
        self.line()
    }

    /// Its output on standard error.
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
        // The parent has not yet waited for a process that has ended, so its id is still valid.
        let _ = kill_process(pid, signal);
    }

    /// Suspends it until [`Process::resume`].
    pub fn suspend(&self) {
        self.signal(Signal::STOP);
        wait_until("suspended", || crate::observe::state(self.pid()) == 'T');
    }

    /// Resumes it.
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

    /// Waits until it has ended, and returns its status; [`Process::errors`] is complete then.
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

/// Kills a process that is not a child of this one.
///
/// # Panics
///
/// If this is not a process id.
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

//! A host that lives in a process of its own and not longer than we do.
//!
//! Examples that are one command start themselves a second time, with a role as argument. The child holds
//! the reading end of a pipe of which only we hold the other: however we end, the kernel closes ours, and
//! the child reads the end of its input.

use std::io::{self, Read};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use memorypipe::Stopper;

/// A child that is killed, if it still runs, when this is dropped.
#[derive(Debug)]
pub struct HostProcess {
    child: Child,
}

impl HostProcess {
    /// Starts this program again with `args`.
    ///
    /// # Errors
    ///
    /// If it cannot be started.
    pub fn start(args: &[&str]) -> io::Result<HostProcess> {
        let child = this_program()?.args(args).stdin(Stdio::piped()).spawn()?;
        Ok(HostProcess { child })
    }

    /// As [`HostProcess::start`], and gives us the other ends of the child's input and output.
    ///
    /// # Errors
    ///
    /// If it cannot be started.
    pub fn start_with_pipes(args: &[&str]) -> io::Result<(HostProcess, ChildStdin, ChildStdout)> {
        let mut child = this_program()?.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(input), Some(output)) => Ok((HostProcess { child }, input, output)),
            _ => Err(io::Error::other("the child has no pipes")),
        }
    }

    /// Its process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to end, and waits until it has.
    ///
    /// # Errors
    ///
    /// If it did not end well.
    pub fn stop(mut self) -> io::Result<()> {
        drop(self.child.stdin.take());
        self.wait()
    }

    /// Waits until it ends by itself.
    ///
    /// # Errors
    ///
    /// If it did not end well.
    pub fn wait(&mut self) -> io::Result<()> {
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(io::Error::other(format!("a child ended with {status}"))) }
    }
}

impl Drop for HostProcess {
    fn drop(&mut self) {
        // Both fail only if it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn this_program() -> io::Result<Command> {
    std::env::current_exe().map(Command::new)
}

/// For the child: stops the host when the parent closes our input or is gone.
pub fn stop_with_parent(stopper: Stopper) {
    std::thread::spawn(move || {
        let mut input = io::stdin().lock();
        while matches!(input.read(&mut [0; 64]), Ok(1..)) {}
        stopper.stop();
    });
}

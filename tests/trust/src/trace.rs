//! Running another process instruction by instruction.
//!
//! The process says itself where the interesting part begins and ends, by signals to itself: the tracer
//! sees them before the process would. What lies between is known to no one beforehand, whatever the compiler
//! made of it.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// The process has reached the part that is traced.
pub const BEGIN: i32 = libc::SIGUSR1;
/// It has left it.
pub const END: i32 = libc::SIGUSR2;

/// How far to let it run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// One instruction; a system call is one.
    Instruction,
    /// To the next entry into the kernel, or the next return from it.
    SystemCall,
}

/// Where it has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// A further step.
    Step,
    /// The end of the part.
    End,
}

/// A process that the calling thread traces; all its methods are for that thread. It is killed on drop.
#[derive(Debug)]
pub struct Traced {
    child: Child,
}

/// Sends a mark to whoever traces this process; without a tracer, kills it.
pub fn mark(signal: i32) {
    // SAFETY: it takes no pointers.
    unsafe { libc::raise(signal) };
}

impl Traced {
    /// Starts `command` and lets it run to its first [`BEGIN`].
    ///
    /// # Panics
    ///
    /// If it cannot be started or traced, or ends before.
    #[must_use]
    pub fn start_to_begin(command: &mut Command) -> Traced {
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let trace_me = || {
            // SAFETY: the request takes no pointers, and is made between fork and exec, where it belongs.
            match unsafe { libc::ptrace(libc::PTRACE_TRACEME, 0, 0, 0) } {
                0 => Ok(()),
                _ => Err(io::Error::last_os_error()),
            }
        };
        // SAFETY: the closure makes one system call and nothing else.
        unsafe { command.pre_exec(trace_me) };
        let child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let traced = Traced { child };
        assert_eq!(traced.wait(), libc::SIGTRAP, "it stops when it begins its program");
        traced.request(libc::PTRACE_SETOPTIONS, libc::PTRACE_O_EXITKILL | libc::PTRACE_O_TRACESYSGOOD);
        traced.go_on_to_begin();
        traced
    }

    /// Lets it run to its next [`BEGIN`].
    ///
    /// # Panics
    ///
    /// If it ends before.
    pub fn go_on_to_begin(&self) {
        let mut signal = 0;
        loop {
            self.request(libc::PTRACE_CONT, signal);
            match self.wait() {
                BEGIN => return,
                other => signal = other,
            }
        }
    }

    /// Its process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    fn raw_pid(&self) -> i32 {
        i32::try_from(self.pid()).expect("a process id")
    }

    fn request(&self, request: libc::c_uint, data: i32) {
        let data = libc::c_long::from(data);
        // SAFETY: these requests read and write no memory of ours.
        let result = unsafe { libc::ptrace(request, self.raw_pid(), 0, data) };
        assert_eq!(result, 0, "ptrace {request}: {}", io::Error::last_os_error());
    }

    /// The signal it stops with.
    fn wait(&self) -> i32 {
        let mut status = 0;
        // SAFETY: `status` is ours and lives.
        let pid = unsafe { libc::waitpid(self.raw_pid(), &raw mut status, libc::__WALL) };
        assert_eq!(pid, self.raw_pid(), "{}", io::Error::last_os_error());
        assert!(libc::WIFSTOPPED(status), "process {pid} ended by itself, status {status:#x}");
        libc::WSTOPSIG(status)
    }

    /// Lets it go on.
    ///
    /// # Panics
    ///
    /// If it ends by itself, or gets a signal that nobody sent.
    pub fn advance(&self, pace: Pace) -> Reached {
        let (request, stop) = match pace {
            Pace::Instruction => (libc::PTRACE_SINGLESTEP, libc::SIGTRAP),
            Pace::SystemCall => (libc::PTRACE_SYSCALL, libc::SIGTRAP | 0x80),
        };
        self.request(request, 0);
        match self.wait() {
            END => Reached::End,
            signal if signal == stop => Reached::Step,
            signal => panic!("process {} got signal {signal}", self.pid()),
        }
    }

    /// Kills it where it stands, and waits until it is dead.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Traced {
    fn drop(&mut self) {
        self.kill();
    }
}

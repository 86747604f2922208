//! Running another process instruction by instruction.
//!
//! The process itself marks the beginning and the end of the interesting part, with signals to itself: the tracer sees
//! them before the process would. The instructions between depend on the compiler and are not known in advance.

use std::fmt;
use std::io;
use std::mem::MaybeUninit;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use rustix::process::Pid;
use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};

use crate::heap;

/// The process has reached the traced part.
pub const BEGIN: i32 = libc::SIGUSR1;
/// It has left it.
pub const END: i32 = libc::SIGUSR2;

/// A system call.
#[cfg(target_arch = "x86_64")]
const CALL: &[u8] = &[0x0f, 0x05];
#[cfg(target_arch = "aarch64")]
const CALL: &[u8] = &0xd400_0001_u32.to_le_bytes();

/// A place in the part, counted from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// Entries into the kernel and returns from it.
    pub crossings: u64,
    /// Instructions after the last of these.
    pub instructions: u64,
}

/// Where the process has stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// The requested point.
    Point,
    /// The next instruction is a system call. The number is that of instructions since the last one.
    Call(u64),
    /// The end of the part.
    End,
}

impl Point {
    /// The beginning of the part.
    pub const BEGIN: Point = Point { crossings: 0, instructions: 0 };

    /// After the next system call.
    #[must_use]
    pub fn behind_call(self) -> Point {
        Point { crossings: self.crossings + 2, instructions: 0 }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} crossings + {} instructions", self.crossings, self.instructions)
    }
}

/// A process that the calling thread traces; only that thread may call its methods. It is killed on drop.
#[derive(Debug)]
pub struct Traced {
    child: Child,
}

/// Sends a mark to the tracer of this process; without a tracer, kills it.
pub fn mark(signal: i32) {
    heap::keep();
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

    /// The signal with which it stops.
    fn wait(&self) -> i32 {
        let mut status = 0;
        // SAFETY: `status` is ours and lives.
        let pid = unsafe { libc::waitpid(self.raw_pid(), &raw mut status, libc::__WALL) };
        assert_eq!(pid, self.raw_pid(), "{}", io::Error::last_os_error());
        assert!(libc::WIFSTOPPED(status), "process {pid} ended by itself, status {status:#x}");
        libc::WSTOPSIG(status)
    }

    /// Lets it run to `point`, or, if a system call or the end comes first, to that.
    ///
    /// # Panics
    ///
    /// If it ends by itself, or gets an unexpected signal.
    pub fn go_to(&self, point: Point) -> Reached {
        let _together = Together::new(self.raw_pid());
        let crossed = |_| self.step(libc::PTRACE_SYSCALL, libc::SIGTRAP | 0x80);
        if !(0..point.crossings).all(crossed) {
            return Reached::End;
        }
        for done in 0..point.instructions {
            if self.is_at_call() {
                return Reached::Call(done);
            }
            if !self.step(libc::PTRACE_SINGLESTEP, libc::SIGTRAP) {
                return Reached::End;
            }
        }
        if self.is_at_call() { Reached::Call(point.instructions) } else { Reached::Point }
    }

    /// Whether it has come one step further, which it reports with `stop`, and not to the end.
    fn step(&self, request: libc::c_uint, stop: i32) -> bool {
        self.request(request, 0);
        match self.wait() {
            END => false,
            signal if signal == stop => true,
            signal => panic!("process {} got signal {signal}", self.pid()),
        }
    }

    fn is_at_call(&self) -> bool {
        let mut info = MaybeUninit::<libc::ptrace_syscall_info>::zeroed();
        let room = size_of_val(&info);
        // SAFETY: the kernel writes no more than the given size.
        let known =
            unsafe { libc::ptrace(libc::PTRACE_GET_SYSCALL_INFO, self.raw_pid(), room, info.as_mut_ptr()) };
        assert!(known > 0, "{}", io::Error::last_os_error());
        // SAFETY: all bytes are numbers, of which the kernel wrote some and this function the others.
        let place = unsafe { info.assume_init_ref() }.instruction_pointer;
        // SAFETY: nothing of ours is written; glibc returns the word.
        let word = unsafe { libc::ptrace(libc::PTRACE_PEEKTEXT, self.raw_pid(), place, 0) };
        word.to_ne_bytes().starts_with(CALL)
    }

    /// Kills it where it stopped, and waits until it is dead.
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

/// Lets the calling thread and a process share a processor, so that neither has to be woken on another one at each
/// step.
struct Together {
    before: CpuSet,
}

impl Together {
    fn new(pid: i32) -> Together {
        let before = sched_getaffinity(None).expect("our own");
        let mut one = CpuSet::new();
        one.set(sched_getcpu());
        for thread in [None, Pid::from_raw(pid)] {
            sched_setaffinity(thread, &one).expect("it is ours");
        }
        Together { before }
    }
}

impl Drop for Together {
    fn drop(&mut self) {
        sched_setaffinity(None, &self.before).expect("our own");
    }
}

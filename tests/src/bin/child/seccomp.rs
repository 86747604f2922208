//! A kernel that answers some system calls of a thread otherwise than this one: emulated by a seccomp program.

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::sync::mpsc::channel;

/// What the kernel does with a system call.
pub(crate) enum Answer {
    /// Returns this.
    Value(i64),
    /// Fails with this error.
    Error(i32),
    /// Executes it.
    Execute,
}

/// Ends the emulation when it is dropped: the system calls of the program then fail with ENOSYS.
pub(crate) struct Emulation {
    _listener: OwnedFd,
}

/// One instruction of a program.
fn step(code: u32, k: u32, jt: u8, jf: u8) -> libc::sock_filter {
    libc::sock_filter { code: u16::try_from(code).expect("sixteen bits"), jt, jf, k }
}

/// Loads a word of the description of a system call.
fn load(offset: usize) -> libc::sock_filter {
    step(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, u32::try_from(offset).expect("small"), 0, 0)
}

/// Loads the number of a system call.
pub(crate) fn load_number() -> libc::sock_filter {
    load(std::mem::offset_of!(libc::seccomp_data, nr))
}

/// Loads the lower half of an argument, on a machine that has it first.
pub(crate) fn load_argument(index: usize) -> libc::sock_filter {
    load(std::mem::offset_of!(libc::seccomp_data, args) + 8 * index)
}

/// Skips `jt` instructions if what is loaded is `value`, else `jf`.
pub(crate) fn equals(value: u32, jt: u8, jf: u8) -> libc::sock_filter {
    step(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, value, jt, jf)
}

/// Ends the program with this action.
pub(crate) fn end(action: u32) -> libc::sock_filter {
    step(libc::BPF_RET | libc::BPF_K, action, 0, 0)
}

/// From now on `program` decides about the system calls of this thread, and of those that it starts, and `answer` about
/// those that it passes on. `None` if this kernel does not offer it.
pub(crate) fn emulate(
    program: &[libc::sock_filter],
    mut answer: impl FnMut() -> Answer + Send + 'static,
) -> Option<Emulation> {
    let (send, receive) = channel::<OwnedFd>();
    // Started before, so that the program does not apply to it.
    std::thread::spawn(move || receive.recv().map(|listener| while answer_next(&listener, &mut answer) {}));
    // SAFETY: it has no conditions.
    assert_eq!(unsafe { libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) }, 0);
    let filter = libc::sock_fprog {
        len: u16::try_from(program.len()).expect("short"),
        filter: program.as_ptr().cast_mut(),
    };
    let flags = libc::SECCOMP_FILTER_FLAG_NEW_LISTENER;
    // SAFETY: `filter` names a program of as many instructions as it says, which the kernel copies.
    let listener =
        unsafe { libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, flags, &raw const filter) };
    let listener = i32::try_from(listener).ok().filter(|listener| *listener >= 0)?;
    // SAFETY: the kernel has made it for us.
    let listener = unsafe { OwnedFd::from_raw_fd(listener) };
    send.send(listener.try_clone().expect("descriptors")).expect("the thread is there");
    Some(Emulation { _listener: listener })
}

/// Answers one system call; `false` at the end.
fn answer_next(listener: &OwnedFd, answer: &mut impl FnMut() -> Answer) -> bool {
    let mut asked = libc::seccomp_notif {
        id: 0,
        pid: 0,
        flags: 0,
        data: libc::seccomp_data { nr: 0, arch: 0, instruction_pointer: 0, args: [0; 6] },
    };
    // SAFETY: `asked` is zeroed, as it has to be, and writable for its length, which the request has in it.
    if unsafe { libc::ioctl(listener.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_RECV, &raw mut asked) } < 0 {
        return false;
    }
    let mut answered = libc::seccomp_notif_resp { id: asked.id, val: 0, error: 0, flags: 0 };
    match answer() {
        Answer::Value(value) => answered.val = value,
        Answer::Error(error) => answered.error = -error,
        Answer::Execute => answered.flags = libc::SECCOMP_USER_NOTIF_FLAG_CONTINUE as u32,
    }
    // SAFETY: `answered` is readable for its length, which the request has in it.
    unsafe { libc::ioctl(listener.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_SEND, &raw const answered) };
    true
}

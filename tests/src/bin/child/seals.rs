//! A kernel that accepts the seals of memory and does not keep them, like gVisor: emulated by a seccomp program.

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskClient, DeskHost};

use crate::options::Options;
use crate::outcome;

/// From `linux/fcntl.h`.
const F_ADD_SEALS: u32 = 1033;
const F_GET_SEALS: u32 = 1034;
/// SEAL, SHRINK, GROW and FUTURE_WRITE.
const ALL_SEALS: i64 = 0x17;

/// Role `unkept-seals`: creates a host and attaches to it, where no seal is kept, and reports the result.
pub(crate) fn unkept(options: &Options) {
    let Some(listener) = install() else { return println!("skipped: no seccomp") };
    // This thread existed before the program was installed for the one that does the work.
    let mut host: DeskHost = outcome::value(options.host().create());
    let stopper = host.stopper();
    let builder = options.client();
    let client = std::thread::spawn(move || builder.attach().map(|_: DeskClient| ()));
    let serving = std::thread::spawn(move || host.serve(&mut Clerk::default()));
    println!("{}", outcome::line(client.join().expect("no panic")));
    stopper.stop();
    serving.join().expect("no panic").expect("serves");
    drop(listener);
}

/// From now on this thread, and those that it starts, get success for every seal, without effect.
fn install() -> Option<OwnedFd> {
    let (send, receive) = std::sync::mpsc::channel::<OwnedFd>();
    // Started before, so that the program does not apply to it.
    std::thread::spawn(move || receive.recv().map(|listener| answer(&listener)));
    // SAFETY: it has no conditions.
    assert_eq!(unsafe { libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) }, 0);
    let program = program();
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
    Some(listener)
}

/// `fcntl(.., F_ADD_SEALS, ..)` does nothing and succeeds; `fcntl(.., F_GET_SEALS)` is passed to the listener.
fn program() -> Vec<libc::sock_filter> {
    let step = |code: u32, k: u32, jt, jf| libc::sock_filter {
        code: u16::try_from(code).expect("sixteen bits"),
        jt,
        jf,
        k,
    };
    let load = |offset: usize| step(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, offset as u32, 0, 0);
    let equals = |value, jt, jf| step(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, value, jt, jf);
    let end = |value| step(libc::BPF_RET | libc::BPF_K, value, 0, 0);
    let fcntl = u32::try_from(libc::SYS_fcntl).expect("a small number");
    vec![
        load(std::mem::offset_of!(libc::seccomp_data, nr)),
        equals(fcntl, 0, 3),
        load(std::mem::offset_of!(libc::seccomp_data, args) + 8),
        equals(F_ADD_SEALS, 2, 0),
        equals(F_GET_SEALS, 2, 0),
        end(libc::SECCOMP_RET_ALLOW),
        // An error with the number 0.
        end(libc::SECCOMP_RET_ERRNO),
        end(libc::SECCOMP_RET_USER_NOTIF),
    ]
}

/// Reports all seals for every memory.
fn answer(listener: &OwnedFd) {
    loop {
        let mut asked = libc::seccomp_notif {
            id: 0,
            pid: 0,
            flags: 0,
            data: libc::seccomp_data { nr: 0, arch: 0, instruction_pointer: 0, args: [0; 6] },
        };
        // SAFETY: `asked` is zeroed, as it has to be, and writable for its length, which the request has in it.
        if unsafe { libc::ioctl(listener.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_RECV, &raw mut asked) } < 0 {
            return;
        }
        let answer = libc::seccomp_notif_resp { id: asked.id, val: ALL_SEALS, error: 0, flags: 0 };
        // SAFETY: `answer` is readable for its length, which the request has in it.
        unsafe { libc::ioctl(listener.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_SEND, &raw const answer) };
    }
}

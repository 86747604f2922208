//! A kernel that accepts the seals of memory and does not keep them, like gVisor: emulated by a seccomp program.

use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskClient, DeskHost};

use crate::options::Options;
use crate::outcome;
use crate::seccomp::{Answer, emulate, end, equals, load_argument, load_number};

/// From `linux/fcntl.h`.
const F_ADD_SEALS: u32 = 1033;
const F_GET_SEALS: u32 = 1034;
/// SEAL, SHRINK, GROW and FUTURE_WRITE.
const ALL_SEALS: i64 = 0x17;

/// Role `unkept-seals`: creates a host and attaches to it, where no seal is kept, and reports the result.
pub(crate) fn unkept(options: &Options) {
    // It reports all seals for every memory.
    let Some(emulation) = emulate(&program(), || Answer::Value(ALL_SEALS)) else {
        return println!("skipped: no seccomp");
    };
    // This thread existed before the program was installed for the one that does the work.
    let mut host: DeskHost = outcome::value(options.host().create());
    let stopper = host.stopper();
    let builder = options.client();
    let client = std::thread::spawn(move || builder.attach().map(|_: DeskClient| ()));
    let serving = std::thread::spawn(move || host.serve(&mut Clerk::default()));
    println!("{}", outcome::line(client.join().expect("no panic")));
    stopper.stop();
    serving.join().expect("no panic").expect("serves");
    drop(emulation);
}

/// `fcntl(.., F_ADD_SEALS, ..)` does nothing and succeeds; `fcntl(.., F_GET_SEALS)` is passed on.
fn program() -> Vec<libc::sock_filter> {
    let fcntl = u32::try_from(libc::SYS_fcntl).expect("a small number");
    vec![
        load_number(),
        equals(fcntl, 0, 3),
        load_argument(1),
        equals(F_ADD_SEALS, 2, 0),
        equals(F_GET_SEALS, 2, 0),
        end(libc::SECCOMP_RET_ALLOW),
        // An error with the number 0.
        end(libc::SECCOMP_RET_ERRNO),
        end(libc::SECCOMP_RET_USER_NOTIF),
    ]
}

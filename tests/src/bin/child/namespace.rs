//! `peer namespace OUTSIDE INSIDE MAP ROLE ..`: plays the role in a new user namespace, as the user OUTSIDE of this
//! one, who is INSIDE there. It keeps its process id.

use std::fs;
use std::io::{Read, Write, pipe};
use std::os::unix::process::CommandExt;
use std::process::Command;

use rustix::process::{Gid, Uid};
use rustix::thread::{set_thread_groups, set_thread_res_gid, set_thread_res_uid};

/// Enters the namespace and starts the role again.
pub(crate) fn enter(arguments: &[String]) -> ! {
    let [outside, inside, map, role @ ..] = arguments else { panic!("OUTSIDE INSIDE MAP ROLE ..") };
    let map = map.replace(':', " ").replace(',', "\n");
    let (mut is_apart, mut say_apart) = pipe().expect("a pipe");
    let (mut is_mapped, mut say_mapped) = pipe().expect("a pipe");
    let pid = std::process::id();
    // SAFETY: this process has one thread, so the child may do anything.
    if unsafe { libc::fork() } == 0 {
        is_apart.read_exact(&mut [0]).expect("the parent lives");
        if map != "none" {
            for file in ["gid_map", "uid_map"] {
                fs::write(format!("/proc/{pid}/{file}"), format!("{map}\n")).expect("root may");
            }
        }
        say_mapped.write_all(b"x").expect("the parent lives");
        std::process::exit(0);
    }
    become_user(outside);
    // SAFETY: it has no conditions; this process has one thread.
    assert_eq!(unsafe { libc::unshare(libc::CLONE_NEWUSER) }, 0, "{}", std::io::Error::last_os_error());
    say_apart.write_all(b"x").expect("the child lives");
    is_mapped.read_exact(&mut [0]).expect("the child lives");
    if map != "none" {
        become_user(inside);
    }
    let program = std::env::current_exe().expect("it is known");
    panic!("{}", Command::new(program).args(role).exec());
}

/// Becomes the user with this number, and no other.
fn become_user(uid: &str) {
    let uid = uid.parse().expect("a number");
    let (user, group) = (Uid::from_raw(uid), Gid::from_raw(uid));
    // In a namespace it may not be allowed, and there are no groups left.
    let _ = set_thread_groups(&[]);
    set_thread_res_gid(group, group, group).expect("allowed");
    set_thread_res_uid(user, user, user).expect("allowed");
    // A process that has changed its user belongs to root in `/proc`, and could not be mapped.
    // SAFETY: it has no conditions.
    unsafe { libc::prctl(libc::PR_SET_DUMPABLE, 1, 0, 0, 0) };
}

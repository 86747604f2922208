//! A client that follows orders.
//!
//! With `spare=N` it uses up all descriptors except N before it attaches; with `file_size=N` no file may be longer.
//!
//! | order | action | output |
//! |---|---|---|
//! | `add A B`, `nap MS`, `attached` | makes the call | the result |
//! | `calls N` | adds N times, and checks the answers | `right N` |
//! | `hammer MS` | adds for this long, and checks the answers | `right N` |
//! | `notes CLIENT N` | notes the numbers from 0 to N - 1 | `noted N` |
//! | `flood` | notes without end | `flooding` |
//! | `alive` | | `true` or `false` |
//! | `breed` | forks a child that holds the connection and does nothing | `bred PID` |
//! | `starve` | gives up the right to open descriptors, and to wait for two with `poll` | `starved` |
//! | `deafen` | replaces the descriptor that it waits on by a file | `deaf` |
//! | `leave` | ends | `left` |

use std::cell::Cell;
use std::os::fd::AsRawFd;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use memorypipe::IpcError;
use memorypipe_tests::channels::DeskClient;
use memorypipe_tests::hoard;
use rustix::process::{Resource, Rlimit, setrlimit};

use crate::options::Options;
use crate::outcome;

pub(crate) fn run(options: &Options) {
    if let Some(spare) = options.get("spare") {
        hoard::hoard(spare);
    }
    if let Some(bytes) = options.get("file_size") {
        let limit = Rlimit { current: Some(bytes), maximum: Some(bytes) };
        setrlimit(Resource::Fsize, limit).expect("lower is allowed");
    }
    let desk: DeskClient = outcome::value(options.client().attach());
    println!("attached {}", desk.link.peer().pid);
    for order in outcome::orders() {
        let words: Vec<&str> = order.split(' ').collect();
        let number = |index: usize| words[index].parse::<u64>().expect("a number");
        match words[0] {
            "add" => {
                let sum = desk.add(number(1).cast_signed(), number(2).cast_signed());
                println!("{}", outcome::line(sum));
            }
            "nap" => println!("{}", outcome::line(desk.nap(number(1)))),
            "attached" => println!("{}", outcome::line(desk.attached())),
            "calls" => {
                let right = (0..number(1)).map(|_| add(&desk)).collect::<Result<Vec<()>, _>>();
                println!("right {}", outcome::value(right).len());
            }
            "hammer" => {
                let end = Instant::now() + Duration::from_millis(number(1));
                let mut right = 0;
                while Instant::now() < end {
                    outcome::value(add(&desk));
                    right += 1;
                }
                println!("right {right}");
            }
            "notes" => {
                (0..number(2)).for_each(|note| outcome::value(desk.note(number(1), note)));
                println!("noted {}", number(2));
            }
            "flood" => {
                println!("flooding");
                flood(&desk);
            }
            "alive" => println!("{}", desk.link.is_alive()),
            "breed" => breed(),
            "starve" => {
                let limit = Rlimit { current: Some(1), maximum: Some(1) };
                setrlimit(Resource::Nofile, limit).expect("lower is allowed");
                println!("starved");
            }
            "deafen" => {
                deafen();
                println!("deaf");
            }
            "leave" => break,
            other => panic!("no order `{other}`"),
        }
    }
    drop(desk);
    println!("left");
}

/// From now on the kernel refuses waits on every epoll of this process.
fn deafen() {
    let null = std::fs::File::open("/dev/null").expect("it is always there");
    for entry in std::fs::read_dir("/proc/self/fd").expect("proc is mounted") {
        let path = entry.expect("an entry").path();
        if std::fs::read_link(&path).is_ok_and(|to| to.to_string_lossy().contains("[eventpoll]")) {
            let name = path.file_name().expect("a number").to_string_lossy();
            // SAFETY: both descriptors are open; the owner of the second one closes it as before.
            let made = unsafe { libc::dup2(null.as_raw_fd(), name.parse().expect("a number")) };
            assert!(made >= 0);
        }
    }
}

/// Adds numbers that no other process adds, and checks the answer.
fn add(desk: &DeskClient) -> Result<(), IpcError> {
    // Read once: it takes a system call, and those are counted.
    static MINE: LazyLock<i64> = LazyLock::new(|| i64::from(std::process::id()) << 32);
    thread_local!(static COUNT: Cell<i64> = const { Cell::new(0) });
    let count = COUNT.replace(COUNT.get() + 1);
    let sum = desk.add(*MINE, count)?;
    assert_eq!(sum, *MINE + count, "an answer to another process");
    Ok(())
}

/// Sends notes until that fails.
fn flood(desk: &DeskClient) -> ! {
    let mut note = 0;
    loop {
        outcome::value(desk.note(u64::MAX, note));
        note += 1;
    }
}

/// Attaches, calls, and reports it; then stays until it is killed.
pub(crate) fn visitor(options: &Options) {
    let desk: DeskClient = outcome::value(options.client().attach());
    outcome::value(add(&desk));
    println!("called");
    match options.get::<String>("then").as_deref() {
        Some("flood") => flood(&desk),
        Some("call") => loop {
            outcome::value(add(&desk));
        },
        Some("nap") => println!("{}", outcome::line(desk.nap(20))),
        _ => {}
    }
    outcome::orders().for_each(drop);
}

/// Forks a child that inherits the connection and outlives this process a little.
pub(crate) fn breed() {
    // SAFETY: the child calls nothing but `sleep` and `_exit`, which may be called after a fork of a process
    // with threads.
    match unsafe { libc::fork() } {
        0 => {
            // SAFETY: it has no conditions.
            unsafe { libc::sleep(20) };
            // SAFETY: it has no conditions.
            unsafe { libc::_exit(0) }
        }
        child => println!("bred {child}"),
    }
}

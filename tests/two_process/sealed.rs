//! A process with the descriptor of our memory cannot write it, by any means of the kernel; and the memory contains
//! only what was meant for the peer.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::fs::FileExt;
use std::time::Duration;

use memmap2::{MmapOptions, MmapRaw};
use memorypipe::ClientBuilder;
use memorypipe::prelude::*;
use memorypipe_tests::place;
use memorypipe_tests::place::NAME;
use memorypipe_tests::raw::{self, Middle};
use rustix::fs::{FallocateFlags, SealFlags};

/// What a peer has: the descriptor, and its possible mapping.
struct Theirs<'f> {
    memory: &'f File,
    map: MmapRaw,
}

/// A means of writing, which must fail with one of these errors.
type Way = (&'static str, fn(&Theirs<'_>) -> io::Result<()>, &'static [i32]);

const RUBBISH: [u8; 8] = *b"rubbish!";

/// The size of a page, and a place in the slots.
const PAGE: usize = 4096;

fn checked(result: libc::c_long) -> io::Result<()> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

fn reopened(theirs: &Theirs<'_>) -> io::Result<File> {
    let path = format!("/proc/self/fd/{}", theirs.memory.as_raw_fd());
    OpenOptions::new().read(true).write(true).open(path)
}

fn fallocate(theirs: &Theirs<'_>, flags: FallocateFlags) -> io::Result<()> {
    Ok(rustix::fs::fallocate(theirs.memory, flags, PAGE as u64, PAGE as u64)?)
}

fn map_for_writing(memory: &File) -> io::Result<()> {
    MmapOptions::new().len(PAGE).map_raw(memory).map(drop)
}

fn protect(theirs: &Theirs<'_>) -> io::Result<()> {
    protect_page(theirs.map.as_mut_ptr().cast())
}

fn protect_page(at: *mut libc::c_void) -> io::Result<()> {
    // SAFETY: a page of a private mapping without references; more rights break nothing.
    checked(unsafe { libc::mprotect(at, PAGE, libc::PROT_READ | libc::PROT_WRITE) }.into())
}

/// Older kernels (for example 5.10) require a mapping that is writable now, not one that may become writable.
fn remove_pages(theirs: &Theirs<'_>) -> io::Result<()> {
    let at = theirs.map.as_mut_ptr().wrapping_add(PAGE).cast();
    let remove = || {
        // SAFETY: a page of a private mapping without references.
        checked(unsafe { libc::madvise(at, PAGE, libc::MADV_REMOVE) }.into())
    };
    remove().or_else(|_| protect_page(at).and_then(|()| remove()))
}

fn write_own_memory(theirs: &Theirs<'_>) -> io::Result<()> {
    let memory = OpenOptions::new().write(true).open("/proc/self/mem")?;
    memory.write_at(&RUBBISH, theirs.map.as_ptr() as u64 + PAGE as u64).map(drop)
}

fn write_own_process(theirs: &Theirs<'_>) -> io::Result<()> {
    let from = libc::iovec { iov_base: RUBBISH.as_ptr().cast_mut().cast(), iov_len: RUBBISH.len() };
    let to = libc::iovec { iov_base: theirs.map.as_mut_ptr().cast(), iov_len: RUBBISH.len() };
    let pid = i32::try_from(std::process::id()).expect("a process id");
    // SAFETY: both vectors name bytes of this process that no Rust reference writes or expects unchanged.
    let written = unsafe { libc::process_vm_writev(pid, &raw const from, 1, &raw const to, 1, 0) };
    checked(written as libc::c_long)
}

fn read_into(theirs: &Theirs<'_>) -> io::Result<()> {
    let zeros = File::open("/dev/zero")?;
    // SAFETY: the kernel checks whether the mapping is writable; no reference to its bytes exists.
    let read = unsafe { libc::read(zeros.as_raw_fd(), theirs.map.as_mut_ptr().cast(), 8) };
    checked(read as libc::c_long)
}

fn splice(theirs: &Theirs<'_>) -> io::Result<()> {
    let (from, into) = rustix::pipe::pipe()?;
    rustix::io::write(&into, &RUBBISH)?;
    let mut at = PAGE as u64;
    let flags = rustix::pipe::SpliceFlags::empty();
    rustix::pipe::splice(&from, None, theirs.memory, Some(&mut at), RUBBISH.len(), flags)?;
    Ok(())
}

fn copy_range(theirs: &Theirs<'_>) -> io::Result<()> {
    let source = rustix::fs::memfd_create("rubbish", rustix::fs::MemfdFlags::CLOEXEC)?;
    rustix::io::write(&source, &RUBBISH)?;
    let (mut from, mut to) = (0, PAGE as u64);
    rustix::fs::copy_file_range(source, Some(&mut from), theirs.memory, Some(&mut to), RUBBISH.len())?;
    Ok(())
}

const WAYS: &[Way] = &[
    ("mmap for writing", |t| map_for_writing(t.memory), &[libc::EPERM]),
    ("mprotect of a mapping for reading", protect, &[libc::EACCES]),
    ("pwrite", |t| t.memory.write_at(&RUBBISH, 0).map(drop), &[libc::EPERM]),
    ("mmap of it reopened by /proc/self/fd", |t| map_for_writing(&reopened(t)?), &[libc::EPERM]),
    ("pwrite to it reopened", |t| reopened(t)?.write_at(&RUBBISH, 0).map(drop), &[libc::EPERM]),
    ("truncating it as it is opened", |t| truncating(t), &[libc::EPERM]),
    (
        "punching a hole",
        |t| fallocate(t, FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE),
        &[libc::EPERM],
    ),
    ("zeroing a range", |t| fallocate(t, FallocateFlags::ZERO_RANGE), &[libc::EPERM, libc::EOPNOTSUPP]),
    ("madvise MADV_REMOVE", remove_pages, &[libc::EACCES, libc::EPERM]),
    ("ftruncate to nothing", |t| t.memory.set_len(0), &[libc::EPERM]),
    ("ftruncate to more", |t| t.memory.set_len(1 << 24), &[libc::EPERM]),
    ("/proc/self/mem", write_own_memory, &[libc::EIO]),
    ("process_vm_writev to itself", write_own_process, &[libc::EFAULT]),
    ("read into the mapping", read_into, &[libc::EFAULT]),
    ("splice", splice, &[libc::EPERM]),
    ("copy_file_range", copy_range, &[libc::EPERM]),
    ("another seal", |t| Ok(rustix::fs::fcntl_add_seals(t.memory, SealFlags::WRITE)?), &[libc::EPERM]),
];

fn truncating(theirs: &Theirs<'_>) -> io::Result<()> {
    let path = format!("/proc/self/fd/{}", theirs.memory.as_raw_fd());
    OpenOptions::new().write(true).truncate(true).open(path).map(drop)
}

/// What the owner of the memory writes on its own, for example when it falls asleep: two words and its counters.
const OWNERS_BYTES: [std::ops::Range<usize>; 3] = [128..132, 256..260, 512..1280];

/// The bytes of the memory, without the owner's words.
fn bytes(memory: &File) -> Vec<u8> {
    let len = usize::try_from(memory.metadata().expect("a file").len()).expect("small");
    let mut bytes = vec![0; len];
    memory.read_exact_at(&mut bytes, 0).expect("readable");
    OWNERS_BYTES.into_iter().for_each(|owners| bytes[owners].fill(0));
    bytes
}

/// Tries all means, as the peer that has received `memory`.
fn every_way_is_refused(whose: &str, memory: &File) {
    let before = bytes(memory);
    let map = MmapOptions::new().len(before.len()).map_raw_read_only(memory).expect("a mapping");
    let theirs = Theirs { memory, map };
    let mut refused = 0;
    for (what, way, expected) in WAYS {
        match way(&theirs) {
            Ok(()) => panic!("{what} wrote the memory of the {whose}"),
            Err(error) => {
                let number = error.raw_os_error().expect("of the kernel");
                assert!(expected.contains(&number), "{what}: {error}");
                refused += 1;
            }
        }
        assert!(bytes(memory) == before, "{what} has changed the memory of the {whose}");
    }
    println!("ways to write the memory of the {whose} that are refused: {refused} of {}", WAYS.len());
}

#[test]
fn every_way_to_write_the_memory_of_a_peer_is_refused() {
    let place = place!();
    let _host = place.host("host");
    let listener = raw::listen(&place.run().join("middle.sock"));
    let mut client = place.start("client name=middle attach_timeout=20000");
    let middle = Middle::between(&listener, &place.run().join(format!("{NAME}.sock")));
    client.says(&format!("attached {}", std::process::id()));
    every_way_is_refused("host", middle.as_host.original());
    every_way_is_refused("client", middle.as_client.original());
}

#[test]
fn the_ways_to_write_do_write_what_is_not_sealed() {
    let flags = rustix::fs::MemfdFlags::CLOEXEC;
    let memory = || {
        let memory = File::from(rustix::fs::memfd_create("open", flags).unwrap());
        memory.write_at(&[7; 4 * PAGE], 0).unwrap();
        memory
    };
    let works = |way: &Way| {
        let memory = memory();
        let map = MmapOptions::new().len(4 * PAGE).map_raw_read_only(&memory).unwrap();
        way.1(&Theirs { memory: &memory, map }).is_ok()
    };
    // A mapping for reading gives no write access by itself, a memfd without sealing accepts no seal, and tmpfs cannot
    // zero ranges.
    let never = [
        "/proc/self/mem",
        "process_vm_writev to itself",
        "read into the mapping",
        "another seal",
        "zeroing a range",
    ];
    for way in WAYS {
        assert_eq!(works(way), !never.contains(&way.0), "{}", way.0);
    }
}

ipc_channel!(
    /// Arguments with gaps between them, and without.
    #[channel(capacity = 2)]
    pub trait Gaps {
        /// No gap.
        #[oneway]
        fn full(&mut self, bytes: [u8; 64]);
        /// Gaps behind `a`, `c`, `d` and `f`.
        #[oneway]
        fn gaps(&mut self, a: u8, b: u64, c: u8, d: u32, e: u128, f: bool);
    }
);

struct Deaf;

impl Gaps for Deaf {
    fn full(&mut self, _: [u8; 64]) {}
    fn gaps(&mut self, _: u8, _: u64, _: u8, _: u32, _: u128, _: bool) {}
}

#[test]
fn gaps_between_arguments_are_zero_in_shared_memory() {
    let place = place!();
    let mut host: GapsHost = place.host_builder().create().unwrap();
    let stopper = host.stopper();
    let serving = std::thread::spawn(move || host.serve(&mut Deaf));
    let listener = raw::listen(&place.run().join("middle.sock"));
    let run = place.run();
    let attaching = std::thread::spawn(move || {
        ClientBuilder::<GapsClient>::new("middle")
            .socket_dir(run)
            .attach_timeout(Duration::from_secs(10))
            .attach()
            .unwrap()
    });
    let middle = Middle::between(&listener, &place.run().join(format!("{NAME}.sock")));
    let client = attaching.join().unwrap();
    for _ in 0..2 {
        client.full([0xEE; 64]).unwrap();
    }
    assert_eq!(middle.as_client.original_payload(0, 64), [0xEE; 64], "so would something left over look");
    middle.as_host.release(2);
    client.gaps(0xFF, u64::MAX, 0xFF, u32::MAX, u128::MAX, true).unwrap();
    let sent = middle.as_client.original_payload(2, 64);
    let mut expected = [0_u8; 64];
    for range in [0..1, 8..16, 16..17, 20..24, 32..48] {
        expected[range].fill(0xFF);
    }
    expected[48] = 1;
    assert_eq!(sent, expected);
    stopper.stop();
    serving.join().unwrap().unwrap();
}

#[test]
fn a_kernel_that_does_not_keep_the_seals_is_found_out() {
    let place = place!();
    let line = place.start("unkept-seals").line();
    if line.starts_with("skipped") {
        return eprintln!("SKIPPED: {line}");
    }
    assert!(line.starts_with("error MP-ATTACH-OS "), "{line}");
    assert!(line.contains("does not keep them") && line.contains("mapped for writing"), "{line}");
}

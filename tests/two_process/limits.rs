//! The limits of clients, and what happens to peers that violate the protocol.

use std::time::{Duration, Instant};

use memorypipe::{AttachError, IpcError};
use memorypipe_tests::channels::{DeskClient, ParcelsClient};
use memorypipe_tests::place::Place;
use memorypipe_tests::raw::{self, Forged, HEAD, Header, Middle, RIGHT, hangs_up};
use memorypipe_tests::{TIMEOUT, observe, place, wait_until};

#[test]
fn one_client_too_many_is_refused_until_another_leaves() {
    for limit in ["max_clients", "max_clients_per_user"] {
        let place = place!();
        let host = place.host(&format!("host {limit}=3"));
        let mut clients: Vec<_> = (0..3).map(|_| place.client("client")).collect();
        for _ in 0..2 {
            let line = place.start("client").line();
            assert!(
                line.starts_with("error MP-ATTACH-CLIENTS ") && line.contains("serves 3 clients"),
                "{line}"
            );
        }
        assert_eq!(clients[0].ask("add 1 2"), "3");
        clients[1].kill();
        wait_until("a place is free", || match place.builder::<DeskClient>().attach() {
            Ok(_) => true,
            Err(AttachError::TooManyClients { max: 3 }) => false,
            Err(error) => panic!("{error}"),
        });
        assert!(host.errors().contains("memorypipe: refused process"), "{}", host.errors());
    }
}

#[test]
fn a_connection_that_says_nothing_ends_after_a_second_and_keeps_nobody_out() {
    let place = place!();
    let host = place.host("host");
    let silent: Vec<_> = (0..8).map(|_| raw::connect(&place.run().join("desk.sock"))).collect();
    let start = Instant::now();
    let desk = place.desk();
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    assert!(start.elapsed() < Duration::from_millis(900), "attached only when they were gone");
    let open = observe::descriptors(host.pid());
    for socket in &silent {
        assert!(hangs_up(socket, Duration::from_secs(10)));
    }
    assert!(start.elapsed() >= Duration::from_millis(900), "ended after {:?}", start.elapsed());
    assert!(start.elapsed() < Duration::from_secs(8), "ended after {:?}", start.elapsed());
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    assert!(observe::descriptors(host.pid()) < open, "their descriptors are closed");
}

#[test]
fn silent_connections_count_as_clients_only_while_they_last() {
    let place = place!();
    let _host = place.host("host max_clients=2");
    let _silent: Vec<_> = (0..2).map(|_| raw::connect(&place.run().join("desk.sock"))).collect();
    let start = Instant::now();
    wait_until("they are gone", || place.builder::<DeskClient>().attach().is_ok());
    assert!(start.elapsed() < TIMEOUT / 2);
}

/// Pseudorandom bytes, the same in each run.
fn rubbish(seed: u64, len: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut byte = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..len).map(|_| byte()).collect()
}

/// The first packet of a correct client.
fn hello(place: &Place) -> Vec<u8> {
    let listener = raw::listen(&place.run().join("listener.sock"));
    let _client = place.start("client name=listener");
    raw::receive(&raw::accept(&listener)).0
}

#[test]
fn rubbish_on_the_socket_is_refused_and_the_host_lives() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let socket = place.run().join("desk.sock");
    let hello = hello(&place);
    let with = |at: usize, byte: u8| {
        let mut changed = hello.clone();
        changed[at] ^= byte;
        changed
    };
    let mut packets: Vec<Vec<u8>> = (1..40).map(|seed| rubbish(seed, seed as usize * 37)).collect();
    packets.push(rubbish(1, 100_000));
    packets.extend([1, 8, 15, 16, 31, 32, 33, hello.len() - 1].map(|len| hello[..len].to_vec()));
    packets.extend([0, 7, 8, 12, 14, 15].map(|at| with(at, 0x40)));
    packets.extend((32..hello.len()).map(|at| with(at, 0x81)));
    for packet in &packets {
        let connection = raw::connect(&socket);
        raw::send(&connection, packet, None);
        // Some changes of the schema leave it compatible; then the host waits for the next packet.
        raw::send(&connection, packet, None);
        assert!(hangs_up(&connection, Duration::from_secs(10)), "{packet:?}");
    }
    assert_eq!(desk.add(1, 2).unwrap(), 3, "the client that was there is undisturbed");
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
    assert!(host.errors().contains("protocol violation by the peer"), "{}", host.errors());
    wait_until("nothing is left", || desk.attached().unwrap() == 1);
}

#[test]
fn descriptors_sent_at_the_wrong_time_do_not_stay_open() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let before = observe::descriptors(host.pid());
    let hello = hello(&place);
    for _ in 0..50 {
        let connection = raw::connect(&place.run().join("desk.sock"));
        let file = std::fs::File::open("/proc/self/exe").unwrap();
        let fd = Some(std::os::fd::AsFd::as_fd(&file));
        // At this time the kernel may refuse descriptors.
        if raw::try_send(&connection, &hello, fd).is_err() {
            raw::send(&connection, &hello, None);
            assert!(!raw::receive(&connection).0.is_empty());
        }
        raw::send(&connection, b"!", fd);
        assert!(hangs_up(&connection, Duration::from_secs(10)));
    }
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    wait_until("all are closed", || observe::descriptors(host.pid()) <= before);
}

#[test]
fn memory_without_seals_or_of_another_size_is_refused() {
    let place = place!();
    let host = place.host("host");
    let hello = hello(&place);
    let connection = raw::connect(&place.run().join("desk.sock"));
    raw::send(&connection, &hello, None);
    let (_, memory) = raw::receive(&connection);
    assert!(memory.is_none(), "the host spends memory only after the client has");
    // READY: the head of a frame with another kind.
    let mut ready = hello[..16].to_vec();
    ready[12] = 4;
    let unsealed = rustix::fs::memfd_create("x", rustix::fs::MemfdFlags::ALLOW_SEALING).unwrap();
    rustix::fs::ftruncate(&unsealed, 1 << 20).unwrap();
    raw::send(&connection, &ready, Some(std::os::fd::AsFd::as_fd(&unsealed)));
    assert!(hangs_up(&connection, Duration::from_secs(10)));
    wait_until("said why", || host.errors().contains("memory without the agreed seals"));
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
}

/// Lets a client with forged memory write rubbish, and asserts that the host expels only that client.
fn expelled_for(what: &str, write: impl Fn(&Middle)) {
    let place = place!();
    let host = place.host("host capacity=16");
    let desk = place.desk();
    let (middle, _client) = Middle::of_client(&place, "client");
    wait_until("attached", || desk.attached().unwrap() == 2);
    write(&middle);
    middle.wake_host();
    assert!(hangs_up(&middle.to_host, Duration::from_secs(10)), "{what}");
    wait_until(what, || host.errors().contains(what));
    assert!(host.errors().contains("memorypipe: expelled process"), "{}", host.errors());
    assert_eq!(desk.attached().unwrap(), 1);
    assert_eq!(desk.add(1, 2).unwrap(), 3);
}

#[test]
fn a_client_that_writes_rubbish_is_expelled_alone() {
    for (what, header) in [
        ("stamp = ", Header { stamp_off_by: 1, ..RIGHT }),
        ("method = 0x4d2", Header { method: 1234, ..RIGHT }),
        ("length = 0xffffffff", Header { len: u32::MAX, ..RIGHT }),
        ("length = 0x8", Header { len: 8, ..RIGHT }),
    ] {
        expelled_for(what, |middle| middle.as_client.publish(0, header, &[1, 2]));
    }
}

#[test]
fn a_client_that_lies_about_what_it_has_read_is_expelled_alone() {
    // The host reads the cursor when its ring of replies seems full.
    let one_more_than_fit = |middle: &Middle| {
        (0..16).for_each(|n| middle.as_client.publish(n, RIGHT, &[1, 2]));
        middle.wake_host();
        std::thread::sleep(Duration::from_millis(200));
        middle.as_client.publish(16, RIGHT, &[1, 2]);
    };
    expelled_for("head = 0x7b", |middle| {
        middle.as_client.write(HEAD, 123);
        one_more_than_fit(middle);
    });
    expelled_for("unread replies = 0x10", one_more_than_fit);
}

#[test]
fn bytes_that_are_no_value_never_reach_a_handler() {
    let place = place!();
    let host = place.host("parcels");
    let listener = raw::listen(&place.run().join("middle.sock"));
    let run = place.run();
    let attaching = std::thread::spawn(move || {
        memorypipe::ClientBuilder::<ParcelsClient>::new("middle").socket_dir(run).attach().unwrap()
    });
    let middle = Middle::between(&listener, &place.run().join("desk.sock"));
    let client = attaching.join().unwrap();
    // The method `side`, with an invalid variant.
    middle.as_client.publish(0, Header { method: 1, len: 4, ..RIGHT }, &[3]);
    middle.wake_host();
    assert!(hangs_up(&middle.to_host, Duration::from_secs(10)));
    wait_until("expelled", || host.errors().contains("expelled"));
    drop(client);
    let honest: ParcelsClient = place.builder().attach().unwrap();
    honest.nothing().unwrap();
}

/// Lets a host with forged memory answer a call, and returns the error of that call and of the next.
fn answered_with(write: impl Fn(&Forged)) -> (IpcError, IpcError) {
    let place = place!();
    let _host = place.host("host capacity=16");
    let listener = raw::listen(&place.run().join("middle.sock"));
    let run = place.run();
    let calling = std::thread::spawn(move || {
        let builder = memorypipe::ClientBuilder::<DeskClient>::new("middle").socket_dir(run);
        let desk = builder.timeout(Duration::from_secs(10)).attach().unwrap();
        (desk.add(1, 2).unwrap_err(), desk.add(1, 2).unwrap_err())
    });
    let middle = Middle::between(&listener, &place.run().join("desk.sock"));
    std::thread::sleep(Duration::from_millis(30));
    write(&middle.as_host);
    middle.wake_client();
    calling.join().unwrap()
}

#[test]
fn a_host_that_answers_with_rubbish_is_found_out_and_not_believed_again() {
    let right = Header { len: 8, ..RIGHT };
    let cases = [
        ("stamp", Header { stamp_off_by: 5, ..right }),
        ("method of a reply", Header { method: 1, ..right }),
        ("call of a reply", Header { call_off_by: 1, ..right }),
        ("call of a reply", Header { call_off_by: u32::MAX, ..right }),
        ("length", Header { len: 9, ..right }),
        ("status", Header { status: 77, ..right }),
    ];
    for (expected, header) in cases {
        match answered_with(|memory| memory.publish(0, header, &[3])) {
            (IpcError::Corrupt { field, .. }, IpcError::Closed) => assert_eq!(field, expected),
            other => panic!("{expected}: {other:?}"),
        }
    }
}

#[test]
fn a_host_that_lies_about_what_it_has_read_is_found_out() {
    let place = place!();
    let _host = place.host("host capacity=16");
    let listener = raw::listen(&place.run().join("middle.sock"));
    let mut client = place.start("client name=middle attach_timeout=20000");
    let middle = Middle::between(&listener, &place.run().join("desk.sock"));
    client.says(&format!("attached {}", std::process::id()));
    middle.as_host.write(HEAD, 0x4711);
    client.tell("flood");
    client.says("flooding");
    let line = client.line();
    assert!(line.starts_with("error MP-IPC-CORRUPT ") && line.contains("head = 0x4711"), "{line}");
}

/// A TCP connection with unread data, set to linger, whose closing takes `seconds`; and its other end.
fn slow_to_close(seconds: u64) -> (std::net::TcpStream, std::net::TcpStream) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut stuck = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let (other, _) = listener.accept().unwrap();
    stuck.set_nonblocking(true).unwrap();
    for _ in 0..2 {
        while std::io::Write::write(&mut stuck, &[0; 65_536]).is_ok() {}
        std::thread::sleep(Duration::from_millis(50));
    }
    stuck.set_nonblocking(false).unwrap();
    rustix::net::sockopt::set_socket_linger(&stuck, Some(Duration::from_secs(seconds))).unwrap();
    (stuck, other)
}

#[test]
fn a_descriptor_that_is_slow_to_close_holds_up_nobody() {
    let place = place!();
    let _host = place.host("host");
    let desk = place.desk();
    let hello = hello(&place);
    let mut others = Vec::new();
    // In place of HELLO, in place of READY, and as a wake-up of a client that has attached.
    for (before, packet) in [(None, &b"!"[..]), (Some(&hello), &b"!"[..])] {
        let connection = raw::connect(&place.run().join("desk.sock"));
        if let Some(hello) = before {
            raw::send(&connection, hello, None);
            let _ = raw::receive(&connection);
        }
        let (stuck, other) = slow_to_close(20);
        if raw::try_send(&connection, packet, Some(std::os::fd::AsFd::as_fd(&stuck))).is_err() {
            // The kernel refuses descriptors before HELLO. So the socket is still ours, and we close it slowly.
            assert!(before.is_none() && sockets_can_refuse_descriptors());
            rustix::net::sockopt::set_socket_linger(&stuck, None).unwrap();
            continue;
        }
        drop(stuck);
        others.push(other);
        let start = Instant::now();
        assert_eq!(desk.add(1, 2).unwrap(), 3);
        assert!(hangs_up(&connection, Duration::from_secs(10)));
        assert_eq!(desk.add(1, 2).unwrap(), 3);
        assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    }
    let (middle, _client) = Middle::of_client(&place, "client");
    let (stuck, other) = slow_to_close(20);
    raw::send(&middle.to_host, b"!", Some(std::os::fd::AsFd::as_fd(&stuck)));
    drop(stuck);
    let start = Instant::now();
    assert!(hangs_up(&middle.to_host, Duration::from_secs(10)));
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    drop((others, other));
}

#[test]
fn those_who_are_not_let_in_fill_no_table_while_a_descriptor_is_not_closed() {
    if !sockets_can_refuse_descriptors() {
        return println!("skipped: the kernel is older than 6.16");
    }
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let socket = place.run().join("desk.sock");
    let before = observe::descriptors(host.pid());
    // In place of memory a socket that contains a socket that is slow to close.
    let connection = raw::connect(&socket);
    raw::send(&connection, &hello(&place), None);
    assert!(!raw::receive(&connection).0.is_empty());
    let (stuck, other) = slow_to_close(60);
    let (here, there) = std::os::unix::net::UnixStream::pair().unwrap();
    let [here, there] = [here, there].map(std::os::fd::OwnedFd::from);
    raw::send(&here, b"x", Some(std::os::fd::AsFd::as_fd(&stuck)));
    raw::send(&connection, b"!", Some(std::os::fd::AsFd::as_fd(&there)));
    drop((stuck, here, there));
    assert!(hangs_up(&connection, Duration::from_secs(10)));
    std::thread::sleep(Duration::from_millis(500));
    for _ in 0..400 {
        let connection = raw::connect(&socket);
        // More than a correct peer leaves unread.
        for _ in 0..12 {
            let _ = raw::try_send(&connection, b"!", None);
        }
    }
    // Handshakes that wait for their turn have two each, and end after a second.
    let few = || observe::descriptors(host.pid()) < before + 70;
    wait_until("they are closed", few);
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
    assert!(few());
    drop(other);
}

/// Whether the kernel lets a socket refuse descriptors: since Linux 6.16.
fn sockets_can_refuse_descriptors() -> bool {
    let release = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap();
    let mut numbers = release.split(['.', '-']).map_while(|number| number.parse::<u32>().ok());
    (numbers.next(), numbers.next()) >= (Some(6), Some(16))
}

#[test]
fn who_was_not_let_in_cannot_send_descriptors() {
    if !sockets_can_refuse_descriptors() {
        return println!("skipped: the kernel is older than 6.16");
    }
    let place = place!();
    let _host = place.host("host");
    let hello = hello(&place);
    let connection = raw::connect(&place.run().join("desk.sock"));
    let null = std::fs::File::open("/dev/null").unwrap();
    let fd = Some(std::os::fd::AsFd::as_fd(&null));
    assert_eq!(raw::try_send(&connection, b"!", fd), Err(rustix::io::Errno::PERM));
    // An accepted client may send descriptors, because the host needs its memory; this one is not memory.
    raw::send(&connection, &hello, None);
    assert!(!raw::receive(&connection).0.is_empty());
    assert_eq!(raw::try_send(&connection, b"!", fd), Ok(()));
    assert!(hangs_up(&connection, Duration::from_secs(10)));
}

#[test]
fn a_schema_under_the_id_of_another_is_refused() {
    let place = place!();
    let host = place.host("host");
    let mut hello = hello(&place);
    hello[16] ^= 1; // the first byte of the id, behind the head
    let connection = raw::connect(&place.run().join("desk.sock"));
    raw::send(&connection, &hello, None);
    assert!(!raw::receive(&connection).0.is_empty(), "a refusal");
    assert!(hangs_up(&connection, Duration::from_secs(10)));
    wait_until("said why", || host.errors().contains("a schema under the id of another"));
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
}

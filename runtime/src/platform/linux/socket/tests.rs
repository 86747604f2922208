//! Packets, descriptors and wake-ups on the control socket.

use super::super::wakeup::{Wakeup, read_wakeup};
use super::*;

fn pair() -> (ControlSocket, ControlSocket) {
    super::pair().unwrap()
}

#[test]
fn a_packet_carries_a_descriptor() {
    let (a, b) = pair();
    let file = std::fs::File::open("/proc/self/exe").unwrap();
    send_packet(&a, b"hello", Some(file.as_fd())).unwrap();
    let mut buffer = [0; 16];
    let packet = receive_packet(&b, &mut buffer).unwrap();
    assert_eq!((packet.len, packet.truncated), (5, false));
    assert!(packet.brought.is_some());
    assert_eq!(receive_packet(&b, &mut buffer).unwrap_err().kind(), io::ErrorKind::WouldBlock);
}

#[test]
fn what_does_not_fit_is_marked() {
    let (a, b) = pair();
    send_packet(&a, &[7; 100], None).unwrap();
    assert!(receive_packet(&b, &mut [0; 16]).unwrap().truncated);

    let file = std::fs::File::open("/proc/self/exe").unwrap();
    let three = [file.as_fd(); 3];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(3))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    assert!(control.push(SendAncillaryMessage::ScmRights(&three)));
    rustix::net::sendmsg(&a, &[IoSlice::new(b"x")], &mut control, SendFlags::empty()).unwrap();
    assert!(receive_packet(&b, &mut [0; 16]).unwrap().truncated);
}

#[test]
fn no_more_is_taken_out_than_is_there() {
    for packets in [0, 1, 7] {
        let (a, b) = pair();
        for _ in 0..packets {
            // Empty ones, which are hardest to distinguish from the end.
            send_packet(&a, b"", Some(a.as_fd())).unwrap();
        }
        rustix::net::shutdown(&b, Shutdown::Both).unwrap();
        assert_eq!(is_left_more_than_wakeups(b.fd.as_ref().unwrap()), packets > 0);
        assert_eq!(close_unread(b.fd.as_ref().unwrap()), packets);
    }
}

#[test]
fn bells_that_were_not_heard_are_nothing_to_close_and_all_else_is() {
    let left = |send: &dyn Fn(&ControlSocket)| {
        let (a, b) = pair();
        send(&a);
        rustix::net::shutdown(&b, Shutdown::Both).unwrap();
        is_left_more_than_wakeups(b.fd.as_ref().unwrap())
    };
    assert!(!left(&|_| {}));
    assert!(!left(&|a| (0..3).for_each(|_| assert!(send_wakeup(a)))));
    assert!(left(&|a| (0..100).for_each(|_| assert!(send_wakeup(a)))));
    assert!(left(&|a| send_packet(a, b"", None).unwrap()));
    let with_descriptor = |a: &ControlSocket| {
        assert!(send_wakeup(a));
        send_packet(a, b"!", Some(a.as_fd())).unwrap();
    };
    assert!(left(&with_descriptor));
}

#[test]
fn a_socket_that_can_hold_no_descriptor_is_closed_at_once() {
    let path = std::env::temp_dir().join(format!("mp-refuses-{}", std::process::id()));
    let listener = socket().unwrap();
    rustix::net::bind(&*listener, &SocketAddrUnix::new(&path).unwrap()).unwrap();
    rustix::net::listen(&*listener, 4).unwrap();
    let accepted = |may| {
        may_bring_descriptors(&*listener, may);
        let client = connect(&path).unwrap();
        (0..100).for_each(|_| assert!(send_wakeup(&client)));
        accept(&*listener).unwrap().unwrap()
    };
    assert_eq!(accepted(true).brings, Brings::Unasked);
    let mut let_in = accepted(false);
    if let_in.brings == Brings::Unasked {
        return println!("skipped: the kernel is older than 6.16");
    }
    let_in.may_bring_descriptors(true);
    let_in.may_bring_descriptors(false);
    assert_eq!(let_in.brings, Brings::Some, "there may be some of before");

    let mut refused = accepted(false);
    assert_eq!(refused.brings, Brings::None);
    let (tells, told) = std::sync::mpsc::channel();
    refused.charge_to(Charge(Box::new(move |cost| tells.send(cost).unwrap())));
    drop(refused);
    assert!(told.try_recv().unwrap() != DEPOSIT);
    assert!(told.try_recv().is_err(), "by no other thread");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn of_a_packet_with_many_descriptors_no_more_than_two_are_taken() {
    let descriptors = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    let (a, b) = pair();
    let null = std::fs::File::open("/dev/null").unwrap();
    let many = vec![null.as_fd(); MAX_FDS];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_FDS))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    assert!(control.push(SendAncillaryMessage::ScmRights(&many)));
    rustix::net::sendmsg(&a, &[IoSlice::new(b"x")], &mut control, SendFlags::empty()).unwrap();
    let before = descriptors();
    for _ in 0..3 {
        let packet = receive_packet(&b, &mut [0; 16]).unwrap();
        assert!(packet.truncated && packet.brought.is_none() && !packet.lost);
    }
    // Other tests run at the same time.
    assert!(descriptors() < before + MAX_FDS / 2, "{before} {}", descriptors());
    let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let (mut b, tells) = (b, told.clone());
    b.charge_to(Charge(Box::new(move |cost| tells.lock().unwrap().push(cost))));
    drop(b);
    let start = std::time::Instant::now();
    while told.lock().unwrap().len() < 2 {
        assert!(start.elapsed() < Duration::from_secs(20), "it is told when they are closed");
        std::thread::yield_now();
    }
    assert_eq!(told.lock().unwrap()[0], DEPOSIT);
}

#[test]
fn a_bell_never_blocks_and_hanging_up_is_seen() {
    let (a, b) = pair();
    for _ in 0..100_000 {
        send_wakeup(&a);
    }
    assert!(matches!(read_wakeup(&b), Wakeup::Packet));
    drop(a);
    while !matches!(read_wakeup(&b), Wakeup::HungUp) {}
    send_wakeup(&b);
}

//! Attaching and detaching: the order of starts, the owner of a name, the end of a connection.

use std::time::{Duration, Instant};

use memorypipe::{AttachError, Execution, IpcError};
use memorypipe_tests::channels::{DeskClient, DeskHost};
use memorypipe_tests::process::Process;
use memorypipe_tests::{TIMEOUT, place};

#[test]
fn the_host_may_start_first() {
    let place = place!();
    let host = place.host("host");
    let mut client = place.client("client");
    assert_eq!(client.ask("add 40 2"), "42");
    let desk = place.desk();
    assert_eq!(desk.link.peer().pid, host.pid());
    assert_eq!(desk.link.name(), "desk");
    assert!(desk.link.peer().read_executable().unwrap().ends_with("child"));
    assert!(desk.link.is_alive());
}

#[test]
fn the_client_may_start_first() {
    let place = place!();
    let mut client = place.start("client attach_timeout=20000");
    std::thread::sleep(Duration::from_millis(150));
    assert!(client.lines_so_far().is_empty(), "attached without a host");
    let host = place.host("host");
    client.says(&format!("attached {}", host.pid()));
    assert_eq!(client.ask("add 40 2"), "42");
}

#[test]
fn without_a_host_the_error_names_the_place_and_similar_names() {
    let place = place!();
    let _host = place.host("host name=orders");
    let mut client = place.start("client name=ordres");
    let line = client.line();
    assert!(line.starts_with("error MP-ATTACH-NOTFOUND "), "{line}");
    assert!(line.contains("did you mean `orders`?"), "{line}");
    assert!(line.contains(place.run().to_str().unwrap()), "{line}");

    match place.builder::<DeskClient>().attach_timeout(Duration::ZERO).attach() {
        Err(AttachError::NotFound { name, directory, similar, elsewhere }) => {
            assert_eq!((name.as_str(), directory, similar), ("desk", place.run(), vec![]));
            assert!(elsewhere.directories().all(|other| other != place.run()));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn waiting_for_a_host_ends_with_the_attach_timeout() {
    let place = place!();
    let start = Instant::now();
    let mut client = place.start("client attach_timeout=300");
    let line = client.line();
    assert!(line.starts_with("error MP-ATTACH-NOTFOUND "), "{line}");
    assert!(start.elapsed() >= Duration::from_millis(300), "gave up after {:?}", start.elapsed());
    assert!(start.elapsed() < TIMEOUT / 2);
}

#[test]
fn a_host_that_does_not_serve_is_waited_for_until_the_attach_timeout() {
    let place = place!();
    let host = place.host("manual");
    match place.builder::<DeskClient>().attach_timeout(Duration::from_millis(200)).attach() {
        Err(AttachError::Timeout { after, host: Some(peer) }) => {
            assert!(after >= Duration::from_millis(200), "{after:?}");
            assert_eq!(peer.pid, host.pid());
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_client_that_connects_before_the_host_serves_is_attached_when_it_does() {
    let place = place!();
    let mut host = place.host("manual");
    let mut client = place.start("client attach_timeout=20000");
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(host.ask("attend 1"), "clients 1");
    client.says(&format!("attached {}", host.pid()));
}

#[test]
fn a_stop_request_ends_serve_and_leaves_no_file() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.desk();
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    assert_eq!(place.files(), ["desk.lock", "desk.sock"]);
    assert_eq!(host.ask("stop"), "()");
    assert!(host.ended().success());
    assert_eq!(place.files(), [""; 0]);
    assert!(matches!(desk.add(1, 2), Err(IpcError::HostGone { .. })));
    assert!(!desk.link.is_alive());
}

#[test]
fn a_handler_can_stop_its_host_and_is_answered_first() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.desk();
    assert!(desk.close().unwrap());
    host.says("()");
    assert!(host.ended().success());
}

#[test]
fn after_a_restart_the_client_sees_the_host_go_and_attaches_again_at_once() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.desk();
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    host.tell("stop");
    assert!(host.ended().success());

    let host = place.host("host");
    // The old connection does not revive; the request was not sent to any host.
    assert!(matches!(desk.add(1, 2), Err(IpcError::HostGone { execution: Execution::NotStarted })));
    assert!(!desk.link.is_alive());
    // No wait is needed: the host is there.
    let again: DeskClient = place.builder().attach_timeout(Duration::from_secs(5)).attach().unwrap();
    assert_eq!(again.add(1, 2).unwrap(), 3);
    assert_eq!(again.link.peer().pid, host.pid());
    assert_ne!(again.link.instance(), desk.link.instance(), "another run of the host");
}

#[test]
fn a_second_host_of_a_name_is_refused_and_disturbs_nobody() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let mut second = place.start("host");
    let line = second.line();
    assert!(line.starts_with("error MP-CREATE-TAKEN "), "{line}");
    assert!(line.contains(&format!("process {}", host.pid())), "{line}");
    assert_eq!(second.ended().code(), Some(3));

    assert_eq!(desk.add(1, 2).unwrap(), 3);
    let another = place.desk();
    assert_eq!(another.link.peer().pid, host.pid());
    assert_eq!(another.link.instance(), desk.link.instance());
    assert_eq!(place.files(), ["desk.lock", "desk.sock"]);
}

#[test]
fn of_many_hosts_that_start_together_one_has_the_name() {
    let place = place!();
    let mut hosts: Vec<_> = (0..8).map(|_| place.start("host")).collect();
    let lines: Vec<_> = hosts.iter_mut().map(Process::line).collect();
    let ready = lines.iter().filter(|line| *line == "ready").count();
    let taken = lines.iter().filter(|line| line.contains("MP-CREATE-TAKEN")).count();
    assert_eq!((ready, taken), (1, 7), "{lines:?}");
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
}

#[test]
fn the_name_of_a_killed_host_is_taken_over_without_cleaning_up() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.desk();
    host.kill();
    // What remains: the socket without a listener, and the lock file without a holder.
    assert_eq!(place.files(), ["desk.lock", "desk.sock"]);
    let refused = place.builder::<DeskClient>().attach_timeout(Duration::ZERO).attach();
    assert!(matches!(refused, Err(AttachError::NotFound { .. })), "{refused:?}");

    let host = place.host("host");
    assert_eq!(place.desk().link.peer().pid, host.pid());
    assert!(matches!(desk.add(1, 2), Err(IpcError::HostGone { .. })));
}

#[test]
fn hosts_of_different_names_do_not_meet() {
    let place = place!();
    let a = place.host("host name=a");
    let b = place.host("host name=b");
    let mut to_a = place.client("client name=a");
    let mut to_b = place.client("client name=b");
    assert_eq!((to_a.ask("attached"), to_b.ask("attached")), ("1".to_owned(), "1".to_owned()));
    assert_ne!(a.pid(), b.pid());
}

#[test]
fn a_copy_of_a_builder_makes_a_client_with_the_same_options() {
    let place = place!();
    let host = place.host("host");
    let builder = place.builder::<DeskClient>().timeout(Duration::from_millis(40));
    let clients = [builder.clone(), builder.clone(), builder].map(|builder| builder.attach().unwrap());
    assert!(clients.iter().all(|client| client.add(1, 2).unwrap() == 3), "each has a connection");
    host.suspend();
    for client in &clients {
        let late = client.add(1, 2).unwrap_err();
        assert!(
            matches!(late, IpcError::Timeout { after, .. } if after == Duration::from_millis(40)),
            "{late:?}"
        );
    }
    host.resume();
}

#[test]
fn a_host_in_this_process_serves_a_client_in_another() {
    let place = place!();
    let mut host: DeskHost = place.host_builder().create().unwrap();
    assert_eq!(host.name(), "desk");
    assert_eq!(host.socket_path(), Some(place.run().join("desk.sock").as_path()));
    let mut client = place.start("client attach_timeout=20000");
    client.tell("add 20 22");
    let call = host.recv_timeout(TIMEOUT).unwrap().unwrap();
    assert_eq!((call.method(), call.peer().pid), ("add", client.pid()));
    call.dispatch(&mut memorypipe_tests::calls_handler::Clerk::default());
    client.says(&format!("attached {}", std::process::id()));
    client.says("42");
    assert_eq!(host.clients(), 1);
}

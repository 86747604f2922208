//! Asking a host what it is, without attaching; and the names in a directory.

use std::time::{Duration, Instant};

use memorypipe::dynamic::{self, About};
use memorypipe::{AttachError, Ground, NameHolder, Schema, UserId};
use memorypipe_tests::channels::{DeskChannel, DeskClient};
use memorypipe_tests::place::Place;
use memorypipe_tests::raw::{self, hangs_up};
use memorypipe_tests::{NOBODY, assert_root, observe, place};

fn about(place: &Place) -> About {
    place.asking().ask().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_host_says_what_it_is_and_its_log_says_nothing() {
    let place = place!();
    let start = Instant::now();
    let host = place.host("host max_clients=5");
    let desk = place.desk();
    std::thread::sleep(Duration::from_millis(20));
    let about = about(&place);
    assert_eq!((about.peer.pid, about.peer.user), (host.pid(), UserId::current()));
    assert_eq!(about.instance, desk.link.instance());
    assert_eq!((about.clients, about.max_clients), (1, 5));
    assert!((Duration::from_millis(20)..=start.elapsed()).contains(&about.age), "{:?}", about.age);
    assert_eq!((about.requires_same_schema, about.admits_other_users), (false, false));
    assert_eq!(about.version, env!("CARGO_PKG_VERSION"));
    assert_eq!(about.schema, Schema::of::<DeskChannel>());
    assert_eq!(host.errors(), "");
}

#[test]
fn a_full_host_answers_and_stays_full() {
    let place = place!();
    let host = place.host("host max_clients=2");
    let mut clients = [place.client("client"), place.client("client")];
    let open = observe::descriptors(host.pid());
    for _ in 0..100 {
        let about = about(&place);
        assert_eq!((about.clients, about.max_clients), (2, 2));
    }
    assert_eq!(host.errors(), "");
    // The host closes those of the last question after the answer.
    memorypipe_tests::wait_until("all are closed", || observe::descriptors(host.pid()) == open);
    let refused = place.builder::<DeskClient>().attach();
    assert!(matches!(refused, Err(AttachError::TooManyClients { max: 2 })), "{refused:?}");
    clients.iter_mut().for_each(|client| assert_eq!(client.ask("add 1 2"), "3"));
}

#[test]
fn the_host_of_a_pipe_answers_beside_its_client() {
    let place = place!();
    let mut host = place.host("pipe-host");
    host.tell("echo");
    let _pipe = place.pipe();
    let about = about(&place);
    assert_eq!((about.clients, about.max_clients, about.schema.name()), (1, 1, "pipe"));
    assert_eq!(host.errors(), "");
}

#[test]
fn a_stopped_host_is_waited_for_until_the_timeout_and_its_process_is_told() {
    let place = place!();
    let host = place.host("host");
    host.suspend();
    let start = Instant::now();
    let late = place.asking().timeout(Duration::from_millis(300)).ask();
    let took = start.elapsed();
    let Err(AttachError::Timeout { after, host: Some(peer) }) = late else { panic!("{late:?}") };
    assert_eq!(peer.pid, host.pid());
    assert!(after >= Duration::from_millis(300) && took < Duration::from_secs(5), "{after:?} {took:?}");
    host.resume();
    assert_eq!(about(&place).clients, 0);
}

#[test]
fn a_host_that_is_not_there_is_not_waited_for() {
    let place = place!();
    let _host = place.host("host name=desks");
    let missing = place.asking().ask();
    let Err(AttachError::NotFound { similar, .. }) = missing else { panic!("{missing:?}") };
    assert_eq!(similar, ["desks"]);
}

#[test]
fn a_host_need_not_answer() {
    let place = place!();
    let host = place.host("host observe=off");
    let refused = place.asking().ask();
    let Err(AttachError::NotAdmitted { ground, .. }) = &refused else { panic!("{refused:?}") };
    assert_eq!(*ground, Ground::Unobserved);
    assert!(refused.unwrap_err().to_string().contains("`.observe(..)`"));
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
    assert_eq!(host.errors(), "");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_host_answers_the_users_that_it_should() {
    assert_root();
    for (options, expected) in [
        (String::new(), "error MP-ATTACH-ADMISSION the host does not admit this user"),
        (format!("allow_uid={NOBODY}"), "Desk, process"),
        (format!("allow_uid={NOBODY} observe=owner"), "error MP-ATTACH-ADMISSION the host does not answer"),
    ] {
        let place = place!();
        place.open_to_all();
        let host = place.host(&format!("host mode=666 {options}"));
        let line = place.start_as_nobody("ask trust_uid=0").line();
        assert!(line.starts_with(expected), "{options}: {line}");
        assert_eq!(about(&place).admits_other_users, !options.is_empty());
        assert_eq!(host.errors().is_empty(), !options.is_empty(), "{}", host.errors());
        let line = place.start_as_nobody("ask").line();
        assert!(line.contains("the host belongs to another user"), "{line}");
    }
}

/// The packet of a question.
fn question(place: &Place) -> Vec<u8> {
    let listener = raw::listen(&place.run().join("listener.sock"));
    let _asking = place.start("ask name=listener");
    raw::receive(&raw::accept(&listener)).0
}

#[test]
fn wrong_questions_end_and_disturb_nobody() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let question = question(&place);
    let open = observe::descriptors(host.pid());
    let mut other = question.clone();
    other[16] ^= 0xff;
    let twice = [&question[..], &question[..]].concat();
    for (packet, answered) in [(&other, true), (&twice, true), (&question[..17].to_vec(), true)] {
        let socket = raw::connect(&place.run().join("desk.sock"));
        raw::send(&socket, packet, None);
        assert_eq!(!raw::receive(&socket).0.is_empty(), answered);
        assert!(hangs_up(&socket, Duration::from_secs(5)));
    }
    // In the middle of a handshake it is out of order.
    let hello = {
        let listener = raw::listen(&place.run().join("hello.sock"));
        let _client = place.start("client name=hello");
        raw::receive(&raw::accept(&listener)).0
    };
    let socket = raw::connect(&place.run().join("desk.sock"));
    raw::send(&socket, &hello, None);
    assert!(!raw::receive(&socket).0.is_empty());
    raw::send(&socket, &question, None);
    let (refusal, _) = raw::receive(&socket);
    assert!(refusal.len() < 100, "no answer to the question");
    assert!(hangs_up(&socket, Duration::from_secs(5)));
    drop(socket);
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    memorypipe_tests::wait_until("all are closed", || observe::descriptors(host.pid()) == open);
}

/// A process that asks for longer uses up its balance, and its next question waits.
const FLOOD: Duration = Duration::from_millis(250);

#[test]
fn a_flood_of_questions_delays_no_client_for_long_and_leaves_nothing() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let question = question(&place);
    // Both sides sleep often enough to agree on eventfds.
    for _ in 0..2000 {
        assert_eq!(desk.add(1, 2).unwrap(), 3);
        std::thread::sleep(Duration::from_micros(200));
    }
    let open = observe::descriptors(host.pid());
    let path = place.run().join("desk.sock");
    let start = Instant::now();
    let worst = std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while start.elapsed() < FLOOD {
                    // The answer is not read.
                    raw::send(&raw::connect(&path), &question, None);
                }
            });
        }
        let mut times = Vec::new();
        while start.elapsed() < FLOOD {
            let call = Instant::now();
            assert_eq!(desk.add(1, 2).unwrap(), 3);
            times.push(call.elapsed());
            std::thread::sleep(Duration::from_micros(200));
        }
        times.sort();
        times[times.len() * 99 / 100]
    });
    assert!(worst < Duration::from_millis(100), "{worst:?}");
    assert_eq!(host.errors(), "");
    memorypipe_tests::wait_until("all are closed", || observe::descriptors(host.pid()) == open);
}

#[test]
fn a_wrong_answer_is_an_error() {
    let place = place!();
    let answer = {
        let _host = place.host("host");
        let socket = raw::connect(&place.run().join("desk.sock"));
        raw::send(&socket, &question(&place), None);
        raw::receive(&socket).0
    };
    // The host was killed and has left its socket.
    std::fs::remove_file(place.run().join("desk.sock")).unwrap();
    let listener = raw::listen(&place.run().join("desk.sock"));
    let asked = |packet: &[u8]| {
        std::thread::scope(|scope| {
            let asking = scope.spawn(|| place.asking().ask());
            let socket = raw::accept(&listener);
            let _ = raw::receive(&socket);
            if !packet.is_empty() {
                raw::send(&socket, packet, None);
            }
            drop(socket);
            asking.join().unwrap()
        })
    };
    assert!(asked(&answer).is_ok());
    assert!(matches!(asked(&[]), Err(AttachError::HostGone)));
    // Every shorter one, and one with any byte changed that has a meaning.
    let fixed = answer.len() - Schema::of::<DeskChannel>().encoded().len();
    for len in [1, 15, 16, fixed - 1, fixed, fixed + 1, answer.len() - 1] {
        let error = asked(&answer[..len]).unwrap_err();
        assert!(matches!(error, AttachError::Corrupt { .. }), "{len}: {error:?}");
    }
    let version_at = fixed - 24;
    for at in [0, 8, 12, 14, 16, 31, version_at, fixed - 1, fixed, answer.len() - 1] {
        let mut wrong = answer.clone();
        wrong[at] ^= 0x80;
        let error = asked(&wrong).unwrap_err();
        assert!(
            matches!(error, AttachError::Corrupt { .. } | AttachError::LayoutVersion { .. }),
            "{at}: {error:?}"
        );
    }
}

#[test]
fn names_are_told_with_their_hosts_and_stay_as_they_are() {
    let place = place!();
    assert_eq!(dynamic::names(Some(&place.run())).unwrap(), []);
    let host = place.host("host name=one");
    let mut dead = place.host("host name=two");
    dead.kill();
    let _ = std::fs::write(place.run().join("three.txt"), "");
    let _ = std::fs::write(place.run().join("a b.sock"), "");
    let before = (place.files(), observe::sleeps(host.pid()));
    for _ in 0..3 {
        let found = dynamic::names(Some(&place.run())).unwrap();
        let told: Vec<_> = found.iter().map(|found| (found.name.as_str(), found.holder)).collect();
        assert_eq!(told, [("one", Some(NameHolder::Process(host.pid()))), ("two", None)]);
        assert!(found[0].lives() && !found[1].lives());
        assert!(found.iter().all(|found| found.user == UserId::current() && found.socket.exists()));
    }
    assert_eq!((place.files(), observe::sleeps(host.pid())), before, "nothing is removed, no host is woken");
    // A dead host's name is free for the next one, also while names are listed all the time.
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                dynamic::names(Some(&place.run())).unwrap();
            }
        });
        for _ in 0..10 {
            let mut next = place.start("host name=two");
            let line = next.line();
            if line != "ready" {
                stop.store(true, std::sync::atomic::Ordering::Relaxed);
            }
            assert_eq!(line, "ready");
            next.kill();
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_host_of_another_user_is_seen_to_live_and_is_not_woken() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let host = place.host("host mode=600");
    let line = place.start_as_nobody("names").line();
    assert_eq!(line, "desk lives");
    drop(host);
    assert_eq!(place.start_as_nobody("names").line(), "desk is dead");
}

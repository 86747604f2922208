//! Bulk data: slices in, out, lent, viewed; memory that is returned, that runs out, or about which the peer lies.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use memorypipe::testing::hostile::{Attacker, FIRST_POSITION, TestHost};
use memorypipe::{AttachError, CallError, Execution, IpcError, Notice};
use memorypipe_tests::bulk_channel::{Curator, GalleryChannel, GalleryClient, GalleryHost, LATE, Point};
use memorypipe_tests::channels::MathError;
use memorypipe_tests::outcome::or_nothing;
use memorypipe_tests::place::Place;
use memorypipe_tests::{place, wait_until};

fn gallery(place: &Place) -> GalleryClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

fn points(count: i32) -> Vec<Point> {
    (0..count).map(|x| Point { x, y: 1 }).collect()
}

fn in_use(gallery: &GalleryClient) -> (u64, u64) {
    let memory = gallery.link.bulk_memory();
    (memory.to_host_in_use, memory.to_client_in_use)
}

#[test]
fn slices_of_every_length_go_in_and_out() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    for count in [0, 1, 2, 7, 63, 64, 65, 1000, 4095, 4096] {
        let expected = i64::from(count) * (i64::from(count) - 1) / 2 + i64::from(count);
        assert_eq!(gallery.sum(&points(count)).unwrap(), expected, "{count}");
        let mut numbers = vec![0; usize::try_from(count).unwrap()];
        assert_eq!(gallery.count(5, &mut numbers).unwrap(), count.unsigned_abs());
        assert!(numbers.iter().zip(5..).all(|(number, expected)| *number == expected), "{count}");
    }
    assert_eq!(in_use(&gallery), (0, 0));
}

#[test]
fn a_method_takes_slices_both_ways_next_to_plain_arguments() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    let from: Vec<i64> = (0..1000).collect();
    let mut to = [0; 1000];
    assert_eq!(gallery.scale(3, &from, &mut to, 1).unwrap(), 1000);
    assert!(to.iter().zip(0..).all(|(to, from)| *to == from * 3 + 1));
    let before = to;
    assert!(matches!(gallery.scale(0, &from, &mut to, 1), Err(CallError::App(MathError::DivByZero))));
    assert_eq!(to, before, "an error brings nothing else");
    let (mut even, mut odd) = ([0; 50], [0; 50]);
    gallery.split(&(0..100).collect::<Vec<u8>>(), &mut even, &mut odd).unwrap();
    assert!((0..50_u8).all(|i| (even[usize::from(i)], odd[usize::from(i)]) == (2 * i, 2 * i + 1)));
    assert_eq!(in_use(&gallery), (0, 0));
}

#[test]
fn what_is_longer_than_declared_is_not_sent() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    let too_long = |error| matches!(error, IpcError::TooLong { count: 4097, max: 4096 });
    assert!(too_long(gallery.sum(&points(4097)).unwrap_err()));
    assert!(too_long(gallery.sum_loan(4097).unwrap_err()));
    assert!(matches!(gallery.count_view(0, usize::MAX), Err(IpcError::TooLong { max: 16384, .. })));
    assert_eq!(gallery.sum(&points(1)).unwrap(), 1, "the connection is in order");
}

#[test]
fn a_loan_is_written_in_place_and_sent_or_given_back() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    for round in 0..100_i32 {
        let mut loan = gallery.sum_loan(4096).unwrap();
        assert_eq!(in_use(&gallery).0, 4096 * 8);
        loan.iter_mut().for_each(|point| *point = Point { x: round, y: 0 });
        if round % 2 == 0 {
            assert_eq!(loan.commit().unwrap(), 4096 * i64::from(round));
        } else {
            drop(loan);
        }
        assert_eq!(in_use(&gallery).0, 0);
    }
    let mut loan = gallery.scale_loan(10).unwrap();
    loan.from.fill(4);
    let mut to = [0; 10];
    assert_eq!(loan.commit(2, &mut to, 1).unwrap(), 10);
    assert_eq!(to, [9; 10]);
    let mut loan = gallery.scale_loan(10).unwrap();
    loan.fill(5);
    let (count, view) = loan.commit_view(2, 10, 0).unwrap();
    assert_eq!((count, view.to_vec().unwrap()), (10, vec![10; 10]));
}

#[test]
fn loans_whose_parts_were_exchanged_are_not_sent() {
    let (place, elsewhere) = (place!(), place!());
    let (_host, _other) = (place.host("gallery"), elsewhere.host("gallery"));
    let (ours, theirs) = (gallery(&place), gallery(&elsewhere));
    let (mut loan, mut foreign) = (ours.scale_loan(10).unwrap(), theirs.scale_loan(10).unwrap());
    std::mem::swap(&mut loan.from, &mut foreign.from);
    for exchanged in [loan, foreign] {
        let error = exchanged.commit(1, &mut [0; 10], 0).unwrap_err();
        assert!(matches!(error, CallError::Ipc(IpcError::ForeignLoan)), "{error:?}");
    }
    // From one client, but longer than the method allows.
    let (mut split, mut show) = (ours.split_loan(10).unwrap(), ours.show_loan(200).unwrap());
    std::mem::swap(&mut split.from, &mut show.bytes);
    let error = split.commit(&mut [0; 5], &mut [0; 5]).unwrap_err();
    assert!(matches!(error, IpcError::TooLong { count: 200, max: 100 }), "{error:?}");
    // And shorter: the current content is sent.
    show.fill(7);
    show.commit(7).unwrap();
    assert_eq!(ours.shown().unwrap(), 1);
    assert_eq!((in_use(&ours), in_use(&theirs)), ((0, 0), (0, 0)));
    assert_eq!(theirs.sum(&points(2)).unwrap(), 3, "both connections are in order");
}

#[test]
fn a_view_keeps_its_memory_until_it_is_dropped() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    // Room for two of the largest slices.
    let (_, first) = gallery.count_view(1000, 16384).unwrap();
    let (_, second) = gallery.count_view(2000, 16384).unwrap();
    assert_eq!(in_use(&gallery).1, 2 * 16384 * 4);
    let full = gallery.count_view(0, 16).unwrap_err();
    assert!(matches!(full, IpcError::BulkFull { bytes: 64, .. }), "{full:?}");
    assert!(full.is_retryable());
    assert!(first.iter().zip(1000..).all(|(number, expected)| number == expected));
    drop(first);
    let (_, third) = gallery.count_view(3000, 16384).unwrap();
    assert!(second.iter().zip(2000..).all(|(number, expected)| number == expected), "not overwritten");
    assert!(third.iter().zip(3000..).all(|(number, expected)| number == expected));
    drop((second, third));
    assert_eq!(in_use(&gallery).1, 0);
}

#[test]
fn slices_of_one_reply_may_lie_at_both_ends_of_the_room() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    let (_, first) = gallery.count_view(0, 16384).unwrap();
    // All but the last 128 of the remaining 131,072 bytes.
    let (_, _second) = gallery.count_view(0, 16352).unwrap();
    drop(first);
    let (even, odd) = gallery.split_view(&(0..100).collect::<Vec<u8>>(), 100, 100).unwrap();
    assert!((0..50_u8).all(|i| even.get(usize::from(i)) == Some(2 * i)));
    assert!((0..50_u8).all(|i| odd.get(usize::from(i)) == Some(2 * i + 1)));
}

#[test]
fn the_ring_is_as_small_as_without_bulk_data() {
    let mut test_host = TestHost::<GalleryHost>::new(|builder| builder);
    let attacker: Attacker<GalleryChannel> = test_host.attack();
    // 16 slots with a header, places and plain arguments.
    assert!(attacker.memory().words() * 8 <= 4096 + 16 * 128);
}

#[test]
fn one_way_pictures_arrive_whole_and_their_memory_comes_back() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    for number in 0..10_000_u64 {
        let byte = u8::try_from(number % 251).unwrap();
        // More than fit into the room at a time.
        gallery.show(byte, &vec![byte; 1 + (number as usize * 37) % 8192]).unwrap();
    }
    assert_eq!(gallery.shown().unwrap(), 10_000);
    assert_eq!(in_use(&gallery).0, 0);
}

#[test]
fn a_host_that_does_not_keep_up_fills_the_room_and_no_more() {
    let place = place!();
    let host = place.host("gallery bulk=65536");
    let gallery: GalleryClient = place.builder().timeout(Duration::from_millis(100)).attach().unwrap();
    host.suspend();
    let start = Instant::now();
    let (sent, error) =
        (0..).find_map(|sent| gallery.show(1, &[1; 8192]).err().map(|error| (sent, error))).unwrap();
    assert!(matches!(error, IpcError::BulkFull { bytes: 8192, .. }), "{error:?}");
    assert_eq!(sent, 8, "65,536 bytes hold eight");
    assert!(start.elapsed() >= Duration::from_millis(100), "it has waited");
    host.resume();
    wait_until("room again", || gallery.show(1, &[1; 8192]).is_ok());
    assert_eq!(gallery.shown().unwrap(), 9);
}

#[test]
fn a_late_reply_writes_into_no_other_reply() {
    let place = place!();
    let _host = place.host("gallery bulk=131072");
    let gallery = gallery(&place);
    let mut numbers = vec![0; 16384];
    let late = gallery.late(300, &mut numbers).unwrap_err();
    assert!(matches!(late, IpcError::Timeout { execution: Execution::MaybeStarted, .. }), "{late:?}");
    assert_eq!(in_use(&gallery).1, 65536, "the host still has it");
    gallery.count(1, &mut numbers).unwrap();
    assert!(numbers.iter().zip(1..).all(|(number, expected)| *number == expected));
    assert_eq!(in_use(&gallery).1, 0, "the late reply was read before that one");
    assert!(!numbers.contains(&LATE));
}

#[test]
fn only_values_come_out_of_bulk_data() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    assert_eq!(gallery.flags(&[true, false, true]).unwrap(), 2);
    // Leaves numbers where the flags will be.
    gallery.count(0xFFFF_FF00, &mut [0; 64]).unwrap();
    let mut flags = [true; 64];
    gallery.untouched(&mut flags).unwrap();
    assert_eq!(flags, [false; 64]);
}

#[test]
fn nothing_is_borrowed_of_a_peer_that_was_not_declared_trusted() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery = gallery(&place);
    assert!(!gallery.borrows(&[1]).unwrap());
    assert!(gallery.borrows(&[]).unwrap(), "there is nothing to change");
    let (_, view) = gallery.count_view(0, 10).unwrap();
    assert!(view.as_slice().is_none());
}

#[test]
fn a_peer_declared_trusted_is_read_without_a_copy() {
    let place = place!();
    // SAFETY: the clients are in this process, in which only this crate writes to bulk data.
    let builder = unsafe { place.host_builder::<GalleryHost>().trust_clients() };
    let mut host = builder.create().unwrap();
    let stopper = host.stopper();
    let thread = std::thread::spawn(move || host.serve(&mut Curator::default()));
    // SAFETY: the host is in this process, as above.
    let gallery: GalleryClient = unsafe { place.builder().trust_host() }.attach().unwrap();
    assert!(gallery.borrows(&[1]).unwrap());
    let (_, view) = gallery.count_view(3, 4).unwrap();
    assert_eq!(view.as_slice(), Some(&[3, 4, 5, 6][..]));
    drop(view);
    stopper.stop();
    thread.join().unwrap().unwrap();
}

#[test]
fn a_client_that_dies_with_a_loan_and_a_view_leaves_nothing() {
    let place = place!();
    let _host = place.host("gallery max_clients=2");
    let gallery = gallery(&place);
    for _ in 0..5 {
        let mut client = place.client("visitor-of-gallery");
        client.says("holds 100 100");
        assert_eq!(gallery.sum(&points(10)).unwrap(), 55);
        client.kill();
    }
    assert_eq!(gallery.sum(&points(10)).unwrap(), 55);
}

#[test]
fn a_host_that_dies_leaves_views_readable_and_loans_unsent() {
    let place = place!();
    let mut host = place.host("gallery");
    let gallery = gallery(&place);
    let (_, view) = gallery.count_view(9, 1000).unwrap();
    let loan = gallery.sum_loan(1000).unwrap();
    host.kill();
    let error = loan.commit().unwrap_err();
    assert!(matches!(error, IpcError::HostGone { .. }), "{error:?}");
    assert!(view.iter().zip(9..).all(|(number, expected)| number == expected));
}

#[test]
fn a_host_that_dies_in_a_handler_with_bulk_data_is_seen_at_once() {
    let place = place!();
    let mut host = place.host("gallery");
    let gallery = gallery(&place);
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || tell.send(gallery.stuck(&[0; 10], &mut [0; 10])));
    host.says("stuck with 10");
    host.kill();
    let error = told.recv_timeout(Duration::from_secs(15)).expect("the call ends").unwrap_err();
    assert!(matches!(error, IpcError::HostGone { execution: Execution::MaybeStarted }), "{error:?}");
}

mod wider {
    use memorypipe::prelude::*;
    use memorypipe_tests::bulk_channel::Point;

    ipc_channel!(
        pub trait Gallery {
            fn sum(&mut self, #[max(8192)] points: &[Point]) -> i64;
            fn shown(&mut self) -> u64;
        }
    );
}

#[test]
fn another_bound_is_another_declaration() {
    let place = place!();
    let _host = place.host("gallery");
    let Err(AttachError::SchemaMismatch(mismatch)) = place.builder::<wider::GalleryClient>().attach() else {
        panic!("attached with another bound");
    };
    let text = mismatch.to_string();
    for part in ["host:   sum(points: #[max(4096)] &[Point]) -> i64", "#[max(8192)] &[Point]"] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}

/// What the host reports about a client whose first request is `words` for the method with this index.
fn expelled_for(method: u64, words: &[u64], prepare: impl Fn(&Attacker<GalleryChannel>)) -> Option<String> {
    let said = Arc::new(Mutex::new(None));
    let hears = said.clone();
    let mut test_host = TestHost::<GalleryHost>::new(|builder| {
        builder.on_notice(move |notice| {
            if let Notice::Expelled { error, .. } = notice {
                *hears.lock().unwrap() = Some(error.to_string());
            }
        })
    });
    let attacker = test_host.attack();
    prepare(&attacker);
    let memory = attacker.memory();
    for (at, word) in (memory.payload(FIRST_POSITION)..).zip(words) {
        memory.poke(at, *word);
    }
    let slot = memory.slot(FIRST_POSITION);
    memory.poke(slot + 1, u64::from(FIRST_POSITION) | (words.len() as u64 * 8) << 32);
    memory.poke(slot, u64::from(FIRST_POSITION.wrapping_add(1)) | method << 32);
    let start = Instant::now();
    while said.lock().unwrap().is_none() && start.elapsed() < Duration::from_millis(300) {
        if let Some(call) = or_nothing(test_host.host.try_recv()).unwrap() {
            call.dispatch(&mut Curator::default());
            break;
        }
        test_host.look(Duration::from_millis(1));
    }
    test_host.look(Duration::from_millis(1));
    let said = said.lock().unwrap();
    said.clone()
}

const fn at(at: u32, count: u32) -> u64 {
    at as u64 | (count as u64) << 32
}

const SUM: u64 = 0;
const SPLIT: u64 = 3;

#[test]
fn a_place_that_cannot_be_right_ends_the_connection() {
    let room = 65536; // for requests: two of 32,768 bytes
    assert_eq!(expelled_for(SUM, &[at(0, 4096)], |_| ()), None, "this one is right");
    assert_eq!(expelled_for(SUM, &[at(room - 64, 8)], |_| ()), None, "up to the end");
    for (word, field) in [
        (at(room - 64, 9), "place of bulk data"),
        (at(room, 1), "place of bulk data"),
        (at(u32::MAX - 63, 1), "place of bulk data"),
        (at(u32::MAX, 4096), "place of bulk data"),
        (at(8, 1), "place of bulk data"),
        (at(1, 0), "place of bulk data"),
        (at(0, 4097), "length of bulk data"),
        (at(0, u32::MAX), "length of bulk data"),
    ] {
        let said = expelled_for(SUM, &[word], |_| ()).unwrap_or_default();
        assert!(said.contains(field), "{word:#x}: {said}");
    }
}

#[test]
fn places_to_be_filled_may_not_overlap() {
    let nothing = at(0, 0);
    for (even, odd) in [(at(0, 100), at(128, 100)), (at(128, 100), at(0, 100)), (at(64, 0), at(0, 100))] {
        assert_eq!(expelled_for(SPLIT, &[nothing, even, odd], |_| ()), None, "side by side");
    }
    for (even, odd) in [
        (at(0, 100), at(0, 100)),
        (at(0, 100), at(64, 100)),
        (at(64, 100), at(0, 65)),
        (at(128, 100), at(192, 1)),
        (at(0, 100), at(131_072, 1)),
    ] {
        let said = expelled_for(SPLIT, &[nothing, even, odd], |_| ()).unwrap_or_default();
        assert!(said.contains("place of bulk data"), "{even:#x} {odd:#x}: {said}");
    }
}

/// Whether the host should accept these places for `split`: no more than 100 bytes each, aligned, within the rooms of
/// 65,536 and 131,072 bytes, and the output slices without overlap.
fn is_right(places: [(u32, u32); 3]) -> bool {
    let end = |(at, count): (u32, u32)| u64::from(at) + u64::from(count);
    let [from, even, odd] = places;
    let each = places.iter().all(|(at, count)| at % 64 == 0 && *count <= 100);
    let within = end(from) <= 65_536 && end(even) <= 131_072 && end(odd) <= 131_072;
    let apart = u64::from(odd.0) >= end(even) || u64::from(even.0) >= end(odd);
    each && within && (even.1 == 0 || odd.1 == 0 || apart)
}

#[test]
fn random_places_are_used_if_they_are_right_and_refused_if_not() {
    let mut seed = 7_u64;
    let mut random = |below: u32| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((seed >> 33) % u64::from(below)).unwrap()
    };
    let (mut right, mut wrong) = (0, 0);
    for _ in 0..300 {
        let places = [65_536, 131_072, 131_072].map(|room| {
            let at = match random(8) {
                0 => random(u32::MAX),
                1 => room - 64 + random(128),
                _ => random(room / 64) * 64,
            };
            (at, if random(8) == 0 { random(u32::MAX) } else { random(101) })
        });
        let said = expelled_for(SPLIT, &places.map(|(from, count)| at(from, count)), |_| ());
        assert_eq!(said.is_none(), is_right(places), "{places:?}: {said:?}");
        if said.is_none() { right += 1 } else { wrong += 1 }
    }
    assert!(right > 30 && wrong > 100, "{right} {wrong}");
}

#[test]
fn elements_that_are_no_value_expel_the_client_that_sent_them() {
    const FLAGS: u64 = 6;
    let poke = |bytes: u64| move |attacker: &Attacker<GalleryChannel>| attacker.memory().poke_bulk(0, bytes);
    assert_eq!(expelled_for(FLAGS, &[at(0, 8)], poke(0x0101_0001_0000_0100)), None, "these are values");
    let said = expelled_for(FLAGS, &[at(0, 8)], poke(0x0102_0001_0000_0100)).unwrap_or_default();
    assert!(said.contains("value in bulk data"), "{said}");
}

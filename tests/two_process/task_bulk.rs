//! Bulk data of tasks: copied in and out; tasks wait in turn for the memory, which is returned however a call ends.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};

use memorypipe::{CallError, Execution, IpcError};
use memorypipe_tests::bulk_channel::{GalleryAsyncClient, GalleryClient, LATE, Point};
use memorypipe_tests::channels::MathError;
use memorypipe_tests::place::Place;
use memorypipe_tests::{TIMEOUT, place, runtime};

const FLAVOURS: [&str; 2] = ["current", "multi"];
/// The time limit for detecting a death. It takes less than a millisecond.
const SOON: Duration = Duration::from_secs(1);
/// Elements of the largest slice that a reply fills; the tests that run out of memory have room for two.
const LARGEST: usize = 16384;

async fn gallery(place: &Place) -> GalleryAsyncClient {
    place.builder::<GalleryClient>().attach_async().await.unwrap_or_else(|error| panic!("{error}"))
}

fn in_use(gallery: &GalleryAsyncClient) -> (u64, u64) {
    let memory = gallery.link.stats().bulk.expect("a client knows");
    (memory.to_host_in_use, memory.to_client_in_use)
}

async fn until_in_use(gallery: &GalleryAsyncClient, expected: (u64, u64)) {
    let start = Instant::now();
    while in_use(gallery) != expected {
        assert!(start.elapsed() < TIMEOUT, "{:?}", in_use(gallery));
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// Polls a future once; it is not ready.
async fn begin<F: Future + Unpin>(mut future: F) {
    poll_fn(|cx| match std::pin::Pin::new(&mut future).poll(cx) {
        Poll::Pending => Poll::Ready(()),
        Poll::Ready(_) => panic!("it cannot be ready"),
    })
    .await;
}

#[test]
fn slices_of_every_length_go_in_and_out() {
    for flavour in FLAVOURS {
        let place = place!();
        let _host = place.host("gallery");
        runtime(flavour).block_on(async {
            let gallery = gallery(&place).await;
            for count in [0_u16, 1, 2, 7, 63, 64, 65, 1000, 4095, 4096] {
                let points: Vec<_> = (0..i32::from(count)).map(|x| Point { x, y: 1 }).collect();
                let expected = points.iter().map(|point| i64::from(point.x + point.y)).sum::<i64>();
                assert_eq!(gallery.sum(&points).await.unwrap(), expected, "{count}");
                let mut numbers = vec![0; usize::from(count)];
                assert_eq!(gallery.count(5, &mut numbers).await.unwrap(), u32::from(count));
                assert!(numbers.iter().zip(5..).all(|(number, expected)| *number == expected), "{count}");
            }
            assert_eq!(in_use(&gallery), (0, 0));
        });
    }
}

#[test]
fn a_method_takes_slices_both_ways_next_to_plain_arguments() {
    let place = place!();
    let _host = place.host("gallery");
    runtime("current").block_on(async {
        let gallery = gallery(&place).await;
        let from: Vec<i64> = (0..1000).collect();
        let mut to = [0; 1000];
        assert_eq!(gallery.scale(3, &from, &mut to, 1).await.unwrap(), 1000);
        assert!(to.iter().zip(0..).all(|(to, from)| *to == from * 3 + 1));
        let before = to;
        let refused = gallery.scale(0, &from, &mut to, 1).await;
        assert!(matches!(refused, Err(CallError::App(MathError::DivByZero))), "{refused:?}");
        assert_eq!(to, before, "an error brings nothing else");
        let (mut even, mut odd) = ([0; 50], [0; 50]);
        gallery.split(&(0..100).collect::<Vec<u8>>(), &mut even, &mut odd).await.unwrap();
        assert!((0..50_u8).all(|i| (even[usize::from(i)], odd[usize::from(i)]) == (2 * i, 2 * i + 1)));
        let too_long = gallery.sum(&[Point { x: 0, y: 0 }; 4097]).await.unwrap_err();
        assert!(matches!(too_long, IpcError::TooLong { count: 4097, max: 4096 }), "{too_long:?}");
        assert_eq!(in_use(&gallery), (0, 0));
    });
}

#[test]
fn tasks_take_turns_with_the_memory_and_each_gets_its_own_data() {
    for flavour in FLAVOURS {
        for wait in ["adaptive", "block"] {
            let place = place!();
            let _host = place.host(&format!("gallery wait={wait} bulk=131072"));
            runtime(flavour).block_on(async {
                let gallery = gallery(&place).await;
                let one = |task: u32| {
                    let gallery = gallery.clone();
                    async move {
                        // From a few bytes to the maximum of a method: there is room for two of the largest.
                        let mut numbers = vec![0; LARGEST >> (task % 9)];
                        for round in 0..20 {
                            let first = task << 16 | round << 8;
                            gallery.count(first, &mut numbers).await.unwrap();
                            let is_own = numbers.iter().zip(first..).all(|(number, own)| *number == own);
                            assert!(is_own, "task {task}, round {round}");
                            let number = u8::try_from(task).unwrap();
                            gallery.show(number, &vec![number; 8192 >> (task % 5)]).await.unwrap();
                        }
                    }
                };
                let tasks: Vec<_> = (0..40).map(|task| tokio::spawn(one(task))).collect();
                for task in tasks {
                    task.await.unwrap();
                }
                assert_eq!(gallery.shown().await.unwrap(), 40 * 20, "each as it was sent");
                assert_eq!(in_use(&gallery), (0, 0));
            });
        }
    }
}

#[test]
fn no_small_request_overtakes_a_large_one_that_waits_for_memory() {
    let place = place!();
    let _host = place.host("gallery bulk=131072");
    runtime("current").block_on(async {
        let gallery = gallery(&place).await;
        let (mut held, mut large, mut small) = (vec![0; LARGEST], vec![0; LARGEST], vec![0; 16]);
        // The host holds all but what the small request takes, for a while.
        let mut more = vec![0; LARGEST - 16];
        let first = gallery.late(20, &mut held);
        let second = gallery.late(20, &mut more);
        let order = std::sync::Mutex::new(Vec::new());
        let noted = |name, outcome: Result<u32, IpcError>| {
            outcome.unwrap();
            order.lock().unwrap().push(name);
        };
        let large = async { noted("large", gallery.count(0, &mut large).await) };
        let small = async { noted("small", gallery.count(0, &mut small).await) };
        let _ = tokio::join!(first, second, large, small);
        assert_eq!(*order.lock().unwrap(), ["large", "small"]);
    });
}

#[test]
fn a_call_that_has_a_part_of_its_memory_waits_for_the_rest_in_peace() {
    let place = place!();
    let _host = place.host("gallery bulk=131072");
    runtime("current").block_on(async {
        let gallery = gallery(&place).await;
        begin(pin!(gallery.late(200, &mut vec![0; LARGEST]))).await;
        begin(pin!(gallery.late(0, &mut vec![0; LARGEST - 16]))).await;
        // There is room for its input, and none for its output.
        let (from, mut to) = ([3; 1000], [0; 1000]);
        let mut polls = 0;
        {
            let mut call = pin!(gallery.scale(2, &from, &mut to, 1));
            let count = poll_fn(|cx| {
                polls += 1;
                call.as_mut().poll(cx)
            });
            assert_eq!(count.await.unwrap(), 1000);
        }
        assert_eq!(to, [7; 1000]);
        assert!(polls < 100, "it was polled {polls} times");
    });
}

#[test]
fn one_that_waits_no_more_lets_the_next_go_ahead() {
    let place = place!();
    let _host = place.host("gallery bulk=131072");
    runtime("current").block_on(async {
        let gallery = gallery(&place).await;
        let (mut held, mut more, mut large) = (vec![0; LARGEST], vec![0; LARGEST - 16], vec![0; LARGEST]);
        begin(pin!(gallery.late(300, &mut held))).await;
        begin(pin!(gallery.late(0, &mut more))).await;
        let small = {
            let mut large = pin!(gallery.count(0, &mut large));
            begin(large.as_mut()).await;
            let gallery = gallery.clone();
            let small = tokio::spawn(async move { gallery.count(0, &mut [0; 16]).await });
            tokio::time::sleep(Duration::from_millis(20)).await;
            small
        };
        // There was room for it all the time, and memory is not returned before the host has slept.
        until_in_use(&gallery, (0, 2 * LARGEST as u64 * 4)).await;
        let sent = small.await.unwrap();
        sent.unwrap();
    });
}

#[test]
fn whoever_waits_for_memory_in_vain_is_told_so() {
    let place = place!();
    let _host = place.host("gallery bulk=131072");
    runtime("current").block_on(async {
        let builder = place.builder::<GalleryClient>().timeout(Duration::from_millis(100));
        let gallery = builder.attach_async().await.unwrap();
        let (mut a, mut b, mut c) = (vec![0; LARGEST], vec![0; LARGEST], vec![0; 16]);
        let held = async { tokio::join!(gallery.late(400, &mut a), gallery.late(0, &mut b)) };
        let start = Instant::now();
        let ((first, second), full) = tokio::join!(held, gallery.count(0, &mut c));
        assert!(matches!(first, Err(IpcError::Timeout { .. })), "{first:?}");
        assert!(matches!(second, Err(IpcError::Timeout { .. })), "{second:?}");
        assert!(matches!(full, Err(IpcError::BulkFull { bytes: 64, .. })), "{full:?}");
        assert!(start.elapsed() >= Duration::from_millis(100), "{:?}", start.elapsed());
        // The host holds it until it has answered.
        assert_eq!(in_use(&gallery), (0, 2 * LARGEST as u64 * 4));
        while gallery.shown().await.is_err() {}
        assert_eq!(in_use(&gallery), (0, 0));
        gallery.count(0, &mut c).await.unwrap();
    });
}

#[test]
fn a_late_reply_writes_into_no_other_reply() {
    let place = place!();
    let _host = place.host("gallery bulk=131072");
    runtime("current").block_on(async {
        let gallery = gallery(&place).await;
        let mut numbers = vec![0; LARGEST];
        let late = gallery.late(200, &mut numbers).await.unwrap_err();
        assert!(matches!(late, IpcError::Timeout { execution: Execution::MaybeStarted, .. }), "{late:?}");
        assert_eq!(in_use(&gallery).1, LARGEST as u64 * 4, "the host still has it");
        gallery.count(1, &mut numbers).await.unwrap();
        assert!(numbers.iter().zip(1..).all(|(number, expected)| *number == expected));
        assert!(!numbers.contains(&LATE));
        assert_eq!(in_use(&gallery).1, 0);
    });
}

#[test]
fn memory_comes_back_from_calls_that_are_dropped_at_any_stage() {
    let place = place!();
    let _host = place.host("gallery bulk=131072");
    runtime("current").block_on(async {
        let gallery = gallery(&place).await;
        let (mut a, mut b, mut c) = (vec![0; LARGEST], vec![0; LARGEST], vec![0; LARGEST]);
        for _ in 0..20 {
            // Never polled: nothing was allocated.
            drop(gallery.count(0, &mut a));
            assert_eq!(in_use(&gallery), (0, 0));
            {
                let mut first = pin!(gallery.late(10, &mut a));
                let mut second = pin!(gallery.late(0, &mut b));
                // Sent, sent, and waiting.
                begin(first.as_mut()).await;
                begin(second.as_mut()).await;
                let mut third = pin!(gallery.count(0, &mut c));
                begin(third.as_mut()).await;
                assert_eq!(in_use(&gallery), (0, 2 * LARGEST as u64 * 4), "until the host has answered");
            }
            gallery.count(7, &mut c).await.unwrap();
            assert!(c.iter().zip(7..).all(|(number, expected)| *number == expected));
            until_in_use(&gallery, (0, 0)).await;
        }
    });
}

#[test]
fn the_death_of_the_host_ends_all_that_wait_for_memory() {
    for flavour in FLAVOURS {
        let place = place!();
        let mut host = place.host("gallery bulk=131072");
        runtime(flavour).block_on(async {
            let gallery = gallery(&place).await;
            // No task waits for these, and the host holds the memory.
            begin(pin!(gallery.late(60_000, &mut vec![0; LARGEST]))).await;
            begin(pin!(gallery.late(60_000, &mut vec![0; LARGEST - 16]))).await;
            let fetch = || {
                let gallery = gallery.clone();
                tokio::spawn(async move { gallery.count(0, &mut vec![0; LARGEST]).await })
            };
            let calls: Vec<_> = (0..10).map(|_| fetch()).collect();
            tokio::time::sleep(Duration::from_millis(20)).await;
            host.kill();
            let killed = Instant::now();
            for call in calls {
                let error = call.await.unwrap().unwrap_err();
                assert!(
                    matches!(error, IpcError::HostGone { execution: Execution::NotStarted }),
                    "{error:?}"
                );
            }
            assert!(killed.elapsed() < SOON, "after {:?}", killed.elapsed());
        });
    }
}

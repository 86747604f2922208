//! Large messages by value: what goes straight from one place into another is the same as what is passed by value.

#[path = "in_place/enums.rs"]
mod enums;

use std::future::{Future, poll_fn};
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::thread::{self, JoinHandle};

use memorypipe::prelude::*;
use memorypipe_tests::runtime;

/// 4 KiB of text and a flag.
#[ipc_message]
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Text.
    pub text: FixedStr<4080>,
    /// A flag.
    pub flag: bool,
    /// Fills the line.
    pub rest: [u8; 7],
}

/// Zeros are not a value of it.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stamps {
    /// Not 0.
    pub at: [NonZero<u64>; 128],
}

/// It may have other versions.
#[ipc_message(extensible)]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Growing {
    /// Words.
    pub words: [u64; 200],
}

ipc_channel!(
    /// Large messages in every position.
    #[channel(async)]
    pub trait Archive {
        /// Both ways.
        #[into]
        fn echo(&mut self, page: Page) -> Page;
        /// Arguments with gaps.
        #[into]
        fn add(&mut self, first: u8, words: [u64; 512], last: u16) -> [u64; 512];
        /// An error, if there is no text.
        #[into]
        fn checked(&mut self, page: Page) -> Result<Page, u32>;
        /// Zeros are not a value.
        #[into]
        fn stamps(&mut self, stamps: Stamps) -> Stamps;
        /// Extensible.
        #[into]
        fn grow(&mut self, growing: Growing) -> Growing;
        /// A small reply.
        #[into]
        fn len(&mut self, page: Page) -> u64;
        /// Panics.
        #[into]
        fn panics(&mut self, page: Page) -> Page;
        /// One way.
        #[oneway]
        fn note(&mut self, page: Page);
        /// The number of notes.
        fn noted(&mut self) -> u64;
    }
);

#[derive(Default)]
struct Keeper {
    noted: u64,
}

impl Archive for Keeper {
    fn echo(&mut self, page: Page) -> Page {
        page
    }
    fn add(&mut self, first: u8, words: [u64; 512], last: u16) -> [u64; 512] {
        words.map(|word| word + u64::from(first) + u64::from(last))
    }
    fn checked(&mut self, page: Page) -> Result<Page, u32> {
        if page.text.is_empty() { Err(7) } else { Ok(page) }
    }
    fn stamps(&mut self, stamps: Stamps) -> Stamps {
        stamps
    }
    fn grow(&mut self, mut growing: Growing) -> Growing {
        growing.words[199] += 1;
        growing
    }
    fn len(&mut self, page: Page) -> u64 {
        page.text.len() as u64
    }
    fn panics(&mut self, page: Page) -> Page {
        assert!(page.text.is_empty(), "as it should");
        page
    }
    fn note(&mut self, page: Page) {
        self.noted += u64::from(page == self::page("note"));
    }
    fn noted(&mut self) -> u64 {
        self.noted
    }
}

fn page(text: &str) -> Page {
    Page { text: text.repeat(4000 / text.len().max(1)).parse().unwrap(), flag: true, rest: [3; 7] }
}

fn stamps(number: u64) -> Stamps {
    Stamps { at: [NonZero::new(number).unwrap(); 128] }
}

/// A client, and its host on another thread, which runs `serve` until it is stopped.
fn meet(
    name: &str,
    serve: impl FnOnce(ArchiveHost) + Send + 'static,
) -> (ArchiveClient, Stopper, JoinHandle<()>) {
    let name = format!("in-place-{name}-{}", std::process::id());
    let host = ArchiveHost::create(&name).unwrap();
    let stopper = host.stopper();
    let serving = thread::spawn(move || serve(host));
    (ArchiveClient::attach(name).unwrap(), stopper, serving)
}

/// Every method in its form with a place, and compared with the form by value.
fn check_all(archive: &ArchiveClient) {
    let mut out = page("old");
    archive.echo_into(&page("new"), &mut out).unwrap();
    assert_eq!(out, page("new"));
    assert_eq!(archive.echo(page("by value")).unwrap(), page("by value"));
    let mut sums = [0; 512];
    let words: [u64; 512] = std::array::from_fn(|word| word as u64);
    archive.add_into(&200, &words, &60_000, &mut sums).unwrap();
    assert_eq!(sums, words.map(|word| word + 60_200));
    assert_eq!(archive.add(200, words, 60_000).unwrap(), sums);
    archive.checked_into(&page("right"), &mut out).unwrap();
    assert_eq!(out, page("right"));
    assert!(matches!(archive.checked_into(&page(""), &mut out), Err(CallError::App(7))));
    assert_eq!(out, page("right"), "an error leaves it");
    let mut stamped = stamps(1);
    archive.stamps_into(&stamps(5), &mut stamped).unwrap();
    assert_eq!((stamped, archive.stamps(stamps(6)).unwrap()), (stamps(5), stamps(6)));
    let mut grown = Growing { words: [0; 200] };
    archive.grow_into(&Growing { words: [8; 200] }, &mut grown).unwrap();
    assert_eq!((grown.words[0], grown.words[199]), (8, 9));
    let mut len = 0;
    archive.len_into(&page("a"), &mut len).unwrap();
    assert_eq!(len, 4000);
    for _ in 0..3 {
        archive.note(page("note")).unwrap();
    }
    assert_eq!(archive.noted().unwrap(), 3);
}

#[test]
fn each_form_of_a_call_carries_the_same_values() {
    let (archive, stopper, serving) = meet("serve", |mut host| host.serve(&mut Keeper::default()).unwrap());
    check_all(&archive);
    stopper.stop();
    serving.join().unwrap();
    let (archive, stopper, serving) = meet("recv", |mut host| {
        let mut keeper = Keeper::default();
        while let Some(call) = host.recv().unwrap() {
            call.dispatch(&mut keeper);
        }
    });
    check_all(&archive);
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn tasks_have_the_same_forms() {
    let (archive, stopper, serving) = meet("tasks", |mut host| {
        runtime("current").block_on(host.serve_async(&mut Keeper::default())).unwrap();
    });
    runtime("multi").block_on(async move {
        let archive = ArchiveAsyncClient::try_from(archive).unwrap();
        for round in 0..20 {
            let (mut one, mut two, mut sums) = (page("old"), page("old"), [0; 512]);
            let (first, second) = (page("first"), page("second"));
            let words = [round; 512];
            let calls = tokio::join!(
                archive.echo_into(&first, &mut one),
                archive.checked_into(&second, &mut two),
                archive.add_into(&1, &words, &2, &mut sums),
            );
            calls.0.unwrap();
            calls.1.unwrap();
            calls.2.unwrap();
            assert_eq!((one, two, sums), (first, second, [round + 3; 512]));
        }
        let mut out = page("old");
        assert!(matches!(archive.checked_into(&page(""), &mut out).await, Err(CallError::App(7))));
        assert_eq!(out, page("old"));
        drop(archive.echo_into(&page("never sent"), &mut out));
        assert_eq!(out, page("old"));
        let mut stamped = stamps(1);
        archive.stamps_into(&stamps(5), &mut stamped).await.unwrap();
        assert_eq!(stamped, stamps(5));
    });
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn a_handler_that_panics_leaves_the_place_and_the_client_as_they_were() {
    let (archive, stopper, serving) = meet("panics", |mut host| {
        let mut keeper = Keeper::default();
        while catch_unwind(AssertUnwindSafe(|| host.serve(&mut keeper).unwrap())).is_err() {}
    });
    let mut out = page("old");
    for _ in 0..5 {
        assert!(matches!(archive.panics_into(&page("text"), &mut out), Err(IpcError::Dropped { .. })));
        assert_eq!(out, page("old"));
        archive.echo_into(&page("next"), &mut out).unwrap();
        assert_eq!(out, page("next"));
        out = page("old");
    }
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn a_reply_is_written_where_it_is_sent_from() {
    fn fill(text: &str) -> impl FnOnce(&mut Page) + '_ {
        move |place: &mut Page| *place = page(text)
    }
    let (archive, stopper, serving) = meet("send-with", |mut host| {
        let mut deferred = None;
        while let Some(call) = host.recv().unwrap() {
            match call {
                ArchiveCall::Echo { page, reply } if page.text.starts_with("later") => {
                    deferred = Some(reply.defer());
                }
                ArchiveCall::Echo { page, reply } => {
                    assert!(page.flag);
                    reply.send_with(fill("direct"));
                }
                ArchiveCall::Add { words, reply, .. } => {
                    reply.send_with(|place| place.copy_from_slice(&words));
                }
                ArchiveCall::Checked { reply, .. } => reply.ok_with(fill("checked")),
                ArchiveCall::Panics { reply, .. } => {
                    let sent = catch_unwind(AssertUnwindSafe(|| {
                        reply.send_with(|place| {
                            *place = page("half");
                            panic!("as it should");
                        });
                    }));
                    assert!(sent.is_err());
                }
                ArchiveCall::Noted { reply } => {
                    if let Some(reply) = deferred.take() {
                        thread::spawn(move || reply.send_with(fill("deferred"))).join().unwrap();
                    }
                    reply.send(0);
                }
                other => drop(other),
            }
        }
    });
    for _ in 0..300 {
        assert_eq!(archive.echo(page("now")).unwrap(), page("direct"));
        assert_eq!(archive.add(1, [5; 512], 1).unwrap(), [5; 512]);
        assert_eq!(archive.checked(page("x")).unwrap(), page("checked"));
        assert!(matches!(archive.panics(page("x")), Err(IpcError::Dropped { .. })));
    }
    let batch = archive.batch();
    let (later, noted) = (batch.echo(page("later ")).unwrap(), batch.noted().unwrap());
    drop(batch);
    noted.wait().unwrap();
    assert_eq!(later.wait().unwrap(), page("deferred"));
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn a_batch_of_replies_written_in_place_keeps_their_order() {
    let (archive, stopper, serving) = meet("batch", |mut host| {
        while host
            .recv_batch(8, |call| match call {
                ArchiveCall::Add { first, reply, .. } => {
                    reply.send_with(|place| *place = [u64::from(first); 512]);
                }
                other => drop(other),
            })
            .unwrap()
            > 0
        {}
    });
    let batch = archive.batch();
    let calls: Vec<_> = (0..8).map(|first| batch.add(first, [0; 512], 0).unwrap()).collect();
    drop(batch);
    for (call, first) in calls.into_iter().zip(0..) {
        assert_eq!(call.wait().unwrap(), [first; 512]);
    }
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn a_call_that_is_dropped_in_flight_writes_nothing_any_more() {
    let (archive, stopper, serving) = meet("dropped", |mut host| {
        let mut late = None;
        while let Some(call) = host.recv().unwrap() {
            match call {
                ArchiveCall::Echo { reply, .. } => late = Some(reply.defer()),
                ArchiveCall::Noted { reply } => {
                    let is_late = late.take().map(|late| late.send_with(|place| *place = page("late")));
                    reply.send(is_late.iter().count() as u64);
                }
                other => drop(other),
            }
        }
    });
    runtime("current").block_on(async move {
        let archive = ArchiveAsyncClient::try_from(archive).unwrap();
        let mut late = 0;
        for _ in 0..20 {
            let (sent, mut out) = (page("sent"), page("old"));
            {
                let mut call = pin!(archive.echo_into(&sent, &mut out));
                assert!(poll_fn(|cx| Poll::Ready(call.as_mut().poll(cx).is_pending())).await);
            }
            late += archive.noted().await.unwrap();
            // The late reply comes before this one.
            late += archive.noted().await.unwrap();
            assert_eq!(out, page("old"));
        }
        assert!(late > 10, "{late}");
    });
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn what_a_reply_does_not_fill_is_never_of_another_client() {
    let name = format!("in-place-partly-{}", std::process::id());
    let mut host = ArchiveHost::create(&name).unwrap();
    let stopper = host.stopper();
    let serving = thread::spawn(move || {
        while let Some(call) = host.recv().unwrap() {
            match call {
                ArchiveCall::Echo { reply, .. } => reply.send_with(|place| place.rest[6] = 1),
                ArchiveCall::Add { first, reply, .. } => {
                    reply.send_with(|place| place[usize::from(first)] = 9);
                }
                ArchiveCall::Checked { reply, .. } => reply.ok_with(|place| *place = page("secret")),
                other => drop(other),
            }
        }
    });
    let [one, other] = [&name, &name].map(|name| ArchiveClient::attach(name).unwrap());
    // Of a message that not all bits are: zeros, also where an earlier reply to this client was.
    let partly = Page { text: FixedStr::default(), flag: false, rest: [0, 0, 0, 0, 0, 0, 1] };
    for _ in 0..50 {
        assert_eq!(one.checked(page("x")).unwrap(), page("secret"));
        assert_eq!(one.echo(page("x")).unwrap(), partly);
    }
    // Otherwise what this client has had.
    for place in 0..8_u8 {
        let words = other.add(place, [0; 512], 0).unwrap();
        assert!(words.iter().all(|word| [0, 9].contains(word)), "{words:?}");
    }
    stopper.stop();
    serving.join().unwrap();
}

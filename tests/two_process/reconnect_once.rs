//! What a reconnecting client does not send twice: a request before a subscription that fails.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe::{CallFailure, Execution, Stopper};
use memorypipe_tests::place::Place;
use memorypipe_tests::{place, runtime};

ipc_channel!(
    #[channel(async)]
    trait Ledger {
        fn book(&mut self, amount: u64) -> u64;
        #[oneway]
        fn note(&mut self, amount: u64);
    }
    #[events]
    enum LedgerEvent {
        Booked { amount: u64 },
    }
);

const WITHIN: Duration = Duration::from_secs(10);
/// The deadline of a call, and a handler that exceeds it.
const TIMEOUT: Duration = Duration::from_millis(50);
const SLOW: u64 = 1000;

/// How often a request was executed.
#[derive(Clone, Default)]
struct Book(Arc<AtomicU64>);

impl Book {
    fn executed(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

impl Ledger for Book {
    fn book(&mut self, amount: u64) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst);
        if amount == SLOW {
            std::thread::sleep(TIMEOUT * 4);
        }
        amount
    }

    fn note(&mut self, amount: u64) {
        self.book(amount);
    }
}

/// A host on a thread.
struct Host {
    stopper: Stopper,
    serving: JoinHandle<()>,
}

impl Host {
    fn start(place: &Place, book: &Book) -> Host {
        let mut host = place.host_builder::<LedgerHost>().create().unwrap();
        let (stopper, mut book) = (host.stopper(), book.clone());
        Host { stopper, serving: std::thread::spawn(move || host.serve(&mut book).unwrap()) }
    }

    fn end(self) {
        self.stopper.stop();
        self.serving.join().unwrap();
    }

    /// Ends this host, and starts the next one, to which a call could be repeated.
    fn replace(self, place: &Place, book: &Book) -> Host {
        self.end();
        Host::start(place, book)
    }
}

#[test]
fn a_request_before_a_subscription_is_executed_once() {
    let (place, book) = (place!(), Book::default());
    let mut host = Some(Host::start(&place, &book));
    let builder = place.builder::<LedgerClient>().timeout(TIMEOUT).reconnect(WITHIN);
    let ledger = builder.attach().unwrap();
    for (executed, amount) in [(1, 1), (2, SLOW)] {
        let result = ledger.call(|ledger| {
            // The one that is too slow ends with a timeout, which the caller ignores.
            assert_eq!(ledger.book(amount).is_ok(), amount != SLOW);
            host = host.take().map(|host| host.replace(&place, &book));
            ledger.events().map(drop)
        });
        assert_eq!(result.unwrap_err().host_gone(), Some(Execution::NotStarted));
        assert_eq!(book.executed(), executed);
        // Sends no request, so it is repeated.
        ledger.call(|ledger| ledger.events().map(drop)).unwrap();
        assert_eq!(ledger.reconnects(), executed);
    }
    host.unwrap().end();
}

#[test]
fn a_request_of_a_task_before_a_subscription_is_executed_once() {
    let (place, book) = (place!(), Book::default());
    let host = RefCell::new(Some(Host::start(&place, &book)));
    let executed = Cell::new(0);
    runtime("multi").block_on(async {
        let builder = place.builder::<LedgerClient>().timeout(TIMEOUT).reconnect(WITHIN);
        let ledger = builder.attach_async().await.unwrap();
        for amount in [1, SLOW] {
            let result = ledger.call(|ledger| {
                let (place, book, host) = (&place, &book, &host);
                async move {
                    assert_eq!(ledger.book(amount).await.is_ok(), amount != SLOW);
                    let last = host.take();
                    host.replace(last.map(|last| last.replace(place, book)));
                    ledger.events().await.map(drop)
                }
            });
            assert_eq!(result.await.unwrap_err().host_gone(), Some(Execution::NotStarted));
            executed.set(executed.get() + 1);
            assert_eq!(book.executed(), executed.get());
            ledger.call(|ledger| async move { ledger.events().await.map(drop) }).await.unwrap();
            assert_eq!(ledger.reconnects(), executed.get());
        }
    });
    host.take().unwrap().end();
}

#[test]
fn a_call_that_an_earlier_host_had_not_taken_says_nothing_of_the_next_call() {
    let (place, book) = (place!(), Book::default());
    let host = Host::start(&place, &book);
    let ledger = place.builder::<LedgerClient>().reconnect(Duration::from_millis(100)).attach().unwrap();
    host.end();
    let error = ledger.call(|ledger| ledger.book(1)).unwrap_err();
    assert_eq!(error.host_gone(), Some(Execution::NotStarted), "there was no next host in time");
    let host = Host::start(&place, &book);
    let result = ledger.call(|ledger| {
        ledger.note(1)?;
        ledger.events().map(drop)
    });
    assert_eq!(result.unwrap_err().host_gone(), Some(Execution::NotStarted));
    assert_eq!((book.executed(), ledger.reconnects()), (0, 0));
    host.end();
}

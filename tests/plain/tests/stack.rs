//! The largest messages work on a default Rust thread, with 2 MiB of stack, in a build without optimization.
//!
//! Both ends send messages in each possible way on such threads; of the 32 messages that fit on a stack, four are left
//! to the program. A thread with too little stack ends this process, and its name is that of the way.

#![allow(clippy::result_large_err)] // errors have the maximum size too

extern crate memorypipe_plain;
extern crate pipes;
extern crate tokio;

use std::convert::TryFrom;
use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll};
use std::thread;
use std::time::Duration;

use memorypipe_plain::shelf::*;
use pipes::prelude::*;
use pipes::testing::Fault;

/// The stack for one way; the rest of the 2 MiB is the program's.
const STACK: usize = (2 << 20) - 4 * LARGEST;

/// Runs on a thread with this stack.
fn on_stack<T: Send + 'static>(way: &str, run: impl FnOnce() -> T + Send + 'static) -> thread::JoinHandle<T> {
    thread::Builder::new().name(way.to_owned()).stack_size(STACK).spawn(run).unwrap()
}

/// Client and host, each on a separate thread.
fn meet(way: &'static str, serve: fn(&mut ShelfHost), ask: fn(&ShelfClient)) {
    let name = format!("plain-{}-{}", std::process::id(), way);
    let mut host = ShelfHost::create(&name).unwrap();
    let stopper = host.stopper();
    let serving = on_stack(way, move || serve(&mut host));
    let asked = on_stack(way, move || ask(&ShelfClient::attach(&name).unwrap())).join();
    stopper.stop();
    serving.join().unwrap();
    asked.unwrap();
}

fn serve(host: &mut ShelfHost) {
    host.serve(&mut Keeper::default()).unwrap();
}

#[test]
fn calls() {
    meet("put", serve, |shelf| assert_eq!(shelf.put(large(9)).unwrap(), 9));
    meet("get", serve, |shelf| assert_eq!(shelf.get().unwrap().bytes[7], 9));
    meet("swap", serve, |shelf| assert_eq!(shelf.swap(large(9)).unwrap().bytes[7], 9));
    meet("check", serve, |shelf| assert_eq!(shelf.check(large(9)).ok().unwrap().bytes[7], 9));
    meet("refused", serve, |shelf| assert!(shelf.check(large(0)).is_err()));
    meet("last", serve, |shelf| assert!(shelf.z(large(9)).is_ok()));
    meet("grow", serve, |shelf| assert!(shelf.grow(Growing { bytes: [9; LARGEST] }).is_ok()));
    meet("tell", serve, |shelf| shelf.tell(large(9)).unwrap());
}

#[test]
fn replies_in_a_place_of_the_caller() {
    meet("swap-into", serve, |shelf| {
        let mut out = large(0);
        shelf.swap_into(&large(9), &mut out).unwrap();
        assert_eq!(out.bytes[7], 9);
    });
    meet("check-into", serve, |shelf| assert!(shelf.check_into(&large(9), &mut large(0)).is_ok()));
    meet("refused-into", serve, |shelf| assert!(shelf.check_into(&large(0), &mut large(0)).is_err()));
    meet("grow-into", serve, |shelf| {
        let growing = |byte| Growing { bytes: [byte; LARGEST] };
        assert!(shelf.grow_into(&growing(9), &mut growing(0)).is_ok());
    });
}

#[test]
fn batches() {
    fn serve_batches(host: &mut ShelfHost) {
        while host.recv_batch(8, |call| call.dispatch(&Keeper::default())).unwrap() > 0 {}
    }
    fn ask(shelf: &ShelfClient) {
        let batch = shelf.batch();
        let (swapped, checked) = (batch.swap(large(9)).unwrap(), batch.check(large(9)).unwrap());
        drop(batch);
        assert!(checked.wait().is_ok());
        assert!(swapped.wait().is_ok());
    }
    meet("batch", serve_batches, ask);
    meet("batch-of-one-way-calls", serve_batches, |shelf| shelf.batch().tell(large(9)).unwrap());
}

#[test]
fn hosts_with_a_loop() {
    fn send(host: &mut ShelfHost) {
        while let Some(call) = host.recv().unwrap() {
            match call {
                ShelfCall::Swap { large, reply } => reply.send(large),
                other => other.dispatch(&Keeper::default()),
            }
        }
    }
    fn defer(host: &mut ShelfHost) {
        while let Some(call) = host.recv().unwrap() {
            match call {
                ShelfCall::Swap { large, reply } => reply.defer().send(large),
                ShelfCall::Check { large, reply } => reply.defer().ok(large),
                other => other.dispatch(&Keeper::default()),
            }
        }
    }
    fn send_with(host: &mut ShelfHost) {
        while let Some(call) = host.recv().unwrap() {
            match call {
                ShelfCall::Get { reply } => reply.send_with(|place| place.bytes.fill(9)),
                ShelfCall::Swap { reply, .. } => reply.defer().send_with(|place| place.bytes.fill(9)),
                ShelfCall::Check { reply, .. } => reply.ok_with(|place| place.bytes.fill(9)),
                other => other.dispatch(&Keeper::default()),
            }
        }
    }
    meet("reply-in-its-slot", send_with, |shelf| assert_eq!(shelf.get().unwrap().bytes[7], 9));
    meet("deferred-in-a-box", send_with, |shelf| assert_eq!(shelf.swap(large(1)).unwrap().bytes[7], 9));
    meet("result-in-its-slot", send_with, |shelf| assert!(shelf.check(large(1)).is_ok()));
    meet("reply", send, |shelf| assert!(shelf.swap(large(9)).is_ok()));
    meet("deferred", defer, |shelf| assert!(shelf.swap(large(9)).is_ok()));
    meet("deferred-result", defer, |shelf| assert!(shelf.check(large(9)).is_ok()));
    meet("dispatched", defer, |shelf| assert!(shelf.z(large(9)).is_ok()));
}

#[test]
fn handlers_that_call_in_turn_and_several_threads() {
    fn nested(host: &mut ShelfHost) {
        let below = ShelfClient::loopback(Keeper::default());
        host.serve(&mut Keeper { below: Some(Mutex::new(below)) }).unwrap();
    }
    fn threads(host: &mut ShelfHost) {
        host.serve_threads(2, &Keeper::default()).unwrap();
    }
    meet("nested", nested, |shelf| assert!(shelf.swap(large(9)).is_ok()));
    meet("threads", threads, |shelf| assert!(shelf.check(large(9)).is_ok()));
}

#[test]
fn streams_and_events() {
    fn emit(host: &mut ShelfHost) {
        let emitter = host.emitter();
        while let Some(call) = host.recv().unwrap() {
            call.dispatch(&Keeper::default());
            emitter.emit(ShelfEvent::Moved { large: large(9) });
        }
    }
    fn emit_itself(host: &mut ShelfHost) {
        while host.recv_batch(1, |call| call.dispatch(&Keeper::default())).unwrap() > 0 {
            host.emit(ShelfEvent::Left(large(9)));
        }
    }
    fn hear(shelf: &ShelfClient) {
        let mut events = shelf.events().unwrap();
        shelf.put(large(9)).unwrap();
        assert!(events.recv().is_ok());
    }
    meet("stream", serve, |shelf| {
        let (mut out, mut input, done) = shelf.flow().unwrap();
        input.send(large(9)).unwrap();
        assert_eq!(out.recv().unwrap().unwrap().bytes[7], 9);
        done.wait().unwrap();
    });
    meet("event", emit, hear);
    meet("event-of-the-host", emit_itself, hear);
}

#[test]
fn bulk_data_beside_a_large_argument() {
    meet("bulk", serve, |shelf| {
        let fill = FixedVec::try_from([1; 3]).unwrap();
        assert_eq!(shelf.beside(&[1, 2, 3], fill).unwrap().bytes[7], 9);
    });
    meet("loan", serve, |shelf| {
        let fill = FixedVec::try_from([1; 3]).unwrap();
        assert_eq!(shelf.beside_loan(3).unwrap().commit(fill).unwrap().bytes[7], 9);
    });
}

#[test]
fn clients_that_attach_again() {
    let name = format!("plain-{}-again", std::process::id());
    let mut host = ShelfHost::create(&name).unwrap();
    let stopper = host.stopper();
    let serving = on_stack("serves one that attaches again", move || serve(&mut host));
    let asked = on_stack("attaches again", move || {
        let policy = Reconnect::within(Duration::from_secs(5));
        let shelf = ShelfClient::builder(&name).reconnect(policy).attach().unwrap();
        shelf.check(large(9)).ok().unwrap();
    });
    asked.join().unwrap();
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn what_tests_use() {
    on_stack("mock", || {
        let shelf = ShelfMock::new().on_check(Ok).client();
        assert!(shelf.check(large(9)).is_ok());
    })
    .join()
    .unwrap();
    on_stack("death", || {
        let host = ShelfHost::loopback(Keeper::default());
        let shelf = host.client();
        host.fail_at(Fault::before_reply(1));
        assert!(shelf.check(large(9)).is_err());
    })
    .join()
    .unwrap();
}

/// A task's use of a call: large values do not leave it.
struct Succeeds<F>(Pin<Box<F>>);

impl<F: Future<Output = Result<T, E>>, T, E> Future for Succeeds<F> {
    type Output = bool;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context) -> Poll<bool> {
        self.0.as_mut().poll(cx).map(|result| result.is_ok())
    }
}

/// Host and client, of which the client is a task.
fn meet_in_task<T, E, F>(
    way: &'static str,
    serve: fn(&mut ShelfHost),
    ask: fn(&'static ShelfAsyncClient) -> F,
) where
    F: Future<Output = Result<T, E>> + 'static,
    T: 'static,
    E: 'static,
{
    let name = format!("plain-{}-{}", std::process::id(), way);
    let mut host = ShelfHost::create(&name).unwrap();
    let stopper = host.stopper();
    let serving = on_stack(way, move || serve(&mut host));
    let asked = on_stack(way, move || {
        let runtime = runtime();
        let shelf = runtime.block_on(ShelfAsyncClient::attach(&name)).unwrap();
        assert!(runtime.block_on(Succeeds(Box::pin(ask(Box::leak(Box::new(shelf)))))));
    });
    let asked = asked.join();
    stopper.stop();
    serving.join().unwrap();
    asked.unwrap();
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn tasks() {
    fn serve_as_task(host: &mut ShelfHost) {
        runtime().block_on(host.serve_async(&mut Keeper::default())).unwrap();
    }
    meet("host-in-a-task", serve_as_task, |shelf| assert!(shelf.check(large(9)).is_ok()));
    meet_in_task("swap-in-a-task", serve, |shelf| shelf.swap(large(9)));
    meet_in_task("check-in-a-task", serve, |shelf| shelf.check(large(9)));
    meet_in_task("tell-in-a-task", serve, |shelf| shelf.tell(large(9)));
    meet_in_task("bulk-in-a-task", serve, |shelf| {
        shelf.beside(&[1, 2, 3], FixedVec::try_from([1; 3]).unwrap())
    });
}

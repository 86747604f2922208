//! A hostile host in this process, its asynchronous client, and an honest connection on the same runtime.

// Each test uses only a part of it.
#![allow(dead_code)]

use std::future::Future;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use memorypipe::IpcError;
use memorypipe::testing::hostile::{FIRST_POSITION, Memory, TestHost};
use memorypipe_tests::mixed_channel::{NOT, Seller, StallAsyncClient, StallClient, StallHost};
use memorypipe_tests::{TIMEOUT, runtime};
use tokio::task::JoinHandle;

/// The time limit for everything.
pub(crate) const SOON: Duration = Duration::from_secs(2);

/// Runs a test on a runtime of each kind. One that hangs is not waited for.
pub(crate) fn on_each_runtime<F: Future<Output = ()>>(test: impl Fn() -> F + Clone + Send + 'static) {
    for flavour in ["current", "multi"] {
        let test = test.clone();
        let (tell, told) = channel::<()>();
        let running = std::thread::spawn(move || {
            let _tell = tell;
            runtime(flavour).block_on(test());
        });
        // It ends by the sender being dropped, also by a panic.
        let ended = told.recv_timeout(2 * TIMEOUT);
        assert_eq!(ended, Err(RecvTimeoutError::Disconnected), "it hangs on the runtime `{flavour}`");
        if let Err(panic) = running.join() {
            std::panic::resume_unwind(panic);
        }
    }
}

/// Returns the output of a future that completes soon.
pub(crate) async fn soon<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(SOON, future).await.expect("it ends")
}

/// Waits until `condition` holds, while the executor runs other tasks.
pub(crate) async fn until(what: &str, mut condition: impl FnMut() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < SOON, "timed out: {what}");
        tokio::time::sleep(Duration::from_micros(100)).await;
    }
}

/// The `number`-th position of a ring.
pub(crate) fn position(number: u32) -> u32 {
    FIRST_POSITION.wrapping_add(number)
}

/// A message, every field of which can be wrong.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Forged {
    /// What is added to the right stamp.
    pub(crate) stamp_off_by: u32,
    /// Index of the method, or of the event behind all methods.
    pub(crate) method: u16,
    /// 0 in a reply that is a value; of an event a part of the subscription.
    pub(crate) status: u8,
    /// The call that it answers, or the number of an event.
    pub(crate) call: u32,
    /// The claimed length of the payload.
    pub(crate) len: u32,
    /// The first word of the payload.
    pub(crate) payload: u64,
}

impl Forged {
    /// The reply `true` to the `number`-th call, if that was one of `not`.
    pub(crate) fn reply(number: u32) -> Forged {
        Forged { stamp_off_by: 0, method: NOT, status: 0, call: position(number), len: 1, payload: 1 }
    }

    /// Writes it into the `number`-th slot, the header last.
    pub(crate) fn publish(&self, memory: Memory<'_>, number: u32) {
        let at = position(number);
        memory.poke(memory.payload(at), self.payload);
        memory.poke(memory.slot(at) + 1, u64::from(self.call) | u64::from(self.len) << 32);
        let stamp = at.wrapping_add(1).wrapping_add(self.stamp_off_by);
        let kind = u64::from(self.method) | u64::from(self.status) << 16;
        memory.poke(memory.slot(at), u64::from(stamp) | kind << 32);
    }
}

/// A call in flight, with any result.
pub(crate) type Call = JoinHandle<Result<(), IpcError>>;

/// An asynchronous client, and the host that attacks it.
pub(crate) struct AttackedQueue {
    /// The host, which the test controls.
    pub(crate) test_host: TestHost<StallHost>,
    /// Its client.
    pub(crate) client: StallAsyncClient,
}

impl AttackedQueue {
    /// An attached one, on the runtime of the caller.
    pub(crate) fn new() -> AttackedQueue {
        let mut test_host = TestHost::<StallHost>::new(|builder| builder.on_notice(|_| ()));
        let client = StallAsyncClient::try_from(test_host.attach_with::<StallClient>(|builder| builder))
            .expect("a runtime");
        AttackedQueue { test_host, client }
    }

    /// The memory of the host.
    pub(crate) fn memory(&mut self) -> Memory<'_> {
        self.test_host.memory().expect("it is attached")
    }

    /// Writes the `number`-th reply, and wakes the peer.
    pub(crate) fn reply(&mut self, number: u32, reply: Forged) {
        reply.publish(self.memory(), number);
        self.test_host.ring();
    }

    /// This many calls of `not`, each in a separate task, sent one after the other as long as there is room.
    pub(crate) async fn calls(&self, count: u64) -> Vec<Call> {
        let mut calls = Vec::new();
        for _ in 0..count {
            let (client, before) = (self.client.clone(), self.client.link.stats().messages_out);
            calls.push(tokio::spawn(async move { client.not(true).await.map(drop) }));
            until("a request", || self.client.link.stats().messages_out >= (before + 1).min(8)).await;
        }
        self.until_sent(0).await;
        calls
    }

    /// Waits until the client has sent this many messages, and sleeps.
    pub(crate) async fn until_sent(&self, count: u64) {
        until("the requests", || self.client.link.stats().messages_out >= count).await;
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
}

/// All calls end soon, with the corruption that one of them or another caller reports.
pub(crate) async fn all_end(what: &str, calls: Vec<Call>, told: Option<IpcError>) {
    let mut errors: Vec<IpcError> = told.into_iter().collect();
    for call in calls {
        errors.push(soon(call).await.expect("no panic").expect_err(what));
    }
    let is_right = |error: &IpcError| matches!(error, IpcError::Corrupt { .. } | IpcError::Closed);
    assert!(errors.iter().all(is_right), "{what}: {errors:?}");
    assert!(errors.iter().any(|error| matches!(error, IpcError::Corrupt { .. })), "{what}: {errors:?}");
}

/// From now on, every operation of the client reports a closed connection.
pub(crate) async fn is_closed(client: &StallAsyncClient) {
    assert!(matches!(soon(client.not(true)).await, Err(IpcError::Closed)));
    assert!(matches!(soon(client.note(true)).await, Err(IpcError::Closed)));
    assert!(matches!(soon(client.fill(&mut [false])).await, Err(IpcError::Closed)));
    assert!(matches!(soon(client.flow()).await.map(drop), Err(IpcError::Closed)));
    assert!(matches!(soon(client.events()).await.map(drop), Err(IpcError::Closed)));
    assert!(!client.link.is_alive());
}

/// A client of an honest host, on the runtime of the caller.
pub(crate) fn honest() -> StallAsyncClient {
    StallAsyncClient::try_from(StallClient::loopback(Seller)).expect("a runtime")
}

/// The client is served, in all forms.
pub(crate) async fn is_served(client: &StallAsyncClient) {
    assert!(!soon(client.not(true)).await.expect("it is served"));
    let mut flags = [false; 9];
    assert_eq!(soon(client.fill(&mut flags)).await.expect("it is served"), 9);
    assert_eq!(flags, [true; 9]);
    let (mut out, sent) = soon(client.flow()).await.expect("it is served");
    assert_eq!(soon(out.recv()).await.expect("it is served"), Some(true));
    assert_eq!(soon(sent).await.expect("it is served"), 3);
}

//! The driver: the task that waits for the host when no caller polls, see the parent module.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::task::JoinHandle;

use super::shared::Shared;
use super::state::State;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::platform::{AsyncReadable, Handle};
use crate::wait::SpinProgress;
use crate::wait::{BACKOFF, SpuriousWakeLimit};

/// The number of polls in one part.
const LOOKS: u32 = 8;
/// The number of parts after which a driver that never sleeps checks whether the host is alive.
const PARTS_OF_A_LIFE: u32 = 1024;
/// How long a host that sends spurious wake-ups is ignored: longer than in a blocking client, because the pause takes a
/// thread of the runtime.
const PAUSES: Duration = BACKOFF.saturating_mul(4);

/// The task.
pub(super) struct Watching<C: Channel> {
    shared: Weak<Shared<C>>,
    /// The ring pair's descriptor, duplicated: it is closed when the runtime has released it.
    readable: AsyncReadable<Handle>,
    progress: SpinProgress,
    parts: u32,
    /// The host has sent a wake-up, and no work was found since.
    rang: bool,
    wake_limit: SpuriousWakeLimit,
    /// While the host is ignored.
    pause: Option<JoinHandle<()>>,
}

/// The next step of the driver.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// Rest until it is woken.
    Rest,
    /// Let other tasks run and poll again.
    Look,
    /// Sleep until the descriptor is readable.
    Sleep,
    /// Pause for [`PAUSES`].
    Pause,
}

impl<C: Channel> Watching<C> {
    pub(super) fn new(shared: &Arc<Shared<C>>, readable: AsyncReadable<Handle>) -> Watching<C> {
        Watching {
            shared: Arc::downgrade(shared),
            readable,
            progress: SpinProgress::default(),
            parts: 0,
            rang: false,
            wake_limit: SpuriousWakeLimit::default(),
            pause: None,
        }
    }

    fn next(&mut self, state: &mut State<C>, cx: &Context<'_>) -> Next {
        state.set_driver_waker(cx.waker());
        let start = Instant::now();
        for _ in 0..LOOKS {
            if !state.look_for_all() {
                state.spinner.record_hit_in_parts(&self.progress);
                self.progress = SpinProgress::default();
                state.rest();
                return Next::Rest;
            }
            if state.has_woken() {
                state.spinner.record_hit_in_parts(&self.progress);
                self.progress = SpinProgress::default();
                return Next::Look;
            }
            state.spinner.pause();
        }
        if std::mem::take(&mut self.rang) && state.is_spurious_wake(&mut self.wake_limit) {
            state.core.rings.throttle();
            return Next::Pause;
        }
        state.core.rings.read_contention(&state.spinner);
        if state.spinner.keep_spinning(&mut self.progress, start.elapsed()) {
            return self.look_on(state);
        }
        match state.arm() {
            Some(true) => Next::Sleep,
            Some(false) => {
                self.rang = true;
                Next::Look
            }
            None => {
                state.rest();
                Next::Rest
            }
        }
    }

    fn look_on(&mut self, state: &mut State<C>) -> Next {
        self.parts = self.parts.wrapping_add(1);
        let is_time = state.spinner.never_sleeps() && self.parts % PARTS_OF_A_LIFE == 0;
        if is_time && !state.check_alive() {
            state.rest();
            return Next::Rest;
        }
        Next::Look
    }
}

impl<C: Channel> Future for Watching<C> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.get_mut();
        loop {
            let Some(shared) = this.shared.upgrade() else { return Poll::Ready(()) };
            if let Some(pause) = &mut this.pause {
                // An error means that the runtime has ended.
                if Pin::new(pause).poll(cx).is_pending() {
                    return Poll::Pending;
                }
                this.pause = None;
                shared.with(State::resume);
            }
            match shared.with(|state| this.next(state, cx)) {
                Next::Rest => return Poll::Pending,
                Next::Look => {
                    cx.waker().wake_by_ref();
                    return Poll::Pending;
                }
                // Not a timer, because the runtime may have none.
                Next::Pause => {
                    this.pause = Some(shared.runtime.spawn_blocking(|| std::thread::sleep(PAUSES)));
                }
                Next::Sleep => match this.readable.poll_read_ready(cx) {
                    Poll::Pending => return Poll::Pending,
                    // Cleared before the next poll, which consumes what made it ready. Everything after that is an
                    // edge, and makes it ready again.
                    Poll::Ready(Ok(mut ready)) => {
                        ready.clear_ready();
                        this.progress = SpinProgress::default();
                        this.rang = true;
                    }
                    Poll::Ready(Err(source)) => shared.with(|state| {
                        state.end(Some(IpcError::Os { doing: "wait for the host", source }));
                        state.driver_gone();
                    }),
                },
            }
        }
    }
}

impl<C: Channel> Drop for Watching<C> {
    fn drop(&mut self) {
        // Not if the connection has ended before.
        if let Some(shared) = self.shared.upgrade() {
            shared.with(State::driver_gone);
        }
    }
}

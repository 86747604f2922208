//! The connection of all callers, and the lock that they share.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::time::Sleep;

use super::super::Link;
use super::state::State;
use crate::async_fd;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::instance::InstanceId;

/// The connection of all callers.
pub struct Shared<C> {
    state: Mutex<State<C>>,
    /// The runtime of the driver and of timers.
    pub(super) runtime: tokio::runtime::Handle,
    driver: std::sync::OnceLock<tokio::task::AbortHandle>,
    /// Whether the runtime has timers, or its error; known once a call has a deadline.
    timers: std::sync::OnceLock<Result<(), String>>,
}

impl<C: Channel> Shared<C> {
    pub(super) fn new(link: Link<C>, runtime: tokio::runtime::Handle) -> Shared<C> {
        let state = State::new(link);
        let (driver, timers) = (std::sync::OnceLock::new(), std::sync::OnceLock::new());
        Shared { state: Mutex::new(state), runtime, driver, timers }
    }

    /// Runs `work` under the lock, and then wakes the tasks that it has made ready.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut State<C>) -> T) -> T {
        let mut state = self.lock();
        let result = work(&mut state);
        state.grant_memory();
        if state.core.is_closed() {
            state.wake_all();
        }
        let woken = state.take_woken();
        let dropped = state.take_dropped();
        // Outside of the lock: a waker may run anything.
        drop(state);
        drop(dropped);
        woken.into_iter().for_each(Waker::wake);
        result
    }
}

impl<C: Channel> Shared<C> {
    /// The run of the host.
    pub(super) fn instance(&self) -> InstanceId {
        self.with(|state| InstanceId::new(state.core.instance()))
    }
}

impl<C> Shared<C> {
    /// A caller that panicked in here had not changed the state of other callers.
    fn lock(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the deadline has passed; its time starts at the first query.
    pub(super) fn poll_deadline(
        &self,
        timeout: Option<Duration>,
        deadline: &mut Option<Pin<Box<Sleep>>>,
        cx: &mut Context<'_>,
    ) -> Poll<()> {
        let Some(timeout) = timeout else { return Poll::Pending };
        if deadline.is_none() {
            // Without timers the call would not have started.
            *deadline = async_fd::sleep(&self.runtime, timeout).ok();
        }
        deadline.as_mut().map_or(Poll::Pending, |deadline| deadline.as_mut().poll(cx))
    }

    /// Whether such a timeout is possible.
    pub(super) fn check_timers(&self, timeout: Option<Duration>) -> Result<(), IpcError> {
        if timeout.is_none() {
            return Ok(());
        }
        let timer = || async_fd::sleep(&self.runtime, Duration::ZERO).map(drop).map_err(|e| e.to_string());
        let there = self.timers.get_or_init(timer).as_ref();
        there.copied().map_err(|text| {
            let source = std::io::Error::other(text.as_str());
            IpcError::Os { doing: "keep the deadline of a call", source }
        })
    }

    pub(super) fn driven_by(&self, driver: tokio::task::AbortHandle) {
        let _ = self.driver.set(driver);
    }
}

impl<C: Channel> fmt::Debug for Shared<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with(|state| fmt::Debug::fmt(&state.core, f))
    }
}

impl<C> Drop for Shared<C> {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.get() {
            driver.abort();
        }
    }
}

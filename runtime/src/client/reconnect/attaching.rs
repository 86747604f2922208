//! Attaching to the first host of a client that reconnects, and to each next one.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use super::events::Renewal;
use super::policy::{Connectivity, Reconnect};
use super::schedule::Schedule;
use crate::attach::client::Wanted;
use crate::channel::Channel;
use crate::client::{ClientBuilder, ClientEnd, Link};
use crate::error::{AttachError, CallFailure};
use crate::instance::InstanceId;
use crate::sync::lock;

/// How a client attaches, and what has come of it.
pub(in crate::client) struct Attaching<C: Channel> {
    builder: ClientBuilder<Bare<C>>,
    policy: Reconnect,
    record: Arc<Mutex<Record>>,
    /// The client's subscription.
    pub(in crate::client) renewal: Arc<Renewal<C>>,
}

/// A link by itself.
struct Bare<C>(Link<C>);

impl<C: Channel> ClientEnd for Bare<C> {
    type Channel = C;

    fn from_link(link: Link<C>) -> Self {
        Bare(link)
    }

    fn link(client: &Self) -> &Link<C> {
        &client.0
    }
}

#[derive(Debug, Default)]
struct Record {
    /// The run of the host that the client is attached to, as far as it knows.
    attached: Option<InstanceId>,
    /// Also the generation of the connection: the first has 0.
    reconnects: u64,
    last_error: Option<AttachError>,
}

impl<C: Channel> Attaching<C> {
    pub(super) fn new<K: ClientEnd<Channel = C>>(
        builder: ClientBuilder<K>,
        policy: Reconnect,
    ) -> Attaching<C> {
        Attaching {
            builder: builder.into_builder_of(),
            policy,
            record: Arc::default(),
            renewal: Arc::default(),
        }
    }

    pub(in crate::client) fn name(&self) -> &str {
        self.builder.name()
    }

    /// Attaches for the first time. Blocks as [`ClientBuilder::attach`] does.
    pub(in crate::client) fn first(&self, wanted: Wanted) -> Result<Link<C>, AttachError> {
        let Bare(link) = self.builder.clone().attach_while(wanted)?;
        lock(&self.record).attached = Some(link.instance());
        Ok(link)
    }

    /// When to attach if the host is gone now.
    pub(in crate::client) fn schedule(&self) -> Schedule {
        self.policy.schedule()
    }

    /// The call of the host `instance` has failed: notes if the host is gone.
    pub(in crate::client) fn note(&self, instance: InstanceId, failure: &impl CallFailure) {
        if failure.host_gone().is_some() {
            self.lost(instance);
        }
    }

    fn lost(&self, instance: InstanceId) {
        let was_attached = lock(&self.record).attached.take_if(|attached| *attached == instance);
        if was_attached.is_some() {
            self.policy.tell(&Connectivity::Lost { instance });
        }
    }

    /// The connection of `generation` is gone. Returns whether it is the newest.
    pub(in crate::client) fn lost_generation(&self, generation: u64) -> bool {
        let mut record = lock(&self.record);
        let is_newest = record.reconnects == generation;
        let instance = record.attached.take_if(|_| is_newest);
        drop(record);
        if let Some(instance) = instance {
            self.policy.tell(&Connectivity::Lost { instance });
        }
        is_newest
    }

    /// Attaches to the next host. Returns the link, and its generation; the caller renews the subscription before others
    /// get the link. Blocks for as long as the schedule allows, and only while that is `wanted`.
    pub(in crate::client) fn again(
        &self,
        mut schedule: Schedule,
        wanted: &Wanted,
    ) -> Result<(Link<C>, u64), AttachError> {
        loop {
            let error = match self.attempt(&schedule, wanted) {
                Ok(link) => {
                    let generation = self.attached(link.instance());
                    return Ok((link, generation));
                }
                Err(error) => error,
            };
            let pause = match error.is_retryable() && wanted.is_wanted() {
                true => schedule.pause(Instant::now(), random()),
                false => None,
            };
            self.policy.tell(&Connectivity::Failed { error: &error, pause });
            let Some(pause) = pause else { return Err(error) };
            wanted.sleep(pause);
        }
    }

    fn attempt(&self, schedule: &Schedule, wanted: &Wanted) -> Result<Link<C>, AttachError> {
        let builder = self.builder.clone().attach_timeout(schedule.left(Instant::now()));
        builder.without_reasons().attach_while(wanted.clone()).map(|Bare(link)| link)
    }

    #[expect(clippy::arithmetic_side_effects, reason = "2^64 connections are never made")]
    fn attached(&self, instance: InstanceId) -> u64 {
        let mut record = lock(&self.record);
        record.attached = Some(instance);
        record.reconnects += 1;
        let generation = record.reconnects;
        drop(record);
        self.policy.tell(&Connectivity::Attached { instance });
        generation
    }

    /// The client has given up.
    pub(in crate::client) fn gave_up(&self, error: AttachError) {
        lock(&self.record).last_error = Some(error);
    }

    pub(in crate::client) fn reconnects(&self) -> u64 {
        lock(&self.record).reconnects
    }

    pub(in crate::client) fn take_last_error(&self) -> Option<AttachError> {
        lock(&self.record).last_error.take()
    }
}

/// A random number, for pauses.
#[allow(clippy::cast_possible_truncation)] // any part of it is random
fn random() -> u32 {
    RandomState::new().hash_one(()) as u32
}

/// A copy shares the record.
impl<C: Channel> Clone for Attaching<C> {
    fn clone(&self) -> Self {
        Attaching {
            builder: self.builder.clone(),
            policy: self.policy.clone(),
            record: Arc::clone(&self.record),
            renewal: Arc::clone(&self.renewal),
        }
    }
}

/// As a part of a link.
impl<C: Channel> fmt::Debug for Attaching<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attaching")
            .field("name", &self.name())
            .field("reconnects", &self.reconnects())
            .finish_non_exhaustive()
    }
}

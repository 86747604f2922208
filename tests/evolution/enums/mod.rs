//! Enums that grow: clients and hosts of which one knows variants that the other does not know.

mod data;

use memorypipe::schema::{Comparison, Schema, SchemaDiff, compare};
use memorypipe::{AttachError, Bulk, CallError, Channel, Event, Events, FixedVec};
use memorypipe_tests::TIMEOUT;

/// A desk for orders, with the enums of one version.
macro_rules! desk_with {
    ($version:ident: $($enums:tt)*) => {
        mod $version {
            use memorypipe::prelude::*;

            $($enums)*

            #[ipc_message]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub struct Order {
                pub id: u32,
                pub state: State,
            }

            ipc_channel!(
                pub trait Desk {
                    fn submit(&mut self, id: u32) -> Result<Order, Reject>;
                    fn keep(&mut self, state: State, last: [State; 2]) -> u32;
                    fn all(&mut self) -> FixedVec<Order, 4>;
                    fn count(&mut self, #[max(64)] states: &[State]) -> u32;
                    fn fill(&mut self, #[max(64)] states: &mut [State]);
                }
                #[events]
                #[derive(Debug, Clone, Copy, PartialEq)]
                pub enum DeskEvent {
                    Changed { order: Order, why: Reject, last: u8 },
                }
            );
        }
    };
}

desk_with! { v1:
    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Reject {
        Late = 1,
        #[other]
        Unknown = 255,
    }

    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum State {
        #[other]
        Unknown,
        Resting,
    }
}

// The next version: both enums have more variants, and others come first.
desk_with! { v2:
    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Reject {
        Halted = 7,
        #[other]
        #[was = "Unknown"]
        Other = 255,
        Late = 1,
    }

    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum State {
        #[other]
        Unknown,
        Resting,
        Filled,
        Expired = 70_000,
    }
}

struct Host1;

impl v1::Desk for Host1 {
    fn submit(&mut self, id: u32) -> Result<v1::Order, v1::Reject> {
        if id == 0 { Err(v1::Reject::Unknown) } else { Ok(v1::Order { id, state: v1::State::Resting }) }
    }
    fn keep(&mut self, state: v1::State, last: [v1::State; 2]) -> u32 {
        [state, last[0], last[1]].iter().rev().fold(0, |all, state| 10 * all + *state as u32)
    }
    fn all(&mut self) -> FixedVec<v1::Order, 4> {
        FixedVec::try_from([v1::Order { id: 1, state: v1::State::Unknown }]).unwrap()
    }
    fn count(&mut self, states: Bulk<'_, v1::State>) -> u32 {
        assert!(states.as_slice().is_none());
        states.try_iter().map(|state| state.unwrap() as u32).sum()
    }
    fn fill(&mut self, states: &mut [v1::State]) {
        states.fill(v1::State::Resting);
    }
}

struct Host2;

impl v2::Desk for Host2 {
    fn submit(&mut self, id: u32) -> Result<v2::Order, v2::Reject> {
        match id {
            0 => Err(v2::Reject::Halted),
            1 => Err(v2::Reject::Late),
            2 => Err(v2::Reject::Other),
            _ => Ok(v2::Order { id, state: v2::State::Filled }),
        }
    }
    fn keep(&mut self, state: v2::State, last: [v2::State; 2]) -> u32 {
        [state, last[0], last[1]].iter().rev().fold(0, |all, state| 10 * all + *state as u32)
    }
    fn all(&mut self) -> FixedVec<v2::Order, 4> {
        let states = [v2::State::Expired, v2::State::Resting, v2::State::Filled];
        states.into_iter().zip(7..).map(|(state, id)| v2::Order { id, state }).fold(
            FixedVec::new(),
            |mut all, order| {
                all.push(order).unwrap();
                all
            },
        )
    }
    fn count(&mut self, states: Bulk<'_, v2::State>) -> u32 {
        states.try_iter().map(|state| state.unwrap() as u32).sum()
    }
    fn fill(&mut self, states: &mut [v2::State]) {
        states.fill(v2::State::Expired);
    }
}

fn rejected<T: core::fmt::Debug, E: core::fmt::Debug>(result: Result<T, CallError<E>>) -> E {
    match result {
        Err(CallError::App(reject)) => reject,
        other => panic!("{other:?}"),
    }
}

fn next<E: Event>(events: &mut Events<E>) -> E {
    events.recv_timeout(TIMEOUT).unwrap()
}

#[test]
fn an_old_client_receives_new_variants_as_the_catch_all() {
    use v1::{Order, Reject, State};
    let host = v2::DeskHost::loopback(Host2);
    let client: v1::DeskClient = host.client_of(|b| b).unwrap();
    assert_eq!(rejected(client.submit(0)), Reject::Unknown, "`Halted`");
    assert_eq!(rejected(client.submit(1)), Reject::Late);
    assert_eq!(rejected(client.submit(2)), Reject::Unknown, "renamed");
    assert_eq!(client.submit(5).unwrap(), Order { id: 5, state: State::Unknown });
    let states: Vec<_> = client.all().unwrap().into_iter().map(|order| (order.id, order.state)).collect();
    assert_eq!(states, [(7, State::Unknown), (8, State::Resting), (9, State::Unknown)]);
    let mut filled = [State::Resting; 3];
    client.fill(&mut filled).unwrap();
    assert_eq!(filled, [State::Unknown; 3]);
    let view = client.fill_view(3).unwrap();
    assert!(view.try_iter().all(|state| state.unwrap() == State::Unknown));
    drop(view);
    assert_eq!(client.keep(State::Resting, [State::Unknown, State::Resting]).unwrap(), 101);
    assert_eq!(client.count(&[State::Resting, State::Unknown, State::Resting]).unwrap(), 2);
}

#[test]
fn an_old_host_receives_new_variants_as_the_catch_all() {
    use v2::{Reject, State};
    let host = v1::DeskHost::loopback(Host1);
    let client: v2::DeskClient = host.client_of(|b| b).unwrap();
    assert_eq!(client.keep(State::Filled, [State::Resting, State::Expired]).unwrap(), 10);
    assert_eq!(client.keep(State::Resting, [State::Resting, State::Unknown]).unwrap(), 11);
    let all = [State::Expired, State::Resting, State::Filled, State::Resting];
    assert_eq!(client.count(&all).unwrap(), 2);
    assert_eq!(rejected(client.submit(0)), Reject::Other);
    assert_eq!(client.submit(3).unwrap().state, State::Resting);
}

#[test]
fn an_event_brings_the_catch_all_in_the_middle_of_its_fields() {
    let host = v2::DeskHost::loopback(Host2);
    let client: v1::DeskClient = host.client_of(|b| b).unwrap();
    let (mut events, emitter) = (client.events().unwrap(), host.emitter());
    for (state, why) in [(v2::State::Filled, v2::Reject::Halted), (v2::State::Resting, v2::Reject::Late)] {
        emitter.emit(v2::DeskEvent::Changed { order: v2::Order { id: 4, state }, why, last: 200 });
    }
    let event = |state, why| v1::DeskEvent::Changed { order: v1::Order { id: 4, state }, why, last: 200 };
    assert_eq!(next(&mut events), event(v1::State::Unknown, v1::Reject::Unknown));
    assert_eq!(next(&mut events), event(v1::State::Resting, v1::Reject::Late));
}

#[test]
fn open_enums_of_both_versions_are_compatible_and_the_difference_says_what_happens() {
    let (old, new) = (Schema::of::<v1::DeskChannel>(), Schema::of::<v2::DeskChannel>());
    for (host, client) in [(&old, &new), (&new, &old)] {
        assert!(matches!(compare(host, client), Comparison::Compatible { .. }));
    }
    assert_ne!(v1::DeskChannel::ID, v2::DeskChannel::ID);
    let text = SchemaDiff::between(&old, &new).to_string();
    for part in [
        "+ Halted  = 7    client only",
        "+ Expired = 70000  client only",
        "receives it as `Unknown`",
        "as its catch-all",
    ] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
    let host = v1::DeskHost::loopback(Host1);
    let exact = host.client_of::<v2::DeskClient>(memorypipe::ClientBuilder::require_same_schema);
    assert!(matches!(exact, Err(AttachError::SchemaMismatch(_))));
}

/// A desk whose enum changes from closed to open.
macro_rules! small_desk_with {
    ($version:ident: $($enums:tt)*) => {
        mod $version {
            use memorypipe::prelude::*;

            $($enums)*

            ipc_channel!(
                pub trait Desk {
                    fn submit(&mut self, id: u32) -> Result<u32, Reject>;
                }
            );
        }
    };
}

// As [`v1`], before its enums had a catch-all.
small_desk_with! { closed:
    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Reject {
        Late = 1,
    }
}

// With a variant added, and with a catch-all for the future.
small_desk_with! { opened:
    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Reject {
        Late = 1,
        #[other]
        Unknown = 255,
    }
}

#[test]
fn a_closed_enum_that_grows_is_refused_and_the_error_says_what_would_help() {
    struct Host;
    impl closed::Desk for Host {
        fn submit(&mut self, _: u32) -> Result<u32, closed::Reject> {
            Err(closed::Reject::Late)
        }
    }
    let host = closed::DeskHost::loopback(Host);
    let Err(AttachError::SchemaMismatch(mismatch)) = host.client_of::<opened::DeskClient>(|b| b) else {
        panic!("attached");
    };
    let text = mismatch.to_string();
    assert!(text.contains("+ Unknown = 255  client only"), "{text}");
    assert!(text.contains("mark one as the catch-all in an earlier release: `#[other] Unknown`"), "{text}");
    let client: closed::DeskClient = host.client();
    assert_eq!(rejected(client.submit(1)), closed::Reject::Late);
}

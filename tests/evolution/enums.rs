//! Enums that grow: clients and hosts of which one knows variants that the other does not know.

use memorypipe::schema::{Comparison, Schema, SchemaDiff, compare};
use memorypipe::{AttachError, Bulk, CallError, Channel, Event, Events, FixedVec};
use memorypipe_tests::TIMEOUT;

/// The first version of a desk for orders.
mod v1 {
    use memorypipe::prelude::*;

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

/// The next one: both enums have more variants, and others come first.
mod v2 {
    use memorypipe::prelude::*;

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

fn next<E: Event>(events: &mut Events<E>) -> E {
    events.recv_timeout(TIMEOUT).unwrap()
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

/// [`v1`] before its enums had a catch-all.
mod closed {
    use memorypipe::prelude::*;

    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Reject {
        Late = 1,
    }

    ipc_channel!(
        pub trait Desk {
            fn submit(&mut self, id: u32) -> Result<u32, Reject>;
        }
    );
}

/// [`closed`] with a variant added, and with a catch-all for the future.
mod opened {
    use memorypipe::prelude::*;

    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Reject {
        Late = 1,
        #[other]
        Unknown = 255,
    }

    ipc_channel!(
        pub trait Desk {
            fn submit(&mut self, id: u32) -> Result<u32, Reject>;
        }
    );
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

/// Reject reasons with data, in their first version.
mod desk1 {
    use memorypipe::prelude::*;

    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq)]
    #[repr(u8)]
    pub enum Reject {
        #[other]
        Unknown,
        Late,
        TooLarge {
            limit: u32,
        },
    }

    ipc_channel!(
        pub trait Desk {
            fn submit(&mut self, quantity: u32) -> Result<u64, Reject>;
            fn explain(&mut self, quantity: u32) -> Reject;
            fn record(&mut self, id: u64, why: Reject) -> FixedStr<64>;
            fn fixed(&mut self, shape: super::Shape, last: u8) -> super::Shape;
            fn stream(&mut self, out: Tx<super::Shape>);
        }
        #[events]
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum DeskEvent {
            Rejected { id: u32, why: Reject },
            Drawn { shape: super::Shape, last: u8 },
        }
    );
}

/// The next version: a larger variant, a smaller one, and one without data.
mod desk2 {
    use memorypipe::prelude::*;

    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq)]
    #[repr(u8)]
    pub enum Reject {
        #[other]
        Unknown,
        Late,
        TooLarge {
            #[was = "limit"]
            most: u32,
        },
        Halted(FixedStr<32>),
        Small(u8),
        Closed,
    }

    ipc_channel!(
        pub trait Desk {
            fn submit(&mut self, quantity: u32) -> Result<u64, Reject>;
            fn explain(&mut self, quantity: u32) -> Reject;
            fn record(&mut self, id: u64, why: Reject) -> FixedStr<64>;
            fn fixed(&mut self, shape: super::Shape, last: u8) -> super::Shape;
            fn stream(&mut self, out: Tx<super::Shape>);
        }
        #[events]
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum DeskEvent {
            Rejected { id: u32, why: Reject },
            Drawn { shape: super::Shape, last: u8 },
        }
    );
}

/// The same on both sides, in the middle of arguments and in streams.
#[memorypipe::prelude::ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    Point,
    Circle { radius: f64 },
    Line(i16, i16, [bool; 4]),
}

const SHAPES: [Shape; 4] = [
    Shape::Point,
    Shape::Circle { radius: 0.5 },
    Shape::Line(-3, 4, [true, false, true, true]),
    Shape::Circle { radius: f64::MAX },
];

macro_rules! desk {
    ($host:ident: $version:ident { $($case:pat => $reject:expr),* }) => {
        struct $host;

        impl $version::Desk for $host {
            fn submit(&mut self, quantity: u32) -> Result<u64, $version::Reject> {
                if quantity > 100 { Ok(u64::from(quantity)) } else { Err(self.explain(quantity)) }
            }
            fn explain(&mut self, quantity: u32) -> $version::Reject {
                match quantity { $($case => $reject),* }
            }
            fn record(&mut self, id: u64, why: $version::Reject) -> memorypipe::FixedStr<64> {
                format!("{id} {why:?}").parse().unwrap()
            }
            fn fixed(&mut self, shape: Shape, last: u8) -> Shape {
                assert_eq!(last, 200);
                shape
            }
            fn stream(&mut self, mut out: memorypipe::Tx<Shape>) {
                SHAPES.into_iter().for_each(|shape| out.send(shape).unwrap());
            }
        }
    };
}

desk!(Desk1: desk1 {
    0 => desk1::Reject::Unknown,
    1 => desk1::Reject::Late,
    _ => desk1::Reject::TooLarge { limit: quantity_limit() }
});

desk!(Desk2: desk2 {
    0 => desk2::Reject::Halted(memorypipe::FixedStr::literal("maintenance")),
    1 => desk2::Reject::Late,
    2 => desk2::Reject::Small(9),
    3 => desk2::Reject::Closed,
    _ => desk2::Reject::TooLarge { most: quantity_limit() }
});

fn quantity_limit() -> u32 {
    0xDEAD_BEEF
}

#[test]
fn an_old_client_receives_new_variants_with_data_as_the_catch_all() {
    use desk1::{DeskEvent, Reject};
    let host = desk2::DeskHost::loopback(Desk2);
    let client: desk1::DeskClient = host.client_of(|b| b).unwrap();
    for _ in 0..100 {
        for (quantity, reject) in [
            (0, Reject::Unknown),
            (1, Reject::Late),
            (2, Reject::Unknown),
            (3, Reject::Unknown),
            (4, Reject::TooLarge { limit: quantity_limit() }),
        ] {
            assert_eq!(rejected(client.submit(quantity)), reject);
            assert_eq!(client.explain(quantity).unwrap(), reject);
        }
        assert_eq!(client.submit(1000).unwrap(), 1000);
    }
    let text = client.record(7, Reject::TooLarge { limit: 5 }).unwrap();
    assert_eq!(text, "7 TooLarge { most: 5 }");
    let (mut events, emitter) = (client.events().unwrap(), host.emitter());
    for why in
        [desk2::Reject::Halted(memorypipe::FixedStr::literal("x")), desk2::Reject::TooLarge { most: 3 }]
    {
        emitter.emit(desk2::DeskEvent::Rejected { id: 1, why });
    }
    assert_eq!(next(&mut events), DeskEvent::Rejected { id: 1, why: Reject::Unknown });
    assert_eq!(next(&mut events), DeskEvent::Rejected { id: 1, why: Reject::TooLarge { limit: 3 } });
}

#[test]
fn a_new_client_meets_an_old_host_with_smaller_variants() {
    use desk2::{DeskEvent, Reject};
    let host = desk1::DeskHost::loopback(Desk1);
    let client: desk2::DeskClient = host.client_of(|b| b).unwrap();
    for (quantity, reject) in
        [(0, Reject::Unknown), (1, Reject::Late), (4, Reject::TooLarge { most: quantity_limit() })]
    {
        assert_eq!(rejected(client.submit(quantity)), reject);
        assert_eq!(client.explain(quantity).unwrap(), reject);
    }
    let halted = Reject::Halted(memorypipe::FixedStr::literal("as long as there is room for ..."));
    for (why, text) in [(halted, "Unknown"), (Reject::Small(3), "Unknown"), (Reject::Late, "Late")] {
        assert_eq!(client.record(1, why).unwrap(), format!("1 {text}").as_str());
    }
    assert_eq!(client.record(2, Reject::TooLarge { most: 5 }).unwrap(), "2 TooLarge { limit: 5 }");
    let (mut events, emitter) = (client.events().unwrap(), host.emitter());
    emitter.emit(desk1::DeskEvent::Rejected { id: 1, why: desk1::Reject::TooLarge { limit: 8 } });
    assert_eq!(next(&mut events), DeskEvent::Rejected { id: 1, why: Reject::TooLarge { most: 8 } });
}

#[test]
fn an_enum_with_data_is_a_reply_an_argument_an_event_and_an_item() {
    let host = desk1::DeskHost::loopback(Desk1);
    let client = host.client();
    let (mut events, emitter) = (client.events().unwrap(), host.emitter());
    for shape in SHAPES {
        assert_eq!(client.fixed(shape, 200).unwrap(), shape);
        emitter.emit(desk1::DeskEvent::Drawn { shape, last: 9 });
        assert_eq!(next(&mut events), desk1::DeskEvent::Drawn { shape, last: 9 });
    }
    let (mut items, done) = client.stream().unwrap();
    assert_eq!(items.by_ref().map(Result::unwrap).collect::<Vec<_>>(), SHAPES);
    done.wait().unwrap();
}

#[test]
fn enums_with_data_of_both_versions_are_compatible_and_the_difference_shows_the_data() {
    let (old, new) = (Schema::of::<desk1::DeskChannel>(), Schema::of::<desk2::DeskChannel>());
    for (host, client) in [(&old, &new), (&new, &old)] {
        assert!(matches!(compare(host, client), Comparison::Compatible { .. }));
    }
    let bytes = [Schema::bytes_of::<desk1::DeskChannel>(), Schema::bytes_of::<desk2::DeskChannel>()];
    for (schema, bytes) in [&old, &new].into_iter().zip(&bytes) {
        assert_eq!(Schema::decode(bytes).as_ref(), Ok(schema));
    }
    let text = SchemaDiff::between(&old, &new).to_string();
    for part in ["Halted", "{ 0: FixedStr<32> @1 }", "receives it as `Unknown`"] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
    let shown = new.to_string();
    assert!(shown.contains("    TooLarge {\n        most: u32,"), "{shown}");
}

/// [`desk1`] with another field in a variant, and without its catch-all.
mod other_desk {
    use memorypipe::prelude::*;

    #[ipc_message]
    #[repr(u8)]
    pub enum Reject {
        #[other]
        Unknown,
        Late,
        TooLarge {
            limit: i32,
        },
    }

    ipc_channel!(
        pub trait Desk {
            fn explain(&mut self, quantity: u32) -> Reject;
        }
    );

    pub mod closed {
        use memorypipe::prelude::*;

        #[ipc_message]
        #[repr(u8)]
        pub enum Reject {
            Unknown,
            Late,
            TooLarge { limit: u32 },
            Halted { until: u64 },
        }

        ipc_channel!(
            pub trait Desk {
                fn explain(&mut self, quantity: u32) -> Reject;
            }
        );
    }
}

#[test]
fn what_a_variant_carries_does_not_change() {
    let host = desk1::DeskHost::loopback(Desk1);
    let Err(AttachError::SchemaMismatch(mismatch)) = host.client_of::<other_desk::DeskClient>(|b| b) else {
        panic!("attached");
    };
    let text = mismatch.to_string();
    assert!(text.contains("limit: u32 @4") && text.contains("limit: i32 @4"), "{text}");
    let Err(AttachError::SchemaMismatch(mismatch)) = host.client_of::<other_desk::closed::DeskClient>(|b| b)
    else {
        panic!("attached");
    };
    assert!(mismatch.to_string().contains("`#[other] Unknown`"), "{mismatch}");
}

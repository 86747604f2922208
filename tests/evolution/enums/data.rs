//! Enums with data that grow.

use memorypipe::AttachError;
use memorypipe::schema::{Comparison, Schema, SchemaDiff, compare};

use super::{next, rejected};

/// A desk with the reject reasons of one version.
macro_rules! desk_with {
    ($version:ident: $($enums:tt)*) => {
        mod $version {
            use memorypipe::prelude::*;

            $($enums)*

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
    };
}

// Reject reasons with data, in their first version.
desk_with! { desk1:
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
}

// The next version: a larger variant, a smaller one, and one without data.
desk_with! { desk2:
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

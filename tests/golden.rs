//! Identity: the ids of declarations are the same in every build, and every change changes them.
//!
//! If a golden value changes, processes built before and after refuse each other: this is a decision for the changelog,
//! not an accident.

#![allow(unreachable_pub)] // the declarations look like a user's

use memorypipe::{Channel, PipeChannel, Schema};

mod base {
    use memorypipe::prelude::*;

    #[ipc_message]
    pub struct Sample {
        pub t_ns: u64,
        pub value: f64,
    }

    #[ipc_message]
    pub enum Fault {
        DivByZero = 1,
        Overflow = 2,
    }

    ipc_channel!(
        /// Documentation, capacities, timeouts and `#[idempotent]` are not part of the id.
        #[channel(capacity = 64)]
        pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            #[idempotent]
            #[timeout(ms = 5)]
            fn reset(&mut self);
            #[oneway]
            fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        }
    );
}

#[test]
fn ids_are_those_of_every_other_build() {
    assert_eq!(base::MeterChannel::ID.to_string(), "925e24314611caca3b1b63abeb271e33");
    assert_eq!(PipeChannel::<base::Sample, u8>::ID.to_string(), "2461eff74c5d966645c12951eda872d9");
}

#[test]
fn what_a_peer_would_compute_is_what_the_compiler_computed() {
    let schema = Schema::of::<base::MeterChannel>();
    assert_eq!(schema.id(), base::MeterChannel::ID);
    let bytes = Schema::bytes_of::<base::MeterChannel>();
    assert_eq!(Schema::decode(&bytes).map(|read| read.id()), Ok(base::MeterChannel::ID));
}

/// The same declaration at another place, with one thing changed by hand: `$what`.
macro_rules! variant {
    ($name:ident: $($declaration:tt)*) => {
        mod $name {
            #[allow(unused_imports)]
            use memorypipe::prelude::*;
            $($declaration)*
        }
    };
}

variant!(same:
    #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
    #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
    ipc_channel!(#[channel(capacity = 8)] pub(crate) trait Meter {
        fn read(&self, channel: u32, gain: f32) -> Result<Sample, Fault>;
        fn reset(&mut self) -> ();
        #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
    }););

#[test]
fn documentation_capacity_timeout_receiver_and_visibility_do_not_count() {
    assert_eq!(same::MeterChannel::ID, base::MeterChannel::ID);
}

macro_rules! changes {
    ($($name:ident: { $($declaration:tt)* })*) => {
        $(variant!($name: $($declaration)*);)*

        #[test]
        fn every_change_gives_another_id() {
            let mut ids = vec![("base", base::MeterChannel::ID)];
            $(ids.push((stringify!($name), $name::MeterChannel::ID));)*
            for (i, (a, id)) in ids.iter().enumerate() {
                for (b, other) in &ids[i + 1..] {
                    assert_ne!(id, other, "{a} and {b}");
                }
            }
        }
    };
}

changes! {
    field_renamed: {
        #[ipc_message] pub struct Sample { pub time_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    fields_swapped: {
        #[ipc_message] pub struct Sample { pub value: f64, pub t_ns: u64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    field_type: {
        #[ipc_message] pub struct Sample { pub t_ns: i64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    message_aligned: {
        #[ipc_message] #[repr(C, align(16))] pub struct Sample { pub t_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    message_renamed: {
        #[ipc_message] pub struct Reading { pub t_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Reading, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    enum_value: {
        #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 3 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    enum_repr: {
        #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
        #[ipc_message] #[repr(u8)] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    arguments_swapped: {
        #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, gain: f32, channel: u32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    error_type: {
        #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, u32>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    method_kind: {
        #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            #[oneway] fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    text_length: {
        #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<57>, tags: FixedVec<u16, 4>);
        });
    }
    method_renamed: {
        #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn clear(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
    method_added: {
        #[ipc_message] pub struct Sample { pub t_ns: u64, pub value: f64 }
        #[ipc_message] pub enum Fault { DivByZero = 1, Overflow = 2 }
        ipc_channel!(pub trait Meter {
            fn read(&mut self, channel: u32, gain: f32) -> Result<Sample, Fault>;
            fn reset(&mut self);
            fn more(&mut self);
            #[oneway] fn log(&mut self, line: FixedStr<56>, tags: FixedVec<u16, 4>);
        });
    }
}

//! A channel with events.

use memorypipe::prelude::*;

ipc_channel!(
    /// A host that emits events on request.
    #[channel(async)]
    pub trait Ticker {
        /// Emits as many ticks, from `first` on; returns the number of queues for the last one.
        fn tick(&mut self, first: u64, count: u64) -> u64;
        /// The same, but only after `tick` has returned.
        #[oneway]
        fn tick_soon(&mut self, first: u64, count: u64);
        /// Emits a level.
        fn level(&mut self, level: u32) -> u64;
        /// Emits a text to all, in every form of an event.
        fn say(&mut self, text: FixedStr<24>) -> u64;
        /// Emits a text to the caller only.
        fn whisper(&mut self, text: FixedStr<24>);
        /// Lets another thread emit as many ticks from 0 on, through an emitter.
        fn tick_elsewhere(&mut self, count: u64);
        /// Lets another thread emit as many levels from 1 on, through an emitter.
        fn levels_elsewhere(&mut self, count: u32);
        /// Returns when all previous calls are done.
        fn settle(&mut self);
    }
    /// The events.
    #[events]
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub enum TickerEvent {
        /// One of many.
        Tick {
            /// Counts up.
            number: u64,
            /// Each is `number`, so that a mixture of two is detected.
            fill: [u64; 12],
        },
        /// Late subscribers get the last one.
        #[latest]
        Level(u32),
        /// Text, and a flag behind it.
        Said {
            /// The text.
            text: FixedStr<24>,
            /// Whether it was emitted to all.
            aloud: bool,
        },
        /// An event without fields.
        Bell,
    }
);

/// The tick with this number.
#[must_use]
pub fn tick(number: u64) -> TickerEvent {
    TickerEvent::Tick { number, fill: [number; 12] }
}

ipc_channel!(
    /// A host with one large event, which late subscribers get.
    pub trait Poster {
        /// Returns.
        fn ask(&mut self);
    }
    /// The events.
    #[events]
    pub enum PosterEvent {
        /// Late subscribers get the last one.
        #[latest]
        Poster {
            /// Nearly the maximum size.
            text: [u8; 57_344],
        },
    }
);

/// Only answers.
#[derive(Debug)]
pub struct Silent;

impl Poster for Silent {
    fn ask(&mut self) {}
}

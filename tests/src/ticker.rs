//! A channel with events.

use memorypipe::prelude::*;

ipc_channel!(
    /// A host that emits what it is told to.
    #[channel(async)]
    pub trait Ticker {
        /// Emits as many ticks, from `first` on; returns into how many queues the last one was put.
        fn tick(&mut self, first: u64, count: u64) -> u64;
        /// The same, but only once `tick` is over.
        #[oneway]
        fn tick_soon(&mut self, first: u64, count: u64);
        /// Emits a level.
        fn level(&mut self, level: u32) -> u64;
        /// Says something to all, in every form that an event has.
        fn say(&mut self, text: FixedStr<24>) -> u64;
        /// Says something to the caller alone.
        fn whisper(&mut self, text: FixedStr<24>);
        /// Has another thread emit as many ticks from 0 on, through an emitter.
        fn tick_elsewhere(&mut self, count: u64);
        /// Has another thread emit as many levels from 1 on, through an emitter.
        fn levels_elsewhere(&mut self, count: u32);
        /// Returns once all before it was done.
        fn settle(&mut self);
    }
    /// What it tells.
    #[events]
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub enum TickerEvent {
        /// One of many.
        Tick {
            /// Counts up.
            number: u64,
            /// Each is `number`, so that a mixture of two is noticed.
            fill: [u64; 12],
        },
        /// The last one is told to late subscribers.
        #[latest]
        Level(u32),
        /// Text, and a flag behind it.
        Said {
            /// What was said.
            text: FixedStr<24>,
            /// Whether all have heard it.
            aloud: bool,
        },
        /// Carries nothing.
        Bell,
    }
);

/// The tick with this number.
#[must_use]
pub fn tick(number: u64) -> TickerEvent {
    TickerEvent::Tick { number, fill: [number; 12] }
}

ipc_channel!(
    /// A host with one large event, that late subscribers get.
    pub trait Poster {
        /// Returns.
        fn ask(&mut self);
    }
    /// What it tells.
    #[events]
    pub enum PosterEvent {
        /// The last one is told to late subscribers.
        #[latest]
        Poster {
            /// As large as may be, nearly.
            text: [u8; 57_344],
        },
    }
);

/// Answers, and nothing else.
#[derive(Debug)]
pub struct Silent;

impl Poster for Silent {
    fn ask(&mut self) {}
}

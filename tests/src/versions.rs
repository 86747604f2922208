//! One channel in three versions, each compatible with the others.

/// The first version.
pub mod v1 {
    use memorypipe::prelude::*;

    /// What was measured.
    #[ipc_message(extensible)]
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Reading {
        /// When.
        pub at: u64,
        /// How warm.
        pub value: f64,
    }

    /// What to measure.
    #[ipc_message(extensible)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Wish {
        /// By which sensor.
        pub sensor: u32,
    }

    /// What went wrong.
    #[ipc_message(extensible)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Fault {
        /// A number.
        pub code: u32,
    }

    /// How it goes.
    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Health {
        /// Well.
        Good = 1,
        /// Not well.
        Bad = 2,
    }

    ipc_channel!(
        /// Weather.
        pub trait Weather {
            /// A reading.
            fn measure(&mut self, urgent: bool, wish: Wish) -> Result<Reading, Fault>;
            /// Keeps a reading, and returns what was kept as text.
            fn keep(&mut self, reading: Reading) -> FixedStr<64>;
            /// How it goes.
            fn health(&mut self, sensor: u32) -> Health;
        }
        /// The events of this version.
        #[events]
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum WeatherEvent {
            /// A reading was taken.
            Measured {
                /// By which sensor.
                sensor: u64,
                /// How warm.
                value: f64,
            },
            /// Later versions do not have it.
            Cleaned {
                /// Which sensor.
                sensor: u64,
            },
            /// It blows.
            Storm,
            /// A reading was kept.
            Kept {
                /// By which sensor.
                sensor: u64,
                /// What was kept.
                reading: Reading,
            },
        }
    );
}

/// With fields, methods and events added, an event removed, and names changed.
pub mod v2 {
    use memorypipe::prelude::*;

    /// What was measured.
    #[ipc_message(extensible)]
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Reading {
        /// When.
        pub at: u64,
        /// How warm.
        #[was = "value"]
        pub celsius: f64,
        /// How sure.
        #[default = 0.5]
        pub quality: f64,
        /// By whom.
        #[default = Source::Unknown]
        pub source: Source,
        /// For later.
        #[default]
        pub flags: u32,
    }

    /// The device that has measured.
    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Source {
        /// Unknown.
        Unknown = 7,
        /// The new probe.
        Probe = 8,
    }

    /// What to measure.
    #[ipc_message(extensible)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Wish {
        /// By which sensor.
        pub sensor: u32,
        /// How many times.
        #[default = 3]
        pub times: u32,
    }

    /// What went wrong.
    #[ipc_message(extensible)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Fault {
        /// A number.
        pub code: u32,
        /// Where.
        #[default = 99]
        pub line: u32,
    }

    /// How it goes.
    #[ipc_message]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Health {
        /// Well.
        #[was = "Good"]
        Fine = 1,
        /// Not well.
        Bad = 2,
    }

    ipc_channel!(
        /// Weather.
        pub trait Weather {
            /// New.
            fn name(&mut self) -> FixedStr<32>;
            /// A reading.
            #[was = "measure"]
            fn read(&mut self, urgent: bool, wish: Wish) -> Result<Reading, Fault>;
            /// Keeps a reading, and returns what was kept as text.
            fn keep(&mut self, reading: Reading) -> FixedStr<64>;
            /// How it goes.
            fn health(&mut self, #[was = "sensor"] probe: u32) -> Health;
        }
        /// The events.
        #[events]
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum WeatherEvent {
            /// New, and larger than the event of the first version.
            #[latest]
            Forecast {
                /// By the hour.
                celsius: [f64; 24],
            },
            /// It blows.
            Storm,
            /// A reading was taken.
            #[latest]
            #[was = "Measured"]
            Read {
                /// By which sensor.
                #[was = "sensor"]
                probe: u64,
                /// How warm.
                #[was = "value"]
                celsius: f64,
            },
            /// A reading was kept.
            Kept {
                /// By which sensor.
                #[was = "sensor"]
                probe: u64,
                /// What was kept.
                reading: Reading,
            },
        }
    );
}

/// [`v2`] with another field, and another event.
pub mod v3 {
    use memorypipe::prelude::*;

    pub use super::v2::{Fault, Health, Source, Wish};

    /// What was measured.
    #[ipc_message(extensible)]
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Reading {
        /// When.
        pub at: u64,
        /// How warm.
        #[was = "value"]
        #[was = "celsius"]
        pub degrees: f64,
        /// How sure.
        #[default = 0.5]
        pub quality: f64,
        /// By whom.
        #[default = Source::Unknown]
        pub source: Source,
        /// For later.
        #[default]
        pub flags: u32,
        /// Where.
        #[default = [1.0; 2]]
        pub place: [f64; 2],
    }

    ipc_channel!(
        /// Weather.
        pub trait Weather {
            /// A reading.
            #[was = "measure"]
            #[was = "read"]
            fn look(&mut self, urgent: bool, wish: Wish) -> Result<Reading, Fault>;
            /// Keeps a reading, and returns what was kept as text.
            fn keep(&mut self, reading: Reading) -> FixedStr<64>;
            /// How it goes.
            fn health(&mut self, #[was = "sensor"] probe: u32) -> Health;
        }
        /// The events.
        #[events]
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum WeatherEvent {
            /// A reading was taken.
            #[was = "Measured"]
            #[was = "Read"]
            Looked {
                /// By which sensor.
                #[was = "sensor"]
                probe: u64,
                /// How warm.
                #[was = "value"]
                #[was = "celsius"]
                degrees: f64,
            },
            /// It blows.
            Storm,
            /// It does not.
            Calm,
            /// The forecast.
            Forecast {
                /// By the hour.
                #[was = "celsius"]
                degrees: [f64; 24],
            },
        }
    );
}

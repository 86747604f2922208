//! Channels of every kind, where no name of the standard library is in scope.

use ::memorypipe::{Rx, Tx};

/// A message.
#[::memorypipe::ipc_message]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
pub struct Sample {
    /// Its only field.
    pub value: u64,
}

::memorypipe::ipc_channel!(
    /// With everything.
    #[channel(capacity = 8, async, mock)]
    pub trait Studio {
        /// A reply.
        fn add(&self, a: u64, b: u64) -> u64;
        /// An error.
        fn check(&self, sample: Sample) -> ::core::result::Result<Sample, Sample>;
        /// Nothing.
        #[oneway]
        #[timeout(ms = 50)]
        fn note(&self, sample: Sample);
        /// Bulk data.
        #[idempotent]
        #[timeout(ms = 50)]
        fn blend(&self, at: u64, #[max(4)] from: &[Sample], #[max(4)] to: &mut [Sample]) -> u64;
        /// One slice, and no reply.
        #[oneway]
        fn show(&self, #[max(4)] only: &[u8]);
        /// Streams.
        fn flow(&self, out: Tx<Sample>, input: Rx<Sample>) -> ::core::result::Result<(), Sample>;
        /// The method and its argument are named like keywords.
        fn r#type(&self, r#fn: u64) -> u64;
    }
    /// Events of every shape.
    #[events]
    #[derive(::core::fmt::Debug)]
    pub enum StudioEvent {
        /// Without fields.
        #[latest]
        Ready,
        /// With names.
        Full {
            /// How much.
            used: u64,
        },
        /// Without names.
        Sampled(Sample, u64),
    }
);

::memorypipe::ipc_channel!(
    /// No answers.
    pub trait Sink {
        /// The only method.
        #[oneway]
        fn put(&mut self, value: u64);
    }
);

//! Bulk data to be filled by a method without a reply.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        #[oneway]
        fn read(&mut self, #[max(16)] data: &mut [u8]);
    }
);

fn main() {}

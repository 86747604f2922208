use memorypipe::ipc_channel;

pub mod radio {
    #[memorypipe::ipc_message]
    pub struct Tx<T> {
        pub sent: T,
    }
}

use radio::Tx;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, tx: Tx<u8>) -> u32;
    }
);

fn main() {}

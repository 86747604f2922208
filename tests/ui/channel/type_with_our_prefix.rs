use memorypipe::prelude::*;

#[ipc_message]
#[allow(non_camel_case_types)]
pub struct __mp_value(u32);

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, value: __mp_value);
    }
);

fn main() {}

use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&self) -> u32;
    }
);

fn main() {
    let _client = CalcClient::builder("calc").attach_async();
}

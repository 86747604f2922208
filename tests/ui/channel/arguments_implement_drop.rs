use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, id: u32);
    }
);

impl Drop for __mp_4Calc_put {
    fn drop(&mut self) {}
}

fn main() {
    let _ = CalcClient::attach("drop").map(|client| client.put(1));
}

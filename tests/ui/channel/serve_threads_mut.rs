use memorypipe::prelude::*;

ipc_channel!(
    pub trait Counter {
        fn next(&mut self) -> u64;
        fn peek(&self) -> u64;
    }
);

fn serve(mut host: CounterHost, handler: &(impl Counter + Sync)) {
    host.serve_threads(2, handler).unwrap();
}

fn main() {}

use memorypipe::prelude::*;

fn close_twice(client: PipeClient<u64, u64>) {
    drop(client);
    drop(client);
}

fn main() {}

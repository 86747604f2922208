use memorypipe::prelude::*;

fn needs_sync<T: Sync>(_: &T) {}

fn shares(out: Tx<u8>) {
    needs_sync(&out);
}

fn main() {}

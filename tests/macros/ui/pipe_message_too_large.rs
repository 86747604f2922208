use memorypipe::prelude::*;

fn main() {
    let _client = PipeClient::<[u8; 100_000], u8>::attach("pipe");
}

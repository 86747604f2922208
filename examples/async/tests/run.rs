//! Runs the example like a user, in separate processes, and checks its output.

#[allow(dead_code)] // no example runs in the background here
#[path = "../../tests/place/mod.rs"]
mod place;

use std::path::Path;

use place::{Place, assert_has, printed};

#[test]
fn async_tokio_calls_at_the_same_time_gives_up_and_measures() {
    let place = Place::new("async");
    let text = printed(&place.run_program(Path::new(env!("CARGO_BIN_EXE_async_tokio")), &["--rounds", "3"]));
    assert_has(
        &text,
        &[
            "100 calls of 50 ms each, at the same time: done after",
            "was dropped, and the host has noticed",
            "16 pages of 1 MiB, at the same time: done after",
            "100000 keys came through a stream",
            "an event says that key 7 was marked",
            "blocking call   p50 ",
            "call in a task  p50 ",
        ],
    );
}

//! The capacity of the queue of a stream.

use super::*;

#[test]
fn a_stream_holds_64_kib_and_not_less_than_the_least() {
    for (item, slots) in
        [(1, 1024), (64, 1024), (65, 512), (128, 512), (4096, 16), (16384, LEAST_ITEMS), (65536, LEAST_ITEMS)]
    {
        assert_eq!(stream_capacity(item), slots, "{item}");
    }
}

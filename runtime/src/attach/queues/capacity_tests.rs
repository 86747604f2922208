//! How many items the queue of a stream holds.

use super::*;
use crate::schema::desc::{ChannelDesc, Form};

#[test]
fn a_stream_holds_64_kib_and_not_less_than_the_least() {
    for (item, slots) in
        [(1, 1024), (64, 1024), (65, 512), (128, 512), (4096, 16), (16384, LEAST_ITEMS), (65536, LEAST_ITEMS)]
    {
        assert_eq!(stream_capacity(item), slots, "{item}");
    }
}

#[test]
fn there_is_a_stream_at_least_and_no_more_than_the_most() {
    static NOTHING: ChannelDesc = ChannelDesc { name: "Nothing", form: Form::Methods(&[]) };
    let schema = Schema::from_desc(&NOTHING);
    let with = |streams| shapes(&schema, &schema, QueueOptions { event_slots: 0, streams }).is_some();
    assert!(with(1) && with(MAX_STREAMS));
    assert!(!with(0) && !with(MAX_STREAMS + 1));
}

//! The capacity of the queue of a stream.

use super::*;
use crate::message::Message;
use crate::schema::desc::{self, ChannelDesc, FieldDesc, Form, MethodDesc, TypeDesc};

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

const EVENT: MethodDesc = MethodDesc {
    name: "tick",
    was: &[],
    kind: MethodKind::Event,
    args: &[FieldDesc { name: "at", was: &[], offset: 0, ty: <[u64; 40]>::TYPE }],
    args_size: 320,
    reply: <()>::TYPE,
    error: None,
};
const OUT: &TypeDesc = &stream(true, <[u64; 20]>::TYPE);
const IN: &TypeDesc = &stream(false, <[u64; 70]>::TYPE);

const fn stream(out: bool, of: &'static TypeDesc) -> TypeDesc {
    TypeDesc { name: "Stream", args: &[], kind: desc::Kind::Stream { out, of }, size: 8, align: 4 }
}

const fn flow(name: &'static str, args: &'static [FieldDesc]) -> MethodDesc {
    MethodDesc { name, kind: MethodKind::Call, args, args_size: 8, ..EVENT }
}

const OTHER: MethodDesc = flow("other", &[]);
const PULL: MethodDesc = flow("pull", &[FieldDesc { name: "items", was: &[], offset: 0, ty: OUT }]);
const PUSH: MethodDesc = flow("push", &[FieldDesc { name: "items", was: &[], offset: 0, ty: IN }]);

fn schema(methods: &'static [MethodDesc]) -> Schema {
    Schema::from_desc(&ChannelDesc { name: "Flows", form: Form::Methods(methods) })
}

#[test]
fn there_are_queues_for_what_both_sides_have_with_slots_for_the_largest() {
    let all = schema(&[EVENT, PULL, PUSH]);
    let of = |client: &Schema| {
        let options = QueueOptions { event_slots: 0, streams: 2 };
        let shapes = shapes(&all, client, options).expect("within the limits");
        shapes.iter().map(|shape| (shape.queue_kind, shape.slots)).collect::<Vec<_>>()
    };
    let slots = |count, size| Geometry::new(count, size, 8).unwrap();
    // Of events as many as fit into 64 KiB, of items as many as fit into 16.
    let events = (QueueKind::Events, slots(128, 320));
    let out = (QueueKind::Out, slots(64, 160));
    let into = (QueueKind::In, slots(16, 560));
    assert_eq!(of(&all), [events, out, out, into, into]);
    assert_eq!(of(&schema(&[EVENT])), [events]);
    assert_eq!(of(&schema(&[PULL])), [out, out]);
    assert_eq!(of(&schema(&[PUSH])), [into, into]);
    assert_eq!(of(&schema(&[OTHER])), []);
}

#[test]
fn a_ring_holds_16_kib_and_from_16_to_256_messages() {
    for (payload, slots) in [(0, 256), (64, 256), (65, 128), (128, 128), (1024, 16), (65536, 16)] {
        assert_eq!(default_capacity(payload), slots, "{payload}");
    }
}

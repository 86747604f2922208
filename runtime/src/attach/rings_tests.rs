//! How large the ring of a side is: slots and bytes for bulk data.

use super::*;
use crate::message::Message;
use crate::schema::desc::{self, ChannelDesc, FieldDesc, MethodDesc, TypeDesc};

/// The declaration of one method with a slice of at most `max` bytes, which the client writes.
fn with_bulk(max: usize) -> Schema {
    let slice = TypeDesc {
        name: "Bulk",
        args: &[],
        kind: desc::Kind::Bulk { out: false, max, of: u8::TYPE },
        size: 8,
        align: 4,
    };
    let slice: &'static TypeDesc = Box::leak(Box::new(slice));
    let args = vec![FieldDesc { name: "data", was: &[], offset: 0, ty: slice }];
    let method = MethodDesc {
        name: "put",
        was: &[],
        kind: MethodKind::Call,
        args: args.leak(),
        args_size: 8,
        reply: <()>::TYPE,
        error: None,
    };
    Schema::from_desc(&ChannelDesc { name: "Store", form: desc::Form::Methods(vec![method].leak()) })
}

#[test]
fn there_is_room_for_two_of_the_largest_slices_and_for_64_kib_at_least() {
    const KIB: usize = 1 << 10;
    for (max, room) in [(1, 64 * KIB), (32 * KIB, 64 * KIB), (64 * KIB, 128 * KIB), (1000 * KIB, 2000 * KIB)]
    {
        let ring = geometry(&with_bulk(max), Direction::ToHost, None, None).expect("within the limits");
        assert_eq!(ring.bulk_len(), room, "{max}");
        let other = geometry(&with_bulk(max), Direction::ToClient, None, None).expect("within the limits");
        assert_eq!(other.bulk_len(), 0, "nothing is written that way");
    }
}

//! A message copied out of its slot is still not trusted.

use super::*;

fn kept(len: u32, wire_size: Option<WireSize>) -> BufferedMessage {
    BufferedMessage { method: 0, status: 0, len, wire_size, words: vec![7; 2].into() }
}

#[test]
fn a_payload_that_cannot_grow_has_the_length_of_its_type_whatever_the_peer_declares() {
    assert_eq!(kept(8, None).read::<u64>(), Some(7));
    for (len, filled) in [(4, 4), (16, 16), (16, 8)] {
        for wire_size in [None, Some(WireSize { len, filled })] {
            let kept = kept(len, wire_size);
            assert_eq!(kept.read::<u64>(), None, "{len} {filled}");
            assert_eq!(kept.type_error::<u64>(), Corrupt { field: "length", value: len.into() });
        }
    }
}

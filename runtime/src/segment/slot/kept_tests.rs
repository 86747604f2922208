//! A message copied out of its slot is still not trusted.

use super::*;

fn kept(len: u32, extent: Option<Extent>) -> Kept {
    Kept { method: 0, status: 0, len, extent, words: vec![7; 2].into() }
}

#[test]
fn a_payload_that_cannot_grow_has_the_length_of_its_type_whatever_the_peer_declares() {
    assert_eq!(kept(8, None).read::<u64>(), Some(7));
    for (len, filled) in [(4, 4), (16, 16), (16, 8)] {
        for extent in [None, Some(Extent { len, filled })] {
            let kept = kept(len, extent);
            assert_eq!(kept.read::<u64>(), None, "{len} {filled}");
            assert_eq!(kept.misfit::<u64>(), Corrupt { field: "length", value: len.into() });
        }
    }
}

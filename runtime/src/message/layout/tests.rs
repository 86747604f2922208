use super::*;

const ANY: TypeDesc = TypeDesc { name: "Any", args: &[], kind: Kind::Primitive, size: 1, align: 1 };
const WIDE: TypeDesc = TypeDesc { size: 8, align: 8, ..ANY };
const UNKNOWN: TypeDesc = TypeDesc { name: "?", size: 0, ..ANY };

const fn field(name: &'static str, offset: usize, ty: &'static TypeDesc) -> FieldDesc {
    FieldDesc { name, was: &[], offset, ty }
}

fn order(fields: &'static [FieldDesc], size: usize) -> TypeDesc {
    TypeDesc { name: "Order", args: &[], kind: Kind::Struct { fields, base: None }, size, align: 8 }
}

/// The text of a check that fails.
fn text(check: impl FnOnce() + std::panic::UnwindSafe) -> String {
    let payload = std::panic::catch_unwind(check).expect_err("a fault");
    payload.downcast_ref::<String>().expect("a formatted text").clone()
}

#[test]
fn a_gap_is_described_with_its_neighbours_and_how_to_fill_it() {
    let ty = order(&const { [field("id", 0, &ANY), field("timestamp", 8, &WIDE)] }, 16);
    assert_eq!(
        text(move || no_gap_before(&ty, 1)),
        "7 bytes of padding in `Order` between `id` (ends at byte 1) and `timestamp` (aligned to 8, starts \
         at byte 8)\nhelp: add `_pad: [u8; 7]` after `id`"
    );
    no_gap_before(&ty, 0);
    no_gap_at_end(&ty);
}

#[test]
fn a_gap_at_the_end_is_described_with_size_and_alignment() {
    let ty = order(&const { [field("0", 0, &WIDE), field("1", 8, &ANY)] }, 16);
    assert_eq!(
        text(move || no_gap_at_end(&ty)),
        "7 bytes of padding at the end of `Order` after `.1` (ends at byte 9): its size is 16, a multiple of \
         its alignment 8\nhelp: add a field `[u8; 7]` after `.1`"
    );
}

#[test]
fn names_of_padding_are_not_used_twice() {
    let fields = &const { [field("_pad2", 0, &ANY), field("_pad", 1, &ANY), field("last", 8, &WIDE)] };
    let ty = order(fields, 16);
    assert!(text(move || no_gap_before(&ty, 2)).contains("`_pad3: [u8; 6]`"));
}

#[test]
fn nothing_is_said_of_gaps_beside_a_field_that_is_no_message() {
    let ty = order(&const { [field("a", 0, &ANY), field("b", 8, &UNKNOWN), field("c", 9, &ANY)] }, 16);
    for index in 0..3 {
        no_gap_before(&ty, index);
    }
    no_gap_at_end(&ty);
    within_limits(&order(&const { [field("a", 0, &UNKNOWN)] }, 0));
}

#[test]
fn sizes_and_alignments_beyond_the_limits_are_refused() {
    let of = |size, align| TypeDesc { name: "Order", size, align, ..ANY };
    assert!(text(move || within_limits(&of(0, 1))).starts_with("`Order` has no bytes"));
    assert!(text(move || within_limits(&of(MAX_SIZE + 1, 1))).contains("has 65537 bytes"));
    assert!(text(move || within_limits(&of(128, 128))).contains("aligned to 128 bytes"));
    within_limits(&of(MAX_SIZE, MAX_ALIGN));
}

//! The described layout of a message, compared with an independent computation.

use std::panic::catch_unwind;

use memorypipe::__private::layout::{gap_at_end, gap_before, no_gap_at_end, no_gap_before};
use memorypipe::__private::{FieldDesc, Kind, TypeDesc};
use memorypipe::Message;
use memorypipe::prelude::*;
use proptest::prelude::*;

/// Size and alignment of a field.
type Shape = (usize, usize);

/// The offsets of the fields of a `repr(C)` struct, as a map of its bytes: each holds the index of its field.
fn bytes_of(shapes: &[Shape]) -> (Vec<usize>, Vec<Option<usize>>) {
    let mut bytes = Vec::new();
    let mut offsets = Vec::new();
    for (index, &(size, align)) in shapes.iter().enumerate() {
        while bytes.len() % align != 0 {
            bytes.push(None);
        }
        offsets.push(bytes.len());
        bytes.extend(std::iter::repeat_n(Some(index), size));
    }
    let align = shapes.iter().map(|shape| shape.1).max().unwrap_or(1);
    while bytes.len() % align != 0 {
        bytes.push(None);
    }
    (offsets, bytes)
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// The description of a struct with these fields, and the places of its padding.
fn describe(shapes: &[Shape]) -> (&'static TypeDesc, Vec<Option<usize>>) {
    let (offsets, bytes) = bytes_of(shapes);
    let field = |(index, &(size, align)): (usize, &Shape)| FieldDesc {
        name: leak(format!("f{index}")),
        was: &[],
        offset: offsets[index],
        ty: leak(TypeDesc { name: "Any", args: &[], kind: Kind::Primitive, size, align }),
    };
    let fields: Vec<FieldDesc> = shapes.iter().enumerate().map(field).collect();
    let align = shapes.iter().map(|shape| shape.1).max().unwrap_or(1);
    let kind = Kind::Struct { fields: fields.leak(), base: None };
    (leak(TypeDesc { name: "Random", args: &[], kind, size: bytes.len(), align }), bytes)
}

/// Padding right before byte `end`.
fn padding_before(bytes: &[Option<usize>], end: usize) -> usize {
    bytes[..end].iter().rev().take_while(|byte| byte.is_none()).count()
}

/// The bytes of padding before a field of a struct whose fields are in order.
fn gap(ty: &TypeDesc, index: usize) -> usize {
    gap_before(ty, index).expect("in order")
}

/// The texts of all checks that fail.
fn faults(ty: &'static TypeDesc, fields: usize) -> Vec<String> {
    let before = (0..fields).filter_map(|index| catch_unwind(|| no_gap_before(ty, index)).err());
    let all = before.chain(catch_unwind(|| no_gap_at_end(ty)).err());
    all.map(|payload| payload.downcast_ref::<String>().expect("a formatted text").clone()).collect()
}

fn shapes() -> impl Strategy<Value = Vec<Shape>> {
    let shape = (0_u32..5, 0_usize..5).prop_map(|(power, count)| (count << power, 1 << power));
    proptest::collection::vec(shape, 1..8)
}

proptest! {
    #[test]
    fn each_byte_of_padding_is_found_where_it_is(shapes in shapes()) {
        let (ty, bytes) = describe(&shapes);
        let Kind::Struct { fields, .. } = ty.kind else { unreachable!() };
        let mut found = gap_at_end(ty).expect("in order");
        for (index, field) in fields.iter().enumerate() {
            // A field without bytes leaves no mark in the map: the gap before it counts for the next one.
            if shapes[..index].iter().all(|shape| shape.0 > 0) {
                prop_assert_eq!(gap(ty, index), padding_before(&bytes, field.offset));
            }
            found += gap(ty, index);
        }
        prop_assert_eq!(found, bytes.iter().filter(|byte| byte.is_none()).count());
    }

    #[test]
    fn to_order_the_fields_is_advised_exactly_if_it_helps(shapes in shapes()) {
        let (ty, _) = describe(&shapes);
        let mut ordered = shapes.clone();
        ordered.sort_by_key(|shape| std::cmp::Reverse(shape.1));
        let helps = bytes_of(&ordered).1.iter().all(Option::is_some);
        for fault in faults(ty, shapes.len()) {
            prop_assert_eq!(fault.contains("order the fields"), helps, "{}", fault);
        }
    }

    #[test]
    fn padding_that_is_added_as_advised_removes_the_gap(shapes in shapes()) {
        let mut shapes = shapes;
        // At most one gap before each field and one at the end, each filled once.
        for _ in 0..=shapes.len() {
            let (ty, _) = describe(&shapes);
            let first = (0..shapes.len()).find(|&index| gap(ty, index) > 0);
            let (at, size) = match first {
                Some(index) => (index, gap(ty, index)),
                None => (shapes.len(), gap_at_end(ty).expect("in order")),
            };
            if size > 0 {
                shapes.insert(at, (size, 1));
            }
        }
        let (ty, bytes) = describe(&shapes);
        prop_assert!(bytes.iter().all(Option::is_some));
        prop_assert_eq!(faults(ty, shapes.len()), Vec::<String>::new());
    }
}

proptest! {
    /// A layout that `repr(C)` would not produce is a fault at the first misplaced field, and the text has its offset.
    #[test]
    fn fields_in_another_order_are_refused(shapes in shapes(), from in 0_usize..8, to in 0_usize..8) {
        let (ty, _) = describe(&shapes);
        let Kind::Struct { fields, .. } = ty.kind else { unreachable!() };
        let (from, to) = (from % fields.len(), to % fields.len());
        let mut moved = fields.to_vec();
        moved.swap(from, to);
        let kind = Kind::Struct { fields: leak(moved), base: None };
        let moved: &TypeDesc = leak(TypeDesc { kind, ..*ty });
        let (first, last) = (from.min(to), from.max(to));
        prop_assume!(fields[first].offset != fields[last].offset);
        let faults = faults(moved, fields.len());
        prop_assert_eq!(faults.len(), 1, "{:?}", faults);
        let Kind::Struct { fields: moved, .. } = moved.kind else { unreachable!() };
        let start = format!("`f{last}` starts at byte {} of `Random`", moved[first].offset);
        let behind = (first == 0 && moved[0].offset > 0).then_some(start);
        prop_assert!(behind.is_none_or(|start| faults[0].starts_with(&start)), "{}", faults[0]);
        prop_assert!(faults[0].contains("the fields are not in their declared order"), "{}", faults[0]);
    }
}

#[ipc_message]
struct Mixed {
    wide: u128,
    id: u64,
    ratio: f32,
    code: u16,
    flag: bool,
    tag: i8,
}

#[ipc_message]
struct Nested(Mixed, [Mixed; 2], [char; 4], ());

#[ipc_message]
#[repr(align(64))]
struct Line {
    bytes: [u8; 64],
}

#[ipc_message]
struct Block<T, const N: usize> {
    items: [T; N],
    seq: u64,
}

#[ipc_message]
struct Holds {
    #[allow(clippy::struct_field_names)]
    holds: Block<u16, 4>,
    small: Block<i64, 1>,
}

/// Compares the description of `T` with the computation from the shapes of its fields.
fn assert_described<T: Message>(fields: &[(&str, Shape)]) {
    let Kind::Struct { fields: described, .. } = T::TYPE.kind else { panic!("not a struct") };
    let shapes: Vec<Shape> = fields.iter().map(|field| field.1).collect();
    let (offsets, bytes) = bytes_of(&shapes);
    let expected: Vec<_> =
        fields.iter().zip(offsets).map(|(field, offset)| (field.0, offset, field.1)).collect();
    let actual: Vec<_> =
        described.iter().map(|field| (field.name, field.offset, (field.ty.size, field.ty.align))).collect();
    assert_eq!(actual, expected, "{}", T::TYPE.name);
    assert!(bytes.iter().all(Option::is_some), "{}", T::TYPE.name);
    assert_eq!((T::TYPE.size, T::TYPE.align), (size_of::<T>(), align_of::<T>()));
    assert_eq!(T::TYPE.size, bytes.len());
    let () = T::LAYOUT_CHECK;
    assert_eq!(T::FACTS.len(), fields.len());
}

#[test]
fn real_structs_are_described_as_they_are_laid_out() {
    assert_described::<Mixed>(&[
        ("wide", (16, 16)),
        ("id", (8, 8)),
        ("ratio", (4, 4)),
        ("code", (2, 2)),
        ("flag", (1, 1)),
        ("tag", (1, 1)),
    ]);
    assert_described::<Nested>(&[("0", (32, 16)), ("1", (64, 16)), ("2", (16, 4)), ("3", (0, 1))]);
    assert_described::<Line>(&[("bytes", (64, 1))]);
    assert_described::<Block<u8, 16>>(&[("items", (16, 1)), ("seq", (8, 8))]);
    assert_described::<Block<i64, 3>>(&[("items", (24, 8)), ("seq", (8, 8))]);
    assert_described::<Holds>(&[("holds", (16, 8)), ("small", (16, 8))]);
}

//! Which items are matched.

use super::*;
use crate::schema::compare::{Comparison, compare};
use crate::schema::desc::{
    FieldDesc, Kind as KindDesc, MethodDesc, TypeArg as TypeArgDesc, TypeDesc, VariantDesc,
};
use crate::schema::encode::encode;
use crate::schema::samples::{
    ADD, DIV, F64, U32, U64, calculator, call, case, describe, enumeration, field, list_of, open, pipe,
    strukt, variant,
};

/// Something with a name and former names.
struct Item(String, Vec<String>);

impl Named for Item {
    fn names(&self) -> (&str, &[String]) {
        (&self.0, &self.1)
    }

    fn rename(&mut self, name: String) {
        self.0 = name;
    }

    fn forget(&mut self) {
        self.1.clear();
    }
}

fn items(all: &[(&str, &[&str])]) -> Vec<Item> {
    let item = |(name, was): &(&str, &[&str])| {
        Item((*name).to_owned(), was.iter().map(|name| (*name).to_owned()).collect())
    };
    all.iter().map(item).collect()
}

fn paired(host: &[(&str, &[&str])], client: &[(&str, &[&str])]) -> Vec<Option<usize>> {
    pairs(&items(host), &items(client))
}

#[test]
fn the_same_name_comes_first() {
    assert_eq!(paired(&[("a", &["b"]), ("b", &[])], &[("b", &[])]), [Some(1)]);
    assert_eq!(paired(&[("b", &[])], &[("a", &["b"]), ("b", &[])]), [None, Some(0)]);
}

#[test]
fn either_side_may_have_renamed() {
    assert_eq!(paired(&[("new", &["older", "old"])], &[("old", &[])]), [Some(0)]);
    assert_eq!(paired(&[("old", &[])], &[("new", &["older", "old"])]), [Some(0)]);
    assert_eq!(paired(&[("x", &[]), ("y", &[])], &[("z", &["w"])]), [None]);
}

#[test]
fn nothing_has_two_partners_whatever_is_declared() {
    // A peer may declare what the macros refuse.
    assert_eq!(paired(&[("new", &["a", "b"])], &[("a", &[]), ("b", &[])]), [Some(0), None]);
    assert_eq!(paired(&[("old", &[])], &[("a", &["old"]), ("b", &["old"])]), [Some(0), None]);
    assert_eq!(paired(&[("a", &["x"]), ("b", &["x"])], &[("x", &[])]).iter().flatten().count(), 1);
}

static SHORT: TypeDesc = extensible("Reading", 16, &[field("at", 0, U64), field("value", 8, F64)], 2);
static LONG: TypeDesc =
    extensible("Reading", 24, &[field("at", 0, U64), field("value", 8, F64), field("quality", 16, F64)], 2);
/// Its third field has no default, so older versions have it too.
static GROWN: TypeDesc =
    extensible("Reading", 24, &[field("at", 0, U64), field("value", 8, F64), field("quality", 16, F64)], 3);
static OPEN: TypeDesc = open("Reject", &[variant("Unknown", 0), variant("Late", 1)]);
static OPEN_GROWN: TypeDesc =
    open("Reject", &[variant("Unknown", 0), variant("Late", 1), variant("Halted", 7), variant("Early", 9)]);
static OPEN_OTHERWISE: TypeDesc = open("Reject", &[variant("Unknown", 0), variant("Small", 3)]);
static CLOSED: TypeDesc = enumeration("Reject", &[variant("Unknown", 0), variant("Late", 1)]);
static CLOSED_GROWN: TypeDesc =
    enumeration("Reject", &[variant("Unknown", 0), variant("Late", 1), variant("Halted", 7)]);
static SEALED: TypeDesc = strukt("Reading", 16, &[field("at", 0, U64), field("value", 8, F64)]);
/// Another field at the offset of an older one.
static MOVED: TypeDesc =
    extensible("Reading", 24, &[field("at", 0, U64), field("quality", 8, F64), field("value", 16, F64)], 2);

const fn extensible(name: &'static str, size: usize, fields: &'static [FieldDesc], base: usize) -> TypeDesc {
    TypeDesc { kind: KindDesc::Struct { fields, base: Some(base) }, ..strukt(name, size, fields) }
}

fn understand(host: &Schema, client: &Schema) -> bool {
    !matches!(compare(host, client), Comparison::Breaking(_))
}

#[test]
fn appended_fields_with_defaults_do_no_harm_and_others_do() {
    let of = |ty| pipe(ty, U64);
    assert!(understand(&of(&SHORT), &of(&LONG)) && understand(&of(&LONG), &of(&SHORT)));
    for other in [&GROWN, &MOVED] {
        assert!(!understand(&of(&SHORT), &of(other)) && !understand(&of(other), &of(&SHORT)), "{other:?}");
    }
    assert!(!understand(&of(&SEALED), &of(&LONG)));
}

fn both_ways(one: &'static TypeDesc, other: &'static TypeDesc) -> bool {
    let (one, other) = (pipe(one, U64), pipe(other, U64));
    assert_eq!(understand(&one, &other), understand(&other, &one), "it does not matter who is the host");
    understand(&one, &other)
}

#[test]
fn variants_are_added_to_and_removed_from_an_open_enum() {
    assert!(both_ways(&OPEN, &OPEN_GROWN));
    // Each has variants that the other lacks.
    assert!(both_ways(&OPEN_GROWN, &OPEN_OTHERWISE));
    assert!(!both_ways(&CLOSED, &CLOSED_GROWN));
}

/// An open enum with these variants, of this size.
fn data(size: usize, align: usize, variants: Vec<VariantDesc>) -> &'static TypeDesc {
    Box::leak(Box::new(TypeDesc { size, align, ..open("Reject", variants.leak()) }))
}

#[test]
fn a_variant_with_data_may_be_larger_where_nothing_follows() {
    static LIMIT: [FieldDesc; 1] = [field("limit", 4, U32)];
    static UNTIL: [FieldDesc; 1] = [field("until", 8, U64)];
    let small = data(8, 4, vec![variant("Unknown", 0), case("TooLarge", 1, &LIMIT)]);
    let other = data(4, 4, vec![variant("Unknown", 0), variant("Late", 2)]);
    let large = data(
        16,
        8,
        vec![
            variant("Unknown", 0),
            case("TooLarge", 1, &LIMIT),
            case("Halted", 7, &UNTIL),
            variant("Late", 2),
        ],
    );
    assert!(both_ways(small, large));
    // One without data is read by its exact length.
    assert!(!both_ways(other, large));
    let put = |ty: &'static TypeDesc, last: bool| {
        let mut args = vec![field("why", 0, ty)];
        if last {
            args.push(field("at", 16, U64));
        }
        calculator(&[call("put", args.leak(), if last { 24 } else { ty.size }, U64)])
    };
    assert!(understand(&put(small, false), &put(large, false)));
    assert!(!understand(&put(small, true), &put(large, true)));
    let list = |of: &'static TypeDesc| pipe(Box::leak(Box::new(list_of(of))), U64);
    assert!(!understand(&list(small), &list(large)));
}

#[test]
fn the_data_of_a_variant_does_not_change() {
    static LIMIT: [FieldDesc; 1] = [field("limit", 4, U32)];
    static RENAMED: [FieldDesc; 1] = [FieldDesc { was: &["limit"], ..field("most", 4, U32) }];
    static NAMED: [FieldDesc; 1] = [field("most", 4, U32)];
    static MOVED: [FieldDesc; 1] = [field("limit", 8, U32)];
    static LONGER: [FieldDesc; 2] = [field("limit", 4, U32), field("line", 8, U32)];
    let of = |size, fields| data(size, 4, vec![variant("Unknown", 0), case("TooLarge", 1, fields)]);
    assert!(both_ways(of(8, &LIMIT), of(8, &RENAMED)));
    for other in [of(8, &NAMED), of(12, &MOVED), of(12, &LONGER)] {
        assert!(!both_ways(of(8, &LIMIT), other), "{other:?}");
    }
    static EMPTY: [FieldDesc; 0] = [];
    assert!(!both_ways(of(8, &LIMIT), of(4, &EMPTY)));
}

#[test]
fn an_enum_that_was_released_closed_does_not_grow() {
    assert!(!both_ways(&CLOSED, &OPEN_GROWN) && !both_ways(&OPEN, &CLOSED_GROWN));
    // One of its variants may become the catch-all, which changes nothing that is sent.
    assert!(both_ways(&CLOSED, &OPEN));
}

#[test]
fn two_open_enums_have_the_same_catch_all_and_no_number_twice() {
    static MOVED: TypeDesc = open("Reject", &[variant("Unknown", 5), variant("Late", 1)]);
    static NAMED: TypeDesc = open("Reject", &[variant("Other", 0), variant("Late", 1)]);
    static RENAMED: TypeDesc =
        open("Reject", &[VariantDesc { was: &["Unknown"], ..variant("Other", 0) }, variant("Late", 1)]);
    static PASSED_ON: TypeDesc = open("Reject", &[variant("Late", 1), variant("Unknown", 0)]);
    static USED_AGAIN: TypeDesc = open("Reject", &[variant("Unknown", 0), variant("Small", 1)]);
    static RENUMBERED: TypeDesc = open("Reject", &[variant("Unknown", 0), variant("Late", 2)]);
    assert!(both_ways(&OPEN, &RENAMED));
    for other in [&MOVED, &NAMED, &PASSED_ON, &USED_AGAIN, &RENUMBERED] {
        assert!(!both_ways(&OPEN, other), "{other:?}");
        let Comparison::Breaking(diff) = compare(&pipe(&OPEN, U64), &pipe(other, U64)) else { continue };
        assert!(!diff.to_string().is_empty());
    }
}

#[test]
fn what_is_within_a_message_is_renamed_there_however_deep() {
    static OLD: TypeDesc = strukt("Sample", 8, &[field("value", 0, U64)]);
    static NEW: TypeDesc = strukt("Sample", 8, &[FieldDesc { was: &["value"], ..field("celsius", 0, U64) }]);
    let pair = |of: &'static TypeDesc| TypeDesc {
        kind: KindDesc::Array { len: 2, of },
        ..strukt("Sample", 16, &[])
    };
    let slice = |of: &'static TypeDesc| TypeDesc {
        kind: KindDesc::Bulk { out: false, max: 9, of },
        ..strukt("Bulk", 8, &[])
    };
    let stream =
        |of: &'static TypeDesc| TypeDesc { kind: KindDesc::Stream { out: true, of }, ..strukt("Rx", 8, &[]) };
    let within: [fn(&'static TypeDesc) -> TypeDesc; 4] = [pair, list_of, slice, stream];
    for (make, versions) in
        within.into_iter().flat_map(|make| [(make, [&OLD, &NEW]), (make, [&OPEN, &OPEN_GROWN])])
    {
        let [old, new] = versions.map(|of| {
            let ty: &'static TypeDesc = Box::leak(Box::new(make(of)));
            calculator(&[call("put", vec![field("data", 0, ty)].leak(), ty.size, U64)])
        });
        assert!(understand(&old, &new) && understand(&new, &old), "{}", make(&OLD).name);
    }
}

#[test]
fn a_last_argument_may_grow_where_it_is_and_not_where_it_has_moved() {
    let put = |at, ty: &'static TypeDesc| {
        let args = vec![field("first", 0, U64), field("last", at, ty)];
        calculator(&[call("put", args.leak(), at + ty.size, U64)])
    };
    assert!(understand(&put(8, &SHORT), &put(8, &LONG)));
    let Comparison::Breaking(diff) = compare(&put(8, &SHORT), &put(16, &LONG)) else {
        panic!("they are compatible")
    };
    assert_eq!(diff.types.len(), 1, "it is shown what has grown: {diff:?}");
}

#[test]
fn a_longer_message_of_another_name_or_with_other_arguments_is_another_message() {
    static OTHER_NAME: TypeDesc = TypeDesc { name: "Sample", ..LONG };
    static OTHER_ARGS: TypeDesc = TypeDesc { args: &[TypeArgDesc::Const(2)], ..LONG };
    let of = |ty| pipe(ty, U64);
    for other in [&OTHER_NAME, &OTHER_ARGS] {
        assert!(!understand(&of(&SHORT), &of(other)) && !understand(&of(other), &of(&SHORT)), "{other:?}");
    }
}

#[test]
fn a_method_may_be_renamed_and_its_message_be_longer_at_once() {
    let old = calculator(&[call("measure", &[], 0, &SHORT), ADD]);
    let new = calculator(&[MethodDesc { was: &["measure"], ..call("read", &[], 0, &LONG) }, ADD]);
    assert_eq!(compare(&old, &new), Comparison::Compatible { host_only: vec![], client_only: vec![] });
    // Without the declaration they are two methods.
    let undeclared = calculator(&[call("read", &[], 0, &LONG), ADD]);
    assert_eq!(
        compare(&old, &undeclared),
        Comparison::Compatible {
            host_only: vec!["measure".to_owned()],
            client_only: vec!["read".to_owned()]
        }
    );
}

#[test]
fn a_renamed_method_must_still_be_the_same() {
    let old = calculator(&[DIV, ADD]);
    let new = calculator(&[MethodDesc { name: "divide", was: &["div"], error: None, ..DIV }, ADD]);
    assert!(!understand(&old, &new));
}

#[test]
fn former_names_and_bases_survive_the_wire() {
    let schema = calculator(&[MethodDesc { was: &["measure", "m"], ..call("read", &[], 0, &LONG) }]);
    let read = Schema::decode(&encode(describe(&schema))).unwrap();
    assert_eq!(read, schema);
}

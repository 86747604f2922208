//! What of two declarations is said to differ, where one difference could hide another.

use super::*;
use crate::schema::desc::{FieldDesc, MethodDesc, TypeDesc};
use crate::schema::samples::{I64, U32, U64, calculator, call, enumeration, field, strukt, variant};
use crate::schema::{Comparison, Schema, compare};

fn differences(host: &Schema, client: &Schema) -> SchemaDiff {
    let Comparison::Breaking(diff) = compare(host, client) else { panic!("they are compatible") };
    diff
}

/// A method with these arguments, of `size` bytes.
fn with_args(args: &[FieldDesc], size: usize) -> Schema {
    let args: &'static [FieldDesc] = args.to_vec().leak();
    calculator(&[call("put", args, size, I64)])
}

/// The arguments that are said to differ.
fn changed(diff: &SchemaDiff) -> Vec<&str> {
    let method = diff.methods.first().expect("a method that differs");
    let mut names = Vec::new();
    for arg in &method.args {
        if let MemberDiff::Changed { name, .. } = arg {
            names.push(name.as_str());
        }
    }
    names
}

#[test]
fn an_argument_at_another_place_is_named_though_all_types_are_the_same() {
    let host = with_args(&[field("a", 0, U64), field("b", 8, U64)], 16);
    let client = with_args(&[field("a", 0, U64), field("b", 16, U64)], 24);
    assert_eq!(changed(&differences(&host, &client)), ["b"]);
}

#[test]
fn an_argument_of_another_type_is_named_though_it_is_longer_too() {
    let host = with_args(&[field("a", 0, U64), field("b", 8, U32)], 16);
    let client = with_args(&[field("a", 0, U64), field("b", 8, U64)], 16);
    assert_eq!(changed(&differences(&host, &client)), ["b"]);
}

#[test]
fn arguments_behind_one_whose_contents_grew_are_not_named() {
    static SHORT: TypeDesc = strukt("Sample", 8, &[field("a", 0, U64)]);
    static LONG: TypeDesc = strukt("Sample", 16, &[field("a", 0, U64), field("b", 8, U64)]);
    let host = with_args(&[field("sample", 0, &SHORT), field("limit", 8, U64)], 16);
    let client = with_args(&[field("sample", 0, &LONG), field("limit", 16, U64)], 24);
    let diff = differences(&host, &client);
    assert!(diff.methods.is_empty(), "{diff:?}");
    assert_eq!(diff.types.len(), 1);
}

#[test]
fn a_type_that_differs_itself_is_shown_though_one_within_differs_too() {
    static NARROW: TypeDesc = enumeration("Unit", &[variant("Metre", 1)]);
    static WIDE: TypeDesc = enumeration("Unit", &[variant("Metre", 1), variant("Foot", 2)]);
    static HOST: TypeDesc = strukt("Sample", 16, &[field("unit", 0, &NARROW), field("at", 8, U64)]);
    static CLIENT: TypeDesc =
        strukt("Sample", 24, &[field("unit", 0, &WIDE), field("at", 8, U64), field("seq", 16, U64)]);
    let with = |sample| calculator(&[call("last", &[], 0, sample)]);
    let diff = differences(&with(&HOST), &with(&CLIENT));
    let titles: Vec<_> = diff.types.iter().map(|ty| ty.title.host.as_str()).collect();
    assert_eq!(titles, ["enum Unit", "struct Sample"]);
}

#[test]
fn a_type_with_another_alignment_is_shown_though_one_within_differs_too() {
    static SHORT: TypeDesc = strukt("Point", 8, &[field("x", 0, U64)]);
    static LONG: TypeDesc = strukt("Point", 16, &[field("x", 0, U64), field("y", 8, U64)]);
    static HOST: TypeDesc = strukt("Sample", 16, &[field("at", 0, &SHORT)]);
    static CLIENT: TypeDesc = TypeDesc { align: 16, ..strukt("Sample", 16, &[field("at", 0, &LONG)]) };
    let with = |sample| calculator(&[call("last", &[], 0, sample)]);
    let diff = differences(&with(&HOST), &with(&CLIENT));
    let titles: Vec<_> = diff.types.iter().map(|ty| ty.title.host.as_str()).collect();
    assert_eq!(titles, ["struct Point", "struct Sample"]);
}

#[test]
fn variants_in_another_order_with_another_value_are_not_just_reordered() {
    static HOST: TypeDesc = enumeration("Unit", &[variant("Metre", 1), variant("Foot", 2)]);
    static CLIENT: TypeDesc = enumeration("Unit", &[variant("Foot", 2), variant("Metre", 3)]);
    let with = |unit| calculator(&[call("last", &[], 0, unit)]);
    let diff = differences(&with(&HOST), &with(&CLIENT));
    assert_eq!(diff.types.iter().map(|ty| ty.reordered).collect::<Vec<_>>(), [false]);
}

#[test]
fn what_was_renamed_is_named_as_the_newer_side_names_it() {
    let old = calculator(&[call("measure", &[], 0, U32)]);
    let new = calculator(&[MethodDesc { was: &["measure"], ..call("read", &[], 0, U64) }]);
    for diff in [differences(&old, &new), differences(&new, &old)] {
        assert_eq!(diff.methods.iter().map(|method| method.name.as_str()).collect::<Vec<_>>(), ["read"]);
    }
}

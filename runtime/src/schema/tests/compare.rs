//! Which changes are compatible, and that every incompatible change is explained.

use proptest::prelude::*;

use super::*;
use crate::schema::desc::{ChannelDesc, Form as FormDesc, MethodDesc, MethodKind, TypeDesc};
use crate::schema::random::{any_schema, changed};
use crate::schema::samples::{
    ADD, CALCULATOR, DIV, LOG, MATH_ERROR, MEAN, calculator, call, describe, enumeration, field, list_of,
    pipe, strukt, variant,
};
use crate::{FixedStr, Message};

fn compatible(host_only: &[&str], client_only: &[&str]) -> Comparison {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Comparison::Compatible { host_only: owned(host_only), client_only: owned(client_only) }
}

fn is_breaking(comparison: &Comparison) -> bool {
    matches!(comparison, Comparison::Breaking(_))
}

#[test]
fn a_schema_is_identical_to_itself() {
    assert_eq!(
        compare(&Schema::from_desc(&CALCULATOR), &Schema::from_desc(&CALCULATOR)),
        Comparison::Identical
    );
    assert_eq!(compare(&calculator(&[]), &calculator(&[])), Comparison::Identical);
}

#[test]
fn the_order_of_methods_is_free() {
    assert_eq!(compare(&calculator(&[ADD, DIV]), &calculator(&[DIV, ADD])), compatible(&[], &[]));
}

#[test]
fn the_order_of_variants_is_free_while_their_values_stay() {
    static OTHER: TypeDesc = enumeration("MathError", &[variant("Overflow", 2), variant("DivByZero", 1)]);
    let other = MethodDesc { error: Some(&OTHER), ..DIV };
    assert_eq!(compare(&calculator(&[DIV]), &calculator(&[other])), compatible(&[], &[]));
    assert_eq!(compare(&pipe(&MATH_ERROR, u8::TYPE), &pipe(&OTHER, u8::TYPE)), compatible(&[], &[]));
}

#[test]
fn methods_of_one_side_alone_do_no_harm() {
    assert_eq!(compare(&calculator(&[ADD, DIV]), &calculator(&[LOG, ADD])), compatible(&["div"], &["log"]));
    assert_eq!(compare(&calculator(&[ADD]), &calculator(&[])), compatible(&["add"], &[]));
    assert_eq!(compare(&calculator(&[]), &calculator(&[ADD])), compatible(&[], &["add"]));
}

#[test]
fn something_must_be_common() {
    assert!(is_breaking(&compare(&calculator(&[ADD]), &calculator(&[DIV]))));
}

#[test]
fn a_common_method_must_be_the_same_in_everything() {
    let others = [
        MethodDesc { kind: MethodKind::Oneway, ..DIV },
        MethodDesc { args: ADD.args, error: None, ..DIV },
        MethodDesc { reply: f64::TYPE, ..DIV },
        MethodDesc { args: MEAN.args, ..DIV },
        MethodDesc { args_size: 24, ..DIV },
    ];
    for other in others {
        assert!(is_breaking(&compare(&calculator(&[ADD, DIV]), &calculator(&[ADD, other]))), "{other:?}");
    }
}

#[test]
fn the_name_of_the_channel_counts() {
    let renamed = ChannelDesc { name: "Other", ..CALCULATOR };
    assert!(is_breaking(&compare(&Schema::from_desc(&CALCULATOR), &Schema::from_desc(&renamed))));
}

#[test]
fn pipes_must_carry_the_same() {
    assert_eq!(compare(&pipe(u8::TYPE, u16::TYPE), &pipe(u8::TYPE, u16::TYPE)), Comparison::Identical);
    assert!(is_breaking(&compare(&pipe(u8::TYPE, u16::TYPE), &pipe(u16::TYPE, u8::TYPE))));
    let methods = ChannelDesc { name: "pipe", form: FormDesc::Methods(&[]) };
    assert!(is_breaking(&compare(&pipe(u8::TYPE, u8::TYPE), &Schema::from_desc(&methods))));
}

#[test]
fn a_difference_deep_inside_a_type_counts_and_is_found() {
    static ONE: TypeDesc = enumeration("Unit", &[variant("Metre", 1)]);
    static TWO: TypeDesc = enumeration("Unit", &[variant("Metre", 2)]);
    static IN_ONE: TypeDesc =
        strukt("Length", 16, &[field("note", 0, <FixedStr<4>>::TYPE), field("unit", 12, &ONE)]);
    static IN_TWO: TypeDesc =
        strukt("Length", 16, &[field("note", 0, <FixedStr<4>>::TYPE), field("unit", 12, &TWO)]);
    static HOST: MethodDesc = call("measure", &[], 0, &IN_ONE);
    static CLIENT: MethodDesc = call("measure", &[], 0, &IN_TWO);
    let Comparison::Breaking(diff) = compare(&calculator(&[HOST, ADD]), &calculator(&[ADD, CLIENT])) else {
        panic!("not breaking");
    };
    assert!(diff.methods.is_empty(), "the method itself is the same");
    assert_eq!(diff.types.len(), 1, "the struct differs in nothing but its field's contents");
    assert_eq!(diff.types[0].title.host, "enum Unit");
    assert_eq!(diff.types[0].used_by, ["measure"]);
    assert_eq!(diff.matching, 1);
}

/// Dozens of methods over types nested nearly to the limit, all different on the two sides.
#[test]
fn large_schemas_are_compared_and_shown_in_bounded_time() {
    let large = |prefix: &str, deep: &'static TypeDesc| {
        let name = |at: usize| -> &'static str { format!("{prefix}{at}").leak() };
        let method = |at| call(name(at), Vec::leak(vec![field(name(at), 0, deep)]), 8, deep);
        let methods: Vec<_> = (0..45).map(method).chain([call("common", &[], 0, deep)]).collect();
        calculator(&methods)
    };
    fn deep(leaf: &'static TypeDesc) -> &'static TypeDesc {
        (0..13).fold(leaf, |of, _| Box::leak(Box::new(list_of(of))))
    }
    static ONE: TypeDesc = enumeration("Unit", &[variant("Metre", 1)]);
    static TWO: TypeDesc = enumeration("Unit", &[variant("Metre", 2)]);
    let start = std::time::Instant::now();
    for client in [large("a", deep(&TWO)), large("b", deep(&TWO))] {
        let host = large("a", deep(&ONE));
        let Comparison::Breaking(diff) = compare(&host, &client) else { panic!("not breaking") };
        let _ = (diff.to_string(), host.to_string());
    }
    assert!(start.elapsed().as_secs() < 10);
}

/// Every difference has an entry, apart from lists of methods that are compatible.
fn is_explained(diff: &SchemaDiff) -> bool {
    let named = !diff.name.is_same() || !diff.is_pipe.is_same();
    let differs = !diff.methods.is_empty() || !diff.messages.is_empty() || !diff.types.is_empty();
    let nothing_common = diff.matching == 0 && !diff.host_only.is_empty() && !diff.client_only.is_empty();
    named || differs || nothing_common
}

proptest! {
    #[test]
    fn a_single_change_is_never_overlooked(schema in any_schema(), pick in any::<usize>()) {
        let changed = changed(&schema, pick);
        for (host, client) in [(&schema, &changed), (&changed, &schema)] {
            match compare(host, client) {
                Comparison::Identical => prop_assert!(false, "overlooked"),
                Comparison::Compatible { .. } => {}
                Comparison::Breaking(diff) => {
                    prop_assert!(is_explained(&diff), "{diff:?}");
                    let text = diff.to_string();
                    let named = !diff.name.is_same() || !diff.is_pipe.is_same();
                    prop_assert!(named || !text.is_empty());
                    prop_assert!(text.lines().all(|line| line.starts_with("  ")), "{}", text);
                }
            }
        }
    }

    #[test]
    fn compatible_means_that_common_methods_are_equal(one in any_schema(), pick in any::<usize>()) {
        let other = changed(&one, pick);
        let common = one.methods().iter().filter(|method| other.methods().iter().any(|o| o.name == method.name));
        let all_equal = common.clone().all(|method| other.methods().contains(method));
        if let Comparison::Compatible { host_only, client_only } = compare(&one, &other) {
            prop_assert!(all_equal);
            prop_assert_eq!(one.methods().len(), common.count() + host_only.len());
            prop_assert_eq!(other.methods().len() - client_only.len(), one.methods().len() - host_only.len());
        }
        prop_assert_eq!(compare(&one, &Schema::from_desc(describe(&one))), Comparison::Identical);
    }
}

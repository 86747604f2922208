//! The texts of faults and the limits of rules: each test is a case that one rule could get wrong unnoticed by the
//! others.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::quote;

use super::tests::{expanded, faults, faults_in, faults_of};

/// Asserts the faults of a method, one line each.
fn assert_says(method: &str, fault: &str) {
    assert_eq!(faults_of(method), [fault], "{method}");
}

#[test]
fn the_bound_of_bulk_data_is_a_usize_or_has_no_suffix() {
    assert_eq!(faults_of("fn a(&mut self, #[max(8usize)] b: &[u8]);"), [""; 0]);
    assert_says("fn a(&mut self, #[max(8u32)] b: &[u8]);", "this is no number of elements");
}

#[test]
fn documentation_of_an_argument_is_refused_by_name() {
    assert_says("fn a(&mut self, #[doc = \"b\"] b: u8);", "Rust has no documentation of single arguments");
}

#[test]
fn what_a_condition_applies_is_judged_like_the_rest() {
    for known in ["doc = \"b\"", "deprecated", "allow(x)", "expect(x)", "clippy::all"] {
        assert_eq!(faults_of(&format!("#[cfg_attr(unix, {known})] fn a(&mut self);")), [""; 0], "{known}");
        assert_eq!(
            faults(&format!("#[cfg_attr(unix, {known})] trait C {{ fn a(&mut self); }}")),
            [""; 0],
            "{known}"
        );
    }
    assert_says(
        "#[cfg_attr(unix, inline)] fn a(&mut self);",
        "`#[inline]` is not an attribute of a channel's method",
    );
}

/// `ty` as `macro_rules!` passes it on from a `$ty:ty`.
fn captured(ty: TokenStream) -> Group {
    Group::new(Delimiter::None, ty)
}

#[test]
fn parentheses_and_macros_around_a_type_hide_nothing() {
    let no_error = "this `Result` does not name its error, which the client must know";
    assert_says("fn a(&mut self) -> (io::Result<u8>);", no_error);
    let result = captured(quote!(io::Result<u8>));
    assert_eq!(faults_in(&quote!(trait C { fn a(&mut self) -> #result; })), [no_error]);

    let stream = "a stream is an argument of a method, not a value that is sent";
    assert_says("fn a(&mut self) -> (Tx<u8>);", stream);
    let tx = captured(quote!(Tx<u8>));
    assert_eq!(faults_in(&quote!(trait C { fn a(&mut self) -> #tx; })), [stream]);
    assert_says("fn a(&mut self) -> memorypipe::Tx<u8>;", stream);
}

#[test]
fn a_type_of_another_crate_is_no_stream() {
    for ty in ["other::Tx<u8>", "self::Tx<u8>", "::Tx<u8>", "<A as memorypipe>::Tx<u8>"] {
        assert_eq!(faults_of(&format!("fn a(&mut self) -> {ty};")), [""; 0], "{ty}");
    }
}

#[test]
fn a_number_of_a_key_has_no_suffix() {
    let fault = "`ms` is a positive integer, written as a literal";
    assert_says("#[timeout(ms = 5u64)] fn a(&mut self);", fault);
    assert_says("#[timeout(ms = -5)] fn a(&mut self);", fault);
}

#[test]
fn an_attribute_of_another_place_is_sent_there() {
    for (attr, fault) in [
        ("#[events]", "`#[events]` is for an `enum` next to the trait"),
        ("#[was = \"B\"]", "the name of a channel cannot change: it identifies the channel"),
    ] {
        assert_eq!(faults(&format!("{attr} trait C {{ fn a(&mut self); }}")), [fault]);
    }
}

#[test]
fn an_enum_without_events_is_moved_outside() {
    let fault = "only the trait of the channel and an enum of its events stand in `ipc_channel!`";
    assert_eq!(faults("trait C { fn a(&mut self); } enum E { A }"), [fault]);
    assert_eq!(faults("trait C { fn a(&mut self); } #[derive(Debug)] enum E { A }"), [fault]);
}

#[test]
fn a_misspelt_attribute_of_the_events_is_told_as_such() {
    for attr in ["event", "Events", "evnets"] {
        let fault = format!("`#[{attr}]` is not an attribute of an enum in `ipc_channel!`");
        assert_eq!(faults(&format!("trait C {{ fn a(&mut self); }} #[{attr}] enum E {{ A }}")), [fault]);
    }
}

/// How often `attr`, which contains XYZ, occurs in the generated code if it is on a method.
fn times_of(attr: &str) -> usize {
    expanded(&format!("trait C {{ #[{attr}] fn a(&mut self); }}")).matches("XYZ").count()
}

#[test]
fn an_attribute_of_a_method_goes_as_far_as_it_means_something() {
    let (text, client, nowhere) =
        (times_of("doc = \"XYZ\""), times_of("deprecated = \"XYZ\""), times_of("expect(XYZ)"));
    assert!(text > client && client > nowhere && nowhere == 1, "{text} {client} {nowhere}");
    assert_eq!(times_of("doc(alias = \"XYZ\")"), client, "an alias is no documentation");
    for (attr, times) in [
        ("doc = \"XYZ\"", text),
        ("deprecated = \"XYZ\"", client),
        ("allow(XYZ)", client),
        ("doc(alias = \"XYZ\")", nowhere),
        ("expect(XYZ)", nowhere),
    ] {
        assert_eq!(times_of(&format!("cfg_attr(unix, {attr})")), times, "{attr}");
    }
}

#[test]
fn an_argument_is_no_pattern() {
    for pattern in ["ref b", "b @ _", "ref b @ _"] {
        assert_says(
            &format!("fn a(&mut self, {pattern}: u8);"),
            "an argument of a channel is one plain name",
        );
    }
}

#[test]
fn an_attribute_of_a_method_is_sent_where_it_means_something() {
    assert_says("#[channel(mock)] fn a(&mut self);", "`#[channel(..)]` is for the whole channel");
    assert_says("#[max(8)] fn a(&mut self, b: u8);", "`#[max(N)]` is for an argument");
}

#[test]
fn what_is_said_of_a_channel_is_said_once() {
    let found = faults("#[channel(capacity = 2)] #[channel(mock)] trait C { fn a(&mut self); }");
    assert_eq!(found, ["`#[channel]` stands here twice"]);
}

#[test]
fn an_attribute_of_a_channel_goes_as_far_as_it_means_something() {
    let times = |attr: &str| {
        let declaration = format!("#[{attr}] trait C {{ fn a(&mut self); }}");
        assert_eq!(faults(&declaration), [""; 0], "{attr}");
        expanded(&declaration).matches("XYZ").count()
    };
    assert!(times("deprecated = \"XYZ\"") > 1);
    assert_eq!([times("doc(alias = \"XYZ\")"), times("expect(XYZ)")], [1, 1]);
}

#[test]
fn events_have_the_name_of_no_other_part_of_the_channel() {
    for (part, key) in [("AsyncClient", "async"), ("Mock", "mock")] {
        let rest = format!("trait C {{ fn a(&mut self); }} #[events] enum C{part} {{ A }}");
        assert_eq!(faults(&rest), [""; 0], "{part} is free where it is not asked for");
        let fault = format!("`C{part}` is the name of another part of the channel");
        assert_eq!(faults(&format!("#[channel({key})] {rest}")), [fault]);
    }
}

#[test]
fn an_event_takes_conditions_for_what_the_compiler_reads() {
    let event = |attr: &str| format!("trait C {{ fn a(&mut self); }} #[events] enum E {{ #[{attr}] A }}");
    let known = event("cfg_attr(unix, allow(XYZ))");
    assert_eq!(faults(&known), [""; 0]);
    assert!(expanded(&known).contains("XYZ"), "it stays");
    let ours = faults(&event("cfg_attr(unix, was = \"B\")"));
    assert_eq!(ours, ["`#[was]` is read by `ipc_channel!`, before any condition is known"]);
}

#[test]
fn nothing_is_generated_for_an_event_whose_name_is_not_free() {
    let code = expanded("trait C { fn a(&mut self); } #[events] enum E { A, __XYZ }");
    assert_eq!(code.matches("__XYZ").count(), 1, "the variant alone: {code}");
}

#[test]
fn an_argument_named_like_bulk_data_of_another_method_keeps_its_type() {
    let code = expanded("trait C { fn a(&mut self, #[max(8)] b: &[u8]); fn c(&mut self, b: u8); }");
    assert!(code.contains("fn c(&mut self, b: u8)"), "{code}");
}

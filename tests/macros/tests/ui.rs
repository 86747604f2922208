//! The compiler's errors for faults that it sees only when it generates code, which `cargo check` does not: they stand
//! apart from those in `tests/ui` because building takes longer, in a package with fewer dependencies.
//!
//! `TRYBUILD=overwrite cargo test -p memorypipe-tests-macros` rewrites the texts.

#[test]
fn a_fault_that_only_generated_code_shows_is_reported_too() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
    cases.pass("ui/pass/nothing_wrong.rs");
}

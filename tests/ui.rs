//! The compiler's errors for a wrong definition: one fault in each file, which is named for the fault.
//!
//! The texts are compared with the `.stderr` next to each file.
//! `TRYBUILD=overwrite cargo test -p memorypipe-tests --test ui` rewrites them; read the difference as a user would.
//!
//! What compiles is in `ui/pass`, an ordinary test: with such a case among these, trybuild would build all of them one
//! after the other. It checks them together instead.

#[test]
fn each_fault_is_reported_once_and_says_what_to_write_instead() {
    let cases = trybuild::TestCases::new();
    for family in ["message", "channel"] {
        if std::path::Path::new("ui").join(family).exists() {
            cases.compile_fail(format!("ui/{family}/*.rs"));
        }
    }
}

//! Similar names: each way to differ in one place, and names that just fail to be similar.

use super::*;

#[test]
fn one_edit_is_one_byte_or_two_that_changed_places() {
    let apart = |a: &str, b: &str| one_edit_apart(a.as_bytes(), b.as_bytes());
    for (a, b) in [
        ("ab", "abc"),
        ("xabc", "abc"),
        ("axbc", "abc"),
        ("abc", "axc"),
        ("abc", "xbc"),
        ("abc", "bac"),
        ("abc", "acb"),
    ] {
        assert!(apart(a, b), "{a} {b}");
        assert!(apart(b, a), "{b} {a}");
    }
    for (a, b) in
        [("abc", "abc"), ("abc", "a"), ("abc", "bca"), ("abcd", "badc"), ("abcd", "axyd"), ("ab", "xy")]
    {
        assert!(!apart(a, b), "{a} {b}");
        assert!(!apart(b, a), "{b} {a}");
    }
}

#[test]
fn a_name_that_begins_another_is_similar_from_three_letters_on() {
    let found = |name: &str, other: &str| !similar(name, vec![other.to_owned()]).is_empty();
    for long in ["calculator", "calculator-of-mine"] {
        assert!(found("cal", long) && found(long, "cal") && found(long, "calc"));
        assert!(!found("ca", long) && !found(long, "ca"));
    }
    assert!(!found("calc", "calc"), "it is no other name");
}

#[test]
fn names_spelled_alike_are_found() {
    let names = || ["calc", "clock", "calculator", "orders", "my-calc"].map(String::from).to_vec();
    assert_eq!(similar("cacl", names()), ["calc"]);
    assert_eq!(similar("Calc", names()), ["calc", "calculator"]);
    assert_eq!(similar("order", names()), ["orders"]);
    assert_eq!(similar("my_calc", names()), ["my-calc"]);
    assert!(similar("zebra", names()).is_empty());
}

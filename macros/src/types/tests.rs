//! Which spellings of types are refused, and what the errors say.

use proc_macro2::Group;

use super::*;

/// The faults of a spelling, as text.
fn faults(spelling: &str) -> Vec<String> {
    let mut errors = Errors::default();
    let fine = check(&syn::parse_str(spelling).unwrap(), &mut errors);
    assert_eq!(fine, errors.is_empty(), "{spelling}");
    let tokens = errors.into_tokens().to_string();
    tokens.split("compile_error").skip(1).map(str::to_owned).collect()
}

#[test]
fn plain_spellings_are_left_alone() {
    for plain in [
        "u8",
        "i128",
        "f64",
        "bool",
        "char",
        "()",
        "[u8; 4]",
        "[[bool; 2]; 3]",
        "(u32)",
        "Sample",
        "crate::api::Sample",
        "FixedStr<16>",
        "FixedVec<Sample, 8>",
        "NonZero<u32>",
        "NonZeroU64",
        "Option<NonZero<u32>>",
        "Option<NonZeroI8>",
        "core::option::Option<core::num::NonZero<u8>>",
        "T",
        "Pair<u32, [T; N]>",
        "T::Item",
        "<T as Trait>::Item",
    ] {
        assert_eq!(faults(plain), [""; 0], "{plain}");
    }
}

#[test]
fn each_known_spelling_is_refused_with_what_to_write_instead() {
    for (spelling, instead) in [
        ("usize", "`u64`"),
        ("core::primitive::usize", "`u64`"),
        ("isize", "`i64`"),
        ("NonZeroUsize", "`NonZero<u64>`"),
        ("*const u8", "index as `u32`"),
        ("&'static str", "`FixedStr<N>`"),
        ("&[u16]", "`FixedVec<u16, N>`"),
        ("&Sample", "the value itself here: `Sample`"),
        ("String", "`FixedStr<N>`"),
        ("std::path::PathBuf", "`FixedStr<N>`"),
        ("Box<str>", "`FixedStr<N>`"),
        ("Box<[u8]>", "`[u8; N]`"),
        ("Box<dyn Fn()>", "concrete type"),
        ("Arc<Sample>", "`Sample`"),
        ("Vec<Vec<u8>>", "`FixedVec<Vec<u8>, N>`"),
        ("::std::collections::HashMap<u32, Sample>", "a key `u32` and a value `Sample`"),
        ("HashSet<u32>", "`FixedVec<u32, N>`"),
        ("fn(u32) -> u32", "an enum"),
        ("dyn Fn()", "concrete type"),
        ("impl Copy", "concrete type"),
        ("(u32, u64)", "a struct with 2 fields"),
        ("Option<u32>", "a `bool` next to a `u32`"),
        ("Result<u32, E>", "as a tag"),
        ("Duration", "nanoseconds"),
        ("std::time::Instant", "nanoseconds"),
        ("SystemTime", "nanoseconds"),
        ("Cell<u32>", "`u32`"),
        ("Mutex<Sample>", "`Sample`"),
        ("AtomicU64", "`u64`"),
        ("AtomicUsize", "`u64`"),
        ("PhantomData<T>", "leave the field out"),
        ("MaybeUninit<u8>", "`u8`"),
        ("Ipv4Addr", "`[u8; 4]`"),
        ("!", "`()`"),
        ("_", "write the type"),
    ] {
        let faults = faults(spelling);
        assert_eq!(faults.len(), 1, "{spelling}: {faults:?}");
        assert!(faults[0].contains(instead), "{spelling}: {}", faults[0]);
    }
}

#[test]
fn a_macro_is_found_wherever_it_stands_in_a_type() {
    for (spelling, call) in [
        ("alt!()", "`type Name = alt!();`"),
        ("crate::api::alt![u8]", "`type Name = crate::api::alt![u8];`"),
        ("::api::alt! { u8 }", "`type Name = ::api::alt!{ u8 };`"),
        ("[alt!(); 4]", "`type Name = [alt!(); 4];`"),
        ("[u8; len!()]", "`type Name = [u8; len!()];`"),
        ("[u8; { if !(LONG) { 1 } else { len!() } }]", "else { len!() } }];`"),
        ("FixedVec<alt!(), 4>", "`type Name = FixedVec<alt!(), 4>;`"),
        ("Block<{ len!() }>", "`type Name = Block<{ len!() }>;`"),
        ("<alt!() as Trait>::Item", "alt!"),
        ("Of<Item = alt!()>", "alt!"),
        ("(alt!())", "alt!"),
    ] {
        let faults = faults(spelling);
        assert_eq!(faults.len(), 1, "{spelling}: {faults:?}");
        assert!(faults[0].contains("a macro may expand") && faults[0].contains(call), "{}", faults[0]);
    }
    for plain in ["[u8; { if !(LONG) { 1 } else { 2 } }]", "[u8; (A != (B)) as usize]", "[u8; !(A)]"] {
        assert_eq!(faults(plain), [""; 0], "{plain}");
    }
}

#[test]
fn a_macro_is_found_in_what_macro_rules_have_wrapped() {
    let wrapped = Group::new(Delimiter::None, "alt!()".parse().unwrap());
    assert!(macro_in(TokenTree::Group(wrapped)).is_some());
}

#[test]
fn faults_are_found_inside_other_types_and_each_once() {
    assert_eq!(faults("[usize; 4]").len(), 1);
    assert_eq!(faults("FixedVec<[(String); 2], 4>").len(), 1);
    assert_eq!(faults("Pair<usize, Vec<usize>>").len(), 2);
    assert_eq!(faults("Option<NonZero<usize>>").len(), 1);
}

#[test]
fn types_of_ones_own_may_have_a_standard_name() {
    for own in ["self::Duration", "crate::time::Instant", "Cell", "Mutex", "my::Vec<u8>", "AtomicTest", "Vec"]
    {
        assert_eq!(faults(own), [""; 0], "{own}");
    }
    assert!(faults("Duration")[0].contains("`self::Duration`"));
    assert!(!faults("String")[0].contains("self::"));
    assert!(!faults("std::time::Duration")[0].contains("self::"));
}

//! The generated code. One expansion is compared, formatted, with `tests/expanded/message.rs`, which reviewers read;
//! `BLESS=1 cargo test -p memorypipe-macros` writes it.

use std::path::Path;

use super::run;

/// The expansion of `#[ipc_message(args)] item`, formatted.
fn expanded(args: &str, item: &str) -> String {
    let output = run(args.parse().unwrap(), item.parse().unwrap());
    prettyplease::unparse(&syn::parse2(output).unwrap())
}

const STRUCT: &str = "
    /// One reading.
    #[derive(Debug, Clone)]
    pub struct Sample {
        /// When.
        pub t_ns: u64,
        #[serde(skip)]
        r#type: [Kind; 2],
    }";
const TUPLE: &str = "struct Pair(u32, [u16; Self::LEN]);";
const GENERIC: &str = "
    pub struct Block<T: Copy, const N: usize, const C: char = 'x'>
    where
        T: Default,
    {
        items: [T; N],
    }";
const ENUM: &str = "
    /// What went wrong.
    #[repr(i16)]
    pub enum MathError {
        DivByZero = 1,
        /// Too large.
        Overflow = -(1 << 4),
        r#Other,
    }";
const FAULTS: &str = "
    /// Docs stay.
    #[derive(Debug)]
    #[repr(packed, align(4))]
    pub struct Person<T> {
        pub name: String,
        #[was = \"years\"]
        pub age: T,
    }";

#[test]
fn the_expansion_of_a_struct_and_of_an_enum_is_as_expected() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expanded/message.rs");
    let actual = format!("{}\n{}", expanded("", GENERIC), expanded("", ENUM));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(actual, expected, "{} differs; BLESS=1 writes it", path.display());
}

#[test]
fn the_checks_of_a_generic_struct_are_made_where_it_is_used() {
    let (plain, generic) = (expanded("", STRUCT), expanded("", GENERIC));
    assert!(plain.contains("const _: () = ::memorypipe") && !plain.contains("LAYOUT_CHECK: ()"), "{plain}");
    assert!(
        !generic.contains("const _: () = ::memorypipe") && generic.contains("LAYOUT_CHECK: ()"),
        "{generic}"
    );
}

#[test]
fn the_crate_may_have_another_name() {
    let output = expanded("crate = crate::pipes", "pub struct Id(u64);");
    assert!(output.contains("unsafe impl crate::pipes::__private::Message for Id"), "{output}");
}

#[test]
fn after_a_fault_the_item_stays_and_has_a_placeholder() {
    let output = expanded("extensible", FAULTS);
    for kept in
        ["/// Docs stay.", "#[derive(Debug)]", "pub name: String,", "#[repr(C, align(4))]", "THIS.fault()"]
    {
        assert!(output.contains(kept), "`{kept}` in {output}");
    }
    assert!(output.contains("compile_error!") && !output.contains("#[was"), "{output}");
}

#[test]
fn nothing_is_named_but_through_the_crate() {
    for item in [STRUCT, TUPLE, GENERIC, ENUM] {
        let output = expanded("crate = ::pipes", item);
        assert!(!output.contains("memorypipe"), "{output}");
        assert!(!output.contains("std"), "{output}");
        let foreign = output.match_indices("core::").find(|(at, _)| !output[..*at].ends_with("__private::"));
        assert_eq!(foreign, None, "{output}");
        for prelude in ["Option", "Some(", "Ok(", "assert", "Send", ": bool", " as i128"] {
            assert!(!output.contains(prelude), "`{prelude}` in {output}");
        }
    }
}

#[test]
fn nothing_is_derived_allowed_or_added_to_the_type() {
    let output = expanded("", TUPLE);
    for unwanted in ["#[derive", "allow(u", "impl Pair", "Clone", "pub "] {
        assert!(!output.contains(unwanted), "`{unwanted}` in {output}");
    }
}

#[test]
fn unsafe_blocks_are_there_for_facts_alone() {
    for (item, facts) in [(STRUCT, 2), (TUPLE, 2), (GENERIC, 1), (ENUM, 3)] {
        let output = expanded("", item);
        let blocks: Vec<_> = output.split("unsafe {").skip(1).map(str::trim_start).collect();
        assert_eq!(blocks.len(), facts, "{output}");
        for block in blocks {
            let call = block.split('(').next().unwrap().replace(char::is_whitespace, "");
            assert!(["__mp_this.field", "__mp_this.variant"].contains(&call.as_str()), "{block}");
        }
    }
}

#[test]
fn a_repr_is_added_only_where_there_is_none() {
    for (item, repr) in [
        ("struct A(u8);", "#[repr(C)]"),
        ("#[repr(C)] struct A(u8);", "#[repr(C)]"),
        ("enum A { B }", "#[repr(u32)]"),
        ("#[repr(u8)] enum A { B }", "#[repr(u8)]"),
    ] {
        let output = expanded("", item);
        assert_eq!(output.matches("#[repr").count(), 1, "{output}");
        assert!(output.contains(repr), "{output}");
    }
    assert!(expanded("", "#[repr(align(8))] struct A(u64);").contains("#[repr(align(8))]\n#[repr(C)]"));
}

#[test]
fn whatever_stands_below_it_is_emitted_again_and_nothing_panics() {
    for item in [
        "union U { a: u8 }",
        "fn f() {}",
        "trait T {}",
        "type A = u8;",
        "impl A {}",
        "mod m;",
        "const C: u8 = 1;",
        "static S: u8 = 1;",
        "use a::b;",
        "extern crate a;",
        "macro_rules! m { () => {} }",
        "struct A;",
        "struct A {}",
        "struct A<'a, 'b: 'a, T: 'a>(&'a T, &'b u8);",
        "enum A {}",
        "#[repr(align(4), u8, u16, nonsense(1))] enum A { B() , C {} }",
        "#[repr] struct A(u8);",
    ] {
        let output = run("crate, crat(1), crate = 1, extensible = 2".parse().unwrap(), item.parse().unwrap());
        let text = output.to_string();
        assert!(text.contains("compile_error"), "{text}");
        let name: String =
            item.parse::<proc_macro2::TokenStream>().unwrap().into_iter().last().unwrap().to_string();
        assert!(text.contains(&name), "{text}");
    }
    for args in ["=", "crate =", "a b", "\"x\"", "crate = 1 2"] {
        let text = run(args.parse().unwrap(), "struct A(u8);".parse().unwrap()).to_string();
        assert!(text.contains("compile_error") && text.contains("struct A"), "{text}");
    }
    for item in ["", "struct", "1 + 1", "let x = 1;"] {
        let text = run("".parse().unwrap(), item.parse().unwrap()).to_string();
        assert!(text.contains("compile_error"), "{text}");
    }
}

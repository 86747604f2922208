//! The fault of a message that is reported where another rule would report one too.

/// The fault of `item`.
fn fault(item: &str) -> String {
    super::run(proc_macro2::TokenStream::new(), item.parse().expect("tokens")).to_string()
}

#[test]
fn a_value_is_refused_as_a_value() {
    for item in ["const C: u8 = 1;", "static S: u8 = 1;"] {
        let fault = fault(item);
        assert!(fault.contains("cannot make a message of a value"), "{fault}");
    }
}

#[test]
fn an_enum_of_128_bits_is_told_the_most() {
    for (repr, help) in [("u128", "repr(u64)"), ("i128", "repr(i64)")] {
        let fault = fault(&format!("#[repr({repr})] enum E {{ A }}"));
        assert!(fault.contains("an enum has at most 64 bits") && fault.contains(help), "{fault}");
    }
}

#[test]
fn a_module_is_refused_as_a_module() {
    let fault = fault("mod m { struct A(u8); }");
    assert!(fault.contains("cannot make a message of a module"), "{fault}");
}

#[test]
fn an_integer_without_a_fixed_size_is_told_one_with_it() {
    for (repr, help) in [("isize", "repr(i64)"), ("usize", "repr(u64)"), ("Rust", "`repr(u32)` is added")] {
        let fault = fault(&format!("#[repr({repr})] enum E {{ A }}"));
        assert!(fault.contains(help), "{fault}");
    }
}

#[test]
fn a_field_without_a_name_has_no_former_one() {
    let fault = fault("struct A(#[was = \"b\"] u8);");
    assert!(fault.contains("fields without names have no former ones"), "{fault}");
}

#[test]
fn a_lifetime_is_a_fault_where_no_field_is_one() {
    assert!(!fault("struct A<'a>(&'a u8);").contains("a message cannot borrow"));
    assert!(fault("struct A<'a>(B<'a>);").contains("a message cannot borrow"));
}

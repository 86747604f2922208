//! Tests of `ipc_channel!` without a compiler: which faults are found, and what is written.
//!
//! Expansions are compared with the files in `macros/tests/expanded`; `BLESS=1 cargo test -p
//! memorypipe-macros` writes them anew. How the faults look to a user is shown in `tests/ui/channel`.

use std::collections::BTreeSet;
use std::path::Path;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::ParseStream;

use super::run;

/// The code for `declaration`, formatted; what needs a feature is shown as if that were on.
pub(super) fn expanded(declaration: &str) -> String {
    let tokens = run(format!("::rt; {declaration}").parse().expect("tokens"));
    let mut file: syn::File = syn::parse2(tokens).expect("the code is Rust");
    let shown = |item: syn::Item| match &item {
        syn::Item::Macro(inner) if is_macro(inner, "__if_test_util") || is_macro(inner, "__if_async") => {
            let (on, _) =
                inner.mac.parse_body_with(parts).expect("what is generated with the feature, and without");
            syn::parse2::<syn::File>(on).expect("the code is Rust").items
        }
        _ => vec![item],
    };
    file.items = file.items.into_iter().flat_map(shown).collect();
    prettyplease::unparse(&file)
}

/// What is generated where a feature is on, and where it is off.
fn parts(input: ParseStream<'_>) -> syn::Result<(TokenStream, TokenStream)> {
    let (on, off);
    syn::braced!(on in input);
    syn::braced!(off in input);
    Ok((on.parse()?, off.parse()?))
}

/// What takes a name in `items`: types, and functions that are not of such a type or of a trait.
fn names(items: &[syn::Item]) -> BTreeSet<String> {
    let types: BTreeSet<String> = items.iter().filter_map(type_name).collect();
    let functions = items.iter().filter_map(|item| match item {
        syn::Item::Impl(item) if item.trait_.is_none() => {
            Some((item.self_ty.to_token_stream().to_string(), item))
        }
        _ => None,
    });
    let functions = functions.filter(|(of, _)| !types.contains(of)).flat_map(|(of, item)| {
        let names = item.items.iter().filter_map(|item| match item {
            syn::ImplItem::Fn(item) if !matches!(item.vis, syn::Visibility::Inherited) => {
                Some(&item.sig.ident)
            }
            _ => None,
        });
        names.map(|name| format!("{of}::{name}")).collect::<Vec<_>>()
    });
    functions.chain(types.clone()).collect()
}

fn type_name(item: &syn::Item) -> Option<String> {
    match item {
        syn::Item::Struct(item) => Some(item.ident.to_string()),
        syn::Item::Enum(item) => Some(item.ident.to_string()),
        syn::Item::Type(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

#[test]
fn a_feature_takes_no_name_that_is_not_taken_without_it() {
    let mut seen = BTreeSet::new();
    for declaration in [CALCULATOR, STORE, RECORDER] {
        let tokens = run(format!("::rt; {declaration}").parse().expect("tokens"));
        let file: syn::File = syn::parse2(tokens).expect("the code is Rust");
        for item in &file.items {
            let syn::Item::Macro(item) = item else { continue };
            let Ok((on, off)) = item.mac.parse_body_with(parts) else { continue };
            let [on, off] = [on, off].map(|code| names(&syn::parse2::<syn::File>(code).expect("Rust").items));
            assert_eq!(on, off);
            seen.extend(on);
        }
    }
    for name in [
        "CalculatorAsyncClient",
        "CalculatorMock",
        "CalculatorHost::serve_async",
        "RecorderHost::loopback_with",
    ] {
        assert!(seen.contains(name), "{name} is not in {seen:?}");
    }
}

fn is_macro(item: &syn::ItemMacro, name: &str) -> bool {
    item.mac.path.segments.last().is_some_and(|last| last.ident == name)
}

/// The first lines of the faults in `declaration`, in order.
pub(super) fn faults(declaration: &str) -> Vec<String> {
    faults_in(&declaration.parse().expect("tokens"))
}

/// The same of a declaration in which `macro_rules!` may have had a hand.
pub(super) fn faults_in(declaration: &TokenStream) -> Vec<String> {
    let tokens = run(quote::quote!(::rt; #declaration));
    let file: syn::File = syn::parse2(tokens).expect("the code is Rust");
    let messages = file.items.iter().filter_map(|item| match item {
        syn::Item::Macro(item) if is_macro(item, "compile_error") => {
            Some(item.mac.parse_body::<syn::LitStr>().expect("a text").value())
        }
        _ => None,
    });
    messages.map(|text| text.lines().next().unwrap_or_default().to_owned()).collect()
}

/// The faults in a channel that consists of `method`.
pub(super) fn faults_of(method: &str) -> Vec<String> {
    faults(&format!("trait C {{ {method} }}"))
}

fn assert_expands(name: &str, declaration: &str) {
    assert_is_file(name, &expanded(declaration));
}

/// Asserts that `code` is what stands in the file.
pub(super) fn assert_is_file(name: &str, code: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expanded").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, code).expect("the file can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path).expect("the file is there; BLESS=1 writes it");
    assert!(code == expected, "{name} differs; BLESS=1 writes it anew:\n{code}");
}

pub(super) const CALCULATOR: &str = r#"
    /// Arithmetic next door.
    #[channel(capacity = 256, async, mock)]
    pub trait Calculator {
        /// Adds two numbers.
        fn add(&mut self, a: i64, b: i64) -> i64;
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        #[oneway]
        fn log(&mut self, line: FixedStr<120>);
        #[timeout(ms = 50)]
        fn uptime_ns(&self) -> u64;
        #[deprecated]
        fn reset(&mut self);
    }
"#;

#[test]
fn the_expansion_is_as_expected() {
    assert_expands("channel_calculator.rs", CALCULATOR);
    assert_expands("channel_private.rs", "trait Ping { fn r#type(&mut self) -> (); }");
}

pub(super) const STORE: &str = "
    #[channel(async, mock)]
    pub trait Store {
        fn blend(
            &mut self,
            at: u64,
            #[max(16)] samples: &[Sample],
            #[max(PIXELS)] out: &mut [u8],
        ) -> Result<u32, Full>;
        #[oneway]
        fn show(&mut self, #[max(8)] pixels: &[u8]);
        fn paint(&mut self, #[max(8)] even: &mut [u8], #[max(8)] odd: &mut [u8]);
    }
";

#[test]
fn the_expansion_of_bulk_data_is_as_expected() {
    assert_expands("channel_bulk.rs", STORE);
    assert!(!expanded(STORE).contains("#[max"), "it is no attribute that the compiler knows");
}

pub(super) const RECORDER: &str = "
    #[channel(async, mock)]
    pub trait Recorder {
        fn play(&mut self, from: u64, out: Tx<Sample>);
        fn record(&mut self, input: Rx<Sample>, echo: Tx<Sample>) -> Result<u64, Full>;
    }
    /// What it tells.
    #[events]
    #[derive(Debug)]
    pub enum RecorderEvent {
        #[latest]
        TapeChanged,
        #[was = \"Overrun\"]
        Full { used: u64, #[was = \"of\"] total: u64 },
        Sampled(Sample),
    }
";

#[test]
fn the_expansion_of_streams_and_events_is_as_expected() {
    assert_expands("channel_recorder.rs", RECORDER);
    let code = expanded(RECORDER);
    for ours in ["#[latest]", "#[events]", "#[was"] {
        let stands = code.lines().any(|line| line.trim_start().starts_with(ours));
        assert!(!stands, "{ours} is no attribute that the compiler knows");
    }
}

#[test]
fn the_expansion_of_a_fault_keeps_what_is_right() {
    assert_expands(
        "channel_faulty.rs",
        "pub trait Ping {
            #[onewy] fn misspelt(&mut self, a: u8);
            fn generic<T>(&mut self, a: T);
            fn right(&mut self) -> u8;
        }",
    );
}

#[test]
fn nothing_of_ours_is_left_on_the_trait() {
    let code = expanded(CALCULATOR);
    for ours in ["#[channel", "#[oneway", "#[timeout"] {
        assert!(!code.contains(ours), "{ours} is no attribute that the compiler knows");
    }
    for relative in [" Option<", " Some(", " Ok(", " None", " usize", " assert!"] {
        let code = code.lines().filter(|line| !line.trim_start().starts_with("///"));
        assert!(
            !code.clone().any(|line| line.contains(relative)),
            "`{relative}` may mean something else there"
        );
    }
}

#[test]
fn a_right_declaration_has_no_faults() {
    for method in [
        "fn a(&self);",
        "fn a(&mut self, b: [Option<NonZero<u8>>; { 1 + 1 }]) -> ();",
        "fn a(&mut self) -> std::result::Result<(), mine::Error>;",
        "#[oneway] #[timeout(ms = 1)] fn a(&mut self) -> ();",
        "#[allow(x)] #[expect(x)] #[doc(alias = \"b\")] #[rustfmt::skip] fn a(&mut self);",
        "fn r#type(&mut self, r#fn: u8);",
        "fn a(&self, #[max(4096)] b: &[u8], #[max(1 + N)] c: &mut [[u8; 4]], d: u8) -> Result<(), E>;",
        "#[oneway] fn a(&self, #[max(1)] b: &[u8]);",
        "fn a(&mut self, b: self::Tx<u8>);",
    ] {
        assert_eq!(faults_of(method), [""; 0], "{method}");
    }
    assert_eq!(faults(CALCULATOR), [""; 0]);
}

#[test]
fn all_faults_are_found_at_once() {
    let found = faults(
        "#[channel(capacity = 100)] pub unsafe trait C: Send {
            fn a(self) -> u8;
            #[onewy] fn b(&mut self, xs: &[u8], _: u8);
            type T;
            fn c(&mut self, a: u8, a: Vec<u8>) -> io::Result<u8>;
            fn half(&mut self, a);
            #[oneway] fn d(&mut self) -> u8;
        }",
    );
    let expected = [
        "expected `:`",
        "a channel is a safe trait",
        "a channel has no supertraits, since a client could not call their methods",
        "the capacity is a power of two from 2 to 65536",
        "`self` would use up the handler, which serves many calls",
        "`#[onewy]` means nothing on a method of a channel",
        "bulk data need a bound, by which both sides set memory aside",
        "an argument of a channel has a name, which both processes compare",
        "a channel has no associated types, since both processes must agree on every type",
        "there is an argument `a` already",
    ];
    for fault in expected {
        assert!(found.iter().any(|found| found == fault), "{fault} is not in {found:#?}");
    }
    assert_eq!(found.len(), 13, "{found:#?}");
}

#[test]
fn a_fault_of_the_trait_hides_no_other() {
    let found = faults("pub trait C<T>: Send {} struct S;");
    assert_eq!(found.len(), 4, "{found:#?}");
}

#[test]
fn generated_documentation_reads_well_and_says_what_a_page_must_say() {
    let code = expanded(
        "pub trait Exchange {
            fn order(&mut self, #[max(8)] xs: &[u8], #[max(8)] ys: &mut [u8]);
            fn watch(&mut self, out: Tx<u8>);
            fn ask(&mut self) -> u8;
        }
        #[events]
        pub enum ExchangeEvent { Opened }",
    );
    // Whatever sound a name begins with, no article stands before it.
    for article in ["a", "A", "an", "An"] {
        for quoted in ["[`Exchange", "`Exchange"] {
            assert!(!code.contains(&format!(" {article} {quoted}")), "{article} {quoted}");
        }
    }
    let page = |item: &str| {
        let (before, _) = code.split_once(item).unwrap_or_else(|| panic!("{item} is generated"));
        let lines = before.lines().rev().skip(1).skip_while(|line| !line.trim_start().starts_with("///"));
        lines.take_while(|line| line.trim_start().starts_with("///")).collect::<Vec<_>>().join("\n")
    };
    let client = page("pub struct ExchangeClient {");
    assert!(client.contains("one thread at a time") && client.contains("`ExchangeAsyncClient`"), "{client}");
    for (item, what) in [("pub fn attach(", "must run already"), ("pub fn create(", "returns at once")] {
        let page = page(item);
        assert!(page.contains(what) && page.contains("XDG_RUNTIME_DIR"), "{page}");
    }
}

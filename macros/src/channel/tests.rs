//! Tests of `ipc_channel!` without a compiler: the faults that are found, and the generated code.
//!
//! Three expansions are compared with the files in `macros/tests/expanded`, which reviewers read; `studio.rs` has only
//! what plain methods lack. `BLESS=1 cargo test -p memorypipe-macros` writes them. `tests/ui/channel` shows the errors as
//! a user sees them.

use std::collections::BTreeSet;
use std::path::Path;

use proc_macro2::{Group, TokenStream, TokenTree};

use super::run;

/// The code for `declaration`, formatted, with all optional features enabled.
pub(super) fn expanded(declaration: &str) -> String {
    formatted(unfolded(code(declaration), true))
}

fn code(declaration: &str) -> TokenStream {
    run(format!("::rt; {declaration}").parse().expect("tokens"))
}

pub(super) fn formatted(code: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(code).expect("the code is Rust"))
}

/// `code` with the features `on`, or off.
fn unfolded(code: TokenStream, on: bool) -> TokenStream {
    let mut found: Vec<TokenTree> = Vec::new();
    let mut tokens = code.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if name == "__if_async" || name == "__if_test_util" => {
                // `:: rt ::` precedes it and `!` follows.
                found.truncate(found.len() - 5);
                let Some(TokenTree::Group(parts)) = tokens.nth(1) else { panic!("braces follow {name}!") };
                let mut parts = parts.stream().into_iter();
                let Some(TokenTree::Group(part)) = parts.nth(usize::from(!on)) else { panic!("two parts") };
                found.extend(unfolded(part.stream(), on));
            }
            TokenTree::Group(group) => {
                found.push(Group::new(group.delimiter(), unfolded(group.stream(), on)).into());
            }
            token => found.push(token),
        }
    }
    found.into_iter().collect()
}

/// The names that the code takes: of types, and of the functions of the types that exist without a feature.
fn names(code: TokenStream, gated: &BTreeSet<String>) -> BTreeSet<String> {
    let file: syn::File = syn::parse2(code).expect("the code is Rust");
    let mut names = BTreeSet::new();
    collect_names(&file.items, gated, &mut names);
    names
}

fn collect_names(items: &[syn::Item], gated: &BTreeSet<String>, names: &mut BTreeSet<String>) {
    for item in items {
        match item {
            syn::Item::Struct(item) => _ = names.insert(item.ident.to_string()),
            syn::Item::Enum(item) => _ = names.insert(item.ident.to_string()),
            syn::Item::Type(item) => _ = names.insert(item.ident.to_string()),
            syn::Item::Const(item) => {
                let syn::Expr::Block(block) = &*item.expr else { continue };
                let items = block.block.stmts.iter().filter_map(|statement| match statement {
                    syn::Stmt::Item(item) => Some(item.clone()),
                    _ => None,
                });
                collect_names(&items.collect::<Vec<_>>(), gated, names);
            }
            syn::Item::Impl(item) if item.trait_.is_none() => {
                let of = quote::ToTokens::to_token_stream(&item.self_ty).to_string();
                let of = of.split(" <").next().unwrap_or_default().to_owned();
                if gated.contains(&of) {
                    continue;
                }
                let functions = item.items.iter().filter_map(|item| match item {
                    syn::ImplItem::Fn(item) => Some(format!("{of}::{}", item.sig.ident)),
                    _ => None,
                });
                names.extend(functions);
            }
            _ => {}
        }
    }
}

#[test]
fn a_feature_takes_no_name_that_is_not_taken_without_it() {
    let gated = ["CalculatorAsyncClient", "StudioAsyncClient", "StudioMock"];
    let gated: BTreeSet<String> = gated.map(str::to_owned).into();
    let mut seen = BTreeSet::new();
    for declaration in [CALCULATOR, STUDIO] {
        let [on, off] = [true, false].map(|on| names(unfolded(code(declaration), on), &gated));
        assert_eq!(on, off);
        seen.extend(on);
    }
    let expected = ["CalculatorClient::loopback", "CalculatorClient::add", "StudioHost"];
    for name in gated.iter().map(String::as_str).chain(expected) {
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

/// The same for a declaration that may have passed through `macro_rules!`.
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

/// Asserts that `code` equals the content of the file.
pub(super) fn assert_is_file(name: &str, code: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expanded").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, code).expect("the file can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path).expect("the file is there; BLESS=1 writes it");
    assert!(code == expected, "{name} differs; BLESS=1 rewrites it:\n{code}");
}

/// Three plain methods.
pub(super) const CALCULATOR: &str = r#"
    /// Arithmetic in another process.
    #[channel(capacity = 256, async)]
    pub trait Calculator {
        /// Adds two numbers.
        fn add(&mut self, a: i64, b: i64) -> i64;
        #[timeout(ms = 50)]
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        #[oneway]
        fn log(&mut self, line: FixedStr<120>);
    }
"#;

/// All other kinds of methods, with events and the mock.
pub(super) const STUDIO: &str = "
    #[channel(async, mock)]
    pub trait Studio {
        fn blend(&self, at: u64, #[max(16)] from: &[Sample], #[max(PIXELS)] to: &mut [u8]) -> Result<u32, Full>;
        fn play(&self, from: u64, out: Tx<Sample>);
    }
    /// What it tells.
    #[events]
    #[derive(Debug)]
    pub enum StudioEvent {
        #[latest]
        Ready,
        #[was = \"Overrun\"]
        Full { #[was = \"of\"] used: u64 },
    }
";

/// Each of these kinds once, for a reader.
const SMALL_STUDIO: &str = "
    #[channel(async)]
    pub trait Studio {
        fn blend(&self, #[max(16)] from: &[Sample], #[max(PIXELS)] to: &mut [u8]) -> u32;
        fn play(&self, out: Tx<Sample>);
    }
    #[events]
    pub enum StudioEvent {
        #[latest]
        #[was = \"Overrun\"]
        Full { #[was = \"of\"] used: u64 },
    }
";

/// The methods of [`SMALL_STUDIO`], were they plain ones.
const PLAIN_STUDIO: &str = "
    #[channel(async)]
    pub trait Studio {
        fn blend(&self, from: Sample, to: u8) -> u32;
        fn play(&self, out: Sample);
    }
";

/// The code for `declaration` without the items, and the functions of types, that `other` has too.
fn without(declaration: &str, other: &str) -> String {
    let items = |declaration| -> Vec<syn::Item> {
        syn::parse2::<syn::File>(unfolded(code(declaration), true)).expect("the code is Rust").items
    };
    let mut known = BTreeSet::new();
    items(other).into_iter().for_each(|item| _ = unknown(item, &mut |text| !known.insert(text)));
    let left =
        items(declaration).into_iter().filter_map(|item| unknown(item, &mut |text| known.contains(&text)));
    formatted(left.map(quote::ToTokens::into_token_stream).collect())
}

/// What is left of an item without the parts that are known.
fn unknown(mut item: syn::Item, is_known: &mut dyn FnMut(String) -> bool) -> Option<syn::Item> {
    fn text(part: &impl quote::ToTokens) -> String {
        part.to_token_stream().to_string()
    }
    if is_known(text(&item)) && !matches!(item, syn::Item::Use(_)) {
        return None;
    }
    match &mut item {
        syn::Item::Impl(item) if item.trait_.is_none() => item.items.retain(|part| !is_known(text(part))),
        syn::Item::Const(item) => {
            if let syn::Expr::Block(hidden) = &mut *item.expr {
                let statements = std::mem::take(&mut hidden.block.stmts).into_iter();
                hidden.block.stmts = statements
                    .filter_map(|statement| match statement {
                        syn::Stmt::Item(item) => unknown(item, is_known).map(syn::Stmt::Item),
                        other => Some(other),
                    })
                    .collect();
            }
        }
        _ => {}
    }
    Some(item)
}

#[test]
fn the_expansions_are_as_expected() {
    assert_is_file("calculator.rs", &expanded(CALCULATOR));
    let studio = without(SMALL_STUDIO, PLAIN_STUDIO);
    let head = "// What plain methods of these names have too is left out: calculator.rs shows it.\n";
    assert_is_file("studio.rs", &format!("{head}{studio}"));
}

#[test]
fn a_channel_of_three_plain_methods_is_written_in_few_lines() {
    // Both forms of the code that depends on optimization are included. The compiler keeps one, and prints 396 lines,
    // and 70 for each further method.
    let channel = |methods: usize| {
        let methods = (0..methods).map(|n| format!("fn m{n}(&mut self, a: u64, b: u32, c: u32) -> u64;"));
        let declaration = format!("pub trait Calculator {{ {} }}", methods.collect::<String>());
        expanded(&declaration).lines().count()
    };
    let (three, four) = (channel(3), channel(4));
    assert!(three <= 480 && four - three <= 88, "{three} lines, and {} for one more", four - three);
}

#[test]
fn no_part_of_a_channel_is_unsafe() {
    for declaration in [CALCULATOR, STUDIO] {
        assert!(!expanded(declaration).contains("unsafe"), "{declaration}");
    }
}

#[test]
fn a_fault_keeps_what_is_right() {
    let code = expanded(
        "pub trait Ping {
            #[onewy] fn misspelt(&mut self, a: u8);
            fn generic<T>(&mut self, a: T);
            fn right(&mut self) -> u8;
        }",
    );
    for kept in ["fn misspelt(&mut self, a: u8);", "pub fn misspelt(", "pub fn right(", "compile_error!"] {
        assert!(code.contains(kept), "{kept} is not in {code}");
    }
    assert!(code.contains("fn generic<T>") && !code.contains("pub fn generic"), "{code}");
}

#[test]
fn nothing_of_ours_is_left_on_the_trait() {
    for code in [expanded(CALCULATOR), expanded(STUDIO)] {
        let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("///")).collect();
        let ours = [
            "#[channel",
            "#[oneway",
            "#[timeout",
            "#[max",
            "#[events]",
            "#[latest]",
            "#[was",
            "#[idempotent",
        ];
        for ours in ours {
            assert!(
                !code.iter().any(|line| line.contains(ours)),
                "{ours} is no attribute that the compiler knows"
            );
        }
        for relative in [" Option<", " Some(", " Ok(", " None", " usize", " assert!"] {
            assert!(
                !code.iter().any(|line| line.contains(relative)),
                "`{relative}` may mean something else there"
            );
        }
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
        "`self` would consume the handler, which serves many calls",
        "`#[onewy]` is not an attribute of a channel's method",
        "a slice needs a bound: both sides reserve memory for that many elements",
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
    // No article precedes the name, whatever its first letter is.
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
    let client = page("pub struct ExchangeClient<L");
    assert!(client.contains("one thread at a time") && client.contains("`ExchangeAsyncClient`"), "{client}");
    let attach = page("pub fn attach(");
    assert!(attach.contains("must be running") && attach.contains("`socket_dir`"), "{attach}");
}

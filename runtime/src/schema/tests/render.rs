//! The displayed texts, compared with the files in `expected`. `BLESS=1 cargo test` rewrites them; read the difference
//! before you commit it.

use std::path::Path;

use super::*;
use crate::Message;
use crate::bulk::In;
use crate::schema::desc::{ChannelDesc, Form, MethodDesc, MethodKind, TypeDesc};
use crate::schema::samples::{
    ADD, CALCULATOR, DIV, I64, LAST, LOG, MATH_ERROR, MEAN, PIPE, SAMPLE, U32, U64, calculator, call,
    enumeration, field, list_of, open, pipe, strukt, variant,
};
use crate::schema::{Comparison, Schema, compare};

fn expect(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/schema/expected").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{name} differs; run with BLESS=1 and read the change. It is now:\n{text}");
}

fn mismatch(host: &Schema, client: &Schema) -> SchemaMismatch {
    let Comparison::Breaking(diff) = compare(host, client) else { panic!("not breaking") };
    let side = |pid, exe: &str, schema: &Schema| Side { pid, exe: exe.to_owned(), id: schema.id() };
    SchemaMismatch {
        channel: "calc".to_owned(),
        host: side(4121, "/usr/bin/calc-host", host),
        client: side(5210, "./client", client),
        diff,
    }
}

fn expect_mismatch(name: &str, host: &Schema, client: &Schema) {
    expect(name, &format!("{}\n", mismatch(host, client)));
}

/// A calculator whose `last` and `mean` use another `Sample`, and otherwise the usual one.
fn with_sample(sample: &'static TypeDesc) -> Schema {
    let samples: &'static TypeDesc = Box::leak(Box::new(list_of(sample)));
    let args = Vec::leak(vec![field("xs", 0, samples), field("limit", samples.size, U32)]);
    let mean = call("mean", args, samples.size + 8, f64::TYPE);
    calculator(&[ADD, mean, DIV, call("last", &[], 0, sample), LOG])
}

#[test]
fn field_renamed() {
    static CLIENT: TypeDesc = strukt("Sample", 16, &[field("t_ns", 0, U64), field("celsius", 8, f64::TYPE)]);
    expect_mismatch("field_renamed.txt", &with_sample(&SAMPLE), &with_sample(&CLIENT));
}

#[test]
fn fields_added_changed_and_renamed() {
    static HOST: TypeDesc = strukt(
        "Sample",
        56,
        &[
            field("t_ns", 0, U64),
            field("seq", 8, U32),
            field("lane", 12, U32),
            field("x", 16, f64::TYPE),
            field("y", 24, f64::TYPE),
            field("z", 32, f64::TYPE),
            field("w", 40, f64::TYPE),
            field("name", 48, <[u8; 8]>::TYPE),
        ],
    );
    static CLIENT: TypeDesc = strukt(
        "Sample",
        72,
        &[
            field("t_ns", 0, U64),
            field("seq", 8, U64),
            field("x", 16, f64::TYPE),
            field("y", 24, f64::TYPE),
            field("z", 32, f64::TYPE),
            field("w", 40, f64::TYPE),
            field("label", 48, <[u8; 8]>::TYPE),
            field("quality", 56, U64),
            field("lane", 64, U64),
        ],
    );
    expect_mismatch("fields_added_changed_and_renamed.txt", &with_sample(&HOST), &with_sample(&CLIENT));
}

#[test]
fn fields_swapped() {
    static HOST: TypeDesc = strukt("Point", 16, &[field("x", 0, f64::TYPE), field("y", 8, f64::TYPE)]);
    static CLIENT: TypeDesc = strukt("Point", 16, &[field("y", 0, f64::TYPE), field("x", 8, f64::TYPE)]);
    let with = |point| calculator(&[ADD, call("locate", &[], 0, point)]);
    expect_mismatch("fields_swapped.txt", &with(&HOST), &with(&CLIENT));
}

#[test]
fn enum_value_added() {
    static CLIENT: TypeDesc =
        enumeration("MathError", &[variant("DivByZero", 1), variant("Overflow", 3), variant("Domain", -4)]);
    let host = Schema::from_desc(&CALCULATOR);
    let div = MethodDesc { error: Some(&CLIENT), ..DIV };
    expect_mismatch("enum_value_added.txt", &host, &calculator(&[ADD, div, MEAN, LAST, LOG]));
}

#[test]
fn open_enum_grown() {
    static OLD: TypeDesc = open(
        "Reject",
        &[variant("Unknown", 0), variant("Late", 1), variant("Small", 2), variant("Price", 3)],
    );
    static NEW: TypeDesc = open(
        "Reject",
        &[
            variant("Unknown", 0),
            variant("Late", 1),
            variant("Small", 2),
            variant("Price", 3),
            variant("Halted", 7),
        ],
    );
    static CLOSED: TypeDesc = enumeration("Reject", &[variant("Late", 1), variant("Small", 2)]);
    static OPENED: TypeDesc =
        open("Reject", &[variant("Unknown", 0), variant("Late", 1), variant("Small", 2)]);
    let submit = |error| calculator(&[MethodDesc { error: Some(error), ..ADD }]);
    let (old, new) = (submit(&OLD), submit(&NEW));
    let grown = SchemaDiff::between(&old, &new);
    assert!(grown.is_compatible);
    let opened = mismatch(&submit(&CLOSED), &submit(&OPENED));
    expect("open_enum_grown.txt", &format!("{new}\n\n{grown}\n{opened}\n"));
}

#[test]
fn arguments_swapped() {
    let div = MethodDesc { args: Vec::leak(vec![field("b", 0, I64), field("a", 8, I64)]), ..DIV };
    expect_mismatch("arguments_swapped.txt", &calculator(&[ADD, DIV]), &calculator(&[ADD, div]));
}

#[test]
fn bound_changed() {
    let mean = |slice| call("mean", Vec::leak(vec![field("samples", 0, slice)]), 8, f64::TYPE);
    let (host, client) = (mean(In::<f64, 4096>::TYPE), mean(In::<f64, 8192>::TYPE));
    expect_mismatch("bound_changed.txt", &calculator(&[ADD, host]), &calculator(&[ADD, client]));
}

#[test]
fn error_reply_and_kind_changed() {
    static DIV_ERROR: TypeDesc = TypeDesc { name: "DivError", ..MATH_ERROR };
    let add = MethodDesc { reply: f64::TYPE, ..ADD };
    let div = MethodDesc { error: Some(&DIV_ERROR), ..DIV };
    let log = MethodDesc { kind: MethodKind::Call, ..LOG };
    let host = Schema::from_desc(&CALCULATOR);
    let last = MethodDesc { error: Some(&MATH_ERROR), ..LAST };
    expect_mismatch("error_reply_and_kind_changed.txt", &host, &calculator(&[last, add, div, log, MEAN]));
}

#[test]
fn argument_added_and_method_renamed() {
    let round = field("round", 16, bool::TYPE);
    let div = MethodDesc { args: Vec::leak(vec![DIV.args[0], DIV.args[1], round]), args_size: 24, ..DIV };
    let average = MethodDesc { name: "average", ..MEAN };
    expect_mismatch(
        "argument_added_and_method_renamed.txt",
        &calculator(&[ADD, DIV, MEAN, LAST]),
        &calculator(&[ADD, div, average, LOG]),
    );
}

#[test]
fn pipe_type_differs() {
    static TRADE: TypeDesc = TypeDesc { name: "Trade", ..SAMPLE };
    static CLIENT: TypeDesc = enumeration("MathError", &[variant("ZeroDivision", 1), variant("Overflow", 2)]);
    expect_mismatch("pipe_type_differs.txt", &pipe(&SAMPLE, &MATH_ERROR), &pipe(&TRADE, &CLIENT));
}

#[test]
fn another_channel() {
    let weather = ChannelDesc { name: "Weather", form: Form::Methods(Vec::leak(vec![ADD])) };
    let host = Schema::from_desc(&CALCULATOR);
    let other_name = mismatch(&host, &Schema::from_desc(&weather));
    let other_form = mismatch(&host, &pipe_named_calculator());
    let other_methods = mismatch(&calculator(&[ADD, MEAN]), &calculator(&[DIV]));
    expect("another_channel.txt", &format!("{other_name}\n\n{other_form}\n\n{other_methods}\n"));
}

fn pipe_named_calculator() -> Schema {
    Schema::from_desc(&ChannelDesc { name: "Calculator", ..PIPE })
}

#[test]
fn declarations() {
    let (calculator, pipe) = (Schema::from_desc(&CALCULATOR), Schema::from_desc(&PIPE));
    expect("declarations.txt", &format!("{calculator}\n\n----\n\n{pipe}\n"));
}

#[test]
fn what_a_peer_chose_is_escaped() {
    let mut mismatch = mismatch(&calculator(&[ADD]), &calculator(&[DIV]));
    mismatch.client.exe = format!("/tmp/\u{1b}[2J\u{202e}\n  host: fake{}", "x".repeat(5000));
    mismatch.channel = "a\r\u{7}b".to_owned();
    let text = mismatch.to_string();
    assert!(text.contains(r"/tmp/\u{1b}[2J\u{202e}\n  host: fakexxx"), "{text}");
    assert!(text.contains(r"`a\r\u{7}b`"), "{text}");
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
    assert!(text.lines().all(|line| line.len() < 600));
}

#[test]
fn a_peer_cannot_fill_a_log() {
    let name = |at: usize| -> &'static str { format!("{at:0>250}").leak() };
    let methods = |ty| -> Vec<_> { (0..200).map(|at| call(name(at), &[], 0, ty)).collect() };
    let text = mismatch(&calculator(&methods(U32)), &calculator(&methods(U64))).to_string();
    assert!(text.contains("\n  ... and 700 more lines\n  help: "), "{text}");
    assert!(text.lines().count() < 110 && text.lines().all(|line| line.chars().count() <= 301));
}

#[test]
fn an_unknown_executable_leaves_no_gap() {
    let mut mismatch = mismatch(&calculator(&[ADD]), &calculator(&[DIV]));
    mismatch.client.exe.clear();
    assert!(mismatch.to_string().contains("client: pid 5210, "));
}

//! `memorypipe schema`: prints, compares and checks declarations.

mod json;
mod rust;

use std::process::ExitCode;

use memorypipe::schema::{Comparison, SchemaDiff, compare};
use serde_json::json;

use crate::args::{Common, SchemaArgs, SchemaCommand};
use crate::failure::{Exit, Outcome};
use crate::output::Output;
use crate::source::{Declared, declared, live};

pub(crate) fn run(args: &SchemaArgs, common: &Common, out: &mut Output) -> Outcome<ExitCode> {
    let declared = |argument: &String| declared(argument, common);
    match (&args.command, &args.source) {
        (Some(SchemaCommand::Diff { host, client }), _) => diff(&declared(host)?, &declared(client)?, out),
        (Some(SchemaCommand::Check { files, live: name }), _) => {
            let files = files.iter().map(declared).collect::<Outcome<Vec<_>>>()?;
            let host = name.as_ref().map(|name| live(name, common)).transpose()?;
            check(&files, host.as_ref(), out)
        }
        (None, Some(source)) => print(&declared(source)?, args, out),
        (None, None) => Ok(ExitCode::SUCCESS),
    }
}

fn print(of: &Declared, args: &SchemaArgs, out: &mut Output) -> Outcome<ExitCode> {
    if args.id {
        out.text(&of.schema.id().to_string())?;
    } else if args.rust {
        out.text(&rust::source(&of.schema)?)?;
    } else if out.json {
        out.document(&json::document(&of.schema))?;
    } else {
        out.text(&format!("{}\n\nid {}\n", of.schema, of.schema.id()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// How two declarations relate: a word for programs, and whether a client attaches.
fn relation(comparison: &Comparison) -> (&'static str, bool) {
    match comparison {
        Comparison::Identical => ("identical", true),
        Comparison::Compatible { .. } => ("compatible", true),
        Comparison::Breaking(_) => ("incompatible", false),
    }
}

fn diff(host: &Declared, client: &Declared, out: &mut Output) -> Outcome<ExitCode> {
    let comparison = compare(&host.schema, &client.schema);
    let ((word, attaches), difference) = (relation(&comparison), difference(host, client, &comparison));
    if out.json {
        out.document(&json!({
            "host": {"from": host.from, "channel": host.schema.name(), "id": host.schema.id().to_string()},
            "client": {"from": client.from, "channel": client.schema.name(), "id": client.schema.id().to_string()},
            "relation": word,
            "difference": difference.lines().collect::<Vec<_>>(),
        }))?;
    } else {
        let (one, other) = (&host.from, &client.from);
        out.text(&format!("{word}\n  host:   {one}\n  client: {other}\n{difference}"))?;
    }
    Ok(if attaches { ExitCode::SUCCESS } else { Exit::Schema.into() })
}

/// The lines that show the difference; none for equal declarations.
fn difference(host: &Declared, client: &Declared, comparison: &Comparison) -> String {
    let diff = match comparison {
        Comparison::Identical => return String::new(),
        Comparison::Compatible { .. } => SchemaDiff::between(&host.schema, &client.schema),
        Comparison::Breaking(diff) => diff.clone(),
    };
    match (diff.is_pipe.is_same(), diff.name.is_same()) {
        (false, _) => "  one is a pipe, and the other is not\n".to_owned(),
        (_, false) => format!("  the channels are `{}` and `{}`\n", diff.name.host, diff.name.client),
        _ => diff.to_string(),
    }
}

/// Compares each of the files with the host, or with the last of them.
fn check(files: &[Declared], host: Option<&Declared>, out: &mut Output) -> Outcome<ExitCode> {
    match (host, files) {
        (Some(host), files) => against(host, files, out),
        (None, [only]) => against(only, files, out),
        (None, [older @ .., newest]) => against(newest, older, out),
        (None, []) => Ok(ExitCode::SUCCESS),
    }
}

/// Whether programs built from `clients` can attach to a host built from `host`.
fn against(host: &Declared, clients: &[Declared], out: &mut Output) -> Outcome<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    for client in clients {
        let comparison = compare(&host.schema, &client.schema);
        let (word, attaches) = relation(&comparison);
        let difference = difference(host, client, &comparison);
        if out.json {
            let lines: Vec<_> = difference.lines().collect();
            out.value(&json!({
                "host": host.from, "client": client.from, "relation": word, "difference": lines,
            }))?;
        } else {
            out.text(&format!("{}: {word}\n", client.from))?;
            if !attaches {
                out.text(&format!("  host: {}, client: {}\n{difference}", host.from, client.from))?;
            }
        }
        if !attaches {
            code = Exit::Schema.into();
        }
    }
    Ok(code)
}

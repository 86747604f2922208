//! `memorypipe listen`: prints the events of a host, one in each line.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use memorypipe::IpcError;
use memorypipe::dynamic::{Codec, Limits};
use memorypipe::raw::{RawEvent, RawEvents};
use memorypipe::schema::MethodKind;
use serde_json::json;

use crate::args::{Common, ListenArgs};
use crate::failure::{Exit, Failure, Outcome};
use crate::hosts;
use crate::output::Output;

/// How long the host may take to say what it is.
const ANSWER: Duration = Duration::from_secs(5);
/// How often rates are printed.
const EACH: Duration = Duration::from_secs(1);

pub(crate) fn run(args: &ListenArgs, common: &Common, out: &mut Output) -> Outcome<ExitCode> {
    let client = hosts::attached(&args.name, common, ANSWER)?;
    let schema = client.schema();
    let codec = Codec::new(schema, Limits::default());
    let names: Vec<(u16, &str)> = (0_u16..)
        .zip(schema.methods())
        .filter(|(_, method)| method.kind == MethodKind::Event)
        .map(|(place, event)| (place, event.name.as_str()))
        .collect();
    if names.is_empty() {
        return Err(Failure::usage(format_args!("`{}` has no events", schema.name())));
    }
    for name in &args.events {
        let place = codec.method(name)?;
        if names.iter().all(|(event, _)| *event != place) {
            return Err(Failure::usage(format_args!("`{name}` is a method, and not an event"))
                .with_help("`memorypipe call` calls it"));
        }
    }
    let wanted = |name: &str| args.events.is_empty() || args.events.iter().any(|event| event == name);
    let names = names.into_iter().filter(|(_, name)| wanted(name)).collect();
    let printer = Printer { codec: &codec, names, left: args.count.unwrap_or(u64::MAX) };
    let until = args.r#for.map(|time| Instant::now() + time);
    let events = client.events()?;
    if args.rate { rates(events, &printer, until, out) } else { print(events, printer, until, out) }
}

struct Printer<'c> {
    codec: &'c Codec,
    /// The events that are wanted.
    names: BTreeMap<u16, &'c str>,
    /// How many are still to come.
    left: u64,
}

/// Prints events until there were enough, or the time is over.
fn print(
    mut events: RawEvents,
    mut printer: Printer<'_>,
    until: Option<Instant>,
    out: &mut Output,
) -> Outcome<ExitCode> {
    while printer.left > 0 {
        // What has come is printed before this waits.
        let found = match events.try_recv() {
            Err(IpcError::Empty) => {
                out.flush()?;
                wait(&mut events, until)
            }
            found => found,
        };
        match found {
            Ok(event) => printer.print(&event, out)?,
            Err(IpcError::Missed { events }) => out.value(&json!({"missed": events}))?,
            // An event with bulk data.
            Err(IpcError::Unsupported { .. }) => out.value(&json!({"unreadable": 1}))?,
            Err(IpcError::Timeout { .. }) => {
                // A number was asked for, and fewer have come.
                let is_short = printer.left < u64::MAX / 2;
                return Ok(if is_short { Exit::Incomplete.into() } else { ExitCode::SUCCESS });
            }
            Err(error) => {
                out.flush()?;
                return Err(error.into());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn wait(events: &mut RawEvents, until: Option<Instant>) -> Result<RawEvent, IpcError> {
    match until {
        None => events.recv(),
        Some(until) => events.recv_timeout(until.saturating_duration_since(Instant::now())),
    }
}

impl Printer<'_> {
    fn print(&mut self, event: &RawEvent, out: &mut Output) -> Outcome<()> {
        let Some(name) = self.names.get(&event.event) else { return Ok(()) };
        self.left -= 1;
        let value = self.codec.args(event.event)?.json(&event.fields)?;
        // A name in a declaration has no character that JSON escapes.
        out.text(&format!("{{\"event\":\"{name}\",\"value\":{value}}}"))
    }
}

/// Prints each second how many events have come.
fn rates(
    mut events: RawEvents,
    printer: &Printer<'_>,
    until: Option<Instant>,
    out: &mut Output,
) -> Outcome<ExitCode> {
    let mut start = Instant::now();
    loop {
        let end = until.map_or(start + EACH, |until| until.min(start + EACH));
        let mut counts: BTreeMap<&str, u64> = printer.names.values().map(|name| (*name, 0)).collect();
        let mut missed = 0_u64;
        while Instant::now() < end {
            match wait(&mut events, Some(end)) {
                Ok(event) => {
                    let name = printer.names.get(&event.event);
                    name.and_then(|name| counts.get_mut(name)).into_iter().for_each(|count| *count += 1);
                }
                Err(IpcError::Missed { events }) => missed += u64::from(events),
                Err(IpcError::Timeout { .. } | IpcError::Unsupported { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        out.value(&json!({"seconds": (end - start).as_secs_f64(), "events": counts, "missed": missed}))?;
        out.flush()?;
        if until.is_some_and(|until| end >= until) {
            return Ok(ExitCode::SUCCESS);
        }
        start = end;
    }
}

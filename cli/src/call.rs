//! `memorypipe call`: calls a method, with its arguments as JSON.

mod arguments;

use std::io::{BufRead, IsTerminal};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use memorypipe::dynamic::{Codec, Encoded, Limits};
use memorypipe::raw::{Outcome as Answer, RawClient, RawError};
use memorypipe::schema::MethodKind;

use self::arguments::Arguments;
use crate::args::{CallArgs, Common};
use crate::failure::{Exit, Failure, Outcome};
use crate::hosts;
use crate::output::Output;

pub(crate) fn run(args: &CallArgs, common: &Common, out: &mut Output) -> Outcome<ExitCode> {
    let start = Instant::now();
    let client = hosts::attached(&args.name, common, args.timeout)?;
    let attached = start.elapsed();
    let codec = Codec::new(client.schema(), Limits::default());
    let mut caller = Caller::new(&client, &codec, &args.method, args.timeout)?;
    let outcome = match arguments::given(&args.args, caller.fields())? {
        Arguments::One(text) => caller.call(&text, out).map(|()| ExitCode::SUCCESS),
        Arguments::Lines => lines(&mut caller, out),
    };
    if args.verbose {
        out.flush()?;
        eprintln!(
            "attached to {} in {attached:.1?}, called in {:.1?}",
            client.link.peer(),
            start.elapsed() - attached
        );
    }
    outcome
}

/// One call for each line of standard input. A call that fails does not end the others, unless the host is gone.
fn lines(caller: &mut Caller<'_>, out: &mut Output) -> Outcome<ExitCode> {
    let input = std::io::stdin();
    if input.is_terminal() {
        eprintln!("one value in each line; end with Ctrl-D");
    }
    let mut first = None;
    for (number, line) in (1_u64..).zip(input.lock().lines()) {
        let line =
            line.map_err(|error| Failure::usage(format_args!("standard input cannot be read: {error}")))?;
        if line.trim().is_empty() {
            continue;
        }
        let outcome = caller.call(&line, out);
        out.flush()?;
        match outcome {
            Ok(()) => {}
            Err(Failure::Told(told)) if told.ends_connection() => return Err(Failure::Told(told)),
            Err(Failure::Told(told)) => {
                eprintln!("line {number}: {told}");
                first = first.or(Some(told.exit()));
            }
            Err(Failure::Closed) => return Err(Failure::Closed),
        }
    }
    Ok(first.map_or(ExitCode::SUCCESS, ExitCode::from))
}

/// A method of a host, ready to be called.
struct Caller<'c> {
    client: &'c RawClient,
    codec: &'c Codec,
    method: u16,
    timeout: Duration,
    encoded: Encoded,
    reply: Vec<u8>,
}

impl<'c> Caller<'c> {
    fn new(client: &'c RawClient, codec: &'c Codec, name: &str, timeout: Duration) -> Outcome<Caller<'c>> {
        let method = codec.method(name)?;
        let caller =
            Caller { client, codec, method, timeout, encoded: Encoded::default(), reply: Vec::new() };
        if caller.kind() == MethodKind::Event {
            return Err(Failure::usage(format_args!("`{name}` is an event, and not a method"))
                .with_help("`memorypipe listen` prints events"));
        }
        Ok(caller)
    }

    fn declared(&self) -> Option<&'c memorypipe::schema::Method> {
        self.client.schema().methods().get(usize::from(self.method))
    }

    fn kind(&self) -> MethodKind {
        self.declared().map_or(MethodKind::Call, |method| method.kind)
    }

    fn fields(&self) -> &'c [memorypipe::schema::Field] {
        self.declared().map_or(&[], |method| &method.args)
    }

    /// Calls the method and prints its result.
    fn call(&mut self, json: &str, out: &mut Output) -> Outcome<()> {
        self.codec
            .args(self.method)?
            .read_json(json, &mut self.encoded)
            .map_err(|fault| Failure::of_json(fault, json))?;
        let (method, bytes) = (self.method, &self.encoded.bytes);
        if self.kind() == MethodKind::Oneway {
            self.client.send(method, bytes)?;
            return if out.json { out.text("{\"sent\":true}") } else { Ok(()) };
        }
        let answer = self.client.call_within(method, bytes, self.timeout, &mut self.reply)?;
        let (layout, key) = match answer {
            Answer::Value => (self.codec.reply(method)?, "value"),
            Answer::Error => (self.codec.error(method)?, "error"),
        };
        let value = layout.json(&self.reply)?;
        match (answer, out.json) {
            (_, true) => out.text(&format!("{{\"{key}\":{value}}}"))?,
            (Answer::Value, false) => out.text(&value)?,
            (Answer::Error, false) => {}
        }
        if answer == Answer::Error {
            return Err(Failure::of_method(&value, out.json));
        }
        Ok(())
    }
}

impl From<RawError> for Failure {
    fn from(error: RawError) -> Failure {
        match error {
            RawError::Ipc(error) => error.into(),
            RawError::HasFlow { .. } => {
                Failure::usage("the method has a stream or bulk data, which the command line does not send")
                    .with_help("use a typed client; `schema --rust` prints its declaration")
            }
            error => Failure::new(Exit::Usage, &error),
        }
    }
}

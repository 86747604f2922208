//! `memorypipe ls`: the hosts, and the names that dead ones have left.

use std::process::ExitCode;
use std::time::Duration;

use memorypipe::os::unix::UserIdExt;
use serde_json::{Value, json};

use crate::args::{Common, LsArgs};
use crate::failure::Outcome;
use crate::hosts::{self, Answer, Listed};
use crate::output::{Output, table};

/// How often a list is made again.
const EACH: Duration = Duration::from_secs(1);

pub(crate) fn run(args: &LsArgs, common: &Common, out: &mut Output) -> Outcome<ExitCode> {
    let mut seen = None;
    loop {
        let directories = hosts::directories(common, args.all_users)?;
        let mut listed = Vec::new();
        for directory in &directories {
            match hosts::list(directory, common, args.all_users, args.timeout) {
                Ok(found) => listed.extend(found),
                // Directories of other users need not be readable.
                Err(_) if args.all_users => {}
                Err(error) => return Err(error),
            }
        }
        let state: Vec<_> = listed.iter().map(summary).collect();
        if out.is_terminal() || seen.as_ref() != Some(&state) {
            print(&listed, directories.len() > 1, args.watch, out)?;
            seen = Some(state);
        }
        if !args.watch {
            if listed.is_empty() && !out.json {
                let places: Vec<_> = directories.iter().map(|path| path.display().to_string()).collect();
                eprintln!("no hosts in {}", places.join(", "));
            }
            return Ok(ExitCode::SUCCESS);
        }
        out.flush()?;
        std::thread::sleep(EACH);
    }
}

/// What makes a list worth printing again.
fn summary(of: &Listed) -> (String, Option<u32>, &'static str, Option<u32>) {
    let clients = if let Answer::About(about) = &of.answer { Some(about.clients) } else { None };
    (of.name.clone(), of.pid, of.answer.state(), clients)
}

fn print(listed: &[Listed], with_directory: bool, watch: bool, out: &mut Output) -> Outcome<()> {
    if out.json {
        let all: Value = listed.iter().map(json).collect();
        return if watch { out.value(&all) } else { out.document(&all) };
    }
    if watch {
        out.clear()?;
    }
    if listed.is_empty() {
        return Ok(());
    }
    let mut head = vec!["NAME", "CHANNEL", "PID", "PROGRAM", "USER", "CLIENTS", "UP", "STATE", "SCHEMA"];
    head.extend(with_directory.then_some("DIRECTORY"));
    let rows = listed.iter().map(|of| row(of, with_directory));
    out.text(&table(std::iter::once(head.into_iter().map(str::to_owned).collect()).chain(rows)))
}

fn row(of: &Listed, with_directory: bool) -> Vec<String> {
    let none = || "-".to_owned();
    let (channel, clients, up, id) = match &of.answer {
        Answer::About(about) => (
            about.schema.name().to_owned(),
            format!("{}/{}", about.clients, about.max_clients),
            short(about.age),
            format!("{:#}", about.schema.id()),
        ),
        _ => (none(), none(), none(), none()),
    };
    let program = hosts::program(of.pid);
    let program = program.as_deref().map(|path| path.rsplit('/').next().unwrap_or(path).to_owned());
    let number = |number: Option<u32>| number.map_or_else(none, |number| number.to_string());
    let state = of.answer.state().to_owned();
    let mut row = vec![of.name.clone(), channel, number(of.pid), program.unwrap_or_else(none)];
    row.extend([number(of.user.uid()), clients, up, state, id]);
    row.extend(with_directory.then(|| of.directory.display().to_string()));
    row
}

fn json(of: &Listed) -> Value {
    let mut all = json!({
        "name": of.name,
        "directory": of.directory.to_string_lossy(),
        "state": of.answer.state(),
        "pid": of.pid,
        "program": hosts::program(of.pid),
        "uid": of.user.uid(),
    });
    match &of.answer {
        Answer::About(about) => {
            all["channel"] = json!(about.schema.name());
            all["id"] = json!(about.schema.id().to_string());
            all["instance"] = json!(about.instance.to_string());
            all["clients"] = json!(about.clients);
            all["max_clients"] = json!(about.max_clients);
            all["up_s"] = json!(about.age.as_secs_f64());
            all["requires_same_schema"] = json!(about.requires_same_schema);
            all["admits_other_users"] = json!(about.admits_other_users);
            all["version"] = json!(about.version);
        }
        Answer::None(error) => all["error"] = json!({"code": error.code(), "fact": error.fact().to_string()}),
        Answer::Dead => {}
    }
    all
}

/// A time in its two largest units.
fn short(time: Duration) -> String {
    let s = time.as_secs();
    match s {
        0..60 => format!("{:.1}s", time.as_secs_f64()),
        60..3600 => format!("{}m{:02}s", s / 60, s % 60),
        3600..86_400 => format!("{}h{:02}m", s / 3600, s / 60 % 60),
        _ => format!("{}d{:02}h", s / 86_400, s / 3600 % 24),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        let shown = |seconds: f64| short(Duration::from_secs_f64(seconds));
        assert_eq!([0.04, 61.0, 7384.0, 90_000.0].map(shown), ["0.0s", "1m01s", "2h03m", "1d01h"]);
    }

    /// With the text in the guide. `BLESS=1` rewrites it.
    #[test]
    fn columns_are_as_wide_as_their_longest_cell() {
        let rows = [
            ["NAME", "CHANNEL", "PID", "PROGRAM", "USER", "CLIENTS", "UP", "STATE", "SCHEMA"],
            [
                "calc",
                "Calculator",
                "4121",
                "calculator_host",
                "1000",
                "2/64",
                "3h07m",
                "serving",
                "57f549d9…d330",
            ],
            ["prices", "-", "4388", "prices", "1000", "-", "-", "silent", "-"],
            ["test-run", "-", "-", "-", "1000", "-", "-", "dead", "-"],
        ];
        let shown = table(rows.into_iter().map(|row| row.map(str::to_owned).to_vec()));
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected/ls.txt");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &shown).unwrap();
        }
        assert_eq!(shown, std::fs::read_to_string(path).unwrap());
    }
}

//! `memorypipe schema`, of files.

use std::process::Stdio;

use memorypipe::{Channel, Schema};
use serde_json::json;

use crate::program::{Place, Ran, assert_expected};
use crate::{calculator, channels, printed_calculator, printed_everything};

/// The file that a release of the example has frozen.
const FROZEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/schemas/calculator.json");

/// Writes a declaration into a file.
pub(crate) fn freeze<C: Channel>(place: &Place, file: &str) {
    let digits: String = Schema::bytes_of::<C>().iter().map(|byte| format!("{byte:02x}")).collect();
    std::fs::write(place.path(file), json!({"description": digits}).to_string()).unwrap();
}

/// A place with some declarations.
fn place() -> Place {
    let place = Place::new();
    std::fs::copy(FROZEN, place.path("calc.json")).unwrap();
    freeze::<channels::EverythingChannel>(&place, "everything.json");
    freeze::<channels::grown::CalculatorChannel>(&place, "grown.json");
    freeze::<channels::broken::CalculatorChannel>(&place, "broken.json");
    place
}

#[test]
fn a_declaration_is_printed() {
    let place = place();
    let shown = place.run("schema calc.json").ok();
    assert_expected("schema.txt", &shown);
    assert_eq!(shown, place.run_with("schema -", &std::fs::read_to_string(FROZEN).unwrap()).ok());
    let id = Schema::of::<calculator::CalculatorChannel>().id().to_string();
    assert_eq!(place.run("schema calc.json --id").ok(), format!("{id}\n"));
}

#[test]
fn json_has_everything_and_can_be_read_again() {
    let place = place();
    for file in ["calc.json", "everything.json"] {
        let ran = place.run(&format!("--json schema {file}"));
        let document = ran.json();
        assert!(
            document["methods"].as_array().unwrap().iter().all(|method| method["reply"]["size"].is_u64())
        );
        let again = place.run_with("schema - --json", &ran.ok());
        assert_eq!(again.json(), document);
        assert_eq!(document["id"].as_str().unwrap(), place.run(&format!("schema {file} --id")).ok().trim());
    }
    let document = place.run("schema everything.json --json").json();
    let method = |name: &str| {
        document["methods"].as_array().unwrap().iter().find(|method| method["name"] == name).unwrap().clone()
    };
    assert_eq!(method("report")["was"], json!(["status"]));
    assert_eq!(method("order")["error"]["variants"][1]["fields"][0]["name"], "limit");
    assert_eq!(method("Traded")["kind"], "event");
    assert_eq!(method("sum")["args"][0]["type"]["max"], 100);
}

#[test]
fn the_printed_source_declares_the_same_channel() {
    let place = place();
    assert_expected("calculator.rs", &place.run("schema calc.json --rust").ok());
    assert_expected("everything.rs", &place.run("schema everything.json --rust").ok());
    assert_eq!(
        Schema::of::<printed_calculator::CalculatorChannel>(),
        Schema::of::<calculator::CalculatorChannel>()
    );
    assert_eq!(
        Schema::of::<printed_everything::EverythingChannel>(),
        Schema::of::<channels::EverythingChannel>()
    );
}

#[test]
fn differences_are_shown_and_only_incompatible_ones_fail() {
    let place = place();
    assert!(place.run("schema diff calc.json calc.json").ok().starts_with("identical\n"));
    let grown = place.run("schema diff calc.json grown.json").ok();
    assert_expected("diff.txt", &grown);
    let broken = place.run("schema diff calc.json broken.json");
    assert!(broken.out.contains("~ b: i64 @8  ->  u32 @8"), "{broken:?}");
    assert!(broken.failed(7).is_empty());
    let json = place.run("schema diff calc.json broken.json --json").json();
    assert_eq!(json["relation"], "incompatible");
    let other = place.run("schema diff calc.json everything.json");
    assert!(other.out.contains("the channels are `Calculator` and `Everything`"), "{other:?}");
    other.failed(7);
}

#[test]
fn released_versions_are_checked_against_the_newest() {
    let place = place();
    let all = place.run("schema check calc.json grown.json");
    assert_eq!(all.ok(), "calc.json: compatible\n");
    let ran = place.run("schema check calc.json grown.json broken.json");
    assert!(
        ran.out.contains("grown.json: incompatible\n  host: broken.json, client: grown.json\n"),
        "{ran:?}"
    );
    ran.failed(7);
    assert_eq!(place.run("schema check calc.json").ok(), "calc.json: identical\n");
    assert_eq!(place.run("schema check calc.json --json").json()["relation"], "identical");
}

#[test]
fn what_is_no_declaration_is_refused() {
    let place = place();
    std::fs::write(place.path("text.json"), "trait Calculator {").unwrap();
    std::fs::write(place.path("short.json"), r#"{"description": "0143"}"#).unwrap();
    std::fs::write(place.path("empty.json"), "{}").unwrap();
    let edited = std::fs::read_to_string(FROZEN).unwrap().replacen("\"id\": \"", "\"id\": \"0", 1);
    std::fs::write(place.path("edited.json"), edited).unwrap();
    for (file, why) in [
        ("text.json", "text.json is not a declaration: it is not JSON: "),
        ("short.json", "an early end at byte 2"),
        ("empty.json", "it has no `description`"),
        ("edited.json", "it was edited"),
        ("missing.json", "missing.json cannot be read"),
    ] {
        let error = place.run(&format!("schema {file}")).failed(2);
        assert!(error.starts_with("error: ") && error.contains(why), "{file}: {error}");
    }
    let usage = place.run("schema").failed(2);
    assert!(usage.contains("Usage: memorypipe schema"), "{usage}");
    assert_eq!(place.run("shema calc.json").code, 2);
}

#[test]
fn a_reader_that_has_enough_ends_the_command_quietly() {
    let place = place();
    let mut command = place.command(["schema", "everything.json", "--json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn help_and_completions_come_from_the_same_place() {
    let place = Place::new();
    assert_expected("help.txt", &place.run("--help").ok());
    for (shell, word) in
        [("bash", "complete -o default"), ("zsh", "compdef"), ("fish", "complete -c memorypipe")]
    {
        let script = place.run(&format!("completions {shell}")).ok();
        assert!(script.contains(word) && script.contains("memorypipe complete --"), "{script}");
    }
    assert_eq!(place.run("complete -- memorypipe schema c").ok(), "check\n");
    let bash = "source <(memorypipe completions bash); COMP_WORDS=(memorypipe schema ch); COMP_CWORD=2; _memorypipe; \
                echo ${COMPREPLY[@]}";
    let mut command = std::process::Command::new("bash");
    let folder = std::path::Path::new(env!("CARGO_BIN_EXE_memorypipe")).parent().unwrap();
    let path = std::env::join_paths(
        [folder.to_owned()]
            .into_iter()
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    command.args(["-c", bash]).env("PATH", path.unwrap());
    assert_eq!(Ran::of(command, "").ok(), "check\n");
}

//! `memorypipe ls`, and what asks living hosts.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::{Duration, Instant};

use memorypipe::Schema;
use serde_json::Value;

use crate::calculator::CalculatorChannel;
use crate::program::{Place, Ran};

#[test]
fn hosts_are_listed_and_their_logs_say_nothing() {
    let place = Place::new();
    let nothing = place.run("ls");
    assert!(
        nothing.err.starts_with("no hosts in ") && nothing.out.is_empty() && nothing.code == 0,
        "{nothing:?}"
    );
    let host = place.host("calculator", "calc");
    place.host("calculator", "old").kill();
    let table = place.run("ls").ok();
    let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[0], ["NAME", "CHANNEL", "PID", "PROGRAM", "USER", "CLIENTS", "UP", "STATE", "SCHEMA"]);
    let pid = host.pid().to_string();
    assert_eq!((lines[1][..3].to_vec(), lines[1][7]), (vec!["calc", "Calculator", &pid], "serving"));
    assert_eq!((lines[2][0], lines[2][7]), ("old", "dead"));
    let all = place.run("ls --json").json();
    assert_eq!(all[0]["id"], Schema::of::<CalculatorChannel>().id().to_string());
    assert_eq!(
        (&all[0]["pid"], &all[0]["clients"], &all[0]["max_clients"]),
        (&host.pid().into(), &0.into(), &64.into())
    );
    assert!(all[0]["program"].as_str().unwrap().contains("/cli-"), "{all}");
    assert_eq!(all[1]["state"], "dead");
    assert_eq!(host.log(), "");
}

#[test]
fn a_stopped_host_is_silent_and_delays_the_list_for_no_longer_than_the_timeout() {
    let place = Place::new();
    let (stopped, _serving) = (place.host("calculator", "a"), place.host("calculator", "b"));
    stopped.signal("STOP");
    let start = Instant::now();
    let all = place.run("ls --timeout 300ms --json").json();
    assert!(start.elapsed() < Duration::from_secs(5));
    assert_eq!((&all[0]["state"], &all[1]["state"]), (&"silent".into(), &"serving".into()));
    assert_eq!(
        (&all[0]["pid"], &all[0]["error"]["code"]),
        (&stopped.pid().into(), &"MP-ATTACH-TIMEOUT".into())
    );
}

#[test]
fn a_watched_list_is_printed_again_when_it_has_changed() {
    let place = Place::new();
    let mut command = place.command(["ls", "--watch", "--json"]);
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(|line| line.unwrap());
    let mut next = || serde_json::from_str::<Value>(&lines.next().unwrap()).unwrap();
    assert_eq!(next(), Value::Array(Vec::new()));
    let mut host = place.host("calculator", "calc");
    assert_eq!(next()[0]["state"], "serving");
    host.kill();
    assert_eq!(next()[0]["state"], "dead");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn living_declarations_are_printed_and_compared() {
    let place = Place::new();
    let host = place.host("calculator", "calc");
    let frozen = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/schemas/calculator.json");
    assert_eq!(place.run("schema calc").ok(), place.run(&format!("schema {frozen}")).ok());
    assert_eq!(place.run(&format!("schema diff calc {frozen}")).ok().lines().next(), Some("identical"));
    assert_eq!(
        place.run(&format!("schema check {frozen} --live calc")).ok(),
        format!("{frozen}: identical\n")
    );
    crate::schema::freeze::<crate::channels::broken::CalculatorChannel>(&place, "broken.json");
    let broken = place.run("schema check broken.json --live calc");
    assert!(broken.out.contains("~ b: i64 @8  ->  u32 @8"), "{broken:?}");
    broken.failed(7);
    assert_eq!(host.log(), "");
}

#[test]
fn a_missing_host_is_told_with_the_nearest_name() {
    let place = Place::new();
    let _host = place.host("calculator", "calc");
    let error = place.run("schema cald").failed(3);
    assert!(error.starts_with("error[MP-ATTACH-NOTFOUND]: no host of `cald` is alive in "), "{error}");
    assert!(error.contains("did you mean `calc`?") && error.contains("\n  help: `memorypipe ls`"), "{error}");
    assert!(place.run("schema a:b").failed(2).contains("not a valid channel name"));
}

#[test]
fn doctor_says_why_a_host_cannot_be_attached_to() {
    let place = Place::new();
    let host = place.host("calculator", "calc");
    let fine = place.run("doctor calc").ok();
    assert!(fine.contains("0 of 64") && fine.contains("1 living host"), "{fine}");
    host.signal("STOP");
    let silent = place.run("doctor calc");
    assert!(
        silent.out.contains("[MP-ATTACH-TIMEOUT]") && silent.out.contains("neither stopped nor busy"),
        "{silent:?}"
    );
    silent.failed(3);
    host.signal("CONT");
    let missing = place.run("doctor other --json");
    let line = missing.json().as_array().unwrap().last().unwrap().clone();
    assert_eq!((&line["section"], &line["state"]), (&"host".into(), &"fail".into()), "{line}");
    missing.failed(3);
    assert_eq!(host.log(), "");
}

#[test]
fn completions_have_the_names_of_living_hosts() {
    let place = Place::new();
    let host = place.host("calculator", "calc");
    place.host("calculator", "cold").kill();
    for (line, found) in [
        ("schema c", "calc\ncheck\n"),
        ("schema diff c", "calc\n"),
        ("schema check a.json --live ", "calc\n"),
        ("doctor ", "calc\n"),
    ] {
        let words: Vec<&str> = ["complete", "--", "memorypipe"].into_iter().chain(line.split(' ')).collect();
        assert_eq!(Ran::of(place.command(words), "").ok(), found, "{line}");
    }
    assert_eq!(host.log(), "");
}

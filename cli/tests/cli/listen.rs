//! `memorypipe listen`.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::program::{Place, Ran};

fn values(ran: &str) -> Vec<Value> {
    ran.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn events_are_lines_of_json() {
    let place = Place::new();
    let host = place.host("market", "market");
    let all = values(&place.run("listen market -n 4").ok());
    assert_eq!(all[0], json!({"event": "Session", "value": {"is_open": true}}));
    let numbers: Vec<_> = all[1..].iter().map(|event| event["value"][0].as_u64().unwrap()).collect();
    assert!(numbers.windows(2).all(|pair| pair[1] == pair[0] + 1), "{all:?}");
    assert!(all[1..].iter().all(|event| event["event"] == "Traded" && event["value"][1] == 7));
    let some = values(&place.run("listen market Traded -n 2").ok());
    assert!(some.len() == 2 && some.iter().all(|event| event["event"] == "Traded"), "{some:?}");
    assert_eq!(host.log(), "");
}

#[test]
fn rates_are_counted() {
    let place = Place::new();
    let _host = place.host("market", "market");
    let rates = values(&place.run("listen market --rate --for 300ms").ok());
    assert_eq!(rates.len(), 1);
    assert!(rates[0]["events"]["Traded"].as_u64().unwrap() > 2 && rates[0]["missed"] == 0, "{rates:?}");
}

#[test]
fn a_listener_that_falls_behind_is_told_how_much_it_has_missed() {
    let place = Place::new();
    let _host = place.host("market", "market");
    let mut listener = place.command(["listen", "market"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(listener.stdout.take().unwrap()).lines().map(|line| line.unwrap());
    assert!(lines.next().unwrap().contains("Session"));
    let signal = |name: &str| {
        let sent =
            Command::new("kill").args([format!("-{name}"), listener.id().to_string()]).status().unwrap();
        assert!(sent.success());
    };
    signal("STOP");
    std::thread::sleep(Duration::from_millis(500));
    signal("CONT");
    let missed = lines
        .map(|line| serde_json::from_str::<Value>(&line).unwrap())
        .find_map(|line| line["missed"].as_u64());
    assert!(missed.unwrap() > 5);
    listener.kill().unwrap();
    listener.wait().unwrap();
}

#[test]
fn a_listener_ends_with_its_reason() {
    let place = Place::new();
    let mut host = place.host("market", "market");
    place.run("listen market -n 100000 --for 200ms").failed(8);
    assert_eq!(place.run("listen market --for 100ms").code, 0);
    assert!(place.run("listen market Tradet").failed(2).contains("did you mean `Traded`?"));
    assert!(place.run("listen market open").failed(2).contains("`open` is a method, and not an event"));
    assert!(place.run("call market Closed").failed(2).contains("`Closed` is an event, and not a method"));
    let _calc = place.host("calculator", "calc");
    assert!(place.run("listen calc").failed(2).contains("`Calculator` has no events"));
    let mut command = place.command(["listen", "market"]);
    let listener = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(200));
    host.kill();
    let output = listener.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("MP-IPC-HOSTGONE"), "{output:?}");
}

#[test]
fn methods_and_events_are_completed() {
    let place = Place::new();
    let host = place.host("market", "market");
    for (line, found) in [
        ("call market ", "open\n"),
        ("listen market ", "Closed\nSession\nTraded\n"),
        ("listen market Session T", "Traded\n"),
        ("call missing ", ""),
    ] {
        let words: Vec<&str> = ["complete", "--", "memorypipe"].into_iter().chain(line.split(' ')).collect();
        assert_eq!(Ran::of(place.command(words), "").ok(), found, "{line}");
    }
    assert_eq!(host.log(), "");
}

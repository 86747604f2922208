//! `memorypipe call`.

use std::time::{Duration, Instant};

use crate::program::{Place, Ran, assert_expected};

/// Calls with these words, some of which have blanks.
fn call(place: &Place, words: &[&str]) -> Ran {
    Ran::of(place.command(std::iter::once(&"call").chain(words)), "")
}

#[test]
fn arguments_are_json_or_pairs_or_a_file() {
    let place = Place::new();
    let host = place.host("calculator", "calc");
    std::fs::write(place.path("args.json"), "{\n  \"b\": 2,\n  \"a\": 40\n}\n").unwrap();
    for words in [
        &["calc", "add", r#"{"a":40,"b":2}"#][..],
        &["calc", "add", "[40, 2]"],
        &["calc", "add", "a=40", "b=2"],
        &["calc", "add", "@args.json"],
    ] {
        assert_eq!(call(&place, words).ok(), "42\n", "{words:?}");
    }
    assert_eq!(call(&place, &["calc", "uptime_ns"]).ok(), "5\n");
    let samples = r#"{"samples": [{"t_ns": 1, "value": 20.5}, {"t_ns": 2, "value": 21.5}]}"#;
    assert_eq!(call(&place, &["calc", "mean", samples]).ok(), "21.0\n");
    assert_eq!(call(&place, &["calc", "add", "a=40", "b=2", "--json"]).ok(), "{\"value\":42}\n");
    let told = call(&place, &["calc", "add", "a=40", "b=2", "-v"]);
    assert!(
        told.err.contains(&format!("attached to process {}", host.pid())) && told.out == "42\n",
        "{told:?}"
    );
    assert_eq!(host.log(), "");
}

#[test]
fn a_one_way_call_arrives() {
    let place = Place::new();
    let host = place.host("calculator", "calc");
    assert_eq!(call(&place, &["calc", "log", "line=12 is text"]).ok(), "");
    assert_eq!(call(&place, &["calc", "log", "line=13"]).ok(), "");
    // It is served in order.
    assert_eq!(call(&place, &["calc", "uptime_ns"]).ok(), "5\n");
    assert_eq!(host.log(), "log: 12 is text\nlog: 13\n");
}

#[test]
fn the_error_of_a_method_is_told_from_a_failure() {
    let place = Place::new();
    let _host = place.host("calculator", "calc");
    assert_eq!(call(&place, &["calc", "div", "[84, 2]"]).ok(), "42\n");
    let error = call(&place, &["calc", "div", "[1, 0]"]);
    assert_eq!(
        (error.out.as_str(), error.err.as_str()),
        ("", "error: the method answered with its error \"DivByZero\"\n")
    );
    error.failed(1);
    let error = call(&place, &["calc", "div", "[1, 0]", "--json"]);
    assert_eq!((error.out.as_str(), error.err.as_str(), error.code), ("{\"error\":\"DivByZero\"}\n", "", 1));
}

#[test]
fn each_line_of_standard_input_is_a_call() {
    let place = Place::new();
    let _host = place.host("calculator", "calc");
    let many: String = (0..100).map(|number| format!("[{number}, 1]\n\n")).collect();
    let sums: String = (1..=100).map(|sum| format!("{sum}\n")).collect();
    assert_eq!(place.run_with("call calc add -", &many).ok(), sums);
    let ran = place.run_with("call calc div - --json", "[8, 2]\n[1, 0]\n{\"a\": 1}\n[9, 3]\n");
    assert_eq!(ran.out, "{\"value\":4}\n{\"error\":\"DivByZero\"}\n{\"value\":3}\n");
    assert!(ran.err.contains("line 3: error: "), "{ran:?}");
    assert_eq!(ran.code, 1, "of the first that failed");
}

#[test]
fn what_does_not_fit_is_told_with_its_place_and_the_nearest_name() {
    let place = Place::new();
    let host = place.host("calculator", "calc");
    let mut told = String::new();
    for words in [
        &["calc", "ad", "[1, 2]"][..],
        &["calc", "add", r#"{"a": 84, "b": "two"}"#],
        &["calc", "add", "a=1", "c=2"],
        &["calc", "add", "[1]"],
        &["calc", "mean", r#"{"samples": [{"t_ns": 1, "value": true}]}"#],
    ] {
        let error = call(&place, words).failed(2);
        told.push_str(&format!("$ memorypipe call {}\n{error}", words.join(" ")));
    }
    assert_expected("call_faults.txt", &told);
    assert!(told.contains("did you mean `add`?"), "{told}");
    assert!(
        call(&place, &["calc", "add", "@missing.json"]).failed(2).contains("missing.json cannot be read")
    );
    assert_eq!(host.log(), "");
}

#[test]
fn the_exit_code_says_whether_the_request_may_have_been_executed() {
    let place = Place::new();
    let _slow = place.host("slow", "slow");
    let start = Instant::now();
    let taken = call(&place, &["slow", "uptime_ns", "--timeout", "200ms"]).failed(5);
    assert!(taken.contains("error[MP-IPC-TIMEOUT]") && taken.contains("--timeout"), "{taken}");
    assert!(start.elapsed() < Duration::from_secs(2));
    let stopped = place.host("calculator", "stopped");
    stopped.signal("STOP");
    let silent = call(&place, &["stopped", "add", "[1, 2]", "--timeout", "200ms"]).failed(4);
    assert!(silent.contains("error[MP-ATTACH-TIMEOUT]"), "{silent}");
    let _dying = place.host("dying", "dying");
    let gone = call(&place, &["dying", "uptime_ns"]).failed(5);
    assert!(gone.contains("error[MP-IPC-HOSTGONE]") && gone.contains("check before you repeat it"), "{gone}");
    assert!(call(&place, &["missing", "add"]).failed(3).contains("MP-ATTACH-NOTFOUND"));
}

#[test]
fn a_second_call_to_a_busy_host_was_not_taken() {
    let place = Place::new();
    let _slow = place.host("slow", "slow");
    let ran = place.run_with("call slow uptime_ns - --timeout 200ms", "{}\n{}\n");
    assert!(
        ran.err.contains("line 1: error[MP-IPC-TIMEOUT]: ")
            && ran.err.contains("line 2: error[MP-IPC-TIMEOUT]: "),
        "{ran:?}"
    );
    assert!(ran.err.contains("has not received the request"), "{ran:?}");
    ran.failed(5);
}

#[test]
fn a_directory_that_is_not_safe_is_a_matter_of_permission() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    std::fs::create_dir(place.run_dir()).unwrap();
    std::fs::set_permissions(place.run_dir(), std::fs::Permissions::from_mode(0o777)).unwrap();
    assert!(call(&place, &["calc", "add"]).failed(6).contains("error[MP-ATTACH-UNSAFE]"));
}

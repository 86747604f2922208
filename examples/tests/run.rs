//! Runs every example like a user, in separate processes, and checks its output.

mod place;

use std::process::Command;
use std::time::{Duration, Instant};

use place::{Place, Running, TIMEOUT, assert_has, printed};

#[test]
fn hello_says_hello_or_what_to_do_without_a_host() {
    let place = Place::new("hello");
    let output = place.run("hello", &[]);
    assert!(!output.status.success());
    assert_has(&String::from_utf8(output.stderr).unwrap(), &["no host of `hello`", "MP-ATTACH-NOTFOUND"]);

    let _host = place.start("hello", &["host"]);
    place.wait_for_file("memorypipe/hello.sock");
    assert_eq!(printed(&place.run("hello", &[])), "Hello, world!\n");
}

#[test]
fn quickstart_calls_and_measures() {
    let place = Place::new("calls");
    let output = place.run("quickstart", &["--calls", "20000"]);
    let text = printed(&output);
    assert_has(
        &text,
        &[
            "trait Calculator {",
            "fn div(a: i64, b: i64) -> Result<i64, MathError>;",
            "struct Packet {                     // 128 bytes",
            "div(add(40, 2), 2) = 21",
            "div(1, 0) = Err(App(DivByZero))",
            "Round trips of 128 bytes",
        ],
    );
    assert_has(&String::from_utf8(output.stderr).unwrap(), &["host's log: the client did not wait"]);
}

#[test]
fn quickstart_has_a_figure_in_every_cell() {
    let place = Place::new("figures");
    let text = printed(&place.run("quickstart", &["--calls", "2000"]));
    let rows: Vec<&str> =
        text.lines().skip_while(|line| !line.starts_with("-----")).skip(1).take(6).collect();
    assert_eq!(rows.len(), 6, "{text}");
    for row in &rows {
        let cells: Vec<&str> = row[24..].split_whitespace().collect();
        let [channel, _, socket, _] = cells[..] else { panic!("{row}") };
        for figure in [channel, socket] {
            assert!(figure.parse::<f64>().is_ok_and(|figure| figure > 0.0), "{row}");
        }
        assert_eq!(row.chars().count(), rows[0].chars().count(), "{text}");
    }
}

#[test]
fn quickstart_leaves_no_host_behind_when_it_is_killed() {
    let place = Place::new("killed");
    let mut quickstart = place.start("quickstart", &["--calls", "1000000000"]);
    let host = host_of(&mut quickstart);
    assert!(is_running(&host), "{host}");
    quickstart.kill();
    let deadline = Instant::now() + TIMEOUT;
    while is_running(&host) {
        assert!(Instant::now() < deadline, "process {host} is still there");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The number of the second process.
fn host_of(quickstart: &mut Running) -> String {
    let line = quickstart.wait_for("attached to process");
    line.split("attached to process ").nth(1).unwrap().split('.').next().unwrap().to_owned()
}

fn kill(pid: &str) {
    assert!(Command::new("kill").args(["-9", pid]).status().unwrap().success());
}

#[test]
fn quickstart_says_that_its_host_was_killed_amid_the_calls() {
    let place = Place::new("no-calls");
    let mut quickstart = place.start("quickstart", &["--calls", "1000000000"]);
    let host = host_of(&mut quickstart);
    quickstart.wait_for("Round trips of 128 bytes");
    kill(&host);
    quickstart.wait_for("the host is gone");
    assert!(!quickstart.child.wait().unwrap().success());
}

#[test]
fn quickstart_says_that_its_host_was_killed_amid_the_comparison_with_sockets() {
    let place = Place::new("no-socket");
    let mut quickstart = place.start("quickstart", &["--calls", "200000"]);
    let host = host_of(&mut quickstart);
    // While the channel is measured, the thread that returns bytes through the socket sleeps.
    let deadline = Instant::now() + TIMEOUT;
    while sleeps_of_threads(&host) < 200 {
        assert!(Instant::now() < deadline, "sockets are never compared");
        std::thread::sleep(Duration::from_millis(2));
    }
    kill(&host);
    quickstart.wait_for("the host process has ended");
    assert!(!quickstart.child.wait().unwrap().success());
}

/// How often all threads of the process but the first one went to sleep.
fn sleeps_of_threads(pid: &str) -> u64 {
    let threads =
        std::fs::read_dir(format!("/proc/{pid}/task")).unwrap().map(|thread| thread.unwrap().path());
    let sleeps = threads.filter(|thread| !thread.ends_with(pid)).map(|thread| {
        let status = std::fs::read_to_string(thread.join("status")).unwrap_or_default();
        let sleeps = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        sleeps.map_or(0, |sleeps| sleeps.trim().parse().unwrap())
    });
    sleeps.sum()
}

/// Whether the process is alive, and not a zombie that its parent has not collected.
fn is_running(pid: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with(['Z', 'X']))
}

#[test]
fn quickstart_says_which_argument_it_takes() {
    let place = Place::new("usage");
    for args in [&["--cals", "5"][..], &["--calls"], &["--calls", "many"], &["--calls", "0"]] {
        let output = place.run("quickstart", args);
        assert!(!output.status.success());
        assert_has(&String::from_utf8(output.stderr).unwrap(), &["the only argument is `--calls NUMBER`"]);
    }
}

#[test]
fn calculator_client_is_told_of_the_death_of_its_host_and_comes_back() {
    let place = Place::new("death");
    let mut host = place.start("calculator_host", &[]);
    host.wait_for("--example calculator_client");
    let mut client = place.start("calculator_client", &[]);
    client.wait_for("div(add(40, 2), 2) = 21");
    client.wait_for("div(1, 0): nothing divides by zero");
    client.wait_for("div(-9223372036854775808, -1): too large");
    client.wait_for("mean of three samples = 21");
    host.wait_for("log: hello from the client");

    client.wait_for("kill -9");
    client.wait_for("the host is up for");
    host.kill();
    client.wait_for("MP-IPC-HOSTGONE: the host is gone");
    client.wait_for("start the host again");
    let _host = place.start("calculator_host", &[]);
    client.wait_for("add(1, 2) = 3");
    assert!(client.child.wait().unwrap().success());
}

#[test]
fn calculator_client_says_what_to_do_without_a_host() {
    let place = Place::new("no-host");
    let output = place.run("calculator_client", &[]);
    assert!(!output.status.success());
    let text = String::from_utf8(output.stderr).unwrap();
    assert_has(&text, &["no host of `calc`", "start the host", "MP-ATTACH-NOTFOUND"]);
}

#[test]
fn order_gateway_plays_a_session() {
    let place = Place::new("orders");
    let text = printed(&place.run("order_gateway", &[]));
    for story in [
        &["host | Sell 100 ACME: Ok", "UnknownSymbol", "Quantity", "Buy 60 ACME: Ok", "has expired"][..],
        &["alice | offers 100 ACME: order 0", "alice | sold 60, 40 rest", "alice | sold 60, 0 rest"],
        &[
            "60 ACNE: rejected, UnknownSymbol { try_instead: \"ACME\" }",
            "60000 ACME: rejected, Quantity { least: 1, most: 10000 }",
            "bob | bought 60",
        ],
        &[
            "carol | 1 ACNE: rejected, UnknownSymbol { try_instead: \"ACME\" }",
            "carol | 60000 ACME: rejected, for a newer reason",
        ],
        &["order 0 has expired", "host | stops after 2 orders"],
    ] {
        // Each process prints its part in this order; the parts are interleaved.
        let mut rest = &text[..];
        for part in story {
            let Some((_, behind)) = rest.split_once(part) else { panic!("`{part}` is missing in:\n{text}") };
            rest = behind;
        }
    }
}

#[test]
fn pipe_host_serves_one_client_after_another() {
    let place = Place::new("pipe");
    let mut host = place.start("pipe_host", &[]);
    host.wait_for("--example pipe_client");
    for _ in 0..2 {
        let text = printed(&place.run("pipe_client", &[]));
        assert_has(&text, &["command 1 came back as 1001"]);
        host.wait_for("the client has left");
    }
}

#[test]
fn schema_mismatch_explains_itself() {
    let place = Place::new("schema");
    let text = printed(&place.run("schema_mismatch", &[]));
    assert_has(
        &text,
        &[
            "error[MP-ATTACH-SCHEMA]",
            "speaks another version of `Thermometer`",
            "struct Reading: host 16 bytes, client 24 bytes",
            "+ celsius: f64 @8   client only; same type and place as `value`: renamed?",
            "attached; read() = 21.5 degrees",
            "calibrate(0.5): the host does not have the method `calibrate`",
        ],
    );
}

#[test]
fn frames_are_seen_as_they_were_painted_whichever_way_they_go() {
    let place = Place::new("frames");
    let text = printed(&place.run("frames", &["--frames", "3"]));
    assert_has(
        &text,
        &[
            "3 pictures of 1920 x 1080 pixels, 8294400 bytes each",
            // Two of the four transfers go to the host.
            "sent      12 messages, 120 bytes, 49766400 bytes of bulk data",
            "bulk      to host: 0 of 16588800 bytes; to client: 0 of 16588800 bytes",
        ],
    );
    let rows: Vec<_> = text.lines().filter(|line| line.ends_with(" GB/s")).collect();
    assert_eq!(rows.len(), 4, "{text}");
    for row in rows {
        let rate = row.split_whitespace().rev().nth(1).unwrap().parse::<f64>();
        assert!(rate.is_ok_and(|rate| rate > 0.0), "{row}");
    }
}

#[test]
fn evolution_has_old_and_new_understand_each_other() {
    let place = Place::new("evolution");
    let text = printed(&place.run("evolution", &[]));
    assert_has(
        &text,
        &[
            "client v1 reads Reading { t_ns: 2, value: 21.5 }",
            "host v2 keeps Reading { t_ns: 2, celsius: 21.5, quality: 0.5, flags: 0 }",
            "client v2 reads Reading { t_ns: 1, celsius: 21.5, quality: 0.5, flags: 0 }",
            "host v1 keeps Reading { t_ns: 1, value: 21.5 }",
            "client v2: the place is unknown, the host is too old",
        ],
    );
}

#[test]
fn crash_and_restart_survives_five_hosts() {
    let place = Place::new("crashes");
    let text = printed(&place.run("crash_and_restart", &[]));
    assert_has(&text, &["host 5 (process", "is killed", "6 hosts", "squares, all right"]);
}

#[test]
fn log_sink_loses_no_line() {
    let place = Place::new("log");
    let text = printed(&place.run("log_sink", &["--lines", "20000"]));
    assert_has(&text, &["one by one: ", "in batches: ", "40000 lines in the file"]);
}

#[test]
fn the_camera_writes_each_frame_once_for_all_its_viewers() {
    let place = Place::new("camera");
    let text = printed(&place.run("camera", &["--frames", "60"]));
    assert!(text.contains("60 frames of 6220800 bytes for 3 viewers"), "{text}");
    assert!(text.contains("holding: 2 read, ") && text.contains("2 held"), "{text}");
    let read = |viewer: &str| -> u32 {
        let line = text.lines().find(|line| line.starts_with(viewer)).expect(viewer);
        line.split(' ').filter_map(|word| word.parse::<u32>().ok()).take(2).sum()
    };
    assert_eq!([read("quick:"), read("slow:")], [60, 60], "{text}");
}

#[test]
fn the_ticker_tells_each_subscriber_what_it_has_missed() {
    let place = Place::new("ticker");
    let text = printed(&place.run("ticker", &["--trades", "50000"]));
    assert_has(
        &text,
        &["quick: saw", "slow: saw", "was told that it missed", "275000 pieces in 50000 trades"],
    );
    for line in text.lines().filter(|line| line.contains("was told")) {
        let numbers: Vec<u64> = line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        // The opening is an event too.
        assert_eq!(numbers[0] + numbers[1], 50_001, "{line}");
    }
}

#[test]
fn orders_of_a_client_end_with_its_connection() {
    let place = Place::new("cancel");
    let text = printed(&place.run("cancel_on_disconnect", &[]));
    assert_has(
        &text,
        &[
            "maker | 150 pieces on offer; crashes",
            ": 2 orders cancelled",
            "was disconnected: more than 3 orders",
            "memorypipe: expelled ",
            ": 4 orders cancelled",
            "watcher | nothing is on offer",
        ],
    );
}

/// A maker in another pid namespace, as in a container.
#[test]
#[ignore = "needs root, which makes namespaces: run it with `--ignored`"]
fn orders_of_a_client_in_another_pid_namespace_end_with_its_connection() {
    let place = Place::new("cancel-namespace");
    let mut gateway = place.start("cancel_on_disconnect", &["gateway", "fenced"]);
    let mut maker = place.start_in_pid_namespace("cancel_on_disconnect", &["crashes", "fenced"]);
    maker.wait_for("150 pieces on offer");
    gateway.wait_for("detached process");
    gateway.wait_for(": 2 orders cancelled");
}

//! The program as users start it: two processes for each row, files, reports of files.

use std::path::Path;
use std::process::{Command, Output};

fn bench(arguments: &[&str], directory: &Path) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_memorypipe-bench"))
        .args(arguments)
        .current_dir(directory)
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

fn lines(file: &Path) -> Vec<serde_json::Value> {
    let text = std::fs::read_to_string(file).expect("the file was written");
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// On a busy machine measurements may be discarded, but they are made and written.
#[test]
fn a_run_measures_what_it_is_asked_for_and_runs_are_joined() {
    let directory = tempfile::tempdir().unwrap();
    let rows = ["line_p1", "call_128", "uds_128"];
    for file in ["first.jsonl", "second.jsonl"] {
        let how = ["--pass", "50", "--repeats", "1", "--json", file];
        bench(&[&["run"], &rows[..], &how].concat(), directory.path());
        let lines = lines(&directory.path().join(file));
        assert_eq!(lines[0]["line"], "run");
        assert!(lines.iter().all(|line| line["line"] != "failed"), "{lines:?}");
        for row in rows {
            let measured = lines.iter().find(|line| line["row"] == row).unwrap_or_else(|| panic!("no {row}"));
            assert!(measured["messages"].as_u64() > Some(0) && measured["mean_ns"].as_f64() > Some(0.0));
            assert_eq!(measured["brackets"].as_array().map(Vec::len), Some(2), "{row}");
        }
    }
    let both = ["report", "first.jsonl", "second.jsonl", "--html", "page.html"];
    let told = String::from_utf8(bench(&both, directory.path()).stdout).unwrap();
    assert!(told.contains("first.jsonl on ") && told.contains("second.jsonl on "), "{told}");
    let page = std::fs::read_to_string(directory.path().join("page.html")).unwrap();
    assert!(page.contains("second.jsonl on "));
}

/// Measures rows once, in short passes, and returns the lines of the file.
fn measured_once(rows: &[&str], more: &[&str]) -> Vec<serde_json::Value> {
    let directory = tempfile::tempdir().unwrap();
    let how = ["--pass", "5", "--repeats", "1", "--line", "0,1000000", "--json", "run.jsonl"];
    bench(&[&["run"], rows, &how, more].concat(), directory.path());
    let lines = lines(&directory.path().join("run.jsonl"));
    assert!(lines.iter().all(|line| line["line"] != "failed"), "{lines:?}");
    for row in rows {
        let of_row: Vec<_> = lines.iter().filter(|line| line["row"] == *row).collect();
        assert_eq!(of_row.len(), 1, "{row}");
        let (messages, mean) = (of_row[0]["messages"].as_u64(), of_row[0]["mean_ns"].as_f64());
        assert!(messages > Some(0) && mean > Some(0.0) && of_row[0]["kept"] == true, "{row}");
    }
    lines
}

fn processor_time(lines: &[serde_json::Value], row: &str) -> [f64; 2] {
    let measured = lines.iter().find(|line| line["row"] == row).expect(row);
    [0, 1].map(|side| measured["cpu"][side].as_f64().unwrap())
}

#[test]
fn values_are_copied_by_hand_for_comparison() {
    measured_once(&["ring_value_1024", "ring_value_4096", "ring_value_16384", "ring_value_65536"], &[]);
}

#[test]
fn named_pipes_are_measured_and_removed() {
    measured_once(&["named_pipe_128", "named_pipe_65536", "named_pipe_oneway_128"], &[]);
    let left = std::fs::read_dir(std::env::temp_dir()).unwrap().flatten();
    let left: Vec<_> = left
        .filter(|entry| {
            let is_fifo = std::os::unix::fs::FileTypeExt::is_fifo;
            entry.file_type().is_ok_and(|kind| is_fifo(&kind))
                && entry.file_name().to_string_lossy().starts_with("bench-")
        })
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn messages_at_a_fixed_rate_are_measured_beside_the_kernels_means() {
    measured_once(&["paced_1000", "paced_futex_1000", "paced_uds_1000"], &[]);
}

#[test]
fn rows_on_a_busy_machine_are_measured_while_other_work_runs() {
    let ways = ["call", "pipe", "stream"];
    let both = ways.iter().flat_map(|way| ["spin", "adaptive"].map(|wait| format!("busy_{way}_{wait}")));
    let rows: Vec<String> = both.chain(["busy_futex".to_owned(), "busy_uds".to_owned()]).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let lines = measured_once(&rows, &[]);
    let [client, host] = processor_time(&lines, "busy_call_spin");
    assert!(client > 0.0 && host > 0.0);
}

#[test]
fn silent_clients_and_their_host_take_hardly_any_processor_time() {
    let lines = measured_once(&["idle_64"], &[]);
    let [clients, host] = processor_time(&lines, "idle_64");
    // Generous: other tests run at the same time. A client or a host that polls takes a whole processor.
    assert!(clients + host < 0.5, "{clients} {host}");
}

/// The program itself stands for the other build: its sides are those of a program that is started by its path.
#[test]
fn rows_are_measured_with_both_builds_in_turns() {
    let lto = format!("--lto={}", env!("CARGO_BIN_EXE_memorypipe-bench"));
    let lines = measured_once(&["oneway_128", "oneway_128_lto", "batch_1_lto"], &[&lto]);
    let order: Vec<&str> = lines.iter().filter_map(|line| line["row"].as_str()).collect();
    assert!(order.contains(&"oneway_128") && order.contains(&"oneway_128_lto"), "{order:?}");
}

#[test]
fn a_build_that_is_not_there_is_named() {
    let output = Command::new(env!("CARGO_BIN_EXE_memorypipe-bench"))
        .args(["run", "oneway_128", "--lto=/nowhere/memorypipe-bench"])
        .output()
        .unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("/nowhere/memorypipe-bench") && said.contains("--profile lto"), "{said}");
}

#[cfg(feature = "async")]
#[test]
fn a_task_is_measured_on_a_busy_machine() {
    measured_once(&["busy_async_spin", "busy_async_adaptive"], &[]);
}

#[cfg(feature = "iceoryx2")]
#[test]
fn iceoryx2_is_measured_in_all_its_uses() {
    let rows = ["iceoryx2_rr_128", "iceoryx2_ps_128", "iceoryx2_oneway_128", "busy_iceoryx2"];
    measured_once(&rows, &[]);
    let lines =
        measured_once(&["iceoryx2_clients_1_free", "iceoryx2_clients_64_free", "iceoryx2_idle_64"], &[]);
    assert!(processor_time(&lines, "iceoryx2_idle_64")[1] > 0.0);
}

#[cfg(feature = "tonic")]
#[test]
fn grpc_is_measured() {
    measured_once(&["tonic"], &[]);
}

#[test]
fn a_word_that_means_no_row_is_refused() {
    let output =
        Command::new(env!("CARGO_BIN_EXE_memorypipe-bench")).args(["run", "nonsense"]).output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("memorypipe-bench list"));
}

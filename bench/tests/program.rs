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

#[test]
fn a_word_that_means_no_row_is_refused() {
    let output =
        Command::new(env!("CARGO_BIN_EXE_memorypipe-bench")).args(["run", "nonsense"]).output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("memorypipe-bench list"));
}

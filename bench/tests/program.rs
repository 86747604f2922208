//! The program as its users start it: two processes for each row, files, reports of files.

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

/// On a busy machine measurements may be thrown away, but they are made and written.
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

/// No figure of the README is typed in by hand: each line of its tables is one that the program has written.
#[test]
fn the_figures_of_the_readme_are_those_of_the_reports() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let read = |file: &str| std::fs::read_to_string(root.join(file)).expect("it is there");
    let readme = read("README.md");
    for report in ["docs/bench/near.md", "docs/bench/far.md"] {
        let marker = format!("<!-- lines of {report} -->");
        let (_, rest) = readme.split_once(&marker).expect("where the lines begin");
        let (lines, _) = rest.split_once("<!-- end -->").expect("where they end");
        let lines: Vec<&str> =
            lines.lines().filter(|line| line.starts_with("| ") && line.contains(" ns")).collect();
        assert!(lines.len() > 5, "{lines:?}");
        for line in lines {
            assert!(read(report).lines().any(|written| written == line), "{line}");
        }
    }
    for plot in ["latency", "sizes", "batches", "clients"] {
        let svg = read(&format!("docs/bench/near/{plot}.svg"));
        assert!(svg.starts_with("<svg") && readme.contains(&format!("docs/bench/near/{plot}.svg")), "{plot}");
    }
}

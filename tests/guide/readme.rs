//! The first page: short, and none of its figures is typed by hand.

use super::read;

#[test]
fn the_readme_is_short_and_has_the_commands() {
    let readme = read("README.md");
    assert!(readme.lines().count() <= 160, "{} lines", readme.lines().count());
    for command in ["cargo run --release --example quickstart", "cargo test --workspace"] {
        assert!(readme.lines().any(|line| line.split(" #").next().unwrap().trim() == command), "{command}");
    }
}

#[test]
fn the_figures_of_the_readme_are_those_of_the_reports() {
    let readme = read("README.md");
    for (report, word) in [("docs/bench/near.md", "near"), ("docs/bench/far.md", "far")] {
        let text = read(report);
        let row = text.lines().find(|line| line.starts_with("| typed call, spinning |")).expect(report);
        let mean: f64 = row.split(['|', ' ']).find_map(|word| word.parse().ok()).expect(row);
        let claim = format!("{:.2} µs between {word}", mean / 1000.0);
        assert!(readme.contains(&claim), "{report} says: {claim}");
    }
    let near = read("docs/bench/near.md");
    let (_, rest) = readme.split_once("<!-- lines of docs/bench/near.md -->").expect("where the lines begin");
    let (lines, _) = rest.split_once("<!-- end -->").expect("where they end");
    let lines: Vec<&str> = lines.lines().filter(|line| line.starts_with("| ")).collect();
    assert!(lines.len() > 5, "{lines:?}");
    for line in lines {
        assert!(near.lines().any(|written| written == line), "{line}");
    }
    assert!(read("docs/bench/near/latency.svg").starts_with("<svg"));
}

//! The report of a recorded run.

use super::*;

/// Some rows of a short run.
const RECORDED: &str = include_str!("recorded.jsonl");

fn recorded() -> Results {
    let mut results = Results::default();
    lines::add(&mut results, RECORDED).unwrap();
    results
}

/// Writes all files, and reads one back.
fn written(file: &str) -> String {
    let directory = tempfile::tempdir().unwrap();
    let path = |name: &str| Some(directory.path().join(name));
    let files = Files { json: None, html: path("page.html"), markdown: path("page.md"), plots: path("") };
    write_files(&recorded(), &files).unwrap();
    fs::read_to_string(directory.path().join(file)).unwrap()
}

#[test]
fn every_plot_is_well_formed_and_has_its_curves() {
    let curves = [
        ("latency", &["two hand-written rings", "typed call, spinning", "99.9 %"][..]),
        ("sizes", &["typed call, spinning", "Unix socket", "bytes each way"]),
        ("batches", &["hand-written ring", "typed pipe", "messages per second"]),
        ("clients", &["on one core", "p99", "calls per second, all"]),
    ];
    let page = written("page.html");
    for (name, said) in curves {
        let svg = written(&format!("{name}.svg"));
        let tree = roxmltree::Document::parse(&svg).unwrap();
        let texts: Vec<&str> = tree
            .descendants()
            .filter(|n| n.has_tag_name("text"))
            .filter_map(|n| n.text())
            .map(str::trim)
            .collect();
        for text in said {
            assert!(texts.contains(text), "{name}: {text} is not among {texts:?}");
        }
        let lines = tree.descendants().filter(|n| n.has_tag_name("polyline")).count();
        assert!(lines >= 2, "{name}: {lines} lines");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{name}");
        assert!(page.contains(&svg), "{name} is not in the page");
    }
}

#[test]
fn the_page_names_the_run_and_needs_nothing_else() {
    let page = written("page.html");
    for run in recorded().runs {
        for said in [&run.machine, &run.command, &run.date] {
            assert!(!said.is_empty() && page.contains(said.as_str()), "{said}");
        }
    }
    for loads in ["src=", "href=", "url(", "@import", "<script", "<link"] {
        assert!(!page.contains(loads), "{loads}");
    }
    for section in ["Round trip of 128 bytes", "Goals", "Clients", "Rows"] {
        assert!(page.contains(&format!("<h2>{section}</h2>")), "{section}");
    }
}

#[test]
fn terminal_and_markdown_tell_the_same_figures() {
    let (text, markdown) = (text(&recorded(), Extent::Everything), written("page.md"));
    for cell in ["call_128", "two hand-written rings", "most / least", "not pinned, least served / mean"] {
        assert!(text.contains(cell) && markdown.contains(cell), "{cell}");
    }
    for image in ["![Clients of one host](clients.svg)", "(latency.svg)"] {
        assert!(markdown.contains(image), "{image}");
    }
    let results = recorded();
    let rows = rows::all();
    let call = Figures::new(&rows, &results).mean("call_128");
    assert!(call > 0.0 && text.contains(&units::ns(call)) && markdown.contains(&units::ns(call)));
}

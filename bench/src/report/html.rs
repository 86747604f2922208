//! A page that contains everything and loads nothing.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Section;
use super::plots::Plot;

const STYLE: &str = "
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #222; background: #fff }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13px }
th, td { padding: .15rem .7rem; text-align: right; border-bottom: 1px solid #ddd; white-space: nowrap }
th:first-child, td:first-child { text-align: left }
td.yes { color: #067a3c } td.no { color: #b00020; font-weight: bold }
.wide { overflow-x: auto } figure { margin: 1.5rem 0 } svg { max-width: 100%; height: auto }
.about { color: #555; font-size: 13px }
";

/// The page.
pub fn page(heading: &[String], sections: &[Section], plots: &[Plot]) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "memorypipe, measured" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { "memorypipe, measured" }
                @for line in heading { p.about { (line) } }
                @for plot in plots { figure id=(plot.name) aria-label=(plot.title) { (PreEscaped(&plot.svg)) } }
                @for section in sections { (table(section)) }
            }
        }
    };
    page.into_string()
}

fn table(section: &Section) -> Markup {
    let hint = |row: usize| section.hints.get(row).filter(|hint| !hint.is_empty());
    html! {
        h2 { (section.title) }
        @if !section.note.is_empty() { p { (section.note) } }
        div.wide {
            table {
                thead { tr { @for name in &section.head { th { (name) } } } }
                tbody {
                    @for (row, cells) in section.rows.iter().enumerate() {
                        tr title=[hint(row)] { @for cell in cells { (data(cell)) } }
                    }
                }
            }
        }
    }
}

fn data(cell: &str) -> Markup {
    match cell {
        "yes" => html! { td.yes { "yes" } },
        "NO" => html! { td.no { "no" } },
        _ => html! { td { (cell) } },
    }
}

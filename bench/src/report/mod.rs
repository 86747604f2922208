//! Reports: for the terminal, as JSON lines, Markdown, plots and a page.
//!
//! All of them consist of the same [`Section`]s, which depend only on the measurements.

mod beside;
mod busy;
mod compare;
mod figures;
mod goals;
mod html;
pub mod lines;
mod plots;
mod row;
mod section;
mod table;
mod units;

use std::fmt::Write;
use std::fs;
use std::path::Path;

pub use figures::Figures;
use plots::Plot;
pub use row::Summary;
pub use section::Section;
pub use table::list;

use crate::measure::Outcome;
use crate::options::Files;
use crate::rows;
use crate::run::Results;

/// The extent of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The rows.
    Rows,
    /// Ratios, goals and the other tables too.
    Everything,
}

/// The tables.
fn sections(figures: &Figures<'_>, extent: Extent) -> Vec<Section> {
    let mut sections = vec![table::table(figures)];
    if extent == Extent::Everything {
        sections.extend([
            compare::ratios(figures),
            compare::measured(figures),
            compare::software(figures),
            compare::clients(figures),
            beside::values(figures),
            beside::two_builds(figures),
            beside::paced(figures),
            busy::busy(figures),
            goals::goals(figures),
        ]);
    }
    sections.retain(|section| !section.rows.is_empty());
    sections
}

/// For the terminal.
pub fn text(results: &Results, extent: Extent) -> String {
    let rows = rows::all();
    let mut text = table::heading(results).join("\n") + "\n";
    for section in sections(&Figures::new(&rows, results), extent) {
        text += &section.text();
    }
    text
}

/// Writes the requested files.
pub fn write_files(results: &Results, files: &Files) -> Outcome {
    let rows = rows::all();
    let figures = Figures::new(&rows, results);
    let plots =
        if files.html.is_some() || files.plots.is_some() { plots::plots(&figures)? } else { Vec::new() };
    if let Some(path) = &files.json {
        lines::write(results, path)?;
    }
    if let Some(path) = &files.markdown {
        let pictures =
            files.plots.as_deref().map_or_else(String::new, |directory| images(path, directory, &plots));
        fs::write(path, markdown(results, &figures, &pictures))?;
    }
    if let Some(path) = &files.html {
        let sections = sections(&figures, Extent::Everything);
        fs::write(path, html::page(&table::heading(results), &sections, &plots))?;
    }
    if let Some(directory) = &files.plots {
        fs::create_dir_all(directory)?;
        for plot in &plots {
            fs::write(directory.join(plot.name).with_extension("svg"), &plot.svg)?;
        }
    }
    Ok(())
}

fn markdown(results: &Results, figures: &Figures<'_>, images: &str) -> String {
    let mut text =
        "# Measured\n\nWritten by `memorypipe-bench`; `bench/NOTES.md` says how it measures.\n\n".to_owned();
    for line in table::heading(results) {
        let _ = writeln!(text, "- {line}");
    }
    text += images;
    // The tables that people look for come first; the table of rows is long.
    let mut sections = sections(figures, Extent::Everything);
    sections.rotate_left(1);
    sections.iter().fold(text, |text, section| text + &section.markdown())
}

/// References to the plots, relative to the page.
fn images(page: &Path, directory: &Path, plots: &[Plot]) -> String {
    let from_page = page.parent().and_then(|parent| directory.strip_prefix(parent).ok()).unwrap_or(directory);
    let image = |plot: &Plot| {
        format!("\n![{}]({})\n", plot.title, from_page.join(plot.name).with_extension("svg").display())
    };
    plots.iter().map(image).collect()
}

#[cfg(test)]
mod tests;

//! Measuring: rows in turns, repeat after repeat, each measurement by two fresh processes.

mod pair;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};

use crate::measure::{Measurement, Outcome};
use crate::options;
use crate::rows::{self, Build, Row};
use crate::stats::Brackets;
use crate::system;

/// How often a measurement is repeated until its brackets agree.
const TRIES: u32 = 4;
/// The time limits of a run.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// After this, nothing is measured again, neither in another repeat nor because of its brackets.
    enough: Duration,
    /// After this, nothing is measured.
    end: Duration,
}

const QUICK: Limits = Limits { enough: Duration::from_secs(40), end: Duration::from_secs(55) };
const FULL: Limits = Limits { enough: Duration::from_secs(17 * 60), end: Duration::from_secs(19 * 60) };

/// The results of a run.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// The circumstances; several, if runs are joined.
    pub runs: Vec<About>,
    /// All measurements, including discarded ones.
    pub measurements: Vec<Measurement>,
    /// Rows that were not measured, and why.
    pub failures: Vec<(String, String)>,
    /// The range of bare line times, in ns, if only measurements within it count.
    pub lines: Option<[f64; 2]>,
}

impl Results {
    /// From now on, only measurements within this range of bare line times count.
    pub fn count_only_beside_lines(&mut self, from: f64, to: f64) {
        self.lines = Some([from, to]);
        for measured in self.measurements.iter_mut().filter(|measured| !measured.brackets.is_empty()) {
            measured.kept = is_within(measured, [from, to]);
        }
    }
}

fn is_within(measured: &Measurement, [from, to]: [f64; 2]) -> bool {
    measured.brackets.iter().all(|line| (from..=to).contains(line))
}

/// The circumstances of a run.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// The machine.
    pub machine: String,
    /// The command.
    pub command: String,
    /// When it began, UTC.
    pub date: String,
    /// Length of a pass, ms.
    pub pass_ms: u64,
    /// The usual time of a bare line, in ns.
    pub line_ns: f64,
    /// The number of discarded measurements.
    pub thrown_away: u32,
    /// Time that the hypervisor stole on all processors, in seconds.
    pub stolen_s: f64,
    /// Length of the run, seconds.
    pub took_s: f64,
}

/// Measures the rows that the filter selects.
pub fn run(filter: &[String], how: &options::How) -> Outcome<Results> {
    let rows: Vec<Row> = rows::all().into_iter().filter(|row| is_meant(row, filter, how)).collect();
    if rows.is_empty() {
        return Err(
            "no row is meant by these words: see `memorypipe-bench list`; rows of the other build take \
                    `--lto`"
                .into(),
        );
    }
    let lto = how.lto.clone().map(built_with_lto).transpose()?;
    let processors = how.cpus.unwrap_or_else(system::two_processors);
    let pass = Duration::from_millis(how.pass.unwrap_or(if how.quick { 25 } else { 120 }));
    let turns = |row: &Row| how.repeats.unwrap_or_else(|| turns(row, how.quick));
    let mut run = Run {
        programs: Programs { own: std::env::current_exe()?, lto },
        line: how.line,
        processors,
        pass,
        brackets: Brackets::default(),
        results: Results { lines: how.line, ..Results::default() },
        bar: bar(rows.iter().map(|row| u64::from(turns(row))).sum()),
        serial: 0,
        start: Instant::now(),
        limits: if how.quick { QUICK } else { FULL },
    };
    let (date, stolen) = (humantime::format_rfc3339_seconds(SystemTime::now()), system::stolen());
    run.take_turns(&rows, turns);
    run.bar.finish_and_clear();
    run.results.runs.push(About {
        machine: system::machine(),
        command: command(),
        date: date.to_string(),
        pass_ms: u64::try_from(pass.as_millis())?,
        line_ns: run.brackets.usual(),
        thrown_away: u32::try_from(run.results.measurements.iter().filter(|m| !m.kept).count())?,
        stolen_s: (system::stolen() - stolen).as_secs_f64(),
        took_s: run.start.elapsed().as_secs_f64(),
    });
    Ok(run.results)
}

/// Whether a row is measured.
fn is_meant(row: &Row, filter: &[String], how: &options::How) -> bool {
    let all = filter.is_empty() && !(how.quick && row.detail);
    let named = || filter.iter().any(|word| row.is_meant_by(word));
    (row.build == Build::Own || how.lto.is_some()) && (all || named())
}

/// The program of the profile `lto`: the one that was named, or the one in the folder of that profile.
fn built_with_lto(named: PathBuf) -> Outcome<PathBuf> {
    let own = std::env::current_exe()?;
    let path = if named.as_os_str().is_empty() {
        let target = own.parent().and_then(Path::parent).ok_or("this program is in no folder")?;
        target.join("lto").join(own.file_name().unwrap_or_default())
    } else {
        named
    };
    if path.is_file() {
        return Ok(path);
    }
    let hint = "cargo build --profile lto -p memorypipe-bench, with the features of this program";
    Err(format!("{} is not there: {hint}", path.display()).into())
}

/// As typed, without the path of the program.
fn command() -> String {
    let mut words: Vec<String> = std::env::args().collect();
    if let Some(first) = words.first_mut() {
        let name = Path::new(first.as_str()).file_name();
        *first = name.map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    }
    words.join(" ")
}

/// How often a row is measured if nothing else is asked for.
fn turns(row: &Row, quick: bool) -> u32 {
    match row.repeats {
        Some(own) if quick => own.div_ceil(5),
        Some(own) => own,
        None if quick => 3,
        None => 7,
    }
}

fn bar(total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed} {msg}");
    ProgressBar::new(total).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The programs whose sides are measured.
struct Programs {
    own: PathBuf,
    lto: Option<PathBuf>,
}

impl Programs {
    fn of(&self, build: Build) -> Outcome<&Path> {
        match build {
            Build::Own => Ok(&self.own),
            Build::Lto => {
                Ok(self.lto.as_deref().ok_or("there is no program of the profile `lto`: see `--lto`")?)
            }
        }
    }
}

struct Run {
    programs: Programs,
    /// The range of bare line times that counts, instead of those like the others of the run.
    line: Option<[f64; 2]>,
    processors: [usize; 2],
    pass: Duration,
    brackets: Brackets,
    results: Results,
    bar: ProgressBar,
    serial: u32,
    start: Instant,
    limits: Limits,
}

impl Run {
    fn take_turns(&mut self, rows: &[Row], turns: impl Fn(&Row) -> u32) {
        let most = rows.iter().map(&turns).max().unwrap_or(0);
        for repeat in 0..most {
            for row in rows.iter().filter(|row| repeat < turns(row)) {
                if !self.is_failed(row) && (repeat == 0 || self.start.elapsed() <= self.limits.enough) {
                    self.bar.set_message(row.name.clone());
                    self.measure(row, repeat);
                }
                self.bar.inc(1);
            }
        }
    }

    fn is_failed(&self, row: &Row) -> bool {
        self.results.failures.iter().any(|(failed, _)| *failed == row.name)
    }

    fn fail(&mut self, row: &Row, why: String) {
        self.results.failures.push((row.name.clone(), why));
    }

    /// Measures a row until its brackets agree.
    fn measure(&mut self, row: &Row, repeat: u32) {
        for tries in 0..TRIES {
            if self.start.elapsed() > self.limits.end {
                return self.fail(row, "the time was over".to_owned());
            }
            if tries > 0 && self.start.elapsed() > self.limits.enough {
                return;
            }
            self.serial += 1;
            let measured = self
                .programs
                .of(row.build)
                .and_then(|program| pair::measure(program, row, self.processors, self.pass, self.serial));
            let mut measured = match measured {
                Ok(measured) => measured,
                Err(error) => return self.fail(row, error.to_string()),
            };
            measured.repeat = repeat;
            let is_alike = self.brackets.accept(&measured);
            measured.kept = !row.bracketed || self.line.map_or(is_alike, |line| is_within(&measured, line));
            let is_done = measured.kept || self.line.is_some();
            self.results.measurements.push(measured);
            if is_done {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_beside_other_lines_does_not_count() {
        let with = |brackets: &[f64], kept| Measurement {
            brackets: brackets.to_vec(),
            kept,
            ..Measurement::default()
        };
        let measurements = vec![
            with(&[120.0, 130.0], true),
            with(&[520.0, 530.0], false),
            with(&[520.0, 130.0], true),
            with(&[], true),
        ];
        let mut results = Results { measurements, ..Results::default() };
        results.count_only_beside_lines(400.0, 700.0);
        assert_eq!(
            results.measurements.iter().map(|m| m.kept).collect::<Vec<_>>(),
            [false, true, false, true]
        );
    }

    #[test]
    fn rows_that_the_time_did_not_suffice_for_are_named() {
        let rows: Vec<Row> = rows::all().into_iter().filter(|row| row.is_meant_by("line")).collect();
        let over = Limits { enough: Duration::ZERO, end: Duration::ZERO };
        let mut run = Run {
            programs: Programs { own: PathBuf::new(), lto: None },
            line: None,
            processors: system::two_processors(),
            pass: Duration::from_millis(1),
            brackets: Brackets::default(),
            results: Results::default(),
            bar: ProgressBar::hidden(),
            serial: 0,
            start: Instant::now(),
            limits: over,
        };
        std::thread::sleep(Duration::from_millis(1));
        run.take_turns(&rows, |_| 2);
        assert!(run.results.measurements.is_empty());
        let named: Vec<&str> = run.results.failures.iter().map(|(row, _)| row.as_str()).collect();
        assert_eq!(named, rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>());
    }
}

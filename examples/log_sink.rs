//! Several processes log into one, without waiting for it and without losing a line.
//!
//! ```text
//! cargo run --release --example log_sink
//! cargo run --release --example log_sink -- --lines 1000000
//! ```
//!
//! The program starts itself as the sink, which writes the file, and as two more writers.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe_examples::args;
use memorypipe_examples::host_process::{HostProcess, stop_with_parent};
use memorypipe_examples::next;
use memorypipe_examples::table::thousands;

/// How bad it is.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Level {
    /// All is well.
    Info,
    /// Something is not as usual.
    Warning,
}

/// A line.
#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// When it was written, in nanoseconds since the writer began.
    pub t_ns: u64,
    /// Counts the lines of a writer.
    pub number: u64,
    /// How bad it is.
    pub level: Level,
    /// Zeros: no byte travels unseen.
    pub zeros: [u8; 7],
    /// What happened.
    pub text: FixedStr<88>,
}

ipc_channel!(
    /// Takes lines.
    pub trait Sink {
        /// Does not wait for the sink; only for room, if the sink is a whole ring behind.
        #[oneway]
        fn log(&mut self, line: Line);
        /// Returns once everything that this client has logged is in the file.
        fn flush(&mut self) -> u64;
    }
);

/// Lines that are published together.
const BATCH: u64 = 100;
/// The sink may need a moment to start.
const START: Duration = Duration::from_secs(5);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["sink", name, file] => return sink(name, file),
        ["writer", name, lines] => return write_singly(name, lines.parse()?),
        _ => {}
    }
    let lines = args::only_number("--lines")?.unwrap_or(200_000);
    let name = format!("log-{}", std::process::id());
    let file = std::env::temp_dir().join(format!("{name}.txt"));
    let path = file.to_str().ok_or("the directory for temporary files has no name in UTF-8")?;
    let sink = HostProcess::start(&["sink", &name, path])?;
    let number = lines.to_string();
    let mut writers = [(); 2].map(|()| HostProcess::start(&["writer", &name, &number]));
    write_in_batches(&name, lines)?;
    for writer in &mut writers {
        writer.as_mut().map_err(|error| error.to_string())?.wait()?;
    }
    sink.stop()?;
    let written = BufReader::new(File::open(&file)?).lines().count() as u64;
    println!(
        "{} lines sent by 3 processes, {} lines in the file",
        thousands((3 * lines) as f64),
        thousands(written as f64)
    );
    std::fs::remove_file(&file)?;
    if written != 3 * lines {
        return Err("lines are missing".into());
    }
    next::print(&[
        ("batches of calls that are answered, and what a batch costs", "bench/NOTES.md, docs/bench"),
        ("pictures instead of lines", "cargo run --release --example frames"),
    ]);
    Ok(())
}

fn line(start: Instant, number: u64) -> Line {
    Line {
        t_ns: u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX),
        number,
        level: if number % 1000 == 999 { Level::Warning } else { Level::Info },
        zeros: [0; 7],
        text: FixedStr::literal("a request was served"),
    }
}

/// Each line by itself: one publication each, and a wake-up if the sink sleeps.
fn write_singly(name: &str, lines: u64) -> Result<(), Box<dyn Error>> {
    let sink = SinkClient::builder(name).attach_timeout(START).attach()?;
    let start = Instant::now();
    (0..lines).try_for_each(|number| sink.log(line(start, number)))?;
    report("one by one", sink.flush()?, start.elapsed());
    Ok(())
}

/// A hundred at a time: one publication, and at most one wake-up, for all of them.
fn write_in_batches(name: &str, lines: u64) -> Result<(), Box<dyn Error>> {
    let sink = SinkClient::builder(name).attach_timeout(START).attach()?;
    let start = Instant::now();
    for first in (0..lines).step_by(usize::try_from(BATCH)?) {
        let batch = sink.batch();
        (first..lines.min(first + BATCH)).try_for_each(|number| batch.log(line(start, number)))?;
        // Published when it is dropped.
    }
    report("in batches", sink.flush()?, start.elapsed());
    Ok(())
}

fn report(how: &str, all: u64, took: Duration) {
    println!(
        "process {}, {how}: done after {:.0} ms; the sink has {} lines by now",
        std::process::id(),
        took.as_secs_f64() * 1e3,
        thousands(all as f64),
    );
}

/// Writes what comes, as much as is there at a time.
fn sink(name: &str, file: &str) -> Result<(), Box<dyn Error>> {
    let mut host = SinkHost::create(name)?;
    stop_with_parent(host.stopper());
    let mut file = BufWriter::new(File::create(file)?);
    let (mut written, mut failed) = (0_u64, None);
    loop {
        let handled = host.recv_batch(1024, |call| match call {
            SinkCall::Log { line, peer } => {
                let Line { t_ns, number, level, text, .. } = line;
                written += 1;
                if let Err(error) = writeln!(file, "{} {number} {t_ns} {level:?} {text}", peer.pid) {
                    failed.get_or_insert(error);
                }
            }
            SinkCall::Flush { reply } => match file.flush() {
                Ok(()) => reply.send(written),
                // Dropped, which the client is told.
                Err(error) => _ = failed.get_or_insert(error),
            },
        })?;
        if let Some(error) = failed {
            return Err(error.into());
        }
        if handled == 0 {
            // Somebody has asked us to stop.
            return Ok(file.flush()?);
        }
    }
}

//! Two processes log into a third one, without waiting for it and without losing a line.
//!
//! ```text
//! cargo run --release --example log_sink
//! cargo run --release --example log_sink -- --lines 1000000
//! ```
//!
//! The program starts itself as the sink, which writes the file, and as a second writer.

use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use memorypipe::prelude::*;

/// How bad it is.
#[ipc_message]
#[derive(Debug)]
#[repr(u64)]
pub enum Level {
    /// All is well.
    Info = 0,
    /// Something is not as usual.
    Warning = 1,
}

ipc_channel!(
    /// Takes lines.
    pub trait Sink {
        /// Waits only if the ring is full because the sink is far behind.
        #[oneway]
        fn log(&mut self, number: u64, level: Level, text: FixedStr<88>);
        /// Returns when everything that this client has logged is in the file.
        fn flush(&mut self) -> u64;
    }
);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let lines: u64 = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["sink", name, file] => return sink(name, file),
        ["writer", name, lines] => return write_singly(name, lines.parse()?),
        ["--lines", lines] => lines.parse()?,
        _ => 200_000,
    };
    let name = format!("log-{}", std::process::id());
    let file = std::env::temp_dir().join(format!("{name}.txt"));
    let mut sink = start(&["sink", &name, &file.to_string_lossy()])?;
    let mut writer = start(&["writer", &name, &lines.to_string()])?;
    write_in_batches(&name, lines)?;
    writer.wait()?;
    // `wait` closes the sink's standard input first, which stops the sink.
    sink.wait()?;
    let written = BufReader::new(File::open(&file)?).lines().count() as u64;
    std::fs::remove_file(&file)?;
    println!("{} lines sent by 2 processes, {written} lines in the file", 2 * lines);
    if written == 2 * lines { Ok(()) } else { Err("lines are missing".into()) }
}

fn start(args: &[&str]) -> io::Result<Child> {
    Command::new(std::env::current_exe()?).args(args).stdin(Stdio::piped()).spawn()
}

fn attach(name: &str) -> Result<SinkClient, AttachError> {
    SinkClient::builder(name).attach_timeout(Duration::from_secs(5)).attach()
}

/// One line at a time: each is published separately, with a wake-up if the sink sleeps.
fn write_singly(name: &str, lines: u64) -> Result<(), Box<dyn Error>> {
    let (sink, start) = (attach(name)?, Instant::now());
    (0..lines)
        .try_for_each(|number| sink.log(number, Level::Info, FixedStr::literal("a request was served")))?;
    println!("one by one: {} lines are in the file after {:?}", sink.flush()?, start.elapsed());
    Ok(())
}

/// A hundred lines at a time: one publication, and at most one wake-up, for all of them.
fn write_in_batches(name: &str, lines: u64) -> Result<(), Box<dyn Error>> {
    let (sink, start) = (attach(name)?, Instant::now());
    for first in (0..lines).step_by(100) {
        let batch = sink.batch();
        for number in first..lines.min(first + 100) {
            batch.log(number, Level::Warning, FixedStr::literal("a request took long"))?;
        }
        // Dropping the batch publishes it.
    }
    println!("in batches: {} lines are in the file after {:?}", sink.flush()?, start.elapsed());
    Ok(())
}

/// Writes the lines that arrive, all that are there at a time.
fn sink(name: &str, file: &str) -> Result<(), Box<dyn Error>> {
    let mut host = SinkHost::create(name)?;
    let stopper = host.stopper();
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        stopper.stop();
    });
    let mut file = BufWriter::new(File::create(file)?);
    let (mut written, mut result) = (0_u64, Ok(()));
    loop {
        let handled = host.recv_batch(1024, |call| match call {
            SinkCall::Log { number, level, text, caller } => {
                written += 1;
                result = writeln!(file, "{} {number} {level:?} {text}", caller.peer().pid);
            }
            // Without a reply the client gets an error.
            SinkCall::Flush { reply } => {
                result = file.flush();
                if result.is_ok() {
                    reply.send(written);
                }
            }
        })?;
        std::mem::replace(&mut result, Ok(()))?;
        if handled == 0 {
            // The host was stopped.
            return Ok(file.flush()?);
        }
    }
}

//! Starting the processes of one measurement.

use std::fs::File;
use std::io::Read;
use std::os::fd::{AsRawFd, OwnedFd};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rustix::event::{EventfdFlags, eventfd};
use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};
use rustix::pipe::pipe;

use crate::measure::{Measurement, Outcome};
use crate::rows::Row;
use crate::shared::Shared;
use crate::side::{Orders, Role, Wires};
use crate::system;

/// Inherited descriptors; closed here when the measurement is over.
struct Cables {
    memory: File,
    sockets: (OwnedFd, OwnedFd),
    pipes: [(OwnedFd, OwnedFd); 2],
    events: [OwnedFd; 2],
}

impl Cables {
    fn new() -> Outcome<Cables> {
        let event = || eventfd(0, EventfdFlags::empty());
        Ok(Cables {
            memory: Shared::create()?,
            sockets: socketpair(AddressFamily::UNIX, SocketType::STREAM, SocketFlags::empty(), None)?,
            pipes: [pipe()?, pipe()?],
            events: [event()?, event()?],
        })
    }

    fn wires(&self) -> Wires {
        let both = |(a, b): &(OwnedFd, OwnedFd)| [a.as_raw_fd(), b.as_raw_fd()];
        Wires {
            memory: self.memory.as_raw_fd(),
            sockets: both(&self.sockets),
            pipes: [both(&self.pipes[0]), both(&self.pipes[1])],
            events: [self.events[0].as_raw_fd(), self.events[1].as_raw_fd()],
        }
    }
}

/// A process that does not outlive this one.
struct Process(Child);

impl Process {
    fn start(program: &Path, orders: &Orders) -> Outcome<Process> {
        let child = Command::new(program)
            .args(["side", &serde_json::to_string(orders)?])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        Ok(Process(child))
    }

    /// Its report, or why it has not reported.
    fn report(&mut self) -> Outcome<Measurement> {
        let mut line = String::new();
        self.0.stdout.take().ok_or("its output is read once")?.read_to_string(&mut line)?;
        let status = self.0.wait()?;
        if status.success() { Ok(serde_json::from_str(&line)?) } else { Err(self.complaint().into()) }
    }

    /// Its last error message.
    fn complaint(&mut self) -> String {
        let _ = self.0.kill();
        let mut text = String::new();
        let _ = self.0.stderr.take().map(|mut stderr| stderr.read_to_string(&mut text));
        let last =
            text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("it ended without a word");
        let status = self.0.wait().map_or_else(|error| error.to_string(), |status| status.to_string());
        format!("{last} ({status})")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Other work, one process on each processor. It begins when the asking side says so.
fn load(program: &Path, orders: &Orders) -> Outcome<Vec<Process>> {
    let on = |processor: usize| {
        let index = processor as u64;
        Process::start(program, &Orders { role: Role::Load, index, ..orders.clone() })
    };
    system::processors().into_iter().map(on).collect()
}

/// Measures a row once, with both sides in this program.
pub fn measure(
    program: &Path,
    row: &Row,
    processors: [usize; 2],
    pass: Duration,
    serial: u32,
) -> Outcome<Measurement> {
    let cables = Cables::new()?;
    let orders = Orders {
        role: Role::Answer,
        row: row.name_in_its_build().to_owned(),
        index: 0,
        pass: pass * row.passes,
        processors,
        name: format!("bench-{}-{serial}", std::process::id()),
        wires: cables.wires(),
    };
    let _load = if row.busy { load(program, &orders)? } else { Vec::new() };
    let mut answerer = Process::start(program, &orders)?;
    let mut askers = (0..row.askers())
        .map(|index| Process::start(program, &Orders { role: Role::Ask, index, ..orders.clone() }))
        .collect::<Outcome<Vec<_>>>()?;
    let mut measured: Option<Measurement> = None;
    for asker in &mut askers {
        let report =
            asker.report().map_err(|error| format!("{error}; other side: {}", answerer.complaint()))?;
        match &mut measured {
            None => measured = Some(report),
            Some(first) => first.join(report),
        }
    }
    let measured = measured.ok_or("there is no asking side")?;
    Ok(Measurement { row: row.name.clone(), ..measured })
}

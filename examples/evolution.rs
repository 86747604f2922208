//! An old client with a new host, and a new client with an old host: two processes, each with its own version of one
//! channel.
//!
//! ```text
//! cargo run --example evolution
//! ```

use std::error::Error;
use std::io;
use std::process::{Command, Stdio};
use std::time::Duration;

use memorypipe::prelude::*;

/// The released version.
mod v1 {
    use memorypipe::prelude::*;

    #[ipc_message(extensible)]
    #[derive(Debug)]
    pub(crate) struct Reading {
        pub(crate) t_ns: u64,
        pub(crate) value: f64,
    }

    ipc_channel!(
        pub(crate) trait Station {
            fn read(&mut self) -> Reading;
            fn keep(&mut self, reading: Reading) -> u64;
        }
    );
}

/// The next version: a field has a better name, two fields are new, and a method is new.
mod v2 {
    use memorypipe::prelude::*;

    #[ipc_message(extensible)]
    #[derive(Debug)]
    pub(crate) struct Reading {
        pub(crate) t_ns: u64,
        #[was = "value"]
        pub(crate) celsius: f64,
        #[default = 0.5]
        pub(crate) quality: f64,
        #[default]
        pub(crate) flags: u64,
    }

    ipc_channel!(
        pub(crate) trait Station {
            #[was = "read"]
            fn measure(&mut self) -> Reading;
            fn keep(&mut self, reading: Reading) -> u64;
            fn place(&mut self) -> FixedStr<32>;
        }
    );
}

/// Counts the readings that it has kept.
#[derive(Default)]
struct Station(u64);

impl v1::Station for Station {
    fn read(&mut self) -> v1::Reading {
        v1::Reading { t_ns: 1, value: 21.5 }
    }

    fn keep(&mut self, reading: v1::Reading) -> u64 {
        println!("host v1 keeps {reading:?}");
        self.0 += 1;
        self.0
    }
}

impl v2::Station for Station {
    fn measure(&mut self) -> v2::Reading {
        v2::Reading { t_ns: 2, celsius: 21.5, quality: 0.9, flags: 1 }
    }

    fn keep(&mut self, reading: v2::Reading) -> u64 {
        println!("host v2 keeps {reading:?}");
        self.0 += 1;
        self.0
    }

    fn place(&mut self) -> FixedStr<32> {
        FixedStr::literal("on the roof")
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["v1", name] => return Ok(host_v1(name)?),
        ["v2", name] => return Ok(host_v2(name)?),
        _ => {}
    }
    println!("The host was replaced, the client was not.");
    with_host("v2", old_client)?;
    println!("\nThe client was replaced, the host was not.");
    with_host("v1", new_client)
}

/// It knows neither the new names nor the new fields.
fn old_client(name: &str) -> Result<(), memorypipe::Error> {
    let station = v1::StationClient::builder(name).attach_timeout(START).attach()?;
    let reading = station.read()?;
    println!("client v1 reads {reading:?}");
    println!("client v1: {} kept", station.keep(reading)?);
    Ok(())
}

/// It gets defaults for fields that the host does not know, and checks for a method before it calls it.
fn new_client(name: &str) -> Result<(), memorypipe::Error> {
    let station = v2::StationClient::builder(name).attach_timeout(START).attach()?;
    let reading = station.measure()?;
    println!("client v2 reads {reading:?}");
    println!("client v2: {} kept", station.keep(reading)?);
    if station.link.supports(v2::StationClient::PLACE) {
        println!("client v2: the place is {}", station.place()?);
    } else {
        println!("client v2: the place is unknown, the host is too old");
    }
    Ok(())
}

/// The host may need a moment to start.
const START: Duration = Duration::from_secs(5);

/// Runs a client while a host of the given version runs in another process.
fn with_host(version: &str, client: fn(&str) -> Result<(), memorypipe::Error>) -> Result<(), Box<dyn Error>> {
    let name = format!("station-{}", std::process::id());
    let mut command = Command::new(std::env::current_exe()?);
    let mut host = command.args([version, &name]).stdin(Stdio::piped()).spawn()?;
    client(&name)?;
    // `wait` closes the host's standard input first, which stops the host.
    host.wait()?;
    Ok(())
}

fn host_v1(name: &str) -> Result<(), memorypipe::Error> {
    let mut host = v1::StationHost::create(name)?;
    stop_with_input(host.stopper());
    Ok(host.serve(&mut Station::default())?)
}

fn host_v2(name: &str) -> Result<(), memorypipe::Error> {
    let mut host = v2::StationHost::create(name)?;
    stop_with_input(host.stopper());
    Ok(host.serve(&mut Station::default())?)
}

fn stop_with_input(stopper: Stopper) {
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        stopper.stop();
    });
}

//! Two builds of one declaration meet: what is refused, with which words, and what works.
//!
//! ```text
//! cargo run --release --example schema_mismatch
//! ```
//!
//! The program starts itself as a host of one version and attaches with another, three times.

use std::error::Error;
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe_examples::host_process::{HostProcess, stop_with_parent};
use memorypipe_examples::indent::indented;
use memorypipe_examples::next;

/// The first version.
mod v1 {
    use memorypipe::prelude::*;

    #[ipc_message]
    pub(crate) struct Reading {
        pub(crate) t_ns: u64,
        pub(crate) value: f64,
    }

    ipc_channel!(
        pub(crate) trait Thermometer {
            fn read(&mut self) -> Reading;
        }
    );
}

/// Somebody has renamed a field and added another: the same name means other bytes.
mod v2 {
    use memorypipe::prelude::*;

    #[ipc_message]
    pub(crate) struct Reading {
        pub(crate) t_ns: u64,
        pub(crate) celsius: f64,
        pub(crate) quality: u64,
    }

    ipc_channel!(
        pub(crate) trait Thermometer {
            fn read(&mut self) -> Reading;
        }
    );
}

/// Somebody has added a method to the first version: all that was there means what it meant.
mod v3 {
    use memorypipe::prelude::*;

    pub(crate) use super::v1::Reading;

    ipc_channel!(
        pub(crate) trait Thermometer {
            fn calibrate(&mut self, offset: f64);
            fn read(&mut self) -> Reading;
        }
    );
}

struct Sensor {
    offset: f64,
}

impl v1::Thermometer for Sensor {
    fn read(&mut self) -> v1::Reading {
        v1::Reading { t_ns: 1, value: 21.5 + self.offset }
    }
}

impl v3::Thermometer for Sensor {
    fn calibrate(&mut self, offset: f64) {
        self.offset = offset;
    }

    fn read(&mut self) -> v3::Reading {
        v1::Thermometer::read(self)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {}
        ["host-v1", name] => return Ok(host_v1(name)?),
        ["host-v3", name] => return Ok(host_v3(name)?),
        _ => return Err("this example takes no arguments".into()),
    }
    with_host("host-v1", refused)?;
    with_host("host-v3", older_client)?;
    with_host("host-v1", newer_client)?;

    next::print(&[
        (
            "rename a field in `v2` of this file, swap two, and see what is said",
            "examples/schema_mismatch.rs",
        ),
        ("a channel as it might be in earnest", "cargo run --release --example order_gateway"),
    ]);
    Ok(())
}

/// Two meanings of the same bytes: no memory is mapped, and both sides can read why.
fn refused(name: &str) -> Result<(), memorypipe::Error> {
    println!("1. A field was renamed and another added. Host: v1, client: v2.\n");
    match v2::ThermometerClient::builder(name).attach_timeout(START).attach() {
        Err(AttachError::SchemaMismatch(mismatch)) => println!("{}", indented(4, mismatch)),
        Err(error) => return Err(error.into()),
        Ok(_) => println!("  attached, which is a surprise"),
    }
    Ok(())
}

/// A client from before a method was added does not notice.
fn older_client(name: &str) -> Result<(), memorypipe::Error> {
    println!("\n2. A method was added. Host: v3, client: v1.\n");
    let thermometer = v1::ThermometerClient::builder(name).attach_timeout(START).attach()?;
    println!("  attached; read() = {} degrees", thermometer.read()?.value);
    println!("  The host declares more than this client knows:\n{}", indented(4, thermometer.link.schema()));
    Ok(())
}

/// A client that knows a method too many can use the others.
fn newer_client(name: &str) -> Result<(), memorypipe::Error> {
    println!("\n3. The other way round. Host: v1, client: v3.\n");
    let thermometer = v3::ThermometerClient::builder(name).attach_timeout(START).attach()?;
    println!("  attached; read() = {} degrees", thermometer.read()?.value);
    match thermometer.calibrate(0.5) {
        Err(error @ IpcError::Unsupported { .. }) => println!("  calibrate(0.5): {error}"),
        other => println!("  calibrate(0.5) = {other:?}, which is a surprise"),
    }
    Ok(())
}

/// The host may need a moment to start.
const START: Duration = Duration::from_secs(5);

/// Tells a story while a host of the given version runs in another process.
fn with_host(
    role: &str,
    story: impl FnOnce(&str) -> Result<(), memorypipe::Error>,
) -> Result<(), Box<dyn Error>> {
    let name = format!("thermometer-{}", std::process::id());
    let host = HostProcess::start(&[role, &name])?;
    story(&name)?;
    Ok(host.stop()?)
}

fn host_v1(name: &str) -> Result<(), memorypipe::Error> {
    // By default a host prints whom it refuses and why. Here the client does, once is enough.
    let mut host = v1::ThermometerHost::builder(name).on_notice(|_| {}).create()?;
    stop_with_parent(host.stopper());
    Ok(host.serve(&mut Sensor { offset: 0.0 })?)
}

fn host_v3(name: &str) -> Result<(), memorypipe::Error> {
    let mut host = v3::ThermometerHost::create(name)?;
    stop_with_parent(host.stopper());
    Ok(host.serve(&mut Sensor { offset: 0.0 })?)
}

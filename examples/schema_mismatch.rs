//! Two builds with different declarations: which are refused, with which text, and which are compatible.
//!
//! ```text
//! cargo run --example schema_mismatch
//! ```
//!
//! The program starts itself as the host. Rename a field in `v2`, or swap two, and read the error.

use std::error::Error;
use std::io;
use std::process::{Command, Stdio};
use std::time::Duration;

use memorypipe::prelude::*;

/// The host's version.
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

/// A field was renamed and another one added: the same type name has different bytes.
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

/// A method was added to the first version; the other methods are unchanged.
mod v3 {
    use memorypipe::prelude::*;

    ipc_channel!(
        pub(crate) trait Thermometer {
            fn calibrate(&mut self, offset: f64);
            fn read(&mut self) -> super::v1::Reading;
        }
    );
}

struct Sensor;

impl v1::Thermometer for Sensor {
    fn read(&mut self) -> v1::Reading {
        v1::Reading { t_ns: 1, value: 21.5 }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    if let [_, role, name] = &std::env::args().collect::<Vec<_>>()[..] {
        assert_eq!(role, "host");
        return host(name);
    }
    let name = format!("thermometer-{}", std::process::id());
    let mut host =
        Command::new(std::env::current_exe()?).args(["host", &name]).stdin(Stdio::piped()).spawn()?;
    let start = Duration::from_secs(5);

    // The same bytes would have two meanings: no memory is mapped, and the error shows the difference.
    match v2::ThermometerClient::builder(&name).attach_timeout(start).attach() {
        Err(AttachError::SchemaMismatch(mismatch)) => println!("{mismatch}\n"),
        other => return Err(format!("{other:?} is a surprise").into()),
    }

    // A client with an additional method can call the others.
    let thermometer = v3::ThermometerClient::builder(&name).attach_timeout(start).attach()?;
    println!("attached; read() = {} degrees", thermometer.read()?.value);
    println!("calibrate(0.5): {}", thermometer.calibrate(0.5).expect_err("the host lacks it"));
    // `wait` closes the host's standard input first, which stops the host.
    host.wait()?;
    Ok(())
}

fn host(name: &str) -> Result<(), Box<dyn Error>> {
    // By default a host prints which clients it refuses and why. Here the client prints it.
    let mut host = v1::ThermometerHost::builder(name).on_notice(|_| {}).create()?;
    let stopper = host.stopper();
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        stopper.stop();
    });
    Ok(host.serve(&mut Sensor)?)
}

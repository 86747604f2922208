//! Pictures of 1920 x 1080 pixels are sent to another process and back, in shared memory.
//!
//! ```text
//! cargo run --release --example frames
//! cargo run --release --example frames -- --frames 1000
//! ```
//!
//! The program starts itself a second time as the host. Each picture is painted and read: the other side adds up all
//! pixels, and the sum is compared with the painted one.

use std::error::Error;
use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use memorypipe::prelude::*;

/// The number of pixels in a picture; each has four bytes.
const PIXELS: usize = 1920 * 1080;

ipc_channel!(
    /// A screen and a painter.
    pub trait Screen {
        /// Shows a picture; returns the sum of its pixels.
        fn show(&mut self, #[max(PIXELS)] pixels: &[u32]) -> u64;
        /// Paints the picture with this number.
        fn paint(&mut self, number: u32, #[max(PIXELS)] pixels: &mut [u32]);
    }
);

struct Watcher;

impl Screen for Watcher {
    fn show(&mut self, pixels: Bulk<'_, u32>) -> u64 {
        // Read in place.
        pixels.iter().map(u64::from).sum()
    }

    fn paint(&mut self, number: u32, pixels: &mut [u32]) {
        pixels.fill(number);
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let frames: u32 = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["host", name] => return host(name),
        ["--frames", number] => number.parse()?,
        _ => 300,
    };
    let name = format!("frames-{}", std::process::id());
    let mut host =
        Command::new(std::env::current_exe()?).args(["host", &name]).stdin(Stdio::piped()).spawn()?;
    let screen = ScreenClient::builder(&name).attach_timeout(Duration::from_secs(5)).attach()?;
    println!("{frames} pictures of 1920 x 1080 pixels, {} bytes each", 4 * PIXELS);

    run("to the host, lent: no copy", frames, |number| {
        let mut loan = screen.show_loan(PIXELS)?;
        loan.fill(number);
        loan.commit()
    })?;
    let mut own = vec![0; PIXELS];
    run("to the host, copied once", frames, |number| {
        own.fill(number);
        screen.show(&own)
    })?;
    run("to the client, viewed: no copy", frames, |number| {
        Ok(screen.paint_view(number, PIXELS)?.iter().map(u64::from).sum())
    })?;
    run("to the client, copied once", frames, |number| {
        screen.paint(number, &mut own)?;
        Ok(own.iter().copied().map(u64::from).sum())
    })?;
    println!("{}", screen.link.stats());
    // `wait` closes the host's standard input first, which stops the host.
    host.wait()?;
    Ok(())
}

/// Times one way of transferring a picture of a single colour; `way` returns the sum of its pixels.
fn run(
    what: &str,
    frames: u32,
    mut way: impl FnMut(u32) -> Result<u64, IpcError>,
) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    for number in 0..frames {
        if way(number)? != u64::from(number) * PIXELS as u64 {
            return Err(format!("picture {number} was not seen as it was painted").into());
        }
    }
    let rate = f64::from(frames) / start.elapsed().as_secs_f64();
    println!("  {what:32}{rate:8.0} pictures/s{:8.2} GB/s", rate * 4e-9 * PIXELS as f64);
    Ok(())
}

fn host(name: &str) -> Result<(), Box<dyn Error>> {
    let mut host = ScreenHost::create(name)?;
    let stopper = host.stopper();
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        stopper.stop();
    });
    Ok(host.serve(&mut Watcher)?)
}

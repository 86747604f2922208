//! Pictures of 1920 x 1080 pixels from one process to another and back, in shared memory.
//!
//! ```text
//! cargo run --release --example frames
//! cargo run --release --example frames -- --frames 100
//! ```
//!
//! The program starts itself a second time as the host. Each way of sending is measured twice: the receiver looks at
//! one pixel of each line, so that what is left is the way itself, and then at every pixel. What it has seen is
//! compared with what was painted.

use std::error::Error;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe_examples::args;
use memorypipe_examples::host_process::{HostProcess, stop_with_parent};
use memorypipe_examples::indent::indented;
use memorypipe_examples::table::thousands;

/// Pixels in a line.
const WIDTH: usize = 1920;
/// Lines in a picture.
const HEIGHT: usize = 1080;
/// Pixels in a picture, each of four bytes.
const PIXELS: usize = WIDTH * HEIGHT;

ipc_channel!(
    /// A screen that is watched, and a painter.
    pub trait Screen {
        /// Shows a picture; returns the sum of every `step`-th pixel.
        fn show(&mut self, step: u32, #[max(PIXELS)] pixels: &[u32]) -> u64;
        /// Paints the picture with this number.
        fn paint(&mut self, number: u32, #[max(PIXELS)] pixels: &mut [u32]);
    }
);

struct Watcher;

impl Screen for Watcher {
    fn show(&mut self, step: u32, pixels: Bulk<'_, u32>) -> u64 {
        sum(&pixels, step)
    }

    fn paint(&mut self, number: u32, pixels: &mut [u32]) {
        paint(number, pixels);
    }
}

/// The pixels are read where they lie.
fn sum(pixels: &Bulk<'_, u32>, step: u32) -> u64 {
    (0..pixels.len()).step_by(step as usize).filter_map(|at| pixels.get(at)).map(u64::from).sum()
}

/// Each line has a colour of its own, and each picture others.
fn paint(number: u32, pixels: &mut [u32]) {
    for (line, number) in pixels.chunks_mut(WIDTH).zip(number..) {
        line.fill(number.wrapping_mul(0x0101_0101));
    }
}

/// What `sum` gives for a painted picture.
fn expected(number: u32, step: u32) -> u64 {
    let seen = (WIDTH / step as usize) as u64;
    (number..).take(HEIGHT).map(|number| u64::from(number.wrapping_mul(0x0101_0101)) * seen).sum()
}

/// A way to get the picture with this number across; returns the sum of what the other side saw.
type Way<'w> = Box<dyn FnMut(u32, u32) -> Result<u64, IpcError> + 'w>;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let ["host", name] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        let mut host = ScreenHost::create(name)?;
        stop_with_parent(host.stopper());
        return Ok(host.serve(&mut Watcher)?);
    }
    let frames = u32::try_from(args::only_number("--frames")?.unwrap_or(600))?;
    let name = format!("frames-{}", std::process::id());
    let host = HostProcess::start(&["host", &name])?;
    let screen = ScreenClient::builder(&name).attach_timeout(Duration::from_secs(5)).attach()?;

    println!(
        "{frames} pictures of {WIDTH} x {HEIGHT} pixels, {} bytes each\n",
        thousands((4 * PIXELS) as f64)
    );
    println!("  {:38}{:>12}{:>14}{:>12}", "", "looked at", "pictures/s", "GB/s");
    println!("  {}", "-".repeat(76));
    for (what, mut way) in ways(&screen) {
        for (looked_at, step) in [("each line", WIDTH), ("each pixel", 1)] {
            let took = run(frames, u32::try_from(step)?, &mut way)?;
            let rate = f64::from(frames) / took.as_secs_f64();
            let gigabytes = rate * (4 * PIXELS) as f64 / 1e9;
            println!("  {what:38}{looked_at:>12}{:>14}{gigabytes:>12.2}", thousands(rate));
        }
    }
    println!(
        "\n  Every picture was painted anew, which is part of the time, and seen as it was
  painted. Lent: painted in the memory that the other side reads. Copied: painted
  in memory of one's own first. Viewed: painted by the host, seen by the client."
    );
    println!("\n  What the client has counted:\n{}", indented(4, screen.link.stats()));
    if cfg!(debug_assertions) {
        println!("\n  This is a debug build; figures worth comparing need `--release`.");
    }
    Ok(host.stop()?)
}

fn ways(screen: &ScreenClient) -> [(&'static str, Way<'_>); 4] {
    let mut own = vec![0; PIXELS];
    let mut filled = vec![0; PIXELS];
    let lent: Way<'_> = Box::new(|number, step| {
        let mut loan = screen.show_loan(PIXELS)?;
        paint(number, &mut loan);
        loan.send(step)
    });
    let copied: Way<'_> = Box::new(move |number, step| {
        paint(number, &mut own);
        screen.show(step, &own)
    });
    let viewed: Way<'_> = Box::new(|number, step| {
        let view = screen.paint_view(number, PIXELS)?;
        Ok(sum(&view, step))
    });
    let received: Way<'_> = Box::new(move |number, step| {
        screen.paint(number, &mut filled)?;
        Ok(filled.iter().step_by(step as usize).copied().map(u64::from).sum())
    });
    [
        ("to the host, lent: no copy", lent),
        ("to the host, copied once", copied),
        ("to the client, viewed: no copy", viewed),
        ("to the client, copied once", received),
    ]
}

/// How long it takes to get so many pictures across.
fn run(frames: u32, step: u32, way: &mut Way<'_>) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    for number in 0..frames {
        if way(number, step)? != expected(number, step) {
            return Err(format!("picture {number} was not seen as it was painted").into());
        }
    }
    Ok(start.elapsed())
}

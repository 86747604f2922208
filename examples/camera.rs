//! A camera shows one picture to several viewers: it writes each frame once, in place, and every viewer reads it in place.
//! One viewer keeps up. One is slow, and learns how many frames it has missed. One holds on to its frames, which costs
//! the others nothing.
//!
//! ```text
//! cargo run --release --example camera
//! cargo run --release --example camera -- --frames 600
//! ```
//!
//! The program starts itself as the viewers.

use std::error::Error;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use memorypipe::prelude::*;

const WIDTH: usize = 1920;
const HEIGHT: usize = 1080;
const BYTES: usize = WIDTH * HEIGHT * 3;

ipc_channel!(
    /// A camera.
    pub trait Camera {
        /// The viewer is ready.
        #[oneway]
        fn ready(&mut self);
    }
    /// What the camera tells.
    #[events]
    pub enum CameraEvent {
        /// A picture.
        Frame {
            /// Counts up.
            seq: u64,
            /// When it was taken, in nanoseconds since the start.
            t_ns: u64,
            /// Red, green, blue.
            #[max(BYTES)]
            pixels: &[u8],
        },
        /// There are no more frames.
        Stopped,
    }
);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let frames: u64 = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["viewer", name, kind] => return Ok(viewer(name, kind)?),
        ["--frames", number] => number.parse()?,
        _ => 120,
    };
    let name = format!("camera-{}", std::process::id());
    let mut host = CameraHost::create(&name)?;
    let mut viewers = ["quick", "slow", "holding"]
        .map(|kind| start(&name, kind))
        .into_iter()
        .collect::<Result<Vec<_>, _>>()?;
    for _ in &viewers {
        host.recv()?; // one `ready` of each
    }
    let start = Instant::now();
    let mut writing = Duration::ZERO;
    for seq in 0..frames {
        std::thread::sleep(Duration::from_millis(4));
        while let Ok(Some(_)) = host.try_recv() {}
        let begin = Instant::now();
        let mut pixels = CameraEvent::frame_loan(&host, BYTES)?;
        pixels.fill(seq as u8);
        host.emit(CameraEvent::Frame {
            seq,
            t_ns: start.elapsed().as_nanos() as u64,
            pixels: pixels.share(),
        });
        writing += begin.elapsed();
    }
    host.emit(CameraEvent::Stopped);
    println!("{frames} frames of {BYTES} bytes for {} viewers", viewers.len());
    eprintln!("{:?} for each frame", writing / u32::try_from(frames.max(1))?);
    println!("memory: {}", host.event_memory());
    for viewer in &mut viewers {
        let said = viewer.stdout.take().map(BufReader::new).and_then(|lines| lines.lines().next());
        println!("{}", said.unwrap_or_else(|| Ok("nothing".to_owned()))?);
        viewer.kill()?;
        viewer.wait()?;
    }
    Ok(())
}

fn start(name: &str, kind: &str) -> io::Result<Child> {
    let mut viewer = Command::new(std::env::current_exe()?);
    viewer.args(["viewer", name, kind]).stdout(Stdio::piped()).stdin(Stdio::piped()).spawn()
}

/// Reads frames until the camera stops, and prints what it has seen.
fn viewer(name: &str, kind: &str) -> Result<(), memorypipe::Error> {
    let camera = CameraClient::builder(name).attach_timeout(Duration::from_secs(5)).attach()?;
    let mut events = camera.events()?;
    camera.ready()?;
    let (mut read, mut missed, mut held) = (0, 0, Vec::new());
    loop {
        match events.recv() {
            Ok(CameraEvent::Frame { seq, pixels, .. }) => {
                // In place: only the elements that are looked at are loaded.
                let corner = pixels.read(|pixels| (pixels.get(0), pixels.get(BYTES - 1)))?;
                assert_eq!(corner, (Some(seq as u8), Some(seq as u8)), "a mixture of two frames");
                read += 1;
                match kind {
                    "slow" => std::thread::sleep(Duration::from_millis(40)),
                    "holding" => held.push(pixels),
                    _ => {}
                }
            }
            Ok(CameraEvent::Stopped) => break,
            Err(IpcError::Missed { events }) => missed += events,
            // It holds two, and sees no others.
            Err(IpcError::AllHeld { .. }) => break,
            Err(error) => return Err(error.into()),
        }
    }
    println!("{kind}: {read} read, {missed} missed, {} held", held.len());
    // The camera ends this process.
    std::thread::sleep(Duration::from_secs(60));
    Ok(())
}

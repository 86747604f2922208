//! Aeron over IPC: one stream there, one back; both sides poll.
//!
//! The media driver is one thread of the asking process. Messages do not pass through it: it creates the logs that the
//! two processes share, and advances the limit up to which a publisher may write. It idles with the default strategy
//! (it spins, yields, and sleeps for at most a millisecond), because a spinning driver would take a processor from one
//! of the sides. For the same reason terms have their default length, 64 MiB: with short ones a publisher waits until
//! the driver wakes. NOTES.md has the results of the alternatives.

use std::ffi::CString;
use std::fs;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use rusteron_media_driver::testing::EmbeddedDriver;
use rusteron_media_driver::{
    AERON_IPC_STREAM, Aeron, AeronContext, AeronExclusivePublication, AeronImage, AeronOfferError, Handlers,
    bindings,
};

use super::{Kind, Row, row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};
use crate::system;

const LEN: usize = 128;
/// The streams: to the answering side, and back.
const STREAMS: [i32; 2] = [1, 2];
/// The maximum number of fragments of one poll, where several may have arrived; as in Aeron's samples.
const FRAGMENTS: usize = 10;
/// How long the driver and the other side may take to start.
const PATIENCE: Duration = Duration::from_secs(5);

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![round_trip(), one_way()]
}

/// In memory, where Aeron has it by default; the name is unique.
fn directory(name: &str) -> String {
    format!("/dev/shm/{name}")
}

/// Starts the driver, on any processor: the thread that starts it is pinned.
fn driver(name: &str) -> Outcome<EmbeddedDriver> {
    let directory = CString::new(directory(name))?;
    let all = system::processors();
    let start = move || {
        system::pin(&all).map_err(|error| error.to_string())?;
        let driver = EmbeddedDriver::launch_with(|context| {
            context.set_dir(&directory)?;
            // One thread instead of three: the other two would be for the network.
            context.set_threading_mode(bindings::aeron_threading_mode_t::AERON_THREADING_MODE_SHARED)?;
            // No page of a log is created during a timed pass.
            context.set_term_buffer_sparse_file(false)?;
            Ok(())
        });
        driver.map_err(|error| error.to_string())
    };
    Ok(thread::spawn(start).join().map_err(|_| "the media driver did not start")??)
}

/// The ends that a side writes to and reads from. They keep their client alive.
struct Ends {
    to: AeronExclusivePublication,
    from: AeronImage,
}

impl Ends {
    /// Attaches to the driver, when there is one, and waits for the other side.
    fn meet(name: &str, [to, from]: [i32; 2]) -> Outcome<Ends> {
        let context = AeronContext::new()?;
        context.set_dir(&CString::new(directory(name))?)?;
        context.set_pre_touch_mapped_memory(true)?;
        let client = Aeron::new(&context)?;
        client.start()?;
        let to = client.async_add_exclusive_publication(AERON_IPC_STREAM, to)?.poll_blocking(PATIENCE)?;
        let from = client.async_add_subscription(AERON_IPC_STREAM, from, Handlers::NONE, Handlers::NONE)?;
        let from = from.poll_blocking(PATIENCE)?;
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            match from.image_at_index(0) {
                Some(from) if to.is_connected() => return Ok(Ends { to, from }),
                _ => thread::sleep(Duration::from_millis(1)),
            }
        }
        Err("the other side of the streams did not come".into())
    }

    /// With the driver, whose directory is removed when this returns: both sides have mapped its files, and a process
    /// that is killed from now on leaves nothing behind.
    fn ask(side: &mut Asker) -> Outcome<(EmbeddedDriver, Ends)> {
        let driver = driver(side.name())?;
        let ends = Ends::meet(side.name(), STREAMS)?;
        side.meanwhile(0, |_| Ok(()))?;
        fs::remove_dir_all(driver.dir())?;
        Ok((driver, ends))
    }

    fn answer(side: &Answerer) -> Outcome<Ends> {
        let [there, back] = STREAMS;
        Ends::meet(side.name(), [back, there])
    }

    #[inline]
    fn send(&self, message: &[u8; LEN]) -> Outcome {
        loop {
            match self.to.offer(message) {
                Ok(_) => return Ok(()),
                Err(AeronOfferError::BackPressured | AeronOfferError::AdminAction) => std::hint::spin_loop(),
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Copies out the next message.
    #[inline]
    fn receive(&self) -> Outcome<[u8; LEN]> {
        loop {
            let mut received = None;
            self.from.poll_fn(|message, _| received = message.try_into().ok(), 1)?;
            if let Some(message) = received {
                return Ok(message);
            }
            std::hint::spin_loop();
        }
    }

    /// Copies out this many messages.
    fn drain(&self, messages: u64) -> Outcome {
        let mut left = messages;
        while left > 0 {
            let taken = self.from.poll_fn(
                |message, _| {
                    black_box(<[u8; LEN]>::try_from(message).ok());
                },
                FRAGMENTS,
            )?;
            match taken {
                0 => std::hint::spin_loop(),
                taken => left -= u64::try_from(taken)?,
            }
        }
        Ok(())
    }
}

fn round_trip() -> Row {
    row(
        "aeron_128",
        "Aeron over IPC, polling, media driver idling as by default",
        (Kind::RoundTrip, LEN),
        |side| {
            let (_driver, ends) = Ends::ask(side)?;
            side.round_trips(|| {
                ends.send(black_box(&[7; LEN]))?;
                black_box(ends.receive()?);
                Ok(())
            })
        },
        |side| {
            let ends = Ends::answer(side)?;
            side.serve(|rounds| (0..rounds).try_for_each(|_| ends.send(&ends.receive()?)))
        },
    )
}

fn one_way() -> Row {
    row(
        "aeron_oneway_128",
        "Aeron over IPC, one way, polling, media driver idling as by default",
        (Kind::Stream { batch: 1 }, LEN),
        |side| {
            let (_driver, ends) = Ends::ask(side)?;
            side.stream(1, |rounds| (0..rounds).try_for_each(|_| ends.send(black_box(&[7; LEN]))))
        },
        |side| {
            let ends = Ends::answer(side)?;
            side.serve(|rounds| ends.drain(rounds))
        },
    )
}

//! A channel whose events carry bulk data.

use memorypipe::prelude::*;
use memorypipe::{Emits, Shared};

/// The maximum number of elements of a frame: 512 KiB.
pub const MAX: usize = 65_536;

ipc_channel!(
    /// A host that emits frames on request.
    #[channel(async)]
    pub trait Camera {
        /// Emits as many frames of `len` elements, from `first` on; returns the number of queues for the last one.
        fn shoot(&mut self, first: u64, count: u64, len: u32) -> u64;
        /// The same, but only after `shoot_soon` has returned.
        #[oneway]
        fn shoot_soon(&mut self, first: u64, count: u64, len: u32);
        /// The same, by another thread, each as soon as memory is lent for it.
        fn shoot_elsewhere(&mut self, first: u64, count: u64, len: u32);
        /// Emits a frame to the caller alone.
        fn whisper(&mut self, number: u64);
        /// Emits a still.
        fn still(&mut self, number: u8) -> u64;
        /// Emits an event without bulk data.
        fn bell(&mut self) -> u64;
        /// The bytes of all blocks, and those in use.
        fn memory(&mut self) -> Memory;
    }
    /// The events.
    #[events]
    #[derive(Debug)]
    pub enum CameraEvent {
        /// One of many.
        Frame {
            /// Counts up.
            number: u64,
            /// Each is `number`, so that a mixture of two is detected.
            #[max(MAX)]
            pixels: &[u64],
            /// The same number again.
            again: u64,
        },
        /// Late subscribers get the last one.
        #[latest]
        Still(u8, #[max(16)] &[bool]),
        /// An event without bulk data.
        Bell,
    }
);

/// What the blocks take.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// All blocks.
    pub bytes: u64,
    /// Those that are held.
    pub in_use: u64,
}

/// The pixels of a frame.
pub type Pixels = Shared<u64, MAX>;

/// The frame with this number.
///
/// # Errors
///
/// If no memory is left.
pub fn frame(host: &impl Emits<CameraEvent>, number: u64, len: usize) -> Result<CameraEvent, IpcError> {
    let mut pixels = CameraEvent::frame_loan(host, len)?;
    pixels.fill(number);
    Ok(CameraEvent::Frame { number, pixels: pixels.share(), again: number })
}

/// Checks that each pixel is `number`.
///
/// # Panics
///
/// If one is not: then it is a mixture.
pub fn check(number: u64, pixels: &Pixels) {
    let odd = pixels.read(|pixels| pixels.iter().enumerate().find(|(_, each)| *each != number));
    match odd {
        Ok(None) => {}
        Ok(Some((at, each))) => panic!("pixel {at} of frame {number} is {each}"),
        Err(error) => panic!("frame {number}: {error}"),
    }
}

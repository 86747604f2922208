//! What an expert would write by hand for exactly this one case: no checks, no types, no waiting but spinning.
//!
//! Slots have a sequence word alone in its line and the payload in the two lines after it, which was the best
//! of the layouts tried for 128-byte payloads.

use std::fs::File;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use memmap2::MmapRaw;

use crate::stats::{self, Measured};

const SLOTS: u32 = 64;
const STRIDE: usize = 192;
const LINE: usize = 4096;
const ORDER: usize = 8192;
const RINGS: [usize; 2] = [16384, 16384 + SLOTS as usize * STRIDE];
const LEN: usize = 64 * 1024;
const PAUSES: u32 = 16;

/// What the partner is to do next.
#[derive(Clone, Copy)]
pub enum Order {
    Line(u32),
    Rings(u32),
    Typed(u32),
    End,
}

/// Memory that both processes write.
pub struct Shared {
    map: MmapRaw,
    /// Keeps the memory reachable under [`Shared::path`].
    file: File,
}

impl Shared {
    pub fn create() -> std::io::Result<Shared> {
        let file = File::from(rustix::fs::memfd_create("floor", rustix::fs::MemfdFlags::CLOEXEC)?);
        file.set_len(LEN as u64)?;
        Ok(Shared { map: MmapRaw::map_raw(&file)?, file })
    }

    pub fn open(path: &str) -> std::io::Result<Shared> {
        let file = File::options().read(true).write(true).open(path)?;
        Ok(Shared { map: MmapRaw::map_raw(&file)?, file })
    }

    /// Where the partner finds the memory.
    pub fn path(&self) -> String {
        use std::os::fd::AsRawFd;
        format!("/proc/{}/fd/{}", std::process::id(), self.file.as_raw_fd())
    }

    fn word(&self, offset: usize) -> &AtomicU32 {
        assert!(offset + 4 <= LEN && offset % 4 == 0);
        // SAFETY: in bounds and aligned (asserted, mappings are page-aligned); both processes use the word as
        // an atomic alone.
        unsafe { AtomicU32::from_ptr(self.map.as_mut_ptr().add(offset).cast()) }
    }

    /// Gives the partner an order; it has finished the last one.
    pub fn order(&self, order: Order) {
        let (kind, rounds) = match order {
            Order::Line(rounds) => (1, rounds),
            Order::Rings(rounds) => (2, rounds),
            Order::Typed(rounds) => (3, rounds),
            Order::End => (4, 0),
        };
        while self.word(ORDER).load(Ordering::Acquire) != 0 {
            std::hint::spin_loop();
        }
        self.word(ORDER + 4).store(rounds, Ordering::Relaxed);
        self.word(ORDER).store(kind, Ordering::Release);
    }

    pub fn wait_for_order(&self) -> Order {
        loop {
            let kind = self.word(ORDER).load(Ordering::Acquire);
            let rounds = self.word(ORDER + 4).load(Ordering::Relaxed);
            let order = match kind {
                1 => Order::Line(rounds),
                2 => Order::Rings(rounds),
                3 => Order::Typed(rounds),
                4 => Order::End,
                _ => {
                    std::hint::spin_loop();
                    continue;
                }
            };
            self.word(LINE).store(0, Ordering::Relaxed);
            self.word(LINE + 128).store(0, Ordering::Relaxed);
            for slot in 0..SLOTS {
                for ring in RINGS {
                    self.word(ring + slot as usize * STRIDE).store(0, Ordering::Relaxed);
                }
            }
            self.word(ORDER).store(0, Ordering::Release);
            return order;
        }
    }

    fn wait_word(&self, offset: usize, value: u32) {
        let word = self.word(offset);
        while word.load(Ordering::Acquire) != value {
            for _ in 0..PAUSES {
                std::hint::spin_loop();
            }
        }
    }

    fn wait_taken(&self) {
        while self.word(ORDER).load(Ordering::Acquire) != 0 {
            std::hint::spin_loop();
        }
    }

    pub fn answer_line(&self, rounds: u32) {
        for i in 1..=rounds {
            self.wait_word(LINE, i);
            self.word(LINE + 128).store(i, Ordering::Release);
        }
    }

    pub fn ask_line(&self, rounds: u32) -> Measured {
        self.wait_taken();
        let start = Instant::now();
        for i in 1..=rounds {
            self.word(LINE).store(i, Ordering::Release);
            self.wait_word(LINE + 128, i);
        }
        let mean = start.elapsed().as_nanos() as f64 / f64::from(rounds);
        Measured { mean, p50: mean, p99: f64::NAN }
    }

    #[inline(always)]
    fn send(&self, ring: usize, i: u32, message: &[u64; 16]) {
        let slot = ring + (i % SLOTS) as usize * STRIDE;
        // SAFETY: in bounds: slots lie within LEN; the partner reads them only after the store below.
        unsafe { self.map.as_mut_ptr().add(slot + 64).cast::<[u64; 16]>().write(*message) };
        self.word(slot).store(i, Ordering::Release);
    }

    #[inline(always)]
    fn receive(&self, ring: usize, i: u32) -> [u64; 16] {
        let slot = ring + (i % SLOTS) as usize * STRIDE;
        self.wait_word(slot, i);
        // SAFETY: in bounds as above; the partner wrote it before the store that was waited for.
        unsafe { self.map.as_ptr().add(slot + 64).cast::<[u64; 16]>().read() }
    }

    pub fn answer_rings(&self, rounds: u32) {
        for i in 1..=rounds {
            let message = self.receive(RINGS[0], i);
            self.send(RINGS[1], i, &message);
        }
    }

    /// Half of the round trips timed together, half one by one.
    pub fn ask_rings(&self, rounds: u32) -> Measured {
        self.wait_taken();
        let message = [7; 16];
        let half = rounds - rounds / 2;
        let start = Instant::now();
        for i in 1..=half {
            self.send(RINGS[0], i, &message);
            std::hint::black_box(self.receive(RINGS[1], i));
        }
        let mean = start.elapsed().as_nanos() as f64 / f64::from(half);
        let mut single = Vec::with_capacity((rounds / 2) as usize);
        for i in half + 1..=rounds {
            let start = Instant::now();
            self.send(RINGS[0], i, &message);
            std::hint::black_box(self.receive(RINGS[1], i));
            single.push(start.elapsed().as_nanos() as u32);
        }
        stats::percentiles(mean, &mut single, stats::clock_cost())
    }
}

//! The handler of the hosts of the tests.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use memorypipe::{FixedStr, FixedVec, Notice, Stopper};

use crate::channels::{
    Bulk, Desk, Kinds, Line, Many, MathError, Noted, Parcels, Side, after, before, broken,
};

/// Handles every channel of [`crate::channels`].
#[derive(Debug, Default)]
pub struct Clerk {
    /// Clients that are attached.
    pub attached: Arc<AtomicUsize>,
    /// Stops the host.
    pub stopper: Option<Stopper>,
    notes: BTreeMap<u64, Noted>,
}

impl Clerk {
    /// Counts the attached clients of this clerk: pass it to `on_notice`. The first refusals and expulsions are printed
    /// to standard error.
    pub fn count(&self) -> impl FnMut(&Notice<'_>) + Send + 'static {
        const SHOWN: u32 = 100;
        let (attached, mut shown) = (self.attached.clone(), 0);
        let mut show = move |notice: &Notice<'_>| {
            if shown < SHOWN {
                shown += 1;
                eprintln!("{notice}");
            }
        };
        move |notice| {
            match notice {
                Notice::Attached { .. } => attached.fetch_add(1, Ordering::Relaxed),
                Notice::Detached { .. } => attached.fetch_sub(1, Ordering::Relaxed),
                Notice::Expelled { .. } => {
                    show(notice);
                    attached.fetch_sub(1, Ordering::Relaxed)
                }
                _ => {
                    show(notice);
                    0
                }
            };
        }
    }

    fn sleep(ms: u64) -> u64 {
        // The parent process may need to know that the handler has begun.
        println!("napping");
        std::thread::sleep(Duration::from_millis(ms));
        ms
    }
}

impl Desk for Clerk {
    fn add(&mut self, a: i64, b: i64) -> i64 {
        a.wrapping_add(b)
    }

    fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError> {
        if b == 0 { Err(MathError::DivByZero) } else { a.checked_div(b).ok_or(MathError::Overflow) }
    }

    fn forget(&mut self, client: u64) {
        self.notes.remove(&client);
    }

    fn note(&mut self, client: u64, number: u64) {
        let noted = self.notes.entry(client).or_insert(Noted { count: 0, misplaced: 0 });
        noted.misplaced += u64::from(number != noted.count);
        noted.count += 1;
    }

    fn noted(&mut self, client: u64) -> Noted {
        self.notes.get(&client).copied().unwrap_or(Noted { count: 0, misplaced: 0 })
    }

    fn nap(&mut self, ms: u64) -> u64 {
        Clerk::sleep(ms)
    }

    fn nap_again(&mut self, ms: u64) -> u64 {
        Clerk::sleep(ms)
    }

    fn nap_briefly(&mut self, ms: u64) -> u64 {
        Clerk::sleep(ms)
    }

    fn fall(&mut self) -> u64 {
        panic!("the clerk falls, as it was asked to")
    }

    fn attached(&mut self) -> u64 {
        self.attached.load(Ordering::Relaxed) as u64
    }

    fn close(&mut self) -> bool {
        self.stopper.as_ref().is_some_and(|stopper| {
            stopper.stop();
            true
        })
    }
}

impl Parcels for Clerk {
    fn kinds(&mut self, kinds: Kinds) -> Kinds {
        kinds
    }

    fn side(&mut self, side: Side) -> Side {
        side
    }

    fn list(&mut self, list: FixedVec<u32, 16>) -> FixedVec<u32, 16> {
        list
    }

    fn bulk(&mut self, mut bulk: Bulk) -> Bulk {
        bulk.words.iter_mut().for_each(|word| *word = !*word);
        bulk
    }

    fn line(&mut self, before: u8, line: Line, after: u8) -> Result<Line, u8> {
        if before == after { Ok(line) } else { Err(before.abs_diff(after)) }
    }

    fn gaps(&mut self, a: u8, b: u64, c: u8, d: u32, e: u128, f: bool) -> u128 {
        u128::from(a) + u128::from(b) + u128::from(c) + u128::from(d) + e + u128::from(f)
    }

    fn nothing(&mut self) {}
}

macro_rules! numbered {
    ($($method:ident = $number:literal),*) => {
        impl Many for Clerk {
            $(fn $method(&mut self) -> u64 { $number })*
        }
    };
}

numbered!(
    m00 = 0,
    m01 = 1,
    m02 = 2,
    m03 = 3,
    m04 = 4,
    m05 = 5,
    m06 = 6,
    m07 = 7,
    m08 = 8,
    m09 = 9,
    m10 = 10,
    m11 = 11,
    m12 = 12,
    m13 = 13,
    m14 = 14,
    m15 = 15
);

/// The number of sensors of the stations.
pub const SENSORS: u32 = 11;

fn reading(sensor: u32) -> before::Reading {
    before::Reading { at: u64::from(sensor), celsius: 20.0 + f64::from(sensor) }
}

impl before::Station for Clerk {
    fn reading(&mut self, sensor: u32) -> before::Reading {
        reading(sensor)
    }

    fn sensors(&mut self) -> u32 {
        SENSORS
    }
}

impl after::Station for Clerk {
    fn altitude(&mut self) -> f64 {
        540.0
    }

    fn sensors(&mut self) -> u32 {
        SENSORS
    }

    fn label(&mut self, _sensor: u32, _label: FixedStr<16>) {}

    fn reading(&mut self, sensor: u32) -> before::Reading {
        reading(sensor)
    }
}

impl broken::Station for Clerk {
    fn reading(&mut self, sensor: u32) -> broken::Reading {
        broken::Reading { at: u64::from(sensor), kelvin: 300.0 }
    }

    fn sensors(&mut self) -> u32 {
        SENSORS
    }
}

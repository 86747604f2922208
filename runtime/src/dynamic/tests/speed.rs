//! The time that each way through the codec takes:
//! `cargo test --release -p memorypipe --lib -- --ignored --nocapture the_time_of_the_codec`.

use std::hint::black_box;
use std::time::Instant;

use super::sample::{Random, arguments_of};
use super::{Codec, Encoded, Layout, Limits};
use crate::Schema;
use crate::prelude::*;

#[ipc_message]
struct Sample {
    t_ns: u64,
    value: f64,
}

#[ipc_message]
#[repr(u8)]
enum Side {
    Buy = 1,
    Sell = 2,
}

#[ipc_message]
struct Checked {
    flag: bool,
    side: Side,
    flags: [bool; 2],
    letter: char,
}

ipc_channel!(
    trait Timed {
        fn add(&mut self, a: i64, b: i64);
        fn mean(&mut self, samples: FixedVec<Sample, 16>);
        fn checked(&mut self, all: [Checked; 16]);
    }
);

/// The least time of a call in nanoseconds, of many windows.
fn least(mut work: impl FnMut()) -> f64 {
    const CALLS: u32 = 1000;
    let window = || {
        let start = Instant::now();
        (0..CALLS).for_each(|_| work());
        start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS)
    };
    std::iter::repeat_with(window).take(200).fold(f64::MAX, f64::min)
}

fn time(name: &str, layout: Layout<'_>, bytes: &[u8]) {
    let value = layout.decode(bytes).unwrap();
    let json = layout.json(bytes).unwrap();
    let mut encoded = Encoded::default();
    let mut text = Vec::new();
    let check = least(|| layout.check(black_box(bytes)).unwrap());
    let decode = least(|| drop(layout.decode(black_box(bytes)).unwrap()));
    let encode = least(|| layout.encode(black_box(&value), &mut encoded).unwrap());
    let read = least(|| layout.read_json(black_box(&json), &mut encoded).unwrap());
    let write = least(|| {
        text.clear();
        layout.write_json(black_box(bytes), &mut text).unwrap();
    });
    println!(
        "{name}: check {check:.1} ns, decode {decode:.0}, encode {encode:.0}, read JSON {read:.0}, write JSON {write:.0}"
    );
}

#[test]
#[ignore = "it measures, and asserts nothing"]
fn the_time_of_the_codec() {
    let schema = Schema::of::<TimedChannel>();
    let codec = Codec::new(&schema, Limits::default());
    for (method, place) in schema.methods().iter().zip(0..) {
        let mut bytes = arguments_of(method, &mut Random(3));
        if method.name == "mean" {
            bytes[..8].copy_from_slice(&16_u64.to_ne_bytes());
            bytes[8..].chunks_exact_mut(8).for_each(|word| word.copy_from_slice(&1.5_f64.to_ne_bytes()));
        }
        time(&method.name, codec.args(place).unwrap(), &bytes);
    }
}

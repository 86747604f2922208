//! The fuzz targets without libFuzzer: the corpus, and pseudorandom bytes, the same in each run.
//!
//! `MEMORYPIPE_FUZZ_RUNS=1000000 cargo test --release -p memorypipe-fuzz` runs more of the latter.

use std::path::Path;
use std::time::{Duration, Instant};

use memorypipe_fuzz::script::Script;
use memorypipe_fuzz::{dynamic, ends, handshake, queue, ring_pair, schema, toggler};

/// The number of random inputs.
fn runs(usual: u64) -> u64 {
    std::env::var("MEMORYPIPE_FUZZ_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(usual)
}

/// The bytes of a line of the corpus.
fn from_hex(line: &str) -> Vec<u8> {
    let digit = |c: u8| u8::try_from(char::from(c).to_digit(16).expect("a digit")).expect("below 16");
    line.as_bytes().chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

/// Runs the corpus of `target`, and random bytes.
fn smoke(target: &str, usual: u64, attempt: fn(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(format!("{target}.txt"));
    let corpus = std::fs::read_to_string(corpus).expect("there is a corpus");
    let mut kept = 0;
    for line in corpus.lines() {
        attempt(&from_hex(line));
        kept += 1;
    }
    assert!(kept > 10, "the corpus of {target} is here");
    let start = Instant::now();
    for seed in 0..runs(usual) {
        attempt(&Script::random(seed));
    }
    println!("{target}: {kept} inputs kept, {} at random in {:?}", runs(usual), start.elapsed());
}

#[test]
fn no_script_makes_a_ring_pair_do_wrong() {
    smoke("ring_pair", 100_000, ring_pair::attempt);
}

#[test]
fn no_script_makes_an_end_of_a_queue_do_wrong() {
    smoke("queue", 30_000, queue::attempt);
}

#[test]
fn no_script_makes_a_host_or_a_client_do_wrong() {
    smoke("ends", 1_000, ends::attempt);
}

#[test]
fn no_handshake_makes_a_host_or_a_client_do_wrong() {
    smoke("handshake", 1_000, handshake::attempt);
}

#[test]
fn of_all_kinds_of_descriptors_the_agreed_memory_alone_is_taken() {
    for to_a_client in [false, true] {
        for kind in 0..handshake::KINDS {
            let taken = handshake::succeeds(&handshake::with_descriptor(to_a_client, kind));
            assert_eq!(taken, kind == 1, "kind {kind}, to a client: {to_a_client}");
        }
    }
}

/// The bits of ACCEPT that a host may choose: its instance id, and the fields for bulk data, events and streams, which
/// this channel lacks.
const FREE: [std::ops::Range<usize>; 2] = [256..384, 448..576];

/// Each bit of the fixed part, and one in 31 of the schema behind it, or each of those too with `MEMORYPIPE_FUZZ_RUNS`.
#[test]
fn every_flipped_bit_of_a_handshake_is_refused_unless_it_is_free() {
    const FIXED: usize = 1024;
    let stride = if runs(0) > 0 { 1 } else { 31 };
    for (frame, name) in handshake::FRAMES.into_iter().enumerate() {
        let bits = handshake::bits(frame);
        let (mut flipped, mut taken) = (0, 0);
        for bit in (0..bits).filter(|bit| *bit < FIXED || bit.is_multiple_of(stride)) {
            let is_taken = handshake::succeeds_with_flipped(frame, bit);
            let is_free = name == "ACCEPT" && FREE.iter().any(|free| free.contains(&bit));
            assert!(!is_taken || is_free, "{name} is taken with bit {bit} flipped");
            flipped += 1;
            taken += u32::from(is_taken);
        }
        println!("{name}: {flipped} of {bits} bits flipped, {} refused, {taken} free", flipped - taken);
        assert!(taken >= 128 || name != "ACCEPT", "else nothing here is a handshake");
    }
}

#[test]
fn no_description_of_a_channel_does_harm() {
    smoke("schema", 20_000, schema::attempt);
}

#[test]
fn no_description_and_no_bytes_harm_the_codec() {
    smoke("dynamic", 20_000, dynamic::attempt);
}

#[test]
fn what_changes_while_it_is_read_becomes_no_value() {
    // This many messages, or as many as arrive in two seconds.
    let (time, most) = match runs(0) {
        0 => (Duration::from_secs(2), u64::MAX),
        most => (Duration::from_secs(3600), most),
    };
    let tally = toggler::ring_pair::toggle(time, most);
    println!("toggler: {tally:?}");
    assert!(
        tally.accepted > toggler::ring_pair::ENOUGH && tally.refused > toggler::ring_pair::ENOUGH,
        "both came up: {tally:?}"
    );
}

#[test]
fn both_ends_in_one_process_lose_nothing() {
    memorypipe_fuzz::stress::run(20_000);
}

//! The libFuzzer entry point of [`memorypipe_fuzz::ring_pair`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| memorypipe_fuzz::ring_pair::attempt(data));

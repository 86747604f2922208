//! The libFuzzer entry point of [`memorypipe_fuzz::ends`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| memorypipe_fuzz::ends::attempt(data));

//! The libFuzzer entry point of [`memorypipe_fuzz::dynamic`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| memorypipe_fuzz::dynamic::attempt(data));

//! The libFuzzer entry point of [`memorypipe_fuzz::queue`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| memorypipe_fuzz::queue::attempt(data));

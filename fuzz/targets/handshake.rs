//! The libFuzzer entry point of [`memorypipe_fuzz::handshake`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| memorypipe_fuzz::handshake::attempt(data));

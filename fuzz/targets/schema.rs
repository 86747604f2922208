//! The libFuzzer entry point of [`memorypipe_fuzz::schema`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| memorypipe_fuzz::schema::attempt(data));

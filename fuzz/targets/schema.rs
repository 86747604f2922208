//! libFuzzer's way into [`memorypipe_fuzz::schema`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| memorypipe_fuzz::schema::attempt(data));

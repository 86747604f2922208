//! Runs [`memorypipe_fuzz::stress`] with the number of messages in the argument; for sanitizers, started by
//! `fuzz/sanitize`.

fn main() {
    let messages = std::env::args().nth(1).and_then(|arg| arg.parse().ok()).unwrap_or(100_000);
    memorypipe_fuzz::stress::run(messages);
    println!("{messages} messages and {} calls through rings of 1, 4 and 64 slots", messages / 4);
}

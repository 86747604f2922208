//! The CPU time of a thread, and the clock that all processes share.
//!
//! Through the C library: rustix reads the auxiliary vector first, which valgrind does not emulate.

use std::time::Duration;

/// The CPU time of this thread.
pub(crate) fn thread_time() -> Duration {
    read(libc::CLOCK_THREAD_CPUTIME_ID)
}

/// The monotonic time in microseconds, which wraps. It is the same in all processes, save in a time namespace.
#[expect(clippy::cast_possible_truncation, reason = "it wraps")]
pub(crate) fn now_us() -> u32 {
    read(libc::CLOCK_MONOTONIC).as_micros() as u32
}

fn read(clock: libc::clockid_t) -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `time` is writable for the call, which writes no more than a `timespec`.
    let result = unsafe { libc::clock_gettime(clock, &raw mut time) };
    match (u64::try_from(time.tv_sec), u32::try_from(time.tv_nsec)) {
        (Ok(seconds), Ok(nanos)) if result == 0 => Duration::new(seconds, nanos),
        _ => Duration::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_thread_is_that_of_its_work_alone() {
        let (start, before) = (std::time::Instant::now(), thread_time());
        std::thread::sleep(Duration::from_millis(20));
        assert!(thread_time() - before < Duration::from_millis(20), "of sleep");
        while thread_time() - before < Duration::from_millis(20) {}
        assert!(start.elapsed() >= Duration::from_millis(40));
    }
}

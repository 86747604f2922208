//! Many concurrent clients, each in a separate process; the first one leads.

use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

use super::Asker;
use crate::measure::{Latency, Outcome, empty};
use crate::shared::Word;
use crate::system;

/// Calls before the start.
const WARM_UP: u32 = 16;
/// The time from the sign to the start: every process has seen it by then.
const RUN_UP: Duration = Duration::from_millis(50);
/// The time for processes to start or end.
const SETTLE: Duration = Duration::from_millis(30);

impl Asker {
    /// The whole measurement: `attach` returns the function that a client calls, with `true` to say goodbye.
    pub fn crowd<C>(&mut self, count: u64, attach: impl FnOnce() -> Outcome<C>) -> Outcome
    where
        C: FnMut(bool) -> Outcome,
    {
        self.gather(count, attach, Asker::call_until)
    }

    /// The same where the clients stay attached and say nothing.
    pub fn silent_crowd<C>(&mut self, count: u64, attach: impl FnOnce() -> Outcome<C>) -> Outcome
    where
        C: FnMut(bool) -> Outcome,
    {
        self.gather(count, attach, |side, start, end, _| side.sleep_until(start, end))
    }

    fn gather<C>(
        &mut self,
        count: u64,
        attach: impl FnOnce() -> Outcome<C>,
        act: impl FnOnce(&mut Asker, Duration, Duration, &mut C) -> Outcome,
    ) -> Outcome
    where
        C: FnMut(bool) -> Outcome,
    {
        let started = self.shared.add(Word::Started, 1);
        if self.orders.index > 0 {
            self.shared.sleep_until(Word::Go, |go| go > 0);
            return self.in_the_crowd(count, attach, act);
        }
        // The bracket must not be disturbed by processes that are still starting or ending.
        if started < count {
            self.shared.sleep_until(Word::Started, |started| started == count);
        }
        std::thread::sleep(SETTLE);
        self.bracket()?;
        self.meanwhile(count, |side| {
            side.shared.set(Word::Go, 1);
            side.in_the_crowd(count, attach, act)
        })?;
        self.measured.peak_kib[1] = self.shared.get(Word::AnswerPeak);
        std::thread::sleep(SETTLE);
        self.bracket()?;
        self.end()
    }

    fn in_the_crowd<C>(
        &mut self,
        count: u64,
        attach: impl FnOnce() -> Outcome<C>,
        act: impl FnOnce(&mut Asker, Duration, Duration, &mut C) -> Outcome,
    ) -> Outcome
    where
        C: FnMut(bool) -> Outcome,
    {
        let mut client = attach()?;
        for _ in 0..WARM_UP {
            client(false)?;
        }
        let attached = self.shared.add(Word::Attached, 1);
        if attached == count {
            self.shared.set(Word::Go, u64::try_from((now() + RUN_UP).as_nanos())?);
        }
        self.shared.sleep_until(Word::Go, |go| go > 1);
        let start = Duration::from_nanos(self.shared.get(Word::Go));
        std::thread::sleep(start.saturating_sub(now()));
        let (pass, leads) = (self.orders.pass, self.orders.index == 0);
        let host = self.shared.get(Word::AnswerPid);
        let before = if leads { system::cpu_time_of(host)? } else { Duration::ZERO };
        let began = now();
        act(self, start, start + pass, &mut client)?;
        if leads {
            let took = (now() - began).as_secs_f64();
            self.measured.cpu[1] = (system::cpu_time_of(host)? - before).as_secs_f64() / took;
        }
        client(true)
    }

    /// Says nothing until the end.
    fn sleep_until(&mut self, start: Duration, end: Duration) -> Outcome {
        let cpu = system::cpu_time();
        std::thread::sleep(end.saturating_sub(now()));
        let wall = (end - start).as_secs_f64();
        self.measured.messages = 1;
        self.measured.mean_ns = wall * 1e9;
        self.measured.cpu[0] = (system::cpu_time() - cpu).as_secs_f64() / wall;
        self.measured.peak_kib[0] = system::peak_kib();
        Ok(())
    }

    /// Calls until the end. Its work is counted over the whole time, even if it got no processor at first.
    fn call_until(
        &mut self,
        start: Duration,
        end: Duration,
        call: &mut impl FnMut(bool) -> Outcome,
    ) -> Outcome {
        let cpu = system::cpu_time();
        let mut latencies = empty();
        let deadline = Instant::now() + end.saturating_sub(now());
        let mut before = Instant::now();
        while before < deadline {
            call(false)?;
            let after = Instant::now();
            latencies.saturating_record(u64::try_from((after - before).as_nanos())?);
            before = after;
        }
        let wall = (end - start).as_secs_f64();
        self.measured.messages = latencies.len();
        self.measured.served = vec![latencies.len()];
        self.measured.mean_ns = wall * 1e9 / latencies.len().max(1) as f64;
        self.measured.cpu[0] = (system::cpu_time() - cpu).as_secs_f64() / wall;
        self.measured.peak_kib[0] = system::peak_kib();
        self.measured.latency = Some(Latency::from_histogram(&latencies));
        Ok(())
    }
}

/// The monotonic clock, which is the same for all processes.
fn now() -> Duration {
    let time = clock_gettime(ClockId::Monotonic);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

//! A thread for slow work.
//!
//! It is started for the first job, executes one after the other, and ends after [`IDLE`] without a job. If no thread
//! can be started, the caller executes the job, so every job is executed. Its priority is lower than that of other
//! threads.
//!
//! The callers bound the number of waiting jobs: none of them may let a peer add jobs without limit.
//!
//! A forked child has no such thread and starts its own. It does not execute its parent's jobs.

use std::any::Any;
use std::collections::VecDeque;
use std::fmt;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, MutexGuard, PoisonError};
use std::time::Duration;

use super::fork_local::ForkLocal;

/// How long an idle thread stays: starting one costs as much as a small job.
const IDLE: Duration = Duration::from_secs(1);

/// Its niceness: it gets a tenth of the time of other threads.
const NICE: i32 = 10;

/// A piece of work.
pub(crate) type Job = Box<dyn FnOnce() + Send>;

/// The jobs of one thread, and the thread if there is one.
pub(crate) struct BackgroundThread {
    /// The name of the thread.
    name: &'static str,
    jobs: ForkLocal<Jobs>,
    news: Condvar,
}

#[derive(Default)]
struct Jobs {
    waiting: VecDeque<Job>,
    /// The thread exists.
    runs: bool,
    /// The thread ends when all jobs are done.
    closed: bool,
}

impl BackgroundThread {
    pub(crate) const fn new(name: &'static str) -> BackgroundThread {
        let jobs = Jobs { waiting: VecDeque::new(), runs: false, closed: false };
        BackgroundThread { name, jobs: ForkLocal::new(jobs), news: Condvar::new() }
    }

    /// Ends the thread when it has executed the waiting jobs.
    pub(crate) fn close(&self) {
        if let Some(mut jobs) = self.jobs.lock() {
            jobs.closed = true;
            self.news.notify_one();
        }
    }

    fn work(&self) {
        // On Linux this applies to this thread only.
        let _ = rustix::process::nice(NICE);
        let Some(mut jobs) = self.jobs.lock() else { return };
        loop {
            if let Some(job) = jobs.waiting.pop_front() {
                drop(jobs);
                // A panic here must not prevent other jobs.
                let _: Result<(), Box<dyn Any + Send>> = catch_unwind(AssertUnwindSafe(job));
                let Some(again) = self.jobs.lock() else { return };
                jobs = again;
                continue;
            }
            if jobs.closed {
                break;
            }
            let (again, has_waited) = self.wait(jobs);
            jobs = again;
            if has_waited && jobs.waiting.is_empty() {
                break;
            }
        }
        jobs.runs = false;
    }

    /// Waits for a change; the second value is whether there was none.
    fn wait<'w>(&self, jobs: MutexGuard<'w, Jobs>) -> (MutexGuard<'w, Jobs>, bool) {
        let (jobs, waited) = self.news.wait_timeout(jobs, IDLE).unwrap_or_else(PoisonError::into_inner);
        (jobs, waited.timed_out())
    }
}

/// Lets the thread of `background` execute `job`, or executes it here if there can be no thread.
pub(crate) fn run_on<W>(background: &W, job: Job)
where
    W: Deref<Target = BackgroundThread> + Clone + Send + 'static,
{
    if let Some(job) = handed_back(background, job) {
        job();
    }
}

/// As [`run_on`]; returns the job if there can be no thread.
fn handed_back<W>(background: &W, job: Job) -> Option<Job>
where
    W: Deref<Target = BackgroundThread> + Clone + Send + 'static,
{
    let Some(mut jobs) = background.jobs.lock() else { return Some(job) };
    if !jobs.runs {
        let of_thread = background.clone();
        let thread = std::thread::Builder::new().name(background.name.into());
        if thread.spawn(move || of_thread.work()).is_err() {
            return Some(job);
        }
        jobs.runs = true;
    }
    jobs.waiting.push_back(job);
    drop(jobs);
    background.news.notify_one();
    None
}

impl fmt::Debug for BackgroundThread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker").field("name", &self.name).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::channel;
    use std::time::Instant;

    use super::*;

    fn threads_of_name(name: &str) -> usize {
        let tasks = std::fs::read_dir("/proc/self/task").unwrap();
        let names = tasks.map(|task| std::fs::read_to_string(task.unwrap().path().join("comm")));
        names.filter(|found| found.as_ref().is_ok_and(|found| found.trim() == name)).count()
    }

    fn wait_until(what: &str, is_so: impl Fn() -> bool) {
        let start = Instant::now();
        while !is_so() {
            assert!(start.elapsed() < Duration::from_secs(20), "{what}");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn jobs_are_done_in_order_by_one_thread_that_ends_when_it_is_idle() {
        const NAME: &str = "mp-test-idle";
        let background = Arc::new(BackgroundThread::new(NAME));
        assert_eq!(threads_of_name(NAME), 0, "there is no job for it");
        for round in 0..2 {
            let (done, order) = channel();
            for n in 0..1000 {
                let done = done.clone();
                run_on(&background, Box::new(move || done.send((n, std::thread::current().id())).unwrap()));
            }
            let order: Vec<_> = order.iter().take(1000).collect();
            assert!(order.iter().zip(0..).all(|((n, by), at)| *n == at && *by == order[0].1), "{round}");
            wait_until("it ends", || threads_of_name(NAME) == 0);
        }
    }

    #[test]
    fn a_worker_that_is_closed_does_what_waits_and_ends() {
        const NAME: &str = "mp-test-closed";
        let background = Arc::new(BackgroundThread::new(NAME));
        let (done, jobs) = channel();
        for n in 0..10 {
            let done = done.clone();
            let job = move || {
                std::thread::sleep(Duration::from_millis(2));
                done.send(n).unwrap();
            };
            run_on(&background, Box::new(job));
        }
        background.close();
        let start = Instant::now();
        drop(done);
        assert_eq!(jobs.iter().count(), 10);
        wait_until("it ends", || threads_of_name(NAME) == 0);
        assert!(start.elapsed() < IDLE, "it has not waited for more");
    }

    #[test]
    fn a_job_that_panics_keeps_no_other_from_being_done() {
        let background = Arc::new(BackgroundThread::new("mp-test-panics"));
        let (done, jobs) = channel();
        run_on(&background, Box::new(|| panic!("as it is meant to")));
        run_on(&background, Box::new(move || done.send(()).unwrap()));
        jobs.recv_timeout(Duration::from_secs(20)).expect("done");
    }
}

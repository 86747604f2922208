//! A thread that does what would hold up others.
//!
//! It is started for the first job, does one after the other, and ends when there was none for [`IDLE`]. Where no thread
//! can be started, the caller does the job: nothing is ever left undone. The others have precedence over it where
//! processors are scarce.
//!
//! How many jobs may wait is up to those who hand them over: none of them may let a peer add jobs without end.
//!
//! A child that was forked has no such thread and starts its own. The jobs of its parent are not its own.

use std::any::Any;
use std::collections::VecDeque;
use std::fmt;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, MutexGuard, PoisonError};
use std::time::Duration;

use super::own::Own;

/// How long a thread without work stays: it costs as much to start one as a small job takes.
const IDLE: Duration = Duration::from_secs(1);

/// How nice it is to others: it gets a tenth of what they get.
const NICE: i32 = 10;

/// What is to be done.
pub(crate) type Job = Box<dyn FnOnce() + Send>;

/// The jobs of one thread, and the thread if there is one.
pub(crate) struct Worker {
    /// Of the thread.
    name: &'static str,
    jobs: Own<Jobs>,
    news: Condvar,
}

#[derive(Default)]
struct Jobs {
    waiting: VecDeque<Job>,
    /// There is a thread.
    runs: bool,
    /// It ends when all is done.
    closed: bool,
}

impl Worker {
    pub(crate) const fn new(name: &'static str) -> Worker {
        let jobs = Jobs { waiting: VecDeque::new(), runs: false, closed: false };
        Worker { name, jobs: Own::new(jobs), news: Condvar::new() }
    }

    /// Ends the thread when it has done what waits.
    pub(crate) fn close(&self) {
        if let Some(mut jobs) = self.jobs.lock() {
            jobs.closed = true;
            self.news.notify_one();
        }
    }

    fn work(&self) {
        // On Linux that is of this thread alone.
        let _ = rustix::process::nice(NICE);
        let Some(mut jobs) = self.jobs.lock() else { return };
        loop {
            if let Some(job) = jobs.waiting.pop_front() {
                drop(jobs);
                // Nobody else is to do without because of a fault here.
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

    /// Waits for news; the second is whether none came.
    fn wait<'w>(&self, jobs: MutexGuard<'w, Jobs>) -> (MutexGuard<'w, Jobs>, bool) {
        let (jobs, waited) = self.news.wait_timeout(jobs, IDLE).unwrap_or_else(PoisonError::into_inner);
        (jobs, waited.timed_out())
    }
}

/// Has the thread of `worker` do `job`, or does it here if there can be none.
pub(crate) fn hand_over<W>(worker: &W, job: Job)
where
    W: Deref<Target = Worker> + Clone + Send + 'static,
{
    if let Some(job) = handed_back(worker, job) {
        job();
    }
}

/// As [`hand_over`]; the job comes back if there can be no thread.
fn handed_back<W>(worker: &W, job: Job) -> Option<Job>
where
    W: Deref<Target = Worker> + Clone + Send + 'static,
{
    let Some(mut jobs) = worker.jobs.lock() else { return Some(job) };
    if !jobs.runs {
        let of_thread = worker.clone();
        let thread = std::thread::Builder::new().name(worker.name.into());
        if thread.spawn(move || of_thread.work()).is_err() {
            return Some(job);
        }
        jobs.runs = true;
    }
    jobs.waiting.push_back(job);
    drop(jobs);
    worker.news.notify_one();
    None
}

impl fmt::Debug for Worker {
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
        let worker = Arc::new(Worker::new(NAME));
        assert_eq!(threads_of_name(NAME), 0, "nobody has a job for it");
        for round in 0..2 {
            let (done, order) = channel();
            for n in 0..1000 {
                let done = done.clone();
                hand_over(&worker, Box::new(move || done.send((n, std::thread::current().id())).unwrap()));
            }
            let order: Vec<_> = order.iter().take(1000).collect();
            assert!(order.iter().zip(0..).all(|((n, by), at)| *n == at && *by == order[0].1), "{round}");
            wait_until("it ends", || threads_of_name(NAME) == 0);
        }
    }

    #[test]
    fn a_worker_that_is_closed_does_what_waits_and_ends() {
        const NAME: &str = "mp-test-closed";
        let worker = Arc::new(Worker::new(NAME));
        let (done, jobs) = channel();
        for n in 0..10 {
            let done = done.clone();
            let job = move || {
                std::thread::sleep(Duration::from_millis(2));
                done.send(n).unwrap();
            };
            hand_over(&worker, Box::new(job));
        }
        worker.close();
        let start = Instant::now();
        drop(done);
        assert_eq!(jobs.iter().count(), 10);
        wait_until("it ends", || threads_of_name(NAME) == 0);
        assert!(start.elapsed() < IDLE, "it has not waited for more");
    }

    #[test]
    fn a_job_that_panics_keeps_no_other_from_being_done() {
        let worker = Arc::new(Worker::new("mp-test-panics"));
        let (done, jobs) = channel();
        hand_over(&worker, Box::new(|| panic!("as it is meant to")));
        hand_over(&worker, Box::new(move || done.send(()).unwrap()));
        jobs.recv_timeout(Duration::from_secs(20)).expect("done");
    }
}

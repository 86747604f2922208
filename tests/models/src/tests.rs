//! Runs the models, unchanged and with seeded faults.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use crate::fault::{self, Fault, Symptom};
use crate::models::{self, Model};

thread_local! {
    static EXECUTIONS: Cell<u64> = const { Cell::new(0) };
}

/// Explores `model` with `faults` seeded. Returns the number of executions, and the failure of the last one, if it
/// failed.
fn explore(model: &Model, faults: &[Fault]) -> (u64, Result<(), String>) {
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = model.preemptions;
    let run = model.run;
    EXECUTIONS.set(0);
    fault::seed(faults);
    let result = catch_unwind(AssertUnwindSafe(|| {
        builder.check(move || {
            EXECUTIONS.set(EXECUTIONS.get() + 1);
            run();
        });
    }));
    fault::seed(&[]);
    (EXECUTIONS.get(), result.map_err(|panic| text_of(panic.as_ref())))
}

fn text_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[test]
fn every_model_holds() {
    println!("{:<62} preemptions executions     time", "model");
    for model in &models::ALL {
        let start = Instant::now();
        let (executions, result) = explore(model, &[]);
        let bound = model.preemptions.map_or("any".to_owned(), |bound| bound.to_string());
        println!("{:<62} {bound:>11} {executions:>10} {:>8.2?}", model.name, start.elapsed());
        assert_eq!(result, Ok(()), "{}", model.name);
    }
}

/// A fault, the model that must find it, and how.
type Seeded = (&'static [Fault], &'static Model, Symptom);

const SEEDED: [Seeded; 43] = [
    (&[Fault::NoHolderFence], &models::HELD, Symptom::Race),
    (&[Fault::NoReuserFence], &models::HELD, Symptom::Race),
    (&[Fault::WeakHolderFence], &models::HELD, Symptom::Race),
    (&[Fault::WeakReuserFence], &models::HELD, Symptom::Race),
    (&[Fault::PublishRelaxed], &models::HELD, Symptom::Race),
    (&[Fault::PeekRelaxed], &models::HELD, Symptom::Race),
    (&[Fault::NoWriteFence], &models::NOT_COUNTED, Symptom::WrongResult),
    (&[Fault::NoReadFence], &models::NOT_COUNTED, Symptom::WrongResult),
    (&[Fault::PublishRelaxed], &models::ONE_BY_ONE, Symptom::Race),
    (&[Fault::PeekRelaxed], &models::ONE_BY_ONE, Symptom::Race),
    (&[Fault::ReleaseRelaxed], &models::FULL, Symptom::Race),
    (&[Fault::RefreshRelaxed], &models::FULL, Symptom::Race),
    (&[Fault::NoWriteFence], &models::OVERTAKEN, Symptom::WrongResult),
    (&[Fault::NoReadFence], &models::OVERTAKEN, Symptom::WrongResult),
    (&[Fault::MixtureIsTaken], &models::OVERTAKEN, Symptom::WrongResult),
    (&[Fault::PublishRelaxed], &models::OVERTAKEN, Symptom::WrongResult),
    (&[Fault::PublishBeforeWrite], &models::ONE_BY_ONE, Symptom::Race),
    (&[Fault::WriteAfterPublish], &models::BATCHES, Symptom::Race),
    (&[Fault::PrepareAfterPublish], &models::BATCH_WAKES, Symptom::Deadlock),
    (&[Fault::ReleaseBeforeRead], &models::FULL, Symptom::Race),
    (&[Fault::ClaimTooMany], &models::FULL, Symptom::Race),
    (&[Fault::NoWaiterFence], &models::READER, Symptom::Deadlock),
    (&[Fault::NoWakerFence], &models::READER, Symptom::Deadlock),
    (&[Fault::NoWaiterFence], &models::SETTLED, Symptom::Deadlock),
    (&[Fault::NoWakerFence], &models::SETTLED, Symptom::Deadlock),
    (&[Fault::WeakWaiterFence], &models::READER, Symptom::Deadlock),
    (&[Fault::WeakWakerFence], &models::READER, Symptom::Deadlock),
    (&[Fault::ParkedIsAFlag], &models::READER, Symptom::Deadlock),
    (&[Fault::ParkedIsAFlag], &models::IN_VAIN, Symptom::Deadlock),
    (&[Fault::NoLastLook], &models::READER, Symptom::Deadlock),
    (&[Fault::StaysArmed], &models::ARMED_IN_VAIN, Symptom::Assertion),
    (&[Fault::NoLastLook], &models::ARMED, Symptom::Deadlock),
    (&[Fault::NoLastLook], &models::WORD, Symptom::Deadlock),
    (&[Fault::WordReadLate], &models::WORD, Symptom::Deadlock),
    (&[Fault::FailureForgotten], &models::FAILED_KICK, Symptom::Deadlock),
    (&[Fault::FailureForgotten], &models::FAILED_KICK_OF_CALL, Symptom::Deadlock),
    (&[Fault::BellsTakenLate], &models::ARMED, Symptom::Deadlock),
    (&[Fault::RingBeforePublish], &models::READER, Symptom::Deadlock),
    (&[Fault::BellNotKept], &models::READER, Symptom::Deadlock),
    (&[Fault::ReleasedNotPublished], &models::SETTLED, Symptom::Deadlock),
    (&[Fault::ReleasedNotPublished, Fault::LooksTooSeldom], &models::DRAINED, Symptom::Deadlock),
    (&[Fault::DeathWithoutLook], &models::DEATH_BETWEEN, Symptom::WrongResult),
    (&[Fault::DeathWithoutLook], &models::DEATH_OF_READER, Symptom::WrongResult),
];

#[test]
fn every_seeded_fault_is_caught() {
    let mut caught = 0;
    for (faults, model, symptom) in SEEDED {
        let (executions, result) = explore(model, faults);
        let failure = result.err().unwrap_or_default();
        let is_caught = failure.contains(symptom.sign());
        caught += usize::from(is_caught);
        let verdict = if is_caught { "caught" } else { "MISSED" };
        let (faults, symptom) = (format!("{faults:?}"), format!("{symptom:?}"));
        println!("{verdict} {faults:<28} {symptom:<11} {executions:>4}  {}", model.name);
        if !is_caught {
            println!("       instead: {failure}");
        }
    }
    println!("mutants caught {caught} of {}", SEEDED.len());
    assert_eq!(caught, SEEDED.len());
}

/// A reader that continues checks for a sleeper itself: `pause_reading` is for readers that stop.
#[test]
fn a_reader_that_goes_on_needs_no_settling() {
    assert_eq!(explore(&models::DRAINED, &[Fault::ReleasedNotPublished]).1, Ok(()));
}

//! Tests of [`Spinner`](super::Spinner).

use super::*;

#[test]
fn a_way_of_waiting_is_shown_by_its_name() {
    let shown = [Wait::Spin, Wait::Adaptive, Wait::Block].map(|wait| wait.to_string());
    assert_eq!(shown, ["spin", "adaptive", "block"]);
}

#[test]
fn an_end_that_was_interrupted_polls_its_budget_afterwards() {
    let spinner = Spinner::new(Wait::Adaptive);
    spinner.peer_attached(true);
    let mut polls = 0;
    let found = spinner.spin(
        || false,
        || {
            polls += 1;
            if polls == UNTIMED_POLLS + 3 {
                // In place of the scheduler.
                std::thread::sleep(Duration::from_millis(5));
            }
            (polls == UNTIMED_POLLS + 2 * POLLS_PER_LOOK).then_some(())
        },
    );
    assert_eq!(found, Some(()), "after {polls} polls");
}

#[test]
fn a_sleep_tells_when_the_message_came_and_what_the_wake_up_took() {
    let nap = Nap { since_us: u32::MAX - 9, expected: Expected::Message, cpu: None };
    let us = |us| Duration::from_micros(us);
    // The clock wraps in between.
    assert_eq!(nap.split(50, Some(20)), (us(30), Some(us(30))));
    assert_eq!(nap.split(50, None), (us(60), None));
    for false_stamp in [51, u32::MAX - 10, 1 << 31] {
        assert_eq!(nap.split(50, Some(false_stamp)), (us(60), None), "{false_stamp}");
    }
}

#[test]
fn an_end_learns_from_its_sleeps_whether_to_poll() {
    let spinner = Spinner::new(Wait::Adaptive);
    spinner.peer_attached(true);
    let sleep = |slept_us: u32| {
        let nap = spinner.falls_asleep_elsewhere(false);
        let since_us = nap.since_us.wrapping_sub(slept_us);
        spinner.woken(Nap { since_us, ..nap }, Some(nap.since_us));
    };
    (0..10).for_each(|_| sleep(5_000));
    assert_eq!(polls_in_vain(&spinner), 1);
    sleep(1);
    assert!(polls_in_vain(&spinner) > 1);
}

#[test]
fn a_sleep_that_only_time_has_ended_does_not_show_that_polling_pays() {
    let spinner = Spinner::new(Wait::Adaptive);
    spinner.peer_attached(true);
    let sleep = |slept_us: u32| {
        let nap = spinner.falls_asleep_elsewhere(false);
        spinner.slept_in_vain(Nap { since_us: nap.since_us.wrapping_sub(slept_us), ..nap });
    };
    (0..10).for_each(|_| sleep(5_000));
    assert_eq!(polls_in_vain(&spinner), 1, "nothing came for long");
    sleep(1);
    assert_eq!(polls_in_vain(&spinner), 1, "nothing came in a short time either");
}

#[test]
fn blocking_polls_once() {
    let blocking = Spinner::new(Wait::Block);
    blocking.peer_attached(true);
    assert_eq!(polls_in_vain(&blocking), 1);
}

#[test]
fn with_one_processor_for_both_nobody_polls() {
    let alone = Spinner::new(Wait::Adaptive);
    alone.peer_attached(false);
    assert_eq!(polls_in_vain(&alone), 1);
    alone.peer_attached(true);
    assert!(polls_in_vain(&alone) > 1);
}

#[test]
fn in_a_crowd_an_end_that_may_sleep_lets_others_run_and_sleeps() {
    for (wait, keep_spinning) in [(Wait::Adaptive, false), (Wait::Spin, true)] {
        let spinner = Spinner::new(wait);
        spinner.peer_attached(true);
        spinner.set_contended(true);
        let polls = polls_in_vain(&spinner);
        assert_eq!(polls > UNTIMED_POLLS, keep_spinning, "{wait:?}");
        assert!(keep_spinning || polls == 1 + CROWD_YIELDS, "{wait:?}: {polls}");
        spinner.set_contended(false);
        assert!(polls_in_vain(&spinner) > UNTIMED_POLLS, "{wait:?}");
    }
}

fn polls_in_vain(spinner: &Spinner) -> u32 {
    let mut polls = 0;
    spinner.spin(
        || false,
        || {
            polls += 1;
            None::<()>
        },
    );
    polls
}

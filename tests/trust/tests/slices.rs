//! Every row of the long form, shortened, each in a separate process.

use std::process::Command;

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_memorypipe-trust"))
}

fn slice(row: &str) {
    let output = program().args(["--slice", row]).output().expect("the program runs");
    print!("{}", String::from_utf8_lossy(&output.stdout));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{row}: {}\n{errors}", output.status);
}

macro_rules! slices {
    ($($test:ident = $row:literal,)*) => {
        const TRIED: &[&str] = &[$($row),*];

        $(
            #[test]
            fn $test() {
                slice($row);
            }
        )*
    };
}

slices! {
    a_client_killed_at_any_instruction_leaves_whole_messages = "client-sweep",
    a_client_killed_while_it_attaches_leaves_nothing = "client-handshake",
    a_host_killed_at_any_instruction_leaves_answers_or_errors = "host-sweep",
    a_host_killed_while_it_lets_in_leaves_an_error = "host-handshake",
    a_client_killed_amid_bulk_data_streams_and_events_harms_nobody = "client-flows",
    a_host_killed_amid_bulk_data_streams_and_events_leaves_whole_parts_and_errors = "host-flows",
    clients_killed_at_random_under_load_harm_nobody = "client-kills",
    hosts_killed_at_random_under_load_leave_right_errors_and_no_stale_reply = "host-kills",
    clients_that_attach_again_repeat_what_is_idempotent_and_execute_nothing_twice = "host-kills-reconnect",
    no_event_is_lost_without_a_marker_and_no_order_is_executed_twice = "host-kills-events",
    a_death_is_missed_soon_whoever_holds_the_socket = "deaths",
    attaching_takes_little = "attaches",
    millions_of_messages_arrive_whole_once_and_in_order = "soak",
    a_pipe_is_two_queues = "machine",
    a_child_of_a_fork_gets_errors_and_changes_nothing = "fork",
    what_the_system_refuses_is_an_error_and_no_signal = "limits",
    a_client_beyond_the_memory_of_its_group_is_killed_at_no_access = "confined",
    a_stopped_client_is_alive_and_holds_up_nobody = "bystanders",
    clients_that_are_killed_hold_up_nobody = "bystanders-killed",
    a_hostile_client_holds_up_nobody = "bystanders-hostile",
    a_client_that_comes_and_goes_with_much_memory_holds_up_nobody = "bystanders-attaching",
    a_client_that_comes_and_goes_with_little_memory_holds_up_nobody = "bystanders-attaching-small",
    large_declarations_without_end_hold_up_nobody = "bystanders-declaring",
    subscriptions_without_end_hold_up_nobody = "bystanders-subscribing",
    a_subscriber_that_reads_seldom_holds_up_nobody = "bystanders-blocking",
    clients_that_wait_for_a_host_disturb_no_other_host = "bystanders-waiting",
    packets_full_of_descriptors_do_not_fill_the_table_of_a_host = "descriptors",
    a_host_cannot_make_a_client_allocate_without_end = "retries",
    deadlines_hold_amid_signals = "deadlines",
    a_slow_host_loses_nothing = "pressure",
    the_faults_that_the_long_form_seeds_can_be_seeded = "mutants",
}

#[test]
fn every_row_has_a_slice() {
    let listed = program().arg("list").output().expect("the program runs").stdout;
    let listed = String::from_utf8(listed).expect("text");
    assert_eq!(listed.lines().collect::<Vec<_>>(), TRIED);
}

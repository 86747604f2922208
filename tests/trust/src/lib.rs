//! The promises about crashes, about slow and stopped peers, about restarts and about resources, tested with real
//! processes.
//!
//! `cargo run --release -p memorypipe-trust -- all` runs everything at full length and prints, for each promise, the
//! figure and the bar; `-- list` names the rows, `-- NAME...` runs some of them, and `--slice` shortens each to a few
//! seconds. `cargo test -p memorypipe-trust` runs the slices, each in a separate process.
//!
//! | module | contents |
//! |---|---|
//! | [`rows`] | all rows; a new one is one line there |
//! | [`sweep`] | a client, or a host, killed at every instruction and every system call |
//! | [`kills`] | clients, or hosts, killed at random moments under load |
//! | [`attaches`] | the time of an attach |
//! | [`soak`] | as many messages as two processes can exchange in a minute |
//! | [`machine`] | random sequences of operations, compared with two queues |
//! | [`bystanders`] | the effect of a stopped, killed or hostile client on the others |
//! | [`crowds`] | the effect of clients that repeat expensive operations |
//! | [`slow`] | slow or stopped hosts, and deadlines |
//! | [`limits`] | refusals of the operating system, and fork |
//! | [`mutants`] | whether all these can fail |
//! | [`roles`] | the processes that are killed |
//! | [`numbered_messages`] | their messages, which show whether they arrived whole, and in which order |
//! | [`queue_channel`] | a channel with bulk data, streams and events of them |
//! | [`ledger`] | the host that survives, and its record |
//! | [`tally`] | what a host has started to execute, readable after its death |
//! | [`trace`], [`heap`] | running a process instruction by instruction |
//! | [`random`], [`figures`] | random numbers, percentiles |

pub mod attaches;
pub mod bystanders;
pub mod crowds;
pub mod figures;
pub mod heap;
pub mod kills;
pub mod ledger;
pub mod limits;
pub mod machine;
pub mod mutants;
pub mod numbered_messages;
pub mod queue_channel;
pub mod random;
pub mod roles;
pub mod rows;
pub mod slow;
pub mod soak;
pub mod sweep;
pub mod tally;
pub mod trace;

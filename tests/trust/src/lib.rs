//! What is promised of crashes, of slow and stopped peers, of restarts and of resources, tried on real processes.
//!
//! `cargo run --release -p memorypipe-trust -- all` tries everything at full length and prints for each promise
//! the figure reached beside the bar; `-- list` names the rows, `-- NAME...` tries some of them, and `--slice`
//! shortens each to a few seconds. `cargo test -p memorypipe-trust` runs the slices, each in a process of its own.
//!
//! | module | what it has |
//! |---|---|
//! | [`rows`] | all rows; a new one is one line there |
//! | [`sweep`] | a client, or a host, killed at every instruction and every system call |
//! | [`kills`] | clients, or hosts, killed at random instants under load |
//! | [`attaches`] | how long attaching takes |
//! | [`soak`] | as many messages as two processes can exchange in a minute |
//! | [`machine`] | random sequences of operations beside two queues |
//! | [`bystanders`] | what clients notice of one that is stopped, killed or hostile |
//! | [`crowds`] | what clients notice of others that do what costs a host most |
//! | [`slow`] | hosts that are slow or stopped, and deadlines |
//! | [`limits`] | what the operating system refuses, and fork |
//! | [`mutants`] | whether all these can fail |
//! | [`roles`] | what the processes do that are killed |
//! | [`parcels`] | what they send: it shows whether it arrived whole, and in which order |
//! | [`weir`] | a channel with bulk data, streams and events of them |
//! | [`ledger`] | the host that survives, and what it has seen |
//! | [`tally`] | what a host has begun to execute, readable after its death |
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
pub mod parcels;
pub mod random;
pub mod roles;
pub mod rows;
pub mod slow;
pub mod soak;
pub mod sweep;
pub mod tally;
pub mod trace;
pub mod weir;

//! The program as users run it: real processes, their output, their exit codes.

mod call;
mod channels;
mod doctor;
mod hosts;
mod listen;
mod ls;
mod program;
mod schema;

/// The channel of the example `calculator_host`.
#[path = "../../../examples/calculator.rs"]
mod calculator;

/// What `schema --rust` prints, compiled.
#[path = "../expected/calculator.rs"]
#[expect(unreachable_pub, reason = "a user may have it in a library")]
mod printed_calculator;
#[path = "../expected/everything.rs"]
#[expect(unreachable_pub, reason = "a user may have it in a library")]
mod printed_everything;

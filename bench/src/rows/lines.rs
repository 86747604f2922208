//! One cache line each way. No message can be faster.

use super::{Group, Kind, Row};
use crate::side::line::{answer_with, ask_once};

/// With several numbers of pauses between polls: the best is the floor.
pub fn rows() -> Vec<Row> {
    vec![row::<0>(), row::<1>(), row::<2>(), row::<4>(), row::<8>(), row::<16>()]
}

fn row<const PAUSES: u32>() -> Row {
    Row::new(
        Group::Floor,
        format!("line_p{PAUSES}"),
        format!("one bare cache line each way, {PAUSES} pauses per poll"),
        (Kind::RoundTrip, 8),
        |side| {
            let shared = side.shared;
            side.round_trips(|| {
                ask_once::<PAUSES>(shared);
                Ok(())
            })
        },
        |side| {
            let shared = side.shared;
            side.serve(|rounds| {
                answer_with::<PAUSES>(shared, rounds);
                Ok(())
            })
        },
    )
    .detail(!(1..=4).contains(&PAUSES))
}

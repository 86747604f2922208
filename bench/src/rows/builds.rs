//! Rows that are measured with two builds of the same sources: by Cargo's default release profile, and by the profile
//! `lto` of this workspace, with thin link-time optimisation and one code generation unit.
//!
//! The compiler decides about inlining in the one build otherwise than in the other, and a message takes a different
//! time. Users have both.

use super::{Build, Row};

/// The end of the name of a row of the other build.
pub const SUFFIX: &str = "_lto";

/// What is measured with both.
pub const BOTH: [&str; 14] = [
    "call_128",
    "call_4096",
    "call_65536",
    "typed_pipe_128",
    "oneway_128",
    "oneway_128_adaptive",
    "oneway_batch_100",
    "batch_1",
    "batch_100",
    "stream_in_128",
    "stream_echo_128",
    "call_async",
    "iceoryx2_rr_128",
    "iceoryx2_ps_128",
];

/// The same rows of the other build; those whose features this program has.
pub fn twins(rows: &[Row]) -> Vec<Row> {
    rows.iter().filter(|row| BOTH.contains(&row.name.as_str())).map(twin).collect()
}

fn twin(row: &Row) -> Row {
    const ELSEWHERE: &str = "this side is in the other program";
    let (name, what) = (format!("{}{SUFFIX}", row.name), format!("{}, built with LTO", row.what));
    let sides = (row.kind, row.bytes);
    let twin = Row::new(row.group, name, what, sides, |_| Err(ELSEWHERE.into()), |_| Err(ELSEWHERE.into()));
    Row { build: Build::Lto, detail: true, passes: row.passes, place: row.place, ..twin }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows;

    #[test]
    fn every_row_of_the_other_build_is_one_of_this_build() {
        let twins: Vec<Row> = rows::all().into_iter().filter(|row| row.build == Build::Lto).collect();
        assert!(twins.len() >= 10, "{}", twins.len());
        for twin in twins {
            let own = rows::find(twin.name_in_its_build()).expect(&twin.name);
            assert_eq!((own.kind, own.bytes, own.build), (twin.kind, twin.bytes, Build::Own));
        }
    }
}

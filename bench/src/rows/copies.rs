//! The cost of copying, in one process.

use std::hint::black_box;

use super::{Group, Kind, Row};

/// The rows.
pub fn rows() -> Vec<Row> {
    [128, 1 << 10, 16 << 10, 64 << 10, 1 << 20].map(row).into()
}

fn row(bytes: usize) -> Row {
    Row::new(
        Group::Floor,
        format!("memcpy_{bytes}"),
        "memcpy within one process",
        (Kind::Local, bytes),
        move |side| {
            let (from, mut into) = (vec![7_u8; bytes], vec![0_u8; bytes]);
            side.alone(|| {
                into.copy_from_slice(black_box(&from));
                black_box(&into);
                Ok(())
            })
        },
        |side| side.serve(|_| Ok(())),
    )
}

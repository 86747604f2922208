//! One process of a measurement: it finds its row, takes its side, and the asking one reports.

use std::io::Write;

use crate::measure::Outcome;
use crate::rows;
use crate::shared::Shared;
use crate::side::{Answerer, Asker, Orders, Role, load};
use crate::system;

/// A process that has not ended after this many passes hangs, and ends itself.
const MAX_PASSES: u32 = 100;

/// Carries out `orders` until the asking side ends the measurement.
pub fn run(orders: Orders) -> Outcome {
    system::end_after(10 + u32::try_from((orders.pass * MAX_PASSES).as_secs())?);
    rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL))?;
    let row = rows::find(&orders.row).ok_or("no such row")?;
    let shared: &'static Shared = Box::leak(Box::new(Shared::inherit(orders.wires.memory)?));
    match orders.role {
        Role::Load => load::beside(shared, orders.index),
        Role::Answer => {
            let mut side = Answerer::new(shared, orders, row.place)?;
            (row.answer)(&mut side)
        }
        Role::Ask => {
            let mut side = Asker::new(shared, orders, row.place)?;
            (row.ask)(&mut side)?;
            let mut out = std::io::stdout().lock();
            serde_json::to_writer(&mut out, &side.into_measurement())?;
            Ok(out.write_all(b"\n")?)
        }
    }
}

//! memorypipe: slices in and out of a call, comparable with [`super::handover`].
//!
//! The sender fills memory, like a program that produces data: private memory, which the call then copies (`in`), or
//! lent memory (`loan`). The receiver copies the data (`in`, `loan`, `out`), or adds up the words in place (`view`).

use std::hint::black_box;

use memorypipe::prelude::*;

use super::handover::{SIZES, under_way};
use super::pipes::{CHECKED, Checked};
use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};

ipc_channel!(
    /// Moves large data.
    #[channel(async)]
    pub trait Movers {
        /// Takes the words, and returns the first.
        fn take(&mut self, #[max(131072)] words: &[u64]) -> u64;
        /// Fills the slice with a number.
        fn fill(&mut self, number: u64, #[max(131072)] words: &mut [u64]);
        /// Takes the words.
        #[oneway]
        fn show(&mut self, #[max(131072)] words: &[u64]);
        /// Returns one value.
        fn checked(&mut self, #[max(1)] one: &mut [Checked]);
    }
);

struct Mover {
    into: Vec<u64>,
}

impl Mover {
    fn copy(&mut self, words: &Bulk<'_, u64>) -> u64 {
        let into = &mut self.into[..words.len()];
        // Any bits are a word, so this cannot fail; if it did, the connection would be closed.
        let copied = words.copy_to_slice(into).is_ok();
        black_box(&into);
        if copied { into[0] } else { 0 }
    }
}

impl Movers for Mover {
    fn take(&mut self, words: Bulk<'_, u64>) -> u64 {
        self.copy(&words)
    }

    fn fill(&mut self, number: u64, words: &mut [u64]) {
        words.fill(number);
    }

    fn show(&mut self, words: Bulk<'_, u64>) {
        self.copy(&words);
    }

    fn checked(&mut self, one: &mut [Checked]) {
        one.fill(CHECKED);
    }
}

/// The rows.
pub fn rows() -> Vec<Row> {
    SIZES
        .into_iter()
        .flat_map(|bytes| [slice_in(bytes), loan(bytes), out(bytes), view(bytes), one_way(bytes)])
        .chain([checked()])
        .collect()
}

/// A row whose round calls `once` with the number of words, the client, and memory for that many.
fn call(name: &str, what: &str, bytes: usize, once: fn(&MoversClient, &mut [u64]) -> Outcome) -> Row {
    Row::new(
        Group::Memorypipe,
        format!("bulk_{name}_{bytes}"),
        format!("bulk data of a call, spinning: {what}"),
        (Kind::Bulk, bytes),
        move |side| {
            let mut own = vec![7; bytes / 8];
            let client = meet(side)?;
            side.round_trips(|| once(&client, &mut own))
        },
        move |side| serve(side, bytes),
    )
}

fn slice_in(bytes: usize) -> Row {
    call("in", "own memory filled and given as a slice, copied out", bytes, |client, own| {
        own.fill(black_box(7));
        black_box(client.take(black_box(own))?);
        Ok(())
    })
}

fn loan(bytes: usize) -> Row {
    call("loan", "a loan filled, copied out", bytes, |client, own| {
        let mut loan = client.take_loan(own.len())?;
        loan.fill(black_box(7));
        black_box(loan.commit()?);
        Ok(())
    })
}

fn out(bytes: usize) -> Row {
    call("out", "filled by the host, copied into a slice of the client", bytes, |client, own| {
        client.fill(black_box(7), own)?;
        black_box(own);
        Ok(())
    })
}

fn view(bytes: usize) -> Row {
    call("view", "filled by the host, added up by the client where they lie", bytes, |client, own| {
        let view = client.fill_view(black_box(7), own.len())?;
        black_box(view.iter().fold(0, u64::wrapping_add));
        Ok(())
    })
}

fn one_way(bytes: usize) -> Row {
    Row::new(
        Group::Memorypipe,
        format!("bulk_oneway_loan_{bytes}"),
        format!("one way, spinning: a loan filled, copied out; {} in flight", under_way(bytes)),
        (Kind::Stream { batch: 1 }, bytes),
        move |side| {
            let client = meet(side)?;
            side.stream(1, |rounds| {
                for _ in 0..rounds {
                    let mut loan = client.show_loan(bytes / 8)?;
                    loan.fill(black_box(7));
                    loan.commit()?;
                }
                Ok(())
            })
        },
        move |side| serve(side, bytes),
    )
}

fn meet(side: &mut Asker) -> Outcome<MoversClient> {
    side.meanwhile(1, |side| {
        let builder = MoversClient::builder(side.name()).wait(Wait::Spin);
        let client = builder.attach_timeout(super::service::ATTACH).attach()?;
        client.take(&[7])?;
        Ok(client)
    })
}

fn serve(side: &mut Answerer, bytes: usize) -> Outcome {
    let builder = MoversHost::builder(side.name()).wait(Wait::Spin);
    let mut host = builder.bulk_memory((bytes * under_way(bytes)) as u64).create()?;
    let mut mover = Mover { into: vec![0; bytes / 8] };
    side.serve(|rounds| {
        let mut left = rounds;
        while left > 0 {
            if let Some(call) = host.recv()? {
                call.dispatch(&mut mover);
                left -= 1;
            }
        }
        Ok(())
    })
}

/// The asynchronous client, which copies.
#[cfg(feature = "async")]
pub mod tasks {
    use super::{Group, Kind, MoversAsyncClient, MoversClient, Outcome, Row, SIZES, Wait, black_box, serve};
    use crate::rows::service::ATTACH;

    /// The rows.
    pub fn rows() -> Vec<Row> {
        SIZES.into_iter().flat_map(|bytes| [slice_in(bytes), out(bytes)]).collect()
    }

    fn call(
        name: &str,
        what: &str,
        bytes: usize,
        once: impl AsyncFn(&MoversAsyncClient, &mut [u64]) -> Outcome + Send + Sync + Copy + 'static,
    ) -> Row {
        Row::new(
            Group::Memorypipe,
            format!("bulk_async_{name}_{bytes}"),
            format!("bulk data of a call of the asynchronous client: {what}"),
            (Kind::Bulk, bytes),
            move |side| {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                let mut own = vec![7; bytes / 8];
                let client = side.meanwhile(1, |side| {
                    runtime.block_on(async {
                        let builder = MoversClient::builder(side.name()).wait(Wait::Spin);
                        let client = builder.attach_timeout(ATTACH).attach_async().await?;
                        client.take(&[7]).await?;
                        Ok(client)
                    })
                })?;
                side.round_trips_of_a_task(&runtime, async || once(&client, &mut own).await)
            },
            move |side| serve(side, bytes),
        )
    }

    fn slice_in(bytes: usize) -> Row {
        call("in", "own memory filled and given as a slice, copied out", bytes, async |client, own| {
            own.fill(black_box(7));
            black_box(client.take(black_box(own)).await?);
            Ok(())
        })
    }

    fn out(bytes: usize) -> Row {
        call("out", "filled by the host, copied into a slice of the client", bytes, async |client, own| {
            client.fill(black_box(7), own).await?;
            black_box(own);
            Ok(())
        })
    }
}

/// The cost of safety: the bytes are loaded once, into private memory, and validated there. They are in the caches,
/// because no other process changes them at the same time.
fn checked() -> Row {
    Row::new(
        Group::Memorypipe,
        "copy_checked_128",
        "a value with an enum and a bool copied out of shared memory and validated, by one thread",
        (Kind::Local, size_of::<Checked>()),
        |side| {
            let name = side.name().to_owned();
            let mut host = MoversHost::create(&name)?;
            let stopper = host.stopper();
            let serving = std::thread::spawn(move || host.serve(&mut Mover { into: Vec::new() }));
            let client = MoversClient::attach(&name)?;
            let view = client.checked_view(1)?;
            stopper.stop();
            serving.join().map_err(|_| "the host panicked")??;
            side.alone(|| {
                black_box(black_box(&view).try_get(0)).transpose()?.ok_or("there is one")?;
                Ok(())
            })
        },
        |side| side.serve(|_| Ok(())),
    )
}

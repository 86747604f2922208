//! Both ends of a pipe, which follow orders.
//!
//! | order | action | output |
//! |---|---|---|
//! | `read` | reads | the number, `torn` if the message is torn, or the error |
//! | `read MS` | reads, and waits for this long | as above, or `none` |
//! | `sum N` | reads N messages in batches | `sum SUM` |
//! | `write N` | writes the number | `ok` or the error |
//! | `try N` | writes it without waiting | as above |
//! | `batch FROM N` | writes N numbers in a batch | as above |
//! | `echo` | writes back everything that it reads, until there is an error | the error |
//! | `leave` | ends | `left` |

use std::fmt::Debug;
use std::time::Duration;

use memorypipe::{IpcError, PipeClient, PipeHost};
use memorypipe_tests::channels::Tick;

use crate::options::Options;
use crate::outcome;

type Result<T> = std::result::Result<T, IpcError>;

/// Either end: they have the same methods.
trait End {
    fn read(&mut self) -> Result<Tick>;
    fn read_timeout(&mut self, timeout: Duration) -> Result<Tick>;
    fn read_batch(&mut self, into: &mut [Tick]) -> Result<usize>;
    fn write(&mut self, tick: &Tick) -> Result<()>;
    fn try_write(&mut self, tick: &Tick) -> Result<()>;
    fn write_batch(&mut self, ticks: &[Tick]) -> Result<()>;
}

macro_rules! end {
    ($($end:ident)*) => {$(
        impl End for $end<Tick, Tick> {
            fn read(&mut self) -> Result<Tick> {
                $end::read(self)
            }
            fn read_timeout(&mut self, timeout: Duration) -> Result<Tick> {
                $end::read_timeout(self, timeout)
            }
            fn read_batch(&mut self, into: &mut [Tick]) -> Result<usize> {
                $end::read_batch(self, into)
            }
            fn write(&mut self, tick: &Tick) -> Result<()> {
                $end::write(self, tick)
            }
            fn try_write(&mut self, tick: &Tick) -> Result<()> {
                $end::try_write(self, tick)
            }
            fn write_batch(&mut self, ticks: &[Tick]) -> Result<()> {
                $end::write_batch(self, ticks)
            }
        }
    )*};
}

end!(PipeHost PipeClient);

pub(crate) fn host(options: &Options) {
    let host: PipeHost<Tick, Tick> = outcome::value(options.host().create());
    println!("ready");
    obey(host);
}

pub(crate) fn client(options: &Options) {
    let client: PipeClient<Tick, Tick> = outcome::value(options.client().attach());
    println!("attached {}", client.link.peer().pid);
    obey(client);
}

fn obey(mut end: impl End) {
    for order in outcome::orders() {
        let words: Vec<&str> = order.split(' ').collect();
        let number = |index: usize| words[index].parse::<u64>().expect("a number");
        match words[..] {
            ["read"] => say(end.read().map(number_of)),
            ["read", _] => match end.read_timeout(Duration::from_millis(number(1))) {
                Err(IpcError::Timeout { .. }) => println!("none"),
                read => say(read.map(number_of)),
            },
            ["sum", _] => println!("sum {}", outcome::value(sum(&mut end, number(1)))),
            ["write", _] => ok(end.write(&Tick::new(number(1)))),
            ["try", _] => ok(end.try_write(&Tick::new(number(1)))),
            ["batch", ..] => {
                let ticks: Vec<Tick> = (number(1)..number(1) + number(2)).map(Tick::new).collect();
                ok(end.write_batch(&ticks));
            }
            ["echo"] => say::<()>(Err(echo(&mut end))),
            ["leave"] => break,
            _ => panic!("no order `{order}`"),
        }
    }
    drop(end);
    println!("left");
}

fn say<T: Debug>(result: Result<T>) {
    println!("{}", outcome::line(result));
}

fn ok(result: Result<()>) {
    match result {
        Ok(()) => println!("ok"),
        error => say(error),
    }
}

fn number_of(tick: Tick) -> u64 {
    assert!(tick.is_whole(), "half a message: {tick:?}");
    tick.number
}

fn sum(end: &mut impl End, count: u64) -> Result<u64> {
    let mut into = [Tick::new(0); 37];
    let (mut sum, mut left) = (0, count);
    while left > 0 {
        let room = into.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let read = end.read_batch(&mut into[..room])?;
        sum += into[..read].iter().map(|tick| number_of(*tick)).sum::<u64>();
        left -= read as u64;
    }
    Ok(sum)
}

fn echo(end: &mut impl End) -> IpcError {
    loop {
        if let Err(error) = end.read().and_then(|tick| end.write(&tick)) {
            return error;
        }
    }
}

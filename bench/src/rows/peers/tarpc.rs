//! tarpc over a Unix socket: typed calls with bincode, all tasks of a side on one thread.

use std::os::fd::FromRawFd;
use std::os::unix::net::UnixStream as StdStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::StreamExt;
use tarpc::server::{BaseChannel, Channel};
use tarpc::tokio_serde::formats::Bincode;
use tarpc::tokio_util::codec::LengthDelimitedCodec;
use tarpc::{client, context, serde_transport};
use tokio::net::UnixStream;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Notify;

use super::{Kind, Row, row};
use crate::measure::Outcome;

/// 128 bytes.
type Block = [u64; 16];

#[tarpc::service]
trait Echo {
    async fn echo(block: Block) -> Block;
}

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![round_trip()]
}

fn runtime() -> Outcome<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}

fn stream(descriptor: i32) -> Outcome<UnixStream> {
    // SAFETY: the parent process passed the descriptor, and it is taken over once.
    let stream = unsafe { StdStream::from_raw_fd(descriptor) };
    stream.set_nonblocking(true)?;
    Ok(UnixStream::from_std(stream)?)
}

/// Answers, and reports when the expected number of calls has arrived.
#[derive(Clone)]
struct Counting {
    left: Arc<AtomicU64>,
    none_left: Arc<Notify>,
}

impl Echo for Counting {
    async fn echo(self, _: context::Context, block: Block) -> Block {
        if self.left.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.none_left.notify_one();
        }
        block
    }
}

fn round_trip() -> Row {
    row(
        "tarpc",
        "tarpc over a Unix socket, bincode, one thread on each side",
        (Kind::RoundTrip, size_of::<Block>()),
        |side| {
            let runtime = runtime()?;
            let guard = runtime.enter();
            let framed = LengthDelimitedCodec::builder().new_framed(stream(side.wires().sockets[0])?);
            let transport = serde_transport::new(framed, Bincode::default());
            let client = EchoClient::new(client::Config::default(), transport).spawn();
            drop(guard);
            side.round_trips(|| {
                runtime.block_on(client.echo(context::current(), [7; 16]))?;
                Ok(())
            })
        },
        |side| {
            let runtime = runtime()?;
            let guard = runtime.enter();
            let framed = LengthDelimitedCodec::builder().new_framed(stream(side.wires().sockets[1])?);
            let transport = serde_transport::new(framed, Bincode::default());
            let echo = Counting { left: Arc::default(), none_left: Arc::default() };
            let answers = BaseChannel::with_defaults(transport).execute(echo.clone().serve());
            tokio::spawn(answers.for_each(|answer| async {
                tokio::spawn(answer);
            }));
            drop(guard);
            side.serve(|rounds| {
                // Answers are sent after the handler has counted them: the next pass sends the rest.
                echo.left.store(rounds, Ordering::Relaxed);
                runtime.block_on(async {
                    echo.none_left.notified().await;
                    for _ in 0..8 {
                        tokio::task::yield_now().await;
                    }
                });
                Ok(())
            })
        },
    )
}

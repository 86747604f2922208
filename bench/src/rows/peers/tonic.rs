//! gRPC: tonic over a Unix socket, messages of Protocol Buffers, HTTP/2 without encryption; one thread on each side.
//!
//! The client and the service are what `tonic-build` generates from a file with one method, written by hand.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::hint::black_box;
use std::os::fd::{FromRawFd, RawFd};
use std::os::unix::net::UnixStream as StdStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::task::{Context, Poll};

use futures::StreamExt;
use futures::stream;
use hyper_util::rt::TokioIo;
use tokio::net::UnixStream;
use tokio::runtime::{Builder, Runtime};
use tonic::body::Body;
use tonic::client::Grpc as Client;
use tonic::codegen::{BoxFuture, Service, http};
use tonic::server::{Grpc as Server, NamedService, UnaryService};
use tonic::transport::{Channel, Endpoint};
use tonic::{Request, Response, Status};
use tonic_prost::ProstCodec;

use super::{Kind, Row, row};
use crate::measure::Outcome;
use crate::side::Answerer;

const LEN: usize = 128;
const METHOD: &str = "/bench.Echo/Echo";

/// `message Block { bytes data = 1; }`
#[derive(Clone, PartialEq, prost::Message)]
struct Block {
    #[prost(bytes = "vec", tag = "1")]
    data: Vec<u8>,
}

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![round_trip()]
}

fn runtime() -> Outcome<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}

fn stream(descriptor: RawFd) -> std::io::Result<UnixStream> {
    // SAFETY: the parent process passed the descriptor, and it is taken over once.
    let stream = unsafe { StdStream::from_raw_fd(descriptor) };
    stream.set_nonblocking(true)?;
    UnixStream::from_std(stream)
}

/// The method of the service.
#[derive(Clone)]
struct Echo {
    left: Arc<AtomicU64>,
    none_left: mpsc::Sender<()>,
}

impl UnaryService<Block> for Echo {
    type Response = Block;
    type Future = Ready<Result<Response<Block>, Status>>;

    fn call(&mut self, request: Request<Block>) -> Self::Future {
        if self.left.fetch_sub(1, Ordering::Relaxed) == 1 {
            // The receiver is gone when the measurement is over.
            let _ = self.none_left.send(());
        }
        ready(Ok(Response::new(request.into_inner())))
    }
}

impl Service<http::Request<Body>> for Echo {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<http::Response<Body>, Infallible>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let echo = self.clone();
        Box::pin(async move {
            let mut server = Server::new(ProstCodec::<Block, Block>::default());
            Ok(server.unary(echo, request).await)
        })
    }
}

impl NamedService for Echo {
    const NAME: &'static str = "bench.Echo";
}

async fn call(client: &mut Client<Channel>, block: Block) -> Outcome<Block> {
    client.ready().await?;
    let path = http::uri::PathAndQuery::from_static(METHOD);
    let codec = ProstCodec::<Block, Block>::default();
    Ok(client.unary(Request::new(block), path, codec).await?.into_inner())
}

/// A channel over the socket; its name does not matter.
fn connect(descriptor: RawFd) -> Outcome<Channel> {
    let mut socket = Some(stream(descriptor)?);
    let connector = tower::service_fn(move |_: http::Uri| {
        let socket = socket.take().ok_or(std::io::ErrorKind::NotConnected);
        ready(socket.map(TokioIo::new).map_err(std::io::Error::from))
    });
    Ok(Endpoint::from_static("http://bench").connect_with_connector_lazy(connector))
}

fn serve(side: &mut Answerer) -> Outcome {
    let (none_left, done) = mpsc::channel();
    let echo = Echo { left: Arc::default(), none_left };
    let (left, descriptor) = (Arc::clone(&echo.left), side.wires().sockets[1]);
    // A thread of its own: the last reply of a pass is sent after the method has counted it.
    std::thread::spawn(move || {
        let served: Outcome = (|| {
            runtime()?.block_on(async {
                let only = stream::once(ready(stream(descriptor))).chain(stream::pending());
                Ok(tonic::transport::Server::builder().add_service(echo).serve_with_incoming(only).await?)
            })
        })();
        served.map_err(|error| error.to_string())
    });
    side.serve(|rounds| {
        left.store(rounds, Ordering::Relaxed);
        Ok(done.recv()?)
    })
}

fn round_trip() -> Row {
    row(
        "tonic",
        "gRPC: tonic over a Unix socket, Protocol Buffers, one thread on each side",
        (Kind::RoundTrip, LEN),
        |side| {
            let runtime = runtime()?;
            let guard = runtime.enter();
            let mut client = Client::new(connect(side.wires().sockets[0])?);
            drop(guard);
            let block = Block { data: vec![7; LEN] };
            side.meanwhile(1, |_| runtime.block_on(call(&mut client, block.clone())))?;
            side.round_trips(|| {
                black_box(runtime.block_on(call(&mut client, black_box(block.clone())))?);
                Ok(())
            })
        },
        serve,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both halves in one process, over the same path as between two.
    #[test]
    fn the_service_returns_what_it_was_sent() {
        let (ours, theirs) = StdStream::pair().unwrap();
        let (none_left, done) = mpsc::channel();
        let echo = Echo { left: Arc::new(AtomicU64::new(1)), none_left };
        let runtime = runtime().unwrap();
        let returned = runtime.block_on(async {
            let only = stream::once(ready(stream(into_raw(theirs)))).chain(stream::pending());
            tokio::spawn(tonic::transport::Server::builder().add_service(echo).serve_with_incoming(only));
            let mut client = Client::new(connect(into_raw(ours)).unwrap());
            call(&mut client, Block { data: (0..128).collect() }).await.unwrap()
        });
        assert_eq!(returned.data, (0..128).collect::<Vec<u8>>());
        done.try_recv().unwrap();
    }

    fn into_raw(stream: StdStream) -> RawFd {
        std::os::fd::IntoRawFd::into_raw_fd(stream)
    }
}

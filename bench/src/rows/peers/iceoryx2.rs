//! iceoryx2: request and response, publish and subscribe; polling, with the settings of its own benchmarks.

use std::hint::black_box;
use std::mem::MaybeUninit;

use iceoryx2::port::client::Client;
use iceoryx2::port::publisher::Publisher;
use iceoryx2::port::server::Server;
use iceoryx2::port::subscriber::Subscriber;
use iceoryx2::port::update_connections::UpdateConnections;
use iceoryx2::prelude::*;
use iceoryx2::request_mut_uninit::RequestMutUninit;
use iceoryx2::service::port_factory::{publish_subscribe, request_response};

use super::{Kind, Row, row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker, Place};

/// A message; iceoryx2 requires all of these derives.
#[derive(Debug, Clone, Copy, ZeroCopySend)]
#[repr(C)]
struct Block<const WORDS: usize> {
    words: [u64; WORDS],
}

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![
        request_response::<1>(),
        request_response::<16>(),
        request_response::<128>(),
        request_response::<512>(),
        request_response::<2048>(),
        request_response::<8192>(),
        publish_subscribe::<16>(),
        one_way::<16>(),
        Row {
            name: "iceoryx2_one_core".to_owned(),
            what: "iceoryx2 request and response, polling, both sides on one processor".to_owned(),
            ..request_response::<16>().at(Place::OneCore)
        },
        busy(),
        clients(1, Crowd::Calling),
        clients(64, Crowd::Calling),
        clients(64, Crowd::Silent),
    ]
}

fn node() -> Outcome<Node<ipc::Service>> {
    set_log_level(LogLevel::Error);
    Ok(NodeBuilder::new().create::<ipc::Service>()?)
}

type Requests<B> = Server<ipc::Service, B, (), B, ()>;
type Caller<B> = Client<ipc::Service, B, (), B, ()>;
type Calls<B> = request_response::PortFactory<ipc::Service, B, (), B, ()>;

/// As the benchmark of iceoryx2: no more ends than there are, and no queue of responses.
fn calls<const N: usize>(node: &Node<ipc::Service>, name: &str, clients: usize) -> Outcome<Calls<Block<N>>> {
    let service = node.service_builder(&name.try_into()?).request_response::<Block<N>, Block<N>>();
    let service = service.max_servers(1).max_clients(clients).max_nodes(clients + 1);
    let service = service.max_active_requests_per_client(1).max_response_buffer_size(1);
    Ok(service.open_or_create()?)
}

fn server<const N: usize>(
    node: &Node<ipc::Service>,
    name: &str,
    clients: usize,
) -> Outcome<Requests<Block<N>>> {
    Ok(calls(node, name, clients)?.server_builder().create()?)
}

/// Calls of one client. The next request is loaned before the response arrives, as in the benchmark of iceoryx2.
struct Calling<const N: usize> {
    client: Caller<Block<N>>,
    loan: Option<RequestMutUninit<ipc::Service, MaybeUninit<Block<N>>, (), Block<N>, ()>>,
}

impl<const N: usize> Calling<N> {
    fn new(node: &Node<ipc::Service>, name: &str, clients: usize) -> Outcome<Self> {
        let client = calls::<N>(node, name, clients)?.client_builder().create()?;
        let loan = Some(client.loan_uninit()?);
        Ok(Calling { client, loan })
    }

    /// A round trip; `idle` is called between two polls.
    #[inline(always)]
    fn call(&mut self, block: Block<N>, mut idle: impl FnMut()) -> Outcome {
        let loan = self.loan.take().ok_or("the loan of the last request failed")?;
        let pending = loan.write_payload(block).send()?;
        self.loan = Some(self.client.loan_uninit()?);
        loop {
            if let Some(response) = pending.receive()? {
                black_box(response.payload());
                return Ok(());
            }
            idle();
        }
    }
}

/// Answers the next request with its payload, which it returns; `idle` is called between two polls.
#[inline(always)]
fn answer<const N: usize>(server: &Requests<Block<N>>, mut idle: impl FnMut()) -> Outcome<Block<N>> {
    loop {
        if let Some(request) = server.receive()? {
            let block = *request.payload();
            request.loan_uninit()?.write_payload(block).send()?;
            return Ok(block);
        }
        idle();
    }
}

fn request_response<const N: usize>() -> Row {
    row(
        format!("iceoryx2_rr_{}", N * 8),
        "iceoryx2 request and response, polling, requests loaned ahead",
        (Kind::RoundTrip, N * 8),
        |side| {
            let node = node()?;
            let mut calling = meet::<N>(side, &node)?;
            side.round_trips(|| calling.call(black_box(Block { words: [7; N] }), std::hint::spin_loop))
        },
        answers::<N>,
    )
}

fn meet<const N: usize>(side: &mut Asker, node: &Node<ipc::Service>) -> Outcome<Calling<N>> {
    // A request before there is a server is lost; the answering side is ready when it takes orders.
    side.meanwhile(0, |side| Calling::new(node, side.name(), 1))
}

fn answers<const N: usize>(side: &mut Answerer) -> Outcome {
    let node = node()?;
    let server = server::<N>(&node, side.name(), 1)?;
    side.serve_each(|| {
        answer(&server, std::hint::spin_loop)?;
        Ok(())
    })
}

fn busy() -> Row {
    row(
        "busy_iceoryx2",
        "iceoryx2 request and response, polling, requests loaned ahead, on a busy machine",
        (Kind::RoundTrip, 128),
        |side| {
            let node = node()?;
            let mut calling = meet::<16>(side, &node)?;
            side.busy_round_trips(|| calling.call(black_box(Block { words: [7; 16] }), std::hint::spin_loop))
        },
        answers::<16>,
    )
    .busy()
}

/// What the clients of a row do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Crowd {
    Calling,
    Silent,
}

/// More processes than processors: each gives its processor away after this many polls without a result.
const POLLS: u32 = 64;

/// Polls, and yields after some polls.
fn yielding() -> impl FnMut() {
    let mut polls = 0_u32;
    move || {
        polls += 1;
        if polls % POLLS == 0 {
            std::thread::yield_now();
        } else {
            std::hint::spin_loop();
        }
    }
}

/// A word that no call but the last one of a client has.
const FAREWELL: u64 = u64::MAX;

fn clients(count: usize, crowd: Crowd) -> Row {
    let (name, what) = match crowd {
        Crowd::Calling => (format!("iceoryx2_clients_{count}_free"), "at once"),
        Crowd::Silent => (format!("iceoryx2_idle_{count}"), "attached, nothing is said"),
    };
    let mut row = row(
        name,
        format!("iceoryx2 request and response, {count} clients {what}, polling and yielding, not pinned"),
        (Kind::Clients(count as u64), 128),
        move |side| {
            let name = side.name().to_owned();
            let attach = || {
                let mut calling = Calling::<16>::new(&node()?, &name, count)?;
                Ok(move |last| {
                    let mut block = Block { words: [7; 16] };
                    block.words[0] = if last { FAREWELL } else { 7 };
                    calling.call(block, yielding())
                })
            };
            match crowd {
                Crowd::Calling => side.crowd(count as u64, attach),
                Crowd::Silent => side.silent_crowd(count as u64, attach),
            }
        },
        move |side| {
            let node = node()?;
            let server = server::<16>(&node, side.name(), count)?;
            side.serve(|farewells| {
                let mut left = farewells;
                while left > 0 {
                    left -= u64::from(answer(&server, yielding())?.words[0] == FAREWELL);
                }
                Ok(())
            })
        },
    )
    .at(Place::Free);
    row.passes =
        if crowd == Crowd::Silent { 10 } else { u32::try_from(count / 4).unwrap_or(u32::MAX).max(4) };
    row
}

type Topic<B> = publish_subscribe::PortFactory<ipc::Service, B, ()>;
type Publishing<B> = Publisher<ipc::Service, B, ()>;
type Subscribed<B> = Subscriber<ipc::Service, B, ()>;

/// One direction, as the benchmark of iceoryx2 has it: a queue of one sample, in which a new one replaces it. In a round
/// trip no sample is replaced.
fn latest<const N: usize>(node: &Node<ipc::Service>, name: &str) -> Outcome<Topic<Block<N>>> {
    let service = node.service_builder(&name.try_into()?).publish_subscribe::<Block<N>>();
    let service = service.max_publishers(1).max_subscribers(1).history_size(0);
    Ok(service.subscriber_max_buffer_size(1).enable_safe_overflow(true).open_or_create()?)
}

/// One direction; a full queue makes the sender wait, so nothing is lost.
fn every<const N: usize>(node: &Node<ipc::Service>, name: &str) -> Outcome<Topic<Block<N>>> {
    let service = node.service_builder(&name.try_into()?).publish_subscribe::<Block<N>>();
    Ok(service.enable_safe_overflow(false).subscriber_max_buffer_size(64).open_or_create()?)
}

#[inline(always)]
fn receive<const N: usize>(from: &Subscribed<Block<N>>) -> Outcome<Block<N>> {
    loop {
        if let Some(sample) = from.receive()? {
            return Ok(*sample.payload());
        }
        std::hint::spin_loop();
    }
}

fn publish_subscribe<const N: usize>() -> Row {
    row(
        format!("iceoryx2_ps_{}", N * 8),
        "iceoryx2 publish and subscribe, there and back, polling, a queue of one with overflow, samples loaned ahead",
        (Kind::RoundTrip, N * 8),
        |side| {
            let node = node()?;
            let (there, back): (Publishing<Block<N>>, Subscribed<Block<N>>) = side.meanwhile(0, |side| {
                let name = side.name();
                Ok((
                    latest(&node, &format!("{name}-there"))?.publisher_builder().create()?,
                    latest(&node, &format!("{name}-back"))?.subscriber_builder().create()?,
                ))
            })?;
            // The other side's publisher learns of our subscriber at its next update.
            there.update_connections()?;
            let mut loan = Some(there.loan_uninit()?);
            side.round_trips(|| {
                let sample = loan.take().ok_or("the loan of the last sample failed")?;
                sample.write_payload(black_box(Block { words: [7; N] })).send()?;
                loan = Some(there.loan_uninit()?);
                black_box(receive(&back)?);
                Ok(())
            })
        },
        |side| {
            let node = node()?;
            let name = side.name().to_owned();
            let there: Subscribed<Block<N>> =
                latest(&node, &format!("{name}-there"))?.subscriber_builder().create()?;
            let back: Publishing<Block<N>> =
                latest(&node, &format!("{name}-back"))?.publisher_builder().create()?;
            side.serve(|rounds| {
                back.update_connections()?;
                for _ in 0..rounds {
                    let sample = back.loan_uninit()?;
                    sample.write_payload(receive(&there)?).send()?;
                }
                Ok(())
            })
        },
    )
}

fn one_way<const N: usize>() -> Row {
    row(
        format!("iceoryx2_oneway_{}", N * 8),
        "iceoryx2 publish and subscribe, one way, polling, a queue of 64",
        (Kind::Stream { batch: 1 }, N * 8),
        |side| {
            let node = node()?;
            let there: Publishing<Block<N>> = side.meanwhile(0, |side| {
                let topic = every(&node, side.name())?;
                let builder = topic.publisher_builder();
                Ok(builder.backpressure_strategy(BackpressureStrategy::RetryUntilDelivered).create()?)
            })?;
            there.update_connections()?;
            side.stream(1, |rounds| {
                for _ in 0..rounds {
                    there.loan_uninit()?.write_payload(black_box(Block { words: [7; N] })).send()?;
                }
                Ok(())
            })
        },
        |side| {
            let node = node()?;
            let there: Subscribed<Block<N>> =
                every(&node, side.name())?.subscriber_builder().buffer_size(64).create()?;
            side.serve(|rounds| {
                for _ in 0..rounds {
                    black_box(receive(&there)?);
                }
                Ok(())
            })
        },
    )
}

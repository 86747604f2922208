//! iceoryx2: request and response, publish and subscribe; polling, which is the fastest it can do.

use std::hint::black_box;

use iceoryx2::port::client::Client;
use iceoryx2::port::publisher::Publisher;
use iceoryx2::port::server::Server;
use iceoryx2::port::subscriber::Subscriber;
use iceoryx2::port::update_connections::UpdateConnections;
use iceoryx2::prelude::*;

use super::{Kind, Row, row};
use crate::measure::Outcome;
use crate::side::Place;

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
    ]
}

fn node() -> Outcome<Node<ipc::Service>> {
    set_log_level(LogLevel::Error);
    Ok(NodeBuilder::new().create::<ipc::Service>()?)
}

type Requests<B> = Server<ipc::Service, B, (), B, ()>;

fn server<const N: usize>(node: &Node<ipc::Service>, name: &str) -> Outcome<Requests<Block<N>>> {
    let service = node.service_builder(&name.try_into()?).request_response::<Block<N>, Block<N>>();
    Ok(service.open_or_create()?.server_builder().create()?)
}

fn client<const N: usize>(
    node: &Node<ipc::Service>,
    name: &str,
) -> Outcome<Client<ipc::Service, Block<N>, (), Block<N>, ()>> {
    let service = node.service_builder(&name.try_into()?).request_response::<Block<N>, Block<N>>();
    Ok(service.open_or_create()?.client_builder().create()?)
}

fn request_response<const N: usize>() -> Row {
    row(
        format!("iceoryx2_rr_{}", N * 8),
        "iceoryx2 request and response, polling",
        (Kind::RoundTrip, N * 8),
        |side| {
            let node = node()?;
            // A request before there is a server is lost; the answering side is ready when it takes orders.
            let name = side.name().to_owned();
            let client = side.meanwhile(0, |_| client::<N>(&node, &name))?;
            side.round_trips(|| {
                let pending = client.send_copy(black_box(Block { words: [7; N] }))?;
                loop {
                    if let Some(response) = pending.receive()? {
                        black_box(response.payload());
                        return Ok(());
                    }
                    std::hint::spin_loop();
                }
            })
        },
        |side| {
            let node = node()?;
            let server = server::<N>(&node, side.name())?;
            side.serve(|rounds| {
                let mut left = rounds;
                while left > 0 {
                    match server.receive()? {
                        Some(request) => {
                            request.send_copy(*request.payload())?;
                            left -= 1;
                        }
                        None => std::hint::spin_loop(),
                    }
                }
                Ok(())
            })
        },
    )
}

/// One direction; a full queue makes the sender wait, so nothing is lost.
fn topic<const N: usize>(
    node: &Node<ipc::Service>,
    name: &str,
) -> Outcome<iceoryx2::service::port_factory::publish_subscribe::PortFactory<ipc::Service, Block<N>, ()>> {
    let service = node.service_builder(&name.try_into()?).publish_subscribe::<Block<N>>();
    Ok(service.enable_safe_overflow(false).subscriber_max_buffer_size(64).open_or_create()?)
}

fn publisher<const N: usize>(
    node: &Node<ipc::Service>,
    name: &str,
) -> Outcome<Publisher<ipc::Service, Block<N>, ()>> {
    let topic = topic(node, name)?;
    let builder = topic.publisher_builder();
    Ok(builder.backpressure_strategy(BackpressureStrategy::RetryUntilDelivered).create()?)
}

fn subscriber<const N: usize>(
    node: &Node<ipc::Service>,
    name: &str,
) -> Outcome<Subscriber<ipc::Service, Block<N>, ()>> {
    Ok(topic(node, name)?.subscriber_builder().buffer_size(64).create()?)
}

#[inline]
fn receive<const N: usize>(from: &Subscriber<ipc::Service, Block<N>, ()>) -> Outcome<Block<N>> {
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
        "iceoryx2 publish and subscribe, there and back, polling",
        (Kind::RoundTrip, N * 8),
        |side| {
            let node = node()?;
            let name = side.name().to_owned();
            let (there, back) = side.meanwhile(0, |_| {
                Ok((
                    publisher::<N>(&node, &format!("{name}-there"))?,
                    subscriber::<N>(&node, &format!("{name}-back"))?,
                ))
            })?;
            // The other side's publisher learns of our subscriber at its next update.
            there.update_connections()?;
            side.round_trips(|| {
                there.send_copy(black_box(Block { words: [7; N] }))?;
                black_box(receive(&back)?);
                Ok(())
            })
        },
        |side| {
            let node = node()?;
            let name = side.name().to_owned();
            let there = subscriber::<N>(&node, &format!("{name}-there"))?;
            let back = publisher::<N>(&node, &format!("{name}-back"))?;
            side.serve(|rounds| {
                back.update_connections()?;
                for _ in 0..rounds {
                    back.send_copy(receive(&there)?)?;
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
            let name = side.name().to_owned();
            let there = side.meanwhile(0, |_| publisher::<N>(&node, &name))?;
            there.update_connections()?;
            side.stream(1, |rounds| {
                for _ in 0..rounds {
                    there.send_copy(black_box(Block { words: [7; N] }))?;
                }
                Ok(())
            })
        },
        |side| {
            let node = node()?;
            let there = subscriber::<N>(&node, side.name())?;
            side.serve(|rounds| {
                for _ in 0..rounds {
                    black_box(receive(&there)?);
                }
                Ok(())
            })
        },
    )
}

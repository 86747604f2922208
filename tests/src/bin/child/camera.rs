//! A host that emits frames, and a viewer that checks them.

use std::time::Duration;

use memorypipe::ClientId;
use memorypipe::prelude::*;
use memorypipe_tests::camera::{self, CameraCall, CameraClient, CameraEvent, CameraHost, Memory};

use crate::host::lack;
use crate::options::Options;
use crate::outcome;

/// Serves until the order `stop`; takes `overflow=newest` or `overflow=<ms>`, `events=<capacity>` and `holds=<frames>`.
pub(crate) fn host(options: &Options) {
    let mut builder = options.host::<CameraHost>();
    if let Some(overflow) = options.get::<String>("overflow") {
        builder = builder.overflow(match overflow.as_str() {
            "newest" => Overflow::DropNewest,
            ms => Overflow::Block(Duration::from_millis(ms.parse().expect("milliseconds"))),
        });
    }
    if let Some(capacity) = options.get("events") {
        builder = builder.event_capacity(capacity);
    }
    if let Some(holds) = options.get("holds") {
        builder = builder.event_holds(holds);
    }
    let mut host = outcome::value(builder.create());
    let stopper = host.stopper();
    println!("ready");
    outcome::in_background(move |order| {
        if !lack(order) {
            stopper.stop();
        }
    });
    // A call borrows the host, so the order is copied out of it first.
    while let Some(order) = outcome::value(host.recv().map(|call| call.map(Order::from))) {
        order.carry_out(&mut host);
    }
    println!("()");
}

/// A call, with its reply to be given later.
enum Order {
    Shoot(u64, u64, u32, Option<Reply<'static, u64>>),
    ShootElsewhere(u64, u64, u32, Reply<'static, ()>),
    Whisper(ClientId, u64, Reply<'static, ()>),
    Still(u8, Reply<'static, u64>),
    Bell(Reply<'static, u64>),
    Memory(Reply<'static, Memory>),
}

impl From<CameraCall<'_>> for Order {
    fn from(call: CameraCall<'_>) -> Order {
        match call {
            CameraCall::Shoot { first, count, len, reply } => {
                Order::Shoot(first, count, len, Some(reply.defer()))
            }
            CameraCall::ShootSoon { first, count, len, .. } => Order::Shoot(first, count, len, None),
            CameraCall::ShootElsewhere { first, count, len, reply } => {
                Order::ShootElsewhere(first, count, len, reply.defer())
            }
            CameraCall::Whisper { number, reply } => Order::Whisper(reply.client(), number, reply.defer()),
            CameraCall::Still { number, reply } => Order::Still(number, reply.defer()),
            CameraCall::Bell { reply } => Order::Bell(reply.defer()),
            CameraCall::Memory { reply } => Order::Memory(reply.defer()),
        }
    }
}

impl Order {
    fn carry_out(self, host: &mut CameraHost) {
        match self {
            Order::Shoot(first, count, len, reply) => {
                let put = (first..first + count).fold(0, |_, number| {
                    let frame = outcome::value(camera::frame(host, number, len as usize));
                    host.emit(frame) as u64
                });
                reply.into_iter().for_each(|reply| reply.send(put));
            }
            Order::ShootElsewhere(first, count, len, reply) => {
                shoot_elsewhere(host.emitter(), first..first + count, len as usize);
                reply.send(());
            }
            Order::Whisper(client, number, reply) => {
                let frame = outcome::value(camera::frame(host, number, 3));
                host.emit_to(client, frame);
                reply.send(());
            }
            Order::Still(number, reply) => {
                let pixels = outcome::value(host.share(&[number % 2 == 1; 16]));
                reply.send(host.emit(CameraEvent::Still(number, pixels)) as u64);
            }
            Order::Bell(reply) => reply.send(host.emit(CameraEvent::Bell) as u64),
            Order::Memory(reply) => {
                let memory = host.event_memory();
                reply.send(Memory { bytes: memory.to_client, in_use: memory.to_client_in_use });
            }
        }
    }
}

fn shoot_elsewhere(emitter: Emitter<CameraEvent>, numbers: std::ops::Range<u64>, len: usize) {
    std::thread::spawn(move || {
        for number in numbers {
            let frame = loop {
                match camera::frame(&emitter, number, len) {
                    // The host has not emitted the earlier ones yet.
                    Err(IpcError::BulkFull { .. }) => std::thread::yield_now(),
                    frame => break outcome::value(frame),
                }
            };
            emitter.emit(frame);
        }
    });
}

/// Subscribes and checks each frame; takes `hold=<frames>`, after which it keeps those and sleeps without end.
pub(crate) fn viewer(options: &Options) {
    let camera: CameraClient = outcome::value(options.client().attach());
    let mut events = outcome::value(camera.events());
    println!("attached {}", camera.link.peer().pid);
    let hold: Option<usize> = options.get("hold");
    let (mut held, mut read, mut missed) = (Vec::new(), 0_u64, 0_u64);
    while hold != Some(held.len()) {
        match events.recv() {
            Ok(CameraEvent::Frame { number, pixels, again }) => {
                assert_eq!(number, again);
                camera::check(number, &pixels);
                read += 1;
                if hold.is_some() {
                    held.push(pixels);
                }
            }
            Ok(CameraEvent::Bell) => {
                println!("read {read} missed {missed}");
                (read, missed) = (0, 0);
            }
            Ok(CameraEvent::Still(..)) => {}
            Err(IpcError::Missed { events }) => missed += u64::from(events),
            Err(error) => {
                println!("{}", error.code());
                break;
            }
        }
    }
    println!("holds {}", held.len());
    outcome::in_background(|_| {});
    std::thread::sleep(Duration::from_secs(3600));
}

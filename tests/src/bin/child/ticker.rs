//! A host that emits events, and a client that counts them.

use std::time::Duration;

use memorypipe::ClientId;
use memorypipe::prelude::*;
use memorypipe_tests::ticker::{TickerCall, TickerClient, TickerEvent, TickerHost, tick};

use crate::host::lack;
use crate::options::Options;
use crate::outcome;

/// Serves until the order `stop`; takes `overflow=newest` or `overflow=<ms>`, and `events=<capacity>`.
pub(crate) fn host(options: &Options) {
    let mut builder = options.host::<TickerHost>();
    if let Some(overflow) = options.get::<String>("overflow") {
        builder = builder.overflow(match overflow.as_str() {
            "newest" => Overflow::DropNewest,
            ms => Overflow::Block(Duration::from_millis(ms.parse().expect("milliseconds"))),
        });
    }
    if let Some(capacity) = options.get("events") {
        builder = builder.event_capacity(capacity);
    }
    let mut host = outcome::value(builder.create());
    let (stopper, emitter) = (host.stopper(), host.emitter());
    println!("ready");
    outcome::in_background(move |order| {
        if !lack(order) {
            stopper.stop();
        }
    });
    // A call borrows the host, so the order is copied out of it first.
    while let Some(order) = outcome::value(host.recv().map(|call| call.map(Order::from))) {
        order.carry_out(&mut host, &emitter);
    }
    println!("()");
}

/// A call, with its reply to be given later.
enum Order {
    Tick(u64, u64, Option<Reply<'static, u64>>),
    Emit(Vec<TickerEvent>, Reply<'static, u64>),
    EmitTo(ClientId, TickerEvent, Reply<'static, ()>),
    EmitElsewhere(Vec<TickerEvent>, Reply<'static, ()>),
    Nothing(Reply<'static, ()>),
}

impl From<TickerCall<'_>> for Order {
    fn from(call: TickerCall<'_>) -> Order {
        match call {
            TickerCall::Tick { first, count, reply } => Order::Tick(first, count, Some(reply.defer())),
            TickerCall::TickSoon { first, count, .. } => Order::Tick(first, count, None),
            TickerCall::Level { level, reply } => Order::Emit(vec![TickerEvent::Level(level)], reply.defer()),
            TickerCall::Say { text, reply } => {
                Order::Emit(vec![TickerEvent::Bell, TickerEvent::Said { text, aloud: true }], reply.defer())
            }
            TickerCall::Whisper { text, reply } => {
                Order::EmitTo(reply.client(), TickerEvent::Said { text, aloud: false }, reply.defer())
            }
            TickerCall::TickElsewhere { count, reply } => {
                Order::EmitElsewhere((0..count).map(tick).collect(), reply.defer())
            }
            TickerCall::LevelsElsewhere { count, reply } => {
                Order::EmitElsewhere((1..=count).map(TickerEvent::Level).collect(), reply.defer())
            }
            TickerCall::Settle { reply } => Order::Nothing(reply.defer()),
        }
    }
}

impl Order {
    fn carry_out(self, host: &mut TickerHost, emitter: &Emitter<TickerEvent>) {
        match self {
            Order::Tick(first, count, reply) => {
                let put = ticks(host, first, count);
                reply.into_iter().for_each(|reply| reply.send(put));
            }
            Order::Emit(events, reply) => {
                reply.send(events.into_iter().fold(0, |_, event| host.emit(event) as u64));
            }
            Order::EmitTo(client, event, reply) => {
                host.emit_to(client, event);
                reply.send(());
            }
            Order::EmitElsewhere(events, reply) => {
                let emitter = emitter.clone();
                std::thread::spawn(move || events.into_iter().for_each(|event| emitter.emit(event)));
                reply.send(());
            }
            Order::Nothing(reply) => reply.send(()),
        }
    }
}

fn ticks(host: &mut TickerHost, first: u64, count: u64) -> u64 {
    (first..first + count).fold(0, |_, number| host.emit(tick(number)) as u64)
}

/// Subscribes and prints a line for each event; takes `read=<events>`, after which it sleeps without end.
pub(crate) fn client(options: &Options) {
    let ticker: TickerClient = outcome::value(options.client().attach());
    let mut events = outcome::value(ticker.events());
    println!("attached {}", ticker.link.peer().pid);
    let mut left: u64 = options.get("read").unwrap_or(u64::MAX);
    for event in &mut events {
        if left == 0 {
            std::thread::sleep(Duration::from_secs(3600));
        }
        left -= 1;
        println!("{}", outcome::line(event.map(|event| format!("{event:?}"))));
    }
    println!("end");
    outcome::in_background(|_| {});
    std::thread::sleep(Duration::from_secs(3600));
}

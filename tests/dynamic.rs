//! The codec of the feature `dynamic`, for every channel of the examples and of these tests: bytes that a type has come
//! back from a value and from JSON.

#![allow(dead_code, unused_imports, unreachable_pub, clippy::all, missing_docs)] // what the examples declare

use memorypipe::dynamic::{Codec, Encoded, Layout, Limits};
use memorypipe::schema::{Form, Kind, Schema};
use memorypipe::{Channel, PipeChannel};

use sample::{Random, arguments_of, value_of};

#[path = "../runtime/src/dynamic/tests/sample.rs"]
mod sample;

#[path = "../examples"]
mod examples {
    pub mod calculator;
    pub mod crash_and_restart;
    pub mod frames;
    pub mod hello;
    pub mod log_sink;
    pub mod order_gateway;
    pub mod quickstart;
    pub mod ticker;
}

/// Random values of each block.
const VALUES: u64 = 1000;

/// Asserts that bytes come back from a value and from JSON as they were.
fn comes_back(layout: Layout<'_>, bytes: &[u8], what: &str) {
    let (mut encoded, value) = (Encoded::default(), layout.decode(bytes).unwrap());
    layout.encode(&value, &mut encoded).unwrap();
    assert_eq!(encoded.bytes, bytes, "{what}: {value:?}");
    let json = layout.json(bytes).unwrap();
    layout.read_json(&json, &mut encoded).unwrap();
    assert_eq!(encoded.bytes, bytes, "{what}: {json}");
}

/// Random values of every block of a channel.
fn all_come_back<C: Channel>() -> usize {
    let schema = Schema::of::<C>();
    let codec = Codec::new(&schema, Limits::default());
    let (mut random, mut blocks) = (Random(1), 0);
    let mut all = |layout: Layout<'_>, what: &str, value: &dyn Fn(&mut Random) -> Vec<u8>| {
        // Some messages have 64 KiB.
        let values = VALUES.min((1 << 21) / (layout.size() as u64 + 1)).max(4);
        (0..values).for_each(|_| comes_back(layout, &value(&mut random), what));
        blocks += 1;
    };
    if let Form::Pipe { to_host, to_client } = schema.form() {
        all(codec.to_host().unwrap(), "to host", &|random| value_of(to_host, random));
        all(codec.to_client().unwrap(), "to client", &|random| value_of(to_client, random));
    }
    for (method, place) in schema.methods().iter().zip(0..) {
        let what = format!("{}::{}", schema.name(), method.name);
        let must_be_given = |kind: &Kind| matches!(kind, Kind::Bulk { out: false, .. });
        if !method.args.iter().any(|arg| must_be_given(&arg.ty.kind)) {
            all(codec.args(place).unwrap(), &what, &|random| arguments_of(method, random));
        }
        all(codec.reply(place).unwrap(), &what, &|random| value_of(&method.reply, random));
        if let Some(error) = &method.error {
            all(codec.error(place).unwrap(), &what, &|random| value_of(error, random));
        }
        for (arg, number) in method.args.iter().zip(0..) {
            if let Kind::Stream { of, .. } | Kind::Bulk { of, .. } = &arg.ty.kind {
                all(codec.flow(place, number).unwrap(), &what, &|random| value_of(of, random));
            }
        }
    }
    blocks
}

#[test]
fn values_of_the_channels_of_the_examples_come_back() {
    let blocks = all_come_back::<examples::calculator::CalculatorChannel>()
        + all_come_back::<examples::crash_and_restart::StoreChannel>()
        + all_come_back::<examples::frames::ScreenChannel>()
        + all_come_back::<examples::hello::GreeterChannel>()
        + all_come_back::<examples::log_sink::SinkChannel>()
        + all_come_back::<examples::order_gateway::GatewayChannel>()
        + all_come_back::<examples::quickstart::CalculatorChannel>()
        + all_come_back::<examples::ticker::MarketChannel>();
    assert!(blocks > 25, "{blocks}");
}

#[test]
fn values_of_the_channels_of_these_tests_come_back() {
    use memorypipe_tests::{bulk_channel, channels, deferred, mixed_channel, stream_channel, ticker};
    let blocks = all_come_back::<channels::DeskChannel>()
        + all_come_back::<channels::ParcelsChannel>()
        + all_come_back::<channels::ManyChannel>()
        + all_come_back::<channels::before::StationChannel>()
        + all_come_back::<channels::after::StationChannel>()
        + all_come_back::<PipeChannel<channels::Tick, channels::Kinds>>()
        + all_come_back::<bulk_channel::GalleryChannel>()
        + all_come_back::<deferred::ErrandsChannel>()
        + all_come_back::<deferred::WingChannel>()
        + all_come_back::<deferred::HallChannel>()
        + all_come_back::<mixed_channel::StallChannel>()
        + all_come_back::<stream_channel::RiverChannel>()
        + all_come_back::<ticker::TickerChannel>()
        + all_come_back::<ticker::PosterChannel>();
    assert!(blocks > 100, "{blocks}");
}

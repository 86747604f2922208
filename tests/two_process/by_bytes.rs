//! Clients and hosts by bytes, with typed peers: directly, and as a relay between a client and its host.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use super::kinds::kinds;
use memorypipe::raw::{Outcome, RawClient, RawError, RawHost};
use memorypipe::schema::MethodKind;
use memorypipe::{
    AttachError, CallError, ClientBuilder, ClientEnd, CreateError, FixedStr, IpcError, PipeChannel, Schema,
    SchemaId, Stopper,
};
use memorypipe_tests::bulk_channel::GalleryChannel;
use memorypipe_tests::channels::{DeskChannel, DeskClient, MathError, ParcelsChannel, ParcelsClient, Side};
use memorypipe_tests::place;
use memorypipe_tests::place::Place;
use memorypipe_tests::raw::{Header, Middle, RIGHT, hangs_up, listen};
use memorypipe_tests::ticker::{TickerChannel, TickerClient, TickerEvent, tick};
use memorypipe_tests::versions::{v1, v2};

fn attach(place: &Place) -> RawClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

fn words(words: &[i64]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_ne_bytes()).collect()
}

#[test]
fn a_client_by_name_calls_what_the_host_declares() {
    let place = place!();
    let host = place.host("host");
    let client = attach(&place);
    assert_eq!(client.schema(), &Schema::of::<DeskChannel>());
    assert_eq!(client.link.schema(), client.schema());
    assert_eq!(client.link.peer().pid, host.pid());
    let [add, div, note, noted, fall] =
        ["add", "div", "note", "noted", "fall"].map(|name| client.method(name).unwrap());
    assert_eq!(client.method("subtract"), None);
    let mut reply = Vec::new();
    for number in 0..5000 {
        assert_eq!(client.call(add, &words(&[number, 2]), &mut reply).unwrap(), Outcome::Value);
        assert_eq!(reply, words(&[number + 2]));
    }
    assert_eq!(client.call(div, &words(&[84, 2]), &mut reply).unwrap(), Outcome::Value);
    assert_eq!(reply, words(&[42]));
    assert_eq!(client.call(div, &words(&[1, 0]), &mut reply).unwrap(), Outcome::Error);
    assert_eq!(reply, (MathError::DivByZero as u32).to_ne_bytes());
    for number in 0..1000 {
        client.send(note, &words(&[7, number])).unwrap();
    }
    client.call(noted, &words(&[7]), &mut reply).unwrap();
    assert_eq!(reply, words(&[1000, 0]));
    assert_eq!(host.errors(), "");
    let dropped = client.call(fall, &[], &mut reply).unwrap_err();
    assert!(matches!(dropped, RawError::Ipc(IpcError::Dropped { method: "fall" })), "{dropped:?}");
}

#[test]
fn calls_of_a_batch_are_answered_in_any_order() {
    let place = place!();
    let _host = place.host("host");
    let client = attach(&place);
    let add = client.method("add").unwrap();
    let mut reply = Vec::new();
    for round in 0..50 {
        let held: Vec<_> = (0..10).map(|n| client.hold(add, &words(&[round, n])).unwrap()).collect();
        for (n, pending) in held.into_iter().enumerate().rev() {
            assert_eq!(pending.wait(&mut reply).unwrap(), Outcome::Value);
            assert_eq!(reply, words(&[round + i64::try_from(n).unwrap()]));
        }
        drop(client.hold(add, &words(&[1, 2])).unwrap());
    }
}

#[test]
fn what_is_no_message_is_not_sent() {
    let place = place!();
    let _host = place.host("host");
    let client = attach(&place);
    let [add, note] = ["add", "note"].map(|name| client.method(name).unwrap());
    let mut reply = Vec::new();
    let mut call = |method, args: &[u8]| client.call(method, args, &mut reply).unwrap_err();
    assert!(matches!(call(99, &[]), RawError::NoMethod { method: 99 }));
    assert!(matches!(call(add, &[0; 15]), RawError::Length { expected: 16, found: 15 }));
    assert!(matches!(call(add, &[0; 17]), RawError::Length { expected: 16, found: 17 }));
    assert!(matches!(call(note, &[0; 16]), RawError::OtherKind { kind: MethodKind::Oneway, .. }));
    let sent = client.send(add, &[0; 16]).unwrap_err();
    assert!(matches!(sent, RawError::OtherKind { kind: MethodKind::Call, .. }));
    assert_eq!(client.call(add, &words(&[1, 2]), &mut reply).unwrap(), Outcome::Value);
    assert!(matches!(client.events(), Err(IpcError::Unsupported { method: "events" })));
}

#[test]
fn a_client_with_a_declaration_is_compared_like_every_client() {
    let place = place!();
    let _host = place.host("host observe=off");
    let by_name = place.builder::<RawClient>().attach().unwrap_err();
    assert!(matches!(by_name, AttachError::NotAdmitted { .. }), "{by_name:?}");
    let client = place.builder::<RawClient>().declared(&Schema::of::<DeskChannel>()).attach().unwrap();
    let mut reply = Vec::new();
    client.call(client.method("add").unwrap(), &words(&[1, 2]), &mut reply).unwrap();
    assert_eq!(reply, words(&[3]));
    let other = place.builder::<RawClient>().declared(&Schema::of::<TickerChannel>()).attach();
    assert!(matches!(other, Err(AttachError::SchemaMismatch(_))), "{other:?}");
}

#[test]
fn events_are_read_as_bytes() {
    let place = place!();
    let _host = place.host("ticker");
    let client = attach(&place);
    let [tick, say] = ["tick", "say"].map(|name| client.method(name).unwrap());
    let mut events = client.events().unwrap();
    assert!(matches!(client.events(), Err(IpcError::Subscribed)));
    let mut reply = Vec::new();
    client.call(tick, &words(&[100, 3]), &mut reply).unwrap();
    assert_eq!(reply, words(&[1]));
    let name = |place: u16| client.schema().methods()[usize::from(place)].name.clone();
    for number in 100..103 {
        let event = events.recv().unwrap();
        assert_eq!(name(event.event), "Tick");
        assert_eq!(event.fields, words(&[number; 13]));
    }
    let mut text = 3_u64.to_ne_bytes().to_vec();
    text.extend(b"abc");
    text.resize(32, 0);
    client.call(say, &text, &mut reply).unwrap();
    let mut said = || events.recv_timeout(Duration::from_secs(10)).unwrap();
    let event = std::iter::repeat_with(&mut said).find(|event| name(event.event) == "Said").unwrap();
    assert_eq!(event.fields[..32], text);
    drop(events);
    assert!(client.events().is_ok());
}

/// Serves a desk by bytes, until it is stopped.
fn serve_desk(mut host: RawHost) {
    let notes = std::sync::atomic::AtomicU64::new(0);
    while let Some(call) = host.recv().unwrap() {
        let name = call.client_schema().methods()[usize::from(call.client_method())].name.clone();
        let args: Vec<i64> =
            call.args().chunks(8).map(|word| i64::from_ne_bytes(word.try_into().unwrap())).collect();
        let Some(reply) = call.into_reply() else {
            notes.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            continue;
        };
        match (name.as_str(), &args[..]) {
            ("add", [a, b]) => reply.send(&words(&[a + b])).unwrap(),
            ("div", [_, 0]) => reply.fail(&(MathError::DivByZero as u32).to_ne_bytes()).unwrap(),
            ("div", [a, b]) => {
                let reply = reply.defer();
                let quotient = words(&[a / b]);
                std::thread::spawn(move || reply.send(&quotient).unwrap());
            }
            ("noted", [_]) => {
                let notes = notes.load(std::sync::atomic::Ordering::Relaxed);
                reply.send(&words(&[i64::try_from(notes).unwrap(), 0])).unwrap();
            }
            ("close", []) => {
                // Not a `bool`, too long, and no error of the method: the client gets no answer.
                assert!(matches!(reply.send(&[2]), Err(RawError::Invalid { .. })));
            }
            ("attached", []) => {
                assert!(matches!(reply.fail(&[0; 4]), Err(RawError::NoError { .. })));
            }
            ("forget", [_]) => {
                assert!(matches!(reply.send(&[0]), Err(RawError::Length { expected: 0, found: 1 })));
            }
            _ => drop(reply),
        }
    }
}

#[test]
fn a_host_by_bytes_serves_typed_clients() {
    let place = place!();
    let host =
        RawHost::builder("desk", &Schema::of::<DeskChannel>()).socket_dir(place.run()).create().unwrap();
    let stopper = host.stopper();
    let serving = std::thread::spawn(move || serve_desk(host));
    let mut other = place.client("client");
    assert_eq!(other.ask("add 40 2"), "42");
    let desk = place.desk();
    assert_eq!(desk.div(84, 2).unwrap(), 42);
    assert!(matches!(desk.div(1, 0), Err(CallError::App(MathError::DivByZero))));
    for number in 0..100 {
        desk.note(1, number).unwrap();
    }
    assert_eq!(desk.noted(1).unwrap().count, 100);
    assert!(matches!(desk.close(), Err(IpcError::Dropped { method: "close" })));
    assert!(matches!(desk.attached(), Err(IpcError::Dropped { .. })));
    assert!(matches!(desk.forget(1), Err(IpcError::Dropped { .. })));
    assert!(matches!(desk.fall(), Err(IpcError::Dropped { .. })));
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    assert_eq!(other.ask("add 1 2"), "3");
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn a_host_by_bytes_is_not_created_for_what_it_cannot_serve() {
    let place = place!();
    for schema in [Schema::of::<GalleryChannel>(), Schema::of::<PipeChannel<u8, u8>>()] {
        let error = RawHost::builder("desk", &schema).socket_dir(place.run()).create().unwrap_err();
        assert!(matches!(error, CreateError::Options { .. }), "{error:?}");
    }
    let without = place.host_builder::<RawHost>().create().unwrap_err();
    assert!(matches!(without, CreateError::Options { .. }), "{without:?}");
}

/// Passes the calls of clients on to the host of the place, with each client's own declaration, until it is stopped.
fn relay(mut host: RawHost, place: &Place) {
    let mut lines: HashMap<SchemaId, RawClient> = HashMap::new();
    let mut answer = Vec::new();
    while let Some(call) = host.recv().unwrap() {
        let schema = Arc::clone(call.client_schema());
        let line = lines
            .entry(schema.id())
            .or_insert_with(|| place.builder::<RawClient>().declared(&schema).attach().unwrap());
        let (method, args) = (call.client_method(), call.args());
        let Some(reply) = call.into_reply() else {
            line.send(method, args).unwrap();
            continue;
        };
        match line.call(method, args, &mut answer) {
            Ok(Outcome::Value) => reply.send(&answer).unwrap(),
            Ok(Outcome::Error) => reply.fail(&answer).unwrap(),
            Err(RawError::Ipc(IpcError::Dropped { .. })) => drop(reply),
            Err(other) => panic!("{other}"),
        }
    }
}

/// While `test` runs, a relay named `relay` passes calls on to the host of the place.
fn through_a_relay(place: &Place, schema: &Schema, test: impl FnOnce(&dyn Fn() -> Relayed)) {
    let host = RawHost::builder("relay", schema).socket_dir(place.run()).create().unwrap();
    let stopper = Stops(host.stopper());
    std::thread::scope(|scope| {
        scope.spawn(|| relay(host, place));
        test(&|| Relayed(place.run()));
        drop(stopper);
    });
}

struct Relayed(std::path::PathBuf);

impl Relayed {
    fn attach<K: ClientEnd>(self) -> K {
        ClientBuilder::new("relay").socket_dir(self.0).attach().unwrap_or_else(|error| panic!("{error}"))
    }
}

/// Also if the test fails.
struct Stops(Stopper);

impl Drop for Stops {
    fn drop(&mut self) {
        self.0.stop();
    }
}

#[test]
fn a_relay_between_typed_sides_changes_nothing() {
    let place = place!();
    let _host = place.host("host");
    through_a_relay(&place, &Schema::of::<DeskChannel>(), |relayed| {
        let desk: DeskClient = relayed().attach();
        assert_eq!(desk.add(40, 2).unwrap(), 42);
        assert!(matches!(desk.div(1, 0), Err(CallError::App(MathError::DivByZero))));
        assert!(matches!(desk.div(i64::MIN, -1), Err(CallError::App(MathError::Overflow))));
        for number in 0..500 {
            desk.note(3, number).unwrap();
        }
        assert_eq!(desk.noted(3).unwrap().count, 500);
        let mut other = place.client("client name=relay");
        assert_eq!(other.ask("calls 3000"), "right 3000");
        assert!(matches!(desk.fall(), Err(IpcError::Dropped { .. })));
    });
}

struct Second;

impl v2::Weather for Second {
    fn name(&mut self) -> FixedStr<32> {
        FixedStr::literal("second")
    }
    fn read(&mut self, urgent: bool, wish: v2::Wish) -> Result<v2::Reading, v2::Fault> {
        if urgent {
            return Err(v2::Fault { code: wish.sensor, line: wish.times });
        }
        let celsius = f64::from(wish.sensor * wish.times);
        Ok(v2::Reading { at: 22, celsius, quality: 0.9, source: v2::Source::Probe, flags: 5 })
    }
    fn keep(&mut self, reading: v2::Reading) -> FixedStr<64> {
        let v2::Reading { at, celsius, quality, source, flags } = reading;
        format!("{at} {celsius} {quality} {source:?} {flags}").parse().unwrap()
    }
    fn health(&mut self, probe: u32) -> v2::Health {
        if probe == 1 { v2::Health::Fine } else { v2::Health::Bad }
    }
}

/// The defaults of appended fields are not in the schema: only the host with the type knows them.
#[test]
fn through_a_relay_each_version_gets_the_defaults_of_the_host() {
    let place = place!();
    let mut host: v2::WeatherHost = place.host_builder().create().unwrap();
    let stopper = Stops(host.stopper());
    std::thread::scope(|scope| {
        scope.spawn(|| host.serve(&mut Second));
        through_a_relay(&place, &Schema::of::<v2::WeatherChannel>(), |relayed| {
            let old: v1::WeatherClient = relayed().attach();
            let new: v2::WeatherClient = relayed().attach();
            for sensor in 0..100 {
                let reading = old.measure(false, v1::Wish { sensor }).unwrap();
                assert_eq!((reading.at, reading.value), (22, f64::from(sensor * 3)), "`times` is 3");
                let wish = v2::Wish { sensor, times: 2 };
                assert_eq!(new.read(false, wish).unwrap().celsius, f64::from(sensor * 2));
            }
            let kept = old.keep(v1::Reading { at: 1, value: 1.5 }).unwrap();
            assert_eq!(kept, "1 1.5 0.5 Unknown 0");
            let failed = old.measure(true, v1::Wish { sensor: 9 });
            assert!(matches!(failed, Err(CallError::App(v1::Fault { code: 9 }))), "{failed:?}");
            assert_eq!(new.name().unwrap(), "second");
            assert_eq!(old.health(1).unwrap(), v1::Health::Good);
        });
        drop(stopper);
    });
}

#[test]
fn events_of_a_host_by_bytes_reach_typed_subscribers() {
    let place = place!();
    let schema = Schema::of::<TickerChannel>();
    let mut host = RawHost::builder("desk", &schema).socket_dir(place.run()).create().unwrap();
    let (stopper, emitter) = (Stops(host.stopper()), host.emitter());
    let [ticks, level] = ["Tick", "Level"].map(|name| host.method(name).unwrap());
    assert!(matches!(host.emit(ticks, &[0; 8], false), Err(RawError::Length { .. })));
    assert!(matches!(host.emit(0, &[0; 16], false), Err(RawError::OtherKind { .. })));
    assert_eq!(host.emit(level, &7_u32.to_ne_bytes(), true).unwrap(), 0, "there is no subscriber yet");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while let Some(call) = host.recv().unwrap() {
                let client = call.client();
                emitter.emit(ticks, &words(&[5; 13]), false).unwrap();
                emitter.emit_to(client, ticks, &words(&[6; 13])).unwrap();
                call.into_reply().unwrap().send(&[]).unwrap();
            }
        });
        let client: TickerClient = place.builder().attach().unwrap();
        let mut events = client.events().unwrap();
        assert_eq!(events.recv().unwrap(), TickerEvent::Level(7), "late subscribers get it");
        client.settle().unwrap();
        assert_eq!(events.recv().unwrap(), tick(5));
        assert_eq!(events.recv().unwrap(), tick(6));
        drop(stopper);
    });
}

/// What a client writes after a correct handshake: only what is right reaches the program.
#[test]
fn a_host_by_bytes_lets_no_wrong_request_through() {
    for (what, header, payload, expected) in [
        ("right", RIGHT, vec![1, 2], true),
        ("too short", Header { len: 8, ..RIGHT }, vec![1, 2], false),
        ("too long", Header { len: 24, ..RIGHT }, vec![1, 2, 3], false),
        ("much too long", Header { len: u32::MAX, ..RIGHT }, vec![1, 2], false),
        ("no method", Header { method: 77, ..RIGHT }, vec![1, 2], false),
        ("another stamp", Header { stamp_off_by: 7, ..RIGHT }, vec![1, 2], false),
    ] {
        let place = place!();
        let host = RawHost::builder("desk", &Schema::of::<DeskChannel>()).socket_dir(place.run()).create();
        let mut host = host.unwrap();
        let middle = std::thread::scope(|scope| {
            let middle = scope.spawn(|| Middle::of_client(&place, "client"));
            while host.clients() == 0 {
                let _ = host.recv_timeout(Duration::from_millis(5));
            }
            middle.join().unwrap()
        });
        let (middle, _client) = middle;
        middle.as_client.publish(0, header, &payload);
        middle.wake_host();
        let got = host.recv_timeout(Duration::from_millis(300));
        match got {
            Ok(Some(call)) => {
                assert!(expected, "{what}");
                assert_eq!(call.args(), words(&[1, 2]));
            }
            other => {
                assert!(!expected && matches!(other, Err(IpcError::Timeout { .. })), "{what}: {other:?}");
                assert!(hangs_up(&middle.to_host, Duration::from_secs(5)), "{what}");
            }
        }
    }
}

/// What a host answers after a correct handshake: what is wrong ends the connection of the client.
#[test]
fn a_client_by_bytes_takes_no_wrong_reply() {
    for (what, header, expected) in [
        ("right", Header { len: 8, ..RIGHT }, true),
        ("too short", Header { len: 4, ..RIGHT }, false),
        ("too long", Header { len: 16, ..RIGHT }, false),
        ("an error that the method does not have", Header { len: 0, status: 1, ..RIGHT }, false),
        ("an unknown status", Header { len: 8, status: 9, ..RIGHT }, false),
        ("of another call", Header { len: 8, call_off_by: 3, ..RIGHT }, false),
        ("of another method", Header { len: 8, method: 1, ..RIGHT }, false),
    ] {
        let place = place!();
        let _host = place.host("host");
        let listener = listen(&place.run().join("middle.sock"));
        std::thread::scope(|scope| {
            let middle = scope.spawn(|| Middle::between(&listener, &place.run().join("desk.sock")));
            let schema = Schema::of::<DeskChannel>();
            let builder = ClientBuilder::<RawClient>::new("middle").socket_dir(place.run()).declared(&schema);
            let client = builder.timeout(Duration::from_secs(5)).attach().unwrap();
            let middle = middle.join().unwrap();
            middle.as_host.publish(0, header, &[42, 0]);
            middle.wake_client();
            let mut reply = Vec::new();
            let answer = client.call(client.method("add").unwrap(), &words(&[1, 2]), &mut reply);
            match answer {
                Ok(outcome) => {
                    assert!(expected, "{what}");
                    assert_eq!((outcome, reply), (Outcome::Value, words(&[42])));
                }
                Err(error) => {
                    assert!(!expected, "{what}: {error}");
                    assert!(matches!(error, RawError::Ipc(IpcError::Corrupt { .. })), "{what}: {error:?}");
                    let again = client.call(0, &words(&[1, 2]), &mut Vec::new());
                    assert!(matches!(again, Err(RawError::Ipc(IpcError::Closed))), "{what}: {again:?}");
                }
            }
        });
    }
}

#[test]
fn every_kind_of_value_passes_a_relay() {
    let place = place!();
    let _host = place.host("parcels");
    through_a_relay(&place, &Schema::of::<ParcelsChannel>(), |relayed| {
        let parcels: ParcelsClient = relayed().attach();
        for seed in 0..300 {
            let sent = kinds(seed);
            assert_eq!(parcels.kinds(sent.clone()).unwrap(), sent);
        }
        for side in [Side::Buy, Side::Sell] {
            assert_eq!(parcels.side(side).unwrap(), side);
        }
        assert_eq!(parcels.nothing().unwrap(), ());
    });
}

//! Connections between versions of one channel.

#![allow(unreachable_pub)] // the declarations look like a user's

#[path = "evolution/enums/mod.rs"]
mod enums;

use memorypipe::schema::{Comparison, Schema, SchemaDiff, compare};
use memorypipe::{AttachError, CallError, Channel, Event, Events, FixedStr, IpcError};
use memorypipe_tests::TIMEOUT;
use memorypipe_tests::versions::{v1, v2, v3};

struct Host1;

impl v1::Weather for Host1 {
    fn measure(&mut self, urgent: bool, wish: v1::Wish) -> Result<v1::Reading, v1::Fault> {
        if urgent {
            return Err(v1::Fault { code: wish.sensor });
        }
        Ok(v1::Reading { at: 11, value: f64::from(wish.sensor) })
    }
    fn keep(&mut self, v1::Reading { at, value }: v1::Reading) -> FixedStr<64> {
        format!("{at} {value}").parse().unwrap()
    }
    fn health(&mut self, sensor: u32) -> v1::Health {
        if sensor == 1 { v1::Health::Good } else { v1::Health::Bad }
    }
}

struct Host2;

impl v2::Weather for Host2 {
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

struct Host3;

impl v3::Weather for Host3 {
    fn look(&mut self, _: bool, _: v3::Wish) -> Result<v3::Reading, v3::Fault> {
        Ok(v3::Reading {
            at: 33,
            degrees: 3.5,
            quality: 0.25,
            source: v3::Source::Probe,
            flags: 6,
            place: [8.0, 9.0],
        })
    }
    fn keep(&mut self, reading: v3::Reading) -> FixedStr<64> {
        let v3::Reading { at, degrees, quality, source, flags, place } = reading;
        format!("{at} {degrees} {quality} {source:?} {flags} {place:?}").parse().unwrap()
    }
    fn health(&mut self, _: u32) -> v3::Health {
        v3::Health::Bad
    }
}

#[test]
fn an_old_client_meets_a_new_host() {
    let host = v2::WeatherHost::loopback(Host2);
    let client: v1::WeatherClient = host.client_of(|b| b).unwrap();
    for sensor in 0..1000 {
        // The host gives `times` its default, and the client does not see fields that it does not know.
        let reading = client.measure(false, v1::Wish { sensor }).unwrap();
        assert_eq!(reading, v1::Reading { at: 22, value: f64::from(sensor * 3) });
        assert_eq!(client.keep(reading).unwrap(), format!("22 {} 0.5 Unknown 0", sensor * 3).as_str());
    }
    match client.measure(true, v1::Wish { sensor: 4 }) {
        Err(CallError::App(fault)) => assert_eq!(fault, v1::Fault { code: 4 }),
        other => panic!("{other:?}"),
    }
    assert_eq!(client.health(1).unwrap(), v1::Health::Good);
    assert_eq!(client.health(2).unwrap(), v1::Health::Bad);
}

#[test]
fn a_new_client_meets_an_old_host() {
    let host = v1::WeatherHost::loopback(Host1);
    let client: v2::WeatherClient = host.client_of(|b| b).unwrap();
    for sensor in 0..1000 {
        let reading = client.read(false, v2::Wish { sensor, times: 50 }).unwrap();
        let celsius = f64::from(sensor);
        let expected = v2::Reading { at: 11, celsius, quality: 0.5, source: v2::Source::Unknown, flags: 0 };
        assert_eq!(reading, expected);
        let kept = v2::Reading { quality: 0.1, flags: u32::MAX, ..reading };
        assert_eq!(client.keep(kept).unwrap(), format!("11 {sensor}").as_str());
    }
    match client.read(true, v2::Wish { sensor: 4, times: 0 }) {
        Err(CallError::App(fault)) => assert_eq!(fault, v2::Fault { code: 4, line: 99 }),
        other => panic!("{other:?}"),
    }
    assert_eq!(client.health(1).unwrap(), v2::Health::Fine);
    assert!(!client.link.supports(v2::WeatherClient::NAME));
    assert!(client.link.supports(v2::WeatherClient::READ), "`read` was `measure`");
    assert!(matches!(client.name(), Err(IpcError::Unsupported { method: "name" })));
}

#[test]
fn versions_that_are_two_apart_meet() {
    let host = v3::WeatherHost::loopback(Host3);
    let client: v1::WeatherClient = host.client_of(|b| b).unwrap();
    let reading = client.measure(false, v1::Wish { sensor: 1 }).unwrap();
    assert_eq!(reading, v1::Reading { at: 33, value: 3.5 });
    assert_eq!(client.keep(reading).unwrap(), "33 3.5 0.5 Unknown 0 [1.0, 1.0]");

    let host = v1::WeatherHost::loopback(Host1);
    let client: v3::WeatherClient = host.client_of(|b| b).unwrap();
    let reading = client.look(false, v3::Wish { sensor: 2, times: 1 }).unwrap();
    assert_eq!((reading.degrees, reading.quality, reading.place), (2.0, 0.5, [1.0, 1.0]));

    let host = v3::WeatherHost::loopback(Host3);
    let client: v2::WeatherClient = host.client_of(|b| b).unwrap();
    let reading = client.read(false, v2::Wish { sensor: 1, times: 1 }).unwrap();
    assert_eq!((reading.celsius, reading.quality, reading.flags), (3.5, 0.25, 6));
    assert_eq!(client.keep(reading).unwrap(), "33 3.5 0.25 Probe 6 [1.0, 1.0]");
}

/// The next event. A gap would be an error, so skipped events do not count as missed.
fn next<E: Event>(events: &mut Events<E>) -> E {
    events.recv_timeout(TIMEOUT).unwrap()
}

/// All events up to `last`.
fn up_to<E: Event + PartialEq>(last: &E, events: &mut Events<E>) -> Vec<E> {
    let mut seen = Vec::new();
    while seen.last() != Some(last) {
        seen.push(next(events));
    }
    seen
}

#[test]
fn an_old_client_gets_those_events_of_a_new_host_that_it_knows() {
    let host = v2::WeatherHost::loopback(Host2);
    let client: v1::WeatherClient = host.client_of(|b| b).unwrap();
    let (mut events, emitter) = (client.events().unwrap(), host.emitter());
    for probe in 0..40 {
        emitter.emit(v2::WeatherEvent::Forecast { celsius: [1.0; 24] });
        emitter.emit(v2::WeatherEvent::Read { probe, celsius: 0.5 });
    }
    let reading = v2::Reading { at: 1, celsius: 2.0, quality: 0.9, source: v2::Source::Probe, flags: 5 };
    emitter.emit(v2::WeatherEvent::Kept { probe: 3, reading });
    emitter.emit(v2::WeatherEvent::Forecast { celsius: [2.0; 24] });
    emitter.emit(v2::WeatherEvent::Storm);
    let seen = up_to(&v1::WeatherEvent::Storm, &mut events);
    let kept = v1::WeatherEvent::Kept { sensor: 3, reading: v1::Reading { at: 1, value: 2.0 } };
    let known = (0..40).map(|sensor| v1::WeatherEvent::Measured { sensor, value: 0.5 });
    assert_eq!(seen, known.chain([kept, v1::WeatherEvent::Storm]).collect::<Vec<_>>());

    // The host keeps two events for late subscribers, and the client knows one of them.
    drop(events);
    let mut events = client.events().unwrap();
    emitter.emit(v2::WeatherEvent::Storm);
    let seen = up_to(&v1::WeatherEvent::Storm, &mut events);
    assert_eq!(seen, [v1::WeatherEvent::Measured { sensor: 39, value: 0.5 }, v1::WeatherEvent::Storm]);
}

#[test]
fn a_new_client_gets_the_events_of_an_old_host() {
    let host = v1::WeatherHost::loopback(Host1);
    let client: v2::WeatherClient = host.client_of(|b| b).unwrap();
    let (mut events, emitter) = (client.events().unwrap(), host.emitter());
    for sensor in 0..40 {
        emitter.emit(v1::WeatherEvent::Cleaned { sensor });
        emitter.emit(v1::WeatherEvent::Measured { sensor, value: 0.25 });
    }
    emitter.emit(v1::WeatherEvent::Kept { sensor: 3, reading: v1::Reading { at: 1, value: 2.0 } });
    emitter.emit(v1::WeatherEvent::Storm);
    let seen = up_to(&v2::WeatherEvent::Storm, &mut events);
    let reading = v2::Reading { at: 1, celsius: 2.0, quality: 0.5, source: v2::Source::Unknown, flags: 0 };
    let kept = v2::WeatherEvent::Kept { probe: 3, reading };
    let known = (0..40).map(|probe| v2::WeatherEvent::Read { probe, celsius: 0.25 });
    assert_eq!(seen, known.chain([kept, v2::WeatherEvent::Storm]).collect::<Vec<_>>());

    // The host decides which events it keeps for late subscribers, and this one keeps none.
    drop(events);
    let mut events = client.events().unwrap();
    emitter.emit(v1::WeatherEvent::Storm);
    assert_eq!(next(&mut events), v2::WeatherEvent::Storm);
}

#[test]
fn clients_of_all_versions_subscribe_to_one_host() {
    let host = v3::WeatherHost::loopback(Host3);
    let (first, second) = (
        host.client_of::<v1::WeatherClient>(|b| b).unwrap(),
        host.client_of::<v2::WeatherClient>(|b| b).unwrap(),
    );
    let third = host.client();
    let mut first = first.events().unwrap();
    let mut second = second.events().unwrap();
    let mut third = third.events().unwrap();
    let emitter = host.emitter();
    emitter.emit(v3::WeatherEvent::Calm);
    emitter.emit(v3::WeatherEvent::Forecast { degrees: [3.0; 24] });
    emitter.emit(v3::WeatherEvent::Looked { probe: 7, degrees: 3.5 });
    assert_eq!(next(&mut first), v1::WeatherEvent::Measured { sensor: 7, value: 3.5 });
    assert_eq!(next(&mut second), v2::WeatherEvent::Forecast { celsius: [3.0; 24] });
    assert_eq!(next(&mut second), v2::WeatherEvent::Read { probe: 7, celsius: 3.5 });
    assert_eq!(next(&mut third), v3::WeatherEvent::Calm);
    assert_eq!(next(&mut third), v3::WeatherEvent::Forecast { degrees: [3.0; 24] });
    assert_eq!(next(&mut third), v3::WeatherEvent::Looked { probe: 7, degrees: 3.5 });
}

#[test]
fn the_same_version_sends_everything() {
    let client = v2::WeatherClient::loopback(Host2);
    let reading = client.read(false, v2::Wish { sensor: 2, times: 4 }).unwrap();
    let expected = v2::Reading { at: 22, celsius: 8.0, quality: 0.9, source: v2::Source::Probe, flags: 5 };
    assert_eq!(reading, expected);
    assert_eq!(client.keep(reading).unwrap(), "22 8 0.9 Probe 5");
}

#[test]
fn versions_are_compatible_both_ways_and_their_difference_is_readable() {
    let schemas = [
        Schema::of::<v1::WeatherChannel>(),
        Schema::of::<v2::WeatherChannel>(),
        Schema::of::<v3::WeatherChannel>(),
    ];
    for one in &schemas {
        for other in &schemas {
            let compared = compare(one, other);
            assert!(!matches!(compared, Comparison::Breaking(_)), "{compared:?}");
            assert_eq!(one == other, compared == Comparison::Identical);
        }
    }
    assert_ne!(v1::WeatherChannel::ID, v2::WeatherChannel::ID);
    let text = SchemaDiff::between(&schemas[0], &schemas[1]).to_string();
    for part in [
        "struct Reading: host 16 bytes, client 32 bytes",
        "+ celsius: f64 @8      client only; same type and place as `value`",
        "+ quality: f64 @16     client only",
        "+ method read(urgent: bool, wish: Wish) -> Result<Reading, Fault>  client only",
        "+ method name() -> FixedStr<32>  client only\n",
        "+ event Forecast(celsius: [f64; 24])  client only\n",
    ] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}

/// [`v1`] with incompatible changes.
mod broken {
    use memorypipe::prelude::*;

    pub use super::v1::{Fault, Wish};

    /// The second field is in the base here, and older programs lack it.
    #[ipc_message(extensible)]
    #[derive(Debug, Clone, Copy)]
    pub struct Reading {
        pub at: u64,
        pub value: f64,
        pub quality: f64,
    }

    ipc_channel!(
        pub trait Weather {
            fn measure(&mut self, urgent: bool, wish: Wish) -> Result<Reading, Fault>;
        }
    );
}

/// [`v1`] without `extensible`.
mod closed {
    use memorypipe::prelude::*;

    #[ipc_message]
    #[derive(Debug, Clone, Copy)]
    pub struct Reading {
        pub at: u64,
        pub value: f64,
    }

    ipc_channel!(
        pub trait Weather {
            fn keep(&mut self, reading: Reading) -> FixedStr<64>;
        }
    );
}

#[test]
fn a_field_that_is_not_declared_as_appended_is_refused() {
    let host = v1::WeatherHost::loopback(Host1);
    let Err(AttachError::SchemaMismatch(mismatch)) = host.client_of::<broken::WeatherClient>(|b| b) else {
        panic!("attached");
    };
    let text = mismatch.to_string();
    assert!(text.contains("+ quality: f64 @16  client only\n"), "{text}");
    assert!(matches!(host.client_of::<closed::WeatherClient>(|b| b), Err(AttachError::SchemaMismatch(_))));
}

/// [`v1`] with an event that has other fields.
mod louder {
    use memorypipe::prelude::*;

    ipc_channel!(
        pub trait Weather {
            fn health(&mut self, sensor: u32) -> super::v1::Health;
        }
        #[events]
        pub enum WeatherEvent {
            Cleaned { sensor: u32 },
            Storm,
        }
    );
}

#[test]
fn an_event_that_carries_something_else_is_refused() {
    let host = v1::WeatherHost::loopback(Host1);
    let Err(AttachError::SchemaMismatch(mismatch)) = host.client_of::<louder::WeatherClient>(|b| b) else {
        panic!("attached");
    };
    let text = mismatch.to_string();
    assert!(text.contains("event Cleaned"), "{text}");
}

//! Messages arrive unchanged: every kind of field, large messages, aligned messages, many methods.

use core::num::NonZero;

use memorypipe::{CallError, FixedStr, FixedVec};
use memorypipe_tests::channels::{Bulk, Kinds, Line, ManyClient, ParcelsClient, Point, Side};
use memorypipe_tests::place;

pub(super) fn kinds(seed: u64) -> Kinds {
    let wide = u128::from(seed) * 0x0123_4567_89ab_cdef_fedc_ba98;
    let mut list = FixedVec::new();
    (0..seed % 5).for_each(|n| list.push(n % 2 == 1).unwrap());
    Kinds {
        u128: u128::MAX - wide,
        i128: i128::MIN + i128::try_from(wide).unwrap(),
        u64: u64::MAX - seed,
        i64: i64::MIN + seed.cast_signed(),
        f64: f64::from_bits(1 + seed),
        non_zero: NonZero::new(seed + 1).unwrap(),
        option: NonZero::new(seed),
        none: None,
        u32: u32::MAX,
        i32: i32::MIN,
        f32: f32::NEG_INFINITY,
        char: char::MAX,
        points: [
            Point { x: 0.5, y: -0.0 },
            Point { x: f32::MAX, y: f32::MIN_POSITIVE },
            Point { x: 1.0, y: 2.0 },
        ],
        u16: u16::MAX,
        i16: i16::MIN,
        u8: u8::MAX,
        i8: i8::MIN,
        bool: seed.is_multiple_of(2),
        bytes: [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
        text: format!("Grüße {seed}").parse().unwrap(),
        list,
        end: [0xa5; 16],
    }
}

#[test]
fn every_kind_of_field_comes_back_as_it_was() {
    let place = place!();
    let _host = place.host("parcels");
    let client: ParcelsClient = place.builder().attach().unwrap();
    for seed in 0..3000 {
        let sent = kinds(seed);
        assert_eq!(client.kinds(sent.clone()).unwrap(), sent);
    }
    for side in [Side::Buy, Side::Sell] {
        assert_eq!(client.side(side).unwrap(), side);
    }
    for len in 0..=16 {
        let list: FixedVec<u32, 16> =
            (0..len).map(|n| n * 0x0101_0101).collect::<Vec<_>>()[..].try_into().unwrap();
        assert_eq!(client.list(list).unwrap(), list);
    }
    assert_eq!(client.nothing().unwrap(), ());
}

#[test]
fn a_nan_keeps_its_bits() {
    let place = place!();
    let _host = place.host("parcels");
    let client: ParcelsClient = place.builder().attach().unwrap();
    let odd = f64::from_bits(0x7ff4_dead_beef_0001);
    let back = client.kinds(Kinds { f64: odd, ..kinds(1) }).unwrap();
    assert_eq!(back.f64.to_bits(), odd.to_bits());
}

#[test]
fn the_longest_text_comes_back_and_none_longer_can_be_made() {
    let place = place!();
    let _host = place.host("parcels");
    let client: ParcelsClient = place.builder().attach().unwrap();
    let text: FixedStr<20> = "ä".repeat(10).parse().unwrap();
    assert_eq!(client.kinds(Kinds { text, ..kinds(1) }).unwrap().text, text);
    assert!("ä".repeat(11).parse::<FixedStr<20>>().is_err());
}

#[test]
fn arguments_with_gaps_between_them_arrive() {
    let place = place!();
    let _host = place.host("parcels");
    let client: ParcelsClient = place.builder().attach().unwrap();
    let sum = client.gaps(1, 2 << 40, 3, 4 << 20, 6 << 100, true).unwrap();
    assert_eq!(sum, 1 + (2 << 40) + 3 + (4 << 20) + (6 << 100) + 1);
}

#[test]
fn messages_of_64_kib_arrive_whole() {
    let place = place!();
    let _host = place.host("parcels");
    let client: ParcelsClient = place.builder().attach().unwrap();
    for round in 0..200_u64 {
        let mut bulk = Box::new(Bulk { words: [0; 8192] });
        bulk.words.iter_mut().zip(0..).for_each(|(word, n)| *word = round << 32 | n);
        let back = client.bulk((*bulk).clone()).unwrap();
        assert!(back.words.iter().zip(&bulk.words).all(|(back, sent)| *back == !*sent), "round {round}");
    }
}

#[test]
fn messages_aligned_to_64_arrive_beside_unaligned_ones() {
    let place = place!();
    let _host = place.host("parcels");
    let client: ParcelsClient = place.builder().attach().unwrap();
    for n in 0..=255 {
        let line = Line { bytes: [n; 64] };
        assert_eq!(client.line(n, line, n).unwrap(), line);
    }
    assert!(matches!(client.line(1, Line { bytes: [0; 64] }, 2), Err(CallError::App(1))));
}

#[test]
fn each_of_many_methods_reaches_its_own_handler() {
    let place = place!();
    let _host = place.host("many");
    let client: ManyClient = place.builder().attach().unwrap();
    for _ in 0..100 {
        let numbers = [
            client.m15(),
            client.m00(),
            client.m08(),
            client.m01(),
            client.m14(),
            client.m07(),
            client.m02(),
            client.m13(),
            client.m06(),
            client.m03(),
            client.m12(),
            client.m05(),
            client.m04(),
            client.m11(),
            client.m09(),
            client.m10(),
        ];
        let numbers = numbers.map(Result::unwrap);
        assert_eq!(numbers, [15, 0, 8, 1, 14, 7, 2, 13, 6, 3, 12, 5, 4, 11, 9, 10]);
    }
}

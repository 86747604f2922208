use super::*;
use crate::segment::{BULK_UNIT, two_views};

const LEN: usize = 8192;

/// One side's room, as its owner maps it and as its peer maps it.
fn both() -> (Arc<OwnBulk>, Arc<PeerBulk>) {
    let geometry = Geometry::new(16, 8, 8).and_then(|ring| ring.with_bulk(LEN)).unwrap();
    let (own, peer) = two_views(geometry).unwrap();
    (own.bulk().unwrap().clone(), peer.bulk().unwrap().clone())
}

fn written<'a, T: Message>(own: &Arc<OwnBulk>, at: u32, data: &[T]) -> OwnSlice<'a, T> {
    // SAFETY: no test has two slices of the same bytes.
    unsafe { OwnSlice::copied(own, at, data) }.expect("it lies within")
}

#[test]
fn a_place_is_within_or_refused() {
    assert!(lies_within(0, 0, 8, 0));
    assert!(lies_within(0, 1024, 8, LEN));
    assert!(lies_within(8192 - 64, 64, 1, LEN));
    for (at, count, size) in
        [(0, 1025, 8), (64, 1024, 8), (8, 1, 8), (8192, 1, 1), (u32::MAX - 63, u32::MAX, usize::MAX)]
    {
        assert!(!lies_within(at, count, size, LEN), "{at} {count} {size}");
    }
}

#[test]
fn a_geometry_with_bulk_data_stays_within_the_limit() {
    let ring = Geometry::new(16, 8, 8).unwrap();
    assert_eq!(ring.memory_len(), ring.segment_len());
    let with = ring.with_bulk(1).unwrap();
    assert_eq!((with.bulk_len(), with.bulk_offset() % BULK_UNIT), (BULK_UNIT, 0));
    assert_eq!(with.memory_len(), with.bulk_offset() + BULK_UNIT);
    for too_much in [crate::segment::geometry::MAX_SEGMENT, u32::MAX as usize, usize::MAX] {
        assert_eq!(ring.with_bulk(too_much), None, "{too_much}");
    }
}

/// Every length and every place of the first element, for elements of this type.
fn copies<T: Message + PartialEq + Copy + core::fmt::Debug>(make: impl Fn(u8) -> T) {
    let (own, peer) = both();
    let data: Vec<T> = (1..=100).map(make).collect();
    let _slice = written(&own, 128, &data);
    for start in 0..data.len() {
        for end in start..data.len() {
            let mut copy = vec![data[0]; end - start];
            assert!(peer.copy_to(128 + start * size_of::<T>(), &mut copy));
            assert_eq!(copy, data[start..end], "{start} {end}");
        }
        assert_eq!(peer.read::<T>(128 + start * size_of::<T>()), Some(data[start]));
    }
}

#[test]
fn elements_of_every_size_are_copied_whole() {
    copies(|n| n);
    copies(|n| u16::from(n) * 257);
    copies(|n| [n, n + 1, n + 2]);
    copies(|n| u32::from(n) * 0x0101_0101);
    copies(|n| [u32::from(n); 3]);
    copies(|n| u64::from(n) * 0x0101_0101_0101_0101);
    copies(|n| [n; 29]);
    copies(|n| u128::from(n) << 64 | u128::from(n));
    copies(|n| n % 2 == 0);
    copies(|n| core::num::NonZero::new(u32::from(n)).expect("from 1 on"));
}

/// Short slices are copied in another way than long ones.
#[test]
fn short_and_long_copies_are_exact() {
    let (own, peer) = both();
    let data: Vec<u8> = (0..LEN).map(|at| (at % 251) as u8).collect();
    let _slice = written(&own, 0, &data);
    for at in [0, 1, 7, 64] {
        for len in [4000, 4095, 4096, 4097, 4111, 6000, LEN - 64] {
            let mut copy = vec![255; len + 2];
            assert!(peer.copy_to(at, &mut copy[1..=len]));
            assert_eq!(copy[1..=len], data[at..at + len], "{at} {len}");
            assert_eq!((copy[0], copy[len + 1]), (255, 255), "nothing else is written: {at} {len}");
        }
    }
}

#[test]
#[should_panic(expected = "a place was checked before")]
fn what_lies_outside_is_never_read() {
    let (_own, peer) = both();
    peer.read::<u64>(LEN - 4);
}

#[test]
#[should_panic(expected = "a place was checked before")]
fn what_lies_outside_is_never_lent() {
    let (_own, peer) = both();
    peer.trust();
    peer.borrowed::<u64>(LEN - 64, 9);
}

#[test]
fn an_element_is_there_with_its_fault_or_not_there() {
    let (own, peer) = both();
    let _slice = written(&own, 0, &[1_u8, 2]);
    let bulk = crate::Bulk::<bool>::new(Some(&peer), 0, 2);
    assert!(matches!(bulk.try_get(0), Some(Ok(true))));
    assert!(matches!(bulk.try_get(1), Some(Err(crate::IpcError::Corrupt { .. }))));
    assert!(bulk.try_get(2).is_none(), "the bytes are there, and belong to no element");
}

#[test]
fn bulk_data_know_how_many_elements_are_left() {
    let (own, peer) = both();
    let _slice = written(&own, 0, &[1_u32, 2, 3]);
    let bulk = crate::Bulk::<u32>::new(Some(&peer), 0, 3);
    assert!(!bulk.is_empty());
    let mut elements = bulk.iter();
    for left in (0..3).rev() {
        elements.next();
        assert_eq!((elements.size_hint(), elements.len()), ((left, Some(left)), left));
    }
    assert!(crate::Bulk::<u32>::new(Some(&peer), 0, 0).is_empty());
}

#[test]
#[should_panic(expected = "places are aligned for every message")]
fn what_is_not_aligned_is_never_read() {
    let (_own, peer) = both();
    peer.read::<u64>(4);
}

#[test]
fn bytes_that_are_no_value_are_none() {
    let (own, peer) = both();
    let _slice = written(&own, 0, &[1_u8, 0, 2, 1]);
    let read: Vec<_> = (0..4).map(|at| peer.read::<bool>(at)).collect();
    assert_eq!(read, [Some(true), Some(false), None, Some(true)]);
    let mut copy = [false; 4];
    assert!(!peer.copy_to(0, &mut copy));
    assert_eq!(copy, [true, false, false, false], "up to the first invalid one");
}

#[test]
fn what_is_to_be_filled_begins_with_values() {
    let (own, _peer) = both();
    drop(written(&own, 0, &[0xFF_u8; 64]));
    // SAFETY: the slice above is gone.
    let flags = unsafe { OwnSlice::<bool>::new(&own, 0, 64) }.unwrap();
    assert!(flags.iter().all(|flag| !flag));
    drop(flags);
    // SAFETY: as above.
    let never_zero = unsafe { OwnSlice::<core::num::NonZero<u8>>::new(&own, 0, 1) };
    assert!(never_zero.is_none());
}

#[test]
fn memory_outlives_its_segment_while_a_slice_of_it_lives() {
    let (own, peer) = both();
    let mut slice = written(&own, 0, &[1_u64; 1000]);
    drop(own);
    slice.fill(7);
    assert_eq!(peer.read::<u64>(999 * 8), Some(7));
}

#[test]
fn only_of_a_trusted_peer_is_anything_borrowed() {
    let (own, peer) = both();
    let _slice = written(&own, 0, &[1_u8, 0, 2]);
    assert_eq!(peer.borrowed::<u8>(0, 3), None);
    peer.trust();
    assert_eq!(peer.borrowed::<u8>(0, 3), Some(&[1, 0, 2][..]));
    assert_eq!(peer.borrowed::<bool>(0, 2), Some(&[true, false][..]));
    assert!(!peer.is_spoilt());
    assert_eq!(peer.borrowed::<bool>(0, 3), None, "trusted, but wrong");
    assert!(peer.is_spoilt());
}

#[test]
fn all_elements_of_a_trusted_peer_are_looked_at() {
    let (own, peer) = both();
    let _slice = written(&own, 0, &[0x41_u32, 0x42, 0x43, 0xD800]);
    peer.trust();
    assert_eq!(peer.borrowed::<char>(0, 3), Some(&['A', 'B', 'C'][..]));
    assert_eq!(peer.borrowed::<char>(0, 4), None, "the last one is not a char");
}

#[test]
fn a_place_is_aligned_for_every_message_and_for_nothing_beyond() {
    #[repr(align(64))]
    struct Most;
    #[repr(align(128))]
    struct TooMuch;
    let (own, _peer) = both();
    assert!(own.place::<Most>(64, 1).is_some());
    assert!(own.place::<TooMuch>(64, 1).is_none());
}

/// The bytes change between a valid and an invalid `char` all the time, and each is loaded once.
#[test]
fn bulk_data_that_change_while_they_are_read_become_no_value() {
    let (own, peer) = both();
    let stop = Arc::new(AtomicBool::new(false));
    let stopped = stop.clone();
    let mut slice = written(&own, 0, &[0_u32; 16]);
    let toggler = std::thread::spawn(move || {
        while !stopped.load(Ordering::Relaxed) {
            for number in [0x41, 0x11_0000, 0xD800, 0x10_FFFF] {
                core::hint::black_box(&mut slice).fill(number);
            }
        }
    });
    let (mut values, mut none) = (0, 0);
    let start = std::time::Instant::now();
    while (values < 1000 || none < 1000) && start.elapsed() < std::time::Duration::from_secs(20) {
        for at in (0..64).step_by(4) {
            match peer.read::<char>(at) {
                Some(value) => {
                    assert!(char::from_u32(core::hint::black_box(value) as u32).is_some());
                    values += 1;
                }
                None => none += 1,
            }
        }
    }
    stop.store(true, Ordering::Relaxed);
    toggler.join().unwrap();
    assert!(values >= 1000 && none >= 1000, "{values} {none}");
}

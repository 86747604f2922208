//! [`FixedVec`] compared with [`Vec`], and with lengths and elements that a hostile peer would send.

use proptest::prelude::*;

use super::*;
use crate::fixed::{FixedStr, bytes_of, hostile_lengths};

fn with_len(len: u64, items: &[u8]) -> Vec<u8> {
    [&len.to_ne_bytes(), items].concat()
}

/// The bytes of the items beyond the length.
fn rest<T: Message, const N: usize>(list: &FixedVec<T, N>) -> &[u8] {
    &bytes_of(list)[LEN_BYTES + list.len() * size_of::<T>()..]
}

#[test]
fn the_length_comes_first_and_there_is_no_gap() {
    let list = FixedVec::<u16, 3>::try_from([7, 8]).unwrap();
    let items: Vec<u8> = [7_u16, 8, 0].iter().flat_map(|item| item.to_ne_bytes()).collect();
    assert_eq!(bytes_of(&list), with_len(2, &items));
    assert_eq!((size_of::<FixedVec<f64, 3>>(), align_of::<FixedVec<f64, 3>>()), (32, 8));
    let () = FixedVec::<FixedVec<u32, 3>, 5>::LAYOUT_CHECK;
    let () = FixedVec::<FixedStr<3>, 5>::LAYOUT_CHECK;
    let () = FixedVec::<u64, 0>::LAYOUT_CHECK;
    let () = FixedVec::<(), 9>::LAYOUT_CHECK;
}

#[test]
fn any_length_within_the_capacity_is_accepted_and_no_other() {
    for len in hostile_lengths(5) {
        assert_eq!(FixedVec::<u32, 5>::is_valid(&with_len(len, &[1; 20])), len <= 5, "{len}");
        assert_eq!(FixedVec::<(), 5>::is_valid(&with_len(len, &[])), len <= 5, "{len}");
        assert_eq!(FixedVec::<u8, 0>::is_valid(&with_len(len, &[])), len == 0, "{len}");
    }
}

#[test]
fn items_within_the_length_are_validated_and_no_others() {
    for bad in 0..4 {
        let mut items = [1; 4];
        items[bad] = 2;
        for len in 0..=4 {
            let valid = FixedVec::<bool, 4>::is_valid(&with_len(len, &items));
            assert_eq!(valid, bad as u64 >= len, "item {bad} of {len}");
        }
    }
    assert!(FixedVec::<core::num::NonZero<u64>, 2>::is_valid(&[0; 24]), "an empty list");
}

#[test]
fn elements_need_not_be_copy() {
    #[derive(Debug, PartialEq)]
    #[repr(transparent)]
    struct Ticket(u32);
    // SAFETY: it is a `u32`.
    unsafe impl Message for Ticket {
        const TYPE: &'static TypeDesc = u32::TYPE;
        const ANY_BITS: bool = true;
        const ZERO_IS_VALID: bool = true;
        const FACTS: &'static [Fact<Self>] = &[Fact::whole(None)];
        fn is_valid(_: &[u8]) -> bool {
            true
        }
    }
    let mut list = FixedVec::<Ticket, 3>::try_from([Ticket(1), Ticket(2), Ticket(3)]).unwrap();
    assert_eq!(list.remove(0), Ticket(1));
    assert_eq!(list.into_iter().rev().collect::<Vec<_>>(), [Ticket(3), Ticket(2)]);
}

#[test]
fn it_equals_and_hashes_like_a_slice() {
    let list = FixedVec::<u8, 4>::try_from([1, 2]).unwrap();
    assert_eq!(list, [1, 2]);
    assert_eq!(list, &[1, 2][..]);
    assert_eq!(vec![1, 2], list);
    assert_eq!(list, FixedVec::<u8, 2>::try_from(&[1, 2][..]).unwrap());
    assert!(list < FixedVec::try_from([1, 3]).unwrap());
    assert_eq!(format!("{list:?}"), "[1, 2]");
    assert!(std::collections::HashSet::from([list]).contains(&[1, 2][..]));
}

#[test]
fn what_does_not_fit_says_what_is_needed() {
    let error = FixedVec::<u8, 2>::try_from([0; 5]).unwrap_err();
    assert_eq!((error.capacity, error.needed), (2, 5));
    assert_eq!(
        error.to_string(),
        "a length of 5 does not fit into a capacity of 2: shorten the contents, or declare a larger capacity on \
         both sides of the channel"
    );
}

#[test]
fn a_clone_leaves_behind_what_a_peer_put_beyond_the_length() {
    let mut list = FixedVec::<u8, 4>::try_from([1]).unwrap();
    list.items[2] = MaybeUninit::new(9);
    #[allow(clippy::clone_on_copy)] // the two are meant to differ here
    let clone = list.clone();
    assert_eq!((rest(&list), rest(&clone)), (&[0, 9, 0][..], &[0; 3][..]));
}

proptest! {
    #[test]
    fn it_behaves_like_vec(
        steps in proptest::collection::vec((0..8_u8, 0..9_usize, proptest::collection::vec(1..9_u16, 0..4)), 0..40),
    ) {
        const N: usize = 7;
        let (mut list, mut model) = (FixedVec::<u16, N>::new(), Vec::new());
        for (step, index, items) in steps {
            let index = index % (model.len() + 1);
            let expected = |more| fits(N, model.len() + more).map(drop);
            match step {
                0 | 1 => {
                    let expected = expected(1);
                    prop_assert_eq!(list.push(9), expected);
                    if expected.is_ok() { model.push(9); }
                }
                2 => {
                    let expected = expected(1);
                    prop_assert_eq!(list.insert(index, 7), expected);
                    if expected.is_ok() { model.insert(index, 7); }
                }
                3 => {
                    let expected = expected(items.len());
                    prop_assert_eq!(list.extend(items.clone()), expected);
                    if expected.is_ok() { model.extend(items); }
                }
                4 => {
                    let expected = expected(items.len());
                    prop_assert_eq!(list.extend_from_slice(&items), expected);
                    if expected.is_ok() { model.extend(items); }
                }
                5 => prop_assert_eq!(list.pop(), model.pop()),
                6 if index < model.len() => prop_assert_eq!(list.remove(index), model.remove(index)),
                _ => { list.truncate(index); model.truncate(index); }
            }
            prop_assert_eq!(&list, &model);
            prop_assert_eq!(list.into_iter().collect::<Vec<_>>(), model.clone());
            prop_assert!(FixedVec::<u16, N>::is_valid(bytes_of(&list)));
            prop_assert!(rest(&list).iter().all(|byte| *byte == 0));
        }
    }
}

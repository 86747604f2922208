//! [`FixedStr`] compared with [`String`], and with lengths and bytes that a hostile peer would send.

use proptest::prelude::*;

use super::*;
use crate::fixed::{bytes_of, hostile_lengths};

fn with_len(len: u64, storage: &[u8]) -> Vec<u8> {
    [&len.to_ne_bytes(), storage].concat()
}

#[test]
fn the_length_comes_first_and_there_is_no_gap() {
    assert_eq!(size_of::<FixedStr<120>>(), 128);
    assert_eq!(bytes_of(&FixedStr::<5>::try_from("abc").unwrap()), with_len(3, b"abc\0\0"));
    let () = FixedStr::<0>::LAYOUT_CHECK;
    let () = FixedStr::<7>::LAYOUT_CHECK;
}

#[test]
fn any_length_within_the_capacity_is_accepted_and_no_other() {
    for len in hostile_lengths(9) {
        assert_eq!(FixedStr::<9>::is_valid(&with_len(len, &[b'a'; 9])), len <= 9, "{len}");
    }
    for len in hostile_lengths(0) {
        assert_eq!(FixedStr::<0>::is_valid(&with_len(len, &[])), len == 0, "{len}");
    }
}

#[test]
fn only_utf8_up_to_the_length_is_accepted() {
    assert!(FixedStr::<4>::is_valid(&with_len(3, "é.\0".as_bytes())));
    assert!(!FixedStr::<3>::is_valid(&with_len(1, "é.".as_bytes())), "half a character");
    assert!(!FixedStr::<3>::is_valid(&with_len(3, b"\xED\xA0\x80")), "a surrogate");
    assert!(FixedStr::<3>::is_valid(&with_len(1, b"a\xFF\xFF")), "beyond the length");
    assert!(FixedStr::<3>::is_valid(&[0; 11]));
}

#[test]
fn it_equals_and_hashes_like_str() {
    let text = FixedStr::<8>::try_from("abc").unwrap();
    assert_eq!(text, "abc");
    assert_eq!("abc", text);
    assert_eq!(text, *"abc");
    assert_eq!(text, String::from("abc"));
    assert_eq!(text, FixedStr::<3>::try_from("abc").unwrap());
    assert!(text < FixedStr::try_from("abd").unwrap());
    assert_eq!(format!("{text:>5}|{text:?}"), "  abc|\"abc\"");
    let set = std::collections::HashSet::from([text]);
    assert!(set.contains("abc"));
}

#[test]
#[should_panic(expected = "byte 1 is not on the boundary")]
fn truncate_in_the_middle_of_a_character_panics() {
    FixedStr::<4>::try_from("é").unwrap().truncate(1);
}

proptest! {
    #[test]
    fn it_behaves_like_string(
        steps in proptest::collection::vec((0..7_u8, any::<u8>(), "[a-c\u{e9}\u{1F600}]{0,4}"), 0..40),
    ) {
        const N: usize = 12;
        let (mut text, mut model) = (FixedStr::<N>::new(), String::new());
        for (step, place, piece) in steps {
            let at = model.char_indices().map(|(at, _)| at).chain([model.len()]).collect::<Vec<_>>();
            let at = at[usize::from(place) % at.len()];
            let longer = model.len() + piece.len();
            let expected = fits(N, longer).map(drop);
            match step {
                0 | 1 => {
                    prop_assert_eq!(text.push_str(&piece), expected);
                    if expected.is_ok() { model.push_str(&piece); }
                }
                2 => {
                    prop_assert_eq!(text.insert_str(at, &piece), expected);
                    if expected.is_ok() { model.insert_str(at, &piece); }
                }
                3 => prop_assert_eq!(text.pop(), model.pop()),
                4 if at < model.len() => prop_assert_eq!(text.remove(at), model.remove(at)),
                5 => { text.truncate(at); model.truncate(at); }
                _ => {
                    let expected = fits(N, model.len() + 2).map(drop);
                    prop_assert_eq!(text.push('é'), expected);
                    if expected.is_ok() { model.push('é'); }
                }
            }
            prop_assert_eq!(text.as_str(), model.as_str());
            prop_assert_eq!(text.is_full(), model.len() == N);
            prop_assert!(FixedStr::<N>::is_valid(bytes_of(&text)));
            prop_assert!(text.bytes[model.len()..].iter().all(|byte| *byte == 0));
        }
    }
}

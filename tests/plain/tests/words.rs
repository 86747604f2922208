//! Names that became keywords later are used like any other name.

extern crate memorypipe_plain;
extern crate pipes;
extern crate tokio;

use std::convert::TryFrom;

use memorypipe_plain::words::{Mood, Speaker, Word, WordsAsyncClient, WordsChannel, WordsClient, WordsMock};
use pipes::{CallError, Schema};

#[test]
fn names_that_became_keywords_work_in_every_place() {
    let words = WordsClient::loopback(Speaker);
    assert_eq!(words.r#async(7).unwrap(), Word { r#async: 7, r#dyn: 0 });
    match words.r#try(Word { r#async: 7, r#dyn: 0 }) {
        Err(CallError::App(Mood::Good)) => {}
        other => panic!("{:?}", other),
    }
    let mut out = [0; 4];
    assert_eq!(words.r#dyn(&[1, 2], &mut out).unwrap(), 2);
    assert_eq!(out, [1, 2, 0, 0]);
    let (mut heard, mut said, done) = words.r#await().unwrap();
    said.send(41).unwrap();
    drop(said);
    assert_eq!(heard.recv().unwrap(), Some(42));
    done.wait().unwrap();
}

#[test]
fn the_other_side_knows_them_without_a_mark() {
    let schema = Schema::of::<WordsChannel>().to_string();
    assert!(schema.contains("async(await: u32)"), "{}", schema);
    assert!(!schema.contains("r#"), "{}", schema);
}

#[test]
fn a_mock_and_a_task_use_them_too() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = WordsMock::new().on_async(|word| Word { r#async: word, r#dyn: 1 }).client();
    let _runtime = runtime.enter();
    let words = WordsAsyncClient::try_from(client).unwrap();
    assert_eq!(runtime.block_on(words.r#async(5)).unwrap().r#async, 5);
}

//! Attacks of a hostile peer, as functions of bytes. libFuzzer chooses the bytes by the code that they reach
//! (`fuzz/run`); the tests in `tests/` take them from the corpus and at random, without a nightly compiler.
//!
//! | target | input |
//! |---|---|
//! | [`ring_pair`] | a script against a real pair of segments: any word to any value between any two operations |
//! | [`queue`] | the same against the ends of queues: streams in both directions, and events |
//! | [`ends`] | the same against a real host that also serves an honest client, or against a real client |
//! | [`handshake`] | packets and descriptors in place of a handshake, to a host or to a client |
//! | [`schema`] | descriptions of channels: decoded, compared, displayed |
//! | [`dynamic`] | descriptions of channels and bytes of their messages: checked, as values, as JSON and back |
//! | [`stress`] | no bytes: both ends in one process, correct, for sanitizers |
//! | [`toggler`] | no bytes: a thread that constantly changes words while every operation reads them |
//!
//! Each function panics if its victim misbehaves; its module defines correct behaviour.

pub mod dynamic;
pub mod ends;
pub mod forge;
pub mod handshake;
pub mod queue;
pub mod ring_pair;
pub mod schema;
pub mod script;
pub mod stress;
pub mod toggler;
pub mod value;
pub mod verdict;

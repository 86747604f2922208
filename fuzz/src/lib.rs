//! What a hostile peer may try, as functions of bytes: libFuzzer chooses the bytes with an eye on which code they
//! reach (`fuzz/run`), the tests in `tests/` take them from the corpus and at random, without a nightly compiler.
//!
//! | target | what the bytes are |
//! |---|---|
//! | [`lane`] | a script over a real pair of segments: any word to any value between any two operations |
//! | [`queue`] | the same over the ends of queues: streams, in both directions, and events |
//! | [`ends`] | the same against a real host beside an honest client, or a real client |
//! | [`handshake`] | packets and descriptors in the place of a handshake, to a host or to a client |
//! | [`schema`] | descriptions of channels: read, compared, shown |
//! | [`stress`] | no bytes: both ends in one process, correct, for sanitizers |
//! | [`toggler`] | no bytes: a thread that changes words all the time while they are read, under every operation |
//!
//! Each function panics if what it attacks does something wrong; what is right stands in its module.

pub mod ends;
pub mod forge;
pub mod handshake;
pub mod lane;
pub mod queue;
pub mod schema;
pub mod script;
pub mod stress;
pub mod toggler;
pub mod value;

//! Bytes that are forged as messages: through a ring pair, to a host, and as replies to a client.

use std::fmt::Debug;
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe::testing::hostile::{Attacker, FIRST_POSITION, TestHost, ring_pair};
use memorypipe_fuzz::ends::{BoothChannel, BoothHost, Looker};
use memorypipe_fuzz::forge::Forged;

/// Sends bytes through a ring pair, and asserts that they come out exactly as `expected` says: as a value, or as none.
/// Returns how many are values and how many are not.
pub(crate) fn through_a_ring_pair<T: Message + Debug, const LEN: usize>(
    name: &str,
    all: impl Iterator<Item = [u8; LEN]>,
    is_value: impl Fn(&[u8; LEN]) -> bool,
    is_of: impl Fn(&T, &[u8; LEN]) -> bool,
) -> (u64, u64) {
    let (bare, assailant) = ring_pair(4, LEN, 8);
    let (mut values, mut none) = (0, 0);
    for (bytes, position) in all.zip((0..).map(|n| FIRST_POSITION.wrapping_add(n))) {
        Forged::right(position, 0, &bytes).publish(&assailant.memory(), position);
        match bare.receive::<T>() {
            Ok(Some(value)) => {
                assert!(is_value(&bytes), "no value has become one: {bytes:?}");
                assert!(is_of(&value, &bytes), "{value:?} of {bytes:?}");
                values += 1;
            }
            Err(IpcError::Corrupt { field, .. }) => {
                assert!(!is_value(&bytes), "a value was refused: {bytes:?}");
                assert!(field.ends_with(name), "{field}");
                none += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    (values, none)
}

/// A booth that reports nothing.
pub(crate) fn booth() -> TestHost<BoothHost> {
    TestHost::new(|builder| builder.on_notice(|_| ()))
}

/// Sends forged requests to a host, each behind the last one until the host expels the client.
pub(crate) struct AtAHost {
    test_host: TestHost<BoothHost>,
    looker: Looker,
    attacker: Attacker<BoothChannel>,
    position: u32,
    pub(crate) handled: u32,
    pub(crate) expelled: u32,
}

impl AtAHost {
    pub(crate) fn new() -> AtAHost {
        let mut test_host = booth();
        let attacker = test_host.attack();
        let looker = Looker::default();
        AtAHost { test_host, looker, attacker, position: FIRST_POSITION, handled: 0, expelled: 0 }
    }

    /// Asserts that the handler is called with a value, and that the client is expelled for what is not valid.
    pub(crate) fn send(&mut self, method: u16, bytes: &[u8], is_value: bool) {
        Forged::right(self.position, method, bytes).publish(&self.attacker.memory(), self.position);
        self.position = self.position.wrapping_add(1);
        let before = self.looker.looked;
        serve_once(&mut self.test_host, &mut self.looker, Duration::ZERO);
        if is_value {
            assert_eq!(self.looker.looked, before + 1, "{bytes:?}");
            self.attacker.read_all(self.position);
            self.handled += 1;
        } else {
            assert_eq!(self.looker.looked, before, "{bytes:?}");
            self.test_host.look(Duration::ZERO);
            assert_eq!(self.test_host.host.clients(), 0, "it is expelled: {bytes:?}");
            self.expelled += 1;
            (self.attacker, self.position) = (self.test_host.attack(), FIRST_POSITION);
        }
    }
}

fn serve_once(test_host: &mut TestHost<BoothHost>, looker: &mut Looker, time: Duration) {
    test_host.look(time);
    match test_host.host.try_recv() {
        Ok(Some(call)) => call.dispatch(looker),
        Ok(None) | Err(IpcError::Empty) => {}
        Err(error) => panic!("{error}"),
    }
}

/// Serves the host until its clients, which were dropped, are gone.
pub(crate) fn serve_until_alone(test_host: &mut TestHost<BoothHost>) {
    while test_host.host.clients() > 0 {
        serve_once(test_host, &mut Looker::default(), Duration::from_millis(1));
    }
}

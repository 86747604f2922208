//! Processes that are busy until they are killed.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;

use crate::ledger::{Keeper, Ledger, noting};
use crate::numbered_messages::{DepotClient, DepotHost, Size, receipt};
use crate::random::Random;
use crate::roles::die_with_parent;
use crate::tally::Tally;

fn tally(options: &Options) -> Tally {
    Tally::open(Path::new(&options.get::<String>("tally").expect("a path")))
}

/// Role `load-client client=N tally=PATH`: sends parcels of all sizes, and counts its receipts.
pub(super) fn client(options: &Options) {
    die_with_parent();
    let (tally, client) = (tally(options), options.get("client").expect("a number"));
    let mut random = Random::new(client);
    let depot: DepotClient = outcome::value(options.client().attach());
    for number in 0.. {
        let size = Size::ALL[random.below(4) as usize];
        if random.below(3) == 0 {
            assert_eq!(outcome::value(size.put(&depot, client, number)), receipt(client, number));
            tally.set(client, number + 1);
        } else {
            outcome::value(size.post(&depot, client, number));
        }
    }
}

/// Role `load-host generation=N tally=PATH [dwell=MICROSECONDS] [goes_on=BOOL]`: serves, and counts what it starts to execute.
pub(super) fn host(options: &Options) {
    die_with_parent();
    let (tally, generation) = (tally(options), options.get("generation").expect("a number"));
    let ledger = Arc::<Mutex<Ledger>>::default();
    let mut host: DepotHost = outcome::value(options.host().on_notice(noting(ledger.clone())).create());
    tally.listens(generation);
    let dwell = options.get("dwell").map(Duration::from_micros);
    let keeper = Keeper::new(ledger, generation, Some(tally)).dwelling(dwell);
    let goes_on = options.get("goes_on").unwrap_or_default();
    outcome::value(host.serve(&mut if goes_on { keeper.going_on() } else { keeper }));
}

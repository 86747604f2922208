//! A client of `Errands` whose callers are tasks, all on one connection.

use memorypipe_tests::deferred::{ErrandsAsyncClient, ErrandsClient};

use crate::options::Options;
use crate::outcome;

/// Follows orders: `now N` makes N calls one after the other, `crowd N` makes them concurrently, and `held` waits for a
/// reply that does not arrive.
pub(crate) fn client(options: &Options) {
    let runtime = options.runtime().expect("a runtime");
    let builder = options.client::<ErrandsClient>();
    let errands = outcome::value(runtime.block_on(builder.attach_async()));
    println!("attached {}", errands.link.peer().pid);
    for order in outcome::orders() {
        let (verb, number) = order.split_once(' ').unwrap_or((&order, "0"));
        let number: u64 = number.parse().expect("a number");
        let said = runtime.block_on(async {
            match verb {
                "now" => sequence(&errands, number).await,
                "crowd" => crowd(&errands, number).await,
                "held" => outcome::line(errands.held(number).await),
                other => panic!("no order `{other}`"),
            }
        });
        println!("{said}");
    }
}

async fn sequence(errands: &ErrandsAsyncClient, count: u64) -> String {
    let mut right = 0;
    for value in 0..count {
        right += u64::from(errands.now(value).await.is_ok_and(|answer| answer == value));
    }
    format!("right {right}")
}

async fn crowd(errands: &ErrandsAsyncClient, count: u64) -> String {
    let call = |value| {
        let errands = errands.clone();
        tokio::spawn(async move { errands.now(value).await.is_ok_and(|answer| answer == value) })
    };
    let calls: Vec<_> = (0..count).map(call).collect();
    let mut right = 0;
    for call in calls {
        right += u64::from(call.await.expect("it does not panic"));
    }
    format!("right {right}")
}

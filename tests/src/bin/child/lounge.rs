//! A client of the lounge that follows orders.

use memorypipe_tests::sessions::LoungeClient;

use crate::options::Options;
use crate::outcome;

pub(crate) fn client(options: &Options) {
    let mut lounge: LoungeClient = outcome::value(options.client().attach());
    println!("attached");
    for order in outcome::orders() {
        let (verb, number) = order.split_once(' ').unwrap_or((&order, "0"));
        println!(
            "{}",
            match verb {
                "who" => outcome::line(lounge.who()),
                "add" => outcome::line(lounge.add(number.parse().expect("a number"))),
                "sum" => outcome::line(lounge.sum()),
                "until-gone" => outcome::line(lounge.until_gone()),
                "host" => {
                    let host = lounge.link.peer();
                    format!("{host} {:?}", host.process_id())
                }
                "again" => {
                    lounge = outcome::value(options.client().attach());
                    "attached".to_owned()
                }
                other => panic!("no order `{other}`"),
            }
        );
    }
}

//! Troublemakers, one for each kind of trouble, as fast as they can.

use std::os::fd::AsFd;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use memorypipe::schema::Schema;
use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;
use memorypipe_tests::place::NAME;
use memorypipe_tests::raw::{self, HEAD, Header, Middle, RIGHT};

use super::channels::{HeavyClient, NewsClient, PlainClient};
use super::runs_on;
use crate::roles::die_with_parent;
use crate::tally::Tally;

/// Starts: from now on its operations are counted.
fn begin(options: &Options) -> Tally {
    die_with_parent();
    runs_on(options.get("cpu"));
    Tally::open(Path::new(&options.get::<String>("tally").expect("a path")))
}

fn directory(options: &Options) -> PathBuf {
    PathBuf::from(options.get::<String>("directory").expect("a directory"))
}

fn host(options: &Options) -> PathBuf {
    directory(options).join(format!("{NAME}.sock"))
}

/// Role `attach-loop channel=plain|heavy`.
pub(crate) fn attaches(options: &Options) {
    let tally = begin(options);
    println!("ready");
    let heavy = options.get::<String>("channel").as_deref() == Some("heavy");
    loop {
        let attached = if heavy {
            options.client::<HeavyClient>().attach().map(drop)
        } else {
            options.client::<PlainClient>().attach().map(drop)
        };
        // A host that refuses or delays is tried again.
        if attached.is_ok() {
            tally.begin(0);
        }
    }
}

/// The first packet of a client, with a declaration of this many methods in place of its own: the same name, and
/// another argument in the method that the host has.
pub(crate) fn large_hello(directory: &Path, methods: usize) -> Vec<u8> {
    let listener = raw::listen(&directory.join("listener.sock"));
    let attaching = {
        let directory = directory.to_owned();
        std::thread::spawn(move || PlainClient::builder("listener").socket_dir(directory).attach())
    };
    let connection = raw::accept(&listener);
    let (honest, _) = raw::receive(&connection);
    drop(connection);
    let _ = attaching.join();
    let schema = declaration(methods);
    let id = Schema::decode(&schema).expect("a schema").id().to_bytes();
    [&honest[..16], &id, &schema].concat()
}

/// A channel `Plain` with this many methods, in the encoding of `schema/encode.rs`.
fn declaration(methods: usize) -> Vec<u8> {
    let named = |name: &str| [&[name.len() as u8], name.as_bytes()].concat();
    let number = |name: &str, size: u64| {
        [&[1][..], &named(name), &0_u16.to_le_bytes(), &size.to_le_bytes(), &size.to_le_bytes()].concat()
    };
    let mut bytes = [&[1, b'C'][..], &named("Plain"), &[1], &(methods as u16).to_le_bytes()].concat();
    for method in 0..methods {
        let name = if method == 0 { "ask".to_owned() } else { format!("m{method}") };
        bytes.extend(named(&name));
        bytes.push(1);
        if method == 0 {
            bytes.extend([&1_u16.to_le_bytes()[..], &named("nonce"), &0_u64.to_le_bytes()].concat());
            bytes.extend(number("i64", 8));
            bytes.extend(8_u64.to_le_bytes());
        } else {
            bytes.extend(0_u16.to_le_bytes());
            bytes.extend(0_u64.to_le_bytes());
        }
        bytes.extend(number("u64", 8));
        bytes.push(0);
    }
    bytes
}

/// Role `hello-flood`.
pub(crate) fn declares(options: &Options) {
    let (tally, host) = (begin(options), host(options));
    let hello = large_hello(&directory(options), 800);
    println!("ready");
    loop {
        let connection = raw::connect(&host);
        raw::send(&connection, &hello, None);
        // Until it is refused.
        let _ = raw::receive(&connection);
        tally.begin(0);
    }
}

/// Attaches through forged memory, which this process can write.
fn forged(options: &Options) -> (Middle, NewsClient) {
    let listener = raw::listen(&directory(options).join(format!("forged-{}.sock", std::process::id())));
    let builder =
        NewsClient::builder(format!("forged-{}", std::process::id())).socket_dir(directory(options));
    std::thread::scope(|scope| {
        let client = scope.spawn(|| builder.attach());
        (Middle::between(&listener, &host(options)), outcome::value(client.join().expect("it attaches")))
    })
}

/// Role `subscribe-flood`: writes subscriptions into its ring as fast as the host reads them.
pub(crate) fn subscribes(options: &Options) {
    const CONTROL: u16 = u16::MAX;
    const SUBSCRIBE: u8 = 2;
    let tally = begin(options);
    let (mut middle, _client) = forged(options);
    // The distance in every ring of small messages, whatever is behind it.
    middle.as_client.set_stride(128);
    println!("ready");
    let subscribe = Header { method: CONTROL, status: SUBSCRIBE, len: 0, ..RIGHT };
    let (mut sent, mut taken) = (0_u32, 0_u32);
    loop {
        while sent.wrapping_sub(taken) < middle.as_client.capacity() {
            middle.as_client.publish(sent, subscribe, &[]);
            sent = sent.wrapping_add(1);
        }
        let before = taken;
        taken = taken_by(&middle);
        if before == taken {
            middle.wake_host();
            std::thread::sleep(Duration::from_micros(50));
        }
        tally.set(0, taken.into());
    }
}

/// The number of messages that the host has received.
fn taken_by(middle: &Middle) -> u32 {
    let mut head = [0; 4];
    middle.as_host.original().read_exact_at(&mut head, HEAD as u64).expect("readable");
    u32::from_le_bytes(head).wrapping_sub(u32::MAX - 999)
}

/// Role `slow-subscriber`: reads one event each time the host has waited for its full timeout.
pub(crate) fn reads_seldom(options: &Options) {
    let tally = begin(options);
    let client: NewsClient = outcome::value(options.client().attach());
    let mut events = outcome::value(client.events());
    println!("ready");
    loop {
        std::thread::sleep(Duration::from_millis(21));
        if events.try_recv().is_ok() {
            tally.begin(0);
        }
    }
}

/// Role `descriptor-flood`: attaches, sends packets with the maximum number of descriptors, and attaches again when it
/// is expelled.
pub(crate) fn sends_descriptors(options: &Options) {
    let (tally, host) = (begin(options), host(options));
    let null = std::fs::File::open("/dev/null").expect("it is there");
    let many = vec![null.as_fd(); 253];
    let listener = raw::listen(&directory(options).join(format!("forged-{}.sock", std::process::id())));
    let builder = || {
        PlainClient::builder(format!("forged-{}", std::process::id()))
            .socket_dir(directory(options))
            .attach_timeout(Duration::from_secs(20))
    };
    println!("ready");
    loop {
        let (middle, _client) = std::thread::scope(|scope| {
            let client = scope.spawn(|| builder().attach());
            (Middle::try_between(&listener, &host), client.join())
        });
        let Some(middle) = middle else { continue };
        while raw::try_send_many(&middle.to_host, b"!", &many).is_ok() {
            tally.begin(0);
        }
    }
}

/// Role `waiting-client`: waits for a host with the name `desk`, which never starts.
pub(crate) fn waits(options: &Options) {
    die_with_parent();
    println!("ready");
    let _: PlainClient = outcome::value(options.client().attach());
}

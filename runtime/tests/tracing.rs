//! The events that a subscriber of `tracing` receives. There is only one test, because a subscriber belongs to the
//! whole process.

use std::fmt::Debug;
use std::sync::Mutex;
use std::time::Duration;

use memorypipe::prelude::*;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, Subscriber, span};

ipc_channel!(
    #[channel(async)]
    trait Kettle {
        fn boil(&mut self, ms: u64) -> u64;
        #[timeout(ms = 1)]
        fn soon(&mut self, ms: u64) -> u64;
    }
);

struct Slow;

impl Kettle for Slow {
    fn boil(&mut self, ms: u64) -> u64 {
        std::thread::sleep(Duration::from_millis(ms));
        ms
    }

    fn soon(&mut self, ms: u64) -> u64 {
        self.boil(ms)
    }
}

static HEARD: Mutex<Vec<(Level, String)>> = Mutex::new(Vec::new());

/// Keeps level and fields of every event.
struct Ears;

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0 += &format!("{}={value:?} ", field.name());
    }
}

impl Subscriber for Ears {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "memorypipe"
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(String::new());
        event.record(&mut line);
        HEARD.lock().unwrap().push((*event.metadata().level(), line.0));
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        unreachable!("there are no spans")
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// How many events of this level had all these words.
fn heard(level: Level, words: &[&str]) -> usize {
    let all = HEARD.lock().unwrap();
    all.iter().filter(|(of, line)| *of == level && words.iter().all(|word| line.contains(word))).count()
}

/// The same of a client whose callers are tasks.
#[cfg(feature = "async")]
fn tasks_tell(name: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut host = KettleHost::create(name).unwrap();
        let stopper = host.stopper();
        let serving = std::thread::spawn(move || {
            let _ = host.serve(&mut Slow);
        });
        let kettle = KettleClient::builder(name).attach_async().await.unwrap();
        assert_eq!(kettle.boil(0).await.unwrap(), 0);
        assert_eq!(heard(Level::WARN, &[name]), 0);
        kettle.boil(30).await.unwrap();
        assert_eq!(heard(Level::WARN, &[name, "slow", "method=\"boil\""]), 1);
        kettle.link.report_slow_calls(Duration::from_secs(60));
        kettle.boil(30).await.unwrap();
        assert_eq!(heard(Level::WARN, &[name, "slow", "method=\"boil\""]), 1);
        assert!(kettle.soon(30).await.is_err());
        assert_eq!(heard(Level::WARN, &[name, "failed", "soon"]), 1);
        stopper.stop();
        serving.join().unwrap();
    });
}

#[test]
fn attaching_failing_slowness_and_leaving_are_told() {
    tracing::subscriber::set_global_default(Ears).unwrap();
    let name = format!("tracing-{}", std::process::id());
    assert!(KettleClient::attach(&name).is_err());
    assert_eq!(heard(Level::WARN, &["not attached", &name, "code=\"MP-ATTACH"]), 1);

    let mut host = KettleHost::create(&name).unwrap();
    let stopper = host.stopper();
    let serving = std::thread::spawn(move || host.serve(&mut Slow));
    let kettle = KettleClient::attach(&name).unwrap();
    for _ in 0..100 {
        assert_eq!(kettle.boil(0).unwrap(), 0);
    }
    assert_eq!(heard(Level::INFO, &["attached", "side=\"client\"", &name]), 1);
    assert_eq!(heard(Level::INFO, &["attached", "side=\"host\"", &name]), 1);
    assert_eq!(heard(Level::WARN, &["failed"]), 0);

    kettle.boil(30).unwrap();
    assert_eq!(heard(Level::WARN, &["slow", "method=\"boil\"", "waited="]), 1);
    kettle.link.report_slow_calls(Duration::from_secs(60));
    kettle.boil(30).unwrap();
    assert_eq!(heard(Level::WARN, &["slow", "method=\"boil\""]), 1);
    assert!(kettle.soon(30).is_err());
    assert_eq!(heard(Level::WARN, &["failed", "code=\"MP-", "soon"]), 1);

    drop(kettle);
    assert_eq!(heard(Level::INFO, &["detached", "side=\"client\""]), 1);
    let start = std::time::Instant::now();
    while heard(Level::INFO, &["detached", "side=\"host\""]) == 0 {
        assert!(start.elapsed() < Duration::from_secs(30), "the host says that its client has left");
        std::thread::sleep(Duration::from_millis(1));
    }
    stopper.stop();
    serving.join().unwrap().unwrap();
    #[cfg(feature = "async")]
    tasks_tell(&format!("tracing-tasks-{}", std::process::id()));
}

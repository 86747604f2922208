//! The code in the README and in the chapters of the guide (`docs/`) compiles and runs.
//!
//! `tests/guide.rs` sees that no chapter with code is left out.

macro_rules! chapters {
    ($($name:ident: $file:literal),* $(,)?) => {$(
        #[doc = include_str!(concat!("../../", $file))]
        struct $name;
    )*};
}

chapters! {
    Readme: "README.md",
    Messages: "docs/messages.md",
    Channels: "docs/channels.md",
    Hosts: "docs/hosts.md",
    Clients: "docs/clients.md",
    Pipes: "docs/pipes.md",
    Bulk: "docs/bulk.md",
    Streams: "docs/streams.md",
    Events: "docs/events.md",
    Batches: "docs/batches.md",
    Async: "docs/async.md",
    Testing: "docs/testing.md",
    Evolution: "docs/evolution.md",
    Errors: "docs/errors.md",
    Waiting: "docs/waiting.md",
    Statistics: "docs/statistics.md",
    Security: "docs/security.md",
    ComingFrom: "docs/coming-from.md",
}

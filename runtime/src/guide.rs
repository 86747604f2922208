#![cfg_attr(not(doctest), doc = include_str!("guide/links.md"))]
#![doc = include_str!("../docs/README.md")]

// The chapters are the files in `docs`, which readers of the repository and of the book see too. There a link leads to
// a file, `[hosts][hosts.md]`, as the last lines of each file define. Here a link leads to a module: `guide/links.md`
// comes first, and the first definition of a link counts. `tests/guide.rs` checks that no chapter and no link is
// missing.
macro_rules! chapters {
    ($($name:ident: $file:literal),* $(,)?) => {$(
        // The name of a doc test comes from the first file, and needs no links.
        #[cfg_attr(not(doctest), doc = include_str!("guide/links.md"))]
        #[doc = include_str!(concat!("../docs/", $file))]
        pub mod $name {}
    )*};
}

chapters! {
    messages: "messages.md",
    channels: "channels.md",
    hosts: "hosts.md",
    clients: "clients.md",
    pipes: "pipes.md",
    bulk: "bulk.md",
    streams: "streams.md",
    events: "events.md",
    batches: "batches.md",
    tasks: "async.md",
    testing: "testing.md",
    evolution: "evolution.md",
    reflection: "reflection.md",
    places: "places.md",
    errors: "errors.md",
    waiting: "waiting.md",
    statistics: "statistics.md",
    command_line: "cli.md",
    security: "security.md",
    trust: "trust.md",
    inside: "inside.md",
    coming_from: "coming-from.md",
    measured: "bench/README.md",
}

/// The page of the crate.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

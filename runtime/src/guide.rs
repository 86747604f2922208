#![cfg_attr(not(doctest), doc = include_str!("guide/links.md"))]
#![doc = include_str!("../docs/README.md")]

// The chapters are the files in `docs`, for readers of the repository and of the book too. There a link leads to a file,
// `[hosts][hosts.md]`, as each file says in its last lines. Here it leads to a module: `guide/links.md` says so first, and
// the first definition of a link counts. `tests/guide.rs` sees that no chapter and no link is left out.
macro_rules! chapters {
    ($($name:ident: $file:literal),* $(,)?) => {$(
        // A doc test is named by the first file, and needs no links.
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
    places: "places.md",
    errors: "errors.md",
    waiting: "waiting.md",
    statistics: "statistics.md",
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

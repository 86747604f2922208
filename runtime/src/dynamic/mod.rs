//! Channels without their declarations: which hosts there are, and what each of them declares (feature `dynamic`).
//!
//! Nothing here needs a type of the channel, and nothing disturbs the hosts: [`names`] wakes none of them, and [`ask`]
//! takes no place of a client and leaves no notice.
//!
//! | question | answer |
//! |---|---|
//! | which names are in a directory, and which of them have a living host? | [`names`] |
//! | what is a host: its declaration, its age, its clients? | [`ask`]; with options [`Asking`] |
//!
//! ```
//! # use memorypipe::prelude::*;
//! # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
//! # struct Ticking;
//! # impl Clock for Ticking { fn now(&mut self) -> u64 { 0 } }
//! # let mut host = ClockHost::create("dynamic-doc")?;
//! # std::thread::spawn(move || host.serve(&mut Ticking));
//! for found in memorypipe::dynamic::names(None)? {
//!     println!("{} {}", found.name, if found.lives() { "lives" } else { "is dead" });
//! }
//! let about = memorypipe::dynamic::ask("dynamic-doc")?;
//! assert_eq!((about.schema.name(), about.clients), ("Clock", 0));
//! println!("{about}\n{}", about.schema);
//! # Ok::<(), memorypipe::Error>(())
//! ```

mod about;
mod names;

pub use self::about::{About, Asking, ask};
pub use self::names::{Found, names};

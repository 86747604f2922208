//! Channels without their declarations: which hosts there are, what each of them declares, and the values of any schema,
//! to and from the bytes of its messages. Needs the feature `dynamic`.
//!
//! # Hosts
//!
//! No type of the channel is needed, and the hosts are not disturbed: [`names`](fn@names) wakes none of them, and [`ask`]
//! takes no place of a client and leaves no notice.
//!
//! | question | answer |
//! |---|---|
//! | which names are in a directory, and which of them have a living host? | [`names`](fn@names) |
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
//!
//! # Values
//!
//! A [`Codec`] is made from a [`Schema`], such as the one that a host tells its clients. For each block of bytes that
//! travels (the arguments of a method, its reply, its error, an event, an item of a stream) it has a [`Layout`], which
//!
//! - checks bytes, exactly as the typed host or client does: [`Layout::check`];
//! - makes a [`Value`] of them, and bytes of a value: [`Layout::decode`], [`Layout::encode`];
//! - with the feature `json` writes them as JSON, and reads JSON: [`Layout::write_json`], [`Layout::read_json`].
//!
//! ```
//! use memorypipe::Schema;
//! use memorypipe::dynamic::{Codec, Encoded, Limits, Value};
//! use memorypipe::prelude::*;
//!
//! ipc_channel!(
//!     pub trait Calculator {
//!         fn add(&mut self, a: i64, b: i64) -> i64;
//!     }
//! );
//!
//! let codec = Codec::new(&Schema::of::<CalculatorChannel>(), Limits::default());
//! let add = codec.method("add")?;
//! let value = Value::record([("a", 40.into()), ("b", 2.into())]);
//!
//! let mut encoded = Encoded::default();
//! codec.args(add)?.encode(&value, &mut encoded)?;
//! assert_eq!(encoded.bytes, [40_i64.to_ne_bytes(), 2_i64.to_ne_bytes()].concat());
//! assert_eq!(codec.args(add)?.decode(&encoded.bytes)?, value);
//! # Ok::<(), memorypipe::dynamic::Fault>(())
//! ```
//!
//! # Hostile schemas and bytes
//!
//! Both may come from a process that is not trusted. No code here panics. A type of which few bytes would be a value of
//! many parts is refused, and so is everything that the typed side does not know; the other methods of the schema stay
//! usable. A value is not made if it would exceed the [`Limits`], and this is found out before the memory is taken.
//!
//! # Extensible messages
//!
//! A version of an extensible message with fewer fields is a block with fewer bytes. [`Layout::check`] and
//! [`Layout::decode`] take it, and [`Layout::encode`] makes one of a value without the last fields. What a receiver puts
//! into the missing fields is not in the schema: it is known to the program with the type. So send the shorter block to a
//! peer only over a connection on which it expects that version.
//!
//! # The parts of this module
//!
//! | module | contents |
//! |---|---|
//! | `compile` | makes the plan of each block from the schema, or says why not |
//! | `plan` | the shapes that all others follow |
//! | `walk` | goes through bytes along a plan: what a value is |
//! | `check`, `decode` | what is made of the parts: nothing, or a [`Value`] |
//! | `put` | places of fields and elements, scalars to bytes |
//! | `encode` | a [`Value`] to bytes |
//! | `json` | JSON to bytes, and bytes to JSON |
//! | `about`, `names` | hosts: what they are, and where |
//! | `codec`, `layout` | the interface of values |
//! | `value`, `encoded`, `fault`, `limits` | [`Value`], [`Encoded`], [`Fault`], [`Limits`] |
//! | `number` | integers of every width |
//! | `budget` | the limits |
//! | `expected`, `nearest` | the texts of faults |

mod about;
mod budget;
mod check;
mod codec;
mod compile;
mod decode;
mod encode;
mod encoded;
mod expected;
mod fault;
#[cfg(feature = "json")]
mod json;
mod layout;
mod limits;
mod names;
mod nearest;
mod number;
mod plan;
mod put;
#[cfg(all(test, feature = "json"))]
mod tests;
mod value;
mod walk;

#[cfg(doc)]
use crate::Schema;

pub use self::about::{About, Asking, ask};
pub use self::codec::Codec;
pub use self::encoded::{BulkData, Encoded};
pub use self::fault::{Fault, Position};
#[cfg(feature = "json")]
pub use self::json::WriteError;
pub use self::layout::Layout;
pub use self::limits::Limits;
pub use self::names::{Found, names};
pub use self::value::Value;

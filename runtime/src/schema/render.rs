//! Displays differences: the text that a user sees of a refused attach.
//!
//! There are no colours, because the text ends up in logs. Everything that a peer chose (its path, names) is escaped,
//! or was checked when it was decoded, so it cannot control a terminal.

use core::error::Error;
use core::fmt;

use super::diff::{Change, DetailChange, MemberDiff, MethodDiff, Place, SchemaDiff, TypeDiff};
use super::id::SchemaId;
use super::show::Bytes;
use crate::platform;
use crate::shown;

/// The maximum padding of names and paths, so that one long name does not widen a whole table.
const MAX_PAD: usize = 32;
/// The maximum size of a displayed difference, in lines and in characters of each line.
const MAX_LINES: usize = 100;
const MAX_LINE: usize = 300;

/// One of the two processes of a refused attach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Its process id; 0 if it has none here.
    pub pid: u32,
    /// Its executable; empty if unknown. Untrusted: escaped when it is displayed.
    pub exe: String,
    /// The id of its schema.
    pub id: SchemaId,
}

/// An attach was refused because host and client have different declarations of the channel.
///
/// The displayed text is bounded; [`SchemaMismatch::diff`] is the whole difference.
///
/// ```text
/// error[MP-ATTACH-SCHEMA]: `calc` speaks another version of `Calculator`
///   host:   pid 4121 /usr/bin/calc-host, id 128984ed…39e5
///   client: pid 5210 ./client,           id 3f725acb…e604
///   struct Sample: 16 bytes
///       used by mean
///       t_ns:  u64 @0
///     ~ value: f64 @8  ->  u64 @8
///   6 other methods match.
///   help: rebuild the older side, ...
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaMismatch {
    /// The address of the channel.
    pub channel: String,
    /// The process that created it.
    pub host: Side,
    /// The process that wanted to attach.
    pub client: Side,
    /// The differences.
    pub diff: SchemaDiff,
}

impl SchemaMismatch {
    /// The code of the error, the same in every version.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "MP-ATTACH-SCHEMA"
    }

    fn headline(&self) -> String {
        let channel = shown::text(&self.channel);
        let SchemaDiff { name, is_pipe, .. } = &self.diff;
        if !is_pipe.is_same() {
            let form =
                |is_pipe, name| if is_pipe { "a plain pipe".to_owned() } else { format!("a `{name}`") };
            let (host, client) = (form(is_pipe.host, &name.host), form(is_pipe.client, &name.client));
            format!("`{channel}` is {host}, but the client expects {client}")
        } else if !name.is_same() {
            format!("`{channel}` is a `{}`, but the client expects a `{}`", name.host, name.client)
        } else if self.diff.is_compatible {
            format!("`{channel}` speaks a version of `{}` that is not exactly the client's", name.host)
        } else if is_pipe.host {
            format!("`{channel}` carries other messages than the client expects")
        } else if self.diff.has_nothing_in_common() {
            format!("`{channel}` speaks another `{}`: no method is common", name.host)
        } else {
            format!("`{channel}` speaks another version of `{}`", name.host)
        }
    }

    fn help(&self) -> &'static str {
        let SchemaDiff { name, is_pipe, .. } = &self.diff;
        if self.diff.is_compatible {
            "the versions are compatible, but `.require_same_schema()` is set; rebuild the older side, or remove it"
        } else if name.is_same() && is_pipe.is_same() {
            "rebuild the older side, so that both use the same declaration"
        } else {
            "attach to the address of another host, or use the client type that belongs to this one"
        }
    }
}

impl Error for SchemaMismatch {}

impl fmt::Display for SchemaMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error[{}]: {}", self.code(), self.headline())?;
        let who = |side: &Side| match (side.pid, shown::text(&side.exe)) {
            (0, _) => format!("{},", platform::UNSEEN_PROCESS),
            (pid, exe) if exe.is_empty() => format!("pid {pid},"),
            (pid, exe) => format!("pid {pid} {exe},"),
        };
        let (host, client) = (who(&self.host), who(&self.client));
        let width = width([&host, &client].into_iter());
        writeln!(f, "  host:   {host:width$} id {:#}", self.host.id)?;
        writeln!(f, "  client: {client:width$} id {:#}", self.client.id)?;
        write_bounded(f, &self.diff.to_string())?;
        write!(f, "  help: {}", self.help())
    }
}

/// The first lines of a difference, each cut at a maximum length, so that a peer cannot fill logs.
fn write_bounded(f: &mut fmt::Formatter<'_>, diff: &str) -> fmt::Result {
    for line in diff.lines().take(MAX_LINES) {
        match line.char_indices().nth(MAX_LINE) {
            None => writeln!(f, "{line}")?,
            Some((end, _)) => writeln!(f, "{}…", line.get(..end).unwrap_or_default())?,
        }
    }
    match diff.lines().count().saturating_sub(MAX_LINES) {
        0 => Ok(()),
        more => writeln!(f, "  ... and {more} more lines"),
    }
}

/// The width of a column that holds all items.
fn width<T: AsRef<str>>(items: impl Iterator<Item = T>) -> usize {
    items.map(|item| item.as_ref().chars().count()).max().unwrap_or(0)
}

impl SchemaDiff {
    fn differs_in_order_alone(&self) -> bool {
        self.methods.is_empty()
            && self.types.is_empty()
            && self.host_only.is_empty()
            && self.client_only.is_empty()
    }

    fn has_nothing_in_common(&self) -> bool {
        self.matching == 0 && self.methods.is_empty() && self.types.is_empty()
    }
}

/// Complete lines, indented by two.
impl fmt::Display for SchemaDiff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.methods.iter().try_for_each(|method| method.fmt(f))?;
        self.messages.iter().try_for_each(|detail| write_detail(f, detail))?;
        self.types.iter().try_for_each(|ty| ty.fmt(f))?;
        if self.is_compatible && self.differs_in_order_alone() {
            writeln!(f, "  only the order of methods or variants differs")?;
        }
        let is_one_sided = !self.host_only.is_empty() || !self.client_only.is_empty();
        if is_one_sided && !self.has_nothing_in_common() {
            writeln!(f, "  only on one side, which is compatible:")?;
        }
        for signature in &self.host_only {
            writeln!(f, "    - {signature}  host only")?;
        }
        for (signature, renamed_from) in &self.client_only {
            write!(f, "    + {signature}  client only")?;
            write_renamed(f, "same signature as", renamed_from.as_deref())?;
        }
        match self.matching {
            0 => Ok(()),
            1 => writeln!(f, "  1 other method matches."),
            count => writeln!(f, "  {count} other methods match."),
        }
    }
}

/// The end of a line about something that only the client has.
fn write_renamed(f: &mut fmt::Formatter<'_>, why: &str, from: Option<&str>) -> fmt::Result {
    match from {
        Some(from) => writeln!(f, "; {why} `{from}`: renamed?"),
        None => writeln!(f),
    }
}

impl fmt::Display for MethodDiff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.signature.is_same() {
            writeln!(f, "  {} {}", self.word, self.signature.host)?;
        } else {
            writeln!(f, "  {} {}", self.word, self.name)?;
            writeln!(f, "      host:   {}", self.signature.host)?;
            writeln!(f, "      client: {}", self.signature.client)?;
        }
        write_members(f, &self.args)?;
        write_reordered(f, self.reordered, "arguments")?;
        self.details.iter().try_for_each(|detail| write_detail(f, detail))
    }
}

impl fmt::Display for TypeDiff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (title, size) = (&self.title, &self.size);
        match (title.is_same(), size.is_same()) {
            (true, true) => writeln!(f, "  {}: {}", title.host, Bytes(size.host))?,
            (true, false) => {
                let (host, client) = (Bytes(size.host), Bytes(size.client));
                writeln!(f, "  {}: host {host}, client {client}", title.host)?;
            }
            (false, _) => writeln!(f, "  host {}, client {}", title.host, title.client)?,
        }
        write_users(f, &self.used_by)?;
        write_members(f, &self.members)?;
        write_reordered(f, self.reordered, "fields")?;
        write_grown(f, self)?;
        self.details.iter().try_for_each(|detail| write_detail(f, detail))
    }
}

/// What follows from variants that only one side has.
fn write_grown(f: &mut fmt::Formatter<'_>, ty: &TypeDiff) -> fmt::Result {
    // A variant with another name and the same value is on both sides.
    let is_new = |member: &MemberDiff| match member {
        MemberDiff::HostOnly { place, .. } => {
            !place.is_field() && !ty.members.iter().any(|other| other.is_renamed_from(member.name()))
        }
        MemberDiff::ClientOnly { place, renamed_from: None, .. } => !place.is_field(),
        _ => false,
    };
    if ty.members.iter().all(|member| !is_new(member)) {
        return Ok(());
    }
    match &ty.other {
        Change { host: Some(host), client: Some(client) } if host == client => {
            writeln!(f, "      the side that lacks a variant receives it as `{host}`")
        }
        Change { host: Some(_), client: Some(_) } => {
            writeln!(f, "      the side that lacks a variant receives it as its catch-all")
        }
        _ => writeln!(
            f,
            "      to add variants later, mark one as the catch-all in an earlier release: `#[other] Unknown`"
        ),
    }
}

fn write_users(f: &mut fmt::Formatter<'_>, users: &[String]) -> fmt::Result {
    const SHOWN: usize = 5;
    write!(f, "      used by {}", users.get(..SHOWN).unwrap_or(users).join(", "))?;
    match users.len().saturating_sub(SHOWN) {
        0 => writeln!(f),
        more => writeln!(f, " and {more} more"),
    }
}

fn write_reordered(f: &mut fmt::Formatter<'_>, reordered: bool, what: &str) -> fmt::Result {
    if reordered { writeln!(f, "      the same {what} in another order") } else { Ok(()) }
}

fn write_detail(f: &mut fmt::Formatter<'_>, detail: &DetailChange) -> fmt::Result {
    let DetailChange { what, change, same_layout } = detail;
    write!(f, "    ~ {}: {}  ->  {}", what.name(), change.host, change.client)?;
    if *same_layout { writeln!(f, "    equal except for the name: renamed?") } else { writeln!(f) }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field { ty, offset } => write!(f, "{ty} @{offset}"),
            Self::Value(value) => write!(f, "{value}"),
            Self::Data { value, fields } => write!(f, "{value} {{ {fields} }}"),
        }
    }
}

impl Place {
    fn is_field(&self) -> bool {
        matches!(self, Self::Field { .. })
    }
}

impl MemberDiff {
    fn is_renamed_from(&self, name: &str) -> bool {
        matches!(self, Self::ClientOnly { renamed_from: Some(from), .. } if from == name)
    }

    fn name(&self) -> &str {
        match self {
            Self::Same { name, .. }
            | Self::Changed { name, .. }
            | Self::HostOnly { name, .. }
            | Self::ClientOnly { name, .. } => name,
        }
    }

    /// The first column, `name:` or `name =`, padded to `width` characters.
    fn label(&self, width: usize) -> String {
        let name = self.name();
        match self.first_place() {
            Place::Field { .. } => format!("{:width$}", format!("{name}:")),
            Place::Value(_) | Place::Data { .. } => format!("{name:0$} =", width.saturating_sub(2)),
        }
    }

    /// The second column.
    fn first_place(&self) -> &Place {
        match self {
            Self::Same { place, .. } | Self::HostOnly { place, .. } | Self::ClientOnly { place, .. } => place,
            Self::Changed { place, .. } => &place.host,
        }
    }
}

/// Members as a table; long runs of equal members are counted and not shown.
fn write_members(f: &mut fmt::Formatter<'_>, members: &[MemberDiff]) -> fmt::Result {
    const SHOWN_ALIKE: usize = 3;
    let is_same = |member: &MemberDiff| matches!(member, MemberDiff::Same { .. });
    let runs = || members.chunk_by(|a, b| is_same(a) && is_same(b));
    let is_long = |run: &&[MemberDiff]| run.len() > SHOWN_ALIKE;
    let shown = || runs().filter(|run| !is_long(run)).flatten();
    let labels = width(shown().map(|member| member.label(0))).min(MAX_PAD);
    let places = width(shown().map(|member| member.first_place().to_string())).min(MAX_PAD);
    for run in runs() {
        if is_long(&run) {
            writeln!(f, "      ({} more, the same on both sides)", run.len())?;
        } else {
            run.iter().try_for_each(|member| write_member(f, member, labels, places))?;
        }
    }
    Ok(())
}

fn write_member(
    f: &mut fmt::Formatter<'_>,
    member: &MemberDiff,
    labels: usize,
    places: usize,
) -> fmt::Result {
    let (label, first) = (member.label(labels), member.first_place().to_string());
    match member {
        MemberDiff::Same { .. } => writeln!(f, "      {label} {first}"),
        MemberDiff::Changed { place, .. } => {
            writeln!(f, "    ~ {label} {first:places$}  ->  {}", place.client)
        }
        MemberDiff::HostOnly { .. } => writeln!(f, "    - {label} {first:places$}  host only"),
        MemberDiff::ClientOnly { place, renamed_from, .. } => {
            write!(f, "    + {label} {first:places$}  client only")?;
            let why = match place {
                Place::Field { .. } => "same type and place as",
                Place::Value(_) | Place::Data { .. } => "same value as",
            };
            write_renamed(f, why, renamed_from.as_deref())
        }
    }
}

#[cfg(test)]
#[path = "tests/render.rs"]
mod tests;

//! The packets of the handshake: fixed little-endian structs, then variable parts, bounded.
//!
//! Every frame begins with [`Head`], whose layout never changes, so that two versions can at least read each other's
//! version number.

use zerocopy::little_endian::{U16, U32, U64};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

use crate::error::AttachError;
use crate::segment::{LAYOUT_VERSION, MAGIC};

/// The maximum size of a frame in bytes.
pub(crate) const MAX_FRAME: usize = 96 * 1024;

/// The kind of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Kind {
    Hello = 1,
    Accept = 2,
    Refuse = 3,
    Ready = 4,
    Commit = 5,
    Ask = 6,
    Tell = 7,
    Blocks = 8,
}

/// The start of every frame in every version.
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Head {
    magic: [u8; 8],
    pub(crate) layout_version: U32,
    kind: U16,
    /// How numbers in messages are represented: 1 if little-endian; bits 8 and up: pointer width in bytes.
    data_model: U16,
}

/// HELLO, followed by the schema.
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Hello {
    pub(crate) head: Head,
    pub(crate) schema_id: [u8; 16],
}

/// ACCEPT, followed by the schema.
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Accept {
    pub(crate) head: Head,
    pub(crate) schema_id: [u8; 16],
    /// Identifies this run of the host.
    pub(crate) instance: [u8; 16],
    /// The number of slots of the host's ring.
    pub(crate) host_capacity: U32,
    /// The number of slots that the client's ring must have.
    pub(crate) client_capacity: U32,
    /// The size of the bulk room in the host's memory, in bytes.
    pub(crate) host_bulk: U32,
    /// The size of the bulk room that the client's memory must have, in bytes.
    pub(crate) client_bulk: U32,
    /// The capacity of the queue of events; 0 if both sides compute the default.
    pub(crate) event_slots: U32,
    /// The maximum number of concurrent streams in each direction.
    pub(crate) streams: U32,
    /// The number of blocks for bulk data of events; 0 if the two sides share none.
    pub(crate) event_blocks: U32,
    /// How many of them the client may hold.
    pub(crate) event_holds: U32,
}

/// REFUSE, followed by the schema if that is the reason.
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Refuse {
    pub(crate) head: Head,
    pub(crate) reason: U32,
    /// The limit or resource that belongs to the reason.
    pub(crate) value: U64,
    pub(crate) schema_id: [u8; 16],
}

impl Refuse {
    /// The value of a field that does not exceed a `u32` in a frame of a correct host.
    pub(crate) fn small_value(&self) -> u32 {
        u32::try_from(self.value.get()).unwrap_or(u32::MAX)
    }
}

/// READY, with the client's segment.
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Ready {
    pub(crate) head: Head,
}

/// BLOCKS, with the host's memory for bulk data of events, before COMMIT.
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Blocks {
    pub(crate) head: Head,
}

/// COMMIT, with the host's segment.
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Commit {
    pub(crate) head: Head,
}

/// ASK: the first packet of a process that does not attach. The host answers with TELL and closes the connection.
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Ask {
    pub(crate) head: Head,
    /// What is asked: [`ABOUT`].
    pub(crate) what: U32,
}

/// The question what the host is. Other numbers are refused.
pub(crate) const ABOUT: u32 = 0;

/// TELL, followed by the schema: the answer to [`ABOUT`].
#[derive(FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned, Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct Tell {
    pub(crate) head: Head,
    pub(crate) schema_id: [u8; 16],
    /// Identifies this run of the host.
    pub(crate) instance: [u8; 16],
    /// How long ago the host was created, in nanoseconds.
    pub(crate) age: U64,
    /// The number of attached clients.
    pub(crate) clients: U32,
    pub(crate) max_clients: U32,
    /// [`EXACT`], [`OTHERS`]; the other bits are 0 in this version.
    pub(crate) flags: U32,
    /// The version of the host's crate: printable ASCII, then zeros.
    pub(crate) version: [u8; 24],
}

/// A flag of TELL: the host refuses a client whose declaration is compatible but not equal.
pub(crate) const EXACT: u32 = 1;
/// A flag of TELL: the host admits clients of other users than its own.
pub(crate) const OTHERS: u32 = 2;

/// Why a host refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(crate) enum Reason {
    Schema = 1,
    NotAdmitted = 2,
    TooManyClients = 3,
    LayoutVersion = 4,
    Corrupt = 5,
    /// The operating system did not give the host a resource for another client; the value says which.
    Lacks = 6,
    /// The schemas are compatible but not equal, and equality was required.
    NotExact = 7,
    TooMuchMemory = 8,
    /// The host cannot identify the client's user.
    UnknownUser = 9,
    /// The host does not answer questions of this user.
    Unobserved = 10,
    /// The host does not know the question.
    UnknownQuestion = 11,
}

impl Reason {
    pub(crate) fn of(code: u32) -> Option<Reason> {
        use Reason::{
            Corrupt, Lacks, LayoutVersion, NotAdmitted, NotExact, Schema, TooManyClients, TooMuchMemory,
            UnknownQuestion, UnknownUser, Unobserved,
        };
        let all = [
            Schema,
            NotAdmitted,
            TooManyClients,
            LayoutVersion,
            Corrupt,
            Lacks,
            NotExact,
            TooMuchMemory,
            UnknownUser,
            Unobserved,
            UnknownQuestion,
        ];
        all.into_iter().find(|reason| *reason as u32 == code)
    }
}

const DATA_MODEL: u16 = cfg!(target_endian = "little") as u16 | (size_of::<usize>() as u16) << 8;

impl Head {
    pub(crate) fn new(kind: Kind) -> Head {
        Head {
            magic: MAGIC,
            layout_version: LAYOUT_VERSION.into(),
            kind: (kind as u16).into(),
            data_model: DATA_MODEL.into(),
        }
    }

    pub(crate) fn is(&self, kind: Kind) -> bool {
        self.kind.get() == kind as u16
    }
}

/// The head of a frame, if it is a memorypipe frame of this version.
pub(crate) fn head(frame: &[u8]) -> Result<Head, AttachError> {
    let (head, _) = Head::read_from_prefix(frame)
        .map_err(|_| AttachError::Corrupt { what: "a frame shorter than its head" })?;
    if head.magic != MAGIC {
        return Err(AttachError::Corrupt { what: "a frame that is not of memorypipe" });
    }
    if head.layout_version.get() != LAYOUT_VERSION {
        return Err(AttachError::LayoutVersion { theirs: head.layout_version.get(), ours: LAYOUT_VERSION });
    }
    if head.data_model.get() != DATA_MODEL {
        return Err(AttachError::Corrupt { what: "another byte order or pointer width" });
    }
    Ok(head)
}

/// Splits a frame of one kind into its fixed part and the rest.
pub(crate) fn parse<T: FromBytes>(frame: &[u8], kind: Kind) -> Result<(T, &[u8]), AttachError> {
    if !head(frame)?.is(kind) {
        return Err(AttachError::Corrupt { what: "a frame out of order" });
    }
    T::read_from_prefix(frame).map_err(|_| AttachError::Corrupt { what: "a frame that is too short" })
}

/// Encodes a frame: its fixed part and the rest.
pub(crate) fn build(fixed: &(impl IntoBytes + Immutable), rest: &[u8]) -> Vec<u8> {
    let mut frame = fixed.as_bytes().to_vec();
    frame.extend_from_slice(rest);
    frame
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_survives_the_way_through_bytes() {
        let hello = Hello { head: Head::new(Kind::Hello), schema_id: [7; 16] };
        let bytes = build(&hello, b"rest");
        let (parsed, rest) = parse::<Hello>(&bytes, Kind::Hello).unwrap();
        assert_eq!((parsed.schema_id, rest), ([7; 16], &b"rest"[..]));
        assert!(parse::<Hello>(&bytes, Kind::Ready).is_err());
    }

    #[test]
    fn every_flipped_bit_of_a_head_is_noticed() {
        let bytes = build(&Commit { head: Head::new(Kind::Commit) }, &[]);
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(parse::<Commit>(&flipped, Kind::Commit).is_err(), "bit {bit}");
        }
        for len in 0..bytes.len() {
            assert!(parse::<Commit>(&bytes[..len], Kind::Commit).is_err(), "length {len}");
        }
    }

    #[test]
    fn a_head_says_how_numbers_are_represented() {
        let bytes = build(&Commit { head: Head::new(Kind::Commit) }, &[]);
        let little_endian = u8::from(cfg!(target_endian = "little"));
        assert_eq!(bytes[14..16], [little_endian, (usize::BITS / 8) as u8]);
    }

    #[test]
    fn another_version_is_named() {
        let mut bytes = build(&Commit { head: Head::new(Kind::Commit) }, &[]);
        bytes[8] = 9;
        match parse::<Commit>(&bytes, Kind::Commit) {
            Err(AttachError::LayoutVersion { theirs: 9, ours: LAYOUT_VERSION }) => {}
            other => panic!("{other:?}"),
        }
    }
}

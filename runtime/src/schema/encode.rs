//! The canonical encoding of a description: the id is its hash, and the peer receives it.
//!
//! One walk, [`Sink`], serves both: at compile time it only hashes and counts, at run time it also writes. So the id is
//! the hash of the bytes by construction. The encoding is unique, because everything has a fixed size or follows its
//! length.
//!
//! # Format, version 1
//!
//! All integers are little-endian and unsigned, save `i128`. `x*` is a `u16` count and that many `x`.
//!
//! ```text
//! document = 0x01  0x43 ('C')  channel           first the version of this format
//!          | 0x01  0x54 ('T')  type              only to compute the id of a type
//!
//! name     = length: u8, that many bytes of UTF-8
//! channel  = name  0x01  method*
//!          | name  0x02  type (client to host)  type (host to client)         a plain pipe
//! named    = name                                                             methods, fields, variants
//!          | 0x00  name* (former ones)  name                                  no name is empty
//! method   = named  kind: u8 (1 call, 2 oneway, 3 event)  field* (arguments)  size of all arguments: u64
//!            type (reply)  0x00                                               cannot fail
//!          | as above up to the reply  0x01  type (error)
//! field    = named  offset: u64  type
//! type     = tag: u8  name  argument*  size: u64  alignment: u64  body
//! argument = 0x01  type                                                       generic arguments
//!          | 0x02  value: i128
//! body     =                                     tag 1, primitive: known by its name
//!          | length: u64  type                   tag 2, array
//!          | field*                              tag 3, struct
//!          | name (its integer)  variant*        tag 4, enum
//!          | capacity: u64                       tag 5, FixedStr
//!          | capacity: u64  type                 tag 6, FixedVec
//!          | most elements: u64  type            tag 7, `&[T]` in bulk data; tag 8, `&mut [T]`
//!          | base: u64  field*                   tag 9, extensible struct
//!          | type                                tag 10, `Rx<T>`; tag 11, `Tx<T>`
//!          | name  other: i128  variant*         tag 12, open enum: the value of its catch-all
//!          | name  case*                         tag 13, enum with data
//!          | name  other: i128  case*            tag 14, open enum with data
//! variant  = named  value: i128
//! case     = variant  field*
//! ```
//!
//! The limits let a reader refuse bad input early: [`MAX_BYTES`] in total, [`MAX_DEPTH`] nested types, [`MAX_NODES`]
//! methods, fields, arguments, variants and types, [`MAX_NAME`] bytes in a name. A description beyond the limits fails
//! to compile where its id is computed.

use super::desc::{
    ChannelDesc, FieldDesc, Form, Kind, MethodDesc, MethodKind, TypeArg, TypeDesc, VariantDesc,
};
use super::hash::Hash;

/// The version of the format, its first byte.
pub(super) const VERSION: u8 = 1;
/// The maximum length of a document, in bytes.
pub(crate) const MAX_BYTES: usize = 64 << 10;
/// The maximum nesting of types; an array of integers has depth two.
pub(super) const MAX_DEPTH: usize = 16;
/// The maximum number of methods, fields, arguments, variants and types.
pub(super) const MAX_NODES: usize = 4096;
/// The maximum length of a name, in bytes.
pub(super) const MAX_NAME: usize = 255;

/// The tags of the format.
pub(super) mod tag {
    pub(crate) const CHANNEL: u8 = b'C';
    pub(crate) const TYPE: u8 = b'T';

    pub(crate) const METHODS: u8 = 1;
    pub(crate) const PIPE: u8 = 2;

    pub(crate) const CALL: u8 = 1;
    pub(crate) const ONEWAY: u8 = 2;
    pub(crate) const EVENT: u8 = 3;

    pub(crate) const NO_ERROR: u8 = 0;
    pub(crate) const ERROR: u8 = 1;

    pub(crate) const ARG_TYPE: u8 = 1;
    pub(crate) const ARG_CONST: u8 = 2;

    pub(crate) const PRIMITIVE: u8 = 1;
    pub(crate) const ARRAY: u8 = 2;
    pub(crate) const STRUCT: u8 = 3;
    pub(crate) const ENUM: u8 = 4;
    pub(crate) const TEXT: u8 = 5;
    pub(crate) const LIST: u8 = 6;
    pub(crate) const BULK_IN: u8 = 7;
    pub(crate) const BULK_OUT: u8 = 8;
    pub(crate) const EXTENSIBLE: u8 = 9;
    pub(crate) const STREAM_IN: u8 = 10;
    pub(crate) const STREAM_OUT: u8 = 11;
    pub(crate) const OPEN_ENUM: u8 = 12;
    pub(crate) const DATA_ENUM: u8 = 13;
    pub(crate) const OPEN_DATA_ENUM: u8 = 14;

    /// Replaces the length of a name if former names follow.
    pub(crate) const WAS: u8 = 0;
}

/// Encodes the description of a channel.
///
/// # Panics
///
/// If the description exceeds the limits; one whose id was computed at compile time does not.
pub(crate) fn encode(desc: &ChannelDesc) -> Vec<u8> {
    let mut bytes = vec![0; walk_channel(desc, Sink::new(None)).len];
    walk_channel(desc, Sink::new(Some(&mut bytes)));
    bytes
}

/// Writes the document of a channel into the sink.
pub(super) const fn walk_channel<'a>(desc: &ChannelDesc, mut sink: Sink<'a>) -> Sink<'a> {
    sink.byte(VERSION);
    sink.byte(tag::CHANNEL);
    sink.channel(desc);
    sink
}

/// Writes the document of a type into the sink.
pub(super) const fn walk_type<'a>(desc: &TypeDesc, mut sink: Sink<'a>) -> Sink<'a> {
    sink.byte(VERSION);
    sink.byte(tag::TYPE);
    sink.ty(desc);
    sink
}

/// The destination of a document, byte by byte.
pub(super) struct Sink<'a> {
    pub(super) hash: Hash,
    len: usize,
    nodes: usize,
    depth: usize,
    out: Option<&'a mut [u8]>,
}

impl<'a> Sink<'a> {
    /// A sink that hashes and counts, and writes to `out` if there is one.
    pub(super) const fn new(out: Option<&'a mut [u8]>) -> Self {
        Self { hash: Hash::START, len: 0, nodes: 0, depth: 0, out }
    }

    const fn byte(&mut self, byte: u8) {
        assert!(
            self.len < MAX_BYTES,
            "the description of this channel is longer than 64 KiB\n\
             help: split the channel, or use fewer or smaller types"
        );
        if let Some(out) = &mut self.out {
            out[self.len] = byte;
        }
        self.hash = self.hash.with(byte);
        self.len += 1;
    }

    const fn bytes(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while at < bytes.len() {
            self.byte(bytes[at]);
            at += 1;
        }
    }

    const fn name(&mut self, name: &str) {
        assert!(
            name.len() <= MAX_NAME,
            "a name in the description of this channel is longer than 255 bytes\nhelp: shorten it"
        );
        self.byte(name.len() as u8);
        self.bytes(name.as_bytes());
    }

    /// A name and its former names.
    const fn named(&mut self, name: &str, was: &[&str]) {
        if !was.is_empty() {
            self.byte(tag::WAS);
            self.count(was.len());
            let mut at = 0;
            while at < was.len() {
                self.name(was[at]);
                at += 1;
            }
        }
        self.name(name);
    }

    /// A size, offset, length or capacity.
    const fn size(&mut self, size: usize) {
        self.bytes(&(size as u64).to_le_bytes());
    }

    const fn value(&mut self, value: i128) {
        self.bytes(&value.to_le_bytes());
    }

    /// The number of methods, fields, arguments or variants that follow.
    const fn count(&mut self, count: usize) {
        // A count beyond `u16` exceeds the limit of nodes.
        self.nodes += count;
        self.check_nodes();
        self.bytes(&(count as u16).to_le_bytes());
    }

    const fn check_nodes(&self) {
        assert!(
            self.nodes <= MAX_NODES,
            "the description of this channel has more than 4096 methods, fields, variants and types\n\
             help: split the channel, or use fewer or smaller types"
        );
    }

    const fn channel(&mut self, desc: &ChannelDesc) {
        self.name(desc.name);
        match desc.form {
            Form::Methods(methods) => {
                self.byte(tag::METHODS);
                self.count(methods.len());
                let mut at = 0;
                while at < methods.len() {
                    self.method(&methods[at]);
                    at += 1;
                }
            }
            Form::Pipe { to_host, to_client } => {
                self.byte(tag::PIPE);
                self.ty(to_host);
                self.ty(to_client);
            }
        }
    }

    const fn method(&mut self, desc: &MethodDesc) {
        self.named(desc.name, desc.was);
        self.byte(match desc.kind {
            MethodKind::Call => tag::CALL,
            MethodKind::Oneway => tag::ONEWAY,
            MethodKind::Event => tag::EVENT,
        });
        self.fields(desc.args);
        self.size(desc.args_size);
        self.ty(desc.reply);
        match desc.error {
            None => self.byte(tag::NO_ERROR),
            Some(error) => {
                self.byte(tag::ERROR);
                self.ty(error);
            }
        }
    }

    const fn fields(&mut self, fields: &[FieldDesc]) {
        self.count(fields.len());
        let mut at = 0;
        while at < fields.len() {
            self.named(fields[at].name, fields[at].was);
            self.size(fields[at].offset);
            self.ty(fields[at].ty);
            at += 1;
        }
    }

    const fn ty(&mut self, desc: &TypeDesc) {
        self.nodes += 1;
        self.check_nodes();
        self.depth += 1;
        assert!(
            self.depth <= MAX_DEPTH,
            "the types of this channel lie more than 16 deep within each other\nhelp: flatten them"
        );
        self.byte(tag_of(desc));
        self.name(desc.name);
        self.args(desc.args);
        self.size(desc.size);
        self.size(desc.align);
        match desc.kind {
            Kind::Primitive => {}
            Kind::Array { len: size, of }
            | Kind::List { capacity: size, of }
            | Kind::Bulk { max: size, of, .. } => {
                self.size(size);
                self.ty(of);
            }
            Kind::Struct { fields, base } => {
                if let Some(base) = base {
                    self.size(base);
                }
                self.fields(fields);
            }
            Kind::Enum { repr, other, variants } => {
                self.name(repr);
                if let Some(other) = other {
                    self.value(other);
                }
                self.variants(variants, desc.has_data());
            }
            Kind::Text { capacity } => self.size(capacity),
            Kind::Stream { of, .. } => self.ty(of),
        }
        self.depth -= 1;
    }

    const fn args(&mut self, args: &[TypeArg]) {
        self.count(args.len());
        let mut at = 0;
        while at < args.len() {
            match args[at] {
                TypeArg::Type(ty) => {
                    self.byte(tag::ARG_TYPE);
                    self.ty(ty);
                }
                TypeArg::Const(value) => {
                    self.byte(tag::ARG_CONST);
                    self.value(value);
                }
            }
            at += 1;
        }
    }

    const fn variants(&mut self, variants: &[VariantDesc], with_data: bool) {
        self.count(variants.len());
        let mut at = 0;
        while at < variants.len() {
            self.named(variants[at].name, variants[at].was);
            self.value(variants[at].value);
            if with_data {
                self.fields(variants[at].fields);
            }
            at += 1;
        }
    }
}

/// The first byte of a type.
const fn tag_of(ty: &TypeDesc) -> u8 {
    match ty.kind {
        Kind::Primitive => tag::PRIMITIVE,
        Kind::Array { .. } => tag::ARRAY,
        Kind::Struct { base: None, .. } => tag::STRUCT,
        Kind::Struct { base: Some(_), .. } => tag::EXTENSIBLE,
        Kind::Enum { other, .. } => match (other, ty.has_data()) {
            (None, false) => tag::ENUM,
            (Some(_), false) => tag::OPEN_ENUM,
            (None, true) => tag::DATA_ENUM,
            (Some(_), true) => tag::OPEN_DATA_ENUM,
        },
        Kind::Text { .. } => tag::TEXT,
        Kind::List { .. } => tag::LIST,
        Kind::Bulk { out: false, .. } => tag::BULK_IN,
        Kind::Bulk { out: true, .. } => tag::BULK_OUT,
        Kind::Stream { out: false, .. } => tag::STREAM_IN,
        Kind::Stream { out: true, .. } => tag::STREAM_OUT,
    }
}

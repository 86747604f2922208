//! Checks of a message's layout that need its types, evaluated at compile time.
//!
//! `#[ipc_message]` emits one call for each place where something can be wrong, and gives the call the span
//! of that place. Each function here is `#[track_caller]`, so the compiler shows that place and not this
//! file. The texts are assembled here, because names, offsets and sizes are known together only now.
//!
//! A field whose type is no message has a placeholder as its description. That fault is reported at the
//! field, and the gaps will be others once it is mended, so nothing is said about them until then.

use crate::__private::{MAX_ALIGN, MAX_BULK, MAX_SIZE};
use crate::schema::desc::{ChannelDesc, FieldDesc, Form, Kind, MethodDesc, MethodKind, TypeDesc};

pub use crate::message::Field;

/// Fails to compile if there is padding in the struct `ty` right before the field with this index.
#[track_caller]
pub const fn no_gap_before(ty: &TypeDesc, index: usize) {
    let gap = gap_before(ty, index);
    if gap > 0 {
        fail(&describe_gap_before(ty, index, gap));
    }
}

/// Fails to compile if there is padding after the last field of the struct `ty`.
#[track_caller]
pub const fn no_gap_at_end(ty: &TypeDesc) {
    let gap = gap_at_end(ty);
    if gap > 0 {
        fail(&describe_gap_at_end(ty, gap));
    }
}

/// Fails to compile if the field with this index of the struct `ty` is an extensible message, or has one in it.
#[track_caller]
pub const fn nothing_extensible_at(ty: &TypeDesc, index: usize) {
    let field = &fields(ty)[index];
    if let Some(inner) = extensible_in(field.ty) {
        let text = Text::new()
            .str("`")
            .str(inner.name)
            .str("` is extensible, and a field appended to it would move ");
        fail(&text.str("what lies behind it in `").str(ty.name).str("`").str(HELP_EXTENSIBLE));
    }
}

const HELP_EXTENSIBLE: &str = "\nhelp: let it travel by itself: as a reply, an error, or the last argument of a \
                               method; or leave out `extensible`";

/// Fails to compile if zeros are no value of the type `ty` of the field `name`.
#[track_caller]
pub const fn zero_is_a_value(ty: &TypeDesc, is_valid: bool, name: &str) {
    if !is_valid && !matches!(ty.name.as_bytes(), b"?") {
        let text =
            Text::new().str("zero is no `").str(ty.name).str("`, so it cannot be the default of `").str(name);
        fail(&text.str("`\nhelp: write a value: `#[default = ..]`"));
    }
}

/// The extensible message in `ty`, itself included. Within structs there is none, as each of them has been
/// checked.
const fn extensible_in(ty: &'static TypeDesc) -> Option<&'static TypeDesc> {
    match ty.kind {
        Kind::Struct { base: Some(_), .. } => Some(ty),
        Kind::Array { of, .. } | Kind::List { of, .. } | Kind::Bulk { of, .. } | Kind::Stream { of, .. } => {
            extensible_in(of)
        }
        _ => None,
    }
}

const fn is_extensible(ty: &TypeDesc) -> bool {
    matches!(ty.kind, Kind::Struct { base: Some(_), .. })
}

/// Fails to compile if `ty` has no bytes, or more than a slot can hold, or a larger alignment than a slot.
#[track_caller]
pub const fn within_limits(ty: &TypeDesc) {
    let text = Text::new().str("`").str(ty.name).str("` ");
    if ty.size == 0 && !has_placeholder(ty) {
        fail(&text.str("has no bytes, so there is nothing to send").str(HELP_EMPTY));
    }
    if ty.size > MAX_SIZE {
        let text = text.str("has ").number(ty.size).str(" bytes, and a message has at most ");
        fail(&text.number(MAX_SIZE).str(
            "\nhelp: send it as bulk data, `#[max(N)] xs: &[T]` in a method of a channel, or in pieces",
        ));
    }
    if ty.align > MAX_ALIGN {
        let text = text.str("is aligned to ").number(ty.align).str(" bytes, and a message to at most ");
        fail(&text.number(MAX_ALIGN).str(", which is the alignment of a slot\nhelp: lower the `align(..)`"));
    }
}

const HELP_EMPTY: &str =
    "\nhelp: add a field, such as `seq: u32`; a method of a channel needs no argument at all";

/// Fails to compile if the type `ty` has an implementation of `Drop`. `fields_need_drop` is for fields that
/// are no messages and are reported as such.
#[track_caller]
pub const fn owns_nothing(ty: &TypeDesc, needs_drop: bool, fields_need_drop: bool) {
    if needs_drop && !fields_need_drop {
        fail(&Text::new().str("`").str(ty.name).str(
            "` implements `Drop`, but a message is copied as bytes: the original and each copy would be \
             dropped\nhelp: remove `Drop`, or keep what must be cleaned up in a type that is not sent",
        ));
    }
}

/// Fails to compile if the arguments, the reply or the error of the method with this index of `channel` take
/// more bytes than a slot can hold.
#[track_caller]
pub const fn method_within_limits(channel: &ChannelDesc, index: usize) {
    let Form::Methods(methods) = channel.form else { return };
    let method = &methods[index];
    extensible_travels_alone(method);
    let mut at = 0;
    while at < method.args.len() {
        if let Kind::Stream { of, .. } = method.args[at].ty.kind {
            item_within_limits(method.args[at].name, of);
        }
        at += 1;
    }
    let (part, size, help) = match (method.kind, method.error) {
        (MethodKind::Event, _) if method.args_size > MAX_SIZE => (
            "fields",
            method.args_size,
            "send it in pieces, by several events, or have the clients ask for it",
        ),
        _ if method.args_size > MAX_SIZE => (
            "arguments",
            method.args_size,
            "send what is large as bulk data, `#[max(N)] xs: &[T]`, or in pieces",
        ),
        _ if method.reply.size > MAX_SIZE => {
            let help = "have bulk data filled, the argument `#[max(N)] out: &mut [T]`, or send it in pieces";
            ("reply", method.reply.size, help)
        }
        (_, Some(error)) if error.size > MAX_SIZE => {
            ("error", error.size, "say in the error what went wrong, and let a method bring the rest")
        }
        _ => return,
    };
    let text = Text::new().bytes(size).str(" in the ").str(part).str(" of `").str(method.name);
    fail(&text.str("`, and a slot holds at most ").number(MAX_SIZE).str("\nhelp: ").str(help));
}

/// Fails to compile if a message of a pipe has more bytes than a slot can hold.
#[track_caller]
pub const fn pipe_within_limits(ty: &TypeDesc) {
    if ty.size > MAX_SIZE {
        let text = Text::new().bytes(ty.size).str(" in a message of a pipe, and a slot holds at most ");
        fail(
            &text
                .number(MAX_SIZE)
                .str("\nhelp: send it in pieces, or declare a channel with bulk data, `#[max(N)] xs: &[T]`"),
        );
    }
}

/// Fails to compile if an item of the stream `name` has more bytes than a slot can hold.
#[track_caller]
const fn item_within_limits(name: &str, of: &TypeDesc) {
    if of.size > MAX_SIZE {
        let text = Text::new().bytes(of.size).str(" in each item of the stream `").str(name);
        let text = text.str("`, and a slot holds at most ").number(MAX_SIZE);
        fail(&text.str("\nhelp: send it in pieces, by several items"));
    }
}

/// Fails to compile if a slice of up to `max` elements `of` cannot be bulk data of a method.
#[track_caller]
pub const fn bulk_within_limits(max: usize, of: &TypeDesc, zero_is_valid: bool) {
    if matches!(of.name.as_bytes(), b"?") {
        return; // no message, as is reported elsewhere
    }
    let text = Text::new();
    if max == 0 {
        fail(&text.str("at most 0 elements are none at all\nhelp: write the most that a call may bring, as in `#[max(4096)]`"));
    }
    if of.size == 0 {
        fail(
            &text
                .str("`")
                .str(of.name)
                .str("` has no bytes, so a slice of it brings nothing\nhelp: send its length as a `u32`"),
        );
    }
    if !zero_is_valid {
        let text = text
            .str("zeros are no `")
            .str(of.name)
            .str("`, and bulk data that are written in place begin with zeros");
        fail(&text.str("\nhelp: give the enum a variant of the value 0, or take a `FixedVec` by value"));
    }
    if max > MAX_BULK / of.size {
        let text = text.number(max).str(" elements of ").bytes(of.size).str(" are more than the ");
        let text = text
            .number(MAX_BULK)
            .str(" bytes that bulk data may have\nhelp: the largest that fits is `#[max(");
        fail(&text.number(MAX_BULK / of.size).str(")]`; send more by several calls"));
    }
}

/// Fails to compile if an extensible message stands where appended fields would move something.
#[track_caller]
const fn extensible_travels_alone(method: &MethodDesc) {
    let mut at = 0;
    while at < method.args.len() {
        let arg = &method.args[at];
        if let Some(inner) = extensible_in(arg.ty) {
            if at + 1 < method.args.len() {
                let text = Text::new()
                    .str("`")
                    .str(inner.name)
                    .str("` is extensible, and a field appended to it would ");
                let text =
                    text.str("move the argument that follows `").str(arg.name).str("` in `").str(method.name);
                fail(&text.str("`\nhelp: make it the last argument"));
            }
        }
        is_not_repeated(method, arg.ty);
        at += 1;
    }
    is_not_repeated(method, method.reply);
    if let Some(error) = method.error {
        is_not_repeated(method, error);
    }
}

/// Fails to compile if `ty` holds several of an extensible message.
#[track_caller]
const fn is_not_repeated(method: &MethodDesc, ty: &'static TypeDesc) {
    if is_extensible(ty) {
        return;
    }
    if let Some(inner) = extensible_in(ty) {
        let text = Text::new()
            .str("`")
            .str(inner.name)
            .str("` is extensible, and in an array, a list, a slice or a stream in `");
        fail(
            &text
                .str(method.name)
                .str("` a field appended to it would move the next one")
                .str(HELP_EXTENSIBLE),
        );
    }
}

/// Bytes of padding right before the field with this index of the struct `ty`.
pub const fn gap_before(ty: &TypeDesc, index: usize) -> usize {
    let fields = fields(ty);
    if has_placeholder(ty) {
        0
    } else if index == 0 {
        fields[0].offset
    } else {
        fields[index].offset.saturating_sub(end(&fields[index - 1]))
    }
}

/// Bytes of padding after the last field of the struct `ty`.
pub const fn gap_at_end(ty: &TypeDesc) -> usize {
    match fields(ty) {
        [] => ty.size,
        _ if has_placeholder(ty) => 0,
        [.., last] => ty.size.saturating_sub(end(last)),
    }
}

/// Whether one of the variants of the enum `ty` has this value.
pub const fn has_value(ty: &TypeDesc, value: i128) -> bool {
    let Kind::Enum { variants, .. } = ty.kind else { return false };
    let mut at = 0;
    while at < variants.len() {
        if variants[at].value == value {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether the part of `bytes` that belongs to a field is a value of the field's type.
#[inline(always)]
pub fn field_is_valid(bytes: &[u8], offset: usize, size: usize, is_valid: fn(&[u8]) -> bool) -> bool {
    bytes.get(offset..offset + size).is_some_and(is_valid)
}

/// `bytes` as an array, if there are exactly `N`.
#[inline(always)]
pub fn exactly<const N: usize>(bytes: &[u8]) -> Option<[u8; N]> {
    bytes.try_into().ok()
}

const fn fields(ty: &TypeDesc) -> &'static [FieldDesc] {
    match ty.kind {
        Kind::Struct { fields, .. } => fields,
        _ => &[],
    }
}

const fn end(field: &FieldDesc) -> usize {
    field.offset + field.ty.size
}

/// Whether a field has a type that is no message, see [`crate::__private::NoMessage`].
const fn has_placeholder(ty: &TypeDesc) -> bool {
    let fields = fields(ty);
    let mut at = 0;
    while at < fields.len() {
        if matches!(fields[at].ty.name.as_bytes(), b"?") {
            return true;
        }
        at += 1;
    }
    false
}

const fn describe_gap_before(ty: &TypeDesc, index: usize, gap: usize) -> Text {
    let next = &fields(ty)[index];
    let text = Text::new().bytes(gap).str(" of padding in `").str(ty.name);
    if index == 0 {
        return text.str("` before ").field(next);
    }
    let previous = &fields(ty)[index - 1];
    text.str("` between ")
        .field(previous)
        .str(" (ends at byte ")
        .number(end(previous))
        .str(") and ")
        .field(next)
        .str(" (aligned to ")
        .number(next.ty.align)
        .str(", starts at byte ")
        .number(next.offset)
        .str(")")
        .help(ty, previous, gap)
}

const fn describe_gap_at_end(ty: &TypeDesc, gap: usize) -> Text {
    let text = Text::new().bytes(gap).str(" of padding at the end of `").str(ty.name).str("`");
    let [.., last] = fields(ty) else { return text };
    text.str(" after ")
        .field(last)
        .str(" (ends at byte ")
        .number(end(last))
        .str("): its size is ")
        .number(ty.size)
        .str(", a multiple of its alignment ")
        .number(ty.align)
        .help(ty, last, gap)
}

/// Whether ordering the fields by falling alignment removes all padding: each size is a multiple of its
/// alignment, so gaps inside vanish, and there is none at the end exactly if the sum is a multiple too.
const fn order_helps(ty: &TypeDesc) -> bool {
    let fields = fields(ty);
    let mut sum = 0;
    let mut at = 0;
    while at < fields.len() {
        sum += fields[at].ty.size;
        at += 1;
    }
    sum % ty.align == 0
}

/// How many names `_pad`, `_pad2`, `_pad3`, ... are taken without a hole.
const fn pads(ty: &TypeDesc) -> usize {
    let fields = fields(ty);
    let mut taken = 0;
    let mut at = 0;
    while at < fields.len() {
        if same(fields[at].name, pad_name(taken).as_str()) {
            taken += 1;
            at = 0;
        } else {
            at += 1;
        }
    }
    taken
}

const fn pad_name(taken: usize) -> Text {
    let name = Text::new().str("_pad");
    if taken == 0 { name } else { name.number(taken + 1) }
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[track_caller]
const fn fail(text: &Text) {
    panic!("{}", text.as_str());
}

/// A text that grows at compile time. What does not fit is left out, one piece at a time.
#[derive(Clone, Copy)]
struct Text {
    bytes: [u8; Text::CAPACITY],
    len: usize,
}

impl Text {
    const CAPACITY: usize = 1024;

    const fn new() -> Self {
        Self { bytes: [0; Self::CAPACITY], len: 0 }
    }

    const fn str(mut self, piece: &str) -> Self {
        let piece = piece.as_bytes();
        if piece.len() > Self::CAPACITY - self.len {
            return self;
        }
        let mut at = 0;
        while at < piece.len() {
            self.bytes[self.len + at] = piece[at];
            at += 1;
        }
        self.len += piece.len();
        self
    }

    const fn number(self, number: usize) -> Self {
        let mut text = if number > 9 { self.number(number / 10) } else { self };
        if text.len < Self::CAPACITY {
            text.bytes[text.len] = b'0' + (number % 10) as u8;
            text.len += 1;
        }
        text
    }

    const fn bytes(self, count: usize) -> Self {
        self.number(count).str(if count == 1 { " byte" } else { " bytes" })
    }

    /// The field's name, with a dot before the number of a field of a tuple struct.
    const fn field(self, field: &FieldDesc) -> Self {
        let text = if is_number(field) { self.str("`.") } else { self.str("`") };
        text.str(field.name).str("`")
    }

    /// How to fill a gap that follows the field `after`.
    const fn help(self, ty: &TypeDesc, after: &FieldDesc, gap: usize) -> Self {
        let text = self.str("\nhelp: add ");
        let text = if is_number(after) {
            text.str("a field `[u8; ")
        } else {
            text.str("`").str(pad_name(pads(ty)).as_str()).str(": [u8; ")
        };
        let text = text.number(gap).str("]` after ").field(after);
        if order_helps(ty) { text.str(", or order the fields from largest to smallest") } else { text }
    }

    const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

const fn is_number(field: &FieldDesc) -> bool {
    matches!(field.name.as_bytes(), [b'0'..=b'9', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: TypeDesc = TypeDesc { name: "Any", args: &[], kind: Kind::Primitive, size: 1, align: 1 };
    const WIDE: TypeDesc = TypeDesc { size: 8, align: 8, ..ANY };
    const UNKNOWN: TypeDesc = TypeDesc { name: "?", size: 0, ..ANY };

    const fn field(name: &'static str, offset: usize, ty: &'static TypeDesc) -> FieldDesc {
        FieldDesc { name, was: &[], offset, ty }
    }

    fn order(fields: &'static [FieldDesc], size: usize) -> TypeDesc {
        TypeDesc { name: "Order", args: &[], kind: Kind::Struct { fields, base: None }, size, align: 8 }
    }

    /// The text of a check that fails.
    fn text(check: impl FnOnce() + std::panic::UnwindSafe) -> String {
        let payload = std::panic::catch_unwind(check).expect_err("a fault");
        payload.downcast_ref::<String>().expect("a formatted text").clone()
    }

    #[test]
    fn a_gap_is_described_with_its_neighbours_and_how_to_fill_it() {
        let ty = order(&const { [field("id", 0, &ANY), field("timestamp", 8, &WIDE)] }, 16);
        assert_eq!(
            text(move || no_gap_before(&ty, 1)),
            "7 bytes of padding in `Order` between `id` (ends at byte 1) and `timestamp` (aligned to 8, starts \
             at byte 8)\nhelp: add `_pad: [u8; 7]` after `id`"
        );
        no_gap_before(&ty, 0);
        no_gap_at_end(&ty);
    }

    #[test]
    fn a_gap_at_the_end_is_described_with_size_and_alignment() {
        let ty = order(&const { [field("0", 0, &WIDE), field("1", 8, &ANY)] }, 16);
        assert_eq!(
            text(move || no_gap_at_end(&ty)),
            "7 bytes of padding at the end of `Order` after `.1` (ends at byte 9): its size is 16, a multiple of \
             its alignment 8\nhelp: add a field `[u8; 7]` after `.1`"
        );
    }

    #[test]
    fn names_of_padding_are_not_used_twice() {
        let fields = &const { [field("_pad2", 0, &ANY), field("_pad", 1, &ANY), field("last", 8, &WIDE)] };
        let ty = order(fields, 16);
        assert!(text(move || no_gap_before(&ty, 2)).contains("`_pad3: [u8; 6]`"));
    }

    #[test]
    fn nothing_is_said_of_gaps_beside_a_field_that_is_no_message() {
        let ty = order(&const { [field("a", 0, &ANY), field("b", 8, &UNKNOWN), field("c", 9, &ANY)] }, 16);
        for index in 0..3 {
            no_gap_before(&ty, index);
        }
        no_gap_at_end(&ty);
        within_limits(&order(&const { [field("a", 0, &UNKNOWN)] }, 0));
    }

    #[test]
    fn sizes_and_alignments_beyond_the_limits_are_refused() {
        let of = |size, align| TypeDesc { name: "Order", size, align, ..ANY };
        assert!(text(move || within_limits(&of(0, 1))).starts_with("`Order` has no bytes"));
        assert!(text(move || within_limits(&of(MAX_SIZE + 1, 1))).contains("has 65537 bytes"));
        assert!(text(move || within_limits(&of(128, 128))).contains("aligned to 128 bytes"));
        within_limits(&of(MAX_SIZE, MAX_ALIGN));
    }

    #[test]
    fn a_text_that_does_not_fit_is_cut_between_two_pieces() {
        let long = "x".repeat(Text::CAPACITY - 4);
        assert_eq!(
            Text::new().str(&long).str("12345").number(42).number(1234).as_str(),
            long.clone() + "4212"
        );
        assert_eq!(Text::new().str(&"x".repeat(Text::CAPACITY + 1)).as_str(), "");
    }
}

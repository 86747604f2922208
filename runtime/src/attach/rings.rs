//! The sizes of the two rings of a connection, by the declarations of their writers.

use crate::schema::{Field, Form, Kind, Method, MethodKind, Schema, Type};
use crate::segment::bulk::PLACE_ALIGN;
use crate::segment::{Direction, Geometry};

/// Size and alignment in bytes of the largest payload of a channel in one direction.
fn largest_payload(schema: &Schema, direction: Direction) -> (u64, u64) {
    let both = |a: (u64, u64), b: (u64, u64)| (a.0.max(b.0), a.1.max(b.1));
    let of = |ty: &Type| (ty.size, ty.align);
    match (schema.form(), direction) {
        (Form::Pipe { to_host, .. }, Direction::ToHost) => of(to_host),
        (Form::Pipe { to_client, .. }, Direction::ToClient) => of(to_client),
        (Form::Methods(methods), Direction::ToHost) => requests(methods).fold((0, 1), |largest, method| {
            let aligns = method.args.iter().map(|arg| arg.ty.align);
            both(largest, (method.args_size, aligns.max().unwrap_or(1)))
        }),
        (Form::Methods(methods), Direction::ToClient) => methods
            .iter()
            .flat_map(|method| [Some(&method.reply), method.error.as_ref()])
            .flatten()
            .fold((0, 1), |largest, ty| both(largest, of(ty))),
    }
}

/// The methods that are called; events have a queue.
fn requests(methods: &[Method]) -> impl Iterator<Item = &Method> {
    methods.iter().filter(|method| method.kind != MethodKind::Event)
}

/// The ring that a side with this declaration writes; `None` if it would be too large. Both sides compute both rings,
/// each from the declaration of its writer.
pub(crate) fn geometry(
    schema: &Schema,
    direction: Direction,
    capacity: Option<u32>,
    bulk: Option<usize>,
) -> Option<Geometry> {
    let (size, align) = largest_payload(schema, direction);
    let (size, align) = (usize::try_from(size).ok()?, usize::try_from(align).ok()?);
    let ring = Geometry::new(capacity.unwrap_or_else(|| default_capacity(size)), size, align)?;
    match usize::try_from(largest_bulk(schema, direction)?).ok()? {
        0 => Some(ring),
        least => ring.with_bulk(bulk.unwrap_or_else(|| default_bulk(least)).max(least)),
    }
}

/// The bulk data of the method with the most in one direction, in bytes, each slice at a separate place; `None` on
/// overflow.
fn largest_bulk(schema: &Schema, direction: Direction) -> Option<u64> {
    let bytes = |field: &Field| match &field.ty.kind {
        Kind::Bulk { out, max, of } if *out == (direction == Direction::ToClient) => {
            max.checked_mul(of.size)?.checked_next_multiple_of(PLACE_ALIGN as u64)
        }
        _ => Some(0),
    };
    let of_method =
        |method: &Method| method.args.iter().map(bytes).try_fold(0_u64, |sum, bytes| sum.checked_add(bytes?));
    requests(schema.methods()).map(of_method).try_fold(0, |largest, bytes| Some(bytes?.max(largest)))
}

/// Room for two of the largest, so that one can be written while the other is read, but at least 64 KiB.
fn default_bulk(largest: usize) -> usize {
    largest.saturating_mul(2).max(64 << 10)
}

/// As many slots as fit into 16 KiB, which stay in the first-level cache, but at least 16 and at most 256. With rings
/// of 128-byte messages that stay in the second-level cache, a round trip took 5 % longer.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "the divisor is a power of two from 64 on: no type of a schema is longer than `MAX_SIZE`, by \
              its decoder"
)]
pub(super) fn default_capacity(payload: usize) -> u32 {
    const BUDGET: usize = 16 * 1024;
    let slots = BUDGET / payload.max(64).next_power_of_two();
    u32::try_from(slots).unwrap_or(256).clamp(16, 256)
}

#[cfg(test)]
#[path = "rings_tests.rs"]
mod tests;

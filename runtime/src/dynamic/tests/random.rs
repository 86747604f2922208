//! Random schemas: what the codec takes of them comes back, and no bytes do harm.

use proptest::prelude::*;

use super::sample::{Random, arguments_of, value_of};
use super::{Codec, Layout, Limits, comes_back};
use crate::schema::random::any_schema;
use crate::schema::{Form, Schema, Type};

/// Reasons to refuse a type that a schema can have.
const REFUSED: [&str; 5] = [
    "not an argument",
    "catch-all has data",
    "parts without bytes",
    "types more than 16 deep",
    "elements have no bytes",
];

fn block(layout: Result<Layout<'_>, super::super::Fault>, valid: &[u8], random: &mut Random) {
    let layout = match layout {
        Ok(layout) => layout,
        Err(fault) => {
            let is_known = REFUSED.iter().any(|reason| fault.what.contains(reason));
            assert!(is_known, "{fault}");
            return;
        }
    };
    comes_back(layout, valid);
    for _ in 0..8 {
        let mut bytes = valid.to_vec();
        for _ in 0..random.below(4) {
            let at = random.below(bytes.len() as u64) as usize;
            bytes.get_mut(at).into_iter().for_each(|byte| *byte = random.next() as u8);
        }
        bytes.truncate(random.below(2 * valid.len() as u64 + 1) as usize);
        let is_value = layout.check(&bytes).is_ok();
        assert_eq!(layout.decode(&bytes).is_ok(), is_value);
        assert_eq!(layout.json(&bytes).is_ok(), is_value);
    }
}

fn all_blocks(schema: &Schema, random: &mut Random) {
    let codec = Codec::new(schema, Limits::default());
    if let Form::Pipe { to_host, to_client } = schema.form() {
        block(codec.to_host(), &value_of(to_host, random), random);
        block(codec.to_client(), &value_of(to_client, random), random);
        assert!(codec.args(0).is_err());
    }
    for (method, place) in schema.methods().iter().zip(0..) {
        assert_eq!(codec.method(&method.name), Ok(place));
        // A slice that must be given is missing.
        if !method.args.iter().any(|arg| is_slice_in(&arg.ty)) {
            block(codec.args(place), &arguments_of(method, random), random);
        }
        block(codec.reply(place), &value_of(&method.reply, random), random);
        if let Some(error) = &method.error {
            block(codec.error(place), &value_of(error, random), random);
        }
    }
}

fn is_slice_in(ty: &Type) -> bool {
    matches!(ty.kind, crate::schema::Kind::Bulk { out: false, .. })
}

proptest! {
    #[test]
    fn values_of_any_schema_come_back(schema in any_schema(), seed: u64) {
        all_blocks(&schema, &mut Random(seed));
    }
}

//! The peer's schema, and whether it is compatible with this side's.

use crate::error::AttachError;
use crate::schema::{Comparison, Schema, SchemaDiff, agree, compare};
use crate::{peer, shown};

/// One side of a schema mismatch, for display.
pub(super) fn side(pid: u32, id: crate::schema::SchemaId) -> crate::schema::Side {
    crate::schema::Side {
        pid,
        exe: peer::read_executable(pid).map_or_else(|_| String::new(), |path| shown::path(&path)),
        id,
    }
}

/// The peer's schema, which must have the id that the peer gave.
pub(super) fn peer_schema(encoded: &[u8], id: [u8; 16]) -> Result<Schema, AttachError> {
    let schema = Schema::decode(encoded).map_err(|error| AttachError::Corrupt { what: error.what })?;
    if schema.id().to_bytes() == id { Ok(schema) } else { Err(under_the_id_of_another()) }
}

pub(super) fn under_the_id_of_another() -> AttachError {
    AttachError::Corrupt { what: "a schema under the id of another" }
}

/// Whether a host and a client are compatible; with `exact`, equal.
pub(super) fn can_meet(host: &Schema, client: &Schema, exact: bool) -> bool {
    if exact { host == client } else { agree(host, client) }
}

/// The differences, if they are not.
pub(super) fn obstacle(host: &Schema, client: &Schema, exact: bool) -> Option<SchemaDiff> {
    match compare(host, client) {
        Comparison::Identical => None,
        Comparison::Compatible { .. } => exact.then(|| SchemaDiff::between(host, client)),
        Comparison::Breaking(diff) => Some(diff),
    }
}

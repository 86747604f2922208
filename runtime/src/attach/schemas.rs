//! The schema that a peer sends, and whether it goes together with ours.

use crate::error::AttachError;
use crate::schema::{Comparison, Schema, SchemaDiff, agree, compare};
use crate::{peer, shown};

/// One side of a schema mismatch, as it is shown.
pub(super) fn side(pid: u32, id: crate::schema::SchemaId) -> crate::schema::Side {
    crate::schema::Side {
        pid,
        exe: peer::read_executable(pid).map_or_else(|_| String::new(), |path| shown::path(&path)),
        id,
    }
}

/// The schema that the peer sends, which must be the one it names.
pub(super) fn peer_schema(encoded: &[u8], id: [u8; 16]) -> Result<Schema, AttachError> {
    let schema = Schema::decode(encoded).map_err(|error| AttachError::Corrupt { what: error.what })?;
    if schema.id().to_bytes() == id { Ok(schema) } else { Err(under_the_id_of_another()) }
}

pub(super) fn under_the_id_of_another() -> AttachError {
    AttachError::Corrupt { what: "a schema under the id of another" }
}

/// Whether a host and a client can meet; with `exact` every difference is an obstacle.
pub(super) fn can_meet(host: &Schema, client: &Schema, exact: bool) -> bool {
    if exact { host == client } else { agree(host, client) }
}

/// Why they cannot, if they cannot.
pub(super) fn obstacle(host: &Schema, client: &Schema, exact: bool) -> Option<SchemaDiff> {
    match compare(host, client) {
        Comparison::Identical => None,
        Comparison::Compatible { .. } => exact.then(|| SchemaDiff::between(host, client)),
        Comparison::Breaking(diff) => Some(diff),
    }
}

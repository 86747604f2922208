//! Which way something goes through a connection.

/// Which way messages go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    ToHost,
    ToClient,
}

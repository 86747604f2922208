//! Failures on both sides of a handshake.

use crate::error::AttachError;
use crate::platform;

/// Whether a packet could not be sent or received because the peer has closed the socket or died.
pub(super) fn is_hang_up(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::BrokenPipe | std::io::ErrorKind::ConnectionReset)
}

/// The process may open no more descriptors, so the one in a packet was lost.
pub(super) fn no_descriptor(doing: &'static str) -> AttachError {
    AttachError::Os { doing, source: platform::out_of_handles() }
}

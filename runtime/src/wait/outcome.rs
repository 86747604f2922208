//! How a wait ends.

/// How a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waited<T> {
    /// With what was waited for.
    Ready(T),
    /// The deadline passed.
    TimedOut,
    /// The peer is gone, and has left nothing that was waited for.
    PeerGone,
}

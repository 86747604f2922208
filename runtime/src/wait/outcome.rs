//! The outcome of a wait.

/// The outcome of a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waited<T> {
    /// There is a result.
    Ready(T),
    /// The deadline passed.
    TimedOut,
    /// The peer is gone, and has left no result.
    PeerGone,
}

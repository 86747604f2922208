//! Which processes a host tells what it is.

/// Which processes a host answers when they ask what it is, without attaching: see
/// [`HostBuilder::observe`](crate::HostBuilder::observe).
///
/// A process that may attach learns the declaration from the handshake anyway. A question costs less than an attach: no
/// place of a client, no memory, and no notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Observe {
    /// No process.
    Nobody,
    /// Processes of the host's own user.
    Owner,
    /// Processes of all users that may attach.
    #[default]
    Admitted,
}

impl Observe {
    /// Whether a process may ask that is admitted, of the host's own user or of another one.
    pub(super) fn allows(self, is_of_our_user: bool) -> bool {
        match self {
            Observe::Nobody => false,
            Observe::Owner => is_of_our_user,
            Observe::Admitted => true,
        }
    }
}

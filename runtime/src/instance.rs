//! The identity of one run of a host.

use std::fmt;

/// Identifies one run of a host; it changes with every start. [`Link::instance`](crate::Link::instance) returns it.
///
/// ```
/// # use memorypipe::prelude::*;
/// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
/// # struct Ticking;
/// # impl Clock for Ticking { fn now(&mut self) -> u64 { 0 } }
/// # let mut host = ClockHost::create("instance-doc")?;
/// # std::thread::spawn(move || host.serve(&mut Ticking));
/// let (one, other) = (ClockClient::attach("instance-doc")?, ClockClient::attach("instance-doc")?);
/// assert_eq!(one.link.instance(), other.link.instance());
/// println!("attached to {}", one.link.instance()); // 32 hexadecimal digits
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct InstanceId([u8; 16]);

impl InstanceId {
    pub(crate) const fn new(bytes: [u8; 16]) -> InstanceId {
        InstanceId(bytes)
    }

    /// Returns the random bytes.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0
    }
}

/// 32 hexadecimal digits.
impl fmt::Display for InstanceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl fmt::Debug for InstanceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InstanceId({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_shown_byte_for_byte() {
        let mut bytes = [0; 16];
        (bytes[0], bytes[15]) = (0x0a, 0xff);
        let id = InstanceId::new(bytes);
        assert_eq!(id.to_string(), "0a0000000000000000000000000000ff");
        assert_eq!(format!("{id:?}"), "InstanceId(0a0000000000000000000000000000ff)");
        assert_eq!(id.to_bytes(), bytes);
    }
}

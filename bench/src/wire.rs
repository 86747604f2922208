//! Inherited descriptors as byte streams.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::{FromRawFd, RawFd};

use crate::measure::Outcome;

/// An inherited descriptor.
pub struct Wire(File);

impl Wire {
    /// Takes over the descriptor.
    pub fn inherit(descriptor: RawFd) -> Wire {
        // SAFETY: the parent process passed the descriptor, and it is taken over once.
        Wire(unsafe { File::from_raw_fd(descriptor) })
    }

    /// An open file.
    pub fn of(file: File) -> Wire {
        Wire(file)
    }

    /// Writes all of it.
    #[inline]
    pub fn write(&self, bytes: &[u8]) -> Outcome {
        Ok((&self.0).write_all(bytes)?)
    }

    /// Reads all of it.
    #[inline]
    pub fn read(&self, into: &mut [u8]) -> Outcome {
        Ok((&self.0).read_exact(into)?)
    }
}

//! What `ipc_channel!` says of a channel: [`Channel`], and the ends that it generates.

use crate::schema::SchemaId;
use crate::schema::desc::ChannelDesc;
use crate::schema::id::channel_id;

/// A declared channel, or a plain pipe.
///
/// Implemented by `ipc_channel!` for the generated type `<Name>Channel`; not meant to be implemented by hand.
pub trait Channel: 'static {
    /// The description that both sides compare.
    #[doc(hidden)]
    const DESC: &'static ChannelDesc;

    /// How many messages each ring holds, if the declaration says so.
    #[doc(hidden)]
    const CAPACITY: Option<u32>;

    /// Names the declaration: equal for equal declarations, whatever the build, the crate or the compiler,
    /// and another one after every change of a name, a type, an order, an offset or an enum value.
    ///
    /// ```
    /// use memorypipe::{Channel, PipeChannel};
    ///
    /// assert_ne!(PipeChannel::<u32, u32>::ID, PipeChannel::<u32, i32>::ID);
    /// ```
    const ID: SchemaId = channel_id(Self::DESC);
}

//! [`Channel`], the declaration of a channel as a type, and [`MethodOf`], which names its methods.

use core::fmt;
use core::marker::PhantomData;

use crate::schema::SchemaId;
use crate::schema::desc::{ChannelDesc, Form};
use crate::schema::id::channel_id;

/// A declared channel, or a plain pipe.
///
/// `ipc_channel!` implements it for the generated type `<Name>Channel`. Do not implement it by hand: its items are not
/// stable. Use it in bounds, as in `fn watch<C: Channel>(link: &Link<C>)`.
pub trait Channel: Sized + 'static {
    /// The description that both sides compare.
    #[doc(hidden)]
    const DESC: &'static ChannelDesc;

    /// The capacity of each ring in messages, if the declaration gives it.
    #[doc(hidden)]
    const CAPACITY: Option<u32> = None;

    /// Places of the methods that a client may repeat automatically. Not part of the description: only the client
    /// repeats, and the host need not know.
    #[doc(hidden)]
    const IDEMPOTENT: &'static [u16] = &[];

    /// Whether the description is that of the channel. Ends by bytes have a schema instead, which is known at run time.
    #[doc(hidden)]
    const IS_DECLARED: bool = true;

    /// Identifies the declaration: equal for equal declarations, independent of the build, the crate and the compiler.
    /// Every change of a name, a type, an order, an offset or an enum value changes it.
    ///
    /// ```
    /// use memorypipe::{Channel, PipeChannel};
    ///
    /// assert_ne!(PipeChannel::<u32, u32>::ID, PipeChannel::<u32, i32>::ID);
    /// ```
    const ID: SchemaId = channel_id(Self::DESC);
}

/// Names a method of the channel `C`, like the constants of a generated client, such as `CalculatorClient::ADD`.
pub struct MethodOf<C> {
    /// The method's place in the description.
    pub(crate) index: u16,
    channel: PhantomData<fn() -> C>,
}

impl<C> MethodOf<C> {
    /// The method at this place of the description.
    pub(crate) const fn new(index: u16) -> Self {
        Self { index, channel: PhantomData }
    }
}

/// The method of `C` at this place of the description.
#[must_use]
pub const fn method_of<C>(index: u16) -> MethodOf<C> {
    MethodOf::new(index)
}

impl<C: Channel> MethodOf<C> {
    /// The name, as declared.
    #[must_use]
    pub fn name(self) -> &'static str {
        match C::DESC.form {
            Form::Methods(methods) => {
                methods.get(usize::from(self.index)).map_or("an unknown method", |method| method.name)
            }
            Form::Pipe { .. } => "a message of a pipe",
        }
    }
}

impl<C> Clone for MethodOf<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for MethodOf<C> {}

impl<C: Channel> fmt::Debug for MethodOf<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MethodOf({})", self.name())
    }
}

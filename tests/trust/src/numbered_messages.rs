//! The messages of the processes: parcels that show whether they arrived whole, and in which order.

use memorypipe::prelude::*;
use memorypipe::{AsyncConnection, Connection};

/// The capacity of a ring of the channel, in messages.
pub const CAPACITY: u32 = 8;

/// A word that `number` and its place determine, and that differs from its neighbours.
fn word(number: u64, place: u64) -> u64 {
    (number ^ place << 48).wrapping_add(0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// A host's answer to the parcel with this number.
#[must_use]
pub fn receipt(client: u64, number: u64) -> u64 {
    word(number, 7).rotate_left(17) ^ client
}

/// A parcel of any size.
pub trait Parcel: Sized {
    /// The `number`-th parcel of `client`.
    fn pack(client: u64, number: u64) -> Self;
    /// The sender and the number, or `None` if it is torn: every word is checked.
    fn unpack(&self) -> Option<(u64, u64)>;
}

macro_rules! parcels {
    ($($(#[$doc:meta])* $name:ident = $words:literal;)*) => {$(
        $(#[$doc])*
        #[ipc_message]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name {
            /// The sender.
            pub client: u64,
            /// The number among the sender's parcels.
            pub number: u64,
            /// Words that follow from the number.
            pub filling: [u64; $words],
        }

        impl Parcel for $name {
            fn pack(client: u64, number: u64) -> Self {
                $name { client, number, filling: core::array::from_fn(|n| word(number, n as u64) ^ client) }
            }

            fn unpack(&self) -> Option<(u64, u64)> {
                (*self == $name::pack(self.client, self.number)).then_some((self.client, self.number))
            }
        }
    )*};
}

parcels! {
    /// 24 bytes: in one pair of cache lines with its header.
    Small = 1;
    /// 128 bytes.
    Line = 14;
    /// 1 KiB.
    Large = 126;
    /// 4 KiB.
    Page = 510;
}

/// An answer that names the run of the host.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The number of the run, from the command line of the host.
    pub generation: u64,
    /// The question.
    pub nonce: u64,
}

ipc_channel!(
    /// Receives parcels.
    #[channel(capacity = 8, async)]
    pub trait Depot {
        /// Receives a parcel.
        fn put_small(&mut self, parcel: Small) -> u64;
        /// Receives a parcel.
        fn put_line(&mut self, parcel: Line) -> u64;
        /// Receives a parcel.
        fn put_large(&mut self, parcel: Large) -> u64;
        /// Receives a parcel.
        fn put_page(&mut self, parcel: Page) -> u64;
        /// Receives a parcel without a receipt.
        #[oneway]
        fn post_small(&mut self, parcel: Small);
        /// Receives a parcel without a receipt.
        #[oneway]
        fn post_line(&mut self, parcel: Line);
        /// Receives a parcel without a receipt.
        #[oneway]
        fn post_large(&mut self, parcel: Large);
        /// Receives a parcel without a receipt.
        #[oneway]
        fn post_page(&mut self, parcel: Page);
        /// The run of the host.
        #[idempotent]
        fn origin(&mut self, nonce: u64) -> Origin;
        /// The next parcel is not received before this process sleeps or is gone.
        fn hold_for(&mut self, pid: u32);
    }
);

/// The size of the parcels of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// [`Small`].
    Small,
    /// [`Line`].
    Line,
    /// [`Large`].
    Large,
    /// [`Page`].
    Page,
}

impl Size {
    /// All of them.
    pub const ALL: [Size; 4] = [Size::Small, Size::Line, Size::Large, Size::Page];

    /// Its name in the options of a role.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Line => "line",
            Size::Large => "large",
            Size::Page => "page",
        }
    }

    /// The length of a parcel.
    #[must_use]
    pub fn bytes(self) -> usize {
        match self {
            Size::Small => size_of::<Small>(),
            Size::Line => size_of::<Line>(),
            Size::Large => size_of::<Large>(),
            Size::Page => size_of::<Page>(),
        }
    }

    /// The size with this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Size> {
        Size::ALL.into_iter().find(|size| size.name() == name)
    }

    /// Sends a parcel for a receipt.
    ///
    /// # Errors
    ///
    /// The errors of the call.
    pub fn put<L: Connection<Channel = DepotChannel>>(
        self,
        depot: &DepotClient<L>,
        client: u64,
        number: u64,
    ) -> Result<u64, IpcError> {
        match self {
            Size::Small => depot.put_small(Small::pack(client, number)),
            Size::Line => depot.put_line(Line::pack(client, number)),
            Size::Large => depot.put_large(Large::pack(client, number)),
            Size::Page => depot.put_page(Page::pack(client, number)),
        }
    }

    /// As [`Size::put`], in a task.
    ///
    /// # Errors
    ///
    /// The errors of the call.
    pub async fn put_in_task<L: AsyncConnection<Channel = DepotChannel>>(
        self,
        depot: &DepotAsyncClient<L>,
        client: u64,
        number: u64,
    ) -> Result<u64, IpcError> {
        match self {
            Size::Small => depot.put_small(Small::pack(client, number)).await,
            Size::Line => depot.put_line(Line::pack(client, number)).await,
            Size::Large => depot.put_large(Large::pack(client, number)).await,
            Size::Page => depot.put_page(Page::pack(client, number)).await,
        }
    }

    /// Sends a parcel and does not wait.
    ///
    /// # Errors
    ///
    /// The errors of the message.
    pub fn post(self, depot: &DepotClient, client: u64, number: u64) -> Result<(), IpcError> {
        match self {
            Size::Small => depot.post_small(Small::pack(client, number)),
            Size::Line => depot.post_line(Line::pack(client, number)),
            Size::Large => depot.post_large(Large::pack(client, number)),
            Size::Page => depot.post_page(Page::pack(client, number)),
        }
    }
}

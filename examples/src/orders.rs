//! The channel of `order_gateway`: market data and orders of a small exchange.
//!
//! Prices are in cents and quantities in pieces: whole numbers, so that nothing is rounded.

use std::fmt;

use memorypipe::prelude::*;

/// The short name of what is traded.
pub type Symbol = FixedStr<8>;

/// Which side of a trade.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Takes the lowest price.
    Buy = 1,
    /// Takes the highest price.
    Sell = 2,
}

/// What becomes of the part that cannot be traded at once.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderKind {
    /// It rests in the book at its price.
    Limit = 1,
    /// It is given up; any price will do.
    Market = 2,
}

/// An order as the client sends it.
#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct NewOrder {
    /// What to trade.
    pub symbol: Symbol,
    /// The worst acceptable price; not looked at for [`OrderKind::Market`].
    pub price_cents: u64,
    /// How many pieces.
    pub quantity: u64,
    /// Buy or sell.
    pub side: Side,
    /// Rest or give up.
    pub kind: OrderKind,
}

/// What has become of an order so far.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderState {
    /// Its number, by which it can be asked for and cancelled.
    pub order_id: u64,
    /// Pieces traded.
    pub filled: u64,
    /// Pieces that rest in the book.
    pub resting: u64,
    /// What all of the traded pieces cost together.
    pub value_cents: u64,
}

/// The best prices; a quantity of zero means that there is none.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// What a seller gets.
    pub bid_cents: u64,
    /// For how many pieces.
    pub bid_quantity: u64,
    /// What a buyer pays.
    pub ask_cents: u64,
    /// For how many pieces.
    pub ask_quantity: u64,
}

/// On what ground an order was refused.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RejectReason {
    /// Nothing of this name is traded here.
    UnknownSymbol = 1,
    /// The quantity is zero or above the limit.
    Quantity = 2,
    /// The price of a limit order is zero or above the limit.
    Price = 3,
    /// There is no such order of this client.
    UnknownOrder = 4,
}

/// A refusal: the ground, and the number that it is about.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reject {
    /// The limit that was exceeded, or the order that is unknown.
    pub number: u64,
    /// The ground.
    pub reason: RejectReason,
    _pad: [u8; 4],
}

impl Reject {
    /// A refusal on this ground.
    #[must_use]
    pub fn new(reason: RejectReason, number: u64) -> Reject {
        Reject { number, reason, _pad: [0; 4] }
    }
}

impl fmt::Display for Reject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.number;
        match self.reason {
            RejectReason::UnknownSymbol => f.write_str("this symbol is not traded here"),
            RejectReason::Quantity => write!(f, "the quantity must be from 1 to {number}"),
            RejectReason::Price => write!(f, "the price must be from 1 to {number} cents"),
            RejectReason::UnknownOrder => write!(f, "you have no order {number}"),
        }
    }
}

ipc_channel!(
    /// Orders in, market data out.
    pub trait OrderGateway {
        /// The best prices of a symbol.
        fn quote(&mut self, symbol: Symbol) -> Result<Quote, Reject>;

        /// Enters an order; what can be traded at once is.
        #[timeout(ms = 2000)]
        fn submit(&mut self, order: NewOrder) -> Result<OrderState, Reject>;

        /// Takes what rests of an order out of the book.
        fn cancel(&mut self, order_id: u64) -> Result<OrderState, Reject>;

        /// What has become of an order.
        fn state(&mut self, order_id: u64) -> Result<OrderState, Reject>;

        /// Tells the host who is calling, for its log.
        #[oneway]
        fn introduce(&mut self, name: FixedStr<24>);
    }
);

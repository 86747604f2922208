//! The orders of `order_gateway`, and how they meet. Nothing here knows of processes.

use std::time::{Duration, Instant};

use crate::orders::{NewOrder, OrderKind, OrderState, Quote, Reject, RejectReason, Side, Symbol};

/// Pieces in one order.
pub const MAX_QUANTITY: u64 = 10_000;
/// Price of a piece.
pub const MAX_PRICE_CENTS: u64 = 1_000_000;

/// All orders, in the order in which they came: at one price the oldest trades first.
#[derive(Debug)]
pub struct Book {
    symbols: Vec<Symbol>,
    orders: Vec<Entry>,
    lifetime: Duration,
}

#[derive(Debug)]
struct Entry {
    order: NewOrder,
    state: OrderState,
    owner: u32,
    entered: Instant,
}

impl Book {
    /// A book for these symbols. What rests longer than `lifetime` expires.
    #[must_use]
    pub fn new(symbols: Vec<Symbol>, lifetime: Duration) -> Book {
        Book { symbols, orders: Vec::new(), lifetime }
    }

    /// The best prices.
    ///
    /// # Errors
    ///
    /// If the symbol is unknown.
    pub fn quote(&self, symbol: Symbol) -> Result<Quote, Reject> {
        self.check_symbol(symbol)?;
        let (bid_cents, bid_quantity) = self.best(symbol, Side::Buy);
        let (ask_cents, ask_quantity) = self.best(symbol, Side::Sell);
        Ok(Quote { bid_cents, bid_quantity, ask_cents, ask_quantity })
    }

    /// Enters an order of `owner` and trades what can be traded.
    ///
    /// # Errors
    ///
    /// If a field of the order is out of its range.
    pub fn submit(&mut self, order: NewOrder, owner: u32, now: Instant) -> Result<OrderState, Reject> {
        self.check(order)?;
        let order_id = self.orders.len() as u64 + 1;
        let mut state = OrderState { order_id, filled: 0, resting: order.quantity, value_cents: 0 };
        while let Some(index) = self.counterpart(order).filter(|_| state.resting > 0) {
            let other = &mut self.orders[index];
            let pieces = state.resting.min(other.state.resting);
            trade(&mut state, pieces, other.order.price_cents);
            trade(&mut other.state, pieces, other.order.price_cents);
        }
        if order.kind == OrderKind::Market {
            state.resting = 0;
        }
        self.orders.push(Entry { order, state, owner, entered: now });
        Ok(state)
    }

    /// Takes what rests of an order out of the book.
    ///
    /// # Errors
    ///
    /// If `owner` has no such order.
    pub fn cancel(&mut self, order_id: u64, owner: u32) -> Result<OrderState, Reject> {
        let state = &mut self.find(order_id, owner)?.state;
        state.resting = 0;
        Ok(*state)
    }

    /// What has become of an order.
    ///
    /// # Errors
    ///
    /// If `owner` has no such order.
    pub fn state(&mut self, order_id: u64, owner: u32) -> Result<OrderState, Reject> {
        Ok(self.find(order_id, owner)?.state)
    }

    /// Takes out what has rested too long, and tells which orders that were.
    pub fn expire(&mut self, now: Instant) -> Vec<u64> {
        let lifetime = self.lifetime;
        let is_over = |entry: &&mut Entry| entry.state.resting > 0 && now - entry.entered >= lifetime;
        let expired = self.orders.iter_mut().filter(is_over);
        expired
            .map(|entry| {
                entry.state.resting = 0;
                entry.state.order_id
            })
            .collect()
    }

    /// How many orders have come.
    #[must_use]
    pub fn orders(&self) -> usize {
        self.orders.len()
    }

    fn check(&self, order: NewOrder) -> Result<(), Reject> {
        self.check_symbol(order.symbol)?;
        if !(1..=MAX_QUANTITY).contains(&order.quantity) {
            return Err(Reject::new(RejectReason::Quantity, MAX_QUANTITY));
        }
        if order.kind == OrderKind::Limit && !(1..=MAX_PRICE_CENTS).contains(&order.price_cents) {
            return Err(Reject::new(RejectReason::Price, MAX_PRICE_CENTS));
        }
        Ok(())
    }

    fn check_symbol(&self, symbol: Symbol) -> Result<(), Reject> {
        if self.symbols.contains(&symbol) { Ok(()) } else { Err(Reject::new(RejectReason::UnknownSymbol, 0)) }
    }

    fn find(&mut self, order_id: u64, owner: u32) -> Result<&mut Entry, Reject> {
        let mut orders = self.orders.iter_mut();
        orders
            .find(|entry| entry.state.order_id == order_id && entry.owner == owner)
            .ok_or(Reject::new(RejectReason::UnknownOrder, order_id))
    }

    /// Indices of what rests on one side, best price first.
    fn resting(&self, symbol: Symbol, side: Side) -> Vec<usize> {
        let rests = |entry: &Entry| {
            entry.order.symbol == symbol && entry.order.side == side && entry.state.resting > 0
        };
        let mut indices: Vec<_> = (0..self.orders.len()).filter(|&i| rests(&self.orders[i])).collect();
        match side {
            Side::Buy => indices.sort_by_key(|&i| std::cmp::Reverse(self.orders[i].order.price_cents)),
            Side::Sell => indices.sort_by_key(|&i| self.orders[i].order.price_cents),
        }
        indices
    }

    /// The order that the next pieces of `order` are traded with.
    fn counterpart(&self, order: NewOrder) -> Option<usize> {
        let other_side = if order.side == Side::Buy { Side::Sell } else { Side::Buy };
        let best = self.resting(order.symbol, other_side).into_iter().next()?;
        let price = self.orders[best].order.price_cents;
        let acceptable = match (order.kind, order.side) {
            (OrderKind::Market, _) => true,
            (OrderKind::Limit, Side::Buy) => price <= order.price_cents,
            (OrderKind::Limit, Side::Sell) => price >= order.price_cents,
        };
        acceptable.then_some(best)
    }

    /// Best price on one side, and how much there is at it.
    fn best(&self, symbol: Symbol, side: Side) -> (u64, u64) {
        let resting = self.resting(symbol, side);
        let Some(&best) = resting.first() else { return (0, 0) };
        let price = self.orders[best].order.price_cents;
        let at_best = resting.iter().map(|&i| &self.orders[i]).filter(|e| e.order.price_cents == price);
        (price, at_best.map(|entry| entry.state.resting).sum())
    }
}

fn trade(state: &mut OrderState, pieces: u64, price_cents: u64) {
    state.resting -= pieces;
    state.filled += pieces;
    state.value_cents += pieces * price_cents;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acme() -> Symbol {
        "ACME".parse().unwrap()
    }

    fn book() -> Book {
        Book::new(vec![acme()], Duration::from_secs(1))
    }

    fn limit(side: Side, quantity: u64, price_cents: u64) -> NewOrder {
        NewOrder { symbol: acme(), price_cents, quantity, side, kind: OrderKind::Limit }
    }

    #[test]
    fn the_best_price_trades_first_and_the_rest_rests() {
        let (mut book, now) = (book(), Instant::now());
        book.submit(limit(Side::Sell, 10, 105), 1, now).unwrap();
        book.submit(limit(Side::Sell, 10, 100), 1, now).unwrap();
        let bought = book.submit(limit(Side::Buy, 25, 105), 2, now).unwrap();
        assert_eq!((bought.filled, bought.resting, bought.value_cents), (20, 5, 10 * 100 + 10 * 105));
        let quote = book.quote(acme()).unwrap();
        assert_eq!((quote.bid_cents, quote.bid_quantity, quote.ask_quantity), (105, 5, 0));
    }

    #[test]
    fn a_market_order_never_rests() {
        let mut book = book();
        let order = NewOrder { kind: OrderKind::Market, ..limit(Side::Buy, 5, 0) };
        let state = book.submit(order, 1, Instant::now()).unwrap();
        assert_eq!((state.filled, state.resting), (0, 0));
    }

    #[test]
    fn an_order_belongs_to_its_client_and_expires() {
        let (mut book, now) = (book(), Instant::now());
        let id = book.submit(limit(Side::Buy, 5, 90), 1, now).unwrap().order_id;
        assert_eq!(book.cancel(id, 2).unwrap_err(), Reject::new(RejectReason::UnknownOrder, id));
        assert!(book.expire(now).is_empty());
        assert_eq!(book.expire(now + Duration::from_secs(1)), [id]);
        assert_eq!(book.state(id, 1).unwrap().resting, 0);
    }

    #[test]
    fn what_is_out_of_range_is_refused() {
        let (mut book, now) = (book(), Instant::now());
        for order in [limit(Side::Buy, 0, 1), limit(Side::Buy, MAX_QUANTITY + 1, 1)] {
            assert_eq!(book.submit(order, 1, now).unwrap_err().reason, RejectReason::Quantity);
        }
        for price in [0, MAX_PRICE_CENTS + 1] {
            let refused = book.submit(limit(Side::Sell, 1, price), 1, now).unwrap_err();
            assert_eq!(refused.reason, RejectReason::Price);
        }
        let unknown = NewOrder { symbol: "NONE".parse().unwrap(), ..limit(Side::Buy, 1, 1) };
        assert_eq!(book.submit(unknown, 1, now).unwrap_err().reason, RejectReason::UnknownSymbol);
    }
}

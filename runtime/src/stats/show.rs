//! Displays statistics as a table.

use std::fmt;

use super::Stats;

impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "calls     {}: {} errors, {} failures ({} by timeout)",
            self.calls, self.errors, self.failures, self.timeouts
        )?;
        writeln!(f, "one-way   {}", self.one_way)?;
        let mut way = |name: &str, messages: u64, bytes: u64, bulk: u64| {
            writeln!(f, "{name:<9} {messages} messages, {bytes} bytes, {bulk} bytes of bulk data")
        };
        way("sent", self.messages_out, self.bytes_out, self.bulk_bytes_out)?;
        way("received", self.messages_in, self.bytes_in, self.bulk_bytes_in)?;
        if self.items_out > 0 || self.items_in > 0 {
            write!(f, "items     {} sent, {} bytes; ", self.items_out, self.item_bytes_out)?;
            writeln!(f, "{} received, {} bytes", self.items_in, self.item_bytes_in)?;
        }
        writeln!(
            f,
            "queue     {} of {}, at most {} seen, waited {} times for room",
            self.depth, self.capacity, self.depth_high_water, self.waits_for_room
        )?;
        write!(f, "sleep     {} times, woke the other side {} times", self.parks, self.wakes)?;
        let latency = &self.latency;
        if !latency.is_empty() {
            let [median, p99, p999] = [0.5, 0.99, 0.999].map(|share| latency.percentile(share));
            write!(f, "\nlatency   mean {:?}, 50 % ≤ {median:?}, 99 % ≤ {p99:?}, ", latency.mean())?;
            write!(f, "99.9 % ≤ {p999:?}, max {:?} ({} calls)", latency.max(), latency.count())?;
        }
        match self.bulk {
            Some(bulk) if bulk.to_host > 0 || bulk.to_client > 0 => write!(f, "\nbulk      {bulk}"),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Counter, bucket_of};
    use super::*;

    #[test]
    fn the_table_says_all_there_is() {
        let mut stats = Stats::from_counters(super::super::CountedBy::Client, |number| match number {
            n if n == bucket_of(700) => 3,
            n if n == Counter::LatencySum as usize => 2100,
            n if n == Counter::LatencyMax as usize => 700,
            n if n < 32 => 100 - number as u64,
            _ => 0,
        });
        stats.capacity = 1024;
        (stats.items_out, stats.item_bytes_out, stats.items_in, stats.item_bytes_in) = (9, 72, 8, 64);
        stats.bulk = Some(crate::BulkMemory { to_host: 4096, ..Default::default() });
        assert_eq!(
            stats.to_string(),
            "calls     0: 95 errors, 94 failures (93 by timeout)\n\
             one-way   8\n\
             sent      100 messages, 99 bytes, 87 bytes of bulk data\n\
             received  98 messages, 97 bytes, 86 bytes of bulk data\n\
             items     9 sent, 72 bytes; 8 received, 64 bytes\n\
             queue     0 of 1024, at most 88 seen, waited 89 times for room\n\
             sleep     90 times, woke the other side 91 times\n\
             latency   mean 700ns, 50 % ≤ 700ns, 99 % ≤ 700ns, 99.9 % ≤ 700ns, max 700ns (3 calls)\n\
             bulk      to host: 0 of 4096 bytes; to client: none"
        );
    }
}

//! Displays statistics as a table.

use std::fmt;

use super::Stats;

impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (errors, failures) = (counted(self.errors, "error"), counted(self.failures, "failure"));
        writeln!(f, "calls     {}: {errors}, {failures} ({} by timeout)", self.calls, self.timeouts)?;
        writeln!(f, "one-way   {}", self.one_way)?;
        let mut way = |name: &str, messages: u64, bytes: u64, bulk: u64| {
            let [messages, bytes, bulk] =
                [counted(messages, "message"), counted(bytes, "byte"), counted(bulk, "byte")];
            writeln!(f, "{name:<9} {messages}, {bytes}, {bulk} of bulk data")
        };
        way("sent", self.messages_out, self.bytes_out, self.bulk_bytes_out)?;
        way("received", self.messages_in, self.bytes_in, self.bulk_bytes_in)?;
        if self.items_out > 0 || self.items_in > 0 {
            let (sent, received) =
                (counted(self.item_bytes_out, "byte"), counted(self.item_bytes_in, "byte"));
            writeln!(f, "items     {} sent, {sent}; {} received, {received}", self.items_out, self.items_in)?;
        }
        let waits = counted(self.waits_for_room, "time");
        let highest = self.depth_high_water;
        writeln!(
            f,
            "queue     {} of {}, highest seen {highest}, waited {waits} for room",
            self.depth, self.capacity
        )?;
        let (parks, wakes) = (counted(self.parks, "time"), counted(self.wakes, "time"));
        write!(f, "sleep     {parks}, woke the other side {wakes}")?;
        let latency = &self.latency;
        if !latency.is_empty() {
            let [median, p99, p999] = [0.5, 0.99, 0.999].map(|share| latency.percentile(share));
            write!(f, "\nlatency   mean {:?}, 50 % ≤ {median:?}, 99 % ≤ {p99:?}, ", latency.mean())?;
            let calls = counted(latency.count(), "call");
            write!(f, "99.9 % ≤ {p999:?}, max {:?} (a sample of {calls})", latency.max())?;
        }
        match self.bulk {
            Some(bulk) if bulk.to_host > 0 || bulk.to_client > 0 => write!(f, "\nbulk      {bulk}"),
            _ => Ok(()),
        }
    }
}

/// A number and what it counts.
fn counted(number: u64, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::super::{Counter, bucket_of};
    use super::*;

    #[test]
    fn one_is_counted_in_the_singular() {
        assert_eq!(["0 calls", "1 call", "2 calls"], [0, 1, 2].map(|number| counted(number, "call")));
    }

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
             queue     0 of 1024, highest seen 88, waited 89 times for room\n\
             sleep     90 times, woke the other side 91 times\n\
             latency   mean 700ns, 50 % ≤ 700ns, 99 % ≤ 700ns, 99.9 % ≤ 700ns, max 700ns (a sample of 3 calls)\n\
             bulk      to host: 0 of 4096 bytes; to client: none"
        );
    }
}

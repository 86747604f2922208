//! Medians and minima over repeats, and whether a measurement counts.

use crate::measure::Measurement;

/// If a bare line takes less than this, it does not cross between two cores: the processors are two threads of one
/// core.
const TWO_CORES_NS: f64 = 100.0;
/// The maximum ratio between brackets of one measurement, and between those and earlier ones.
const ALIKE: f64 = 1.5;
/// The number of earlier measurements with which a new one is compared.
const MEMORY: usize = 25;

/// The median; `NaN` without values.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => values[n / 2],
        n => f64::midpoint(values[n / 2 - 1], values[n / 2]),
    }
}

/// The minimum; `NaN` without values.
pub fn minimum(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().fold(f64::NAN, f64::min)
}

/// Whether the brackets show that the two processors were on two cores all the time, and as near as before.
///
/// On a virtual machine the two processors may at times be two threads of one core, where everything is about five
/// times as fast, or be farther apart than before.
#[derive(Debug, Default)]
pub struct Brackets {
    recent: Vec<f64>,
}

impl Brackets {
    /// Judges one measurement, and remembers its brackets.
    pub fn accept(&mut self, measured: &Measurement) -> bool {
        if measured.brackets.is_empty() {
            return true;
        }
        let usual = median(self.recent.iter().copied());
        let low = minimum(measured.brackets.iter().copied());
        let high = measured.brackets.iter().copied().fold(0.0, f64::max);
        self.recent.extend(&measured.brackets);
        let surplus = self.recent.len().saturating_sub(MEMORY * 2);
        self.recent.drain(..surplus);
        let as_usual = usual.is_nan() || (high < usual * ALIKE && low > usual / ALIKE);
        low > TWO_CORES_NS && high < low * ALIKE && as_usual
    }

    /// The usual time of a bare line, in ns.
    pub fn usual(&self) -> f64 {
        median(self.recent.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(brackets: &[f64]) -> Measurement {
        Measurement { brackets: brackets.to_vec(), ..Measurement::default() }
    }

    #[test]
    fn medians_and_minima() {
        assert_eq!(median([3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0]), 2.5);
        assert!(median([]).is_nan() && minimum([]).is_nan());
        assert_eq!(minimum([3.0, 1.0, 2.0]), 1.0);
    }

    #[test]
    fn two_threads_of_one_core_are_thrown_away() {
        assert!(!Brackets::default().accept(&with(&[25.0, 25.0])));
        assert!(!Brackets::default().accept(&with(&[230.0, 25.0])));
        assert!(Brackets::default().accept(&with(&[230.0, 240.0])));
    }

    #[test]
    fn a_change_in_between_is_thrown_away() {
        assert!(!Brackets::default().accept(&with(&[230.0, 460.0])));
        let mut brackets = Brackets::default();
        for _ in 0..5 {
            assert!(brackets.accept(&with(&[230.0, 230.0])));
        }
        assert!(!brackets.accept(&with(&[460.0, 460.0])), "not what the others were measured with");
    }

    #[test]
    fn a_machine_that_stays_changed_is_believed_in_the_end() {
        let mut brackets = Brackets::default();
        brackets.accept(&with(&[230.0, 230.0]));
        let thrown_away = (0..MEMORY).take_while(|_| !brackets.accept(&with(&[460.0, 460.0]))).count();
        assert!((1..MEMORY).contains(&thrown_away), "{thrown_away}");
    }

    #[test]
    fn one_process_needs_no_brackets() {
        assert!(Brackets::default().accept(&with(&[])));
    }
}

//! Medians, percentiles and ratios.

/// The value below which n of a hundred lie, by the nearest rank. Zero of nothing.
pub fn percentile(values: &[f64], percent: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (percent / 100.0 * sorted.len() as f64).ceil().max(1.0) as usize;
    sorted.get(rank - 1).copied().unwrap_or_default()
}

/// The middle one; of an even number, the mean of the two in the middle.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match (sorted.len() % 2, middle.checked_sub(1).and_then(|before| sorted.get(before))) {
        (0, Some(before)) => (before + sorted[middle]) / 2.0,
        _ => sorted.get(middle).copied().unwrap_or_default(),
    }
}

/// The least and the most.
pub fn spread(values: &[f64]) -> (f64, f64) {
    (
        values.iter().copied().min_by(f64::total_cmp).unwrap_or_default(),
        values.iter().copied().max_by(f64::total_cmp).unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), 2.5);
        assert_eq!(median(&[]), 0.0);
    }

    #[test]
    fn the_98th_of_a_hundred_leaves_two_above() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(percentile(&values, 98.0), 98.0);
        assert_eq!(percentile(&[7.0], 98.0), 7.0);
    }

    #[test]
    fn the_spread_is_from_the_least_to_the_most() {
        assert_eq!(spread(&[2.0, 9.0, 4.0]), (2.0, 9.0));
    }
}

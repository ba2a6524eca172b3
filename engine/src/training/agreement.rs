//! How far a class agrees, and how sure that can be.

/// A span that a share most likely is in, both from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The 95 % quantile of the normal distribution, both sides.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % interval of the share `some` of `all`, after Wilson (1927): it stays right for small classes and for shares of
/// none and all, where the textbook's interval does not. `None` when there is nobody.
#[must_use]
pub fn share_interval(some: u32, all: u32) -> Option<Interval> {
    if all == 0 || some > all {
        return None;
    }
    let (count, share) = (f64::from(all), f64::from(some) / f64::from(all));
    let middle = share + Z * Z / (2.0 * count);
    let spread = Z * (share * (1.0 - share) / count + Z * Z / (4.0 * count * count)).sqrt();
    let whole = 1.0 + Z * Z / count;
    Some(Interval {
        low: ((middle - spread) / whole).max(0.0),
        high: ((middle + spread) / whole).min(1.0),
    })
}

/// Krippendorff's alpha for ordered categories: 1 is full agreement, 0 is what chance would give, below is worse than
/// chance. Each row is one thing that was rated, each column says how many put it in that category; people may be missing.
/// `None` when there are not two ratings of anything, or all ratings are in one category: then there is nothing to tell
/// agreement from.
///
/// Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability.
#[must_use]
pub fn ordinal_alpha(ratings: &[Vec<u32>]) -> Option<f64> {
    let categories = ratings.iter().map(Vec::len).max().unwrap_or(0);
    let pairable: Vec<Vec<f64>> = ratings
        .iter()
        .filter(|row| row.iter().sum::<u32>() > 1)
        .map(|row| (0..categories).map(|at| row.get(at).copied().map_or(0.0, f64::from)).collect())
        .collect();
    let totals: Vec<f64> = (0..categories).map(|at| column(&pairable, at)).collect();
    let all: f64 = totals.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for second in 0..categories {
        for first in 0..second {
            let apart = apart(&totals, first, second);
            for row in &pairable {
                let people: f64 = row.iter().sum();
                observed += 2.0 * value(row, first) * value(row, second) / (people - 1.0) * apart;
            }
            expected += 2.0 * value(&totals, first) * value(&totals, second) / (all - 1.0) * apart;
        }
    }
    if expected == 0.0 {
        return None;
    }
    Some(1.0 - observed / expected)
}

/// The 95 % interval of [`ordinal_alpha`], for other people who rate the same things: by the jackknife (Tukey 1958), which
/// leaves out one rating after the other and looks how far alpha moves. It is computed on the logarithm of what is
/// missing to 1 and with Student's t for the thing that fewest rated; without both it is too narrow for a class of ten.
/// `None` when alpha is, when something has fewer than three ratings, and when leaving one out changes nothing.
#[must_use]
pub fn alpha_interval(ratings: &[Vec<u32>]) -> Option<Interval> {
    let missing = 1.0 - ordinal_alpha(ratings)?;
    let (mut variance, mut fewest) = (0.0, f64::INFINITY);
    for (row, counts) in ratings.iter().enumerate() {
        let people = f64::from(counts.iter().sum::<u32>());
        if people == 0.0 {
            continue;
        }
        if people < 3.0 {
            return None;
        }
        fewest = fewest.min(people);
        let mut without: Vec<(f64, f64)> = Vec::new();
        for (category, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let mut fewer = ratings.to_vec();
            *fewer.get_mut(row)?.get_mut(category)? -= 1;
            without.push((f64::from(*count), ordinal_alpha(&fewer)?));
        }
        let mean = without.iter().map(|(count, alpha)| count * alpha).sum::<f64>() / people;
        let squares = without.iter().map(|(count, alpha)| count * (alpha - mean).powi(2));
        variance += (people - 1.0) / people * squares.sum::<f64>();
    }
    if variance == 0.0 {
        return None;
    }
    let spread = (students_t(fewest - 1.0) * variance.sqrt() / missing).exp();
    Some(Interval { low: (1.0 - missing * spread).max(-1.0), high: 1.0 - missing / spread })
}

/// The 95 % quantile of Student's t, both sides, from that of the normal distribution (Abramowitz and Stegun 26.7.5).
fn students_t(freedom: f64) -> f64 {
    let z = Z;
    let first = (z.powi(3) + z) / 4.0;
    let second = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
    let third = (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0;
    z + first / freedom + second / freedom.powi(2) + third / freedom.powi(3)
}

/// How far two ordered categories lie apart: all ratings from one to the other, half of those in the two, squared.
fn apart(totals: &[f64], first: usize, second: usize) -> f64 {
    let between: f64 = (first..=second).map(|at| value(totals, at)).sum();
    let distance = between - (value(totals, first) + value(totals, second)) / 2.0;
    distance * distance
}

fn column(rows: &[Vec<f64>], at: usize) -> f64 {
    rows.iter().map(|row| value(row, at)).sum()
}

fn value(row: &[f64], at: usize) -> f64 {
    row.get(at).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_wilsons() {
        // Newcombe (1998), Statistics in Medicine 17:857, table I, method 3.
        for (some, all, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let interval = share_interval(some, all).unwrap();
            assert!((interval.low - low).abs() < 5e-5, "{some}/{all}: {interval:?}");
            assert!((interval.high - high).abs() < 5e-5, "{some}/{all}: {interval:?}");
        }
        assert_eq!(share_interval(0, 0), None);
        assert!(share_interval(30, 30).unwrap().high <= 1.0);
    }

    #[test]
    fn one_thing_that_two_rated_can_be_told_but_not_how_sure_that_is() {
        assert_eq!(ordinal_alpha(&[vec![1, 1]]), Some(0.0));
        assert_eq!(ordinal_alpha(&[vec![1, 0]]), None);
        assert_eq!(ordinal_alpha(&[]), None);
        assert_eq!(alpha_interval(&[vec![4, 1, 0], vec![1, 1, 0]]), None);
        assert!(alpha_interval(&[vec![4, 1, 0], vec![1, 2, 0]]).is_some());
        assert_eq!(
            alpha_interval(&[vec![2, 2], vec![2, 2]]),
            None,
            "leaving one out changes nothing"
        );
        assert_eq!(alpha_interval(&[vec![3, 0], vec![0, 3]]), None, "all agree");
    }

    #[test]
    fn alpha_is_krippendorffs() {
        // Krippendorff (2011), the example with four observers, twelve units, five values and missing data: 0.815.
        let observers: [[u32; 12]; 4] = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ];
        let ratings: Vec<Vec<u32>> = (0..12)
            .map(|unit| {
                let mut counts = vec![0; 5];
                for observer in &observers {
                    if let Some(rating) = observer[unit].checked_sub(1) {
                        counts[rating as usize] += 1;
                    }
                }
                counts
            })
            .collect();
        let alpha = ordinal_alpha(&ratings).unwrap();
        assert!((alpha - 0.815).abs() < 5e-4, "{alpha}");
    }

    #[test]
    fn the_interval_of_alpha_holds_the_truth_as_often_as_it_says() {
        // How likely each band is in three parts of a story, for the people that classes are drawn from.
        let likely = [[50, 35, 10, 5], [10, 40, 40, 10], [2, 8, 30, 60]];
        let all: Vec<Vec<u32>> = likely.map(|row| row.map(|share| share * 10_000).to_vec()).into();
        let truth = ordinal_alpha(&all).unwrap();
        let mut random = fastrand::Rng::with_seed(20_261_122);
        // A class of ten is shown with a warning; from thirty on the interval must be what it says.
        for (people, least) in [(10, 0.88), (30, 0.93), (100, 0.935)] {
            let classes = 2_000;
            let holds = (0..classes).filter(|_| {
                let ratings = likely.map(|row| drawn(row, people, &mut random)).to_vec();
                let interval = alpha_interval(&ratings).unwrap();
                interval.low <= truth && truth <= interval.high
            });
            let share = holds.count() as f64 / f64::from(classes);
            assert!(share > least && share < 0.98, "{people} people: {share}");
        }
    }

    #[test]
    fn students_t_is_that_of_the_tables() {
        // The errors are those of the formula: it is the closer the more people there are.
        for (freedom, table, error) in [
            (5.0, 2.570_582, 3e-3),
            (9.0, 2.262_157, 3e-4),
            (19.0, 2.093_024, 2e-5),
            (29.0, 2.045_230, 5e-6),
            (1000.0, 1.962_339_080_826, 2e-12),
        ] {
            let ours = students_t(freedom);
            assert!((ours - table).abs() < error, "{freedom}: {ours}");
        }
    }

    fn drawn(likely: [u32; 4], people: u32, random: &mut fastrand::Rng) -> Vec<u32> {
        let mut counts = vec![0; 4];
        for _ in 0..people {
            let mut left = random.u32(..100);
            let at = likely.iter().position(|share| {
                let is_it = left < *share;
                left = left.wrapping_sub(*share);
                is_it
            });
            counts[at.unwrap()] += 1;
        }
        counts
    }

    #[test]
    fn where_nobody_could_have_tipped_it_there_is_no_interval() {
        assert_eq!(alpha_interval(&[vec![0, 5, 0, 0], vec![0, 0, 0, 5]]), None, "all agree");
        assert_eq!(alpha_interval(&[vec![2, 0, 0, 0], vec![0, 1, 1, 0]]), None, "two people");
        assert_eq!(alpha_interval(&[vec![0, 5, 0, 0]]), None, "one thing, one category");
    }

    #[test]
    fn full_agreement_is_one_and_nothing_to_compare_is_nothing() {
        assert_eq!(ordinal_alpha(&[vec![0, 5, 0, 0], vec![0, 0, 0, 5]]), Some(1.0));
        assert_eq!(ordinal_alpha(&[vec![0, 5, 0, 0]]), None);
        assert_eq!(ordinal_alpha(&[vec![1, 0, 0, 0], vec![0, 0, 1, 0]]), None);
        assert_eq!(ordinal_alpha(&[]), None);
    }
}

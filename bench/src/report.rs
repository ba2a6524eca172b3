//! What was measured, as a table for people and as JSON.

use std::fmt::Write;

use serde::Serialize;
use xtask::bench::budget::Bars;
use xtask::bench::sizes::{NeededFiles, Sizes};

use crate::measure::{Load, PageVisit};
use crate::statistics::{median, percentile, spread};

/// One line of the comparison. The peer's values are none where it has nothing of the kind.
#[derive(Debug, Serialize)]
pub struct ComparisonRow {
    /// What was measured.
    pub measure: &'static str,
    /// In what.
    pub unit: Unit,
    /// One value for each run.
    pub heedful: Vec<f64>,
    /// One value for each run.
    pub surveyjs: Vec<f64>,
    /// The most that ours may be, as a part of the peer's.
    pub bar_ratio: Option<f64>,
    /// The most that ours may be.
    pub bar: Option<f64>,
}

/// A unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Thousands of bytes in the table, bytes in JSON.
    Bytes,
    /// Milliseconds.
    Milliseconds,
}

impl ComparisonRow {
    /// Ours as a part of the peer's, by the medians.
    pub fn ratio(&self) -> Option<f64> {
        let peer = median(&self.surveyjs);
        (peer > 0.0).then(|| median(&self.heedful) / peer)
    }

    /// Whether it keeps its bars; none where it has none.
    pub fn is_kept(&self) -> Option<bool> {
        let ratio = self.bar_ratio.map(|bar| self.ratio().is_some_and(|ratio| ratio <= bar));
        let value = self.bar.map(|bar| median(&self.heedful) <= bar);
        match (ratio, value) {
            (None, None) => None,
            (ratio, value) => Some(ratio.unwrap_or(true) && value.unwrap_or(true)),
        }
    }
}

/// The comparison, line by line.
pub fn rows(
    ours: &[PageVisit],
    peers: &[PageVisit],
    sizes: [&Sizes; 2],
    bars: &Bars,
) -> Vec<ComparisonRow> {
    let [our_sizes, peer_sizes] = sizes;
    let bytes = |sizes: &Sizes, needed, of: fn(&xtask::bench::sizes::SizedFile) -> usize| {
        vec![of(&sizes.until(needed)) as f64]
    };
    let size = |measure, needed, of: fn(&xtask::bench::sizes::SizedFile) -> usize| ComparisonRow {
        measure,
        unit: Unit::Bytes,
        heedful: bytes(our_sizes, needed, of),
        surveyjs: bytes(peer_sizes, needed, of),
        bar_ratio: None,
        bar: None,
    };
    let time = |measure, of: &dyn Fn(&PageVisit) -> f64| ComparisonRow {
        measure,
        unit: Unit::Milliseconds,
        heedful: ours.iter().map(of).collect(),
        surveyjs: peers.iter().map(of).collect(),
        bar_ratio: None,
        bar: None,
    };
    let cold = |measure, of: fn(&Load) -> f64| time(measure, &|visit| of(&visit.cold));
    let warm = |measure, of: fn(&Load) -> f64| time(measure, &|visit| of(&visit.warm));
    let private = |visit: &PageVisit| visit.private.unwrap_or_default();
    vec![
        ComparisonRow {
            bar: Some(bars.first_question_bytes),
            bar_ratio: Some(bars.first_question_bytes_ratio),
            ..size(
                "bytes to the first answerable question, brotli",
                NeededFiles::FirstQuestion,
                |file| file.brotli,
            )
        },
        size("bytes to the first answerable question, gzip", NeededFiles::FirstQuestion, |file| {
            file.gzip
        }),
        size("bytes to the result, brotli", NeededFiles::Program, |file| file.brotli),
        size("bytes to the result, gzip", NeededFiles::Program, |file| file.gzip),
        ComparisonRow {
            bar_ratio: Some(bars.first_paint_ratio),
            ..cold("first contentful paint", |load| load.paint)
        },
        ComparisonRow {
            bar_ratio: Some(bars.first_question_ratio),
            ..cold("first question answered", |load| load.first)
        },
        cold("second question there", |load| load.ready),
        cold("main thread busy until then", |load| load.busy),
        warm("warm: first contentful paint", |load| load.paint),
        warm("warm: first question answered", |load| load.first),
        warm("warm: second question there", |load| load.ready),
        warm("warm: main thread busy until then", |load| load.busy),
        time("tap to next screen, median of a journey", &|visit| median(&visit.taps)),
        ComparisonRow {
            bar: Some(bars.tap_milliseconds),
            bar_ratio: Some(1.0),
            ..time("tap to next screen, 98th percentile", &|visit| percentile(&visit.taps, 98.0))
        },
        ComparisonRow {
            unit: Unit::Bytes,
            bar_ratio: Some(bars.memory_ratio),
            ..time("heap after a journey, WASM memory included", &|visit| visit.heap)
        },
        ComparisonRow {
            unit: Unit::Bytes,
            ..time("private memory of the page's process after a journey", &private)
        },
        ComparisonRow {
            measure: "heap with a diary of 1,000 incidents, WASM memory included",
            unit: Unit::Bytes,
            heedful: ours.iter().filter_map(|visit| visit.diary_heap).collect(),
            surveyjs: peers.iter().filter_map(|visit| visit.diary_heap).collect(),
            bar_ratio: None,
            bar: None,
        },
    ]
}

/// The rows as a Markdown table.
pub fn table(rows: &[ComparisonRow]) -> String {
    let mut table = String::from(
        "| measure | Heedful | SurveyJS | ratio | bar | kept |\n|---|---:|---:|---:|---:|---|\n",
    );
    for row in rows {
        let ratio = row.ratio().map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        let bars =
            [row.bar.map(|bar| shown(bar, row.unit)), row.bar_ratio.map(|bar| format!("{bar:.2}"))];
        let bars = bars.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let kept = match row.is_kept() {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "",
        };
        writeln!(
            table,
            "| {} | {} | {} | {ratio} | {bars} | {kept} |",
            row.measure,
            with_spread(&row.heedful, row.unit),
            with_spread(&row.surveyjs, row.unit)
        )
        .ok();
    }
    table
}

fn with_spread(values: &[f64], unit: Unit) -> String {
    let middle = shown(median(values), unit);
    let (least, most) = spread(values);
    match values.len() {
        0 => "—".to_owned(),
        1 => middle,
        _ => format!("{middle} ({}–{})", bare(least, unit), bare(most, unit)),
    }
}

fn shown(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Bytes => format!("{} kB", bare(value, unit)),
        Unit::Milliseconds => format!("{} ms", bare(value, unit)),
    }
}

fn bare(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Bytes if value >= 1_000_000.0 => format!("{:.0}", value / 1000.0),
        Unit::Bytes => format!("{:.1}", value / 1000.0),
        Unit::Milliseconds => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(bar: Option<f64>, bar_ratio: Option<f64>) -> ComparisonRow {
        ComparisonRow {
            measure: "m",
            unit: Unit::Milliseconds,
            heedful: vec![10.0, 30.0, 20.0],
            surveyjs: vec![40.0],
            bar_ratio,
            bar,
        }
    }

    #[test]
    fn a_bar_is_kept_up_to_its_value_and_a_lower_one_is_not() {
        assert_eq!(row(None, Some(0.5)).is_kept(), Some(true));
        assert_eq!(row(None, Some(0.49)).is_kept(), Some(false));
        assert_eq!(row(Some(19.0), Some(0.5)).is_kept(), Some(false));
        assert_eq!(row(None, None).is_kept(), None);
    }

    #[test]
    fn what_the_peer_has_nothing_of_is_a_dash() {
        let row = ComparisonRow { surveyjs: vec![], ..row(None, None) };
        let table = table(&[row]);
        assert!(table.ends_with("| m | 20 ms (10–30) | — |  |  |  |\n"), "{table}");
    }

    #[test]
    fn a_row_shows_the_median_the_spread_and_the_ratio() {
        let table = table(&[row(None, Some(0.6))]);
        assert!(table.ends_with("| m | 20 ms (10–30) | 40 ms | 0.50 | 0.60 | yes |\n"), "{table}");
    }
}

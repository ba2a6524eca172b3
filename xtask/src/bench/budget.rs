//! The budget of bytes, in `budgets.toml`.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::sizes::{NeededFiles, Sizes};

/// How many bytes a site may have, after brotli.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// All that is needed to answer the first question.
    pub first_question: usize,
    /// All that is needed to go on from there to the result.
    pub program: usize,
    /// Single files, by name without hash.
    pub files: BTreeMap<String, usize>,
    /// What the benchmark holds against the peer.
    pub bars: Bars,
}

/// The bars of the benchmark. A ratio is ours as a part of the peer's, in the same run.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bars {
    /// Bytes to the first answerable question, after brotli.
    pub first_question_bytes: f64,
    /// The same, against the peer.
    pub first_question_bytes_ratio: f64,
    /// Time until the first question was answered.
    pub first_question_ratio: f64,
    /// First contentful paint.
    pub first_paint_ratio: f64,
    /// From a tap to the next screen, the 98th percentile of a journey, on a slowed processor.
    pub tap_milliseconds: f64,
    /// Memory after a journey.
    pub memory_ratio: f64,
}

/// Reads the budget of the project in this folder.
pub fn read(root: &Path) -> Result<Budget> {
    let path = root.join("budgets.toml");
    let text =
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} does not read as a budget", path.display()))
}

impl Budget {
    /// How many limits there are.
    pub fn limits(&self) -> usize {
        self.files.len() + 2
    }

    /// Each limit that these sizes do not keep, as a sentence. A file that is not there keeps no limit.
    pub fn exceeded_by(&self, sizes: &Sizes) -> Vec<String> {
        let totals = [
            ("up to the first question", NeededFiles::FirstQuestion, self.first_question),
            ("up to the result", NeededFiles::Program, self.program),
        ];
        let all = totals.into_iter().filter_map(|(what, needed, limit)| {
            let total = sizes.until(needed).brotli;
            (total > limit).then(|| format!("{what}: {total} bytes after brotli, of {limit}"))
        });
        let files = self.files.iter().filter_map(|(name, &limit)| {
            let Some(file) = sizes.files.iter().find(|file| file.name == *name) else {
                return Some(format!("{name} has a budget and is not in the site"));
            };
            (file.brotli > limit)
                .then(|| format!("{name}: {} bytes after brotli, of {limit}", file.brotli))
        });
        all.chain(files).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::sizes::SizedFile;

    fn site(brotli: usize) -> Sizes {
        Sizes {
            files: vec![SizedFile {
                name: "a.js".into(),
                needed: NeededFiles::FirstQuestion,
                plain: 900,
                gzip: 300,
                brotli,
            }],
        }
    }

    fn budget(first_question: usize, a: usize) -> Budget {
        let files = BTreeMap::from([("a.js".to_owned(), a)]);
        Budget { first_question, program: 400, files, bars: Bars::default() }
    }

    #[test]
    fn a_site_at_its_limit_is_within_budget() {
        assert!(budget(200, 200).exceeded_by(&site(200)).is_empty());
    }

    #[test]
    fn a_lower_budget_fails_and_says_by_how_much() {
        assert_eq!(
            budget(300, 199).exceeded_by(&site(200)),
            ["a.js: 200 bytes after brotli, of 199"]
        );
        assert_eq!(
            budget(199, 300).exceeded_by(&site(200)),
            ["up to the first question: 200 bytes after brotli, of 199"]
        );
        let budget = Budget { program: 199, ..budget(300, 300) };
        assert_eq!(
            budget.exceeded_by(&site(200)),
            ["up to the result: 200 bytes after brotli, of 199"]
        );
    }

    #[test]
    fn a_limit_for_a_file_that_is_gone_is_told() {
        let files = BTreeMap::from([("gone.js".to_owned(), 1)]);
        let budget = Budget { files, ..budget(300, 300) };
        assert_eq!(budget.exceeded_by(&site(200)), ["gone.js has a budget and is not in the site"]);
    }
}

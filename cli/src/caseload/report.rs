//! The caseload in words: tables that read well in a terminal and in the docs.

use heedful_engine::{Audience, Band, Level, Pack, Reading};
use serde::Serialize;

use super::Size;
use super::tally::{CaseTally, percent};
use crate::read::{Basis, Profile};

/// The caseload of one profile.
#[derive(Debug)]
pub struct PopulationCaseload {
    /// The profile.
    pub profile: Profile,
    /// How many cases, and the seed.
    pub size: Size,
    /// Signs that come together loosely.
    pub low: CaseTally,
    /// The middle.
    pub middle: CaseTally,
    /// Signs that come together closely.
    pub high: CaseTally,
}

/// So many rules are listed.
const RULES: usize = 20;

const WHAT_IT_IS: &str = "\
A check on proportions, not a validation. These people are made up: each sign is drawn as often as a survey or a file
reports it, or as often as is guessed, and any two signs come together as one severity factor makes them. Nobody followed
anyone up. It shows how often the rules sound an alarm if people are like this; it can't show whether the alarm is right.
";

/// The report.
pub fn text(caseloads: &[PopulationCaseload], pack: &Pack) -> String {
    let mut out = String::from(WHAT_IT_IS);
    for caseload in caseloads {
        one(&mut out, caseload, pack);
    }
    out
}

fn one(out: &mut String, caseload: &PopulationCaseload, pack: &Pack) {
    let profile = &caseload.profile;
    let correlation = &profile.correlation;
    out.push_str(&format!("\n## {}\n\n{}\n\n", profile.title, profile.population.trim()));
    let guesses = profile.figures.iter().filter(|one| matches!(one.basis, Basis::Guess { .. }));
    out.push_str(&format!(
        "{} cases for each correlation, seed {}. {} figures, {} of them guesses. Correlation between signs: low {} %, middle {} %, \
         high {} %. {}\n",
        caseload.size.cases,
        caseload.size.seed,
        profile.figures.len(),
        guesses.count(),
        correlation.low,
        correlation.middle,
        correlation.high,
        correlation.why.trim(),
    ));
    out.push_str("\n| band | low | middle | high |\n|---|---|---|---|\n");
    for band in Band::ALL.iter().rev() {
        row(out, &pack_band(pack, *band), caseload, |tally| tally.share(*band));
    }
    out.push_str("\n| reading | level | low | middle | high |\n|---|---|---|---|---|\n");
    for reading in Reading::ALL {
        for level in Level::ALL.iter().rev() {
            let name = format!("{} | {}", reading.id(), level.id());
            row(out, &name, caseload, |tally| tally.level_share(*reading, *level));
        }
    }
    by_answer(out, caseload, pack);
    top(out, caseload);
}

fn pack_band(pack: &Pack, band: Band) -> String {
    let words = pack.band_words(band);
    words.map_or(band.id(), |words| words.say.for_audience(Audience::Person)).to_owned()
}

fn row(
    out: &mut String,
    name: &str,
    caseload: &PopulationCaseload,
    share: impl Fn(&CaseTally) -> f64,
) {
    let [low, middle, high] = [&caseload.low, &caseload.middle, &caseload.high].map(share);
    out.push_str(&format!("| {name} | {low:.1} | {middle:.1} | {high:.1} |\n"));
}

fn by_answer(out: &mut String, caseload: &PopulationCaseload, pack: &Pack) {
    let by = &caseload.profile.by;
    out.push_str(&format!("\nBy `{by}`, in the middle:\n\n| answer | cases "));
    let bands: Vec<Band> = Band::ALL.iter().rev().copied().collect();
    for band in &bands {
        out.push_str(&format!("| {} ", pack_band(pack, *band)));
    }
    out.push_str("|\n|---|---|---|---|---|---|\n");
    let question = pack.questions.iter().find(|question| question.id == *by);
    for option in question.iter().flat_map(|question| &question.options) {
        let Some(counted) = caseload.middle.by_answer.get(&option.id) else { continue };
        let all = counted.values().sum();
        out.push_str(&format!("| {} | {all} ", option.id));
        for band in &bands {
            let share = percent(counted.get(band).copied().unwrap_or(0), all);
            out.push_str(&format!("| {share:.1} "));
        }
        out.push_str("|\n");
    }
}

fn top(out: &mut String, caseload: &PopulationCaseload) {
    let tally = &caseload.middle;
    let mut rules: Vec<(u32, u32, &str)> = tally
        .top
        .iter()
        .map(|(rule, holds)| {
            (tally.top_alone.get(rule).copied().unwrap_or(0), *holds, rule.as_str())
        })
        .collect();
    rules.sort_by(|a, b| b.cmp(a));
    out.push_str(
        "\nRules that give the highest band, in the middle, in percent of all cases:\n\n\
         | rule | holds | alone |\n|---|---|---|\n",
    );
    for (alone, holds, rule) in rules.iter().take(RULES) {
        let (holds, alone) = (percent(*holds, tally.cases), percent(*alone, tally.cases));
        out.push_str(&format!("| {rule} | {holds:.1} | {alone:.1} |\n"));
    }
    if rules.len() > RULES {
        out.push_str(&format!("\n{} more.\n", rules.len() - RULES));
    }
}

/// A caseload for machines.
#[derive(Debug, Serialize)]
pub struct PopulationFigures<'a> {
    profile: &'a str,
    size: Size,
    correlation: [f64; 3],
    low: &'a CaseTally,
    middle: &'a CaseTally,
    high: &'a CaseTally,
}

/// The report for machines: counts, not shares.
pub fn machine(caseloads: &[PopulationCaseload]) -> Vec<PopulationFigures<'_>> {
    let each = caseloads.iter().map(|caseload| PopulationFigures {
        profile: &caseload.profile.id,
        size: caseload.size,
        correlation: caseload.profile.correlation.each(),
        low: &caseload.low,
        middle: &caseload.middle,
        high: &caseload.high,
    });
    each.collect()
}

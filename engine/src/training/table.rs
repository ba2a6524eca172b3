//! The votes of a class as a table for spreadsheets: a row for each vote, a column for each sign of the reference.

use std::cmp::Ordering;

use super::class::{Round, Vote};
use super::compare::Seen;
use super::scenario::{Scenario, reference_signs};
use crate::report::{question_words, sign_words};
use crate::spreadsheet::table_to_csv;
use crate::words::words;
use crate::{Audience, Band, OptionId, Pack, QuestionId, Sign};

words! {
    /// A column before those of the signs.
    Column {
        /// The number of the scenario.
        Number = "scenario",
        /// Its title.
        Title = "title",
        /// The part of the story, from 1.
        Part = "part",
        /// Before or after the discussion.
        Discussion = "discussion",
        /// By a code, or by a show of hands.
        Given = "given by",
        /// The band.
        Band = "band",
        /// The reference.
        Reference = "reference",
        /// Whether the band is the reference's, lower or higher.
        Compared = "compared",
        /// How many signs were named that are not there; 7 stands for seven or more.
        OverCalled = "named but not there",
    }
}

/// The votes as CSV, in their order. Bands and signs are in the words of the pack.
#[must_use]
pub fn class_to_csv(
    scenario: &Scenario,
    votes: &[Vote],
    pack: &Pack,
    audience: Audience,
) -> String {
    let signs = all_signs(scenario, pack);
    let names = Column::ALL.iter().map(|column| column.id().to_owned());
    let heads = signs.iter().map(|(question, option)| {
        let sign = Sign::Answer(question.clone(), option.clone());
        let ask = question_words(pack, question, audience);
        [ask, " ", &sign_words(pack, &sign, &[], audience)].concat()
    });
    let mut rows: Vec<Vec<String>> = vec![names.chain(heads).collect()];
    for vote in votes {
        let there = reference_signs(scenario, vote.instalment, pack);
        let seen = signs.iter().map(|sign| {
            let place = there.iter().position(|other| other == sign);
            place.and_then(|place| vote.signs.get(place)).map_or("", |seen| word(*seen)).to_owned()
        });
        let cells = Column::ALL.iter().map(|column| cell(*column, scenario, vote, pack, audience));
        rows.push(cells.chain(seen).collect());
    }
    table_to_csv(rows)
}

/// The signs of the reference after any instalment.
fn all_signs(scenario: &Scenario, pack: &Pack) -> Vec<(QuestionId, OptionId)> {
    let mut all = Vec::new();
    for instalment in 0..scenario.instalments.len() {
        for sign in reference_signs(scenario, instalment, pack) {
            if !all.contains(&sign) {
                all.push(sign);
            }
        }
    }
    all
}

fn cell(
    column: Column,
    scenario: &Scenario,
    vote: &Vote,
    pack: &Pack,
    audience: Audience,
) -> String {
    let band = |band: Band| {
        let words = pack.band_words(band).map(|words| words.say.for_audience(audience));
        words.unwrap_or(band.id()).to_owned()
    };
    let reference = scenario.instalments.get(vote.instalment).map(|part| part.expect.band);
    match column {
        Column::Number => scenario.number.to_string(),
        Column::Title => scenario.title.clone(),
        Column::Part => (vote.instalment + 1).to_string(),
        Column::Discussion => match vote.round {
            Round::Before => "before",
            Round::After => "after",
        }
        .to_owned(),
        Column::Given => if is_hand(vote) { "hands" } else { "code" }.to_owned(),
        Column::Band => band(vote.band),
        Column::Reference => reference.map(band).unwrap_or_default(),
        Column::Compared => match reference.map(|reference| vote.band.cmp(&reference)) {
            Some(Ordering::Less) => "lower",
            Some(Ordering::Equal) => "same",
            Some(Ordering::Greater) => "higher",
            None => "",
        }
        .to_owned(),
        Column::OverCalled if is_hand(vote) => String::new(),
        Column::OverCalled => vote.over_called.to_string(),
    }
}

/// Every story shows a sign in each part (`heedful check`), so a vote without any is a hand.
fn is_hand(vote: &Vote) -> bool {
    vote.signs.is_empty()
}

fn word(seen: Seen) -> &'static str {
    match seen {
        Seen::Found => "found",
        Seen::Missed => "missed",
        Seen::Unsure => "not sure",
    }
}

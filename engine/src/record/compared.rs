//! A comparison in words.

use super::CaseComparison;
use super::journey::step_phrase;
use crate::report::{
    Block, Document, DocumentSection, Fact, Line, Provenance, answer_words, date_words, fill,
    kind_words, question_words, when_words,
};
use crate::{Answer, Audience, Band, Case, Incident, Pack, Phrase};

/// A comparison as a document: what moved and why, what is new, what is gone.
#[must_use]
pub fn compared(
    pack: &Pack,
    comparison: &CaseComparison,
    earlier: &Case,
    later: &Case,
    audience: Audience,
) -> Document {
    let words = Words { pack, audience };
    let sections = [
        ("moved", Phrase::CompareMoved, words.moved(comparison)),
        ("answers", Phrase::CompareAnswers, words.answers(comparison, earlier, later)),
        ("new", Phrase::CompareNew, words.entries(&comparison.entries_new, later)),
        ("gone", Phrase::CompareGone, words.entries(&comparison.entries_gone, earlier)),
        ("steps", Phrase::CompareSteps, words.steps(comparison, later)),
    ];
    let mut document = Document {
        title: words.say(Phrase::CompareTitle).to_owned(),
        about: vec![
            words
                .filled(Phrase::CompareWith, &[("date", &date_words(pack, comparison.earlier_on))]),
        ],
        sections: Vec::new(),
    };
    for (id, heading, blocks) in sections {
        if !blocks.is_empty() {
            let heading = words.say(heading).to_owned();
            document.sections.push(DocumentSection { id, heading, blocks });
        }
    }
    document
}

struct Words<'a> {
    pack: &'a Pack,
    audience: Audience,
}

impl Words<'_> {
    fn say(&self, phrase: Phrase) -> &str {
        self.pack.phrase(phrase, self.audience)
    }

    fn filled(&self, phrase: Phrase, values: &[(&str, &str)]) -> Line {
        Line::new(fill(self.say(phrase), values))
    }

    fn band(&self, band: Band) -> &str {
        self.pack.band_words(band).map_or(band.id(), |words| words.say.for_audience(self.audience))
    }

    fn moved(&self, comparison: &CaseComparison) -> Vec<Block> {
        let (before, now) = comparison.bands;
        let bands = [("before", self.band(before)), ("now", self.band(now))];
        let phrase = if before == now { Phrase::CompareSameBand } else { Phrase::CompareOtherBand };
        let mut blocks = vec![Block::Paragraph(self.filled(phrase, &bands))];
        if let Some(band) = comparison.read_then {
            let values = [("band", self.band(band)), ("before", self.band(before))];
            blocks.push(Block::Paragraph(self.filled(Phrase::CompareReadThen, &values)));
        }
        let moved = comparison.moved.iter().map(|moved| {
            let reading = self.pack.reading_words(moved.reading);
            let name =
                reading.map_or(moved.reading.id(), |words| words.say.for_audience(self.audience));
            let level = |level| self.pack.level_words(level, self.audience);
            let levels = [("before", level(moved.before)), ("now", level(moved.now))];
            let mut details = vec![self.filled(Phrase::CompareLevels, &levels)];
            for id in &moved.because {
                let rule = self.pack.rules.iter().find(|rule| rule.id == *id);
                details.extend(rule.map(|rule| {
                    let why = Line::new(rule.because.for_audience(self.audience));
                    let label = match moved.now > moved.before {
                        true => Phrase::CompareBecause,
                        false => Phrase::CompareNoMore,
                    };
                    why.labelled(self.say(label)).from([Provenance::Rule(id.clone())])
                }));
            }
            Fact { term: Line::new(name).from([Provenance::Reading(moved.reading)]), details }
        });
        let moved: Vec<Fact> = moved.collect();
        if !moved.is_empty() {
            blocks.push(Block::Facts(moved));
        }
        blocks
    }

    fn answers(&self, comparison: &CaseComparison, earlier: &Case, later: &Case) -> Vec<Block> {
        let mut facts = Vec::new();
        for changed in &comparison.answers {
            let id = &changed.question;
            let Some(question) = self.pack.questions.iter().find(|question| question.id == *id)
            else {
                continue;
            };
            let from = [Provenance::Question(id.clone())];
            let mut details = Vec::new();
            for (case, label) in [(earlier, Phrase::CompareBefore), (later, Phrase::CompareNow)] {
                let answer = case.answers.get(id);
                let words = answer_words(self.pack, question, answer, self.audience);
                let line = Line::new(words.join("; ")).labelled(self.say(label));
                details.push(match answer {
                    Some(Answer::Words(own)) => line.quoting(own.trim()),
                    _ => line,
                });
            }
            let ask = question_words(self.pack, id, self.audience);
            facts.push(Fact { term: Line::new(ask).from(from), details });
        }
        if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
    }

    fn entries(&self, places: &[usize], case: &Case) -> Vec<Block> {
        let entries = places.iter().filter_map(|place| Some((*place, case.diary.get(*place)?)));
        let lines: Vec<Line> = entries.map(|(place, entry)| self.entry(place, entry)).collect();
        if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] }
    }

    fn entry(&self, place: usize, entry: &Incident) -> Line {
        let kind = kind_words(self.pack, &entry.kind, self.audience);
        let own = entry.words.as_deref().map(str::trim).unwrap_or_default();
        let text = if own.is_empty() { kind } else { format!("{kind}: {own}") };
        let when = when_words(self.pack, entry.when, self.audience);
        Line::new(text).quoting(own).labelled(when).from([Provenance::Incident(place)])
    }

    fn steps(&self, comparison: &CaseComparison, later: &Case) -> Vec<Block> {
        let steps = comparison.steps_new.iter();
        let steps = steps.filter_map(|place| Some((*place, later.steps.get(*place)?)));
        let lines: Vec<Line> = steps
            .map(|(place, step)| {
                let when = when_words(self.pack, step.when, self.audience);
                let line = Line::new(self.say(step_phrase(step.step))).labelled(when);
                line.from([Provenance::Step(place)])
            })
            .collect();
        if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] }
    }
}

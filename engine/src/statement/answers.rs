//! What the answers say.

use super::voice::{Voice, whole};
use crate::assess::{observe, shown_questions};
use crate::pack::{Question, StatementLine};
use crate::report::{Line, Provenance, when_words};
use crate::{Answer, Case, Date, OptionId, Phrase, Prepared, Sign, When};

/// What the answers to one question say in one part.
pub(super) struct Said<'a> {
    pub(super) line: &'a StatementLine,
    /// What is in the list of its sentence, by option.
    pub(super) listed: Vec<(OptionId, String)>,
    /// Sentences of their own, by option.
    pub(super) alone: Vec<(OptionId, String)>,
    /// A date or own words, as a whole sentence.
    pub(super) told: Option<Line>,
}

/// What all answers say, in the order of the statement. Questions that are not shown say nothing.
pub(super) fn said<'a>(
    prepared: &'a Prepared,
    case: &Case,
    today: Date,
    voice: &Voice<'a>,
) -> Vec<Said<'a>> {
    let pack = prepared.pack();
    let shown = shown_questions(prepared, &observe(prepared, case, today));
    let mut all = Vec::new();
    for line in &pack.statement.lines {
        let question = pack.questions.iter().find(|question| question.id == line.question);
        let answer = case.answers.get(&line.question);
        if let (Some(question), Some(answer)) = (question, answer)
            && shown.contains(&question.id)
        {
            all.push(of(line, question, answer, voice));
        }
    }
    all
}

fn of<'a>(
    line: &'a StatementLine,
    question: &Question,
    answer: &Answer,
    voice: &Voice<'a>,
) -> Said<'a> {
    let mut said = Said { line, listed: Vec::new(), alone: Vec::new(), told: None };
    let template = line.say.for_audience(voice.audience);
    match answer {
        Answer::When(when) => {
            let sentence = voice.sentence(template, &[("when", &on(*when, voice))]);
            said.told = Some(Line::new(sentence));
        }
        Answer::Words(words) if !words.trim().is_empty() => {
            let sentence = voice.sentence(template, &[("words", words.trim())]);
            said.told = Some(Line::new(sentence).quoting(words.trim()));
        }
        _ => {}
    }
    for option in question.options.iter().filter(|option| answer.chosen().contains(&option.id)) {
        let text = line.options.get(option.id.as_str()).map(|text| voice.text(text));
        // Words that are empty are left out on purpose.
        let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
        match text.ends_with('.') {
            true => said.alone.push((option.id.clone(), whole(&text))),
            false => said.listed.push((option.id.clone(), text)),
        }
    }
    said
}

/// A date within a sentence: "on 3 October 2026".
pub(super) fn on(when: When, voice: &Voice<'_>) -> String {
    let words = when_words(voice.pack, when, voice.audience);
    match when {
        When::On(_) => {
            let on = voice.pack.phrase(Phrase::StatementOn, voice.audience);
            crate::report::fill(on, &[("date", &words)])
        }
        When::About(_) | When::Between(..) => words,
    }
}

impl Said<'_> {
    /// The whole sentences.
    pub(super) fn sentences(&self, voice: &Voice<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        lines.extend(self.listing(&self.listed, voice));
        lines.extend(self.alone.iter().map(|(option, text)| self.alone(option, text)));
        lines.extend(self.told());
        lines
    }

    /// The sentence that lists these.
    pub(super) fn listing(&self, items: &[(OptionId, String)], voice: &Voice<'_>) -> Option<Line> {
        let texts: Vec<&str> = items.iter().map(|(_, text)| text.as_str()).collect();
        let from = items.iter().map(|(option, _)| self.sign(option));
        let template = self.line.say.for_audience(voice.audience);
        (!texts.is_empty()).then(|| {
            Line::new(voice.sentence(template, &[("list", &voice.list(&texts))])).from(from)
        })
    }

    /// The sentence of an option.
    pub(super) fn alone(&self, option: &OptionId, text: &str) -> Line {
        Line::new(text).from([self.sign(option)])
    }

    /// The sentence of a date, or of own words.
    pub(super) fn told(&self) -> Option<Line> {
        let from = [Provenance::Question(self.line.question.clone())];
        self.told.clone().map(|line| line.from(from))
    }

    fn sign(&self, option: &OptionId) -> Provenance {
        Provenance::Sign(Sign::Answer(self.line.question.clone(), option.clone()))
    }
}

//! The answers and the diary, as they were given.

use super::words::{kind_words, when_words};
use super::{Block, Fact, Line, Provenance, date_words, fill};
use crate::assessment::Assessment;
use crate::case::Breach;
use crate::pack::{Pack, Question};
use crate::sort::in_order_of;
use crate::{
    Answer, Audience, Case, Incident, Phrase, Prepared,
    assess::{observe, shown_questions},
};

/// The answers, part by part; of the questions that are shown only.
pub(super) fn answers(
    prepared: &Prepared,
    case: &Case,
    assessment: &Assessment,
    audience: Audience,
) -> Vec<Block> {
    let pack = prepared.pack();
    let shown = shown_questions(prepared, &observe(prepared, case, assessment.today));
    let mut blocks = Vec::new();
    for part in &pack.parts {
        let questions = pack
            .questions
            .iter()
            .filter(|question| question.part == part.id && shown.contains(&question.id));
        let facts: Vec<Fact> =
            questions.map(|question| answered(pack, case, question, audience)).collect();
        if !facts.is_empty() {
            blocks.push(Block::Heading(part.say.for_audience(audience).to_owned()));
            blocks.push(Block::Facts(facts));
        }
    }
    blocks
}

fn answered(pack: &Pack, case: &Case, question: &Question, audience: Audience) -> Fact {
    let from = || [Provenance::Question(question.id.clone())];
    let term = Line::new(question.ask.for_audience(audience)).from(from());
    let texts = answer_words(pack, question, case.answers.get(&question.id), audience);
    let is_own = matches!(case.answers.get(&question.id), Some(Answer::Words(words)) if !words.trim().is_empty());
    let told = |text| {
        let line = Line::new(text).from(from());
        if is_own { line.in_own_words() } else { line }
    };
    let mut details: Vec<Line> = texts.into_iter().map(told).collect();
    if let Some(note) = case.notes.get(&question.id).filter(|note| !note.is_empty()) {
        details.push(
            Line::new(note.as_str())
                .in_own_words()
                .labelled(pack.phrase(Phrase::YourNote, audience))
                .from(from()),
        );
    }
    Fact { term, details }
}

/// What was answered, each part of it.
pub(crate) fn answer_words(
    pack: &Pack,
    question: &Question,
    answer: Option<&Answer>,
    audience: Audience,
) -> Vec<String> {
    let phrase = |phrase| vec![pack.phrase(phrase, audience).to_owned()];
    match answer {
        None => phrase(Phrase::NotAnswered),
        Some(Answer::NotSure) => phrase(Phrase::NotSure),
        Some(Answer::Declined) => phrase(Phrase::Declined),
        Some(Answer::None) => match &question.none {
            Some(none) => vec![none.for_audience(audience).to_owned()],
            None => phrase(Phrase::NoneOfThese),
        },
        Some(Answer::When(when)) => vec![when_words(pack, *when, audience)],
        Some(Answer::Words(words)) if words.trim().is_empty() => phrase(Phrase::NotAnswered),
        Some(Answer::Words(words)) => vec![words.clone()],
        Some(Answer::Many(options)) if options.is_empty() => phrase(Phrase::NotAnswered),
        Some(answer @ (Answer::One(_) | Answer::Many(_))) => {
            let chosen =
                question.options.iter().filter(|option| answer.chosen().contains(&option.id));
            chosen.map(|option| option.say.for_audience(audience).to_owned()).collect()
        }
    }
}

/// The entries of the diary, the oldest first: so it can be followed by whoever did not live through it.
pub(crate) fn entries(
    pack: &Pack,
    case: &Case,
    assessment: &Assessment,
    audience: Audience,
) -> Vec<Block> {
    let in_order = in_order_of(&case.diary, |incident| incident.when.range(assessment.today));
    let told = in_order.into_iter().filter_map(|index| Some((index, case.diary.get(index)?)));
    let facts = told.map(|(index, incident)| {
        let mut fact = entry(pack, index, incident, audience);
        let place = format!("diary[{index}]");
        let wrong = assessment.diary_problems.iter().any(|problem| {
            problem
                .at
                .strip_prefix(&place)
                .is_some_and(|rest| rest.starts_with('.') && rest != ".written_on")
        });
        if wrong {
            fact.details.push(Line::new(pack.phrase(Phrase::DiaryNotCounted, audience)));
        }
        fact
    });
    let facts: Vec<Fact> = facts.collect();
    if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
}

fn entry(pack: &Pack, index: usize, incident: &Incident, audience: Audience) -> Fact {
    let from = || [Provenance::Incident(index)];
    let kind = kind_words(pack, &incident.kind, audience);
    let term = Line::new(kind).labelled(when_words(pack, incident.when, audience)).from(from());
    let mut details = Vec::new();
    let counts = [
        (Phrase::ReportTimes, incident.times),
        (Phrase::ReportEachDay, incident.each_day),
        (Phrase::ReportMostDays, incident.most_days),
    ];
    for (phrase, count) in counts {
        if let Some(count) = count {
            let words = fill(pack.phrase(phrase, audience), &[("times", &count.to_string())]);
            details.push(Line::new(words).from(from()));
        }
    }
    let told = [
        (Phrase::DiaryTime, &incident.time),
        (Phrase::DiaryPlace, &incident.place),
        (Phrase::DiaryWords, &incident.words),
        (Phrase::DiaryEvidence, &incident.evidence),
        (Phrase::DiaryWitnesses, &incident.witnesses),
        (Phrase::DiaryReported, &incident.reported),
        (Phrase::DiaryReference, &incident.reference),
    ];
    let effects = [(Phrase::DiaryFelt, &incident.felt), (Phrase::DiaryChanged, &incident.changed)];
    let line = |(phrase, text): (Phrase, &Option<String>)| {
        let text = text.as_deref().filter(|text| !text.trim().is_empty())?;
        Some(Line::new(text).in_own_words().labelled(pack.phrase(phrase, audience)).from(from()))
    };
    details.extend(told.into_iter().filter_map(line));
    details.extend(breach_lines(pack, incident, audience).map(|line| line.from(from())));
    details.extend(effects.into_iter().filter_map(line));
    if let Some(written) = incident.written_on {
        let label = pack.phrase(Phrase::DiaryWrittenOn, audience);
        details.push(Line::new(date_words(pack, written)).labelled(label).from(from()));
    }
    Fact { term, details }
}

/// Whether it broke an order, as somebody chose, and which one, in words. Words without a choice say that it is open.
pub(crate) fn breach_lines(
    pack: &Pack,
    incident: &Incident,
    audience: Audience,
) -> impl Iterator<Item = Line> {
    let phrase = |phrase| pack.phrase(phrase, audience).to_owned();
    let chosen = incident.breach.map(|breach| {
        Line::new(phrase(breach_phrase(breach))).labelled(phrase(Phrase::DiaryBreach))
    });
    let which = incident.breaks.as_deref().filter(|text| !text.trim().is_empty());
    let which =
        which.map(|text| Line::new(text).in_own_words().labelled(phrase(Phrase::DiaryBreaks)));
    let open = incident.needs_breach_choice().then(|| Line::new(phrase(Phrase::BreachOpen)));
    [chosen, which, open].into_iter().flatten().filter(|line| !line.text.is_empty())
}

/// What a choice is called.
#[must_use]
pub fn breach_phrase(breach: Breach) -> Phrase {
    match breach {
        Breach::Yes => Phrase::BreachYes,
        Breach::No => Phrase::BreachNo,
        Breach::NotSure => Phrase::BreachNotSure,
    }
}

//! A pack for other programs: as a FHIR R4 Questionnaire, or as SurveyJS JSON.
//!
//! Both carry every question, option and condition, in the words of one audience. Neither carries the rules: an
//! assessment is made by the engine alone, and a copy of its rules elsewhere would drift.

mod clauses;
pub mod fhir;
pub mod surveyjs;

use heedful_engine::pack::Question;
use heedful_engine::{Audience, Condition, Date, Pack, Phrase, Prepared, Sign, When};

/// What an export is made of.
#[derive(Debug, Clone, Copy)]
pub struct ExportSource<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// In whose words.
    pub audience: Audience,
}

impl<'a> ExportSource<'a> {
    fn words(&self, phrase: Phrase) -> &'a str {
        self.pack.phrase(phrase, self.audience)
    }

    /// What "none of these" says at this question.
    fn none(&self, question: &'a Question) -> &'a str {
        match &question.none {
            Some(none) => none.for_audience(self.audience),
            None => self.words(Phrase::NoneOfThese),
        }
    }

    /// Why a question is asked, with the words that say so before it.
    fn why(&self, question: &'a Question) -> Option<String> {
        let why = question.why.as_ref()?.for_audience(self.audience);
        Some(format!("{}: {why}", self.words(Phrase::WhyWeAsk)))
    }

    /// The condition with factors replaced by the answers they come from. A diary shows no question.
    fn in_answers(&self, condition: &Condition) -> Condition {
        let all = |parts: &[Condition]| parts.iter().map(|part| self.in_answers(part)).collect();
        match condition {
            Condition::Name(name) if name.contains('.') => condition.clone(),
            Condition::Name(name) => {
                let factor = self.pack.factors.iter().find(|factor| factor.id.as_str() == name);
                let answers = factor.into_iter().flat_map(|factor| &factor.from).filter_map(
                    |sign| match sign {
                        Sign::Answer(..) => Some(Condition::Name(sign.to_string())),
                        Sign::Diary(_) => None,
                    },
                );
                Condition::Any(answers.collect())
            }
            Condition::All(parts) => Condition::All(all(parts)),
            Condition::Any(parts) => Condition::Any(all(parts)),
            Condition::AtLeast(least, parts) => Condition::AtLeast(*least, all(parts)),
        }
    }

    fn questions_of(&self, part: &heedful_engine::PartId) -> impl Iterator<Item = &'a Question> {
        let part = part.clone();
        self.pack.questions.iter().filter(move |question| question.part == part)
    }
}

/// The spans that a date surely falls into: of a vague one, those that its first and its last day share.
fn spans(prepared: &Prepared, question: &Question, when: When, today: Date) -> Vec<String> {
    let (first, last) = when.range(today);
    let of = |day: Date| {
        let days_ago = u32::try_from(today.days_since(day)).unwrap_or(0);
        prepared.spans_of(&question.id, days_ago)
    };
    let at_the_end = of(last);
    let shared = of(first).into_iter().filter(|span| at_the_end.contains(span));
    let option = shared.filter_map(|span| match span {
        Sign::Answer(_, option) => Some(option.to_string()),
        Sign::Diary(_) => None,
    });
    option.collect()
}

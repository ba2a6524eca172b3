//! Signs, and the words of the story that show them, as a class reads them.

use heedful_engine::training::{Round, Scenario, SignCount, TrainingPhrase as Say};
use heedful_engine::{OptionId, QuestionId};

use crate::pages::training::session::TrainingSession;

/// A sign: what was asked, and what it says.
pub struct SignWords {
    /// The question.
    pub ask: String,
    /// The option.
    pub say: String,
}

pub fn sign_words(session: TrainingSession, question: &QuestionId, option: &OptionId) -> SignWords {
    let (prepared, words) = (session.state.prepared(), session.words());
    let question = prepared.pack().questions.iter().find(|other| other.id == *question);
    SignWords {
        ask: question.map(|question| words.text(&question.ask)).unwrap_or_default(),
        say: question.map(|question| words.option(question, option)).unwrap_or_default(),
    }
}

/// How many of a class missed a sign.
pub fn missed_by(session: TrainingSession, sign: &SignCount) -> String {
    let values = [
        ("missed", sign.missed.to_string()),
        ("all", (sign.found + sign.missed + sign.unsure).to_string()),
        ("unsure", sign.unsure.to_string()),
    ];
    session.fill(Say::ClassMissedBy, &values)
}

/// What a round of votes is called.
pub fn round_words(round: Round) -> Say {
    match round {
        Round::Before => Say::ClassBefore,
        Round::After => Say::ClassAfter,
    }
}

/// The words of the story that show a sign, so far. The last ones: what came out later says more.
pub fn passage<'a>(
    scenario: &'a Scenario,
    part: usize,
    question: &QuestionId,
    option: &OptionId,
) -> Option<&'a str> {
    let sign = [question.as_str(), ".", option.as_str()].concat();
    let told = scenario.instalments.iter().take(part + 1).rev();
    let mut passages = told.flat_map(|part| &part.passages);
    let shows = passages.find(|passage| passage.shows.contains(&sign));
    shows.map(|passage| passage.says.as_str())
}

//! A scenario: a made-up case, told in instalments, with the reference for each.

use serde::Serialize;

use crate::case::PackStamp;
use crate::from_json::{deserialize_from_json, from_json};
use crate::words::words;
use crate::{Answer, Band, Case, Date, Level, OptionId, Pack, QuestionId, ScenarioId, SourceId};

/// All scenarios, as the training entry loads them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scenarios {
    /// The pack that they were written for.
    pub pack: PackStamp,
    /// The scenarios, in the order of their numbers.
    pub scenarios: Vec<Scenario>,
}

from_json!(Scenarios { pack, scenarios; });
deserialize_from_json!(Scenarios);

/// A made-up case, told in instalments. Composite: no real person, no real case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scenario {
    /// Which scenario.
    pub id: ScenarioId,
    /// Its number in codes, 0 to 255; never given to another.
    pub number: u8,
    /// Raised whenever its answers change, so that a code from an older copy is recognised.
    pub edition: u8,
    /// Its title.
    pub title: String,
    /// Who, where and among whom, in a line.
    pub setting: String,
    /// What is in it that may be hard to hear.
    pub warning: String,
    /// What there is to learn, in a line.
    pub teaches: String,
    /// The story.
    pub instalments: Vec<Instalment>,
    /// The commonest mistakes.
    pub mistakes: Vec<Mistake>,
    /// For whoever leads the session.
    pub facilitator: Vec<String>,
}

from_json!(Scenario { id, number, edition, title, setting, warning, teaches, instalments, mistakes, facilitator; });
deserialize_from_json!(Scenario);

/// A part of the story, and what can be known after it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Instalment {
    /// How this part came to be known.
    pub opening: Opening,
    /// Its title.
    pub title: String,
    /// The day on which it is told.
    pub today: Date,
    /// The question that brought it out; for [`Opening::Asked`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<String>,
    /// The story of this part. Paragraphs are parted by an empty line.
    pub tells: String,
    /// What it adds: answers replace earlier ones to the same question, incidents are added.
    pub case: Case,
    /// Which words of the story show which sign.
    pub passages: Vec<Passage>,
    /// The reference after this part.
    pub expect: ScenarioExpect,
}

from_json!(Instalment { opening, title, today, tells, case, passages, expect; asked });

words! {
    /// How a part of a story came to be known.
    Opening {
        /// What is known at first.
        First = "first",
        /// What came out when the right thing was asked.
        Asked = "asked",
        /// What happened next.
        Next = "next",
    }
}

/// Words of the story, and the answers that they show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// Exactly as they stand in the story.
    pub says: String,
    /// The answers, such as `question.option`.
    pub shows: Vec<String>,
}

from_json!(Passage { says, shows; });

/// The reference readings after an instalment, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScenarioExpect {
    /// The band.
    pub band: Band,
    /// "Danger now".
    pub danger_now: Level,
    /// "Serious harm".
    pub serious_harm: Level,
    /// "Going on or coming back".
    pub going_on: Level,
    /// "Impact".
    pub impact: Level,
    /// The argument from the evidence.
    pub because: String,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

from_json!(ScenarioExpect { band, danger_now, serious_harm, going_on, impact, because, sources; });

/// A common mistake, and what it costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mistake {
    /// What is done or thought.
    pub what: String,
    /// What it costs.
    pub costs: String,
    /// Where that was found.
    pub sources: Vec<SourceId>,
}

from_json!(Mistake { what, costs, sources; });

/// The reference case after the instalment `index` (from 0) and all before it.
#[must_use]
pub fn case_at(scenario: &Scenario, index: usize) -> Case {
    let mut whole = Case::default();
    for part in scenario.instalments.iter().take(index.saturating_add(1)) {
        whole.audience = part.case.audience;
        for (question, answer) in &part.case.answers {
            whole.answers.insert(question.clone(), answer.clone());
        }
        whole.diary.extend(part.case.diary.iter().cloned());
    }
    whole
}

/// The questions that can be answered from the story so far, in the pack's order: also those whose answer is a no, since
/// seeing what is not there is part of the exercise.
#[must_use]
pub fn questions_at(scenario: &Scenario, index: usize, pack: &Pack) -> Vec<QuestionId> {
    let case = case_at(scenario, index);
    let asked = pack.questions.iter().map(|question| &question.id);
    asked
        .filter(|id| {
            matches!(case.answers.get(*id), Some(Answer::One(_) | Answer::Many(_) | Answer::None))
        })
        .cloned()
        .collect()
}

/// The options that the reference chooses after this instalment, in the pack's order. Codes count on this order.
#[must_use]
pub fn reference_signs(
    scenario: &Scenario,
    index: usize,
    pack: &Pack,
) -> Vec<(QuestionId, OptionId)> {
    let case = case_at(scenario, index);
    let mut signs = Vec::new();
    for question in &pack.questions {
        let Some(answer) = case.answers.get(&question.id) else { continue };
        for option in &question.options {
            if answer.chosen().contains(&option.id) {
                signs.push((question.id.clone(), option.id.clone()));
            }
        }
    }
    signs
}

//! Where each screen leads, forward and back. Pure: a case goes in, a place comes out.

use std::sync::Arc;

use heedful_engine::assess::{next_question, previous_question, shown_questions};
use heedful_engine::{Case, Date, Level, Prepared, QuestionId, Reading, Text, assess, pack};

use crate::place::Place;

/// All that decides where to go: the questions, the answers so far, and today.
#[derive(Debug)]
pub struct Way<'a> {
    /// The pack.
    pub prepared: &'a Arc<Prepared>,
    /// The answers so far.
    pub case: &'a Case,
    /// Today.
    pub today: Date,
}

impl Way<'_> {
    /// The screen after this one.
    pub fn after(&self, place: Place) -> Place {
        match place {
            Place::Start => self.question_after(None).map_or(Place::CheckAnswers, Place::Question),
            Place::Question(index) if self.is_danger_told_at(index) => Place::DangerNow(index),
            Place::Question(index) | Place::DangerNow(index) => self.onwards(index),
            Place::BeforePart(index) => Place::Question(index),
            Place::CheckAnswers | Place::Result => Place::Result,
        }
    }

    /// The screen before this one.
    pub fn before(&self, place: Place) -> Place {
        match place {
            Place::Start => Place::Start,
            Place::Question(index) => match self.question_before(Some(index)) {
                Some(earlier) if self.has_words_between(earlier, index) => Place::BeforePart(index),
                Some(earlier) => Place::Question(earlier),
                None => Place::Start,
            },
            Place::BeforePart(index) => self.question_before(Some(index)).map_or(Place::Start, Place::Question),
            Place::DangerNow(index) => Place::Question(index),
            Place::CheckAnswers => self.question_before(None).map_or(Place::Start, Place::Question),
            Place::Result => Place::CheckAnswers,
        }
    }

    /// The indexes of the questions that are shown.
    pub fn shown(&self) -> Vec<usize> {
        let shown = shown_questions(self.prepared, self.case, self.today);
        shown.iter().filter_map(|id| self.index(id)).collect()
    }

    fn onwards(&self, index: usize) -> Place {
        match self.question_after(Some(index)) {
            None => Place::CheckAnswers,
            Some(next) if self.has_words_between(index, next) => Place::BeforePart(next),
            Some(next) => Place::Question(next),
        }
    }

    /// Whether the pack asks about danger now with this question (it does so in its first part), and the answer is yes.
    fn is_danger_told_at(&self, index: usize) -> bool {
        let pack = self.prepared.pack();
        let is_about_now = match (pack.questions.get(index), pack.parts.first()) {
            (Some(question), Some(first)) => question.part == first.id,
            _ => false,
        };
        is_about_now
            && assess(self.prepared, self.case, self.today)
                .readings
                .get(&Reading::DangerNow)
                .is_some_and(|reading| reading.level == Level::VeryHigh)
    }

    /// Whether a screen of its own stands between two questions: only around a hard part.
    fn has_words_between(&self, earlier: usize, later: usize) -> bool {
        let pack = self.prepared.pack();
        let (Some(earlier), Some(later)) = (part_of(pack, earlier), part_of(pack, later)) else { return false };
        earlier.id != later.id
            && ((is_hard(pack, earlier) && earlier.after.is_some()) || (is_hard(pack, later) && later.before.is_some()))
    }

    fn question_after(&self, index: Option<usize>) -> Option<usize> {
        let after = index.and_then(|index| self.id(index));
        next_question(self.prepared, self.case, self.today, after).and_then(|id| self.index(&id))
    }

    fn question_before(&self, index: Option<usize>) -> Option<usize> {
        let before = index.and_then(|index| self.id(index));
        previous_question(self.prepared, self.case, self.today, before).and_then(|id| self.index(&id))
    }

    fn id(&self, index: usize) -> Option<&QuestionId> {
        self.prepared.pack().questions.get(index).map(|question| &question.id)
    }

    fn index(&self, id: &QuestionId) -> Option<usize> {
        self.prepared.pack().questions.iter().position(|question| question.id == *id)
    }
}

/// The lines that stand before a screen: the calm one after the part that ended, and the one that opens the next part.
/// `None` stands for the screen after the last question.
pub fn calm_lines<'a>(way: &'a Way<'_>, index: Option<usize>) -> Vec<&'a Text> {
    let pack = way.prepared.pack();
    let earlier = way.question_before(index).and_then(|index| part_of(pack, index));
    let later = index.and_then(|index| part_of(pack, index));
    if earlier.map(|part| &part.id) == later.map(|part| &part.id) {
        return vec![];
    }
    let after = earlier.and_then(|part| part.after.as_ref());
    let before = later.and_then(|part| part.before.as_ref());
    after.into_iter().chain(before).collect()
}

/// The part that a question belongs to.
pub fn part_of(pack: &pack::Pack, index: usize) -> Option<&pack::Part> {
    let question = pack.questions.get(index)?;
    pack.parts.iter().find(|part| part.id == question.part)
}

fn is_hard(pack: &pack::Pack, part: &pack::Part) -> bool {
    pack.questions.iter().any(|question| question.hard && question.part == part.id)
}

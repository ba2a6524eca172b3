//! Where each screen leads, forward and back. Pure: a case goes in, a place comes out.

use std::sync::Arc;

use heedful_engine::assess::{
    Observation, level, next_question, previous_question, shown_questions,
};
use heedful_engine::{Level, Prepared, QuestionId, Reading, Text, pack};

use crate::place::Place;

/// All that decides where to go: the questions, the answers so far, and today.
#[derive(Debug)]
pub struct Way<'a> {
    /// The pack.
    pub prepared: &'a Arc<Prepared>,
    /// The answers so far, as they are today.
    pub observed: &'a Observation,
}

impl Way<'_> {
    /// The screen after this one.
    pub fn after(&self, place: Place) -> Place {
        match place {
            Place::Start => self.question_after(None).map_or(Place::CheckAnswers, Place::Question),
            Place::Question(index) if self.is_danger_told_at(index) => Place::DangerNow(index),
            Place::Question(index) | Place::DangerNow(index) => self.onwards(index),
            Place::BeforePart(index) => Place::Question(index),
            Place::CheckAnswers
            | Place::Result
            | Place::Statement
            | Place::Steps
            | Place::Compare => Place::Result,
            Place::Diary(_) => Place::CheckAnswers,
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
            Place::BeforePart(index) => {
                self.question_before(Some(index)).map_or(Place::Start, Place::Question)
            }
            Place::DangerNow(index) => Place::Question(index),
            Place::CheckAnswers => self.question_before(None).map_or(Place::Start, Place::Question),
            Place::Result | Place::Diary(_) => Place::CheckAnswers,
            Place::Statement | Place::Steps | Place::Compare => Place::Result,
        }
    }

    /// The indexes of the questions that are shown.
    pub fn shown(&self) -> Vec<usize> {
        let shown = shown_questions(self.prepared, self.observed);
        shown.iter().filter_map(|id| self.index(id)).collect()
    }

    /// The lines that a screen begins with: the calm one after the part that ended, and the one that opens the next.
    pub fn lines_at(&self, place: Place) -> Vec<&Text> {
        let index = match place {
            Place::Question(_) if matches!(self.before(place), Place::BeforePart(_)) => {
                return vec![];
            }
            Place::Question(index) | Place::BeforePart(index) => Some(index),
            Place::CheckAnswers => None,
            Place::Start
            | Place::DangerNow(_)
            | Place::Result
            | Place::Statement
            | Place::Steps
            | Place::Compare
            | Place::Diary(_) => return vec![],
        };
        let pack = self.prepared.pack();
        let earlier = self.question_before(index).and_then(|index| part_of(pack, index));
        let later = index.and_then(|index| part_of(pack, index));
        if earlier.map(|part| &part.id) == later.map(|part| &part.id) {
            return vec![];
        }
        let after = earlier.and_then(|part| part.after.as_ref());
        let before = later.and_then(|part| part.before.as_ref());
        after.into_iter().chain(before).collect()
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
        is_about_now && level(self.prepared, self.observed, Reading::DangerNow) == Level::VeryHigh
    }

    /// Whether a screen of its own stands between two questions: only around a hard part.
    fn has_words_between(&self, earlier: usize, later: usize) -> bool {
        let pack = self.prepared.pack();
        let (Some(earlier), Some(later)) = (part_of(pack, earlier), part_of(pack, later)) else {
            return false;
        };
        earlier.id != later.id
            && ((is_hard(pack, earlier) && earlier.after.is_some())
                || (is_hard(pack, later) && later.before.is_some()))
    }

    fn question_after(&self, index: Option<usize>) -> Option<usize> {
        let after = index.and_then(|index| self.id(index));
        next_question(self.prepared, self.observed, after).and_then(|id| self.index(&id))
    }

    fn question_before(&self, index: Option<usize>) -> Option<usize> {
        let before = index.and_then(|index| self.id(index));
        previous_question(self.prepared, self.observed, before).and_then(|id| self.index(&id))
    }

    fn id(&self, index: usize) -> Option<&QuestionId> {
        self.prepared.pack().questions.get(index).map(|question| &question.id)
    }

    fn index(&self, id: &QuestionId) -> Option<usize> {
        self.prepared.pack().questions.iter().position(|question| question.id == *id)
    }
}

/// The part that a question belongs to.
pub fn part_of(pack: &pack::Pack, index: usize) -> Option<&pack::Part> {
    let question = pack.questions.get(index)?;
    pack.parts.iter().find(|part| part.id == question.part)
}

fn is_hard(pack: &pack::Pack, part: &pack::Part) -> bool {
    pack.questions.iter().any(|question| question.hard && question.part == part.id)
}

#[cfg(test)]
mod tests {
    use heedful_engine::assess::observe;
    use heedful_engine::{Answer, Case, Date, prepare};
    use serde_json::json;

    use super::*;

    /// Danger now; then two questions, of which the second opens with the first; a hard part; an easy one.
    fn prepared() -> Arc<Prepared> {
        let reading = |id: &str| json!({ "id": id, "say": id, "means": id, "bands": { "very_high": "act_now" } });
        let word = |id: &str| json!({ "id": id, "say": id, "means": id });
        let question = |id: &str, part: &str| json!({ "id": id, "part": part, "choose": "one", "ask": id, "options": [word("yes"), word("no")] });
        let mut opened = question("opened", "who");
        opened["show_when"] = json!("known.yes");
        let mut hard = question("hard", "hard");
        hard["hard"] = json!(true);
        let levels = ["not_shown", "some", "high", "very_high"].map(word);
        let readings = ["danger_now", "serious_harm", "going_on", "impact"].map(reading);
        let bands = ["keep_watch", "raised_concern", "high_concern", "act_now"].map(word);
        let pack = json!({
            "format": 1, "id": "p", "name": "p", "version": "1.0.0", "languages": ["en"], "language": "en",
            "levels": levels,
            "readings": readings,
            "bands": bands,
            "parts": [
                { "id": "danger", "say": "Danger", "after": "after danger" },
                { "id": "who", "say": "Who", "before": "before who" },
                { "id": "hard", "say": "Hard", "before": "before hard", "after": "after hard" },
                { "id": "last", "say": "Last" },
            ],
            "questions": [question("now", "danger"), question("known", "who"), opened, hard, question("end", "last")],
            "factors": [{ "id": "now", "from": ["now.yes"], "label": "now" }],
            "rules": [{ "id": "now", "when": "now", "raises": { "danger_now": "very_high" }, "because": "now" }],
        });
        let pack = heedful_engine::read_pack(&pack.to_string()).unwrap();
        Arc::new(prepare(pack).unwrap())
    }

    fn case(answers: &[(&str, &str)]) -> Case {
        let answer = |(question, option): &(&str, &str)| {
            (QuestionId::from(*question), Answer::One((*option).into()))
        };
        Case { answers: answers.iter().map(answer).collect(), ..Case::default() }
    }

    fn walk(case: &Case) -> Vec<Place> {
        let prepared = prepared();
        let observed = observe(&prepared, case, Date::parse("2026-11-22").unwrap());
        let way = Way { prepared: &prepared, observed: &observed };
        let mut places = vec![Place::Start];
        while let Some(place) = places.last().filter(|place| **place != Place::Result) {
            places.push(way.after(*place));
        }
        places
    }

    #[test]
    fn a_warning_stands_before_a_hard_part_and_a_calm_line_after_it() {
        let expected = [
            Place::Start,
            Place::Question(0),
            Place::Question(1),
            Place::BeforePart(3),
            Place::Question(3),
            Place::BeforePart(4),
            Place::Question(4),
            Place::CheckAnswers,
            Place::Result,
        ];
        assert_eq!(walk(&case(&[])), expected);
    }

    #[test]
    fn danger_now_comes_before_everything_else() {
        let places = walk(&case(&[("now", "yes")]));
        assert_eq!(places.get(2), Some(&Place::DangerNow(0)));
        assert_eq!(places.get(3), Some(&Place::Question(1)));
        assert!(!walk(&case(&[("now", "no")])).contains(&Place::DangerNow(0)));
    }

    #[test]
    fn an_answer_opens_the_question_that_depends_on_it() {
        assert!(walk(&case(&[("known", "yes")])).contains(&Place::Question(2)));
        assert!(!walk(&case(&[("known", "no")])).contains(&Place::Question(2)));
    }

    #[test]
    fn back_leads_through_the_same_screens() {
        let case = case(&[("known", "yes")]);
        let prepared = prepared();
        let observed = observe(&prepared, &case, Date::parse("2026-11-22").unwrap());
        let way = Way { prepared: &prepared, observed: &observed };
        let places = walk(&case);
        for pair in places.windows(2) {
            assert_eq!(way.before(pair[1]), pair[0]);
        }
    }

    #[test]
    fn lines_stand_only_where_a_part_begins() {
        let case = case(&[]);
        let prepared = prepared();
        let observed = observe(&prepared, &case, Date::parse("2026-11-22").unwrap());
        let way = Way { prepared: &prepared, observed: &observed };
        let lines = |place| -> Vec<&str> {
            way.lines_at(place).into_iter().map(|text| text.person.as_str()).collect()
        };
        assert_eq!(lines(Place::Question(0)), Vec::<&str>::new());
        assert_eq!(lines(Place::Question(1)), ["after danger", "before who"]);
        assert_eq!(lines(Place::BeforePart(3)), ["before hard"]);
        assert_eq!(lines(Place::Question(3)), Vec::<&str>::new(), "said on the screen before");
        assert_eq!(lines(Place::BeforePart(4)), ["after hard"]);
        assert_eq!(lines(Place::CheckAnswers), Vec::<&str>::new());
    }
}

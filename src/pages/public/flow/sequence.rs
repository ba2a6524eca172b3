//! Where each screen leads, forward and back. Pure: a case goes in, a screen comes out.

use std::sync::Arc;

use heedful_engine::assess::{
    Observation, level, next_question, previous_question, shown_questions,
};
use heedful_engine::{Level, Prepared, QuestionId, Reading, Text, pack};

use crate::context::screen::Screen;

/// All that decides where to go: the questions, the answers so far, and today.
#[derive(Debug)]
pub struct Flow<'a> {
    /// The pack.
    pub prepared: &'a Arc<Prepared>,
    /// The answers so far, as they are today.
    pub observed: &'a Observation,
}

impl Flow<'_> {
    pub fn after(&self, screen: Screen) -> Screen {
        match screen {
            Screen::Start => {
                self.question_after(None).map_or(Screen::CheckAnswers, Screen::Question)
            }
            Screen::Question(index) if self.reports_danger_at(index) => Screen::DangerNow(index),
            Screen::Question(index) | Screen::DangerNow(index) => self.after_question(index),
            Screen::PartIntro(index) => Screen::Question(index),
            Screen::CheckAnswers
            | Screen::Result
            | Screen::Statement
            | Screen::Steps
            | Screen::Compare => Screen::Result,
            Screen::Diary(_) => Screen::CheckAnswers,
        }
    }

    pub fn before(&self, screen: Screen) -> Screen {
        match screen {
            Screen::Start => Screen::Start,
            Screen::Question(index) => match self.question_before(Some(index)) {
                Some(earlier) if self.has_interstitial(earlier, index) => Screen::PartIntro(index),
                Some(earlier) => Screen::Question(earlier),
                None => Screen::Start,
            },
            Screen::PartIntro(index) => {
                self.question_before(Some(index)).map_or(Screen::Start, Screen::Question)
            }
            Screen::DangerNow(index) => Screen::Question(index),
            Screen::CheckAnswers => {
                self.question_before(None).map_or(Screen::Start, Screen::Question)
            }
            Screen::Result | Screen::Diary(_) => Screen::CheckAnswers,
            Screen::Statement | Screen::Steps | Screen::Compare => Screen::Result,
        }
    }

    /// The indexes of the questions that are shown.
    pub fn shown(&self) -> Vec<usize> {
        let shown = shown_questions(self.prepared, self.observed);
        shown.iter().filter_map(|id| self.index(id)).collect()
    }

    /// The lines that a screen begins with: the calm one after the part that ended, and the one that opens the next.
    pub fn lines_at(&self, screen: Screen) -> Vec<&Text> {
        let index = match screen {
            Screen::Question(_) if matches!(self.before(screen), Screen::PartIntro(_)) => {
                return vec![];
            }
            Screen::Question(index) | Screen::PartIntro(index) => Some(index),
            Screen::CheckAnswers => None,
            Screen::Start
            | Screen::DangerNow(_)
            | Screen::Result
            | Screen::Statement
            | Screen::Steps
            | Screen::Compare
            | Screen::Diary(_) => return vec![],
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

    fn after_question(&self, index: usize) -> Screen {
        match self.question_after(Some(index)) {
            None => Screen::CheckAnswers,
            Some(next) if self.has_interstitial(index, next) => Screen::PartIntro(next),
            Some(next) => Screen::Question(next),
        }
    }

    /// Whether the pack asks about danger now with this question (it does so in its first part), and the answer is yes.
    fn reports_danger_at(&self, index: usize) -> bool {
        let pack = self.prepared.pack();
        let is_about_now = match (pack.questions.get(index), pack.parts.first()) {
            (Some(question), Some(first)) => question.part == first.id,
            _ => false,
        };
        is_about_now && level(self.prepared, self.observed, Reading::DangerNow) == Level::VeryHigh
    }

    /// Whether a screen of its own stands between two questions: only around a hard part.
    fn has_interstitial(&self, earlier: usize, later: usize) -> bool {
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

    fn walk(case: &Case) -> Vec<Screen> {
        let prepared = prepared();
        let observed = observe(&prepared, case, Date::parse("2026-11-22").unwrap());
        let flow = Flow { prepared: &prepared, observed: &observed };
        let mut screens = vec![Screen::Start];
        while let Some(screen) = screens.last().filter(|screen| **screen != Screen::Result) {
            screens.push(flow.after(*screen));
        }
        screens
    }

    #[test]
    fn a_warning_stands_before_a_hard_part_and_a_calm_line_after_it() {
        let expected = [
            Screen::Start,
            Screen::Question(0),
            Screen::Question(1),
            Screen::PartIntro(3),
            Screen::Question(3),
            Screen::PartIntro(4),
            Screen::Question(4),
            Screen::CheckAnswers,
            Screen::Result,
        ];
        assert_eq!(walk(&case(&[])), expected);
    }

    #[test]
    fn danger_now_comes_before_everything_else() {
        let screens = walk(&case(&[("now", "yes")]));
        assert_eq!(screens.get(2), Some(&Screen::DangerNow(0)));
        assert_eq!(screens.get(3), Some(&Screen::Question(1)));
        assert!(!walk(&case(&[("now", "no")])).contains(&Screen::DangerNow(0)));
    }

    #[test]
    fn an_answer_opens_the_question_that_depends_on_it() {
        assert!(walk(&case(&[("known", "yes")])).contains(&Screen::Question(2)));
        assert!(!walk(&case(&[("known", "no")])).contains(&Screen::Question(2)));
    }

    #[test]
    fn back_leads_through_the_same_screens() {
        let case = case(&[("known", "yes")]);
        let prepared = prepared();
        let observed = observe(&prepared, &case, Date::parse("2026-11-22").unwrap());
        let flow = Flow { prepared: &prepared, observed: &observed };
        let screens = walk(&case);
        for pair in screens.windows(2) {
            assert_eq!(flow.before(pair[1]), pair[0]);
        }
    }

    #[test]
    fn lines_stand_only_where_a_part_begins() {
        let case = case(&[]);
        let prepared = prepared();
        let observed = observe(&prepared, &case, Date::parse("2026-11-22").unwrap());
        let flow = Flow { prepared: &prepared, observed: &observed };
        let lines = |screen| -> Vec<&str> {
            flow.lines_at(screen).into_iter().map(|text| text.person.as_str()).collect()
        };
        assert_eq!(lines(Screen::Question(0)), Vec::<&str>::new());
        assert_eq!(lines(Screen::Question(1)), ["after danger", "before who"]);
        assert_eq!(lines(Screen::PartIntro(3)), ["before hard"]);
        assert_eq!(lines(Screen::Question(3)), Vec::<&str>::new(), "said on the screen before");
        assert_eq!(lines(Screen::PartIntro(4)), ["after hard"]);
        assert_eq!(lines(Screen::CheckAnswers), Vec::<&str>::new());
    }
}

//! From a tick to an answer. "None of these", "not sure" and "rather not say" are answers of their own and never stand
//! beside others: whichever was ticked last wins.

use heedful_engine::pack::Choose;
use heedful_engine::{Answer, OptionId};

/// One row that a person can tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// An option of the question.
    Option(OptionId),
    /// None of these.
    None,
    NotSure,
    /// Rather not say.
    Declined,
}

impl Selection {
    /// The word by which forms and tests name it.
    pub fn id(&self) -> &str {
        match self {
            Self::Option(option) => option.as_str(),
            Self::None => "none",
            Self::NotSure => "not_sure",
            Self::Declined => "declined",
        }
    }

    /// Whether it is ticked in an answer.
    pub fn is_in(&self, answer: Option<&Answer>) -> bool {
        match (self, answer) {
            (Self::Option(option), Some(answer)) => answer.chosen().contains(option),
            (Self::None, Some(Answer::None))
            | (Self::NotSure, Some(Answer::NotSure))
            | (Self::Declined, Some(Answer::Declined)) => true,
            _ => false,
        }
    }

    /// The answer after it was ticked; `options` is the order in which a list of several is kept.
    pub fn ticked(&self, choose: Choose, answer: Option<&Answer>, options: &[OptionId]) -> Answer {
        match (self, choose) {
            (Self::Option(option), Choose::Many) => {
                let before = answer.map(Answer::chosen).unwrap_or_default();
                let is_chosen = |other: &&OptionId| *other == option || before.contains(other);
                Answer::Many(options.iter().filter(is_chosen).cloned().collect())
            }
            (Self::Option(option), _) => Answer::One(option.clone()),
            (Self::None, _) => Answer::None,
            (Self::NotSure, _) => Answer::NotSure,
            (Self::Declined, _) => Answer::Declined,
        }
    }

    /// How many answers ticking it takes away, where several can stand side by side or something was written. That somebody
    /// was not sure, or did not say, is no loss.
    pub fn takes_away(&self, choose: Choose, answer: Option<&Answer>) -> usize {
        match (choose, self, answer) {
            (
                Choose::Many,
                Self::Option(_) | Self::NotSure | Self::Declined,
                Some(Answer::None),
            ) => 1,
            (
                Choose::Many,
                Self::None | Self::NotSure | Self::Declined,
                Some(Answer::Many(options)),
            ) => options.len(),
            (Choose::Text, _, Some(Answer::Words(words))) if !words.trim().is_empty() => 1,
            _ => 0,
        }
    }

    /// The answer after the tick was taken away: no answer when it was the last.
    pub fn unticked(&self, answer: Option<&Answer>) -> Option<Answer> {
        let (Self::Option(option), Some(Answer::Many(before))) = (self, answer) else {
            return None;
        };
        let left: Vec<OptionId> = before.iter().filter(|other| *other != option).cloned().collect();
        if left.is_empty() { None } else { Some(Answer::Many(left)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options() -> Vec<OptionId> {
        vec!["kill".into(), "harm".into()]
    }

    fn option(id: &str) -> Selection {
        Selection::Option(id.into())
    }

    #[test]
    fn several_options_are_kept_in_the_order_of_the_question() {
        let harm = option("harm").ticked(Choose::Many, None, &options());
        let both = option("kill").ticked(Choose::Many, Some(&harm), &options());
        assert_eq!(both, Answer::Many(options()));
    }

    #[test]
    fn what_was_ticked_last_wins_between_options_and_none_of_them() {
        let kill = option("kill").ticked(Choose::Many, None, &options());
        assert_eq!(Selection::None.ticked(Choose::Many, Some(&kill), &options()), Answer::None);
        for other in [Answer::None, Answer::NotSure, Answer::Declined] {
            assert_eq!(option("kill").ticked(Choose::Many, Some(&other), &options()), kill);
        }
    }

    #[test]
    fn only_answers_that_are_lost_are_counted() {
        let many = |pick: &Selection, answer: &Answer| pick.takes_away(Choose::Many, Some(answer));
        let both = Answer::Many(options());
        for pick in [Selection::None, Selection::NotSure, Selection::Declined] {
            assert_eq!(many(&pick, &both), 2, "{pick:?}");
        }
        assert_eq!(many(&option("kill"), &Answer::None), 1);
        assert_eq!(many(&Selection::NotSure, &Answer::None), 1);
        assert_eq!(many(&option("harm"), &Answer::Many(vec!["kill".into()])), 0);
        assert_eq!(many(&option("kill"), &Answer::NotSure), 0);
        assert_eq!(many(&Selection::None, &Answer::Declined), 0);
        // Of one choice everybody knows that it replaces another.
        assert_eq!(
            Selection::NotSure.takes_away(Choose::One, Some(&Answer::One("kill".into()))),
            0
        );
        let words = Answer::Words("He left at six.".to_owned());
        assert_eq!(Selection::Declined.takes_away(Choose::Text, Some(&words)), 1);
        assert_eq!(Selection::Declined.takes_away(Choose::Text, None), 0);
    }

    #[test]
    fn one_choice_replaces_another() {
        let kill = option("kill").ticked(Choose::One, None, &options());
        assert_eq!(
            option("harm").ticked(Choose::One, Some(&kill), &options()),
            Answer::One("harm".into())
        );
    }

    #[test]
    fn taking_the_last_tick_away_leaves_no_answer_rather_than_a_no() {
        let both = Answer::Many(options());
        let harm = option("kill").unticked(Some(&both));
        assert_eq!(harm, Some(Answer::Many(vec!["harm".into()])));
        assert_eq!(option("harm").unticked(harm.as_ref()), None);
        assert_eq!(Selection::NotSure.unticked(Some(&Answer::NotSure)), None);
    }

    #[test]
    fn only_what_the_answer_says_is_ticked() {
        let both = Answer::Many(options());
        assert!(option("kill").is_in(Some(&both)));
        assert!(!option("follow").is_in(Some(&both)));
        assert!(Selection::NotSure.is_in(Some(&Answer::NotSure)));
        assert!(!Selection::NotSure.is_in(Some(&Answer::Declined)));
        assert!(!Selection::None.is_in(None));
    }
}

//! An answer in words, as it is shown again and printed.

use heedful_engine::{Answer, Phrase, pack};

use super::choice::Selection;
use super::choices::choice_text;
use crate::ui::words::Words;

/// The lines of an answer; "not answered" where there is none.
pub fn answer_in_words(
    words: &Words,
    question: &pack::Question,
    answer: Option<&Answer>,
) -> Vec<String> {
    let Some(answer) = answer else {
        return vec![words.phrase(Phrase::NotAnswered)];
    };
    match answer {
        Answer::None => vec![choice_text(words, question, &Selection::None)],
        Answer::NotSure => vec![choice_text(words, question, &Selection::NotSure)],
        Answer::Declined => vec![choice_text(words, question, &Selection::Declined)],
        Answer::Words(own) => own.lines().map(ToOwned::to_owned).collect(),
        Answer::When(when) => vec![words.when(*when)],
        chosen => chosen.chosen().iter().map(|option| words.option(question, option)).collect(),
    }
}

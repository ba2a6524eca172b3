//! An answer in words, as it is shown again and printed.

use heedful_engine::{Answer, Phrase, pack};

use super::choice::Pick;
use super::choices::words_of;
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
        Answer::None => vec![words_of(words, question, &Pick::None)],
        Answer::NotSure => vec![words_of(words, question, &Pick::NotSure)],
        Answer::Declined => vec![words_of(words, question, &Pick::Declined)],
        Answer::Words(own) => own.lines().map(ToOwned::to_owned).collect(),
        Answer::When(when) => vec![words.when(*when)],
        chosen => chosen.chosen().iter().map(|option| words.option(question, option)).collect(),
    }
}

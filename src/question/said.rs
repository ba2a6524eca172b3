//! An answer in the person's own words: what the rows said that they ticked.

use heedful_engine::{Answer, Phrase, pack};

use super::choices::words_of;
use super::pick::Pick;
use crate::words::Words;

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
        Answer::Words(own) => vec![own.clone()],
        Answer::When(_) => vec![],
        chosen => chosen
            .chosen()
            .iter()
            .map(|option| words_of(words, question, &Pick::Option(option.clone())))
            .collect(),
    }
}

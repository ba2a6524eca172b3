//! Answers that another one took away: it is said, and one press gives them back.

use heedful_engine::{Answer, Phrase};
use leptos::prelude::*;

use crate::ui::element::{Attribute, button, element, fresh};
use crate::ui::words::Words;

/// What the last tick took away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Removal {
    /// Nothing.
    #[default]
    None,
    /// Answers that stood there before.
    Removed(Removed),
    /// Answers that are back now.
    Restored,
}

/// Answers that were taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// How many.
    pub count: usize,
    /// What stood there before.
    pub before: Answer,
    /// The id of the row that was ticked instead.
    pub by: String,
}

impl Removal {
    /// After a tick on the row `by`, which took `count` of the answers `before` away.
    pub fn of(count: usize, before: Option<Answer>, by: &str) -> Self {
        match before {
            Some(before) if count > 0 => {
                Self::Removed(Removed { count, before, by: by.to_owned() })
            }
            _ => Self::None,
        }
    }

    fn says(&self, words: &Words) -> Option<String> {
        match self {
            Self::None => None,
            Self::Removed(Removed { count: 1, .. }) => Some(words.phrase(Phrase::AnswerRemoved)),
            Self::Removed(Removed { count, .. }) => {
                Some(words.phrase_with(Phrase::AnswersRemoved, "count", &count.to_string()))
            }
            Self::Restored => Some(words.phrase(Phrase::AnswersRestored)),
        }
    }
}

/// The line that says it, below the rows of a question; `undo` is called with what was removed.
pub fn removal_line(
    words: &Words,
    question: &str,
    removal: RwSignal<Removal>,
    undo: Callback<Removed>,
) -> AnyView {
    let (said, offered) = (words.clone(), words.phrase(Phrase::Undo));
    let id = ["undo-", question].concat();
    let says = fresh(move || removal.read().says(&said));
    let press = fresh(move || {
        let Removal::Removed(removed) = removal.get() else { return None };
        let undo = move || undo.run(removed.clone());
        Some(button(id.clone(), "link", offered.clone(), undo))
    });
    // It is there before it says something, so that it is read out.
    let status = element("p").with(Attribute::Role, "status").child(says).view();
    element("div").class("removed").child(status).child(press).view()
}

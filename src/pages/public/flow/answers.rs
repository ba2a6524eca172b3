//! All answers in words: every question that is shown, in the order of the pack.

use heedful_engine::{Answer, Case, Phrase, pack};
use leptos::prelude::*;

use crate::diary::diary_as_text;
use crate::pages::public::session::Session;
use crate::question::answer_in_words;
use crate::ui::element::fresh;
use crate::ui::words::{Words, isolated};

/// What was asked and answered.
pub struct AnsweredQuestion {
    /// The index of the question.
    pub index: usize,
    /// The question.
    pub ask: String,
    /// The answer, line by line; "not answered" where there is none.
    pub answer: Vec<String>,
    /// Whether the answer is in the person's own words.
    pub is_own: bool,
    /// The person's own note.
    pub note: Option<String>,
}

/// The parts of the questions that are shown, each with the answers.
pub fn answers_by_part(session: &Session, words: &Words) -> Vec<(String, Vec<AnsweredQuestion>)> {
    let shown = session.with_flow(|flow| flow.shown());
    let pack = words.pack();
    session.state.case.with_untracked(|case| {
        let part = |part: &pack::Part| {
            let told: Vec<AnsweredQuestion> = shown
                .iter()
                .filter_map(|index| Some((*index, pack.questions.get(*index)?)))
                .filter(|(_, question)| question.part == part.id)
                .map(|(index, question)| answered(words, case, index, question))
                .collect();
            (!told.is_empty()).then(|| (words.text(&part.say), told))
        };
        pack.parts.iter().filter_map(part).collect()
    })
}

fn answered(
    words: &Words,
    case: &Case,
    index: usize,
    question: &pack::Question,
) -> AnsweredQuestion {
    AnsweredQuestion {
        index,
        ask: words.text(&question.ask),
        is_own: matches!(case.answers.get(&question.id), Some(Answer::Words(_))),
        answer: answer_in_words(words, question, case.answers.get(&question.id)),
        note: case.notes.get(&question.id).cloned(),
    }
}

/// The answers so far as plain text in the page, not to be seen. If the WASM breaks, `boot/start.js` shows it: answers
/// are never lost with the WASM. It is gone with the page, and never stored. What they wrote themselves
/// stands between [`isolated`] marks, so that it is not translated there.
#[component]
pub fn AnswersSoFar() -> impl IntoView {
    let session: Session = expect_context();
    let text = Memo::new(move |_| {
        session.state.case.track();
        as_text(&session, &session.words())
    });
    // A long diary is written out only where it can have changed, not with every letter of an answer.
    let diary = RwSignal::new(String::new());
    Effect::new(move |before| {
        let now = (session.state.screen.get(), session.state.case.read().diary.len());
        if before != Some(now) {
            let words = session.words();
            diary.set(session.state.case.with_untracked(|case| diary_as_text(&words, case)));
        }
        now
    });
    let unfinished = fresh(move || unfinished(session));
    view! { <pre id="answers-so-far" hidden translate="no">{fresh(move || text.get())} {fresh(move || diary.get())} {unfinished}</pre> }
}

/// What is being written and is in no entry and no step yet, in the person's own words; and the statement as they changed it.
fn unfinished(session: Session) -> String {
    let mut text = String::new();
    let mut put = |words: &str| {
        if !words.trim().is_empty() {
            text.push_str(&isolated(words));
            text.push_str("\n\n");
        }
    };
    session.diary.draft.read().texts.iter().for_each(|words| put(words));
    put(&session.step.words_typed.read());
    session.statement.changed.with(|changed| {
        if let Some(changed) = changed.as_ref().filter(|changed| changed.is_changed()) {
            put(changed.text());
        }
    });
    text
}

/// The answers as text. Only what was answered.
fn as_text(session: &Session, words: &Words) -> String {
    let not_answered = words.phrase(Phrase::NotAnswered);
    let mut text = String::new();
    for told in answers_by_part(session, words).into_iter().flat_map(|(_, told)| told) {
        if told.answer.first() == Some(&not_answered) && told.note.is_none() {
            continue;
        }
        text.push_str(&told.ask);
        let own = |line: &String| isolated(line);
        let answer =
            told.answer.iter().map(|line| if told.is_own { own(line) } else { line.clone() });
        for line in answer.chain(told.note.iter().map(own)) {
            text.push_str("\n  ");
            text.push_str(&line);
        }
        text.push_str("\n\n");
    }
    text
}

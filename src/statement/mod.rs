//! The statement: what was answered, as a document to read through, change and hand over.
//!
//! The rest of the widget knows only [`StatementScreen`] and [`offer`]; both could be loaded later than the questions. What
//! is changed here changes no answer: it stays in this visit, until it is printed, copied or saved.

use heedful_engine::report::{Document, document_text};
use heedful_engine::{Phrase, statement};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::focus::keep_focus;
use crate::browser::save as browser;
use crate::context::PageContext;
use crate::context::screen::Screen;
use crate::save::phrase_of;
use crate::ui::document;
use crate::ui::element::{button, element, fresh, heading, paragraph};
use crate::ui::text_input::text_area;
use crate::ui::words::Words;

/// The box in which the text is changed.
const TEXT: &str = "statement-text";

/// A statement that the person changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditedStatement {
    /// What it was before: other answers make another one.
    made: String,
    /// What it is now.
    text: String,
}

impl EditedStatement {
    /// Whether it differs from what was put together.
    pub fn is_changed(&self) -> bool {
        self.text != self.made
    }

    /// What it is now.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The statement as the person changed it, while the page is open. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy, Default)]
pub struct StatementState {
    /// Nothing, as long as it is as it was put together.
    pub changed: RwSignal<Option<EditedStatement>>,
}

impl StatementState {
    /// Whether the person changed something that would be lost with the page.
    pub fn is_changed(&self) -> bool {
        self.changed.with(|changed| changed.as_ref().is_some_and(EditedStatement::is_changed))
    }
}

/// The way to the statement and to what came of it, for the result.
pub fn offer(page: PageContext) -> AnyView {
    let words = page.words();
    let open = |id, phrase, place| {
        button(id, "button plain", words.phrase(phrase), move || page.navigator.go_to(place))
    };
    let ways = element("div")
        .class("actions")
        .child(open("to-statement", Phrase::StatementOpen, Screen::Statement))
        .child(open("to-steps", Phrase::StepsOpen, Screen::Steps))
        .child(open("to-compare", Phrase::CompareOpen, Screen::Compare));
    element("section")
        .id("hand-over")
        .class("screen-only")
        .child(paragraph("", words.phrase(Phrase::StatementOffer)))
        .child(ways.view())
        .view()
}

/// The statement.
#[component]
pub fn StatementScreen() -> impl IntoView {
    let page: PageContext = expect_context();
    let state: StatementState = expect_context();
    let words: Words = expect_context();
    let made = page.case.with_untracked(|case| {
        let assessment = page.assessment.get_untracked();
        statement(&page.prepared(), case, &assessment, case.audience)
    });
    let back = {
        let text = words.phrase(Phrase::BackToResult);
        button("back", "button plain", text, move || page.navigator.go_to(Screen::Result))
    };
    if made.sections.is_empty() {
        return element("div")
            .child(heading(made.title, ""))
            .child(paragraph("", words.phrase(Phrase::StatementEmpty)))
            .child(element("div").class("actions").child(back).view())
            .view();
    }
    let title = made.title.clone();
    let made = StoredValue::new(made);
    let status = RwSignal::new(String::new());
    let is_changed = Memo::new(move |_| state.changed.with(Option::is_some));
    let shown_words = words.clone();
    let shown = fresh(move || match is_changed.get() {
        true => made.with_value(|made| changing(state, &shown_words, &document_text(made))),
        false => made.with_value(|made| as_made(state, &shown_words, made)),
    });
    let text = Callback::new(move |()| {
        let changed = state.changed.get_untracked();
        changed.map_or_else(|| made.with_value(document_text), |changed| changed.text)
    });
    let intro = element("div")
        .class("screen-only")
        .child(paragraph("", words.phrase(Phrase::StatementIntro)))
        .child(paragraph("note", words.phrase(Phrase::StatementCare)));
    view! {
        <div class="statement">
            {heading(title, "")}
            {intro.view()}
            {shown}
            {hand_over(&words, text, status)}
            <p class="keep-status" role="status">{fresh(move || status.get())}</p>
            {element("div").class("actions").child(back).view()}
        </div>
    }
    .into_any()
}

/// The statement as it was put together.
fn as_made(state: StatementState, words: &Words, made: &Document) -> AnyView {
    let text = document_text(made);
    let change = button(
        "statement-change",
        "button plain",
        words.phrase(Phrase::StatementChange),
        move || {
            state.changed.set(Some(EditedStatement { made: text.clone(), text: text.clone() }));
            keep_focus(TEXT);
        },
    );
    element("div")
        .children(document::paragraphs(&made.about))
        .children(document::sections(made))
        .child(element("div").class("actions").child(change).view())
        .view()
}

/// The statement while it is changed: a box on the screen, the text itself on paper.
fn changing(state: StatementState, words: &Words, made: &str) -> AnyView {
    let Some(EditedStatement { made: before, text }) = state.changed.get_untracked() else {
        return ().into_any();
    };
    let older = (before != made).then(|| paragraph("note", words.phrase(Phrase::StatementOlder)));
    let change = move |text| {
        state.changed.update(|changed| {
            if let Some(changed) = changed {
                changed.text = text;
            }
        });
    };
    let undo =
        button("statement-undo", "button plain", words.phrase(Phrase::StatementUndo), move || {
            state.changed.set(None);
            keep_focus("statement-change");
        });
    let area = text_area(TEXT, 24).on_write(Signal::stored(text), change);
    view! {
        <div class="field screen-only">
            {older}
            <label for=TEXT>{words.phrase(Phrase::StatementText)}</label>
            {area.view()}
        </div>
        <p class="statement-paper print-only" translate="no" dir="auto">{fresh(move || state.changed.get().map(|changed| changed.text))}</p>
        {element("div").class("actions").child(undo).view()}
    }
    .into_any()
}

/// What a button does.
type Act = Box<dyn Fn() + Send + Sync>;

/// Print, copy, save: each with what is risky about it, as where a case is kept.
fn hand_over(words: &Words, text: Callback<(), String>, status: RwSignal<String>) -> AnyView {
    let (printed, copied, saved) = (words.clone(), words.clone(), words.clone());
    let print = move || {
        let done = browser::print(browser::Printed::Everything);
        status.set(printed.phrase(done.err().map_or(Phrase::PrintReady, phrase_of)));
    };
    let copy = move || {
        let words = copied.clone();
        let generation = browser::generation();
        spawn_local(async move {
            let done = browser::copy(generation, text.run(())).await;
            let said = done.err().map_or(Phrase::KeepCopied, phrase_of);
            status.try_set(words.phrase(said));
        });
    };
    let save = move || {
        let day = browser::today().map(|today| today.to_string()).unwrap_or_default();
        let name = [&saved.phrase_with(Phrase::KeepFileName, "date", &day), ".txt"].concat();
        let done = browser::save_text(&name, "text/plain", &text.run(()));
        status.set(saved.phrase(done.err().map_or(Phrase::KeptFile, phrase_of)));
    };
    let ways: [(&str, Phrase, Phrase, Act); 3] = [
        ("statement-print", Phrase::KeepPrint, Phrase::KeepPrintRisk, Box::new(print)),
        ("statement-copy", Phrase::KeepCopy, Phrase::KeepCopyRisk, Box::new(copy)),
        ("statement-save", Phrase::KeepFile, Phrase::KeepFileRisk, Box::new(save)),
    ];
    let mut shown = vec![element("h2").text(words.phrase(Phrase::StatementHandOver)).view()];
    for (id, name, risk, act) in ways {
        shown.push(button(id, "button", words.phrase(name), act));
        shown.push(paragraph("muted", words.phrase(risk)));
    }
    element("section").class("screen-only hand-over").children(shown).view()
}

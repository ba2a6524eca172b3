//! The band, as a word, a shape and a colour, with what it means; and the person's own sense of danger, which counts.

use heedful_engine::assessment::Assessment;
use heedful_engine::report::{Block, SectionId};
use heedful_engine::{Band, Phrase};
use leptos::prelude::*;

use super::ResultView;
use crate::browser::focus;
use crate::context::PageContext;
use crate::ui::element::{button as button_of, element, fresh, paragraph};
use crate::ui::words::Words;

/// The outline of each band's shape in a square of 48: its form alone tells it from the others, in print and without colours.
pub fn shape(band: Band) -> &'static str {
    match band {
        Band::ActNow => "M24 1 47 24 24 47 1 24z",
        Band::HighConcern => "M24 3 47 45H1z",
        Band::RaisedConcern => "M24 3a21 21 0 1 1 0 42a21 21 0 1 1 0-42z",
        Band::KeepWatch => {
            "M24 3a21 21 0 1 1 0 42a21 21 0 1 1 0-42zM24 11a13 13 0 1 0 0 26a13 13 0 1 0 0-26z"
        }
    }
}

/// The band.
pub fn shown(view: &ResultView) -> AnyView {
    let band = view.assessment.band;
    let own = view.words.phrase(Phrase::MoreDangerCounts);
    let blocks = view.section(SectionId::Result).map(|section| section.blocks.as_slice());
    let mut lines = blocks.unwrap_or_default().iter().filter_map(|block| match block {
        Block::Paragraph(line) => Some(line.in_one()),
        _ => None,
    });
    let shape = view! {
        <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path d=shape(band)></path>
        </svg>
    };
    let name = element("p").class("band-name").child(shape.into_any());
    let name = name.text(lines.next().unwrap_or_default()).view();
    // The person's own judgement has its place below, beside the way to take it back.
    let lines = lines.filter(|line| *line != own).map(|line| paragraph("", line));
    let class = ["band ", band.id()].concat();
    element("div").id("band").class(class).child(name).children(lines).view()
}

/// What the result is now, for those who can't see that it changed.
pub fn updated_message(words: &Words, assessment: &Assessment) -> String {
    words.phrase_with(Phrase::ResultUpdated, "band", &words.band(assessment.band))
}

/// "I feel in more danger than this": one tap, and one to take it back.
#[component]
pub fn MoreDanger() -> impl IntoView {
    let page: PageContext = expect_context();
    let words: Words = expect_context();
    let is_said = Memo::new(move |_| page.case.read().judgement.more_danger == Some(true));
    let toggle = move || {
        page.case.update(|case| {
            case.judgement.more_danger = (case.judgement.more_danger != Some(true)).then_some(true);
        });
        let assessment = page.assessment.read_untracked();
        page.navigator.announce(updated_message(&page.words(), &assessment));
        focus::keep_focus("more-danger");
    };
    fresh(move || {
        let (says, button) = match is_said.get() {
            true => (Phrase::MoreDangerCounts, Phrase::MoreDangerUndo),
            false => (Phrase::MoreDangerHint, Phrase::MoreDanger),
        };
        let button = button_of("more-danger", "button plain", words.phrase(button), toggle);
        element("div").class("note").child(paragraph("", words.phrase(says))).child(button).view()
    })
}

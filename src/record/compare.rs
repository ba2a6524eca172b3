//! Comparing with an earlier record: opened beside the case, never in its place.

use heedful_engine::record::{compare, compared};
use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use crate::browser::focus::keep_focus;
use crate::context::PageContext;
use crate::context::screen::Screen;
use crate::save::{OpenSaved, Opened, is_empty};
use crate::ui::document;
use crate::ui::element::{Attribute, button, element, fresh, heading, paragraph};
use crate::ui::words::Words;

const COMPARED: &str = "compared";
#[component]
pub fn CompareScreen() -> impl IntoView {
    let page: PageContext = expect_context();
    let words: Words = expect_context();
    // What is opened goes to a place of its own, which is empty again at once: nothing is ever replaced.
    let target: RwSignal<Case> = RwSignal::default();
    let earlier: RwSignal<Case> = RwSignal::default();
    let opened = Callback::new(move |opened: Opened| {
        earlier.set(target.get_untracked());
        target.set(Case::default());
        page.navigator.announce(opened.says);
        keep_focus(COMPARED);
    });
    let shown = fresh(move || earlier.with(|earlier| differences(page, earlier)));
    let back = button("back", "button plain", words.phrase(Phrase::BackToResult), move || {
        page.navigator.go_to(Screen::Result);
    });
    view! {
        <div class="compare">
            {heading(words.phrase(Phrase::CompareTitle), "")}
            {paragraph("", words.phrase(Phrase::CompareIntro))}
            {shown}
            <OpenSaved case=target opened />
            {element("div").class("actions").child(back).view()}
        </div>
    }
}

/// What is different; nothing until an earlier record was opened.
fn differences(page: PageContext, earlier: &Case) -> AnyView {
    if is_empty(earlier) {
        return ().into_any();
    }
    let prepared = page.prepared();
    let document = page.case.with_untracked(|case| {
        let assessment = page.assessment.get_untracked();
        let comparison = compare(&prepared, earlier, case, &assessment);
        compared(prepared.pack(), &comparison, earlier, case, case.audience)
    });
    element("div")
        .id(COMPARED)
        .with(Attribute::TabIndex, "-1")
        .children(document::paragraphs(&document.about))
        .children(document::sections(&document))
        .view()
}

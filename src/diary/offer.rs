//! The way to the diary, from the result and from the check of the answers.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::breach;
use super::state::DiaryContext;
use crate::context::screen::{DiaryScreen, Screen};
use crate::pattern;
use crate::ui::element::{Attribute, button, element, paragraph};

/// A section that says what the diary is for, draws it where there is something to draw, and leads there.
pub fn offer(diary: DiaryContext) -> AnyView {
    let words = diary.page.words();
    let count = diary.page.case.with_untracked(|case| case.diary.len());
    let says = match count {
        0 => words.phrase(Phrase::DiaryOpen),
        count => words.phrase_with(Phrase::DiaryOpenCount, "count", &count.to_string()),
    };
    let here = diary.page.navigator.screen();
    let open = button("open-diary", "button plain", says, move || {
        diary.state.came_from.set(here);
        diary.page.navigator.go_to(Screen::Diary(DiaryScreen::List));
    });
    let drawn = (here == Screen::Result && count > 0).then(|| pattern::drawn(diary.page));
    let waiting = diary.page.case.with_untracked(|case| breach::waiting(case, &words));
    let title = words.phrase(Phrase::DiaryTitle);
    element("section")
        .id("diary-offer")
        .with(Attribute::LabelledBy, "diary-offer-heading")
        .child(element("h2").id("diary-offer-heading").text(title).view())
        .child(paragraph("diary-why", words.phrase(Phrase::DiaryOffer)))
        .children(drawn)
        .children(waiting)
        .child(element("div").class("actions").child(open).view())
        .view()
}

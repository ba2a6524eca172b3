//! The way to the diary, from the result and from the check of the answers.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::{Page, breach};
use crate::element::{Attribute, button, element, paragraph};
use crate::pattern;
use crate::place::Place;
use crate::session::Session;

/// A section that says what the diary is for, draws it where there is something to draw, and leads there.
pub fn offer(session: Session) -> AnyView {
    let words = session.words();
    let count = session.case.with_untracked(|case| case.diary.len());
    let says = match count {
        0 => words.phrase(Phrase::DiaryOpen),
        count => words.phrase_with(Phrase::DiaryOpenCount, "count", &count.to_string()),
    };
    let here = session.place.get_untracked();
    let open = button("open-diary", "button plain", says, move || {
        session.desk.came_from.set(here);
        session.go_to(Place::Diary(Page::List));
    });
    let drawn = (here == Place::Result && count > 0).then(|| pattern::drawn(session));
    let waiting = session.case.with_untracked(|case| breach::waiting(case, &words));
    let title = words.phrase(Phrase::DiaryTitle);
    element("section")
        .id("diary-offer")
        .with(Attribute::LabelledBy, "diary-offer-heading")
        .child(element("h2").id("diary-offer-heading").text(title).view())
        .child(paragraph("diary-why", words.phrase(Phrase::DiaryOffer)))
        .children(drawn)
        .children(waiting)
        .child(element("div").class("go").child(open).view())
        .view()
}

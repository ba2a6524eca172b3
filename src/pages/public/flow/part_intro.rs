//! Around a hard part: a calm line after what lies behind, a warning before what comes.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::go_or_back;
use super::progress::Progress;
use super::sequence::part_of;
use crate::pages::public::session::Session;
use crate::ui::element::{element, heading, paragraph};
use crate::ui::words::Words;

/// The screen in front of the question at `index`.
#[component]
pub fn PartIntro(index: usize) -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let part = part_of(words.pack(), index).map(|part| words.text(&part.say));
    let lines = session.lines();
    let lines = lines.into_iter().map(|line| paragraph("lead", line));
    view! {
        <Progress index />
        {heading(part.unwrap_or_default(), "lines")}
        {element("div").id("lines").children(lines).view()}
        {go_or_back(session, words.phrase(Phrase::Continue), &words)}
    }
}

//! The end of a class: its votes go, so whoever leads is asked first.

use heedful_engine::training::TrainingPhrase as Say;
use leptos::prelude::*;

use super::desk::{Desk, Screen};
use crate::pages::training::screen::Place;
use crate::ui::element::{button, element, heading, paragraph};

/// The question.
pub fn end(desk: Desk) -> AnyView {
    let session = desk.session;
    let yes = button("end-yes", "button", session.say(Say::ClassEndYes), move || {
        session.begin(Place::Scenario(desk.index));
    });
    let no = button("end-no", "button plain", session.say(Say::ClassBack), move || {
        desk.go_to(Screen::Collect);
    });
    element("div")
        .id("class-end")
        .child(heading(session.say(Say::ClassEnd), "end-ask"))
        .child(element("p").id("end-ask").text(session.say(Say::ClassEndAsk)).view())
        .child(element("div").class("go").children([yes, no]).view())
        .child(paragraph("soft", session.say(Say::ClassKeptNot)))
        .view()
}

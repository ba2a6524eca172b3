//! The end of a class: its votes go, so whoever leads is asked first.

use heedful_engine::training::TrainingPhrase as Say;
use leptos::prelude::*;

use super::state::{ClassScreen, ClassState};
use crate::pages::training::screen::TrainingScreen;
use crate::ui::element::{button, element, heading, paragraph};

/// The question.
pub fn end(class: ClassState) -> AnyView {
    let session = class.session;
    let yes = button("end-yes", "button", session.say(Say::ClassEndYes), move || {
        session.begin(TrainingScreen::Scenario(class.index));
    });
    let no = button("end-no", "button plain", session.say(Say::ClassBack), move || {
        class.go_to(ClassScreen::Collect);
    });
    element("div")
        .id("class-end")
        .child(heading(session.say(Say::ClassEnd), "end-ask"))
        .child(element("p").id("end-ask").text(session.say(Say::ClassEndAsk)).view())
        .child(element("div").class("actions").children([yes, no]).view())
        .child(paragraph("muted", session.say(Say::ClassKeptNot)))
        .view()
}

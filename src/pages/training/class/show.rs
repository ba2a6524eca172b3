//! The projector: one thing at a time, large, led by a clicker or the keys that clickers send.

use heedful_engine::training::TrainingPhrase as Say;
use leptos::prelude::*;

use super::lead::asked_by;
use super::slide::slide;
use super::state::{ClassScreen, ClassState};
use crate::browser::keys::{Direction, on_presenter_key};
use crate::ui::element::{button, element, fresh, paragraph};
pub fn show(class: ClassState) -> AnyView {
    let session = class.session;
    on_presenter_key("#projector", move |towards| class.turn(towards));
    let back = button("slide-back", "button plain", session.say(Say::ClassSlideBack), move || {
        class.turn(Direction::Back);
    });
    let on = button("slide-on", "button plain", session.say(Say::ClassSlideOn), move || {
        class.turn(Direction::Forward);
    });
    let collect = button("to-votes", "button plain", session.say(Say::ClassToVotes), move || {
        if let Some(asked) = asked_by(class.slide.get_untracked()) {
            class.asked.set(asked);
        }
        class.go_to(ClassScreen::Collect);
    });
    let at = fresh(move || {
        let (at, all) = class.slide_of();
        let values = [("at", at.to_string()), ("all", all.to_string())];
        paragraph("muted", session.fill(Say::ClassSlideAt, &values))
    });
    let controls = element("div").class("actions").children([back, on, collect]).view();
    view! {
        <div id="projector" class="projector">
            <div class="slide">{fresh(move || slide(class, class.slide.get()))}</div>
            <div class="controls">{controls} {at}</div>
        </div>
    }
    .into_any()
}

//! The projector: one thing at a time, large, led by a clicker or the keys that clickers send.

use heedful_engine::training::TrainingPhrase as Say;
use leptos::prelude::*;

use super::desk::{Desk, Screen};
use super::lead::asked_by;
use super::slide::slide;
use crate::browser::keys::{Turn, on_clicker};
use crate::ui::element::{button, element, fresh, paragraph};

/// The screen.
pub fn show(desk: Desk) -> AnyView {
    let session = desk.session;
    on_clicker("#projector", move |towards| desk.turn(towards));
    let back = button("slide-back", "button plain", session.say(Say::ClassSlideBack), move || {
        desk.turn(Turn::Back);
    });
    let on = button("slide-on", "button plain", session.say(Say::ClassSlideOn), move || {
        desk.turn(Turn::On);
    });
    let collect = button("to-votes", "button plain", session.say(Say::ClassToVotes), move || {
        if let Some(asked) = asked_by(desk.slide.get_untracked()) {
            desk.asked.set(asked);
        }
        desk.go_to(Screen::Collect);
    });
    let at = fresh(move || {
        let (at, all) = desk.slide_of();
        let values = [("at", at.to_string()), ("all", all.to_string())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        paragraph("soft", session.fill(Say::ClassSlideAt, &values))
    });
    let controls = element("div").class("go").children([back, on, collect]).view();
    view! {
        <div id="projector" class="projector">
            <div class="slide">{fresh(move || slide(desk, desk.slide.get()))}</div>
            <div class="controls">{controls} {at}</div>
        </div>
    }
    .into_any()
}

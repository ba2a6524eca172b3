//! What was practised: kept on this device only if asked for, shown on the list of cases, forgotten at a press.

use heedful_engine::training::{Practised, TrainingPhrase as Say};
use leptos::prelude::*;

use super::session::TrainingSession;
use crate::browser::focus::keep_focus;
use crate::browser::save::{in_words, load_practised, remove_practised, save_practised, today};
use crate::ui::element::{Attribute, button, element, fresh, paragraph};

const SAID: &str = "practised-said";

/// The offer to keep what was practised.
#[component]
pub fn KeepPractice(scenario: usize) -> impl IntoView {
    let session: TrainingSession = expect_context();
    let said: RwSignal<Option<Say>> = RwSignal::new(None);
    let keep = move || {
        let kept = untrack(|| of_now(session, scenario)).and_then(|one| {
            let mut all = load_practised();
            all.push(one);
            save_practised(&all).ok()
        });
        said.set(Some(if kept.is_some() { Say::PractisedKept } else { Say::PractisedNot }));
        keep_focus(SAID);
    };
    let title = element("h2").text(session.say(Say::PractisedHeading)).view();
    let shown = fresh(move || match said.get() {
        Some(says) => element("p")
            .id(SAID)
            .class("note")
            .with(Attribute::TabIndex, "-1")
            .text(session.say(says))
            .view(),
        None => element("div")
            .class("actions")
            .child(button("practised-keep", "button plain", session.say(Say::PractisedKeep), keep))
            .view(),
    });
    view! {
        <section class="screen-only">
            {title}
            {paragraph("hint", session.say(Say::PractisedHint))}
            {shown}
        </section>
    }
}

fn of_now(session: TrainingSession, index: usize) -> Option<Practised> {
    let scenario = session.scenario(index)?;
    let parts = 0..scenario.instalments.len();
    let bands: Option<Vec<_>> = parts.map(|part| session.own_view_at(part).band).collect();
    Some(Practised::of(&scenario, bands?, today()?))
}

/// What was practised, and a way to forget it; nothing where nothing is kept.
#[component]
pub fn PractisedSoFar() -> impl IntoView {
    let session: TrainingSession = expect_context();
    let all = RwSignal::new(load_practised());
    let forget = move || {
        remove_practised();
        all.set(load_practised());
        session.state.live_message.set(session.say(Say::PractisedForgotten));
        keep_focus(crate::ui::element::HEADING);
    };
    fresh(move || {
        let lines: Vec<AnyView> =
            all.with(|all| all.iter().filter_map(|one| line(session, one)).collect());
        (!lines.is_empty()).then(|| {
            let forget = button(
                "practised-forget",
                "button plain",
                session.say(Say::PractisedForget),
                forget,
            );
            element("section")
                .id("practised")
                .child(element("h2").text(session.say(Say::PractisedHeading)).view())
                .child(element("ul").children(lines).view())
                .child(element("div").class("actions").child(forget).view())
                .view()
        })
    })
}

fn line(session: TrainingSession, one: &Practised) -> Option<AnyView> {
    let content = session.content();
    let scenario = content.scenarios.scenarios.iter().find(|known| known.id == one.scenario)?;
    let date = in_words(one.on);
    let (same, parts) = (one.same.to_string(), one.bands.len().to_string());
    let values = [
        ("title", scenario.title.as_str()),
        ("date", date.as_str()),
        ("same", same.as_str()),
        ("parts", parts.as_str()),
    ];
    Some(element("li").text(session.fill(Say::PractisedOne, &values)).view())
}

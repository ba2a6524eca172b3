//! An instalment, alone: read it, say what you see, and only then compare.

use heedful_engine::training::TrainingPhrase as Say;
use heedful_engine::{Band, Phrase};
use leptos::prelude::*;

use super::own_view::{REASON, band_and_reason, band_id, signs};
use super::screen::TrainingScreen;
use super::session::TrainingSession;
use super::tells::told;
use crate::browser::focus;
use crate::ui::element::{button, element, fresh};
use crate::ui::error_summary::{ERRORS, error_link, error_summary};

/// What has to be given before the reference is shown, and the id of where.
type Missing = Option<(Say, String)>;

/// The screen of an instalment of a scenario, both by their indexes.
#[component]
pub fn Story(scenario: usize, part: usize) -> impl IntoView {
    let session: TrainingSession = expect_context();
    let missing: RwSignal<Missing> = RwSignal::new(None);
    session.scenario(scenario).map(|whole| {
        let show = move || match untrack(|| lacks(session, part)) {
            None => session.go_to(TrainingScreen::Compared(scenario, part)),
            found => {
                missing.set(found);
                focus::move_to(ERRORS);
            }
        };
        let back = match part.checked_sub(1) {
            None => TrainingScreen::Scenario(scenario),
            Some(before) => TrainingScreen::Compared(scenario, before),
        };
        let go = element("div").class("actions").children([
            button("show-reference", "button", session.say(Say::ShowReference), show),
            button("back", "button plain", session.words().phrase(Phrase::Back), move || {
                session.go_to(back);
            }),
        ]);
        view! {
            {fresh(move || missing.get().map(|missing| errors(session, missing)))}
            {told(session, &whole, part)}
            {signs(session, &whole, part)}
            {band_and_reason(session, part)}
            {go.view()}
        }
    })
}

fn lacks(session: TrainingSession, part: usize) -> Missing {
    let given = session.own_view_at(part);
    match given.band {
        None => Some((Say::NeedBand, band_id(Band::KeepWatch))),
        Some(_) if given.reason.trim().is_empty() => Some((Say::NeedReason, REASON.to_owned())),
        Some(_) => None,
    }
}

/// What is missing, with a way to where.
fn errors(session: TrainingSession, (says, field): (Say, String)) -> AnyView {
    let title = session.words().phrase(Phrase::ErrorSummaryTitle);
    let title = element("h2").text(title).view();
    let link = error_link("mend", session.say(says), field);
    error_summary(ERRORS, "", Some(title), vec![link])
}

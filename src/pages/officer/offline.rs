//! How old the content is, whether the page is ready for use without a network, and an update that waits.

use heedful_engine::officer::OfficerPhrase as Say;
use leptos::prelude::*;

use super::session::OfficerSession;
use crate::browser::offline::{OfflineState, state};
use crate::ui::element::{button, element, fresh, paragraph};

/// The lines at the foot of the list of parts.
#[component]
pub fn Offline() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let words = session.words();
    let version = words.pack().version.clone();
    let date = words.pack().law_checked_on.map(|date| words.date(date)).unwrap_or_default();
    let age = session.fill(Say::ContentAge, &[("version", &version), ("date", &date)]);
    let found = state();
    let is_begun = move || session.state.case.with(|case| !crate::save::is_empty(case));
    let says = fresh(move || {
        let lines = match found.get() {
            OfflineState::NotReady => vec![paragraph("muted", session.say(Say::OfflineNot))],
            OfflineState::Deleted => vec![paragraph("muted", session.say(Say::OfflineDeleted))],
            OfflineState::Ready => vec![
                paragraph("muted", session.say(Say::OfflineReady)),
                paragraph("muted", session.say(Say::OfflineCopy)),
                button(
                    "delete-copies",
                    "button plain",
                    session.say(Say::OfflineDelete),
                    crate::browser::offline::delete_copies,
                ),
            ],
            // Never under an open case: the new version waits until there is none.
            OfflineState::Update if is_begun() => {
                vec![paragraph("muted", session.say(Say::UpdateWaits))]
            }
            OfflineState::Update => vec![
                paragraph("muted", session.say(Say::UpdateReady)),
                button(
                    "update",
                    "button plain",
                    session.say(Say::UpdateTake),
                    crate::browser::offline::update,
                ),
            ],
        };
        element("div").id("offline").children(lines).view()
    });
    view! {
        {paragraph("muted", age)}
        {says}
    }
}

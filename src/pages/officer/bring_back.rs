//! What was removed last, and the way to have it back: one press never removes for good.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::session::OfficerSession;
use crate::browser::focus;
use crate::ui::element::{button, element, fresh, quoting};

/// Says what was removed, with own words in it marked as [`quoting`] wants them, and moves the focus to the button that brings it back.
pub fn say_removed(
    session: OfficerSession,
    id: &'static str,
    removed: RwSignal<Option<String>>,
    what: &str,
) {
    let says = session.words().phrase_with(Phrase::DiaryDeleted, "entry", what);
    session.state.live_message.set(says.clone());
    removed.set(Some(says));
    focus::keep_focus(id);
}

/// The line that says so, with the button of this id.
pub fn bring_back(
    session: OfficerSession,
    id: &'static str,
    removed: RwSignal<Option<String>>,
    restore: Callback<()>,
) -> AnyView {
    fresh(move || {
        let says = element("p").child(quoting(&removed.get()?)).view();
        let words = session.words();
        let press = button(id, "button plain", words.phrase(Phrase::DiaryBringBack), move || {
            restore.run(());
            removed.set(None);
            session.state.live_message.set(session.words().phrase(Phrase::DiaryIsBack));
            focus::keep_focus(crate::ui::element::HEADING);
        });
        let press = element("div").class("actions").child(press).view();
        Some(element("div").class("note").child(says).child(press).view())
    })
}

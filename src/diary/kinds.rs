//! What it was: the kinds of the pack as rows. The first few stand open, with all that the diary has already; the others
//! are one tap away.

use heedful_engine::pack::{Kind, Role};
use heedful_engine::{Case, KindId, Phrase};
use leptos::prelude::*;

use super::draft::{Draft, KINDS};
use crate::ui::element::{Attribute, element};
use crate::ui::row::{ChoiceRow, row};
use crate::ui::words::Words;

/// How many kinds are shown from the start. The pack puts first what happens most.
const OPEN: usize = 7;

/// The rows.
pub fn kinds(words: &Words, draft: RwSignal<Draft>, case: &Case) -> AnyView {
    let kind = Memo::new(move |_| draft.read().kind.clone());
    let chosen = kind.get_untracked();
    let row = |of: &Kind| kind_row(words, draft, kind, of);
    let (mut open, mut others, mut events) = (Vec::new(), Vec::new(), Vec::new());
    for (place, of) in words.pack().kinds.iter().enumerate() {
        let is_known = || case.diary.iter().any(|incident| incident.kind == of.id);
        match of.role {
            Role::Incident if place < OPEN || chosen.as_ref() == Some(&of.id) || is_known() => {
                open.push(row(of));
            }
            Role::Incident => others.push(row(of)),
            _ if chosen.as_ref() == Some(&of.id) => open.push(row(of)),
            _ => events.push(row(of)),
        }
    }
    let fold = |phrase, rows: Vec<AnyView>| {
        let summary = element("summary").text(words.phrase(phrase)).view();
        let rows = element("div").class("choices").children(rows).view();
        element("details").class("fold").child(summary).child(rows).view()
    };
    let legend =
        element("legend").child(element("h2").text(words.phrase(Phrase::EntryKind)).view());
    element("fieldset")
        .id(KINDS)
        .with(Attribute::TabIndex, "-1")
        .child(legend.view())
        .child(element("div").class("choices").children(open).view())
        .child(fold(Phrase::EntryOtherKinds, others))
        .child(fold(Phrase::EntryEvents, events))
        .view()
}

fn kind_row(
    words: &Words,
    draft: RwSignal<Draft>,
    chosen: Memo<Option<KindId>>,
    of: &Kind,
) -> AnyView {
    let row_id = ["entry-kind-", of.id.as_str()].concat();
    let described = ChoiceRow::radio(row_id, "entry-kind", words.text(&of.say));
    let (id, same) = (of.id.clone(), of.id.clone());
    let is_ticked = Signal::derive(move || chosen.read().as_ref() == Some(&same));
    let change = Callback::new(move |_| draft.update(|draft| draft.kind = Some(id.clone())));
    row(described, is_ticked, change)
}

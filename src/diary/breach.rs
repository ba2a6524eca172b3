//! Whether an entry broke an order, bail conditions or a warning: chosen by the person, never guessed from words.

use heedful_engine::case::Breach;
use heedful_engine::diary::{Undecided, undecided};
use heedful_engine::report::{Line, breach_phrase};
use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use super::draft::{Draft, EntryText};
use crate::ui::document::line_in;
use crate::ui::element::{Attribute, element, fresh, named_button, paragraph};
use crate::ui::row::{ChoiceRow, row};
use crate::ui::words::Words;

/// The id of the section that asks about entries without a choice.
pub const ASKED: &str = "breach-ask";

/// How many different words are asked about at a time; the next come when these are done.
const AT_A_TIME: usize = 20;

/// So much of them is shown, in characters.
const SHOWN: usize = 120;

/// The question in the form of an entry; and which order, once it is not a plain no.
pub fn choice(
    words: &Words,
    draft: RwSignal<Draft>,
    which: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let chosen = Memo::new(move |_| draft.read().breach);
    let rows = Breach::ALL.iter().map(|breach| {
        let id = ["entry-breach-", breach.id()].concat();
        let label = words.phrase(breach_phrase(*breach));
        let described = ChoiceRow::radio(id, "entry-breach", label);
        let is_ticked = Signal::derive(move || chosen.get() == Some(*breach));
        let change = Callback::new(move |_| draft.update(|draft| draft.breach = Some(*breach)));
        row(described, is_ticked, change)
    });
    let legend = element("legend").text(words.phrase(Phrase::EntryBreach)).view();
    let rows = element("div").class("choices").children(rows).view();
    // What an older entry says stays in sight, whatever is chosen now.
    let has_words = draft.with_untracked(|draft| {
        draft.texts.get(EntryText::Breaks as usize).is_some_and(|text| !text.is_empty())
    });
    let asks_which = Memo::new(move |_| {
        has_words || matches!(chosen.get(), Some(Breach::Yes | Breach::NotSure))
    });
    let field = fresh(move || asks_which.get().then(&which));
    element("fieldset").class("entry-breach").child(legend).child(rows).child(field).view()
}

/// Asks about every entry that has words about an order and no choice; nothing where there is none.
pub fn ask(case: &Case, words: &Words, put: Callback<(String, Breach)>) -> Option<AnyView> {
    let groups = undecided(case);
    if groups.is_empty() {
        return None;
    }
    let left = groups.len().saturating_sub(AT_A_TIME);
    let more = (left > 0).then(|| {
        paragraph("muted", words.phrase_with(Phrase::BreachGroupsMore, "count", &left.to_string()))
    });
    let asked = groups.iter().take(AT_A_TIME).enumerate();
    let asked = asked.map(|(place, group)| one(words, place, group, put));
    let asked = element("ol").class("entries").children(asked).view();
    Some(
        element("section")
            .id(ASKED)
            .with(Attribute::TabIndex, "-1")
            .class("screen-only")
            .child(element("h2").text(words.phrase(Phrase::BreachAsk)).view())
            .child(paragraph("", words.phrase(Phrase::BreachAskHint)))
            .child(asked)
            .children(more)
            .view(),
    )
}

fn one(words: &Words, place: usize, group: &Undecided, put: Callback<(String, Breach)>) -> AnyView {
    let mut text: String = group.text.chars().take(SHOWN).collect();
    if text.len() < group.text.len() {
        text.push('…');
    }
    let count = group.entries.len().to_string();
    let says = words.fill(Phrase::BreachGroup, &[("text", &text), ("count", &count)]);
    let buttons = Breach::ALL.iter().map(|breach| {
        let id = ["breach-", breach.id(), "-", &place.to_string()].concat();
        let name = words.phrase(breach_phrase(*breach));
        let label = [&name, ": ", &says].concat();
        let text = group.text.clone();
        named_button(id, "link", name, label, move || put.run((text.clone(), *breach)))
    });
    let buttons: Vec<AnyView> = buttons.collect();
    element("li")
        .class("entry")
        .child(line_in(element("p").class("entry-line"), &Line::new(says).quoting(&text)).view())
        .child(element("div").class("entry-do").children(buttons).view())
        .view()
}

/// How many entries need a choice, as a line with a way there; nothing where there are none.
pub fn waiting(case: &Case, words: &Words) -> Option<AnyView> {
    let count = case.diary.iter().filter(|entry| entry.needs_breach_choice()).count();
    (count > 0).then(|| {
        let says = words.phrase_with(Phrase::BreachWaiting, "count", &count.to_string());
        element("p").id("breach-waiting").class("note").text(says).view()
    })
}

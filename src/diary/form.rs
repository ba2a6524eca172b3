//! The form of an entry: when and what, then save. All else is folded away until it is wanted.

use heedful_engine::{Incident, Phrase};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::draft::{Draft, EntryText, ValidationError};
use super::entry::in_one_line;
use super::errors::errors;
use super::moved::change;
use super::state::DiaryContext;
use super::{breach, import, kinds, when};
use crate::browser::focus;
use crate::context::screen::{DiaryScreen, Screen};
use crate::ui::element::{Attribute, button, element, fresh, heading, submit_button};
use crate::ui::error_summary::ERRORS;
use crate::ui::fields::labelled;
use crate::ui::text_input::text_area;
use crate::ui::words::Words;

/// A fold, and what is asked in it: each with its label and a hint.
type Fold = (Phrase, &'static [(EntryText, Phrase, Option<Phrase>)]);

const FOLDS: [Fold; 3] = [
    (
        Phrase::EntryFoldWhat,
        &[
            (EntryText::Words, Phrase::DiaryWords, Some(Phrase::EntryWordsHint)),
            (EntryText::Place, Phrase::DiaryPlace, Some(Phrase::EntryPlaceHint)),
            (EntryText::Time, Phrase::DiaryTime, None),
        ],
    ),
    (
        Phrase::EntryFoldProof,
        &[
            (EntryText::Evidence, Phrase::DiaryEvidence, Some(Phrase::EntryEvidenceHint)),
            (EntryText::Witnesses, Phrase::DiaryWitnesses, None),
            (EntryText::Reported, Phrase::DiaryReported, None),
            (EntryText::Reference, Phrase::DiaryReference, None),
            (EntryText::Breaks, Phrase::DiaryBreaks, Some(Phrase::EntryBreaksHint)),
        ],
    ),
    (
        Phrase::EntryFoldEffect,
        &[
            (EntryText::Felt, Phrase::DiaryFelt, None),
            (EntryText::Changed, Phrase::DiaryChanged, None),
        ],
    ),
];
pub fn form(diary: DiaryContext) -> AnyView {
    let words = diary.page.words();
    let draft = diary.state.draft;
    let errors_found: RwSignal<Vec<ValidationError>> = RwSignal::new(vec![]);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let today = diary.page.today.get_untracked();
        match draft.with_untracked(|draft| draft.incident(today)) {
            Ok(incident) => keep(diary, incident),
            Err(found) => {
                errors_found.set(found);
                focus::move_to(ERRORS);
            }
        }
    };
    let title = match draft.with_untracked(|draft| draft.of.is_some()) {
        true => Phrase::EntryChange,
        false => Phrase::EntryAdd,
    };
    let folds = FOLDS.map(|fold| details(&words, draft, fold));
    let submit = submit_button("continue", words.phrase(Phrase::EntrySave));
    let back = button("back", "button plain", words.phrase(Phrase::Back), move || {
        diary.page.navigator.go_to(Screen::Diary(DiaryScreen::List));
    });
    let kinds = diary.page.case.with_untracked(|case| kinds::kinds(&words, draft, case));
    let care = element("p").class("hint").text(words.phrase(Phrase::DiaryCare)).view();
    let body: Vec<AnyView> = vec![
        heading(words.phrase(title), ""),
        when::when(&words, draft),
        when::number(&words, draft),
        kinds,
        element("div").class("entry-more").children(folds).child(care).view(),
        element("div").class("actions").child(submit).child(back).view(),
    ];
    view! {
        <form class="entry-form" novalidate="" autocomplete="off" on:submit=save>
            {fresh(move || errors(&words, &errors_found.read()))}
            {body}
        </form>
    }
    .into_any()
}

fn details(words: &Words, draft: RwSignal<Draft>, (phrase, asked): Fold) -> AnyView {
    let fields = asked.iter().map(|(told, label, hint)| match told {
        EntryText::Breaks => {
            let (words, label, hint) = (words.clone(), *label, *hint);
            let which = words.clone();
            breach::choice(&words, draft, move || {
                field(&which, draft, EntryText::Breaks, label, hint)
            })
        }
        _ => field(words, draft, *told, *label, *hint),
    });
    let is_told = |(told, ..): &(EntryText, Phrase, Option<Phrase>)| {
        draft.with_untracked(|draft| !text_of(draft, *told).is_empty())
    };
    let asks_breach = asked.iter().any(|(told, ..)| *told == EntryText::Breaks);
    let is_chosen = asks_breach && draft.with_untracked(|draft| draft.breach.is_some());
    let is_open = is_chosen || asked.iter().any(is_told);
    let fields: Vec<AnyView> = fields.collect();
    view! {
        <details class="fold" open=is_open>
            <summary>{words.phrase(phrase)}</summary>
            {fields}
        </details>
    }
    .into_any()
}

fn field(
    words: &Words,
    draft: RwSignal<Draft>,
    told: EntryText,
    label: Phrase,
    hint: Option<Phrase>,
) -> AnyView {
    let rows = match told {
        EntryText::Words => 4,
        EntryText::Evidence | EntryText::Felt | EntryText::Changed => 2,
        _ => 1,
    };
    let id = ["entry-", &(told as usize).to_string()].concat();
    let hint_id = [&id, "-hint"].concat();
    let text = draft.with_untracked(|draft| text_of(draft, told));
    let write = move |text: String| {
        draft.update(|draft| {
            if let Some(field) = draft.texts.get_mut(told as usize) {
                *field = text;
            }
        });
    };
    let says = hint.map(|hint| words.phrase(hint)).unwrap_or_default();
    let says = element("p").id(hint_id.clone()).class("hint").text(says).view();
    let area = text_area(id.clone(), rows)
        .class("text-input")
        .with(Attribute::DescribedBy, hint_id)
        .on_write(Signal::stored(text), write);
    labelled(id, words.phrase(label), vec![says, area.view()])
}

fn text_of(draft: &Draft, told: EntryText) -> String {
    draft.texts.get(told as usize).cloned().unwrap_or_default()
}

/// Puts the entry into the diary, and shows the list.
fn keep(diary: DiaryContext, incident: Incident) {
    let words = diary.page.words();
    let state = diary.state;
    let said = words.phrase_with(Phrase::DiarySaved, "entry", &in_one_line(&words, &incident));
    let (of, row) = state.draft.with_untracked(|draft| (draft.of.clone(), draft.row));
    let moved = change(diary, |case| {
        let place =
            of.and_then(|(place, was)| case.diary.get_mut(place).filter(|now| **now == was));
        match place {
            Some(now) => *now = incident,
            // A new one; or the entry is no longer where it was, and nothing is overwritten.
            None => case.diary.push(incident),
        }
    });
    if let Some(row) = row {
        import::forget_row(diary, row);
    }
    let said = [said.as_str(), &moved].join(" ").trim_end().to_owned();
    state.draft.set(Draft::new());
    state.only.set(None);
    diary.page.navigator.announce(said.clone());
    state.said.set(said);
    diary.page.navigator.go_to(Screen::Diary(DiaryScreen::List));
}

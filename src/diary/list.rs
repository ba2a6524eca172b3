//! What was written down, a page at a time: so a thousand entries open as fast as ten.

use heedful_engine::case::Breach;
use heedful_engine::diary::{decide, entry_problems, undecided};
use heedful_engine::picture::{Order, listed};
use heedful_engine::report::{Line, breach_phrase};
use heedful_engine::{Case, Incident, KindId, Phrase};
use leptos::prelude::*;

use super::draft::Draft;
use super::entry::{in_one_line, when_and_how_often};
use super::moved::change;
use super::state::{DiaryContext, PAGE};
use super::{breach, import};
use crate::browser::focus;
use crate::context::screen::{DiaryScreen, Screen};
use crate::ui::document::line_in;
use crate::ui::element::{HEADING, button, element, fresh, heading, named_button, paragraph};
use crate::ui::select::select;
use crate::ui::words::Words;

const BRING_BACK: &str = "bring-back";

/// The orders, each with its words.
const ORDERS: [(Order, Phrase); 3] = [
    (Order::Newest, Phrase::DiaryNewest),
    (Order::Oldest, Phrase::DiaryOldest),
    (Order::Kind, Phrase::DiaryByKind),
];
pub fn list(diary: DiaryContext) -> AnyView {
    let words = diary.page.words();
    let state = diary.state;
    let add = button("add", "button", words.phrase(Phrase::DiaryAdd), move || {
        state.draft.set(Draft::new());
        open_form(diary);
    });
    let to_pattern =
        button("pattern", "button plain", words.phrase(Phrase::DiaryToPattern), move || {
            diary.page.navigator.go_to(Screen::Diary(DiaryScreen::Pattern));
        });
    let back = button("back", "button plain", words.phrase(Phrase::Back), move || {
        state.said.set(String::new());
        diary.page.navigator.go_to(state.came_from.get_untracked());
    });
    let (asked_words, listed_words) = (words.clone(), words.clone());
    let body: Vec<AnyView> = vec![
        heading(words.phrase(Phrase::DiaryTitle), ""),
        paragraph("", words.phrase(Phrase::DiaryIntro)),
        notes(diary, words.clone()),
        element("div").class("actions").children([add, to_pattern]).view(),
        fresh(move || breaches(diary, &asked_words)),
        fresh(move || entries(diary, &listed_words)),
        fresh(move || import::as_table(diary, &words)),
        element("div").class("actions").child(back).view(),
    ];
    element("div").class("diary").children(body).view()
}

fn open_form(diary: DiaryContext) {
    diary.state.said.set(String::new());
    diary.state.deleted.set(None);
    diary.page.navigator.go_to(Screen::Diary(DiaryScreen::Entry));
}

/// What was done last, with a way to undo it; and an entry that is not finished.
fn notes(diary: DiaryContext, words: Words) -> AnyView {
    let state = diary.state;
    (move || {
        let said = state.said.get();
        let said = (!said.is_empty()).then(|| paragraph("note", said));
        let deleted = state.deleted.get().map(|(_, incident)| {
            let says =
                words.phrase_with(Phrase::DiaryDeleted, "entry", &in_one_line(&words, &incident));
            let bring_back = words.phrase(Phrase::DiaryBringBack);
            note(says, vec![button(BRING_BACK, "button plain", bring_back, move || undo(diary))])
        });
        let begun = state.draft.read().is_begun().then(|| {
            let go_on = words.phrase(Phrase::DiaryGoOn);
            let drop = words.phrase(Phrase::DiaryDrop);
            let buttons = vec![
                button("go-on", "button", go_on, move || open_form(diary)),
                button("drop", "button plain", drop, move || {
                    state.draft.set(Draft::new());
                    focus::keep_focus(HEADING);
                }),
            ];
            note(words.phrase(Phrase::DiaryUnfinished), buttons)
        });
        let last_import =
            state.last_import.with(|list| Some(last_import(diary, &words, list.as_ref()?)));
        [said, last_import, deleted, begun].into_iter().flatten().collect_view()
    })
    .into_any()
}

/// The list that was brought in last: undo, and what was not understood of it.
fn last_import(diary: DiaryContext, words: &Words, list: &import::ImportBatch) -> AnyView {
    let count = |phrase, count: usize| words.phrase_with(phrase, "count", &count.to_string());
    let undo = button("table-undo", "button plain", words.phrase(Phrase::TableUndo), move || {
        import::undo(diary);
        focus::keep_focus(HEADING);
    });
    let left = (!list.rejected_rows.is_empty()).then(|| {
        let says = count(Phrase::TableLeft, list.rejected_rows.len());
        button("table-look", "button plain", says, move || {
            diary.page.navigator.go_to(Screen::Diary(DiaryScreen::Import));
        })
    });
    let says = count(Phrase::TableTaken, list.entries.len());
    note(
        says,
        [Some(undo).filter(|_| !list.entries.is_empty()), left].into_iter().flatten().collect(),
    )
}

fn note(says: String, buttons: Vec<AnyView>) -> AnyView {
    let buttons = element("div").class("actions").children(buttons).view();
    element("div").class("note").child(paragraph("", says)).child(buttons).view()
}

fn undo(diary: DiaryContext) {
    let Some((place, incident)) = diary.state.deleted.get_untracked() else { return };
    diary.state.deleted.set(None);
    diary.page.case.update(|case| case.diary.insert(place.min(case.diary.len()), incident));
    diary.page.navigator.announce(diary.page.words().phrase(Phrase::DiaryIsBack));
    focus::keep_focus(HEADING);
}

/// Asks about entries that say something about an order, and not whether it was broken.
fn breaches(diary: DiaryContext, words: &Words) -> Option<AnyView> {
    let put = Callback::new(move |(text, breach): (String, Breach)| {
        let moved = change(diary, |case| decide(case, &text, breach));
        diary.page.navigator.announce(moved.clone());
        diary.state.said.set(moved);
        focus::keep_focus(
            match diary.page.case.with_untracked(|case| undecided(case).is_empty()) {
                true => HEADING,
                false => breach::ASKED,
            },
        );
    });
    breach::ask(&diary.page.case.read(), words, put)
}

/// The entries, with what chooses among them.
fn entries(diary: DiaryContext, words: &Words) -> AnyView {
    let state = diary.state;
    let (order, only, shown) = (state.order.get(), state.only.get(), state.shown.get());
    let case = diary.page.case.read();
    if case.diary.is_empty() {
        let empty = paragraph("", words.phrase(Phrase::DiaryEmpty));
        let goes = paragraph("muted", words.phrase(Phrase::DiaryGoes));
        return element("div").children([empty, goes]).view();
    }
    let today = diary.page.today.get();
    let places = listed(&words.pack().kinds, &case, today, order, only.as_ref());
    let wrong = entry_problems(&case, today);
    let is_wrong = |place: usize| {
        let at = ["diary[", &place.to_string(), "]."].concat();
        wrong
            .iter()
            .any(|problem| problem.at.strip_prefix(&at).is_some_and(|field| field != "written_on"))
    };
    let rows = places.iter().take(shown).filter_map(|place| {
        Some(row(diary, words, *place, case.diary.get(*place)?, is_wrong(*place)))
    });
    let list = element("ol").class("entries").children(rows).view();
    let left = places.len().saturating_sub(shown);
    let more = (left > 0).then(|| {
        let says = words.phrase_with(Phrase::DiaryMore, "count", &left.min(PAGE).to_string());
        button("more", "button plain", says, move || {
            state.shown.update(|shown| *shown += PAGE);
            focus::keep_focus("more");
        })
    });
    let count = words.phrase_with(Phrase::DiaryCount, "count", &places.len().to_string());
    let heading = element("h2").text(count).view();
    let choose = (case.diary.len() > 1).then(|| choose(diary, words, &case));
    element("div").child(heading).children(choose).child(list).children(more).view()
}

/// Choosing the order, and one kind of those that are there.
fn choose(diary: DiaryContext, words: &Words, case: &Case) -> AnyView {
    let state = diary.state;
    let orders = ORDERS.map(|(order, phrase)| (order.id().to_owned(), words.phrase(phrase)));
    let ordered = state.order.get_untracked().id().to_owned();
    let order = select(
        "order".to_owned(),
        words.phrase(Phrase::DiaryOrder),
        orders.to_vec(),
        ordered,
        move |id| {
            state.order.set(Order::from_id(&id).unwrap_or_default());
            focus::keep_focus("order");
        },
    );
    let mut kinds: Vec<&KindId> = Vec::new();
    let known = words.pack().kinds.iter().map(|kind| &kind.id);
    let told = case.diary.iter().map(|incident| &incident.kind);
    for kind in known.filter(|kind| told.clone().any(|told| told == *kind)) {
        kinds.push(kind);
    }
    let mut shown = vec![(String::new(), words.phrase(Phrase::DiaryAll))];
    shown.extend(kinds.into_iter().map(|kind| (kind.to_string(), words.kind(kind))));
    let only = state.only.get_untracked().map(|kind| kind.to_string()).unwrap_or_default();
    let only = select("only".to_owned(), words.phrase(Phrase::DiaryOnly), shown, only, move |id| {
        state.only.set((!id.is_empty()).then(|| KindId::from(id)));
        state.shown.set(PAGE);
        focus::keep_focus("only");
    });
    element("div").class("entries-choose").children([only, order]).view()
}

fn row(
    diary: DiaryContext,
    words: &Words,
    place: usize,
    incident: &Incident,
    is_wrong: bool,
) -> AnyView {
    let text = |text: &Option<String>| {
        let text = text.as_ref().filter(|text| !text.trim().is_empty())?;
        Some(Line::new(text.as_str()).in_own_words())
    };
    let labelled = |phrase, line: Line| line.labelled(words.phrase(phrase));
    let says = |phrase| Line::new(words.phrase(phrase));
    let breach = incident.breach;
    let breach = breach.map(|breach| labelled(Phrase::DiaryBreach, says(breach_phrase(breach))));
    let breaks = text(&incident.breaks).map(|line| labelled(Phrase::DiaryBreaks, line));
    let open = incident.needs_breach_choice().then(|| says(Phrase::BreachOpen));
    let evidence = text(&incident.evidence).map(|line| labelled(Phrase::DiaryEvidence, line));
    let wrong = is_wrong.then(|| says(Phrase::DiaryNotCounted));
    let lines =
        [text(&incident.words), text(&incident.place), evidence, breach, breaks, open, wrong];
    let name = in_one_line(words, incident);
    let press = |id: &str, phrase, press: Box<dyn Fn() + Send + Sync>| -> AnyView {
        let says = words.phrase(phrase);
        let id = [id, "-", &place.to_string()].concat();
        let label = [&says, ": ", &name].concat();
        named_button(id, "link", says, label, press)
    };
    let (of, like) = (incident.clone(), incident.clone());
    let buttons = [
        press(
            "change",
            Phrase::Change,
            Box::new(move || {
                let today = diary.page.today.get_untracked();
                diary.state.draft.set(Draft::change(place, of.clone(), today));
                open_form(diary);
            }),
        ),
        press(
            "copy",
            Phrase::DiaryCopy,
            Box::new(move || {
                let today = diary.page.today.get_untracked();
                diary.state.draft.set(Draft::like(&like, today));
                open_form(diary);
            }),
        ),
        press("delete", Phrase::DiaryDelete, Box::new(move || delete(diary, place))),
    ];
    element("li")
        .class("entry")
        .child(paragraph("entry-when", when_and_how_often(words, incident)))
        .child(paragraph("entry-kind", words.kind(&incident.kind)))
        .children(
            lines
                .into_iter()
                .flatten()
                .map(|line| line_in(element("p").class("entry-line"), &line).view()),
        )
        .child(element("div").class("entry-do").children(buttons).view())
        .view()
}

fn delete(diary: DiaryContext, place: usize) {
    let mut taken = None;
    diary.page.case.update(|case| {
        if place < case.diary.len() {
            taken = Some((place, case.diary.remove(place)));
        }
    });
    if let Some((_, incident)) = &taken {
        let words = diary.page.words();
        let entry = in_one_line(&words, incident);
        diary.page.navigator.announce(words.phrase_with(Phrase::DiaryDeleted, "entry", &entry));
    }
    diary.state.said.set(String::new());
    diary.state.deleted.set(taken);
    focus::keep_focus(BRING_BACK);
}

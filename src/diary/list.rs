//! What was written down, a page at a time: so a thousand entries open as fast as ten.

use heedful_engine::case::Breach;
use heedful_engine::diary::{decide, entry_problems, undecided};
use heedful_engine::picture::{Order, listed};
use heedful_engine::report::{Line, breach_phrase};
use heedful_engine::{Case, Incident, KindId, Phrase};
use leptos::prelude::*;

use super::Page;
use super::desk::PAGE;
use super::draft::Draft;
use super::entry::{in_one_line, when_and_how_often};
use super::moved::change;
use super::select::select;
use super::{breach, table};
use crate::app::HEADING;
use crate::browser::focus;
use crate::document::line_in;
use crate::element::{Attribute, Element, button, element, fresh, heading, paragraph};
use crate::place::Place;
use crate::session::Session;
use crate::words::Words;

const BRING_BACK: &str = "bring-back";

/// The orders, each with its words.
const ORDERS: [(Order, Phrase); 3] = [
    (Order::Newest, Phrase::DiaryNewest),
    (Order::Oldest, Phrase::DiaryOldest),
    (Order::Kind, Phrase::DiaryByKind),
];

/// The screen.
pub fn list(session: Session) -> AnyView {
    let words = session.words();
    let desk = session.desk;
    let add = button("add", "button", words.phrase(Phrase::DiaryAdd), move || {
        desk.draft.set(Draft::new());
        open_form(session);
    });
    let to_pattern =
        button("pattern", "button plain", words.phrase(Phrase::DiaryToPattern), move || {
            session.go_to(Place::Diary(Page::Pattern));
        });
    let back = button("back", "button plain", words.phrase(Phrase::Back), move || {
        desk.said.set(String::new());
        session.go_to(desk.came_from.get_untracked());
    });
    let (asked_words, listed_words) = (words.clone(), words.clone());
    let body: Vec<AnyView> = vec![
        heading(words.phrase(Phrase::DiaryTitle), ""),
        paragraph("", words.phrase(Phrase::DiaryIntro)),
        notes(session, words.clone()),
        element("div").class("go").children([add, to_pattern]).view(),
        fresh(move || breaches(session, &asked_words)),
        fresh(move || entries(session, &listed_words)),
        fresh(move || table::as_table(session, &words)),
        element("div").class("go").child(back).view(),
    ];
    element("div").class("diary").children(body).view()
}

fn open_form(session: Session) {
    session.desk.said.set(String::new());
    session.desk.deleted.set(None);
    session.go_to(Place::Diary(Page::Entry));
}

/// What was done last, with a way to undo it; and an entry that is not finished.
fn notes(session: Session, words: Words) -> AnyView {
    let desk = session.desk;
    (move || {
        let said = desk.said.get();
        let said = (!said.is_empty()).then(|| paragraph("note", said));
        let deleted = desk.deleted.get().map(|(_, incident)| {
            let says =
                words.phrase_with(Phrase::DiaryDeleted, "entry", &in_one_line(&words, &incident));
            let bring_back = words.phrase(Phrase::DiaryBringBack);
            note(says, vec![button(BRING_BACK, "button plain", bring_back, move || undo(session))])
        });
        let begun = desk.draft.read().is_begun().then(|| {
            let go_on = words.phrase(Phrase::DiaryGoOn);
            let drop = words.phrase(Phrase::DiaryDrop);
            let buttons = vec![
                button("go-on", "button", go_on, move || open_form(session)),
                button("drop", "button plain", drop, move || {
                    desk.draft.set(Draft::new());
                    focus::stay_on(HEADING);
                }),
            ];
            note(words.phrase(Phrase::DiaryUnfinished), buttons)
        });
        let brought_in =
            desk.brought_in.with(|list| Some(brought_in(session, &words, list.as_ref()?)));
        [said, brought_in, deleted, begun].into_iter().flatten().collect_view()
    })
    .into_any()
}

/// The list that was brought in last: undo, and what was not understood of it.
fn brought_in(session: Session, words: &Words, list: &table::BroughtIn) -> AnyView {
    let count = |phrase, count: usize| words.phrase_with(phrase, "count", &count.to_string());
    let undo = button("table-undo", "button plain", words.phrase(Phrase::TableUndo), move || {
        table::undo(session);
        focus::stay_on(HEADING);
    });
    let left = (!list.left.is_empty()).then(|| {
        let says = count(Phrase::TableLeft, list.left.len());
        button("table-look", "button plain", says, move || {
            session.go_to(Place::Diary(Page::Table));
        })
    });
    let says = count(Phrase::TableTaken, list.entries.len());
    note(
        says,
        [Some(undo).filter(|_| !list.entries.is_empty()), left].into_iter().flatten().collect(),
    )
}

fn note(says: String, buttons: Vec<AnyView>) -> AnyView {
    let buttons = element("div").class("go").children(buttons).view();
    element("div").class("note").child(paragraph("", says)).child(buttons).view()
}

fn undo(session: Session) {
    let Some((place, incident)) = session.desk.deleted.get_untracked() else { return };
    session.desk.deleted.set(None);
    session.case.update(|case| case.diary.insert(place.min(case.diary.len()), incident));
    session.announced.set(session.words().phrase(Phrase::DiaryIsBack));
    focus::stay_on(HEADING);
}

/// Asks about entries that say something about an order, and not whether it was broken.
fn breaches(session: Session, words: &Words) -> Option<AnyView> {
    let put = Callback::new(move |(text, breach): (String, Breach)| {
        let moved = change(session, |case| decide(case, &text, breach));
        session.announced.set(moved.clone());
        session.desk.said.set(moved);
        focus::stay_on(match session.case.with_untracked(|case| undecided(case).is_empty()) {
            true => HEADING,
            false => breach::ASKED,
        });
    });
    breach::ask(&session.case.read(), words, put)
}

/// The entries, with what chooses among them.
fn entries(session: Session, words: &Words) -> AnyView {
    let desk = session.desk;
    let (order, only, shown) = (desk.order.get(), desk.only.get(), desk.shown.get());
    let case = session.case.read();
    if case.diary.is_empty() {
        let empty = paragraph("", words.phrase(Phrase::DiaryEmpty));
        let goes = paragraph("soft", words.phrase(Phrase::DiaryGoes));
        return element("div").children([empty, goes]).view();
    }
    let today = session.today.get();
    let places = listed(&words.pack().kinds, &case, today, order, only.as_ref());
    let wrong = entry_problems(&case, today);
    let is_wrong = |place: usize| {
        let at = ["diary[", &place.to_string(), "]."].concat();
        wrong
            .iter()
            .any(|problem| problem.at.strip_prefix(&at).is_some_and(|field| field != "written_on"))
    };
    let rows = places.iter().take(shown).filter_map(|place| {
        Some(row(session, words, *place, case.diary.get(*place)?, is_wrong(*place)))
    });
    let list = element("ol").class("entries").children(rows).view();
    let left = places.len().saturating_sub(shown);
    let more = (left > 0).then(|| {
        let says = words.phrase_with(Phrase::DiaryMore, "count", &left.min(PAGE).to_string());
        button("more", "button plain", says, move || {
            desk.shown.update(|shown| *shown += PAGE);
            focus::stay_on("more");
        })
    });
    let count = words.phrase_with(Phrase::DiaryCount, "count", &places.len().to_string());
    let heading = element("h2").text(count).view();
    let choose = (case.diary.len() > 1).then(|| choose(session, words, &case));
    element("div").child(heading).children(choose).child(list).children(more).view()
}

/// Choosing the order, and one kind of those that are there.
fn choose(session: Session, words: &Words, case: &Case) -> AnyView {
    let desk = session.desk;
    let orders = ORDERS.map(|(order, phrase)| (order.id().to_owned(), words.phrase(phrase)));
    let ordered = desk.order.get_untracked().id().to_owned();
    let order = select(
        "order".to_owned(),
        words.phrase(Phrase::DiaryOrder),
        orders.to_vec(),
        ordered,
        move |id| {
            desk.order.set(Order::from_id(&id).unwrap_or_default());
            focus::stay_on("order");
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
    let only = desk.only.get_untracked().map(|kind| kind.to_string()).unwrap_or_default();
    let only = select("only".to_owned(), words.phrase(Phrase::DiaryOnly), shown, only, move |id| {
        desk.only.set((!id.is_empty()).then(|| KindId::from(id)));
        desk.shown.set(PAGE);
        focus::stay_on("only");
    });
    element("div").class("entries-choose").children([only, order]).view()
}

fn row(
    session: Session,
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
        let button: Element = element("button")
            .with(Attribute::Type, "button")
            .id([id, "-", &place.to_string()].concat())
            .class("link")
            .with(Attribute::Label, [&says, ": ", &name].concat())
            .text(says);
        button.on_press(press).view()
    };
    let (of, like) = (incident.clone(), incident.clone());
    let buttons = [
        press(
            "change",
            Phrase::Change,
            Box::new(move || {
                let today = session.today.get_untracked();
                session.desk.draft.set(Draft::change(place, of.clone(), today));
                open_form(session);
            }),
        ),
        press(
            "copy",
            Phrase::DiaryCopy,
            Box::new(move || {
                let today = session.today.get_untracked();
                session.desk.draft.set(Draft::like(&like, today));
                open_form(session);
            }),
        ),
        press("delete", Phrase::DiaryDelete, Box::new(move || delete(session, place))),
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

fn delete(session: Session, place: usize) {
    let mut taken = None;
    session.case.update(|case| {
        if place < case.diary.len() {
            taken = Some((place, case.diary.remove(place)));
        }
    });
    if let Some((_, incident)) = &taken {
        let words = session.words();
        let entry = in_one_line(&words, incident);
        session.announced.set(words.phrase_with(Phrase::DiaryDeleted, "entry", &entry));
    }
    session.desk.said.set(String::new());
    session.desk.deleted.set(taken);
    focus::stay_on(BRING_BACK);
}

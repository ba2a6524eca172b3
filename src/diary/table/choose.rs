//! Choosing a file, or pasting rows.

use heedful_engine::spreadsheet::{Decoded, MAX_LIST_BYTES, decode, is_text};
use heedful_engine::{Date, Phrase};
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::preview::FOUND;
use super::{Sheet, reading};
use crate::browser::{focus, keep as browser};
use crate::element::{Attribute, button, element, fresh, paragraph};
use crate::session::Session;
use crate::text_input::text_area;
use crate::words::Words;

const FILE: &str = "table-file";
const PASTE: &str = "table-paste";
const TROUBLE: &str = "table-trouble";

/// The ways to give a list.
pub fn choose(session: Session, words: &Words) -> AnyView {
    let trouble = RwSignal::new(String::new());
    let pasted = session.desk.pasted;
    let choose = {
        let words = words.clone();
        move |event: Event| {
            let words = words.clone();
            spawn_local(async move {
                match browser::read_bytes(event).await {
                    Ok(None) => {}
                    Ok(Some(bytes)) if bytes.len() > MAX_LIST_BYTES => {
                        fail(trouble, too_long(&words));
                    }
                    Ok(Some(bytes)) if is_text(&bytes) => {
                        let Decoded { text, unreadable, .. } = decode(&bytes);
                        begin(
                            session,
                            &words,
                            trouble,
                            Sheet::new(text, unreadable, today(session)),
                        );
                    }
                    Ok(Some(_)) => fail(trouble, words.phrase(Phrase::TableNotText)),
                    Err(problem) => fail(trouble, words.phrase(problem.phrase())),
                }
            });
        }
    };
    let press = {
        let words = words.clone();
        move || {
            let text = pasted.get_untracked();
            if text.len() > MAX_LIST_BYTES {
                return fail(trouble, too_long(&words));
            }
            begin(session, &words, trouble, Sheet::new(text, 0, today(session)));
        }
    };
    let press = button("table-read", "button", words.phrase(Phrase::TableRead), press);
    let shown = fresh(move || {
        let says = trouble.get();
        (!says.is_empty()).then(|| {
            element("p").id(TROUBLE).class("note").with(Attribute::TabIndex, "-1").text(says).view()
        })
    });
    let area = text_area(PASTE, 4).class("words").on_write(pasted, move |text| pasted.set(text));
    view! {
        {paragraph("", words.phrase(Phrase::TableIntro))}
        {shown}
        <div class="field">
            <label for=FILE>{words.phrase(Phrase::TableFile)}</label>
            <input id=FILE type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" on:change=choose />
        </div>
        <div class="field">
            <label for=PASTE>{words.phrase(Phrase::TablePaste)}</label>
            {area.view()}
        </div>
        {element("div").class("go").child(press).view()}
    }
    .into_any()
}

fn fail(trouble: RwSignal<String>, says: String) {
    trouble.try_set(says);
    focus::stay_on(TROUBLE);
}

fn today(session: Session) -> Date {
    session.today.get_untracked()
}

/// It is longer than is read: how much is, and what to do.
fn too_long(words: &Words) -> String {
    let most = (MAX_LIST_BYTES / 1024 / 1024).to_string();
    words.phrase_with(Phrase::TableTooLong, "most", &most)
}

/// Says that it is being read, reads it in slices, and shows what was read.
fn begin(session: Session, words: &Words, trouble: RwSignal<String>, sheet: Sheet) {
    trouble.try_set(words.phrase(Phrase::TableReading));
    let words = words.clone();
    // The person may have gone elsewhere meanwhile.
    let tell = move |_| trouble.try_get_untracked().is_some();
    focus::once_painted(move || {
        reading::read(session, sheet, tell, move |sheet| {
            if sheet.is_empty() {
                return fail(trouble, words.phrase(Phrase::TableEmpty));
            }
            session.desk.pasted.set(String::new());
            session.desk.sheet.set(Some(sheet));
            focus::move_to(FOUND);
        });
    });
}

//! Choosing a file, or pasting rows.

use heedful_engine::Phrase;
use heedful_engine::spreadsheet::{decode, is_text};
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Sheet;
use super::preview::FOUND;
use crate::browser::{focus, keep as browser};
use crate::element::{Attribute, button, element, paragraph};
use crate::session::Session;
use crate::words::Words;

const FILE: &str = "table-file";
const PASTE: &str = "table-paste";
const TROUBLE: &str = "table-trouble";

/// The ways to give a list.
pub fn choose(session: Session, words: &Words) -> AnyView {
    let trouble = RwSignal::new(String::new());
    let pasted = RwSignal::new(String::new());
    let choose = {
        let words = words.clone();
        move |event: Event| {
            let words = words.clone();
            spawn_local(async move {
                match browser::read_bytes(event).await {
                    Ok(None) => {}
                    Ok(Some(bytes)) if is_text(&bytes) => {
                        begin(session, &words, trouble, decode(&bytes).0);
                    }
                    Ok(Some(_)) => fail(trouble, words.phrase(Phrase::TableNotText)),
                    Err(problem) => fail(trouble, words.phrase(problem.phrase())),
                }
            });
        }
    };
    let press = {
        let words = words.clone();
        move || begin(session, &words, trouble, pasted.get_untracked())
    };
    let press = button("table-read", "button", words.phrase(Phrase::TableRead), press);
    let shown = move || {
        let says = trouble.get();
        (!says.is_empty()).then(|| {
            element("p").id(TROUBLE).class("note").with(Attribute::TabIndex, "-1").text(says).view()
        })
    };
    view! {
        {paragraph("", words.phrase(Phrase::TableIntro))}
        {shown}
        <div class="field">
            <label for=FILE>{words.phrase(Phrase::TableFile)}</label>
            <input id=FILE type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" on:change=choose />
        </div>
        <div class="field">
            <label for=PASTE>{words.phrase(Phrase::TablePaste)}</label>
            <textarea
                id=PASTE
                class="words"
                rows="4"
                autocomplete="off"
                spellcheck="false"
                on:input=move |event| pasted.set(event_target_value(&event))
            ></textarea>
        </div>
        {element("div").class("go").child(press).view()}
    }
    .into_any()
}

fn fail(trouble: RwSignal<String>, says: String) {
    trouble.try_set(says);
    focus::stay_on(TROUBLE);
}

/// Says that it is being read, which can take a breath for ten thousand rows, and reads it.
fn begin(session: Session, words: &Words, trouble: RwSignal<String>, text: String) {
    trouble.try_set(words.phrase(Phrase::TableReading));
    let words = words.clone();
    focus::once_painted(move || read(session, &words, trouble, text));
}

/// Reads a list, and shows what was read.
fn read(session: Session, words: &Words, trouble: RwSignal<String>, text: String) {
    // The person may have gone elsewhere meanwhile.
    if trouble.try_get_untracked().is_none() {
        return;
    }
    let today = session.today.get_untracked();
    let kinds = &words.pack().kinds;
    let sheet = session.case.with_untracked(|case| Sheet::new(text, kinds, today, &case.diary));
    if sheet.is_empty() {
        return fail(trouble, words.phrase(Phrase::TableEmpty));
    }
    session.desk.sheet.set(Some(sheet));
    focus::move_to(FOUND);
}

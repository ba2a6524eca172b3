//! Choosing a file, or pasting rows.

use heedful_engine::Phrase;
use heedful_engine::spreadsheet::{Decoded, Decoder, MAX_LIST_BYTES, NotText, not_text};
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::preview::FOUND;
use super::{ImportPreview, reading};
use crate::browser::save::StorageError;
use crate::browser::slices::in_slices;
use crate::browser::{focus, save as browser};
use crate::diary::state::DiaryContext;
use crate::save::phrase_of;
use crate::ui::element::{Attribute, button, element, fresh, paragraph};
use crate::ui::fields::labelled;
use crate::ui::text_input::text_area;
use crate::ui::words::Words;

const FILE: &str = "table-file";
const PASTE: &str = "table-paste";
const TROUBLE: &str = "table-trouble";

/// The ways to give a list.
pub fn choose(diary: DiaryContext, words: &Words) -> AnyView {
    let trouble = RwSignal::new(String::new());
    let pasted = diary.state.pasted;
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
                    Ok(Some(bytes)) => match not_text(&bytes) {
                        None => decode(diary, words, trouble, Decoder::new(bytes)),
                        Some(what) => fail(trouble, words.phrase(says_what(what))),
                    },
                    Err(StorageError::FileLarge) => fail(trouble, too_long(&words)),
                    Err(problem) => fail(trouble, words.phrase(phrase_of(problem))),
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
            let sheet = ImportPreview::new(text, 0, diary.page.today.get_untracked());
            says_that_it_reads(&words, trouble, move |words| begin(diary, words, trouble, sheet));
        }
    };
    let press = button("table-read", "button", words.phrase(Phrase::TableRead), press);
    let shown = fresh(move || {
        let says = trouble.get();
        (!says.is_empty()).then(|| {
            element("p").id(TROUBLE).class("note").with(Attribute::TabIndex, "-1").text(says).view()
        })
    });
    let area =
        text_area(PASTE, 4).class("text-input").on_write(pasted, move |text| pasted.set(text));
    view! {
        {paragraph("", words.phrase(Phrase::TableIntro))}
        {shown}
        <div class="field">
            <label for=FILE>{words.phrase(Phrase::TableFile)}</label>
            <input id=FILE type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" on:change=choose />
        </div>
        {labelled(PASTE, words.phrase(Phrase::TablePaste), vec![area.view()])}
        {element("div").class("actions").child(press).view()}
    }
    .into_any()
}

fn fail(trouble: RwSignal<String>, says: String) {
    trouble.try_set(says);
    focus::keep_focus(TROUBLE);
}

/// What a file is that is no list, and what to do.
fn says_what(what: NotText) -> Phrase {
    match what {
        NotText::Spreadsheet => Phrase::TableIsSpreadsheet,
        NotText::Zip => Phrase::TableIsZip,
        NotText::Other => Phrase::TableNotText,
    }
}

/// It is longer than is read: how much is, and what to do.
fn too_long(words: &Words) -> String {
    let most = (MAX_LIST_BYTES / 1024 / 1024).to_string();
    words.phrase_with(Phrase::TableTooLong, "most", &most)
}

/// Says that a list is being read, and goes on once that is seen.
fn says_that_it_reads(
    words: &Words,
    trouble: RwSignal<String>,
    then: impl FnOnce(Words) + 'static,
) {
    trouble.try_set(words.phrase(Phrase::TableReading));
    let words = words.clone();
    focus::after_paint(move || then(words));
}

/// Reads the text of a file in slices, and then the list.
fn decode(diary: DiaryContext, words: Words, trouble: RwSignal<String>, decoder: Decoder) {
    says_that_it_reads(&words, trouble, move |words| {
        let job = diary.state.new_job();
        let mut left = Some((decoder, words));
        in_slices(Box::new(move || {
            let is_wanted = diary.state.is_job(job) && trouble.try_get_untracked().is_some();
            if is_wanted && left.as_mut().is_some_and(|(decoder, _)| decoder.step()) {
                return true;
            }
            if let Some((decoder, words)) = left.take().filter(|_| is_wanted) {
                let Decoded { text, unreadable, .. } = decoder.done();
                let sheet = ImportPreview::new(text, unreadable, diary.page.today.get_untracked());
                begin(diary, words, trouble, sheet);
            }
            false
        }));
    });
}

/// Reads a list in slices, and shows what was read.
fn begin(diary: DiaryContext, words: Words, trouble: RwSignal<String>, sheet: ImportPreview) {
    // The person may have gone elsewhere meanwhile.
    let tell = move |_| trouble.try_get_untracked().is_some();
    reading::read(diary, sheet, tell, move |sheet| {
        if sheet.is_empty() {
            return fail(trouble, words.phrase(Phrase::TableEmpty));
        }
        diary.state.pasted.set(String::new());
        diary.state.sheet.set(Some(sheet));
        focus::move_to(FOUND);
    });
}

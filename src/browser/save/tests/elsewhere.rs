//! Files, the clipboard, print, and the calendar.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Restore, day, script, script_until};
use crate::browser::save::{
    Printed, StorageError, copy, end_generation, generation, in_words, make_passphrase, print,
    read_chosen, release_files, save_file, save_text,
};

#[wasm_bindgen_test]
async fn a_saved_file_has_a_neutral_name_and_an_address_that_says_nothing_and_is_taken_back() {
    let _restore = Restore("HTMLAnchorElement.prototype.click = window.realClick");
    script(
        r"window.realClick = HTMLAnchorElement.prototype.click;
        HTMLAnchorElement.prototype.click = function () { window.saved = this; }",
    );
    save_file(generation(), "notes-2026-11-22.json", r#"{"answers":"kill"}"#).unwrap();
    assert_eq!(script("saved.download").as_string().unwrap(), "notes-2026-11-22.json");
    let address = script("saved.href").as_string().unwrap();
    assert!(address.starts_with("blob:") && !address.contains("kill"), "{address}");
    let text = script_until("fetch(saved.href).then((answer) => answer.text())").await;
    assert_eq!(text.as_string().unwrap(), r#"{"answers":"kill"}"#);
    release_files();
    let gone = script_until("fetch(saved.href).then(() => 'there', () => 'gone')").await;
    assert_eq!(gone.as_string().unwrap(), "gone");
}

/// Chooses a file of this content, as a person does.
async fn choose(content: &str) -> Result<Option<String>, StorageError> {
    let code = format!(
        r#"(() => {{
            const input = document.createElement("input");
            input.type = "file";
            const files = new DataTransfer();
            files.items.add(new File([{content}], "my secret.json"));
            input.files = files.files;
            window.chosen = input;
            const event = new Event("change");
            input.dispatchEvent(event);
            return event;
        }})()"#
    );
    read_chosen(script(&code).unchecked_into()).await
}

#[wasm_bindgen_test]
async fn a_chosen_file_is_read_and_its_name_leaves_the_screen() {
    assert_eq!(choose("'{\"answers\":{}}'").await, Ok(Some("{\"answers\":{}}".to_owned())));
    assert_eq!(script("chosen.files.length").as_f64(), Some(0.0));
    assert_eq!(choose("''").await, Ok(Some(String::new())));
}

#[wasm_bindgen_test]
async fn a_huge_file_is_not_read_at_all() {
    assert_eq!(choose("new Uint8Array(12 * 1024 * 1024 + 1)").await, Err(StorageError::FileLarge));
}

#[wasm_bindgen_test]
async fn a_file_that_vanished_is_named() {
    let _restore = Restore("Blob.prototype.text = window.realText");
    script(
        r"window.realText = Blob.prototype.text;
        Blob.prototype.text = () => Promise.reject(new DOMException('', 'NotReadableError'))",
    );
    assert_eq!(choose("'x'").await, Err(StorageError::FileUnread));
}

#[wasm_bindgen_test]
async fn copying_falls_back_to_selecting_and_says_when_that_fails_too() {
    let _restore = Restore("delete navigator.clipboard; delete document.execCommand");
    script(
        r#"window.clipboardSays = (write) => Object.defineProperty(navigator, "clipboard",
            {value: write && {writeText: write}, configurable: true});
        document.execCommand = () => { window.selected = String(getSelection()) || document.activeElement.value;
            return window.selectingWorks; };
        window.selectingWorks = true"#,
    );
    script("clipboardSays((text) => { window.copied = text; return Promise.resolve(); })");
    assert_eq!(copy(generation(), "one".to_owned()).await, Ok(()));
    assert_eq!(script("copied").as_string().unwrap(), "one");
    script("clipboardSays(() => Promise.reject(new DOMException('', 'NotAllowedError')))");
    assert_eq!(copy(generation(), "two".to_owned()).await, Ok(()));
    assert_eq!(script("selected").as_string().unwrap(), "two");
    script("clipboardSays(undefined)");
    assert_eq!(copy(generation(), "three".to_owned()).await, Ok(()));
    script("window.selectingWorks = false");
    assert_eq!(copy(generation(), "four".to_owned()).await, Err(StorageError::NotCopied));
    assert_eq!(script("document.querySelectorAll('textarea').length").as_f64(), Some(0.0));
}

#[wasm_bindgen_test]
fn a_browser_that_does_not_print_is_named() {
    let _restore = Restore("window.print = window.realPrint");
    script("window.realPrint = window.print; window.print = () => { window.printed = true; }");
    assert_eq!(print(Printed::Everything), Ok(()));
    assert!(script("printed").is_truthy());
    script("window.print = () => { throw new DOMException('', 'SecurityError'); }");
    assert_eq!(print(Printed::Everything), Err(StorageError::NotPrinted));
}

#[wasm_bindgen_test]
async fn nothing_leaves_the_page_for_a_case_that_is_gone_or_once_the_page_was_left() {
    let _restore = Restore(
        "HTMLAnchorElement.prototype.click = window.realClick; window.print = window.realPrint;
        document.documentElement.classList.remove('page-left')",
    );
    script(
        r"window.realClick = HTMLAnchorElement.prototype.click; window.realPrint = window.print; window.done = 0;
        HTMLAnchorElement.prototype.click = () => { window.done++ }; window.print = () => { window.done++ }",
    );
    let before = generation();
    end_generation();
    assert_eq!(save_file(before, "a.json", "{}"), Err(StorageError::Cancelled));
    assert_eq!(copy(before, "text".to_owned()).await, Err(StorageError::Cancelled));
    script("document.documentElement.classList.add('page-left')");
    assert_eq!(save_file(generation(), "a.json", "{}"), Err(StorageError::Cancelled));
    assert_eq!(save_text("a.csv", "text/csv", "a"), Err(StorageError::Cancelled));
    assert_eq!(print(Printed::Everything), Err(StorageError::Cancelled));
    assert_eq!(copy(generation(), "text".to_owned()).await, Err(StorageError::Cancelled));
    assert_eq!(script("done").as_f64(), Some(0.0));
}

#[wasm_bindgen_test]
fn a_passphrase_that_is_made_up_is_another_one_each_time() {
    let made: Vec<String> = (0..4).map(|_| make_passphrase().unwrap()).collect();
    for (place, one) in made.iter().enumerate() {
        assert_eq!(one.split(' ').count(), 5, "{one}");
        assert!(!made.iter().skip(place + 1).any(|other| other == one));
    }
}

#[wasm_bindgen_test]
fn dates_are_written_in_the_language_of_the_page() {
    let _restore = Restore("document.documentElement.removeAttribute('lang')");
    for (language, expected) in
        [("en-GB", "22 November 2026"), ("de", "22. November 2026"), ("no-_such", "2026-11-22")]
    {
        script(&format!("document.documentElement.lang = '{language}'"));
        assert_eq!(in_words(day("2026-11-22")), expected);
    }
}

//! Keeping and opening, as a person does it. The words on the screen are the ids of the phrases.

use std::sync::Arc;
use std::time::Duration;

use heedful_engine::{Answer, Audience, Case, Pack, Phrase, prepare, read_pack};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::save::idle_timer::IdleLimits;
use crate::browser::save::tests::{EMPTY_STORAGE, OWN, Restore, own_keys, script, script_until};
use crate::save::{IdleGuard, OpenSaved, SavePanel};
use crate::ui::text_input::private;
use crate::ui::words::Words;

const PASSPHRASE: &str = "kettle window river";

fn pack() -> Pack {
    let phrases: Vec<String> = Phrase::ALL
        .iter()
        .map(|phrase| match phrase {
            Phrase::KeepAlready | Phrase::KeepOn => format!(r#""{0}":"{0} {{date}}""#, phrase.id()),
            Phrase::WipedCount => format!(r#""{0}":"{0} {{count}}""#, phrase.id()),
            Phrase::KeepFileName => format!(r#""{0}":"notes-{{date}}""#, phrase.id()),
            phrase => format!(r#""{0}":"{0}""#, phrase.id()),
        })
        .collect();
    let readings = ["danger_now", "serious_harm", "going_on", "impact"]
        .map(|id| format!(r#"{{"id":"{id}","say":"","means":"","bands":{{}}}}"#));
    let json = format!(
        r#"{{"format":1,"id":"a-pack","name":"","version":"0.2.0","languages":["en-GB"],"language":"en-GB",
            "levels":[],"readings":[{}],"bands":[],"parts":[{{"id":"threats","say":""}}],
            "questions":[{{"id":"threats","part":"threats","choose":"one","ask":"","options":[{{"id":"kill","say":""}},{{"id":"harm","say":""}}]}}],
            "interface":{{{}}}}}"#,
        readings.join(","),
        phrases.join(",")
    );
    read_pack(&json).unwrap()
}

fn told(answer: &str) -> Case {
    let mut case = Case::default();
    case.answers.insert("threats".into(), Answer::One(answer.into()));
    case
}

fn answers(case: RwSignal<Case>) -> Case {
    Case { pack: None, result: None, ..case.get_untracked() }
}

/// Shows a view on an otherwise empty page.
fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> impl Drop {
    script(
        "document.querySelector('#stage')?.remove(); document.body.insertAdjacentHTML('beforeend', '<div id=stage></div>')",
    );
    let stage = document().get_element_by_id("stage").unwrap().unchecked_into();
    mount_to(stage, move || {
        provide_context(Words::new(Arc::new(prepare(pack()).unwrap()), Audience::default()));
        view()
    })
}

fn empty_storage() -> Restore {
    own_keys();
    script(EMPTY_STORAGE);
    Restore(EMPTY_STORAGE)
}

/// Waits until something holds on the page; the runner's time limit ends a wait in vain.
async fn until(holds: &str) {
    let code = format!(
        "(async () => {{ while (!({holds})) await new Promise(requestAnimationFrame); }})()"
    );
    script_until(&code).await;
}

async fn until_it_says(phrase: &str) {
    until(&format!("document.querySelector('#stage').innerText.includes('{phrase}')")).await;
}

/// Presses what matches, once it is there.
async fn press(selector: &str) {
    until(&format!("document.querySelector('{selector}')")).await;
    script(&format!("document.querySelector('{selector}').click()"));
}

async fn type_into(selector: &str, text: &str) {
    until(&format!("document.querySelector('{selector}')")).await;
    script(&format!(
        "{{ const field = document.querySelector('{selector}'); field.value = '{text}';
            field.dispatchEvent(new Event('input', {{bubbles: true}})); }}"
    ));
}

fn truth(code: &str) -> bool {
    script(code).is_truthy()
}

async fn keep_on_device(passphrase: &str) {
    press("#keep-device").await;
    type_into("#keep-passphrase", passphrase).await;
    type_into("#keep-passphrase-again", passphrase).await;
    press("#keep-do").await;
}

/// Chooses a file of this content.
async fn choose_file(content: &str) {
    until("document.querySelector('#open-file')").await;
    script(&format!(
        "{{ const files = new DataTransfer(); files.items.add(new File([{}], 'a.json'));
            const input = document.querySelector('#open-file'); input.files = files.files;
            input.dispatchEvent(new Event('change', {{bubbles: true}})); }}",
        serde_json::to_string(content).unwrap()
    ));
}

#[wasm_bindgen_test]
async fn mistakes_are_named_one_at_a_time_and_what_was_typed_stays() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    press("#keep-do").await;
    until_it_says("error_keep_choose").await;
    until("document.activeElement.id == 'keep-trouble'").await;
    press("#keep-trouble button").await;
    until("document.activeElement.id == 'keep-device'").await;
    keep_on_device("short").await;
    until_it_says("problem_passphrase_short").await;
    until("document.querySelector('#keep-passphrase').getAttribute('aria-invalid') == 'true'")
        .await;
    type_into("#keep-passphrase", PASSPHRASE).await;
    press("#keep-do").await;
    until_it_says("problem_passphrase_differ").await;
    assert!(truth("document.querySelector('#keep-passphrase').value == 'kettle window river'"));
    assert!(truth("localStorage.length == 0"));
}

#[wasm_bindgen_test]
async fn what_is_kept_on_the_device_opens_again_with_its_passphrase_alone() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let page = show(move || view! { <SavePanel case /> });
    keep_on_device(PASSPHRASE).await;
    until_it_says("kept_device").await;
    until_it_says("keep_here").await;
    assert!(truth("document.querySelector('#keep-passphrase').value == ''"));
    assert!(truth(&format!("!localStorage.getItem('{OWN}saved.1.stay').includes('kill')")));
    drop(page);

    let other = RwSignal::new(Case::default());
    let _page = show(move || view! { <OpenSaved case=other /> });
    press("#open-device").await;
    until("document.activeElement.id == 'open-passphrase'").await;
    press(".passphrase [type=submit]").await;
    until_it_says("error_passphrase_missing").await;
    type_into("#open-passphrase", "kettle window rivers").await;
    press(".passphrase [type=submit]").await;
    until_it_says("problem_passphrase_wrong").await;
    assert_eq!(other.get_untracked(), Case::default());
    type_into("#open-passphrase", PASSPHRASE).await;
    press(".passphrase [type=submit]").await;
    until_it_says("open_done").await;
    assert_eq!(answers(other), told("kill"));
}

/// What is saved under this number.
fn saved(number: u32) -> Option<String> {
    script(&format!("localStorage.getItem('{OWN}saved.{number}.stay')")).as_string()
}

#[wasm_bindgen_test]
async fn nothing_saved_is_replaced_without_asking() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    keep_on_device(PASSPHRASE).await;
    until_it_says("kept_device").await;
    let first = saved(1).unwrap();
    case.set(told("harm"));
    keep_on_device(PASSPHRASE).await;
    until_it_says("keep_already").await;
    until("document.activeElement.id == 'keep-ask'").await;
    press("[aria-labelledby=keep-ask] .button.plain").await;
    until("!document.querySelector('#keep-ask')").await;
    assert_eq!(saved(1), Some(first));
    press("#keep-do").await;
    press("[aria-labelledby=keep-ask] .button:not(.plain)").await;
    until(&format!("localStorage.getItem('{OWN}saved.2.stay')")).await;
    assert!(truth("localStorage.length == 1"));
}

#[wasm_bindgen_test]
async fn what_another_tab_saved_meanwhile_is_asked_about() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    keep_on_device(PASSPHRASE).await;
    until_it_says("keep_working").await;
    // While the key is made.
    script(&format!("localStorage.setItem('{OWN}saved.7.stay', 'of another tab')"));
    until_it_says("problem_saved_meanwhile").await;
    until("document.activeElement.id == 'keep-ask'").await;
    assert_eq!(saved(7).as_deref(), Some("of another tab"));
    assert!(truth("localStorage.length == 1"));
    press("[aria-labelledby=keep-ask] .button:not(.plain)").await;
    until_it_says("kept_device").await;
    assert!(truth("localStorage.length == 1"));
    assert!(saved(8).is_some());
}

#[wasm_bindgen_test]
async fn what_is_saved_can_be_deleted() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    keep_on_device(PASSPHRASE).await;
    press(".kept-here .link").await;
    until_it_says("keep_stopped").await;
    assert!(truth("localStorage.length == 0 && !document.querySelector('.kept-here')"));
}

#[wasm_bindgen_test]
async fn a_passphrase_can_be_made_up_and_is_shown_once() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    press("#keep-device").await;
    press("#keep-make-up").await;
    until("document.activeElement.id == 'keep-made-up'").await;
    let made = script("document.querySelector('#keep-made-up-words').innerText");
    let made = made.as_string().unwrap();
    assert_eq!(made.split_whitespace().count(), 5);
    for field in ["#keep-passphrase", "#keep-passphrase-again"] {
        until(&format!("document.querySelector('{field}').value == '{made}'")).await;
    }
    press("#keep-do").await;
    until_it_says("kept_device").await;
    assert!(truth("!document.querySelector('#keep-made-up')"));
    assert!(truth(&format!("!document.querySelector('#stage').innerHTML.includes('{made}')")));
}

#[wasm_bindgen_test]
async fn the_person_says_what_becomes_of_it_when_they_leave() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    press("#keep-device").await;
    until("document.querySelector('#keep-stays')?.checked").await;
    press("#keep-goes").await;
    keep_on_device(PASSPHRASE).await;
    until_it_says("kept_goes").await;
    assert!(truth(&format!("Object.keys(localStorage).join() == '{OWN}saved.1'")));
}

#[wasm_bindgen_test]
async fn answers_on_the_screen_are_not_replaced_without_asking() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <OpenSaved case /> });
    let older =
        r#"{"format":1,"pack":{"id":"a-pack","version":"0.1.0"},"answers":{"threats":"harm"}}"#;
    choose_file(older).await;
    press(".note .button.plain").await;
    until("!document.querySelector('#open-ask')").await;
    assert_eq!(answers(case), told("kill"));
    choose_file(older).await;
    press(".note .button:not(.plain)").await;
    until_it_says("open_older").await;
    assert_eq!(answers(case), told("harm"));
}

#[wasm_bindgen_test]
async fn files_that_do_not_open_are_named_and_change_nothing() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <OpenSaved case /> });
    for (content, problem) in [
        ("", "problem_file_empty"),
        ("Dear diary", "problem_file_foreign"),
        (
            r#"{"format":1,"pack":{"id":"other","version":"1"},"answers":{}}"#,
            "problem_file_foreign",
        ),
        (r#"{"format":1,"answers":{"#, "problem_file_damaged"),
        (r#"{"format":99}"#, "problem_file_newer"),
        (r#"{"heedful":2}"#, "problem_file_newer"),
    ] {
        choose_file(content).await;
        until_it_says(problem).await;
        until("document.activeElement.id == 'open-trouble'").await;
    }
    assert_eq!(answers(case), told("kill"));
}

#[wasm_bindgen_test]
async fn a_page_without_a_secure_connection_says_why_it_can_not_lock() {
    let _restore = empty_storage();
    let _secure = Restore("delete crypto.subtle");
    script("Object.defineProperty(crypto, 'subtle', {value: undefined, configurable: true})");
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    for method in ["device", "locked-file"] {
        assert!(truth(&format!("document.querySelector('#keep-{method}').disabled")));
        assert!(truth(&format!(
            "document.querySelector('#keep-{method}-risk').innerText == 'problem_no_https'"
        )));
    }
    for method in ["file", "print"] {
        assert!(truth(&format!("!document.querySelector('#keep-{method}').disabled")));
    }
}

#[wasm_bindgen_test]
async fn deleting_says_what_goes_asks_and_proves_it() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    keep_on_device(PASSPHRASE).await;
    until_it_says("kept_device").await;
    press("#wipe").await;
    until_it_says("wipe_saved").await;
    press(".wipe .note .button.plain").await;
    until("document.activeElement.id == 'wipe'").await;
    assert_eq!(answers(case), told("kill"));
    press("#wipe").await;
    press("#wipe-all").await;
    until_it_says("wiped_count 0").await;
    until("document.activeElement.id == 'wiped'").await;
    assert_eq!(case.get_untracked(), Case::default());
    assert!(truth("localStorage.length == 0"));
}

#[wasm_bindgen_test]
async fn a_saved_copy_stays_where_only_the_page_is_to_be_deleted() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    keep_on_device(PASSPHRASE).await;
    until_it_says("kept_device").await;
    press("#wipe").await;
    press("#wipe-page").await;
    until_it_says("wiped_saved_stays").await;
    assert_eq!(case.get_untracked(), Case::default());
    assert!(saved(1).is_some());
}

#[wasm_bindgen_test]
async fn a_save_that_is_under_way_comes_to_nothing_when_everything_is_deleted() {
    let _restore = empty_storage();
    let case = RwSignal::new(told("kill"));
    let _page = show(move || view! { <SavePanel case /> });
    let _key = Restore("SubtleCrypto.prototype.deriveKey = window.realKey");
    script(
        r"window.realKey = SubtleCrypto.prototype.deriveKey; window.isWaiting = false;
        const gate = new Promise((open) => { window.openGate = open; });
        SubtleCrypto.prototype.deriveKey = async function (...all) {
            window.isWaiting = true;
            await gate;
            return window.realKey.apply(this, all);
        };
        window.realEncrypt ??= SubtleCrypto.prototype.encrypt; window.isLocked = false;
        SubtleCrypto.prototype.encrypt = async function (...all) {
            const done = await window.realEncrypt.apply(this, all);
            setTimeout(() => { window.isLocked = true; });
            return done;
        };",
    );
    keep_on_device(PASSPHRASE).await;
    until("isWaiting").await;
    press("#wipe").await;
    press("#wipe-all").await;
    until_it_says("wiped_count 0").await;
    script("openGate()");
    until("isLocked").await;
    assert!(truth("localStorage.length == 0"));
    script("SubtleCrypto.prototype.encrypt = window.realEncrypt");
}

#[wasm_bindgen_test]
async fn copying_by_hand_is_offered_where_the_browser_does_not_copy() {
    let _restore = empty_storage();
    let _clipboard = Restore("delete navigator.clipboard; delete document.execCommand");
    script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
        document.execCommand = () => false",
    );
    let case = RwSignal::new(told("kill"));
    let text = Callback::new(|()| "what was told".to_owned());
    let _page = show(move || view! { <SavePanel case text /> });
    press("#keep-copy").await;
    press("#keep-do").await;
    until_it_says("problem_copy").await;
    until("document.querySelector('#keep-text').value == 'what was told'").await;
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_alone_hides_what_it_shows_and_loses_nothing() {
    let _restore = empty_storage();
    let _clock = Restore("Date.now = window.realNow");
    script("window.realNow = Date.now; Date.now = () => 0");
    let case = RwSignal::new(told("kill"));
    let limits = IdleLimits::of(Duration::from_secs(300));
    let _page = show(
        move || view! { <IdleGuard case limits><input id="private" {..private()} /></IdleGuard> },
    );
    script(
        "document.querySelector('#private').value = 'what I wrote'; document.querySelector('#private').focus()",
    );
    script("Date.now = () => 300 * 1000; window.dispatchEvent(new Event('visibilitychange'))");
    until_it_says("idle_heading").await;
    until("document.activeElement.id == 'blanked'").await;
    assert!(truth("document.querySelector('#private').offsetParent === null"));
    press("#go-on").await;
    until("document.activeElement.id == 'private'").await;
    assert!(truth("document.querySelector('#private').value == 'what I wrote'"));
    script("Date.now = () => 900 * 1000; window.dispatchEvent(new Event('visibilitychange'))");
    press("#wipe").await;
    press("#wipe-all").await;
    until_it_says("wiped_count 0").await;
    assert_eq!(case.get_untracked(), Case::default());
}

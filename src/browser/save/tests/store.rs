//! What is saved in the browser.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{EMPTY_STORAGE, OWN, Restore, day, own_keys, script};
use crate::browser::save::envelope::{Envelope, EnvelopeHeader, ITERATIONS, Term};
use crate::browser::save::{
    OnLeaving, SavedEntry, StorageError, Stored, Wiped, delete_saved, end_generation, generation,
    leave_saved, load, save, seen, tidy, wipe,
};

/// Something locked, known by its number.
fn kept(number: u8) -> SavedEntry {
    let term = Term::of_days(day("2026-11-22"), 30);
    let header = EnvelopeHeader {
        iterations: ITERATIONS,
        salt: [number; 16],
        iv: [2; 12],
        term: Some(term),
    };
    let content = Envelope { header, sealed: vec![3; 40] }.to_json();
    SavedEntry { term, content, on_leaving: OnLeaving::Stays }
}

/// Saves, as someone does who was asked a moment ago.
fn save_now(kept: &SavedEntry) -> Result<(), StorageError> {
    save(generation(), &seen(), kept)
}

fn look_today() -> Result<Stored, StorageError> {
    load(Some(day("2026-11-22")))
}

/// The keys in storage: `session: …; local: …`, without the start of our own.
fn keys() -> String {
    let code = "`session: ${Object.keys(sessionStorage).sort()}; local: ${Object.keys(localStorage).sort()}`";
    script(code).as_string().unwrap().replace(OWN, "")
}

fn empty() -> Restore {
    own_keys();
    wipe();
    script(EMPTY_STORAGE);
    Restore(EMPTY_STORAGE)
}

#[wasm_bindgen_test]
fn what_is_saved_is_found_and_can_be_deleted() {
    let _restore = empty();
    assert_eq!(look_today(), Ok(Stored::Nothing));
    save_now(&kept(1)).unwrap();
    assert_eq!(look_today(), Ok(Stored::Entry(kept(1))));
    assert_eq!(keys(), "session: ; local: saved.1.stay");
    delete_saved().unwrap();
    assert_eq!(keys(), "session: ; local: ");
}

#[wasm_bindgen_test]
fn looking_writes_nothing() {
    let _restore = empty();
    look_today().unwrap();
    assert_eq!(keys(), "session: ; local: ");
}

#[wasm_bindgen_test]
fn the_key_says_whether_it_stays_when_the_person_leaves() {
    let _restore = empty();
    let goes = SavedEntry { on_leaving: OnLeaving::IsDeleted, ..kept(1) };
    save_now(&goes).unwrap();
    assert_eq!(keys(), "session: ; local: saved.1");
    assert_eq!(look_today(), Ok(Stored::Entry(goes)));
}

#[wasm_bindgen_test]
fn something_new_takes_the_place_of_the_old() {
    let _restore = empty();
    for number in [1, 2, 3] {
        save_now(&kept(number)).unwrap();
        assert_eq!(look_today(), Ok(Stored::Entry(kept(number))));
    }
    assert_eq!(keys(), "session: ; local: saved.3.stay");
}

#[wasm_bindgen_test]
fn what_another_tab_saved_after_the_person_was_asked_is_not_replaced() {
    let _restore = empty();
    save_now(&kept(1)).unwrap();
    let asked = seen();
    save_now(&kept(2)).unwrap();
    assert_eq!(save(generation(), &asked, &kept(3)), Err(StorageError::SavedMeanwhile));
    assert_eq!(look_today(), Ok(Stored::Entry(kept(2))));
    // Nor is a deletion in another tab undone without a word.
    let asked = seen();
    delete_saved().unwrap();
    assert_eq!(save(generation(), &asked, &kept(3)), Err(StorageError::SavedMeanwhile));
}

#[wasm_bindgen_test]
fn nothing_is_saved_for_a_case_that_is_gone() {
    let _restore = empty();
    let before = generation();
    wipe();
    assert_eq!(save(before, &seen(), &kept(1)), Err(StorageError::Cancelled));
    let before = generation();
    end_generation();
    assert_eq!(save(before, &seen(), &kept(1)), Err(StorageError::Cancelled));
    let _here = Restore("document.documentElement.classList.remove('page-left')");
    script("document.documentElement.classList.add('page-left')");
    assert_eq!(save(generation(), &seen(), &kept(1)), Err(StorageError::Cancelled));
    assert_eq!(keys(), "session: ; local: ");
}

#[wasm_bindgen_test]
fn what_was_only_half_written_leaves_what_was_there_before() {
    let _restore = empty();
    save_now(&kept(1)).unwrap();
    script(&format!(r#"localStorage.setItem("{OWN}saved.2", '{{"heedful":1,"kd')"#));
    assert_eq!(look_today(), Ok(Stored::Entry(kept(1))));
}

#[wasm_bindgen_test]
fn what_can_not_be_read_is_damaged_and_not_nothing() {
    let _restore = empty();
    script(&format!(r#"localStorage.setItem("{OWN}saved.1", "%")"#));
    assert_eq!(look_today(), Err(StorageError::StoredDamaged));
    save_now(&kept(2)).unwrap();
    assert_eq!(look_today(), Ok(Stored::Entry(kept(2))));
    assert_eq!(keys(), "session: ; local: saved.2.stay");
}

#[wasm_bindgen_test]
fn what_is_over_is_deleted_when_the_page_is_opened() {
    let _restore = empty();
    save_now(&kept(1)).unwrap();
    tidy(Some(day("2026-12-22")));
    assert_eq!(load(Some(day("2026-12-22"))), Ok(Stored::Entry(kept(1))));
    tidy(Some(day("2026-12-23")));
    assert_eq!(keys(), "session: ; local: ");
    assert_eq!(load(Some(day("2026-12-23"))), Ok(Stored::Expired(day("2026-12-22"))));
}

#[wasm_bindgen_test]
fn what_earlier_versions_stored_is_deleted_when_the_page_is_opened() {
    let _restore = empty();
    script(
        r#"sessionStorage.setItem("heedful.kept.1", "readable"); localStorage.setItem("heedful.kept.7", "x");
        localStorage.setItem("heedful.practised", "[]"); localStorage.setItem("basket", "1")"#,
    );
    tidy(None);
    assert_eq!(keys(), "session: ; local: basket");
}

#[wasm_bindgen_test]
fn pages_and_copies_on_one_origin_leave_each_other_alone() {
    let _restore = empty();
    let others = ["heedful.officer@/check/.saved.1.stay", "heedful.public@/other/.saved.1"];
    for other in others {
        script(&format!(
            "localStorage.setItem('{other}', '{}')",
            kept(9).content.replace("2026-12-22", "2020-01-01")
        ));
    }
    save_now(&kept(1)).unwrap();
    save_now(&kept(2)).unwrap();
    tidy(Some(day("2030-01-01")));
    delete_saved().unwrap();
    assert_eq!(wipe(), Wiped::Left(0));
    assert_eq!(keys(), format!("session: ; local: {}", others.join(",")));
}

#[wasm_bindgen_test]
fn deleting_takes_our_own_keys_looks_again_and_leaves_those_of_the_host() {
    let _restore = empty();
    script(r#"localStorage.setItem("basket", "1"); sessionStorage.setItem("consent", "yes")"#);
    script(&format!(r#"sessionStorage.setItem("{OWN}of-another-version", "1")"#));
    save_now(&kept(1)).unwrap();
    assert_eq!(wipe(), Wiped::Left(0));
    assert_eq!(keys(), "session: consent; local: basket");
}

#[wasm_bindgen_test]
fn the_case_on_the_page_can_be_deleted_alone() {
    let _restore = empty();
    assert_eq!(leave_saved(), Wiped::Left(0), "nothing is saved");
    save_now(&kept(1)).unwrap();
    let before = generation();
    assert_eq!(leave_saved(), Wiped::SavedStays);
    assert_eq!(look_today(), Ok(Stored::Entry(kept(1))));
    assert_eq!(before.check(), Err(StorageError::Cancelled));
}

#[wasm_bindgen_test]
fn deleting_owns_up_to_what_it_could_not_remove() {
    let _restore = empty();
    let _remove = Restore("Storage.prototype.removeItem = window.realRemove");
    save_now(&kept(1)).unwrap();
    script(
        "window.realRemove = Storage.prototype.removeItem; Storage.prototype.removeItem = () => {}",
    );
    assert_eq!(wipe(), Wiped::Left(1));
}

#[wasm_bindgen_test]
fn blocked_storage_is_a_normal_case() {
    let _restore = Restore(
        "for (const [name, real] of window.realStorage) Object.defineProperty(window, name, real)",
    );
    own_keys();
    script(
        r#"window.realStorage = ["localStorage", "sessionStorage"].map((name) =>
            [name, Object.getOwnPropertyDescriptor(window, name)]);
        for (const [name] of window.realStorage) Object.defineProperty(window, name, {
            configurable: true,
            get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
        });"#,
    );
    assert_eq!(look_today(), Err(StorageError::StorageBlocked));
    assert_eq!(save_now(&kept(1)), Err(StorageError::StorageBlocked));
    assert_eq!(delete_saved(), Err(StorageError::StorageBlocked));
    assert_eq!(wipe(), Wiped::Blocked);
}

#[wasm_bindgen_test]
fn where_the_way_out_would_not_know_what_is_ours_nothing_is_saved() {
    let _restore = empty();
    script("delete document.documentElement.dataset.ownKeys");
    assert_eq!(save_now(&kept(1)), Err(StorageError::StorageBlocked));
    assert_eq!(look_today(), Err(StorageError::StorageBlocked));
    assert_eq!(keys(), "session: ; local: ");
}

#[wasm_bindgen_test]
fn a_full_storage_keeps_what_was_there_and_says_that_it_is_full() {
    let _restore = empty();
    save_now(&kept(1)).unwrap();
    // Another program of the same host has taken all but the last few characters.
    script(
        r#"for (let length = 1 << 22, taken = 0; length >= 1; length >>= 1) {
            try { for (;;) localStorage.setItem(`other.${taken}`, "x".repeat(length)), taken++; } catch {}
        }"#,
    );
    assert_eq!(save_now(&kept(2)), Err(StorageError::StorageFull));
    assert_eq!(look_today(), Ok(Stored::Entry(kept(1))));
    let own = script("Object.keys(localStorage).filter((key) => key.startsWith('heedful')).join()");
    assert_eq!(own.as_string().unwrap(), [OWN, "saved.1.stay"].concat());
}

#[wasm_bindgen_test]
fn a_browser_that_takes_it_and_forgets_it_is_found_out() {
    let _restore = empty();
    let _set = Restore("Storage.prototype.setItem = window.realSet");
    save_now(&kept(1)).unwrap();
    script("window.realSet = Storage.prototype.setItem; Storage.prototype.setItem = () => {}");
    assert_eq!(save_now(&kept(2)), Err(StorageError::NotStored));
    assert_eq!(look_today(), Ok(Stored::Entry(kept(1))));
}

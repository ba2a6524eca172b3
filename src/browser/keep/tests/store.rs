//! The two shelves.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{EMPTY_STORAGE, Restore, day, script};
use crate::browser::keep::{Wiped, forget, keep, look, wipe};
use crate::keep::{KeepProblem, Kept, Look, Shelf};

const SHELVES: [Shelf; 2] = [Shelf::Tab, Shelf::Device];

fn kept(content: &str) -> Kept {
    Kept::today(Shelf::Device, content.to_owned(), day("2026-11-22"), 30)
}

fn look_today(shelf: Shelf) -> Result<Look, KeepProblem> {
    look(shelf, Some(day("2026-11-22")))
}

/// The keys in storage: `session: …; local: …`.
fn keys() -> String {
    let code = "`session: ${Object.keys(sessionStorage).sort()}; local: ${Object.keys(localStorage).sort()}`";
    script(code).as_string().unwrap()
}

fn empty() -> Restore {
    script(EMPTY_STORAGE);
    Restore(EMPTY_STORAGE)
}

#[wasm_bindgen_test]
fn what_is_put_on_a_shelf_is_found_there_and_not_on_the_other() {
    let _restore = empty();
    for shelf in SHELVES {
        assert_eq!(look_today(shelf), Ok(Look::Nothing));
    }
    keep(Shelf::Tab, &kept("a")).unwrap();
    assert_eq!(look_today(Shelf::Tab), Ok(Look::Kept(kept("a"))));
    assert_eq!(look_today(Shelf::Device), Ok(Look::Nothing));
    keep(Shelf::Device, &kept("b")).unwrap();
    assert_eq!(look_today(Shelf::Device), Ok(Look::Kept(kept("b"))));
    assert_eq!(keys(), "session: heedful.kept.1; local: heedful.kept.1");
    forget(Shelf::Tab).unwrap();
    assert_eq!(keys(), "session: ; local: heedful.kept.1");
}

#[wasm_bindgen_test]
fn looking_writes_nothing() {
    let _restore = empty();
    for shelf in SHELVES {
        look_today(shelf).unwrap();
    }
    assert_eq!(keys(), "session: ; local: ");
}

#[wasm_bindgen_test]
fn something_new_takes_the_place_of_the_old() {
    let _restore = empty();
    for content in ["first", "second", "third"] {
        keep(Shelf::Device, &kept(content)).unwrap();
        assert_eq!(look_today(Shelf::Device), Ok(Look::Kept(kept(content))));
    }
    assert_eq!(keys(), "session: ; local: heedful.kept.3");
}

#[wasm_bindgen_test]
fn what_was_only_half_written_leaves_what_was_there_before() {
    let _restore = empty();
    keep(Shelf::Device, &kept("old")).unwrap();
    script(r#"localStorage.setItem("heedful.kept.2", '{"on":"2026-11-22","unt')"#);
    assert_eq!(look_today(Shelf::Device), Ok(Look::Kept(kept("old"))));
}

#[wasm_bindgen_test]
fn what_can_not_be_read_is_damaged_and_not_nothing() {
    let _restore = empty();
    script(r#"localStorage.setItem("heedful.kept.1", "%")"#);
    assert_eq!(look_today(Shelf::Device), Err(KeepProblem::StoredDamaged));
    keep(Shelf::Device, &kept("new")).unwrap();
    assert_eq!(look_today(Shelf::Device), Ok(Look::Kept(kept("new"))));
}

#[wasm_bindgen_test]
fn what_is_over_is_removed_when_someone_looks() {
    let _restore = empty();
    keep(Shelf::Device, &kept("old")).unwrap();
    assert_eq!(look(Shelf::Device, Some(day("2026-12-22"))), Ok(Look::Kept(kept("old"))));
    assert_eq!(look(Shelf::Device, Some(day("2026-12-23"))), Ok(Look::Over(day("2026-12-22"))));
    assert_eq!(keys(), "session: ; local: ");
}

#[wasm_bindgen_test]
fn wiping_takes_our_own_keys_looks_again_and_leaves_those_of_the_host() {
    let _restore = empty();
    script(r#"localStorage.setItem("basket", "1"); sessionStorage.setItem("consent", "yes")"#);
    script(r#"localStorage.setItem("heedful.of-an-older-version", "1")"#);
    keep(Shelf::Tab, &kept("a")).unwrap();
    keep(Shelf::Device, &kept("b")).unwrap();
    assert_eq!(wipe(), Wiped::Left(0));
    assert_eq!(keys(), "session: consent; local: basket");
}

#[wasm_bindgen_test]
fn wiping_owns_up_to_what_it_could_not_remove() {
    let _restore = empty();
    let _remove = Restore("Storage.prototype.removeItem = window.realRemove");
    keep(Shelf::Device, &kept("b")).unwrap();
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
    script(
        r#"window.realStorage = ["localStorage", "sessionStorage"].map((name) =>
            [name, Object.getOwnPropertyDescriptor(window, name)]);
        for (const [name] of window.realStorage) Object.defineProperty(window, name, {
            configurable: true,
            get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
        });"#,
    );
    for shelf in SHELVES {
        assert_eq!(look_today(shelf), Err(KeepProblem::StorageBlocked));
        assert_eq!(keep(shelf, &kept("a")), Err(KeepProblem::StorageBlocked));
        assert_eq!(forget(shelf), Err(KeepProblem::StorageBlocked));
    }
    assert_eq!(wipe(), Wiped::Blocked);
}

#[wasm_bindgen_test]
fn a_full_storage_keeps_what_was_there_and_says_that_it_is_full() {
    let _restore = empty();
    keep(Shelf::Device, &kept("old")).unwrap();
    // Another program of the same host has taken all but the last few characters.
    script(
        r#"for (let length = 1 << 22, taken = 0; length >= 1; length >>= 1) {
            try { for (;;) localStorage.setItem(`other.${taken}`, "x".repeat(length)), taken++; } catch {}
        }"#,
    );
    assert_eq!(keep(Shelf::Device, &kept(&"new ".repeat(100))), Err(KeepProblem::StorageFull));
    assert_eq!(look_today(Shelf::Device), Ok(Look::Kept(kept("old"))));
    let own = script("Object.keys(localStorage).filter((key) => key.startsWith('heedful')).join()");
    assert_eq!(own.as_string().unwrap(), "heedful.kept.1");
}

#[wasm_bindgen_test]
fn a_browser_that_takes_it_and_forgets_it_is_found_out() {
    let _restore = empty();
    let _set = Restore("Storage.prototype.setItem = window.realSet");
    keep(Shelf::Device, &kept("old")).unwrap();
    script("window.realSet = Storage.prototype.setItem; Storage.prototype.setItem = () => {}");
    assert_eq!(keep(Shelf::Device, &kept("new")), Err(KeepProblem::NotStored));
    assert_eq!(look_today(Shelf::Device), Ok(Look::Kept(kept("old"))));
}

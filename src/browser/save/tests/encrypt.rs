//! Locking and opening.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Restore, day, script};
use crate::browser::save::envelope::{Envelope, Term};
use crate::browser::save::{StorageError, can_encrypt, decrypt, encrypt};

const PASSPHRASE: &str = "kettle window Ärmel river";
const TEXT: &str = r#"{"format":1,"answers":{"threats":["kill"]}}"#;

#[wasm_bindgen_test]
async fn what_was_locked_opens_with_its_passphrase_and_with_no_other() {
    let envelope = encrypt(TEXT, PASSPHRASE, None).await.unwrap();
    assert_eq!(decrypt(&envelope, PASSPHRASE).await, Ok(TEXT.to_owned()));
    for wrong in [
        "kettle window Ärmel rivers",
        "Kettle window Ärmel river",
        "kettle window Ärmel river ",
        "",
    ] {
        assert_eq!(decrypt(&envelope, wrong).await, Err(StorageError::DoesNotOpen), "{wrong}");
    }
}

#[wasm_bindgen_test]
async fn nothing_of_the_text_or_the_passphrase_can_be_read_in_what_is_kept() {
    let json = encrypt(TEXT, PASSPHRASE, None).await.unwrap().to_json();
    for readable in ["threats", "kill", "answers", "kettle", "river"] {
        assert!(!json.contains(readable), "{readable}");
    }
}

#[wasm_bindgen_test]
async fn the_same_text_is_locked_differently_each_time() {
    let (first, second) = (
        encrypt(TEXT, PASSPHRASE, None).await.unwrap(),
        encrypt(TEXT, PASSPHRASE, None).await.unwrap(),
    );
    assert_ne!(first.header.salt, second.header.salt);
    assert_ne!(first.header.iv, second.header.iv);
    assert_ne!(first.sealed, second.sealed);
}

#[wasm_bindgen_test]
async fn a_letter_with_an_accent_is_the_same_however_a_keyboard_writes_it() {
    let envelope = encrypt(TEXT, PASSPHRASE, None).await.unwrap();
    let in_two_parts = PASSPHRASE.replace('Ä', "A\u{308}");
    assert_ne!(in_two_parts, PASSPHRASE);
    assert_eq!(decrypt(&envelope, &in_two_parts).await, Ok(TEXT.to_owned()));
}

#[wasm_bindgen_test]
async fn a_change_of_any_part_keeps_it_shut() {
    let whole = encrypt(TEXT, PASSPHRASE, None).await.unwrap();
    let changes: [(&str, fn(&mut Envelope)); 7] = [
        ("rounds", |envelope| envelope.header.iterations += 1),
        ("salt", |envelope| envelope.header.salt[0] ^= 1),
        ("iv", |envelope| envelope.header.iv[11] ^= 1),
        ("first byte", |envelope| envelope.sealed[0] ^= 1),
        ("tag", |envelope| *envelope.sealed.last_mut().unwrap() ^= 1),
        ("cut short", |envelope| envelope.sealed.truncate(20)),
        ("nothing left", |envelope| envelope.sealed.clear()),
    ];
    for (part, change) in changes {
        let mut changed = whole.clone();
        change(&mut changed);
        assert_eq!(decrypt(&changed, PASSPHRASE).await, Err(StorageError::DoesNotOpen), "{part}");
    }
    assert_eq!(decrypt(&whole, PASSPHRASE).await, Ok(TEXT.to_owned()));
}

#[wasm_bindgen_test]
async fn the_days_of_what_lies_in_a_browser_can_not_be_changed() {
    let term = Term::of_days(day("2026-11-22"), 30);
    let whole = encrypt(TEXT, PASSPHRASE, Some(term)).await.unwrap();
    assert_eq!(decrypt(&whole, PASSPHRASE).await, Ok(TEXT.to_owned()));
    let later = Term { until: day("2036-12-22"), ..term };
    let earlier = Term { saved: day("2016-11-22"), ..term };
    for term in [Some(later), Some(earlier), None] {
        let mut changed = whole.clone();
        changed.header.term = term;
        assert_eq!(decrypt(&changed, PASSPHRASE).await, Err(StorageError::DoesNotOpen), "{term:?}");
    }
}

#[wasm_bindgen_test]
async fn the_header_is_authenticated_and_not_only_used() {
    // The same key, iv and ciphertext, locked by hand without the header as additional data.
    let envelope = encrypt(TEXT, PASSPHRASE, None).await.unwrap();
    let code = format!(
        r#"(async () => {{
            const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
            const envelope = {json};
            const raw = new TextEncoder().encode({passphrase:?}.normalize("NFKC"));
            const material = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveKey"]);
            const key = await crypto.subtle.deriveKey(
                {{name: "PBKDF2", hash: "SHA-256", iterations: envelope.iterations, salt: bytes(envelope.salt)}},
                material, {{name: "AES-GCM", length: 256}}, false, ["decrypt"]);
            const {{sealed, ...header}} = envelope;
            const open = async (additionalData) => {{
                const cipher = {{name: "AES-GCM", iv: bytes(envelope.iv), ...additionalData}};
                const opened = await crypto.subtle.decrypt(cipher, key, bytes(sealed));
                return new TextDecoder().decode(opened);
            }};
            const without = await open({{}}).catch((error) => error.name);
            const additionalData = new TextEncoder().encode(JSON.stringify(header));
            return [without, await open({{additionalData}})].join("\n");
        }})()"#,
        json = envelope.to_json(),
        passphrase = PASSPHRASE,
    );
    let found = super::script_until(&code).await.as_string().unwrap();
    assert_eq!(found, ["OperationError", TEXT].join("\n"));
}

#[wasm_bindgen_test]
async fn a_page_without_a_secure_connection_says_so() {
    assert!(can_encrypt());
    let _restore = Restore("delete crypto.subtle");
    script("Object.defineProperty(crypto, 'subtle', {value: undefined, configurable: true})");
    assert!(!can_encrypt());
    assert_eq!(encrypt(TEXT, PASSPHRASE, None).await.err(), Some(StorageError::NotSecure));
}

//! Locking a text under a passphrase, with the browser's own cryptography (WebCrypto): PBKDF2 with HMAC-SHA-256 makes
//! the key, AES-256-GCM locks. The key never leaves the browser's keeping, and the passphrase is kept nowhere.

use js_sys::{Array, JsString, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesDerivedKeyParams, AesGcmParams, Crypto, CryptoKey, Pbkdf2Params, SubtleCrypto};

use crate::browser::save::StorageError;
use crate::browser::save::envelope::{Envelope, EnvelopeHeader, ITERATIONS, Term};

/// Whether this page can lock: browsers offer cryptography only over a secure connection.
pub fn can_encrypt() -> bool {
    subtle().is_ok()
}

/// Locks a text; where it is to lie in the browser, with the days from and to which it may.
///
/// # Errors
/// When the browser offers no cryptography, or refuses.
pub async fn encrypt(
    text: &str,
    passphrase: &str,
    term: Option<Term>,
) -> Result<Envelope, StorageError> {
    let (crypto, subtle) = subtle()?;
    let mut header = EnvelopeHeader { iterations: ITERATIONS, salt: [0; 16], iv: [0; 12], term };
    crypto.get_random_values_with_u8_array(&mut header.salt).map_err(refused)?;
    crypto.get_random_values_with_u8_array(&mut header.iv).map_err(refused)?;
    let key = key(&subtle, passphrase, &header).await?;
    let text = Uint8Array::from(text.as_bytes());
    let sealed = subtle
        .encrypt_with_object_and_js_u8_array(&cipher(&header), &key, &text)
        .map_err(refused)?;
    let sealed = JsFuture::from(sealed).await.map_err(refused)?;
    Ok(Envelope { header, sealed: Uint8Array::new(&sealed).to_vec() })
}

/// Opens what [`encrypt`] locked.
///
/// # Errors
/// When the browser offers no cryptography; or when it does not open, because the passphrase is wrong or because any
/// part of the envelope was changed.
pub async fn decrypt(envelope: &Envelope, passphrase: &str) -> Result<String, StorageError> {
    let (_, subtle) = subtle()?;
    let key = key(&subtle, passphrase, &envelope.header).await?;
    let sealed = Uint8Array::from(envelope.sealed.as_slice());
    let opened = subtle
        .decrypt_with_object_and_js_u8_array(&cipher(&envelope.header), &key, &sealed)
        .map_err(|_| StorageError::DoesNotOpen)?;
    let opened = JsFuture::from(opened).await.map_err(|_| StorageError::DoesNotOpen)?;
    String::from_utf8(Uint8Array::new(&opened).to_vec()).map_err(|_| StorageError::FileDamaged)
}

fn subtle() -> Result<(Crypto, SubtleCrypto), StorageError> {
    let crypto = window().crypto().map_err(|_| StorageError::NotSecure)?;
    let missing = |value: &JsValue| value.is_undefined() || value.is_null();
    if missing(&crypto) || missing(&crypto.subtle()) {
        return Err(StorageError::NotSecure);
    }
    let subtle = crypto.subtle();
    Ok((crypto, subtle))
}

async fn key(
    subtle: &SubtleCrypto,
    passphrase: &str,
    header: &EnvelopeHeader,
) -> Result<CryptoKey, StorageError> {
    let material = Uint8Array::from(normalised(passphrase).as_bytes());
    let usages = Array::of1(&"deriveKey".into());
    let material =
        subtle.import_key_with_str("raw", &material, "PBKDF2", false, &usages).map_err(refused)?;
    let material: CryptoKey = JsFuture::from(material).await.map_err(refused)?.unchecked_into();
    let salt = Uint8Array::from(header.salt.as_slice());
    let derivation = Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", header.iterations, &salt);
    let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle
        .derive_key_with_object_and_object(
            &derivation,
            &material,
            &AesDerivedKeyParams::new("AES-GCM", 256),
            false,
            &usages,
        )
        .map_err(refused)?;
    Ok(JsFuture::from(key).await.map_err(refused)?.unchecked_into())
}

fn cipher(header: &EnvelopeHeader) -> AesGcmParams {
    let cipher =
        AesGcmParams::new_with_u8_array("AES-GCM", &Uint8Array::from(header.iv.as_slice()));
    cipher.set_additional_data_u8_array(&Uint8Array::from(header.to_json().as_bytes()));
    cipher
}

/// Keyboards write the same letter in different ways: "é" may be one character or two.
fn normalised(passphrase: &str) -> String {
    JsString::from(passphrase).normalize("NFKC").into()
}

fn refused<T>(_: T) -> StorageError {
    StorageError::NotLocked
}

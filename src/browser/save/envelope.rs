//! The form of what is locked under a passphrase: one line of JSON, with everything that is needed to open it again but
//! the passphrase.
//!
//! ```json
//! {"heedful":1,"kdf":"PBKDF2-SHA-256","iterations":600000,"salt":"…","iv":"…","sealed":"…"}
//! ```
//!
//! What is saved in a browser also has `"saved":"2026-11-22","until":"2026-12-22"` before `sealed`. All but `sealed` is the header. It is the additional data of the cipher (AES-256-GCM): if any of it is changed, the
//! envelope does not open. Salt, iv and sealed are base64. The tag of 16 bytes is at the end of `sealed`.

use base64ct::{Base64, Encoding};
use heedful_engine::Date;
use serde_json::{Map, Value};

use super::error::StorageError;

/// The version that this program writes, in the field `heedful`.
pub const VERSION: u64 = 1;

/// Rounds of the key derivation: what the OWASP Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA-256 (600,000
/// or more; <https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html>).
pub const ITERATIONS: u32 = 600_000;

/// The most rounds that are tried: a made-up file must not be able to stop the page for minutes.
const MOST_ITERATIONS: u32 = 10_000_000;

const DERIVATION: &str = "PBKDF2-SHA-256";

/// What opening needs besides the passphrase. None of it is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeHeader {
    /// Rounds of the key derivation.
    pub iterations: u32,
    /// Random for each envelope, so that equal passphrases give different keys.
    pub salt: [u8; 16],
    /// Random for each envelope: the cipher's initialisation vector.
    pub iv: [u8; 12],
    /// From when until when it may lie in a browser; `None` for a file.
    pub term: Option<Term>,
}

/// How long something may lie in a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// When it was saved.
    pub saved: Date,
    /// The last day on which it opens.
    pub until: Date,
}

/// Something locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// How to open it.
    pub header: EnvelopeHeader,
    /// The locked text, with its tag.
    pub sealed: Vec<u8>,
}

impl EnvelopeHeader {
    /// The header as it is authenticated, to the byte.
    pub fn to_json(&self) -> String {
        ["{", &self.fields(), "}"].concat()
    }

    fn fields(&self) -> String {
        let Self { iterations, salt, iv, term } = self;
        let (salt, iv) = (Base64::encode_string(salt), Base64::encode_string(iv));
        let term = match term {
            Some(Term { saved, until }) => format!(r#","saved":"{saved}","until":"{until}""#),
            None => String::new(),
        };
        format!(
            r#""heedful":{VERSION},"kdf":"{DERIVATION}","iterations":{iterations},"salt":"{salt}","iv":"{iv}"{term}"#
        )
    }
}

impl Envelope {
    /// The text that is kept.
    pub fn to_json(&self) -> String {
        let sealed = Base64::encode_string(&self.sealed);
        ["{", &self.header.fields(), r#","sealed":""#, &sealed, r#""}"#].concat()
    }

    /// Reads the fields of an envelope.
    ///
    /// # Errors
    /// When a later version wrote it, or when a field is missing or not what it should be.
    pub fn from_fields(fields: &Map<String, Value>) -> Result<Self, StorageError> {
        match fields.get("heedful").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(later) if later > VERSION => return Err(StorageError::FileNewer),
            _ => return Err(StorageError::FileDamaged),
        }
        decode(fields).ok_or(StorageError::FileDamaged)
    }
}

fn decode(fields: &Map<String, Value>) -> Option<Envelope> {
    let bytes = |name: &str| Base64::decode_vec(fields.get(name)?.as_str()?).ok();
    if fields.get("kdf")?.as_str()? != DERIVATION {
        return None;
    }
    let iterations = u32::try_from(fields.get("iterations")?.as_u64()?).ok()?;
    if !(ITERATIONS..=MOST_ITERATIONS).contains(&iterations) {
        return None;
    }
    let salt = bytes("salt")?.try_into().ok()?;
    let iv = bytes("iv")?.try_into().ok()?;
    let sealed = bytes("sealed")?;
    let date = |name: &str| Date::parse(fields.get(name)?.as_str()?);
    let term = match (fields.get("saved"), fields.get("until")) {
        (None, None) => None,
        _ => Some(Term { saved: date("saved")?, until: date("until")? }),
    };
    Some(Envelope { header: EnvelopeHeader { iterations, salt, iv, term }, sealed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope() -> Envelope {
        let header =
            EnvelopeHeader { iterations: ITERATIONS, salt: [7; 16], iv: [9; 12], term: None };
        Envelope { header, sealed: (0..=255).collect() }
    }

    fn in_a_browser() -> Envelope {
        let day = |text| Date::parse(text).unwrap();
        let term = Some(Term { saved: day("2026-11-22"), until: day("2026-12-22") });
        let whole = envelope();
        Envelope { header: EnvelopeHeader { term, ..whole.header }, sealed: whole.sealed }
    }

    fn fields(json: &str) -> Map<String, Value> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn an_envelope_is_read_as_it_was_written() {
        let json = envelope().to_json();
        assert_eq!(Envelope::from_fields(&fields(&json)), Ok(envelope()));
        // What lies on people's devices must open for ever: a change here is a new version.
        assert!(json.starts_with(concat!(
            r#"{"heedful":1,"kdf":"PBKDF2-SHA-256","iterations":600000,"#,
            r#""salt":"BwcHBwcHBwcHBwcHBwcHBw==","iv":"CQkJCQkJCQkJCQkJ","sealed":"AAEC"#
        )));
    }

    #[test]
    fn the_authenticated_header_is_the_start_of_what_is_written() {
        for envelope in [envelope(), in_a_browser()] {
            let header = envelope.header.to_json();
            let written = envelope.to_json();
            assert!(written.starts_with(header.strip_suffix('}').unwrap()));
        }
    }

    #[test]
    fn the_day_up_to_which_it_opens_is_part_of_what_is_authenticated() {
        let header = in_a_browser().header.to_json();
        assert!(header.ends_with(r#","saved":"2026-11-22","until":"2026-12-22"}"#), "{header}");
        let read = Envelope::from_fields(&fields(&in_a_browser().to_json()));
        assert_eq!(read, Ok(in_a_browser()));
        for name in ["saved", "until"] {
            let mut without = fields(&in_a_browser().to_json());
            without.remove(name);
            assert_eq!(Envelope::from_fields(&without), Err(StorageError::FileDamaged), "{name}");
        }
    }

    #[test]
    fn spaces_and_the_order_of_fields_do_not_matter() {
        let spaced = serde_json::to_string_pretty(&fields(&envelope().to_json())).unwrap();
        assert_eq!(Envelope::from_fields(&fields(&spaced)), Ok(envelope()));
    }

    #[test]
    fn a_field_that_is_missing_or_wrong_is_damage() {
        let whole = fields(&envelope().to_json());
        for name in whole.keys() {
            let mut without = whole.clone();
            without.remove(name);
            assert_eq!(Envelope::from_fields(&without), Err(StorageError::FileDamaged), "{name}");
            for wrong in [Value::Null, Value::from("%%"), Value::from(-1), Value::from("AA==")] {
                if name == "sealed" && wrong == "AA==" {
                    continue; // One byte: well formed, and found out when it does not open.
                }
                let mut with = whole.clone();
                with.insert(name.clone(), wrong.clone());
                assert_eq!(
                    Envelope::from_fields(&with),
                    Err(StorageError::FileDamaged),
                    "{name}: {wrong}"
                );
            }
        }
    }

    #[test]
    fn a_number_of_rounds_that_is_too_few_or_would_stop_the_page_is_refused() {
        for iterations in [0, 1, 599_999, 10_000_001, u64::from(u32::MAX) + 1] {
            let mut fields = fields(&envelope().to_json());
            fields.insert("iterations".to_owned(), iterations.into());
            assert_eq!(
                Envelope::from_fields(&fields),
                Err(StorageError::FileDamaged),
                "{iterations}"
            );
        }
    }

    #[test]
    fn a_later_version_is_named_as_one_even_if_nothing_else_is_known_of_it() {
        let later = fields(r#"{"heedful":2,"box":{}}"#);
        assert_eq!(Envelope::from_fields(&later), Err(StorageError::FileNewer));
    }
}

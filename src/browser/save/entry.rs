//! What is saved in a browser: the envelope, and for how long.

use heedful_engine::Date;

use super::envelope::Term;
use super::recognise::{Recognised, recognise};

/// The end of the key of a saved case that stays when the person leaves. `boot/leave.js` knows it too.
pub const STAY: &str = ".stay";

/// What becomes of a saved case when the person presses the way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnLeaving {
    /// It stays, locked: a diary of months is evidence, and deleting can't be undone.
    #[default]
    Stays,
    /// It is deleted too.
    IsDeleted,
}

/// A case that is saved in this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedEntry {
    /// When it was saved, and up to when it opens: as the envelope says, which opens only as it was written.
    pub term: Term,
    /// The text of its envelope.
    pub content: String,
    /// What becomes of it when the person leaves.
    pub on_leaving: OnLeaving,
}

/// What is saved in this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stored {
    Nothing,
    /// This.
    Entry(SavedEntry),
    /// Nothing any more: its time was over on this day, so it was deleted.
    Expired(Date),
}

impl Term {
    /// From today, for n days.
    pub fn of_days(today: Date, days: i32) -> Self {
        Self { saved: today, until: today.plus_days(days) }
    }
}

impl SavedEntry {
    /// Reads what lies under a key: an envelope that says how long it may lie there.
    pub fn read(key: &str, content: String) -> Option<Self> {
        let Ok(Recognised::Locked(envelope)) = recognise(&content) else { return None };
        let on_leaving = if key.ends_with(STAY) { OnLeaving::Stays } else { OnLeaving::IsDeleted };
        Some(Self { term: envelope.header.term?, content, on_leaving })
    }
}

#[cfg(test)]
mod tests {
    use super::super::envelope::{Envelope, EnvelopeHeader, ITERATIONS};
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_term_counts_days() {
        let term = Term::of_days(day("2026-11-22"), 30);
        assert_eq!(term, Term { saved: day("2026-11-22"), until: day("2026-12-22") });
        assert_eq!(Term::of_days(day("2026-12-31"), 1).until, day("2027-01-01"));
    }

    #[test]
    fn what_is_saved_is_an_envelope_that_says_for_how_long() {
        let term = Term::of_days(day("2026-11-22"), 7);
        let header =
            EnvelopeHeader { iterations: ITERATIONS, salt: [1; 16], iv: [2; 12], term: Some(term) };
        let content = Envelope { header: header.clone(), sealed: vec![3; 40] }.to_json();
        let read = |key| SavedEntry::read(key, content.clone());
        let kept = SavedEntry { term, content: content.clone(), on_leaving: OnLeaving::Stays };
        assert_eq!(read("heedful.index@/.saved.1.stay"), Some(kept.clone()));
        let goes = SavedEntry { on_leaving: OnLeaving::IsDeleted, ..kept };
        assert_eq!(read("heedful.index@/.saved.1"), Some(goes));
        let file =
            Envelope { header: EnvelopeHeader { term: None, ..header }, sealed: vec![3; 40] };
        for other in [file.to_json(), "{}".to_owned(), r#"{"format":1,"answers":{}}"#.to_owned()] {
            assert_eq!(SavedEntry::read("saved.1", other), None);
        }
    }
}

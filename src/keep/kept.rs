//! What is saved in a browser: the envelope, and for how long.

use heedful_engine::case::KeptResult;
use heedful_engine::case::PackStamp;
use heedful_engine::{Case, Date, Judgement};

use super::envelope::Term;
use super::recognise::{Found, recognise};

/// How long something is kept on a device, where nobody chose: long enough to come back after an appointment, and not for
/// ever.
pub const DAYS_ON_DEVICE: i32 = 30;

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
pub struct Kept {
    /// When it was saved, and up to when it opens: as the envelope says, which opens only as it was written.
    pub term: Term,
    /// The text of its envelope.
    pub content: String,
    /// What becomes of it when the person leaves.
    pub on_leaving: OnLeaving,
}

/// What is saved in this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// Nothing.
    Nothing,
    /// This.
    Kept(Kept),
    /// Nothing any more: its time was over on this day, so it was deleted.
    Over(Date),
}

impl Term {
    /// From today, for so many days.
    pub fn of_days(today: Date, days: i32) -> Self {
        Self { saved: today, until: today.plus_days(days) }
    }
}

impl Kept {
    /// Reads what lies under a key: an envelope that says how long it may lie there.
    pub fn read(key: &str, content: String) -> Option<Self> {
        let Ok(Found::Locked(envelope)) = recognise(&content) else { return None };
        let on_leaving = if key.ends_with(STAY) { OnLeaving::Stays } else { OnLeaving::IsDeleted };
        Some(Self { term: envelope.header.term?, content, on_leaving })
    }
}

/// The text of a case as it is kept: with the pack that was answered, so that a later version can say that it is older, and
/// with what it came to.
pub fn to_json(case: &Case, pack: PackStamp, result: Option<KeptResult>) -> String {
    let stamped = Case { pack: Some(pack), result, ..case.clone() };
    // A case has only texts as keys and no numbers that JSON lacks: this can't fail.
    serde_json::to_string(&stamped).unwrap_or_default()
}

/// Whether there is anything to lose.
pub fn is_empty(case: &Case) -> bool {
    let Case {
        format: _,
        pack: _,
        audience: _,
        answers,
        notes,
        diary,
        steps,
        result: _,
        judgement,
        officer,
    } = case;
    answers.is_empty()
        && notes.is_empty()
        && diary.is_empty()
        && steps.is_empty()
        && *judgement == Judgement::default()
        && officer.is_none()
}

#[cfg(test)]
mod tests {
    use super::super::envelope::{Envelope, Header, ITERATIONS};
    use super::*;
    use heedful_engine::{Answer, Audience, read_case};

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn on_a_device_it_is_kept_for_thirty_days() {
        let term = Term::of_days(day("2026-11-22"), DAYS_ON_DEVICE);
        assert_eq!(term, Term { saved: day("2026-11-22"), until: day("2026-12-22") });
        assert_eq!(Term::of_days(day("2026-12-31"), 1).until, day("2027-01-01"));
    }

    #[test]
    fn what_is_saved_is_an_envelope_that_says_for_how_long() {
        let term = Term::of_days(day("2026-11-22"), 7);
        let header =
            Header { iterations: ITERATIONS, salt: [1; 16], iv: [2; 12], term: Some(term) };
        let content = Envelope { header: header.clone(), sealed: vec![3; 40] }.to_json();
        let read = |key| Kept::read(key, content.clone());
        let kept = Kept { term, content: content.clone(), on_leaving: OnLeaving::Stays };
        assert_eq!(read("heedful.index@/.saved.1.stay"), Some(kept.clone()));
        let goes = Kept { on_leaving: OnLeaving::IsDeleted, ..kept };
        assert_eq!(read("heedful.index@/.saved.1"), Some(goes));
        let file = Envelope { header: Header { term: None, ..header }, sealed: vec![3; 40] };
        for other in [file.to_json(), "{}".to_owned(), r#"{"format":1,"answers":{}}"#.to_owned()] {
            assert_eq!(Kept::read("saved.1", other), None);
        }
    }

    #[test]
    fn a_case_with_nothing_but_who_answers_has_nothing_to_lose() {
        let mut case = Case { audience: Audience::Other, ..Case::default() };
        assert!(is_empty(&case));
        case.judgement.more_danger = Some(true);
        assert!(!is_empty(&case));
        let mut case = Case::default();
        case.answers.insert("threats".into(), Answer::Declined);
        assert!(!is_empty(&case));
    }

    #[test]
    fn a_kept_case_names_its_pack_and_opens_as_it_was() {
        let pack = PackStamp { id: "a-pack".into(), version: "0.1.0".to_owned() };
        let mut case = Case::default();
        case.answers.insert("threats".into(), Answer::Many(vec!["kill".into()]));
        let opened = read_case(&to_json(&case, pack.clone(), None)).unwrap();
        assert_eq!(opened.pack, Some(pack));
        assert_eq!(Case { pack: None, ..opened }, case);
    }
}

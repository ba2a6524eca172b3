//! What is stored: the text, and for how long.

use heedful_engine::case::PackStamp;
use heedful_engine::record::KeptResult;
use heedful_engine::{Case, Date, Judgement};
use serde::Serialize;
use serde_json::Value;

/// How long something is kept on a device, where nobody chose: long enough to come back after an appointment, and not for
/// ever.
pub const DAYS_ON_DEVICE: i32 = 30;

/// Where the browser can store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Until this tab closes. Readable by whoever has the device.
    Tab,
    /// On this device, locked, until a date.
    Device,
}

/// What is stored. No later version may take a field away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// When it was kept.
    pub on: Date,
    /// The last day on which it can be opened. `None`: the shelf itself has an end.
    pub until: Option<Date>,
    /// A case or an envelope, as in a file.
    pub content: String,
}

/// What lies on a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// Nothing.
    Nothing,
    /// This.
    Kept(Kept),
    /// Its time was over on this day, so it was removed.
    Over(Date),
}

impl Kept {
    /// Something to put on a shelf today; on a device for so many days.
    pub fn today(shelf: Shelf, content: String, today: Date, days: i32) -> Self {
        let until = match shelf {
            Shelf::Tab => None,
            Shelf::Device => Some(today.plus_days(days)),
        };
        Self { on: today, until, content }
    }

    /// Reads what was stored, by hand: a derived decoder would be most of the code of this module.
    pub fn from_value(stored: &Value) -> Option<Self> {
        let date = |name| Date::parse(stored.get(name)?.as_str()?);
        let content = stored.get("content")?.as_str()?.to_owned();
        Some(Self { on: date("on")?, until: date("until"), content })
    }

    /// The day on which its time was over, if it is.
    pub fn over(&self, today: Date) -> Option<Date> {
        self.until.filter(|until| *until < today)
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
    use super::*;
    use heedful_engine::{Answer, Audience, read_case};

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn on_a_device_it_is_kept_for_thirty_days_and_no_longer() {
        let kept = Kept::today(Shelf::Device, String::new(), day("2026-11-22"), DAYS_ON_DEVICE);
        assert_eq!(kept.until, Some(day("2026-12-22")));
        assert_eq!(kept.over(day("2026-12-22")), None);
        assert_eq!(kept.over(day("2026-12-23")), Some(day("2026-12-22")));
    }

    #[test]
    fn a_term_of_a_day_ends_with_the_next_day() {
        let kept = Kept::today(Shelf::Device, String::new(), day("2026-12-31"), 1);
        assert_eq!(kept.over(day("2027-01-01")), None);
        assert_eq!(kept.over(day("2027-01-02")), Some(day("2027-01-01")));
    }

    #[test]
    fn in_a_tab_it_has_no_date() {
        let kept = Kept::today(Shelf::Tab, String::new(), day("2026-11-22"), DAYS_ON_DEVICE);
        assert_eq!(kept.over(day("2030-01-01")), None);
    }

    #[test]
    fn what_was_stored_by_this_version_stays_readable() {
        let stored = r#"{"on":"2026-11-22","until":null,"content":"{}","later":1}"#;
        let expected = Kept { on: day("2026-11-22"), until: None, content: "{}".to_owned() };
        assert_eq!(Kept::from_value(&serde_json::from_str(stored).unwrap()), Some(expected));
    }

    #[test]
    fn what_is_stored_is_read_as_it_was_written() {
        let kept = Kept::today(Shelf::Device, "{\"heedful\":1}".to_owned(), day("2026-11-22"), 7);
        assert_eq!(Kept::from_value(&serde_json::to_value(&kept).unwrap()), Some(kept));
        for broken in [r#"{"on":"2026-11-22"}"#, r#"{"on":"x","content":""}"#, "[]", "7"] {
            assert_eq!(Kept::from_value(&serde_json::from_str(broken).unwrap()), None, "{broken}");
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

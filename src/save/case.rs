//! A case as it is saved, and whether there is anything to save.

use heedful_engine::case::KeptResult;
use heedful_engine::case::PackStamp;
use heedful_engine::{Case, Judgement};

/// How long something is kept on a device, where nobody chose: long enough to come back after an appointment, and not for
/// ever.
pub const DAYS_ON_DEVICE: i32 = 30;

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

    #[test]
    fn on_a_device_it_is_saved_for_thirty_days() {
        assert_eq!(DAYS_ON_DEVICE, 30);
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

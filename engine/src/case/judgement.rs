//! When an officer's own band counts. It always needs a reason, and to lower the band a whole sentence. Lowering below a
//! hard trigger, a rule that by itself gives "act now", needs a supervisor who agreed too: their name, and a tick that they
//! did. A name alone is a text, and "none" is one as well.

use super::OfficerJudgement;
use crate::scale::Band;
use crate::words::words;

words! {
    /// Whether a judgement moved the band, and whose.
    Judged {
        /// The rules' band stands.
        No = "no",
        /// The person feels in more danger, and that raised it.
        MoreDanger = "more_danger",
        /// An officer's band replaced it.
        Officer = "officer",
    }
}

/// Why an officer's band does not count yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// A reason.
    Reason,
    /// A reason in a whole sentence, since it lowers the band.
    Sentence,
    /// The name of a supervisor, and the tick that they agreed.
    Supervisor,
}

/// What an officer's band still needs; nothing when it counts.
#[must_use]
pub fn needs(judgement: &OfficerJudgement, rules_band: Band) -> Option<Needs> {
    if judgement.reason.trim().is_empty() {
        return Some(Needs::Reason);
    }
    // A higher band is never held up by how its reason is written.
    if judgement.band < rules_band && !is_sentence(&judgement.reason) {
        return Some(Needs::Sentence);
    }
    let has_name = judgement.supervisor.as_deref().is_some_and(|name| !name.trim().is_empty());
    let is_agreed = judgement.agreed && has_name;
    (is_below_hard_trigger(judgement.band, rules_band) && !is_agreed).then_some(Needs::Supervisor)
}

/// Three words, of n letters together: "n/a", "none" and "-" are no reason in any language. Whether it is a good one is
/// for whoever reads it.
const LEAST_WORDS: usize = 3;
const LEAST_LETTERS: usize = 8;

/// Whether a text is long enough to be a reason. It is never looked at for what it says.
#[must_use]
pub fn is_sentence(text: &str) -> bool {
    let is_letter = |letter: &char| letter.is_ascii_alphanumeric() || !letter.is_ascii();
    let words =
        text.split_whitespace().filter(|word| word.chars().any(|letter| is_letter(&letter)));
    words.count() >= LEAST_WORDS && text.chars().filter(is_letter).count() >= LEAST_LETTERS
}

/// Whether this band is below a hard trigger.
#[must_use]
pub fn is_below_hard_trigger(band: Band, rules_band: Band) -> bool {
    // Readings are never added up: the rules give "act now" only when one of them does by itself.
    rules_band == Band::ActNow && band < rules_band
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(band: Band, reason: &str, supervisor: Option<&str>) -> OfficerJudgement {
        OfficerJudgement {
            band,
            reason: reason.to_owned(),
            supervisor: supervisor.map(str::to_owned),
            agreed: true,
        }
    }

    #[test]
    fn every_band_of_an_officers_own_needs_a_reason() {
        for band in Band::ALL {
            let without = judged(*band, " \n", Some("Insp. A"));
            assert_eq!(needs(&without, Band::HighConcern), Some(Needs::Reason), "{band}");
        }
    }

    #[test]
    fn a_band_is_lowered_by_a_whole_sentence_alone_and_raised_by_any_reason() {
        for reason in ["n/a", "none", "-", "not applicable", "so", ". . . . . . . . .", "dim byd"] {
            let lower = judged(Band::KeepWatch, reason, Some("Insp. A"));
            assert_eq!(needs(&lower, Band::HighConcern), Some(Needs::Sentence), "{reason}");
            let higher = judged(Band::ActNow, reason, None);
            assert_eq!(needs(&higher, Band::HighConcern), None, "{reason}");
        }
        let lower = judged(Band::KeepWatch, "Seen at home, calm.", None);
        assert_eq!(needs(&lower, Band::HighConcern), None);
    }

    #[test]
    fn lowering_below_a_hard_trigger_needs_a_name_and_nothing_else_does() {
        for rules in Band::ALL {
            for band in Band::ALL {
                let expected =
                    (*rules == Band::ActNow && band < rules).then_some(Needs::Supervisor);
                for nobody in [None, Some(""), Some("  ")] {
                    assert_eq!(
                        needs(&judged(*band, "seen by both of us", nobody), *rules),
                        expected,
                        "{rules} to {band}"
                    );
                }
                assert_eq!(
                    needs(&judged(*band, "seen by both of us", Some("Insp. A")), *rules),
                    None
                );
                for name in ["Insp. A", "none", "n/a", "0", "-", "not applicable"] {
                    let not_ticked = OfficerJudgement {
                        agreed: false,
                        ..judged(*band, "seen by both of us", Some(name))
                    };
                    assert_eq!(needs(&not_ticked, *rules), expected, "{name}: {rules} to {band}");
                }
            }
        }
    }
}

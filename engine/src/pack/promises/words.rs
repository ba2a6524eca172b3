//! The words in English that are looked for in every pack, whatever it lists itself.
//!
//! Contractions and typographic signs need no lines of their own, nor do words such as "now", "really" or "any" in between:
//! "you're perfectly safe" is found as `you are safe`.

/// What no text says.
pub(super) const PROMISES: &[&str] = &[
    // The risk.
    "low risk",
    "no risk",
    "minimal risk",
    "little risk",
    "not much risk",
    "negligible risk",
    "low level of risk",
    "risk is low",
    "risk is minimal",
    "risk is small",
    "risk free",
    "free from risk",
    "not at risk",
    "is not risk",
    "without risk",
    "not a risk",
    // The danger.
    "no danger",
    "little danger",
    "low danger",
    "not in danger",
    "not dangerous",
    "not a danger",
    "out of danger",
    "is not danger",
    "danger is over",
    "danger is past",
    "danger is gone",
    "danger has passed",
    "danger is low",
    "danger is small",
    "will not hurt you",
    "will not harm you",
    "unlikely to hurt",
    "unlikely to harm",
    "is harmless",
    // The fear.
    "nothing to worry about",
    "no need to worry",
    "not need to worry",
    "need not worry",
    "do not worry",
    "no reason to worry",
    "no cause for concern",
    "nothing to fear",
    "nothing to be afraid of",
    "no need to be afraid",
    "no reason to be afraid",
    // The person.
    "you are safe",
    "you will be safe",
    "you are fine",
    "you will be fine",
    "you should be safe",
    "you are out of harm",
    "they are safe",
    "they will be safe",
    "they should be safe",
    "he is safe",
    "she is safe",
    "person is safe",
    "victim is safe",
    "victim will be safe",
    "everyone is safe",
    "children are safe",
    "family is safe",
    "it is safe",
    // Said as a comparison, it is a promise, though "if you are safe" alone is none.
    "as if you are safe",
    "as if they are safe",
];

/// What no name of a level, reading or band has in it.
pub(super) const NAMES: &[&str] = &["safe", "safety", "low", "harmless"];

/// Phrases with such words that promise nothing. Each is here for a sentence that has to be said.
///
/// A condition leaves open whether it is so, as long as it stands right before the words: "if nothing matched, you are
/// safe" has one and promises all the same, so no line here may end before the promise does, nor skip a clause. A denial
/// has to be whole as well: "no result" alone could begin any sentence.
pub(super) const ALLOWED: &[&str] = &[
    // Advice that waits until it is so.
    "if you are safe",
    "once you are safe",
    "until you are safe",
    "if they are safe",
    "once they are safe",
    "until they are safe",
    "if the victim is safe",
    "once the victim is safe",
    "until the victim is safe",
    "if it is safe",
    "when it is safe",
    "once it is safe",
    "until it is safe",
    "only where it is safe",
    "whether it is safe",
    "when there is no danger",
    // Where the police number that is not 999 is right.
    "if you are not in danger",
    "if they are not in danger",
    // A place, not a result: "call 999, and stay where you are safe"; "leave out where you are safe" of a diary.
    "stay where you are safe",
    "leave out where you are safe",
    // What a result does not mean.
    "no result means that you are safe",
    "no result means that they are safe",
    "no result means that the victim is safe",
    "not mean you are safe",
    "not mean that you are safe",
    "not mean they are safe",
    "not mean that they are safe",
    "not mean that the victim is safe",
    "not tell you that you are safe",
    "not tell you if you are safe",
    "not mean that there is no risk",
    "not mean there is no risk",
    "not mean that there is no danger",
    "not mean there is no danger",
    // The police make an assessment, or fail to: of the risk, not that there is none.
    "no risk assessment",
];

/// Words that may stand in between without changing what is promised.
pub(super) const BETWEEN: &[&str] = &[
    "actual",
    "actually",
    "all",
    "almost",
    "also",
    "any",
    "certainly",
    "completely",
    "currently",
    "entirely",
    "fairly",
    "further",
    "here",
    "immediately",
    "longer",
    "now",
    "perfectly",
    "pretty",
    "probably",
    "quite",
    "real",
    "really",
    "serious",
    "still",
    "surely",
    "then",
    "therefore",
    "totally",
    "very",
];

//! The words of the interface are all there.

use heedful_engine::pack::{says_emergency, silent_phrases};
use heedful_engine::{Pack, Phrase};

use super::Found;
use crate::problem::{Problem, did_you_mean};

/// The words that only the paper version needs, beside those of the widget.
pub const PAPER_WORDS: &[&str] = &[
    "paper_title",
    "paper_intro",
    "paper_danger",
    "paper_only_if",
    "paper_not_if",
    "paper_question_is",
    "paper_and",
    "paper_or",
    "paper_at_least",
    "paper_tick_one",
    "paper_tick_many",
    "paper_write_date",
    "paper_write_words",
    "paper_read_heading",
    "paper_read_intro",
    "paper_read_if",
    "paper_read_highest",
    "paper_read_unknown",
    "paper_help_heading",
    "paper_do_heading",
    "paper_sources_heading",
];

/// What the paper version fills in.
pub(super) fn paper_gaps(id: &str) -> Option<&'static [&'static str]> {
    if !PAPER_WORDS.contains(&id) {
        return None;
    }
    Some(match id {
        "paper_only_if" | "paper_not_if" => &["condition"],
        "paper_question_is" => &["number", "answer"],
        "paper_at_least" => &["count", "conditions"],
        "paper_read_if" => &["band"],
        _ => &[],
    })
}

/// What is read in a hurry says the number for emergencies itself, in every language.
pub(super) fn emergency(pack: &Pack, found: &mut Found<'_>) {
    if !pack.services.iter().any(|service| service.emergency) {
        return;
    }
    let on_paper = pack.interface.get("paper_danger");
    let paper = on_paper.is_some_and(|text| !says_emergency(pack, text)).then_some("paper_danger");
    let silent = silent_phrases(pack).into_iter().map(Phrase::id).chain(paper);
    for id in silent {
        let message = format!("`{id}` does not say the number for emergencies");
        let problem = Problem::error("no-emergency-number", message)
            .help("write it in digits, by itself, as in `Call 999.`");
        found.report(&format!("interface.{id}"), problem);
    }
}

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    emergency(pack, found);
    let known: Vec<&str> =
        Phrase::ALL.iter().map(|phrase| phrase.id()).chain(PAPER_WORDS.iter().copied()).collect();
    let missing: Vec<&str> =
        known.iter().copied().filter(|id| !pack.interface.contains_key(*id)).collect();
    if !missing.is_empty() {
        let problem = Problem::error(
            "missing-phrase",
            format!("the interface has no words for {} phrases", missing.len()),
        );
        found.report(
            "interface",
            problem.help(format!("add to `[interface]`: {}", missing.join(", "))),
        );
    }
    for id in pack.interface.keys().filter(|id| !known.contains(&id.as_str())) {
        let problem =
            Problem::warning("unknown-phrase", format!("nothing shows the words of `{id}`"));
        let problem = match did_you_mean(id, missing.iter().copied()) {
            Some(close) => problem.help(close),
            None => problem,
        };
        found.report(&format!("interface.{id}"), problem);
    }
}

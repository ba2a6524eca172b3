//! The words of the interface are all there.

use heedful_engine::pack::{says_emergency, silent_phrases};
use heedful_engine::{Pack, Phrase};

use super::Found;
use crate::diagnostic::{Diagnostic, did_you_mean};

/// What is read in a hurry says the number for emergencies itself, in every language.
pub(super) fn emergency(pack: &Pack, found: &mut Found<'_>) {
    if !pack.services.iter().any(|service| service.emergency) {
        return;
    }
    let on_paper = pack.interface.get(Phrase::PaperDanger.id());
    let paper =
        on_paper.is_some_and(|text| !says_emergency(pack, text)).then_some(Phrase::PaperDanger);
    for id in silent_phrases(pack).into_iter().chain(paper).map(Phrase::id) {
        let message = format!("`{id}` does not say the number for emergencies");
        let problem = Diagnostic::error("no-emergency-number", message)
            .help("write it in digits, by itself, as in `Call 999.`");
        found.report(&format!("interface.{id}"), problem);
    }
}

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    emergency(pack, found);
    let known: Vec<&str> = Phrase::ALL.iter().map(|phrase| phrase.id()).collect();
    let missing: Vec<&str> =
        known.iter().copied().filter(|id| !pack.interface.contains_key(*id)).collect();
    if !missing.is_empty() {
        let problem = Diagnostic::error(
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
            Diagnostic::warning("unknown-phrase", format!("nothing shows the words of `{id}`"));
        let problem = match did_you_mean(id, missing.iter().copied()) {
            Some(close) => problem.help(close),
            None => problem,
        };
        found.report(&format!("interface.{id}"), problem);
    }
}

//! What has no source, what has no review, and what has to be verified before a release.

use heedful_engine::Pack;
use heedful_engine::pack::Choose;

use super::Found;
use crate::diagnostic::Diagnostic;
use crate::read::Read;

pub(super) fn check(read: &Read, found: &mut Found<'_>) {
    let pack = &read.pack;
    for rule in pack.rules.iter().filter(|rule| rule.sources.is_empty()) {
        let problem =
            Diagnostic::error("no-source", format!("the rule `{}` has no source", rule.id));
        found.report(
            &format!("rule.{}", rule.id),
            problem.help("a rule raises what people are told: say where it comes from"),
        );
    }
    for question in pack
        .questions
        .iter()
        .filter(|question| question.choose != Choose::Text && question.sources.is_empty())
    {
        found.report(
            &format!("question.{}", question.id),
            Diagnostic::warning(
                "no-source",
                format!("the question `{}` has no source", question.id),
            ),
        );
    }
    for guidance in pack.guidance.iter().filter(|guidance| guidance.sources.is_empty()) {
        found.report(
            &format!("guidance.{}", guidance.id),
            Diagnostic::warning(
                "no-source",
                format!("the guidance `{}` has no source", guidance.id),
            ),
        );
    }
    for service in pack.services.iter().filter(|service| service.sources.is_empty()) {
        found.report(
            &format!("service.{}", service.id),
            Diagnostic::warning("no-source", format!("the service `{}` has no source", service.id)),
        );
    }
    verify(read, found);
    reviews(pack, found);
}

/// The honest list: to be verified before a release.
fn verify(read: &Read, found: &mut Found<'_>) {
    for (path, item) in &read.trail.verify {
        found.report(
            path,
            Diagnostic::note("verify", format!("to be verified before release: {item}")),
        );
    }
}

fn reviews(pack: &Pack, found: &mut Found<'_>) {
    if pack.review.is_empty() {
        let problem = Diagnostic::note(
            "not-reviewed",
            "no practitioner has reviewed this pack; the widget says so",
        );
        found.report("pack.review", problem);
    }
    let questions = pack.questions.iter().filter(|question| question.review.is_empty()).count();
    let guidance = pack.guidance.iter().filter(|guidance| guidance.review.is_empty()).count();
    if pack.review.is_empty() && questions + guidance > 0 {
        let problem = Diagnostic::note(
            "not-reviewed",
            format!(
                "not reviewed by themselves: {questions} of {} questions, {guidance} of {} pieces of guidance",
                pack.questions.len(),
                pack.guidance.len()
            ),
        );
        found.report("pack.review", problem);
    }
}

//! The examples read as they are expected to: they are the tests of the rules.

use heedful_engine::example::Example;
use heedful_engine::{Assessment, Reading, assess, check_case, check_content, prepare};

use super::Found;
use crate::diagnostic::Diagnostic;
use crate::read::Read;

pub(super) fn check(read: &Read, found: &mut Found<'_>) {
    for problem in check_content(&read.pack) {
        refused(&problem, found);
    }
    let prepared = match prepare(read.pack.clone()) {
        Ok(prepared) => prepared,
        Err(problems) => {
            // What the checks before this one did not find; the engine would refuse the pack.
            for problem in problems {
                refused(&problem, found);
            }
            return;
        }
    };
    for example in read.examples.iter().filter_map(|read| read.example.as_ref()) {
        let path = format!("example.{}", example.id);
        let misfits = check_case(&prepared, &example.case, example.today);
        if misfits.is_empty() {
            compare(example, &assess(&prepared, &example.case, example.today), found);
        }
        for misfit in misfits {
            let place = format!("{path}.case.{}", misfit.at);
            found.report(&place, Diagnostic::error("bad-case", misfit.to_string()));
        }
    }
}

fn refused(problem: &heedful_engine::Problem, found: &mut Found<'_>) {
    let message = format!("the engine refuses this pack: {problem}");
    found.report(&problem.at, Diagnostic::error("refused", message));
}

fn compare(example: &Example, got: &Assessment, found: &mut Found<'_>) {
    let path = format!("example.{}.expect", example.id);
    let mut differs = |key: &str, expected: &str, got: &str| {
        let problem = Diagnostic::error(
            "example",
            format!("`{}` expects {key} = {expected}, and reads {got}", example.id),
        );
        found.report(
            &format!("{path}.{key}"),
            problem.help(
                "change the rule or the expectation, and say which and why in `[[expect.changed]]`",
            ),
        );
    };
    let expect = &example.expect;
    if got.band != expect.band {
        differs("band", expect.band.id(), got.band.id());
    }
    if let Some(could_be) = expect.could_be.filter(|could_be| *could_be != got.could_be) {
        differs("could_be", could_be.id(), got.could_be.id());
    }
    for reading in Reading::ALL {
        let expected = match reading {
            Reading::DangerNow => expect.danger_now,
            Reading::SeriousHarm => expect.serious_harm,
            Reading::GoingOn => expect.going_on,
            Reading::Impact => expect.impact,
        };
        let level = got.readings.get(reading).map(|shown| shown.level);
        if level != Some(expected) {
            differs(reading.id(), expected.id(), level.map_or("nothing", |level| level.id()));
        }
    }
    for id in &expect.guidance {
        if !got.guidance.iter().any(|shown| shown.id == *id) {
            differs("guidance", id.as_str(), "without it");
        }
    }
    for id in &expect.without {
        if got.guidance.iter().any(|shown| shown.id == *id) {
            differs("without", id.as_str(), "with it");
        }
    }
}

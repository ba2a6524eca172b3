//! What must hold of scenarios: the references are what the engine says, bands never fall as signs are added, every sign
//! has its passage, and every name and source is known.

use std::collections::BTreeSet;

use heedful_engine::pack::{Promises, TextRole};
use heedful_engine::training::{
    MAX_SIGNS, Opening, Scenario, TrainingPhrase, case_at, reference_signs,
};
use heedful_engine::{Assessment, Pack, Prepared, Reading, assess, check_case};

use crate::check::{gap_problems, page_words};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::read::{ScenarioRead, ScenariosRead, UseOf};

/// The fewest and the most instalments.
const INSTALMENTS: std::ops::RangeInclusive<usize> = 3..=6;

pub(super) fn check(read: &ScenariosRead, prepared: &Prepared) -> Vec<Diagnostic> {
    let mut found = Found { read, problems: Vec::new() };
    sources(prepared.pack(), &mut found);
    numbers(&mut found);
    interface(&mut found);
    for read in &read.scenarios {
        plan(read, &mut found);
    }
    for scenario in read.scenarios.iter().filter_map(|read| read.scenario.as_ref()) {
        shape(scenario, &mut found);
        passages(scenario, prepared.pack(), &mut found);
        references(scenario, prepared, &mut found);
    }
    found.problems
}

struct Found<'a> {
    read: &'a ScenariosRead,
    problems: Vec<Diagnostic>,
}

impl Found<'_> {
    fn report(&mut self, path: &str, problem: Diagnostic) {
        let place = self.read.trail.places.of(path);
        self.problems.push(Diagnostic { place: problem.place.or(place), ..problem });
    }
}

fn sources(pack: &Pack, found: &mut Found<'_>) {
    for used in found.read.trail.uses.iter().filter(|used| used.of == UseOf::Source) {
        if pack.sources.iter().any(|source| source.id.as_str() == used.name) {
            continue;
        }
        let unknown =
            Diagnostic::error("unknown-source", format!("there is no source `{}`", used.name));
        let known = pack.sources.iter().map(|source| source.id.as_str());
        let help = did_you_mean(&used.name, known)
            .unwrap_or_else(|| "the pack's sources.toml lists them".to_owned());
        found.problems.push(unknown.at(used.place).help(help));
    }
}

fn interface(found: &mut Found<'_>) {
    let known: Vec<&str> = TrainingPhrase::ALL.iter().map(|phrase| phrase.id()).collect();
    for (id, text) in &found.read.interface {
        let path = format!("training.interface.{id}");
        let gaps = TrainingPhrase::from_id(id).map(TrainingPhrase::gaps);
        for (path, problem) in gaps.iter().flat_map(|gaps| gap_problems(&path, text, gaps)) {
            found.report(&path, problem);
        }
        if text.is_blank_for_someone() {
            found.report(&path, Diagnostic::error("empty-text", format!("`{path}` is empty")));
        }
    }
    for (path, problem) in page_words(&found.read.interface, &known, "training") {
        found.report(&path, problem);
    }
}

fn numbers(found: &mut Found<'_>) {
    let mut taken = BTreeSet::new();
    for read in &found.read.scenarios {
        let Some(scenario) = &read.scenario else { continue };
        if !taken.insert(scenario.number) {
            let twice = format!("two scenarios have the number {}", scenario.number);
            let problem = Diagnostic::error("duplicate-number", twice).at(read.place);
            found
                .problems
                .push(problem.help("codes name a scenario by its number: give it its own"));
        }
    }
}

/// A story ends in what to do: in the first hour, and then.
fn plan(read: &ScenarioRead, found: &mut Found<'_>) {
    let path = format!("scenario.{}.plan", read.id);
    let missing = |what: &str| {
        Diagnostic::error("no-plan", format!("`{}` has no {what}", read.id)).at(read.place).help(
            "write `[plan]` with `first_hour`, `then` and `sources`: what to do in the first hour, and after it",
        )
    };
    let Some(plan) = &read.plan else {
        found.report(&path, missing("plan"));
        return;
    };
    let promises = Promises::default();
    let finder = promises.finder();
    for (name, steps) in [("first_hour", &plan.first_hour), ("then", &plan.then)] {
        if steps.is_empty() || steps.iter().any(|step| step.trim().is_empty()) {
            found.report(&path, missing(&format!("whole `{name}` in its plan")));
        }
        for step in steps {
            if let Some(promise) = finder.in_text(step, TextRole::Text) {
                let message = format!("a plan may not say that somebody is safe: “{promise}”");
                found.report(&path, Diagnostic::error("promises-safety", message).at(read.place));
            }
        }
    }
    if plan.sources.is_empty() {
        found.report(&path, missing("source for its plan"));
    }
}

fn shape(scenario: &Scenario, found: &mut Found<'_>) {
    let path = format!("scenario.{}", scenario.id);
    let count = scenario.instalments.len();
    if !INSTALMENTS.contains(&count) {
        let problem = format!("`{}` has {count} instalments, and should have 3 to 6", scenario.id);
        found.report(&path, Diagnostic::error("instalments", problem));
    }
    for (name, is_missing) in [
        ("facilitator", scenario.facilitator.is_empty()),
        ("mistake", scenario.mistakes.is_empty()),
    ] {
        if is_missing {
            let problem = format!("`{}` has no `{name}`", scenario.id);
            found.report(&path, Diagnostic::error("missing", problem));
        }
    }
    for (index, mistake) in scenario.mistakes.iter().enumerate() {
        if mistake.sources.is_empty() {
            let problem = format!("mistake {} of `{}` has no source", index + 1, scenario.id);
            found.report(&path, Diagnostic::error("no-source", problem));
        }
    }
    let mut before = None;
    for (index, part) in scenario.instalments.iter().enumerate() {
        let here = format!("{path}.instalment.{}", index + 1);
        if (index == 0) != (part.opening == Opening::First) {
            let problem = "the first instalment, and no other, has `opening = \"first\"`";
            found.report(&here, Diagnostic::error("opening", problem));
        }
        if (part.opening == Opening::Asked) != part.asked.is_some() {
            let problem = "`asked` says which question brought it out, where `opening = \"asked\"`";
            found.report(&here, Diagnostic::error("opening", problem));
        }
        if before.is_some_and(|before| part.today < before) {
            let problem = "this instalment is told on an earlier day than the one before it";
            found.report(&format!("{here}.today"), Diagnostic::error("order", problem));
        }
        before = Some(part.today);
        if part.expect.sources.is_empty() {
            let problem = "the reference of this instalment has no source";
            found.report(&format!("{here}.expect"), Diagnostic::error("no-source", problem));
        }
    }
}

fn passages(scenario: &Scenario, pack: &Pack, found: &mut Found<'_>) {
    let mut shown = BTreeSet::new();
    for (index, part) in scenario.instalments.iter().enumerate() {
        let here = format!("scenario.{}.instalment.{}", scenario.id, index + 1);
        let signs: BTreeSet<String> = reference_signs(scenario, index, pack)
            .into_iter()
            .map(|(question, option)| format!("{question}.{option}"))
            .collect();
        let told: Vec<String> =
            scenario.instalments.iter().take(index + 1).map(|part| one_line(&part.tells)).collect();
        for passage in &part.passages {
            if !told.iter().any(|tells| tells.contains(&one_line(&passage.says))) {
                let problem = format!("“{}” does not stand in the story so far", passage.says);
                found.report(&here, Diagnostic::error("passage", problem));
            }
            for sign in &passage.shows {
                if !signs.contains(sign) {
                    let problem = format!("`{sign}` is not answered in the story so far");
                    let help = did_you_mean(sign, signs.iter().map(String::as_str))
                        .unwrap_or_else(|| "write it in the answers, or take it away".to_owned());
                    found.report(&here, Diagnostic::error("passage", problem).help(help));
                }
                shown.insert(sign.clone());
            }
        }
        for sign in signs.difference(&shown) {
            let problem = format!("no passage shows `{sign}`");
            let help = "add a `[[instalment.passage]]` with the words of the story that show it";
            found.report(&here, Diagnostic::error("no-passage", problem).help(help));
        }
        if signs.len() > MAX_SIGNS {
            let problem = format!("{} signs are too many for a code: {MAX_SIGNS} fit", signs.len());
            found.report(&here, Diagnostic::error("too-many-signs", problem));
        }
    }
}

/// Lines are broken where the file's writer pleased.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn references(scenario: &Scenario, prepared: &Prepared, found: &mut Found<'_>) {
    let mut before: Option<Assessment> = None;
    for (index, part) in scenario.instalments.iter().enumerate() {
        let here = format!("scenario.{}.instalment.{}", scenario.id, index + 1);
        let case = case_at(scenario, index);
        let misfits = check_case(prepared, &case, part.today);
        for misfit in &misfits {
            let place = format!("{here}.case.{}", misfit.at);
            found.report(&place, Diagnostic::error("bad-case", misfit.to_string()));
        }
        if !misfits.is_empty() {
            return;
        }
        let got = assess(prepared, &case, part.today);
        compare(scenario, index, &got, found);
        if before.as_ref().is_some_and(|before| got.band < before.band) {
            let problem = format!("the band falls to {} as signs are added", got.band.id());
            found.report(&here, Diagnostic::error("falls", problem));
        }
        before = Some(got);
    }
}

fn compare(scenario: &Scenario, index: usize, got: &Assessment, found: &mut Found<'_>) {
    let Some(part) = scenario.instalments.get(index) else { return };
    let here = format!("scenario.{}.instalment.{}.expect", scenario.id, index + 1);
    let expect = &part.expect;
    let mut differs = |key: &str, expected: &str, got: &str| {
        let problem = format!(
            "`{}` expects {key} = {expected} after instalment {}, and reads {got}",
            scenario.id,
            index + 1
        );
        found.report(&format!("{here}.{key}"), Diagnostic::error("reference", problem));
    };
    if got.band != expect.band {
        differs("band", expect.band.id(), got.band.id());
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
}

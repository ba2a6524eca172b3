//! Checks that the parts of a pack fit together, and resolves the names by which they name each other.

use std::collections::HashMap;

use super::compatible::worlds;
use super::{DependencyNode, Formula, Leaf, PreparedFactor, PreparedOption, PreparedQuestion};
use crate::case::RESERVED_ANSWERS;
use crate::pack::{Choose, Pack, Question};
use crate::problem::{Problem, ProblemKind};
use crate::sign::DIARY;
use crate::{Band, Condition, DiaryFact, Level, OptionId, Reading, Sign};

/// How deep a condition may nest.
const DEEPEST: usize = 32;

/// Where in its list each id stands.
type Places<'a> = HashMap<&'a str, usize>;

pub(super) struct Checker<'a> {
    pack: &'a Pack,
    pub(super) problems: Vec<Problem>,
    pub(super) question_index: Places<'a>,
    option_index: HashMap<(&'a str, &'a str), usize>,
    factor_index: Places<'a>,
}

impl<'a> Checker<'a> {
    pub(super) fn of(pack: &'a Pack) -> Checker<'a> {
        let mut option_index = HashMap::new();
        let all = pack
            .questions
            .iter()
            .flat_map(|question| question.options.iter().map(move |option| (question, option)));
        for (index, (question, option)) in all.enumerate() {
            option_index.insert((question.id.as_str(), option.id.as_str()), index);
        }
        Checker {
            pack,
            problems: Vec::new(),
            question_index: pack
                .questions
                .iter()
                .enumerate()
                .map(|(i, question)| (question.id.as_str(), i))
                .collect(),
            option_index,
            factor_index: pack
                .factors
                .iter()
                .enumerate()
                .map(|(i, factor)| (factor.id.as_str(), i))
                .collect(),
        }
    }

    pub(super) fn problem(&mut self, at: String, kind: ProblemKind) {
        self.problems.push(Problem::new(at, kind));
    }

    /// Ids are unique, not kept for something else, and everything that is named by id alone exists.
    pub(super) fn check_ids(&mut self) {
        let pack = self.pack;
        let parts = self.unique("part", pack.parts.iter().map(|part| part.id.as_str()));
        self.unique("question", pack.questions.iter().map(|question| question.id.as_str()));
        let marks = self.unique("mark", pack.marks.iter().map(|mark| mark.id.as_str()));
        self.unique("kind", pack.kinds.iter().map(|kind| kind.id.as_str()));
        self.unique("factor", pack.factors.iter().map(|factor| factor.id.as_str()));
        self.unique("rule", pack.rules.iter().map(|rule| rule.id.as_str()));
        self.unique("guidance", pack.guidance.iter().map(|guidance| guidance.id.as_str()));
        let services =
            self.unique("service", pack.services.iter().map(|service| service.id.as_str()));
        self.unique("source", pack.sources.iter().map(|source| source.id.as_str()));

        for question in &pack.questions {
            let at = format!("question.{}", question.id);
            self.unique(&at, question.options.iter().map(|option| option.id.as_str()));
            self.known(&format!("{at}.part"), &parts, [question.part.as_str()]);
            if question.id.as_str() == DIARY {
                self.problem(at, ProblemKind::Reserved);
            }
        }
        for kind in &pack.kinds {
            let at = format!("kind.{}", kind.id);
            if !matches!(DiaryFact::from_id(kind.id.as_str()), DiaryFact::Kind(_)) {
                self.problem(at.clone(), ProblemKind::Reserved);
            }
            if kind.severity.is_some_and(|severity| !(1..=12).contains(&severity)) {
                self.problem(format!("{at}.severity"), ProblemKind::Range { least: 1, most: 12 });
            }
            self.known(&format!("{at}.marks"), &marks, kind.marks.iter().map(|mark| mark.as_str()));
        }
        for factor in &pack.factors {
            let at = format!("factor.{}.marks", factor.id);
            self.known(&at, &marks, factor.marks.iter().map(|mark| mark.as_str()));
        }
        for guidance in &pack.guidance {
            let at = format!("guidance.{}.services", guidance.id);
            self.known(&at, &services, guidance.services.iter().map(|service| service.as_str()));
        }
        self.check_nations();
        self.check_readings();
    }

    /// Nations are the options of the place question, so that a slip can't take away what is offered.
    fn check_nations(&mut self) {
        let pack = self.pack;
        let place = pack.place_question.as_ref().map(|place| {
            let question = pack.questions.iter().find(|question| question.id == *place);
            question.filter(|question| question.choose == Choose::One)
        });
        if place == Some(None) {
            self.problem("pack.place_question".to_owned(), ProblemKind::Unknown);
        }
        let options = place.flatten().map(|question| question.options.as_slice());
        let nations: Places<'_> = options
            .unwrap_or_default()
            .iter()
            .enumerate()
            .map(|(index, option)| (option.id.as_str(), index))
            .collect();
        let mut known = |at: &str, named: &[OptionId]| {
            self.known(at, &nations, named.iter().map(|nation| nation.as_str()));
        };
        for service in &pack.services {
            known(&format!("service.{}.nations", service.id), &service.nations);
        }
        for item in &pack.guidance {
            known(&format!("guidance.{}.nations", item.id), &item.nations);
        }
        for mark in &pack.marks {
            known(&format!("mark.{}.nations", mark.id), &mark.nations);
        }
        known("statement.nations", &pack.statement.nations);
        for ask in &pack.statement.asks {
            known("statement.ask.nations", &ask.nations);
        }
    }

    fn check_readings(&mut self) {
        for reading in Reading::ALL {
            let mut found = self.pack.readings.iter().filter(|words| words.id == *reading);
            let at = format!("reading.{reading}");
            let Some(words) = found.next() else {
                self.problem(at, ProblemKind::Missing("the reading"));
                continue;
            };
            if found.next().is_some() {
                self.problem(at.clone(), ProblemKind::Twice);
            }
            let bands = Level::ALL
                .iter()
                .map(|level| words.bands.get(level).copied().unwrap_or(Band::KeepWatch));
            if !bands.is_sorted() {
                self.problem(format!("{at}.bands"), ProblemKind::Falls);
            }
        }
    }

    fn unique<'b>(&mut self, at: &str, ids: impl Iterator<Item = &'b str>) -> Places<'b> {
        let mut seen = Places::new();
        for (place, id) in ids.enumerate() {
            if seen.insert(id, place).is_some() {
                self.problem(format!("{at}.{id}"), ProblemKind::Twice);
            }
        }
        seen
    }

    fn known<'b>(
        &mut self,
        at: &str,
        known: &Places<'_>,
        named: impl IntoIterator<Item = &'b str>,
    ) {
        for id in named {
            if !known.contains_key(id) {
                self.problem(format!("{at}: {id}"), ProblemKind::Unknown);
            }
        }
    }

    /// Reports something that depends on itself.
    pub(super) fn cycle(&mut self, step: DependencyNode) {
        let at = match step {
            DependencyNode::Question(index) => {
                let question = self.pack.questions.get(index);
                question.map(|question| format!("question.{}.show_when", question.id))
            }
            DependencyNode::Factor(index) => {
                self.pack.factors.get(index).map(|factor| format!("factor.{}.from", factor.id))
            }
        };
        self.problem(at.unwrap_or_default(), ProblemKind::Cycle);
    }

    pub(super) fn questions(&mut self) -> (Vec<PreparedQuestion>, Vec<PreparedOption>) {
        let (mut questions, mut options) = (Vec::new(), Vec::new());
        for (index, question) in self.pack.questions.iter().enumerate() {
            let first = options.len();
            for option in &question.options {
                let at = format!("question.{}.option.{}", question.id, option.id);
                if RESERVED_ANSWERS.contains(&option.id.as_str()) {
                    self.problem(at.clone(), ProblemKind::Reserved);
                }
                let span =
                    self.span(&at, question, option.days_ago_at_least, option.days_ago_at_most);
                let sign = Sign::Answer(question.id.clone(), option.id.clone());
                options.push(PreparedOption { question: index, factors: Vec::new(), span, sign });
            }
            let at = format!("question.{}.show_when", question.id);
            let show = question.show_when.as_ref().map(|condition| {
                self.formula(&at, condition, DEEPEST, &|checker, name| {
                    checker.option(name).or_else(|| checker.factor(name))
                })
            });
            questions.push(PreparedQuestion {
                choose: question.choose,
                options: first..options.len(),
                show,
                worlds: worlds(question.choose, first..options.len(), &options),
                decides: Vec::new(),
            });
        }
        (questions, options)
    }

    fn span(
        &mut self,
        at: &str,
        question: &Question,
        least: Option<u32>,
        most: Option<u32>,
    ) -> (i32, i32) {
        let days = |days: Option<u32>, open| {
            days.map_or(open, |days| i32::try_from(days).unwrap_or(i32::MAX))
        };
        let span = (days(least, 0), days(most, i32::MAX));
        if question.choose != Choose::Date {
            return span;
        }
        if least.is_none() && most.is_none() {
            self.problem(
                at.to_owned(),
                ProblemKind::Missing("days_ago_at_least or days_ago_at_most"),
            );
        } else if span.0 > span.1 {
            self.problem(at.to_owned(), ProblemKind::EndBeforeStart);
        }
        span
    }

    pub(super) fn factors(&mut self) -> (Vec<PreparedFactor>, Vec<DiaryFact>) {
        let mut facts: Vec<DiaryFact> = Vec::new();
        let mut factors = Vec::new();
        // The factor that took an option last.
        let mut taken_by = vec![None; self.option_index.len()];
        for (place, factor) in self.pack.factors.iter().enumerate() {
            let mut prepared =
                PreparedFactor { options: Vec::new(), facts: Vec::new(), rules: Vec::new() };
            for sign in &factor.from {
                match sign {
                    Sign::Answer(question, option) => {
                        match self.option_index.get(&(question.as_str(), option.as_str())) {
                            Some(index) => {
                                let taken = taken_by.get_mut(*index);
                                if taken.is_some_and(|by| by.replace(place) != Some(place)) {
                                    prepared.options.push(*index);
                                }
                            }
                            None => self.problem(
                                format!("factor.{}.from: {sign}", factor.id),
                                ProblemKind::Unknown,
                            ),
                        }
                    }
                    Sign::Diary(fact) => {
                        let of_kind = match fact {
                            DiaryFact::Kind(kind) => Some(kind),
                            DiaryFact::Timed(timed) => timed.kind.as_ref(),
                            _ => None,
                        };
                        if let Some(kind) = of_kind
                            && !self.pack.kinds.iter().any(|known| known.id == *kind)
                        {
                            self.problem(
                                format!("factor.{}.from: {sign}", factor.id),
                                ProblemKind::Unknown,
                            );
                        }
                        let index =
                            facts.iter().position(|known| known == fact).unwrap_or_else(|| {
                                facts.push(fact.clone());
                                facts.len() - 1
                            });
                        prepared.facts.push(index);
                    }
                }
            }
            factors.push(prepared);
        }
        (factors, facts)
    }

    pub(super) fn rules(&mut self) -> Vec<Formula> {
        let rules = &self.pack.rules;
        let formula = |rule: &crate::pack::Rule| {
            self.formula(
                &format!("rule.{}.when", rule.id),
                &rule.when,
                DEEPEST,
                &|checker, name| checker.factor(name),
            )
        };
        rules.iter().map(formula).collect()
    }

    pub(super) fn guidance(&mut self) -> Vec<Option<Formula>> {
        let items = self.pack.guidance.iter();
        items
            .map(|item| self.offered(&format!("guidance.{}.when", item.id), item.when.as_ref()))
            .collect()
    }

    pub(super) fn guidance_unless(&mut self) -> Vec<Option<Formula>> {
        let items = self.pack.guidance.iter();
        items
            .map(|item| self.offered(&format!("guidance.{}.unless", item.id), item.unless.as_ref()))
            .collect()
    }

    pub(super) fn services(&mut self) -> Vec<Option<Formula>> {
        let items = self.pack.services.iter();
        items
            .map(|item| self.offered(&format!("service.{}.when", item.id), item.when.as_ref()))
            .collect()
    }

    fn offered(&mut self, at: &str, when: Option<&Condition>) -> Option<Formula> {
        let name = |checker: &Checker<'_>, name: &str| {
            checker.factor(name).or_else(|| reading_level(name))
        };
        when.map(|condition| self.formula(at, condition, DEEPEST, &name))
    }

    fn option(&self, name: &str) -> Option<Leaf> {
        let (question, option) = name.split_once('.')?;
        self.option_index.get(&(question, option)).copied().map(Leaf::Option)
    }

    fn factor(&self, name: &str) -> Option<Leaf> {
        self.factor_index.get(name).copied().map(Leaf::Factor)
    }

    fn formula(
        &mut self,
        at: &str,
        condition: &Condition,
        depth: usize,
        resolve: &dyn Fn(&Checker<'_>, &str) -> Option<Leaf>,
    ) -> Formula {
        let Some(depth) = depth.checked_sub(1) else {
            self.problem(at.to_owned(), ProblemKind::TooLong);
            return Formula::Any(Vec::new());
        };
        let mut all = |parts: &[Condition]| -> Vec<Formula> {
            parts.iter().map(|part| self.formula(at, part, depth, resolve)).collect()
        };
        match condition {
            Condition::All(parts) => Formula::All(all(parts)),
            Condition::Any(parts) => Formula::Any(all(parts)),
            Condition::AtLeast(least, parts) => {
                let formula = Formula::AtLeast(*least, all(parts));
                let most = u32::try_from(parts.len()).unwrap_or(u32::MAX);
                if !(1..=most).contains(least) {
                    self.problem(at.to_owned(), ProblemKind::Range { least: 1, most });
                }
                formula
            }
            Condition::Name(name) => match resolve(self, name) {
                Some(leaf) => Formula::Leaf(leaf),
                None => {
                    self.problem(format!("{at}: {name}"), ProblemKind::Unknown);
                    Formula::Any(Vec::new())
                }
            },
        }
    }
}

fn reading_level(name: &str) -> Option<Leaf> {
    let (reading, level) = name.split_once('.')?;
    Some(Leaf::Reading(Reading::from_id(reading)?, Level::from_id(level)?))
}

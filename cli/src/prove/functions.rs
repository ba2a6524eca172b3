//! What a pack's rules give, as functions of all answers: when each question is shown, each factor and rule holds, each
//! reading reaches a level and the result reaches a band.
//!
//! There are three views. *Complete*: every question is answered. *Certain*: what is unanswered counts as no; it gives
//! the band that is shown. *Possible*: what is unanswered counts as yes; it gives the band that it could be.

use std::collections::BTreeMap;

use biodivine_lib_bdd::Bdd;
use heedful_engine::pack::Guidance;
use heedful_engine::{Band, Condition, Level, Pack, Reading, Sign};

use super::space::{Space, TooLargeError};

/// How an unanswered question counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// There are none.
    Complete,
    /// As no.
    Certain,
    /// As yes.
    Possible,
}

/// Everything that a pack gives, in one view.
#[derive(Debug)]
pub struct Functions {
    /// When each question is shown, in the order of the pack.
    pub shown: Vec<Bdd>,
    /// When each factor holds, by id.
    pub factors: BTreeMap<String, Bdd>,
    /// When each rule holds, in the order of the pack.
    pub rules: Vec<Bdd>,
    /// When a reading reaches a level, or a higher one.
    pub levels: BTreeMap<(Reading, Level), Bdd>,
    /// When the result reaches a band, or a higher one.
    pub bands: BTreeMap<Band, Bdd>,
    /// When the result is exactly a band.
    pub exactly: BTreeMap<Band, Bdd>,
}

impl Functions {
    /// The functions of `pack` in one view.
    ///
    /// # Errors
    /// The first thing that is too large, by name.
    pub fn new(pack: &Pack, space: &Space, view: View) -> Result<Self, TooLargeError> {
        let mut signs = Signs::new(pack, space, view);
        let mut shown = Vec::new();
        for (index, question) in pack.questions.iter().enumerate() {
            shown.push(signs.shown(index));
            space.within_limit(&format!("question.{}.show_when", question.id), || {
                format!("what shows the question `{}`", question.id)
            })?;
        }
        let mut factors: BTreeMap<String, Bdd> = BTreeMap::new();
        for factor in &pack.factors {
            factors.insert(factor.id.to_string(), signs.factor(&factor.from));
            space.within_limit(&format!("factor.{}.from", factor.id), || {
                format!("the factor `{}`", factor.id)
            })?;
        }
        let factor =
            |name: &str| factors.get(name).cloned().unwrap_or_else(|| space.variables.mk_false());
        let mut rules: Vec<Bdd> = Vec::new();
        for rule in &pack.rules {
            rules.push(space.condition(&rule.when, &mut |name| factor(name)));
            space.within_limit(&format!("rule.{}.when", rule.id), || {
                format!("the rule `{}`", rule.id)
            })?;
        }
        let mut levels = BTreeMap::new();
        for reading in Reading::ALL {
            for level in Level::ALL.iter().filter(|level| **level != Level::NotShown) {
                let raising = pack.rules.iter().zip(&rules);
                let raising = raising
                    .filter(|(rule, _)| rule.raises.get(reading).is_some_and(|to| to >= level));
                let mut reached = space.variables.mk_false();
                for (rule, holds) in raising {
                    reached = space.or(&reached, holds);
                    space.within_limit(&format!("rule.{}.when", rule.id), || {
                        format!("the rule `{}`, beside the others that raise {reading}", rule.id)
                    })?;
                }
                levels.insert((*reading, *level), reached);
            }
        }
        let bands: BTreeMap<Band, Bdd> =
            Band::ALL.iter().map(|band| (*band, reaches(pack, space, &levels, *band))).collect();
        let exactly = bands.iter().map(|(band, reached)| {
            let above = bands.iter().find(|(above, _)| *above > band);
            (*band, above.map_or(reached.clone(), |(_, above)| space.and_not(reached, above)))
        });
        let functions = Self { exactly: exactly.collect(), shown, factors, rules, levels, bands };
        space.within_limit("pack", || "what gives a band".to_owned())?;
        Ok(functions)
    }

    /// That the conditions of guidance and services are not too large.
    ///
    /// # Errors
    /// The first that is, by name.
    pub fn within_limit(&self, pack: &Pack, space: &Space) -> Result<(), TooLargeError> {
        let guidance = pack
            .guidance
            .iter()
            .map(|item| (format!("guidance.{}.when", item.id), item.when.as_ref()));
        let unless = pack
            .guidance
            .iter()
            .map(|item| (format!("guidance.{}.unless", item.id), item.unless.as_ref()));
        let services =
            pack.services.iter().map(|one| (format!("service.{}.when", one.id), one.when.as_ref()));
        for (path, when) in guidance.chain(unless).chain(services) {
            self.guidance(space, when);
            space.within_limit(&path, || format!("`{path}`"))?;
        }
        Ok(())
    }

    /// When the conditions of a piece of guidance let it be shown.
    pub fn shows(&self, space: &Space, item: &Guidance) -> Bdd {
        let when = self.guidance(space, item.when.as_ref());
        match &item.unless {
            Some(unless) => space.and_not(&when, &self.guidance(space, Some(unless))),
            None => when,
        }
    }

    /// When a condition of guidance or of a service holds.
    pub fn guidance(&self, space: &Space, when: Option<&Condition>) -> Bdd {
        let Some(when) = when else {
            return space.variables.mk_true();
        };
        space.condition(when, &mut |name| {
            match name.split_once('.') {
                None => self.factors.get(name).cloned(),
                Some((reading, level)) => {
                    match (Reading::from_id(reading), Level::from_id(level)) {
                        (Some(_), Some(Level::NotShown)) => Some(space.variables.mk_true()),
                        (Some(reading), Some(level)) => self.levels.get(&(reading, level)).cloned(),
                        _ => None,
                    }
                }
            }
            .unwrap_or_else(|| space.variables.mk_false())
        })
    }
}

fn reaches(
    pack: &Pack,
    space: &Space,
    levels: &BTreeMap<(Reading, Level), Bdd>,
    band: Band,
) -> Bdd {
    if band == Band::KeepWatch {
        return space.variables.mk_true();
    }
    let giving = pack.readings.iter().flat_map(|reading| {
        let lowest =
            reading.bands.iter().find(|(_, given)| **given >= band).map(|(level, _)| *level);
        lowest.map(|level| (reading.id, level))
    });
    giving.fold(space.variables.mk_false(), |any, (reading, level)| {
        match levels.get(&(reading, level)) {
            Some(reached) => space.or(&any, reached),
            // A band that even `not_shown` gives is always reached.
            None => space.variables.mk_true(),
        }
    })
}

/// When signs hold; questions that are shown by others are computed first.
struct Signs<'a> {
    pack: &'a Pack,
    space: &'a Space,
    view: View,
    shown: BTreeMap<usize, Bdd>,
    index: BTreeMap<&'a str, usize>,
    being_asked: Vec<usize>,
}

impl<'a> Signs<'a> {
    fn new(pack: &'a Pack, space: &'a Space, view: View) -> Self {
        let index = pack
            .questions
            .iter()
            .enumerate()
            .map(|(index, question)| (question.id.as_str(), index))
            .collect();
        Self { pack, space, view, shown: BTreeMap::new(), index, being_asked: Vec::new() }
    }

    fn shown(&mut self, index: usize) -> Bdd {
        if let Some(shown) = self.shown.get(&index) {
            return shown.clone();
        }
        let Some(condition) =
            self.pack.questions.get(index).and_then(|question| question.show_when.as_ref())
        else {
            return self.space.variables.mk_true();
        };
        // A circle of conditions shows nothing; `check` reports it.
        if self.being_asked.contains(&index) {
            return self.space.variables.mk_false();
        }
        self.being_asked.push(index);
        let shown = self.space.condition(condition, &mut |name| self.name(name));
        self.being_asked.pop();
        self.shown.insert(index, shown.clone());
        shown
    }

    fn name(&mut self, name: &str) -> Bdd {
        if let Some((question, option)) = name.split_once('.') {
            return self.answer(question, option);
        }
        let factor = self.pack.factors.iter().find(|factor| factor.id.as_str() == name);
        factor.map_or_else(|| self.space.variables.mk_false(), |factor| self.factor(&factor.from))
    }

    fn factor(&mut self, from: &[Sign]) -> Bdd {
        let mut any = self.space.variables.mk_false();
        for sign in from {
            let holds = match sign {
                Sign::Answer(question, option) => self.answer(question.as_str(), option.as_str()),
                Sign::Diary(fact) => self.fact(fact),
            };
            any = self.space.or(&any, &holds);
        }
        any
    }

    fn fact(&self, fact: &heedful_engine::DiaryFact) -> Bdd {
        let variable =
            self.space.facts.iter().find(|(known, _)| known == fact).map(|(_, variable)| *variable);
        variable.map_or_else(
            || self.space.variables.mk_false(),
            |variable| self.space.variables.mk_var(variable),
        )
    }

    fn answer(&mut self, question: &str, option: &str) -> Bdd {
        let found = self.index.get(question).copied().and_then(|index| {
            let options = &self.pack.questions.get(index)?.options;
            let option = options.iter().position(|known| known.id.as_str() == option)?;
            let space = self.space.questions.get(index)?;
            Some((index, space.chosen.get(option)?, space.unknown))
        });
        let Some((index, chosen, unknown)) = found else {
            return self.space.variables.mk_false();
        };
        let shown = self.shown(index);
        let variables = &self.space.variables;
        match self.view {
            View::Complete => self.space.and(&shown, chosen),
            View::Certain => {
                self.space.and(&self.space.and(&shown, chosen), &variables.mk_not_var(unknown))
            }
            View::Possible => {
                self.space.and(&shown, &self.space.or(chosen, &variables.mk_var(unknown)))
            }
        }
    }
}

//! A pack made ready: checked whole, and indexed once, so that every assessment after that is fast.

mod cases;
mod check;
mod compatible;
mod contention;
mod formula;
mod order;
mod width;

pub use cases::{check_case, misfitting_answers};
pub(crate) use compatible::{ANY_DAY, CompatibleAnswers};
pub(crate) use contention::Contended;
pub(crate) use formula::{Formula, Leaf};
pub(crate) use order::DependencyNode;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::pack::{Choose, Mark, Pack};
use crate::problem::Problem;
use crate::sort::{in_order_of, sort, sort_unique};
use crate::{Band, DiaryFact, Level, QuestionId, Reading, Sign};

/// A pack that was checked and indexed. Make one with [`prepare`].
#[derive(Debug)]
pub struct Prepared {
    pub(crate) pack: Pack,
    pub(crate) question_index: HashMap<QuestionId, usize>,
    pub(crate) questions: Vec<PreparedQuestion>,
    /// One for each option of each question, in the order of the pack.
    pub(crate) options: Vec<PreparedOption>,
    pub(crate) factors: Vec<PreparedFactor>,
    pub(crate) rules: Vec<PreparedRule>,
    pub(crate) marks: Vec<PreparedMark>,
    /// The diary facts that factors name.
    pub(crate) facts: Vec<DiaryFact>,
    /// Questions and factors, each after all that it depends on.
    pub(crate) order: Vec<DependencyNode>,
    /// One for each guidance of the pack.
    pub(crate) guidance: Vec<Option<Formula>>,
    /// Of each piece of guidance, when not.
    pub(crate) guidance_unless: Vec<Option<Formula>>,
    /// One for each service of the pack.
    pub(crate) services: Vec<Option<Formula>>,
    /// The indexes of the services, the first to turn to first.
    pub(crate) services_in_order: Vec<usize>,
    /// The indexes of the guidance, by section and in the order of the pack.
    pub(crate) guidance_in_order: Vec<usize>,
    pub(crate) bands: BandTable,
}

#[derive(Debug)]
pub(crate) struct PreparedQuestion {
    pub(crate) choose: Choose,
    /// Its options, as indexes into `Prepared::options`.
    pub(crate) options: Range<usize>,
    pub(crate) show: Option<Formula>,
    /// The answers that exclude one another.
    pub(crate) worlds: Vec<CompatibleAnswers>,
    /// Where only one of several answers can be: itself, then the questions whose showing turns on it, with the factors
    /// in between, in order. Empty where there are none.
    pub(crate) decides: Vec<DependencyNode>,
}

#[derive(Debug)]
pub(crate) struct PreparedOption {
    pub(crate) question: usize,
    /// The factors that it shows.
    pub(crate) factors: Vec<usize>,
    /// Dates: the days ago that it spans, both included.
    pub(crate) span: (i32, i32),
    pub(crate) sign: Sign,
}

#[derive(Debug)]
pub(crate) struct PreparedFactor {
    pub(crate) options: Vec<usize>,
    /// Indexes into `Prepared::facts`.
    pub(crate) facts: Vec<usize>,
    /// The rules that name it.
    pub(crate) rules: Vec<usize>,
}

#[derive(Debug)]
pub(crate) struct PreparedRule {
    pub(crate) when: Formula,
    /// The factors that its condition names, in that order.
    pub(crate) factors: Vec<usize>,
    pub(crate) raises: Levels,
    /// The band that it gives by itself.
    pub(crate) band: Band,
    /// All that its condition depends on, in order.
    pub(crate) support: Vec<DependencyNode>,
    /// The questions of its support that can take only one of several answers that matter to it.
    pub(crate) contended: Vec<Contended>,
}

#[derive(Debug)]
pub(crate) struct PreparedMark {
    /// The options of the factors that have it, in the order of their signs.
    pub(crate) options: Vec<usize>,
    /// The diary facts of those factors, as indexes into `Prepared::facts`.
    pub(crate) facts: Vec<usize>,
    /// The kinds of incident that have it.
    pub(crate) kinds: Vec<usize>,
}

/// The level of each reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Levels {
    danger_now: Level,
    serious_harm: Level,
    going_on: Level,
    impact: Level,
}

impl Levels {
    pub(crate) const LOWEST: Levels = Levels {
        danger_now: Level::NotShown,
        serious_harm: Level::NotShown,
        going_on: Level::NotShown,
        impact: Level::NotShown,
    };

    pub(crate) fn get(&self, reading: Reading) -> Level {
        match reading {
            Reading::DangerNow => self.danger_now,
            Reading::SeriousHarm => self.serious_harm,
            Reading::GoingOn => self.going_on,
            Reading::Impact => self.impact,
        }
    }

    pub(crate) fn raise(&mut self, reading: Reading, level: Level) {
        let slot = match reading {
            Reading::DangerNow => &mut self.danger_now,
            Reading::SeriousHarm => &mut self.serious_harm,
            Reading::GoingOn => &mut self.going_on,
            Reading::Impact => &mut self.impact,
        };
        *slot = level.max(*slot);
    }

    pub(crate) fn raise_all(&mut self, others: &Levels) {
        for reading in Reading::ALL {
            self.raise(*reading, others.get(*reading));
        }
    }

    /// Whether any level is above the one in `others`.
    pub(crate) fn above(&self, others: &Levels) -> bool {
        Reading::ALL.iter().any(|reading| self.get(*reading) > others.get(*reading))
    }

    /// The readings whose level is above the one in `others`, with that level.
    pub(crate) fn gained_over(&self, others: &Levels) -> BTreeMap<Reading, Level> {
        let mut gained = BTreeMap::new();
        for reading in Reading::ALL {
            let level = self.get(*reading);
            if level > others.get(*reading) {
                gained.insert(*reading, level);
            }
        }
        gained
    }
}

/// The band that each level of each reading gives: the levels of the first reading, then those of the second, …
#[derive(Debug)]
pub(crate) struct BandTable(Vec<Band>);

impl BandTable {
    fn of(pack: &Pack) -> BandTable {
        let cells = Reading::ALL
            .iter()
            .flat_map(|reading| Level::ALL.iter().map(move |level| (reading, level)));
        let band = |(reading, level): (&Reading, &Level)| {
            pack.reading_words(*reading)
                .and_then(|words| words.bands.get(level))
                .copied()
                .unwrap_or(Band::KeepWatch)
        };
        BandTable(cells.map(band).collect())
    }

    /// The band is the highest that any reading gives.
    pub(crate) fn band(&self, levels: &Levels) -> Band {
        let cell = |reading: &Reading| {
            *reading as usize * Level::ALL.len() + levels.get(*reading) as usize
        };
        let bands = Reading::ALL.iter().filter_map(|reading| self.0.get(cell(reading)));
        bands.copied().max().unwrap_or(Band::KeepWatch)
    }
}

impl Prepared {
    /// The pack that was prepared.
    #[must_use]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The spans of a date question that a date n days ago falls into; empty for other questions.
    ///
    /// For provers: the different answers that it gives over all days are all the answers that a date question can take.
    #[must_use]
    pub fn spans_of(&self, question: &QuestionId, days_ago: u32) -> Vec<Sign> {
        let Some(prepared) =
            self.question_index.get(question).and_then(|index| self.questions.get(*index))
        else {
            return Vec::new();
        };
        if prepared.choose != Choose::Date {
            return Vec::new();
        }
        let days = i32::try_from(days_ago).unwrap_or(i32::MAX);
        let spans = self.options.get(prepared.options.clone()).unwrap_or_default().iter();
        spans
            .filter(|option| (option.span.0..=option.span.1).contains(&days))
            .map(|option| option.sign.clone())
            .collect()
    }
}

/// Checks a pack and indexes it.
///
/// # Errors
/// Everything that is wrong with it at once: ids used twice or kept for something else, names that are not known,
/// conditions that depend on themselves, readings that are missing, bands that fall as a level rises. Lists that are longer
/// than is read are all that is said.
pub fn prepare(pack: Pack) -> Result<Prepared, Vec<Problem>> {
    let too_wide = width::too_wide(&pack);
    if !too_wide.is_empty() {
        return Err(too_wide);
    }
    let mut checker = check::Checker::of(&pack);
    checker.check_ids();
    let (questions, options) = checker.questions();
    let (factors, facts) = checker.factors();
    let rules = checker.rules();
    let guidance = checker.guidance();
    let guidance_unless = checker.guidance_unless();
    let services = checker.services();
    let order = order::in_order(&questions, &options, &factors, &mut checker);
    let check::Checker { problems, question_index, .. } = checker;
    if !problems.is_empty() {
        return Err(problems);
    }

    let bands = BandTable::of(&pack);
    let mut prepared = Prepared {
        question_index: question_index
            .into_iter()
            .map(|(id, index)| (QuestionId::from(id), index))
            .collect(),
        services_in_order: in_order_of(&pack.services, |service| {
            (!service.emergency, service.order)
        }),
        guidance_in_order: in_order_of(&pack.guidance, |guidance| guidance.section),
        pack,
        questions,
        options,
        factors,
        rules: Vec::new(),
        marks: Vec::new(),
        facts,
        order,
        guidance,
        guidance_unless,
        services,
        bands,
    };
    prepared.index_rules(rules);
    prepared.marks = prepared.pack.marks.iter().map(|mark| prepared.marked(mark)).collect();
    order::index_decisions(&mut prepared);
    Ok(prepared)
}

impl Prepared {
    fn marked(&self, mark: &Mark) -> PreparedMark {
        let (mut signs, mut facts) = (Vec::new(), Vec::new());
        let factors = self.pack.factors.iter().zip(&self.factors);
        for (_, factor) in factors.filter(|(factor, _)| factor.marks.contains(&mark.id)) {
            let options = factor.options.iter();
            signs.extend(
                options.filter_map(|option| Some((&self.options.get(*option)?.sign, *option))),
            );
            facts.extend(&factor.facts);
        }
        sort_unique(&mut signs);
        let kinds = self.pack.kinds.iter().enumerate();
        PreparedMark {
            options: signs.into_iter().map(|(_, option)| option).collect(),
            facts,
            kinds: kinds
                .filter(|(_, kind)| kind.marks.contains(&mark.id))
                .map(|(place, _)| place)
                .collect(),
        }
    }

    fn index_rules(&mut self, conditions: Vec<Formula>) {
        for (index, factor) in self.factors.iter().enumerate() {
            for option in &factor.options {
                if let Some(option) = self.options.get_mut(*option) {
                    option.factors.push(index);
                }
            }
        }
        let elements = contention::Elements::of(&self.questions);
        // The rule that named a factor last, so that a long condition need not be gone through for each name.
        let mut named_by = vec![None; self.factors.len()];
        for (index, when) in conditions.into_iter().enumerate() {
            let mut factors = Vec::new();
            when.each_leaf(&mut |leaf| {
                if let Leaf::Factor(factor) = leaf
                    && named_by.get_mut(factor).is_some_and(|by| by.replace(index) != Some(index))
                {
                    factors.push(factor);
                }
            });
            for factor in &factors {
                if let Some(factor) = self.factors.get_mut(*factor) {
                    factor.rules.push(index);
                }
            }
            let mut raises = Levels::LOWEST;
            for (reading, level) in
                self.pack.rules.get(index).into_iter().flat_map(|rule| &rule.raises)
            {
                raises.raise(*reading, *level);
            }
            let mut named = factors.clone();
            sort(&mut named);
            let support = order::support(self, &named);
            let contended = contention::contended(self, &elements, &support);
            self.rules.push(PreparedRule {
                when,
                factors,
                raises,
                band: self.bands.band(&raises),
                support,
                contended,
            });
        }
    }
}

//! The slow evaluator: plain yes and no, over every way of answering.

use std::collections::{BTreeMap, BTreeSet};

use heedful_engine::pack::{Choose, Pack};
use heedful_engine::{Answer, Band, Case, Condition, DiaryFact, Level, Reading, Sign};

use crate::generator::today;

/// The options that are chosen, each as `question.option`.
pub type Chosen = BTreeSet<String>;

pub struct Oracle<'a> {
    pub pack: &'a Pack,
}

/// Plain yes and no, worked out from chosen options and diary facts.
pub struct Plain<'a> {
    pack: &'a Pack,
    chosen: &'a Chosen,
    facts: &'a [DiaryFact],
    /// A factor that is said to hold, for rules only.
    pub said: Option<&'a str>,
}

impl<'a> Oracle<'a> {
    pub fn of(pack: &'a Pack) -> Oracle<'a> {
        Oracle { pack }
    }

    pub fn plain(&self, chosen: &'a Chosen, facts: &'a [DiaryFact]) -> Plain<'a> {
        Plain { pack: self.pack, chosen, facts, said: None }
    }

    /// What is chosen for certain, with everything unknown as no.
    pub fn certain(&self, case: &Case) -> Chosen {
        let mut chosen = Chosen::new();
        for question in &self.pack.questions {
            let Some(answer) = case.answers.get(&question.id) else { continue };
            if matches!(answer, Answer::NotSure | Answer::Declined) {
                continue;
            }
            let worlds = self.worlds(question.id.as_str(), Some(answer));
            // What is in every world is certain.
            if let Some(first) = worlds.first() {
                chosen.extend(
                    first
                        .iter()
                        .filter(|sign| worlds.iter().all(|world| world.contains(*sign)))
                        .cloned(),
                );
            }
        }
        chosen
    }

    /// Every way in which a question can be answered fully, given what was answered.
    pub fn worlds(&self, question: &str, answer: Option<&Answer>) -> Vec<Chosen> {
        let question =
            self.pack.questions.iter().find(|known| known.id.as_str() == question).unwrap();
        let name = |option: &heedful_engine::OptionId| format!("{}.{option}", question.id);
        let all: Vec<String> = question.options.iter().map(|option| name(&option.id)).collect();
        let only =
            |chosen: &[heedful_engine::OptionId]| vec![chosen.iter().map(name).collect::<Chosen>()];
        match (question.choose, answer) {
            (Choose::Text, _) => vec![Chosen::new()],
            (Choose::Date, answer) => {
                let days = match answer {
                    Some(Answer::When(when)) => {
                        let (first, last) = when.range(today());
                        today().days_since(last)..=today().days_since(first)
                    }
                    Some(Answer::One(span)) => {
                        let span =
                            question.options.iter().find(|option| option.id == *span).unwrap();
                        let day = |day: Option<u32>, open| {
                            day.map_or(open, |day| i32::try_from(day).unwrap())
                        };
                        day(span.days_ago_at_least, 0)..=day(span.days_ago_at_most, 100)
                    }
                    _ => 0..=100,
                };
                let on_day = |day: i32| -> Chosen {
                    let spans = question.options.iter().filter(|option| {
                        option
                            .days_ago_at_least
                            .is_none_or(|least| day >= i32::try_from(least).unwrap())
                            && option
                                .days_ago_at_most
                                .is_none_or(|most| day <= i32::try_from(most).unwrap())
                    });
                    spans.map(|option| name(&option.id)).collect()
                };
                let different: BTreeSet<Chosen> = days.map(on_day).collect();
                different.into_iter().collect()
            }
            (_, Some(Answer::None)) => vec![Chosen::new()],
            (_, Some(Answer::One(option))) => only(std::slice::from_ref(option)),
            (_, Some(Answer::Many(options))) if !options.is_empty() => only(options),
            (Choose::One, _) => {
                let mut worlds: Vec<Chosen> =
                    all.into_iter().map(|option| Chosen::from([option])).collect();
                worlds.push(Chosen::new());
                worlds
            }
            (Choose::Many, _) => (0..1u32 << all.len())
                .map(|bits| {
                    all.iter()
                        .enumerate()
                        .filter(|(i, _)| bits >> i & 1 == 1)
                        .map(|(_, o)| o.clone())
                        .collect()
                })
                .collect(),
        }
    }

    /// Every way in which the whole case can be completed: what is shown for certain keeps its answer, everything else
    /// can be answered in any way.
    pub fn completions(&self, case: &Case, facts: &[DiaryFact]) -> Vec<Chosen> {
        let certain = self.certain(case);
        let plain = self.plain(&certain, facts);
        let mut completions = vec![Chosen::new()];
        for question in &self.pack.questions {
            let answer =
                case.answers.get(&question.id).filter(|_| plain.shown(question.id.as_str()));
            let worlds = self.worlds(question.id.as_str(), answer);
            completions = completions
                .iter()
                .flat_map(|before| {
                    worlds.iter().map(move |world| before.union(world).cloned().collect())
                })
                .collect();
        }
        completions
    }
}

impl Plain<'_> {
    pub fn shown(&self, question: &str) -> bool {
        let question =
            self.pack.questions.iter().find(|known| known.id.as_str() == question).unwrap();
        question.show_when.as_ref().is_none_or(|when| {
            self.holds(when, &|name| {
                if name.contains('.') { self.option(name) } else { self.factor(name) }
            })
        })
    }

    pub fn option(&self, name: &str) -> bool {
        let (question, _) = name.split_once('.').unwrap();
        self.chosen.contains(name) && self.shown(question)
    }

    pub fn sign(&self, sign: &Sign) -> bool {
        match sign {
            Sign::Answer(..) => self.option(&sign.to_string()),
            Sign::Diary(fact) => self.facts.contains(fact),
        }
    }

    pub fn factor(&self, name: &str) -> bool {
        let factor = self.pack.factors.iter().find(|known| known.id.as_str() == name).unwrap();
        factor.from.iter().any(|sign| self.sign(sign))
    }

    pub fn holds(&self, condition: &Condition, name: &dyn Fn(&str) -> bool) -> bool {
        match condition {
            Condition::Name(word) => name(word),
            Condition::All(parts) => parts.iter().all(|part| self.holds(part, name)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part, name)),
            Condition::AtLeast(least, parts) => {
                parts.iter().filter(|part| self.holds(part, name)).count() >= *least as usize
            }
        }
    }

    pub fn rule(&self, when: &Condition) -> bool {
        self.holds(when, &|name| self.said == Some(name) || self.factor(name))
    }

    pub fn levels(&self) -> BTreeMap<Reading, Level> {
        let mut levels: BTreeMap<Reading, Level> =
            Reading::ALL.iter().map(|reading| (*reading, Level::NotShown)).collect();
        for rule in self.pack.rules.iter().filter(|rule| self.rule(&rule.when)) {
            for (reading, level) in &rule.raises {
                let now = levels.get_mut(reading).unwrap();
                *now = (*now).max(*level);
            }
        }
        levels
    }

    pub fn band(&self) -> Band {
        band(self.pack, &self.levels())
    }
}

pub fn band(pack: &Pack, levels: &BTreeMap<Reading, Level>) -> Band {
    let gives =
        |words: &heedful_engine::pack::ReadingWords| words.bands.get(&levels[&words.id]).copied();
    pack.readings.iter().filter_map(gives).max().unwrap_or(Band::KeepWatch)
}

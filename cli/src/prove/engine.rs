//! The diagrams and the engine, which know nothing of each other, say the same of many cases.
//!
//! This is the one thing here that is sampled. It guards against a mistake in how this module reads a pack.

use std::collections::BTreeMap;

use biodivine_lib_bdd::{Bdd, BddValuation};
use heedful_engine::pack::Choose;
use heedful_engine::{Answer, Case, Date, Level, Reading, When, assess, prepare};

use super::space::QuestionSpace;
use super::{Detail, Outcome, Property, World};

/// How many cases are compared.
const CASES: u32 = 300;
/// How often a question is left open, and how often an option is ticked, of 100.
const OPEN: u64 = 30;
const TICKED: u64 = 6;

pub(super) fn property(world: &World<'_>) -> Property {
    let says = "The engine reads 300 made-up cases, with open answers, as the diagrams do: both what is shown and what it could be.";
    Property::new("engine-agrees", says, Outcome::Fails, differences(world))
}

fn differences(world: &World<'_>) -> Vec<Detail> {
    let prepared = match prepare(world.pack.clone()) {
        Ok(prepared) => prepared,
        Err(problems) => {
            let details = problems.iter().map(|problem| Detail {
                what: format!("the engine refuses the pack: {problem}"),
                case: None,
            });
            return details.collect();
        }
    };
    let Some(today) = Date::from_ymd(2026, 11, 22) else {
        return Vec::new();
    };
    let level = |levels: &BTreeMap<(Reading, Level), Bdd>, reading: Reading, of: &BddValuation| {
        let reached =
            levels.iter().filter(|((one, _), reached)| *one == reading && reached.eval_in(of));
        reached.map(|((_, level), _)| *level).max().unwrap_or(Level::NotShown)
    };
    let mut chance = Chance(1);
    let mut details = Vec::new();
    for _ in 0..CASES {
        let drawn = draw(world, &mut chance);
        let case = case(world, &drawn, today);
        let assessment = assess(&prepared, &case, today);
        for (reading, shown) in &assessment.readings {
            let expected = (
                level(&world.certain.levels, *reading, &drawn),
                level(&world.reachable, *reading, &drawn),
            );
            if expected != (shown.level, shown.could_be) {
                details.push(Detail {
                    what: format!(
                        "{reading}: the engine reads {} (could be {}), the diagrams {} (could be {})",
                        shown.level, shown.could_be, expected.0, expected.1
                    ),
                    case: serde_json::to_value(&case).ok(),
                });
            }
        }
    }
    details
}

/// Answers at random; what is not certainly shown is left open.
fn draw(world: &World<'_>, chance: &mut Chance) -> BddValuation {
    let mut drawn = BddValuation::all_false(world.space.variables.num_vars());
    for space in &world.space.questions {
        drawn.set_value(space.unknown, chance.of_100(OPEN));
        let ways = u64::try_from(space.answer.len()).unwrap_or(0) + 1;
        let which = chance.below(ways);
        for (index, variable) in (0_u64..).zip(&space.answer) {
            let value = if space.ticks { chance.of_100(TICKED) } else { index == which };
            drawn.set_value(*variable, value);
        }
    }
    // Leaving one open can hide others: again, until all that is answered is shown.
    loop {
        let shown =
            world.certain.shown.iter().map(|shown| shown.eval_in(&drawn)).collect::<Vec<_>>();
        let hidden = world
            .space
            .questions
            .iter()
            .zip(shown)
            .filter(|(space, shown)| !shown && !drawn.value(space.unknown));
        let hidden: Vec<_> = hidden.map(|(space, _)| space.unknown).collect();
        if hidden.is_empty() {
            return drawn;
        }
        hidden.into_iter().for_each(|unknown| drawn.set(unknown));
    }
}

fn case(world: &World<'_>, drawn: &BddValuation, today: Date) -> Case {
    let mut case = Case::default();
    for (question, space) in world.pack.questions.iter().zip(&world.space.questions) {
        if drawn.value(space.unknown) || question.choose == Choose::Text {
            continue;
        }
        let options = question.options.iter().zip(&space.chosen);
        let chosen: Vec<_> = options
            .filter(|(_, chosen)| chosen.eval_in(drawn))
            .map(|(option, _)| option.id.clone())
            .collect();
        let answer = match (question.choose, chosen.as_slice()) {
            (Choose::Date, _) => {
                day(space, drawn).map(|days| Answer::When(When::On(today.plus_days(-days))))
            }
            (Choose::One, [only]) => Some(Answer::One(only.clone())),
            (_, []) => Some(Answer::None),
            _ => Some(Answer::Many(chosen)),
        };
        if let Some(answer) = answer {
            case.answers.insert(question.id.clone(), answer);
        }
    }
    case
}

/// How many days ago: the day of the set of spans that was drawn.
fn day(space: &QuestionSpace, drawn: &BddValuation) -> Option<i32> {
    let days = space.days.as_ref()?;
    let which = space
        .answer
        .iter()
        .position(|variable| drawn.value(*variable))
        .unwrap_or(space.answer.len());
    days.get(which).and_then(|days| i32::try_from(*days).ok())
}

/// The same draws every time: a linear congruential generator (Knuth's MMIX), of which the upper bits are used.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound.max(1)
    }

    fn of_100(&mut self, out_of_100: u64) -> bool {
        self.below(100) < out_of_100
    }
}

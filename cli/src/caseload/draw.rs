//! Draws the answers of one made-up person.
//!
//! Every sign has a hidden strength, a normal number made of two: the severity of the case, which all its signs share, and
//! one of its own. It is told when the strength is above the share's point of the normal curve. So each sign occurs as
//! often as its figure says, and any two come together as the correlation says (a one-factor Gaussian copula).

use heedful_engine::pack::Choose;
use heedful_engine::{Answer, Case, OptionId, Pack, QuestionId, Sign};

use crate::read::{Figure, Profile, Target};

/// The figures in the order in which they are drawn.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    questions: Vec<Draws<'a>>,
}

/// One question and all that is drawn for it.
#[derive(Debug)]
struct Draws<'a> {
    question: &'a QuestionId,
    choose: Choose,
    /// For each set of options, the figures for groups first, then the one for everyone.
    draws: Vec<Vec<&'a Figure>>,
}

pub(super) fn plan<'a>(pack: &'a Pack, profile: &'a Profile) -> Plan<'a> {
    let questions = pack.questions.iter().filter(|question| question.choose != Choose::Text);
    let questions = questions.map(|question| {
        let mut draws: Vec<Vec<&Figure>> = Vec::new();
        for figure in &profile.figures {
            if !asks(figure, &question.id) {
                continue;
            }
            match draws.iter_mut().find(|same| same.iter().any(|one| overlap(one, figure))) {
                Some(same) => same.push(figure),
                None => draws.push(vec![figure]),
            }
        }
        for draw in &mut draws {
            draw.sort_by_key(|figure| figure.among.is_empty());
        }
        Draws { question: &question.id, choose: question.choose, draws }
    });
    Plan { questions: questions.collect() }
}

fn asks(figure: &Figure, question: &QuestionId) -> bool {
    let first = figure.target.signs().into_iter().next();
    first.is_some_and(|sign| matches!(&sign.value, Sign::Answer(of, _) if of == question))
}

fn overlap(a: &Figure, b: &Figure) -> bool {
    let b = b.target.signs();
    a.target.signs().iter().any(|sign| b.iter().any(|other| other.value == sign.value))
}

/// The answers of one person, in whom any two signs have this correlation.
pub(super) fn case(plan: &Plan<'_>, correlation: f64, chance: &mut Chance) -> Case {
    let severity = chance.normal();
    let mut case = Case::default();
    for draws in &plan.questions {
        let mut chosen = Vec::new();
        for figures in &draws.draws {
            let own = chance.normal();
            let fits = |figure: &&&Figure| figure.among.is_empty() || holds(figure, &case);
            let Some(figure) = figures.iter().find(fits) else { continue };
            let share = correlation.sqrt() * figure.severity.direction();
            let strength = share * severity + (1.0 - share * share).sqrt() * own;
            chosen.extend(told(figure, below(strength)));
        }
        case.answers.insert(draws.question.clone(), answer(draws.choose, chosen));
    }
    case
}

fn holds(figure: &Figure, case: &Case) -> bool {
    figure.among.iter().any(|sign| match &sign.value {
        Sign::Answer(question, option) => {
            case.answers.get(question).is_some_and(|answer| answer.chosen().contains(option))
        }
        Sign::Diary(_) => false,
    })
}

/// The option that is chosen by someone whose strength is above that of this share of people.
fn told(figure: &Figure, below: f64) -> Option<OptionId> {
    let option = |sign: &Sign| match sign {
        Sign::Answer(_, option) => Some(option.clone()),
        Sign::Diary(_) => None,
    };
    match &figure.target {
        Target::Each(sign, share) => {
            (below > 1.0 - share / 100.0).then(|| option(&sign.value)).flatten()
        }
        Target::OneOf(signs) => {
            let mut above = 1.0;
            let gravest_first = signs.iter().rev();
            let mut chosen = gravest_first.filter(|(_, share)| {
                above -= share / 100.0;
                below > above
            });
            chosen.next().and_then(|(sign, _)| option(&sign.value))
        }
    }
}

fn answer(choose: Choose, mut chosen: Vec<OptionId>) -> Answer {
    match (choose, chosen.is_empty()) {
        (Choose::Many, true) => Answer::None,
        (Choose::Many, false) => Answer::Many(chosen),
        (_, true) => Answer::NotSure,
        (_, false) => Answer::One(chosen.swap_remove(0)),
    }
}

/// Numbers that look like chance, the same for the same seed (splitmix64).
#[derive(Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// The chance of one person: the same whatever the correlation, so that only that differs.
    pub(super) fn of(seed: u64, person: u32) -> Self {
        let mut start = Chance(seed);
        start.0 = start.next() ^ u64::from(person).wrapping_mul(0xD1B5_4A32_D192_ED03);
        start
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Above 0 and at most 1.
    fn share(&mut self) -> f64 {
        let high = u32::try_from(self.next() >> 32).unwrap_or(0);
        (f64::from(high) + 1.0) / (f64::from(u32::MAX) + 1.0)
    }

    /// A normal number (Box and Muller).
    fn normal(&mut self) -> f64 {
        let (radius, turn) = (self.share(), self.share());
        (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * turn).cos()
    }
}

/// The share of normal numbers that are below this one (Abramowitz and Stegun 26.2.17; off by less than 0.0000001).
fn below(number: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * number.abs());
    let series = t
        * (0.319_381_530
            + t * (-0.356_563_782
                + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    let tail = series * (-number * number / 2.0).exp() / std::f64::consts::TAU.sqrt();
    if number < 0.0 { tail } else { 1.0 - tail }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::*;

    #[test]
    fn the_normal_curve_is_that_of_the_tables() {
        for (number, share) in [
            (0.0, 0.5),
            (1.0, 0.841_344_7),
            (-1.0, 0.158_655_3),
            (1.959_964, 0.975),
            (-3.0, 0.001_349_9),
        ] {
            assert!((below(number) - share).abs() < 1e-6, "{number}: {}", below(number));
        }
    }

    #[test]
    fn chance_is_even_and_the_same_for_the_same_person() {
        assert_eq!(Chance::of(1, 7).next(), Chance::of(1, 7).next());
        assert_ne!(Chance::of(1, 7).next(), Chance::of(2, 7).next());
        let mut chance = Chance::of(1, 0);
        let numbers: Vec<f64> = (0..20_000).map(|_| chance.normal()).collect();
        let mean = numbers.iter().sum::<f64>() / 20_000.0;
        let spread = numbers.iter().map(|number| number * number).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03 && (spread - 1.0).abs() < 0.05, "{mean} {spread}");
    }
}

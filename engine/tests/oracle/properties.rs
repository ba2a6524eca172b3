//! What must hold of every assessment, said with the slow evaluator.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;
use heedful_engine::assess::{
    assess_with_facts, next_question, observe, previous_question, progress, shown_questions,
};
use heedful_engine::assessment::Assessment;
use heedful_engine::case::judgement::Judged;
use heedful_engine::pack::Choose;
use heedful_engine::{Answer, Band, Condition, DiaryFact, Level, Prepared, Reading, Sign};

use crate::evaluator::{Chosen, Oracle, band};
use crate::generator::{RandomCase, judged, today};

/// How often each thing was there to be compared.
#[derive(Debug, Default)]
pub struct Counts {
    pub cases: usize,
    pub could_be_higher: usize,
    /// The band that it could be is below what three-valued truth alone would say.
    pub could_be_differs_from_kleene: usize,
    pub contention_mattered: usize,
    pub sets_compared: usize,
    pub hidden_answers: usize,
    pub found_out: usize,
    /// Questions to find out that no completion turns on.
    pub found_out_in_vain: usize,
    pub progress_compared: usize,
    /// The most that can be left was overstated.
    pub progress_too_high: usize,
}

impl Counts {
    pub fn plus(self, other: Counts) -> Counts {
        Counts {
            cases: self.cases + other.cases,
            could_be_higher: self.could_be_higher + other.could_be_higher,
            could_be_differs_from_kleene: self.could_be_differs_from_kleene
                + other.could_be_differs_from_kleene,
            contention_mattered: self.contention_mattered + other.contention_mattered,
            sets_compared: self.sets_compared + other.sets_compared,
            hidden_answers: self.hidden_answers + other.hidden_answers,
            found_out: self.found_out + other.found_out,
            found_out_in_vain: self.found_out_in_vain + other.found_out_in_vain,
            progress_compared: self.progress_compared + other.progress_compared,
            progress_too_high: self.progress_too_high + other.progress_too_high,
        }
    }
}

pub fn hold(
    place: &str,
    prepared: &Prepared,
    oracle: &Oracle<'_>,
    random_case: &RandomCase,
    random: &mut Rng,
    counts: &mut Counts,
) {
    let assessed =
        assess_with_facts(prepared, &random_case.case, today(), random_case.facts_shown());
    let told = || {
        let pack = serde_json::to_string(oracle.pack).unwrap();
        let case = serde_json::to_string(&random_case.case).unwrap();
        format!(
            "{place}\npack {pack}\ncase {case}\nfacts {:?}\nassessed {assessed:#?}",
            random_case.facts
        )
    };
    counts.cases += 1;
    let certain = oracle.certain(&random_case.case);
    the_band_counts_unknown_as_no(oracle, &certain, random_case, &assessed, &told);
    let completions = completed(oracle, random_case);
    bounds_are_exact(oracle, random_case, &completions, &assessed, counts, &told);
    reasons_are_the_rules_that_hold(oracle, &certain, random_case, &assessed, &told);
    sets_are_sufficient_and_smallest(oracle, &certain, random_case, &assessed, counts, &told);
    changes_are_right(oracle, &certain, random_case, &assessed, &told);
    what_to_find_out_is_right(
        oracle,
        &certain,
        random_case,
        &completions,
        &assessed,
        counts,
        &told,
    );
    progress_is_honest(prepared, oracle, &certain, random_case, &completions, counts, &told);
    judgement_is_right(oracle, random_case, &assessed, &told);
    guidance_is_what_holds(oracle, &certain, random_case, &assessed, &told);
    hidden_answers_count_for_nothing(
        prepared,
        oracle,
        &certain,
        random_case,
        &assessed,
        counts,
        &told,
    );
    a_sign_more_lowers_nothing(prepared, oracle, random_case, &assessed, random, &told);
}

type Told<'a> = &'a dyn Fn() -> String;

/// A way of answering everything, and the levels that it gives.
type Completion = (Chosen, BTreeMap<Reading, Level>);

fn completed(oracle: &Oracle<'_>, case: &RandomCase) -> Vec<Completion> {
    let all = oracle.completions(&case.case, &case.facts).into_iter();
    let with_levels = all.map(|completion| {
        let levels = oracle.plain(&completion, &case.facts).levels();
        (completion, levels)
    });
    with_levels.collect()
}

fn shown_levels(assessed: &Assessment) -> BTreeMap<Reading, Level> {
    assessed.readings.iter().map(|(reading, shown)| (*reading, shown.level)).collect()
}

fn the_band_counts_unknown_as_no(
    oracle: &Oracle<'_>,
    certain: &Chosen,
    case: &RandomCase,
    assessed: &Assessment,
    told: Told<'_>,
) {
    let plain = oracle.plain(certain, &case.facts);
    assert_eq!(shown_levels(assessed), plain.levels(), "{}", told());
    assert_eq!(assessed.rules_band, plain.band(), "{}", told());
}

fn bounds_are_exact(
    oracle: &Oracle<'_>,
    case: &RandomCase,
    completions: &[Completion],
    assessed: &Assessment,
    counts: &mut Counts,
    told: Told<'_>,
) {
    let mut most: BTreeMap<Reading, Level> = shown_levels(assessed);
    let mut most_band = Band::KeepWatch;
    let mut everything = Chosen::new();
    for (completion, levels) in completions {
        let band = band(oracle.pack, levels);
        assert!(
            band >= assessed.rules_band,
            "an answer lowered the band: {completion:?}\n{}",
            told()
        );
        for (reading, level) in levels {
            let most = most.get_mut(reading).unwrap();
            assert!(
                *level >= assessed.readings[reading].level,
                "an answer lowered a reading\n{}",
                told()
            );
            *most = (*level).max(*most);
        }
        most_band = most_band.max(band);
        everything.extend(completion.iter().cloned());
    }
    let could_be: BTreeMap<Reading, Level> =
        assessed.readings.iter().map(|(reading, shown)| (*reading, shown.could_be)).collect();
    assert_eq!(could_be, most, "{}", told());
    assert_eq!(assessed.rules_could_be, most_band, "{}", told());
    counts.could_be_higher += usize::from(most_band > assessed.rules_band);
    let all_at_once = oracle.plain(&everything, &case.facts);
    counts.could_be_differs_from_kleene += usize::from(all_at_once.band() > most_band);
    counts.contention_mattered += usize::from(all_at_once.levels() != most);
}

fn reasons_are_the_rules_that_hold(
    oracle: &Oracle<'_>,
    certain: &Chosen,
    case: &RandomCase,
    assessed: &Assessment,
    told: Told<'_>,
) {
    let plain = oracle.plain(certain, &case.facts);
    let holds: BTreeSet<&str> = oracle
        .pack
        .rules
        .iter()
        .filter(|rule| plain.rule(&rule.when))
        .map(|rule| rule.id.as_str())
        .collect();
    let reasons: BTreeSet<&str> =
        assessed.reasons.iter().map(|reason| reason.rule.as_str()).collect();
    assert_eq!(reasons, holds, "{}", told());
    assert_eq!(assessed.reasons.len(), holds.len(), "{}", told());
    assert!(
        assessed.reasons.iter().map(|reason| std::cmp::Reverse(reason.band)).is_sorted(),
        "{}",
        told()
    );
    for reason in &assessed.reasons {
        let rule = oracle.pack.rules.iter().find(|rule| rule.id == reason.rule).unwrap();
        let mut named = BTreeSet::new();
        rule.when.each_name(&mut |name| {
            named.insert(name.to_owned());
        });
        named.retain(|name| plain.factor(name));
        let shown: BTreeSet<String> =
            reason.factors.iter().map(|shown| shown.factor.to_string()).collect();
        assert_eq!(shown, named, "{}", told());
        for shown in &reason.factors {
            let factor =
                oracle.pack.factors.iter().find(|factor| factor.id == shown.factor).unwrap();
            let signs: BTreeSet<&Sign> =
                factor.from.iter().filter(|sign| plain.sign(sign)).collect();
            assert_eq!(shown.signs.iter().collect::<BTreeSet<_>>(), signs, "{}", told());
        }
    }
}

fn sets_are_sufficient_and_smallest(
    oracle: &Oracle<'_>,
    certain: &Chosen,
    case: &RandomCase,
    assessed: &Assessment,
    counts: &mut Counts,
    told: Told<'_>,
) {
    let band_of = |signs: &[&Sign]| {
        let chosen: Chosen = signs
            .iter()
            .filter(|sign| matches!(sign, Sign::Answer(..)))
            .map(ToString::to_string)
            .collect();
        let facts: Vec<DiaryFact> = signs
            .iter()
            .filter_map(|sign| match sign {
                Sign::Diary(fact) => Some(fact.clone()),
                Sign::Answer(..) => None,
            })
            .collect();
        oracle.plain(&chosen, &facts).band()
    };
    let listed: BTreeSet<BTreeSet<&Sign>> =
        assessed.sufficient.iter().map(|set| set.iter().collect()).collect();
    assert_eq!(listed.len(), assessed.sufficient.len(), "a set is listed twice\n{}", told());
    for set in &listed {
        let signs: Vec<&Sign> = set.iter().copied().collect();
        assert_eq!(band_of(&signs), assessed.rules_band, "not sufficient: {set:?}\n{}", told());
        for left_out in &signs {
            let without: Vec<&Sign> =
                signs.iter().copied().filter(|sign| sign != left_out).collect();
            assert!(band_of(&without) < assessed.rules_band, "not smallest: {set:?}\n{}", told());
        }
    }
    if assessed.rules_band == Band::KeepWatch {
        assert!(listed.is_empty(), "{}", told());
        return;
    }
    // All of them, by trying every set of signs.
    let mut signs: Vec<Sign> = certain.iter().map(|sign| Sign::parse(sign).unwrap()).collect();
    signs.extend(case.facts.iter().cloned().map(Sign::Diary));
    if signs.len() > 9 || assessed.more_sufficient {
        return;
    }
    counts.sets_compared += 1;
    let enough: Vec<u32> = (0..1u32 << signs.len())
        .filter(|bits| {
            let set: Vec<&Sign> = signs
                .iter()
                .enumerate()
                .filter(|(i, _)| bits >> i & 1 == 1)
                .map(|(_, s)| s)
                .collect();
            band_of(&set) >= assessed.rules_band
        })
        .collect();
    let smallest = enough
        .iter()
        .filter(|set| !enough.iter().any(|other| other != *set && **set & other == *other));
    let smallest: BTreeSet<BTreeSet<&Sign>> = smallest
        .map(|bits| {
            signs.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, s)| s).collect()
        })
        .collect();
    assert_eq!(listed, smallest, "{}", told());
}

fn changes_are_right(
    oracle: &Oracle<'_>,
    certain: &Chosen,
    case: &RandomCase,
    assessed: &Assessment,
    told: Told<'_>,
) {
    let mut expected = BTreeMap::new();
    for factor in &oracle.pack.factors {
        let mut plain = oracle.plain(certain, &case.facts);
        if plain.factor(factor.id.as_str()) {
            continue;
        }
        plain.said = Some(factor.id.as_str());
        let levels = plain.levels();
        if levels != shown_levels(assessed) {
            let mut raised = levels.clone();
            raised.retain(|reading, level| *level > assessed.readings[reading].level);
            expected.insert(factor.id.clone(), (band(oracle.pack, &levels), raised));
        }
    }
    let listed: BTreeMap<_, _> = assessed
        .would_change
        .iter()
        .map(|change| (change.factor.clone(), (change.band, change.readings.clone())))
        .collect();
    assert_eq!(listed, expected, "{}", told());
    assert!(
        assessed.would_change.iter().map(|change| std::cmp::Reverse(change.band)).is_sorted(),
        "{}",
        told()
    );
}

fn what_to_find_out_is_right(
    oracle: &Oracle<'_>,
    certain: &Chosen,
    case: &RandomCase,
    completions: &[Completion],
    assessed: &Assessment,
    counts: &mut Counts,
    told: Told<'_>,
) {
    let now = oracle.plain(certain, &case.facts);
    let counted: Chosen = certain.iter().filter(|sign| now.option(sign)).cloned().collect();
    for question in &oracle.pack.questions {
        let listed = assessed.find_out.iter().find(|found| found.question == question.id);
        let worlds = oracle.worlds(question.id.as_str(), case.case.answers.get(&question.id));
        let answered = case.case.answers.get(&question.id);
        let answered = !matches!(answered, None | Some(Answer::NotSure | Answer::Declined));
        if !now.shown(question.id.as_str()) || (answered && worlds.len() < 2) {
            assert!(listed.is_none(), "{} is not open\n{}", question.id, told());
            continue;
        }
        let prefix = format!("{}.", question.id);
        // Answers to this question alone. What is kept of hidden questions counts for nothing, also when it shows them.
        let alone = worlds.iter().map(|world| {
            oracle.plain(&counted.union(world).cloned().collect(), &case.facts).band()
        });
        let alone = alone.max().unwrap();
        // Completions that reach higher, and would not but for this question.
        let certain_here: Chosen =
            certain.iter().filter(|sign| sign.starts_with(&prefix)).cloned().collect();
        let mut turns_on_it = false;
        for (completion, levels) in completions {
            let higher =
                levels.iter().any(|(reading, level)| *level > assessed.readings[reading].level);
            if !higher {
                continue;
            }
            let mut without: Chosen =
                completion.iter().filter(|sign| !sign.starts_with(&prefix)).cloned().collect();
            without.extend(certain_here.iter().cloned());
            let without = oracle.plain(&without, &case.facts).levels();
            let helps = |reading: &Reading| {
                levels[reading] > assessed.readings[reading].level
                    && without[reading] < levels[reading]
            };
            if !Reading::ALL.iter().any(helps) {
                continue;
            }
            turns_on_it = true;
            let listed = listed.unwrap_or_else(|| panic!("{} is missing\n{}", question.id, told()));
            let (with, without) = (band(oracle.pack, levels), band(oracle.pack, &without));
            if with > without {
                assert!(listed.with_others >= with, "{}: {with}\n{}", question.id, told());
            }
        }
        if let Some(listed) = listed {
            counts.found_out += 1;
            counts.found_out_in_vain += usize::from(!turns_on_it);
            assert_eq!(listed.alone, alone, "{}\n{}", question.id, told());
            assert!(
                listed.with_others >= alone && listed.with_others <= assessed.rules_could_be,
                "{}",
                told()
            );
        } else {
            assert_eq!(alone, assessed.rules_band, "{}\n{}", question.id, told());
        }
    }
    assert!(
        assessed.find_out.iter().map(|found| std::cmp::Reverse(found.alone)).is_sorted(),
        "{}",
        told()
    );
}

fn progress_is_honest(
    prepared: &Prepared,
    oracle: &Oracle<'_>,
    certain: &Chosen,
    case: &RandomCase,
    completions: &[Completion],
    counts: &mut Counts,
    told: Told<'_>,
) {
    // Progress reads the diary itself; here it has none, so neither has the slow evaluator.
    if !case.facts.is_empty() {
        return;
    }
    let progress = progress(prepared, &case.case, &observe(prepared, &case.case, today()));
    let left = |chosen: &Chosen| {
        let plain = oracle.plain(chosen, &[]);
        let questions =
            oracle.pack.questions.iter().filter(|question| plain.shown(question.id.as_str()));
        questions.filter(|question| !case.case.answers.contains_key(&question.id)).count()
    };
    assert_eq!(progress.least_left, left(certain), "{}", told());
    let most = completions.iter().map(|(completion, _)| left(completion)).max().unwrap();
    assert!(progress.most_left >= most, "{progress:?}, but {most} can be left\n{}", told());
    counts.progress_compared += 1;
    counts.progress_too_high += usize::from(progress.most_left > most);
    let flow = shown_questions(prepared, &observe(prepared, &case.case, today()));
    let plain = oracle.plain(certain, &[]);
    let shown = oracle.pack.questions.iter().map(|question| &question.id);
    let shown: Vec<_> = shown.filter(|id| plain.shown(id.as_str())).cloned().collect();
    assert_eq!(flow, shown, "{}", told());
    let mut walked = Vec::new();
    while let Some(next) =
        next_question(prepared, &observe(prepared, &case.case, today()), walked.last())
    {
        walked.push(next);
    }
    assert_eq!(walked, shown, "{}", told());
    let mut back = Vec::new();
    while let Some(before) =
        previous_question(prepared, &observe(prepared, &case.case, today()), back.last())
    {
        back.push(before);
    }
    back.reverse();
    assert_eq!(back, shown, "{}", told());
}

fn judgement_is_right(
    oracle: &Oracle<'_>,
    case: &RandomCase,
    assessed: &Assessment,
    told: Told<'_>,
) {
    let policy = oracle.pack.judgement.more_danger;
    let up = |band: Band| {
        let place =
            Band::ALL.iter().position(|known| *known == band).unwrap() + usize::from(policy.steps);
        Band::ALL[place.min(3)].max(policy.at_least)
    };
    let judged = judged(&case.case, assessed.rules_band);
    let (band, could_be) = match judged {
        Judged::No => (assessed.rules_band, assessed.rules_could_be),
        Judged::MoreDanger => (up(assessed.rules_band), up(assessed.rules_could_be)),
        Judged::Officer => {
            let band = case.case.judgement.officer.as_ref().unwrap().band;
            (band, band.max(assessed.rules_could_be))
        }
    };
    assert_eq!((assessed.band, assessed.could_be), (band, could_be), "{}", told());
    assert_eq!(assessed.judged, judged, "{}", told());
}

fn guidance_is_what_holds(
    oracle: &Oracle<'_>,
    certain: &Chosen,
    case: &RandomCase,
    assessed: &Assessment,
    told: Told<'_>,
) {
    let plain = oracle.plain(certain, &case.facts);
    let levels = plain.levels();
    let name = |name: &str| match name.split_once('.') {
        Some((reading, level)) => {
            levels[&Reading::from_id(reading).unwrap()] >= Level::from_id(level).unwrap()
        }
        None => plain.factor(name),
    };
    let holds =
        |when: &Option<Condition>| when.as_ref().is_none_or(|when| plain.holds(when, &name));
    let expected: Vec<&str> = oracle
        .pack
        .guidance
        .iter()
        .filter(|item| item.audiences.is_empty() || item.audiences.contains(&case.case.audience))
        .filter(|item| item.bands.is_empty() || item.bands.contains(&assessed.band))
        .filter(|item| holds(&item.when))
        .map(|item| item.id.as_str())
        .collect();
    let shown: Vec<&str> = assessed.guidance.iter().map(|shown| shown.id.as_str()).collect();
    assert_eq!(shown, expected, "{}", told());
}

fn hidden_answers_count_for_nothing(
    prepared: &Prepared,
    oracle: &Oracle<'_>,
    certain: &Chosen,
    case: &RandomCase,
    assessed: &Assessment,
    counts: &mut Counts,
    told: Told<'_>,
) {
    let plain = oracle.plain(certain, &case.facts);
    let mut without = case.case.clone();
    without.answers.retain(|question, _| plain.shown(question.as_str()));
    if without.answers.len() < case.case.answers.len() {
        counts.hidden_answers += 1;
        let again = assess_with_facts(prepared, &without, today(), case.facts_shown());
        assert_eq!(&again, assessed, "{}", told());
    }
}

fn a_sign_more_lowers_nothing(
    prepared: &Prepared,
    oracle: &Oracle<'_>,
    case: &RandomCase,
    assessed: &Assessment,
    random: &mut Rng,
    told: Told<'_>,
) {
    let mut more = case.clone();
    if random.u8(0..4) == 0 {
        more.facts.push(DiaryFact::from_id(random.choice(crate::generator::FACTS).unwrap()));
    } else {
        let Some(question) = random.choice(&oracle.pack.questions) else { return };
        let Some(option) = random.choice(&question.options) else { return };
        let answer = more.case.answers.get(&question.id);
        let answer = match (question.choose, answer) {
            (Choose::Many, Some(Answer::Many(chosen))) => {
                let mut chosen = chosen.clone();
                chosen.push(option.id.clone());
                Answer::Many(chosen)
            }
            (Choose::Many, _) => Answer::Many(vec![option.id.clone()]),
            (Choose::One, None | Some(Answer::NotSure | Answer::Declined)) => {
                Answer::One(option.id.clone())
            }
            _ => return,
        };
        more.case.answers.insert(question.id.clone(), answer);
    }
    let again = assess_with_facts(prepared, &more.case, today(), more.facts_shown());
    for reading in Reading::ALL {
        assert!(again.readings[reading].level >= assessed.readings[reading].level, "{}", told());
    }
    assert!(again.rules_band >= assessed.rules_band && again.band >= assessed.band, "{}", told());
}

//! What must hold of every result: a sign never lowers, "act now" carries 999, nothing promises safety.

use std::collections::BTreeMap;

use biodivine_lib_bdd::{Bdd, BddVariable};
use heedful_engine::pack::{Choose, Guidance, Section};
use heedful_engine::{Answer, Audience, Band, Case, Date, ServiceId, assess, phone, prepare};

use super::monotone::{Directions, directions};
use super::reach::speaks_to;
use super::{Detail, Outcome, Property, World};

/// The emergency number that "act now" must carry.
const EMERGENCY: &str = "999";

pub(super) fn properties(world: &World<'_>) -> Vec<Property> {
    let results: Vec<Rising<'_>> = results(world)
        .map(|(name, reached)| (name, reached, directions(world.space, reached)))
        .collect();
    vec![
        never_lowers(world, &results),
        unknown_is_lowest(world, &results),
        emergency(world),
        emergency_service(world),
        no_promise(world),
    ]
}

/// A result by its name, when it is reached, and which way it goes with each variable.
type Rising<'a> = (String, &'a Bdd, Directions);

/// The functions that must only rise.
fn results<'a>(world: &'a World<'_>) -> impl Iterator<Item = (String, &'a Bdd)> {
    let levels = world
        .certain
        .levels
        .iter()
        .map(|((reading, level), reached)| (format!("{reading} {level}"), reached));
    let bands =
        world.certain.bands.iter().map(|(band, reached)| (format!("the band {band}"), reached));
    levels.chain(bands)
}

/// One more option, or one more fact of the diary: nothing that was reached is lost.
fn never_lowers(world: &World<'_>, results: &[Rising<'_>]) -> Property {
    let questions = world.pack.questions.iter().zip(&world.space.questions);
    let many = questions.filter(|(question, _)| question.choose == Choose::Many);
    let options = many.flat_map(|(question, space)| {
        space.answer.iter().map(|variable| (*variable, question.id.to_string()))
    });
    let facts = world
        .space
        .facts
        .iter()
        .map(|(fact, variable)| (*variable, format!("diary.{}", fact.id())));
    let signs: BTreeMap<BddVariable, String> = options.chain(facts).collect();
    let mut details = Vec::new();
    for (result, reached, directions) in results {
        for variable in directions.falls.iter().copied() {
            // The other variables say which one answer is chosen; they have no direction.
            let Some(sign) = signs.get(&variable) else { continue };
            let at = |value| world.space.restricted(reached, &[(variable, value)]);
            let lost = world.space.and_not(&at(false), &at(true));
            details
                .push(world.shown_by(format!("one more sign of `{sign}` lowers {result}"), &lost));
        }
    }
    Property::new(
        "sign-never-lowers",
        "Adding a sign never lowers a reading or the band.",
        Outcome::Fails,
        details,
    )
}

/// Leaving a question open gives no more than any answer to it.
fn unknown_is_lowest(world: &World<'_>, results: &[Rising<'_>]) -> Property {
    let questions = world.pack.questions.iter().zip(&world.space.questions);
    let open: BTreeMap<BddVariable, &str> =
        questions.map(|(question, space)| (space.unknown, question.id.as_str())).collect();
    let mut details = Vec::new();
    for (result, reached, directions) in results {
        for variable in directions.rises.iter().copied() {
            let Some(question) = open.get(&variable) else { continue };
            let at = |value| world.space.restricted(reached, &[(variable, value)]);
            let lost = world.space.and_not(&at(true), &at(false));
            details.push(world.shown_by(format!("answering `{question}` lowers {result}"), &lost));
        }
    }
    Property::new(
        "answer-never-lowers",
        "Answering an open question never lowers a reading or the band.",
        Outcome::Fails,
        details,
    )
}

/// Whatever the answers: once the band is "act now", by the rules or by a judgement, 999 is among what to do first.
fn emergency(world: &World<'_>) -> Property {
    let mut details = Vec::new();
    for audience in Audience::ALL {
        let carrying = world.pack.guidance.iter().filter(|item| {
            matches!(item.section, Section::Now | Section::First)
                && item.could_be_at_most.is_none()
                && speaks_to(&item.audiences, *audience)
                && (item.bands.is_empty() || item.bands.contains(&Band::ActNow))
                && phone::says_number(item.say.for_audience(*audience), EMERGENCY)
        });
        let shown = carrying.map(|item| {
            let when = world.certain.shows(world.space, item);
            world.space.and(&when, &holds_there(world, item))
        });
        let shown = shown.fold(world.falsehood(), |any, one| world.space.or(&any, &one));
        if !shown.is_true() {
            let by_rules = world
                .certain
                .bands
                .get(&Band::ActNow)
                .map(|act_now| world.space.and_not(act_now, &shown));
            let by_rules = by_rules.filter(|without| !without.is_false());
            let without = by_rules.unwrap_or_else(|| shown.not());
            details.push(world.shown_by(
                format!("`{audience}` can be told to act now without {EMERGENCY}"),
                &without,
            ));
        }
    }
    Property::new(
        "act-now-carries-999",
        "\"Act now\", by the rules or by a judgement, always comes with 999 among what to do first, for every audience.",
        Outcome::Fails,
        details,
    )
}

fn no_promise(world: &World<'_>) -> Property {
    let languages = std::iter::once(world.pack).chain(world.translations);
    let details = languages.flat_map(|pack| {
        let unlisted = pack.promises.is_empty().then(|| Detail {
            what: format!("`{}` lists no words that promise safety", pack.language),
            case: None,
        });
        let promised = crate::promises::of_pack(pack).into_iter().map(|(path, promise)| Detail {
            what: format!("`{path}` promises safety in `{}`: “{promise}”", pack.language),
            case: None,
        });
        unlisted.into_iter().chain(promised).collect::<Vec<_>>()
    });
    Property::new(
        "no-promise",
        "No result says \"low risk\" or \"safe\", in any language.",
        Outcome::Fails,
        details.collect(),
    )
}

/// The number for emergencies is the first of those who can help, wherever a person lives, whoever reads, whatever the answers: it has no
/// condition, and for each nation the engine itself is asked.
fn emergency_service(world: &World<'_>) -> Property {
    let (Ok(prepared), Some(today)) = (prepare(world.pack.clone()), Date::from_ymd(2026, 11, 22))
    else {
        let details = vec![Detail { what: "the engine refuses the pack".to_owned(), case: None }];
        return Property::new("999-everywhere", EVERYWHERE, Outcome::Fails, details);
    };
    let emergency = |id: &ServiceId| {
        let mut services = world.pack.services.iter();
        services.any(|service| {
            service.id == *id
                && service.emergency
                && service.when.is_none()
                && phone::dial(&service.phone).is_ok_and(|dialled| dialled == EMERGENCY)
        })
    };
    let place = world
        .pack
        .questions
        .iter()
        .find(|question| Some(&question.id) == world.pack.place_question.as_ref());
    let lives = place.into_iter().flat_map(|question| {
        question.options.iter().map(|option| Some((question.id.clone(), option.id.clone())))
    });
    let mut details = Vec::new();
    for lives in std::iter::once(None).chain(lives) {
        for audience in Audience::ALL {
            let mut case = Case { audience: *audience, ..Case::default() };
            case.answers
                .extend(lives.clone().map(|(question, option)| (question, Answer::One(option))));
            if !assess(&prepared, &case, today).services.first().is_some_and(emergency) {
                let place = lives.as_ref().map_or("anywhere", |(_, option)| option.as_str());
                details.push(Detail {
                    what: format!("`{audience}` in `{place}` is not offered {EMERGENCY}"),
                    case: serde_json::to_value(&case).ok(),
                });
            }
        }
    }
    Property::new("999-everywhere", EVERYWHERE, Outcome::Fails, details)
}

const EVERYWHERE: &str = "999 is the first of those who can help for everyone, wherever they live and whatever they answer.";

/// When a piece of guidance that holds in some nations is not kept from a person: they live in one of those, or did not say.
fn holds_there(world: &World<'_>, item: &Guidance) -> Bdd {
    let questions =
        world.pack.questions.iter().zip(&world.space.questions).zip(&world.certain.shown);
    let place = questions
        .into_iter()
        .find(|((question, _), _)| Some(&question.id) == world.pack.place_question.as_ref());
    let (false, Some(((question, space), _))) = (item.nations.is_empty(), place) else {
        return world.space.variables.mk_true();
    };
    let unknown = world.space.variables.mk_var(space.unknown);
    let nations = question.options.iter().zip(&space.chosen);
    nations
        .filter(|(option, _)| item.nations.contains(&option.id))
        .fold(unknown, |any, (_, chosen)| world.space.or(&any, chosen))
}

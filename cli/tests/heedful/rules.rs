//! What the rules of the published pack hold to, over relationships, over the pattern of official reviews, and in words.

use std::collections::{BTreeMap, BTreeSet};

use heedful_cli::pack;
use heedful_engine::example::Example;
use heedful_engine::{
    Answer, Assessment, Band, Case, Condition, Date, Pack, Prepared, assess, prepare,
};

use crate::run::{TODAY, published};

/// Everyone whom the first question names, one at a time.
const RELATIONSHIPS: [&str; 10] = [
    "ex_partner",
    "partner",
    "family",
    "acquaintance",
    "colleague",
    "neighbour",
    "client",
    "online_only",
    "stranger",
    "unknown",
];

/// The rules by which a band may turn on who it is, each with its argument. Whatever is not here has the same depth for
/// everyone.
const TIED: [(&str, &str); 27] = [
    ("leaving-control", "leaving a controlling partner: measured for partners (Campbell 2003)"),
    ("leaving-control-quietly", "the same without pursuit"),
    (
        "ex-spied-on",
        "following doubled the odds of killing by a partner (McFarlane 2002); from others two ways, or hiding",
    ),
    ("ex-two-signs", "the tie makes two signs weigh as three do from others (McEwan 2009)"),
    (
        "ex-change-and-worse",
        "a trigger, then escalation: a timeline of killings by partners (Monckton Smith 2019)",
    ),
    ("ex-violent-before", "earlier violence and the tie (McEwan 2009, phi .25 and .32)"),
    ("another-child-in-the-home", "measured within abusive relationships (Campbell 2003)"),
    (
        "strangulation",
        "the ratio was measured for partners (Glass 2008); from others approach, fear or recency is asked for",
    ),
    (
        "threat-to-child",
        "ninefold when a partner left (McFarlane 2002); from others nearness is asked for",
    ),
    (
        "gun",
        "fivefold within couples (Campbell 2003); from others a sign that it points at the person",
    ),
    (
        "weapon-carried",
        "the tie points the weapon at the person; from others approach, fear or a hint does",
    ),
    ("warning-broken", "the tie, or approach, fear or a hint"),
    (
        "final-messages",
        "drawn from killings by partners (Monckton Smith 2019); from others one more sign",
    ),
    ("assault", "separation and escalation belong to couples; all else is for everyone"),
    ("suicide-threat", "after a separation, by a partner; all else is for everyone"),
    ("nothing-to-lose", "the tie is one of several things that make a loss final"),
    (
        "near-for-weeks-and-afraid",
        "for everyone while it is current; from a partner also when it is not (McEwan 2009)",
    ),
    ("at-the-home", "who else has a reason to come to a home"),
    ("wont-accept", "to a partner the end is the loss itself; from others weekly or near"),
    ("daily", "to a partner no refusal is asked for: the end is one"),
    ("someone-known", "acquaintances persist and come back more (McEwan 2017)"),
    ("watched-in-hiding", "someone unknown who watches hides who they are"),
    ("three-signs", "control is asked about partners and family alone"),
    ("control", "control is asked about partners and family alone"),
    ("honour-and-pursuit", "control is asked about partners and family alone"),
    ("people-sent", "several people are asked about as several"),
    ("will-not-end-by-itself", "follow-up questions differ by relationship"),
];

struct Published {
    pack: Pack,
    prepared: Prepared,
    examples: Vec<Example>,
}

fn load() -> Published {
    let loaded = pack::load(&published(), Date::parse(TODAY).unwrap());
    let pack = loaded.pack.expect("the published pack has no error");
    Published { prepared: prepare(pack.clone()).unwrap(), pack, examples: loaded.examples }
}

fn by(case: &Case, relationship: &str) -> Case {
    let mut case = case.clone();
    case.answers.insert("relationship".into(), Answer::Many(vec![relationship.into()]));
    case
}

/// The rules that hold in `higher` and not in `lower`, and give more than the band of `lower`.
fn that_part(higher: &Assessment, lower: &Assessment) -> BTreeSet<String> {
    let holds =
        |rule: &heedful_engine::RuleId| lower.reasons.iter().any(|reason| reason.rule == *rule);
    let parts = higher.reasons.iter().filter(|one| one.band > lower.band && !holds(&one.rule));
    parts.map(|reason| reason.rule.to_string()).collect()
}

#[test]
fn who_it_is_changes_a_band_only_where_that_is_argued() {
    let published = load();
    let argued: BTreeMap<&str, &str> = TIED.into_iter().collect();
    let mut used = BTreeSet::new();
    let mut table = String::new();
    for example in &published.examples {
        let read = |relationship: &&str| {
            let case = by(&example.case, relationship);
            assess(&published.prepared, &case, example.today)
        };
        let all: Vec<(&str, Assessment)> =
            RELATIONSHIPS.iter().map(|one| (*one, read(one))).collect();
        let lowest = all.iter().map(|(_, assessment)| assessment.rules_band).min().unwrap();
        let highest = all.iter().map(|(_, assessment)| assessment.rules_band).max().unwrap();
        if lowest == highest {
            continue;
        }
        let mut rules = BTreeSet::new();
        for (_, higher) in &all {
            for (who, lower) in all.iter().filter(|(_, one)| one.rules_band < higher.rules_band) {
                let parts = that_part(higher, lower);
                assert!(
                    parts.iter().any(|rule| argued.contains_key(rule.as_str())),
                    "{}: lower for {who} by {parts:?}, which nobody argued",
                    example.id
                );
                rules.extend(parts.into_iter().filter(|rule| argued.contains_key(rule.as_str())));
            }
        }
        let bands = all.iter().map(|(who, one)| format!("{who} {}", one.rules_band));
        let bands: Vec<String> = bands.collect();
        let names: Vec<&str> = rules.iter().map(String::as_str).collect();
        table += &format!("{}: {}\n    by {}\n", example.id, bands.join(", "), names.join(", "));
        used.extend(rules);
    }
    insta::assert_snapshot!(table);
    let known: BTreeSet<String> =
        published.pack.rules.iter().map(|rule| rule.id.to_string()).collect();
    let gone: Vec<&&str> = argued.keys().filter(|rule| !known.contains(**rule)).collect();
    assert!(gone.is_empty(), "argued, and no rules: {gone:?}");
}

fn case(answers: &[(&str, &[&str])]) -> Case {
    let mut case = Case::default();
    for (question, options) in answers {
        let chosen = options.iter().map(|option| (*option).into()).collect();
        case.answers.insert((*question).into(), Answer::Many(chosen));
    }
    case
}

/// No threat and no violence: going on after a refusal or a formal step, with approach, fixation or earlier victims.
#[test]
fn the_pattern_of_official_reviews_is_never_below_high() {
    let Published { prepared, .. } = load();
    let today = Date::parse(TODAY).unwrap();
    let company: [(&str, &str); 10] = [
        ("in_person", "home"),
        ("in_person", "work"),
        ("in_person", "elsewhere"),
        ("in_person", "waits"),
        ("in_person", "follows"),
        ("in_person", "watches"),
        ("belief", "false_bond"),
        ("belief", "owns"),
        ("belief", "consumed"),
        ("background", "earlier_victims"),
    ];
    for who in RELATIONSHIPS {
        for step in ["refused", "formal"] {
            for (question, option) in company {
                for last in ["week", "four_weeks"] {
                    let mut told = case(&[
                        ("relationship", &[who]),
                        ("after_stop", &[step]),
                        (question, &[option]),
                    ]);
                    told.answers.insert("last_time".into(), Answer::One(last.into()));
                    let band = assess(&prepared, &told, today).band;
                    assert!(band >= Band::HighConcern, "{who}, {step}, {option}, {last}: {band}");
                }
            }
        }
    }
}

/// Every smallest set of factors for which a condition holds.
fn ways(condition: &Condition) -> Vec<BTreeSet<String>> {
    let all = |parts: &[&Condition]| {
        parts.iter().fold(vec![BTreeSet::new()], |sets, part| {
            let more = ways(part);
            let join =
                |set: &BTreeSet<String>| more.iter().map(|other| set | other).collect::<Vec<_>>();
            sets.iter().flat_map(join).collect()
        })
    };
    match condition {
        Condition::Name(name) => vec![BTreeSet::from([name.clone()])],
        Condition::All(parts) => all(&parts.iter().collect::<Vec<_>>()),
        Condition::Any(parts) => parts.iter().flat_map(ways).collect(),
        Condition::AtLeast(least, parts) => {
            let least = usize::try_from(*least).unwrap();
            let mut picks: Vec<Vec<&Condition>> = vec![Vec::new()];
            for part in parts {
                let with = picks.iter().filter(|pick| pick.len() < least).map(|pick| {
                    let mut pick = pick.clone();
                    pick.push(part);
                    pick
                });
                let with: Vec<_> = with.collect();
                picks.extend(with);
            }
            picks.iter().filter(|pick| pick.len() == least).flat_map(|pick| all(pick)).collect()
        }
    }
}

/// Words that claim something, and the factors of which one has to hold wherever they are said.
const CLAIMS: [(&str, &[&str]); 9] = [
    ("keeps ", &["repeated", "weekly", "daily", "new_accounts", "over_two_weeks"]),
    (
        "last seven days",
        &["last_week", "threat_last_week", "entry_last_week", "suicide_threat_recent"],
    ),
    ("last four weeks", &["violence_last_four_weeks", "recent"]),
    ("more than two weeks", &["over_two_weeks"]),
    ("on most days", &["daily", "weekly"]),
    ("told to stop", &["refusal_ignored"]),
    ("frightened", &["frightened", "very_frightened", "fears_killed"]),
    ("getting worse", &["escalation"]),
    ("come near", &["turned_up", "followed_or_watched", "spied_on", "tried_to_get_in", "broke_in"]),
];

/// A sentence that says "or" claims one of several things; of every other, each word has to be true.
#[test]
fn a_reason_claims_only_what_was_told() {
    let Published { pack, .. } = load();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for rule in &pack.rules {
        let sets = ways(&rule.when);
        let texts = rule.because.each().map(|(_, text)| text);
        let sentences: BTreeSet<&str> = texts.flat_map(|text| text.split(". ")).collect();
        for sentence in sentences.iter().filter(|sentence| !sentence.contains(" or ")) {
            for (words, needed) in CLAIMS.iter().filter(|(words, _)| sentence.contains(words)) {
                checked += 1;
                let holds =
                    |set: &&BTreeSet<String>| !needed.iter().any(|name| set.contains(*name));
                if let Some(set) = sets.iter().find(holds) {
                    wrong.push(format!("{}: “{words}” in “{sentence}” for {set:?}", rule.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(checked > 20, "only {checked} claims were looked at");
}

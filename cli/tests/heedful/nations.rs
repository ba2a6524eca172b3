//! What a nation may and may not take away: a slip in its name is an error, and 999 is there for everyone.

use std::collections::BTreeSet;

use heedful_cli::build::officer as officer_pack;
use heedful_cli::{pack, prove};
use heedful_engine::assess::nation;
use heedful_engine::example::Example;
use heedful_engine::officer::content::read_officer_pack;
use heedful_engine::officer::file::OfficerFile;
use heedful_engine::officer::plan::plan;
use heedful_engine::officer::{Moment, OfficerContent};
use heedful_engine::pack::{Choose, Who};
use heedful_engine::{
    Answer, Audience, Case, Date, OptionId, Pack, Prepared, assess, prepare, report,
};

use crate::run::{Folder, TODAY, published};

const PLACE: &str = r#"
[[part]]
id = "where"
say = "Where"

[[question]]
id = "nation"
part = "where"
choose = "one"
ask = "Where do they live?"
options = [
  { id = "england", say = "England" },
  { id = "scotland", say = "Scotland" },
  { id = "northern_ireland", say = "Northern Ireland" },
]
sources = ["made-up"]
"#;

const SCOTTISH: &str = r#"
[[service]]
id = "scottish"
name = "Scottish line"
for = "Anyone."
phone = "0808 157 0998"
nations = ["scotland"]
checked_on = "2026-11-01"
sources = ["made-up"]
"#;

const ANYONE: &str = r#"who = ["anyone"]"#;

/// The tiny pack with a place question, and this of its helpline.
fn with_nations(helpline: &str) -> Folder {
    let folder = Folder::tiny();
    folder.file("questions/2-where.toml", PLACE);
    let nation = r#"nation = "nowhere""#;
    folder.change("pack.toml", nation, &format!("{nation}\nplace_question = \"nation\""));
    folder.change("services/all.toml", ANYONE, helpline);
    folder
}

const ENGLAND: &str = r#"nations = ["england"]"#;

#[test]
fn a_slip_in_a_nation_is_an_error_that_names_the_right_one() {
    with_nations(r#"nations = ["england", "scotlnd"]"#).check().refuses(&[
        "unknown-name services/all.toml:18",
        "`scotlnd` is not a nation",
        "did you mean `scotland`?",
    ]);
    let hyphen = with_nations(r#"nations = ["northern-ireland"]"#);
    hyphen.check().refuses(&["did you mean `northern_ireland`?"]);
    let unlike = with_nations(r#"nations = ["xx"]"#);
    unlike.check().refuses(&["known here: `england`, `northern_ireland`, `scotland`"]);
    assert_eq!(with_nations(ENGLAND).check().errors(), Vec::<String>::new());
}

#[test]
fn guidance_and_the_statement_are_held_to_the_same_nations() {
    let folder = with_nations(ENGLAND);
    let section = r#"section = "evidence""#;
    folder.change("guidance/all.toml", section, &format!("{section}\nnations = [\"englnd\"]"));
    let statement = r#"[statement]
nations = ["wales"]
ask_short = "Help."
[[statement.ask]]
id = "help"
say = "Help."
nations = ["Scotland"]
"#;
    folder.file("statement.toml", statement);
    let checked = folder.check();
    checked.refuses(&["guidance/all.toml", "`englnd` is not a nation"]);
    checked.refuses(&["statement.toml:2", "`wales` is not a nation"]);
    checked.refuses(&["statement.toml:7", "`Scotland` is not a nation"]);
}

#[test]
fn nations_without_a_question_that_asks_for_them_are_an_error() {
    let folder = Folder::tiny();
    folder.change("services/all.toml", ANYONE, ENGLAND);
    folder.check().refuses(&["`england` is not a nation", "name in `place_question`"]);
}

#[test]
fn a_place_question_is_a_question_with_one_answer() {
    let folder = with_nations(ANYONE);
    folder.change("pack.toml", r#"place_question = "nation""#, r#"place_question = "naton""#);
    folder.check().refuses(&["pack.toml:6", "`naton` is not a question", "did you mean `nation`?"]);
    let folder = with_nations(ANYONE);
    folder.change("questions/2-where.toml", r#"choose = "one""#, r#"choose = "many""#);
    folder.check().refuses(&["pack.toml:6", r#"choose = "one""#]);
}

#[test]
fn the_number_for_emergencies_can_be_neither_lost_nor_limited() {
    let is = "emergency = true";
    for (from, to, words) in [
        (is, String::new(), "no service is the number for emergencies"),
        (is, "emergncy = true".to_owned(), "no service is the number for emergencies"),
        (r#""999""#, r#""99""#.to_owned(), "`99` is not a number for emergencies"),
        (r#""999""#, r#""101""#.to_owned(), "`101` is not a number for emergencies"),
        (is, format!("{is}\n{ENGLAND}"), "and has `nations`"),
        (is, format!("{is}\nwhen = \"threatened\""), "and has `when`"),
        (is, format!("{is}\nwho = [\"officer\"]"), "and has `who`"),
    ] {
        let folder = with_nations(ANYONE);
        let (from, to) = match from {
            from if from == is => (from.to_owned(), to),
            number => (format!("phone = {number}"), format!("phone = {to}")),
        };
        folder.change("services/all.toml", &from, &to);
        folder.check().refuses(&[words]);
    }
}

fn today() -> Date {
    Date::parse(TODAY).unwrap()
}

fn loaded(folder: &Folder) -> Pack {
    pack::load(&folder.0, today()).pack.unwrap()
}

fn living_in(nation: Option<&str>, audience: Audience) -> Case {
    let mut case = Case { audience, ..Case::default() };
    case.answers.extend(nation.map(|nation| ("nation".into(), Answer::One(nation.into()))));
    case
}

/// Even a pack that no check has seen can't take 999 away from anyone.
#[test]
fn whatever_a_pack_says_of_nations_the_engine_keeps_the_number_for_emergencies() {
    let mut pack = loaded(&with_nations(ENGLAND));
    for service in pack.services.iter_mut().filter(|service| service.emergency) {
        service.nations = vec![OptionId::from("england")];
        service.who = vec![Who::Officer];
        service.order = 1_000;
    }
    let prepared = prepare(pack).unwrap();
    let nations = ["england", "scotland", "northern_ireland", "atlantis"].map(Some);
    for nation in nations.into_iter().chain([None]) {
        for audience in Audience::ALL {
            let offered = assess(&prepared, &living_in(nation, *audience), today()).services;
            let first = offered.first().map(|id| id.as_str());
            assert_eq!(first, Some("emergency"), "{nation:?} {audience}");
        }
    }
}

#[test]
fn the_published_pack_offers_999_first_wherever_a_person_lives() {
    let pack = pack::load(&published(), today()).pack.unwrap();
    let place = pack.place_question.clone().unwrap();
    let question = pack.questions.iter().find(|question| question.id == place).unwrap();
    let nations: Vec<String> =
        question.options.iter().map(|option| option.id.to_string()).collect();
    let prepared = prepare(pack).unwrap();
    for nation in nations {
        let case = living_in(Some(&nation), Audience::Person);
        let offered = assess(&prepared, &case, today()).services;
        assert_eq!(offered.first().map(|id| id.as_str()), Some("emergency-999"), "{nation}");
    }
}

fn outcome(pack: &Pack, property: &str) -> prove::Outcome {
    let proof = prove::prove(pack, &[]).unwrap();
    proof.properties.into_iter().find(|one| one.id == property).unwrap().outcome
}

#[test]
fn prove_holds_that_999_is_offered_everywhere() {
    let mut pack = loaded(&with_nations(ENGLAND));
    assert_eq!(outcome(&pack, "999-everywhere"), prove::Outcome::Holds);
    for service in &mut pack.services {
        service.emergency = false;
    }
    assert_eq!(outcome(&pack, "999-everywhere"), prove::Outcome::Fails);
}

#[test]
fn prove_sees_guidance_with_999_that_is_kept_from_a_nation() {
    let folder = with_nations(ENGLAND);
    assert_eq!(outcome(&loaded(&folder), "act-now-carries-999"), prove::Outcome::Holds);
    let section = r#"section = "now""#;
    folder.change("guidance/all.toml", section, &format!("{section}\n{ENGLAND}"));
    assert_eq!(outcome(&loaded(&folder), "act-now-carries-999"), prove::Outcome::Fails);
}

fn printed(pack: Pack, case: &Case) -> String {
    let prepared = prepare(pack).unwrap();
    let assessment = assess(&prepared, case, today());
    report::to_text(&report::report(&prepared, case, &assessment, Audience::Person))
}

/// Guidance names services; those that don't work where the person lives are not printed with it.
#[test]
fn guidance_names_no_service_of_another_nation() {
    let folder = with_nations(ENGLAND);
    folder.file("services/2-scotland.toml", SCOTTISH);
    let named = r#"services = ["helpline"]"#;
    folder.change("guidance/all.toml", named, r#"services = ["helpline", "scottish"]"#);
    folder.change("guidance/all.toml", "bands = [\"act_now\"]\n", "");
    let pack = loaded(&folder);
    let printed = |nation| printed(pack.clone(), &living_in(nation, Audience::Person));
    let has = |text: &str| (text.contains("A helpline"), text.contains("Scottish line"));
    assert_eq!(has(&printed(Some("england"))), (true, false));
    assert_eq!(has(&printed(Some("scotland"))), (false, true));
    assert_eq!(has(&printed(None)), (true, true));
}

#[test]
fn in_scotland_the_published_pack_prints_no_service_of_england_and_wales_alone() {
    let pack = pack::load(&published(), today()).pack.unwrap();
    let mut case = living_in(Some("scotland"), Audience::Person);
    // Everything that can be ticked is ticked, so that all the guidance there is comes.
    for question in pack.questions.iter().filter(|question| question.choose == Choose::Many) {
        let options = question.options.iter().map(|option| option.id.clone()).collect();
        case.answers.insert(question.id.clone(), Answer::Many(options));
    }
    let elsewhere = pack.services.iter().filter(|service| {
        let scottish = |nation: &OptionId| nation.as_str() == "scotland";
        !service.nations.is_empty() && !service.nations.iter().any(scottish)
    });
    let names: Vec<String> = elsewhere.map(|service| service.name.person.clone()).collect();
    assert!(names.len() > 3);
    let printed = printed(pack, &case);
    for name in names {
        let is_named = |line: &str| {
            let line = line.trim_start_matches([' ', '-']);
            line == name || line.starts_with(&format!("{name}: "))
        };
        assert!(!printed.lines().any(is_named), "{name} is printed in Scotland:\n{printed}");
    }
}

#[test]
fn guidance_of_one_nation_is_shown_there_alone() {
    let folder = with_nations(ANYONE);
    let of_scotland = "section = \"police\"\nnations = [\"scotland\"]";
    folder.change("guidance/all.toml", "section = \"now\"\nbands = [\"act_now\"]", of_scotland);
    let prepared = prepare(loaded(&folder)).unwrap();
    let shown = |nation: Option<&str>| {
        let guidance = assess(&prepared, &living_in(nation, Audience::Person), today()).guidance;
        guidance.iter().any(|shown| shown.id.as_str() == "call-999")
    };
    assert!(shown(None) && shown(Some("scotland")));
    assert!(!shown(Some("england")));
}

#[test]
fn marks_and_measures_are_held_to_the_nations_that_the_pack_knows() {
    let folder = with_nations(ENGLAND);
    let mark = "say = \"Fixated\"\nnations = [\"englnd\"]";
    folder.change("rating/all.toml", "say = \"Fixated\"", mark);
    let measure = "[[measure]]\nguidance = \"call-999\"\nblock = \"remove\"\nsources = [\"made-up\"]\nnations = [\"walse\"]\n";
    std::fs::create_dir(folder.0.join("officer")).unwrap();
    folder.file("officer/all.toml", measure);
    let checked = folder.check();
    checked.refuses(&["rating/all.toml", "`englnd` is not a nation", "did you mean `england`?"]);
    checked.refuses(&["officer/all.toml:5", "`walse` is not a nation"]);
}

#[test]
fn guidance_is_left_out_where_what_it_would_harm_is_told() {
    let prepared = prepare(pack::load(&published(), today()).pack.unwrap()).unwrap();
    let shown = |answers: &[(&str, &str)]| {
        let mut case = living_in(Some("england"), Audience::Person);
        for (question, option) in answers {
            let answer = Answer::Many(vec![OptionId::from(*option)]);
            case.answers.insert((*question).into(), answer);
        }
        let guidance = assess(&prepared, &case, today()).guidance;
        guidance.iter().any(|shown| shown.id.as_str() == "screenshots")
    };
    let messages = ("contact", "messages");
    assert!(shown(&[messages]));
    assert!(shown(&[messages, ("interference", "images")]));
    assert!(!shown(&[messages, ("interference", "images"), ("images", "under_18")]));
}

/// Words of the law and of services that hold in England and Wales alone, and those that hold in Northern Ireland too.
const ENGLISH: [&str; 16] = [
    "s.2A",
    "s.4A",
    "s.2B",
    "Protection from Harassment",
    "Stalking Protection Act",
    "Clare's Law",
    "Victims' Code",
    "IDVA",
    "independent stalking advocate",
    "CPS",
    "magistrate",
    "civil standard",
    "six months",
    "Family Law Act",
    "Forced Marriage Protection Order",
    "Paladin",
];
const NORTHERN_TOO: [&str; 3] = ["Stalking Protection Order", "non-molestation", "Report Fraud"];

/// What somebody reads of guidance, marks and plan.
fn read_of(desk: &Officers, case: &Case, today: Date) -> Vec<(String, String)> {
    let pack = desk.prepared.pack();
    let assessed = assess(&desk.prepared, case, today);
    let mut read = Vec::new();
    for shown in &assessed.guidance {
        let item = pack.guidance.iter().find(|item| item.id == shown.id).unwrap();
        let why = item.why.iter().map(|why| why.for_audience(case.audience));
        let words = [item.say.for_audience(case.audience)].into_iter().chain(why);
        read.push((item.id.to_string(), words.collect::<Vec<_>>().join(" ")));
    }
    for shown in &assessed.marks {
        let mark = pack.marks.iter().find(|mark| mark.id == shown.mark).unwrap();
        read.push((mark.id.to_string(), mark.say.for_audience(case.audience).to_owned()));
    }
    if case.audience == Audience::Officer {
        let file = OfficerFile::of(case).unwrap_or_default();
        let moment = Moment::parse("2026-11-22T10:00Z").unwrap();
        let nation = nation(pack, case);
        for planned in plan(pack, &desk.content, &file, &assessed, nation, moment) {
            let words = [&planned.measure.basis, &planned.measure.victim];
            let words = words.map(|text| text.for_audience(Audience::Officer)).join(" ");
            read.push((format!("measure {}", planned.guidance.id), words));
        }
    }
    read
}

/// The pack that is shipped, with what officers load.
struct Officers {
    prepared: Prepared,
    content: OfficerContent,
    examples: Vec<Example>,
}

fn officers() -> Officers {
    let json = officer_pack(&published(), today()).unwrap();
    let (pack, content) = read_officer_pack(&json).unwrap();
    let examples = pack::load(&published(), today()).examples;
    Officers { prepared: prepare(pack).unwrap(), content, examples }
}

#[test]
fn no_law_or_order_of_england_and_wales_alone_is_shown_to_anyone_who_lives_elsewhere() {
    let desk = officers();
    assert!(desk.examples.len() > 40);
    let mut seen = 0;
    for example in &desk.examples {
        for home in ["scotland", "northern_ireland", "elsewhere"] {
            for audience in [Audience::Person, Audience::Other, Audience::Officer] {
                let mut case = Case { audience, ..example.case.clone() };
                let home_answer = Answer::One(OptionId::from(home));
                case.answers.insert("nation".into(), home_answer);
                for (id, words) in read_of(&desk, &case, example.today) {
                    seen += 1;
                    let foreign = ENGLISH.iter().chain(&NORTHERN_TOO);
                    let foreign = foreign
                        .filter(|word| home != "northern_ireland" || !NORTHERN_TOO.contains(word));
                    let said = foreign.filter(|word| words.contains(**word)).collect::<Vec<_>>();
                    let example = &example.id;
                    assert!(
                        said.is_empty(),
                        "{id}, {audience}, {home}, {example}: {said:?}: {words}"
                    );
                }
            }
        }
    }
    assert!(seen > 5_000, "{seen}");
}

#[test]
fn the_law_of_england_and_wales_is_shown_there() {
    let desk = officers();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for example in &desk.examples {
        for audience in [Audience::Person, Audience::Officer] {
            let mut case = Case { audience, ..example.case.clone() };
            case.answers.insert("nation".into(), Answer::One(OptionId::from("wales")));
            let read = read_of(&desk, &case, example.today);
            let words = read.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(" ");
            let named = ENGLISH.iter().chain(&NORTHERN_TOO).copied();
            told.extend(named.filter(|word| words.contains(word)));
        }
    }
    let untold: Vec<_> =
        ENGLISH.iter().chain(&NORTHERN_TOO).filter(|word| !told.contains(*word)).collect();
    assert!(untold.is_empty(), "no example shows {untold:?}: the test above would hold of nothing");
}

#[test]
fn a_service_is_offered_only_where_it_works() {
    let desk = officers();
    let pack = desk.prepared.pack();
    for example in &desk.examples {
        for home in ["england", "wales", "scotland", "northern_ireland"] {
            let mut case = example.case.clone();
            case.answers.insert("nation".into(), Answer::One(OptionId::from(home)));
            for id in assess(&desk.prepared, &case, example.today).services {
                let service = pack.services.iter().find(|service| service.id == id).unwrap();
                let here = OptionId::from(home);
                let works = service.emergency || service.nations.contains(&here);
                assert!(works, "{id} in {home}");
            }
        }
    }
}

//! The statement: true to the case, whole, and in good English; for every example and for a thousand random cases.

use std::collections::BTreeSet;

use fastrand::Rng;
use heedful_engine::assess::{observe, shown_questions};
use heedful_engine::case::Breach;
use heedful_engine::pack::{Choose, Question};
use heedful_engine::report::{Block, Document, DocumentSection, Fact, Line, Provenance};
use heedful_engine::statement::{SHORT_WORDS, statement};
use heedful_engine::{
    Answer, Assessment, Audience, Case, Date, Incident, Prepared, Sign, When, assess, prepare,
};

use crate::run::{Folder, TODAY, heedful, published, text};

/// A case that is stated, with all that is needed to judge the statement.
struct Stated<'a> {
    name: String,
    prepared: &'a Prepared,
    case: &'a Case,
    assessment: Assessment,
    audience: Audience,
    document: Document,
}

fn each(check: impl Fn(&Stated<'_>)) {
    let today = Date::parse(TODAY).unwrap();
    let loaded = heedful_cli::pack::load(&published(), today);
    let prepared = prepare(loaded.pack.unwrap()).unwrap();
    let mut cases: Vec<(String, Case, Date)> = loaded
        .examples
        .into_iter()
        .map(|example| (example.id.to_string(), example.case, example.today))
        .collect();
    assert!(cases.len() > 40);
    let mut random = Rng::with_seed(7);
    cases.extend(
        (0..1_000).map(|n| (format!("random {n}"), any_case(&prepared, &mut random, today), today)),
    );
    for (name, case, today) in cases {
        let assessment = assess(&prepared, &case, today);
        for audience in [Audience::Person, Audience::Other] {
            let document = statement(&prepared, &case, &assessment, audience);
            let (name, case, assessment) = (name.clone(), &case, assessment.clone());
            check(&Stated { name, prepared: &prepared, case, assessment, audience, document });
        }
    }
}

const WORDS: &[&str] = &[
    "That this does not stop.",
    "He said: \"I will find you\"",
    "braces {me} and {list}, and a line\nbreak",
    "🙈 no words for it",
    "= 1 + 1",
];

fn any_case(prepared: &Prepared, random: &mut Rng, today: Date) -> Case {
    let mut case = Case::default();
    let share = random.f64();
    for question in &prepared.pack().questions {
        if random.f64() < share {
            case.answers.insert(question.id.clone(), any_answer(question, random, today));
        }
    }
    let kinds = &prepared.pack().kinds;
    for _ in 0..random.usize(0..4) * random.usize(0..5) {
        let mut entry =
            Incident::new(any_when(random, today), random.choice(kinds).unwrap().id.clone());
        match random.u8(0..6) {
            0 => entry.times = Some(random.u32(1..9)),
            1 => entry.each_day = Some(random.u32(1..9)),
            2 => entry.most_days = Some(random.u32(1..9)),
            _ => {}
        }
        for told in [
            &mut entry.words,
            &mut entry.evidence,
            &mut entry.witnesses,
            &mut entry.reported,
            &mut entry.reference,
            &mut entry.breaks,
            &mut entry.felt,
            &mut entry.changed,
        ] {
            *told = random.bool().then(|| (*random.choice(WORDS).unwrap()).to_owned());
        }
        entry.breach = random
            .choice([None, Some(Breach::Yes), Some(Breach::No), Some(Breach::NotSure)])
            .unwrap();
        case.diary.push(entry);
    }
    case
}

fn any_when(random: &mut Rng, today: Date) -> When {
    let date = today.plus_days(-random.i32(0..200));
    match random.u8(0..4) {
        0 => When::About(date),
        1 => When::Between(date.plus_days(-random.i32(0..40)), date),
        _ => When::On(date),
    }
}

fn any_answer(question: &Question, random: &mut Rng, today: Date) -> Answer {
    let option = |random: &mut Rng| random.choice(&question.options).unwrap().id.clone();
    match (question.choose, random.u8(0..10)) {
        (_, 0) => Answer::NotSure,
        (_, 1) => Answer::Declined,
        (Choose::Text, _) => Answer::Words((*random.choice(WORDS).unwrap()).to_owned()),
        (Choose::Date, 2..6) => Answer::When(any_when(random, today)),
        (Choose::One | Choose::Date, _) => Answer::One(option(random)),
        (Choose::Many, 2) => Answer::None,
        (Choose::Many, _) => {
            let share = random.f64();
            let chosen = question.options.iter().filter(|_| random.f64() < share);
            Answer::Many(chosen.map(|option| option.id.clone()).collect())
        }
    }
}

impl Stated<'_> {
    fn section(&self, id: &str) -> Option<&DocumentSection> {
        self.document.sections.iter().find(|section| section.id == id)
    }

    /// What the person says: the sections without what stands apart.
    fn said(&self) -> impl Iterator<Item = &DocumentSection> {
        let apart = ["short", "law", "ask", "diary"];
        self.document.sections.iter().filter(move |section| !apart.contains(&section.id))
    }

    /// The options that were chosen where a question is shown.
    fn chosen(&self) -> Vec<Sign> {
        let shown = shown_questions(
            self.prepared,
            &observe(self.prepared, self.case, self.assessment.today),
        );
        let answers = self.case.answers.iter().filter(|(id, _)| shown.contains(id));
        answers
            .flat_map(|(id, answer)| {
                answer.chosen().iter().map(|option| Sign::Answer(id.clone(), option.clone()))
            })
            .collect()
    }

    /// What an option says in the statement, worked out anew.
    fn words_of(&self, question: &str, option: &str) -> Option<String> {
        let statement = &self.prepared.pack().statement;
        let lines = statement.lines.iter().filter(|line| line.question.as_str() == question);
        let text = lines.filter_map(|line| line.options.get(option)).next()?;
        let mut text = text.for_audience(self.audience).to_owned();
        for (name, word) in &statement.words {
            text = text.replace(&format!("{{{name}}}"), word.for_audience(self.audience));
        }
        (!text.is_empty()).then_some(text)
    }
}

fn lines(section: &DocumentSection) -> Vec<&Line> {
    section
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Heading(_) => Vec::new(),
            Block::Paragraph(line) => vec![line],
            Block::List(lines) => lines.iter().collect(),
            Block::Facts(facts) => facts.iter().flat_map(fact_lines).collect(),
        })
        .collect()
}

fn fact_lines(fact: &Fact) -> Vec<&Line> {
    std::iter::once(&fact.term).chain(&fact.details).collect()
}

fn paragraphs(section: &DocumentSection) -> Vec<&Line> {
    let blocks = section.blocks.iter();
    blocks
        .filter_map(|block| match block {
            Block::Paragraph(line) => Some(line),
            _ => None,
        })
        .collect()
}

/// A text without what a person wrote themselves.
fn without_quotes(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, quote)) = rest.split_once('“') {
        kept.push_str(before);
        rest = quote.rsplit_once('”').map_or("", |(_, after)| after);
        kept.push('…');
    }
    kept.push_str(rest);
    kept
}

#[test]
fn nothing_is_said_that_was_not_told() {
    each(|stated| {
        let chosen = stated.chosen();
        for section in stated.said().chain(stated.section("short")) {
            for line in lines(section) {
                let intro = line.text.ends_with(':');
                let asks = section.id == "short" && line.text.starts_with("Please record");
                assert!(intro || asks || !line.from.is_empty(), "{}: {line:?}", stated.name);
                for from in &line.from {
                    let told = match from {
                        Provenance::Sign(sign @ Sign::Answer(..)) => chosen.contains(sign),
                        Provenance::Sign(Sign::Diary(fact)) => {
                            stated.assessment.diary.iter().any(|shown| shown.fact == *fact)
                        }
                        Provenance::Question(id) => stated.case.answers.contains_key(id),
                        Provenance::Incident(place) => *place < stated.case.diary.len(),
                        Provenance::Step(place) => *place < stated.case.steps.len(),
                        _ => false,
                    };
                    assert!(told, "{}: {line:?}", stated.name);
                }
            }
        }
    });
}

#[test]
fn every_sentence_says_what_it_comes_from() {
    each(|stated| {
        for section in stated.said().chain(stated.section("short")) {
            for line in paragraphs(section) {
                for from in &line.from {
                    let Provenance::Sign(Sign::Answer(question, option)) = from else { continue };
                    let words = stated.words_of(question.as_str(), option.as_str()).unwrap();
                    let said = line.text.to_lowercase();
                    assert!(
                        said.contains(&words.to_lowercase()),
                        "{}: {words}: {line:?}",
                        stated.name
                    );
                }
                if let [Provenance::Question(question)] = line.from.as_slice()
                    && let Answer::Words(words) = &stated.case.answers[question]
                {
                    assert!(line.text.contains(words.trim()), "{}: {line:?}", stated.name);
                }
            }
        }
    });
}

#[test]
fn everything_that_was_told_is_in_it() {
    each(|stated| {
        let sections: Vec<&DocumentSection> = stated.said().collect();
        let all: Vec<&Line> = sections.iter().flat_map(|section| lines(section)).collect();
        for sign in stated.chosen() {
            let Sign::Answer(question, option) = &sign else { continue };
            if stated.words_of(question.as_str(), option.as_str()).is_none() {
                continue;
            }
            let from = Provenance::Sign(sign.clone());
            let times = all.iter().filter(|line| line.from.contains(&from)).count();
            assert_eq!(times, 1, "{}: {sign}", stated.name);
        }
        for (place, entry) in stated.case.diary.iter().enumerate() {
            let from = Provenance::Incident(place);
            let diary = lines(stated.section("diary").unwrap());
            assert!(diary.iter().any(|line| line.from.contains(&from)), "{}", stated.name);
            // Words about an order are told as a breach only where somebody chose so.
            let is_told = matches!(entry.breach, Some(Breach::Yes | Breach::NotSure));
            let stop = stated.section("stop").map(lines).unwrap_or_default();
            let is_in = |line: &&Line| {
                line.from.contains(&from)
                    && entry.breaks.as_deref().map(str::trim) == Some(line.text.as_str())
            };
            let is_shown = entry.breaks.is_some() && stop.iter().any(is_in);
            assert_eq!(is_shown, entry.breaks.is_some() && is_told, "{}", stated.name);
            for (part, told) in [
                ("evidence", &entry.evidence),
                ("evidence", &entry.witnesses),
                ("reported", &entry.reported),
                ("reported", &entry.reference),
                ("stop", &entry.breaks.clone().filter(|_| is_told)),
                ("fear", &entry.felt),
                ("life", &entry.changed),
            ] {
                let Some(told) = told else { continue };
                let section = stated.section(part).unwrap();
                let found = lines(section)
                    .iter()
                    .any(|line| line.from.contains(&from) && line.text == told.trim());
                assert!(found, "{} {part}: {told}", stated.name);
            }
        }
    });
}

/// Marks stand apart; each that was told is there, unless the law is another one where the person lives.
#[test]
fn every_act_and_effect_that_was_told_stands_apart() {
    each(|stated| {
        let elsewhere = match stated.case.answers.get("nation") {
            Some(Answer::One(nation)) => !["england", "wales"].contains(&nation.as_str()),
            _ => false,
        };
        let marks = stated.assessment.marks.iter();
        let told: BTreeSet<String> = marks
            .filter(|mark| mark.group != heedful_engine::pack::MarkGroup::Four && !elsewhere)
            .map(|mark| mark.mark.to_string())
            .collect();
        let law = stated.section("law").map(lines).unwrap_or_default();
        let shown: BTreeSet<String> = law
            .iter()
            .flat_map(|line| &line.from)
            .filter_map(|from| match from {
                Provenance::Mark(mark) => Some(mark.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(shown, told, "{}", stated.name);
    });
}

#[test]
fn the_short_version_leads_and_has_at_most_120_words() {
    each(|stated| {
        // Entries that are no incidents alone, as a hearing, make no sentence.
        let said = |section: &DocumentSection| {
            paragraphs(section).iter().any(|line| !line.from.is_empty())
        };
        let Some(first) = stated.document.sections.first() else { return };
        if !stated.said().any(said) {
            return;
        }
        assert_eq!(first.id, "short", "{}", stated.name);
        let words: usize =
            lines(first).iter().map(|line| line.text.split_whitespace().count()).sum();
        assert!(words <= SHORT_WORDS, "{}: {words}", stated.name);
        assert!(lines(first).len() > 1, "{}", stated.name);
    });
}

#[test]
fn no_sentence_is_broken_or_doubled() {
    each(|stated| {
        for section in &stated.document.sections {
            let mut seen = BTreeSet::new();
            for line in paragraphs(section) {
                let text = without_quotes(&line.text);
                let at = format!("{}: {}", stated.name, line.text);
                assert!(seen.insert(&line.text) || text.ends_with(':'), "doubled: {at}");
                let first = text.chars().next().unwrap();
                assert!(first.is_uppercase() || first == '…', "no capital: {at}");
                assert!(text.ends_with(['.', ':', '…', '?', '!']), "no end: {at}");
                for broken in [
                    "  ", " .", " ,", "..", ":.", ",.", ";.", ",;", "{", "}", "…….", " and .",
                    ": .",
                ] {
                    assert!(!text.contains(broken), "{broken:?}: {at}");
                }
                let words: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
                assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "a word twice: {at}");
            }
        }
    });
}

/// "I" is whoever hands it over: not the one it happened to.
#[test]
fn someone_close_speaks_of_them_and_not_of_themselves() {
    let own = ["I ask", "As far as I know", "As far as we can tell", "in my words or theirs"];
    each(|stated| {
        if stated.audience == Audience::Person {
            return;
        }
        for section in stated.said().chain(stated.section("short")) {
            for line in paragraphs(section) {
                let mut text = without_quotes(&line.text);
                for words in own {
                    text = text.replace(words, "");
                }
                let words = text.split(|letter: char| !letter.is_alphanumeric());
                for word in words {
                    assert!(
                        !["I", "me", "my", "My", "mine", "myself", "am", "we", "We"]
                            .contains(&word),
                        "{}: {}",
                        stated.name,
                        line.text
                    );
                }
            }
        }
    });
}

#[test]
fn the_command_prints_the_statement_of_a_case_and_of_an_example() {
    let folder = Folder::new();
    let case = folder.file("case.json", r#"{"answers": {"threats": ["kill"]}}"#);
    let pack = text(&published());
    let printed = heedful(["statement", &pack, "--case", &text(&case), "--today", TODAY]).good();
    assert!(
        printed.contains("\nThis person has threatened to kill me or someone else.\n"),
        "{printed}"
    );
    let printed =
        heedful(["statement", &pack, "--example", "order-broken-twice", "--audience", "other"])
            .good();
    assert!(
        printed.contains("They, or someone for them, said no or stop, and it went on."),
        "{printed}"
    );
    let missing = heedful(["statement", &pack, "--example", "none"]);
    assert_eq!(
        (missing.code, missing.err.as_str()),
        (2, "heedful: the pack has no example `none`\n")
    );
}

#[test]
fn a_case_in_which_nothing_was_told_has_no_statement() {
    let pack = heedful_cli::pack::load(&published(), Date::parse(TODAY).unwrap()).pack.unwrap();
    let prepared = prepare(pack).unwrap();
    let case = Case::default();
    let assessment = assess(&prepared, &case, Date::parse(TODAY).unwrap());
    assert!(statement(&prepared, &case, &assessment, Audience::Person).sections.is_empty());
}

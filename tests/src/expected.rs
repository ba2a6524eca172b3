//! What the screens must say of an assessment, section by section, worked out from the report alone.

use heedful_engine::assessment::Assessment;
use heedful_engine::pack::Section;
use heedful_engine::report::{Block, Fact, Line, ReportSection, SectionId, report};
use heedful_engine::{Case, Phrase, Prepared};

use crate::journey::phrase;

/// Where a section is on the screen, and its words in order.
pub(crate) fn sections(
    prepared: &Prepared,
    case: &Case,
    assessment: &Assessment,
) -> Vec<(String, String)> {
    let mut expected = Vec::new();
    for section in report(prepared, case, assessment, case.audience).sections {
        match section.id {
            SectionId::Do => {
                let call = phrase(prepared, case, Phrase::ServicePhone, &[]);
                expected.extend(advice(&section, assessment, &call));
            }
            SectionId::Result => {
                // The person's own judgement has its place below the band.
                let own = phrase(prepared, case, Phrase::MoreDangerCounts, &[]);
                let lines = section.blocks.iter().map(|block| words_of(block, in_order));
                expected.push(("#band".to_owned(), lines.filter(|line| *line != own).collect()));
            }
            id => {
                expected
                    .push((format!("#{}", id.id()), listed(prepared, case, assessment, &section)));
            }
        }
    }
    expected
}

/// A section as its blocks stand, with what the screen adds: a line before them, what can be pressed, and a fold after
/// the first few of a long list.
fn listed(
    prepared: &Prepared,
    case: &Case,
    assessment: &Assessment,
    section: &ReportSection,
) -> String {
    let say = |one| phrase(prepared, case, one, &[]);
    let before = match section.id {
        SectionId::Readings => say(Phrase::ResultReadingsIntro),
        SectionId::Change => say(Phrase::ResultChangeIntro),
        SectionId::Unknown if !assessment.find_out.is_empty() => say(Phrase::ResultUnknownIntro),
        _ => String::new(),
    };
    let call = say(Phrase::ServicePhone);
    let of_fact = |fact: &Fact| match section.id {
        // Where the level says which reading it is of, the name alone would say it twice.
        SectionId::Readings => match fact.details.first() {
            Some(level) if level.text.starts_with(&fact.term.text) => {
                fact.details.iter().map(Line::in_one).collect()
            }
            _ => in_order(fact),
        },
        SectionId::Unknown => format!("{}{}", in_order(fact), say(Phrase::ResultUnknownAnswer)),
        SectionId::Why => {
            let answers: Vec<&str> = fact.details.iter().map(|line| line.text.as_str()).collect();
            let answers = answers.join("; ");
            let said = phrase(prepared, case, Phrase::ResultYouSaid, &[("answers", &answers)]);
            format!("{}{said}", fact.term.text)
        }
        SectionId::Help => {
            let lines = fact.details.iter().map(|line| match &line.label {
                Some(label) if *label == call => format!("{call} {}", line.text),
                _ => line.in_one(),
            });
            format!("{}{}", fact.term.text, lines.collect::<String>())
        }
        _ => in_order(fact),
    };
    let few = match section.id {
        SectionId::Why => 5,
        SectionId::Unknown => 3,
        SectionId::Change => 6,
        SectionId::Help => 4,
        _ => usize::MAX,
    };
    let mut words = format!("{}{before}", section.heading);
    for block in &section.blocks {
        let parts: Vec<String> = match block {
            Block::Facts(facts) => facts.iter().map(of_fact).collect(),
            Block::List(lines) => lines.iter().map(Line::in_one).collect(),
            Block::Heading(_) | Block::Paragraph(_) => vec![words_of(block, in_order)],
        };
        if parts.len() <= few.saturating_add(2) {
            words.push_str(&parts.concat());
            continue;
        }
        let (first, rest) = parts.split_at(few);
        let count = rest.len().to_string();
        let more = phrase(prepared, case, Phrase::ShowMore, &[("count", &count)]);
        words.extend([first.concat(), more, rest.concat()]);
    }
    words
}

/// The advice: a place of its own for what is urgent and what comes first, folds for all the rest.
fn advice(section: &ReportSection, assessment: &Assessment, call: &str) -> Vec<(String, String)> {
    let mut expected = Vec::new();
    let mut rest = String::new();
    let chunks = assessment.guidance.chunk_by(|a, b| a.section == b.section);
    for (chunk, blocks) in chunks.zip(section.blocks.chunks(2)) {
        let words: String =
            blocks.iter().map(|block| words_of(block, |fact| piece(fact, call))).collect();
        match chunk[0].section {
            id @ (Section::Now | Section::First) => expected.push((format!("#{}", id.id()), words)),
            _ => rest.push_str(&words),
        }
    }
    expected.push(("#more .fold".to_owned(), rest));
    expected
}

/// A piece of advice. A service whose name is its number is not said twice.
fn piece(fact: &Fact, call: &str) -> String {
    let lines = fact.details.iter().map(|line| match &line.label {
        Some(label) if label.contains(&line.text) => format!("{call} {label}"),
        _ => line.in_one(),
    });
    format!("{}{}", fact.term.text, lines.collect::<String>())
}

fn words_of(block: &Block, of_fact: impl Fn(&Fact) -> String) -> String {
    match block {
        Block::Heading(heading) => heading.clone(),
        Block::Paragraph(line) => line.in_one(),
        Block::List(lines) => lines.iter().map(Line::in_one).collect(),
        Block::Facts(facts) => facts.iter().map(of_fact).collect(),
    }
}

fn in_order(fact: &Fact) -> String {
    std::iter::once(&fact.term).chain(&fact.details).map(Line::in_one).collect()
}

//! Conditions in words.

use heedful_engine::{Condition, Level, Phrase, Reading, Sign};

use super::Paper;

/// When a question is shown: what was ticked in which question.
pub(super) fn of_question(paper: &Paper<'_>, condition: &Condition) -> String {
    words(paper, condition, &|name| match name.split_once('.') {
        Some((question, option)) => ticked(paper, question, option),
        None => {
            let factor = paper.pack.factors.iter().find(|factor| factor.id.as_str() == name);
            let signs = factor.into_iter().flat_map(|factor| &factor.from);
            let ticks = signs.filter_map(|sign| match sign {
                Sign::Answer(question, option) => {
                    Some(ticked(paper, question.as_str(), option.as_str()))
                }
                Sign::Diary(_) => None,
            });
            joined(&ticks.collect::<Vec<_>>(), paper.words(Phrase::PaperOr))
        }
    })
}

/// When a rule or a piece of guidance holds: factors by their labels, with the numbers of the questions that ask them.
pub(super) fn of_rule(paper: &Paper<'_>, condition: &Condition) -> String {
    words(paper, condition, &|name| match name.split_once('.') {
        Some((reading, level)) => reading_level(paper, reading, level),
        None => factor(paper, name),
    })
}

fn words(paper: &Paper<'_>, condition: &Condition, name: &dyn Fn(&str) -> String) -> String {
    let each = |parts: &[Condition]| -> Vec<String> {
        parts
            .iter()
            .map(|part| match part {
                Condition::Name(_) | Condition::AtLeast(..) => words(paper, part, name),
                Condition::All(_) | Condition::Any(_) => format!("({})", words(paper, part, name)),
            })
            .collect()
    };
    match condition {
        Condition::Name(text) => name(text),
        Condition::All(parts) => joined(&each(parts), paper.words(Phrase::PaperAnd)),
        Condition::Any(parts) => joined(&each(parts), paper.words(Phrase::PaperOr)),
        Condition::AtLeast(count, parts) => {
            let conditions = each(parts).join("; ");
            paper.filled(
                Phrase::PaperAtLeast,
                &[("count", &count.to_string()), ("conditions", &conditions)],
            )
        }
    }
}

fn joined(parts: &[String], word: &str) -> String {
    parts.join(&format!(" {word} "))
}

fn ticked(paper: &Paper<'_>, question: &str, option: &str) -> String {
    let number = paper.numbers.get(question).map_or_else(String::new, usize::to_string);
    let asked = paper.pack.questions.iter().find(|asked| asked.id.as_str() == question);
    let answer =
        asked.and_then(|asked| asked.options.iter().find(|choice| choice.id.as_str() == option));
    let answer = answer.map_or(option, |choice| choice.say.for_audience(paper.audience));
    paper.filled(Phrase::PaperQuestionIs, &[("number", &number), ("answer", answer)])
}

fn factor(paper: &Paper<'_>, id: &str) -> String {
    let Some(factor) = paper.pack.factors.iter().find(|factor| factor.id.as_str() == id) else {
        return id.to_owned();
    };
    let mut numbers: Vec<usize> = factor
        .from
        .iter()
        .filter_map(|sign| match sign {
            Sign::Answer(question, _) => paper.numbers.get(question.as_str()).copied(),
            Sign::Diary(_) => None,
        })
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let label = factor.label.for_audience(paper.audience);
    if numbers.is_empty() {
        return label.to_owned();
    }
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    format!("{label} ({})", numbers.join(", "))
}

fn reading_level(paper: &Paper<'_>, reading: &str, level: &str) -> String {
    let name = Reading::from_id(reading).and_then(|reading| paper.pack.reading_words(reading));
    let level = Level::from_id(level).map(|level| paper.pack.level_words(level, paper.audience));
    let name = name.map_or(reading, |words| words.say.for_audience(paper.audience));
    format!("{name}: {}", level.unwrap_or_default())
}

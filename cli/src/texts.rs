//! Every text of a pack by its path: what translations replace, and what the checks read.

use heedful_engine::{Pack, Text};

/// Every text that people read, with its path, in the order of the pack.
pub fn each(pack: &mut Pack) -> Vec<(String, &mut Text)> {
    let mut found: Vec<(String, &mut Text)> = vec![("pack.name".to_owned(), &mut pack.name)];
    for level in &mut pack.levels {
        found.push((format!("level.{}.say", level.id), &mut level.say));
    }
    for reading in &mut pack.readings {
        found.push((format!("reading.{}.say", reading.id), &mut reading.say));
        found.push((format!("reading.{}.means", reading.id), &mut reading.means));
    }
    for band in &mut pack.bands {
        found.push((format!("band.{}.say", band.id), &mut band.say));
        found.push((format!("band.{}.means", band.id), &mut band.means));
    }
    for part in &mut pack.parts {
        found.push((format!("part.{}.say", part.id), &mut part.say));
        maybe(&mut found, || format!("part.{}.before", part.id), &mut part.before);
        maybe(&mut found, || format!("part.{}.after", part.id), &mut part.after);
    }
    for question in &mut pack.questions {
        let id = &question.id;
        found.push((format!("question.{id}.ask"), &mut question.ask));
        maybe(&mut found, || format!("question.{id}.hint"), &mut question.hint);
        maybe(&mut found, || format!("question.{id}.why"), &mut question.why);
        for option in &mut question.options {
            found.push((format!("question.{id}.option.{}.say", option.id), &mut option.say));
        }
        maybe(&mut found, || format!("question.{id}.none"), &mut question.none);
    }
    for mark in &mut pack.marks {
        found.push((format!("mark.{}.say", mark.id), &mut mark.say));
    }
    for kind in &mut pack.kinds {
        found.push((format!("kind.{}.say", kind.id), &mut kind.say));
    }
    for factor in &mut pack.factors {
        found.push((format!("factor.{}.label", factor.id), &mut factor.label));
        maybe(&mut found, || format!("factor.{}.change", factor.id), &mut factor.change);
    }
    for rule in &mut pack.rules {
        found.push((format!("rule.{}.because", rule.id), &mut rule.because));
    }
    for guidance in &mut pack.guidance {
        found.push((format!("guidance.{}.say", guidance.id), &mut guidance.say));
        maybe(&mut found, || format!("guidance.{}.why", guidance.id), &mut guidance.why);
    }
    for service in &mut pack.services {
        let id = &service.id;
        found.push((format!("service.{id}.name"), &mut service.name));
        found.push((format!("service.{id}.for"), &mut service.for_whom));
        for (key, text) in [("relay", &mut service.relay), ("hours", &mut service.hours)] {
            if !text.is_empty() {
                found.push((format!("service.{id}.{key}"), text));
            }
        }
    }
    let statement = &mut pack.statement;
    for (key, text) in &mut statement.words {
        found.push((format!("statement.word.{key}"), text));
    }
    for (key, text) in &mut statement.headings {
        found.push((format!("statement.heading.{key}"), text));
    }
    for line in &mut statement.lines {
        let path = format!("statement.{}.{}", line.part, line.question);
        if !line.say.is_empty() {
            found.push((format!("{path}.say"), &mut line.say));
        }
        // Empty words are left out on purpose.
        for (key, text) in line.options.iter_mut().filter(|(_, text)| !text.is_empty()) {
            found.push((format!("{path}.option.{key}"), text));
        }
    }
    for ask in &mut statement.asks {
        found.push((format!("statement.ask.{}.say", ask.id), &mut ask.say));
    }
    if !statement.ask_short.is_empty() {
        found.push(("statement.ask_short".to_owned(), &mut statement.ask_short));
    }
    for (key, text) in &mut pack.interface {
        found.push((format!("interface.{key}"), text));
    }
    found
}

/// The path that a translation may use for short: `question.threats.option.kill` for its `say`.
pub fn same_path(path: &str, in_locale: &str) -> bool {
    path == in_locale || (path.contains(".option.") && path.strip_suffix(".say") == Some(in_locale))
}

fn maybe<'a>(
    found: &mut Vec<(String, &'a mut Text)>,
    path: impl Fn() -> String,
    text: &'a mut Option<Text>,
) {
    if let Some(text) = text {
        found.push((path(), text));
    }
}

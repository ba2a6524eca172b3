//! Whatever is in the files: no panic, and problems that point into them.

use std::path::Path;

use bolero::check;
use heedful_cli::files::Files;
use heedful_cli::read::Read;
use heedful_cli::{condition, pack, read, render};
use heedful_engine::Date;

use crate::run::tiny;

const FOLDERS: [&str; 8] = [
    "pack.toml",
    "interface.toml",
    "sources.toml",
    "questions/a.toml",
    "rating/a.toml",
    "guidance/a.toml",
    "examples/a.toml",
    "locales/cy.toml",
];

fn checked(read: Read) {
    let loaded = pack::finish(read, Date::parse("2026-11-22").unwrap());
    in_their_files(&loaded.problems, &loaded.files);
    render::people(&loaded.problems, &loaded.files, render::Style::Plain);
}

fn in_their_files(problems: &[heedful_cli::diagnostic::Diagnostic], files: &Files) {
    for place in problems.iter().filter_map(|problem| problem.place) {
        let file = files.get(place.file).unwrap();
        assert!(place.start <= place.end && place.end <= file.text.len(), "{place:?}");
    }
}

/// Any text in any file of a pack.
#[test]
fn any_text_is_read_without_a_panic() {
    check!().with_iterations(4_000).with_type::<(u8, String)>().for_each(|(which, text)| {
        let mut read = read::folder(Path::new("there is no such folder"));
        let name = FOLDERS[usize::from(*which) % FOLDERS.len()];
        read.add(name, text);
        checked(read);
    });
}

/// A good pack with a piece of it cut out, doubled or replaced.
#[test]
fn a_damaged_pack_is_read_without_a_panic() {
    let good = read::folder(&tiny()).files.files;
    check!().with_iterations(400).with_type::<(u8, u16, u8, u8, String)>().for_each(
        |(which, at, cut, again, put)| {
            let mut read = read::folder(Path::new("there is no such folder"));
            let target = usize::from(*which) % good.len();
            for (index, file) in good.iter().enumerate() {
                let mut text: Vec<char> = file.text.chars().collect();
                if index == target {
                    let from = usize::from(*at) % text.len();
                    let to = (from + usize::from(*cut)).min(text.len());
                    let piece: Vec<char> = text.drain(from..to).collect();
                    let piece = piece.repeat(usize::from(*again % 3));
                    text.splice(from..from, piece.into_iter().chain(put.chars()));
                }
                read.add(&file.path, &text.into_iter().collect::<String>());
            }
            checked(read);
        },
    );
}

#[test]
fn any_condition_is_read_without_a_panic() {
    check!().with_iterations(50_000).with_type::<String>().for_each(|text| {
        if let Err(wrong) = condition::parse(text) {
            assert!(text.get(wrong.span.clone()).is_some(), "{wrong:?}");
        }
    });
}

/// Conditions made of the language's own words, most of which nearly make sense.
#[test]
fn what_nearly_is_a_condition_is_read_without_a_panic() {
    const WORDS: [&str; 12] =
        ["a", "q.b", "and", "or", "not", "at_least", "(", ")", ",", "2", " ", "é"];
    check!().with_iterations(50_000).with_type::<Vec<u8>>().for_each(|choices| {
        let words: Vec<&str> =
            choices.iter().map(|choice| WORDS[usize::from(*choice) % WORDS.len()]).collect();
        let text = words.join(" ");
        match condition::parse(&text) {
            Ok(condition) => assert!(condition.names().count() > 0, "{text}"),
            Err(wrong) => assert!(text.get(wrong.span.clone()).is_some(), "{wrong:?}"),
        }
    });
}

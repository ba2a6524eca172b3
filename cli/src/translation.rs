//! A pack in another of its languages, as it is shown.
//!
//! What is not translated stays in the first language, audience by audience: words for the person, in any language, are not
//! words for an officer. Which texts those are is kept, so that what shows them can mark their language.

use std::collections::BTreeSet;

use heedful_engine::pack::Translation;
use heedful_engine::{Audience, Pack, Text};

use crate::read::{Locale, Translated};

/// The pack with every text replaced that the translation has.
pub fn translated(mut pack: Pack, locale: &Locale) -> Pack {
    let mut untranslated = Vec::new();
    let mut missing = BTreeSet::new();
    for (path, text) in crate::texts::each(&mut pack) {
        let Some(translation) = of(locale, &path) else {
            missing.insert(path.clone());
            untranslated.push(path);
            continue;
        };
        let (merged, left) = merged(text, translation);
        *text = merged;
        if !left.is_empty() {
            missing.insert(path.clone());
        }
        untranslated.extend(left.into_iter().map(|audience| format!("{path}.{audience}")));
    }
    pack.language.clone_from(&locale.language);
    pack.direction = locale.direction;
    pack.promises.extend(&locale.promises);
    pack.translation = Some(Translation {
        reviewed_by: locale.reviewed_by.clone(),
        missing: u32::try_from(missing.len()).unwrap_or(u32::MAX),
        untranslated,
    });
    pack
}

/// What a locale says for the text at `path`; of an option, the short form of the path will do.
pub fn of<'a>(locale: &'a Locale, path: &str) -> Option<&'a Translated> {
    let short = path.strip_suffix(".say").filter(|path| path.contains(".option."));
    let found = locale.texts.get(path).or_else(|| locale.texts.get(short?))?;
    Some(&found.0)
}

/// The text in the new language, and the audiences that still read the first one.
fn merged(base: &Text, translation: &Translated) -> (Text, Vec<Audience>) {
    let mut left = Vec::new();
    let mut audience = |audience: Audience, own: &Option<String>, base: Option<&String>| {
        let own = own.as_ref().filter(|text| !text.trim().is_empty());
        if own.is_none() && base.is_some() {
            left.push(audience);
        }
        own.or(base).cloned()
    };
    let person = audience(Audience::Person, &translation.person, Some(&base.person));
    let text = Text {
        person: person.unwrap_or_default(),
        other: audience(Audience::Other, &translation.other, base.other.as_ref()),
        officer: audience(Audience::Officer, &translation.officer, base.officer.as_ref()),
    };
    (text, left)
}

/// A hash of a text in the first language, for all audiences, so that a translation can say what it was made of.
pub fn fingerprint(text: &Text) -> String {
    let audiences = [Some(&text.person), text.other.as_ref(), text.officer.as_ref()];
    // FNV-1a, 64 bits: the same everywhere and for ever, and nobody gains by a collision.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in audiences
        .into_iter()
        .flat_map(|text| text.into_iter().flat_map(|text| text.bytes()).chain([0xff]))
    {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// How a text of the first language stands with a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TranslationState {
    /// Nobody has translated it, or not for every audience.
    Untranslated,
    /// It has changed since it was translated.
    Changed,
    /// It is translated, and what it was then is not recorded.
    Unrecorded,
    /// It is as it was translated.
    Translated,
}

/// Every text of the first language with its path and how it stands.
pub fn states(pack: &Pack, locale: &Locale) -> Vec<(String, Text, TranslationState)> {
    let mut pack = pack.clone();
    let texts = crate::texts::each(&mut pack).into_iter();
    texts
        .map(|(path, text)| {
            let translation = of(locale, &path);
            let state = match translation {
                None => TranslationState::Untranslated,
                Some(translation) if !merged(text, translation).1.is_empty() => {
                    TranslationState::Untranslated
                }
                Some(_) => match locale.base.get(&path) {
                    None => TranslationState::Unrecorded,
                    Some(hash) if *hash == fingerprint(text) => TranslationState::Translated,
                    Some(_) => TranslationState::Changed,
                },
            };
            (path, text.clone(), state)
        })
        .collect()
}

/// The lines that a translator fills in, for every text that is not translated: what it says now, as a comment, and its
/// path, also as a comment until there are words.
pub fn stub(pack: &Pack, locale: &Locale) -> String {
    let mut tables: Vec<(String, String)> = Vec::new();
    for (path, text, _) in states(pack, locale)
        .into_iter()
        .filter(|(_, _, state)| *state == TranslationState::Untranslated)
    {
        let (parent, key) = path.rsplit_once('.').unwrap_or(("", &path));
        let lines = lines(key, &text);
        match tables.iter_mut().find(|(table, _)| table == parent) {
            Some((_, found)) => found.push_str(&lines),
            None => tables.push((parent.to_owned(), lines)),
        }
    }
    let is_there = |table: &str| {
        let mut paths = locale.texts.keys();
        paths.any(|path| path.strip_prefix(table).is_some_and(|rest| rest.starts_with('.')))
    };
    let tables = tables.into_iter().map(|(table, lines)| {
        // A table can't be opened twice.
        let note = match is_there(&table) {
            true => "# The file may have this table already: put these lines there.\n# ",
            false => "",
        };
        format!("\n{note}[{}]\n{lines}", quoted(&table))
    });
    tables.collect()
}

fn lines(key: &str, text: &Text) -> String {
    let audiences = [
        ("self", Some(&text.person)),
        ("other", text.other.as_ref()),
        ("officer", text.officer.as_ref()),
    ];
    let own: Vec<_> = audiences.into_iter().filter_map(|(id, text)| Some((id, text?))).collect();
    let says = own.iter().map(|(id, words)| format!("# {id}: {}\n", words.replace('\n', " ")));
    let empty: Vec<String> = own.iter().map(|(id, _)| format!("{id} = \"\"")).collect();
    let key = quoted(key);
    let fill = match own.as_slice() {
        [_] => format!("# {key} = \"\"\n"),
        _ => format!("# {key} = {{ {} }}\n", empty.join(", ")),
    };
    says.chain([fill]).collect()
}

/// A path as the name of a TOML table; ids are letters, digits, `_` and `-`, which need no quotes.
fn quoted(path: &str) -> String {
    let plain = |part: &str| {
        part.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-".contains(letter))
    };
    let parts = path.split('.').map(|part| match plain(part) {
        true => part.to_owned(),
        false => format!("\"{part}\""),
    });
    parts.collect::<Vec<_>>().join(".")
}

/// Before it stands what people write, after it what [`recorded`] writes.
const MARKER: &str = "# Below: what the first language said when it was translated. `heedful translate --record` writes it.";

/// The text of a locale file with what its translations are made of now, for all that are translated. What people have
/// written, above or below, stays.
pub fn recorded(file: &str, pack: &Pack, locale: &Locale) -> String {
    let (above, below) = file.split_once(MARKER).unwrap_or((file, ""));
    let is_recorded = |line: &str| line.trim().is_empty() || line == "[base]" || is_hash(line);
    let below: Vec<&str> = below.lines().skip_while(|line| is_recorded(line)).collect();
    let own = [above.trim_end(), &below.join("\n")].join("\n\n");
    let mut out = format!("{}\n\n{MARKER}\n[base]\n", own.trim_end());
    for (path, text, state) in states(pack, locale) {
        if state != TranslationState::Untranslated {
            out.push_str(&format!("\"{path}\" = \"{}\"\n", fingerprint(&text)));
        }
    }
    out
}

/// A line such as `"band.act_now.say" = "0123456789abcdef"`.
fn is_hash(line: &str) -> bool {
    let hash = line.rsplit_once(" = \"").and_then(|(_, hash)| hash.strip_suffix('"'));
    line.starts_with('"')
        && hash.is_some_and(|hash| {
            hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
}

//! `languages/heedful.pot`: every text of the plugin that can be translated, for the tools that translators use.
//!
//! It is made from the sources each time, so that it can't be out of date. The check's own words are not in it: they are
//! in the content pack.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

/// How a text begins in PHP and in JavaScript.
const CALLS: [&str; 2] = ["__( '", "esc_html__( '"];

/// What of the block's description is translated, and the context that WordPress gives it.
const OF_BLOCK: [(&str, &str); 2] =
    [("title", "block title"), ("description", "block description")];

/// A text, and the context that tells it from another of the same words.
type Text = (Option<&'static str>, String);

/// The file, for a plugin in this folder.
pub fn of(plugin: &Path, version: &str) -> Result<String> {
    let mut found: BTreeMap<Text, Vec<String>> = BTreeMap::new();
    for path in super::paths_in(plugin)? {
        let is_code = path.ends_with(".php") || path.ends_with(".js");
        if !is_code || path.starts_with(super::wordpress::SITE) {
            continue;
        }
        let code = read(&plugin.join(&path))?;
        for text in texts(&code) {
            found.entry((None, text)).or_default().push(path.clone());
        }
    }
    let block: serde_json::Value = serde_json::from_str(&read(&plugin.join("block/block.json"))?)
        .context("block.json is not JSON")?;
    for (field, context) in OF_BLOCK {
        let text = block[field].as_str().with_context(|| format!("block.json has no {field}"))?;
        found
            .entry((Some(context), text.to_owned()))
            .or_default()
            .push("block/block.json".to_owned());
    }
    Ok(written(&found, version))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

/// The texts that a piece of code asks to be translated. Both languages write them in single quotes here.
fn texts(code: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for call in CALLS {
        for (at, _) in code.match_indices(call) {
            // `esc_html__( '` ends in the other call.
            let is_part =
                code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
            if !is_part {
                texts.push(until_quote(&code[at + call.len()..]));
            }
        }
    }
    texts
}

fn until_quote(code: &str) -> String {
    let mut text = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' => break,
            '\\' => text.extend(letters.next()),
            other => text.push(other),
        }
    }
    text
}

fn written(found: &BTreeMap<Text, Vec<String>>, version: &str) -> String {
    let mut file = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Heedful {version}\\n\"\n\"MIME-Version: 1.0\\n\"\n\
         \"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n\
         \"X-Domain: heedful\\n\"\n"
    );
    for ((context, text), places) in found {
        file.push_str(&format!("\n#: {}\n", places.join(" ")));
        if text.contains("%s") {
            file.push_str("#, php-format\n");
        }
        if let Some(context) = context {
            file.push_str(&format!("msgctxt \"{context}\"\n"));
        }
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        file.push_str(&format!("msgid \"{text}\"\nmsgstr \"\"\n"));
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn texts_are_found_in_both_languages_once_each() {
        let code =
            "__( 'One', 'heedful' ); esc_html__( 'It\\'s \"two\"', 'heedful' ); not__( 'Three' )";
        assert_eq!(texts(code), ["One", "It's \"two\""]);
    }

    #[test]
    fn the_plugin_asks_for_every_text_in_the_form_that_is_found() {
        let plugin = project::root().join("embed/wordpress");
        let file = of(&plugin, "0").unwrap();
        for text in [
            "Accent colour",
            "This check",
            "%s was left out",
            "Nothing that a visitor enters is sent.",
        ] {
            assert!(file.contains(text), "{text}\n{file}");
        }
        // A call in another form would be lost: each names the plugin's domain once.
        let mut calls = 0;
        for path in super::super::paths_in(&plugin).unwrap() {
            if path.ends_with(".php") || path.ends_with(".js") {
                calls += read(&plugin.join(path)).unwrap().matches(", 'heedful' )").count();
            }
        }
        let found: usize = file
            .lines()
            .filter(|line| line.starts_with("#: "))
            .map(|line| line.split(' ').count() - 1)
            .sum();
        assert_eq!(found - OF_BLOCK.len(), calls);
    }
}

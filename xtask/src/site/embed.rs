//! What a site needs beside the page so that others can put it into theirs: the script of the one line, the page on which
//! they choose how it shall look, and what the page loads when they bring their own services or words.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

use super::page;
use crate::{project, server::HEADERS};

/// The folder of the site that is there for those who embed it.
pub const FOLDER: &str = "embed";

/// Pages for hosts.
const PAGES: &[&str] = &["index.html", "preview.html"];

/// Writes these files into the site.
pub fn write(site: &Path, words: &BTreeMap<String, String>) -> Result<()> {
    let source = project::root().join(FOLDER);
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder)
        .with_context(|| format!("could not create {}", folder.display()))?;
    let style =
        read(&project::root().join("style/tokens.css"))? + &read(&source.join("configure.css"))?;
    write_text(&folder.join("configure.css"), &style)?;
    write_text(&folder.join("preview.css"), &read(&source.join("preview.css"))?)?;
    for name in ["heedful.js", "configure.js"] {
        write_text(&folder.join(name), &without_comments(&read(&source.join(name))?))?;
    }
    for name in PAGES {
        write_text(&folder.join(name), &read(&source.join(name))?)?;
    }
    let mut words = words.clone();
    words.insert("host.headers".to_owned(), recommended_headers().join(" "));
    for name in PAGES.iter().chain(["heedful.js"].iter()) {
        page::fill(&folder.join(name), &words)
            .with_context(|| format!("embed/{name} could not be finished"))?;
    }
    Ok(())
}

/// The names of the headers that a host should send with the check.
pub fn recommended_headers() -> Vec<&'static str> {
    HEADERS.iter().map(|header| header.name).chain(["cache-control"]).collect()
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

fn write_text(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}

/// A script without indentation and without the lines that are comments from their start: they are for those who read
/// the source, and every visitor of every host would fetch them. Lines of texts over several lines lose their
/// indentation too, so only style may stand in those.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    kept.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_stay_behind_and_addresses_do_not() {
        let script =
            "// Why.\n(() => {\n  // More.\n  open(\"https://a.test\"); // stays\n\n})();\n";
        assert_eq!(
            without_comments(script),
            "(() => {\nopen(\"https://a.test\"); // stays\n})();\n"
        );
    }

    #[test]
    fn the_script_of_the_one_line_knows_the_words_of_the_pack() {
        let site = tempfile::tempdir().unwrap();
        let words = crate::site::words::of_pack(
            &crate::site::pack::source(),
            &crate::site::pack::scenarios(),
        );
        write(site.path(), &words.unwrap()).unwrap();
        let loader = fs::read_to_string(site.path().join("embed/heedful.js")).unwrap();
        assert!(loader.contains("\"Check\"") && !loader.contains("{{"), "{loader}");
    }

    #[test]
    fn shift_leaves_the_page_around_a_frame_as_it_leaves_the_frame() {
        let rule = |path: &str| {
            let script = read(&project::root().join(path)).unwrap();
            let (_, rest) = script.split_once("// begin: watchShift").unwrap();
            rest.split_once("// end: watchShift").unwrap().0.to_owned()
        };
        assert_eq!(rule("embed/heedful.js"), rule("boot/leave.js"));
    }

    #[test]
    fn every_sample_of_a_frame_is_sealed() {
        let folder = project::root().join("docs");
        let texts = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let texts = texts.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
        let more = ["README.md", "embed/configure.js", "embed/index.html"];
        let all = texts.chain(more.map(|path| project::root().join(path)));
        let mut samples = 0;
        for path in all {
            let text = read(&path).unwrap().replace("${FRAME_SANDBOX}", &seal("FRAME_SANDBOX"));
            // With attributes: elsewhere the word is only spoken of.
            for sample in
                text.split("<iframe ").skip(1).filter(|rest| !rest.starts_with("id=\"preview\""))
            {
                let (sample, _) = sample.split_once("></iframe>").unwrap();
                let sealed = format!("sandbox=\"{}\"", seal("FRAME_SANDBOX"));
                assert!(sample.contains(&sealed), "{}: {sample}", path.display());
                samples += 1;
            }
        }
        assert!(samples >= 3, "{samples}");
        assert!(!seal("SANDBOX").contains("allow-same-origin"));
        assert!(!seal("FRAME_SANDBOX").contains("allow-same-origin"));
    }

    /// What a frame is allowed, as the loader or the page for hosts writes it.
    fn seal(name: &str) -> String {
        let path = if name == "SANDBOX" { "embed/heedful.js" } else { "embed/configure.js" };
        let script = read(&project::root().join(path)).unwrap();
        let (_, rest) = script.split_once(&format!("const {name} =")).unwrap();
        rest.split('"').nth(1).unwrap().to_owned()
    }

    #[test]
    fn the_grounds_of_the_contrast_warning_are_those_of_the_tokens() {
        let tokens = read(&project::root().join("style/tokens.css")).unwrap();
        let script = read(&project::root().join("embed/configure.js")).unwrap();
        for (line, values) in [("light", first_values(&tokens)), ("dark", last_values(&tokens))] {
            let expected =
                format!("{line}: [{}],", values.map(|value| format!("\"{value}\"")).join(", "));
            assert!(script.contains(&expected), "{expected}");
        }
    }

    #[test]
    fn a_host_that_is_dark_gets_the_dark_tokens() {
        let dark = |text: &str, start: &str| -> Vec<String> {
            let (_, block) = text.split_once(start).unwrap();
            let (block, _) = block.split_once('}').unwrap();
            let lines = block.lines().map(str::trim).filter(|line| line.starts_with("--"));
            lines.map(str::to_owned).collect()
        };
        let tokens = read(&project::root().join("style/tokens.css")).unwrap();
        let frame = read(&project::root().join("style/frame.css")).unwrap();
        let expected = dark(&tokens, ":root:not([data-theme=\"light\"]) {");
        assert!(!expected.is_empty());
        assert_eq!(dark(&frame, ":root[data-theme=\"dark\"] {"), expected);
    }

    fn values<'a>(tokens: &'a str, pick: impl Fn(Vec<&'a str>) -> &'a str) -> [&'a str; 3] {
        ["--paper: ", "--card: ", "--fill: "].map(|name| {
            let found = tokens.split(name).skip(1).map(|rest| rest.split(';').next().unwrap());
            pick(found.collect())
        })
    }

    fn first_values(tokens: &str) -> [&str; 3] {
        values(tokens, |found| found.first().copied().unwrap())
    }

    fn last_values(tokens: &str) -> [&str; 3] {
        values(tokens, |found| found.last().copied().unwrap())
    }
}

//! One style sheet for each page: on a slow line, each file that must be there before anything is painted costs a turn.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::files;

/// Puts the style sheets of a page together, in their order, and has the page name the one that they become.
pub fn join(page: &Path) -> Result<()> {
    let folder = page.parent().context("the page lies in no folder")?;
    let html =
        fs::read_to_string(page).with_context(|| format!("could not read {}", page.display()))?;
    let (names, rest) = without_links(&html)?;
    let mut content = Vec::new();
    for name in &names {
        let path = folder.join(name);
        let style =
            fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        content.extend(style);
        fs::remove_file(&path).with_context(|| format!("could not remove {}", path.display()))?;
    }
    let name = files::with_hash("style", "css", &content);
    // Without its hash: a sealed frame has no origin, and a browser loads nothing there that it can't read to check.
    let link = format!("<link rel=\"stylesheet\" href=\"./{name}\"/>");
    fs::write(folder.join(&name), content).with_context(|| format!("could not write {name}"))?;
    let whole = rest.replacen(PLACE, &link, 1);
    fs::write(page, whole).with_context(|| format!("could not write {}", page.display()))
}

const LINK: &str = "<link rel=\"stylesheet\"";

/// Stands where the first link was. No page has it otherwise: it would not be a character of any text.
const PLACE: &str = "\u{0}";

/// The files that the links name, and the page without these links.
fn without_links(html: &str) -> Result<(Vec<String>, String)> {
    let mut names = Vec::new();
    let mut left = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, link)) = rest.split_once(LINK) {
        let Some((attributes, after)) = link.split_once('>') else {
            bail!("a link to a style sheet is never closed")
        };
        let name = attributes.split_once("href=\"").and_then(|(_, name)| name.split_once('"'));
        let (name, _) = name.context("a link to a style sheet names no file")?;
        if names.is_empty() {
            left.push_str(before);
            left.push_str(PLACE);
        } else {
            left.push_str(before.trim_end());
        }
        names.push(name.trim_start_matches("./").to_owned());
        rest = after;
    }
    left.push_str(rest);
    Ok((names, left))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_styles_of_a_page_become_one_file_in_their_order() {
        let site = tempfile::tempdir().unwrap();
        let page = site.path().join("index.html");
        let links = r#"<head><link rel="stylesheet" href="./b.css" integrity="x"/>
            <link rel="stylesheet" href="./a.css" integrity="y"/><title>"#;
        for (name, content) in [("index.html", links), ("a.css", "a{}"), ("b.css", "b{}")] {
            fs::write(site.path().join(name), content).unwrap();
        }
        join(&page).unwrap();
        let html = fs::read_to_string(&page).unwrap();
        let (names, _) = without_links(&html).unwrap();
        let [name] = names.as_slice() else { panic!("{html}") };
        assert_eq!(fs::read_to_string(site.path().join(name)).unwrap(), "b{}a{}");
        assert!(html.ends_with("/><title>"), "{html}");
        assert_eq!(fs::read_dir(site.path()).unwrap().count(), 2);
    }
}

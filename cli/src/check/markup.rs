//! Texts are plain: what looks like markup would be read out and printed as it is written. And what looks like a number can
//! be dialled.

use heedful_engine::{Pack, Text, is_unseen, phone};

use super::Found;
use crate::diagnostic::Diagnostic;

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    let mut pack = pack.clone();
    for (path, text) in crate::texts::each(&mut pack) {
        of_text(&path, text, found);
    }
}

pub(super) fn of_text(path: &str, text: &Text, found: &mut Found<'_>) {
    for (audience, words) in super::texts::each_audience(text) {
        let path = format!("{path}.{audience}");
        if let Some(markup) = markup(words) {
            let problem = Diagnostic::error(
                "markup",
                format!("texts are plain, and this one has `{markup}`"),
            );
            found.report(&path, problem.help("write the words alone: it is shown as it stands"));
        }
        if let Some(number) = misspelt_number(words) {
            let problem =
                Diagnostic::error("phone", format!("`{number}` has a letter among its digits"));
            found.report(&path, problem.help("write the digits 0 and 1"));
        }
        if let Some(number) = phone::wrong_number(words) {
            let problem = Diagnostic::error("phone", format!("`{number}` can't be dialled"));
            let help = "compare it with its source; write it with plain spaces, as `0808 802 0300`; an amount has a comma, as 50,000";
            found.report(&path, problem.help(help));
        }
        if let Some(unseen) = words.chars().find(|letter| is_unseen(*letter)) {
            let message =
                format!("this text has a sign in it that nobody sees: {}", unseen.escape_unicode());
            let help = "take it out: it can hide words from the checks, and turn a number round";
            found.report(&path, Diagnostic::error("unseen", message).help(help));
        }
    }
}

/// A tag, a comment, an entity, or stars and brackets as Markdown has them.
fn markup(text: &str) -> Option<&str> {
    let tag = text.match_indices('<').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let opens = rest.chars().nth(1)?;
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        (opens.is_ascii_alphabetic() || "/!?".contains(opens)).then(|| rest.get(..end))?
    });
    let entity = text.match_indices('&').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let end = rest.find(';')?;
        let name = rest.get(1..end)?;
        let is_name = !name.is_empty()
            && name.len() <= 10
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '#');
        is_name.then(|| rest.get(..=end))?
    });
    let stars = text.find("**").and_then(|at| text.get(at..at + 2));
    let link = text.find("](").and_then(|at| text.get(at..at + 2));
    tag.or(entity).or(stars).or(link)
}

/// Digits with the letter O or l among them.
fn misspelt_number(text: &str) -> Option<&str> {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.find(|word| {
        word.chars().filter(char::is_ascii_digit).count() >= 2
            && word.contains(['O', 'o', 'l', 'I'])
            && word.chars().all(|letter| letter.is_ascii_digit() || "OolI".contains(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_signs() {
        for text in [
            "<b>Call</b>",
            "a<br>b",
            "</p>",
            "<!-- x -->",
            "Tom &amp; I",
            "&#8217;",
            "**now**",
            "[a](b)",
        ] {
            assert!(markup(text).is_some(), "{text}");
        }
        for text in ["a < b", "3 <4", "Marks & Spencer; and", "x <", "2 * 3", "a [b] (c)", ""] {
            assert_eq!(markup(text), None, "{text}");
        }
    }

    #[test]
    fn letters_among_digits_are_found() {
        assert_eq!(misspelt_number("Call 0808 8O2 0300."), Some("8O2"));
        assert_eq!(misspelt_number("section 42A, 10ll"), Some("10ll"));
        assert_eq!(misspelt_number("10lb, s2a, 4 o'clock, 999"), None);
    }
}

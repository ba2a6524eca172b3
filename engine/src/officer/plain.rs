//! A record as plain text that pastes into any crime-recording system: ASCII, lines of at most 72 columns, headings in
//! capitals, one blank line between sections.

use super::record::Record;
use crate::report::Block;

/// The longest line, in columns.
pub const COLUMNS: usize = 72;

/// The whole record.
#[must_use]
pub fn plain(record: &Record) -> String {
    let mut text = String::new();
    wrapped(&mut text, "", "", &record.title.to_uppercase());
    for section in &record.sections {
        text.push('\n');
        wrapped(&mut text, "", "", &section.heading.to_uppercase());
        for block in &section.blocks {
            match block {
                Block::Heading(heading) => wrapped(&mut text, "", "", &format!("[{heading}]")),
                Block::Paragraph(line) => wrapped(&mut text, "", "", &line.in_one()),
                Block::List(lines) => {
                    for line in lines {
                        wrapped(&mut text, "- ", "  ", &line.in_one());
                    }
                }
                Block::Facts(facts) => {
                    for fact in facts {
                        wrapped(&mut text, "- ", "  ", &fact.term.in_one());
                        for detail in &fact.details {
                            wrapped(&mut text, "  . ", "    ", &detail.in_one());
                        }
                    }
                }
            }
        }
    }
    text
}

fn wrapped(text: &mut String, first: &str, then: &str, content: &str) {
    let content = ascii(content);
    let mut line = String::from(first);
    let mut is_empty = true;
    for word in content.split_whitespace() {
        let mut word = word;
        loop {
            let space = usize::from(!is_empty);
            if line.len() + space + word.len() <= COLUMNS {
                line.push_str(if is_empty { "" } else { " " });
                line.push_str(word);
                is_empty = false;
                break;
            }
            if is_empty {
                // A word that is longer than a line: it is cut rather than let through.
                let room = COLUMNS.saturating_sub(line.len());
                let Some((now, rest)) = word.split_at_checked(room) else { break };
                line.push_str(now);
                word = rest;
            }
            end(text, &line);
            line = String::from(then);
            is_empty = true;
        }
    }
    if !is_empty {
        end(text, &line);
    }
}

fn end(text: &mut String, line: &str) {
    text.push_str(line.trim_end());
    text.push('\n');
}

/// The text in ASCII. Letters lose their accents; what has no likeness becomes a question mark.
#[must_use]
pub fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => plain.push(' '),
            ' '..='~' => plain.push(letter),
            '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{2032}' | '\u{b4}' => plain.push('\''),
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => {
                plain.push('"');
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '\u{2026}' => plain.push_str("..."),
            '\u{2022}' | '\u{b7}' => plain.push('*'),
            '\u{20ac}' => plain.push_str("EUR"),
            '\u{a3}' => plain.push_str("GBP"),
            '\u{df}' => plain.push_str("ss"),
            '\u{e6}' => plain.push_str("ae"),
            '\u{c6}' => plain.push_str("AE"),
            '\u{153}' => plain.push_str("oe"),
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{300}'..='\u{36f}' => {}
            control if control.is_control() => {}
            letter => plain.push(without_accent(letter).unwrap_or('?')),
        }
    }
    plain
}

/// The letters of the names that are met in England and Wales, Welsh ones first.
fn without_accent(letter: char) -> Option<char> {
    const PLAIN: [(&str, char); 26] = [
        ("àáâãäåāăą", 'a'),
        ("èéêëēėęě", 'e'),
        ("ìíîïīį", 'i'),
        ("òóôõöøōő", 'o'),
        ("ùúûüūůű", 'u'),
        ("ŵ", 'w'),
        ("ŷýÿ", 'y'),
        ("çćč", 'c'),
        ("ñńň", 'n'),
        ("śşšș", 's'),
        ("źżž", 'z'),
        ("ł", 'l'),
        ("đď", 'd'),
        ("ğ", 'g'),
        ("ţťț", 't'),
        ("ř", 'r'),
        ("ÀÁÂÃÄÅĀĂĄ", 'A'),
        ("ÈÉÊËĒĖĘĚ", 'E'),
        ("ÌÍÎÏĪĮİ", 'I'),
        ("ÒÓÔÕÖØŌŐ", 'O'),
        ("ÙÚÛÜŪŮŰ", 'U'),
        ("Ŵ", 'W'),
        ("ŶÝŸ", 'Y'),
        ("ÇĆČ", 'C'),
        ("ŚŞŠȘ", 'S'),
        ("ŹŻŽ", 'Z'),
    ];
    PLAIN.iter().find(|(letters, _)| letters.contains(letter)).map(|(_, plain)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_dashes_and_accents_become_what_every_system_takes() {
        assert_eq!(ascii("“Siân’s” – Ŵyn… £5"), "\"Sian's\" - Wyn... GBP5");
        assert_eq!(ascii("日本\u{7}\u{200b}a\tb"), "??a b");
    }

    #[test]
    fn every_line_fits_and_no_word_is_lost() {
        let words: Vec<String> = (1..40).map(|length| "x".repeat(length)).collect();
        let mut text = String::new();
        wrapped(&mut text, "- ", "  ", &words.join(" "));
        assert!(text.lines().all(|line| line.len() <= COLUMNS), "{text}");
        let back: Vec<&str> = text.split_whitespace().skip(1).collect();
        assert_eq!(back, words);
    }

    #[test]
    fn a_word_longer_than_a_line_is_cut_and_kept() {
        let mut text = String::new();
        wrapped(&mut text, "- ", "  ", &"y".repeat(200));
        assert!(text.lines().all(|line| line.len() <= COLUMNS), "{text}");
        assert_eq!(text.matches('y').count(), 200);
    }
}

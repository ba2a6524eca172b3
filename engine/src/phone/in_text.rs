//! Telephone numbers within a sentence. A link can't be wrong, since it is dialled as it is written; a sentence can: "Call
//! 9999", or a helpline with a digit too few.

use super::{dial, text_to};

/// Short numbers that are no service's own: what a silent call is asked for, and the way to hear who called last.
const PRESSED: [&str; 2] = ["55", "1471"];

/// Words before a number that say that it is one to dial. English; in every language long numbers are found without them.
const VERBS: [&str; 6] = ["call", "ring", "dial", "phone", "press", "telephone"];

/// Digits in a text, with the blanks between them.
#[derive(Debug)]
struct Run<'a> {
    written: &'a str,
    /// The word before them.
    before: &'a str,
}

impl Run<'_> {
    fn digits(&self) -> String {
        self.written.chars().filter(char::is_ascii_digit).collect()
    }

    /// As [`dial`] reads it: a no-break space keeps a number on one line.
    fn as_dialled(&self) -> String {
        self.written.replace(is_blank, " ")
    }
}

/// The first number of a text that looks like one to dial and can't be one.
#[must_use]
pub fn wrong_number(text: &str) -> Option<&str> {
    runs(text).into_iter().find(is_wrong).map(|run| run.written)
}

/// Whether a text says a number as a whole: "9999" does not say 999.
#[must_use]
pub fn says_number(text: &str, number: &str) -> bool {
    runs(text).iter().any(|run| run.digits() == number)
}

fn is_wrong(run: &Run<'_>) -> bool {
    let digits = run.digits();
    let is_known = || {
        let written = run.as_dialled();
        PRESSED.contains(&digits.as_str()) || dial(&written).is_ok() || text_to(&written).is_ok()
    };
    let is_dialled = || VERBS.contains(&run.before.to_lowercase().as_str());
    let is_long = run.written.starts_with('+') || (digits.starts_with('0') && digits.len() > 2);
    let is_year = || {
        digits.len() == 4
            && ["15", "16", "17", "18", "19", "20"]
                .iter()
                .any(|century| digits.starts_with(century))
    };
    match digits.len() {
        _ if is_long => !is_known(),
        0 | 1 => false,
        2 | 3 => (digits.starts_with("99") || is_dialled()) && !is_known(),
        4 => (is_dialled() || !is_year()) && !is_known(),
        _ => !is_known(),
    }
}

/// The digits of a text that stand by themselves. Groups with a blank between them are one number if they are long enough.
fn runs(text: &str) -> Vec<Run<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) =
        text.get(at..).and_then(|rest| rest.find(|letter: char| letter.is_ascii_digit()))
    {
        let from = at + from;
        let group = from + length(text, from, |letter| letter.is_ascii_digit());
        let is_national =
            group - from > 2 && text.get(from..).is_some_and(|rest| rest.starts_with('0'));
        let together =
            together(text, group, |letter| is_blank(letter) || (is_national && is_hyphen(letter)));
        let count =
            text.get(from..together).unwrap_or_default().bytes().filter(u8::is_ascii_digit).count();
        let plus = text.get(..from).is_some_and(|before| before.ends_with('+'));
        let is_one =
            plus || count > 5 || text.get(from..).is_some_and(|rest| rest.starts_with('0'));
        let to = if is_one { together } else { group };
        let start = if plus { from - 1 } else { from };
        if let (true, Some(written)) = (stands_alone(text, start, to), text.get(start..to)) {
            found.push(Run { written, before: word_before(text, start) });
        }
        at = to;
    }
    found
}

/// The end of the groups of digits that follow one, each after a single blank or hyphen.
fn together(text: &str, mut end: usize, parts: impl Fn(char) -> bool) -> usize {
    loop {
        let blank = length_of_one(text, end, &parts);
        let more = length(text, end + blank, |letter| letter.is_ascii_digit());
        if blank == 0 || more == 0 {
            return end;
        }
        end += blank + more;
    }
}

fn length(text: &str, from: usize, fits: impl Fn(char) -> bool) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.find(|letter| !fits(letter)).unwrap_or(rest.len())
}

fn length_of_one(text: &str, from: usize, fits: impl Fn(char) -> bool) -> usize {
    let letter = text.get(from..).and_then(|rest| rest.chars().next());
    letter.filter(|letter| fits(*letter)).map_or(0, char::len_utf8)
}

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// Not part of a word, an amount, a date or a time, such as `4A`, `50,000`, `0.5`, `20:30` or `£1200`.
fn stands_alone(text: &str, from: usize, to: usize) -> bool {
    let before = text.get(..from).unwrap_or_default();
    let mut after = text.get(to..).unwrap_or_default().chars();
    let joins = |letter: char| letter.is_alphanumeric() || "£€$%{}_/-\u{2013}".contains(letter);
    let (next, then) = (after.next(), after.next());
    let goes_on = next.is_some_and(|letter| ",.:".contains(letter))
        && then.is_some_and(|letter| letter.is_ascii_digit());
    let mut back = before.chars().rev();
    let (last, ahead) = (back.next(), back.next());
    let went_before = last.is_some_and(|letter| ",.:".contains(letter))
        && ahead.is_some_and(|letter| letter.is_ascii_digit());
    !goes_on && !went_before && !last.is_some_and(joins) && !next.is_some_and(joins)
}

fn word_before(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default().trim_end();
    before.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_nobody_can_dial_is_found_in_a_sentence() {
        for (text, number) in [
            ("Call 9999.", "9999"),
            ("Call 99", "99"),
            ("99!", "99"),
            ("In danger? Call 998 now", "998"),
            ("Ring 0808 802 030 (free)", "0808 802 030"),
            ("Ring 0808\u{a0}802\u{a0}030", "0808\u{a0}802\u{a0}030"),
            ("808 802 0300 is free", "808 802 0300"),
            ("+44 20 38", "+44 20 38"),
            ("Ring 0808-802-0300", "0808-802-0300"),
            ("Ffoniwch 0808 802 03000", "0808 802 03000"),
            ("Press 56", "56"),
            ("Text 8525", "8525"),
            ("Call 116 12", "116"),
            ("Relay UK: 18001", "18001"),
        ] {
            assert_eq!(wrong_number(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_can_be_dialled_and_what_is_no_number_to_dial_passes() {
        for text in [
            "Call 999 or 112. Then 101, 116 123, 0808 802 0300, 0800 1111 or +353 1 677 7777.",
            "Press 55 when it asks you to. Text 85258. Relay UK: 18000, then 999.",
            "Section 2A and section 4A of the Act of 1997, about 20 seconds, 50,000 entries, 1,565 women, 0.5",
            "Between 20:30 and 07:00, 366 days, 120 words, £1200, 2026-11-22, 01/02/2026",
            "Part {part} of 10",
            "",
        ] {
            assert_eq!(wrong_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_is_said_as_a_whole() {
        assert!(says_number("In danger? Call 999.", "999"));
        assert!(says_number("Relay UK: 18000, then 999", "999"));
        for text in ["Call 9999", "Call 99", "Call 999a", "1999", "9 9 9 9"] {
            assert!(!says_number(text, "999"), "{text}");
        }
    }
}

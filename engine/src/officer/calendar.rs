//! Reminders as a calendar file (iCalendar, RFC 5545). It ends up on phones and in shared calendars: it never holds a
//! name, a reference, or a word of what it is about.

use super::moment::{Local, Moment};

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Tells it from the others of the same file.
    pub id: String,
    /// When.
    pub at: Moment,
    /// What it says.
    pub say: String,
}

/// How long before a reminder the alarm is.
const ALARM: &str = "-PT2H";

/// The longest line, in bytes.
const LONGEST: usize = 75;

/// A calendar of reminders; `made` is when.
#[must_use]
pub fn calendar(reminders: &[Reminder], made: Moment) -> String {
    let mut text = String::new();
    let mut line = |content: &str| folded(&mut text, content);
    for header in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Heedful//EN", "CALSCALE:GREGORIAN"]
    {
        line(header);
    }
    for reminder in reminders {
        let at = stamp(reminder.at);
        line("BEGIN:VEVENT");
        line(&format!("UID:{}-{at}@heedful.invalid", reminder.id));
        line(&format!("DTSTAMP:{}", stamp(made)));
        line(&format!("DTSTART:{at}"));
        line(&format!("SUMMARY:{}", escaped(&reminder.say)));
        line("CLASS:PRIVATE");
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line(&format!("DESCRIPTION:{}", escaped(&reminder.say)));
        line(&format!("TRIGGER:{ALARM}"));
        line("END:VALARM");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    text
}

/// In UTC: right on every device, whatever its zone.
fn stamp(moment: Moment) -> String {
    let Local { date, hour, minute } = moment.utc();
    let (year, month, day) = date.ymd();
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}00Z")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A line, folded where it is too long; never within a character.
fn folded(text: &mut String, content: &str) {
    let mut length = 0;
    for letter in content.chars() {
        if length + letter.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar_of(say: &str) -> String {
        let at = Moment::parse("2026-03-30T10:00Z").unwrap();
        calendar(&[Reminder { id: "review".to_owned(), at, say: say.to_owned() }], at)
    }

    #[test]
    fn lines_are_as_long_as_they_may_be_and_unfold_to_what_was_said() {
        // With "SUMMARY:" before them 75 bytes, then one more, then many of them.
        for (say, folds) in [("x".repeat(67), 0), ("x".repeat(68), 1), ("é€🙈".repeat(40), 5)]
        {
            let text = calendar_of(&say);
            assert!(text.split("\r\n").all(|line| line.len() <= LONGEST), "{text}");
            let summary = text.split("SUMMARY:").nth(1).unwrap().split("\r\nCLASS").next().unwrap();
            assert_eq!(summary.matches("\r\n ").count(), folds, "{text}");
            assert_eq!(summary.replace("\r\n ", ""), say);
        }
    }

    #[test]
    fn what_means_something_in_a_calendar_is_escaped_and_what_nobody_sees_is_left_out() {
        let text = calendar_of("look again; a, b\\c\u{7}\r\nnow");
        assert!(text.contains("\r\nSUMMARY:look again\\; a\\, b\\\\c\\nnow\r\n"), "{text}");
        assert!(text.contains("\r\nDTSTART:20260330T100000Z\r\n"), "{text}");
    }
}

//! Chats as messengers export them, WhatsApp above all: who wrote, when, and what. Lines without a date go on with the
//! message before; what the app itself says is a notice and nobody's message.

use std::ops::Range;

use super::letters::is_mark;
use crate::case::MAX_INCIDENTS;

/// A message, a call, or a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    /// The line of the file on which it begins, from 1.
    pub(super) line: usize,
    /// Where it is in the text.
    pub(super) at: Range<usize>,
    /// The day, as it is written.
    pub(super) date: String,
    /// The time of day, as it is written.
    pub(super) time: String,
    /// Who wrote or called; none where the app speaks.
    pub(super) sender: Option<String>,
    pub(super) text: String,
    pub(super) what: What,
}

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Message,
    Call,
    /// The app itself speaks.
    Notice,
    /// Nothing that a chat has: it is before the first message.
    Stray,
    /// It is behind as many messages as are read, with all that follows it.
    Rest,
}

/// The most messages that are read. Behind them, all is given back as one.
const MOST_MESSAGES: usize = 2 * MAX_INCIDENTS;

/// Reads message by message.
#[derive(Debug, Clone)]
pub(super) struct ChatScanner {
    at: usize,
    line: usize,
    count: usize,
    open: Option<Message>,
}

/// A message is no longer, in bytes; what is more becomes another one.
const MOST_MESSAGE_BYTES: usize = 64 * 1024;

/// The most lines that are looked at to find out whether it is a chat.
const LOOKED_AT: usize = 30;

/// Whether the text is a chat: its first lines are messages, and somebody wrote one of them.
pub(super) fn is_chat(text: &str) -> bool {
    let start = text.get(..text.floor_char_boundary(64 * 1024)).unwrap_or(text);
    let lines = start.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
    let (mut stamped, mut with_sender, mut first) = (0, 0, None);
    for line in lines {
        let found = stamp(line);
        first.get_or_insert(found.is_some());
        if let Some(stamp) = found {
            stamped += 1;
            with_sender += usize::from(sender(stamp.rest).0.is_some());
        }
    }
    with_sender > 0 && (first == Some(true) || stamped > 1)
}

impl ChatScanner {
    pub(super) fn new() -> ChatScanner {
        ChatScanner { at: 0, line: 1, count: 0, open: None }
    }

    /// How far it is in the text.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Reads one line; a message where one ended with it, and none at the end of the text.
    pub(super) fn step(&mut self, text: &str) -> Option<Option<Message>> {
        let rest = text.get(self.at..).unwrap_or_default();
        if rest.is_empty() {
            return self.open.take().map(Some);
        }
        if self.count == MOST_MESSAGES {
            let rest = Message {
                line: self.line,
                at: self.at..text.len(),
                date: String::new(),
                time: String::new(),
                sender: None,
                text: String::new(),
                what: What::Rest,
            };
            self.at = text.len();
            return Some(self.open.replace(rest));
        }
        let raw = rest.split_inclusive('\n').next().unwrap_or(rest);
        super::effort::looked_at(raw.len());
        let line = raw.trim_end_matches(['\n', '\r']);
        let at = self.at..self.at + line.len();
        let number = self.line;
        self.at += raw.len();
        self.line += 1;
        let Some(stamp) = stamp(line) else {
            return Some(self.go_on(line, at, number));
        };
        self.count += 1;
        let (who, said) = sender(stamp.rest);
        let message = Message {
            line: number,
            at,
            date: stamp.date,
            time: stamp.time,
            what: what(who.is_some(), said),
            sender: who,
            text: said.to_owned(),
        };
        Some(self.open.replace(message))
    }

    fn go_on(&mut self, line: &str, at: Range<usize>, number: usize) -> Option<Message> {
        match &mut self.open {
            Some(open) if open.text.len() + line.len() <= MOST_MESSAGE_BYTES => {
                if !(open.what == What::Stray && open.text.is_empty()) {
                    open.text.push('\n');
                }
                open.text.push_str(line);
                open.at.end = at.end;
                // "Missed voice call", and then words: somebody wrote it.
                if open.what == What::Call && !line.trim().is_empty() && open.sender.is_some() {
                    open.what = What::Message;
                }
                None
            }
            _ if line.trim().is_empty() => None,
            open => {
                // Too long to go on with: the rest is another message of the same.
                let more = open.as_ref().filter(|open| open.what != What::Stray).cloned();
                let next = match more {
                    Some(before) => Message { line: number, at, text: line.to_owned(), ..before },
                    None => Message {
                        line: number,
                        at,
                        date: String::new(),
                        time: String::new(),
                        sender: None,
                        text: line.to_owned(),
                        what: What::Stray,
                    },
                };
                open.replace(next)
            }
        }
    }
}

/// What is before a message.
struct Stamp<'a> {
    date: String,
    time: String,
    rest: &'a str,
}

/// No stamp is longer, in bytes.
const MOST_STAMP_BYTES: usize = 60;

fn stamp(line: &str) -> Option<Stamp<'_>> {
    let line = line.trim_start_matches(|letter: char| is_mark(letter) || letter == ' ');
    let start = line.get(..line.floor_char_boundary(MOST_STAMP_BYTES))?;
    let (inside, rest) = match start.strip_prefix('[') {
        // "[03/10/2026, 21:30:15] Alex: …", as on iPhones.
        Some(after) => {
            let end = after.find(']')?;
            (after.get(..end)?, line.get(end + 2..)?)
        }
        // "03/10/2026, 21:30 - Alex: …", as on Android.
        None => {
            let dash = [" - ", " – "].into_iter().find_map(|dash| start.split_once(dash));
            let (inside, _) = dash?;
            let rest = line.get(inside.len()..)?.trim_start_matches([' ', '-', '–']);
            (inside, rest)
        }
    };
    let inside: String = inside
        .chars()
        .filter(|letter| !is_mark(*letter))
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .collect();
    let (date, time) = inside
        .split_once(',')
        .or_else(|| inside.split_once(' '))
        .map(|(date, time)| (date.trim(), time.trim()))?;
    let numbers = date.bytes().all(|byte| byte.is_ascii_digit() || b"/.-".contains(&byte));
    let has_date =
        numbers && date.split(['/', '.', '-']).filter(|part| !part.is_empty()).count() == 3;
    (has_date && is_time(time)).then(|| Stamp {
        date: date.to_owned(),
        time: time.to_owned(),
        rest: rest.trim_start_matches(|letter: char| is_mark(letter) || letter == ' '),
    })
}

/// A time of day: "21:30", "9:30:15 PM", "9.30 p.m."
fn is_time(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let clock = text.trim_end_matches(['a', 'p', 'm', '.', ' ']);
    let parts: Vec<&str> = clock.split([':', '.']).collect();
    matches!(parts.len(), 2 | 3)
        && parts.iter().all(|part| {
            matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// No name of a sender is longer, in bytes.
const MOST_NAME_BYTES: usize = 120;

/// Who wrote, and what.
fn sender(rest: &str) -> (Option<String>, &str) {
    let start = rest.get(..rest.floor_char_boundary(MOST_NAME_BYTES)).unwrap_or(rest);
    let Some((name, _)) = start.split_once(':') else { return (None, rest) };
    let said = rest.get(name.len() + 1..).unwrap_or_default();
    // A colon within words, as in a link or a time.
    if !(said.is_empty() || said.starts_with([' ', '\u{200e}', '\u{200f}'])) {
        return (None, rest);
    }
    let name: String = name.chars().filter(|letter| !is_mark(*letter)).collect();
    let said = said.trim_start_matches(|letter: char| is_mark(letter) || letter == ' ');
    let name = name.trim();
    if name.is_empty() || is_about_the_chat(name) {
        return (None, rest);
    }
    (Some(name.to_owned()), said)
}

/// "Alex changed the subject to: …" names nobody who wrote.
fn is_about_the_chat(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [
        " changed the subject",
        " changed the group",
        " created group",
        " added ",
        " changed this group",
    ]
    .iter()
    .any(|words| name.contains(words))
}

/// What the app itself says, in English, by its beginning.
const NOTICES: [&str; 16] = [
    "messages and calls are end-to-end encrypted",
    "messages to this chat and calls are now secured",
    "messages you send to this chat and calls are now secured",
    "messages to this group are now secured",
    "your security code with",
    "security code changed",
    "you blocked this contact",
    "you unblocked this contact",
    "waiting for this message",
    "this business",
    "this chat is with",
    "you created group",
    "you turned on disappearing messages",
    "you turned off disappearing messages",
    "disappearing messages",
    "you're now an admin",
];

const CALLS: [&str; 8] = [
    "missed voice call",
    "missed video call",
    "missed group voice call",
    "missed group video call",
    "missed call",
    "voice call",
    "video call",
    "silenced voice call",
];

fn what(has_sender: bool, text: &str) -> What {
    let plain: String = text.chars().filter(|letter| !is_mark(*letter)).take(160).collect();
    let plain = plain.trim().to_ascii_lowercase();
    if is_call(&plain) {
        return What::Call;
    }
    // An iPhone names the chat before a notice.
    if !has_sender || NOTICES.iter().any(|words| plain.starts_with(words)) {
        return What::Notice;
    }
    What::Message
}

/// "Missed voice call", "Voice call, 3 min", "Video call. No answer": and not a message that begins so.
fn is_call(plain: &str) -> bool {
    let Some(rest) = CALLS.iter().find_map(|words| plain.strip_prefix(words)) else { return false };
    let rest = rest.trim_matches([',', '.', ' ', '•', '·', '(', ')', '‎']);
    let is_length = |text: &str| {
        text.split_whitespace().all(|word| {
            word.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
                || matches!(
                    word,
                    "sec"
                        | "secs"
                        | "second"
                        | "seconds"
                        | "min"
                        | "mins"
                        | "minute"
                        | "minutes"
                        | "h"
                        | "hr"
                        | "hrs"
                        | "hour"
                        | "hours"
                        | "s"
                        | "m"
                )
        })
    };
    rest.is_empty()
        || [
            "at ",
            "tap to call back",
            "no answer",
            "answered on other device",
            "not answered",
            "declined",
        ]
        .iter()
        .any(|words| rest.starts_with(words) && rest.len() < 40)
        || is_length(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> Vec<Message> {
        let mut scanner = ChatScanner::new();
        std::iter::from_fn(|| scanner.step(text)).flatten().collect()
    }

    fn one(line: &str) -> (String, String, Option<String>, String, What) {
        let [message] = &messages(line)[..] else { panic!("{line}") };
        let Message { date, time, sender, text, what, .. } = message.clone();
        (date, time, sender, text, what)
    }

    #[test]
    fn every_form_of_a_stamp_is_known() {
        for line in [
            "03/10/2026, 21:30 - Alex: where are you: now, then",
            "03/10/2026 21:30 - Alex: where are you: now, then",
            "[03/10/2026, 21:30] Alex: where are you: now, then",
            "\u{200e}[03/10/2026, 21:30] Alex: \u{200e}where are you: now, then",
            "[03/10/2026 21:30] \u{202a}Alex\u{202c}: where are you: now, then",
        ] {
            let (date, time, sender, text, what) = one(line);
            assert_eq!((date.as_str(), time.as_str()), ("03/10/2026", "21:30"), "{line}");
            assert_eq!(sender.as_deref(), Some("Alex"), "{line}");
            assert_eq!(
                (text.as_str(), what),
                ("where are you: now, then", What::Message),
                "{line}"
            );
        }
        for (line, date, time) in [
            ("03/10/2026, 9:30\u{202f}pm - Alex: x", "03/10/2026", "9:30 pm"),
            ("10/3/26, 9:30 PM - Alex: x", "10/3/26", "9:30 PM"),
            ("[03/10/2026, 9:30:15\u{202f}PM] Alex: x", "03/10/2026", "9:30:15 PM"),
            ("03.10.26, 21:30 – Alex: x", "03.10.26", "21:30"),
            ("2026-10-03, 21:30 - Alex: x", "2026-10-03", "21:30"),
            ("3/10/26, 9.30 p.m. - +44 7700 900123: x", "3/10/26", "9.30 p.m."),
        ] {
            let told = one(line);
            assert_eq!(
                (told.0.as_str(), told.1.as_str(), told.4),
                (date, time, What::Message),
                "{line}"
            );
        }
        for line in
            ["Date,Time,Type", "03/10/2026,21:30,Call", "he came at 21:30 - I hid", "", "[x] y: z"]
        {
            assert!(stamp(line).is_none(), "{line}");
        }
    }

    #[test]
    fn what_the_app_says_is_nobodys_message() {
        for (rest, what) in [
            (
                "Messages and calls are end-to-end encrypted. Only people in this chat can read them.",
                What::Notice,
            ),
            ("Alex: \u{200e}Messages and calls are end-to-end encrypted.", What::Notice),
            ("You blocked this contact. Tap to unblock.", What::Notice),
            ("Alex changed the subject to: soon", What::Notice),
            ("Missed voice call", What::Call),
            ("Alex: \u{200e}Missed voice call", What::Call),
            ("Alex: Voice call, 3 min", What::Call),
            ("Alex: Video call. No answer", What::Call),
            ("Alex: Missed voice call at 21:30", What::Call),
            ("Alex: 3 missed calls, why, why, why", What::Message),
            ("Alex: missed call from me? answer when I ring", What::Message),
            ("Alex: <Media omitted>", What::Message),
            ("Alex: This message was deleted", What::Message),
            ("Alex: video call me or I come round", What::Message),
        ] {
            assert_eq!(one(&format!("03/10/2026, 21:30 - {rest}")).4, what, "{rest}");
        }
    }

    #[test]
    fn further_lines_belong_to_the_message_before() {
        let text = "a heading\n03/10/2026, 21:32 - Alex: I saw you today.\r\nYou had the blue coat on.\n\nNice dog, too\n\n04/10/2026, 07:02 - Me: stop";
        let read = messages(text);
        let seen: Vec<(usize, &str, What)> =
            read.iter().map(|one| (one.line, one.text.trim_end(), one.what)).collect();
        assert_eq!(
            seen,
            [
                (1, "a heading", What::Stray),
                (2, "I saw you today.\nYou had the blue coat on.\n\nNice dog, too", What::Message),
                (7, "stop", What::Message)
            ]
        );
        assert!(is_chat(text) && !is_chat("Date,Type\n03/10/2026,Call") && !is_chat(""));
    }
}

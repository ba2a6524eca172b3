//! Which column is what: by the names of our own files, and by those that spreadsheets and police logs use.

use super::letters::{is_mark, is_word};
use crate::words::words;

words! {
    /// What a column holds. Its id is its name in the files that Heedful writes.
    Column {
        /// When it was: a date, "about" one, or from one to another.
        Date = "date",
        /// The first day, where it has a column of its own.
        From = "from",
        /// The last day, where it has a column of its own.
        To = "to",
        /// The kind.
        Kind = "kind",
        /// How often: "3", "10 each day", "2 on most days".
        Often = "how often",
        /// The time of day.
        Time = "time",
        /// Where, or by which channel.
        Place = "where",
        /// What happened.
        Words = "what happened",
        /// Evidence, and where it is.
        Evidence = "evidence",
        /// Who saw or heard it.
        Witnesses = "witnesses",
        /// Reported to whom.
        Reported = "reported to",
        /// The reference number.
        Reference = "reference",
        /// Whether it broke an order, as chosen: read from Heedful's own files only.
        Breach = "broke an order",
        /// Which order, condition or warning, in words.
        Breaks = "breaks",
        /// How the person felt.
        Felt = "how it felt",
        /// What the person changed.
        Changed = "what changed",
        /// When it was written down.
        WrittenOn = "written on",
        /// Who wrote or called: asked about, so that only what one person did comes in.
        Sender = "sender",
        /// Which way it went, sent or received: asked about with who wrote.
        Direction = "direction",
    }
}

/// Other names, exactly as they are once only letters and digits are left, in lower case.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Date,
        &[
            "when",
            "on",
            "day",
            "date time",
            "datetime",
            "date and time",
            "date of incident",
            "incident date",
            "event date",
            "date occurred",
            "occurred",
            "occurred on",
            "date committed",
            "offence date",
            "date of offence",
            "date s",
            "dates",
            "date of event",
            "date it happened",
            "date happened",
            "when it happened",
            "when did it happen",
        ],
    ),
    (
        Column::From,
        &[
            "start",
            "start date",
            "date from",
            "from date",
            "date start",
            "first",
            "first date",
            "begin",
            "began",
            "date time from",
        ],
    ),
    (
        Column::To,
        &[
            "end",
            "end date",
            "date to",
            "to date",
            "until",
            "date end",
            "last",
            "last date",
            "ended",
            "date time to",
        ],
    ),
    (
        Column::Kind,
        &[
            "type",
            "category",
            "incident type",
            "type of incident",
            "incident category",
            "event type",
            "kind of incident",
            "offence",
            "offence type",
            "classification",
        ],
    ),
    (
        Column::Often,
        &[
            "times",
            "no of times",
            "number of incidents",
            "count",
            "frequency",
            "how many",
            "how many times",
            "number of times",
            "occurrences",
            "quantity",
        ],
    ),
    (
        Column::Time,
        &["time of day", "time of incident", "incident time", "at", "hour", "start time"],
    ),
    (
        Column::Place,
        &[
            "place",
            "location",
            "channel",
            "where or how",
            "where how",
            "method",
            "medium",
            "platform",
            "address",
            "venue",
        ],
    ),
    (
        Column::Words,
        &[
            "words",
            "description",
            "details",
            "detail",
            "what",
            "incident",
            "summary",
            "notes",
            "note",
            "account",
            "event",
            "comment",
            "comments",
            "narrative",
            "incident details",
            "incident description",
            "circumstances",
            "mo",
            "text",
            "message",
            "message text",
            "content",
            "body",
            "description of incident",
            "details of incident",
        ],
    ),
    (
        Column::Evidence,
        &[
            "proof",
            "evidence held",
            "photo",
            "photos",
            "screenshot",
            "screenshots",
            "attachments",
            "evidence and where it is",
            "exhibit",
            "exhibits",
        ],
    ),
    (
        Column::Witnesses,
        &["witness", "who saw", "seen by", "who saw it", "witness es", "who saw or heard it"],
    ),
    (
        Column::Reported,
        &[
            "reported",
            "police",
            "police informed",
            "reported to police",
            "told",
            "who was told",
            "officer",
        ],
    ),
    (
        Column::Reference,
        &[
            "ref",
            "reference number",
            "ref no",
            "reference no",
            "crime reference",
            "crime number",
            "crime ref",
            "log number",
            "log no",
            "cad",
            "cad number",
            "incident number",
            "urn",
            "crime reference number",
        ],
    ),
    (
        Column::Breaks,
        &["breach", "breaches", "breach of", "order breached", "what it breaks", "bail breach"],
    ),
    (
        Column::Felt,
        &[
            "felt",
            "feeling",
            "feelings",
            "how i felt",
            "how it made me feel",
            "impact",
            "effect",
            "how did it make you feel",
            "emotion",
            "emotions",
        ],
    ),
    (
        Column::Changed,
        &[
            "changed",
            "changes",
            "what i changed",
            "action taken",
            "actions",
            "action",
            "what i did",
            "what i changed because of it",
            "response",
        ],
    ),
    (
        Column::WrittenOn,
        &[
            "written",
            "recorded",
            "recorded on",
            "date recorded",
            "date written",
            "logged",
            "logged on",
            "entry date",
            "date logged",
            "written down on",
            "created",
            "created at",
            "date created",
            "timestamp",
            "time stamp",
            "submitted",
            "date submitted",
            "date entered",
        ],
    ),
    (
        Column::Sender,
        &[
            "sender name",
            "author",
            "message from",
            "sent by",
            "from sender",
            "contact",
            "caller",
            "from number",
            "sender number",
            "caller id",
        ],
    ),
    (
        Column::Direction,
        &[
            "sent received",
            "sent or received",
            "received sent",
            "incoming outgoing",
            "incoming or outgoing",
            "in out",
            "message direction",
            "call direction",
            "folder",
        ],
    ),
];

/// What a column of this name holds, if it is known.
pub(super) fn column(name: &str) -> Option<Column> {
    let plain = plain(name);
    Column::from_id(&plain).or_else(|| {
        NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(column, _)| *column)
    })
}

/// No name of a column is longer, in characters.
const MOST_NAME: usize = 60;

/// Only letters and digits, in lower case, with single spaces; without what is in brackets, such as "(dd/mm/yyyy)".
pub(super) fn plain(name: &str) -> String {
    let name = name.chars().filter(|letter| !is_mark(*letter));
    let name: String = name.take(MOST_NAME).collect();
    let name = name.split('(').next().unwrap_or_default().to_ascii_lowercase();
    let words = name.split(|letter: char| !is_word(letter)).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_however_they_are_written() {
        for (name, expected) in [
            ("date", Some(Column::Date)),
            (" Date of Incident (dd/mm/yyyy) ", Some(Column::Date)),
            ("DATE/TIME", Some(Column::Date)),
            ("Start_date", Some(Column::From)),
            ("Incident type:", Some(Column::Kind)),
            ("How often", Some(Column::Often)),
            ("What happened?", Some(Column::Words)),
            ("Crime Ref.", Some(Column::Reference)),
            ("\u{200f}Da\u{200b}te\u{ad}", Some(Column::Date)),
            ("Weather", None),
            // What counts the rows, or the orders.
            ("Number", None),
            ("No.", None),
            ("#", None),
            ("Order", None),
            ("Timestamp", Some(Column::WrittenOn)),
            ("", None),
        ] {
            assert_eq!(column(name), expected, "{name}");
        }
    }

    #[test]
    fn no_name_stands_for_two_columns() {
        let mut seen: Vec<&str> = Column::ALL.iter().map(|column| column.id()).collect();
        for (column, names) in NAMES {
            for name in *names {
                assert!(!seen.contains(name), "{column}: {name}");
                assert_eq!(plain(name), *name);
                seen.push(name);
            }
        }
    }
}

//! An entry, as the list shows it.

use heedful_engine::report::breach_phrase;
use heedful_engine::{Case, Incident, Phrase};

use super::draft::EntryText;
use crate::ui::words::{Words, isolated};

/// When and how often, on one line.
pub fn when_and_how_often(words: &Words, incident: &Incident) -> String {
    let mut said = words.when(incident.when);
    let counts = [
        (Phrase::ReportTimes, incident.times),
        (Phrase::ReportEachDay, incident.each_day),
        (Phrase::ReportMostDays, incident.most_days),
    ];
    for (phrase, count) in counts {
        if let Some(count) = count {
            said.push_str(", ");
            said.push_str(&words.phrase_with(phrase, "times", &count.to_string()));
        }
    }
    said
}

/// When and what, on one line: which tells it from the others.
pub fn in_one_line(words: &Words, incident: &Incident) -> String {
    [when_and_how_often(words, incident), words.kind(&incident.kind)].join(", ")
}

/// The whole diary as text, in the order in which it was written.
pub fn diary_as_text(words: &Words, case: &Case) -> String {
    let mut text = String::new();
    for incident in &case.diary {
        text.push_str(&in_one_line(words, incident));
        if let Some(breach) = incident.breach {
            text.push_str("\n  ");
            text.push_str(&words.phrase(Phrase::DiaryBreach));
            text.push_str(": ");
            text.push_str(&words.phrase(breach_phrase(breach)));
        }
        let mut incident = incident.clone();
        for line in EntryText::ALL.iter().filter_map(|told| told.of(&mut incident).take()) {
            text.push_str("\n  ");
            text.push_str(&isolated(&line));
        }
        text.push_str("\n\n");
    }
    text
}

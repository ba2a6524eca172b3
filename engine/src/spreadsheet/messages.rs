//! The messages of a chat as entries: of the chosen senders, one entry for each day or one for each message.

use std::collections::HashMap;

use super::chat::{Message, What};
use super::dates::{either_way, rules_out};
use super::letters::visible;
use super::read::{BadRow, Choices, Imported, Messages, RowProblem};
use super::reader::{kind_of, read_date};
use crate::case::{MAX_INCIDENTS, MAX_TIMES};
use crate::pack::Kind;
use crate::{Date, Incident, KindId, When};

/// The entries of the days so far.
#[derive(Debug, Clone, Default)]
pub(super) struct DayEntries {
    /// The place of the entry of a day and a kind.
    places: HashMap<(Date, KindId), usize>,
    /// The kinds of messages and of calls, once they were looked for.
    kinds: Option<[Option<KindId>; 2]>,
}

/// What packs call a message, and a call.
const MESSAGE: [&str; 4] = ["whatsapp", "text message", "text", "message"];
const CALL: [&str; 3] = ["call", "missed call", "phone call"];

impl DayEntries {
    /// Puts a message where it belongs: among the entries, the rows that were not understood, or what others wrote.
    pub(super) fn put(
        &mut self,
        read: &mut Imported,
        message: &Message,
        raw: &str,
        (kinds, today, choices): (&[Kind], Date, &Choices),
    ) {
        let aside = |read: &mut Imported, problem, draft| {
            read.not_understood.push(BadRow {
                line: message.line,
                row: raw.to_owned(),
                problem,
                said: String::new(),
                draft,
            });
        };
        let told = match message.what {
            What::Stray => return aside(read, RowProblem::BeforeMessages, None),
            What::Rest => return aside(read, RowProblem::TooMany, None),
            _ => read_date(&message.date, today, read.either_way.order),
        };
        let is_chosen = |sender: &String| choices.senders.contains(sender);
        let is_call = message.what == What::Call;
        let [of_messages, of_calls] = self.kinds(kinds).clone();
        let kind = if is_call { of_calls } else { of_messages };
        let kind = kind.or_else(|| choices.kind("").cloned());
        let text = message.text.trim_end();
        let entry = |when: When| {
            let mut entry = Incident::new(when, kind.clone().unwrap_or_else(|| KindId::from("")));
            entry.time = Some(message.time.clone());
            entry.words = Some(text.to_owned()).filter(|text| !text.trim().is_empty());
            entry
        };
        match (&message.sender, message.what) {
            (_, What::Notice) => return aside(read, RowProblem::Notice, None),
            (None, _) => {
                let draft = told.ok().map(|told| entry(told.when));
                return aside(read, RowProblem::CallOfNobody, draft);
            }
            (Some(sender), _) if !is_chosen(sender) => {
                read.of_others += 1;
                return;
            }
            _ => {}
        }
        let told = match told {
            Ok(told) => told,
            Err(problem) => return aside(read, problem, None),
        };
        let made = entry(told.when);
        if kind.is_none() {
            return aside(read, RowProblem::NoKind, Some(made));
        }
        if rules_out(&message.date).is_none() && either_way(&message.date) {
            read.either_way.rows += 1;
            if read.either_way.example.is_none() {
                read.either_way.example = Some((visible(&message.date).into_owned(), told.when));
            }
        }
        let name = message.sender.as_deref().filter(|_| choices.senders.len() > 1);
        if let (Messages::OneForEachDay, When::On(date)) = (choices.messages, told.when) {
            let free = read.entries.len();
            let place = *self.places.entry((date, made.kind.clone())).or_insert(free);
            if let Some(day) = read.entries.get_mut(place) {
                join(day, message, name);
                return;
            }
        }
        if read.entries.len() >= MAX_INCIDENTS {
            return aside(read, RowProblem::TooMany, None);
        }
        let mut made = made;
        if let (Some(name), Some(text)) = (name, made.words.as_mut()) {
            *text = [name, ": ", text].concat();
        }
        read.entries.push(made);
        for assumption in told.assumed {
            read.assume(assumption);
        }
    }

    fn kinds(&mut self, kinds: &[Kind]) -> &[Option<KindId>; 2] {
        self.kinds.get_or_insert_with(|| {
            let find = |names: &[&str]| {
                names.iter().find_map(|name| kind_of(kinds, name)).map(|kind| kind.id.clone())
            };
            [find(&MESSAGE), find(&CALL)]
        })
    }
}

/// Adds a message to the entry of its day: it is counted, and shown with its time.
fn join(day: &mut Incident, message: &Message, name: Option<&str>) {
    let line = |time: &str, name: Option<&str>, text: &str| match name {
        Some(name) => [time, " ", name, ": ", text].concat(),
        None => [time, ": ", text].concat(),
    };
    if let Some(first) = day.time.take() {
        // The first of the day had its time beside it; from the second on, each has it in the words.
        let text = day.words.take().unwrap_or_default();
        day.words = Some([first.as_str(), ": ", text.as_str()].concat());
    }
    let words = day.words.get_or_insert_default();
    words.push('\n');
    words.push_str(&line(&message.time, name, message.text.trim_end()));
    day.times = Some(day.times.unwrap_or(1).saturating_add(1).min(MAX_TIMES));
}

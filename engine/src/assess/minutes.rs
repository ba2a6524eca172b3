//! How long the questions take, said before they begin.

use super::flow::shown_questions;
use super::observe::observe;
use crate::prepare::Prepared;
use crate::{Audience, Case, Date, Text};

/// How many words a tired person reads in a minute. Adults read about 238 (Brysbaert 2019); fear and stress slow them.
const WORDS_A_MINUTE: usize = 130;

/// How many minutes to allow: the time that this audience takes to read what everyone is asked, rounded up to five.
#[must_use]
pub fn minutes(prepared: &Prepared, audience: Audience, today: Date) -> usize {
    let shown = shown_questions(prepared, &observe(prepared, &Case::default(), today));
    let count = |text: &Text| text.for_audience(audience).split_whitespace().count();
    let asked = prepared.pack().questions.iter().filter(|question| shown.contains(&question.id));
    let read: usize = asked
        .map(|question| {
            let options: usize = question.options.iter().map(|option| count(&option.say)).sum();
            options + count(&question.ask) + question.hint.as_ref().map_or(0, count)
        })
        .sum();
    (read / WORDS_A_MINUTE + 1).next_multiple_of(5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{prepare, read_pack};
    use serde_json::{Value, json};

    /// The minutes for a pack of one question that asks, hints and offers in n words each.
    fn minutes_to_read([ask, hint, option]: [usize; 3]) -> usize {
        let text = include_str!("../../tests/fixtures/pack.json");
        let mut pack: Value = serde_json::from_str(text).unwrap();
        let say = |words| "word ".repeat(words);
        let options = json!([{"id": "kill", "say": ""}, {"id": "harm", "say": say(option)}]);
        pack["questions"] = json!([{"id": "threats", "part": "what", "choose": "many", "ask": say(ask),
            "hint": say(hint), "options": options}]);
        for list in ["factors", "rules", "guidance", "marks", "kinds", "services"] {
            pack[list] = json!([]);
        }
        let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
        minutes(&prepared, Audience::default(), Date::parse("2026-11-22").unwrap())
    }

    #[test]
    fn reading_130_words_takes_a_minute_and_minutes_come_in_fives() {
        let hints = [0, 129, 5 * 130 - 1, 5 * 130, 10 * 130 - 1, 10 * 130];
        assert_eq!(hints.map(|hint| minutes_to_read([0, hint, 0])), [5, 5, 5, 10, 10, 15]);
    }

    #[test]
    fn question_hint_and_options_are_all_read() {
        let said = [[650, 0, 0], [0, 0, 650], [216, 217, 217], [216, 217, 216]];
        assert_eq!(said.map(minutes_to_read), [10, 10, 10, 5]);
    }
}

//! A hand on the page: steps that a person takes, done in the page itself and counted.

use heedful_engine::pack::Question;
use heedful_engine::{Answer, Date, When};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::page::Page;

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Step {
    /// Presses what this names.
    Press {
        /// What.
        press: String,
    },
    /// Types into a field.
    Write {
        /// Which field.
        write: String,
        /// What.
        text: String,
    },
    /// Waits until a screen is there, and its heading has the focus.
    Arrive {
        /// By what it is known.
        arrive: String,
        /// What it is called.
        at: String,
    },
}

/// What was met on a screen.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Met {
    /// Which screen.
    pub at: String,
    /// How many words could be read there.
    pub words: u32,
    /// How long it took to come, in milliseconds.
    pub waited: f64,
}

#[derive(Deserialize)]
struct Done {
    screens: Vec<Met>,
    error: Option<String>,
}

impl Step {
    /// Presses this.
    #[must_use]
    pub fn press(css: impl Into<String>) -> Step {
        Step::Press { press: css.into() }
    }

    /// Types this.
    #[must_use]
    pub fn write(css: impl Into<String>, text: impl Into<String>) -> Step {
        Step::Write { write: css.into(), text: text.into() }
    }

    /// Waits for the screen of this name on the officers' page.
    #[must_use]
    pub fn arrive(at: impl Into<String>) -> Step {
        let at = at.into();
        Step::Arrive { arrive: format!("#screen-{at}"), at }
    }
}

/// The steps by which a question is answered.
#[must_use]
pub fn steps_to_answer(question: &Question, answer: &Answer) -> Vec<Step> {
    let tick = |option: &str| Step::press(format!("#{}-{option}", question.id));
    match answer {
        Answer::One(option) => vec![tick(option.as_str())],
        Answer::Many(options) => options.iter().map(|option| tick(option.as_str())).collect(),
        Answer::None => vec![tick("none")],
        Answer::NotSure => vec![tick("not_sure")],
        Answer::Declined => vec![tick("declined")],
        Answer::Words(words) => vec![Step::write("#own-words", words)],
        Answer::When(When::On(date)) => dated(tick("on"), &[("date", *date)]),
        Answer::When(When::About(date)) => dated(tick("about"), &[("date", *date)]),
        Answer::When(When::Between(first, last)) => {
            dated(tick("between"), &[("date", *first), ("last", *last)])
        }
    }
}

fn dated(tick: Step, dates: &[(&str, Date)]) -> Vec<Step> {
    let mut steps = vec![tick];
    for (fields, date) in dates {
        let (year, month, day) = date.ymd();
        for (field, number) in
            [("day", day.to_string()), ("month", month.to_string()), ("year", year.to_string())]
        {
            steps.push(Step::write(format!("#{fields}-{field}"), number));
        }
    }
    steps
}

impl Page {
    /// Takes these steps, and returns which screens were met.
    ///
    /// # Panics
    /// When a step can't be taken.
    pub async fn by_hand(&self, steps: &[Step]) -> Vec<Met> {
        let script = include_str!("hand.js");
        let result = self.session.execute_async(script, vec![json!(steps)]).await;
        let done: Done = result.expect("the steps are taken").convert().expect("what was met");
        assert_eq!(done.error, None, "after {:?}", done.screens.last());
        done.screens
    }
}

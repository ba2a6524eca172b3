//! A whole journey: a case is told on the screens as a person would tell it, and what the screens say at the end is
//! compared with what the engine says of that case by itself.

use heedful_engine::assess::{next_question, observe, shown_questions};
use heedful_engine::assessment::Assessment;
use heedful_engine::example::Example;
use heedful_engine::pack::{Choose, Part, Question};
use heedful_engine::report::fill;
use heedful_engine::{
    Answer, Case, Date, Level, Pack, Phrase, Prepared, Reading, When, assess, prepare,
};
use thirtyfour::By;

use crate::content::built_pack;
use crate::page::Page;
use crate::test_site::project;
use crate::wait::until;

/// The pack of the built site, made ready.
///
/// # Panics
/// When the site was not built or its pack is not sound.
#[must_use]
pub fn built_prepared() -> Prepared {
    prepare(built_pack()).unwrap_or_else(|problems| panic!("the built pack: {problems:?}"))
}

/// An example of the pack, as if it were told `today`: its dates are as many days ago as on the day it was written for.
///
/// # Panics
/// When the pack has no such example.
#[must_use]
pub fn example_told_on(id: &str, today: Date) -> Example {
    let folder = project().join("content/stalking-england-wales");
    let examples = heedful_cli::read::folder(&folder).examples;
    let mut example = examples
        .into_iter()
        .find(|read| read.id == id)
        .and_then(|read| read.example)
        .unwrap_or_else(|| panic!("the pack has no example called {id}"));
    let later = today.days_since(example.today);
    for answer in example.case.answers.values_mut() {
        if let Answer::When(when) = answer {
            *when = match *when {
                When::On(date) => When::On(date.plus_days(later)),
                When::About(date) => When::About(date.plus_days(later)),
                When::Between(first, last) => {
                    When::Between(first.plus_days(later), last.plus_days(later))
                }
            };
        }
    }
    example.case.audience = example.audience;
    example.today = today;
    example
}

const SKIP: &str = include_str!("skip.js");

impl Page {
    /// The day on which the browser thinks it is.
    pub async fn today(&self) -> Date {
        let parts: [i32; 3] = self
            .run("const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]")
            .await;
        let [year, month, day] = parts;
        Date::from_ymd(year, month.unsigned_abs(), day.unsigned_abs())
            .expect("a browser knows the day")
    }

    /// Tells a case from the first page to the check of the answers, and returns the case as it was told: answers to
    /// questions that were not asked are left out. `at_each` looks at every screen on the way.
    pub async fn tell(
        &self,
        prepared: &Prepared,
        case: &Case,
        at_each: impl AsyncFnMut(&Page, &str),
    ) -> Case {
        self.open_ready().await;
        self.tell_from_the_start(prepared, case, at_each).await
    }

    /// The same, where the first page is there already, as in a frame.
    pub async fn tell_from_the_start(
        &self,
        prepared: &Prepared,
        case: &Case,
        mut at_each: impl AsyncFnMut(&Page, &str),
    ) -> Case {
        let today = self.today().await;
        self.press_start().await;
        self.arrive().await;
        at_each(self, "who").await;
        self.press(&format!("#who-{}", case.audience.id())).await;
        let mut told = Case { audience: case.audience, ..Case::default() };
        let mut last: Option<Question> = None;
        while let Some(id) = next_question(
            prepared,
            &observe(prepared, &told, today),
            last.as_ref().map(|last| &last.id),
        ) {
            let question = prepared.pack().questions.iter().find(|question| question.id == id);
            let question = question.expect("the engine names questions of the pack").clone();
            self.pass_words_between(prepared.pack(), last.as_ref(), &question, &mut at_each).await;
            self.arrive().await;
            self.wait_for_words("#heading", question.ask.for_audience(case.audience)).await;
            at_each(self, question.id.as_str()).await;
            match case.answers.get(&id) {
                Some(answer) => {
                    self.give(&question, answer).await;
                    told.answers.insert(id, answer.clone());
                    self.press_continue().await;
                }
                None => self.press_skip().await,
            }
            let danger = assess(prepared, &told, today).readings[&Reading::DangerNow].level;
            if last.is_none() && danger == Level::VeryHigh {
                self.wait_for(".steps").await;
                self.arrive().await;
                at_each(self, "danger-now").await;
                self.press_continue().await;
            }
            last = Some(question);
        }
        self.wait_for(".answers").await;
        self.arrive().await;
        at_each(self, "check").await;
        told
    }

    /// Goes from the first page to the first screen that has such an element, skipping every question on the way.
    pub async fn skip_until(&self, css: &str) {
        self.open_ready().await;
        self.press_start().await;
        self.arrive().await;
        self.skip_on_until(css).await;
    }

    /// Goes on from here to the next screen that has such an element, skipping every question on the way.
    pub async fn skip_on_until(&self, css: &str) {
        let script = format!("{SKIP} return await skipUntil({css:?})");
        let in_the_way: Option<String> = self.run_awaiting(&script).await;
        assert_eq!(in_the_way, None);
    }

    /// Waits until the screen has changed: the focus is on its heading.
    pub async fn arrive(&self) {
        self.wait_for_focus("heading").await;
    }

    /// Goes on from the screen around a hard part, where there is one.
    async fn pass_words_between(
        &self,
        pack: &Pack,
        last: Option<&Question>,
        next: &Question,
        at_each: &mut impl AsyncFnMut(&Page, &str),
    ) {
        let Some(last) = last.filter(|last| last.part != next.part) else { return };
        let part = |question: &Question| -> Part {
            pack.parts.iter().find(|part| part.id == question.part).expect("a part").clone()
        };
        let is_hard =
            |part: &Part| pack.questions.iter().any(|other| other.hard && other.part == part.id);
        let (before, after) = (part(last), part(next));
        if (is_hard(&before) && before.after.is_some())
            || (is_hard(&after) && after.before.is_some())
        {
            until("the screen before a hard part is there", async || {
                self.run::<bool>("return !document.querySelector('.choice') && !!document.querySelector('#lines')")
                    .await
                    .then_some(())
            })
            .await;
            self.arrive().await;
            at_each(self, &format!("before-{}", after.id)).await;
            self.press_continue().await;
        }
    }

    /// Gives an answer on the screen of its question.
    pub async fn give(&self, question: &Question, answer: &Answer) {
        let id = question.id.as_str();
        match answer {
            Answer::One(option) => self.answer(id, option.as_str()).await,
            Answer::Many(options) => {
                for option in options {
                    self.answer(id, option.as_str()).await;
                }
            }
            Answer::None => self.answer(id, "none").await,
            Answer::NotSure => self.answer(id, "not_sure").await,
            Answer::Declined => self.answer(id, "declined").await,
            Answer::Words(words) => self.write("#own-words", words).await,
            Answer::When(when) => self.give_date(id, *when).await,
        }
        assert!(question.choose != Choose::Date || !self.shows("#errors").await);
    }

    async fn give_date(&self, question: &str, when: When) {
        let (known, first, last) = match when {
            When::On(date) => ("on", date, None),
            When::About(date) => ("about", date, None),
            When::Between(first, last) => ("between", first, Some(last)),
        };
        self.answer(question, known).await;
        self.type_date("date", first).await;
        if let Some(last) = last {
            self.type_date("last", last).await;
        }
    }

    /// Types a date into the three fields whose ids begin so.
    async fn type_date(&self, fields: &str, date: Date) {
        let (year, month, day) = date.ymd();
        for (field, number) in
            [("day", day.to_string()), ("month", month.to_string()), ("year", year.to_string())]
        {
            self.write(&format!("#{fields}-{field}"), &number).await;
        }
    }

    /// Types into a field.
    pub async fn write(&self, css: &str, text: &str) {
        let field = self.wait_for(css).await;
        field.scroll_into_view().await.ok();
        field.clear().await.expect("a field can be emptied");
        field.send_keys(text).await.expect("a field can be written in");
    }

    /// Checks that the result on the screen is what the engine says of this case: every word of it, the order of what is
    /// listed, and the boxes of the readings.
    pub async fn result_is_that_of(&self, prepared: &Prepared, case: &Case) -> Assessment {
        let today = self.today().await;
        let assessment = assess(prepared, case, today);
        self.wait_for(&format!(".band.{}", assessment.band.id())).await;
        self.wait_for_whole_result().await;
        for (section, expected) in crate::expected::sections(prepared, case, &assessment) {
            let seen: String = self
                .run(&format!(
                    "return [...document.querySelectorAll('{section}')].map((part) => part.textContent).join(' ')"
                ))
                .await;
            assert_eq!(squeezed(&seen), squeezed(&expected), "{section} of {:?}", assessment.band);
        }
        for (reading, shown) in &assessment.readings {
            let boxes: [usize; 2] = self
                .run(&format!(
                    "const reading = document.querySelector('#reading-{}');
                     return ['.on', '.may'].map((kind) => reading.querySelectorAll('.box' + kind).length)",
                    reading.id()
                ))
                .await;
            let step =
                |level: Level| Level::ALL.iter().position(|other| *other == level).unwrap_or(0);
            let expected = [step(shown.level), step(shown.could_be) - step(shown.level)];
            assert_eq!(boxes, expected, "the boxes of {reading}");
        }
        assert_eq!(
            self.ids("answer-").await,
            ids(&assessment.find_out, |open| open.question.as_str())
        );
        assert_eq!(
            self.ids("service-").await,
            ids(&assessment.services, |service| service.as_str())
        );
        assert_eq!(
            self.run::<Vec<String>>(
                "return [...document.querySelectorAll('.of-answers .term')].map((term) => term.textContent)"
            )
            .await
            .len(),
            shown_questions(prepared, &observe(prepared, case, today)).len(),
            "every question that was asked is printed"
        );
        assessment
    }

    /// Waits until all of the result is there, down to the ways to keep it.
    pub async fn wait_for_whole_result(&self) {
        self.wait_for(".result .keep").await;
    }

    /// The ends of the ids that begin so, in the order of the page.
    async fn ids(&self, beginning: &str) -> Vec<String> {
        self.run(&format!(
            "return [...document.querySelectorAll('.result [id^={beginning}]')].map((one) => one.id.slice({}))",
            beginning.len()
        ))
        .await
    }

    /// Whether the screen that is seen now has an element with these words.
    pub async fn says(&self, words: &str) -> bool {
        self.session
            .find(By::Tag("main"))
            .await
            .expect("there is a page")
            .text()
            .await
            .expect("it has words")
            .contains(words)
    }
}

fn ids<T>(all: &[T], id: impl Fn(&T) -> &str) -> Vec<String> {
    all.iter().map(|one| id(one).to_owned()).collect()
}

/// Without any white space, since browsers and views differ in it and no reader sees it.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A phrase of the pack, with names filled in.
#[must_use]
pub fn phrase(prepared: &Prepared, case: &Case, phrase: Phrase, values: &[(&str, &str)]) -> String {
    fill(prepared.pack().phrase(phrase, case.audience), values)
}

//! The officers' page, as an officer uses it: the doorstep, the parts, the record; and what it must come to.

use std::path::PathBuf;

use heedful_engine::assess::{observe, shown_questions};
use heedful_engine::officer::plain::plain;
use heedful_engine::officer::record::{RecordInput, record};
use heedful_engine::officer::{Moment, OfficerContent, OfficerFile, read_officer_pack};
use heedful_engine::pack::Question;
use heedful_engine::{Audience, Case, Date, Prepared, QuestionId, assess, prepare};

use crate::content::content_file;
use crate::page::Page;
use crate::test_site::{TestSite, project};

/// What the officers' page of the built site loads.
///
/// # Panics
/// When the site was not built, or its content is not sound.
#[must_use]
pub fn built_for_officers() -> (Prepared, OfficerContent) {
    let path = content_file(&TestSite::built_site().folder, "officer-content");
    let json = std::fs::read_to_string(path).expect("the built site has content for officers");
    let (pack, content) = read_officer_pack(&json).expect("it reads");
    (prepare(pack).expect("it fits together"), content)
}

/// Every example that an officer tells.
///
/// # Panics
/// When the pack can't be read.
#[must_use]
pub fn officers_examples() -> Vec<String> {
    let read = heedful_cli::read::folder(&pack_folder()).examples.into_iter();
    let told = read.filter(|read| {
        read.example.as_ref().is_some_and(|example| example.audience == Audience::Officer)
    });
    told.map(|read| read.id).collect()
}

/// The pack as people write it.
#[must_use]
pub fn pack_folder() -> PathBuf {
    project().join("content/stalking-england-wales")
}

/// How many questions of the doorstep stand on one screen.
const ON_ONE_SCREEN: usize = 5;

impl Page {
    /// Opens the officers' page, and begins.
    pub async fn open_officer(&self) {
        self.open_path("officer.html").await;
        self.wait_for_state("ready").await;
        self.press_start().await;
        self.wait_for("#screen-home").await;
    }

    /// Chooses to have no code, where the page asks for one.
    pub async fn go_without_code(&self) {
        self.wait_for("#screen-code").await;
        self.arrive().await;
        self.press("#lock-without").await;
    }

    /// Asks at the door, and returns what was told.
    pub async fn at_the_door(
        &self,
        prepared: &Prepared,
        content: &OfficerContent,
        case: &Case,
        mut at_each: impl AsyncFnMut(&Page, &str),
    ) -> Case {
        let mut told = Case { audience: Audience::Officer, ..Case::default() };
        self.press("#go-door-0").await;
        for (page, ids) in content.doorstep.chunks(ON_ONE_SCREEN).enumerate() {
            self.wait_for(&format!("#screen-door-{page}")).await;
            self.arrive().await;
            for id in ids {
                self.tell_officer(prepared, case, id, &mut told).await;
            }
            at_each(self, &format!("door-{page}")).await;
            self.press("#next").await;
            if page == 0 && !told.answers.is_empty() {
                self.go_without_code().await;
            }
        }
        self.wait_for("#screen-door-result").await;
        self.arrive().await;
        at_each(self, "door-result").await;
        told
    }

    /// Goes through all parts after the doorstep, and adds what is told there.
    pub async fn through_the_parts(
        &self,
        prepared: &Prepared,
        case: &Case,
        today: Date,
        told: &mut Case,
        mut at_each: impl AsyncFnMut(&Page, &str),
    ) {
        let asked_at_the_door: Vec<QuestionId> = told.answers.keys().cloned().collect();
        for (index, part) in prepared.pack().parts.iter().enumerate() {
            self.press("#next").await;
            self.wait_for(&format!("#screen-part-{index}")).await;
            self.arrive().await;
            let mut done: Vec<QuestionId> = asked_at_the_door.clone();
            // An answer may open further questions on the same screen.
            while let Some(question) = next_in(prepared, told, today, part.id.as_str(), &done) {
                done.push(question.id.clone());
                self.tell_officer(prepared, case, &question.id, told).await;
            }
            at_each(self, part.id.as_str()).await;
        }
        self.press("#next").await;
        self.wait_for("#screen-identification").await;
        self.arrive().await;
    }

    async fn tell_officer(
        &self,
        prepared: &Prepared,
        case: &Case,
        id: &QuestionId,
        told: &mut Case,
    ) {
        let question = prepared.pack().questions.iter().find(|question| question.id == *id);
        let question = question.expect("a question of the pack");
        self.wait_for(&format!("#ask-{id}")).await;
        if let Some(answer) = case.answers.get(id) {
            self.give(question, answer).await;
            told.answers.insert(id.clone(), answer.clone());
        }
    }

    /// Holds what the page says of the case against the engine: the whole record, but for the time at which it was made.
    pub async fn record_is_that_of(
        &self,
        prepared: &Prepared,
        content: &OfficerContent,
        told: &Case,
    ) {
        let today = self.today().await;
        let assessment = assess(prepared, told, today);
        let file = OfficerFile::of(told).expect("the file reads");
        let minutes: i64 = self.run("return Math.floor(Date.now() / 60000)").await;
        let now = Moment::from_minutes(minutes);
        let desk = RecordInput {
            prepared,
            content,
            case: told,
            file: &file,
            assessment: &assessment,
            now,
        };
        let expected = plain(&record(&desk));
        let seen = self.text_of("#answers-so-far").await;
        assert_eq!(timeless(&seen), timeless(&expected));
    }
}

/// Without the lines that name the time of day, which has gone on since.
fn timeless(text: &str) -> Vec<&str> {
    let is_timed = |line: &&str| {
        let line = line.trim_start();
        ["Made:", "Look again by", ". Due:"].iter().any(|start| line.starts_with(start))
    };
    text.lines().filter(|line| !is_timed(line)).collect()
}

/// The next question of a part that is shown and not among these.
#[must_use]
pub fn next_in<'a>(
    prepared: &'a Prepared,
    told: &Case,
    today: Date,
    part: &str,
    done: &[QuestionId],
) -> Option<&'a Question> {
    let shown = shown_questions(prepared, &observe(prepared, told, today));
    let shown = shown.iter().filter(|id| !done.contains(id));
    let mut shown =
        shown.filter_map(|id| prepared.pack().questions.iter().find(|question| question.id == *id));
    shown.find(|question| question.part.as_str() == part)
}

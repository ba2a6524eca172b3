//! The state of the officers' page: one case, and where the officer is. What the officer adds lies in the case.

use std::sync::Arc;

use heedful_engine::assess::shown_questions;
use heedful_engine::case::Breach;
use heedful_engine::officer::content::officer;
use heedful_engine::officer::record::RecordInput;
use heedful_engine::officer::{FileError, OfficerContent, OfficerFile, OfficerPhrase};
use heedful_engine::{Audience, Band, Case, Date, Pack, Prepared, QuestionId};
use leptos::prelude::*;

use super::lock::Lock;
use super::screen::OfficerScreen;
use crate::browser::clock::now;
use crate::browser::save::{Wiped, end_generation, release_files, today};
use crate::pages::state::PageState;
use crate::save::is_empty;
use crate::ui::words::{Words, filled};

/// The state. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct OfficerSession {
    /// What locks the screen, and whether it is locked.
    pub lock: Lock,
    /// The record that was opened, as it was: what was added since is compared with it.
    pub earlier: RwSignal<Option<Case>>,
    /// What was being written and is not part of the case yet.
    pub drafts: Drafts,
    /// The day up to which a case was kept here that was wiped when the page was opened, until the officer goes on.
    pub expired: RwSignal<Option<Date>>,
    /// Whether the case that was here was deleted since nobody came back to it, until the officer goes on.
    pub was_unattended: RwSignal<bool>,
    /// The case, and the screen that is shown.
    pub state: PageState<OfficerScreen>,
    content: StoredValue<Arc<OfficerContent>>,
}

/// What was being written and is not part of the case yet: the screen is taken down when it locks, and nothing is lost.
#[derive(Debug, Clone, Copy, Default)]
pub struct Drafts {
    pub breach_day: RwSignal<String>,
    pub breach_kind: RwSignal<String>,
    /// Whether it broke an order, as picked.
    pub breach: RwSignal<Option<Breach>>,
    /// What it broke.
    pub breach_what: RwSignal<String>,
    /// A step of the officer's own.
    pub own_step: RwSignal<String>,
}

impl Drafts {
    /// Whether something was written or picked that would be lost. A kind alone says nothing.
    fn is_begun(&self) -> bool {
        self.breach.read().is_some()
            || !self.breach_day.read().is_empty()
            || !self.words().is_empty()
    }

    /// What was written in own words, each by itself.
    pub fn words(&self) -> Vec<String> {
        let written = [self.breach_what.get(), self.own_step.get()];
        written.into_iter().filter(|text| !text.trim().is_empty()).collect()
    }
}

impl OfficerSession {
    /// A new visit.
    pub fn new(
        prepared: Prepared,
        content: OfficerContent,
        today: Date,
        expired: Option<Date>,
    ) -> Self {
        let drafts = Drafts::default();
        Self {
            lock: Lock::default(),
            earlier: RwSignal::new(None),
            drafts,
            expired: RwSignal::new(expired),
            was_unattended: RwSignal::new(false),
            state: PageState::new(prepared, empty(), OfficerScreen::Home, today, move |_| {
                drafts.is_begun()
            }),
            content: StoredValue::new(Arc::new(content)),
        }
    }

    /// What only officers need.
    pub fn content(&self) -> Arc<OfficerContent> {
        self.content.get_value()
    }

    /// The words of the pack, for an officer.
    pub fn words(&self) -> Words {
        Words::new(self.state.prepared(), Audience::Officer)
    }

    /// A phrase of this page.
    pub fn say(&self, phrase: OfficerPhrase) -> String {
        self.content.with_value(|content| content.phrase(phrase).to_owned())
    }

    /// A phrase of this page with something filled in.
    pub fn fill<V: AsRef<str>>(&self, phrase: OfficerPhrase, values: &[(&str, V)]) -> String {
        self.content.with_value(|content| filled(content.phrase(phrase), values))
    }

    /// The name of a band.
    pub fn band(&self, band: Band) -> String {
        self.words().band(band)
    }

    /// What the officer added to the case, and nothing where that can't be read.
    pub fn file(&self) -> OfficerFile {
        self.state.case.with(OfficerFile::of).unwrap_or_default()
    }

    /// Why what the officer added can't be read.
    pub fn file_error(&self) -> Option<FileError> {
        self.state.case.with(OfficerFile::of).err()
    }

    /// Changes what the officer added. What can't be read is left as it is.
    pub fn edit(&self, change: impl FnOnce(&mut OfficerFile)) {
        self.state.case.update(|case| {
            if let Ok(mut file) = OfficerFile::of(case) {
                change(&mut file);
                file.put(case);
            }
        });
    }

    /// Asks with all that a record is made from.
    pub fn with_record_input<T>(&self, ask: impl FnOnce(&RecordInput<'_>) -> T) -> T {
        let (prepared, content, file) = (self.state.prepared(), self.content(), self.file());
        self.state.case.with(|case| {
            self.state.assessment.with(|assessment| {
                ask(&RecordInput {
                    prepared: &prepared,
                    content: &content,
                    case,
                    file: &file,
                    assessment,
                    now: now(),
                })
            })
        })
    }

    /// The indexes of the questions of a part that are shown now.
    pub fn shown_in(&self, pack: &Pack, part: usize) -> Vec<usize> {
        let prepared = self.state.prepared();
        let shown = self.state.observed.with(|observed| shown_questions(&prepared, observed));
        let part = pack.parts.get(part).map(|part| &part.id);
        shown
            .into_iter()
            .filter_map(|id| pack.questions.iter().position(|question| question.id == id))
            .filter(|index| pack.questions.get(*index).map(|question| &question.part) == part)
            .collect()
    }

    /// The indexes of the questions of the doorstep.
    pub fn doorstep(&self) -> Vec<usize> {
        let (prepared, content) = (self.state.prepared(), self.content());
        let of = |id: &QuestionId| {
            prepared.pack().questions.iter().position(|question| question.id == *id)
        };
        content.doorstep.iter().filter_map(of).collect()
    }

    /// The screens of a case, in order.
    pub fn screens(&self) -> Vec<OfficerScreen> {
        let doorstep = self.content.with_value(|content| content.doorstep.len());
        OfficerScreen::all(doorstep, self.state.prepared().pack().parts.len())
    }

    /// What a screen is called.
    pub fn name(&self, screen: OfficerScreen) -> String {
        match screen {
            OfficerScreen::Part(index) => {
                let prepared = self.state.prepared();
                let part = prepared.pack().parts.get(index);
                part.map(|part| officer(&part.say).to_owned()).unwrap_or_default()
            }
            OfficerScreen::Door(page) => {
                let pages = self
                    .screens()
                    .iter()
                    .filter(|one| matches!(one, OfficerScreen::Door(_)))
                    .count();
                let values = [("page", (page + 1).to_string()), ("pages", pages.to_string())];
                self.fill(OfficerPhrase::DoorTitle, &values)
            }
            other => self.say(other.phrase()),
        }
    }

    /// Shows what was locked; or says that it is gone, where it had no code and was locked for too long.
    pub fn unlock(&self) {
        if self.lock.is_over(now()) {
            return self.delete_unattended();
        }
        self.look_at_the_clock();
        self.lock.open();
    }

    /// It may be another day by now.
    fn look_at_the_clock(&self) {
        if let Some(today) = today() {
            self.state.today.set(today);
        }
    }

    /// Shows a screen.
    pub fn go_to(&self, screen: OfficerScreen) {
        self.look_at_the_clock();
        self.expired.set(None);
        self.was_unattended.set(false);
        self.state.show(screen);
        if !self.state.case.with_untracked(is_empty) {
            self.lock.ask();
        }
    }

    /// Deletes a case that has no code and was locked for too long. What is saved stays.
    pub fn delete_unattended(&self) {
        release_files();
        self.clear();
        self.was_unattended.set(true);
    }

    /// Starts again after everything was deleted.
    pub fn reset(&self, wiped: Wiped) {
        self.clear();
        self.state.wiped.set(Some(wiped));
    }

    /// Starts again with nothing of this case. What lies on the device under a passphrase stays there.
    pub fn clear(&self) {
        self.state.case.set(empty());
        self.leave_behind();
        self.go_to(OfficerScreen::Home);
    }

    /// Forgets what belongs to the case that was open before, and is not part of it.
    pub fn leave_behind(&self) {
        end_generation();
        self.lock.clear();
        self.earlier.set(None);
        self.state.unfinished.clear();
        let Drafts { breach_day, breach_kind, breach, breach_what, own_step } = self.drafts;
        breach.set(None);
        for draft in [breach_day, breach_kind, breach_what, own_step] {
            draft.set(String::new());
        }
    }
}

/// A case of nobody yet.
fn empty() -> Case {
    Case { audience: Audience::Officer, ..Case::default() }
}

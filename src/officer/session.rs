//! The state of the officers' page: one case, and where the officer is. What the officer adds lies in the case.

use std::ops::Deref;
use std::sync::Arc;

use heedful_engine::assess::shown_questions;
use heedful_engine::case::Breach;
use heedful_engine::officer::content::officer;
use heedful_engine::officer::record::RecordInput;
use heedful_engine::officer::{FileError, OfficerContent, OfficerFile, OfficerPhrase};
use heedful_engine::report::fill;
use heedful_engine::{Audience, Band, Case, Date, Pack, Prepared, QuestionId};
use leptos::prelude::*;

use super::lock::Lock;
use super::place::Place;
use crate::browser::clock::now;
use crate::browser::keep::{Wiped, end_generation, forget_files, today};
use crate::keep::is_empty;
use crate::visit::Visit;
use crate::words::Words;

/// The state. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct OfficerSession {
    /// What locks the screen, and whether it is locked.
    pub lock: Lock,
    /// The record that was opened, as it was: what is told since is compared with it.
    pub earlier: RwSignal<Option<Case>>,
    /// What was being written and is not part of the case yet.
    pub drafts: Drafts,
    /// The day up to which a case was kept here that was wiped when the page was opened, until the officer goes on.
    pub expired: RwSignal<Option<Date>>,
    /// Whether the case that was here was deleted since nobody came back to it, until the officer goes on.
    pub was_unattended: RwSignal<bool>,
    visit: Visit<Place>,
    content: StoredValue<Arc<OfficerContent>>,
}

/// What was being written and is not part of the case yet: the screen is taken down when it locks, and nothing is lost.
#[derive(Debug, Clone, Copy, Default)]
pub struct Drafts {
    /// The day of a breach.
    pub breach_day: RwSignal<String>,
    /// Its kind.
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

impl Deref for OfficerSession {
    type Target = Visit<Place>;

    fn deref(&self) -> &Visit<Place> {
        &self.visit
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
            visit: Visit::new(prepared, empty(), Place::Home, today, move |_| drafts.is_begun()),
            content: StoredValue::new(Arc::new(content)),
        }
    }

    /// What only officers need.
    pub fn content(&self) -> Arc<OfficerContent> {
        self.content.get_value()
    }

    /// The words of the pack, for an officer.
    pub fn words(&self) -> Words {
        Words::new(self.prepared(), Audience::Officer)
    }

    /// A phrase of this page.
    pub fn say(&self, phrase: OfficerPhrase) -> String {
        self.content.with_value(|content| content.phrase(phrase).to_owned())
    }

    /// A phrase of this page with something filled in.
    pub fn fill(&self, phrase: OfficerPhrase, values: &[(&str, &str)]) -> String {
        self.content.with_value(|content| fill(content.phrase(phrase), values))
    }

    /// The name of a band.
    pub fn band(&self, band: Band) -> String {
        self.words().band(band)
    }

    /// What the officer added to the case, and nothing where that can't be read.
    pub fn file(&self) -> OfficerFile {
        self.case.with(OfficerFile::of).unwrap_or_default()
    }

    /// Why what the officer added can't be read.
    pub fn no_file(&self) -> Option<FileError> {
        self.case.with(OfficerFile::of).err()
    }

    /// Changes what the officer added. What can't be read is left as it is.
    pub fn edit(&self, change: impl FnOnce(&mut OfficerFile)) {
        self.case.update(|case| {
            if let Ok(mut file) = OfficerFile::of(case) {
                change(&mut file);
                file.put(case);
            }
        });
    }

    /// Asks with all that a record is made from.
    pub fn with_desk<T>(&self, ask: impl FnOnce(&RecordInput<'_>) -> T) -> T {
        let (prepared, content, file) = (self.prepared(), self.content(), self.file());
        self.case.with(|case| {
            self.assessment.with(|assessment| {
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
        let prepared = self.prepared();
        let shown = self.observed.with(|observed| shown_questions(&prepared, observed));
        let part = pack.parts.get(part).map(|part| &part.id);
        shown
            .into_iter()
            .filter_map(|id| pack.questions.iter().position(|question| question.id == id))
            .filter(|index| pack.questions.get(*index).map(|question| &question.part) == part)
            .collect()
    }

    /// The indexes of the questions of the doorstep.
    pub fn doorstep(&self) -> Vec<usize> {
        let (prepared, content) = (self.prepared(), self.content());
        let of = |id: &QuestionId| {
            prepared.pack().questions.iter().position(|question| question.id == *id)
        };
        content.doorstep.iter().filter_map(of).collect()
    }

    /// The screens of a case, in order.
    pub fn places(&self) -> Vec<Place> {
        let doorstep = self.content.with_value(|content| content.doorstep.len());
        Place::all(doorstep, self.prepared().pack().parts.len())
    }

    /// What a screen is called.
    pub fn name(&self, place: Place) -> String {
        match place {
            Place::Part(index) => {
                let prepared = self.prepared();
                let part = prepared.pack().parts.get(index);
                part.map(|part| officer(&part.say).to_owned()).unwrap_or_default()
            }
            Place::Door(page) => {
                let pages =
                    self.places().iter().filter(|one| matches!(one, Place::Door(_))).count();
                let values = [("page", (page + 1).to_string()), ("pages", pages.to_string())];
                let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
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
            self.today.set(today);
        }
    }

    /// Shows a screen.
    pub fn go_to(&self, place: Place) {
        self.look_at_the_clock();
        self.announced.set(String::new());
        self.wiped.set(None);
        self.expired.set(None);
        self.was_unattended.set(false);
        self.place.set(place);
        if !self.case.with_untracked(is_empty) {
            self.lock.ask();
        }
    }

    /// Deletes a case that has no code and was locked for too long. What is saved stays.
    pub fn delete_unattended(&self) {
        forget_files();
        self.clear();
        self.was_unattended.set(true);
    }

    /// Begins anew after everything was wiped.
    pub fn start_again(&self, wiped: Wiped) {
        self.clear();
        self.wiped.set(Some(wiped));
    }

    /// Begins anew with nothing of this case. What lies on the device under a passphrase stays there.
    pub fn clear(&self) {
        self.case.set(empty());
        self.leave_behind();
        self.go_to(Place::Home);
    }

    /// Forgets what belongs to the case that was open before, and is not part of it.
    pub fn leave_behind(&self) {
        end_generation();
        self.lock.clear();
        self.earlier.set(None);
        self.unfinished.clear();
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

//! What a person does in the diary and is not part of the case: it is gone with the page.

use heedful_engine::picture::Order;
use heedful_engine::{Date, Incident, KindId};
use leptos::prelude::*;

use super::draft::Draft;
use super::import::{ImportBatch, ImportPreview};
use crate::context::PageContext;
use crate::context::screen::Screen;

/// How many entries stand on the first page of the list, and how many more come with each press.
pub const PAGE: usize = 30;

/// What the screens of the diary share. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct DiaryState {
    /// Where the person came from, and goes back to.
    pub came_from: RwSignal<Screen>,
    /// The entry that is being written. It stays when the person looks elsewhere.
    pub draft: RwSignal<Draft>,
    /// What was deleted last, with its place.
    pub deleted: RwSignal<Option<(usize, Incident)>>,
    /// Rows of a list that were pasted and not read yet.
    pub pasted: RwSignal<String>,
    /// The list that is being looked at.
    pub sheet: RwSignal<Option<ImportPreview>>,
    /// The list that was brought in last.
    pub last_import: RwSignal<Option<ImportBatch>>,
    /// The number of the reading that was begun last: an earlier one stops.
    job: RwSignal<u32>,
    /// What was done last, in words.
    pub said: RwSignal<String>,
    /// The order of the list.
    pub order: RwSignal<Order>,
    /// The kind that is shown alone.
    pub only: RwSignal<Option<KindId>>,
    /// How many entries are shown.
    pub shown: RwSignal<usize>,
}

/// What the functions of the diary need. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct DiaryContext {
    /// The page around the diary.
    pub page: PageContext,
    /// What its screens share.
    pub state: DiaryState,
}

impl DiaryContext {
    /// What the page has provided.
    pub fn expect() -> Self {
        Self { page: expect_context(), state: expect_context() }
    }
}

impl DiaryState {
    /// Nothing written, nothing imported.
    pub fn new() -> Self {
        Self {
            came_from: RwSignal::new(Screen::CheckAnswers),
            draft: RwSignal::new(Draft::new()),
            deleted: RwSignal::new(None),
            pasted: RwSignal::new(String::new()),
            sheet: RwSignal::new(None),
            last_import: RwSignal::new(None),
            job: RwSignal::new(0),
            said: RwSignal::new(String::new()),
            order: RwSignal::new(Order::default()),
            only: RwSignal::new(None),
            shown: RwSignal::new(PAGE),
        }
    }

    /// Keeps what is being written on the day that it was written about, when another day begins.
    pub fn follow_day(&self, today: RwSignal<Date>) {
        let draft = self.draft;
        Effect::new(move |before: Option<Date>| {
            let now = today.get();
            if let Some(before) = before {
                draft.update(|draft| draft.on_new_day(before, now));
            }
            now
        });
    }

    /// Whether there is something that is not in the diary and would be lost with the page.
    pub fn is_unfinished(&self, today: Date) -> bool {
        self.draft.read().is_changed(today)
            || !self.pasted.read().trim().is_empty()
            || self.sheet.with(Option::is_some)
            || self
                .last_import
                .with(|list| list.as_ref().is_some_and(|list| !list.rejected_rows.is_empty()))
    }

    /// Begins to read a list, and stops whatever is being read.
    pub fn new_job(&self) -> u32 {
        self.job.update_untracked(|job| *job = job.wrapping_add(1));
        self.job.get_untracked()
    }

    /// Whether this reading was begun last.
    pub fn is_job(&self, job: u32) -> bool {
        self.job.try_get_untracked() == Some(job)
    }

    /// Forgets all of it: when everything is wiped, or another case is opened.
    pub fn clear(&self) {
        self.new_job();
        self.draft.set(Draft::new());
        self.deleted.set(None);
        self.pasted.set(String::new());
        self.sheet.set(None);
        self.last_import.set(None);
        self.said.set(String::new());
        self.only.set(None);
        self.shown.set(PAGE);
    }
}

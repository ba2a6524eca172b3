//! All state of the widget: one case, and where the person is. Everything else is worked out from these two.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use heedful_engine::{Case, Date, Pack, Phrase, Prepared};
use leptos::prelude::*;

use crate::browser::keep::Wiped;
use crate::diary::Desk;
use crate::journey::Way;
use crate::place::Place;
use crate::record::StepDraft;
use crate::statement::Changed;
use crate::visit::Visit;
use crate::words::Words;

/// The state, and the ways to move through it. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// The statement as the person changed it, while this visit lasts.
    pub statement: RwSignal<Option<Changed>>,
    /// What is being written in the diary.
    pub desk: Desk,
    /// The step that is being noted.
    pub step: StepDraft,
    visit: Visit<Place>,
    detour: RwSignal<Option<Detour>>,
}

/// How far a person has come before the program was there.
#[derive(Debug, Clone, Default)]
pub struct Begun {
    /// What they told.
    pub case: Case,
    /// How many times they have gone on.
    pub steps: usize,
    /// How long nobody has touched the page.
    pub untouched: Duration,
}

/// A way back to where one answer was changed from.
#[derive(Debug, Clone)]
struct Detour {
    back_to: Place,
    /// The questions that were shown before the change; others were opened by it, and are asked on the way back.
    known: Vec<usize>,
}

impl Deref for Session {
    type Target = Visit<Place>;

    fn deref(&self) -> &Visit<Place> {
        &self.visit
    }
}

impl Session {
    /// A new visit.
    pub fn new(prepared: impl Into<Arc<Prepared>>, today: Date) -> Self {
        let (desk, step) = (Desk::new(), StepDraft::new());
        let statement: RwSignal<Option<Changed>> = RwSignal::new(None);
        let is_writing = move |today| {
            statement.with(|changed| changed.as_ref().is_some_and(Changed::is_changed))
                || desk.is_unfinished(today)
                || step.is_begun()
        };
        Self {
            visit: Visit::new(prepared, Case::default(), Place::Start, today, is_writing),
            statement,
            desk,
            step,
            detour: RwSignal::new(None),
        }
    }

    /// Keeps what is being written on the day that it was written about, when another day begins.
    pub fn follow_draft(&self) {
        let (today, draft) = (self.today, self.desk.draft);
        Effect::new(move |before: Option<Date>| {
            let now = today.get();
            if let Some(before) = before {
                draft.update(|draft| draft.on_new_day(before, now));
            }
            now
        });
    }

    /// Goes on from what was told before the program was there.
    pub fn begin(&self, begun: Begun) {
        self.case.set(begun.case);
        for _ in 0..begun.steps {
            self.go_on();
        }
    }

    /// The words for whoever answers.
    pub fn words(&self) -> Words {
        Words::new(self.prepared(), self.case.read_untracked().audience)
    }

    /// Goes to the screen after this one. After a change to one answer, back to where it was changed from, by way of
    /// the questions that the change opened.
    pub fn go_on(&self) {
        let place = self.place.get_untracked();
        let next = self.with_way(|way| way.after(place));
        let at = match place {
            Place::Question(index) | Place::DangerNow(index) => index,
            _ => return self.place.set(next),
        };
        let Some(detour) = self.detour.get_untracked() else { return self.place.set(next) };
        if let Place::DangerNow(_) = next {
            return self.place.set(next);
        }
        let shown = self.with_way(|way| way.shown());
        match shown.into_iter().find(|index| *index > at && !detour.known.contains(index)) {
            Some(opened) => {
                self.announced.set(self.words().phrase(Phrase::SrOpenedMore));
                self.place.set(Place::Question(opened));
            }
            None => self.return_to(detour.back_to),
        }
    }

    /// Goes to the screen before this one; out of a change to one answer, back to where it was changed from.
    pub fn go_back(&self) {
        let place = self.place.get_untracked();
        match (place, self.detour.get_untracked()) {
            (Place::Question(_), Some(detour)) => self.return_to(detour.back_to),
            _ => self.place.set(self.with_way(|way| way.before(place))),
        }
    }

    /// Opens a question to change its answer; afterwards the person is back here.
    pub fn change(&self, index: usize) {
        let known = self.with_way(|way| way.shown());
        self.detour.set(Some(Detour { back_to: self.place.get_untracked(), known }));
        self.place.set(Place::Question(index));
    }

    /// Shows this screen, and forgets any way back.
    pub fn go_to(&self, place: Place) {
        self.detour.set(None);
        self.place.set(place);
    }

    /// Begins anew after everything was wiped, and says what is left.
    pub fn start_again(&self, wiped: Wiped) {
        self.announced.set(String::new());
        self.leave_behind();
        self.wiped.set(Some(wiped));
        self.go_to(Place::Start);
    }

    /// Forgets what belongs to the case that was open before, and is not part of it.
    pub fn leave_behind(&self) {
        self.statement.set(None);
        self.desk.clear();
        self.step.clear();
        self.unfinished.clear();
        self.wiped.set(None);
    }

    fn return_to(&self, place: Place) {
        self.go_to(place);
        if place == Place::Result {
            self.announce_result();
        }
    }

    /// Says what the result is now, to those who can't see it.
    pub fn announce_result(&self) {
        let words = self.words();
        let band = self.assessment.with_untracked(|assessment| words.band(assessment.band));
        self.announced.set(words.phrase_with(Phrase::ResultUpdated, "band", &band));
    }

    /// The lines that the screen begins with: after a part that ended, before one that begins.
    pub fn lines(&self) -> Vec<String> {
        let words = self.words();
        let place = self.place.get_untracked();
        self.with_way(|way| way.lines_at(place).into_iter().map(|line| words.text(line)).collect())
    }

    /// Runs `ask` with all that decides where to go.
    pub fn with_way<T>(&self, ask: impl FnOnce(&Way<'_>) -> T) -> T {
        let prepared = self.prepared();
        self.observed.with_untracked(|observed| ask(&Way { prepared: &prepared, observed }))
    }

    /// The pack's index of a question.
    pub fn index_of(pack: &Pack, question: &heedful_engine::QuestionId) -> Option<usize> {
        pack.questions.iter().position(|other| other.id == *question)
    }
}

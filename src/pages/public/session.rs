//! All state of the public page: one case, and the screen that is shown. Everything else is computed from these two.

use std::sync::Arc;
use std::time::Duration;

use heedful_engine::{Case, Date, Phrase, Prepared};
use leptos::prelude::*;

use super::flow::Flow;
use crate::browser::save::Wiped;
use crate::context::PageContext;
use crate::context::navigator::{Destination, Navigator};
use crate::context::screen::Screen;
use crate::diary::DiaryState;
use crate::pages::state::PageState;
use crate::record::StepDraft;
use crate::result::updated_message;
use crate::statement::StatementState;
use crate::ui::words::Words;

/// The state, and the ways to move through it. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// The case, and the screen that is shown.
    pub state: PageState<Screen>,
    /// The statement as the person changed it.
    pub statement: StatementState,
    /// What is being written in the diary.
    pub diary: DiaryState,
    /// The step that is being noted.
    pub step: StepDraft,
    detour: RwSignal<Option<Detour>>,
}

/// How far a person has come before the WASM was ready.
#[derive(Debug, Clone, Default)]
pub struct EarlyProgress {
    /// What they answered.
    pub case: Case,
    /// How many times they have gone on.
    pub completed_steps: usize,
    /// How long nobody has touched the page.
    pub idle_for: Duration,
}

/// A way back to where one answer was changed from.
#[derive(Debug, Clone)]
struct Detour {
    back_to: Screen,
    /// The questions that were shown before the change; others were opened by it, and are asked on the way back.
    known: Vec<usize>,
}

impl Session {
    /// A new session.
    pub fn new(prepared: impl Into<Arc<Prepared>>, today: Date) -> Self {
        let (diary, step) = (DiaryState::new(), StepDraft::new());
        let statement = StatementState::default();
        let is_writing =
            move |today| statement.is_changed() || diary.is_unfinished(today) || step.is_begun();
        Self {
            state: PageState::new(prepared, Case::default(), Screen::Start, today, is_writing),
            statement,
            diary,
            step,
            detour: RwSignal::new(None),
        }
    }

    /// Provides what the screens and the features expect.
    pub fn provide(self) {
        provide_context(self);
        provide_context(self.words());
        provide_context(self.page());
        provide_context(self.statement);
        provide_context(self.diary);
        provide_context(self.step);
    }

    /// What the features need of this page.
    fn page(self) -> PageContext {
        let PageState { case, assessment, today, prepared, screen, live_message, .. } = self.state;
        let go = Callback::new(move |destination| match destination {
            Destination::Screen(screen) => self.go_to(screen),
            Destination::Next => self.next(),
            Destination::Back => self.back(),
            Destination::Change(index) => self.change(index),
            Destination::Start(wiped) => self.reset(wiped),
        });
        let navigator = Navigator::new(screen, live_message, go);
        PageContext { case, assessment, today, navigator, prepared }
    }

    /// Continues from what was answered before the WASM was ready.
    pub fn resume(&self, early: EarlyProgress) {
        self.state.case.set(early.case);
        for _ in 0..early.completed_steps {
            self.next();
        }
    }

    /// The words for whoever answers.
    pub fn words(&self) -> Words {
        Words::new(self.state.prepared(), self.state.case.read_untracked().audience)
    }

    /// Goes to the screen after this one. After a change to one answer, back to where it was changed from, by way of
    /// the questions that the change opened.
    pub fn next(&self) {
        let screen = self.state.screen.get_untracked();
        let next = self.with_flow(|flow| flow.after(screen));
        let at = match screen {
            Screen::Question(index) | Screen::DangerNow(index) => index,
            _ => return self.state.screen.set(next),
        };
        let Some(detour) = self.detour.get_untracked() else {
            return self.state.screen.set(next);
        };
        if let Screen::DangerNow(_) = next {
            return self.state.screen.set(next);
        }
        let shown = self.with_flow(|flow| flow.shown());
        match shown.into_iter().find(|index| *index > at && !detour.known.contains(index)) {
            Some(opened) => {
                self.state.live_message.set(self.words().phrase(Phrase::SrOpenedMore));
                self.state.screen.set(Screen::Question(opened));
            }
            None => self.return_to(detour.back_to),
        }
    }

    /// Goes to the screen before this one; out of a change to one answer, back to where it was changed from.
    pub fn back(&self) {
        let screen = self.state.screen.get_untracked();
        match (screen, self.detour.get_untracked()) {
            (Screen::Question(_), Some(detour)) => self.return_to(detour.back_to),
            _ => self.state.screen.set(self.with_flow(|flow| flow.before(screen))),
        }
    }

    /// Opens a question to change its answer; afterwards the person is back here.
    pub fn change(&self, index: usize) {
        let known = self.with_flow(|flow| flow.shown());
        self.detour.set(Some(Detour { back_to: self.state.screen.get_untracked(), known }));
        self.state.screen.set(Screen::Question(index));
    }

    /// Shows this screen, and forgets any way back.
    pub fn go_to(&self, screen: Screen) {
        self.detour.set(None);
        self.state.screen.set(screen);
    }

    /// Starts again after everything was deleted, and says what is left.
    pub fn reset(&self, wiped: Wiped) {
        self.state.live_message.set(String::new());
        self.leave_behind();
        self.state.wiped.set(Some(wiped));
        self.go_to(Screen::Start);
    }

    /// Forgets what belongs to the case that was open before, and is not part of it.
    pub fn leave_behind(&self) {
        self.statement.changed.set(None);
        self.diary.clear();
        self.step.clear();
        self.state.unfinished.clear();
        self.state.wiped.set(None);
    }

    fn return_to(&self, screen: Screen) {
        self.go_to(screen);
        if screen == Screen::Result {
            let assessment = self.state.assessment.read_untracked();
            self.state.live_message.set(updated_message(&self.words(), &assessment));
        }
    }

    /// The lines that the screen begins with: after a part that ended, before one that begins.
    pub fn lines(&self) -> Vec<String> {
        let words = self.words();
        let screen = self.state.screen.get_untracked();
        self.with_flow(|flow| {
            flow.lines_at(screen).into_iter().map(|line| words.text(line)).collect()
        })
    }

    /// Runs `ask` with all that decides where to go.
    pub fn with_flow<T>(&self, ask: impl FnOnce(&Flow<'_>) -> T) -> T {
        let prepared = self.state.prepared();
        let observed = self.state.observed;
        observed.with_untracked(|observed| ask(&Flow { prepared: &prepared, observed }))
    }
}

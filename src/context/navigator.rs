//! The way between the screens, as features know it.

use leptos::prelude::*;

use super::screen::Screen;
use crate::browser::save::Wiped;

/// Where a person goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    Screen(Screen),
    /// To the screen after this one.
    Next,
    /// To the screen before this one.
    Back,
    /// To the question at this index of the pack, to change its answer, and back here afterwards.
    Change(usize),
    /// To the start, after everything was deleted.
    Start(Wiped),
}

/// Leads from one screen to another. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct Navigator {
    screen: RwSignal<Screen>,
    live_message: RwSignal<String>,
    go: Callback<Destination>,
}

impl Navigator {
    /// The way between the screens of a page: the one that is shown, what is read out, and how to go on.
    pub fn new(
        screen: RwSignal<Screen>,
        live_message: RwSignal<String>,
        go: Callback<Destination>,
    ) -> Self {
        Self { screen, live_message, go }
    }

    /// The screen that is shown.
    pub fn screen(&self) -> Screen {
        self.screen.get_untracked()
    }

    /// Has a message read out to those who can't see that the screen changed.
    pub fn announce(&self, message: impl Into<String>) {
        self.live_message.set(message.into());
    }

    /// Shows this screen.
    pub fn go_to(&self, screen: Screen) {
        self.go.run(Destination::Screen(screen));
    }

    /// Shows the screen after this one.
    pub fn next(&self) {
        self.go.run(Destination::Next);
    }

    /// Shows the screen before this one.
    pub fn back(&self) {
        self.go.run(Destination::Back);
    }

    /// Opens a question to change its answer; afterwards the person is back here.
    pub fn change(&self, index: usize) {
        self.go.run(Destination::Change(index));
    }

    /// Starts again after everything was deleted, and says what is left.
    pub fn reset(&self, wiped: Wiped) {
        self.go.run(Destination::Start(wiped));
    }
}

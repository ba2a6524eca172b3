//! The state of a class, as whoever leads it has it: what was collected, and what is shown. It lives as long as the class is
//! on the screen.

use heedful_engine::training::{
    ClassStep, Collected, Rejected, Round, Scenario, Slide, Tally, Vote, count_codes, slides, tally,
};
use leptos::prelude::*;

use crate::browser::focus;
use crate::browser::keys::Direction;
use crate::pages::training::session::TrainingSession;
use crate::ui::element::HEADING;

/// The state. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct ClassState {
    /// The page around it.
    pub session: TrainingSession,
    /// The index of the scenario.
    pub index: usize,
    pub scenario: StoredValue<Scenario>,
    /// Which screen is shown.
    pub screen: RwSignal<ClassScreen>,
    /// Where the projector is.
    pub slide: RwSignal<Slide>,
    /// The votes.
    pub collected: RwSignal<Collected>,
    /// What hands go up for, and what is voted on with the device that is passed round: a part, and a round.
    pub asked: RwSignal<(usize, Round)>,
    /// What stands in the field for codes.
    pub typed: RwSignal<String>,
    /// What was not counted.
    pub aside: RwSignal<Vec<Rejected>>,
    /// What was done last, for those who can't see that the numbers changed.
    pub said: RwSignal<String>,
}

/// A screen of whoever leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassScreen {
    /// Votes come in.
    Collect,
    /// The projector.
    Show,
    /// This device goes round.
    PassRound,
    /// Figures, a table to save, paper.
    Results,
    /// Whether the class is over: its votes go.
    End,
}

impl ClassState {
    /// A class that begins.
    pub fn new(session: TrainingSession, index: usize, scenario: Scenario) -> Self {
        Self {
            session,
            index,
            scenario: StoredValue::new(scenario),
            screen: RwSignal::new(ClassScreen::Collect),
            slide: RwSignal::new(Slide::Join),
            collected: RwSignal::default(),
            asked: RwSignal::new((0, Round::Before)),
            typed: RwSignal::default(),
            aside: RwSignal::default(),
            said: RwSignal::default(),
        }
    }

    /// Has the browser ask before the votes are lost with the page, for as long as this class is on the screen.
    pub fn guard_votes(&self) {
        let (collected, typed, has_votes) = (self.collected, self.typed, self.session.has_votes);
        Effect::new(move |_| {
            has_votes.set(!collected.read().steps.is_empty() || !typed.read().trim().is_empty());
        });
        on_cleanup(move || has_votes.set(false));
    }

    /// Shows a screen.
    pub fn go_to(&self, screen: ClassScreen) {
        self.said.set(String::new());
        self.screen.set(screen);
        focus::move_to(HEADING);
    }

    /// How many parts the story has.
    pub fn parts(&self) -> usize {
        self.scenario.with_value(|scenario| scenario.instalments.len())
    }

    pub fn votes(&self) -> Vec<Vote> {
        self.scenario.with_value(|scenario| self.collected.with(|all| all.votes(scenario)))
    }

    /// The votes for one part, in one round.
    pub fn tally(&self, part: usize, round: Round) -> Option<Tally> {
        let (votes, prepared) = (self.votes(), self.session.state.prepared());
        self.scenario.with_value(|scenario| tally(scenario, part, round, &votes, prepared.pack()))
    }

    /// The tallies of all parts in one round.
    pub fn tallies(&self, round: Round) -> Vec<Tally> {
        (0..self.parts()).filter_map(|part| self.tally(part, round)).collect()
    }

    /// Counts something.
    pub fn take(&self, step: ClassStep) {
        self.collected.update(|collected| collected.steps.push(step));
    }

    /// Counts the codes in what was typed; what is no code stays in the field. Returns how many were counted, and how many
    /// were not.
    pub fn count_typed(&self) -> (usize, usize) {
        let (text, prepared, content) =
            (self.typed.get_untracked(), self.session.state.prepared(), self.session.content());
        let before = self.collected.with_untracked(|collected| collected.codes().len());
        let aside = self.scenario.with_value(|scenario| {
            let mut aside = Vec::new();
            self.collected.update(|collected| {
                aside =
                    count_codes(collected, &text, scenario, &content.scenarios, prepared.pack());
            });
            aside
        });
        let bad = aside.iter().filter_map(|one| match one {
            Rejected::Bad(bad) => Some(bad.typed.as_str()),
            _ => None,
        });
        self.typed.set(bad.collect::<Vec<_>>().join("\n"));
        let not_counted = aside.len();
        // Codes that came twice stay until somebody has decided about them.
        self.aside.update(|before| {
            before.retain(|one| matches!(one, Rejected::Twice(_)));
            before.extend(aside);
        });
        let after = self.collected.with_untracked(|collected| collected.codes().len());
        (after - before, not_counted)
    }

    /// Shows the next thing, or the one before.
    pub fn turn(&self, turn: Direction) {
        let votes = untrack(|| self.votes());
        let all = self.scenario.with_value(|scenario| slides(scenario, &votes));
        let now = self.slide.get_untracked();
        let at = all.iter().position(|slide| *slide == now);
        let next = match (turn, at) {
            (Direction::Forward, Some(at)) => all.get(at + 1),
            (Direction::Back, Some(at)) => at.checked_sub(1).and_then(|at| all.get(at)),
            (_, None) => all.first(),
        };
        if let Some(next) = next {
            self.slide.set(*next);
            focus::move_to(HEADING);
        }
    }

    /// Where the projector is among all slides, from 1, and how many there are.
    pub fn slide_of(&self) -> (usize, usize) {
        let votes = self.votes();
        let all = self.scenario.with_value(|scenario| slides(scenario, &votes));
        let now = self.slide.get();
        (all.iter().position(|slide| *slide == now).map_or(1, |at| at + 1), all.len())
    }
}

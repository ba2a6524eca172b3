//! What a trainee votes on: a part of the story, the signs in it, and how worried they are. The same as alone, but that
//! the reference is not shown: the class sees it together.

use heedful_engine::Band;
use heedful_engine::training::{Round, Scenario, TrainingPhrase as Say, Vote, compare};
use leptos::prelude::*;

use crate::browser::focus;
use crate::pages::training::own_view::{band_and_reason, band_id, signs};
use crate::pages::training::session::TrainingSession;
use crate::pages::training::tells::told;
use crate::ui::element::{button, element, fresh, paragraph};
use crate::ui::error_summary::{error_link, error_summary};

/// What is voted on, and where it goes.
#[derive(Debug, Clone, Copy)]
pub struct Ballot {
    /// The page around it.
    pub session: TrainingSession,
    pub scenario: StoredValue<Scenario>,
    /// Which part, from 0.
    pub part: usize,
    /// Before or after the discussion.
    pub round: Round,
    /// Told the vote once it is given.
    pub given: Callback<Vote>,
}

const NO_BAND: &str = "no-band";

/// The story, and what is asked about it.
pub fn vote(ballot: Ballot) -> AnyView {
    let Ballot { session, scenario, part, round, given } = ballot;
    let missing = RwSignal::new(false);
    let give = move || match untrack(|| session.own_view_at(part)).band {
        None => {
            missing.set(true);
            focus::keep_focus(NO_BAND);
        }
        Some(band) => given.run(cast(ballot, band)),
    };
    let error = fresh(move || {
        let is_missing = missing.get() && session.own_view_at(part).band.is_none();
        is_missing.then(|| {
            let link = error_link("mend", session.say(Say::NeedBand), band_id(Band::KeepWatch));
            error_summary(NO_BAND, "", None, vec![link])
        })
    });
    let again =
        (round == Round::After).then(|| paragraph("note", session.say(Say::ClassVoteAgainHint)));
    let (story, signs) = scenario
        .with_value(|scenario| (told(session, scenario, part), signs(session, scenario, part)));
    let go = button("give-vote", "button", session.say(Say::ClassGiveVote), give);
    view! {
        {story}
        {again}
        {signs}
        {band_and_reason(session, part)}
        {error}
        {element("div").class("actions").child(go).view()}
    }
    .into_any()
}

fn cast(ballot: Ballot, band: Band) -> Vote {
    let Ballot { session, scenario, part, round, .. } = ballot;
    let prepared = session.state.prepared();
    scenario.with_value(|scenario| {
        let compared = session
            .state
            .case
            .with_untracked(|case| compare(scenario, part, case, prepared.pack()));
        Vote {
            scenario: scenario.id.clone(),
            instalment: part,
            round,
            band,
            over_called: u8::try_from(compared.over_called.len().min(7)).unwrap_or(7),
            signs: compared.seen(),
        }
    })
}

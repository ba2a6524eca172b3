//! The band, as a word, a shape and a colour, with what it means; and the person's own sense of danger, which counts.

use heedful_engine::assessment::Judged;
use heedful_engine::{Band, Phrase};
use leptos::prelude::*;

use super::Look;
use crate::browser::focus;
use crate::session::Session;
use crate::words::Words;

/// The outline of each band's shape in a square of 48: told apart by form alone, in print and without colours.
fn shape(band: Band) -> &'static str {
    match band {
        Band::ActNow => "M24 1 47 24 24 47 1 24z",
        Band::HighConcern => "M24 3 47 45H1z",
        Band::RaisedConcern => "M24 3a21 21 0 1 1 0 42a21 21 0 1 1 0-42z",
        Band::KeepWatch => {
            "M24 3a21 21 0 1 1 0 42a21 21 0 1 1 0-42zM24 11a13 13 0 1 0 0 26a13 13 0 1 0 0-26z"
        }
    }
}

/// The band.
pub fn shown(look: &Look) -> AnyView {
    let Look { words, assessment, .. } = look;
    let could_be = (assessment.could_be > assessment.band)
        .then(|| words.phrase_with(Phrase::CouldBe, "band", &words.band(assessment.could_be)));
    let judged = (assessment.judged == Judged::Officer).then(|| {
        words.phrase_with(Phrase::OfficerJudged, "band", &words.band(assessment.rules_band))
    });
    let means = words.pack().band_words(assessment.band).map(|band| words.text(&band.means));
    view! {
        <div id="band" class=["band ", assessment.band.id()].concat()>
            <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
                <path d=shape(assessment.band)></path>
            </svg>
            <div>
                <p class="band-name">{words.band(assessment.band)}</p>
                <p>{means}</p>
                {judged.map(|judged| view! { <p>{judged}</p> })}
                {could_be.map(|could_be| view! { <p class="could-be">{could_be}</p> })}
            </div>
        </div>
    }
    .into_any()
}

/// "I feel in more danger than this": one tap, and one to take it back.
#[component]
pub fn MoreDanger() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let is_said = Memo::new(move |_| session.case.read().judgement.more_danger == Some(true));
    let toggle = move |_| {
        session.case.update(|case| {
            case.judgement.more_danger = (case.judgement.more_danger != Some(true)).then_some(true);
        });
        session.announce_result();
        focus::stay_on("more-danger");
    };
    view! {
        <div class="note">
            {move || {
                let (says, button) = match is_said.get() {
                    true => (Phrase::MoreDangerCounts, Phrase::MoreDangerUndo),
                    false => (Phrase::MoreDangerHint, Phrase::MoreDanger),
                };
                view! {
                    <p>{words.phrase(says)}</p>
                    <button class="button plain" id="more-danger" type="button" on:click=toggle>
                        {words.phrase(button)}
                    </button>
                }
            }}
        </div>
    }
}

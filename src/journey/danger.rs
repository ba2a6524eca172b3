//! Danger now: how to get help, by voice or without it. Nothing else is in the way; going on is a choice.

use heedful_engine::{Audience, Phrase};
use leptos::prelude::*;

use crate::app::HEADING;
use crate::session::Session;
use crate::words::Words;

/// What to do on a mobile without speaking, step by step.
const ON_A_MOBILE: [Phrase; 5] = [
    Phrase::SilentMobile1,
    Phrase::SilentMobile2,
    Phrase::SilentMobile3,
    Phrase::SilentMobile4,
    Phrase::SilentMobile5,
];

/// The screen.
#[component]
pub fn DangerNow() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let say = |phrase| words.phrase(phrase);
    let paragraphs = |phrases: &[Phrase]| {
        phrases.iter().map(|phrase| view! { <p>{words.phrase(*phrase)}</p> }).collect_view()
    };
    // An officer is the help: the call and the place to run to are for the others.
    let is_officer = words.audience() == Audience::Officer;
    let call = (!is_officer).then(|| {
        view! {
            <p class="go">
                <a class="button call" id="call-999" href="tel:999">{say(Phrase::DangerCallButton)}</a>
            </p>
        }
    });
    let moving: &[Phrase] = if is_officer {
        &[]
    } else {
        &[Phrase::DangerMove, Phrase::DangerFoot, Phrase::DangerDriving]
    };
    view! {
        <h1 id=HEADING tabindex="-1" aria-describedby="call">{say(Phrase::DangerHeading)}</h1>
        <p id="call" class="lead">{say(Phrase::DangerCall)}</p>
        {call}
        {paragraphs(moving)}
        <h2>{say(Phrase::SilentHeading)}</h2>
        <p>{say(Phrase::SilentSpeak)}</p>
        <p class="note"><strong>{say(Phrase::SilentNotAlone)}</strong></p>
        <h3>{say(Phrase::SilentMobileHeading)}</h3>
        <ol class="steps">
            {ON_A_MOBILE.iter().map(|step| view! { <li>{words.phrase(*step)}</li> }).collect_view()}
        </ol>
        {paragraphs(&[Phrase::SilentMobileEnd, Phrase::SilentNoLocation])}
        <h3>{say(Phrase::SilentLandlineHeading)}</h3>
        {paragraphs(&[Phrase::SilentLandline, Phrase::SilentText])}
        <hr />
        <p class="soft">{say(Phrase::DangerGoOnHint)}</p>
        <div class="go">
            <button class="button plain" id="continue" type="button" on:click=move |_| session.go_on()>
                {say(Phrase::DangerGoOn)}
            </button>
            <button class="button plain" id="back" type="button" on:click=move |_| session.go_back()>
                {say(Phrase::Back)}
            </button>
        </div>
    }
}

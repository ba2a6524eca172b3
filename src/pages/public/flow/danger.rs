//! Danger now: how to get help, by voice or without it. Nothing else is in the way; going on is a choice.

use heedful_engine::{Audience, Phrase};
use leptos::prelude::*;

use super::go_or_back;
use crate::pages::public::session::Session;
use crate::ui::element::{Attribute, element, heading, paragraph};
use crate::ui::render::render_after_frames;
use crate::ui::words::Words;

/// What to do on a mobile without speaking, step by step.
const ON_A_MOBILE: [Phrase; 5] = [
    Phrase::SilentMobile1,
    Phrase::SilentMobile2,
    Phrase::SilentMobile3,
    Phrase::SilentMobile4,
    Phrase::SilentMobile5,
];

/// Where to go.
const MOVING: [Phrase; 3] = [Phrase::DangerMove, Phrase::DangerFoot, Phrase::DangerDriving];
#[component]
pub fn DangerNow() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    // An officer is the help: the call and the place to run to are for the others.
    let is_officer = words.audience() == Audience::Officer;
    let mut shown = vec![
        heading(words.phrase(Phrase::DangerHeading), "call"),
        element("p").id("call").class("lead").text(words.phrase(Phrase::DangerCall)).view(),
    ];
    if !is_officer {
        let call =
            element("a").id("call-999").class("button call").with(Attribute::Href, "tel:999");
        let call = call.text(words.phrase(Phrase::DangerCallButton)).view();
        shown.push(element("p").class("actions").child(call).view());
        shown.extend(paragraphs(&words, &MOVING));
    }
    let rest = move || {
        let mut rest = without_speaking(&words);
        rest.push(paragraph("later", words.phrase(Phrase::DangerGoOnHint)));
        rest.push(go_or_back(session, words.phrase(Phrase::DangerGoOn), &words));
        rest
    };
    // The call comes first, and waits for nothing.
    shown.push(render_after_frames(1, rest));
    element("div").class("danger").children(shown).view()
}

/// How to call for help where speaking is not safe, or not possible.
fn without_speaking(words: &Words) -> Vec<AnyView> {
    let mut shown = vec![element("h2").text(words.phrase(Phrase::SilentHeading)).view()];
    shown.extend(paragraphs(words, &[Phrase::SilentSpeak]));
    shown.push(paragraph("note", words.phrase(Phrase::SilentNotAlone)));
    shown.push(element("h3").text(words.phrase(Phrase::SilentMobileHeading)).view());
    let steps = ON_A_MOBILE.map(|step| element("li").text(words.phrase(step)).view());
    shown.push(element("ol").class("steps").children(steps).view());
    shown.extend(paragraphs(words, &[Phrase::SilentMobileEnd, Phrase::SilentNoLocation]));
    shown.push(element("h3").text(words.phrase(Phrase::SilentLandlineHeading)).view());
    shown.extend(paragraphs(words, &[Phrase::SilentLandline, Phrase::SilentText]));
    shown
}

fn paragraphs(words: &Words, phrases: &[Phrase]) -> Vec<AnyView> {
    phrases.iter().map(|phrase| paragraph("", words.phrase(*phrase))).collect()
}

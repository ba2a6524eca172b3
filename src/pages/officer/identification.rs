//! Is it stalking? What shows it, how often, what points to s.4A, and what it is recorded as.

use heedful_engine::Audience;
use heedful_engine::case::judgement::is_sentence;
use heedful_engine::officer::OfficerPhrase as Say;
use heedful_engine::officer::content::officer;
use heedful_engine::officer::file::Recorded;
use heedful_engine::officer::identify::{ShownMark, identify};
use heedful_engine::officer::record::{RecordInput, occasions};
use heedful_engine::report::sign_words;
use leptos::prelude::*;

use super::session::OfficerSession;
use crate::ui::element::{element, fresh, heading, paragraph};
use crate::ui::fields::{TextField, text_field};
use crate::ui::row::{RadioOption, radio_group};
#[component]
pub fn Identification() -> impl IntoView {
    let session: OfficerSession = expect_context();
    view! {
        {heading(session.say(Say::Identification), "")}
        {fresh(move || session.with_record_input(found))}
        {recorded(session)}
    }
}

fn found(input: &RecordInput<'_>) -> AnyView {
    let found = identify(input.pack(), input.case, input.assessment);
    let count = input.fill(Say::FourCount, &[("count", &found.of_four().to_string())]);
    let mut shown = vec![
        element("h2").text(input.say(Say::FourHeading)).view(),
        element("p").id("four-count").class("lead").text(count).view(),
        list(input, "four", &found.four),
        element("p").id("occasions").class("note").text(occasions(input)).view(),
    ];
    if !found.acts.is_empty() {
        shown.push(element("h2").text(input.say(Say::ActsHeading)).view());
        shown.push(list(input, "acts", &found.acts));
    }
    shown.push(element("h2").text(input.say(Say::EffectsHeading)).view());
    shown.push(list(input, "effects", &found.effects));
    if found.points_to_4a() {
        shown.push(paragraph("note", input.say(Say::EffectsDo)));
    }
    element("div").children(shown).view()
}

fn list(input: &RecordInput<'_>, id: &'static str, marks: &[ShownMark<'_>]) -> AnyView {
    let rows = marks.iter().map(|shown| {
        let mut said: Vec<String> = Vec::new();
        for sign in shown.signs {
            let words = sign_words(input.pack(), sign, &input.assessment.diary, Audience::Officer);
            if !said.contains(&words) {
                said.push(words);
            }
        }
        let said = match said.as_slice() {
            [] => input.say(Say::NotShown).to_owned(),
            said => said.join("; "),
        };
        let class = if shown.signs.is_empty() { "mark open" } else { "mark" };
        element("li")
            .id(["mark-", shown.mark.id.as_str()].concat())
            .class(class)
            .child(paragraph("term", officer(&shown.mark.say)))
            .child(paragraph("said", said))
            .view()
    });
    element("ul").id(id).class("marks").children(rows).view()
}

/// What it is recorded as. Something other than stalking asks for the reason.
fn recorded(session: OfficerSession) -> AnyView {
    let file = untrack(|| session.file());
    let before = file.recorded.clone().unwrap_or_default();
    let picked = Signal::derive(move || {
        session.file().recorded.map(|recorded| usize::from(!recorded.stalking))
    });
    let pick = Callback::new(move |place: usize| {
        session.edit(|file| {
            let recorded = file.recorded.get_or_insert_with(Recorded::default);
            recorded.stalking = place == 0;
        });
    });
    let rows = vec![
        RadioOption {
            id: "recorded-stalking".to_owned(),
            label: session.say(Say::RecordedStalking),
        },
        RadioOption { id: "recorded-other".to_owned(), label: session.say(Say::RecordedOther) },
    ];
    let write = move |change: fn(&mut Recorded, String)| {
        Callback::new(move |text: String| {
            session.edit(|file| change(file.recorded.get_or_insert_with(Recorded::default), text));
        })
    };
    let what = text_field(
        TextField {
            id: "recorded-what".to_owned(),
            label: session.say(Say::RecordedWhat),
            value: before.as_what,
            rows: 1,
        },
        write(|recorded, text| recorded.as_what = text),
    );
    let why = text_field(
        TextField {
            id: "why-not-stalking".to_owned(),
            label: session.say(Say::WhyNotStalking),
            value: before.reason,
            rows: 3,
        },
        write(|recorded, text| recorded.reason = text),
    );
    let is_needed = move || {
        let needed = |recorded: &Recorded| !recorded.stalking && !is_sentence(&recorded.reason);
        session.file().recorded.as_ref().is_some_and(needed)
    };
    view! {
        {radio_group("recorded", session.say(Say::RecordedAs), rows, picked, pick)}
        <div hidden=move || picked.get() != Some(1)>
            {what} {why}
            {fresh(move || is_needed().then(|| paragraph("wrong", session.say(Say::NeedsSentence))))}
        </div>
    }
    .into_any()
}

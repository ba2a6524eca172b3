//! What a trainer prints: a handout for trainees, one page for each part and without the reference; and the notes for
//! whoever leads, with all of it.

use heedful_engine::Band;
use heedful_engine::training::{Instalment, Scenario, TrainingPhrase as Say, reference_signs};
use leptos::prelude::*;

use super::compared::{passages, readings, sources};
use super::end::mistakes;
use super::screen::TrainingScreen;
use super::session::TrainingSession;
use super::tells::{opening, part_of, story};
use crate::browser::save::{Printed, print};
use crate::ui::element::{button, element, fresh, heading, paragraph};

/// The handout of the scenario at an index.
#[component]
pub fn Handout(index: usize) -> impl IntoView {
    let session: TrainingSession = expect_context();
    session.scenario(index).map(|scenario| {
        let parts = scenario.instalments.iter().enumerate();
        let parts = parts.map(|(part, instalment)| {
            let bands = Band::ALL
                .iter()
                .map(|band| element("li").class("tick").text(session.words().band(*band)).view());
            let lines = |says, class| {
                let title = element("h3").text(session.say(says)).view();
                element("div").class(class).child(title).view()
            };
            let title = element("h3").text(session.say(Say::HandoutBand)).view();
            element("section")
                .class("sheet")
                .children(of_part(session, &scenario, part, instalment))
                .child(lines(Say::HandoutSigns, "lines many"))
                .child(title)
                .child(element("ul").class("ticks").children(bands).view())
                .child(lines(Say::HandoutReason, "lines"))
                .view()
        });
        let parts: Vec<AnyView> = parts.collect();
        view! {
            {top(session, &scenario, index, Say::Handout, Say::HandoutHint)}
            {parts}
        }
    })
}

/// The notes of the scenario at an index.
#[component]
pub fn Notes(index: usize) -> impl IntoView {
    let session: TrainingSession = expect_context();
    session.scenario(index).map(|scenario| {
        let leading = scenario.facilitator.iter();
        let leading = leading.map(|note| element("li").text(note.as_str()).view());
        let leading = element("section")
            .child(element("h2").text(session.say(Say::NotesLeading)).view())
            .child(element("ul").children(leading).view())
            .child(element("h2").text(session.say(Say::TeachesHeading)).view())
            .child(paragraph("", scenario.teaches.as_str()))
            .view();
        let parts = scenario.instalments.iter().enumerate();
        let parts = parts.map(|(part, instalment)| {
            let band = session.words().band(instalment.expect.band);
            let band = session.fill(Say::ReferenceBand, &[("band", &band)]);
            element("section")
                .class("sheet-notes")
                .children(of_part(session, &scenario, part, instalment))
                .child(element("h3").text(band).view())
                .child(paragraph("", instalment.expect.because.as_str()))
                .child(sources(session, &instalment.expect.sources))
                .child(signs(session, &scenario, part))
                .child(readings(session, &instalment.expect))
                .view()
        });
        let parts: Vec<AnyView> = parts.collect();
        view! {
            {top(session, &scenario, index, Say::Notes, Say::NotesHint)}
            {leading}
            {parts}
            {mistakes(session, &scenario)}
        }
    })
}

/// The heading, what it is, and the buttons, which are not printed.
fn top(
    session: TrainingSession,
    scenario: &Scenario,
    index: usize,
    name: Say,
    hint: Say,
) -> AnyView {
    let said = RwSignal::new(String::new());
    let print = move || {
        if print(Printed::Everything).is_err() {
            said.set(session.say(Say::NotPrinted));
        }
    };
    let go = element("div").class("actions").children([
        button("print", "button", session.say(Say::Print), print),
        button("to-scenario", "button plain", session.say(Say::ToScenario), move || {
            session.go_to(TrainingScreen::Scenario(index));
        }),
    ]);
    let title = [&session.say(name), ": ", &scenario.title].concat();
    view! {
        {heading(title, "")}
        {paragraph("lead", scenario.setting.as_str())}
        {paragraph("", session.fill(Say::Warning, &[("warning", &scenario.warning)]))}
        <div class="screen-only">
            {paragraph("hint", session.say(hint))}
            {go.view()}
            <p role="status">{fresh(move || said.get())}</p>
        </div>
    }
    .into_any()
}

fn of_part(
    session: TrainingSession,
    scenario: &Scenario,
    part: usize,
    instalment: &Instalment,
) -> Vec<AnyView> {
    let which = part_of(session, scenario, part, Say::PartOf);
    let title = [&which, ": ", &instalment.title].concat();
    let mut shown =
        vec![element("h2").text(title).view(), paragraph("hint", opening(session, instalment))];
    shown.extend(story(instalment));
    shown
}

/// The signs that the story shows by then, each with its words; what was there before is left to the parts before.
fn signs(session: TrainingSession, scenario: &Scenario, part: usize) -> AnyView {
    let words = session.words();
    let pack = words.pack();
    let before = part.checked_sub(1).map(|before| reference_signs(scenario, before, pack));
    let before = before.unwrap_or_default();
    let signs = reference_signs(scenario, part, pack).into_iter();
    let signs = signs.filter(|sign| !before.contains(sign)).filter_map(|(question, option)| {
        let asked = pack.questions.iter().find(|one| one.id == question)?;
        let named = [&words.text(&asked.ask), " ", &words.option(asked, &option)].concat();
        let shown = passages(scenario, part, &question, &option).into_iter();
        let shown = shown
            .map(|says| paragraph("passage", session.fill(Say::InTheStory, &[("words", says)])));
        Some(element("li").child(paragraph("", named)).children(shown).view())
    });
    let signs: Vec<AnyView> = signs.collect();
    element("div")
        .child(element("h3").text(session.say(Say::NotesSigns)).view())
        .child(element("ul").children(signs).view())
        .view()
}

//! The officer's own band beside what the rules said, with a reason; and a supervisor's name where it is below a sign of
//! grave danger.

use heedful_engine::Band;
use heedful_engine::case::OfficerJudgement;
use heedful_engine::case::judgement::{Needs, is_below_hard_trigger, needs};
use heedful_engine::officer::OfficerPhrase as Say;
use leptos::prelude::*;

use super::door::band;
use super::session::OfficerSession;
use crate::ui::element::{element, fresh, heading, paragraph};
use crate::ui::fields::{TextField, text_field};
use crate::ui::row::{ChoiceRow, RadioOption, radio_group, row};
#[component]
pub fn Judgement() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let before = session.state.case.with_untracked(|case| case.judgement.officer.clone());
    // What is typed stays while another row is picked.
    let typed = RwSignal::new(before.unwrap_or(OfficerJudgement {
        band: session.state.assessment.with_untracked(|assessment| assessment.rules_band),
        reason: String::new(),
        supervisor: None,
        agreed: false,
    }));
    let judged = move || session.state.case.with(|case| case.judgement.officer.clone());
    let picked = Signal::derive(move || match judged() {
        None => Some(0),
        Some(judged) => Band::ALL.iter().position(|band| *band == judged.band).map(|at| at + 1),
    });
    let put = move || {
        let judged = typed.get_untracked();
        session.state.case.update(|case| case.judgement.officer = Some(judged));
    };
    let pick = Callback::new(move |place: usize| {
        match place.checked_sub(1).and_then(|at| Band::ALL.get(at)) {
            None => session.state.case.update(|case| case.judgement.officer = None),
            Some(band) => {
                typed.update(|typed| typed.band = *band);
                put();
            }
        }
    });
    let agree =
        RadioOption { id: "judged-agree".to_owned(), label: session.say(Say::JudgementAgree) };
    let bands = Band::ALL.iter().map(|band| RadioOption {
        id: ["judged-", band.id()].concat(),
        label: session.band(*band),
    });
    let rows = std::iter::once(agree).chain(bands).collect();
    let (reason, supervisor) = typed.with_untracked(|typed| {
        (typed.reason.clone(), typed.supervisor.clone().unwrap_or_default())
    });
    let reason = text_field(
        TextField {
            id: "judged-reason".to_owned(),
            label: session.say(Say::JudgementReason),
            value: reason,
            rows: 3,
        },
        Callback::new(move |text| {
            typed.update(|typed| typed.reason = text);
            put();
        }),
    );
    let supervisor = text_field(
        TextField {
            id: "judged-supervisor".to_owned(),
            label: session.say(Say::Supervisor),
            value: supervisor,
            rows: 1,
        },
        Callback::new(move |text: String| {
            let name = (!text.trim().is_empty()).then_some(text);
            typed.update(|typed| typed.supervisor = name);
            put();
        }),
    );
    let agreed = {
        let agreed = Signal::derive(move || typed.read().agreed);
        let change = Callback::new(move |ticked| {
            typed.update(|typed| typed.agreed = ticked);
            put();
        });
        let row_of = ChoiceRow::checkbox("judged-agreed", session.say(Say::SupervisorAgreed));
        let row_of = row_of.named("judged-agreed").alone();
        row(row_of, agreed, change)
    };
    let rules = move || session.state.assessment.with(|assessment| assessment.rules_band);
    let is_below =
        move || judged().is_some_and(|judged| is_below_hard_trigger(judged.band, rules()));
    let said = fresh(move || counts(session, &judged()?, rules()));
    let rules_said = fresh(move || {
        let said = [&session.say(Say::RulesSaid), ": ", &session.band(rules())].concat();
        element("p").id("rules-said").class("lead").text(said).view()
    });
    view! {
        {heading(session.say(Say::Judgement), "")}
        {fresh(move || band(session))}
        {rules_said}
        {paragraph("hint", session.say(Say::JudgementIntro))}
        {radio_group("judged", session.say(Say::JudgementBand), rows, picked, pick)}
        <div hidden=move || picked.get() == Some(0)>
            {reason}
            <div hidden=move || !is_below()>{supervisor}{agreed}</div>
            <div role="status">{said}</div>
        </div>
    }
}

/// Whether the judgement counts, or what it still needs.
fn counts(session: OfficerSession, judged: &OfficerJudgement, rules: Band) -> Option<AnyView> {
    let wrong = |phrase| Some(paragraph("wrong", session.say(phrase)));
    match needs(judged, rules) {
        Some(Needs::Reason) => wrong(Say::NeedsReason),
        Some(Needs::Sentence) => wrong(Say::NeedsSentence),
        Some(Needs::Supervisor) => wrong(Say::NeedsSupervisor),
        None if is_below_hard_trigger(judged.band, rules) => {
            let supervisor = judged.supervisor.clone().unwrap_or_default();
            let values = [("band", session.band(judged.band)), ("supervisor", supervisor)];
            let lowered = element("p").id("lowered").class("note lowered");
            Some(lowered.text(session.fill(Say::LoweredBelow, &values)).view())
        }
        None => Some(paragraph("note", session.say(Say::JudgementCounts))),
    }
}

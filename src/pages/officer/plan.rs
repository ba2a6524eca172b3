//! The plan: what is suggested, what became of it, and the officer's own steps. One tap gives a step its owner.

use heedful_engine::officer::content::officer;
use heedful_engine::officer::file::{MeasureStep, OwnStep, StepState};
use heedful_engine::officer::plan::{Missing, Planned, missing, settled};
use heedful_engine::officer::record::block_phrase;
use heedful_engine::officer::{Moment, OfficerPhrase as Say, PlanBlock};
use leptos::prelude::*;

use super::bring_back::{bring_back, say_removed};
use super::fields::moment_field;
use super::session::OfficerSession;
use crate::ui::element::{Attribute, button, element, fresh, heading, paragraph};
use crate::ui::fields::{TextField, labelled, text_field};
use crate::ui::row::{ChoiceRow, RadioOption, radio_group, row};
use crate::ui::text_input::{Wording, text_line};
use crate::ui::words::isolated;

const STATES: [(StepState, Say); 3] = [
    (StepState::Open, Say::StateOpen),
    (StepState::Done, Say::StateDone),
    (StepState::NotDone, Say::StateNotDone),
];
#[component]
pub fn PlanScreen() -> impl IntoView {
    let session: OfficerSession = expect_context();
    // Answers do not change here, so that what is suggested stays.
    let rows: Vec<(PlanBlock, Vec<AnyView>)> = untrack(|| {
        session.with_record_input(|input| {
            let planned = input.planned();
            let in_block = |block: &PlanBlock| {
                let rows = planned.iter().filter(|planned| planned.measure.block == *block);
                rows.map(|planned| measure(session, planned)).collect()
            };
            PlanBlock::ALL.iter().map(|block| (*block, in_block(block))).collect()
        })
    });
    let count = fresh(move || {
        let (done, all) =
            session.with_record_input(|input| settled(&input.planned(), &input.file.own));
        session.fill(Say::CountSettled, &[("done", &done.to_string()), ("all", &all.to_string())])
    });
    let blocks = rows.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(block, rows)| {
        let title = element("h2").text(session.say(block_phrase(block))).view();
        let id = ["block-", block.id()].concat();
        element("section").id(id).child(title).children(rows).view()
    });
    view! {
        {heading(session.say(Say::Plan), "plan-intro")}
        {element("p").id("plan-intro").class("hint").text(session.say(Say::PlanIntro)).view()}
        <p id="plan-count" class="lead" role="status">{count}</p>
        {blocks.collect_view()}
        <OwnSteps />
    }
}

/// A measure: what, why, on what basis, and what became of it.
fn measure(session: OfficerSession, planned: &Planned<'_>) -> AnyView {
    let id = planned.guidance.id.clone();
    let name = ["measure-", id.as_str()].concat();
    let title = element("h3").id(name.clone()).text(officer(&planned.guidance.say)).view();
    let mut about = Vec::new();
    if !planned.suggested {
        about.push(paragraph("hint", session.say(Say::NotSuggestedNow)));
    }
    about.extend(planned.guidance.why.as_ref().map(|why| paragraph("muted", officer(why))));
    let basis = officer(&planned.measure.basis);
    if !basis.is_empty() {
        about.push(paragraph("muted", [&session.say(Say::Basis), ": ", basis].concat()));
    }
    let key = id.clone();
    let read = move || session.file().steps.get(&key).cloned();
    let key = id.clone();
    let change = move |change: &dyn Fn(&mut MeasureStep)| {
        session.edit(|file| change(file.steps.entry(key.clone()).or_default()));
    };
    let state = step(session, id.as_str(), &planned.step, Some(planned.due), read, change);
    element("section")
        .class("measure")
        .with(Attribute::LabelledBy, name)
        .child(title)
        .children(about)
        .child(state)
        .view()
}

/// Whether the owner of a step has accepted it.
fn accepts(
    session: OfficerSession,
    id: &str,
    accepted: RwSignal<bool>,
    write: impl Fn(bool) + Send + Sync + 'static,
) -> AnyView {
    let id = ["accepted-", id].concat();
    let described = ChoiceRow::checkbox(id.clone(), session.say(Say::OwnerAccepted));
    let described = described.named(id).alone();
    let change = Callback::new(move |is_ticked| {
        write(is_ticked);
        accepted.set(is_ticked);
    });
    row(described, accepted, change)
}

/// What became of a step.
fn step(
    session: OfficerSession,
    id: &str,
    now: &MeasureStep,
    due: Option<Moment>,
    read: impl Fn() -> Option<MeasureStep> + Clone + Send + Sync + 'static,
    change: impl Fn(&dyn Fn(&mut MeasureStep)) + Clone + Send + Sync + 'static,
) -> AnyView {
    let owner = RwSignal::new(now.owner.clone());
    let accepted = RwSignal::new(now.accepted);
    let picked = Signal::derive({
        let read = read.clone();
        move || {
            let step = read()?;
            STATES.iter().position(|(state, _)| *state == step.state)
        }
    });
    let pick = Callback::new({
        let change = change.clone();
        move |place: usize| {
            let Some((state, _)) = STATES.get(place) else { return };
            // Whoever writes the plan is its owner until another is named, and accepts it by writing it.
            let me = untrack(|| session.file().officer);
            let takes = owner.with_untracked(|owner| owner.trim().is_empty())
                && !me.trim().is_empty()
                && *state != StepState::NotDone;
            change(&|step: &mut MeasureStep| {
                step.state = *state;
                if takes {
                    step.owner.clone_from(&me);
                    step.accepted = true;
                }
            });
            if takes {
                owner.set(me);
                accepted.set(true);
            }
        }
    });
    let rows = STATES
        .iter()
        .map(|(state, say)| RadioOption {
            id: ["step-", id, "-", state.id()].concat(),
            label: session.say(*say),
        })
        .collect();
    let wrong = {
        let read = read.clone();
        fresh(move || {
            let phrase = match missing(&read()?)? {
                Missing::Owner => Say::NeedsOwner,
                Missing::WhyNot => Say::NeedsWhyNot,
            };
            Some(paragraph("wrong", session.say(phrase)))
        })
    };
    let owner_id = ["owner-", id].concat();
    let owner_for = owner_id.clone();
    let write_owner = change.clone();
    let write_accepted = change.clone();
    let write_due = change.clone();
    let write_why = change;
    let due = moment_field(
        ["due-", id].concat(),
        session.say(Say::Due),
        due,
        Callback::new(move |due: Option<Moment>| {
            write_due(&|step: &mut MeasureStep| step.due = due);
        }),
    );
    let why = text_field(
        TextField {
            id: ["why-", id].concat(),
            label: session.say(Say::WhyNot),
            value: now.why_not.clone(),
            rows: 2,
        },
        Callback::new(move |text: String| {
            write_why(&|step: &mut MeasureStep| step.why_not.clone_from(&text));
        }),
    );
    let name = ["state-", id].concat();
    let owner_field = text_line(owner_id, Wording::Name).class("text-input").on_write(
        owner,
        move |text: String| {
            // Another name, and nobody has said yet that they accept it.
            write_owner(&|step: &mut MeasureStep| {
                step.owner.clone_from(&text);
                step.accepted = false;
            });
            owner.set(text);
            accepted.set(false);
        },
    );
    let accepts = accepts(session, id, accepted, move |is_ticked| {
        write_accepted(&|step: &mut MeasureStep| step.accepted = is_ticked);
    });
    view! {
        {radio_group(&name, session.say(Say::StateOpen), rows, picked, pick)}
        <div hidden=move || !matches!(picked.get(), Some(0 | 1))>
            {labelled(owner_for, session.say(Say::Owner), vec![owner_field.view()])}
        </div>
        <div hidden=move || picked.get() != Some(0)>{accepts} {due}</div>
        <div hidden=move || picked.get() != Some(2)>{why}</div>
        {wrong}
    }
    .into_any()
}

/// The officer's own steps.
#[component]
fn OwnSteps() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let typed = session.drafts.own_step;
    let block = RwSignal::new(PlanBlock::Reduce);
    let rows = PlanBlock::ALL
        .iter()
        .map(|block| RadioOption {
            id: ["own-", block.id()].concat(),
            label: session.say(block_phrase(*block)),
        })
        .collect();
    let picked = Signal::derive(move || PlanBlock::ALL.iter().position(|one| *one == block.get()));
    let pick = Callback::new(move |place: usize| {
        block.set(PlanBlock::ALL.get(place).copied().unwrap_or(PlanBlock::Reduce));
    });
    let add = move || {
        let say = typed.get_untracked().trim().to_owned();
        if say.is_empty() {
            return;
        }
        session.edit(|file| {
            let accepted = !file.officer.trim().is_empty();
            let step =
                MeasureStep { owner: file.officer.clone(), accepted, ..MeasureStep::default() };
            file.own.push(OwnStep { block: block.get_untracked(), say, step });
        });
        typed.set(String::new());
    };
    // Which there are, and not what became of them: what is typed must not be rendered again.
    let which = Memo::new(move |_| {
        let own = session.file().own;
        own.into_iter().map(|own| own.say).enumerate().collect::<Vec<_>>()
    });
    let removed: Removed = RwSignal::new(None);
    let said = RwSignal::new(None);
    let restore = Callback::new(move |()| {
        if let Some((place, own)) = removed.get_untracked() {
            session.edit(|file| file.own.insert(place.min(file.own.len()), own));
        }
    });
    let say = text_line("own-say", Wording::Sentences)
        .class("text-input")
        .on_write(typed, move |text| typed.set(text));
    view! {
        <section id="own-steps">
            <h2>{session.say(Say::OwnStep)}</h2>
            <For each=move || which.get() key=|own| own.clone() let:own>
                {own_step(session, own.0, own.1, removed, said)}
            </For>
            {bring_back(session, BRING_BACK, said, restore)}
            {labelled("own-say", session.say(Say::OwnStep), vec![say.view()])}
            {radio_group("own-block", session.say(Say::Plan), rows, picked, pick)}
            {button("own-add", "button plain", session.say(Say::AddStep), add)}
        </section>
    }
}

/// The step that was removed last, with its place.
type Removed = RwSignal<Option<(usize, OwnStep)>>;

const BRING_BACK: &str = "own-bring-back";

fn own_step(
    session: OfficerSession,
    place: usize,
    say: String,
    removed: Removed,
    said: RwSignal<Option<String>>,
) -> AnyView {
    let own = untrack(|| session.file().own.get(place).cloned());
    let Some(own) = own else { return ().into_any() };
    let read = move || session.file().own.get(place).map(|own| own.step.clone());
    let change = move |change: &dyn Fn(&mut MeasureStep)| {
        session.edit(|file| {
            if let Some(own) = file.own.get_mut(place) {
                change(&mut own.step);
            }
        });
    };
    let id = ["own-", &place.to_string()].concat();
    let state = step(session, &id, &own.step, own.step.due, read, change);
    let what = isolated(&say);
    let remove =
        button([&id, "-remove"].concat(), "link", session.say(Say::RemoveStep), move || {
            session.edit(|file| {
                if place < file.own.len() {
                    removed.set(Some((place, file.own.remove(place))));
                }
            });
            say_removed(session, BRING_BACK, said, &what);
        });
    let title = element("h3").own_words().text(say).view();
    element("section").class("measure").child(title).child(state).child(remove).view()
}

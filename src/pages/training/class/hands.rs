//! A show of hands: a number for each band, typed or counted one by one.

use heedful_engine::Band;
use heedful_engine::training::{ClassStep, Hands, MOST_HANDS, TrainingPhrase as Say};
use leptos::prelude::*;

use super::state::ClassState;
use crate::ui::element::{element, paragraph};
use crate::ui::text_input::private;

/// The counters, for the part and the round that are voted on.
pub fn hands(class: ClassState) -> AnyView {
    let session = class.session;
    let rows: Vec<AnyView> = Band::ALL.iter().map(|band| counter(class, *band)).collect();
    let legend =
        element("legend").child(element("h3").text(session.say(Say::ClassHandsHeading)).view());
    view! {
        <fieldset class="hands">
            {legend.view()}
            {paragraph("hint", session.say(Say::ClassHandsHint))}
            {rows}
        </fieldset>
    }
    .into_any()
}

fn counter(class: ClassState, band: Band) -> AnyView {
    let session = class.session;
    let count = move || {
        let (part, round) = class.asked.get();
        class.collected.with(|collected| collected.hands(part, round, band))
    };
    let set = move |count: u32| {
        let (instalment, round) = class.asked.get_untracked();
        let hands = Hands { instalment, round, band, count: count.min(MOST_HANDS) };
        class.take(ClassStep::Hands(hands));
    };
    let name = session.words().band(band);
    let id = ["hands-", band.id()].concat();
    let (more_id, fewer_id) = (["more-", band.id()].concat(), ["fewer-", band.id()].concat());
    let more = session.fill(Say::ClassHandsMore, &[("band", &name)]);
    let fewer = session.fill(Say::ClassHandsFewer, &[("band", &name)]);
    let for_id = id.clone();
    view! {
        <div class="counter">
            <label for=for_id>{name}</label>
            <button
                type="button"
                id=fewer_id
                class="button plain"
                aria-label=fewer
                on:click=move |_| set(untrack(count).saturating_sub(1))
            >
                {"\u{2212}"}
            </button>
            <input
                type="text"
                id=id
                class="text-input"
                inputmode="numeric"
                {..private()}
                autocomplete="off"
                autocapitalize="none"
                prop:value=move || count().to_string()
                on:change=move |event| {
                    // What is no number leaves the count as it was, and is replaced by it.
                    set(event_target_value(&event).trim().parse().unwrap_or_else(|_| untrack(count)));
                }
            />
            <button
                type="button"
                id=more_id
                class="button plain"
                aria-label=more
                on:click=move |_| set(untrack(count) + 1)
            >
                "+"
            </button>
        </div>
    }
    .into_any()
}

//! The log of breaches: entries of the diary that break a warning, bail or an order. The second asks for a further
//! stalking offence.

use heedful_engine::officer::OfficerPhrase as Say;
use heedful_engine::officer::clocks::asks_for_an_offence;
use heedful_engine::officer::content::officer;
use heedful_engine::pack::Role;
use heedful_engine::report::when_words;
use heedful_engine::{Audience, Date, Incident, KindId, Phrase, When};
use leptos::prelude::*;

use super::fields::{Field, text_field};
use super::session::{Drafts, OfficerSession};
use crate::element::{Attribute, button, element, heading, paragraph};

/// The screen.
#[component]
pub fn Breaches() -> impl IntoView {
    let session: OfficerSession = expect_context();
    view! {
        {heading(session.say(Say::Breaches), "breaches-intro")}
        {element("p").id("breaches-intro").class("hint").text(session.say(Say::BreachesIntro)).view()}
        {move || log(session)}
        {add(session)}
    }
}

fn log(session: OfficerSession) -> AnyView {
    let words = session.words();
    let rows: Vec<AnyView> = session.case.with(|case| {
        let breaks =
            |entry: &Incident| entry.breaks.as_deref().is_some_and(|what| !what.trim().is_empty());
        let entries = case.diary.iter().enumerate().filter(|(_, entry)| breaks(entry));
        entries
            .map(|(place, entry)| {
                let when = when_words(words.pack(), entry.when, Audience::Officer);
                let kind = words.pack().kinds.iter().find(|kind| kind.id == entry.kind);
                let kind = kind.map(|kind| officer(&kind.say)).unwrap_or_default();
                let what = entry.breaks.as_deref().unwrap_or_default();
                let says = [&when, ": ", kind, "; ", what].concat();
                let label = session.fill(Say::BreachRemove, &[("breach", &says)]);
                let remove = element("button")
                    .with(Attribute::Type, "button")
                    .id(["breach-remove-", &place.to_string()].concat())
                    .class("link")
                    .with(Attribute::Label, label)
                    .text(session.say(Say::RemoveStep))
                    .on_press(move || {
                        session.case.update(|case| {
                            if place < case.diary.len() {
                                case.diary.remove(place);
                            }
                        });
                    });
                element("li").child(paragraph("", says)).child(remove.view()).view()
            })
            .collect()
    });
    if rows.is_empty() {
        return paragraph("soft", session.say(Say::BreachNone));
    }
    let mut shown = vec![element("ul").id("breach-log").children(rows).view()];
    if session.case.with(asks_for_an_offence) {
        let says = session.say(Say::TwoBreaches);
        shown.push(element("p").id("two-breaches").class("note").text(says).view());
    }
    element("div").children(shown).view()
}

fn add(session: OfficerSession) -> AnyView {
    let words = session.words();
    let kinds: Vec<(KindId, String)> = words
        .pack()
        .kinds
        .iter()
        .filter(|kind| kind.role == Role::Incident)
        .map(|kind| (kind.id.clone(), officer(&kind.say).to_owned()))
        .collect();
    let Drafts { breach_day: day, breach_kind: kind, breach_what: what, .. } = session.drafts;
    let wrong = RwSignal::new(false);
    let drawn = RwSignal::new(0_u32);
    let put = move || {
        let date =
            Date::parse(&day.get_untracked()).filter(|date| *date <= session.today.get_untracked());
        let (kind_now, what_now) = (kind.get_untracked(), what.get_untracked());
        let (Some(date), false, false) = (date, kind_now.is_empty(), what_now.trim().is_empty())
        else {
            return wrong.set(true);
        };
        wrong.set(false);
        let mut entry = Incident::new(When::On(date), KindId::from(kind_now));
        entry.breaks = Some(what_now.trim().to_owned());
        entry.written_on = Some(session.today.get_untracked());
        session.case.update(|case| case.diary.push(entry));
        day.set(String::new());
        what.set(String::new());
        drawn.update(|drawn| *drawn += 1);
    };
    let options: Vec<AnyView> = std::iter::once((KindId::from(""), String::new()))
        .chain(kinds)
        .map(|(id, says)| view! { <option value=id.as_str().to_owned()>{says}</option> }.into_any())
        .collect();
    let label = words.phrase(Phrase::DateOn);
    let what_field = move || {
        drawn.track();
        let field = Field {
            id: "breach-what".to_owned(),
            label: session.say(Say::BreachWhat),
            value: what.get_untracked(),
            rows: 1,
        };
        text_field(field, Callback::new(move |text| what.set(text)))
    };
    view! {
        <section id="breach-add" class="measure">
            <h2>{session.say(Say::BreachAdd)}</h2>
            <div class="field">
                <label for="breach-day">{label}</label>
                <input
                    type="date"
                    id="breach-day"
                    class="words"
                    autocomplete="off"
                    prop:value=move || day.get()
                    on:input=move |event| day.set(event_target_value(&event))
                />
            </div>
            <div class="field">
                <label for="breach-kind">{session.say(Say::BreachKind)}</label>
                <select
                    id="breach-kind"
                    class="words"
                    prop:value=move || kind.get()
                    on:change=move |event| kind.set(event_target_value(&event))
                >
                    {options}
                </select>
            </div>
            {what_field}
            <div role="status">
                {move || wrong.get().then(|| paragraph("wrong", session.say(Say::BreachMissing)))}
            </div>
            {button("breach-put", "button plain", session.say(Say::BreachAdd), put)}
        </section>
    }
    .into_any()
}

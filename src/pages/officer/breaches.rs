//! The log of breaches: entries of the diary that break a warning, bail or an order. The second asks for a further
//! stalking offence.

use heedful_engine::case::Breach;
use heedful_engine::diary::decide;
use heedful_engine::officer::OfficerPhrase as Say;
use heedful_engine::officer::clocks::asks_for_an_offence;
use heedful_engine::officer::content::officer;
use heedful_engine::pack::Role;
use heedful_engine::report::{breach_phrase, when_words};
use heedful_engine::{Audience, Date, Incident, KindId, Phrase, When};
use leptos::prelude::*;

use super::bring_back::{bring_back, say_removed};
use super::session::{Drafts, OfficerSession};
use crate::diary::ask_about_breaches;
use crate::ui::element::{button, element, fresh, heading, named_button, paragraph, quoting};
use crate::ui::fields::{TextField, text_field};
use crate::ui::row::{RadioOption, radio_group};
use crate::ui::words::isolated;
#[component]
pub fn Breaches() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let removed: Removed = RwSignal::new(None);
    let said = RwSignal::new(None);
    let restore = Callback::new(move |()| {
        if let Some((place, entry)) = removed.get_untracked() {
            session.state.case.update(|case| case.diary.insert(place.min(case.diary.len()), entry));
        }
    });
    view! {
        {heading(session.say(Say::Breaches), "breaches-intro")}
        {element("p").id("breaches-intro").class("hint").text(session.say(Say::BreachesIntro)).view()}
        {fresh(move || log(session, removed, said))}
        {bring_back(session, BRING_BACK, said, restore)}
        {fresh(move || undecided(session))}
        {add(session)}
    }
}

/// The entry that was removed last, with its place.
type Removed = RwSignal<Option<(usize, Incident)>>;

const BRING_BACK: &str = "breach-bring-back";

fn log(session: OfficerSession, removed: Removed, said: RwSignal<Option<String>>) -> AnyView {
    let words = session.words();
    let rows: Vec<AnyView> = session.state.case.with(|case| {
        let entries = case.diary.iter().enumerate().filter(|(_, entry)| entry.is_breach());
        entries
            .map(|(place, entry)| {
                let when = when_words(words.pack(), entry.when, Audience::Officer);
                let kind = words.pack().kinds.iter().find(|kind| kind.id == entry.kind);
                let kind = kind.map(|kind| officer(&kind.say)).unwrap_or_default();
                let what = entry.breaks.as_deref().unwrap_or_default().trim();
                let kind = [&when, ": ", kind].concat();
                let says = match what {
                    "" => kind,
                    what => [&kind, "; ", &isolated(what)].concat(),
                };
                let label = session.fill(Say::BreachRemove, &[("breach", &says)]);
                let remove = named_button(
                    ["breach-remove-", &place.to_string()].concat(),
                    "link",
                    session.say(Say::RemoveStep),
                    label,
                    {
                        let says = says.clone();
                        move || {
                            session.state.case.update(|case| {
                                if place < case.diary.len() {
                                    removed.set(Some((place, case.diary.remove(place))));
                                }
                            });
                            say_removed(session, BRING_BACK, said, &says);
                        }
                    },
                );
                let says = element("p").child(quoting(&says)).view();
                element("li").child(says).child(remove).view()
            })
            .collect()
    });
    if rows.is_empty() {
        return paragraph("muted", session.say(Say::BreachNone));
    }
    let mut shown = vec![element("ul").id("breach-log").children(rows).view()];
    if session.state.case.with(asks_for_an_offence) {
        let says = session.say(Say::TwoBreaches);
        shown.push(element("p").id("two-breaches").class("note").text(says).view());
    }
    element("div").children(shown).view()
}

/// Entries that say something about an order, and not whether it was broken.
fn undecided(session: OfficerSession) -> Option<AnyView> {
    let put = Callback::new(move |(text, breach): (String, Breach)| {
        session.state.case.update(|case| decide(case, &text, breach));
    });
    ask_about_breaches(&session.state.case.read(), &session.words(), put)
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
    let Drafts { breach_day: day, breach_kind: kind, breach_what: what, breach: chosen, .. } =
        session.drafts;
    let wrong = RwSignal::new(false);
    let drawn = RwSignal::new(0_u32);
    let put = move || {
        let date = Date::parse(&day.get_untracked())
            .filter(|date| *date <= session.state.today.get_untracked());
        let (kind_now, what_now) = (kind.get_untracked(), what.get_untracked());
        // What is written says which order; only what is picked says that it was broken.
        let needs_which = chosen.get_untracked() == Some(Breach::Yes);
        let is_which_missing = needs_which && what_now.trim().is_empty();
        let (Some(date), Some(breach), false, false) =
            (date, chosen.get_untracked(), kind_now.is_empty(), is_which_missing)
        else {
            return wrong.set(true);
        };
        wrong.set(false);
        let mut entry = Incident::new(When::On(date), KindId::from(kind_now));
        entry.breach = Some(breach);
        entry.breaks = Some(what_now.trim().to_owned()).filter(|what| !what.is_empty());
        entry.written_on = Some(session.state.today.get_untracked());
        session.state.case.update(|case| case.diary.push(entry));
        day.set(String::new());
        what.set(String::new());
        chosen.set(None);
        drawn.update(|drawn| *drawn += 1);
    };
    let options: Vec<AnyView> = std::iter::once((KindId::from(""), String::new()))
        .chain(kinds)
        .map(|(id, says)| view! { <option value=id.as_str().to_owned()>{says}</option> }.into_any())
        .collect();
    let label = words.phrase(Phrase::DateOn);
    let what_field = fresh(move || {
        drawn.track();
        let field = TextField {
            id: "breach-what".to_owned(),
            label: session.say(Say::BreachWhat),
            value: what.get_untracked(),
            rows: 1,
        };
        text_field(field, Callback::new(move |text| what.set(text)))
    });
    let picked = Signal::derive(move || {
        chosen.get().and_then(|chosen| Breach::ALL.iter().position(|breach| *breach == chosen))
    });
    let rows = Breach::ALL.iter().map(|breach| RadioOption {
        id: ["breach-broken-", breach.id()].concat(),
        label: words.phrase(breach_phrase(*breach)),
    });
    let pick = Callback::new(move |place: usize| chosen.set(Breach::ALL.get(place).copied()));
    let question = words.phrase(Phrase::EntryBreach);
    let broken = radio_group("breach-broken", question, rows.collect(), picked, pick);
    view! {
        <section id="breach-add" class="measure">
            <h2>{session.say(Say::BreachAdd)}</h2>
            <div class="field">
                <label for="breach-day">{label}</label>
                <input
                    type="date"
                    id="breach-day"
                    class="text-input"
                    autocomplete="off"
                    prop:value=move || day.get()
                    on:input=move |event| day.set(event_target_value(&event))
                />
            </div>
            <div class="field">
                <label for="breach-kind">{session.say(Say::BreachKind)}</label>
                <select
                    id="breach-kind"
                    class="text-input"
                    autocomplete="off"
                    prop:value=move || kind.get()
                    on:change=move |event| kind.set(event_target_value(&event))
                >
                    {options}
                </select>
            </div>
            {broken}
            {what_field}
            <div role="status">
                {fresh(move || wrong.get().then(|| paragraph("wrong", session.say(Say::BreachMissing))))}
            </div>
            {button("breach-put", "button plain", session.say(Say::BreachAdd), put)}
        </section>
    }
    .into_any()
}

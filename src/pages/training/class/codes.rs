//! Codes, as they are typed or pasted: counted at once, or handed back with what is wrong.

use heedful_engine::training::{
    ClassStep, CodeError, MOST_CODES_BYTES, Rejected, TrainingPhrase as Say, Vote, write_code,
};
use leptos::prelude::*;

use super::state::ClassState;
use crate::browser::focus;
use crate::ui::element::{Attribute, button, element, fresh, paragraph, submit_button};
use crate::ui::text_input::text_area;

const FIELD: &str = "codes";

/// How many that were not counted are shown at once.
const SHOWN: usize = 20;

/// So much of what is no code is shown, in characters.
const SHOWN_OF_ONE: usize = 80;

/// The field for codes, and what was not counted.
pub fn codes(class: ClassState) -> AnyView {
    let session = class.session;
    let label = session.say(Say::ClassCodesLabel);
    let hint = element("p").id("codes-hint").class("hint").text(session.say(Say::ClassCodesHint));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        count(class);
    };
    let enter = move |event: leptos::ev::KeyboardEvent| {
        // Enter counts, as in a field of one line; with Shift it begins another.
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            count(class);
        }
    };
    let field = text_area(FIELD, 3)
        .class("text-input")
        .with(Attribute::DescribedBy, "codes-hint codes-said")
        .with(Attribute::AutoCapitalize, "characters")
        .on_write(class.typed, move |typed| class.typed.set(typed));
    view! {
        <form class="codes" autocomplete="off" novalidate="" on:submit=submit>
            <label for=FIELD>{label}</label>
            {hint.view()}
            <div on:keydown=enter>{field.view()}</div>
            <div class="actions">
                {submit_button("count-codes", session.say(Say::ClassCount))}
            </div>
            <p id="codes-said" role="status">{fresh(move || class.said.get())}</p>
        </form>
        {fresh(move || class.aside.with(|aside| set_aside(class, aside)))}
    }
    .into_any()
}

fn count(class: ClassState) {
    let session = class.session;
    if class.typed.with_untracked(String::len) > MOST_CODES_BYTES {
        let most = (MOST_CODES_BYTES / 1024).to_string();
        class.said.set(session.fill(Say::ClassTooLong, &[("most", &most)]));
        return focus::keep_focus(FIELD);
    }
    let (counted, not) = class.count_typed();
    let all = untrack(|| class.votes()).len().to_string();
    let (counted_words, not_words) = (counted.to_string(), not.to_string());
    let values = [("count", counted_words.as_str()), ("not", &not_words), ("all", &all)];
    class.said.set(match (counted, not) {
        (0, 0) => session.say(Say::ClassNothingTyped),
        (_, 0) => session.fill(Say::ClassCounted, &values),
        _ => session.fill(Say::ClassCountedNot, &values),
    });
    focus::keep_focus(FIELD);
}

fn set_aside(class: ClassState, aside: &[Rejected]) -> Option<AnyView> {
    if aside.is_empty() {
        return None;
    }
    let session = class.session;
    let twice = aside.iter().filter(|one| matches!(one, Rejected::Twice(_))).count();
    let all = (twice > 1).then(|| {
        let count = session.fill(Say::ClassTwiceAll, &[("count", &twice.to_string())]);
        let none = session.fill(Say::ClassTwiceNone, &[("count", &twice.to_string())]);
        element("div").class("actions").children([
            button("count-all-twice", "button plain", count, move || count_twice(class)),
            button("leave-all-twice", "button plain", none, move || {
                class.aside.update(|aside| aside.retain(|one| !matches!(one, Rejected::Twice(_))));
                focus::keep_focus(FIELD);
            }),
        ])
    });
    let more = aside.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| {
        paragraph("muted", session.fill(Say::ClassAsideMore, &[("count", &more.to_string())]))
    });
    let rows = aside.iter().take(SHOWN).enumerate().map(|(place, one)| row(class, place, one));
    let shown = element("section")
        .id("not-counted")
        .class("note")
        .child(element("h3").text(session.say(Say::ClassAsideHeading)).view())
        .child(paragraph("muted", session.say(Say::ClassAsideHint)))
        .children(all.map(|all| all.view()))
        .child(element("ul").children(rows).view())
        .children(more);
    Some(shown.view())
}

fn row(class: ClassState, place: usize, one: &Rejected) -> AnyView {
    let session = class.session;
    match one {
        Rejected::Bad(bad) => {
            let why = problem(class, &bad.problem);
            let mut typed: String = bad.typed.chars().take(SHOWN_OF_ONE).collect();
            if typed.len() < bad.typed.len() {
                typed.push('…');
            }
            let typed = element("strong").text([&typed, ": "].concat()).view();
            element("li").child(typed).text(why).view()
        }
        Rejected::OtherScenario(vote) => {
            let content = session.content();
            let other = content.scenarios.scenarios.iter().find(|other| other.id == vote.scenario);
            let title = other.map(|other| other.title.as_str()).unwrap_or_default();
            let code = code_of(class, vote);
            element("li")
                .text(session.fill(Say::ClassOther, &[("code", code.as_str()), ("title", title)]))
                .view()
        }
        Rejected::Twice(vote) => {
            let code = code_of(class, vote);
            let says = session.fill(Say::ClassTwice, &[("code", &code)]);
            let vote = StoredValue::new(vote.clone());
            let drop_row = move || {
                class.aside.update(|aside| {
                    if place < aside.len() {
                        aside.remove(place);
                    }
                });
                focus::keep_focus(FIELD);
            };
            let count = move || {
                class.take(ClassStep::Counted(vec![vote.get_value()]));
                drop_row();
            };
            let take_out = move || {
                class.take(ClassStep::TookOut(vote.get_value()));
                drop_row();
            };
            let id = |what: &str| [what, "-", &place.to_string()].concat();
            let named = |say: Say| session.fill(say, &[("code", &code)]);
            element("li")
                .text(says)
                .child(
                    element("div")
                        .class("actions")
                        .children([
                            button(id("count-twice"), "link", named(Say::ClassTwiceCount), count),
                            button(
                                id("leave-twice"),
                                "link",
                                named(Say::ClassTwiceLeave),
                                drop_row,
                            ),
                            button(id("take-out"), "link", named(Say::ClassTwiceOut), take_out),
                        ])
                        .view(),
                )
                .view()
        }
    }
}

fn count_twice(class: ClassState) {
    let mut votes: Vec<Vote> = Vec::new();
    class.aside.update(|aside| {
        aside.retain(|one| match one {
            Rejected::Twice(vote) => {
                votes.push(vote.clone());
                false
            }
            _ => true,
        });
    });
    class.take(ClassStep::Counted(votes));
    focus::keep_focus(FIELD);
}

fn code_of(class: ClassState, vote: &Vote) -> String {
    let prepared = class.session.state.prepared();
    let content = class.session.content();
    let scenario = content.scenarios.scenarios.iter().find(|one| one.id == vote.scenario);
    let code = scenario.and_then(|scenario| write_code(scenario, vote, prepared.pack()));
    code.unwrap_or_default()
}

fn problem(class: ClassState, problem: &CodeError) -> String {
    let session = class.session;
    match problem {
        CodeError::TooShort => session.say(Say::CodeTooShort),
        CodeError::Character(character) => {
            session.fill(Say::CodeCharacter, &[("character", &character.to_string())])
        }
        CodeError::Check => session.say(Say::CodeCheck),
        CodeError::Version(_) => session.say(Say::CodeVersion),
        CodeError::Scenario(number) => {
            session.fill(Say::CodeScenario, &[("number", &number.to_string())])
        }
        CodeError::Edition(title) => session.fill(Say::CodeEdition, &[("title", title)]),
        CodeError::Damaged => session.say(Say::CodeDamaged),
    }
}

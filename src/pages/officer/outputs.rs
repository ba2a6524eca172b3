//! What leaves the page when the officer asks: the record on paper and as plain text, the victim's copy, a kept case.

use heedful_engine::Phrase;
use heedful_engine::officer::OfficerPhrase as Say;
use heedful_engine::officer::file::PastResult;
use heedful_engine::officer::plain::plain;
use heedful_engine::officer::record::record;
use heedful_engine::officer::victim::victims_copy;
use heedful_engine::record::{compare, compared};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::blocks::shown;
use super::lock::UnlockKey;
use super::session::OfficerSession;
use crate::browser::clock::now;
use crate::browser::save::{self as browser, Printed};
use crate::save::{SaveMethod, SaveOptions, SavePanel};
use crate::ui::document;
use crate::ui::element::{button, element, fresh, heading};
use crate::ui::row::{RadioOption, radio_group};
use crate::ui::text_input::private;

/// How a case may be kept. Never open in the browser's storage; paper and text have buttons of their own.
const METHODS: [SaveMethod; 3] = [SaveMethod::Device, SaveMethod::LockedFile, SaveMethod::File];

/// For how many days a case may be kept on the device: a shift, a week, a month.
const DAYS: [i32; 3] = [1, WEEK, 30];

/// What is chosen at first.
const WEEK: i32 = 7;

/// Which paper is shown, and printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paper {
    Record,
    Victim,
}
#[component]
pub fn Outputs() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let paper = RwSignal::new(Paper::Record);
    let said = RwSignal::new(String::new());
    let by_hand = RwSignal::new(String::new());
    let rows = vec![
        RadioOption { id: "show-record".to_owned(), label: session.say(Say::ShowRecord) },
        RadioOption { id: "show-victim".to_owned(), label: session.say(Say::ShowVictim) },
    ];
    let picked = Signal::derive(move || Some(usize::from(paper.get() == Paper::Victim)));
    let pick = Callback::new(move |place: usize| {
        paper.set(if place == 0 { Paper::Record } else { Paper::Victim });
    });
    let text = move || {
        session.with_record_input(|input| match paper.get_untracked() {
            Paper::Record => plain(&record(input)),
            Paper::Victim => plain(&victims_copy(input)),
        })
    };
    let copy = move || {
        let text = untrack(text);
        let generation = browser::generation();
        let (copied, not_copied) = (session.say(Say::Copied), session.say(Say::NotCopied));
        spawn_local(async move {
            match browser::copy(generation, text.clone()).await {
                Ok(()) => {
                    by_hand.try_set(String::new());
                    said.try_set(copied);
                }
                Err(_) => {
                    by_hand.try_set(text);
                    said.try_set(not_copied);
                }
            }
        });
    };
    let print = move || {
        remember(session);
        browser::print(Printed::Everything).ok();
    };
    let preview = fresh(move || {
        session.with_record_input(|input| match paper.get() {
            Paper::Record => shown(&record(input)),
            Paper::Victim => shown(&victims_copy(input)),
        })
    });
    let hand = fresh(move || {
        let text = by_hand.get();
        (!text.is_empty()).then(|| {
            view! { <textarea id="plain-text" class="text-input" {..private()} readonly="" autocomplete="off" autocapitalize="none" rows="12" prop:value=text></textarea> }
        })
    });
    let wiped = Callback::new(move |wiped| session.reset(wiped));
    let days = RwSignal::new(WEEK);
    let sealed =
        Callback::new(move |sealed| session.lock.key.set(Some(UnlockKey::Passphrase(sealed))));
    let choose_days = Callback::new(move |()| choose_days(session, days));
    let options = SaveOptions { methods: &METHODS, days, choose_days, sealed };
    let buttons = element("div").class("actions").children([
        button("print-record", "button", session.say(Say::PrintRecord), print),
        button("copy-record", "button plain", session.say(Say::CopyRecord), copy),
    ]);
    view! {
        <div class="screen-only">
            {heading(session.say(Say::Outputs), "")}
            {radio_group("paper", session.say(Say::Outputs), rows, picked, pick)}
            {buttons.view()}
            <p class="keep-status" role="status">{fresh(move || said.get())}</p>
            {hand}
        </div>
        {preview}
        {fresh(move || since_last_time(session))}
        <div class="screen-only" on:submit:capture=move |_| remember(session)>
            <SavePanel case=session.state.case wiped options />
        </div>
    }
}

/// What is different from the record that was opened.
fn since_last_time(session: OfficerSession) -> Option<AnyView> {
    let prepared = session.state.prepared();
    let document = session.earlier.with(|earlier| {
        let earlier = earlier.as_ref()?;
        session.state.case.with(|case| {
            session.state.assessment.with(|assessment| {
                let comparison = compare(&prepared, earlier, case, assessment);
                Some(compared(prepared.pack(), &comparison, earlier, case, case.audience))
            })
        })
    })?;
    let title = session.words().phrase(Phrase::CompareTitle);
    Some(
        element("section")
            .id("since-last-time")
            .class("screen-only")
            .child(element("h2").text(title).view())
            .children(document::paragraphs(&document.about))
            .children(document::sections(&document))
            .view(),
    )
}

fn choose_days(session: OfficerSession, days: RwSignal<i32>) -> AnyView {
    let rows = DAYS.iter().map(|count| RadioOption {
        id: ["keep-days-", &count.to_string()].concat(),
        label: session.fill(
            if *count == 1 { Say::KeepDay } else { Say::KeepDays },
            &[("days", &count.to_string())],
        ),
    });
    let picked = Signal::derive(move || DAYS.iter().position(|count| *count == days.get()));
    let pick = Callback::new(move |place: usize| {
        days.set(DAYS.get(place).copied().unwrap_or(WEEK));
    });
    radio_group("keep-days", session.say(Say::KeepFor), rows.collect(), picked, pick)
}

/// Notes what it came to, so that the next record can be compared with this one.
fn remember(session: OfficerSession) {
    let (band, rules_band) = session
        .state
        .assessment
        .with_untracked(|assessment| (assessment.band, assessment.rules_band));
    untrack(|| {
        session.edit(|file| {
            let is_same =
                |before: &PastResult| (before.band, before.rules_band) == (band, rules_band);
            if !file.before.last().is_some_and(is_same) {
                file.before.push(PastResult { at: now(), band, rules_band });
            }
        });
    });
}

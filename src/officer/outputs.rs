//! What leaves the page when the officer asks: the record on paper and as plain text, the victim's copy, a kept case.

use heedful_engine::officer::OfficerPhrase as Say;
use heedful_engine::officer::file::Before;
use heedful_engine::officer::plain::plain;
use heedful_engine::officer::record::record;
use heedful_engine::officer::victim::victims_copy;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::blocks::shown;
use super::fields::{Pick, picks};
use super::session::OfficerSession;
use crate::browser::clock::now;
use crate::browser::keep::{self as browser, Printed};
use crate::element::{button, element, heading};
use crate::keep::KeepIt;

/// Which paper is shown, and printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paper {
    Record,
    Victim,
}

/// The screen.
#[component]
pub fn Outputs() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let paper = RwSignal::new(Paper::Record);
    let said = RwSignal::new(String::new());
    let by_hand = RwSignal::new(String::new());
    let rows = vec![
        Pick { id: "show-record".to_owned(), say: session.say(Say::ShowRecord) },
        Pick { id: "show-victim".to_owned(), say: session.say(Say::ShowVictim) },
    ];
    let picked = Signal::derive(move || Some(usize::from(paper.get() == Paper::Victim)));
    let pick = Callback::new(move |place: usize| {
        paper.set(if place == 0 { Paper::Record } else { Paper::Victim });
    });
    let text = move || {
        session.with_desk(|desk| match paper.get_untracked() {
            Paper::Record => plain(&record(desk)),
            Paper::Victim => plain(&victims_copy(desk)),
        })
    };
    let copy = move || {
        let text = untrack(text);
        let (copied, not_copied) = (session.say(Say::Copied), session.say(Say::NotCopied));
        spawn_local(async move {
            match browser::copy(text.clone()).await {
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
    let preview = move || {
        session.with_desk(|desk| match paper.get() {
            Paper::Record => shown(&record(desk)),
            Paper::Victim => shown(&victims_copy(desk)),
        })
    };
    let hand = move || {
        let text = by_hand.get();
        (!text.is_empty()).then(|| {
            view! { <textarea id="plain-text" class="words" readonly="" rows="12" prop:value=text></textarea> }
        })
    };
    let wiped = Callback::new(move |wiped| session.start_again(wiped));
    let keep_text = Callback::new(move |()| untrack(text));
    let buttons = element("div").class("go").children([
        button("print-record", "button", session.say(Say::PrintRecord), print),
        button("copy-record", "button plain", session.say(Say::CopyRecord), copy),
    ]);
    view! {
        <div class="not-on-paper">
            {heading(session.say(Say::Outputs), "")}
            {picks("paper", session.say(Say::Outputs), rows, picked, pick)}
            {buttons.view()}
            <p class="keep-status" role="status">{move || said.get()}</p>
            {hand}
        </div>
        {preview}
        <div class="not-on-paper" on:submit:capture=move |_| remember(session)>
            <KeepIt case=session.case text=keep_text wiped />
        </div>
    }
}

/// Notes what it came to, so that the next record can be compared with this one.
fn remember(session: OfficerSession) {
    let (band, rules_band) =
        session.assessment.with_untracked(|assessment| (assessment.band, assessment.rules_band));
    untrack(|| {
        session.edit(|file| {
            let is_same = |before: &Before| (before.band, before.rules_band) == (band, rules_band);
            if !file.before.last().is_some_and(is_same) {
                file.before.push(Before { at: now(), band, rules_band });
            }
        });
    });
}

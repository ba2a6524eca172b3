//! The app of the public page: one case, and the screen that is shown.

use std::sync::Arc;

use heedful_engine::{Date, Prepared};
use leptos::prelude::*;

use super::flow::{AnswersSoFar, CheckAnswers, DangerNow, PartIntro, Progress, Start};
use super::session::{EarlyProgress, Session};
use crate::browser::frame::{self, Shown};
use crate::browser::save::{Wiped, follow_other_tabs};
use crate::browser::{clock, focus};
use crate::context::screen::Screen;
use crate::diary::Diary;
use crate::question::Question;
use crate::record::{CompareScreen, StepsScreen};
use crate::result::ResultScreen;
use crate::save::IdleGuard;
use crate::statement::StatementScreen;
use crate::ui::element::{HEADING, fresh, quoting};

/// The app.
#[component]
pub fn App(
    prepared: Arc<Prepared>,
    today: Date,
    /// What was answered before the WASM was ready.
    early: EarlyProgress,
) -> impl IntoView {
    let session = Session::new(prepared, today);
    let idle_for = early.idle_for;
    session.resume(early);
    clock::follow_day(session.state.today);
    follow_other_tabs();
    session.diary.follow_day(session.state.today);
    session.provide();
    Effect::new(move |_| {
        frame::report_screen(match session.state.screen.get() {
            Screen::Result => Shown::Result,
            _ => Shown::OnTheWay,
        });
        // What was found after deleting takes the focus itself.
        if session.state.wiped.read_untracked().is_none() {
            focus::move_to(HEADING);
        }
    });
    let wiped = Callback::new(move |wiped: Wiped| session.reset(wiped));
    view! {
        <IdleGuard case=session.state.case idle_for wiped>
            {fresh(move || screen(session.state.screen.get(), session))}
        </IdleGuard>
        <p class="visually-hidden" role="status">{fresh(move || quoting(&session.state.live_message.get()))}</p>
        <AnswersSoFar />
    }
}

/// The screens that a person meets first, and the result, to be rendered once where nobody sees them.
///
/// A browser compiles a function of the WASM when that first runs. On a slow phone this takes longer than the function
/// itself, and whoever presses first would wait for it.
#[component]
pub fn WarmUp(prepared: Arc<Prepared>, today: Date, early: EarlyProgress) -> impl IntoView {
    let session = Session::new(prepared, today);
    session.resume(early);
    session.provide();
    let screens = move || {
        let first = [Screen::Start, Screen::Question(0), Screen::DangerNow(0), Screen::Result];
        first.into_iter().map(|one| screen(one, session)).collect_view()
    };
    view! {
        <IdleGuard case=session.state.case>{screens()}</IdleGuard>
        <AnswersSoFar />
    }
}

fn screen(screen: Screen, session: Session) -> AnyView {
    let words = session.words();
    // Who answers was chosen on the screen before: these words are theirs.
    provide_context(words.clone());
    match screen {
        Screen::Start => view! { <Start /> }.into_any(),
        Screen::DangerNow(_) => view! { <DangerNow /> }.into_any(),
        Screen::PartIntro(index) => view! { <PartIntro index /> }.into_any(),
        Screen::Question(index) => match words.pack().questions.get(index).cloned() {
            Some(question) => {
                let (lines, unfinished) = (session.lines(), session.state.unfinished);
                let progress = view! { <Progress index /> }.into_any();
                view! { <Question question lines progress unfinished /> }.into_any()
            }
            None => view! { <CheckAnswers /> }.into_any(),
        },
        Screen::CheckAnswers => view! { <CheckAnswers /> }.into_any(),
        Screen::Result => view! { <ResultScreen /> }.into_any(),
        Screen::Statement => view! { <StatementScreen /> }.into_any(),
        Screen::Steps => view! { <StepsScreen /> }.into_any(),
        Screen::Compare => view! { <CompareScreen /> }.into_any(),
        Screen::Diary(screen) => view! { <Diary screen /> }.into_any(),
    }
}

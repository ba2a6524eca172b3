//! The whole widget: one case, and where the person is.

use std::sync::Arc;

use heedful_engine::{Date, Prepared};
use leptos::prelude::*;

use crate::browser::frame::{self, Shown};
use crate::browser::keep::{Wiped, follow_other_tabs};
use crate::browser::{clock, focus};
use crate::diary::DiaryScreen;
use crate::element::{fresh, quoting};
use crate::journey::{AnswersSoFar, BeforePart, CheckAnswers, DangerNow, Start};
use crate::keep::LeftAlone;
use crate::place::Place;
use crate::question::Question;
use crate::record::{CompareScreen, StepsScreen};
use crate::result::ResultScreen;
use crate::session::{Begun, Session};
use crate::statement::StatementScreen;

/// The id of the heading of every screen, where the focus goes when the screen changes.
pub const HEADING: &str = "heading";

/// The widget.
#[component]
pub fn App(
    prepared: Arc<Prepared>,
    today: Date,
    /// What was told before the program was there.
    begun: Begun,
) -> impl IntoView {
    let session = Session::new(prepared, today);
    let untouched = begun.untouched;
    session.begin(begun);
    clock::follow_day(session.today);
    follow_other_tabs();
    session.follow_draft();
    provide_context(session);
    provide_context(session.words());
    Effect::new(move |_| {
        frame::another_screen(match session.place.get() {
            Place::Result => Shown::Result,
            _ => Shown::OnTheWay,
        });
        // What was found after wiping takes the focus itself.
        if session.wiped.read_untracked().is_none() {
            focus::move_to(HEADING);
        }
    });
    let wiped = Callback::new(move |wiped: Wiped| session.start_again(wiped));
    view! {
        <LeftAlone case=session.case untouched wiped>
            {fresh(move || screen(session.place.get(), session))}
        </LeftAlone>
        <p class="unseen" role="status">{fresh(move || quoting(&session.announced.get()))}</p>
        <AnswersSoFar />
    }
}

/// The screens that a person meets first, and the result, to be drawn once where nobody sees them.
///
/// A browser makes a function of the program ready when that first runs. On a slow phone this takes longer than the
/// function itself, and whoever presses first would wait for it.
#[component]
pub fn Rehearsal(prepared: Arc<Prepared>, today: Date, begun: Begun) -> impl IntoView {
    let session = Session::new(prepared, today);
    session.begin(begun);
    provide_context(session);
    provide_context(session.words());
    let screens = move || {
        let first = [Place::Start, Place::Question(0), Place::DangerNow(0), Place::Result];
        first.into_iter().map(|place| screen(place, session)).collect_view()
    };
    view! {
        <LeftAlone case=session.case>{screens()}</LeftAlone>
        <AnswersSoFar />
    }
}

fn screen(place: Place, session: Session) -> AnyView {
    let words = session.words();
    let question = |index| words.pack().questions.get(index).cloned();
    // Whoever answers was said on the screen before: the words of this one are theirs.
    provide_context(words.clone());
    match place {
        Place::Start => view! { <Start /> }.into_any(),
        Place::DangerNow(_) => view! { <DangerNow /> }.into_any(),
        Place::BeforePart(index) => view! { <BeforePart index /> }.into_any(),
        Place::Question(index) => match question(index) {
            Some(question) => view! { <Question index question /> }.into_any(),
            None => view! { <CheckAnswers /> }.into_any(),
        },
        Place::CheckAnswers => view! { <CheckAnswers /> }.into_any(),
        Place::Result => view! { <ResultScreen /> }.into_any(),
        Place::Statement => view! { <StatementScreen /> }.into_any(),
        Place::Steps => view! { <StepsScreen /> }.into_any(),
        Place::Compare => view! { <CompareScreen /> }.into_any(),
        Place::Diary(page) => view! { <DiaryScreen page /> }.into_any(),
    }
}

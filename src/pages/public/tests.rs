//! A question in a real DOM: what is ticked is what the case says.

use std::cell::Cell;
use std::rc::Rc;

use heedful_engine::{Answer, Date, QuestionId, prepare, read_pack};
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use super::session::Session;
use crate::browser::element::{MountPoint, detached};
use crate::context::screen::Screen;
use crate::question::Question;

wasm_bindgen_test_configure!(run_in_browser);

/// The smallest pack with a question of several choices.
const PACK: &str = r#"{
    "format": 1, "id": "small", "name": "Small", "version": "1.0.0", "languages": ["en-GB"], "language": "en-GB",
    "levels": [
        { "id": "not_shown", "say": "" }, { "id": "some", "say": "" },
        { "id": "high", "say": "" }, { "id": "very_high", "say": "" }
    ],
    "readings": [
        { "id": "danger_now", "say": "", "means": "" }, { "id": "serious_harm", "say": "", "means": "" },
        { "id": "going_on", "say": "", "means": "" }, { "id": "impact", "say": "", "means": "" }
    ],
    "bands": [
        { "id": "keep_watch", "say": "", "means": "" }, { "id": "raised_concern", "say": "", "means": "" },
        { "id": "high_concern", "say": "", "means": "" }, { "id": "act_now", "say": "", "means": "" }
    ],
    "parts": [{ "id": "threats", "say": "Threats" }],
    "questions": [{
        "id": "threats", "part": "threats", "choose": "many", "ask": "What did they threaten?",
        "options": [{ "id": "kill", "say": "To kill" }, { "id": "harm", "say": "To harm" }]
    }],
    "interface": { "error_choose": "Choose an answer" }
}"#;

/// A question on the page, gone at the end of the test.
struct Shown {
    session: Session,
    parent: MountPoint,
    _mounted: Box<dyn std::any::Any>,
}

impl Shown {
    async fn new() -> Self {
        let pack = read_pack(PACK).expect("the pack is sound");
        let prepared = prepare(pack).expect("the pack fits together");
        let today = Date::from_ymd(2026, 11, 22).expect("a date");
        let parent = detached().expect("a div");
        document().body().expect("a body").append_child(&parent).expect("room in the body");
        let kept = Rc::new(Cell::new(None));
        let made = Rc::clone(&kept);
        // What the session looks after by itself can begin only once something is mounted.
        let mounted = mount_to(parent.clone(), move || {
            let session = Session::new(prepared, today);
            session.state.screen.set(Screen::Question(0));
            made.set(Some(session));
            session.provide();
            let question =
                session.state.prepared().pack().questions.first().cloned().expect("a question");
            let progress = ().into_any();
            let unfinished = session.state.unfinished;
            view! { <Question question lines=vec![] progress unfinished /> }
        });
        let session = kept.get().expect("it was made");
        tick().await;
        Self { session, parent, _mounted: Box::new(mounted) }
    }

    fn went_on(&self) -> bool {
        self.session.state.screen.get_untracked() != Screen::Question(0)
    }

    async fn press(&self, css: &str) {
        let element = self.parent.query_selector(css).expect("a selector").expect("an element");
        element.unchecked_into::<MountPoint>().click();
        tick().await;
    }

    fn is_ticked(&self, option: &str) -> bool {
        let css = format!("#threats-{option}");
        let input = self.parent.query_selector(&css).expect("a selector").expect("a row");
        input.matches(":checked").expect("a selector")
    }

    fn answer(&self) -> Option<Answer> {
        self.session
            .state
            .case
            .with_untracked(|case| case.answers.get(&QuestionId::from("threats")).cloned())
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.parent.remove();
    }
}

#[wasm_bindgen_test]
async fn what_is_ticked_is_in_the_case_in_the_order_of_the_question() {
    let shown = Shown::new().await;
    shown.press("#threats-harm").await;
    shown.press("#threats-kill").await;
    assert_eq!(shown.answer(), Some(Answer::Many(vec!["kill".into(), "harm".into()])));
}

#[wasm_bindgen_test]
async fn not_sure_unticks_the_others_and_they_untick_it() {
    let shown = Shown::new().await;
    shown.press("#threats-kill").await;
    shown.press("#threats-not_sure").await;
    assert_eq!(shown.answer(), Some(Answer::NotSure));
    assert!(!shown.is_ticked("kill") && shown.is_ticked("not_sure"));
    shown.press("#threats-harm").await;
    assert!(shown.is_ticked("harm") && !shown.is_ticked("not_sure"));
}

#[wasm_bindgen_test]
async fn the_last_tick_taken_away_leaves_no_answer_and_going_on_says_so() {
    let shown = Shown::new().await;
    shown.press("#threats-kill").await;
    shown.press("#threats-kill").await;
    assert_eq!(shown.answer(), None);
    shown.press("#continue").await;
    assert!(!shown.went_on());
    assert!(shown.parent.inner_text().contains("Choose an answer"));
    shown.press("#threats-none").await;
    assert!(!shown.parent.inner_text().contains("Choose an answer"));
    shown.press("#continue").await;
    assert!(shown.went_on());
}

#[wasm_bindgen_test]
async fn skipping_forgets_the_answer_and_goes_on() {
    let shown = Shown::new().await;
    shown.press("#threats-declined").await;
    shown.press("#skip").await;
    assert_eq!(shown.answer(), None);
    assert!(shown.went_on());
}

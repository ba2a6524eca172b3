//! The way from the first screen to the result: who it is about, danger now, one question after the other, and a check
//! of the answers. Screens are thin; where they lead is decided in [`sequence`], by data alone.

mod answers;
mod check;
mod danger;
mod part_intro;
mod progress;
mod sequence;
mod start;

pub use answers::AnswersSoFar;
pub use check::CheckAnswers;
pub use danger::DangerNow;
pub use part_intro::PartIntro;
pub use progress::Progress;
pub use sequence::Flow;
pub use start::Start;

use heedful_engine::Phrase;
use leptos::prelude::AnyView;

use crate::pages::public::session::Session;
use crate::ui::element::{button, element};
use crate::ui::words::Words;

/// The buttons at the end of a screen: on, and back.
fn go_or_back(session: Session, on: String, words: &Words) -> AnyView {
    let go_on = button("continue", "button", on, move || session.next());
    let back = button("back", "button plain", words.phrase(Phrase::Back), move || session.back());
    element("div").class("actions").children([go_on, back]).view()
}

//! The way from the first screen to the result: who it is about, danger now, one question after the other, and a check
//! of the answers. Screens are thin; where they lead is decided in [`way`], by data alone.

mod answers;
mod before_part;
mod check;
mod danger;
mod progress;
mod start;
mod way;

pub use answers::AnswersSoFar;
pub use before_part::BeforePart;
pub use check::CheckAnswers;
pub use danger::DangerNow;
pub use progress::Progress;
pub use start::Start;
pub use way::Way;

use heedful_engine::Phrase;
use leptos::prelude::AnyView;

use crate::element::{button, element};
use crate::session::Session;
use crate::words::Words;

/// The buttons at the end of a screen: on, and back.
fn go_or_back(session: Session, on: String, words: &Words) -> AnyView {
    let go_on = button("continue", "button", on, move || session.go_on());
    let back =
        button("back", "button plain", words.phrase(Phrase::Back), move || session.go_back());
    element("div").class("go").children([go_on, back]).view()
}

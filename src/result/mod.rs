//! What it comes to, and what to do: in the order in which a frightened person needs it.
//!
//! All of it is the engine's report, so that screen, print and exports say the same; it is worked out from the case, so
//! that a changed answer or a judgement shows at once. Here is only where each part stands and what can be pressed.

mod advice;
mod band;
mod blocks;
mod facts;

use std::sync::Arc;

use heedful_engine::assessment::Assessment;
use heedful_engine::pack::Section;
use heedful_engine::report::{Block, Line, Report, ReportSection, SectionId, report, to_text};
use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use crate::browser::keep::Wiped;
use crate::diary;
use crate::element::{button, element, heading};
use crate::keep::KeepIt;
use crate::place::Place;
use crate::session::Session;
use crate::statement::offer;
use crate::words::Words;
use advice::Advice;
use band::MoreDanger;
pub use band::shape as band_shape;

/// All that the parts of the result show.
pub struct Look {
    /// The words for whoever reads.
    pub words: Words,
    /// What the engine says.
    pub assessment: Assessment,
    /// The same in words.
    pub report: Report,
    /// To answer an open question from here.
    pub session: Session,
}

impl Look {
    fn at(session: Session) -> Self {
        let words = session.words();
        let prepared = session.prepared();
        let assessment = session.assessment.get();
        let in_words = |case: &Case| report(&prepared, case, &assessment, case.audience);
        let report = session.case.with_untracked(in_words);
        Self { words, assessment, report, session }
    }

    /// A phrase as a block of its own.
    fn line(&self, phrase: Phrase) -> Vec<Block> {
        vec![Block::Paragraph(Line::new(self.words.phrase(phrase)))]
    }

    fn section(&self, id: SectionId) -> Option<&ReportSection> {
        self.report.sections.iter().find(|section| section.id == id)
    }
}

/// How a part of the result is drawn.
type Draw = fn(&Look) -> AnyView;

/// The result.
#[component]
pub fn ResultScreen() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    // What it says changes while the person looks at it; what they press to change it stays.
    let look = Memo::new_with_compare(move |_| Arc::new(Look::at(session)), |_, _| true);
    let text = Callback::new(move |()| look.with_untracked(|look| to_text(&look.report)));
    let wiped = Callback::new(move |wiped: Wiped| session.start_again(wiped));
    let title = words.phrase(Phrase::ResultTitle);
    let check = words.phrase(Phrase::CheckTitle);
    let to_check =
        button("back", "button plain", check, move || session.go_to(Place::CheckAnswers));
    let shown: [Draw; 15] = [
        |look| Advice::of(look).shown_if(is_first),
        |look| blocks::section(look, SectionId::Why, vec![]),
        |look| blocks::section(look, SectionId::Readings, look.line(Phrase::ResultReadingsIntro)),
        unknown,
        |look| blocks::section(look, SectionId::Change, look.line(Phrase::ResultChangeIntro)),
        |look| Advice::of(look).folded_if(|section| !is_first(section)),
        |look| blocks::section(look, SectionId::Help, vec![]),
        |look| blocks::folded_section(look, SectionId::Marks),
        |look| diary::offer(look.session),
        |look| blocks::section(look, SectionId::Pattern, vec![]),
        |look| blocks::section(look, SectionId::Limits, vec![]),
        blocks::reviewed,
        |look| blocks::folded_section(look, SectionId::Sources),
        |look| blocks::printed(look, SectionId::Answers),
        |look| blocks::printed(look, SectionId::Diary),
    ];
    let parts: Vec<AnyView> = shown.into_iter().map(|draw| part(look, draw)).collect();
    view! {
        <div class="result">
            {move || blocks::about(&look.get())}
            {heading(title, "band")}
            {move || band::shown(&look.get())}
            <MoreDanger />
            {parts}
            {offer(session)}
            <KeepIt case=session.case text wiped />
            {element("div").class("go").child(to_check).view()}
        </div>
    }
}

/// A part of the result, drawn anew whenever the result is worked out anew.
fn part(look: Memo<Arc<Look>>, draw: Draw) -> AnyView {
    (move || draw(&look.get())).into_any()
}

fn is_first(section: Section) -> bool {
    matches!(section, Section::Now | Section::First)
}

fn unknown(look: &Look) -> AnyView {
    let before = match look.assessment.find_out.is_empty() {
        true => vec![],
        false => look.line(Phrase::ResultUnknownIntro),
    };
    blocks::section(look, SectionId::Unknown, before)
}

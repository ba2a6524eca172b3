//! What it comes to, and what to do: in the order in which a frightened person needs it.
//!
//! All of it is the engine's report, so that screen, print and exports say the same; it is worked out from the case, so
//! that a changed answer or a judgement shows at once. Here is only where each part stands and what can be pressed.

mod advice;
mod band;
mod blocks;
mod facts;

use heedful_engine::assessment::Assessment;
use heedful_engine::pack::Section;
use heedful_engine::report::{Block, Line, Report, ReportSection, SectionId, report, to_text};
use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use crate::browser::keep::Wiped;
use crate::element::{button, element, heading};
use crate::keep::KeepIt;
use crate::place::Place;
use crate::session::Session;
use crate::words::Words;
use advice::Advice;
use band::MoreDanger;

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

    fn section(&self, id: SectionId) -> Option<&ReportSection> {
        self.report.sections.iter().find(|section| section.id == id)
    }
}

/// The result.
#[component]
pub fn ResultScreen() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    // What it says changes while the person looks at it; what they press to change it stays.
    let look = Memo::new_with_compare(move |_| std::sync::Arc::new(Look::at(session)), |_, _| true);
    let text = Callback::new(move |()| look.with_untracked(|look| to_text(&look.report)));
    let wiped = Callback::new(move |wiped: Wiped| session.start_again(wiped));
    let title = words.phrase(Phrase::ResultTitle);
    let check = words.phrase(Phrase::CheckTitle);
    let to_check =
        button("back", "button plain", check, move || session.go_to(Place::CheckAnswers));
    view! {
        <div class="result">
            {move || blocks::about(&look.get())}
            {heading(title, "band")}
            {move || band::shown(&look.get())}
            <MoreDanger />
            {move || parts(&look.get())}
            <KeepIt case=session.case text wiped />
            {element("div").class("go").child(to_check).view()}
        </div>
    }
}

/// The parts, in their order on screen.
fn parts(look: &Look) -> AnyView {
    let advice = Advice::of(look);
    let is_first = |section| matches!(section, Section::Now | Section::First);
    let words = &look.words;
    let line = |phrase| vec![Block::Paragraph(Line::new(words.phrase(phrase)))];
    let unknown = match look.assessment.find_out.is_empty() {
        true => vec![],
        false => line(Phrase::ResultUnknownIntro),
    };
    let part = |id, before| blocks::section(look, id, before);
    let parts = [
        advice.shown_if(is_first),
        part(SectionId::Why, vec![]),
        part(SectionId::Readings, line(Phrase::ResultReadingsIntro)),
        part(SectionId::Unknown, unknown),
        part(SectionId::Change, line(Phrase::ResultChangeIntro)),
        advice.folded_if(|section| !is_first(section)),
        part(SectionId::Help, vec![]),
        blocks::folded_section(look, SectionId::Marks),
        part(SectionId::Pattern, vec![]),
        part(SectionId::Limits, vec![]),
        blocks::reviewed(look),
        blocks::folded_section(look, SectionId::Sources),
        blocks::printed(look, SectionId::Answers),
        blocks::printed(look, SectionId::Diary),
    ];
    element("div").children(parts).view()
}

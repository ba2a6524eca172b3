//! What it comes to, and what to do: in the order in which a frightened person needs it.
//!
//! All of it is the engine's report, so that screen, print and exports say the same; it is worked out from the case, so
//! that a changed answer or a judgement shows at once. Here is only where each part stands and what can be pressed.
//!
//! It is long, and drawn in three steps, a frame apart: the band and what to do first; the reasons; what can be done with
//! it.

mod advice;
mod band;
mod blocks;
mod facts;

use std::collections::BTreeMap;
use std::sync::Arc;

use heedful_engine::assessment::{Assessment, ReadingShown};
use heedful_engine::pack::Section;
use heedful_engine::report::{Block, Line, Report, ReportSection, SectionId, report, to_text};
use heedful_engine::{Case, Phrase, Reading};
use leptos::prelude::*;

use crate::browser::keep::Wiped;
use crate::browser::later;
use crate::diary;
use crate::element::{button, element, fresh, heading};
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

    /// All that is drawn of a section. The boxes of the readings stand in no text.
    fn says(&self, id: SectionId) -> Said {
        let boxes = (id == SectionId::Readings).then(|| self.assessment.readings.clone());
        (self.section(id).cloned(), boxes)
    }
}

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
    let keep = move || {
        let to_check = button("back", "button plain", check.clone(), move || {
            session.go_to(Place::CheckAnswers);
        });
        let keep = view! { <KeepIt case=session.case text wiped /> }.into_any();
        vec![offer(session), keep, element("div").class("go").child(to_check).view()]
    };
    view! {
        <div class="result">
            {anew(look, blocks::about)}
            {heading(title, "band")}
            {part(look, SectionId::Result, band::shown)}
            <MoreDanger />
            {part(look, SectionId::Do, |look| Advice::of(look).shown_if(is_first))}
            {later::drawn_after(1, move || reasons(look))}
            {later::drawn_after(2, move || rest(look))}
            {later::drawn_after(2, keep)}
        </div>
    }
}

/// What a part of the result says: its section, and the levels behind the boxes.
type Said = (Option<ReportSection>, Option<BTreeMap<Reading, ReadingShown>>);

/// How a part of the result is drawn.
type Draw = fn(&Look) -> AnyView;

/// Why, what it rests on, and what else to do.
fn reasons(look: Memo<Arc<Look>>) -> Vec<AnyView> {
    vec![
        part(look, SectionId::Why, |look| blocks::section(look, SectionId::Why, vec![])),
        part(look, SectionId::Readings, |look| {
            blocks::section(look, SectionId::Readings, look.line(Phrase::ResultReadingsIntro))
        }),
        part(look, SectionId::Unknown, unknown),
        part(look, SectionId::Change, |look| {
            blocks::section(look, SectionId::Change, look.line(Phrase::ResultChangeIntro))
        }),
        part(look, SectionId::Do, |look| Advice::of(look).folded_if(|section| !is_first(section))),
        part(look, SectionId::Help, |look| blocks::section(look, SectionId::Help, vec![])),
    ]
}

/// What stands below that, and what only paper shows.
fn rest(look: Memo<Arc<Look>>) -> Vec<AnyView> {
    vec![
        part(look, SectionId::Marks, |look| blocks::folded_section(look, SectionId::Marks)),
        part(look, SectionId::Diary, |look| diary::offer(look.session)),
        part(look, SectionId::Pattern, |look| blocks::section(look, SectionId::Pattern, vec![])),
        part(look, SectionId::Limits, |look| blocks::section(look, SectionId::Limits, vec![])),
        anew(look, blocks::reviewed),
        part(look, SectionId::Sources, |look| blocks::folded_section(look, SectionId::Sources)),
        part(look, SectionId::Answers, |look| blocks::printed(look, SectionId::Answers)),
        part(look, SectionId::Diary, |look| blocks::printed(look, SectionId::Diary)),
    ]
}

/// A part of the result that shows this section: drawn anew when it says something else. So what is open in it stays open
/// when a judgement changes another. A memo would say the same in fewer words; but as a memo of a memo, it is not told.
fn part(look: Memo<Arc<Look>>, id: SectionId, draw: Draw) -> AnyView {
    let says = RwSignal::new(look.with_untracked(|look| look.says(id)));
    Effect::new(move |_| {
        let now = look.with(|look| look.says(id));
        if says.with_untracked(|before| *before != now) {
            says.set(now);
        }
    });
    fresh(move || {
        says.track();
        look.with_untracked(|look| draw(look))
    })
}

/// A part that is drawn anew whenever the result is worked out anew.
fn anew(look: Memo<Arc<Look>>, draw: Draw) -> AnyView {
    fresh(move || draw(&look.get()))
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

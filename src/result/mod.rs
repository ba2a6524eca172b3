//! The result, and what to do: in the order in which a frightened person needs it.
//!
//! All of it is the engine's report, so that screen, print and exports say the same; it is computed from the case, so
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

use crate::browser::save::Wiped;
use crate::context::PageContext;
use crate::context::screen::Screen;
use crate::diary::{self, DiaryContext};
use crate::save::SavePanel;
use crate::statement::offer;
use crate::ui::element::{button, element, fresh, heading};
use crate::ui::render::render_after_frames;
use crate::ui::words::Words;
use advice::Advice;
use band::MoreDanger;
pub use band::{shape as band_shape, updated_message};

/// What the parts of the result show.
pub struct ResultView {
    /// The words for whoever reads.
    pub words: Words,
    /// What the engine says.
    pub assessment: Assessment,
    /// The same in words.
    pub report: Report,
    /// To answer an open question from here.
    pub page: PageContext,
    /// To show the diary.
    pub diary: DiaryContext,
}

impl ResultView {
    fn at(page: PageContext, diary: DiaryContext) -> Self {
        let words = page.words();
        let prepared = page.prepared();
        let assessment = page.assessment.get();
        let in_words = |case: &Case| report(&prepared, case, &assessment, case.audience);
        let report = page.case.with_untracked(in_words);
        Self { words, assessment, report, page, diary }
    }

    /// A phrase as a block of its own.
    fn line(&self, phrase: Phrase) -> Vec<Block> {
        vec![Block::Paragraph(Line::new(self.words.phrase(phrase)))]
    }

    fn section(&self, id: SectionId) -> Option<&ReportSection> {
        self.report.sections.iter().find(|section| section.id == id)
    }

    /// All that is drawn of a section. The boxes of the readings stand in no text.
    fn fingerprint(&self, id: SectionId) -> Fingerprint {
        let boxes = (id == SectionId::Readings).then(|| self.assessment.readings.clone());
        (self.section(id).cloned(), boxes)
    }
}

/// The result.
#[component]
pub fn ResultScreen() -> impl IntoView {
    let page: PageContext = expect_context();
    let diary = DiaryContext::expect();
    let words: Words = expect_context();
    // What it says changes while the person looks at it; what they press to change it stays.
    let view = Memo::new_with_compare(move |_| Arc::new(ResultView::at(page, diary)), |_, _| true);
    let text = Callback::new(move |()| view.with_untracked(|view| to_text(&view.report)));
    let wiped = Callback::new(move |wiped: Wiped| page.navigator.reset(wiped));
    let title = words.phrase(Phrase::ResultTitle);
    let check = words.phrase(Phrase::CheckTitle);
    let keep = move || {
        let to_check = button("back", "button plain", check.clone(), move || {
            page.navigator.go_to(Screen::CheckAnswers);
        });
        let keep = view! { <SavePanel case=page.case text wiped /> }.into_any();
        vec![offer(page), keep, element("div").class("actions").child(to_check).view()]
    };
    view! {
        <div class="result">
            {redraw_on_change(view, blocks::about)}
            {heading(title, "band")}
            {part(view, SectionId::Result, band::shown)}
            <MoreDanger />
            {part(view, SectionId::Do, |view| Advice::of(view).shown_if(is_first))}
            {render_after_frames(1, move || reasons(view))}
            {render_after_frames(2, move || rest(view))}
            {render_after_frames(2, keep)}
        </div>
    }
}

/// What a part of the result says: its section, and the levels behind the boxes.
type Fingerprint = (Option<ReportSection>, Option<BTreeMap<Reading, ReadingShown>>);

/// How a part of the result is drawn.
type Draw = fn(&ResultView) -> AnyView;

/// Why, what it rests on, and what else to do.
fn reasons(view: Memo<Arc<ResultView>>) -> Vec<AnyView> {
    vec![
        part(view, SectionId::Why, |view| blocks::section(view, SectionId::Why, vec![])),
        part(view, SectionId::Readings, |view| {
            blocks::section(view, SectionId::Readings, view.line(Phrase::ResultReadingsIntro))
        }),
        part(view, SectionId::Unknown, unknown),
        part(view, SectionId::Change, |view| {
            blocks::section(view, SectionId::Change, view.line(Phrase::ResultChangeIntro))
        }),
        part(view, SectionId::Do, |view| Advice::of(view).folded_if(|section| !is_first(section))),
        part(view, SectionId::Help, |view| blocks::section(view, SectionId::Help, vec![])),
    ]
}

/// What stands below that, and what only paper shows.
fn rest(view: Memo<Arc<ResultView>>) -> Vec<AnyView> {
    vec![
        part(view, SectionId::Marks, |view| blocks::folded_section(view, SectionId::Marks)),
        part(view, SectionId::Diary, |view| diary::offer(view.diary)),
        part(view, SectionId::Pattern, |view| blocks::section(view, SectionId::Pattern, vec![])),
        part(view, SectionId::Limits, |view| blocks::section(view, SectionId::Limits, vec![])),
        redraw_on_change(view, blocks::reviewed),
        part(view, SectionId::Sources, |view| blocks::folded_section(view, SectionId::Sources)),
        part(view, SectionId::Answers, |view| blocks::printed(view, SectionId::Answers)),
        part(view, SectionId::Diary, |view| blocks::printed(view, SectionId::Diary)),
    ]
}

/// A part of the result that shows this section: rendered again when it says something else. So what is open in it stays open
/// when a judgement changes another. A memo would say the same in fewer words; but as a memo of a memo, it is not notified.
fn part(view: Memo<Arc<ResultView>>, id: SectionId, draw: Draw) -> AnyView {
    let says = RwSignal::new(view.with_untracked(|view| view.fingerprint(id)));
    Effect::new(move |_| {
        let now = view.with(|view| view.fingerprint(id));
        if says.with_untracked(|before| *before != now) {
            says.set(now);
        }
    });
    fresh(move || {
        says.track();
        view.with_untracked(|view| draw(view))
    })
}

/// A part that is rendered again whenever the result changes.
fn redraw_on_change(view: Memo<Arc<ResultView>>, draw: Draw) -> AnyView {
    fresh(move || draw(&view.get()))
}

fn is_first(section: Section) -> bool {
    matches!(section, Section::Now | Section::First)
}

fn unknown(view: &ResultView) -> AnyView {
    let before = match view.assessment.find_out.is_empty() {
        true => vec![],
        false => view.line(Phrase::ResultUnknownIntro),
    };
    blocks::section(view, SectionId::Unknown, before)
}

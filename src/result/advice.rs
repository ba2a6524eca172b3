//! What to do, by section: what comes first stands open, the rest is one tap away.

use heedful_engine::Phrase;
use heedful_engine::pack::Section;
use heedful_engine::report::{Block, Fact, SectionId};
use leptos::prelude::*;

use super::ResultView;
use super::blocks::{folded, titled};
use super::facts::call;
use crate::ui::element::{element, paragraph};

/// The advice of a result: each section with its heading and its pieces.
pub struct Advice<'a> {
    view: &'a ResultView,
    sections: Vec<(Section, &'a str, &'a [Fact])>,
}

impl<'a> Advice<'a> {
    /// The advice of this result. The report has one heading and one list for each section of the assessment's guidance.
    pub fn of(view: &'a ResultView) -> Self {
        let blocks = view
            .section(SectionId::Do)
            .map(|section| section.blocks.as_slice())
            .unwrap_or_default();
        let headings = blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading.as_str()),
            _ => None,
        });
        let pieces = blocks.iter().filter_map(|block| match block {
            Block::Facts(facts) => Some(facts.as_slice()),
            _ => None,
        });
        let guidance = &view.assessment.guidance;
        let ids = guidance
            .chunk_by(|a, b| a.section == b.section)
            .filter_map(|chunk| Some(chunk.first()?.section));
        let sections =
            ids.zip(headings.zip(pieces)).map(|(id, (heading, facts))| (id, heading, facts));
        Self { view, sections: sections.collect() }
    }

    /// These sections, open.
    pub fn shown_if(&self, is_wanted: impl Fn(Section) -> bool) -> AnyView {
        let wanted = self.sections.iter().filter(|(id, ..)| is_wanted(*id));
        let shown = wanted.map(|(id, heading, facts)| {
            let pieces = facts.iter().map(|fact| {
                let piece = element("div").children(self.piece(fact)).view();
                element("li").child(piece).view()
            });
            titled(id.id(), heading, vec![element("ol").class("first").children(pieces).view()])
        });
        element("div").children(shown).view()
    }

    /// These sections, each folded away until it is wanted.
    pub fn folded_if(&self, is_wanted: impl Fn(Section) -> bool) -> AnyView {
        let wanted = self.sections.iter().filter(|(id, ..)| is_wanted(*id));
        let folds: Vec<AnyView> = wanted
            .map(|(_, heading, facts)| {
                let pieces = facts
                    .iter()
                    .map(|fact| element("div").class("piece").children(self.piece(fact)).view());
                folded(heading, pieces.collect())
            })
            .collect();
        match folds.is_empty() {
            true => ().into_any(),
            false => titled("more", &self.view.words.phrase(Phrase::ResultMoreHeading), folds),
        }
    }

    fn piece(&self, fact: &Fact) -> Vec<AnyView> {
        let details = fact.details.iter().map(|line| call(self.view, line));
        std::iter::once(paragraph("piece-say", fact.term.text.clone())).chain(details).collect()
    }
}

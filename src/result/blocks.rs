//! The blocks of a report as views.

use heedful_engine::report::{Block, Line, ReportSection, SectionId};
use heedful_engine::{Audience, Phrase};
use leptos::prelude::*;

use super::Look;
use super::facts;
use crate::ui::document::line_in;
use crate::ui::element::{Attribute, element, paragraph};

/// A section with its heading, which begins with `before`; nothing where the report has none.
pub fn section(look: &Look, id: SectionId, before: Vec<Block>) -> AnyView {
    match look.section(id) {
        Some(section) => titled(id.id(), &section.heading, body(look, section, before)),
        None => ().into_any(),
    }
}

/// A section that is folded away until it is wanted; print opens it.
pub fn folded_section(look: &Look, id: SectionId) -> AnyView {
    let Some(section) = look.section(id) else { return ().into_any() };
    let fold = folded(&section.heading, body(look, section, vec![]));
    element("section").id(id.id()).child(fold).view()
}

/// A section for paper only.
pub fn printed(look: &Look, id: SectionId) -> AnyView {
    element("div").class("print-only").child(section(look, id, vec![])).view()
}

/// When and from what this was made, whether it was reviewed, and who answered.
pub fn about(look: &Look) -> AnyView {
    let who = match look.words.audience() {
        Audience::Person => Phrase::PrintAboutSelf,
        Audience::Other => Phrase::PrintAboutOther,
        Audience::Officer => Phrase::PrintAboutOfficer,
    };
    let lines = look.report.about.iter().map(Line::in_one).chain([look.words.phrase(who)]);
    let lines = lines.map(|line| paragraph("", line));
    element("div").class("print-only").children(lines).view()
}

/// Whether it was reviewed, and when the law was read.
pub fn reviewed(look: &Look) -> AnyView {
    let words = &look.words;
    let pack = words.pack();
    let law = pack
        .law_checked_on
        .map(|date| words.fill(Phrase::LawChecked, &[("on", &words.date(date))]));
    let review = (!pack.review.is_empty())
        .then(|| words.fill(Phrase::Reviewed, &[("by", &pack.review.by), ("on", &pack.review.on)]));
    let lines = look.report.about.iter().map(Line::in_one).chain(review).chain(law);
    element("div").children(lines.map(|line| paragraph("soft", line))).view()
}

/// A section with a heading that names it.
pub fn titled(id: &'static str, heading: &str, body: Vec<AnyView>) -> AnyView {
    let name = [id, "-heading"].concat();
    let title = element("h2").id(name.clone()).text(heading).view();
    element("section").id(id).with(Attribute::LabelledBy, name).child(title).children(body).view()
}

/// What is folded away until it is wanted; print opens it.
pub fn folded(summary: &str, body: Vec<AnyView>) -> AnyView {
    fold("fold", summary, body)
}

fn fold(class: &'static str, summary: &str, body: Vec<AnyView>) -> AnyView {
    let summary = element("summary").text(summary).view();
    element("details").class(class).child(summary).children(body).view()
}

fn body(look: &Look, section: &ReportSection, before: Vec<Block>) -> Vec<AnyView> {
    let blocks = before.iter().chain(&section.blocks);
    blocks.flat_map(|block| shown(look, section.id, block)).collect()
}

fn shown(look: &Look, id: SectionId, block: &Block) -> Vec<AnyView> {
    match block {
        Block::Heading(heading) => vec![element("h3").text(heading.as_str()).view()],
        Block::Paragraph(line) => vec![line_in(element("p"), line).view()],
        Block::List(lines) => {
            let lines = lines.iter().map(|line| line_in(element("li"), line).view());
            first_few(look, id, lines.collect())
        }
        Block::Facts(facts) => {
            let facts = facts
                .iter()
                .map(|fact| element("li").children(facts::shown(look, id, fact)).view());
            first_few(look, id, facts.collect())
        }
    }
}

/// How many of a list stand open; the others are one tap away. The engine puts first what matters most.
fn few(id: SectionId) -> usize {
    match id {
        SectionId::Why => 5,
        SectionId::Unknown => 3,
        SectionId::Change => 6,
        SectionId::Help => 4,
        _ => usize::MAX,
    }
}

/// The first few, and the rest folded away.
fn first_few(look: &Look, id: SectionId, mut all: Vec<AnyView>) -> Vec<AnyView> {
    let list = |points: Vec<AnyView>| {
        element("ul").class(["of-", id.id()].concat()).children(points).view()
    };
    // To fold one or two away would cost more than it saves.
    if all.len() <= few(id).saturating_add(2) {
        return vec![list(all)];
    }
    let rest = all.split_off(few(id));
    let more = look.words.fill(Phrase::ShowMore, &[("count", &rest.len().to_string())]);
    // On paper the list goes on, and nothing says that there is more.
    vec![list(all), fold("fold rest", &more, vec![list(rest)])]
}

//! The blocks of a report as views.

use heedful_engine::report::{Block, Line, ReportSection, SectionId};
use heedful_engine::{Audience, Phrase};
use leptos::prelude::*;

use super::{ResultView, facts};
use crate::ui::document::{BlockStyle, block};
use crate::ui::element::{Attribute, element, paragraph};

/// A section with its heading, which begins with `before`; nothing where the report has none.
pub fn section(view: &ResultView, id: SectionId, before: Vec<Block>) -> AnyView {
    match view.section(id) {
        Some(section) => titled(id.id(), &section.heading, body(view, section, before)),
        None => ().into_any(),
    }
}

/// A section that is folded away until it is wanted; print opens it.
pub fn folded_section(view: &ResultView, id: SectionId) -> AnyView {
    let Some(section) = view.section(id) else { return ().into_any() };
    let fold = folded(&section.heading, body(view, section, vec![]));
    element("section").id(id.id()).child(fold).view()
}

/// A section for paper only.
pub fn printed(view: &ResultView, id: SectionId) -> AnyView {
    element("div").class("print-only").child(section(view, id, vec![])).view()
}

/// When and from what this was made, whether it was reviewed, and who answered.
pub fn about(view: &ResultView) -> AnyView {
    let who = match view.words.audience() {
        Audience::Person => Phrase::PrintAboutSelf,
        Audience::Other => Phrase::PrintAboutOther,
        Audience::Officer => Phrase::PrintAboutOfficer,
    };
    let lines = view.report.about.iter().map(Line::in_one).chain([view.words.phrase(who)]);
    let lines = lines.map(|line| paragraph("", line));
    element("div").class("print-only").children(lines).view()
}

/// Whether it was reviewed, and when the law was read.
pub fn reviewed(view: &ResultView) -> AnyView {
    let words = &view.words;
    let pack = words.pack();
    let law = pack
        .law_checked_on
        .map(|date| words.fill(Phrase::LawChecked, &[("on", &words.date(date))]));
    let review = (!pack.review.is_empty())
        .then(|| words.fill(Phrase::Reviewed, &[("by", &pack.review.by), ("on", &pack.review.on)]));
    let lines = view.report.about.iter().map(Line::in_one).chain(review).chain(law);
    element("div").children(lines.map(|line| paragraph("muted", line))).view()
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

fn body(view: &ResultView, section: &ReportSection, before: Vec<Block>) -> Vec<AnyView> {
    let blocks = before.iter().chain(&section.blocks);
    let style = BlockStyle {
        heading: "h3",
        fact: &|fact| element("li").children(facts::shown(view, section.id, fact)).view(),
        list: &|points| first_few(view, section.id, points),
    };
    blocks.flat_map(|one| block(one, &style)).collect()
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
fn first_few(view: &ResultView, id: SectionId, mut all: Vec<AnyView>) -> Vec<AnyView> {
    let list = |points: Vec<AnyView>| {
        element("ul").class(["of-", id.id()].concat()).children(points).view()
    };
    // To fold one or two away would cost more than it saves.
    if all.len() <= few(id).saturating_add(2) {
        return vec![list(all)];
    }
    let rest = all.split_off(few(id));
    let more = view.words.fill(Phrase::ShowMore, &[("count", &rest.len().to_string())]);
    // On paper the list goes on, and nothing says that there is more.
    vec![list(all), fold("fold rest", &more, vec![list(rest)])]
}

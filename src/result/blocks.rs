//! The blocks of a report as views.

use heedful_engine::Phrase;
use heedful_engine::report::{Block, Line, ReportSection, SectionId};
use leptos::prelude::*;

use super::Look;
use super::facts;

/// A section with its heading and with `before` it begins; nothing where the report has none.
pub fn section(look: &Look, id: SectionId, before: Vec<Block>) -> AnyView {
    match look.section(id) {
        Some(section) => titled(id.id(), &section.heading, body(look, section, before)),
        None => ().into_any(),
    }
}

/// A section that is folded away until it is wanted; print opens it.
pub fn folded_section(look: &Look, id: SectionId) -> AnyView {
    let Some(section) = look.section(id) else { return ().into_any() };
    let body = body(look, section, vec![]);
    view! { <section id=id.id()>{folded(section.heading.clone(), body)}</section> }.into_any()
}

/// A section for paper only.
pub fn printed(look: &Look, id: SectionId) -> AnyView {
    view! { <div class="print-only">{section(look, id, vec![])}</div> }.into_any()
}

/// When and from what this was made, and whether it was reviewed.
pub fn about(look: &Look) -> Vec<AnyView> {
    look.report
        .about
        .iter()
        .map(|line| view! { <span class="about">{line.text.clone()}</span> }.into_any())
        .collect()
}

/// Whether it was reviewed, and when the law was read.
pub fn reviewed(look: &Look) -> AnyView {
    let words = &look.words;
    let pack = words.pack();
    let law = pack
        .law_checked_on
        .map(|date| words.fill(Phrase::LawChecked, &[("on", &words.date(date))]));
    let by = (!pack.review.is_empty())
        .then(|| words.fill(Phrase::Reviewed, &[("by", &pack.review.by), ("on", &pack.review.on)]));
    let lines = look.report.about.iter().map(|line| line.text.clone()).chain(by).chain(law);
    lines.map(|line| paragraph("soft", line)).collect_view().into_any()
}

/// A section with a heading that names it.
pub fn titled(id: &'static str, heading: &str, body: Vec<AnyView>) -> AnyView {
    let name = [id, "-heading"].concat();
    let heading_id = name.clone();
    view! {
        <section id=id aria-labelledby=name>
            <h2 id=heading_id>{heading.to_owned()}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What is folded away until it is wanted; print opens it.
pub fn folded(summary: String, body: Vec<AnyView>) -> AnyView {
    view! { <details class="fold"><summary>{summary}</summary>{body}</details> }.into_any()
}

/// A paragraph.
pub fn paragraph(class: &'static str, text: String) -> AnyView {
    view! { <p class=class>{text}</p> }.into_any()
}

/// A list, as its section looks.
fn list(id: SectionId, points: Vec<AnyView>) -> AnyView {
    let points: Vec<AnyView> =
        points.into_iter().map(|point| view! { <li>{point}</li> }.into_any()).collect();
    view! { <ul class=["of-", id.id()].concat()>{points}</ul> }.into_any()
}

/// A line that rests on nothing in particular.
pub fn line(text: String) -> Line {
    Line::new(text)
}

/// A line in one string, with its label before it.
pub fn in_one(line: &Line) -> String {
    match &line.label {
        Some(label) => [label, ": ", &line.text].concat(),
        None => line.text.clone(),
    }
}

fn body(look: &Look, section: &ReportSection, before: Vec<Block>) -> Vec<AnyView> {
    before.iter().chain(&section.blocks).flat_map(|block| shown(look, section.id, block)).collect()
}

fn shown(look: &Look, id: SectionId, block: &Block) -> Vec<AnyView> {
    match block {
        Block::Heading(heading) => vec![view! { <h3>{heading.clone()}</h3> }.into_any()],
        Block::Paragraph(line) => vec![paragraph("", in_one(line))],
        Block::List(lines) => {
            first_few(look, id, lines.iter().map(|line| in_one(line).into_any()).collect())
        }
        Block::Facts(facts) => {
            first_few(look, id, facts.iter().map(|fact| facts::shown(look, id, fact)).collect())
        }
    }
}

/// How many of a list stand open; the others are one tap away. All, where each of them may be the one that matters.
fn few(id: SectionId) -> usize {
    match id {
        SectionId::Why => 5,
        SectionId::Unknown => 3,
        SectionId::Change => 6,
        _ => usize::MAX,
    }
}

/// The first few, and the rest folded away.
fn first_few(look: &Look, id: SectionId, mut all: Vec<AnyView>) -> Vec<AnyView> {
    // To fold one or two away would cost more than it saves.
    if all.len() <= few(id).saturating_add(2) {
        return vec![list(id, all)];
    }
    let rest = all.split_off(few(id));
    let more = look.words.fill(Phrase::ShowMore, &[("count", &rest.len().to_string())]);
    vec![list(id, all), folded(more, vec![list(id, rest)])]
}

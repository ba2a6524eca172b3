//! Votes as bars: a row for each band with its shape, its name and its count. The reference is marked by a word and a frame,
//! never by colour alone.

use heedful_engine::Band;
use heedful_engine::training::{Tally, TrainingPhrase as Say};
use leptos::prelude::*;

use crate::pages::training::session::TrainingSession;
use crate::result::band_shape;
use crate::ui::element::{element, paragraph};

/// Whether the reference may be seen yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// It is marked.
    Shown,
    /// It is not shown yet.
    Hidden,
}

/// The bands that were given.
pub fn bars(session: TrainingSession, tally: &Tally, reference: Reference) -> AnyView {
    let most = tally.bands.iter().copied().max().unwrap_or(0);
    let rows = rows(tally).map(|(band, count)| {
        let mark = (reference == Reference::Shown).then(|| mark(session, band, tally.reference));
        let is_marked = reference == Reference::Shown && band == tally.reference;
        row(band, is_marked)
            .child(named(session, band))
            .child(bar("bar", count, most))
            .child(paragraph("count", count.to_string()))
            .children(mark)
            .view()
    });
    element("ol").class("bars").children(rows).view()
}

/// The bands before the discussion and after it.
pub fn before_and_after(session: TrainingSession, before: &Tally, after: &Tally) -> AnyView {
    let all = before.bands.iter().chain(&after.bands);
    let most = all.copied().max().unwrap_or(0);
    let line = |say: Say, class, count: u32| {
        let count_words = session.fill(say, &[("count", &count.to_string())]);
        [bar(class, count, most), paragraph("count", count_words)]
    };
    let rows = rows(before).zip(rows(after)).map(|((band, first), (_, second))| {
        row(band, band == before.reference)
            .child(named(session, band))
            .children(line(Say::ClassCountBefore, "bar hollow", first))
            .children(line(Say::ClassCountAfter, "bar", second))
            .children([mark(session, band, before.reference)])
            .view()
    });
    element("ol").class("bars pairs").children(rows).view()
}

/// Each band with its count, the highest on top.
fn rows(tally: &Tally) -> impl Iterator<Item = (Band, u32)> + '_ {
    Band::ALL.iter().copied().zip(tally.bands.iter().copied()).rev()
}

fn row(band: Band, is_reference: bool) -> crate::ui::element::Element {
    let class = ["bar-row ", band.id(), if is_reference { " is-reference" } else { "" }].concat();
    element("li").class(class)
}

/// The shape and the name of a band.
pub fn named(session: TrainingSession, band: Band) -> AnyView {
    let shape = view! {
        <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path d=band_shape(band)></path>
        </svg>
    };
    let name = element("p").class("bar-band").child(shape.into_any());
    name.child(element("span").text(session.words().band(band)).view()).view()
}

fn mark(session: TrainingSession, band: Band, reference: Band) -> AnyView {
    let say = match band.cmp(&reference) {
        std::cmp::Ordering::Less => Say::ClassLower,
        std::cmp::Ordering::Equal => Say::ClassReference,
        std::cmp::Ordering::Greater => Say::ClassHigher,
    };
    paragraph("mark", session.say(say))
}

fn bar(class: &'static str, count: u32, most: u32) -> AnyView {
    // Nobody is a line, so that the row is seen to be empty.
    let long = (1000 * count).checked_div(most).unwrap_or(0).max(4);
    let path = format!("M0 0H{long}V10H0z");
    view! {
        <svg class=class viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
    .into_any()
}

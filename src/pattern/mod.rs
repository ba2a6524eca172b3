//! The pattern of a diary: a picture first, then the facts with their numbers, then the same as a table.
//!
//! All of it is the engine's; here it only gets its form. It must never look surer than the engine is.

mod strip;
mod table;

use heedful_engine::pack::Role;
use heedful_engine::picture::{Axis, Event, Lane, Picture, StretchSort, TickSays, Unit, picture};
use heedful_engine::report::fact_words;
use heedful_engine::{DiaryFact, Phrase};
use leptos::prelude::*;

use crate::context::PageContext;
use crate::context::screen::{DiaryScreen, Screen};
use crate::ui::element::{button, element, heading, paragraph};
use crate::ui::words::Words;
use strip::{Label, Strip, strip};

/// The screen of the pattern.
pub fn screen(page: PageContext) -> AnyView {
    let words = page.words();
    let facts = page.assessment.with_untracked(|assessment| {
        let several = assessment.diary.iter().any(|shown| shown.fact == DiaryFact::Breaches);
        let shown = assessment.diary.iter().filter(|shown| match &shown.fact {
            DiaryFact::Kind(_) | DiaryFact::Timed(_) => false,
            // That there was one is said where there were several.
            DiaryFact::Breach => !several,
            _ => true,
        });
        shown.map(|shown| fact_words(words.pack(), shown, words.audience())).collect::<Vec<_>>()
    });
    let facts = (!facts.is_empty()).then(|| {
        let facts = facts.into_iter().map(|fact| element("li").text(fact).view());
        let title = element("h2").text(words.phrase(Phrase::PictureShows)).view();
        element("section").child(title).child(element("ul").children(facts).view()).view()
    });
    let back = button("back", "button plain", words.phrase(Phrase::DiaryToList), move || {
        page.navigator.go_to(Screen::Diary(DiaryScreen::List));
    });
    element("div")
        .class("pattern")
        .child(heading(words.phrase(Phrase::DiaryPattern), ""))
        .child(drawn(page))
        .children(facts)
        .child(element("div").class("actions").child(back).view())
        .view()
}

/// The picture with its table, or that there is nothing to draw.
pub fn drawn(page: PageContext) -> AnyView {
    let words = page.words();
    let today = page.today.get_untracked();
    let picture = page.case.with_untracked(|case| {
        page.assessment.with_untracked(|assessment| {
            picture(&words.pack().kinds, case, today, &assessment.diary)
        })
    });
    match picture {
        Some(picture) => figure(&words, &picture),
        None => paragraph("note", words.phrase(Phrase::PictureEmpty)),
    }
}

fn figure(words: &Words, picture: &Picture) -> AnyView {
    let axis = &picture.axis;
    let first = picture.axis.steps.first().map(|(first, _)| *first);
    let last = picture.axis.steps.last().map(|(_, last)| *last);
    let says = words.fill(
        Phrase::PictureSays,
        &[
            ("first", &first.map(|date| words.date(date)).unwrap_or_default()),
            ("last", &last.map(|date| words.date(date)).unwrap_or_default()),
            ("count", &picture.count.to_string()),
            ("kinds", &picture.lanes.len().to_string()),
        ],
    );
    let mut lanes: Vec<AnyView> = Vec::new();
    if !picture.events.is_empty() {
        lanes.push(lane(words.phrase(Phrase::PictureEvents), events(picture)));
        let list = picture.events.iter().map(|event| event_row(words, event));
        lanes.push(element("ul").class("picture-events").children(list).view());
    }
    lanes.push(lane(words.phrase(Phrase::PictureAll), all(words, picture)));
    for one in &picture.lanes {
        let name = one
            .kind
            .as_ref()
            .map_or_else(|| words.phrase(Phrase::PictureOther), |kind| words.kind(kind));
        let name = [name, one.count.to_string()].join(": ");
        lanes.push(lane(name, spots(picture, one)));
    }
    let breaks: Vec<usize> = breaks(picture);
    if !breaks.is_empty() {
        let crosses = Strip { crosses: breaks, ..Strip::of(picture) };
        lanes.push(lane(words.phrase(Phrase::PictureBreaks), strip(crosses)));
    }
    lanes.push(scale(words, axis));
    let unplaced = (picture.unplaced > 0).then(|| {
        let count = picture.unplaced.to_string();
        paragraph("muted", words.phrase_with(Phrase::PictureUnplaced, "count", &count))
    });
    let step = match axis.unit {
        Unit::Day => Phrase::PictureDays,
        Unit::Week => Phrase::PictureWeeks,
        Unit::Month => Phrase::PictureMonths,
        Unit::Year => Phrase::PictureYears,
    };
    let most = picture.bars.iter().max().copied().unwrap_or(0).to_string();
    let step = (picture.count > picture.unplaced)
        .then(|| paragraph("muted", words.phrase_with(step, "most", &most)));
    element("figure")
        .class("picture")
        .child(element("figcaption").text(says).view())
        .children(step)
        .children(lanes)
        .children(unplaced)
        .child(table::table(words, picture))
        .view()
}

/// A lane: its name above, so that there is room for both on a phone.
fn lane(name: String, drawn: AnyView) -> AnyView {
    element("div").class("lane").child(paragraph("lane-name", name)).child(drawn).view()
}

/// The sign of a role: its form alone tells it from the others.
fn sign(role: Role) -> &'static str {
    match role {
        Role::Incident => "●",
        Role::Warning => "▲",
        Role::Order => "■",
        Role::Trigger => "◆",
    }
}

/// The sign and the number of an event.
fn event_label(event: &Event) -> String {
    [sign(event.role), &event.number.to_string()].concat()
}

fn event_row(words: &Words, event: &Event) -> AnyView {
    let says = [words.kind(&event.kind), words.when(event.when)].join(", ");
    element("li").text([event_label(event), says].join(" ")).view()
}

fn events(picture: &Picture) -> AnyView {
    let labels = picture.events.iter().map(|event| Label {
        at: event.steps.0 + (event.steps.1 - event.steps.0) / 2,
        says: event_label(event),
    });
    let lines = picture.events.iter().filter(|event| event.steps.0 < event.steps.1);
    let lines = lines.map(|event| (event.steps.0, event.steps.1, 0)).collect();
    strip(Strip { labels: labels.collect(), lines, ..Strip::of(picture) })
}

fn all(words: &Words, picture: &Picture) -> AnyView {
    let most = picture.bars.iter().max().copied().unwrap_or(0);
    let bars = picture.bars.iter().enumerate().filter(|(_, count)| **count > 0);
    let bars = bars.map(|(step, count)| (step, f64::from(*count) / f64::from(most)));
    let labels = picture.stretches.iter().map(|stretch| {
        let phrase = match stretch.sort {
            StretchSort::Rise => Phrase::PictureRise,
            StretchSort::Silence => Phrase::PictureSilence,
        };
        Label { at: stretch.first_step, says: words.phrase(phrase) }
    });
    let labels = labels.collect();
    strip(Strip { bars: bars.collect(), labels, is_tall: true, ..Strip::of(picture) })
}

fn spots(picture: &Picture, lane: &Lane) -> AnyView {
    let height = |count| match count {
        1 => 0.4,
        2..=4 => 0.7,
        _ => 1.0,
    };
    let bars = lane.spots.iter().map(|spot| (spot.step, height(spot.count))).collect();
    let lines = lane.unplaced.iter();
    let lines = lines.map(|line| (line.first_step, line.last_step, line.row)).collect();
    strip(Strip { bars, lines, ..Strip::of(picture) })
}

/// The steps in which an order, a condition or a warning was broken; what can't be placed stands at its first.
fn breaks(picture: &Picture) -> Vec<usize> {
    let mut steps: Vec<usize> = Vec::new();
    for lane in &picture.lanes {
        let spots = lane.spots.iter().filter(|spot| spot.breaks).map(|spot| spot.step);
        let lines = lane.unplaced.iter().filter(|line| line.breaks).map(|line| line.first_step);
        for step in spots.chain(lines) {
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
    }
    steps
}

/// The names of the steps, and the ends.
fn scale(words: &Words, axis: &Axis) -> AnyView {
    let label = |tick: &heedful_engine::picture::Tick| {
        let (year, month, day) = tick.date.ymd();
        let says = match tick.says {
            TickSays::Nothing => return None,
            TickSays::Year => year.to_string(),
            TickSays::Month => words.month(month),
            TickSays::Day => {
                let (day, month) = (day.to_string(), words.month(month));
                words.fill(Phrase::DateShort, &[("day", &day), ("month", &month)])
            }
        };
        Some(Label { at: tick.step, says })
    };
    let labels: Vec<Label> = axis.ticks.iter().filter_map(label).collect();
    let first = axis.steps.first().map(|(first, _)| words.date(*first)).unwrap_or_default();
    let ends = element("p")
        .class("picture-ends")
        .child(element("span").text(first).view())
        .child(element("span").text(words.phrase(Phrase::PictureToday)).view());
    let names = strip::names(&labels, axis.steps.len());
    element("div").class("lane").child(names).child(ends.view()).view()
}

//! One lane of the picture as SVG: bars, lines for doubtful dates, crosses, and what stands behind them. It is for the
//! eye alone; the table says the same.
//!
//! The drawing stretches with the page, so everything in it is made of upright and level lines, which stay what they are.
//! Words stand in a second SVG above it, which does not stretch.

use heedful_engine::picture::Picture;
use leptos::prelude::*;

use crate::ui::element::element;

/// What a lane shows. Numbers are steps.
#[derive(Debug, Default)]
pub struct Strip {
    /// How many steps there are.
    pub steps: usize,
    /// Bars: where, and how high, up to 1.
    pub bars: Vec<(usize, f64)>,
    /// Lines from a step to a step, each in its row.
    pub lines: Vec<(usize, usize, usize)>,
    pub crosses: Vec<usize>,
    /// Words above it.
    pub labels: Vec<Label>,
    /// Whether it is the one for all incidents.
    pub is_tall: bool,
    /// Where thin lines stand, for the eye.
    pub ticks: Vec<usize>,
    /// Where an event stands.
    pub events: Vec<usize>,
    /// The steps of a rise or a silence.
    pub stretches: Vec<(usize, usize)>,
}

/// Words at a step.
#[derive(Debug)]
pub struct Label {
    /// The step.
    pub at: usize,
    /// The words.
    pub says: String,
}

impl Strip {
    /// An empty lane of a picture, with what stands behind all of them.
    pub fn of(picture: &Picture) -> Self {
        let events = picture.events.iter().filter(|event| event.steps.0 == event.steps.1);
        let stretches = picture.stretches.iter();
        Self {
            steps: picture.axis.steps.len(),
            ticks: picture.axis.ticks.iter().map(|tick| tick.step).collect(),
            events: events.map(|event| event.steps.0).collect(),
            stretches: stretches.map(|stretch| (stretch.first_step, stretch.last_step)).collect(),
            ..Self::default()
        }
    }
}

/// The height of the part with bars, in units of the drawing.
const HIGH: f64 = 10.0;
/// The height of a row of lines.
const ROW: f64 = 5.0;

/// The lane.
pub fn strip(strip: Strip) -> AnyView {
    let rows = strip.lines.iter().map(|(_, _, row)| row + 1).max().unwrap_or(0);
    let has_bars = !strip.bars.is_empty() || !strip.crosses.is_empty();
    let base = if has_bars || rows == 0 { HIGH } else { 0.0 };
    #[allow(clippy::cast_precision_loss, reason = "three rows at most")]
    let height = base + ROW * rows as f64;
    let mut back = String::new();
    for (first, last) in &strip.stretches {
        write(&mut back, format_args!("M{first} 0V{height}H{}V0z", last + 1));
    }
    let upright = |steps: &[usize]| {
        let mut path = String::new();
        for step in steps {
            write(&mut path, format_args!("M{step} 0V{height}"));
        }
        path
    };
    let mut events = String::new();
    for step in &strip.events {
        write(&mut events, format_args!("M{step}.5 0V{height}"));
    }
    let mut bars = String::new();
    for (step, high) in &strip.bars {
        // One among many must still be seen.
        let top = HIGH - (high * HIGH).max(0.6);
        write(&mut bars, format_args!("M{step}.1 {HIGH}V{top:.2}H{step}.9V{HIGH}z"));
    }
    let mut lines = String::new();
    for (first, last, row) in &strip.lines {
        #[allow(clippy::cast_precision_loss, reason = "three rows at most")]
        let middle = base + ROW * (*row as f64 + 0.5);
        let (top, bottom) = (middle - 1.5, middle + 1.5);
        write(
            &mut lines,
            format_args!(
                "M{first}.1 {top}V{bottom}M{first}.1 {middle}H{last}.9M{last}.9 {top}V{bottom}"
            ),
        );
    }
    let mut crosses = String::new();
    for step in &strip.crosses {
        write(&mut crosses, format_args!("M{step} 2L{0} 8M{0} 2L{step} 8", step + 1));
    }
    let paths = [
        ("stretch", back),
        ("tick", upright(&strip.ticks)),
        ("event", events),
        ("bars", bars),
        ("lines", lines),
        ("crosses", crosses),
    ];
    let paths: Vec<AnyView> = paths
        .into_iter()
        .filter(|(_, path)| !path.is_empty())
        .map(|(class, path)| view! { <path class=class d=path></path> }.into_any())
        .collect();
    let class = match (strip.is_tall, base > 0.0, rows) {
        (true, ..) => "strip tall",
        (false, true, 0) => "strip",
        (false, true, 1) => "strip rows-1",
        (false, true, 2) => "strip rows-2",
        (false, true, _) => "strip rows-3",
        (false, false, 0 | 1) => "strip only-1",
        (false, false, 2) => "strip only-2",
        (false, false, _) => "strip only-3",
    };
    let view_box = format!("0 0 {} {height}", strip.steps);
    let drawn = view! {
        <svg class=class viewBox=view_box preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {paths}
        </svg>
    };
    (names(&strip.labels, strip.steps), drawn).into_any()
}

/// Words at their steps, in as many rows as they need so that none covers another.
pub fn names(labels: &[Label], steps: usize) -> AnyView {
    if labels.is_empty() {
        return ().into_any();
    }
    let mut ends: Vec<usize> = Vec::new();
    let mut texts: Vec<AnyView> = Vec::new();
    for Label { at, says } in labels {
        let percent = at * 100 / steps.max(1);
        // On a phone a letter is some 2.5 percent wide.
        let width = says.chars().count() * 5 / 2 + 2;
        let is_right = percent + width > 100;
        let begins = if is_right { 100_usize.saturating_sub(width) } else { percent };
        let row = ends.iter().position(|end| *end <= begins).unwrap_or(ends.len());
        match ends.get_mut(row) {
            Some(end) => *end = begins + width,
            None => ends.push(begins + width),
        }
        // A translation puts elements of HTML in the place of words, which a text of SVG does not show.
        let (class, x, width) = match is_right {
            // With large text too, the whole width has room for it.
            true => ("name ends", "0".to_owned(), "100%".to_owned()),
            false => ("name", format!("{percent}%"), format!("{}%", 100 - percent.min(99))),
        };
        let y = format!("{row}em");
        let says = element("p").text(says.as_str()).view();
        texts.push(
            view! {
                <foreignObject class=class x=x y=y width=width height="1.2em">
                    {says}
                </foreignObject>
            }
            .into_any(),
        );
    }
    let height = format!("{}.35em", ends.len());
    view! {
        <svg class="names" width="100%" height=height aria-hidden="true" focusable="false">
            {texts}
        </svg>
    }
    .into_any()
}

fn write(path: &mut String, part: std::fmt::Arguments<'_>) {
    use std::fmt::Write;
    // Writing to a text can't fail.
    path.write_fmt(part).ok();
}

//! The results of a class: figures for paper, and the votes as a table to save.

use heedful_engine::Audience;
use heedful_engine::training::{Round, Tally, TrainingPhrase as Say, class_to_csv};
use leptos::prelude::*;

use super::figures::{agreed, alpha, apart};
use super::signs::{missed_by, round_words, sign_words};
use super::state::{ClassScreen, ClassState};
use crate::browser::save::{Printed, print, save_text};
use crate::pages::training::cell::cell;
use crate::ui::element::{Attribute, button, element, fresh, heading, paragraph};

/// How the file is called: nothing that tells what it is about.
const FILE: &str = "class.csv";

/// The screen, which is also the paper.
pub fn results(class: ClassState) -> AnyView {
    let session = class.session;
    let said = RwSignal::new(String::new());
    let save = button("save-table", "button", session.say(Say::ClassSave), move || {
        let (votes, prepared) = (untrack(|| class.votes()), session.state.prepared());
        let csv = class.scenario.with_value(|scenario| {
            class_to_csv(scenario, &votes, prepared.pack(), Audience::Other)
        });
        said.set(match save_text(FILE, "text/csv", &csv) {
            Ok(()) => session.say(Say::ClassSaved),
            Err(_) => session.say(Say::ClassNotSaved),
        });
    });
    let to_paper = button("print-results", "button plain", session.say(Say::Print), move || {
        if print(Printed::Everything).is_err() {
            said.set(session.say(Say::NotPrinted));
        }
    });
    let back = button("back-to-class", "button plain", session.say(Say::ClassBack), move || {
        class.go_to(ClassScreen::Collect);
    });
    let title = class.scenario.with_value(|scenario| scenario.title.clone());
    let title = session.fill(Say::ClassResultsOf, &[("title", &title)]);
    let voted = !class.votes().is_empty();
    let figures: Vec<AnyView> = match voted {
        true => (0..class.parts()).flat_map(|at| part(class, at)).chain(alphas(class)).collect(),
        false => vec![paragraph("", session.say(Say::ClassNoVotes))],
    };
    view! {
        <div id="class-results">
            {heading(title, "")}
            {figures}
            {paragraph("muted", session.say(Say::NotReviewed))}
            {element("div").class("actions").children([save, to_paper, back]).view()}
            {paragraph("muted screen-only", session.say(Say::ClassKeptNot))}
            <p class="screen-only" id="results-said" role="status">{fresh(move || said.get())}</p>
        </div>
    }
    .into_any()
}

/// A part that was voted on.
fn part(class: ClassState, at: usize) -> Option<AnyView> {
    let session = class.session;
    let rounds: Vec<(Round, Tally)> = Round::ALL
        .iter()
        .filter_map(|round| Some((*round, class.tally(at, *round)?)))
        .filter(|(_, tally)| tally.people > 0)
        .collect();
    let (_, any) = rounds.first()?;
    let title = class.scenario.with_value(|scenario| {
        scenario.instalments.get(at).map(|part| part.title.clone()).unwrap_or_default()
    });
    let values = [("part", (at + 1).to_string()), ("title", title)];
    let head = |text: String| element("th").with(Attribute::Scope, "col").text(text).view();
    let heads = rounds.iter().map(|(round, _)| head(session.say(round_words(*round))));
    let heads = [head(session.say(Say::ClassBand))].into_iter().chain(heads);
    let rows = heedful_engine::Band::ALL.iter().enumerate().map(|(place, band)| {
        let name = session.words().band(*band);
        let name = match *band == any.reference {
            true => session.fill(Say::ClassBandReference, &[("band", &name)]),
            false => name,
        };
        let name = element("th").with(Attribute::Scope, "row").text(name).view();
        let cells = rounds.iter().map(|(round, tally)| {
            let count = tally.bands.get(place).copied().unwrap_or(0);
            cell(session.say(round_words(*round)), count.to_string())
        });
        element("tr").child(name).children(cells).view()
    });
    let table = element("table")
        .child(element("thead").child(element("tr").children(heads).view()).view())
        .child(element("tbody").children(rows).view());
    let lines = rounds.iter().flat_map(|(round, tally)| {
        let name = element("h3").text(session.say(round_words(*round))).view();
        let lines = agreed(session, tally).into_iter().chain([apart(session, tally)]);
        let lines = paragraph("", lines.collect::<Vec<_>>().join(" "));
        [Some(name), Some(lines), missed(class, tally)].into_iter().flatten()
    });
    let section = element("section")
        .child(element("h2").text(session.fill(Say::ClassPart, &values)).view())
        .child(table.view())
        .children(lines);
    Some(section.view())
}

/// All signs that somebody missed.
fn missed(class: ClassState, tally: &Tally) -> Option<AnyView> {
    let session = class.session;
    let rows: Vec<AnyView> = tally
        .signs
        .iter()
        .filter(|sign| sign.missed > 0)
        .map(|sign| {
            let words = sign_words(session, &sign.question, &sign.option);
            let by = missed_by(session, sign);
            element("li").text([&words.ask, " ", &words.say, ". ", &by].concat()).view()
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let title = element("h3").text(session.say(Say::ClassMissedTitle)).view();
    let list = element("ul").children(rows).view();
    Some(element("div").children([title, list]).view())
}

fn alphas(class: ClassState) -> Option<AnyView> {
    let session = class.session;
    let lines = Round::ALL.iter().filter_map(|round| {
        let is_voted = class.tallies(*round).iter().any(|tally| tally.people > 0);
        is_voted.then(|| {
            let alpha = alpha(class, *round);
            let name = session.say(round_words(*round));
            let figure = alpha.figure.unwrap_or_default();
            let parts = [name, [": ", &figure].concat()].concat();
            let parts = if figure.is_empty() {
                session.say(round_words(*round)) + ":"
            } else {
                parts + "."
            };
            paragraph("", [parts, alpha.lines.join(" ")].join(" "))
        })
    });
    let section = element("section")
        .child(element("h2").text(session.say(Say::ClassAlphaTitle)).view())
        .children(lines)
        .child(paragraph("muted", session.say(Say::ClassAlphaWhat)));
    Some(section.view())
}

//! One's own view of an instalment, before the reference is shown: the signs, the band, the reason.

use heedful_engine::training::{Scenario, TrainingPhrase as Say, case_at, questions_at};
use heedful_engine::{Band, Pack, QuestionId};
use leptos::prelude::*;

use super::session::TrainingSession;
use crate::question::{Added, QuestionContext, UnfinishedDates, answered, ask};
use crate::ui::element::{element, paragraph};
use crate::ui::fields::{TextField, text_field};
use crate::ui::row::{RadioOption, radio_group};

/// The questions that the story answers by now. Those of the parts before, whose answer did not change since, are folded.
pub fn signs(session: TrainingSession, scenario: &Scenario, part: usize) -> AnyView {
    let words = session.words();
    let pack = words.pack();
    let Some(instalment) = scenario.instalments.get(part) else { return ().into_any() };
    let today = Signal::stored(instalment.today);
    let unfinished = UnfinishedDates::default();
    let asking =
        QuestionContext { case: session.state.case, today, words: words.clone(), unfinished };
    let (new, before) = new_and_before(scenario, part, pack);
    let find = |id: &QuestionId| pack.questions.iter().find(|question| question.id == *id).cloned();
    let asked = new.iter().filter_map(find);
    let asked: Vec<AnyView> =
        asked.map(|question| ask(asking.clone(), question, Added::default())).collect();
    let folded = before.iter().filter_map(find).map(|question| {
        let whole = ask(asking.clone(), question.clone(), Added::default());
        answered(&words, &question, session.state.case, whole)
    });
    let folded: Vec<AnyView> = folded.collect();
    let before = (!folded.is_empty()).then(|| {
        let hint = paragraph("hint", session.say(Say::SignsBefore));
        element("div").class("already").child(hint).children(folded).view()
    });
    element("section")
        .id("signs")
        .child(element("h2").text(session.say(Say::SignsHeading)).view())
        .child(paragraph("hint", session.say(Say::SignsHint)))
        .children(asked)
        .children(before)
        .view()
}

/// Which questions this instalment answers differently, and which were answered before.
fn new_and_before(
    scenario: &Scenario,
    part: usize,
    pack: &Pack,
) -> (Vec<QuestionId>, Vec<QuestionId>) {
    let now = case_at(scenario, part);
    let before = part.checked_sub(1).map(|before| case_at(scenario, before)).unwrap_or_default();
    let is_new = |id: &QuestionId| now.answers.get(id) != before.answers.get(id);
    questions_at(scenario, part, pack).into_iter().partition(is_new)
}

/// One's own band and one's own reason.
pub fn band_and_reason(session: TrainingSession, part: usize) -> AnyView {
    let words = session.words();
    let rows =
        Band::ALL.iter().map(|band| RadioOption { id: band_id(*band), label: words.band(*band) });
    let picked = Signal::derive(move || {
        let band = session.own_view_at(part).band?;
        Band::ALL.iter().position(|one| *one == band)
    });
    let pick = Callback::new(move |place: usize| {
        session.set_own_view(part, |given| given.band = Band::ALL.get(place).copied());
    });
    let reason = TextField {
        id: REASON.to_owned(),
        label: session.say(Say::Reason),
        value: untrack(|| session.own_view_at(part).reason),
        rows: 3,
    };
    let write = Callback::new(move |text| session.set_own_view(part, |given| given.reason = text));
    let means = Band::ALL.iter().map(|band| {
        let name = element("strong").text([&words.band(*band), ": "].concat()).view();
        element("li").child(name).text(words.band_means(*band)).view()
    });
    let means = element("ul").children(means).view();
    let summary = element("summary").text(session.say(Say::BandsMean)).view();
    element("section")
        .id("own-view")
        .child(element("h2").text(session.say(Say::BandHeading)).view())
        .child(radio_group("own-band", session.say(Say::BandHint), rows.collect(), picked, pick))
        .child(element("details").class("why").child(summary).child(means).view())
        .child(text_field(reason, write))
        .view()
}

/// The id of the field for the reason.
pub const REASON: &str = "own-reason";

/// The id of the row of a band.
pub fn band_id(band: Band) -> String {
    ["own-", band.id()].concat()
}

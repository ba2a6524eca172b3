//! What if: any scenario at any instalment, or a case of one's own. Change an answer, and see what moves and why.

use std::sync::Arc;

use heedful_engine::assess::{observe, shown_questions};
use heedful_engine::assessment::Assessment;
use heedful_engine::training::{TrainingPhrase as Say, came_and_went, case_at};
use heedful_engine::{Audience, Band, Case, Date, GuidanceId, Prepared, RuleId, assess};
use leptos::prelude::*;

use super::compared::moved;
use super::screen::TrainingScreen;
use super::session::TrainingSession;
use crate::browser::focus;
use crate::question::{Added, QuestionContext, UnfinishedDates, answered, ask};
use crate::ui::element::{Attribute, button, element, fresh, heading, paragraph};

/// The id of what moved, where the focus goes on request.
const MOVED: &str = "moved";

/// A scenario and an instalment of it, by their indexes; or none: a case of one's own.
pub type StartingPoint = Option<(usize, usize)>;

/// The state of the screen.
#[derive(Debug, Clone, Copy)]
struct Trying {
    session: TrainingSession,
    /// Where it began.
    from: RwSignal<StartingPoint>,
    /// The case there.
    before: Memo<Case>,
    /// The case as it was changed.
    now: RwSignal<Case>,
    /// The day on which both are looked at.
    today: Memo<Date>,
    assessed_before: Memo<Assessment>,
    assessed_now: Memo<Assessment>,
}

impl Trying {
    fn new(session: TrainingSession, first: StartingPoint) -> Self {
        let from = RwSignal::new(first);
        let before = Memo::new(move |_| case_of(session, from.get()));
        let today = Memo::new(move |_| day_of(session, from.get()));
        let now = RwSignal::new(before.get_untracked());
        let prepared = session.state.prepared();
        let assessed_before = {
            let prepared = Arc::clone(&prepared);
            Memo::new(move |_| assess(&prepared, &case_of(session, from.get()), today.get()))
        };
        let assessed_now = Memo::new(move |_| assess(&prepared, &now.read(), today.get()));
        Self { session, from, before, now, today, assessed_before, assessed_now }
    }

    fn begin(self, from: StartingPoint) {
        self.from.set(from);
        self.now.set(self.before.get_untracked());
    }

    fn is_changed(self) -> bool {
        self.before.with(|before| self.now.with(|now| before.answers != now.answers))
    }
}

/// The case at an instalment, as somebody else looks at it; an empty one where it is one's own.
fn case_of(session: TrainingSession, from: StartingPoint) -> Case {
    let case = from.and_then(|(scenario, part)| Some(case_at(&session.scenario(scenario)?, part)));
    Case { audience: Audience::Other, ..case.unwrap_or_default() }
}

fn day_of(session: TrainingSession, from: StartingPoint) -> Date {
    let told = from.and_then(|(scenario, part)| {
        session.scenario(scenario)?.instalments.get(part).map(|part| part.today)
    });
    told.unwrap_or_else(|| session.state.today.get_untracked())
}
#[component]
pub fn WhatIf(first: StartingPoint) -> impl IntoView {
    let session: TrainingSession = expect_context();
    let trying = Trying::new(session, first);
    Effect::new(move |before: Option<Band>| {
        let band = trying.assessed_now.with(|assessment| assessment.band);
        if before.is_some_and(|before| before != band) {
            let band = session.words().band(band);
            session.state.live_message.set(session.fill(Say::WhatIfSaid, &[("band", &band)]));
        }
        band
    });
    let back = match first {
        Some((scenario, _)) => (Say::ToScenario, TrainingScreen::Scenario(scenario)),
        None => (Say::ToList, TrainingScreen::Home),
    };
    let back = button("back", "button plain", session.say(back.0), move || session.go_to(back.1));
    let undo = fresh(move || {
        trying.is_changed().then(|| {
            button("put-back", "button plain", session.say(Say::WhatIfBack), move || {
                trying.begin(trying.from.get_untracked());
                focus::keep_focus(MOVED);
            })
        })
    });
    view! {
        {heading(session.say(Say::WhatIfTitle), "")}
        {paragraph("lead", session.say(Say::WhatIfIntro))}
        {begin_with(trying)}
        {fresh(move || trying.from.get().is_none().then(|| paragraph("note", session.say(Say::OwnCaseHint))))}
        <div class="what-if">
            <div class="outcome">
                {fresh(move || outcome(trying))}
                {undo}
            </div>
            <div class="answers">
                {element("h2").text(session.say(Say::WhatIfAnswers)).view()}
                {fresh(move || answers(trying, trying.from.get()))}
            </div>
        </div>
        {bar(trying)}
        {element("div").class("actions").child(back).view()}
    }
}

/// Which scenario, after which instalment.
fn begin_with(trying: Trying) -> AnyView {
    let session = trying.session;
    let content = session.content();
    let scenarios = content.scenarios.scenarios.iter().enumerate();
    let all: Vec<StartingPoint> = std::iter::once(None)
        .chain(scenarios.flat_map(|(scenario, whole)| {
            (0..whole.instalments.len()).map(move |part| Some((scenario, part)))
        }))
        .collect();
    let options = all.iter().map(|from| {
        element("option")
            .with(Attribute::Value, value_of(*from))
            .text(name_of(session, *from))
            .view()
    });
    let options: Vec<AnyView> = options.collect();
    let pick = move |event| {
        let value = event_target_value(&event);
        if let Some(from) = all.iter().find(|from| value_of(**from) == value) {
            trying.begin(*from);
        }
    };
    view! {
        <div class="field">
            <label for="what-if-from">{session.say(Say::WhatIfFrom)}</label>
            <select
                id="what-if-from"
                autocomplete="off"
                prop:value=move || value_of(trying.from.get())
                on:change=pick
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}

fn value_of(from: StartingPoint) -> String {
    from.map_or_else(|| "own".to_owned(), |(scenario, part)| format!("{scenario}-{part}"))
}

fn name_of(session: TrainingSession, from: StartingPoint) -> String {
    let named = from.and_then(|(scenario, part)| {
        let title = session.scenario(scenario)?.title;
        let part = (part + 1).to_string();
        Some(session.fill(Say::WhatIfPart, &[("title", &title), ("part", &part)]))
    });
    named.unwrap_or_else(|| session.say(Say::WhatIfOwn))
}

/// What it comes to, and what moved against where it began.
fn outcome(trying: Trying) -> AnyView {
    let session = trying.session;
    let words = session.words();
    let pack = words.pack();
    let assessment = trying.assessed_now.get();
    let class = ["band ", assessment.band.id()].concat();
    let readings = assessment.readings.iter().map(|(reading, shown)| {
        let name = pack.reading_words(*reading).map(|reading| words.text(&reading.say));
        let level = pack.level_words(shown.level, words.audience());
        element("li").text([&name.unwrap_or_default(), ": ", level].concat()).view()
    });
    let reasons: Vec<RuleId> = assessment.reasons.iter().map(|one| one.rule.clone()).collect();
    let guidance: Vec<GuidanceId> = assessment.guidance.iter().map(|one| one.id.clone()).collect();
    let now = element("section")
        .child(element("h2").text(session.say(Say::WhatIfNow)).view())
        .child(element("p").id("band").class(class).text(words.band(assessment.band)).view())
        .child(paragraph("", words.band_means(assessment.band)))
        .child(element("ul").id("readings").children(readings).view())
        .child(folded(session.say(Say::WhatIfReasons), rules(session, &reasons)))
        .child(folded(session.say(Say::WhatIfGuidance), advice(session, &guidance)))
        .view();
    element("div").child(what_moved(trying, &assessment)).child(now).view()
}

fn what_moved(trying: Trying, now: &Assessment) -> AnyView {
    let session = trying.session;
    let title = element("h2").id(MOVED).with(Attribute::TabIndex, "-1");
    let title = title.text(session.say(Say::WhatIfMoved)).view();
    let section = element("section").id("what-moved").child(title);
    if !trying.is_changed() {
        return section.child(paragraph("hint", session.say(Say::WhatIfNothing))).view();
    }
    let prepared: Arc<Prepared> = session.state.prepared();
    let document = trying.before.with(|before| {
        trying.now.with(|now| moved(session, &prepared, before, now, trying.today.get()))
    });
    let changed = trying.assessed_before.with(|before| came_and_went(before, now));
    let lists = [
        ("reasons-new", Say::ReasonsNew, rules(session, &changed.reasons_new)),
        ("reasons-gone", Say::ReasonsGone, rules(session, &changed.reasons_gone)),
        ("guidance-new", Say::GuidanceNew, advice(session, &changed.guidance_new)),
        ("guidance-gone", Say::GuidanceGone, advice(session, &changed.guidance_gone)),
    ];
    let lists = lists.into_iter().filter(|(_, _, lines)| !lines.is_empty());
    let lists = lists.map(|(id, says, lines)| {
        let title = session.say(says);
        let shown = match says {
            // Advice is long: it would push the answers out of sight.
            Say::GuidanceNew | Say::GuidanceGone => vec![folded(title, lines)],
            _ => vec![element("h3").text(title).view(), element("ul").children(lines).view()],
        };
        element("div").id(id).children(shown).view()
    });
    section.children(document).children(lists).view()
}

fn rules(session: TrainingSession, ids: &[RuleId]) -> Vec<AnyView> {
    let words = session.words();
    let rules = ids.iter().filter_map(|id| words.pack().rules.iter().find(|rule| rule.id == *id));
    rules.map(|rule| element("li").text(words.text(&rule.because)).view()).collect()
}

fn advice(session: TrainingSession, ids: &[GuidanceId]) -> Vec<AnyView> {
    let words = session.words();
    let pieces = &words.pack().guidance;
    let shown = ids.iter().filter_map(|id| pieces.iter().find(|piece| piece.id == *id));
    shown.map(|piece| element("li").text(words.text(&piece.say)).view()).collect()
}

fn folded(summary: String, lines: Vec<AnyView>) -> AnyView {
    let summary = element("summary").text(summary).view();
    let list = element("ul").children(lines).view();
    element("details").class("fold").child(summary).child(list).view()
}

/// All questions that are shown, part by part: each with its answer, and all of it on request.
fn answers(trying: Trying, from: StartingPoint) -> AnyView {
    let session = trying.session;
    let words = session.words();
    let today = Signal::stored(day_of(session, from));
    let unfinished = UnfinishedDates::default();
    let asking = QuestionContext { case: trying.now, today, words: words.clone(), unfinished };
    let prepared = session.state.prepared();
    let parts = words.pack().parts.iter().map(|part| {
        let name = element("h3").text(words.text(&part.say)).view();
        let (id, prepared) = (part.id.clone(), Arc::clone(&prepared));
        let shown = Memo::new(move |_| {
            let shown = trying
                .now
                .with(|case| shown_questions(&prepared, &observe(&prepared, case, today.get())));
            let questions = prepared.pack().questions.iter().enumerate();
            let questions = questions.filter(|(_, one)| one.part == id && shown.contains(&one.id));
            questions.map(|(index, _)| index).collect::<Vec<usize>>()
        });
        let (asking, words) = (asking.clone(), words.clone());
        let each = move |index: usize| {
            words.pack().questions.get(index).map(|question| {
                let whole = ask(asking.clone(), question.clone(), Added::default());
                answered(&words, question, trying.now, whole)
            })
        };
        view! {
            <section>
                {name}
                <For each=move || shown.get() key=|index| *index let:index>
                    {each(index)}
                </For>
            </section>
        }
        .into_any()
    });
    element("div").children(parts).view()
}

/// Stays in view while an answer is changed: what it comes to now, and the way to what moved.
fn bar(trying: Trying) -> AnyView {
    let session = trying.session;
    let says = fresh(move || {
        let band = session.words().band(trying.assessed_now.with(|assessment| assessment.band));
        session.fill(Say::WhatIfSaid, &[("band", &band)])
    });
    let go = button("see-moved", "link", session.say(Say::WhatIfMoved), || {
        focus::focus_now(MOVED);
    });
    view! {
        <div class="what-if-bar screen-only">
            <p>{says}</p>
            {go}
        </div>
    }
    .into_any()
}

//! The record for the file: what it came to, what was decided, and on what it rests. The same for paper and plain text.

use super::clocks::{Running, asks_for_an_offence, breaches, review, running};
use super::content::{Criterion, OfficerContent, PlanBlock, officer};
use super::file::{Decision, MeasureStep, OfficerFile, StartKind, StepState};
use super::identify::{ShownMark, identify};
use super::judgement::{hard_triggers, lowered};
use super::moment::{Local, Moment};
use super::plan::{Planned, plan, suggesting};
use crate::assess::{holds_in, nation};
use crate::assessment::Assessment;
use crate::case::judgement::Judged;
use crate::phrase::OfficerPhrase as Say;
use crate::report::{
    Block, Fact, Line, SectionId, date_words, fill, report, sign_words, when_words,
};
use crate::{Audience, Band, Case, OptionId, Pack, Prepared};

/// All that a record is made from.
#[derive(Debug, Clone, Copy)]
pub struct RecordInput<'a> {
    /// The pack.
    pub prepared: &'a Prepared,
    /// What only officers need.
    pub content: &'a OfficerContent,
    /// The case.
    pub case: &'a Case,
    /// What the officer added to it.
    pub file: &'a OfficerFile,
    /// What it comes to.
    pub assessment: &'a Assessment,
    /// Now.
    pub now: Moment,
}

/// A record.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its title: neutral, since it is on paper.
    pub title: String,
    /// Its sections, in order. One without content is left out.
    pub sections: Vec<RecordSection>,
}

/// A section of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordSection {
    /// Which one.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// The record of a case.
#[must_use]
pub fn record(desk: &RecordInput<'_>) -> Record {
    let whole = report(desk.prepared, desk.case, desk.assessment, Audience::Officer);
    let from_report = |id: SectionId| {
        let section = whole.sections.iter().find(|section| section.id == id);
        section.map(|section| section.blocks.clone()).unwrap_or_default()
    };
    let sections = [
        ("about", Say::RecordAbout, about(desk)),
        ("assessment", Say::RecordAssessment, assessment(desk)),
        ("identification", Say::Identification, identification(desk)),
        ("why", Say::RecordWhy, from_report(SectionId::Why)),
        ("readings", Say::RecordReadings, from_report(SectionId::Readings)),
        ("plan", Say::Plan, plan_blocks(desk)),
        ("order", Say::Order, order(desk)),
        ("breaches", Say::Breaches, breach_blocks(desk)),
        ("review", Say::Review, review_blocks(desk)),
        ("unknown", Say::RecordUnknown, from_report(SectionId::Unknown)),
        ("answers", Say::RecordAnswers, from_report(SectionId::Answers)),
        ("diary", Say::RecordLog, from_report(SectionId::Diary)),
        ("limits", Say::RecordLimits, from_report(SectionId::Limits)),
    ];
    let sections = sections.into_iter().filter(|(_, _, blocks)| !blocks.is_empty()).map(
        |(id, heading, blocks)| RecordSection { id, heading: desk.say(heading).to_owned(), blocks },
    );
    Record { title: desk.say(Say::RecordTitle).to_owned(), sections: sections.collect() }
}

impl<'a> RecordInput<'a> {
    /// The pack.
    #[must_use]
    pub fn pack(&self) -> &'a Pack {
        self.prepared.pack()
    }

    /// A phrase.
    #[must_use]
    pub fn say(&self, phrase: Say) -> &'a str {
        self.content.phrase(phrase)
    }

    /// A phrase with something filled in.
    #[must_use]
    pub fn fill(&self, phrase: Say, values: &[(&str, &str)]) -> String {
        fill(self.say(phrase), values)
    }

    /// The name of a band.
    #[must_use]
    pub fn band(&self, band: Band) -> &'a str {
        self.pack().band_words(band).map_or(band.id(), |words| officer(&words.say))
    }

    /// A moment in words, such as "22 November 2026, 14:05".
    #[must_use]
    pub fn moment(&self, moment: Moment) -> String {
        moment_words(self.pack(), moment)
    }

    /// The measures of the plan.
    #[must_use]
    pub fn planned(&self) -> Vec<Planned<'a>> {
        let suggesting = suggesting(self.prepared, self.case, self.assessment);
        plan(self.pack(), self.content, self.file, &suggesting, self.nation(), self.from())
    }

    /// Where the victim lives, if that is known: orders, clocks and measures are those of its law.
    #[must_use]
    pub fn nation(&self) -> Option<&'a OptionId> {
        nation(self.pack(), self.case)
    }

    /// The test for a protective order there; empty where the content knows of none.
    #[must_use]
    pub fn criteria(&self) -> Vec<&'a Criterion> {
        let nation = self.nation();
        let criteria = self.content.criteria.iter();
        criteria.filter(|criterion| holds_in(&criterion.nations, nation)).collect()
    }

    /// The clocks that run there.
    #[must_use]
    pub fn clocks(&self) -> Vec<Running<'a>> {
        running(self.content, self.file, self.nation())
    }

    /// From when what is due runs: the report or the arrest, where it is known.
    #[must_use]
    pub fn from(&self) -> Moment {
        self.file.start.map_or(self.now, |start| start.at)
    }

    fn line(&self, label: Say, text: impl Into<String>) -> Line {
        Line::new(text).labelled(self.say(label))
    }

    /// What the officer wrote, under its label; in our words where nothing was written.
    fn written(&self, label: Say, text: &str, or: Say) -> Line {
        match text.trim() {
            "" => self.line(label, self.say(or)),
            text => self.line(label, text).in_own_words(),
        }
    }

    fn signs(&self, shown: &ShownMark<'_>) -> Vec<Line> {
        let words = |sign| sign_words(self.pack(), sign, &self.assessment.diary, Audience::Officer);
        let mut lines: Vec<Line> = shown.signs.iter().map(|sign| Line::new(words(sign))).collect();
        lines.dedup();
        lines
    }
}

/// A moment in words, such as "22 November 2026, 14:05".
#[must_use]
pub fn moment_words(pack: &Pack, moment: Moment) -> String {
    let Local { date, hour, minute } = moment.local();
    format!("{}, {hour:02}:{minute:02}", date_words(pack, date))
}

fn paragraph(line: Line) -> Block {
    Block::Paragraph(line)
}

fn about(desk: &RecordInput<'_>) -> Vec<Block> {
    let pack = desk.pack();
    let mut lines = Vec::new();
    for (label, text) in
        [(Say::Reference, &desk.file.reference), (Say::OfficerName, &desk.file.officer)]
    {
        if !text.trim().is_empty() {
            lines.push(desk.line(label, text.trim()).in_own_words());
        }
    }
    lines.push(desk.line(Say::RecordMade, desk.moment(desk.now)));
    let content = format!("{}, {}", officer(&pack.name), pack.version);
    lines.push(desk.line(Say::RecordContent, content));
    if let Some(law) = pack.law_checked_on {
        lines.push(desk.line(Say::RecordLaw, date_words(pack, law)));
    }
    if pack.review.is_empty() {
        lines.push(Line::new(desk.say(Say::NotReviewed)));
    }
    lines.into_iter().map(paragraph).collect()
}

fn assessment(desk: &RecordInput<'_>) -> Vec<Block> {
    let shown = desk.assessment;
    let mut lines = vec![desk.line(Say::RecordBand, desk.band(shown.band))];
    if let Some(judgement) = lowered(desk.case, shown) {
        let supervisor = judgement.supervisor.as_deref().unwrap_or_default();
        let rules: Vec<String> = hard_triggers(shown)
            .filter_map(|reason| desk.pack().rules.iter().find(|rule| rule.id == reason.rule))
            .map(|rule| officer(&rule.because).to_owned())
            .collect();
        let values = [("band", desk.band(judgement.band)), ("supervisor", supervisor.trim())];
        lines.push(Line::new(desk.fill(Say::LoweredBelow, &values)));
        lines.extend(rules.into_iter().map(|rule| desk.line(Say::HardTrigger, rule)));
    }
    lines.push(desk.line(Say::RulesSaid, desk.band(shown.rules_band)));
    if shown.rules_could_be > shown.rules_band {
        lines.push(desk.line(Say::CouldBe, desk.band(shown.rules_could_be)));
    }
    match (shown.judged, &desk.case.judgement.officer) {
        (Judged::Officer, Some(judgement)) => {
            lines.push(desk.line(Say::JudgementReason, judgement.reason.trim()).in_own_words());
            let name = judgement.supervisor.as_deref().filter(|_| judgement.agreed);
            if let Some(name) = name.filter(|name| !name.trim().is_empty()) {
                lines.push(desk.line(Say::Supervisor, name.trim()).in_own_words());
            }
        }
        (Judged::MoreDanger, _) => lines.push(Line::new(desk.say(Say::RaisedByFear))),
        _ => lines.push(Line::new(desk.say(Say::NotJudged))),
    }
    if let Some(before) = desk.file.before.last() {
        let (on, band) = (desk.moment(before.at), desk.band(before.band));
        let values =
            [("when", on.as_str()), ("band", band), ("rules", desk.band(before.rules_band))];
        lines.push(Line::new(desk.fill(Say::LastTime, &values)));
    }
    lines.into_iter().map(paragraph).collect()
}

fn identification(desk: &RecordInput<'_>) -> Vec<Block> {
    let found = identify(desk.pack(), desk.case, desk.assessment);
    let fact = |shown: &ShownMark<'_>| Fact {
        term: Line::new(officer(&shown.mark.say)),
        details: match shown.signs {
            [] => vec![Line::new(desk.say(Say::NotShown))],
            _ => desk.signs(shown),
        },
    };
    let mut blocks = vec![
        Block::Heading(desk.say(Say::FourHeading).to_owned()),
        Block::Facts(found.four.iter().map(fact).collect()),
    ];
    for (heading, shown) in [(Say::ActsHeading, &found.acts), (Say::EffectsHeading, &found.effects)]
    {
        if !shown.is_empty() {
            blocks.push(Block::Heading(desk.say(heading).to_owned()));
            blocks.push(Block::Facts(shown.iter().map(fact).collect()));
        }
    }
    blocks.push(paragraph(Line::new(occasions(desk))));
    blocks.extend(recorded(desk).into_iter().map(paragraph));
    blocks
}

/// How many occasions, in words.
#[must_use]
pub fn occasions(desk: &RecordInput<'_>) -> String {
    let occasions = identify(desk.pack(), desk.case, desk.assessment).occasions;
    let phrase = match occasions.repeated {
        true => Say::OccasionsTwo,
        false => Say::OccasionsOpen,
    };
    desk.fill(phrase, &[("count", &occasions.logged.to_string())])
}

fn recorded(desk: &RecordInput<'_>) -> Vec<Line> {
    match &desk.file.recorded {
        None => vec![desk.line(Say::RecordedAs, desk.say(Say::NotSaid))],
        Some(recorded) if recorded.stalking => {
            vec![desk.line(Say::RecordedAs, desk.say(Say::RecordedStalking))]
        }
        Some(recorded) => {
            vec![
                desk.written(Say::RecordedAs, &recorded.as_what, Say::NotSaid),
                desk.written(Say::WhyNotStalking, &recorded.reason, Say::NotSaid),
            ]
        }
    }
}

/// The name of a block of the plan.
#[must_use]
pub fn block_phrase(block: PlanBlock) -> Say {
    match block {
        PlanBlock::Remove => Say::BlockRemove,
        PlanBlock::Avoid => Say::BlockAvoid,
        PlanBlock::Reduce => Say::BlockReduce,
        PlanBlock::Accept => Say::BlockAccept,
    }
}

fn plan_blocks(desk: &RecordInput<'_>) -> Vec<Block> {
    let planned = desk.planned();
    let mut blocks = Vec::new();
    for block in PlanBlock::ALL {
        let suggested = planned.iter().filter(|planned| planned.measure.block == *block);
        let mut facts: Vec<Fact> = suggested
            .map(|planned| {
                let mut details = step_lines(desk, &planned.step, Some(planned.due));
                let basis = officer(&planned.measure.basis);
                if !basis.is_empty() {
                    details.push(desk.line(Say::Basis, basis));
                }
                Fact { term: Line::new(officer(&planned.guidance.say)), details }
            })
            .collect();
        facts.extend(desk.file.own.iter().filter(|own| own.block == *block).map(|own| Fact {
            term: Line::new(own.say.trim()).in_own_words(),
            details: step_lines(desk, &own.step, own.step.due),
        }));
        if !facts.is_empty() {
            blocks.push(Block::Heading(desk.say(block_phrase(*block)).to_owned()));
            blocks.push(Block::Facts(facts));
        }
    }
    blocks
}

fn step_lines(desk: &RecordInput<'_>, step: &MeasureStep, due: Option<Moment>) -> Vec<Line> {
    let owner = || desk.written(Say::Owner, &step.owner, Say::NoOwner);
    match step.state {
        StepState::Open => {
            let mut lines = vec![Line::new(desk.say(Say::StateOpen)), owner()];
            if !step.owner.trim().is_empty() && !step.accepted {
                lines.push(Line::new(desk.say(Say::OwnerNotAccepted)));
            }
            lines.extend(due.map(|due| desk.line(Say::Due, desk.moment(due))));
            lines
        }
        StepState::Done => vec![Line::new(desk.say(Say::StateDone)), owner()],
        StepState::NotDone => {
            let why = desk.written(Say::WhyNot, &step.why_not, Say::NotSaid);
            vec![Line::new(desk.say(Say::StateNotDone)), why]
        }
    }
}

fn order(desk: &RecordInput<'_>) -> Vec<Block> {
    let decided = desk.file.order.clone().unwrap_or_default();
    let met = |id: &String| decided.met.contains(id);
    let facts = desk.criteria().into_iter().map(|criterion| Fact {
        term: Line::new(officer(&criterion.say)),
        details: vec![Line::new(desk.say(if met(&criterion.id) { Say::Met } else { Say::NotMet }))],
    });
    let mut blocks = vec![Block::Facts(facts.collect())];
    blocks.push(paragraph(desk.line(Say::Decision, desk.say(decision_phrase(decided.decision)))));
    blocks.push(paragraph(desk.written(Say::DecisionReason, &decided.reason, Say::NotSaid)));
    if let Some(start) = desk.file.start {
        let label = start_phrase(start.kind);
        blocks.push(paragraph(desk.line(label, desk.moment(start.at))));
    }
    let clocks = desk.clocks();
    for Running { clock, ends } in &clocks {
        blocks.push(paragraph(Line::new(desk.moment(*ends)).labelled(officer(&clock.say))));
    }
    if !clocks.is_empty() {
        blocks.push(paragraph(Line::new(desk.say(Say::ClocksAreNotLaw))));
    }
    blocks
}

/// What a decision is called.
#[must_use]
pub fn decision_phrase(decision: Decision) -> Say {
    match decision {
        Decision::InterimAndFull => Say::DecisionInterim,
        Decision::Full => Say::DecisionFull,
        Decision::None => Say::DecisionNone,
        Decision::NotYet => Say::DecisionNotYet,
    }
}

/// What the clocks run from.
#[must_use]
pub fn start_phrase(kind: StartKind) -> Say {
    match kind {
        StartKind::Report => Say::StartReport,
        StartKind::Arrest => Say::StartArrest,
    }
}

fn breach_blocks(desk: &RecordInput<'_>) -> Vec<Block> {
    let lines: Vec<Line> = breaches(desk.case)
        .map(|entry| {
            let when = when_words(desk.pack(), entry.when, Audience::Officer);
            let what = entry.breaks.as_deref().unwrap_or_default().trim();
            let kind = desk.pack().kinds.iter().find(|kind| kind.id == entry.kind);
            let kind = kind.map(|kind| officer(&kind.say)).unwrap_or_default();
            let text = match what {
                "" => kind.to_owned(),
                what => format!("{kind}; {what}"),
            };
            Line::new(text).quoting(what).labelled(when)
        })
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::List(lines)];
    if asks_for_an_offence(desk.case) {
        blocks.push(paragraph(Line::new(desk.say(Say::TwoBreaches))));
    }
    blocks
}

fn review_blocks(desk: &RecordInput<'_>) -> Vec<Block> {
    let Some((at, after)) = review(desk.content, desk.file, desk.assessment, desk.now) else {
        return Vec::new();
    };
    let mut blocks = vec![paragraph(desk.line(Say::ReviewAt, desk.moment(at)))];
    let events = officer(&after.say);
    if !events.is_empty() {
        blocks.push(paragraph(Line::new(events)));
    }
    blocks
}

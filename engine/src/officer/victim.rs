//! The victim's copy: what was agreed and when, what to do, who can help. Nothing that is for the police only: no
//! assessment, no judgement, no notes, no log, nothing about the suspect.

use super::content::officer;
use super::file::StepState;
use super::plan::suggesting;
use super::record::{Record, RecordInput, RecordSection};
use crate::assessment::Assessment;
use crate::pack::Section;
use crate::phrase::OfficerPhrase as Say;
use crate::report::{Block, Fact, Line, section_phrase};
use crate::{Audience, Case, assess};

/// What of the guidance for the person is in their copy.
const FOR_THEM: [Section; 5] =
    [Section::First, Section::Evidence, Section::Digital, Section::Avoid, Section::ComeBack];

/// The victim's copy.
#[must_use]
pub fn victims_copy(desk: &RecordInput<'_>) -> Record {
    let sections = [
        ("about", Say::VictimAbout, about(desk)),
        ("agreed", Say::VictimAgreed, agreed(desk)),
        ("do", Say::VictimDo, to_do(desk)),
        ("help", Say::VictimHelp, help(desk)),
    ];
    let sections = sections.into_iter().filter(|(_, _, blocks)| !blocks.is_empty()).map(
        |(id, heading, blocks)| RecordSection { id, heading: desk.say(heading).to_owned(), blocks },
    );
    Record { title: desk.say(Say::VictimTitle).to_owned(), sections: sections.collect() }
}

fn about(desk: &RecordInput<'_>) -> Vec<Block> {
    let made = Line::new(desk.moment(desk.now)).labelled(desk.say(Say::RecordMade));
    let mut lines = vec![made];
    for (label, text) in
        [(Say::Reference, &desk.file.reference), (Say::OfficerName, &desk.file.officer)]
    {
        if !text.trim().is_empty() {
            lines.push(Line::new(text.trim()).in_own_words().labelled(desk.say(label)));
        }
    }
    lines.push(Line::new(desk.say(Say::VictimIntro)));
    lines.into_iter().map(Block::Paragraph).collect()
}

/// What was agreed: measures that the content has words for the victim for, and that will be or were done.
fn agreed(desk: &RecordInput<'_>) -> Vec<Block> {
    let mut facts = Vec::new();
    for planned in desk.planned() {
        let say = officer(&planned.measure.victim);
        let is_agreed = desk.file.steps.contains_key(&planned.guidance.id);
        let line = match planned.step.state {
            StepState::Open => {
                Line::new(desk.moment(planned.due)).labelled(desk.say(Say::VictimBy))
            }
            StepState::Done => Line::new(desk.say(Say::StateDone)),
            StepState::NotDone => continue,
        };
        if !say.is_empty() && is_agreed {
            facts.push(Fact { term: Line::new(say), details: vec![line] });
        }
    }
    if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
}

/// What to do, in words for the person; each section below its heading, or what makes it worse would read as advice.
fn to_do(desk: &RecordInput<'_>) -> Vec<Block> {
    let theirs = for_them(desk);
    let mut blocks = Vec::new();
    for section in FOR_THEM {
        let shown = theirs.guidance.iter().filter(|shown| shown.section == section);
        let lines: Vec<Line> = shown
            .filter_map(|shown| desk.pack().guidance.iter().find(|item| item.id == shown.id))
            .map(|item| Line::new(item.say.for_audience(Audience::Person)))
            .collect();
        if !lines.is_empty() {
            let heading = desk.pack().phrase(section_phrase(section), Audience::Person);
            blocks.extend([Block::Heading(heading.to_owned()), Block::List(lines)]);
        }
    }
    blocks
}

/// The same case as if they had told it. A lower band of the officer's own takes no advice from them.
fn for_them(desk: &RecordInput<'_>) -> Assessment {
    let person = Case { audience: Audience::Person, ..desk.case.clone() };
    let told = assess(desk.prepared, &person, desk.assessment.today);
    suggesting(desk.prepared, &person, &told)
}

fn help(desk: &RecordInput<'_>) -> Vec<Block> {
    let theirs = for_them(desk);
    let named = theirs.services.iter().filter_map(|id| {
        let service = desk.pack().services.iter().find(|service| service.id == *id)?;
        let reach = if service.phone.is_empty() { &service.web } else { &service.phone };
        let name = service.name.for_audience(Audience::Person);
        match reach.as_str() {
            "" => None,
            // A number that is also the name is said once.
            reach if reach == name => Some(Line::new(reach)),
            reach => Some(Line::new(reach).labelled(name)),
        }
    });
    let lines: Vec<Line> = named.take(MOST_SERVICES).collect();
    if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] }
}

/// How many services: a page, and not a directory.
const MOST_SERVICES: usize = 6;

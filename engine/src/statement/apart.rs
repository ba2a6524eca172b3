//! What the person did not say, and what stands apart for that reason: how it fits the law, and what to ask for.

use super::voice::{Voice, whole};
use crate::assessment::Assessment;
use crate::pack::MarkGroup;
use crate::report::{Block, Line, marks};
use crate::{Case, OptionId, Phrase};

/// The acts of section 2A and the effects of section 4A that were reported.
pub(super) fn law(case: &Case, assessment: &Assessment, voice: &Voice<'_>) -> Vec<Block> {
    if !holds_here(&voice.pack.statement.nations, case, voice) {
        return Vec::new();
    }
    let groups = [(MarkGroup::Act, Phrase::MarksAct), (MarkGroup::Effect, Phrase::MarksEffect)];
    let marks = marks(voice.pack, case, assessment, voice.audience, &groups);
    if marks.is_empty() {
        return marks;
    }
    let mut blocks = Vec::new();
    blocks.extend(
        voice.phrase(Phrase::StatementLaw, &[]).map(|text| Block::Paragraph(Line::new(text))),
    );
    blocks.extend(marks);
    blocks
}

/// What to ask for.
pub(super) fn ask(case: &Case, voice: &Voice<'_>) -> Vec<Block> {
    let asks = voice.pack.statement.asks.iter();
    let asks = asks.filter(|ask| holds_here(&ask.nations, case, voice));
    let lines: Vec<Line> = asks.map(|ask| Line::new(whole(&voice.text(&ask.say)))).collect();
    if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] }
}

/// Whether something holds where the person lives, as far as they said.
fn holds_here(nations: &[OptionId], case: &Case, voice: &Voice<'_>) -> bool {
    let place = voice.pack.place_question.as_ref().and_then(|place| case.answers.get(place));
    let lives = place.map(|place| place.chosen()).unwrap_or_default();
    nations.is_empty() || lives.is_empty() || lives.iter().any(|nation| nations.contains(nation))
}

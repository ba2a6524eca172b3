//! The statement: answers and diary as a document that a person can read aloud, change and hand over.
//!
//! Nothing is in it that was not told: each sentence is a template of the pack, filled with what was chosen, dated or
//! written, and names the answers and entries that it comes from. A short version leads, of at most [`SHORT_WORDS`]
//! words. What the person did not say stands apart, at the end: how it fits the law, and what to ask for.

mod answers;
mod apart;
mod diary;
mod short;
mod voice;

pub use short::SHORT_WORDS;

use crate::assessment::Assessment;
use crate::pack::StatementPart;
use crate::report::{Block, Document, DocumentSection, Line, date_words, fill};
use crate::{Audience, Case, Phrase, Prepared};
use answers::said;
use voice::Voice;

/// The statement of a case, in the words of whoever hands it over: the person, or someone close to them. Without content
/// where the pack has no words for it, or nothing was answered.
#[must_use]
pub fn statement(
    prepared: &Prepared,
    case: &Case,
    assessment: &Assessment,
    audience: Audience,
) -> Document {
    let pack = prepared.pack();
    let voice = Voice::new(pack, audience);
    let said = said(prepared, case, assessment.today, &voice);
    let entries = diary::Entries { voice: &voice, case, assessment };
    let mut sections = Vec::new();
    for part in StatementPart::ALL {
        let mut blocks = match part {
            StatementPart::Short => short::short(&said, &entries),
            StatementPart::Law => apart::law(case, assessment, &voice),
            StatementPart::Ask => apart::ask(case, &voice),
            StatementPart::Diary => diary::all(case, assessment, &voice),
            _ => Vec::new(),
        };
        for said in said.iter().filter(|said| said.line.part == *part) {
            blocks.extend(said.sentences(&voice).into_iter().map(Block::Paragraph));
        }
        blocks.extend(entries.part(*part));
        if let Some(heading) = pack.statement.headings.get(part.id())
            && !blocks.is_empty()
        {
            let heading = heading.for_audience(audience).to_owned();
            sections.push(DocumentSection { id: part.id(), heading, blocks });
        }
    }
    // What to ask for, by itself, is no statement.
    if sections.iter().all(|section| section.id == StatementPart::Ask.id()) {
        sections.clear();
    }
    let made = fill(
        pack.phrase(Phrase::StatementMade, audience),
        &[("date", &date_words(pack, assessment.today))],
    );
    let mut about =
        vec![Line::new(pack.phrase(Phrase::StatementSpeaker, audience)), Line::new(made)];
    about.retain(|line| !line.text.is_empty());
    Document { title: pack.phrase(Phrase::StatementTitle, audience).to_owned(), about, sections }
}

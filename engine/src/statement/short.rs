//! The short version: what a call handler can take down in three minutes.

use super::answers::Said;
use super::diary::Entries;
use super::voice::{Voice, whole};
use crate::OptionId;
use crate::pack::StatementPart;
use crate::report::{Block, Line};
use crate::sort::sort_by_key;

/// The most words of the short version.
pub const SHORT_WORDS: usize = 120;

/// The most things that one of its sentences lists.
const LISTED: usize = 4;

/// How early what the diary shows comes into it, among the ranks of the pack.
const DIARY_AFTER: u8 = 4;
const DIARY_KINDS: u8 = 4;
const DIARY_TIMES: u8 = 8;

/// A sentence that may come into it.
struct Candidate {
    rank: u8,
    part: StatementPart,
    /// The sentence, then the same with fewer and fewer of the things that it lists.
    versions: Vec<Line>,
}

/// The short version; empty where nothing was answered.
pub(super) fn short(said: &[Said<'_>], entries: &Entries<'_>) -> Vec<Block> {
    let voice = entries.voice;
    let mut candidates = candidates(said, entries);
    if candidates.iter().all(|candidate| candidate.versions.is_empty()) {
        // Nothing of weight was answered: then as much of the rest as there is room for.
        candidates = said.iter().flat_map(|said| all_of(said, voice)).collect();
    }
    sort_by_key(&mut candidates, |candidate| candidate.rank);
    let ask = Line::new(whole(&voice.text(&voice.pack.statement.ask_short)));
    let mut left = SHORT_WORDS.saturating_sub(words(&ask));
    let mut chosen: Vec<(StatementPart, Line)> = Vec::new();
    for Candidate { part, versions, .. } in candidates {
        if let Some(line) = versions.into_iter().find(|line| words(line) <= left) {
            left -= words(&line);
            chosen.push((part, line));
        }
    }
    if chosen.is_empty() {
        return Vec::new();
    }
    sort_by_key(&mut chosen, |(part, _)| *part);
    let mut blocks: Vec<Block> =
        chosen.into_iter().map(|(_, line)| Block::Paragraph(line)).collect();
    blocks.push(Block::Paragraph(ask));
    blocks
}

fn all_of(said: &Said<'_>, voice: &Voice<'_>) -> Vec<Candidate> {
    let sentences = said.sentences(voice).into_iter();
    let one = |line| Candidate { rank: 0, part: said.line.part, versions: vec![line] };
    sentences.map(one).collect()
}

fn words(line: &Line) -> usize {
    line.text.split_whitespace().count()
}

fn candidates(said: &[Said<'_>], entries: &Entries<'_>) -> Vec<Candidate> {
    let voice = entries.voice;
    let mut all = Vec::new();
    let mut add = |rank, part, versions| all.push(Candidate { rank, part, versions });
    for said in said.iter().filter(|said| said.line.rank > 0) {
        let (rank, part) = (said.line.rank, said.line.part);
        let listed = eligible(said, &said.listed);
        let fewer = (1..=listed.len().min(LISTED)).rev();
        let versions = fewer.filter_map(|most| {
            let chosen = listed.get(..most)?;
            // Chosen by weight, reported in the order of the question.
            let mut told = said.listed.clone();
            told.retain(|item| chosen.contains(item));
            said.listing(&told, voice)
        });
        add(rank, part, versions.collect());
        for (option, text) in eligible(said, &said.alone) {
            add(rank, part, vec![said.alone(&option, &text)]);
        }
        add(rank, part, said.told().into_iter().collect());
    }
    let counts = entries.counts();
    let fewer = (1..=counts.len().min(LISTED)).rev();
    let versions = fewer.filter_map(|most| entries.in_one(counts.get(..most)?));
    add(DIARY_KINDS, StatementPart::Kinds, versions.collect());
    for (rank, part, lines) in [
        (DIARY_TIMES, StatementPart::Since, entries.since()),
        (DIARY_TIMES, StatementPart::Often, entries.often()),
        (DIARY_AFTER, StatementPart::Stop, entries.went_on()),
    ] {
        for line in lines {
            add(rank, part, vec![line]);
        }
    }
    all
}

/// What may come into the short version, the most telling first.
fn eligible(said: &Said<'_>, items: &[(OptionId, String)]) -> Vec<(OptionId, String)> {
    if said.line.short.is_empty() {
        return items.to_vec();
    }
    let wanted = said.line.short.iter();
    wanted.filter_map(|id| items.iter().find(|(option, _)| option == id).cloned()).collect()
}

//! What a class is shown, one thing after the other, and nothing before its time: the story before the vote, the vote
//! before the reference.

use super::class::{Round, Vote};
use super::scenario::{Opening, Scenario};

/// One thing that is shown. A number is an instalment, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slide {
    /// What the story is called, what may be hard to hear, and how to join.
    Join,
    /// What would you ask? Before a part that came out when the right thing was asked.
    WhatToAsk(usize),
    /// A part of the story.
    Story(usize),
    /// Give your band, and the signs that you see.
    Vote(usize),
    /// The bands that were given, without the reference.
    Votes(usize, Round),
    /// Talk about it, and vote again.
    Discuss(usize),
    /// The bands against the reference.
    Reference(usize),
    /// Before the discussion and after it.
    Change(usize),
    /// Why the reference is what it is.
    Why(usize),
    /// The signs that were missed most.
    Missed(usize),
    /// How far the class agrees with itself.
    Agreement,
    /// The commonest mistakes.
    Mistakes,
    /// What there was to learn.
    Learnt,
}

/// All slides, in order. What needs votes is there once there are some; a vote that comes in moves no earlier slide.
#[must_use]
pub fn slides(scenario: &Scenario, votes: &[Vote]) -> Vec<Slide> {
    let has = |instalment: usize, round: Round| {
        votes.iter().any(|vote| vote.instalment == instalment && vote.round == round)
    };
    let mut slides = vec![Slide::Join];
    for (at, part) in scenario.instalments.iter().enumerate() {
        let (before, after) = (has(at, Round::Before), has(at, Round::After));
        let was_asked = part.opening == Opening::Asked && part.asked.is_some();
        slides.extend(was_asked.then_some(Slide::WhatToAsk(at)));
        slides.extend([Slide::Story(at), Slide::Vote(at)]);
        if before {
            slides.extend([Slide::Votes(at, Round::Before), Slide::Discuss(at)]);
        }
        if after {
            slides.push(Slide::Votes(at, Round::After));
        }
        if before || after {
            slides.push(Slide::Reference(at));
        }
        if before && after {
            slides.push(Slide::Change(at));
        }
        slides.push(Slide::Why(at));
        let has_signs = votes.iter().any(|vote| vote.instalment == at && !vote.signs.is_empty());
        slides.extend(has_signs.then_some(Slide::Missed(at)));
    }
    if !votes.is_empty() {
        slides.push(Slide::Agreement);
    }
    if !scenario.mistakes.is_empty() {
        slides.push(Slide::Mistakes);
    }
    slides.push(Slide::Learnt);
    slides
}

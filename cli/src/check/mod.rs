//! What is wrong with a pack that could be read, and what is good to know before a release.
//!
//! Every check looks at the whole pack and reports everything that it finds; none stops another.

mod bands;
mod dates;
mod evidence;
mod examples;
mod flow;
mod interface;
mod names;
mod officer;
mod shape;
mod statement;
mod texts;
mod translations;
mod unused;

use heedful_engine::Date;

use crate::problem::{Problem, any_error};
use crate::read::{Places, Read};

pub use bands::promises_of_safety;
pub use interface::PAPER_WORDS;
pub(crate) use officer::page_words;
pub use texts::{LONGEST_SENTENCE, READING_AGE_AIM, READING_AGE_WARN, Readability, readability};

/// Where problems are gathered, with the places to tie them to.
#[derive(Debug)]
struct Found<'a> {
    places: &'a Places,
    problems: Vec<Problem>,
}

impl Found<'_> {
    /// Keeps a problem, at the place that its path has.
    fn report(&mut self, path: &str, problem: Problem) {
        let place = problem.place.or_else(|| self.places.of(path));
        self.problems.push(Problem { place, ..problem });
    }
}

/// Everything there is to say about a pack on the day `today`, beside what reading it has said. Sorted by place.
pub fn check(read: &Read, today: Date) -> Vec<Problem> {
    let mut found = Found { places: &read.trail.places, problems: Vec::new() };
    names::check(read, &mut found);
    shape::check(&read.pack, &mut found);
    bands::check(&read.pack, &mut found);
    flow::check(read, &mut found);
    unused::check(read, &mut found);
    evidence::check(read, &mut found);
    dates::check(&read.pack, today, &mut found);
    statement::check(&read.pack, &mut found);
    texts::check(&read.pack, &mut found);
    interface::check(&read.pack, &mut found);
    officer::check(read, &mut found);
    translations::check(read, &mut found);
    if !any_error(&read.trail.problems) && !any_error(&found.problems) {
        examples::check(read, &mut found);
    }
    found.problems
}

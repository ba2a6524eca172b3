//! The whole check on paper: one static HTML page that needs no script, to print, or to read where WASM can't run.
//!
//! It holds no inline style and no inline script, so that it is under the strictest content security policy, and no
//! form, so that nothing that is ticked can be sent or end in an address. All its words come from the pack. Its way out is a
//! plain link; a site adds the script that makes it faster.

mod conditions;
mod questions;
mod reading;
mod rest;

use std::collections::BTreeMap;

use heedful_engine::pack::Direction;
use heedful_engine::{Audience, Pack, Phrase};
use maud::{DOCTYPE, Markup, html};

/// How the page is made.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// For whom.
    pub audience: Audience,
    /// The path of the stylesheet, as the page links it.
    pub stylesheet: &'a str,
    /// The path of the script of the way out, `boot/leave.js`; a plain link without it.
    pub leave_script: Option<&'a str>,
}

/// Where the way out leads, as on the first page.
const EXIT: &str = "https://www.bbc.co.uk/weather";

/// The whole check as one page.
pub fn html(pack: &Pack, options: Options<'_>) -> String {
    let paper = Paper { pack, audience: options.audience, numbers: numbers(pack) };
    let direction = match pack.direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(pack.language) dir=(direction) data-page="public" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                title { (paper.words(Phrase::PaperTitle)) }
                // A blank one: without it, browsers ask the host for its own, and show it.
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(options.stylesheet);
                @if let Some(script) = options.leave_script {
                    script src=(script) {}
                }
            }
            body {
                (leave(&paper))
                // Of boxes that it owns, Firefox does not store which are ticked. It can send nothing.
                form #unstored method="dialog" autocomplete="off" hidden {}
                main {
                    h1 { (paper.words(Phrase::PaperTitle)) }
                    p.notice { strong { (paper.words(Phrase::PaperDanger)) } }
                    p { (paper.words(Phrase::PaperIntro)) }
                    (rest::about(&paper))
                    (questions::questions(&paper))
                    (reading::reading(&paper))
                    (rest::help(&paper))
                    (rest::guidance(&paper))
                    (rest::sources(&paper))
                }
            }
        }
    };
    page.into_string() + "\n"
}

fn leave(paper: &Paper<'_>) -> Markup {
    html! {
        header.top {
            a #leave.leave href=(EXIT) target="_top" rel="noreferrer nofollow"
                data-left=(paper.words(Phrase::Leaving)) data-more=(paper.words(Phrase::LeaveKeysMore))
                data-expired=(paper.words(Phrase::LeaveKeysExpired))
            {
                (paper.words(Phrase::Leave))
                span.visually-hidden { " " (paper.words(Phrase::LeaveHint)) }
            }
            p #leave-status role="status" {}
        }
    }
}

/// What every part of the page needs.
struct Paper<'a> {
    pack: &'a Pack,
    audience: Audience,
    /// The number of each question on the page.
    numbers: BTreeMap<&'a str, usize>,
}

impl Paper<'_> {
    fn words(&self, phrase: Phrase) -> &str {
        self.pack.phrase(phrase, self.audience)
    }

    fn filled(&self, phrase: Phrase, gaps: &[(&str, &str)]) -> String {
        heedful_engine::report::fill(self.words(phrase), gaps)
    }

    fn tick(&self, id: &str, label: &Markup) -> Markup {
        html! {
            input type="checkbox" id=(id) autocomplete="off" form="unstored";
            " "
            label for=(id) { (label) }
        }
    }
}

/// Questions are numbered part by part, as they stand on the page.
fn numbers(pack: &Pack) -> BTreeMap<&str, usize> {
    let of_part = |part: &heedful_engine::pack::Part| {
        let id = part.id.clone();
        pack.questions.iter().filter(move |question| question.part == id)
    };
    let all = pack.parts.iter().flat_map(of_part);
    all.enumerate().map(|(index, question)| (question.id.as_str(), index + 1)).collect()
}

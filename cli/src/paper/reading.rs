//! How to read the result on paper: the rules in words, under the band that each gives by itself.

use heedful_engine::pack::Rule;
use heedful_engine::{Band, Pack, Phrase};
use maud::{Markup, html};

use super::{Paper, conditions};

pub(super) fn reading(paper: &Paper<'_>) -> Markup {
    html! {
        section.reading {
            h2 { (paper.words(Phrase::PaperReadHeading)) }
            p { (paper.words(Phrase::PaperReadIntro)) }
            @for band in Band::ALL.iter().rev() { (self::band(paper, *band)) }
            p { strong { (paper.words(Phrase::PaperReadHighest)) } }
            p { (paper.words(Phrase::PaperReadUnknown)) }
        }
    }
}

fn band(paper: &Paper<'_>, band: Band) -> Markup {
    let Some(words) = paper.pack.band_words(band) else {
        return html! {};
    };
    let rules: Vec<&Rule> =
        paper.pack.rules.iter().filter(|rule| band_of(paper.pack, rule) == band).collect();
    let name = words.say.for_audience(paper.audience);
    html! {
        section.band {
            @if rules.is_empty() {
                h3 { (name) }
            } @else {
                h3 { (paper.filled(Phrase::PaperReadIf, &[("band", name)])) }
            }
            p { (words.means.for_audience(paper.audience)) }
            @if !rules.is_empty() {
                ul.options {
                    @for rule in rules {
                        li { (paper.tick(&format!("rule-{}", rule.id), &self::rule(paper, rule))) }
                    }
                }
            }
        }
    }
}

fn rule(paper: &Paper<'_>, rule: &Rule) -> Markup {
    html! {
        (conditions::of_rule(paper, &rule.when)) ". "
        span.because { (rule.because.for_audience(paper.audience)) }
    }
}

/// The band that a rule gives by itself.
fn band_of(pack: &Pack, rule: &Rule) -> Band {
    let bands = rule
        .raises
        .iter()
        .filter_map(|(reading, level)| pack.reading_words(*reading)?.bands.get(level));
    bands.copied().max().unwrap_or(Band::KeepWatch)
}

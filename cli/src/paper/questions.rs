//! The questions, part by part, with boxes to tick.

use heedful_engine::pack::{Choose, Part, Question};
use heedful_engine::{Phrase, Text};
use maud::{Markup, html};

use super::{Paper, conditions};

pub(super) fn questions(paper: &Paper<'_>) -> Markup {
    html! {
        @for part in &paper.pack.parts { (self::part(paper, part)) }
    }
}

fn part(paper: &Paper<'_>, part: &Part) -> Markup {
    let questions = paper.pack.questions.iter().filter(|question| question.part == part.id);
    html! {
        section.part {
            h2 { (part.say.for_audience(paper.audience)) }
            (line(paper, part.before.as_ref()))
            @for question in questions { (self::question(paper, question)) }
            (line(paper, part.after.as_ref()))
        }
    }
}

fn line(paper: &Paper<'_>, text: Option<&Text>) -> Markup {
    html! {
        @if let Some(text) = text { p.calm { (text.for_audience(paper.audience)) } }
    }
}

fn question(paper: &Paper<'_>, question: &Question) -> Markup {
    let number = paper.numbers.get(question.id.as_str()).copied().unwrap_or_default();
    let how = match question.choose {
        Choose::One => Phrase::PaperTickOne,
        Choose::Many => Phrase::PaperTickMany,
        Choose::Date => Phrase::PaperWriteDate,
        Choose::Text => Phrase::PaperWriteWords,
    };
    html! {
        fieldset.question {
            legend { (number) ". " (question.ask.for_audience(paper.audience)) }
            @if let Some(condition) = &question.show_when {
                p.only-if {
                    (paper.filled(Phrase::PaperOnlyIf, &[("condition", &conditions::of_question(paper, condition))]))
                }
            }
            @if let Some(hint) = &question.hint { p.hint { (hint.for_audience(paper.audience)) } }
            p.how { (paper.words(how)) }
            @match question.choose {
                Choose::Text => { div.lines aria-hidden="true" {} },
                Choose::Date => { div.line aria-hidden="true" {} (options(paper, question)) },
                Choose::One | Choose::Many => (options(paper, question)),
            }
            @if let Some(why) = &question.why {
                p.why { strong { (paper.words(Phrase::WhyWeAsk)) ": " } (why.for_audience(paper.audience)) }
            }
        }
    }
}

fn options(paper: &Paper<'_>, question: &Question) -> Markup {
    let none = question
        .none
        .as_ref()
        .map_or_else(|| paper.words(Phrase::NoneOfThese), |none| none.for_audience(paper.audience));
    let id = |option: &str| format!("{}-{option}", question.id);
    let say = |text: &str| html! { (text) };
    html! {
        ul.options {
            @for option in &question.options {
                li { (paper.tick(&id(option.id.as_str()), &say(option.say.for_audience(paper.audience)))) }
            }
            @if question.choose == Choose::Many { li { (paper.tick(&id("none"), &say(none))) } }
            li { (paper.tick(&id("not_sure"), &say(paper.words(Phrase::NotSure)))) }
            li { (paper.tick(&id("declined"), &say(paper.words(Phrase::Declined)))) }
        }
    }
}

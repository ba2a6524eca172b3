//! Who can help, what to do, and where it comes from.

use heedful_engine::pack::{Guidance, Section, Service, Who};
use heedful_engine::report::{date_words, section_phrase};
use heedful_engine::{Audience, Band, OptionId, Phrase};
use maud::{Markup, html};

use super::{Paper, conditions};

/// Who reviewed the pack, how old its law is, and which version this is.
pub(super) fn about(paper: &Paper<'_>) -> Markup {
    let pack = paper.pack;
    let reviewed = match pack.review.is_empty() {
        true => paper.words(Phrase::NotReviewed).to_owned(),
        false => {
            paper.filled(Phrase::Reviewed, &[("by", &pack.review.by), ("on", &pack.review.on)])
        }
    };
    let translated =
        pack.translation.as_ref().is_some_and(|translation| translation.reviewed_by.is_empty());
    html! {
        p.review { (reviewed) }
        @if translated { p.review { (paper.words(Phrase::TranslationNotReviewed)) } }
        @if let Some(date) = pack.law_checked_on {
            p.review { (paper.filled(Phrase::LawChecked, &[("on", &date_words(pack, date))])) }
        }
        p.version { (pack.name.for_audience(paper.audience)) ", " (pack.version) }
    }
}

pub(super) fn help(paper: &Paper<'_>) -> Markup {
    let mut services: Vec<&Service> =
        paper.pack.services.iter().filter(|service| serves(service, paper.audience)).collect();
    services.sort_by_key(|service| service.order);
    html! {
        section.help {
            h2 { (paper.words(Phrase::PaperHelpHeading)) }
            @for service in services { (self::service(paper, service)) }
        }
    }
}

fn serves(service: &Service, audience: Audience) -> bool {
    let only = |who: Who| service.who.iter().all(|one| *one == who) && !service.who.is_empty();
    match audience {
        Audience::Person => !only(Who::Officer) && !only(Who::Other),
        Audience::Other => !only(Who::Officer),
        Audience::Officer => true,
    }
}

fn service(paper: &Paper<'_>, service: &Service) -> Markup {
    let hours = service.hours.for_audience(paper.audience);
    let dialled = heedful_engine::phone::dial(&service.phone);
    html! {
        section.service {
            h3 { (service.name.for_audience(paper.audience)) }
            p { (service.for_whom.for_audience(paper.audience)) }
            ul {
                @if !service.phone.is_empty() {
                    li { (paper.words(Phrase::ServicePhone)) ": "
                        @match &dialled {
                            Ok(number) => a href={ "tel:" (number) } { (service.phone) },
                            Err(_) => (service.phone),
                        }
                        @if service.cost == "free" { ". " (paper.words(Phrase::ServiceFree)) } }
                }
                @if !service.text_to.is_empty() { li { (paper.words(Phrase::ServiceText)) ": " (service.text_to) } }
                @if !service.web.is_empty() { li { (paper.words(Phrase::ServiceWeb)) ": " (service.web) } }
                @if !service.relay.is_empty() {
                    li { (paper.words(Phrase::ServiceRelay)) ": " (service.relay.for_audience(paper.audience)) }
                }
                @if service.always_open {
                    li { (paper.words(Phrase::ServiceAlwaysOpen)) }
                } @else if hours.is_empty() {
                    li { (paper.words(Phrase::ServiceCheckHours)) }
                } @else {
                    li { (hours) }
                }
            }
        }
    }
}

pub(super) fn guidance(paper: &Paper<'_>) -> Markup {
    let speaks =
        |item: &&Guidance| item.audiences.is_empty() || item.audiences.contains(&paper.audience);
    let items: Vec<&Guidance> = paper.pack.guidance.iter().filter(speaks).collect();
    html! {
        section.guidance {
            h2 { (paper.words(Phrase::PaperDoHeading)) }
            @for section in Section::ALL {
                @let here: Vec<&&Guidance> = items.iter().filter(|item| item.section == *section).collect();
                @if !here.is_empty() {
                    h3 { (paper.words(section_phrase(*section))) }
                    ul { @for item in here { li { (self::item(paper, item)) } } }
                }
            }
        }
    }
}

fn item(paper: &Paper<'_>, item: &Guidance) -> Markup {
    let bands: Vec<&str> = Band::ALL
        .iter()
        .rev()
        .filter(|band| item.bands.contains(band) && item.bands.len() < Band::ALL.len())
        .filter_map(|band| Some(paper.pack.band_words(*band)?.say.for_audience(paper.audience)))
        .collect();
    let nations = nations(paper, &item.nations);
    html! {
        @if !nations.is_empty() { span.nations { (nations.join(", ")) ": " } }
        @if !bands.is_empty() { span.bands { (bands.join(", ")) ": " } }
        @if let Some(unless) = &item.unless {
            span.only-if { (paper.filled(Phrase::PaperNotIf, &[("condition", &conditions::of_rule(paper, unless))])) " " }
        }
        @if let Some(when) = &item.when {
            span.only-if { (paper.filled(Phrase::PaperOnlyIf, &[("condition", &conditions::of_rule(paper, when))])) " " }
        }
        (item.say.for_audience(paper.audience))
        @if let Some(why) = &item.why { " " span.why { (why.for_audience(paper.audience)) } }
    }
}

/// The names of the nations that it is for; none where it is for all.
fn nations<'a>(paper: &Paper<'a>, nations: &[OptionId]) -> Vec<&'a str> {
    let place = paper.pack.place_question.as_ref();
    let question = paper.pack.questions.iter().find(|question| Some(&question.id) == place);
    let options = question.into_iter().flat_map(|question| &question.options);
    let named = options.filter(|option| nations.contains(&option.id));
    named.map(|option| option.say.for_audience(paper.audience)).collect()
}

pub(super) fn sources(paper: &Paper<'_>) -> Markup {
    html! {
        section.sources {
            h2 { (paper.words(Phrase::PaperSourcesHeading)) }
            ul {
                @for source in &paper.pack.sources {
                    li {
                        @if !source.by.is_empty() { (source.by) ". " }
                        (source.title)
                        @if let Some(year) = source.year { ", " (year) }
                        @if !source.where_.is_empty() { ". " (source.where_) }
                    }
                }
            }
        }
    }
}

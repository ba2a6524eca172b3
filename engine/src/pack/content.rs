//! What a pack must have before anybody is shown it, whoever made it: questions, all its words, the emergency number for
//! everyone and in what is read in a hurry, numbers that can be dialled, and no promise of safety. `heedful check` says more, with places in files.

use super::{Choose, Pack, Service, Who, each_text, role};
use crate::phone;
use crate::problem::{Problem, ProblemKind};
use crate::{Audience, Band, Level, Phrase, Reading, Text};

/// Everything that keeps a pack from being shown to anybody; see [`prepare`](crate::prepare()) for whether its parts fit together.
#[must_use]
pub fn check_content(pack: &Pack) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !pack.questions.iter().any(|question| question.choose != Choose::Text) {
        problems.push(missing("questions".to_owned(), "a question"));
    }
    words(pack, &mut problems);
    services(pack, &mut problems);
    if pack.services.iter().any(|service| service.emergency) {
        problems.extend(silent_phrases(pack).into_iter().map(|phrase| {
            let at = ["interface.", phrase.id()].concat();
            Problem::new(at, ProblemKind::NoEmergencyNumber)
        }));
    }
    texts(pack, &mut problems);
    problems
}

fn missing(at: String, what: &'static str) -> Problem {
    Problem::new(at, ProblemKind::Missing(what))
}

fn words(pack: &Pack, problems: &mut Vec<Problem>) {
    let mut need = |at: &dyn Fn() -> String, texts: &[Option<&Text>]| {
        if texts.iter().any(|text| text.is_none_or(Text::is_blank_for_someone)) {
            problems.push(missing(at(), "the words"));
        }
    };
    for level in Level::ALL {
        let words = pack.levels.iter().find(|words| words.id == *level);
        need(&|| ["level.", level.id()].concat(), &[words.map(|words| &words.say)]);
    }
    for reading in Reading::ALL {
        let words = pack.reading_words(*reading);
        let texts = [words.map(|words| &words.say), words.map(|words| &words.means)];
        need(&|| ["reading.", reading.id()].concat(), &texts);
    }
    for band in Band::ALL {
        let words = pack.band_words(*band);
        let texts = [words.map(|words| &words.say), words.map(|words| &words.means)];
        need(&|| ["band.", band.id()].concat(), &texts);
    }
    for phrase in Phrase::ALL {
        need(&|| ["interface.", phrase.id()].concat(), &[pack.interface.get(phrase.id())]);
    }
}

fn services(pack: &Pack, problems: &mut Vec<Problem>) {
    // The first service is the first of these, so each has to be one that helps.
    if !pack.services.iter().any(|service| service.emergency) {
        problems.push(missing("services".to_owned(), "an emergency number for everyone"));
    }
    for service in &pack.services {
        if service.emergency && !is_for_everyone(service) {
            let at = ["service.", service.id.as_str()].concat();
            problems.push(Problem::new(at, ProblemKind::NotForEmergencies));
        }
        let numbers = [
            (".phone", service.phone.as_str(), phone::dial as fn(&str) -> _),
            (".text", service.text_to.as_str(), phone::text_to),
        ];
        for (field, number, check) in numbers {
            if (!service.emergency || field != ".phone")
                && !number.is_empty()
                && check(number).is_err()
            {
                let at = ["service.", service.id.as_str(), field].concat();
                problems.push(Problem::new(at, ProblemKind::NotANumber));
            }
        }
    }
}

/// Whether this is the emergency number, offered to everyone wherever they live.
fn is_for_everyone(service: &Service) -> bool {
    service.emergency
        && service.when.is_none()
        && service.nations.is_empty()
        && (service.who.is_empty() || service.who.contains(&Who::Anyone))
        && phone::dial(&service.phone)
            .is_ok_and(|number| phone::EMERGENCY.contains(&number.as_str()))
}

/// The phrases of the interface that have to say the number for emergencies, whole, and do not.
#[must_use]
pub fn silent_phrases(pack: &Pack) -> Vec<Phrase> {
    let is_silent = |phrase: &Phrase| {
        let text = pack.interface.get(phrase.id());
        text.is_some_and(|text| !says_emergency(pack, text))
    };
    SAY_THE_NUMBER.into_iter().filter(is_silent).collect()
}

/// Whether a text says one of the pack's numbers for emergencies to the public.
#[must_use]
pub fn says_emergency(pack: &Pack, text: &Text) -> bool {
    [Audience::Person, Audience::Other].iter().all(|audience| {
        let words = text.for_audience(*audience);
        let mut services = pack.services.iter().filter(|service| service.emergency);
        words.trim().is_empty() || services.any(|one| phone::says_number(words, &one.phone))
    })
}

/// What is read in a hurry.
const SAY_THE_NUMBER: [Phrase; 5] = [
    Phrase::BeforeDanger,
    Phrase::HelpDanger,
    Phrase::DangerHeading,
    Phrase::DangerCallButton,
    Phrase::SilentMobile1,
];

/// No promise of safety and no number that can't be dialled, in any text.
fn texts(pack: &Pack, problems: &mut Vec<Problem>) {
    if pack.promises.is_empty() {
        problems.push(missing("promises".to_owned(), "the list of words that promise safety"));
    }
    let finder = pack.promises.finder();
    each_text(pack, &mut |path, text| {
        if text.each().any(|(_, words)| finder.in_text(words, role(path)).is_some()) {
            problems.push(Problem::new(path.concat(), ProblemKind::Promise));
        }
        if text.each().any(|(_, words)| phone::wrong_number(words).is_some()) {
            problems.push(Problem::new(path.concat(), ProblemKind::NotANumber));
        }
    });
}

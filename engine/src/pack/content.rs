//! What a pack must have before anybody is shown it, whoever made it: questions, all its words, the emergency number for
//! everyone, numbers that can be dialled, and no promise of safety. `heedful check` says more, with places in files.

use super::{Choose, Pack, Service, TextRole, Who};
use crate::phone;
use crate::problem::{Problem, ProblemKind};
use crate::{Band, Level, Phrase, Reading, Text};

/// Everything that keeps a pack from being shown to anybody; see [`prepare`](crate::prepare()) for whether its parts fit together.
#[must_use]
pub fn check_content(pack: &Pack) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !pack.questions.iter().any(|question| question.choose != Choose::Text) {
        problems.push(missing("questions".to_owned(), "a question"));
    }
    words(pack, &mut problems);
    services(pack, &mut problems);
    promises(pack, &mut problems);
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
    if !pack.services.iter().any(is_for_everyone) {
        problems.push(missing("services".to_owned(), "an emergency number for everyone"));
    }
    for service in &pack.services {
        let numbers = [
            (".phone", service.phone.as_str(), phone::dial as fn(&str) -> _),
            (".text", service.text_to.as_str(), phone::text_to),
        ];
        for (field, number, check) in numbers {
            if !number.is_empty() && check(number).is_err() {
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

fn promises(pack: &Pack, problems: &mut Vec<Problem>) {
    if pack.promises.is_empty() {
        problems.push(missing("promises".to_owned(), "the list of words that promise safety"));
    }
    let mut look = |list: &str, id: &str, role: TextRole, text: &Text| {
        let mut texts =
            [Some(&text.person), text.other.as_ref(), text.officer.as_ref()].into_iter();
        let promised = |text: &String| pack.promises.in_text(text, role).is_some();
        if texts.any(|text| text.is_some_and(promised)) {
            problems.push(Problem::new([list, id].concat(), ProblemKind::Promise));
        }
    };
    for words in &pack.levels {
        look("level.", words.id.id(), TextRole::Name, &words.say);
    }
    for words in &pack.readings {
        look("reading.", words.id.id(), TextRole::Name, &words.say);
        look("reading.", words.id.id(), TextRole::Result, &words.means);
    }
    for words in &pack.bands {
        look("band.", words.id.id(), TextRole::Name, &words.say);
        look("band.", words.id.id(), TextRole::Result, &words.means);
    }
    for rule in &pack.rules {
        look("rule.", rule.id.as_str(), TextRole::Result, &rule.because);
    }
    for item in &pack.guidance {
        look("guidance.", item.id.as_str(), TextRole::Other, &item.say);
    }
    for (id, text) in &pack.interface {
        look("interface.", id, TextRole::Other, text);
    }
}

//! Where an officer is.

use heedful_engine::officer::OfficerPhrase;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficerScreen {
    /// All parts of the case.
    Home,
    /// A screen of the doorstep, by its number.
    Door(usize),
    /// What it comes to after them.
    DoorResult,
    /// A part of the questions, by its index in the pack.
    Part(usize),
    /// Is it stalking?
    Identification,
    /// The officer's own band.
    Judgement,
    Plan,
    /// A protective order, clocks, review.
    Order,
    /// The log of breaches.
    Breaches,
    /// What leaves the page: paper, text, a file.
    Outputs,
}

/// How many questions of the doorstep stand on one screen.
pub const ON_ONE_SCREEN: usize = 5;

/// What follows the questions, in order.
pub const AFTER_QUESTIONS: [OfficerScreen; 6] = [
    OfficerScreen::Identification,
    OfficerScreen::Judgement,
    OfficerScreen::Plan,
    OfficerScreen::Order,
    OfficerScreen::Breaches,
    OfficerScreen::Outputs,
];

impl OfficerScreen {
    /// All screens of a case, in order, for this many questions at the door and parts.
    pub fn all(doorstep: usize, parts: usize) -> Vec<OfficerScreen> {
        let door = (0..doorstep.div_ceil(ON_ONE_SCREEN)).map(OfficerScreen::Door);
        let parts = (0..parts).map(OfficerScreen::Part);
        door.chain([OfficerScreen::DoorResult]).chain(parts).chain(AFTER_QUESTIONS).collect()
    }

    /// What it is called, where that is not the name of a part.
    pub fn phrase(self) -> OfficerPhrase {
        match self {
            OfficerScreen::Home | OfficerScreen::Part(_) => OfficerPhrase::CaseTitle,
            OfficerScreen::Door(_) => OfficerPhrase::DoorTitle,
            OfficerScreen::DoorResult => OfficerPhrase::DoorResult,
            OfficerScreen::Identification => OfficerPhrase::Identification,
            OfficerScreen::Judgement => OfficerPhrase::Judgement,
            OfficerScreen::Plan => OfficerPhrase::Plan,
            OfficerScreen::Order => OfficerPhrase::Order,
            OfficerScreen::Breaches => OfficerPhrase::Breaches,
            OfficerScreen::Outputs => OfficerPhrase::Outputs,
        }
    }

    /// The word by which tests and styles name it.
    pub fn id(self) -> String {
        match self {
            OfficerScreen::Home => "home".to_owned(),
            OfficerScreen::Door(page) => format!("door-{page}"),
            OfficerScreen::DoorResult => "door-result".to_owned(),
            OfficerScreen::Part(index) => format!("part-{index}"),
            OfficerScreen::Identification => "identification".to_owned(),
            OfficerScreen::Judgement => "judgement".to_owned(),
            OfficerScreen::Plan => "plan".to_owned(),
            OfficerScreen::Order => "order".to_owned(),
            OfficerScreen::Breaches => "breaches".to_owned(),
            OfficerScreen::Outputs => "outputs".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ten_questions_fill_two_screens_and_the_rest_follows() {
        let all = OfficerScreen::all(10, 2);
        assert_eq!(all.iter().filter(|screen| matches!(screen, OfficerScreen::Door(_))).count(), 2);
        assert_eq!(
            all.get(2..5),
            Some(&[OfficerScreen::DoorResult, OfficerScreen::Part(0), OfficerScreen::Part(1)][..])
        );
        assert_eq!(all.last(), Some(&OfficerScreen::Outputs));
    }
}

//! Where an officer is.

use heedful_engine::officer::OfficerPhrase;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// All parts of the case.
    Home,
    /// The questions of the doorstep, on so many screens.
    Door(usize),
    /// What it comes to after them.
    DoorResult,
    /// A part of the questions, by its index in the pack.
    Part(usize),
    /// Is it stalking?
    Identification,
    /// The officer's own band.
    Judgement,
    /// The plan.
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
pub const AFTER_QUESTIONS: [Place; 6] = [
    Place::Identification,
    Place::Judgement,
    Place::Plan,
    Place::Order,
    Place::Breaches,
    Place::Outputs,
];

impl Place {
    /// All screens of a case, in order, where there are so many questions at the door and so many parts.
    pub fn all(doorstep: usize, parts: usize) -> Vec<Place> {
        let door = (0..doorstep.div_ceil(ON_ONE_SCREEN)).map(Place::Door);
        let parts = (0..parts).map(Place::Part);
        door.chain([Place::DoorResult]).chain(parts).chain(AFTER_QUESTIONS).collect()
    }

    /// What it is called, where that is not the name of a part.
    pub fn phrase(self) -> OfficerPhrase {
        match self {
            Place::Home | Place::Part(_) => OfficerPhrase::CaseTitle,
            Place::Door(_) => OfficerPhrase::DoorTitle,
            Place::DoorResult => OfficerPhrase::DoorResult,
            Place::Identification => OfficerPhrase::Identification,
            Place::Judgement => OfficerPhrase::Judgement,
            Place::Plan => OfficerPhrase::Plan,
            Place::Order => OfficerPhrase::Order,
            Place::Breaches => OfficerPhrase::Breaches,
            Place::Outputs => OfficerPhrase::Outputs,
        }
    }

    /// The word by which tests and styles name it.
    pub fn id(self) -> String {
        match self {
            Place::Home => "home".to_owned(),
            Place::Door(page) => format!("door-{page}"),
            Place::DoorResult => "door-result".to_owned(),
            Place::Part(index) => format!("part-{index}"),
            Place::Identification => "identification".to_owned(),
            Place::Judgement => "judgement".to_owned(),
            Place::Plan => "plan".to_owned(),
            Place::Order => "order".to_owned(),
            Place::Breaches => "breaches".to_owned(),
            Place::Outputs => "outputs".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ten_questions_fill_two_screens_and_the_rest_follows() {
        let all = Place::all(10, 2);
        assert_eq!(all.iter().filter(|place| matches!(place, Place::Door(_))).count(), 2);
        assert_eq!(all.get(2..5), Some(&[Place::DoorResult, Place::Part(0), Place::Part(1)][..]));
        assert_eq!(all.last(), Some(&Place::Outputs));
    }
}

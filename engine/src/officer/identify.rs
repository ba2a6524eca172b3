//! Is it stalking? Fixated, obsessive, unwanted, repeated; the acts that s.2A gives as examples; what points to s.4A; how
//! many occasions. Each with the answers that show it. A pointer for an officer, never a finding.

use crate::assess::{holds_in, nation};
use crate::assessment::{Assessment, MarkShown};
use crate::pack::{Mark, MarkGroup, Role};
use crate::{Case, DiaryFact, Pack, Sign};

/// What identification shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Identification<'a> {
    /// The four warning signs, in the order of the pack, shown or not.
    pub four: Vec<ShownMark<'a>>,
    /// The acts that were reported.
    pub acts: Vec<ShownMark<'a>>,
    /// What points to s.4A, shown or not.
    pub effects: Vec<ShownMark<'a>>,
    /// How many occasions there are.
    pub occasions: Occasions,
}

/// A mark, and what shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownMark<'a> {
    /// The mark.
    pub mark: &'a Mark,
    /// The answers and facts of the diary that show it; none: it was not reported.
    pub signs: &'a [Sign],
}

/// How many occasions there are. A course of conduct is conduct on at least two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasions {
    /// In the log of incidents.
    pub logged: u32,
    /// Whether it is reported that it happened more than once, in answers or in the log.
    pub repeated: bool,
}

/// Identifies.
#[must_use]
pub fn identify<'a>(pack: &'a Pack, case: &Case, assessment: &'a Assessment) -> Identification<'a> {
    let nation = nation(pack, case);
    let of = |group: MarkGroup| -> Vec<ShownMark<'a>> {
        let marks = pack.marks.iter().filter(|mark| mark.group == group);
        let marks = marks.filter(|mark| holds_in(&mark.nations, nation));
        marks.map(|mark| ShownMark { mark, signs: signs(assessment, mark) }).collect()
    };
    let mut acts = of(MarkGroup::Act);
    acts.retain(|act| !act.signs.is_empty());
    Identification {
        four: of(MarkGroup::Four),
        acts,
        effects: of(MarkGroup::Effect),
        occasions: occasions(pack, case, assessment),
    }
}

fn signs<'a>(assessment: &'a Assessment, mark: &Mark) -> &'a [Sign] {
    let is_it = |shown: &&MarkShown| shown.mark == mark.id;
    assessment.marks.iter().find(is_it).map_or(&[], |shown| shown.signs.as_slice())
}

fn occasions(pack: &Pack, case: &Case, assessment: &Assessment) -> Occasions {
    let is_incident = |kind: &crate::KindId| {
        pack.kinds.iter().any(|known| known.id == *kind && known.role == Role::Incident)
    };
    let counted = case.diary.iter().filter(|entry| is_incident(&entry.kind));
    let logged = counted.map(|entry| entry.times.unwrap_or(1)).fold(0, u32::saturating_add);
    let told = assessment.marks.iter().any(|shown| shown.mark.as_str() == REPEATED);
    let in_log = assessment.diary.iter().any(|shown| shown.fact == DiaryFact::Repeated);
    Occasions { logged, repeated: told || in_log }
}

/// The mark of what happened more than once.
const REPEATED: &str = "repeated";

impl Identification<'_> {
    /// How many of the four warning signs are shown.
    #[must_use]
    pub fn of_four(&self) -> usize {
        self.four.iter().filter(|shown| !shown.signs.is_empty()).count()
    }

    /// Whether something points to s.4A.
    #[must_use]
    pub fn points_to_4a(&self) -> bool {
        self.effects.iter().any(|shown| !shown.signs.is_empty())
    }
}

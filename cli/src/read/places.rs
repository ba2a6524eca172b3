//! Where everything in a pack was written, by its path, and every use of a name.
//!
//! A path is what translations use too: `question.threats.ask`, `question.threats.option.kill.say`, `rule.x.when`.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::files::SourceSpan;

/// The places of a pack, by path.
#[derive(Debug, Clone, Default)]
pub struct Places(BTreeMap<String, SourceSpan>);

impl Places {
    /// Notes where something stands. Where it was noted before is returned, and stays.
    pub fn note(&mut self, path: &str, place: SourceSpan) -> Option<SourceSpan> {
        if let Some(before) = self.0.get(path) {
            return Some(*before);
        }
        self.0.insert(path.to_owned(), place);
        None
    }

    /// Where it stands, or what it belongs to, as long as that is within `top`.
    pub fn within(&self, top: &str, path: &str) -> Option<SourceSpan> {
        let mut path = path;
        while path.len() > top.len() {
            if let Some(place) = self.0.get(path) {
                return Some(*place);
            }
            path = path.rsplit_once('.')?.0;
        }
        None
    }

    /// Where it stands; else where the thing that it belongs to stands.
    pub fn of(&self, path: &str) -> Option<SourceSpan> {
        let mut path = path;
        loop {
            if let Some(place) = self.0.get(path) {
                return Some(*place);
            }
            path = path.rsplit_once('.')?.0;
        }
    }
}

/// What a name stands for where it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UseOf {
    /// In `show_when`: `question.option`, or a factor.
    ShowWhen,
    /// In a rule's `when`: a factor.
    RuleWhen,
    /// In the `when` of guidance or of a service: a factor, or `reading.level`.
    GuidanceWhen,
    /// In `from`: `question.option`, or `diary.FACT`.
    From,
    /// A mark.
    Mark,
    /// A service.
    Service,
    /// An entry of the bibliography.
    Source,
    /// A part of the questions.
    Part,
    /// A question.
    Question,
    /// A piece of guidance.
    Guidance,
    /// A nation: an option of the pack's `place_question`.
    Nation,
}

/// A name that is used somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The path of what uses it, such as `rule.threat-to-kill`.
    pub by: String,
    /// What the name should stand for.
    pub of: UseOf,
    /// The name.
    pub name: String,
    /// Where it is written.
    pub place: SourceSpan,
}

/// What reading leaves behind beside the pack itself.
#[derive(Debug, Default)]
pub struct Trail {
    /// What was wrong.
    pub problems: Vec<Diagnostic>,
    /// Where everything stands.
    pub places: Places,
    /// Every use of a name.
    pub uses: Vec<Use>,
    /// What must be verified before a release: the path of the thing, and what to verify.
    pub verify: Vec<(String, String)>,
}

//! What is wrong with a pack, or worth knowing about it.

use serde::Serialize;

use crate::files::SourceSpan;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The pack cannot be built, or would mislead somebody.
    Error,
    /// The pack can be built; a person should look at this.
    Warning,
    /// Nothing is wrong; it has to be done before a release, or is good to know.
    Note,
}

/// One thing that is wrong or worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// A short fixed name for this kind of problem, such as `unknown-name`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Where; absent when something is not there at all.
    pub place: Option<SourceSpan>,
    /// What to do about it.
    pub help: Option<String>,
    /// Other places that belong to it, and what is there.
    pub others: Vec<(SourceSpan, String)>,
}

impl Diagnostic {
    /// Something that stops the pack.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message.into())
    }

    /// Something that a person should look at.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message.into())
    }

    /// Something to know, or to do before a release.
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Note, message.into())
    }

    fn new(code: &'static str, severity: Severity, message: String) -> Self {
        Self { code, severity, message, place: None, help: None, others: Vec::new() }
    }

    /// The same problem, at `place`.
    #[must_use]
    pub fn at(mut self, place: SourceSpan) -> Self {
        self.place = Some(place);
        self
    }

    /// The same problem, with what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same problem, with another place that belongs to it.
    #[must_use]
    pub fn also(mut self, place: SourceSpan, what: impl Into<String>) -> Self {
        self.others.push((place, what.into()));
        self
    }
}

/// True when one of them stops the pack.
pub fn any_error(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

/// `Did you mean "…"?`, when one of the known names is close enough to be a slip.
pub fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(closeness, _)| *closeness > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| format!("did you mean `{candidate}`?"))
}

//! Problems for people (with the lines they stand in) and for machines (JSON, with counts).

use std::collections::BTreeMap;
use std::fmt;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode};
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::{Files, SourceSpan};

/// How problems are drawn for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With colours and box lines, for a terminal.
    Colour,
    /// Without either, for a file or a test.
    Plain,
}

/// Draws every problem with the line that it is in.
pub fn people(problems: &[Diagnostic], files: &Files, style: Style) -> String {
    let theme = match style {
        Style::Colour => GraphicalTheme::unicode(),
        Style::Plain => GraphicalTheme::unicode_nocolor(),
    };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100).with_links(false);
    let mut drawn = String::new();
    for problem in sorted(problems) {
        // Writing to a string can't fail.
        handler.render_report(&mut drawn, &Drawn::new(problem, files)).ok();
        drawn.push('\n');
    }
    drawn
}

/// One line: how many of each.
pub fn summary(problems: &[Diagnostic]) -> String {
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let plural =
        |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    format!(
        "{}, {}, {}",
        plural(count(Severity::Error), "error"),
        plural(count(Severity::Warning), "warning"),
        plural(count(Severity::Note), "note")
    )
}

/// The problems as JSON.
pub fn machine<'a>(problems: &'a [Diagnostic], files: &'a Files) -> JsonReport<'a> {
    let mut severities = BTreeMap::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        severities.insert(
            severity,
            problems.iter().filter(|problem| problem.severity == severity).count(),
        );
    }
    let mut codes = BTreeMap::new();
    for problem in problems {
        *codes.entry(problem.code).or_default() += 1;
    }
    JsonReport {
        counts: ProblemCounts { severities, codes },
        problems: sorted(problems).into_iter().map(|problem| reported(problem, files)).collect(),
    }
}

/// What `--format json` prints.
#[derive(Debug, Serialize)]
pub struct JsonReport<'a> {
    /// How many of each.
    pub counts: ProblemCounts<'a>,
    /// Every one.
    pub problems: Vec<Reported<'a>>,
}

/// How many problems there are.
#[derive(Debug, Serialize)]
pub struct ProblemCounts<'a> {
    /// By severity; each is there, also at 0.
    pub severities: BTreeMap<Severity, usize>,
    /// By code.
    pub codes: BTreeMap<&'a str, usize>,
}

/// One problem.
#[derive(Debug, Serialize)]
pub struct Reported<'a> {
    severity: Severity,
    code: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

fn reported<'a>(problem: &'a Diagnostic, files: &'a Files) -> Reported<'a> {
    let at = problem.place.map(|place| files.line_column(place));
    Reported {
        severity: problem.severity,
        code: problem.code,
        message: &problem.message,
        help: problem.help.as_deref(),
        file: problem.place.and_then(|place| files.get(place.file)).map(|file| file.path.as_str()),
        line: at.map(|at| at.line),
        column: at.map(|at| at.column),
    }
}

/// By severity, the worst last, so that it is above the prompt; then by place.
fn sorted(problems: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = problems.iter().collect();
    sorted.sort_by(|a, b| b.severity.cmp(&a.severity).then(a.place.cmp(&b.place)));
    sorted
}

#[derive(Debug)]
struct Drawn<'a> {
    problem: &'a Diagnostic,
    source: Option<NamedSource<String>>,
    help: Option<String>,
}

impl<'a> Drawn<'a> {
    fn new(problem: &'a Diagnostic, files: &Files) -> Self {
        let file = problem.place.and_then(|place| files.get(place.file));
        let source = file.map(|file| NamedSource::new(&file.path, file.text.clone()));
        Self { problem, source, help: help(problem, files) }
    }
}

/// The help of a problem, and the places in other files that belong to it.
fn help(problem: &Diagnostic, files: &Files) -> Option<String> {
    let elsewhere = problem
        .others
        .iter()
        .filter(|(place, _)| Some(place.file) != problem.place.map(|place| place.file));
    let elsewhere = elsewhere.filter_map(|(place, what)| {
        let at = files.line_column(*place);
        Some(format!("{what}: {}:{}:{}", files.get(place.file)?.path, at.line, at.column))
    });
    let lines: Vec<String> = problem.help.iter().cloned().chain(elsewhere).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

impl fmt::Display for Drawn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem.message)
    }
}

impl std::error::Error for Drawn<'_> {}

impl miette::Diagnostic for Drawn<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.problem.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.problem.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let main = self.problem.place?;
        let label = |place: &SourceSpan, text: Option<String>| {
            LabeledSpan::new(text, place.start, place.end.saturating_sub(place.start))
        };
        let others = self.problem.others.iter().filter(move |(place, _)| place.file == main.file);
        let others = others.map(move |(place, text)| label(place, Some(text.clone())));
        Some(Box::new(std::iter::once(label(&main, None)).chain(others)))
    }
}

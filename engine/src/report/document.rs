//! A document that is not the report of an assessment: a statement, a comparison.

use super::{Block, Line};

/// A document, made of the same blocks as a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its title: neutral, since it is on paper and in file names.
    pub title: String,
    /// Who speaks, and when it was made.
    pub about: Vec<Line>,
    /// Its sections, in order. A section without content is left out.
    pub sections: Vec<DocumentSection>,
}

/// A section of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentSection {
    /// Which section: the id of its kind, for screens and tests.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

//! The files of a pack as they are on disk, and places in them.
//!
//! Everything that can be wrong is tied to a place, so that a message can point at it.

use std::ops::Range;
use std::path::{Path, PathBuf};

/// One file of a pack: a number, so that a [`SourceSpan`] stays small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub usize);

/// A span of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceSpan {
    /// Which file.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl SourceSpan {
    /// The place of `span` in `file`.
    pub fn new(file: FileId, span: Range<usize>) -> Self {
        Self { file, start: span.start, end: span.end }
    }
}

/// A value, and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: SourceSpan,
}

impl<T> At<T> {
    /// `value`, written at `place`.
    pub fn new(value: T, place: SourceSpan) -> Self {
        Self { value, place }
    }
}

/// One file: its path inside the pack, with forward slashes, and its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path from the pack's folder, such as `questions/10-now.toml`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// All files that were read.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// The pack's folder, as it was given.
    pub root: PathBuf,
    /// In the order they were read.
    pub files: Vec<SourceFile>,
}

/// A line and a column, both from one; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// From one.
    pub line: usize,
    /// From one.
    pub column: usize,
}

impl Files {
    /// No files yet, from the folder `root`.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), files: Vec::new() }
    }

    /// Keeps a file, and numbers it.
    pub fn add(&mut self, path: String, text: String) -> FileId {
        self.files.push(SourceFile { path, text });
        FileId(self.files.len() - 1)
    }

    /// The file with that number.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0)
    }

    /// Where a place begins, as people count.
    pub fn line_column(&self, place: SourceSpan) -> LineColumn {
        let before =
            self.get(place.file).and_then(|file| file.text.get(..place.start)).unwrap_or_default();
        LineColumn {
            line: before.matches('\n').count() + 1,
            column: before.chars().rev().take_while(|&letter| letter != '\n').count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_from_one_in_characters() {
        let mut files = Files::new(Path::new("."));
        let id = files.add("a.toml".into(), "é = 1\nö = x\n".into());
        let place = SourceSpan::new(id, 12..13);
        assert_eq!(files.line_column(place), LineColumn { line: 2, column: 5 });
    }
}

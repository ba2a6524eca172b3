//! A whole pack: read and checked.

use std::path::Path;

use heedful_engine::example::Example;
use heedful_engine::{Date, Pack};

use crate::diagnostic::{Diagnostic, any_error};
use crate::files::Files;
use crate::read::{self, Read};
use crate::translation;

/// A pack that was read and checked.
#[derive(Debug)]
pub struct Loaded {
    /// The pack; absent when there is an error in it.
    pub pack: Option<Pack>,
    /// The pack in each of its other languages, as it is shown; absent with the pack.
    pub translations: Vec<Pack>,
    /// Its examples, if every one could be read.
    pub examples: Vec<Example>,
    /// Everything that is wrong or worth knowing.
    pub problems: Vec<Diagnostic>,
    /// The files, for messages.
    pub files: Files,
}

/// Reads and checks the pack in the folder `root`, in the language that it was written in.
pub fn load(root: &Path, today: Date) -> Loaded {
    finish(read::folder(root), today)
}

/// Checks what was read.
pub fn finish(read: Read, today: Date) -> Loaded {
    let mut problems = read.trail.problems.clone();
    // Without `pack.toml` all else would only repeat that.
    if !read.files.files.is_empty() {
        problems.extend(crate::check::check(&read, today));
    }
    let pack = (!any_error(&problems)).then_some(read.pack);
    let translations = pack.iter().flat_map(|pack| {
        read.locales.iter().map(|locale| translation::translated(pack.clone(), locale))
    });
    let translations = translations.collect();
    let examples = read.examples.into_iter().filter_map(|read| read.example).collect();
    Loaded { pack, translations, examples, problems, files: read.files }
}

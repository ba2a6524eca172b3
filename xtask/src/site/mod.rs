//! Builds the site: static files that any host can serve.
//!
//! Trunk compiles the widget and gives its files names with hashes. Then its `post_build` hook calls [`finish`], which
//! does all that Trunk does not: the content pack, the words and the file names in the page, the paper version, and
//! the compressed copies. So `trunk build --release` alone makes the same site as `cargo xtask build`.
//!
//! # What a page may name
//!
//! | in the page | becomes |
//! |---|---|
//! | `{{start_heading}}` | that phrase of the pack's `[interface]`, for the person concerned |
//! | `{{service.national-stalking-helpline.phone}}` | that field of that service |
//! | `{{file.app}}`, `{{file.wasm}}`, `{{file.pack}}` | the name of the script, of the WASM, of the pack |
//! | `{{integrity.app}}`, `{{integrity.wasm}}` | its hash, for an `integrity` attribute or for `fetch` |
//! | `{{file.first}}`, `{{integrity.first}}` | the same of `boot/first.js` |
//! | `{{markup.first}}` | the screens that can be used before the program is there |
//! | `{{bytes.app}}`, `{{bytes.wasm}}` | its size, uncompressed |
//!
//! A page that names anything else does not build.

pub(crate) mod compress;
mod files;
mod first;
mod html;
mod pack;
mod page;
pub mod paths;
mod trunk;
mod words;

pub use trunk::build;

use crate::say;
use anyhow::{Context, Result};
use std::path::Path;

/// Whether the site is for people, or for a quick look by those who write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small, optimised, with compressed copies.
    Release,
    /// Fast to build.
    Debug,
}

/// Does what remains to do in a folder that Trunk has filled.
pub fn finish(folder: &Path, profile: Profile) -> Result<()> {
    let app = files::find_app(folder)?;
    let pack = pack::write(folder)?;
    pack::write_paper(folder, &pack)?;
    let mut words = words::of_pack(&pack.source)?;
    words.extend(files::words(folder, &app, &pack.name)?);
    words.extend(files::boot_script(folder, "first")?);
    words.insert("markup.first".to_owned(), first::markup(&pack.json(folder)?)?);
    page::fill(&folder.join("index.html"), &words).context("index.html could not be finished")?;
    if profile == Profile::Release {
        let step = say::Step::start("Compressing");
        compress::folder(folder)?;
        step.finish();
    }
    Ok(())
}

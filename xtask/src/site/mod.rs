//! Builds the site: static files that any host can serve.
//!
//! Trunk compiles one page and gives its files names with hashes. Then its `post_build` hook calls [`finish`], which
//! does all that Trunk does not: the content, the words and the file names in the page, the paper version, and the
//! compressed copies. `cargo xtask build` has Trunk build each page and puts them together ([`pages`]); `trunk build
//! --release` alone makes the page for everyone, byte for byte the same.
//!
//! # What a page may name
//!
//! | in the page | becomes |
//! |---|---|
//! | `{{start_heading}}` | that phrase of the pack's `[interface]`, for the person concerned |
//! | `{{officer.begin}}`, `{{training.begin}}` | that phrase of the officers' or the training page |
//! | `{{service.national-stalking-helpline.phone}}` | that field of that service |
//! | `{{file.app}}`, `{{file.wasm}}`, `{{file.pack}}` | the name of the script, of the WASM, of the pack |
//! | `{{integrity.app}}`, `{{integrity.wasm}}` | its hash, for an `integrity` attribute or for `fetch` |
//! | `{{file.first}}`, `{{integrity.first}}` | the same of `boot/first.js` |
//! | `{{file.paper}}` | the address of the paper version, another one for other content |
//! | `{{page.address}}` | the address of the page itself |
//! | `{{markup.app}}` and so on | what all pages have in common ([`parts`]) |
//! | `{{markup.first}}` | the screens that can be used before the program is there |
//! | `{{bytes.app}}`, `{{bytes.wasm}}` | its size, uncompressed |
//!
//! A page that names anything else does not build.

pub(crate) mod compress;
pub mod embed;
mod files;
mod first;
mod html;
mod icons;
pub mod offline;
mod pack;
mod page;
pub mod pages;
mod parts;
pub mod paths;
mod styles;
mod trunk;
mod words;

pub use files::{hash_in, hash_of, integrity, with_hash};
pub use trunk::build;

use std::path::Path;

use anyhow::{Context, Result};

use crate::terminal;

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
    let page = pages::in_folder(folder)?;
    let app = files::find_app(folder)?;
    let mut words = words::of_pack(&pack::source(), &pack::scenarios())?;
    words.extend(files::words(folder, &app)?);
    words.extend(page.write_content(folder)?);
    words.insert("page.address".to_owned(), page.address().to_owned());
    words.extend(parts::markup(&words)?);
    page::fill(&folder.join(page.html), &words)
        .with_context(|| format!("{} could not be finished", page.html))?;
    styles::join(&folder.join(page.html))?;
    page::identify(&folder.join(page.html))?;
    page.after_filling(folder)?;
    if page.content == pages::Content::Public {
        embed::write(folder, &words)?;
    }
    if profile == Profile::Release {
        let step = terminal::ProgressStep::start("Compressing");
        compress::folder(folder)?;
        step.finish();
    }
    Ok(())
}

/// Fills the words of the pack into a page that is not part of the site.
pub fn fill_from_pack(page: &Path) -> Result<()> {
    let words = words::of_pack(&pack::source(), &pack::scenarios())?;
    page::fill(page, &words).with_context(|| format!("{} could not be finished", page.display()))
}

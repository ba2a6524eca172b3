//! The pages of the site that run the widget. Each has an HTML file, a binary in `src/bin/`, and content of its own;
//! style sheets and boot scripts are shared.
//!
//! To add a page: its HTML file (with `data-bin`), its binary, a line in [`PAGES`], what it loads in [`Content`], and its
//! limits in `budgets.toml`.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use super::{files, first, offline, pack};
use crate::project;

/// A page that runs the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SitePage {
    /// Its HTML file, in the project's folder and in the site.
    pub html: &'static str,
    /// What it is made from.
    pub content: Content,
}

/// What a page loads beside the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// The pack, and the paper version, for everyone.
    Public,
    /// What officers load.
    Officer,
    /// What trainers and their classes load.
    Training,
}

/// All pages. The first one is the site's own: it is built last, into the folder that the others are added to.
pub const PAGES: &[SitePage] = &[
    SitePage { html: "index.html", content: Content::Public },
    SitePage { html: "officer.html", content: Content::Officer },
    SitePage { html: "training.html", content: Content::Training },
];

impl SitePage {
    /// Where Trunk builds it. Each in a folder of its own: Trunk empties the one that it builds into.
    pub fn folder(self) -> PathBuf {
        match self.content {
            Content::Public => project::dist(),
            Content::Officer | Content::Training => {
                project::root().join("target/pages").join(self.html)
            }
        }
    }

    /// Its own address, from a link in it.
    pub fn address(self) -> &'static str {
        match self.content {
            Content::Public => "./",
            Content::Officer | Content::Training => self.html,
        }
    }

    /// Writes its content into the folder that Trunk filled, and gives the words that the page says of it.
    pub fn write_content(self, folder: &Path) -> Result<BTreeMap<String, String>> {
        let mut words = BTreeMap::new();
        let name = match self.content {
            Content::Public => {
                let name = pack::write(folder)?;
                pack::write_paper(folder)?;
                let json = fs::read_to_string(folder.join(&name))
                    .with_context(|| format!("could not read {name}"))?;
                words.insert("markup.first".to_owned(), first::markup(&json)?);
                words.extend(files::boot_script(folder, "first")?);
                words.extend(files::boot_script(folder, "own")?);
                name
            }
            Content::Officer => {
                offline::write_manifest(folder, self.html)?;
                words.extend(files::boot_script(folder, "wait")?);
                pack::write_for_officers(folder)?
            }
            Content::Training => {
                offline::write_manifest(folder, self.html)?;
                words.extend(files::boot_script(folder, "wait")?);
                pack::write_for_training(folder)?
            }
        };
        // The paper version keeps its name. Another address for other content has browsers fetch it again.
        words.insert("file.paper".to_owned(), format!("paper.html?{}", files::hash_in(&name)));
        words.insert("file.pack".to_owned(), name);
        Ok(words)
    }

    /// Writes what needs all other files of the page to be there.
    pub fn after_filling(self, folder: &Path) -> Result<()> {
        match self.content {
            Content::Public => Ok(()),
            Content::Officer | Content::Training => offline::write_worker(folder, self.html),
        }
    }
}

/// The page that Trunk has put into a folder.
pub fn in_folder(folder: &Path) -> Result<SitePage> {
    match PAGES.iter().find(|page| folder.join(page.html).is_file()) {
        Some(page) => Ok(*page),
        None => bail!("no page of the site is in {}", folder.display()),
    }
}

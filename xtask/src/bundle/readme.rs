//! `README.txt`: what someone who has been handed the folder needs to know.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{About, sums};
use crate::site::integrity;

/// The script that a page loads to show the check.
pub const LOADER: &str = "embed/heedful.js";

/// The text, for the site in this folder.
pub fn text(folder: &Path, about: &About) -> Result<String> {
    let About { version, commit, .. } = about;
    let loader =
        fs::read(folder.join(LOADER)).with_context(|| format!("the site has no {LOADER}"))?;
    let integrity = integrity(&loader);
    let sums = sums::NAME;
    Ok(format!(
        "\
HEEDFUL {version}
made from commit {commit}

A risk check for stalking and harassment. It runs wholly in the visitor's browser; nothing that they enter is sent.

PUT IT ON YOUR SITE

1. Upload this whole folder, with the name heedful, so that https://check.YOUR-SITE/heedful/ shows the check: best is an address
   of its own, which no other script of your site can look into. Where that is not possible, https://YOUR-SITE/heedful/ works too.
   Some upload programs hide .htaccess: show hidden files, and upload it too (Apache and LiteSpeed hosts).
   nginx: see the first lines of nginx.conf. Netlify, Cloudflare Pages: see the first lines of _headers.
2. On the page where the check shall be, put:

   <script src=\"https://check.YOUR-SITE/heedful/{LOADER}\" defer></script>
   <heedful-check from=\"https://check.YOUR-SITE/heedful/{LOADER}\"></heedful-check>

   A page at another address than your copy's can refuse a script that was changed:

   <script src=\"https://check.YOUR-SITE/heedful/{LOADER}\" defer crossorigin=\"anonymous\"
     integrity=\"{integrity}\"></script>

   That line must be replaced whenever your copy is updated: with an old line, the check does not appear.

CHECK THAT NOTHING WAS CHANGED

   Linux:    sha256sum --check --quiet {sums}
   macOS:    shasum -a 256 --check --quiet {sums}
   Windows:  Get-FileHash -Algorithm SHA256 FILE     (in PowerShell, file by file, against {sums})

   That shows that the copy is whole. That it is genuine, you know when the same commit, built by someone else, gives
   the same hashes: `cargo xtask bundle` in the source does, and `cargo xtask bundle --check https://YOUR-SITE/heedful/`
   compares what your site serves with it.

UPDATE

   Replace the whole folder. Keep nothing of the old one. Visitors see the new one when they next open the page.

The guide for hosts is docs/hosts.md in the source.
"
    ))
}

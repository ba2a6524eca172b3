//! How many bytes a person has to fetch.

use crate::site::compress;
use anyhow::{Context, Result};
use std::{fmt, fs, path::Path};

/// The sizes of a site's files, in bytes.
#[derive(Debug, Default)]
pub struct Sizes {
    /// The files, in the order of their names.
    pub files: Vec<File>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path in the site, without the hash.
    pub name: String,
    /// Whether it is fetched before the first question can be answered.
    pub is_first: bool,
    /// As it is.
    pub plain: usize,
    /// As servers send it to old browsers.
    pub gzip: usize,
    /// As servers send it to nearly all.
    pub brotli: usize,
}

impl Sizes {
    /// What is fetched before the first question can be answered, added up.
    pub fn first_question(&self) -> File {
        let mut total = File {
            name: "first question".to_owned(),
            is_first: true,
            plain: 0,
            gzip: 0,
            brotli: 0,
        };
        for file in self.files.iter().filter(|file| file.is_first) {
            total.plain += file.plain;
            total.gzip += file.gzip;
            total.brotli += file.brotli;
        }
        total
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "   {:<40} {:>9} {:>9} {:>9}", "bytes", "plain", "gzip", "brotli")?;
        for file in &self.files {
            writeln!(formatter, "   {}", row(file, if file.is_first { "*" } else { "" }))?;
        }
        writeln!(formatter, "   {}", row(&self.first_question(), "* up to the "))
    }
}

fn row(file: &File, mark: &str) -> String {
    let name = match mark {
        "*" => format!("{} *", file.name),
        _ => format!("{mark}{}", file.name),
    };
    format!("{name:<40} {:>9} {:>9} {:>9}", file.plain, file.gzip, file.brotli)
}

/// Measures a finished site. Before the first question come the first page and every file that it names, other than
/// pages that it links to.
pub fn of_site(site: &Path) -> Result<Sizes> {
    let page = site.join("index.html");
    let first_page = fs::read_to_string(&page)
        .with_context(|| format!("could not read {}: is the site built?", page.display()))?;
    let mut files = Vec::new();
    for path in compress::files_in(site)? {
        let name = path.strip_prefix(site).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let content =
            fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let is_first =
            name == "index.html" || (!name.ends_with(".html") && first_page.contains(&name));
        let (gzip, brotli) = match compress::is_compressible(&path) {
            true => (compress::gzip(&content)?.len(), compress::brotli(&content)?.len()),
            false => (content.len(), content.len()),
        };
        files.push(File {
            name: without_hash(&name),
            is_first,
            plain: content.len(),
            gzip,
            brotli,
        });
    }
    Ok(Sizes { files })
}

/// `heedful-1a2b3c4d5e6f7a8b_bg.wasm` is `heedful_bg.wasm`, whatever is in it.
fn without_hash(name: &str) -> String {
    let Some((before, after)) = name.rsplit_once('-') else { return name.to_owned() };
    let (hash, rest) =
        after.split_at(after.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(after.len()));
    if hash.len() == 16 { format!("{before}{rest}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_left_out_of_names() {
        assert_eq!(without_hash("heedful-1a2b3c4d5e6f7a8b_bg.wasm"), "heedful_bg.wasm");
        assert_eq!(without_hash("heedful-1a2b3c4d5e6f7a8b.js"), "heedful.js");
        assert_eq!(without_hash("stalking-england-wales.json"), "stalking-england-wales.json");
    }

    #[test]
    fn what_the_first_page_names_counts_for_the_first_question() {
        let site = tempfile::tempdir().unwrap();
        for (name, content) in [
            ("index.html", "<script src=a.js></script><a href=paper.html>"),
            ("a.js", "let a = 1;"),
            ("b.js", "let b = 1;"),
            ("a.js.br", "compressed"),
            ("paper.html", "<p>paper</p>"),
        ] {
            fs::write(site.path().join(name), content).unwrap();
        }
        let sizes = of_site(site.path()).unwrap();
        let first: Vec<_> = sizes
            .files
            .iter()
            .filter(|file| file.is_first)
            .map(|file| file.name.as_str())
            .collect();
        assert_eq!(first, ["a.js", "index.html"]);
        assert_eq!(sizes.first_question().plain, 55);
        assert_eq!(sizes.files.len(), 4);
    }
}

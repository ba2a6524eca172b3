//! How many bytes a person has to fetch.

use std::{fmt, fs, path::Path};

use anyhow::{Context, Result};

use crate::server::HASH_DIGITS;
use crate::site::compress;

/// The sizes of a site's files, in bytes.
#[derive(Debug, Default)]
pub struct Sizes {
    /// The files, in the order of their names.
    pub files: Vec<SizedFile>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizedFile {
    /// Its path in the site, without the hash.
    pub name: String,
    /// When it is needed.
    pub needed: NeededFiles,
    /// As it is.
    pub plain: usize,
    /// As servers send it to old browsers.
    pub gzip: usize,
    /// As servers send it to nearly all.
    pub brotli: usize,
}

/// When a file is needed. All that is needed at all is fetched at once; the small files are there first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeededFiles {
    /// To answer the first question.
    FirstQuestion,
    /// To go on from there, to the result and all the rest.
    Program,
    /// Only if it is asked for, as the paper version is.
    OnRequest,
}

impl Sizes {
    /// What is fetched until the first question can be answered, or until the app has loaded, added up.
    pub fn until(&self, needed: NeededFiles) -> SizedFile {
        let mut total = SizedFile { name: String::new(), needed, plain: 0, gzip: 0, brotli: 0 };
        for file in self.files.iter().filter(|file| file.needed <= needed) {
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
        let first = self.until(NeededFiles::FirstQuestion);
        let all = self.until(NeededFiles::Program);
        let files = self.files.iter().map(|file| {
            let mark = match file.needed {
                NeededFiles::FirstQuestion => " *",
                NeededFiles::Program => " +",
                NeededFiles::OnRequest => "",
            };
            (format!("{}{mark}", file.name), file)
        });
        let totals = [
            ("* to the first question".to_owned(), &first),
            ("+ to the second, and to the end".to_owned(), &all),
        ];
        for (name, SizedFile { plain, gzip, brotli, .. }) in files.chain(totals) {
            writeln!(formatter, "   {name:<40} {plain:>9} {gzip:>9} {brotli:>9}")?;
        }
        Ok(())
    }
}

/// Measures a finished site. Before the first question come the first page and every file that it names, other than
/// pages that it links to, and the parts of the app, whose ids begin with `app-`.
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
        let needed = needed(&first_page, &name);
        let (gzip, brotli) = match compress::is_compressible(&path) {
            true => (compress::gzip(&content)?.len(), compress::brotli(&content)?.len()),
            false => (content.len(), content.len()),
        };
        files.push(SizedFile {
            name: without_hash(&name),
            needed,
            plain: content.len(),
            gzip,
            brotli,
        });
    }
    Ok(Sizes { files })
}

fn needed(first_page: &str, name: &str) -> NeededFiles {
    if name == "index.html" {
        return NeededFiles::FirstQuestion;
    }
    let naming = first_page.split('<').find(|tag| tag.contains(name));
    match naming {
        Some(_) if name.ends_with(".html") => NeededFiles::OnRequest,
        // What only hosts' own services and words need.
        Some(tag) if tag.contains("id=\"own-") => NeededFiles::OnRequest,
        Some(tag) if tag.contains("id=\"app-") => NeededFiles::Program,
        Some(_) => NeededFiles::FirstQuestion,
        None => NeededFiles::OnRequest,
    }
}

/// `heedful-1a2b3c4d5e6f7a8b_bg.wasm` is `heedful_bg.wasm`, whatever is in it.
fn without_hash(name: &str) -> String {
    let Some((before, after)) = name.rsplit_once('-') else { return name.to_owned() };
    let (hash, rest) =
        after.split_at(after.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(after.len()));
    if HASH_DIGITS.contains(&hash.len()) { format!("{before}{rest}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_left_out_of_names() {
        assert_eq!(without_hash("heedful-1a2b3c4d5e6f7a8b_bg.wasm"), "heedful_bg.wasm");
        assert_eq!(without_hash("heedful-1a2b3c4d5e6f7a8b.js"), "heedful.js");
        assert_eq!(without_hash("training-7d16c63e27ecce4_bg.wasm"), "training_bg.wasm");
        assert_eq!(without_hash("content-7d16c63e27ecce42.json"), "content.json");
    }

    #[test]
    fn what_the_first_page_names_counts_and_the_program_by_itself() {
        let site = tempfile::tempdir().unwrap();
        let page =
            "<script src=a.js></script><link id=\"app-wasm\" href=a.wasm><a href=paper.html>";
        for (name, content) in [
            ("index.html", page),
            ("a.js", "let a = 1;"),
            ("a.wasm", "code"),
            ("b.js", "let b = 1;"),
            ("a.js.br", "compressed"),
            ("paper.html", "<p>paper</p>"),
        ] {
            fs::write(site.path().join(name), content).unwrap();
        }
        let sizes = of_site(site.path()).unwrap();
        let needed: Vec<_> =
            sizes.files.iter().map(|file| (file.name.as_str(), file.needed)).collect();
        assert_eq!(
            needed,
            [
                ("a.js", NeededFiles::FirstQuestion),
                ("a.wasm", NeededFiles::Program),
                ("b.js", NeededFiles::OnRequest),
                ("index.html", NeededFiles::FirstQuestion),
                ("paper.html", NeededFiles::OnRequest),
            ]
        );
        assert_eq!(sizes.until(NeededFiles::FirstQuestion).plain, 10 + page.len());
        assert_eq!(sizes.until(NeededFiles::Program).plain, 10 + page.len() + 4);
    }
}

//! A copy of the built site that a test may change while a browser looks at it, as a host changes it in an update.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use xtask::site::offline::{integrity, worker_of};
use xtask::site::{hash_in, hash_of, with_hash};

use crate::content::content_file;

/// A copy.
#[derive(Debug, Clone)]
pub struct SiteCopy {
    /// Where it is.
    pub folder: PathBuf,
}

/// A page of the site, and what it loads.
#[derive(Debug, Clone, Copy)]
struct Parts {
    html: &'static str,
    content: &'static str,
}

const PUBLIC: Parts = Parts { html: "index.html", content: "content" };
const OFFICER: Parts = Parts { html: "officer.html", content: "officer-content" };

impl SiteCopy {
    /// The name of the officers' content.
    #[must_use]
    pub fn content(&self) -> String {
        self.content_of(OFFICER)
    }

    /// Puts another version of the officers' content there, and a page and a worker that know it.
    pub fn set_version(&self, version: &str) {
        let after = format!("\"version\":\"{version}\"");
        self.update(OFFICER, "\"version\":\"0.1.0\"", &after);
    }

    /// Puts another telephone number in the place of one, in the public page and in what it loads, and in the paper version.
    pub fn set_number(&self, before: &str, after: &str) {
        self.update(PUBLIC, before, after);
        let paper = self.read("paper.html");
        self.write("paper.html", &paper.replace(before, after));
    }

    /// What a build with other content changes: the content and its name, and all that names them.
    fn update(&self, parts: Parts, before: &str, after: &str) {
        let Parts { html, content } = parts;
        let old_name = self.content_of(parts);
        let old = self.read(&old_name);
        let new = old.replace(before, after);
        assert_ne!(old, new, "{before} is in {old_name}");
        let new_name = with_hash(content, "json", new.as_bytes());
        let old_page = self.read(html);
        let page = old_page.replace(hash_in(&old_name), hash_in(&new_name)).replace(before, after);
        let (_, build) = page.split_once("data-build=\"").expect("a page has an identity");
        let build = build.split('"').next().unwrap_or_default();
        let page = page.replace(build, &hash_of(page.as_bytes()));
        fs::remove_file(self.folder.join(&old_name)).expect("it can be removed");
        self.write(&new_name, &new);
        self.write(html, &page);
        let worker = worker_of(html);
        if !self.folder.join(&worker).is_file() {
            return;
        }
        let text = self.read(&worker);
        let (head, rest) = text.split_once("const VERSION = \"").expect("a worker has a version");
        let (number, rest) = rest.split_once('"').expect("it ends");
        let other: String = number.chars().rev().collect();
        let mut text = format!("{head}const VERSION = \"{other}\"{rest}");
        for (old, new) in [
            (old_name, new_name),
            (integrity(old.as_bytes()), integrity(new.as_bytes())),
            (integrity(old_page.as_bytes()), integrity(page.as_bytes())),
        ] {
            assert!(text.contains(&old), "the worker knows {old}");
            text = text.replace(&old, &new);
        }
        self.write(&worker, &text);
    }

    /// Puts something else in the place of a file.
    pub fn damage(&self, name: &str) {
        let text = self.read(name);
        self.write(name, &format!("{text}\n"));
    }

    /// Gives all files an age.
    pub fn age(&self, days: u32) {
        let time = SystemTime::now() - Duration::from_secs(u64::from(days) * 24 * 60 * 60);
        for entry in fs::read_dir(&self.folder).expect("the copy can be read").flatten() {
            if !entry.path().is_file() {
                continue;
            }
            let file = File::options().write(true).open(entry.path());
            file.and_then(|file| file.set_modified(time)).expect("a file can be dated");
        }
    }

    fn content_of(&self, parts: Parts) -> String {
        let path = content_file(&self.folder, parts.content);
        path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Changes a page: puts `line` at the end of its head.
    ///
    /// # Panics
    /// When there is no such page.
    pub fn add_to_head(&self, name: &str, line: &str) {
        let page = self.read(name);
        assert!(page.contains("</head>"), "{name} has a head");
        self.write(name, &page.replacen("</head>", &format!("{line}</head>"), 1));
    }

    /// Puts what is in the folder `a` there a second time, as a host with two copies.
    pub fn put_second(&self, name: &str) {
        copy_files(&self.folder.join("a"), &self.folder.join(name));
    }

    /// The text of a file.
    ///
    /// # Panics
    /// When there is no such file.
    #[must_use]
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).expect("the copy has the file")
    }

    /// Writes a file.
    ///
    /// # Panics
    /// When it can't be written.
    pub fn write(&self, name: &str, text: &str) {
        for compressed in ["br", "gz"] {
            fs::remove_file(self.folder.join(format!("{name}.{compressed}"))).ok();
        }
        fs::write(self.folder.join(name), text).expect("the copy can be written");
    }
}

/// Copies the files of a folder, and those of the folders in it.
pub(crate) fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for entry in fs::read_dir(from).expect("the site is built").flatten() {
        let path = entry.path();
        if path.is_dir() {
            copy_files(&path, &to.join(entry.file_name()));
        } else if path.is_file() {
            fs::copy(&path, to.join(entry.file_name())).expect("the copy fits");
        }
    }
}

//! A copy of the built site that a test may change while a browser looks at it, as a host changes it in an update.

use std::path::{Path, PathBuf};

use xtask::site::offline::integrity;

/// The worker of the officers' page.
const WORKER: &str = "officer-worker.js";

/// What the officers' page loads.
const CONTENT: &str = "stalking-england-wales.officer.json";

/// A copy.
#[derive(Debug, Clone)]
pub struct SiteCopy {
    /// Where it is.
    pub folder: PathBuf,
}

impl SiteCopy {
    /// Puts another version of the content there, and a worker that knows it.
    pub fn set_version(&self, version: &str) {
        let before = self.read(CONTENT);
        let after =
            before.replacen("\"version\":\"0.1.0\"", &format!("\"version\":\"{version}\""), 1);
        assert_ne!(before, after, "the content has a version");
        let worker = self.read(WORKER);
        let (head, rest) = worker.split_once("const VERSION = \"").expect("a worker has a version");
        let (number, rest) = rest.split_once('"').expect("it ends");
        let other: String = number.chars().rev().collect();
        let worker = format!("{head}const VERSION = \"{other}\"{rest}")
            .replace(&integrity(before.as_bytes()), &integrity(after.as_bytes()));
        self.write(CONTENT, &after);
        self.write(WORKER, &worker);
    }

    /// Puts something else in the place of a file.
    pub fn damage(&self, name: &str) {
        let text = self.read(name);
        self.write(name, &format!("{text}\n"));
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.join(name)).expect("the copy has the file")
    }

    fn write(&self, name: &str, text: &str) {
        for compressed in ["br", "gz"] {
            std::fs::remove_file(self.folder.join(format!("{name}.{compressed}"))).ok();
        }
        std::fs::write(self.folder.join(name), text).expect("the copy can be written");
    }
}

/// Copies the files of a folder.
pub(crate) fn copy_files(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder for the copy");
    for entry in std::fs::read_dir(from).expect("the site is built").flatten() {
        let path = entry.path();
        if path.is_file() {
            std::fs::copy(&path, to.join(entry.file_name())).expect("the copy fits");
        }
    }
}

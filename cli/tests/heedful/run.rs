//! Runs the real command on packs in this folder, or on changed copies of them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The day of every test.
pub const TODAY: &str = "2026-11-22";

/// What a command printed, and how it ended.
#[derive(Debug)]
pub struct Ran {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl Ran {
    /// Standard output, of a command that has to end well.
    pub fn good(self) -> String {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self.out
    }

    /// Standard output as JSON, however it ended.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }
}

/// Runs `heedful` with these arguments.
pub fn heedful<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_heedful"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    Ran {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// The folder of the packs.
pub fn packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("packs")
}

/// The tiny good pack.
pub fn tiny() -> PathBuf {
    packs().join("tiny")
}

/// The pack that is published.
pub fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("content").join("stalking-england-wales")
}

/// A folder of this test run, which is removed at its end.
#[derive(Debug)]
pub struct Folder(pub PathBuf);

impl Folder {
    /// An empty folder.
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name =
            format!("heedful-test-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A copy of the tiny pack, with the files of `over` laid over it.
    pub fn tiny_with(over: &Path) -> Self {
        let folder = Self::new();
        copy(&tiny(), &folder.0);
        copy(over, &folder.0);
        folder
    }

    /// A file in it.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Text as one, from the path of a file, for arguments.
pub fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

//! Runs the real command on packs in this folder, or on changed copies of them.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The day of every test.
pub const TODAY: &str = "2026-11-28";

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

/// The tiny good pack, with a word for each phrase of the published one that it does not have itself, and what is filled in
/// there: which there are changes with the widget. It is made once, in a folder named by what is in it.
pub fn tiny() -> PathBuf {
    let read = |path: PathBuf| std::fs::read_to_string(path).unwrap();
    let own = read(packs().join("tiny").join("interface.toml"));
    let published = read(published().join("interface.toml"));
    let name = |line: &str| {
        let (name, _) = line.split_once(" = ").filter(|_| !line.starts_with('#'))?;
        Some(name.to_owned())
    };
    let known: Vec<String> = own.lines().filter_map(name).collect();
    let lines = published.lines().filter_map(|line| Some((name(line)?, line)));
    let more = lines.filter(|(name, _)| !known.contains(name)).map(|(name, line)| {
        let gaps = heedful_engine::gaps(line);
        let gaps: Vec<String> =
            gaps.iter().filter(|gap| !gap.contains(' ')).map(|gap| format!("{{{gap}}}")).collect();
        match (line.contains("999"), gaps.is_empty()) {
            (true, _) => format!("{name} = \"Call 999.\""),
            (false, true) => format!("{name} = \"Word\""),
            (false, false) => format!("{name} = \"{}\"", gaps.join(" ")),
        }
    });
    let interface = own.trim_end().to_owned() + "\n" + &more.collect::<Vec<_>>().join("\n") + "\n";
    let mut hash = std::hash::DefaultHasher::new();
    contents(&packs().join("tiny")).hash(&mut hash);
    interface.hash(&mut hash);
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tiny-{:x}", hash.finish()));
    if !made.exists() {
        let folder = Folder::new();
        copy(&packs().join("tiny"), &folder.0);
        folder.file("interface.toml", &interface);
        let beside = made.with_extension(std::process::id().to_string());
        copy(&folder.0, &beside);
        // Another test may have been first.
        if std::fs::rename(&beside, &made).is_err() {
            std::fs::remove_dir_all(&beside).unwrap();
        }
    }
    made
}

fn contents(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(contents(&path)),
            false => drop(found.insert(path.clone(), std::fs::read_to_string(&path).unwrap())),
        }
    }
    found
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

    /// A copy of the tiny pack.
    pub fn tiny() -> Self {
        Self::of(&tiny())
    }

    /// A copy of a pack.
    pub fn of(pack: &Path) -> Self {
        let folder = Self::new();
        copy(pack, &folder.0);
        folder
    }

    /// Puts `to` in the place of `from`, which has to be in the file.
    pub fn change(&self, name: &str, from: &str, to: &str) {
        let path = self.0.join(name);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        std::fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    /// What `heedful check` says of it.
    pub fn check(&self) -> Checked {
        let ran = heedful(["check", &text(&self.0), "--today", TODAY, "--format", "json"]);
        Checked { code: ran.code, report: ran.json() }
    }

    /// A file in it.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

/// What `heedful check` said of a pack.
#[derive(Debug)]
pub struct Checked {
    pub code: i32,
    pub report: serde_json::Value,
}

impl Checked {
    /// The errors, each as `code file:line message (help)`.
    pub fn errors(&self) -> Vec<String> {
        let problems = self.report["problems"].as_array().unwrap().iter();
        let errors = problems.filter(|problem| problem["severity"] == "error");
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        errors
            .map(|problem| {
                format!(
                    "{} {}:{} {} ({})",
                    text(&problem["code"]),
                    text(&problem["file"]),
                    problem["line"],
                    text(&problem["message"]),
                    text(&problem["help"])
                )
            })
            .collect()
    }

    /// That there is an error in which all of these words are, and that the command failed.
    pub fn refuses(&self, words: &[&str]) {
        assert_eq!(self.code, 1, "{:?}", self.report);
        let errors = self.errors();
        assert!(
            errors.iter().any(|error| words.iter().all(|word| error.contains(word))),
            "no error has {words:?}: {errors:#?}"
        );
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

//! What a page did that it must not do.

use std::fmt;
use std::sync::Mutex;

/// The script that the proxy puts first into every page.
pub(crate) const SCRIPT: &str = include_str!("recorder.js");

/// The path under which the proxy serves the script and hears from it.
pub(crate) const PATH: &str = "/__recorder/";

/// One thing that a page must not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// `console`, `uncaught`, `rejection`, `policy`, `text` for a text that was changed in place, or `request` for a request
    /// to another host.
    pub(crate) kind: String,
    /// What the browser said about it.
    pub(crate) text: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.text)
    }
}

/// All findings of a visit, in order.
#[derive(Debug, Default)]
pub(crate) struct Findings(Mutex<Vec<Finding>>);

impl Findings {
    pub(crate) fn add(&self, kind: &str, text: impl Into<String>) {
        let finding = Finding { kind: kind.to_owned(), text: text.into() };
        self.0.lock().expect("nobody panics while adding").push(finding);
    }

    pub(crate) fn all(&self) -> Vec<Finding> {
        self.0.lock().expect("nobody panics while adding").clone()
    }
}

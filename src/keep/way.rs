//! The ways to keep it, and what each does.

use heedful_engine::{Date, Phrase};

use super::{KeepProblem, Kept, Look, Shelf, passphrase};
use crate::browser::keep::{self as browser, Printed};

/// A way to keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// In this tab, until it closes.
    Tab,
    /// On this device, locked.
    Device,
    /// As a file, locked.
    LockedFile,
    /// As a file that anyone can read.
    File,
    /// On paper, or as a PDF.
    Print,
    /// On paper, or as a PDF: what was told, without what it comes to.
    PrintAnswers,
    /// As text, to paste elsewhere.
    Copy,
}

impl Way {
    /// All of them, in the order on screen.
    pub const ALL: [Self; 7] = [
        Self::Tab,
        Self::Device,
        Self::LockedFile,
        Self::File,
        Self::Print,
        Self::PrintAnswers,
        Self::Copy,
    ];

    /// Its name, in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Tab => "keep-tab",
            Self::Device => "keep-device",
            Self::LockedFile => "keep-locked-file",
            Self::File => "keep-file",
            Self::Print => "keep-print",
            Self::PrintAnswers => "keep-print-answers",
            Self::Copy => "keep-copy",
        }
    }

    /// What it is called.
    pub fn name(self) -> Phrase {
        match self {
            Self::Tab => Phrase::KeepTab,
            Self::Device => Phrase::KeepDevice,
            Self::LockedFile => Phrase::KeepFileLocked,
            Self::File => Phrase::KeepFile,
            Self::Print => Phrase::KeepPrint,
            Self::PrintAnswers => Phrase::PrintWithoutResult,
            Self::Copy => Phrase::KeepCopy,
        }
    }

    /// What is risky about it.
    pub fn risk(self) -> Phrase {
        match self {
            Self::Tab => Phrase::KeepTabRisk,
            Self::Device => Phrase::KeepDeviceRisk,
            Self::LockedFile => Phrase::KeepFileLockedRisk,
            Self::File => Phrase::KeepFileRisk,
            Self::Print => Phrase::KeepPrintRisk,
            Self::PrintAnswers => Phrase::PrintWithoutResultHint,
            Self::Copy => Phrase::KeepCopyRisk,
        }
    }

    /// Said once it is done.
    pub fn done(self) -> Phrase {
        match self {
            Self::Tab => Phrase::KeptTab,
            Self::Device => Phrase::KeptDevice,
            Self::LockedFile | Self::File => Phrase::KeptFile,
            Self::Print | Self::PrintAnswers => Phrase::PrintReady,
            Self::Copy => Phrase::KeepCopied,
        }
    }

    /// Whether it locks under a passphrase.
    pub fn is_locked(self) -> bool {
        matches!(self, Self::Device | Self::LockedFile)
    }

    /// Where the browser stores it, if it does.
    pub fn shelf(self) -> Option<Shelf> {
        match self {
            Self::Tab => Some(Shelf::Tab),
            Self::Device => Some(Shelf::Device),
            _ => None,
        }
    }

    /// Why this browser can't offer it here.
    pub fn hindrance(self) -> Option<KeepProblem> {
        if let Some(Err(KeepProblem::StorageBlocked)) =
            self.shelf().map(|shelf| browser::look(shelf, None))
        {
            return Some(KeepProblem::StorageBlocked);
        }
        (self.is_locked() && !browser::can_seal()).then_some(KeepProblem::NotSecure)
    }
}

/// What is kept, and how.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The way.
    pub way: Way,
    /// The case, as JSON.
    pub case: String,
    /// The same for people to read.
    pub text: String,
    /// The passphrase, where the way locks.
    pub passphrase: String,
    /// The name of a file.
    pub file_name: String,
    /// For how many days, on this device.
    pub days: i32,
}

/// What would be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Something that was kept on this day.
    Kept(Date),
    /// Something that can't be read any more, or not by this version.
    Damaged,
}

/// What would be replaced, if anything.
pub fn in_the_way(way: Way, today: Option<Date>) -> Option<Before> {
    match browser::look(way.shelf()?, today) {
        Ok(Look::Kept(kept)) => Some(Before::Kept(kept.on)),
        Err(KeepProblem::StoredDamaged) => Some(Before::Damaged),
        _ => None,
    }
}

/// Checks what was typed.
///
/// # Errors
/// What has to be mended first.
pub fn check(way: Option<Way>, passphrase: &str, again: &str) -> Result<Way, KeepProblem> {
    let way = way.ok_or(KeepProblem::NoWay)?;
    if way.is_locked() {
        passphrase::check_new(passphrase, again)?;
    }
    Ok(way)
}

/// Keeps it; returns the text of what is locked, and nothing of what is not.
///
/// # Errors
/// Why it was not kept.
pub async fn carry_out(wish: Wish) -> Result<String, KeepProblem> {
    let mut sealed = String::new();
    let content = match wish.way {
        Way::Print => return browser::print(Printed::Everything).map(|()| sealed),
        Way::PrintAnswers => return browser::print(Printed::Answers).map(|()| sealed),
        Way::Copy => return browser::copy(wish.text).await.map(|()| sealed),
        way if way.is_locked() => {
            sealed = browser::seal(&wish.case, &wish.passphrase).await?.to_json();
            sealed.clone()
        }
        _ => wish.case,
    };
    match wish.way.shelf() {
        Some(shelf) => {
            let today = browser::today().ok_or(KeepProblem::NotStored)?;
            browser::keep(shelf, &Kept::today(shelf, content, today, wish.days))?;
        }
        None => browser::save_file(&wish.file_name, &content)?,
    }
    Ok(sealed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_locks_asks_for_a_passphrase() {
        assert_eq!(check(None, "", ""), Err(KeepProblem::NoWay));
        for way in Way::ALL {
            let expected =
                if way.is_locked() { Err(KeepProblem::PassphraseMissing) } else { Ok(way) };
            assert_eq!(check(Some(way), "", ""), expected, "{way:?}");
        }
    }
}

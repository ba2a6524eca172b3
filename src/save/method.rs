//! The ways to keep it, and what each does.

use heedful_engine::{Date, Phrase};

use super::passphrase;
use crate::browser::save::envelope::Term;
use crate::browser::save::{self as browser, Generation, Printed, Seen};
use crate::browser::save::{KeepProblem, Kept, Look, OnLeaving};

/// A way to keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
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
    pub const ALL: [Self; 6] =
        [Self::Device, Self::LockedFile, Self::File, Self::Print, Self::PrintAnswers, Self::Copy];

    /// Its name, in forms.
    pub fn id(self) -> &'static str {
        match self {
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

    /// Why this browser can't offer it here.
    pub fn hindrance(self) -> Option<KeepProblem> {
        if self == Self::Device && browser::look(None) == Err(KeepProblem::StorageBlocked) {
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
    /// What becomes of it there when the person leaves.
    pub on_leaving: OnLeaving,
    /// What was saved there when the person was asked.
    pub before: Seen,
    /// The case that was open when they asked for it.
    pub generation: Generation,
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
    if way != Way::Device {
        return None;
    }
    match browser::look(today) {
        Ok(Look::Kept(kept)) => Some(Before::Kept(kept.term.saved)),
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
    let Wish { generation, file_name, .. } = &wish;
    let unlocked = match wish.way {
        Way::Print => browser::print(Printed::Everything),
        Way::PrintAnswers => browser::print(Printed::Answers),
        Way::Copy => browser::copy(*generation, wish.text).await,
        Way::File => browser::save_file(*generation, file_name, &wish.case),
        Way::LockedFile => {
            let sealed = browser::seal(&wish.case, &wish.passphrase, None).await?.to_json();
            return browser::save_file(*generation, file_name, &sealed).map(|()| sealed);
        }
        Way::Device => {
            let today = browser::today().ok_or(KeepProblem::NotStored)?;
            let term = Term::of_days(today, wish.days);
            let sealed = browser::seal(&wish.case, &wish.passphrase, Some(term)).await?;
            let kept = Kept { term, content: sealed.to_json(), on_leaving: wish.on_leaving };
            return browser::save(*generation, &wish.before, &kept).map(|()| kept.content);
        }
    };
    unlocked.map(|()| String::new())
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

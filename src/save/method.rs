//! The methods to save a case, and what each does.

use heedful_engine::{Date, Phrase};

use super::passphrase;
use crate::browser::save::envelope::Term;
use crate::browser::save::{
    self as browser, Generation, OnLeaving, Printed, SavedEntry, SavedState, StorageError, Stored,
};

/// A method to save a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveMethod {
    /// On this device, locked.
    Device,
    /// As a file, locked.
    LockedFile,
    /// As a file that anyone can read.
    File,
    /// On paper, or as a PDF.
    Print,
    /// On paper, or as a PDF: the answers, without the result.
    PrintAnswers,
    /// As text, to paste elsewhere.
    Copy,
}

impl SaveMethod {
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
    pub fn unavailable_reason(self) -> Option<StorageError> {
        if self == Self::Device && browser::load(None) == Err(StorageError::StorageBlocked) {
            return Some(StorageError::StorageBlocked);
        }
        (self.is_locked() && !browser::can_encrypt()).then_some(StorageError::NotSecure)
    }
}

/// What is saved, and how.
#[derive(Debug, Clone)]
pub struct SaveRequest {
    pub method: SaveMethod,
    /// The case, as JSON.
    pub case: String,
    /// The same for people to read.
    pub text: String,
    /// The passphrase, where the method locks.
    pub passphrase: String,
    pub file_name: String,
    /// For how many days, on this device.
    pub days: i32,
    /// What becomes of it there when the person leaves.
    pub on_leaving: OnLeaving,
    /// What was saved there when the person was asked.
    pub before: SavedState,
    /// The case that was open when they asked for it.
    pub generation: Generation,
}

/// What would be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Something that was kept on this day.
    Entry(Date),
    /// Something that can't be read any more, or not by this version.
    Damaged,
}

/// What would be replaced, if anything.
pub fn existing_entry(method: SaveMethod, today: Option<Date>) -> Option<Existing> {
    if method != SaveMethod::Device {
        return None;
    }
    match browser::load(today) {
        Ok(Stored::Entry(kept)) => Some(Existing::Entry(kept.term.saved)),
        Err(StorageError::StoredDamaged) => Some(Existing::Damaged),
        _ => None,
    }
}

/// Checks what was typed.
///
/// # Errors
/// The first validation error.
pub fn check(
    method: Option<SaveMethod>,
    passphrase: &str,
    again: &str,
) -> Result<SaveMethod, StorageError> {
    let method = method.ok_or(StorageError::NoMethod)?;
    if method.is_locked() {
        passphrase::check_new(passphrase, again)?;
    }
    Ok(method)
}

/// Saves it; returns the text of what is locked, and nothing of what is not.
///
/// # Errors
/// Why it was not kept.
pub async fn save(request: SaveRequest) -> Result<String, StorageError> {
    let SaveRequest { generation, file_name, .. } = &request;
    let unlocked = match request.method {
        SaveMethod::Print => browser::print(Printed::Everything),
        SaveMethod::PrintAnswers => browser::print(Printed::Answers),
        SaveMethod::Copy => browser::copy(*generation, request.text).await,
        SaveMethod::File => browser::save_file(*generation, file_name, &request.case),
        SaveMethod::LockedFile => {
            let sealed =
                browser::encrypt(&request.case, &request.passphrase, None).await?.to_json();
            return browser::save_file(*generation, file_name, &sealed).map(|()| sealed);
        }
        SaveMethod::Device => {
            let today = browser::today().ok_or(StorageError::NotStored)?;
            let term = Term::of_days(today, request.days);
            let sealed = browser::encrypt(&request.case, &request.passphrase, Some(term)).await?;
            let kept =
                SavedEntry { term, content: sealed.to_json(), on_leaving: request.on_leaving };
            return browser::save(*generation, &request.before, &kept).map(|()| kept.content);
        }
    };
    unlocked.map(|()| String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_locks_asks_for_a_passphrase() {
        assert_eq!(check(None, "", ""), Err(StorageError::NoMethod));
        for method in SaveMethod::ALL {
            let expected =
                if method.is_locked() { Err(StorageError::PassphraseMissing) } else { Ok(method) };
            assert_eq!(check(Some(method), "", ""), expected, "{method:?}");
        }
    }
}

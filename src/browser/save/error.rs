//! What can go wrong while saving or opening, and the phrase that says so.

use heedful_engine::Phrase;

/// Why something was not saved or not opened. Whatever it is, the answers on the screen and what was saved before stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// No method was chosen.
    NoMethod,
    /// The passphrase is empty.
    PassphraseMissing,
    /// The passphrase is shorter than [`LEAST_CHARACTERS`](super::passphrase::LEAST_CHARACTERS).
    PassphraseShort,
    /// The two passphrases differ.
    PassphraseDiffer,
    /// It does not open: the passphrase is wrong, or some of what is locked was changed. The cipher can't tell which.
    DoesNotOpen,
    /// The browser offers no cryptography, since the page did not come over a secure connection.
    NotSecure,
    /// The browser refused to lock it.
    NotLocked,
    /// The browser lets this page store nothing.
    StorageBlocked,
    /// There is no room.
    StorageFull,
    /// It was written, and was not there when it was read back.
    NotStored,
    /// What is stored here can't be read any more.
    StoredDamaged,
    /// The file holds nothing.
    FileEmpty,
    /// The file is longer than any that this program writes.
    FileLarge,
    /// The file is not one of this program's, or belongs to other questions.
    UnknownFileFormat,
    /// The file was written by a later version.
    FileNewer,
    /// The file is one of this program's, and a part of it is missing or was changed.
    FileDamaged,
    /// The browser could not read the file.
    FileUnread,
    /// The browser did not take the file to save.
    FileNotSaved,
    /// The browser did not copy.
    NotCopied,
    /// The browser did not print.
    NotPrinted,
    /// Another tab saved something after the person was asked.
    SavedMeanwhile,
    /// The case was deleted, or another one opened, or the page was left, before it was done.
    Cancelled,
}

impl StorageError {
    /// The message for the person.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::NoMethod => Phrase::ErrorKeepChoose,
            Self::PassphraseMissing => Phrase::ErrorPassphraseMissing,
            Self::PassphraseShort => Phrase::ProblemPassphraseShort,
            Self::PassphraseDiffer => Phrase::ProblemPassphraseDiffer,
            Self::DoesNotOpen => Phrase::ProblemPassphraseWrong,
            Self::NotSecure => Phrase::ProblemNoHttps,
            Self::NotLocked => Phrase::ProblemNotLocked,
            Self::StorageBlocked => Phrase::ProblemStorageBlocked,
            Self::StorageFull => Phrase::ProblemStorageFull,
            Self::NotStored => Phrase::ProblemNotStored,
            Self::StoredDamaged => Phrase::ProblemStoredDamaged,
            Self::FileEmpty => Phrase::ProblemFileEmpty,
            Self::FileLarge => Phrase::ProblemFileLarge,
            Self::UnknownFileFormat => Phrase::ProblemFileForeign,
            Self::FileNewer => Phrase::ProblemFileNewer,
            Self::FileDamaged => Phrase::ProblemFileDamaged,
            Self::FileUnread => Phrase::ProblemFileUnread,
            Self::FileNotSaved => Phrase::ProblemFileNotSaved,
            Self::NotCopied => Phrase::ProblemCopy,
            Self::NotPrinted => Phrase::ProblemPrint,
            Self::SavedMeanwhile => Phrase::ProblemSavedMeanwhile,
            Self::Cancelled => Phrase::ProblemCancelled,
        }
    }

    /// Whether the person can correct it where they typed.
    pub fn is_correctable(self) -> bool {
        matches!(
            self,
            Self::NoMethod
                | Self::PassphraseMissing
                | Self::PassphraseShort
                | Self::PassphraseDiffer
                | Self::DoesNotOpen
        )
    }
}

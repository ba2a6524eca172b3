//! What can go wrong while saving or opening.

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

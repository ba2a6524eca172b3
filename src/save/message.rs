//! What a person reads when something was not saved or not opened.

use heedful_engine::Phrase;

use crate::browser::save::StorageError;

/// The message for the person.
pub fn phrase_of(error: StorageError) -> Phrase {
    match error {
        StorageError::NoMethod => Phrase::ErrorKeepChoose,
        StorageError::PassphraseMissing => Phrase::ErrorPassphraseMissing,
        StorageError::PassphraseShort => Phrase::ProblemPassphraseShort,
        StorageError::PassphraseDiffer => Phrase::ProblemPassphraseDiffer,
        StorageError::DoesNotOpen => Phrase::ProblemPassphraseWrong,
        StorageError::NotSecure => Phrase::ProblemNoHttps,
        StorageError::NotLocked => Phrase::ProblemNotLocked,
        StorageError::StorageBlocked => Phrase::ProblemStorageBlocked,
        StorageError::StorageFull => Phrase::ProblemStorageFull,
        StorageError::NotStored => Phrase::ProblemNotStored,
        StorageError::StoredDamaged => Phrase::ProblemStoredDamaged,
        StorageError::FileEmpty => Phrase::ProblemFileEmpty,
        StorageError::FileLarge => Phrase::ProblemFileLarge,
        StorageError::UnknownFileFormat => Phrase::ProblemFileForeign,
        StorageError::FileNewer => Phrase::ProblemFileNewer,
        StorageError::FileDamaged => Phrase::ProblemFileDamaged,
        StorageError::FileUnread => Phrase::ProblemFileUnread,
        StorageError::FileNotSaved => Phrase::ProblemFileNotSaved,
        StorageError::NotCopied => Phrase::ProblemCopy,
        StorageError::NotPrinted => Phrase::ProblemPrint,
        StorageError::SavedMeanwhile => Phrase::ProblemSavedMeanwhile,
        StorageError::Cancelled => Phrase::ProblemCancelled,
    }
}

/// Whether the person can correct it where they typed.
pub fn is_correctable(error: StorageError) -> bool {
    matches!(
        error,
        StorageError::NoMethod
            | StorageError::PassphraseMissing
            | StorageError::PassphraseShort
            | StorageError::PassphraseDiffer
            | StorageError::DoesNotOpen
    )
}

//! The diary as a table for spreadsheets (CSV): out of Heedful and back without any loss, and in from what a spreadsheet
//! or a police log gives. The format is in `docs/diary-csv.md`.
//!
//! Reading is forgiving about columns, separators and dates, and says what it took for granted. It is strict about loss:
//! a row that was not understood is given back whole, with what is wrong, and a column that nobody knows stays in the
//! words of its entry.

mod cells;
mod chat;
mod columns;
mod dates;
mod decode;
mod doubles;
mod effort;
mod frequency;
mod import;
mod layout;
mod letters;
mod messages;
mod read;
mod reader;
mod tally;
mod write;

pub use cells::{MOST_COLUMNS, MOST_ROW_BYTES};
pub use columns::Column;
pub use dates::DateOrder;
pub use decode::{Decoded, Decoder, Encoding, NotText, decode, is_text, not_text};
pub use doubles::{Doubles, DuplicateSearch, doubles};
pub use import::{Import, not_understood_to_csv};
pub use layout::ColumnUse;
pub use read::{
    Assumption, BadRow, Blanks, Choices, ColumnRead, CountColumn, EitherWay, Imported, ListForm,
    Messages, RowProblem, diary_from_csv,
};
pub use write::{diary_to_csv, table_to_csv};

/// The longest list that is read, in bytes.
pub const MAX_LIST_BYTES: usize = 8 * 1024 * 1024;

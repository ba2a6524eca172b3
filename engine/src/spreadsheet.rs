//! The diary as a table for spreadsheets (CSV): out of Heedful and back without any loss, and in from what a spreadsheet
//! or a police log gives. The format is in `docs/diary-csv.md`.
//!
//! Reading is forgiving about columns, separators and dates, and says what it took for granted. It is strict about loss:
//! a row that was not understood is given back whole, with what is wrong, and a column that nobody knows stays in the
//! words of its entry.

mod cells;
mod columns;
mod dates;
mod decode;
mod doubles;
mod letters;
mod often;
mod read;
mod reader;
mod write;

pub use columns::Column;
pub use dates::DateOrder;
pub use decode::{Encoding, decode, is_text};
pub use doubles::{Doubles, doubles};
pub use read::{Assumption, BadRow, Choices, EitherWay, Imported, RowProblem, diary_from_csv};
pub use write::{diary_to_csv, table_to_csv};

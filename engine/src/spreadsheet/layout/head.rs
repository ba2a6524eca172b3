//! The row with the names of the columns.

use super::super::cells::Row;
use super::super::columns::{column, plain};
use super::seen::{is_date, is_weak_date};
use crate::Date;

/// The row with most names that are known, and without a date. A title may stand above it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Best(Option<(usize, usize)>);

impl Best {
    /// Looks at the row at this place.
    pub(super) fn look(&mut self, place: usize, row: &Row, today: Date) {
        let has_date = |cell: &String| is_date(cell, today) || is_weak_date(cell, today);
        if row.broken.is_some() || row.cells.iter().any(has_date) {
            return;
        }
        let count = row.cells.iter().filter(|cell| is_name(cell)).count();
        if self.0.is_none_or(|(_, most)| count > most) && count > 0 {
            self.0 = Some((place, count));
        }
    }

    /// The place of the row; `Some(None)` where a known word is there and is no name. `None`: no row has a known name.
    pub(super) fn found(self, rows: &[Row]) -> Option<Option<usize>> {
        let (place, count) = self.0?;
        // A single known word below others may be anything.
        let only_titles_above = || {
            let filled =
                |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
            rows.iter().take(place).all(|row| filled(row) <= 1)
        };
        Some((count > 1 || only_titles_above()).then_some(place))
    }
}

/// Whether the first row is one of names that nobody knows, short words above a column of dates: by the column at this place.
/// None: there is no such column.
pub(super) fn unknown_names(rows: &[Row], place: usize, today: Date) -> Option<bool> {
    let (first, below) = rows.split_first()?;
    let is_name = |cell: &String| {
        let cell = cell.trim();
        cell.len() <= 40 && !cell.bytes().any(|byte| byte.is_ascii_digit())
    };
    let filled = first.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    if below.len() < 2
        || filled < 2
        || place >= first.cells.len()
        || !first.cells.iter().all(is_name)
    {
        return None;
    }
    let cells = below.iter().filter_map(|row| row.cells.get(place));
    let cells = cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let (dates, others): (Vec<&str>, Vec<&str>) = cells.partition(|cell| is_date(cell, today));
    Some(dates.len() > 1 && dates.len() > 4 * others.len())
}

fn is_name(cell: &str) -> bool {
    column(cell).is_some() || plain(cell) == "from"
}

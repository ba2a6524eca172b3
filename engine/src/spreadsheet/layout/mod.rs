//! Which column holds what: by what the cells are first, and by the names of the columns only where the cells fit. A word
//! above a column decides nothing alone, and a person can say otherwise of each. Found step by step, each of which looks at
//! one row or one column.

mod head;
mod held;
mod seen;

use super::cells::{Row, RowError, RowSpan};
use super::columns::Column;
use super::write::written;
use crate::Date;
use crate::pack::Kind;
use seen::ColumnStatistics;

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColumnUse {
    /// It goes with what happened, under its name.
    #[default]
    Other,
    /// It holds this.
    Holds(Column),
    /// It stays out, because a person said so.
    LeaveOut,
}

/// What is known of a table before its rows are read.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Layout {
    /// The place of the row with the names of the columns.
    pub(super) head: Option<usize>,
    /// The names; none where the table has no names.
    pub(super) names: Vec<String>,
    pub(super) columns: Vec<ColumnUse>,
    /// The column that by its name and its cells may say how often. A person says whether it does.
    pub(super) counts: Option<usize>,
    /// The first cells of each column that hold something.
    pub(super) examples: Vec<Vec<String>>,
    /// Whether Heedful wrote it: then what was chosen in the diary comes back as it was.
    pub(super) is_own: bool,
}

/// The names of the columns stand within n rows.
const HEAD_WITHIN: usize = 15;

/// The most rows that are looked at to find out what a column holds.
const SAMPLE: usize = 100;

/// So much of a cell is looked at, in bytes.
const MOST_CELL: usize = 500;

/// A layout that is being found.
#[derive(Debug, Clone, Default)]
pub(super) struct Finder {
    /// The first rows, with the beginnings of their cells.
    rows: Vec<Row>,
    stage: Stage,
    head: head::Best,
    seen: Vec<ColumnStatistics>,
    layout: Layout,
}

/// What is done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Stage {
    /// Taking the first rows apart.
    #[default]
    Rows,
    /// Looking for the names of the columns in the row at this place.
    Head(usize),
    /// Looking for dates below names that nobody knows, in the column at this place.
    UnknownHead(usize),
    /// Looking at what the column at this place holds.
    Column(usize),
}

impl Finder {
    /// Looks at the next row or column. The layout, once all were looked at.
    pub(super) fn step(
        &mut self,
        (places, text, sep): (&[RowSpan], &str, u8),
        kinds: &[Kind],
        today: Date,
    ) -> Option<Layout> {
        match self.stage {
            Stage::Rows => match places.get(self.rows.len()) {
                Some(place) if self.rows.len() < HEAD_WITHIN + SAMPLE => {
                    self.rows.push(beginning(place.row(text, sep)));
                }
                _ => self.stage = Stage::Head(0),
            },
            Stage::Head(at) => match self.rows.get(at) {
                Some(row) if at < HEAD_WITHIN => {
                    self.head.look(at, row, today);
                    self.stage = Stage::Head(at + 1);
                }
                _ => match self.head.found(&self.rows) {
                    Some(head) => self.begin_columns(head),
                    None => self.stage = Stage::UnknownHead(0),
                },
            },
            Stage::UnknownHead(at) => match head::unknown_names(&self.rows, at, today) {
                Some(true) => self.begin_columns(Some(0)),
                Some(false) => self.stage = Stage::UnknownHead(at + 1),
                None => self.begin_columns(None),
            },
            Stage::Column(at) => {
                if at >= self.layout.columns.len() {
                    return Some(self.finish());
                }
                let below = self.below();
                let names = self.layout.names.get(at);
                let seen = ColumnStatistics::of(
                    at,
                    names,
                    self.is_more(places.len()),
                    below,
                    kinds,
                    today,
                );
                let examples = examples(below, at);
                self.seen.push(seen);
                self.layout.examples.push(examples);
                self.stage = Stage::Column(at + 1);
            }
        }
        None
    }

    /// The rows below the names.
    fn below(&self) -> &[Row] {
        let below = self.rows.get(self.layout.head.map_or(0, |head| head + 1)..);
        let below = below.unwrap_or_default();
        below.get(..below.len().min(SAMPLE)).unwrap_or_default()
    }

    /// Whether there are rows that are not looked at.
    fn is_more(&self, rows: usize) -> bool {
        self.layout.head.map_or(0, |head| head + 1) + self.below().len() < rows
    }

    fn begin_columns(&mut self, head: Option<usize>) {
        let names = head.and_then(|head| self.rows.get(head));
        let names = names.map(|row| row.cells.iter().map(|name| name.trim().to_owned()).collect());
        self.layout.head = head;
        self.layout.names = names.unwrap_or_default();
        // A name that is there has its column, even where nothing stands below it.
        let names = self.layout.names.len();
        let width = self.below().iter().map(|row| row.cells.len()).chain([names]).max();
        self.layout.columns = vec![ColumnUse::Other; width.unwrap_or(0)];
        self.stage = Stage::Column(0);
    }

    fn finish(&mut self) -> Layout {
        let mut layout = std::mem::take(&mut self.layout);
        let names = || layout.names.iter().map(String::as_str);
        layout.is_own = written().map(Column::id).eq(names());
        // Written before there was a choice about breaches: all else in it is what the person chose, too.
        let before = || written().filter(|column| *column != Column::Breach);
        if layout.is_own || before().map(Column::id).eq(names()) {
            let held = written().filter(|column| layout.is_own || *column != Column::Breach);
            layout.columns = held.map(ColumnUse::Holds).collect();
            return layout;
        }
        let held = held::held(&self.seen);
        layout.counts = held::counts(&self.seen, &held);
        for (place, held) in held {
            if let Some(column) = layout.columns.get_mut(place) {
                *column = ColumnUse::Holds(held);
            }
        }
        layout
    }
}

/// A row with the beginnings of its cells. Names of columns may have more behind them.
fn beginning(mut row: Row) -> Row {
    for cell in &mut row.cells {
        if cell.len() > MOST_CELL {
            *cell = cell.get(..cell.floor_char_boundary(MOST_CELL)).unwrap_or_default().to_owned();
        }
    }
    if row.broken == Some(RowError::TooWide) {
        row.broken = None;
    }
    row
}

/// The examples of what a column holds are from n rows.
const SHOWN_FROM: usize = 20;

/// n of its cells show what a column holds.
const EXAMPLES: usize = 2;

/// So much of them is shown, in characters.
const EXAMPLE: usize = 40;

fn examples(rows: &[Row], place: usize) -> Vec<String> {
    let cells = rows.iter().take(SHOWN_FROM).filter_map(|row| row.cells.get(place));
    let cells = cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let short = |cell: &str| -> String {
        let mut text: String = cell.chars().take(EXAMPLE).collect();
        if text.len() < cell.len() {
            text.push('…');
        }
        text
    };
    cells.take(EXAMPLES).map(short).collect()
}

//! The rows of a CSV text, each with its cells and its place in the file. Reading takes time in proportion to the text,
//! whatever it holds, and can be done row by row.

use std::ops::Range;

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::effort;
use crate::case::MAX_INCIDENTS;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of the file on which it begins, from 1.
    pub(super) line: usize,
    /// Where it is in the text.
    pub(super) at: Range<usize>,
    pub(super) cells: Vec<String>,
    /// What is wrong with its form.
    pub(super) broken: Option<RowError>,
}

/// What is wrong with the form of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowError {
    /// A quote that opens and never closes. The row is then a single line, so that it swallows no other.
    OpenQuote,
    /// Longer than is read. It has no cells.
    TooLong,
    /// With more cells than are read. It has the first of them.
    TooWide,
    /// It is behind as many rows as are read, with all that follows it. It has no cells.
    TooMany,
}

/// A row without its cells, which are many times as large in memory as in the file: taken apart again when it's needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowSpan {
    line: usize,
    at: Range<usize>,
    broken: Option<RowError>,
}

impl RowSpan {
    pub(super) fn of(row: Row) -> RowSpan {
        RowSpan { line: row.line, at: row.at, broken: row.broken }
    }

    /// The row at this place.
    pub(super) fn row(&self, text: &str, sep: u8) -> Row {
        let raw = text.get(self.at.clone()).unwrap_or_default();
        let cells = match self.broken {
            None | Some(RowError::TooWide) => record(raw, sep, MOST_COLUMNS).cells,
            Some(RowError::OpenQuote) => record(&raw.replace('"', ""), sep, MOST_COLUMNS).cells,
            Some(RowError::TooLong | RowError::TooMany) => Vec::new(),
        };
        Row { line: self.line, at: self.at.clone(), cells, broken: self.broken }
    }
}

/// The cells of a row, all of them.
pub(super) fn cells_of(raw: &str, sep: u8) -> Vec<String> {
    record(raw, sep, usize::MAX).cells
}

/// The most columns that are read.
pub const MOST_COLUMNS: usize = 200;

/// The most rows that are read. Behind them, all is given back as one.
pub(super) const MOST_ROWS: usize = MAX_INCIDENTS + 10_000;

/// The longest row that is taken apart.
pub const MOST_ROW_BYTES: usize = 512 * 1024;

/// The most empty lines that are passed over in one step, in bytes.
const MOST_EMPTY_BYTES: usize = 64 * 1024;

/// How far a quote may reach beyond its line. A cell of a spreadsheet holds 32,767 characters.
const MOST_QUOTED_BYTES: usize = 128 * 1024;

/// Reads row by row.
#[derive(Debug, Clone)]
pub(super) struct Scanner {
    at: usize,
    line: usize,
    pub(super) sep: u8,
    rows: usize,
    /// How many bytes may still be looked at in vain, for quotes that never close. Once it is spent, no quote reaches
    /// beyond its line: so the whole is never more than a few times the text.
    spare: usize,
}

impl Scanner {
    pub(super) fn new(text: &str) -> Scanner {
        let (sep, skipped) = separator(text);
        Scanner {
            at: skipped,
            line: 1 + skipped.min(1),
            sep,
            rows: 0,
            spare: 4 * text.len() + 4_096,
        }
    }

    /// How far it is in the text.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Reads one row; none where it is empty, and no more at the end of the text.
    pub(super) fn step(&mut self, text: &str) -> Option<Option<Row>> {
        let rest = text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let empty = rest.bytes().take(MOST_EMPTY_BYTES).take_while(is_end).count();
        if empty > 0 {
            let skipped = rest.get(..empty).unwrap_or_default();
            effort::looked_at(empty);
            self.line += skipped.bytes().filter(|byte| *byte == b'\n').count();
            self.at += empty;
            return Some(None);
        }
        if self.rows == MOST_ROWS {
            let at = self.at..text.trim_end().len().max(self.at);
            self.at = text.len();
            return Some(Some(Row {
                line: self.line,
                at,
                cells: Vec::new(),
                broken: Some(RowError::TooMany),
            }));
        }
        let row = self.row(rest);
        let is_cut = matches!(row.broken, Some(RowError::TooLong | RowError::TooWide));
        let is_row = is_cut || row.cells.iter().any(|cell| !cell.trim().is_empty());
        self.rows += usize::from(is_row);
        Some(is_row.then_some(row))
    }

    fn row(&mut self, rest: &str) -> Row {
        let first = first_line(rest);
        let row = |scanner: &Self, raw: &str, cells, broken| {
            let length = raw.trim_end_matches(['\r', '\n']).len();
            Row { line: scanner.line, at: scanner.at..scanner.at + length, cells, broken }
        };
        if first.len() > MOST_ROW_BYTES {
            let read = row(self, first, Vec::new(), Some(RowError::TooLong));
            return self.after(read, first);
        }
        // Only what may belong to the row is looked at.
        let reach = MOST_QUOTED_BYTES.min(self.spare);
        let reach = (first.len()..=(first.len() + reach).min(rest.len()))
            .rev()
            .find(|end| rest.is_char_boundary(*end))
            .unwrap_or(first.len());
        let within = rest.get(..reach).unwrap_or(first);
        let Record { cells, length, ended, is_wide } = record(within, self.sep, MOST_COLUMNS);
        let raw = within.get(..length).unwrap_or(within);
        let is_longer = raw.trim_end().contains(['\n', '\r']);
        let cut = !ended && within.len() < rest.len();
        if cut || (is_longer && has_stray_quote(raw, self.sep)) {
            self.spare = self.spare.saturating_sub(raw.len() - first.len().min(raw.len()));
            let cells = record(&first.replace('"', ""), self.sep, MOST_COLUMNS).cells;
            let read = row(self, first, cells, Some(RowError::OpenQuote));
            return self.after(read, first);
        }
        let read = row(self, raw, cells, is_wide.then_some(RowError::TooWide));
        self.after(read, raw)
    }

    fn after(&mut self, row: Row, raw: &str) -> Row {
        self.at += raw.len();
        self.line += raw.matches('\n').count();
        row
    }
}

/// Whether a quote is left over, or closes in the middle of a cell: then it was none of a pair, and the rows after it were
/// taken for its text.
fn has_stray_quote(raw: &str, sep: u8) -> bool {
    let is_end = |byte: u8| byte == sep || matches!(byte, b'\r' | b'\n');
    let mut bytes = raw.bytes().peekable();
    let (mut begins, mut is_quoted) = (true, false);
    while let Some(byte) = bytes.next() {
        if !is_quoted {
            is_quoted = begins && byte == b'"';
            begins = is_end(byte);
            continue;
        }
        if byte != b'"' || bytes.next_if_eq(&b'"').is_some() {
            continue;
        }
        if bytes.peek().is_some_and(|next| !is_end(*next)) {
            return true;
        }
        (begins, is_quoted) = (false, false);
    }
    is_quoted
}

/// What is between cells: the most frequent of comma, semicolon and tab in the first line, outside of quotes; or what a
/// line `sep=;` says, as Excel writes it, which is then skipped.
fn separator(text: &str) -> (u8, usize) {
    if let Some((first, rest)) = text.split_once('\n')
        && let Some(sep) = first.trim_end_matches('\r').strip_prefix("sep=")
        && let [sep] = sep.as_bytes()
        && !sep.is_ascii_alphanumeric()
        && *sep != b'"'
    {
        return (*sep, text.len() - rest.len());
    }
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    let mut quoted = false;
    // A title may stand above the names of the columns, without any of them.
    for byte in text.bytes().take(MOST_QUOTED_BYTES) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && counts.iter().any(|(_, count)| *count > 0) => break,
            _ if !quoted => {
                if let Some((_, count)) = counts.iter_mut().find(|(sep, _)| *sep == byte) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    // Of equals the first: names of columns have commas in them, and hardly ever tabs.
    let most = counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 0);
    let sep = counts.iter().find(|(_, count)| Some(*count) == most).map_or(b',', |(sep, _)| *sep);
    (sep, 0)
}

fn first_line(text: &str) -> &str {
    let bytes = text.as_bytes();
    let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    effort::looked_at(end.unwrap_or(text.len()));
    let end = match end {
        Some(end) if bytes.get(end..end + 2) == Some(b"\r\n") => end + 2,
        Some(end) => end + 1,
        None => text.len(),
    };
    text.get(..end).unwrap_or(text)
}

/// A record at the beginning of a text.
struct Record {
    /// Its first cells.
    cells: Vec<String>,
    /// How many bytes of the text it takes.
    length: usize,
    /// Whether it ended before the text did.
    ended: bool,
    /// Whether something is in a cell that is not among the first.
    is_wide: bool,
}

/// The first record of a text, with n cells at most.
fn record(text: &str, sep: u8, most: usize) -> Record {
    let mut reader = ReaderBuilder::new().delimiter(sep).build();
    let (mut output, mut ends) = (vec![0; 256], vec![0; 32]);
    let (mut read, mut written, mut ended) = (0, 0, 0);
    let mut is_whole = false;
    loop {
        let input = text.as_bytes().get(read..).unwrap_or_default();
        let (result, taken, wrote, finished) = reader.read_record(
            input,
            output.get_mut(written..).unwrap_or_default(),
            ends.get_mut(ended..).unwrap_or_default(),
        );
        read += taken;
        written += wrote;
        ended += finished;
        match result {
            ReadRecordResult::OutputFull => output.resize(output.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::Record => {
                is_whole = !input.is_empty();
                break;
            }
            ReadRecordResult::End => break,
        }
    }
    let mut cells = Vec::new();
    let mut start = 0;
    for end in ends.iter().take(ended.min(most)) {
        let bytes = output.get(start..*end).unwrap_or_default();
        cells.push(String::from_utf8_lossy(bytes).into_owned());
        start = *end;
    }
    effort::looked_at(read);
    let more = output.get(start..written).unwrap_or_default();
    let is_wide = ended > most && more.iter().any(|byte| !byte.is_ascii_whitespace());
    Record { cells, length: read.max(1), ended: is_whole, is_wide }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Row> {
        let mut scanner = Scanner::new(text);
        std::iter::from_fn(|| scanner.step(text)).flatten().collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn every_separator_line_end_and_quote_is_read() {
        let expected = vec![vec!["a", "b, \"c\"\nd"], vec!["é", ""]];
        for (sep, end) in [(',', "\n"), (';', "\r\n"), ('\t', "\r"), (',', "\r\n")] {
            let text = format!("a{sep}\"b, \"\"c\"\"\nd\"{end}{end}é{sep}{end}");
            assert_eq!(cells(&text), expected, "{text:?}");
        }
        assert_eq!(cells("sep=;\r\na,b;c\r\n"), [["a,b", "c"]]);
        assert_eq!(cells(""), Vec::<Vec<String>>::new());
        assert_eq!(cells("\n\r\n ,\n"), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_row_knows_its_line_and_how_it_stands_in_the_file() {
        let text = "a,b\r\n\"one\ntwo\",x\r\n\r\nlast,y";
        let read = rows(text);
        let seen: Vec<(usize, &str)> =
            read.iter().map(|row| (row.line, text.get(row.at.clone()).unwrap())).collect();
        assert_eq!(seen, [(1, "a,b"), (2, "\"one\ntwo\",x"), (5, "last,y")]);
    }

    #[test]
    fn a_quote_that_never_closes_swallows_no_other_row() {
        let text = "a,b\n\"broken,x\nfine,y\n";
        let read = rows(text);
        let seen: Vec<(Option<RowError>, &str)> =
            read.iter().map(|row| (row.broken, text.get(row.at.clone()).unwrap())).collect();
        let open = Some(RowError::OpenQuote);
        assert_eq!(seen, [(None, "a,b"), (open, "\"broken,x"), (None, "fine,y")]);
    }

    #[test]
    fn long_cells_and_many_of_them_are_read_whole() {
        let long = "x".repeat(5_000);
        let row = vec![long.as_str(); 100].join(",");
        assert_eq!(cells(&row), [vec![long.as_str(); 100]]);
    }

    /// How many bytes are looked at, for each byte of the text.
    fn effort(text: &str) -> usize {
        let mut scanner = Scanner::new(text);
        let spare = scanner.spare;
        while scanner.step(text).is_some() {}
        (spare - scanner.spare + text.len()) / text.len().max(1)
    }

    #[test]
    fn no_quotes_make_a_list_take_more_than_a_few_times_its_length() {
        for line in ["b\",x,\"c\n", "\"\n", "\"\"\"\n", "a,\"b\" c,\"d\n", "\"a\"b\"c\n", "x,\"\n"]
        {
            for end in ["", "\"", "x\"y"] {
                let text = format!("{}{end}", line.repeat(3_000));
                assert!(effort(&text) <= 6, "{line:?} {end:?}");
                let read = rows(&text);
                for letter in ['a', 'b', 'c', 'd', 'x', 'y'] {
                    let kept = read
                        .iter()
                        .map(|row| text.get(row.at.clone()).unwrap().matches(letter).count());
                    assert_eq!(
                        kept.sum::<usize>(),
                        text.matches(letter).count(),
                        "{line:?} {end:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_row_that_is_longer_than_is_read_is_told_whole() {
        let text = format!("a,b\n{},x\nlast,y", "z".repeat(MOST_ROW_BYTES));
        let read = rows(&text);
        assert_eq!(read.len(), 3);
        assert_eq!(
            (read[1].broken, read[1].at.len()),
            (Some(RowError::TooLong), MOST_ROW_BYTES + 2)
        );
        assert_eq!(read[2].cells, ["last", "y"]);
    }
}

//! The rows of a CSV text, each with its cells and as it stands in the file.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// The line of the file on which it begins, from 1.
    pub(super) line: usize,
    /// The row as it stands in the file.
    pub(super) raw: &'a str,
    pub(super) cells: Vec<String>,
    /// A quote that opens and never closes. The row is then a single line, so that it swallows no other.
    pub(super) open_quote: bool,
}

/// What stands between cells: the most frequent of comma, semicolon and tab in the first line, outside of quotes; or what a
/// line `sep=;` says, as Excel writes it.
fn separator(text: &str) -> (u8, &str) {
    if let Some((first, rest)) = text.split_once('\n')
        && let Some(sep) = first.trim_end_matches('\r').strip_prefix("sep=")
        && let [sep] = sep.as_bytes()
    {
        return (*sep, rest);
    }
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
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
    (sep, text)
}

/// All rows that are not empty.
pub(super) fn rows(text: &str) -> Vec<Row<'_>> {
    let (sep, mut rest) = separator(text);
    let mut line = 1 + text.len().abs_diff(rest.len()).min(1);
    let mut rows = Vec::new();
    loop {
        let begins = rest.trim_start_matches(['\r', '\n']);
        let skipped = rest.get(..rest.len() - begins.len()).unwrap_or_default();
        line += skipped.matches('\n').count();
        rest = begins;
        if rest.is_empty() {
            break;
        }
        let (cells, length) = record(rest, sep);
        let raw = rest.get(..length).unwrap_or(rest);
        let lines = raw.matches('\n').count();
        // Quotes come in pairs; where one is left over, the rows after it were taken for its text.
        let odd = raw.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
        let open_quote = odd && raw.trim_end().contains('\n');
        let raw = if open_quote { first_line(rest) } else { raw };
        let cells = if open_quote { record(&raw.replace('"', ""), sep).0 } else { cells };
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            let raw = raw.trim_end_matches(['\r', '\n']);
            rows.push(Row { line, raw, cells, open_quote });
        }
        let (used, passed) = if open_quote { (first_line(rest).len(), 1) } else { (length, lines) };
        line += passed;
        rest = rest.get(used..).unwrap_or_default();
    }
    rows
}

fn first_line(text: &str) -> &str {
    text.split_inclusive('\n').next().unwrap_or(text)
}

/// The cells of the first record, and how many bytes of the text it takes.
fn record(text: &str, sep: u8) -> (Vec<String>, usize) {
    let mut reader = ReaderBuilder::new().delimiter(sep).build();
    let (mut output, mut ends) = (vec![0; 1024], vec![0; 32]);
    let (mut read, mut written, mut ended) = (0, 0, 0);
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
            ReadRecordResult::Record | ReadRecordResult::End => break,
        }
    }
    let mut cells = Vec::new();
    let mut start = 0;
    for end in ends.iter().take(ended) {
        let bytes = output.get(start..*end).unwrap_or_default();
        cells.push(String::from_utf8_lossy(bytes).into_owned());
        start = *end;
    }
    (cells, read.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let read = rows("a,b\r\n\"one\ntwo\",x\r\n\r\nlast,y");
        let seen: Vec<(usize, &str)> = read.iter().map(|row| (row.line, row.raw)).collect();
        assert_eq!(seen, [(1, "a,b"), (2, "\"one\ntwo\",x"), (5, "last,y")]);
    }

    #[test]
    fn a_quote_that_never_closes_swallows_no_other_row() {
        let read = rows("a,b\n\"broken,x\nfine,y\n");
        let seen: Vec<(bool, &str)> = read.iter().map(|row| (row.open_quote, row.raw)).collect();
        assert_eq!(seen, [(false, "a,b"), (true, "\"broken,x"), (false, "fine,y")]);
    }

    #[test]
    fn long_cells_and_many_of_them_are_read_whole() {
        let long = "x".repeat(5_000);
        let row = vec![long.as_str(); 100].join(",");
        assert_eq!(cells(&row), [vec![long.as_str(); 100]]);
    }
}

//! A list while it is looked at, and what was brought in of it. Pure.

use heedful_engine::pack::Kind;
use heedful_engine::spreadsheet::{
    BadRow, Choices, Doubles, Imported, RowProblem, diary_from_csv, doubles,
};
use heedful_engine::{Date, Incident};

/// What is to be done with entries that are there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// They come in.
    In,
    /// They stay out.
    Out,
}

/// A list that was read, and is not in the diary.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    text: String,
    /// What the person says of it.
    pub choices: Choices,
    /// What was read.
    pub read: Imported,
    /// What of it is there already.
    pub doubles: Doubles,
    /// What is to be done with entries that are in the diary.
    pub in_diary: Taken,
    /// What is to be done with entries that are the same as another row.
    pub repeated: Taken,
    /// Whether it was too large to be brought in.
    pub is_too_large: bool,
    /// What stands in place of a kind and is none, with how many rows have it. An empty one: nothing.
    pub unknown: Vec<(String, usize)>,
}

impl Sheet {
    /// Reads a list.
    pub fn new(text: String, kinds: &[Kind], today: Date, diary: &[Incident]) -> Self {
        let mut sheet = Self {
            text,
            choices: Choices::default(),
            read: Imported::default(),
            doubles: Doubles::default(),
            in_diary: Taken::Out,
            repeated: Taken::In,
            is_too_large: false,
            unknown: Vec::new(),
        };
        sheet.read_again(kinds, today, diary);
        sheet
    }

    /// Reads it anew, after a choice.
    pub fn read_again(&mut self, kinds: &[Kind], today: Date, diary: &[Incident]) {
        self.read = diary_from_csv(kinds, &self.text, today, &self.choices);
        self.compare(diary);
        let mut unknown: Vec<(String, usize)> = Vec::new();
        for row in &self.read.not_understood {
            if !matches!(row.problem, RowProblem::NoKind | RowProblem::KindNotKnown) {
                continue;
            }
            match unknown.iter_mut().find(|(word, _)| word.eq_ignore_ascii_case(&row.said)) {
                Some((_, rows)) => *rows += 1,
                None => unknown.push((row.said.clone(), 1)),
            }
        }
        // What was chosen already stays, to be chosen otherwise.
        for (word, rows) in unknown {
            if !self.unknown.iter().any(|(known, _)| known.eq_ignore_ascii_case(&word)) {
                self.unknown.push((word, rows));
            }
        }
    }

    /// Finds anew what of it is there already: the diary is another one.
    pub fn compare(&mut self, diary: &[Incident]) {
        self.doubles = doubles(diary, &self.read.entries);
    }

    /// The entries that are to come in.
    pub fn entries(&self) -> Vec<Incident> {
        let out = |places: &[usize], taken, place| {
            taken == Taken::Out && places.binary_search(&place).is_ok()
        };
        let entries = self.read.entries.iter().enumerate();
        let kept = entries.filter(|(place, _)| {
            !out(&self.doubles.in_diary, self.in_diary, *place)
                && !out(&self.doubles.repeated, self.repeated, *place)
        });
        kept.map(|(_, entry)| entry.clone()).collect()
    }

    /// Whether nothing at all was found in it.
    pub fn is_empty(&self) -> bool {
        self.read.entries.is_empty() && self.read.not_understood.is_empty()
    }
}

/// What was brought in last, so that it can be undone.
#[derive(Debug, Clone, PartialEq)]
pub struct BroughtIn {
    /// The entries.
    pub entries: Vec<Incident>,
    /// The rows that were not understood and have not been dealt with yet.
    pub left: Vec<BadRow>,
    /// The list that they are from.
    pub sheet: Sheet,
}

impl BroughtIn {
    /// Takes all that was brought in out of the diary, but what was changed since then; says how many those were.
    pub fn take_out(&self, diary: &mut Vec<Incident>) -> usize {
        let mut left = self.entries.as_slice();
        let before = diary.len();
        let mut kept = Vec::with_capacity(before);
        // From the end, where they were put: an entry of the same content that was there before stays.
        while let Some(entry) = diary.pop() {
            match left.iter().rposition(|one| *one == entry) {
                // Those behind it were changed or deleted.
                Some(place) => left = left.get(..place).unwrap_or_default(),
                None => kept.push(entry),
            }
        }
        kept.reverse();
        let taken = before - kept.len();
        *diary = kept;
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use heedful_engine::When;
    use heedful_engine::spreadsheet::DateOrder;

    fn today() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    fn kinds() -> Vec<Kind> {
        serde_json::from_str(
            r#"[{"id": "message", "say": "Message"}, {"id": "call", "say": "Call"}]"#,
        )
        .unwrap()
    }

    fn sheet(text: &str, diary: &[Incident]) -> Sheet {
        Sheet::new(text.to_owned(), &kinds(), today(), diary)
    }

    fn on(day: &str) -> Incident {
        Incident::new(When::On(Date::parse(day).unwrap()), "message".into())
    }

    #[test]
    fn what_is_in_the_diary_stays_out_and_what_is_there_twice_comes_in() {
        let list = "date,kind\n3/10/2026,message\n4/10/2026,message\n4/10/2026,message\n";
        let mut sheet = sheet(list, &[on("2026-10-03")]);
        assert_eq!(sheet.entries(), [on("2026-10-04"), on("2026-10-04")]);
        sheet.repeated = Taken::Out;
        assert_eq!(sheet.entries(), [on("2026-10-04")]);
        sheet.in_diary = Taken::In;
        assert_eq!(sheet.entries(), [on("2026-10-03"), on("2026-10-04")]);
    }

    #[test]
    fn a_word_can_be_chosen_again_after_its_rows_were_read() {
        let list = "date,kind\n3/10/2026,owl\n4/10/2026,Owl\n5/10/2026,\n";
        let mut sheet = sheet(list, &[]);
        let unknown = [("owl".to_owned(), 2), (String::new(), 1)];
        assert_eq!((sheet.unknown.as_slice(), sheet.entries().len()), (&unknown[..], 0));
        sheet.choices.kinds.push(("owl".to_owned(), "call".into()));
        sheet.read_again(&kinds(), today(), &[]);
        assert_eq!((sheet.unknown.as_slice(), sheet.entries().len()), (&unknown[..], 2));
        sheet.choices.order = Some(DateOrder::MonthFirst);
        sheet.read_again(&kinds(), today(), &[]);
        let first = When::On(Date::parse("2026-03-10").unwrap());
        assert_eq!(sheet.entries().first().map(|entry| entry.when), Some(first));
    }

    #[test]
    fn all_that_was_brought_in_is_taken_out_and_nothing_else() {
        let list = "date,kind\n3/10/2026,message\n4/10/2026,message\n5/10/2026,message\n";
        let sheet = sheet(list, &[]);
        let brought_in = BroughtIn { entries: sheet.entries(), left: vec![], sheet };
        let before = vec![on("2026-10-04"), on("2026-01-01")];
        let mut diary = [before.clone(), brought_in.entries.clone()].concat();
        assert_eq!(brought_in.take_out(&mut diary), 3);
        assert_eq!(diary, before);
        // Changed since, and added to.
        let mut changed = [before.clone(), brought_in.entries.clone()].concat();
        changed[3].words = Some("It was late.".to_owned());
        changed.push(on("2026-11-01"));
        assert_eq!(brought_in.take_out(&mut changed), 2);
        let kept = Incident { words: Some("It was late.".to_owned()), ..on("2026-10-04") };
        assert_eq!(changed, [before, vec![kept, on("2026-11-01")]].concat());
    }
}

//! A list while it is previewed, and what was imported of it. Pure.

use std::collections::HashMap;

use heedful_engine::pack::Kind;
use heedful_engine::spreadsheet::{
    BadRow, Blanks, Choices, ColumnUse, Doubles, DuplicateSearch, Import, Imported, RowProblem,
};
use heedful_engine::{Date, Incident};

/// What is to be done with entries that are there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inclusion {
    /// They come in.
    Include,
    /// They stay out.
    Exclude,
}

/// How many words are asked about one by one.
pub const MOST_WORDS: usize = 30;

/// A list that was read, and is not in the diary.
#[derive(Debug, Clone)]
pub struct ImportPreview {
    import: Import,
    /// How many of its characters could not be read.
    pub unreadable: usize,
    /// What of it is there already.
    pub doubles: Doubles,
    /// What is to be done with entries that are in the diary.
    pub in_diary: Inclusion,
    /// What is to be done with entries that are the same as another row.
    pub repeated: Inclusion,
    /// Whether it was too large to be brought in.
    pub is_too_large: bool,
    /// What stands in place of a kind and is none, with how many rows have it. An empty one: nothing.
    pub unknown: Vec<(String, usize)>,
    /// How many words more there are of these, and in how many rows.
    pub more_unknown: (usize, usize),
    /// What is compared with the diary; none once that is done.
    comparison: Option<DuplicateSearch>,
}

impl ImportPreview {
    /// A list that is not read yet.
    pub fn new(text: String, unreadable: usize, today: Date) -> Self {
        Self {
            import: Import::new(text, today),
            unreadable,
            doubles: Doubles::default(),
            in_diary: Inclusion::Exclude,
            repeated: Inclusion::Include,
            is_too_large: false,
            unknown: Vec::new(),
            more_unknown: (0, 0),
            comparison: Some(DuplicateSearch::default()),
        }
    }

    /// What the person says of it.
    pub fn choices(&self) -> &Choices {
        self.import.choices()
    }

    /// Takes what the person says of it. It has to be read again.
    pub fn choose(&mut self, change: impl FnOnce(&mut Choices)) {
        let mut choices = self.import.choices().clone();
        change(&mut choices);
        self.import.choose(choices);
    }

    /// Takes what the person says of a column. What it holds is held by no other any more.
    pub fn choose_column(&mut self, place: usize, becomes: ColumnUse) {
        self.choose(|choices| {
            choices.columns.retain(|(other, use_of)| {
                let is_taken = matches!(becomes, ColumnUse::Holds(_)) && *use_of == becomes;
                *other != place && !is_taken
            });
            choices.columns.push((place, becomes));
        });
    }

    /// What was read.
    pub fn read(&self) -> &Imported {
        self.import.read()
    }

    /// How far it is read, in hundredths.
    pub fn done(&self) -> usize {
        self.import.done()
    }

    /// Whether it is being read.
    pub fn is_reading(&self) -> bool {
        self.comparison.is_some()
    }

    /// Compares it with the diary again, once it was read.
    pub fn begin_again(&mut self) {
        self.comparison = Some(DuplicateSearch::default());
    }

    /// Does a row's worth of work. False: all is done.
    pub fn step(&mut self, kinds: &[Kind], diary: &[Incident]) -> bool {
        if self.import.step(kinds) {
            return true;
        }
        let Some(comparison) = self.comparison.as_mut() else { return false };
        if comparison.step(diary, &self.import.read().entries) {
            return true;
        }
        self.doubles = self.comparison.take().map(DuplicateSearch::found).unwrap_or_default();
        self.ask_about_words();
        false
    }

    /// The words that are asked about: those that were before, to be chosen otherwise, and the most frequent of the others.
    fn ask_about_words(&mut self) {
        let unknown = &self.import.read().unknown_kinds;
        let mut more = (0, 0);
        for (word, rows) in unknown {
            if self.unknown.iter().any(|(known, _)| known.eq_ignore_ascii_case(word)) {
                continue;
            }
            if self.unknown.len() < MOST_WORDS {
                self.unknown.push((word.clone(), *rows));
            } else {
                more = (more.0 + 1, more.1 + rows);
            }
        }
        // Where one kind was chosen for all others, they stay asked about.
        if self.choices().other_kinds.is_none() {
            self.more_unknown = more;
        }
    }

    /// Whether the entry at this place is to come in.
    pub fn is_taken(&self, place: usize) -> bool {
        let is_out = |places: &[usize], taken| {
            taken == Inclusion::Exclude && places.binary_search(&place).is_ok()
        };
        !is_out(&self.doubles.in_diary, self.in_diary)
            && !is_out(&self.doubles.repeated, self.repeated)
    }

    /// How many entries are to come in.
    pub fn count(&self) -> usize {
        (0..self.read().entries.len()).filter(|place| self.is_taken(*place)).count()
    }

    /// The entries that are to come in.
    #[cfg(test)]
    pub fn entries(&self) -> Vec<Incident> {
        let entries = self.read().entries.iter().enumerate();
        let taken = entries.filter(|(place, _)| self.is_taken(*place));
        taken.map(|(_, entry)| entry.clone()).collect()
    }

    /// How many rows have no date of their own, below one that has one.
    pub fn blanks(&self) -> usize {
        let rows = self.read().not_understood.iter();
        rows.filter(|row| row.problem == RowProblem::NoDate && row.draft.is_some()).count()
    }

    /// Whether such rows have the date above.
    pub fn fills_blanks(&self) -> bool {
        self.choices().blanks == Blanks::DateAbove
    }

    /// Whether nothing at all was found in it.
    pub fn is_empty(&self) -> bool {
        let read = self.read();
        read.entries.is_empty() && read.not_understood.is_empty() && read.of_others == 0
    }
}

/// What was imported last, so that it can be undone.
#[derive(Debug, Clone)]
pub struct ImportBatch {
    pub entries: Vec<Incident>,
    /// The rows that were not understood and have not been dealt with yet.
    pub rejected_rows: Vec<BadRow>,
    /// The list that they are from.
    pub sheet: ImportPreview,
}

impl ImportBatch {
    /// Takes all that was brought in out of the diary, but what was changed since then; says how many those were.
    pub fn remove_from(&self, diary: &mut Vec<Incident>) -> usize {
        let mut places: HashMap<&Incident, Vec<usize>> = HashMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            places.entry(entry).or_default().push(place);
        }
        let mut left = self.entries.len();
        let before = diary.len();
        let mut kept = Vec::with_capacity(before);
        // From the end, where they were put: an entry of the same content that was there before stays.
        while let Some(entry) = diary.pop() {
            // What is behind the last that was found was changed or deleted.
            let of = places.get_mut(&entry);
            let found =
                of.and_then(|of| std::iter::from_fn(|| of.pop()).find(|place| *place < left));
            match found {
                Some(place) => left = place,
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

    fn sheet(text: &str, diary: &[Incident]) -> ImportPreview {
        let mut sheet = ImportPreview::new(text.to_owned(), 0, today());
        while sheet.step(&kinds(), diary) {}
        sheet
    }

    fn turn(sheet: &mut ImportPreview, change: impl FnOnce(&mut Choices)) {
        sheet.choose(change);
        sheet.begin_again();
        while sheet.step(&kinds(), &[]) {}
    }

    fn on(day: &str) -> Incident {
        Incident::new(When::On(Date::parse(day).unwrap()), "message".into())
    }

    #[test]
    fn what_is_in_the_diary_stays_out_and_what_is_there_twice_comes_in() {
        let list = "date,kind\n3/10/2026,message\n4/10/2026,message\n4/10/2026,message\n";
        let mut sheet = sheet(list, &[on("2026-10-03")]);
        assert_eq!(sheet.entries(), [on("2026-10-04"), on("2026-10-04")]);
        sheet.repeated = Inclusion::Exclude;
        assert_eq!(sheet.entries(), [on("2026-10-04")]);
        sheet.in_diary = Inclusion::Include;
        assert_eq!(sheet.entries(), [on("2026-10-03"), on("2026-10-04")]);
    }

    #[test]
    fn a_word_can_be_chosen_again_after_its_rows_were_read() {
        let list = "date,kind\n3/10/2026,owl\n4/10/2026,Owl\n5/10/2026,\n";
        let mut sheet = sheet(list, &[]);
        let unknown = [("owl".to_owned(), 2), (String::new(), 1)];
        assert_eq!((sheet.unknown.as_slice(), sheet.entries().len()), (&unknown[..], 0));
        turn(&mut sheet, |choices| choices.kinds.push(("owl".to_owned(), "call".into())));
        assert_eq!((sheet.unknown.as_slice(), sheet.entries().len()), (&unknown[..], 2));
        turn(&mut sheet, |choices| choices.order = Some(DateOrder::MonthFirst));
        let first = When::On(Date::parse("2026-03-10").unwrap());
        assert_eq!(sheet.entries().first().map(|entry| entry.when), Some(first));
    }

    #[test]
    fn all_that_was_brought_in_is_taken_out_and_nothing_else() {
        let list = "date,kind\n3/10/2026,message\n4/10/2026,message\n5/10/2026,message\n";
        let sheet = sheet(list, &[]);
        let last_import = ImportBatch { entries: sheet.entries(), rejected_rows: vec![], sheet };
        let before = vec![on("2026-10-04"), on("2026-01-01")];
        let mut diary = [before.clone(), last_import.entries.clone()].concat();
        assert_eq!(last_import.remove_from(&mut diary), 3);
        assert_eq!(diary, before);
        // Changed since, and added to.
        let mut changed = [before.clone(), last_import.entries.clone()].concat();
        changed[3].words = Some("It was late.".to_owned());
        changed.push(on("2026-11-01"));
        assert_eq!(last_import.remove_from(&mut changed), 2);
        let kept = Incident { words: Some("It was late.".to_owned()), ..on("2026-10-04") };
        assert_eq!(changed, [before, vec![kept, on("2026-11-01")]].concat());
    }

    /// Each is looked at once, also when all were changed since: 50,000 × 50,000 comparisons would take minutes.
    #[test]
    fn a_diary_that_was_changed_since_is_undone_as_fast_as_any() {
        let sheet = sheet("date,kind\n3/10/2026,message\n", &[]);
        let said = |place: usize, words: &str| Incident {
            words: Some(format!("{words} {place}")),
            ..on("2026-10-04")
        };
        let entries: Vec<Incident> = (0..50_000).map(|place| said(place, "as it was")).collect();
        let mut diary: Vec<Incident> = (0..50_000).map(|place| said(place, "changed")).collect();
        let last_import = ImportBatch { entries, rejected_rows: vec![], sheet };
        assert_eq!((last_import.remove_from(&mut diary), diary.len()), (0, 50_000));
    }

    #[test]
    fn of_many_words_the_most_frequent_are_asked_about_and_the_rest_is_one_choice() {
        let mut list = String::from("date,kind\n");
        for word in 0..500 {
            list.push_str(&format!("3/10/2026,word{word}\n"));
        }
        list.push_str("3/10/2026,word499\n");
        let mut sheet = sheet(&list, &[]);
        assert_eq!((sheet.unknown.len(), sheet.more_unknown), (MOST_WORDS, (470, 470)));
        assert_eq!(sheet.unknown.first(), Some(&("word499".to_owned(), 2)));
        let asked = sheet.unknown.iter().map(|(word, _)| word.clone()).collect();
        turn(&mut sheet, |choices| {
            (choices.asked, choices.other_kinds) = (asked, Some("call".into()));
        });
        assert_eq!((sheet.count(), sheet.more_unknown), (470, (470, 470)), "the others are calls");
    }
}

//! An entry while it is written: what was ticked and typed, and the entry that it makes. Pure.

use heedful_engine::case::Breach;
use heedful_engine::{Answer, Date, Incident, KindId, Phrase, When};

use crate::question::{DateError, DateInput, DatePrecision, RangeEnd, first_field};

/// The most times that an entry can say; the record allows no more.
pub const MOST_TIMES: u32 = 100_000;

/// An entry that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// The entry that is changed, with its place; `None` for a new one.
    pub of: Option<(usize, Incident)>,
    /// The line of the row that it is written from, of the list that was brought in last.
    pub row: Option<usize>,
    /// How the date is given.
    pub when: Option<DateChoice>,
    /// What was typed of the date, or of two.
    pub date: DateInput,
    /// What the number means between two days.
    pub frequency: EntryFrequency,
    /// How many times, as typed.
    pub number: String,
    pub kind: Option<KindId>,
    /// Whether it broke an order, as chosen.
    pub breach: Option<Breach>,
    /// What was typed in own words, in the order of [`EntryText::ALL`].
    pub texts: [String; EntryText::ALL.len()],
}

/// How a date is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateChoice {
    Today,
    Yesterday,
    /// To the day.
    On,
    About,
    /// Between two days.
    Between,
}

impl DateChoice {
    /// All of them, in the order on screen, each with its id and its words.
    pub const ALL: [(DateChoice, &'static str, Phrase); 5] = [
        (DateChoice::Today, "entry-today", Phrase::EntryToday),
        (DateChoice::Yesterday, "entry-yesterday", Phrase::EntryYesterday),
        (DateChoice::On, "entry-on", Phrase::DateOn),
        (DateChoice::About, "entry-about", Phrase::DateAbout),
        (DateChoice::Between, "entry-between", Phrase::EntryBetween),
    ];
}

/// What a number means between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EntryFrequency {
    /// In all.
    #[default]
    InAll,
    EachDay,
    /// A day, on most days.
    MostDays,
}

impl EntryFrequency {
    /// All of them, in the order on screen, each with its id and its words.
    pub const ALL: [(EntryFrequency, &'static str, Phrase); 3] = [
        (EntryFrequency::InAll, "entry-in-all", Phrase::EntryInAll),
        (EntryFrequency::EachDay, "entry-each-day", Phrase::EntryEachDay),
        (EntryFrequency::MostDays, "entry-most-days", Phrase::EntryMostDays),
    ];
}

/// What can be written in own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryText {
    /// The time of day.
    Time,
    /// The place or channel.
    Place,
    /// What happened.
    Words,
    /// Evidence, and where it is.
    Evidence,
    /// Who saw or heard it.
    Witnesses,
    /// To whom it was reported.
    Reported,
    /// The reference of the report.
    Reference,
    Breaks,
    /// How it felt.
    Felt,
    Changed,
}

impl EntryText {
    /// All of them.
    pub const ALL: [EntryText; 10] = [
        EntryText::Time,
        EntryText::Place,
        EntryText::Words,
        EntryText::Evidence,
        EntryText::Witnesses,
        EntryText::Reported,
        EntryText::Reference,
        EntryText::Breaks,
        EntryText::Felt,
        EntryText::Changed,
    ];

    /// Its field in an entry.
    pub fn of(self, incident: &mut Incident) -> &mut Option<String> {
        match self {
            EntryText::Time => &mut incident.time,
            EntryText::Place => &mut incident.place,
            EntryText::Words => &mut incident.words,
            EntryText::Evidence => &mut incident.evidence,
            EntryText::Witnesses => &mut incident.witnesses,
            EntryText::Reported => &mut incident.reported,
            EntryText::Reference => &mut incident.reference,
            EntryText::Breaks => &mut incident.breaks,
            EntryText::Felt => &mut incident.felt,
            EntryText::Changed => &mut incident.changed,
        }
    }
}

/// What has to be corrected, and the id of where.
pub type ValidationError = (Phrase, String);

impl Draft {
    /// A new entry.
    pub fn new() -> Self {
        Self { number: "1".to_owned(), ..Self::default() }
    }

    /// An entry that is there, to be changed.
    pub fn change(place: usize, incident: Incident, today: Date) -> Self {
        let draft = Self::like(&incident, today);
        Self { of: Some((place, incident)), ..draft }
    }

    /// A new entry like one that is there.
    pub fn like(incident: &Incident, today: Date) -> Self {
        let mut draft = Self::new();
        // A row of a list may say all but what it was.
        draft.kind = Some(incident.kind.clone()).filter(|kind| !kind.as_str().is_empty());
        draft.date = DateInput::from_answer(Some(&Answer::When(incident.when)));
        let given = match incident.when {
            When::On(date) if date == today => DateChoice::Today,
            When::On(date) if date == today.plus_days(-1) => DateChoice::Yesterday,
            When::On(_) => DateChoice::On,
            When::About(_) => DateChoice::About,
            When::Between(..) => DateChoice::Between,
        };
        draft.when = Some(given);
        draft.breach = incident.breach;
        let counts = [
            (EntryFrequency::InAll, incident.times),
            (EntryFrequency::EachDay, incident.each_day),
            (EntryFrequency::MostDays, incident.most_days),
        ];
        for (often, count) in counts {
            if let Some(count) = count {
                (draft.frequency, draft.number) = (often, count.to_string());
            }
        }
        let mut incident = incident.clone();
        for (told, field) in EntryText::ALL.into_iter().zip(&mut draft.texts) {
            *field = told.of(&mut incident).take().unwrap_or_default();
        }
        draft
    }

    /// Another day has begun: what was "today" is "yesterday" now.
    pub fn on_new_day(&mut self, before: Date, now: Date) {
        let told = match self.when {
            Some(DateChoice::Today) => before,
            Some(DateChoice::Yesterday) => before.plus_days(-1),
            _ => return,
        };
        self.when = Some(if told == now {
            DateChoice::Today
        } else if told == now.plus_days(-1) {
            DateChoice::Yesterday
        } else {
            self.date = DateInput::from_answer(Some(&Answer::When(When::On(told))));
            DateChoice::On
        });
    }

    /// Whether something would be lost if it were thrown away.
    pub fn is_begun(&self) -> bool {
        match &self.of {
            Some(_) => true,
            None => *self != Self::new(),
        }
    }

    /// Whether somebody wrote something that is in no entry.
    pub fn is_changed(&self, today: Date) -> bool {
        match &self.of {
            Some((_, before)) => self.incident(today).as_ref() != Ok(before),
            None => self.is_begun(),
        }
    }

    /// The entry.
    ///
    /// # Errors
    /// All validation errors, in the order on screen.
    pub fn incident(&self, today: Date) -> Result<Incident, Vec<ValidationError>> {
        let when = self.when(today);
        let times = self.times();
        let kind = self.kind.clone().ok_or((Phrase::EntryNoKind, KINDS.to_owned()));
        let (when, times, kind) = match (when, times, kind) {
            (Ok(when), Ok(times), Ok(kind)) => (when, times, kind),
            (when, times, kind) => {
                return Err([when.err(), times.err(), kind.err()].into_iter().flatten().collect());
            }
        };
        let mut incident = Incident::new(when, kind);
        incident.written_on = match &self.of {
            Some((_, before)) => before.written_on,
            None => Some(today),
        };
        let many = Some(times).filter(|times| *times > 1);
        match (when, self.frequency) {
            (When::Between(..), EntryFrequency::EachDay) => incident.each_day = Some(times),
            (When::Between(..), EntryFrequency::MostDays) => incident.most_days = Some(times),
            _ => incident.times = many,
        }
        incident.breach = self.breach;
        for (told, text) in EntryText::ALL.into_iter().zip(&self.texts) {
            *told.of(&mut incident) = Some(text.clone()).filter(|text| !text.trim().is_empty());
        }
        Ok(incident)
    }

    fn when(&self, today: Date) -> Result<When, ValidationError> {
        let given = self.when.ok_or((Phrase::EntryNoWhen, "entry-today".to_owned()))?;
        let known = match given {
            DateChoice::Today => return Ok(When::On(today)),
            DateChoice::Yesterday => return Ok(When::On(today.plus_days(-1))),
            DateChoice::On => DatePrecision::Exactly,
            DateChoice::About => DatePrecision::About,
            DateChoice::Between => DatePrecision::Between,
        };
        match (DateInput { known: Some(known), ..self.date.clone() }).answer(today) {
            Some(Ok(Answer::When(when))) => Ok(when),
            Some(Err(DateError { phrase, which })) => Err((phrase, first_field(which).to_owned())),
            _ => Err((Phrase::ErrorDateMissing, first_field(RangeEnd::First).to_owned())),
        }
    }

    fn times(&self) -> Result<u32, ValidationError> {
        let times = match self.number.trim() {
            "" => Some(1),
            number => number.parse().ok(),
        };
        times
            .filter(|times| (1..=MOST_TIMES).contains(times))
            .ok_or((Phrase::EntryNumber, NUMBER.to_owned()))
    }
}

/// The id of the field of the number.
pub const NUMBER: &str = "entry-number";
/// The id of the list of kinds.
pub const KINDS: &str = "entry-kinds";

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn typed(when: When) -> DateInput {
        DateInput::from_answer(Some(&Answer::When(when)))
    }

    fn draft(when: DateChoice) -> Draft {
        Draft { when: Some(when), kind: Some("call".into()), ..Draft::new() }
    }

    #[test]
    fn two_ticks_are_an_entry() {
        let made = draft(DateChoice::Yesterday).incident(today()).unwrap();
        let mut expected = Incident::new(When::On(day("2026-11-21")), "call".into());
        expected.written_on = Some(today());
        assert_eq!(made, expected);
    }

    #[test]
    fn each_way_to_say_how_often_is_kept_apart() {
        for (often, counts) in [
            (EntryFrequency::InAll, (Some(10), None, None)),
            (EntryFrequency::EachDay, (None, Some(10), None)),
            (EntryFrequency::MostDays, (None, None, Some(10))),
        ] {
            let mut draft = draft(DateChoice::Between);
            draft.date = typed(When::Between(day("2026-03-01"), day("2026-03-31")));
            (draft.frequency, draft.number) = (often, " 10 ".to_owned());
            let made = draft.incident(today()).unwrap();
            assert_eq!((made.times, made.each_day, made.most_days), counts);
            assert_eq!(made.when, When::Between(day("2026-03-01"), day("2026-03-31")));
        }
        let once_a_day = Draft { frequency: EntryFrequency::EachDay, ..draft(DateChoice::Today) };
        let made = once_a_day.incident(today()).unwrap();
        assert_eq!((made.times, made.each_day), (None, None), "only between two days");
    }

    #[test]
    fn what_is_missing_or_wrong_is_said_all_at_once_and_where() {
        let empty = Draft::new().incident(today()).unwrap_err();
        let expected = [(Phrase::EntryNoWhen, "entry-today"), (Phrase::EntryNoKind, "entry-kinds")];
        assert_eq!(empty, expected.map(|(phrase, id)| (phrase, id.to_owned())));
        let mut wrong = draft(DateChoice::Between);
        wrong.date = typed(When::Between(day("2026-03-31"), day("2026-03-01")));
        wrong.number = "about ten".to_owned();
        let expected =
            [(Phrase::ErrorDateOrder, "last-day"), (Phrase::EntryNumber, "entry-number")];
        assert_eq!(
            wrong.incident(today()),
            Err(expected.map(|(phrase, id)| (phrase, id.to_owned())).to_vec())
        );
        let mut future = draft(DateChoice::On);
        future.date = typed(When::On(day("2026-11-23")));
        let expected = vec![(Phrase::ErrorFuture, "date-day".to_owned())];
        assert_eq!(future.incident(today()), Err(expected));
        for number in ["0", "-1", "1.5", "100001", "99999999999"] {
            let many = Draft { number: number.to_owned(), ..draft(DateChoice::Today) };
            assert!(many.incident(today()).is_err(), "{number}");
        }
    }

    #[test]
    fn an_entry_that_is_opened_and_saved_is_as_it_was() {
        let mut told = Incident::new(When::On(today()), "call".into());
        told.written_on = Some(day("2026-11-01"));
        told.breach = Some(Breach::NotSure);
        for (place, field) in EntryText::ALL.into_iter().enumerate() {
            *field.of(&mut told) = Some(format!("words {place}"));
        }
        let (first, last) = (day("2026-03-01"), day("2026-03-31"));
        for when in [
            When::On(today()),
            When::On(today().plus_days(-1)),
            When::On(first),
            When::About(first),
            When::Between(first, last),
        ] {
            let between = matches!(when, When::Between(..));
            for (times, each_day, most_days) in [
                (None, None, None),
                (Some(7), None, None),
                (None, Some(1), None),
                (None, None, Some(3)),
            ] {
                if times.is_none() && (each_day.is_some() || most_days.is_some()) && !between {
                    continue;
                }
                let before = Incident { when, times, each_day, most_days, ..told.clone() };
                let draft = Draft::change(0, before.clone(), today());
                assert_eq!(draft.incident(today()), Ok(before));
            }
        }
    }

    #[test]
    fn an_entry_that_is_opened_to_be_changed_is_changed_once_somebody_writes() {
        let mut told = Incident::new(When::On(today()), "call".into());
        told.words = Some("He rang.".to_owned());
        let mut draft = Draft::change(0, told, today());
        assert!(draft.is_begun() && !draft.is_changed(today()));
        draft.texts[EntryText::Words as usize] = "He rang twice.".to_owned();
        assert!(draft.is_changed(today()));
        draft.texts[EntryText::Words as usize] = "He rang.".to_owned();
        draft.number = "often".to_owned();
        assert!(draft.is_changed(today()), "it makes no entry, and is something new");
        assert!(!Draft::new().is_changed(today()));
    }

    #[test]
    fn what_was_today_before_midnight_stays_on_its_day() {
        for (given, days, expected) in [
            (DateChoice::Today, 1, DateChoice::Yesterday),
            (DateChoice::Yesterday, 1, DateChoice::On),
            (DateChoice::Today, 3, DateChoice::On),
            (DateChoice::Yesterday, -1, DateChoice::Today),
        ] {
            let mut draft = draft(given);
            let before = draft.incident(today()).unwrap().when;
            let later = today().plus_days(days);
            draft.on_new_day(today(), later);
            assert_eq!(draft.when, Some(expected), "{given:?} {days}");
            assert_eq!(draft.incident(later).unwrap().when, before, "{given:?} {days}");
        }
        let mut about = draft(DateChoice::About);
        about.on_new_day(today(), today().plus_days(1));
        assert_eq!(about, draft(DateChoice::About));
    }

    #[test]
    fn a_copy_is_a_new_entry_written_today() {
        let mut told = Incident::new(When::On(today()), "call".into());
        told.written_on = Some(day("2026-11-01"));
        let copy = Draft::like(&told, today()).incident(today()).unwrap();
        assert_eq!(copy.written_on, Some(today()));
        assert!(!Draft::new().is_begun() && Draft::like(&told, today()).is_begun());
    }
}

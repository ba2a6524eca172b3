//! A date as people know it: exact, about, between two days, or only how long ago. What is typed stays as it was typed until it is a date.

use heedful_engine::{Answer, Date, Phrase, When};

/// How well the date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePrecision {
    /// To the day.
    Exactly,
    About,
    /// Only that it was between two days.
    Between,
}

/// The three fields of one date, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateParts {
    /// Day of the month.
    pub day: String,
    /// Month, 1 to 12.
    pub month: String,
    /// Year, with four numbers.
    pub year: String,
}

/// RangeEnd of the dates of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeEnd {
    /// The date, or the earliest that it can be.
    First,
    /// The latest that it can be.
    Last,
}

/// What is wrong, and in which date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateError {
    /// What is said about it.
    pub phrase: Phrase,
    /// Where.
    pub which: RangeEnd,
}

/// What was typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateInput {
    /// How well the date is known; `None` while no date is given.
    pub known: Option<DatePrecision>,
    /// The date, or the earliest that it can be.
    pub first: DateParts,
    /// The latest that it can be, where it was between two days.
    pub last: DateParts,
}

impl DateInput {
    /// An answer that was given before, as it would be typed.
    pub fn from_answer(answer: Option<&Answer>) -> Self {
        let Some(Answer::When(when)) = answer else { return Self::default() };
        let (known, first, last) = match *when {
            When::On(date) => (DatePrecision::Exactly, date, None),
            When::About(date) => (DatePrecision::About, date, None),
            When::Between(first, last) => (DatePrecision::Between, first, Some(last)),
        };
        Self {
            known: Some(known),
            first: DateParts::of(first),
            last: last.map(DateParts::of).unwrap_or_default(),
        }
    }

    /// The answer that was typed, or what is wrong; `None` while no date is given at all.
    pub fn answer(&self, today: Date) -> Option<Result<Answer, DateError>> {
        let known = self.known?;
        Some(self.when(known, today).map(Answer::When))
    }

    fn when(&self, known: DatePrecision, today: Date) -> Result<When, DateError> {
        let first = self
            .first
            .date(today)
            .map_err(|phrase| DateError { phrase, which: RangeEnd::First })?;
        let in_last = |phrase| DateError { phrase, which: RangeEnd::Last };
        match known {
            DatePrecision::Exactly => Ok(When::On(first)),
            DatePrecision::About => Ok(When::About(first)),
            DatePrecision::Between => match self.last.date(today).map_err(in_last)? {
                last if last < first => Err(in_last(Phrase::ErrorDateOrder)),
                last => Ok(When::Between(first, last)),
            },
        }
    }

    /// Whether all fields are filled in: what is still being typed is not wrong yet.
    pub fn is_complete(&self) -> bool {
        let is_last_whole = self.known != Some(DatePrecision::Between) || self.last.is_complete();
        self.first.is_complete() && is_last_whole
    }

    /// Whether anything stands in the fields.
    pub fn has_numbers(&self) -> bool {
        let fields = [&self.first, &self.last];
        fields.iter().any(|fields| **fields != DateParts::default())
    }

    /// The fields of one of its dates.
    pub fn fields(&mut self, which: RangeEnd) -> &mut DateParts {
        match which {
            RangeEnd::First => &mut self.first,
            RangeEnd::Last => &mut self.last,
        }
    }
}

impl DateParts {
    fn of(date: Date) -> Self {
        let (year, month, day) = date.ymd();
        Self { day: day.to_string(), month: month.to_string(), year: year.to_string() }
    }

    fn is_complete(&self) -> bool {
        !self.day.is_empty() && !self.month.is_empty() && self.year.len() > 3
    }

    fn date(&self, today: Date) -> Result<Date, Phrase> {
        let fields = [&self.day, &self.month, &self.year].map(|field| field.trim());
        if fields.iter().any(|field| field.is_empty()) {
            return Err(Phrase::ErrorDateMissing);
        }
        let [day, month, year] = fields;
        if year.chars().count() != 4 {
            return Err(Phrase::ErrorDateYear);
        }
        let date = match (year.parse(), month.parse(), day.parse()) {
            (Ok(year), Ok(month), Ok(day)) => Date::from_ymd(year, month, day),
            _ => None,
        };
        match date {
            None => Err(Phrase::ErrorDate),
            Some(date) if date > today => Err(Phrase::ErrorFuture),
            Some(date) => Ok(date),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Date {
        Date::parse(iso).unwrap()
    }

    fn today() -> Date {
        day("2026-11-22")
    }

    fn fields(day: &str, month: &str, year: &str) -> DateParts {
        DateParts { day: day.into(), month: month.into(), year: year.into() }
    }

    fn about(day: &str, month: &str, year: &str) -> DateInput {
        DateInput {
            known: Some(DatePrecision::About),
            first: fields(day, month, year),
            ..DateInput::default()
        }
    }

    fn between(first: DateParts, last: DateParts) -> DateInput {
        DateInput { known: Some(DatePrecision::Between), first, last }
    }

    #[test]
    fn a_date_is_read_as_it_is_commonly_typed() {
        let answer = Answer::When(When::About(day("2026-08-03")));
        for (day, month) in [("3", "8"), ("03", "08"), (" 3 ", "8")] {
            assert_eq!(about(day, month, "2026").answer(today()), Some(Ok(answer.clone())));
        }
    }

    #[test]
    fn what_is_wrong_with_a_date_is_said_precisely() {
        for (day, month, year, phrase) in [
            ("", "8", "2026", Phrase::ErrorDateMissing),
            ("3", "8", "26", Phrase::ErrorDateYear),
            ("31", "2", "2026", Phrase::ErrorDate),
            ("x", "2", "2026", Phrase::ErrorDate),
            ("-3", "2", "2026", Phrase::ErrorDate),
            ("23", "11", "2026", Phrase::ErrorFuture),
        ] {
            let wrong = DateError { phrase, which: RangeEnd::First };
            let given = about(day, month, year).answer(today());
            assert_eq!(given, Some(Err(wrong)), "{day} {month} {year}");
        }
    }

    #[test]
    fn two_dates_need_to_be_whole_and_in_order() {
        let (first, last) = (fields("1", "8", "2026"), fields("31", "8", "2026"));
        let answer = Answer::When(When::Between(day("2026-08-01"), day("2026-08-31")));
        let given = between(first.clone(), last.clone()).answer(today());
        assert_eq!(given, Some(Ok(answer)));
        for (last, phrase) in [
            (DateParts::default(), Phrase::ErrorDateMissing),
            (fields("31", "7", "2026"), Phrase::ErrorDateOrder),
            (fields("23", "11", "2026"), Phrase::ErrorFuture),
        ] {
            let wrong = DateError { phrase, which: RangeEnd::Last };
            assert_eq!(between(first.clone(), last).answer(today()), Some(Err(wrong)));
        }
        let wrong = DateError { phrase: Phrase::ErrorDateMissing, which: RangeEnd::First };
        assert_eq!(between(DateParts::default(), last).answer(today()), Some(Err(wrong)));
    }

    #[test]
    fn the_same_day_twice_is_a_span_of_one_day() {
        let same = fields("1", "8", "2026");
        let answer = Answer::When(When::Between(day("2026-08-01"), day("2026-08-01")));
        assert_eq!(between(same.clone(), same).answer(today()), Some(Ok(answer)));
    }

    #[test]
    fn no_date_is_no_mistake() {
        assert_eq!(DateInput::default().answer(today()), None);
    }

    #[test]
    fn a_date_that_was_given_before_can_be_changed() {
        for when in [
            When::On(today()),
            When::About(day("2026-02-28")),
            When::Between(day("2025-12-31"), day("2026-01-01")),
        ] {
            let answer = Answer::When(when);
            assert_eq!(DateInput::from_answer(Some(&answer)).answer(today()), Some(Ok(answer)));
        }
        assert_eq!(DateInput::from_answer(Some(&Answer::NotSure)), DateInput::default());
    }
}

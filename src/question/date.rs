//! A date as people know it: exact, about, or only how long ago. What is typed stays as it was typed until it is a date.

use heedful_engine::{Answer, Date, Phrase, When};

/// How well the date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// To the day.
    Exactly,
    /// About.
    About,
}

/// What was typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// How well the date is known; `None` while no date is given.
    pub known: Option<Known>,
    /// Day of the month.
    pub day: String,
    /// Month, 1 to 12.
    pub month: String,
    /// Year, with four numbers.
    pub year: String,
}

impl Typed {
    /// An answer that was given before, as it would be typed.
    pub fn from_answer(answer: Option<&Answer>) -> Self {
        let (known, date) = match answer {
            Some(Answer::When(When::On(date))) => (Known::Exactly, date),
            Some(Answer::When(When::About(date))) => (Known::About, date),
            _ => return Self::default(),
        };
        let (year, month, day) = date.ymd();
        Self {
            known: Some(known),
            day: day.to_string(),
            month: month.to_string(),
            year: year.to_string(),
        }
    }

    /// The answer that was typed, or what has to be mended; `None` while no date is given at all.
    pub fn answer(&self, today: Date) -> Option<Result<Answer, Phrase>> {
        let known = self.known?;
        Some(self.date(today).map(|date| match known {
            Known::Exactly => Answer::When(When::On(date)),
            Known::About => Answer::When(When::About(date)),
        }))
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

    fn today() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    fn typed(day: &str, month: &str, year: &str) -> Typed {
        Typed { known: Some(Known::About), day: day.into(), month: month.into(), year: year.into() }
    }

    #[test]
    fn a_date_is_read_as_it_is_commonly_typed() {
        let answer = Answer::When(When::About(Date::parse("2026-08-03").unwrap()));
        for (day, month) in [("3", "8"), ("03", "08"), (" 3 ", "8")] {
            assert_eq!(typed(day, month, "2026").answer(today()), Some(Ok(answer.clone())));
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
            assert_eq!(
                typed(day, month, year).answer(today()),
                Some(Err(phrase)),
                "{day} {month} {year}"
            );
        }
    }

    #[test]
    fn no_date_is_no_mistake() {
        assert_eq!(Typed::default().answer(today()), None);
    }

    #[test]
    fn a_date_that_was_given_before_can_be_changed() {
        let answer = Answer::When(When::On(today()));
        assert_eq!(Typed::from_answer(Some(&answer)).answer(today()), Some(Ok(answer)));
        assert_eq!(Typed::from_answer(Some(&Answer::NotSure)), Typed::default());
    }
}

//! Small things in the words of the pack: dates, signs, the facts of a diary.

use crate::diary::{FactShown, RiseTest, Why};
use crate::sign::FactTime;
use crate::{Audience, Date, DiaryFact, KindId, Pack, Phrase, QuestionId, Sign, When};

/// Fills `{name}` in a text. A name that is not given stays as it is.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from_brace)) = rest.split_once('{') {
        filled.push_str(before);
        let value = from_brace.split_once('}').and_then(|(name, after)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, after))
        });
        match value {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = from_brace;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// A date in the words of the pack, such as "22 November 2026"; as `2026-11-22` where the pack has no words for it.
#[must_use]
pub fn date_words(pack: &Pack, date: Date) -> String {
    let (year, month, day) = date.ymd();
    let month = month_words(pack, month);
    let format = pack.phrase(Phrase::DateFormat, Audience::Person);
    if month.is_empty() || format.is_empty() {
        return date.to_string();
    }
    fill(format, &[("day", &day.to_string()), ("month", month), ("year", &year.to_string())])
}

/// The name of a month, 1 to 12, in the words of the pack.
#[must_use]
pub fn month_words(pack: &Pack, month: u32) -> &str {
    const MONTHS: [Phrase; 12] = [
        Phrase::Month1,
        Phrase::Month2,
        Phrase::Month3,
        Phrase::Month4,
        Phrase::Month5,
        Phrase::Month6,
        Phrase::Month7,
        Phrase::Month8,
        Phrase::Month9,
        Phrase::Month10,
        Phrase::Month11,
        Phrase::Month12,
    ];
    let place = usize::try_from(month).unwrap_or(0).saturating_sub(1);
    MONTHS.get(place).map_or("", |phrase| pack.phrase(*phrase, Audience::Person))
}

/// A date as a person gave it: on, about, between.
#[must_use]
pub fn when_words(pack: &Pack, when: When, audience: Audience) -> String {
    match when {
        When::On(date) => date_words(pack, date),
        When::About(date) => {
            let words = date_words(pack, date);
            filled(pack.phrase(Phrase::ReportAbout, audience), &[("date", &words)])
        }
        When::Between(first, last) => {
            let (first, last) = (date_words(pack, first), date_words(pack, last));
            filled(
                pack.phrase(Phrase::ReportBetween, audience),
                &[("first", &first), ("last", &last)],
            )
        }
    }
}

/// Fills a phrase; where the pack has none, the values stand alone.
fn filled(phrase: &str, values: &[(&str, &str)]) -> String {
    if phrase.is_empty() {
        return values.iter().map(|(_, value)| *value).collect::<Vec<_>>().join(", ");
    }
    fill(phrase, values)
}

/// A sign in words: what the option says, or what the diary shows. The question is told apart, by its id.
#[must_use]
pub fn sign_words(pack: &Pack, sign: &Sign, facts: &[FactShown], audience: Audience) -> String {
    match sign {
        Sign::Answer(question, option) => {
            let question = pack.questions.iter().find(|known| known.id == *question);
            let option = question
                .and_then(|question| question.options.iter().find(|known| known.id == *option));
            option.map(|option| option.say.for_audience(audience).to_owned()).unwrap_or_default()
        }
        Sign::Diary(fact) => {
            let shown = facts.iter().find(|shown| shown.fact == *fact);
            shown.map(|shown| fact_words(pack, shown, audience)).unwrap_or_default()
        }
    }
}

/// What a question asks.
pub(crate) fn question_words<'a>(
    pack: &'a Pack,
    question: &QuestionId,
    audience: Audience,
) -> &'a str {
    let question = pack.questions.iter().find(|known| known.id == *question);
    question.map_or("", |question| question.ask.for_audience(audience))
}

/// A fact of the diary in words, with the numbers that it rests on.
#[must_use]
pub fn fact_words(pack: &Pack, shown: &FactShown, audience: Audience) -> String {
    let phrase = match &shown.fact {
        DiaryFact::Repeated => Phrase::FactRepeated,
        DiaryFact::OverTwoWeeks => Phrase::FactOverTwoWeeks,
        DiaryFact::Last28Days => Phrase::FactLast28Days,
        DiaryFact::Rise => match shown.why.windows {
            Some(windows) if windows.test == RiseTest::Weeks => Phrase::FactRiseWeeks,
            _ => Phrase::FactRise,
        },
        DiaryFact::NewKind => Phrase::FactNewKind,
        DiaryFact::MoreSevere => Phrase::FactMoreSevere,
        DiaryFact::SeveralKinds => Phrase::FactSeveralKinds,
        DiaryFact::AfterWarning => Phrase::FactAfterWarning,
        DiaryFact::AfterOrder => Phrase::FactAfterOrder,
        DiaryFact::Breach => Phrase::FactBreach,
        DiaryFact::Breaches => Phrase::FactBreaches,
        DiaryFact::SilenceAfterRise => Phrase::FactSilenceAfterRise,
        DiaryFact::Kind(_) => Phrase::FactKind,
        DiaryFact::Timed(timed) => match (timed.time, &timed.kind) {
            (FactTime::After, _) => Phrase::FactAfterWarning,
            (_, Some(_)) => Phrase::FactKind,
            (_, None) => Phrase::FactLast28Days,
        },
    };
    fact_phrase(pack, phrase, shown, audience)
}

/// A phrase with the numbers of a fact.
pub(crate) fn fact_phrase(
    pack: &Pack,
    phrase: Phrase,
    shown: &FactShown,
    audience: Audience,
) -> String {
    let values = numbers(pack, shown, audience);
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    filled(pack.phrase(phrase, audience), &values)
}

fn numbers(pack: &Pack, shown: &FactShown, audience: Audience) -> Vec<(&'static str, String)> {
    let Why { count, first, last, days, since, kinds, before, windows } = &shown.why;
    let kind = |id: &KindId| kind_words(pack, id, audience);
    let mut values = Vec::new();
    values.extend(count.map(|count| ("count", count.to_string())));
    values.extend(days.map(|days| ("days", days.to_string())));
    for (name, date) in [("first", first), ("last", last), ("since", since)] {
        values.extend(date.map(|date| (name, date_words(pack, date))));
    }
    let of_kind = match &shown.fact {
        DiaryFact::Kind(id) => Some(id),
        DiaryFact::Timed(timed) => timed.kind.as_ref(),
        _ => None,
    };
    values.extend(of_kind.map(|id| ("kind", kind(id))));
    if let [only] = kinds.as_slice() {
        values.push(("kind", kind(only)));
    }
    if !kinds.is_empty() {
        values.push(("kinds", kinds.iter().map(kind).collect::<Vec<_>>().join(", ")));
    }
    values.extend(before.as_ref().map(|before| ("before", kind(before))));
    if let Some(windows) = windows {
        let before_days = windows.recent_from.days_since(windows.before_from);
        values.push(("recent", windows.recent.to_string()));
        values.push(("before", windows.before.to_string()));
        values.push((
            "recent_days",
            (windows.recent_to.days_since(windows.recent_from) + 1).to_string(),
        ));
        values.push(("before_days", before_days.to_string()));
        values.push(("weeks", (before_days / 7).to_string()));
    }
    values
}

/// What a kind of incident is called; its id where the pack does not know it.
#[must_use]
pub fn kind_words(pack: &Pack, id: &KindId, audience: Audience) -> String {
    let kind = pack.kinds.iter().find(|kind| kind.id == *id);
    kind.map_or(id.as_str(), |kind| kind.say.for_audience(audience)).to_owned()
}

/// An entry of the bibliography: by whom, when, what, where.
#[must_use]
pub fn source_words(source: &crate::pack::Source) -> String {
    let year = source.year.map(|year| year.to_string()).unwrap_or_default();
    let parts = [source.by.as_str(), year.as_str(), source.title.as_str(), source.where_.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_is_filled_in_and_the_rest_stays() {
        assert_eq!(fill("part {part} of {parts}", &[("part", "3"), ("parts", "8")]), "part 3 of 8");
        assert_eq!(fill("{a}{a}", &[("a", "x")]), "xx");
        assert_eq!(fill("{unknown} {open", &[("a", "x")]), "{unknown} {open");
        assert_eq!(fill("{{a}}", &[("a", "{a}")]), "{{a}}");
        assert_eq!(fill("", &[]), "");
    }
}

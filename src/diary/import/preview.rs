//! What was read of a list, before anything of it is in the diary: how many entries, how its dates and columns were taken,
//! what is there already, what its own words mean, and every row that was not understood.

use heedful_engine::spreadsheet::{Assumption, DateOrder, EitherWay, ListForm};
use heedful_engine::{Date, Incident, Phrase};
use leptos::prelude::*;

use super::add::{TOO_LARGE, import};
use super::columns::columns;
use super::preview_state::{ImportPreview, Inclusion};
use super::questions::{blanks, breaches, counts, kinds, senders};
use super::reading::turn;
use super::rejected::rows;
use crate::browser::focus;
use crate::diary::entry::in_one_line;
use crate::diary::state::DiaryContext;
use crate::ui::element::{Attribute, HEADING, button, element, paragraph, quoting};
use crate::ui::words::{Words, isolated};

/// The id of its heading, to which the focus goes.
pub const FOUND: &str = "table-found";

/// How many of the first entries are shown.
const FIRST: usize = 3;
pub fn preview(diary: DiaryContext, words: &Words) -> AnyView {
    diary
        .state
        .sheet
        .with(|sheet| sheet.as_ref().map(|sheet| shown(diary, words, sheet)))
        .into_any()
}

fn shown(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> AnyView {
    let state = diary.state;
    let entries = sheet.count();
    let title = element("h2").id(FOUND).with(Attribute::TabIndex, "-1").text(count(
        words,
        Phrase::TableFound,
        sheet.read().entries.len(),
    ));
    let says = match entries {
        0 => words.phrase(Phrase::TableGoOn),
        entries => count(words, Phrase::TableBring, entries),
    };
    let bring = button("table-bring", "button", says, move || import(diary));
    let other =
        button("table-other", "button plain", words.phrase(Phrase::TableOther), move || {
            state.sheet.set(None);
            focus::move_to(HEADING);
        });
    // Only doubles: there is nothing to bring in, and nothing to go on with.
    let bring = (entries > 0 || !sheet.read().not_understood.is_empty()).then_some(bring);
    let too_large = sheet.is_too_large.then(|| {
        let note = element("p").id(TOO_LARGE).class("note").with(Attribute::TabIndex, "-1");
        note.text(words.phrase(Phrase::TableTooLarge)).view()
    });
    let unreadable = (sheet.unreadable > 0)
        .then(|| paragraph("", count(words, Phrase::TableUnreadable, sheet.unreadable)));
    let columns = (sheet.read().form == ListForm::Table).then(|| columns(diary, words, sheet));
    element("div")
        .child(title.view())
        .children(too_large)
        .children(span(words, &sheet.read().entries, diary.page.today.get_untracked()))
        .children(dates(diary, words, &sheet.read().either_way))
        .children(senders(diary, words, sheet))
        .children(unreadable)
        .children(assumed(words, sheet))
        .children(columns)
        .children(first(words, &sheet.read().entries))
        .children(counts(diary, words, sheet))
        .children(blanks(diary, words, sheet))
        .children(doubles(diary, words, sheet))
        .children(kinds(diary, words, sheet))
        .children(breaches(diary, words, sheet))
        .children(rows(words, &sheet.read().not_understood))
        .child(element("div").class("actions").children(bring).child(other).view())
        .view()
}

fn count(words: &Words, phrase: Phrase, count: usize) -> String {
    words.phrase_with(phrase, "count", &count.to_string())
}

/// The first and the last day.
fn span(words: &Words, entries: &[Incident], today: Date) -> Option<AnyView> {
    let days = entries.iter().map(|entry| entry.when.range(today));
    let first = days.clone().map(|(first, _)| first).min()?;
    let last = days.map(|(_, last)| last).max()?;
    let values = [("first", words.date(first)), ("last", words.date(last))];
    let [first, last] = &values;
    let says = words.fill(Phrase::TableSpan, &[(first.0, &first.1), (last.0, &last.1)]);
    Some(paragraph("", says))
}

/// What stands first in its dates, with one of them, and a way to read them otherwise.
fn dates(diary: DiaryContext, words: &Words, dates: &EitherWay) -> Option<AnyView> {
    let to = |order| {
        let (id, says) = match order {
            DateOrder::DayFirst => ("table-day-first", Phrase::TableReadDay),
            DateOrder::MonthFirst => ("table-month-first", Phrase::TableReadMonth),
        };
        button(id, "button plain", words.phrase(says), move || {
            turn(diary, "table-dates", |sheet| {
                sheet.choose(|choices| choices.order = Some(order));
            });
        })
    };
    let read_as = |phrase| {
        let (written, when) = dates.example.as_ref()?;
        let date = words.when(*when);
        Some(words.fill(phrase, &[("example", &isolated(written)), ("date", &date)]))
    };
    let (says, ways) = match (dates.rows, dates.order) {
        (0, _) => (Some(words.phrase(Phrase::TableOneWay)), vec![]),
        (_, Some(DateOrder::DayFirst)) => {
            (read_as(Phrase::TableDayFirst), vec![to(DateOrder::MonthFirst)])
        }
        (_, Some(DateOrder::MonthFirst)) => {
            (read_as(Phrase::TableMonthFirst), vec![to(DateOrder::DayFirst)])
        }
        (rows, None) => (
            Some(count(words, Phrase::TableBothWays, rows)),
            vec![to(DateOrder::DayFirst), to(DateOrder::MonthFirst)],
        ),
    };
    let ways = (!ways.is_empty()).then(|| element("div").class("actions").children(ways).view());
    let dates = element("div").id("table-dates").with(Attribute::TabIndex, "-1");
    Some(dates.child(element("p").child(quoting(&says?)).view()).children(ways).view())
}

/// What was taken for granted.
fn assumed(words: &Words, sheet: &ImportPreview) -> Option<AnyView> {
    // That the month stands first is said already.
    let is_said = |assumption| {
        assumption == Assumption::MonthFirst
            && sheet.read().either_way.order == Some(DateOrder::MonthFirst)
    };
    let lines: Vec<AnyView> = sheet
        .read()
        .assumed
        .iter()
        .filter(|(assumption, _)| !is_said(*assumption))
        .map(|(assumption, rows)| {
            let phrase = match assumption {
                Assumption::TwoDigitYear => Phrase::TableTwoDigitYear,
                Assumption::YearMissing => Phrase::TableYearMissing,
                Assumption::MonthFirst => Phrase::TableOnlyMonthFirst,
                Assumption::SerialNumber => Phrase::TableSerialNumber,
                Assumption::MonthAndYear => Phrase::TableMonthAndYear,
                Assumption::DateAbove => Phrase::TableDateAbove,
                Assumption::Future => Phrase::TableFuture,
                Assumption::Several => Phrase::TableSeveral,
            };
            element("li").text(count(words, phrase, *rows)).view()
        })
        .collect();
    (!lines.is_empty()).then(|| {
        element("div")
            .child(element("h3").text(words.phrase(Phrase::TableAssumed)).view())
            .child(element("ul").children(lines).view())
            .view()
    })
}

/// So much of what happened is shown, in characters.
const FIRST_OF_WORDS: usize = 400;

fn start_of(words: &str) -> String {
    let mut start: String = words.chars().take(FIRST_OF_WORDS).collect();
    if start.len() < words.len() {
        start.push('…');
    }
    start
}

/// The first entries, so that a person sees whether they are theirs.
fn first(words: &Words, entries: &[Incident]) -> Option<AnyView> {
    let shown: Vec<AnyView> = entries
        .iter()
        .take(FIRST)
        .map(|entry| {
            let told = entry.words.as_ref().map(|words| {
                element("p").class("entry-line").own_words().text(start_of(words)).view()
            });
            element("li")
                .class("entry")
                .child(paragraph("entry-kind", in_one_line(words, entry)))
                .children(told)
                .view()
        })
        .collect();
    (!shown.is_empty()).then(|| {
        element("div")
            .child(element("h3").text(words.phrase(Phrase::TableFirst)).view())
            .child(element("ol").class("entries").children(shown).view())
            .view()
    })
}

/// What is there already, and what becomes of it.
fn doubles(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> Vec<AnyView> {
    let line = |id: &'static str,
                found: &[usize],
                taken,
                phrases: [Phrase; 2],
                set: fn(&mut ImportPreview, Inclusion)| {
        let [inside, outside] = phrases;
        let (says, does, other) = match taken {
            Inclusion::Include => (inside, Phrase::TableLeaveThem, Inclusion::Exclude),
            Inclusion::Exclude => (outside, Phrase::TableTakeThem, Inclusion::Include),
        };
        (!found.is_empty()).then(|| {
            let does = button(id, "button plain", words.phrase(does), move || {
                diary.state.sheet.update(|sheet| {
                    if let Some(sheet) = sheet {
                        set(sheet, other);
                    }
                });
                focus::keep_focus(id);
            });
            element("div")
                .child(paragraph("", count(words, says, found.len())))
                .child(element("div").class("actions").child(does).view())
                .view()
        })
    };
    let in_diary = line(
        "table-in-diary",
        &sheet.doubles.in_diary,
        sheet.in_diary,
        [Phrase::TableInDiaryToo, Phrase::TableInDiary],
        |sheet, taken| sheet.in_diary = taken,
    );
    let repeated = line(
        "table-repeated",
        &sheet.doubles.repeated,
        sheet.repeated,
        [Phrase::TableRepeated, Phrase::TableRepeatedOut],
        |sheet, taken| sheet.repeated = taken,
    );
    [in_diary, repeated].into_iter().flatten().collect()
}

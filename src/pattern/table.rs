//! The picture as a table: for screen readers, for paper, and for whoever trusts numbers more.

use heedful_engine::picture::{Picture, Row, RowSays, Unit};
use heedful_engine::{Date, KindId, Phrase};
use leptos::prelude::*;

use crate::ui::element::{Attribute, element};
use crate::ui::words::Words;

/// The table, folded away on the screen.
pub fn table(words: &Words, picture: &Picture) -> AnyView {
    let heads = [Phrase::PictureWhen, Phrase::PictureMany, Phrase::PictureWhat].map(|phrase| {
        element("th").with(Attribute::Scope, "col").text(words.phrase(phrase)).view()
    });
    let rows = picture.rows.iter().map(|one| row(words, picture, one));
    let head = element("thead").child(element("tr").children(heads).view()).view();
    let body = element("tbody").children(rows).view();
    let caption =
        element("caption").class("visually-hidden").text(words.phrase(Phrase::DiaryPattern)).view();
    let table = element("table").class("data-table").child(caption).child(head).child(body).view();
    let summary = element("summary").text(words.phrase(Phrase::PictureTable)).view();
    element("details").class("fold").id("picture-table").child(summary).child(table).view()
}

fn row(words: &Words, picture: &Picture, row: &Row) -> AnyView {
    let kind = |kind: &Option<KindId>| match kind {
        Some(kind) => words.kind(kind),
        None => words.phrase(Phrase::PictureOther),
    };
    let mut when = days(words, picture.axis.unit, row);
    let (many, what) = match &row.says {
        RowSays::Incidents(kinds) => {
            let sum = kinds.iter().fold(0u32, |sum, (_, count)| sum.saturating_add(*count));
            let what = kinds.iter().map(|(of, count)| match kinds.len() {
                1 => kind(of),
                _ => [kind(of), count.to_string()].join(": "),
            });
            (sum.to_string(), what.collect::<Vec<_>>().join("; "))
        }
        RowSays::Somewhere(of, count) => {
            let somewhere = words.phrase(Phrase::PictureSomewhere);
            (count.to_string(), [kind(of), somewhere].join(", "))
        }
        RowSays::Event(place) => match picture.events.get(*place) {
            Some(event) => {
                when = words.when(event.when);
                (String::new(), words.kind(&event.kind))
            }
            None => (String::new(), String::new()),
        },
        RowSays::Nothing => ("0".to_owned(), words.phrase(Phrase::PictureNothing)),
    };
    let class = match row.says {
        RowSays::Event(_) => "event-row",
        RowSays::Nothing => "empty-row",
        _ => "",
    };
    element("tr")
        .class(class)
        .child(element("th").with(Attribute::Scope, "row").text(when).view())
        .child(element("td").text(many).view())
        .child(element("td").text(what).view())
        .view()
}

/// The days of a row, as short as they can be said.
fn days(words: &Words, unit: Unit, row: &Row) -> String {
    let Row { first, last, says } = row;
    let whole_month = |first: Date, last: Date| {
        let (begins, ends) = (first.ymd(), last.ymd());
        begins.2 == 1 && (begins.0, begins.1) == (ends.0, ends.1)
    };
    match says {
        _ if first == last => words.date(*first),
        RowSays::Incidents(_) if unit == Unit::Month && whole_month(*first, *last) => {
            let (year, month, _) = first.ymd();
            [words.month(month), year.to_string()].join(" ")
        }
        _ => [words.date(*first), words.date(*last)].join(" – "),
    }
}

//! What each column of a list was taken for.

use heedful_engine::Phrase;
use heedful_engine::spreadsheet::{Column, Imported};
use leptos::prelude::*;

use crate::element::{element, paragraph};
use crate::words::Words;

/// The columns, folded away.
pub fn columns(words: &Words, read: &Imported) -> AnyView {
    let known = read.columns.iter().map(|(name, column)| (name, name_of(*column)));
    let unknown = read.unknown_columns.iter().map(|name| (name, Phrase::TableOtherColumn));
    let lines = known.chain(unknown).map(|(name, what)| {
        let what = words.phrase(what);
        let line = words.fill(Phrase::TableColumn, &[("name", name), ("what", &what)]);
        element("li").text(line).view()
    });
    let told = match read.columns.is_empty() {
        true => paragraph("", words.phrase(Phrase::TableNoNames)),
        false => element("ul").children(lines).view(),
    };
    let summary = element("summary").text(words.phrase(Phrase::TableColumns)).view();
    element("details").class("fold").child(summary).child(told).view()
}

fn name_of(column: Column) -> Phrase {
    match column {
        Column::Date | Column::From | Column::To => Phrase::PictureWhen,
        Column::Kind => Phrase::PictureWhat,
        Column::Often => Phrase::PictureMany,
        Column::Time => Phrase::DiaryTime,
        Column::Place => Phrase::DiaryPlace,
        Column::Words => Phrase::DiaryWords,
        Column::Evidence => Phrase::DiaryEvidence,
        Column::Witnesses => Phrase::DiaryWitnesses,
        Column::Reported => Phrase::DiaryReported,
        Column::Reference => Phrase::DiaryReference,
        Column::Breach => Phrase::DiaryBreach,
        Column::Breaks => Phrase::DiaryBreaks,
        Column::Felt => Phrase::DiaryFelt,
        Column::Changed => Phrase::DiaryChanged,
        Column::WrittenOn => Phrase::DiaryWrittenOn,
    }
}

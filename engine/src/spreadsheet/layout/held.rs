//! What the columns hold.

use super::super::columns::Column;
use super::seen::ColumnStatistics;

/// What the columns hold, each at most once.
pub(super) fn held(seen: &[ColumnStatistics]) -> Vec<(usize, Column)> {
    let mut held: Vec<(usize, Column)> = Vec::new();
    let is_free = |held: &[(usize, Column)], place: usize| held.iter().all(|(at, _)| *at != place);
    let is_span = |one: &ColumnStatistics| matches!(one.named, Some(Column::From | Column::To));

    // When it was.
    let by_cells = seen.iter().filter(|one| one.is_dates() && !is_span(one));
    let by_number = || {
        seen.iter().filter(|one| one.named == Some(Column::Date) && one.mostly(one.weak_dates, 50))
    };
    let by_name = || seen.iter().filter(|one| one.named == Some(Column::Date));
    let has_from = seen.iter().any(|one| one.named == Some(Column::From) && one.is_dates());
    let date = by_cells.min_by_key(|one| one.date_rank());
    // The day on which it was logged is the day of the incident only where there is no other.
    let date = date.filter(|one| !has_from || one.date_rank() < 4);
    let date = date.or_else(|| by_number().next()).or_else(|| by_name().next());
    held.extend(date.map(|one| (one.place, Column::Date)));
    for wanted in [Column::From, Column::To] {
        let fits = |one: &&ColumnStatistics| {
            one.named == Some(wanted)
                && !one.mostly(one.phones, 50)
                && (one.filled == 0 || one.mostly(one.dates + one.weak_dates, 50))
        };
        let found = seen.iter().filter(fits).find(|one| is_free(&held, one.place));
        held.extend(found.map(|one| (one.place, wanted)));
    }

    // Who wrote, before all that goes by its name: whose messages are counted is never left to a name.
    let direction = seen.iter().filter(|one| is_free(&held, one.place)).filter(|one| {
        let is_named = one.named == Some(Column::Direction);
        one.mostly(one.directions, if is_named { 50 } else { 80 })
    });
    let direction = direction.min_by_key(|one| (one.named != Some(Column::Direction), one.place));
    held.extend(direction.map(|one| (one.place, Column::Direction)));
    let senders = seen.iter().filter(|one| is_free(&held, one.place) && is_sender(one));
    let sender = senders
        .min_by_key(|one| (!matches!(one.named, Some(Column::Sender | Column::From)), one.place));
    held.extend(sender.map(|one| (one.place, Column::Sender)));

    // What kind it was.
    let kinds = seen.iter().filter(|one| is_free(&held, one.place));
    let kinds = kinds.filter(|one| {
        one.named == Some(Column::Kind) || (one.mostly(one.kinds, 80) && one.filled > 1)
    });
    let kind = kinds
        .min_by_key(|one| (!one.mostly(one.kinds, 50), one.named != Some(Column::Kind), one.place));
    held.extend(kind.map(|one| (one.place, Column::Kind)));

    // The time of day.
    let times = |one: &&ColumnStatistics| match one.named {
        Some(Column::Time) => !one.is_dates(),
        Some(Column::Often) => one.mostly(one.clocks, 80) && one.filled > 1,
        None => one.mostly(one.clocks, 80) && one.filled > 1,
        _ => false,
    };
    let time = seen.iter().filter(|one| is_free(&held, one.place)).filter(times);
    let time = time.min_by_key(|one| (one.named != Some(Column::Time), one.place));
    held.extend(time.map(|one| (one.place, Column::Time)));

    // All else is text, and goes by its name, where its cells are no numbers that count the rows.
    for wanted in Column::ALL {
        let fits = |one: &&ColumnStatistics| {
            one.named == Some(*wanted)
                && is_free(&held, one.place)
                && match wanted {
                    Column::Date | Column::From | Column::To | Column::Kind | Column::Time => false,
                    Column::Sender | Column::Direction | Column::Breach => false,
                    Column::Words | Column::Often => false,
                    Column::WrittenOn => one.filled == 0 || one.is_dates(),
                    Column::Reference => true,
                    _ => !one.is_counter,
                }
        };
        let found = seen.iter().find(fits);
        held.extend(found.map(|one| (one.place, *wanted)));
    }

    // What happened: the fullest of those that may be it.
    let is_text = |one: &&ColumnStatistics| {
        is_free(&held, one.place)
            && !one.is_dates()
            && !one.is_counter
            && one.numbers * 2 <= one.filled
    };
    let length =
        |one: &&ColumnStatistics| (one.letters / one.filled.max(1), usize::MAX - one.place);
    let named = seen.iter().filter(|one| one.named == Some(Column::Words)).filter(is_text);
    let has_names = seen.iter().any(|one| !one.name.is_empty());
    let unnamed = seen.iter().filter(|one| {
        has_names && one.named.is_none() && one.filled > 0 && one.letters / one.filled >= 12
    });
    let words = named.max_by_key(length).or_else(|| unnamed.filter(is_text).max_by_key(length));
    held.extend(words.map(|one| (one.place, Column::Words)));
    held
}

/// Words in the names of columns that may hold who wrote, where there are telephone numbers below.
const MAY_BE_SENDER: [&str; 14] = [
    "number",
    "phone",
    "telephone",
    "mobile",
    "tel",
    "msisdn",
    "address",
    "name",
    "contact",
    "participant",
    "party",
    "caller",
    "who",
    "from",
];

/// Whether a column holds who wrote or called: by its name where more than one did, and by telephone numbers.
fn is_sender(one: &ColumnStatistics) -> bool {
    let small = one.numbers.saturating_sub(one.phones);
    if one.is_dates() || one.is_counter || small * 2 > one.filled || one.filled == 0 {
        return false;
    }
    let has_phones = one.mostly(one.phones, 50);
    match one.named {
        // Of one who wrote alone there is nothing to ask; but others may stand further down.
        Some(Column::Sender | Column::From) => has_phones || one.distinct > 1 || one.is_more,
        None | Some(Column::Place | Column::Witnesses) => {
            has_phones && one.has_word(&MAY_BE_SENDER)
        }
        _ => false,
    }
}

/// The column that may say how often. Two rows or a gap are enough for a column that counts the rows to look like one, so it
/// is never more than a question.
pub(super) fn counts(seen: &[ColumnStatistics], held: &[(usize, Column)]) -> Option<usize> {
    let found = seen.iter().find(|one| {
        one.named == Some(Column::Often)
            && held.iter().all(|(at, _)| *at != one.place)
            && !one.is_counter
            && one.mostly(one.counts, 50)
    });
    found.map(|one| one.place)
}

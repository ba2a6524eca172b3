//! The entries of a diary in the order in which a list shows them.

use crate::pack::Kind;
use crate::sort::in_order_of;
use crate::words::words;
use crate::{Case, Date, KindId};

words! {
    /// The order of a list.
    #[derive(Default)]
    Order {
        /// The newest first.
        #[default]
        Newest = "newest",
        /// The oldest first.
        Oldest = "oldest",
        /// By kind, in the order of the pack, the newest first in each.
        Kind = "kind",
    }
}

/// The places in the diary of all entries, or of those of one kind, in this order. What has the same date stays in the
/// order in which it was written, the newest first where the newest are first.
#[must_use]
pub fn listed(
    kinds: &[Kind],
    case: &Case,
    today: Date,
    order: Order,
    only: Option<&KindId>,
) -> Vec<usize> {
    let rank = |kind: &KindId| kinds.iter().position(|known| known.id == *kind);
    let mut places = in_order_of(&case.diary, |incident| {
        let by_kind = match order {
            Order::Kind => rank(&incident.kind).unwrap_or(kinds.len()),
            Order::Newest | Order::Oldest => 0,
        };
        let (first, last) = incident.when.range(today);
        // Kinds go up while dates go down: the whole is turned round below.
        (usize::MAX - by_kind, last, first)
    });
    if order != Order::Oldest {
        places.reverse();
    }
    let is_wanted = |place: &usize| match (only, case.diary.get(*place)) {
        (Some(kind), Some(incident)) => incident.kind == *kind,
        _ => true,
    };
    places.retain(is_wanted);
    places
}

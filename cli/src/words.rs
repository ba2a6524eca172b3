//! Words of a pack with their gaps filled in.

use heedful_engine::{Audience, Pack};

/// The words of the interface called `key`, or nothing where the pack has none; `heedful check` reports those.
pub fn of<'a>(pack: &'a Pack, key: &str, audience: Audience) -> &'a str {
    pack.interface.get(key).map_or("", |text| text.for_audience(audience))
}

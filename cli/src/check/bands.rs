//! The words for levels, readings and bands are all there, and bands rise with levels.

use heedful_engine::{Band, Level, Pack, Reading};

use super::Found;
use crate::diagnostic::Diagnostic;

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    for level in
        Level::ALL.iter().filter(|level| !pack.levels.iter().any(|words| words.id == **level))
    {
        found.report(
            "pack",
            Diagnostic::error("missing", format!("there is no `[[level]]` with the id `{level}`")),
        );
    }
    for band in Band::ALL.iter().filter(|band| pack.band_words(**band).is_none()) {
        found.report(
            "pack",
            Diagnostic::error("missing", format!("there is no `[[band]]` with the id `{band}`")),
        );
    }
    for reading in Reading::ALL {
        match pack.reading_words(*reading) {
            None => found.report(
                "pack",
                Diagnostic::error(
                    "missing",
                    format!("there is no `[[reading]]` with the id `{reading}`"),
                ),
            ),
            Some(words) => {
                let path = format!("reading.{reading}.bands");
                let bands = words.bands.iter().zip(words.bands.iter().skip(1));
                for ((lower, band), (higher, below)) in
                    bands.filter(|((_, band), (_, next))| next < band)
                {
                    let problem = Diagnostic::error(
                        "bands-fall",
                        format!("{reading}: `{higher}` gives {below}, and `{lower}` gives {band}"),
                    );
                    found.report(&path, problem.help("a higher level may not give a lower band"));
                }
            }
        }
    }
}

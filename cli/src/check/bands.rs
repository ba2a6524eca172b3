//! The words for levels, readings and bands are all there, bands rise with levels, and none of them promises safety.

use heedful_engine::{Band, Level, Pack, Reading};

use super::Found;
use crate::problem::Problem;

/// No result may say this of anybody.
const PROMISES: [&str; 4] = ["low risk", "no risk", "you are safe", "minimal risk"];

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    for level in
        Level::ALL.iter().filter(|level| !pack.levels.iter().any(|words| words.id == **level))
    {
        found.report(
            "pack",
            Problem::error("missing", format!("there is no `[[level]]` with the id `{level}`")),
        );
    }
    for band in Band::ALL.iter().filter(|band| pack.band_words(**band).is_none()) {
        found.report(
            "pack",
            Problem::error("missing", format!("there is no `[[band]]` with the id `{band}`")),
        );
    }
    for reading in Reading::ALL {
        match pack.reading_words(*reading) {
            None => found.report(
                "pack",
                Problem::error(
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
                    let problem = Problem::error(
                        "bands-fall",
                        format!("{reading}: `{higher}` gives {below}, and `{lower}` gives {band}"),
                    );
                    found.report(&path, problem.help("a higher level may not give a lower band"));
                }
            }
        }
    }
    promises(pack, found);
}

fn promises(pack: &Pack, found: &mut Found<'_>) {
    for path in promises_of_safety(pack) {
        let problem = Problem::error(
            "promises-safety",
            "a result may not say that somebody is safe, or at low risk",
        );
        found.report(&path, problem.help("say what was not shown, and what would change it"));
    }
}

/// The paths of texts of a result that promise safety.
pub fn promises_of_safety(pack: &Pack) -> Vec<String> {
    let mut pack = pack.clone();
    let results = ["band.", "level.", "reading.", "rule."];
    let texts = crate::texts::each(&mut pack).into_iter();
    let texts = texts.filter(|(path, _)| results.iter().any(|start| path.starts_with(start)));
    texts
        .filter(|(path, text)| {
            let audiences = [Some(&text.person), text.other.as_ref(), text.officer.as_ref()];
            audiences
                .into_iter()
                .flatten()
                .any(|words| promises_safety(path, &words.to_lowercase()))
        })
        .map(|(path, _)| path)
        .collect()
}

/// Whether these words, in lower case, promise safety.
pub(super) fn is_promise(words: &str) -> bool {
    PROMISES.iter().any(|promise| words.contains(promise))
}

fn promises_safety(path: &str, words: &str) -> bool {
    let name = path.ends_with(".say")
        && words.split(|c: char| !c.is_alphabetic()).any(|word| word == "safe");
    name || is_promise(words)
}

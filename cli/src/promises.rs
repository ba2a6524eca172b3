//! Texts that promise safety.

use heedful_engine::pack::{PromiseFinder, TextRole, each_text, role};
use heedful_engine::{Audience, Pack, Text};

/// The paths of texts that promise safety, with the audience, and the words by which they do.
pub fn of_pack(pack: &Pack) -> Vec<(String, String)> {
    let finder = pack.promises.finder();
    let mut promised = Vec::new();
    each_text(pack, &mut |path, text| {
        let found = of_text(&finder, role(path), text).into_iter();
        promised.extend(found.map(|(audience, promise)| {
            (format!("{}.{audience}", path.concat()), promise.to_owned())
        }));
    });
    promised
}

/// The audiences to whom a text promises safety, and the words by which it does.
pub fn of_text<'a>(
    finder: &PromiseFinder<'a>,
    role: TextRole,
    text: &Text,
) -> Vec<(Audience, &'a str)> {
    let promised =
        text.each().filter_map(|(audience, text)| Some((audience, finder.in_text(text, role)?)));
    promised.collect()
}

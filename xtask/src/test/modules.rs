//! The order of modules in a crate, lowest first: each may use those before it, none after it, so that there is no circle.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use super::{Totals, sources};

/// The modules of one crate, lowest first.
struct Layers {
    source: &'static str,
    order: &'static [&'static str],
}

const LAYERS: &[Layers] = &[
    Layers {
        source: "src",
        order: &[
            "export",
            "browser",
            "ui",
            "context",
            "pattern",
            "question",
            "save",
            "diary",
            "statement",
            "record",
            "result",
            "pages",
            "bin",
        ],
    },
    Layers {
        source: "engine/src",
        order: &[
            "problem",
            "from_json",
            "serialize",
            "words",
            "date",
            "ids",
            "text",
            "scale",
            "phrase",
            "phone",
            "condition",
            "sort",
            "truth",
            "sign",
            "case",
            "pack",
            "diary",
            "prepare",
            "assessment",
            "assess",
            "example",
            "report",
            "officer",
            "picture",
            "record",
            "spreadsheet",
            "statement",
            "training",
        ],
    },
    Layers {
        source: "cli/src",
        order: &[
            "texts",
            "promises",
            "files",
            "diagnostic",
            "condition",
            "read",
            "translation",
            "prove",
            "check",
            "pack",
            "assess",
            "scenarios",
            "caseload",
            "build",
            "render",
            "export",
            "graph",
            "paper",
            "schema",
            "command",
        ],
    },
];

/// Looks at the crates of the project in this folder.
pub fn check(root: &Path) -> Result<Totals> {
    let mut totals = Totals::default();
    for layers in LAYERS {
        let breaches = breaches(root, layers)?;
        for breach in &breaches {
            eprintln!("   {breach}");
        }
        totals = totals + Totals::check(breaches.is_empty());
    }
    Ok(totals)
}

fn breaches(root: &Path, layers: &Layers) -> Result<Vec<String>> {
    let files = sources::of_folder(root, layers.source, "rs")?;
    let owners = files
        .iter()
        .find(|(path, _)| path.ends_with("src/lib.rs"))
        .map_or_else(BTreeMap::new, |(_, text)| reexported(text));
    let place = |module: &str| layers.order.iter().position(|known| *known == module);
    let mut breaches = Vec::new();
    for (path, text) in &files {
        let within = path.strip_prefix(layers.source).unwrap_or(path);
        let names: Vec<&str> = within.iter().filter_map(|name| name.to_str()).collect();
        let Some(module) = names.first().map(|name| name.trim_end_matches(".rs")) else { continue };
        if names.len() == 1 && ["lib", "main"].contains(&module) {
            continue;
        }
        let Some(own) = place(module) else {
            breaches.push(format!("{}: `{module}` is not in the order of modules", path.display()));
            continue;
        };
        // How many `super` lead from here to the root of the crate.
        let depth = names.len() - usize::from(names.last() == Some(&"mod.rs"));
        for used in uses(sources::without_tests(text), depth) {
            let used = owners.get(&used).cloned().unwrap_or(used);
            if place(&used).is_some_and(|used| used > own) {
                let path = path.display();
                breaches
                    .push(format!("{path}: `{module}` must not use `{used}`, which is above it"));
            }
        }
    }
    breaches.dedup();
    Ok(breaches)
}

/// What the root of a crate shows of its modules: the module by the name.
fn reexported(lib: &str) -> BTreeMap<String, String> {
    let mut owners = BTreeMap::new();
    for statement in lib.split(';').filter_map(|part| part.trim().strip_prefix("pub use ")) {
        if let Some((module, names)) = statement.split_once("::") {
            for name in names.split(|letter: char| !is_name(letter)).filter(|name| !name.is_empty())
            {
                owners.insert(name.to_owned(), module.to_owned());
            }
        }
    }
    owners
}

/// The names after `crate::`, and after as many `super` as lead to the root.
fn uses(text: &str, depth: usize) -> Vec<String> {
    let code: String =
        text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let to_root = format!("{}(", "super::".repeat(depth));
    let mut used = Vec::new();
    for root in ["crate::", to_root.trim_end_matches('(')] {
        for (at, _) in code.match_indices(root) {
            let before = code.get(..at).unwrap_or_default();
            if !before.ends_with(is_name) && !before.ends_with("::") {
                let after = code.get(at + root.len()..).unwrap_or_default();
                used.extend(first_names(after).into_iter().map(str::to_owned));
            }
        }
    }
    used
}

/// The name that a path begins with; of a group in braces, that of each path in it.
fn first_names(path: &str) -> Vec<&str> {
    let Some(group) = path.strip_prefix('{') else {
        return path.split(|letter: char| !is_name(letter)).take(1).collect();
    };
    let mut names = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    let first =
        |path: &str| -> usize { path.find(|letter| !is_name(letter)).unwrap_or(path.len()) };
    names.into_iter().map(str::trim).map(|path| &path[..first(path)]).collect()
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = root.path().join("src").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        breaches(root.path(), &Layers { source: "src", order: &["low", "high"] }).unwrap()
    }

    #[test]
    fn a_circle_and_an_arrow_upwards_are_found() {
        let high = ("high/mod.rs", "use crate::low::A;");
        assert_eq!(found(&[high, ("low.rs", "use std::fmt;\n// crate::high\n")]), [""; 0]);
        for text in [
            "use crate::high::B;",
            "use crate::{\n    A,\n    high::{B, C},\n};",
            "use super::high::B;",
            "fn f() { crate::high::g(); }",
        ] {
            let found = found(&[high, ("low.rs", text)]);
            assert_eq!(
                found,
                ["src/low.rs: `low` must not use `high`, which is above it"],
                "{text}"
            );
        }
    }

    #[test]
    fn a_name_that_the_root_shows_counts_as_its_module() {
        let lib = ("lib.rs", "pub mod high;\npub mod low;\npub use high::{B, g as h};\n");
        let found = found(&[lib, ("low/part.rs", "use crate::B;\nuse super::own;")]);
        assert_eq!(found, ["src/low/part.rs: `low` must not use `high`, which is above it"]);
    }

    #[test]
    fn a_module_that_is_not_in_the_order_is_found() {
        let found = found(&[("new.rs", "")]);
        assert_eq!(found, ["src/new.rs: `new` is not in the order of modules"]);
    }

    #[test]
    fn the_crates_keep_to_their_order() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for layers in LAYERS {
            assert_eq!(breaches(root, layers).unwrap(), Vec::<String>::new());
        }
    }
}

//! What rustfmt and Clippy can't hold on stable Rust: imports in one grouping, and type names that are unique.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use super::{Totals, sources};

const CRATES: [&str; 6] = ["src", "engine/src", "cli/src", "xtask/src", "bench/src", "tests/src"];

/// Types of the views and of the test rig that still have the name of another type. Nothing may be added here, and a name
/// that is unique by now is taken out.
const SHARED_NAMES: &[&str] = &[
    "Answer", "Browser", "Element", "Engine", "Profile", "Reader", "Row", "Running", "Size", "Step",
];

/// Looks at the sources of the project in this folder.
pub fn check(root: &Path) -> Result<Totals> {
    let mut totals = Totals::default();
    for faults in [ungrouped(root)?, shared_names(root)?] {
        for fault in &faults {
            eprintln!("   {fault}");
        }
        totals = totals + Totals::check(faults.is_empty());
    }
    Ok(totals)
}

/// Files whose imports are not in three blocks: the standard library, other crates, this crate.
fn ungrouped(root: &Path) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for folder in CRATES {
        for (path, text) in sources::of_folder(root, folder, "rs")? {
            if !is_grouped(&text) {
                let path = path.display();
                faults.push(format!("{path}: group imports: std, other crates, this crate"));
            }
        }
    }
    Ok(faults)
}

fn is_grouped(text: &str) -> bool {
    let modules: Vec<&str> =
        text.lines().filter_map(|line| line.split_once("mod ")?.1.strip_suffix(';')).collect();
    let mut last: Option<(usize, bool)> = None;
    let mut is_import = false;
    let mut is_after_blank = false;
    for line in text.lines() {
        if let Some(path) = line.strip_prefix("use ") {
            let name = path.split(|c: char| !c.is_alphanumeric() && c != '_').next();
            let group = match name.unwrap_or_default() {
                "std" | "core" | "alloc" => 0,
                "crate" | "super" | "self" => 2,
                name if modules.contains(&name) => 2,
                _ => 1,
            };
            let is_in_order = match last {
                None => true,
                Some((before, _)) if is_after_blank => before < group,
                Some((before, _)) => before == group,
            };
            if !is_in_order {
                return false;
            }
            last = Some((group, true));
            is_import = true;
            is_after_blank = false;
        } else if line.is_empty() && is_import {
            is_after_blank = true;
        }
    }
    true
}

/// Public types of the workspace that share a name.
fn shared_names(root: &Path) -> Result<Vec<String>> {
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for folder in CRATES {
        for (path, text) in sources::of_folder(root, folder, "rs")? {
            for name in sources::without_tests(&text).lines().filter_map(public_type) {
                owners.entry(name.to_owned()).or_default().push(path.display().to_string());
            }
        }
    }
    owners.retain(|_, paths| paths.len() > 1);
    let unique = SHARED_NAMES.iter().filter(|name| !owners.contains_key(**name));
    let mut faults: Vec<String> =
        unique.map(|name| format!("`{name}` is shared no more: take it out of the list")).collect();
    for (name, paths) in owners {
        if !SHARED_NAMES.contains(&name.as_str()) {
            let paths = paths.join(", ");
            faults.push(format!("`{name}` is the name of several types: {paths}"));
        }
    }
    Ok(faults)
}

/// The type that a line declares for others.
fn public_type(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub")?;
    let rest = match rest.strip_prefix('(') {
        Some(within) => within.split_once(')')?.1,
        None => rest,
    };
    let rest = rest.strip_prefix(' ')?;
    let rest = ["struct ", "enum ", "trait ", "type "]
        .iter()
        .find_map(|keyword| rest.strip_prefix(keyword))?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_in_three_blocks() {
        let good = "//! Doc.\n\nmod part;\n\nuse std::fmt;\n\nuse serde::Serialize;\n\nuse part::A;\nuse crate::b::{\n    C,\n};\n\nfn f() {\n    use std::io;\n}\n";
        assert!(is_grouped(good));
        for bad in [
            "use std::fmt;\nuse serde::Serialize;\n",
            "use serde::Serialize;\n\nuse std::fmt;\n",
            "use crate::a::B;\nuse std::fmt;\n",
            "use crate::a::B;\n\nuse crate::c::D;\n",
        ] {
            assert!(!is_grouped(bad), "{bad}");
        }
    }

    #[test]
    fn public_types_are_found_by_their_declaration() {
        let names = [
            "pub struct Pack {",
            "    pub(crate) enum Node<'a> {",
            "struct Own;",
            "pub fn of() {}",
            "pub type Found = u8;",
        ]
        .map(public_type);
        assert_eq!(names, [Some("Pack"), Some("Node"), None, None, Some("Found")]);
    }

    #[test]
    fn our_sources_keep_to_the_style() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert_eq!(ungrouped(root).unwrap(), Vec::<String>::new());
        assert_eq!(shared_names(root).unwrap(), Vec::<String>::new());
    }
}

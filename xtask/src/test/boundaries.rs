//! What ARCHITECTURE.md promises of crates and folders, held by looking at the sources.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::Totals;

/// Something that only one place may do.
struct Boundary {
    /// What is promised.
    promise: &'static str,
    /// The folder in which it is.
    within: &'static str,
    /// The one folder that may.
    except: Option<&'static str>,
    /// What gives a breach away.
    words: &'static [&'static str],
}

const BOUNDARIES: &[Boundary] = &[
    Boundary {
        promise: "only src/browser names web_sys, js_sys and gloo",
        within: "src",
        except: Some("src/browser"),
        words: &["web_sys", "js_sys", "gloo_"],
    },
    Boundary {
        promise: "the engine does no I/O and reads no clock",
        within: "engine/src",
        except: None,
        words: &[
            "std::fs",
            "std::net",
            "std::env",
            "SystemTime",
            "Instant::now",
            "web_sys",
            "js_sys",
        ],
    },
    Boundary {
        promise: "the widget sends nothing to anyone",
        within: "src",
        except: None,
        words: &["send_beacon", "WebSocket", "XmlHttpRequest", "EventSource"],
    },
];

/// Looks for breaches in the project in this folder.
pub fn check(root: &Path) -> Result<Totals> {
    let mut totals = Totals::default();
    for boundary in BOUNDARIES {
        let breaches = breaches(root, boundary)?;
        for breach in &breaches {
            eprintln!("   {}: but see {breach}", boundary.promise);
        }
        totals = totals + Totals::check(breaches.is_empty());
    }
    let texts = changed_in_place(root)?;
    for breach in &texts {
        eprintln!("   what changes is built again, by `fresh`: but see {breach}");
    }
    let fields = exposed_fields(root)?;
    for breach in &fields {
        eprintln!("   what a person writes is nobody else's, by `text_input`: but see {breach}");
    }
    Ok(totals + Totals::check(texts.is_empty()) + Totals::check(fields.is_empty()))
}

/// Closures among the children of a view that are not in `fresh`: Leptos would change their texts in place, where
/// translations and reading aids have put nodes of their own.
fn changed_in_place(root: &Path) -> Result<Vec<String>> {
    let mut breaches = Vec::new();
    for path in rust_files(&root.join("src"))? {
        let text = fs::read_to_string(&path)
            .with_context(|| format!("could not read {}", path.display()))?;
        let shown = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        let code: Vec<&str> =
            text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
        let closures: Vec<&str> = code
            .iter()
            .filter_map(|line| line.trim_start().strip_prefix("let ")?.split_once(" = move ||"))
            .map(|(name, _)| name)
            .collect();
        for (index, line) in code.iter().enumerate() {
            let is_child = |what: &str| {
                line.match_indices(what).any(|(at, _)| {
                    !line[..at].ends_with(['=', '$', '{', '"']) && !line.contains("format!")
                })
            };
            let is_shown = |name: &&str| is_child(&format!("{{{name}}}"));
            // A component that ends in a closure shows it.
            let is_end =
                line.starts_with("    move ||") && !path.starts_with(root.join("src/browser"));
            if is_end
                || is_child("{move ||")
                || closures
                    .iter()
                    .any(|name| is_shown(name) || line.contains(&format!("{name}.into_any()")))
            {
                breaches.push(format!("{shown}:{}: {}", index + 1, line.trim()));
            }
        }
    }
    Ok(breaches)
}

/// Fields that are made without what keeps spell checkers, translations and histories of the browser out of them.
fn exposed_fields(root: &Path) -> Result<Vec<String>> {
    const NOTHING_WRITTEN: [&str; 4] = ["radio", "checkbox", "file", "date"];
    let mut breaches = Vec::new();
    for path in rust_files(&root.join("src"))? {
        // Nobody writes there: it copies a text.
        if path.starts_with(root.join("src/browser")) {
            continue;
        }
        let text = fs::read_to_string(&path)
            .with_context(|| format!("could not read {}", path.display()))?;
        let shown = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        for name in ["<textarea", "<input", "element(\"textarea\")", "element(\"input\")"] {
            for (at, _) in text.match_indices(name) {
                // A tag of `view!` ends with the line that has nothing but its end, or with its own line.
                let rest = &text[at..];
                let tag = rest.split("/>").next().unwrap_or(rest);
                let tag = tag.split("</textarea>").next().unwrap_or(tag);
                let is_private = tag.contains("private()") || path.ends_with("text_input.rs");
                let is_other =
                    NOTHING_WRITTEN.iter().any(|kind| tag.contains(&format!("type=\"{kind}")))
                        || tag.contains("type=control");
                if !is_private && !is_other {
                    let line = text[..at].lines().count();
                    breaches.push(format!("{shown}:{line}"));
                }
            }
        }
    }
    Ok(breaches)
}

fn breaches(root: &Path, boundary: &Boundary) -> Result<Vec<String>> {
    let allowed = boundary.except.map(|folder| root.join(folder));
    let mut breaches = Vec::new();
    for path in rust_files(&root.join(boundary.within))? {
        if allowed
            .as_ref()
            .is_some_and(|folder| path.starts_with(folder) || path == folder.with_extension("rs"))
        {
            continue;
        }
        let text = fs::read_to_string(&path)
            .with_context(|| format!("could not read {}", path.display()))?;
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if boundary.words.iter().any(|word| code.contains(word)) {
                let shown = path.strip_prefix(root).unwrap_or(&path).display();
                breaches.push(format!("{shown}:{}: {}", index + 1, code.trim()));
            }
        }
    }
    Ok(breaches)
}

fn rust_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension() == Some(OsStr::new("rs")) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_breach_is_found_and_named_with_its_line() {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("src/browser/window.rs", "use web_sys::Window;"),
            ("src/screens.rs", "// web_sys is not for us\nuse web_sys::Window;"),
            ("src/main.rs", "fn main() {}"),
        ] {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let found = breaches(root.path(), &BOUNDARIES[0]).unwrap();
        assert_eq!(found.len(), 1);
        assert!(found[0].ends_with("screens.rs:2: use web_sys::Window;"), "{found:?}");
    }

    #[test]
    fn a_closure_that_is_shown_is_found_and_one_in_an_attribute_is_none() {
        let root = tempfile::tempdir().unwrap();
        let text = "fn shown() -> AnyView {
    let says = move || said.get();
    let fresh = fresh(move || said.get());
    view! {
        <p>{says}</p>
        <p>{move || said.get()}</p>
        <p hidden={move || is_hidden.get()} on:click=move |_| press() class=move || class.get()>{fresh}</p>
    }
}

fn last() -> impl IntoView {
    move || said.get()
}
";
        fs::create_dir_all(root.path().join("src")).unwrap();
        fs::write(root.path().join("src/screen.rs"), text).unwrap();
        let found = changed_in_place(root.path()).unwrap();
        let lines: Vec<&str> = found.iter().map(|breach| breach.trim_end()).collect();
        assert_eq!(
            lines,
            [
                "src/screen.rs:5: <p>{says}</p>",
                "src/screen.rs:6: <p>{move || said.get()}</p>",
                "src/screen.rs:12: move || said.get()",
            ]
        );
    }

    #[test]
    fn no_view_of_ours_changes_in_place() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert_eq!(changed_in_place(root).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn a_field_that_others_may_read_is_found() {
        let root = tempfile::tempdir().unwrap();
        let text = "view! {
    <input type=\"radio\" id=id />
    <textarea {..private()} id=id></textarea>
    <input type=\"text\" id=id />
    <textarea id=id></textarea>
}
let own = element(\"input\").with(Attribute::Type, \"text\");
";
        fs::create_dir_all(root.path().join("src")).unwrap();
        fs::write(root.path().join("src/screen.rs"), text).unwrap();
        let found = exposed_fields(root.path()).unwrap();
        assert_eq!(found, ["src/screen.rs:5", "src/screen.rs:4", "src/screen.rs:7"]);
    }

    #[test]
    fn no_field_of_ours_is_read_by_others() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert_eq!(exposed_fields(root).unwrap(), Vec::<String>::new());
    }
}

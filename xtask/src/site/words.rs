//! The words of a pack that a static page can show, and the numbers as a link dials them.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use toml::{Table, Value};

/// Phrases by their names, those of the officers' page as `officer.NAME`, of the training page as `training.NAME`, the
/// fields of services as `service.ID.FIELD`, and what a link dials as `service.ID.dial`.
pub fn of_pack(pack: &Path, scenarios: &Path) -> Result<BTreeMap<String, String>> {
    let mut words = phrases(&read(&pack.join("interface.toml"))?, "interface", "");
    let of_officers = read(&pack.join("officer/interface.toml"))?;
    words.extend(phrases(&of_officers, "officer", "officer."));
    let of_training = read(&scenarios.join("interface.toml"))?;
    words.extend(phrases(&of_training, "training", "training."));
    let folder = pack.join("services");
    for entry in
        fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            words.extend(services(&read(&path)?));
        }
    }
    Ok(words)
}

fn read(path: &Path) -> Result<Table> {
    let text =
        fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    text.parse().with_context(|| format!("{} is not TOML", path.display()))
}

fn phrases(file: &Table, table: &str, prefix: &str) -> BTreeMap<String, String> {
    let phrases = file.get(table).and_then(Value::as_table);
    phrases
        .into_iter()
        .flatten()
        .filter_map(|(name, text)| Some((format!("{prefix}{name}"), said(text)?)))
        .collect()
}

fn services(file: &Table) -> BTreeMap<String, String> {
    let services = file
        .get("service")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_table);
    let mut words = BTreeMap::new();
    for service in services {
        let Some(id) = service.get("id").and_then(Value::as_str) else { continue };
        for (field, value) in service {
            if let Some(text) = said(value) {
                if field == "phone" {
                    // `heedful check` has said what is no number.
                    let dialled = heedful_engine::phone::dial(&text).unwrap_or_default();
                    words.insert(format!("service.{id}.dial"), dialled);
                }
                words.insert(format!("service.{id}.{field}"), text);
            }
        }
    }
    words
}

/// A text as the person concerned reads it: the first page is for them.
fn said(text: &Value) -> Option<String> {
    let text = text.as_str().or_else(|| text.get("self")?.as_str())?;
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_the_one_for_the_person_concerned() {
        let interface =
            "[interface]\nleave = \"Leave\"\nask = { self = \"You\", officer = \"They\" }"
                .parse()
                .unwrap();
        let words = phrases(&interface, "interface", "");
        assert_eq!(words["leave"], "Leave");
        assert_eq!(words["ask"], "You");
    }

    #[test]
    fn a_service_is_named_by_its_id_and_field() {
        let file =
            "[[service]]\nid = \"a-line\"\nphone = \"01632 960 123\"\norder = 1".parse().unwrap();
        let words = services(&file);
        assert_eq!(words["service.a-line.phone"], "01632 960 123");
        assert_eq!(words["service.a-line.dial"], "01632960123");
        assert!(!words.contains_key("service.a-line.order"));
    }
}

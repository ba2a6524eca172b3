//! Takes what a table should hold, and reports what is missing, misplaced or unknown.
//!
//! Reading never stops at the first mistake: a field that is wrong is reported and stands empty.

use heedful_engine::{Condition, Date, Text};

use crate::condition;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::files::{At, SourceSpan};
use crate::read::places::{Trail, Use, UseOf};
use crate::read::tree::{KeyValue, Node, Value};
use crate::read::values::{inside, text_of, unknown_word, wrong_kind};

/// "a" or "an".
fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

/// Which letters an id is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdStyle {
    /// `snake_case`, for what answers and rules name.
    Snake,
    /// `kebab-case`, for rules, guidance, services and sources.
    Kebab,
}

/// A table that is being read. Call [`Table::close`] at the end.
#[derive(Debug)]
pub struct Table<'a> {
    what: &'static str,
    /// The path of the thing that this table describes.
    pub path: String,
    /// Where it stands: at its id once that is read.
    pub place: SourceSpan,
    entries: &'a [KeyValue],
    taken: Vec<&'static str>,
    /// What reading leaves behind.
    pub trail: &'a mut Trail,
}

impl<'a> Table<'a> {
    /// Opens `entries`, which stand at `place`; `what` names them in messages.
    pub fn new(
        what: &'static str,
        place: SourceSpan,
        entries: &'a [KeyValue],
        trail: &'a mut Trail,
    ) -> Self {
        Self { what, path: String::new(), place, entries, taken: Vec::new(), trail }
    }

    /// Opens a value that should be a table.
    pub fn open(what: &'static str, node: &'a Node, trail: &'a mut Trail) -> Option<Self> {
        let Value::Table(entries) = &node.value else {
            trail.problems.push(wrong_kind(what, "a table", node));
            return None;
        };
        Some(Self::new(what, node.place, entries, trail))
    }

    /// The value of `key`, if it is there.
    pub fn take(&mut self, key: &'static str) -> Option<&'a Node> {
        self.taken.push(key);
        let node =
            self.entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.node)?;
        self.trail.places.note(&self.path_of(key), node.place);
        Some(node)
    }

    /// True when the key is written, whatever its value.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key.value == key)
    }

    /// The id of this table. From here on its path is `prefix` and the id, within the path it had.
    pub fn id(&mut self, prefix: &str, style: IdStyle) -> String {
        let id = self.need_string("id");
        if id.is_empty() {
            return id;
        }
        let path = if self.path.is_empty() {
            prefix.to_owned()
        } else {
            format!("{}.{prefix}", self.path)
        };
        self.place = self.trail.places.of(&self.path_of("id")).unwrap_or(self.place);
        self.path = format!("{path}.{id}");
        self.check_id(&id, style);
        if let Some(before) = self.trail.places.note(&self.path, self.place) {
            self.trail.problems.push(
                Diagnostic::error(
                    "duplicate-id",
                    format!("there are two {}s with the id `{id}`", self.what),
                )
                .at(self.place)
                .also(before, "the first one")
                .help("an id names one thing: give this one another"),
            );
        }
        id
    }

    /// A plain string that may be absent: an id, a number to call, a date.
    pub fn string(&mut self, key: &'static str) -> Option<String> {
        let node = self.take(key)?;
        match &node.value {
            Value::Text(text) => Some(text.clone()),
            _ => {
                self.trail.problems.push(wrong_kind(key, "a text", node));
                None
            }
        }
    }

    /// A plain string that has to be there; empty when it is not.
    pub fn need_string(&mut self, key: &'static str) -> String {
        self.report_if_missing(key);
        self.string(key).unwrap_or_default()
    }

    /// A text, or one per audience, that may be absent.
    pub fn text(&mut self, key: &'static str) -> Option<Text> {
        let node = self.take(key)?;
        let path = self.path_of(key);
        text_of(node, key, &path, self.trail)
    }

    /// A text, or one per audience, that has to be there; empty when it is not.
    pub fn need_text(&mut self, key: &'static str) -> Text {
        self.report_if_missing(key);
        self.text(key).unwrap_or_default()
    }

    /// One word of a closed list, that may be absent.
    pub fn word<T: Copy>(
        &mut self,
        key: &'static str,
        all: &[T],
        id: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let word = self.string(key)?;
        let found = all.iter().copied().find(|candidate| id(*candidate) == word);
        if found.is_none() {
            let place = self.place_of(key);
            self.trail.problems.push(unknown_word(
                key,
                &word,
                all.iter().map(|one| id(*one)),
                place,
            ));
        }
        found
    }

    /// One word of a closed list that has to be there; the first of the list when it is not.
    pub fn need_word<T: Copy>(
        &mut self,
        key: &'static str,
        all: &[T],
        id: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        self.report_if_missing(key);
        self.word(key, all, id).or_else(|| all.first().copied())
    }

    /// Several words of a closed list; absent is none.
    pub fn words<T: Copy>(
        &mut self,
        key: &'static str,
        all: &[T],
        id: impl Fn(T) -> &'static str,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for word in self.strings(key) {
            match all.iter().copied().find(|candidate| id(*candidate) == word.value) {
                Some(one) => found.push(one),
                None => {
                    let known = all.iter().map(|one| id(*one));
                    self.trail.problems.push(unknown_word(key, &word.value, known, word.place));
                }
            }
        }
        found
    }

    /// `true` or `false`; absent is `false`.
    pub fn flag(&mut self, key: &'static str) -> bool {
        match self.take(key) {
            None => false,
            Some(At { value: Value::Flag(flag), .. }) => *flag,
            Some(node) => {
                self.trail.problems.push(wrong_kind(key, "true or false", node));
                false
            }
        }
    }

    /// A whole number that may be absent.
    pub fn number<T: TryFrom<i64>>(&mut self, key: &'static str) -> Option<T> {
        let node = self.take(key)?;
        if let Value::Whole(number) = node.value
            && let Ok(number) = T::try_from(number)
        {
            return Some(number);
        }
        self.trail.problems.push(match node.value {
            Value::Whole(number) => {
                let size = if number < 0 { "small" } else { "large" };
                Diagnostic::error(
                    "wrong-kind",
                    format!("`{key}` can't be {number}: that is too {size}"),
                )
                .at(node.place)
            }
            _ => wrong_kind(key, "a whole number", node),
        });
        None
    }

    /// A date that may be absent; an empty text counts as absent.
    pub fn date(&mut self, key: &'static str) -> Option<Date> {
        let text = self.string(key).filter(|text| !text.is_empty())?;
        let date = Date::parse(&text);
        if date.is_none() {
            let place = self.place_of(key);
            self.trail.problems.push(
                Diagnostic::error("date", format!("`{text}` is not a date"))
                    .at(place)
                    .help("write the year, month and day, as `2026-11-22`"),
            );
        }
        date
    }

    /// A list of texts, with their places; absent is empty.
    pub fn strings(&mut self, key: &'static str) -> Vec<At<String>> {
        let Some(node) = self.take(key) else {
            return Vec::new();
        };
        let Value::List(items) = &node.value else {
            self.trail.problems.push(wrong_kind(key, "a list of texts", node));
            return Vec::new();
        };
        let mut found = Vec::new();
        for item in items {
            match &item.value {
                Value::Text(text) => found.push(At::new(text.clone(), item.place)),
                _ => self.trail.problems.push(wrong_kind(key, "a list of texts", item)),
            }
        }
        found
    }

    /// A list of names, each noted as a use.
    pub fn names<T: From<String>>(&mut self, key: &'static str, of: UseOf) -> Vec<T> {
        let names = self.strings(key);
        for name in &names {
            self.note_use(of, &name.value, name.place);
        }
        names.into_iter().map(|name| T::from(name.value)).collect()
    }

    /// What must be verified before a release; anything in a pack may say so.
    pub fn verify(&mut self) -> Vec<String> {
        let items: Vec<String> =
            self.strings("verify").into_iter().map(|item| item.value).collect();
        let path = self.path_of("verify");
        self.trail.verify.extend(items.iter().map(|item| (path.clone(), item.clone())));
        items
    }

    /// Notes that this table uses a name.
    pub fn note_use(&mut self, of: UseOf, name: &str, place: SourceSpan) {
        self.trail.uses.push(Use { by: self.path.clone(), of, name: name.to_owned(), place });
    }

    /// A condition that may be absent; the names in it are noted as uses.
    pub fn condition(&mut self, key: &'static str, of: UseOf) -> Option<Condition> {
        let text = self.string(key)?;
        let whole = self.place_of(key);
        let read = match condition::parse(&text) {
            Ok(read) => read,
            Err(wrong) => {
                let place = inside(whole, &text, &wrong.span);
                let mut problem = Diagnostic::error(wrong.code, wrong.message).at(place);
                problem.help = wrong.help.map(str::to_owned);
                self.trail.problems.push(problem);
                return None;
            }
        };
        for name in read.names() {
            self.note_use(of, &name.name, inside(whole, &text, &name.span));
        }
        Some(read.into_engine())
    }

    /// A list of tables, each read by `read`; absent is empty.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        what: &'static str,
        mut read: impl FnMut(&mut Table<'_>) -> T,
    ) -> Vec<T> {
        let Some(node) = self.take(key) else {
            return Vec::new();
        };
        let Value::List(items) = &node.value else {
            self.trail.problems.push(
                wrong_kind(key, "a list of tables", node)
                    .help(format!("write `[[{key}]]` with double brackets")),
            );
            return Vec::new();
        };
        let mut found = Vec::new();
        for item in items {
            if let Some(mut table) = Table::open(what, item, self.trail) {
                table.path.clone_from(&self.path);
                found.push(read(&mut table));
                table.close();
            }
        }
        found
    }

    /// One table, read by `read`, which may be absent.
    pub fn table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Table<'_>) -> T,
    ) -> Option<T> {
        let node = self.take(key)?;
        let path = self.path_of(key);
        let mut table = Table::open(key, node, self.trail)?;
        table.path = path;
        let value = read(&mut table);
        table.close();
        Some(value)
    }

    /// Everything in this table that has not been taken, for tables whose keys are names.
    pub fn rest(&mut self) -> Vec<&'a KeyValue> {
        let entries = std::mem::take(&mut self.entries);
        entries.iter().filter(|entry| !self.taken.contains(&entry.key.value.as_str())).collect()
    }

    /// Reports every key that nothing took.
    pub fn close(self) {
        for entry in self.entries {
            let key = &entry.key;
            if self.taken.contains(&key.value.as_str()) {
                continue;
            }
            let known = did_you_mean(&key.value, self.taken.iter().copied())
                .unwrap_or_else(|| format!("known here: {}", self.taken.join(", ")));
            self.trail.problems.push(
                Diagnostic::error(
                    "unknown-key",
                    format!("`{}` is not known in {} {}", key.value, article(self.what), self.what),
                )
                .at(key.place)
                .help(known),
            );
        }
    }

    /// Where the value of `key` stands, or else this table.
    pub fn place_of(&self, key: &str) -> SourceSpan {
        self.trail.places.of(&self.path_of(key)).unwrap_or(self.place)
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            let SourceSpan { file, start, .. } = self.place;
            format!("{}@{}:{start}.{key}", self.what, file.0)
        } else {
            format!("{}.{key}", self.path)
        }
    }

    fn report_if_missing(&mut self, key: &'static str) {
        if !self.has(key) {
            self.trail.problems.push(
                Diagnostic::error("missing", format!("this {} has no `{key}`", self.what))
                    .at(self.place),
            );
        }
    }

    fn check_id(&mut self, id: &str, style: IdStyle) {
        let (joint, name) = match style {
            IdStyle::Snake => ('_', "snake_case"),
            IdStyle::Kebab => ('-', "kebab-case"),
        };
        let right = !id.starts_with(joint)
            && !id.ends_with(joint)
            && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint);
        if !right {
            self.trail.problems.push(
                Diagnostic::error("id-style", format!("`{id}` is not a {name} id"))
                    .at(self.place)
                    .help(format!("use lower-case letters, digits and `{joint}`")),
            );
        }
    }
}

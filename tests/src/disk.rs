//! What a browser leaves on the disk: a visit with a profile folder of its own, which is searched when the browser is gone.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::engine::Engine;
use crate::page::Page;
use crate::test_site::TestSite;
use crate::visit::visit;
use crate::wait::until;

/// How the browser of a visit ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It is closed, and stores what it stores then.
    Closed,
    /// It is killed, as when a battery dies or somebody pulls the plug.
    Killed,
}

/// The folder in which a browser that has ended kept its files.
#[derive(Debug)]
pub struct Profile {
    folder: TempDir,
}

/// Runs a visit whose browser has a profile folder of its own, and hands that over once the browser has ended.
///
/// # Panics
/// As [`run`](crate::run).
#[must_use]
pub fn on_disk(
    name: &str,
    engine: Engine,
    test_site: TestSite,
    ending: Ending,
    test: impl AsyncFnOnce(&Page),
) -> Profile {
    let folder = tempfile::tempdir().expect("there is a folder for temporary files");
    for part in [PROFILE, DOWNLOADS] {
        fs::create_dir(folder.path().join(part)).expect("a folder can be made");
    }
    visit(name, engine, test_site, Some((folder.path(), ending)), test);
    end_browsers_of(folder.path());
    Profile { folder }
}

/// Where the browser keeps its own files, within the folder of a visit.
pub(crate) const PROFILE: &str = "profile";

/// Where it saves files that the person asked for: not searched, since they chose that.
pub(crate) const DOWNLOADS: &str = "downloads";

impl Profile {
    /// The files in which any of these words can be read, as `file: word`.
    #[must_use]
    pub fn find(&self, words: &[&str]) -> Vec<String> {
        let mut found = vec![];
        for file in files_in(&self.folder.path().join(PROFILE)) {
            found.extend(words_in(&file, words));
        }
        found
    }
}

impl Page {
    /// Waits until the browser, which still runs, has written this word to its disk.
    pub async fn wait_for_disk(&self, word: &str) {
        let folder = self.disk.as_ref().expect("the visit has a folder of its own").join(PROFILE);
        until(&format!("{word} is on the disk"), async || {
            files_in(&folder).iter().any(|file| !words_in(file, &[word]).is_empty()).then_some(())
        })
        .await;
    }
}

fn words_in(file: &Path, words: &[&str]) -> Vec<String> {
    // A browser that still runs may have deleted it meanwhile.
    let Ok(raw) = fs::read(file) else { return vec![] };
    let readable = readable(file, raw);
    let is_in = |word: &&&str| {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        readable.iter().any(|bytes| contains(bytes, word.as_bytes()) || contains(bytes, &wide))
    };
    words.iter().filter(is_in).map(|word| format!("{}: {word}", file.display())).collect()
}

/// What a file holds, as it lies there and as the browser reads it.
fn readable(file: &Path, raw: Vec<u8>) -> Vec<Vec<u8>> {
    let mut all = vec![];
    if let Some(packed) = raw.strip_prefix(b"mozLz40\0") {
        let unpacked = lz4_flex::block::decompress_size_prepended(packed);
        all.push(unpacked.unwrap_or_else(|error| panic!("{}: {error}", file.display())));
    }
    if file.extension().is_some_and(|kind| kind == "ldb") {
        all.extend(blocks_of_table(&raw));
    }
    all.push(raw);
    all
}

/// The unpacked blocks of a LevelDB table: its end names the index, the index names the blocks.
fn blocks_of_table(table: &[u8]) -> Vec<Vec<u8>> {
    const FOOTER: usize = 48;
    let Some(start) = table.len().checked_sub(FOOTER) else { return vec![] };
    let mut footer = table[start..].iter().copied();
    let (_meta, index) = (handle(&mut footer), handle(&mut footer));
    let Some(index) = index.and_then(|index| block(table, index)) else { return vec![] };
    let mut blocks = vec![];
    for value in values_of_block(&index) {
        blocks.extend(handle(&mut value.iter().copied()).and_then(|at| block(table, at)));
    }
    blocks
}

/// The values of a block: each entry says how much of the key before it shares, and two lengths.
fn values_of_block(block: &[u8]) -> Vec<Vec<u8>> {
    let Some(end) = block.len().checked_sub(4) else { return vec![] };
    let restarts = u32::from_le_bytes(block[end..].try_into().expect("four bytes")) as usize;
    let end = end.saturating_sub(4 * restarts);
    let (mut at, mut values) = (0, vec![]);
    while at < end {
        let mut rest = block[at..end].iter().copied();
        let lengths = [varint(&mut rest), varint(&mut rest), varint(&mut rest)];
        let [Some(_shared), Some(key), Some(value)] = lengths else { break };
        let from = end - rest.len() + key;
        let Some(bytes) = block.get(from..from + value) else { break };
        values.push(bytes.to_vec());
        at = from + value;
    }
    values
}

/// A block at its place, unpacked if it is packed.
fn block(table: &[u8], (offset, size): (usize, usize)) -> Option<Vec<u8>> {
    let bytes = table.get(offset..offset.checked_add(size)?)?;
    match table.get(offset + size)? {
        1 => snap::raw::Decoder::new().decompress_vec(bytes).ok(),
        _ => Some(bytes.to_vec()),
    }
}

fn handle(bytes: &mut impl Iterator<Item = u8>) -> Option<(usize, usize)> {
    Some((varint(bytes)?, varint(bytes)?))
}

fn varint(bytes: &mut impl Iterator<Item = u8>) -> Option<usize> {
    let mut value = 0;
    for shift in (0..=63).step_by(7) {
        let byte = bytes.next()?;
        value |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|part| part == word)
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => files_in(&entry.path()),
            Ok(kind) if kind.is_file() => vec![entry.path()],
            _ => vec![],
        })
        .collect()
}

/// Ends what still runs with this folder: a killed driver leaves its browser behind.
pub(crate) fn end_browsers_of(folder: &Path) {
    let folder = folder.to_string_lossy();
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    for process in processes {
        let line = fs::read(process.path().join("cmdline")).unwrap_or_default();
        let id = process.file_name().to_string_lossy().into_owned();
        if String::from_utf8_lossy(&line).contains(&*folder) && id.parse::<u32>().is_ok() {
            std::process::Command::new("kill").args(["-KILL", &id]).output().ok();
        }
    }
}

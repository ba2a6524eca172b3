//! What Linux says of the memory of Chromium's processes. Elsewhere there is nothing to ask.

use std::fs;
use std::path::{Path, PathBuf};

/// The private memory of the largest page among the processes that this one has started, in bytes.
pub fn of_largest_page(ancestor: u32) -> Option<f64> {
    let processes: Vec<PathBuf> =
        fs::read_dir("/proc").ok()?.flatten().map(|entry| entry.path()).collect();
    let pages = processes.iter().filter(|process| {
        let command = fs::read(process.join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&command).contains("--type=renderer") && descends(process, ancestor)
    });
    pages.filter_map(|page| private(page)).max_by(f64::total_cmp)
}

fn descends(process: &Path, ancestor: u32) -> bool {
    let mut parent = parent(process);
    while let Some(id) = parent {
        if id == ancestor {
            return true;
        }
        parent = self::parent(&Path::new("/proc").join(id.to_string()));
    }
    false
}

fn parent(process: &Path) -> Option<u32> {
    let status = fs::read_to_string(process.join("status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    line.trim().parse().ok().filter(|id| *id > 1)
}

fn private(process: &Path) -> Option<f64> {
    let rollup = fs::read_to_string(process.join("smaps_rollup")).ok()?;
    let lines = rollup.lines().filter(|line| line.starts_with("Private_"));
    let kilobytes = lines.filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    Some(kilobytes.sum::<f64>() * 1024.0)
}

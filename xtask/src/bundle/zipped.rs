//! Zips that depend on nothing but the files' names and content, and the time they are given.

use std::{fs, io::Write, path::Path, time::UNIX_EPOCH};

use anyhow::{Context, Result};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{About, paths_in};

/// Zips a folder, so that it unpacks into one folder called `name`.
pub fn write(folder: &Path, name: &str, about: &About, zip: &Path) -> Result<()> {
    let file =
        fs::File::create(zip).with_context(|| format!("could not write {}", zip.display()))?;
    let mut writer = ZipWriter::new(file);
    let options = SimpleFileOptions::default()
        .last_modified_time(time_of(about)?)
        .unix_permissions(0o644)
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9));
    for path in paths_in(folder)? {
        let content =
            fs::read(folder.join(&path)).with_context(|| format!("could not read {path}"))?;
        let is_small = path.ends_with(".br") || path.ends_with(".gz");
        let options = if is_small {
            options.compression_method(CompressionMethod::Stored).compression_level(None)
        } else {
            options
        };
        writer
            .start_file(format!("{name}/{path}"), options)
            .and_then(|()| writer.write_all(&content).map_err(Into::into))
            .with_context(|| format!("could not zip {path}"))?;
    }
    writer.finish().with_context(|| format!("could not finish {}", zip.display()))?;
    Ok(())
}

/// A zip has no time zone: this is UTC.
fn time_of(about: &About) -> Result<DateTime> {
    let seconds = about.time.duration_since(UNIX_EPOCH).context("a time before 1970")?.as_secs();
    let (year, month, day) = date_of(seconds / 86_400);
    let [hour, minute, second] = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60];
    let small = |number: u64| u8::try_from(number).unwrap_or_default();
    DateTime::from_date_and_time(year, month, day, small(hour), small(minute), small(second))
        .context("a zip knows times from 1980 to 2107 only")
}

/// Year, month and day of a number of days since 1 January 1970.
fn date_of(days: u64) -> (u16, u8, u8) {
    let is_leap = |year: u16| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut rest = days;
    let mut year = 1970;
    while rest >= if is_leap(year) { 366 } else { 365 } {
        rest -= if is_leap(year) { 366 } else { 365 };
        year += 1;
    }
    let mut month = 1;
    for length in [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if rest < length {
            break;
        }
        rest -= length;
        month += 1;
    }
    (year, month, u8::try_from(rest + 1).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        // What `date -u -d @SECONDS +%F` says.
        for (seconds, date) in [
            (0, (1970, 1, 1)),
            (951_782_400, (2000, 2, 29)),
            (1_709_164_800, (2024, 2, 29)),
            (1_735_603_200, (2024, 12, 31)),
            (1_795_305_600, (2026, 11, 22)),
        ] {
            assert_eq!(date_of(seconds / 86_400), date, "{seconds}");
        }
    }
}

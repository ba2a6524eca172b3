//! Compressed copies of the files of a site, beside them: `.br` and `.gz`.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

/// What gets smaller. Pictures are compressed already.
const COMPRESSIBLE: &[&str] =
    &["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Writes a `.br` and a `.gz` beside each file that gets smaller, in this folder and those within it.
pub fn folder(folder: &Path) -> Result<()> {
    for path in files_in(folder)? {
        if !is_compressible(&path) {
            continue;
        }
        let content =
            fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        for (suffix, compressed) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
            let mut name = path.clone().into_os_string();
            name.push(".");
            name.push(suffix);
            fs::write(&name, compressed)
                .with_context(|| format!("could not write {}", name.display()))?;
        }
    }
    Ok(())
}

/// All files in a folder and those within it, in the order of their names.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?
    {
        let path = entry?.path();
        match path.is_dir() {
            true => files.extend(files_in(&path)?),
            false => files.push(path),
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file is one that a server sends compressed.
pub fn is_compressible(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

/// After brotli, at its best.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)
        .context("brotli failed")?;
    Ok(compressed)
}

/// After gzip, at its best.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).context("gzip failed")?;
    encoder.finish().context("gzip failed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    const TEXT: &[u8] = b"one thing at a time, one thing at a time, one thing at a time";

    #[test]
    fn what_was_compressed_comes_back_the_same() {
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(TEXT).unwrap(), &mut back).unwrap();
        assert_eq!(back, TEXT);
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&*gzip(TEXT).unwrap()).read_to_end(&mut back).unwrap();
        assert_eq!(back, TEXT);
    }

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        assert_eq!(gzip(TEXT).unwrap(), gzip(TEXT).unwrap());
    }

    #[test]
    fn pictures_are_left_as_they_are() {
        let site = tempfile::tempdir().unwrap();
        for name in ["index.html", "icon.png"] {
            fs::write(site.path().join(name), TEXT).unwrap();
        }
        folder(site.path()).unwrap();
        let names: Vec<_> = files_in(site.path()).unwrap();
        let names: Vec<_> = names.iter().filter_map(|path| path.file_name()?.to_str()).collect();
        assert_eq!(names, ["icon.png", "index.html", "index.html.br", "index.html.gz"]);
    }
}

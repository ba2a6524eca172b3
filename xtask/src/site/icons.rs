//! A neutral icon: a plain disc. It says nothing to whoever looks at the phone.

use std::io::Write;

use anyhow::{Context, Result};
use flate2::{Compression, Crc, write::ZlibEncoder};

/// Paper and ink, as in `style/tokens.css`.
const GROUND: [u8; 3] = [0xfa, 0xf8, 0xf4];
const DISC: [u8; 3] = [0x0f, 0x4c, 0x5c];

/// A PNG of n pixels a side.
pub fn neutral(size: u32) -> Result<Vec<u8>> {
    let mut pixels = Vec::new();
    let centre = f64::from(size) / 2.0;
    // Within the part that no platform cuts off.
    let radius = f64::from(size) * 0.28;
    for row in 0..size {
        // Each row begins with its filter: none.
        pixels.push(0);
        for column in 0..size {
            let (x, y) = (f64::from(column) + 0.5 - centre, f64::from(row) + 0.5 - centre);
            let inside = x.hypot(y) <= radius;
            pixels.extend(if inside { DISC } else { GROUND });
        }
    }
    let mut compressed = ZlibEncoder::new(Vec::new(), Compression::best());
    compressed.write_all(&pixels).context("zlib failed")?;
    let compressed = compressed.finish().context("zlib failed")?;

    let mut header = Vec::new();
    header.extend(size.to_be_bytes());
    header.extend(size.to_be_bytes());
    // Eight bits a channel, red, green and blue, and the only methods that there are.
    header.extend([8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, content) in [(b"IHDR", header.as_slice()), (b"IDAT", &compressed), (b"IEND", &[])] {
        png.extend(u32::try_from(content.len()).context("too large")?.to_be_bytes());
        let mut sum = Crc::new();
        sum.update(kind);
        sum.update(content);
        png.extend(kind);
        png.extend(content);
        png.extend(sum.sum().to_be_bytes());
    }
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_a_small_png_of_the_size_asked_for() {
        let icon = neutral(192).unwrap();
        assert!(icon.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert_eq!(icon[16..24], [0, 0, 0, 192, 0, 0, 0, 192]);
        assert!(icon.ends_with(&[0xae, 0x42, 0x60, 0x82]), "the sum of IEND");
        assert!(icon.len() < 4_000, "{}", icon.len());
    }
}

//! A QR code, made on the device: for the address of a scenario, and for a trainee's code.

use qrcodegen::{QrCode as Generated, QrCodeEcc};

/// The squares of a QR code, without the quiet border of four squares that it needs around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    /// How many squares a side has.
    pub side: usize,
    /// Row by row: dark or not.
    pub dark: Vec<bool>,
}

/// The QR code of a text, with enough redundancy to be read off a projector. `None` when the text is too long for one.
#[must_use]
pub fn qr_code(text: &str) -> Option<QrCode> {
    let generated = Generated::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = usize::try_from(generated.size()).ok()?;
    let mut dark = Vec::with_capacity(side * side);
    for row in 0..generated.size() {
        for column in 0..generated.size() {
            dark.push(generated.get_module(column, row));
        }
    }
    Some(QrCode { side, dark })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Read by another's decoder, from a picture with eight dots for each square.
    fn read_back(code: &QrCode) -> String {
        const DOTS: usize = 8;
        let side = (code.side + 8) * DOTS;
        let is_dark = |x: usize, y: usize| {
            let (column, row) = ((x / DOTS).checked_sub(4), (y / DOTS).checked_sub(4));
            let (Some(column), Some(row)) = (column, row) else { return false };
            column < code.side && row < code.side && code.dark[row * code.side + column]
        };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if is_dark(x, y) { 0 } else { 255 }
        });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1, "one code is seen");
        grids[0].decode().unwrap().1
    }

    #[test]
    fn an_independent_decoder_reads_what_was_written() {
        for text in [
            "3A4C HJKM 79XY P",
            "https://example.org/heedful/training.html#class=7",
            "http://127.0.0.1:8080/some/folder/training.html#class=16",
        ] {
            let code = qr_code(text).unwrap();
            assert_eq!(read_back(&code), text);
        }
    }

    #[test]
    fn a_text_too_long_for_any_code_is_refused() {
        assert_eq!(qr_code(&"x".repeat(5000)), None);
    }
}

//! The bytes of a file as text: UTF-8, UTF-16 as "Unicode text" is saved, or Windows-1252 as older Excel saves.

/// How a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, told by its byte order mark.
    Utf16,
    /// Neither: taken as Windows-1252, in which every byte stands for something.
    Windows1252,
}

/// The text of a file, without its byte order mark.
#[must_use]
pub fn decode(bytes: &[u8]) -> (String, Encoding) {
    let pairs = |order: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).skip(1).map(|pair| match pair {
            [one, two] => order([*one, *two]),
            _ => 0,
        });
        char::decode_utf16(units)
            .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match bytes {
        [0xFF, 0xFE, ..] => (pairs(u16::from_le_bytes), Encoding::Utf16),
        [0xFE, 0xFF, ..] => (pairs(u16::from_be_bytes), Encoding::Utf16),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.trim_start_matches('\u{feff}').to_owned(), Encoding::Utf8),
            Err(_) => {
                (bytes.iter().map(|byte| windows_1252(*byte)).collect(), Encoding::Windows1252)
            }
        },
    }
}

/// Whether it is a text at all, and not the file of a spreadsheet program: those have bytes of zero, which no text has.
#[must_use]
pub fn is_text(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) || !bytes.contains(&0)
}

/// What a byte stands for in Windows-1252, by the table of the WHATWG Encoding Standard.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => {
            HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_saving_gives_the_same_text() {
        let text = "café – £5";
        assert_eq!(decode(text.as_bytes()), (text.to_owned(), Encoding::Utf8));
        let with_mark = [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat();
        assert_eq!(decode(&with_mark), (text.to_owned(), Encoding::Utf8));
        for (mark, order) in [
            ([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]),
            ([0xFE, 0xFF], u16::to_be_bytes),
        ] {
            let units: Vec<u8> = text.encode_utf16().flat_map(order).collect();
            assert_eq!(decode(&[&mark[..], &units].concat()), (text.to_owned(), Encoding::Utf16));
        }
        assert!(is_text(text.as_bytes()) && is_text(&[0xFF, 0xFE, b'a', 0]) && is_text(b"caf\xe9"));
        assert!(!is_text(b"PK\x03\x04\x14\x00\x06\x00"), "a zip, as spreadsheets are");
        assert_eq!(decode(b"caf\xe9 \x96 \xa35"), (text.to_owned(), Encoding::Windows1252));
    }
}

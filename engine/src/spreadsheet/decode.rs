//! The bytes of a file as text: UTF-8, UTF-16 as "Unicode text" is saved, or Windows-1252 as older Excel saves.

/// How a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16.
    Utf16,
    /// Neither: taken as Windows-1252, in which every byte stands for something.
    Windows1252,
}

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without its byte order mark.
    pub text: String,
    /// How the file was written.
    pub encoding: Encoding,
    /// How many characters could not be read; a sign stands in the text for each.
    pub unreadable: usize,
}

/// The text of a file. One bad byte does not make another encoding of it: what most of the file is, all of it is.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => match unmarked_utf_16(bytes) {
            Some(order) => utf_16(bytes, order),
            None => eight_bits(bytes),
        },
    }
}

/// Whether it is a text at all, and not the file of a spreadsheet program: those have bytes of zero, which no text has but
/// UTF-16.
#[must_use]
pub fn is_text(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
        || !bytes.contains(&0)
        || unmarked_utf_16(bytes).is_some()
}

type Order = fn([u8; 2]) -> u16;

/// UTF-16 without its mark: every second byte is zero for what is written in Latin letters, and no other byte is.
fn unmarked_utf_16(bytes: &[u8]) -> Option<Order> {
    let start = bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes);
    let zeros = |parity| {
        start.iter().enumerate().filter(|(at, byte)| at % 2 == parity && **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let most = start.len() * 2 / 5;
    match (even, odd) {
        (0, odd) if odd > 0 && odd >= most => Some(u16::from_le_bytes),
        (even, 0) if even > 0 && even >= most => Some(u16::from_be_bytes),
        _ => None,
    }
}

fn utf_16(bytes: &[u8], order: Order) -> Decoded {
    let mut unreadable = bytes.len() % 2;
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [one, two] => order([*one, *two]),
        _ => 0,
    });
    let mut text: String = char::decode_utf16(units)
        .map(|letter| {
            letter.unwrap_or_else(|_| {
                unreadable += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if bytes.len() % 2 == 1 {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    Decoded { text, encoding: Encoding::Utf16, unreadable }
}

fn eight_bits(bytes: &[u8]) -> Decoded {
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), encoding: Encoding::Utf8, unreadable: 0 };
    }
    // Characters of several bytes: those that are whole, or were cut off, speak for UTF-8; single bytes speak against it.
    let mut text = String::with_capacity(bytes.len());
    let (mut whole, mut cut, mut single) = (0, 0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        text.push_str(chunk.valid());
        match chunk.invalid().len() {
            0 => continue,
            1 => single += 1,
            _ => cut += 1,
        }
        text.push(char::REPLACEMENT_CHARACTER);
    }
    if whole + cut > single {
        return Decoded { text, encoding: Encoding::Utf8, unreadable: single + cut };
    }
    let text = bytes.iter().map(|byte| windows_1252(*byte)).collect();
    Decoded { text, encoding: Encoding::Windows1252, unreadable: 0 }
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

    fn read(text: &str, encoding: Encoding) -> Decoded {
        Decoded { text: text.to_owned(), encoding, unreadable: 0 }
    }

    #[test]
    fn each_way_of_saving_gives_the_same_text() {
        let text = "café – £5";
        assert_eq!(decode(text.as_bytes()), read(text, Encoding::Utf8));
        let with_mark = [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat();
        assert_eq!(decode(&with_mark), read(text, Encoding::Utf8));
        for (mark, order) in [
            ([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]),
            ([0xFE, 0xFF], u16::to_be_bytes),
        ] {
            let units: Vec<u8> = text.encode_utf16().flat_map(order).collect();
            assert_eq!(decode(&[&mark[..], &units].concat()), read(text, Encoding::Utf16));
            assert!(is_text(&units), "without its mark");
            assert_eq!(decode(&units), read(text, Encoding::Utf16), "without its mark");
        }
        assert!(is_text(text.as_bytes()) && is_text(&[0xFF, 0xFE, b'a', 0]) && is_text(b"caf\xe9"));
        assert!(!is_text(b"PK\x03\x04\x14\x00\x06\x00"), "a zip, as spreadsheets are");
        assert!(
            !is_text(&[0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0]),
            "an older spreadsheet"
        );
        assert_eq!(decode(b"caf\xe9 \x96 \xa35"), read("café – £5", Encoding::Windows1252));
        assert_eq!(decode(b""), read("", Encoding::Utf8));
    }

    #[test]
    fn a_few_bad_bytes_do_not_make_it_another_encoding() {
        for (bytes, text, unreadable) in [
            (
                &b"It\xe2\x80\x99s \xc2\xa35, cut off \xf0\x9f\x98"[..],
                "It’s £5, cut off \u{fffd}",
                1,
            ),
            (b"caf\xc3\xa9, caf\xc3\xa9, caf\xe9", "café, café, caf\u{fffd}", 1),
            (b"all in ASCII, cut off \xe2\x80", "all in ASCII, cut off \u{fffd}", 1),
        ] {
            let expected = Decoded { text: text.to_owned(), encoding: Encoding::Utf8, unreadable };
            assert_eq!(decode(bytes), expected);
        }
        let odd = decode(&[0xFF, 0xFE, b'a', 0, 0x3D, 0xD8, b'b', 0, 0]);
        assert_eq!((odd.text.as_str(), odd.unreadable), ("a\u{fffd}b\u{fffd}", 2));
    }
}

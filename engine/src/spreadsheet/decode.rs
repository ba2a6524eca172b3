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
    /// How many characters could not be read; a sign is in the text for each.
    pub unreadable: usize,
}

/// The text of a file. One bad byte does not make another encoding of it: what most of the file is, all of it is.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    let mut decoder = Decoder::new(bytes.to_vec());
    while decoder.step() {}
    decoder.done()
}

/// The most bytes that are read in one step.
const STEP: usize = 128 * 1024;

/// A file whose text is read step by step, so that a page stays alive meanwhile.
#[derive(Debug, Clone)]
pub struct Decoder {
    bytes: Vec<u8>,
    at: usize,
    form: Form,
    text: String,
    unreadable: usize,
}

#[derive(Debug, Clone, Copy)]
enum Form {
    Utf16(Order),
    /// Characters of several bytes: those that are whole, or were cut off, speak for UTF-8; single bytes speak against it.
    Utf8 {
        whole: usize,
        cut: usize,
        single: usize,
    },
    Windows1252,
}

impl Decoder {
    /// A file that is not read yet.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Decoder {
        let utf_8 = Form::Utf8 { whole: 0, cut: 0, single: 0 };
        let (at, form) = match bytes.as_slice() {
            [0xFF, 0xFE, ..] => (2, Form::Utf16(u16::from_le_bytes)),
            [0xFE, 0xFF, ..] => (2, Form::Utf16(u16::from_be_bytes)),
            [0xEF, 0xBB, 0xBF, ..] => (3, utf_8),
            bytes => (0, unmarked_utf_16(bytes).map_or(utf_8, Form::Utf16)),
        };
        Decoder { bytes, at, form, text: String::new(), unreadable: 0 }
    }

    /// Reads some more. False: all of it is read.
    pub fn step(&mut self) -> bool {
        let Some(rest) = self.bytes.get(self.at..).filter(|rest| !rest.is_empty()) else {
            return self.is_something_else();
        };
        let part = rest.get(..part_of(rest, self.form)).unwrap_or(rest);
        match &mut self.form {
            Form::Utf16(order) => self.unreadable += utf_16(part, *order, &mut self.text),
            Form::Utf8 { whole, cut, single } => {
                for chunk in part.utf8_chunks() {
                    *whole += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
                    self.text.push_str(chunk.valid());
                    match chunk.invalid().len() {
                        0 => continue,
                        1 => *single += 1,
                        _ => *cut += 1,
                    }
                    self.text.push(char::REPLACEMENT_CHARACTER);
                }
                self.unreadable = *single + *cut;
            }
            Form::Windows1252 => self.text.extend(part.iter().map(|byte| windows_1252(*byte))),
        }
        self.at += part.len();
        true
    }

    /// At the end of what was taken for UTF-8: whether more speaks against it. It is then read once more, from the start.
    fn is_something_else(&mut self) -> bool {
        match self.form {
            Form::Utf8 { whole, cut, single } if single > 0 && whole + cut <= single => {
                (self.at, self.unreadable, self.form) = (0, 0, Form::Windows1252);
                self.text.clear();
                true
            }
            _ => false,
        }
    }

    /// The text, once all of it is read.
    #[must_use]
    pub fn done(self) -> Decoded {
        let encoding = match self.form {
            Form::Utf16(_) => Encoding::Utf16,
            Form::Utf8 { .. } => Encoding::Utf8,
            Form::Windows1252 => Encoding::Windows1252,
        };
        Decoded { text: self.text, encoding, unreadable: self.unreadable }
    }
}

/// How many bytes to read next, so that no character is cut in two.
fn part_of(rest: &[u8], form: Form) -> usize {
    let Some(most) = Some(STEP).filter(|most| *most < rest.len()) else { return rest.len() };
    let byte = |at: usize| rest.get(at).copied().unwrap_or_default();
    match form {
        Form::Utf16(order) => match order([byte(most - 2), byte(most - 1)]) {
            0xD800..0xDC00 => most - 2,
            _ => most,
        },
        Form::Utf8 { .. } => {
            let goes_on = |at: &usize| matches!(byte(*at), 0x80..=0xBF);
            most - (0..3).take_while(|back| goes_on(&(most - back))).count()
        }
        Form::Windows1252 => most,
    }
}

/// What a file is that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// The file of a spreadsheet program, whatever it is called.
    Spreadsheet,
    /// A zip: phones export chats as one.
    Zip,
    /// Something else.
    Other,
}

/// So far into a zip the names of what is in a spreadsheet are looked for.
const LOOKED_AT: usize = 4_096;

/// What a file is; none where it is a text.
#[must_use]
pub fn not_text(bytes: &[u8]) -> Option<NotText> {
    let start = bytes.get(..bytes.len().min(LOOKED_AT)).unwrap_or(bytes);
    let has = |name: &[u8]| start.windows(name.len()).any(|part| part == name);
    let is_zip = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06");
    // The older form of Excel, and what LibreOffice and Numbers put into their zips.
    let is_old = bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
    let is_sheet = || {
        [&b"[Content_Types].xml"[..], b"xl/", b"opendocument.spreadsheet", b"Index/"]
            .into_iter()
            .any(has)
    };
    match () {
        () if is_old || (is_zip && is_sheet()) => Some(NotText::Spreadsheet),
        () if is_zip => Some(NotText::Zip),
        () if bytes.starts_with(b"%PDF-") || !is_text(bytes) => Some(NotText::Other),
        () => None,
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

/// Adds what UTF-16 says to a text, and returns how many characters could not be read.
fn utf_16(bytes: &[u8], order: Order, text: &mut String) -> usize {
    let mut unreadable = 0;
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [one, two] => order([*one, *two]),
        _ => 0,
    });
    text.extend(char::decode_utf16(units).map(|letter| {
        letter.unwrap_or_else(|_| {
            unreadable += 1;
            char::REPLACEMENT_CHARACTER
        })
    }));
    if bytes.len() % 2 == 1 {
        unreadable += 1;
        text.push(char::REPLACEMENT_CHARACTER);
    }
    unreadable
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

    #[test]
    fn where_a_step_ends_no_character_is_cut_in_two() {
        for letter in ["é", "€", "😀"] {
            for before in 0..4 {
                let text = ["x".repeat(before).as_str(), &letter.repeat(STEP / 2)].concat();
                assert_eq!(
                    decode(text.as_bytes()),
                    read(&text, Encoding::Utf8),
                    "{letter} {before}"
                );
                for order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
                    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
                    let bytes: Vec<u8> = units.flat_map(order).collect();
                    assert_eq!(decode(&bytes), read(&text, Encoding::Utf16), "{letter} {before}");
                }
            }
        }
        let bytes = b"caf\xe9 ".repeat(STEP / 4);
        assert_eq!(decode(&bytes), read(&"café ".repeat(STEP / 4), Encoding::Windows1252));
    }

    #[test]
    fn halves_of_characters_and_zeros_are_read_as_far_as_they_can_be() {
        let halves: Vec<u8> = [0xFEFF, 0xD83D, 0x0061, 0xDE00, 0xD83D]
            .into_iter()
            .flat_map(u16::to_le_bytes)
            .collect();
        let decoded = decode(&halves);
        assert_eq!((decoded.text.as_str(), decoded.unreadable), ("\u{fffd}a\u{fffd}\u{fffd}", 3));
        let zeros = decode(b"3/10/2026,call\0,at home\n");
        assert_eq!((zeros.text.as_str(), zeros.unreadable), ("3/10/2026,call\0,at home\n", 0));
    }

    #[test]
    fn what_is_no_text_is_known_whatever_it_is_called() {
        let zip = |name: &str| [b"PK\x03\x04\x14\0\x06\0".as_slice(), name.as_bytes()].concat();
        for (bytes, expected) in [
            (zip("[Content_Types].xml"), Some(NotText::Spreadsheet)),
            (
                zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
                Some(NotText::Spreadsheet),
            ),
            (zip("_chat.txt"), Some(NotText::Zip)),
            (vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], Some(NotText::Spreadsheet)),
            (b"%PDF-1.7 and so on".to_vec(), Some(NotText::Other)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Some(NotText::Other)),
            (b"PKs are what I keep, Date".to_vec(), None),
            (b"Date,Type\n".to_vec(), None),
        ] {
            assert_eq!(not_text(&bytes), expected, "{bytes:?}");
        }
    }
}

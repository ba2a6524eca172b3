//! Numbers and addresses that can't be right are errors, with the place and what to do.

use heedful_engine::phone::says_number;

use crate::run::{Folder, published};

fn with_contact(contact: &str) -> Folder {
    let folder = Folder::tiny();
    folder.change("services/all.toml", r#"phone = "0808 157 0999""#, contact);
    folder
}

#[test]
fn a_number_that_nobody_can_dial_is_an_error() {
    for (number, words) in [
        ("O808 157 0999", "write the digit 0"),
        ("0808 l57 0999", "write the digit 1"),
        ("0808 157 099", "it has 10 digits"),
        ("0808 157 09999", "it has 12 digits"),
        ("808 157 0999", "it begins with neither 0 nor +"),
        ("0808 157 0999 (free)", "`(` can't be dialled"),
        ("call us", "`c` can't be dialled"),
    ] {
        let folder = with_contact(&format!("phone = \"{number}\""));
        // 0800 numbers may have ten digits, this one may not.
        folder.check().refuses(&["phone services/all.toml:16", number, words]);
    }
    for number in ["101", "116 123", "0800 1111", "+353 1 677 7777"] {
        let checked = with_contact(&format!("phone = \"{number}\"")).check();
        assert_eq!(checked.errors(), Vec::<String>::new(), "{number}");
    }
}

#[test]
fn numbers_for_messages_and_addresses_are_checked_too() {
    let refused = |contact: &str, words: &str| {
        with_contact(contact).check().refuses(&["services/all.toml:16", words]);
    };
    refused(r#"text = "8525B""#, "`8525B` can't be dialled");
    refused(r#"web = "http://example.org""#, "https://");
    refused(r#"web = "our website""#, "is not an address");
    for contact in [r#"text = "85258""#, r#"web = "https://example.org/help""#] {
        assert_eq!(with_contact(contact).check().errors(), Vec::<String>::new());
    }
}

#[test]
fn a_letter_among_the_digits_of_a_text_is_an_error() {
    let folder = Folder::tiny();
    folder.change("guidance/all.toml", "It helps later.", "Ring 0808 8O2 0300.");
    folder.check().refuses(&["phone guidance/all.toml", "`8O2` has a letter"]);
}

#[test]
fn a_number_within_a_text_can_be_dialled() {
    for (says, number) in [
        ("Ring 0808 802 030.", "`0808 802 030`"),
        ("Call 9999.", "`9999`"),
        ("Call 99 now.", "`99`"),
        ("Press 56 when it asks.", "`56`"),
        ("808 802 0300 is free.", "`808 802 0300`"),
    ] {
        let folder = Folder::tiny();
        folder.change("guidance/all.toml", "It helps later.", says);
        folder.check().refuses(&["phone guidance/all.toml", number, "can't be dialled"]);
        let folder = Folder::tiny();
        let path = folder.0.join("locales/cy.toml");
        let welsh = std::fs::read_to_string(&path).unwrap();
        folder.file("locales/cy.toml", &format!("{welsh}[guidance.keep-it]\nwhy = \"{says}\"\n"));
        folder.check().refuses(&["phone locales/cy.toml", number]);
    }
}

#[test]
fn what_is_read_in_a_hurry_says_999_as_a_whole() {
    for (phrase, words) in [
        ("before_danger", "In danger? Get help."),
        ("help_danger", "Danger: 9 9 9"),
        ("danger_heading", "Call them now"),
        ("danger_call_button", "Call 101"),
        ("silent_mobile_1", "Call 101."),
    ] {
        let folder = Folder::tiny();
        folder.change(
            "interface.toml",
            &format!("{phrase} = \"Call 999.\""),
            &format!("{phrase} = \"{words}\""),
        );
        folder.check().refuses(&["interface.toml", "does not say the number for emergencies"]);
    }
    let folder = Folder::tiny();
    folder.change("interface.toml", "In danger now? Call 999.", "In danger now? Get help.");
    folder.check().refuses(&["interface.toml", "does not say the number for emergencies"]);
}

/// The silent way to the police hangs on one number.
#[test]
fn the_published_pack_says_55_wherever_it_speaks_of_it() {
    let words = std::fs::read_to_string(published().join("interface.toml")).unwrap();
    for phrase in [
        "silent_mobile_4",
        "silent_mobile_end",
        "silent_landline",
        "silent_no_location",
        "paper_danger",
    ] {
        let line = words.lines().find(|line| line.starts_with(&format!("{phrase} = "))).unwrap();
        let (_, says) = line.split_once(" = ").unwrap();
        assert!(says_number(says, "55"), "{line}");
    }
}

#[test]
fn a_sign_that_nobody_sees_is_told() {
    for sign in ['\u{202e}', '\u{61c}', '\u{ad}', '\u{200b}'] {
        let folder = Folder::tiny();
        folder.change("guidance/all.toml", "It helps later.", &format!("It {sign}helps."));
        let code = sign.escape_unicode().to_string();
        folder.check().refuses(&["unseen guidance/all.toml", &code]);
    }
}

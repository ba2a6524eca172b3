//! Numbers and addresses that can't be right are errors, with the place and what to do.

use crate::run::Folder;

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

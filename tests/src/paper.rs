//! What is printed, read back as someone reads it who is handed the paper.

use std::io::Write;
use std::process::{Command, Stdio};

/// The words of a PDF, as `pdftotext` reads them; a form feed ends each page.
///
/// # Panics
/// When `pdftotext` is not there, or finds no words.
#[must_use]
pub fn words_on_paper(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext reads PDFs (Debian has it in the package poppler-utils)");
    reader.stdin.take().expect("its input is piped").write_all(pdf).expect("it takes the PDF");
    let output = reader.wait_with_output().expect("it ends");
    String::from_utf8(output.stdout).expect("words")
}

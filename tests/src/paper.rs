//! What is printed, read back as someone reads it who is handed the paper.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::page::Page;
use crate::screens;

impl Page {
    /// Prints the page, and reads the words; a form feed ends each sheet. Keeps the PDF beside the pictures of screens when
    /// those were asked for.
    pub async fn on_paper(&self, name: &str) -> String {
        let pdf = self.session.print_page(Default::default()).await.expect("it prints");
        if screens::are_wanted() {
            let place = screens::place_for("paper", name).with_extension("pdf");
            std::fs::write(place, &pdf).expect("the PDF can be kept");
        }
        words_on_paper(&pdf)
    }
}

/// The words of a PDF, as `pdftotext` reads them.
fn words_on_paper(pdf: &[u8]) -> String {
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

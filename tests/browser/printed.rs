//! The result on paper: printed to PDF and read back, as someone who is handed it would read it.

use std::io::Write;
use std::process::{Command, Stdio};

use heedful_engine::Phrase;
use heedful_engine::assess::shown_questions;
use heedful_engine::report::{Block, SectionId, report};
use heedful_engine::{Case, assess};
use heedful_tests::{Engine, Page, Setting, built_prepared, example_told_on, phrase, run};

/// One of each band, told by the person, someone close and an officer.
const CASES: [&str; 5] =
    ["at-the-door", "calm-threat-to-kill", "lunch-invitations", "wrong-number", "stranger-on-bail"];

// Only Chromium can print without a window to press in.
mod every_kind_of_result_prints_as_a_document {
    use super::*;

    #[test]
    fn chromium() {
        run(
            concat!(module_path!(), "::chromium"),
            Engine::Chromium,
            Setting::built_site(),
            async |page| {
                for id in CASES {
                    prints(page, id).await;
                }
            },
        );
    }
}

async fn prints(page: &Page, id: &str) {
    let prepared = built_prepared();
    page.open_ready().await;
    let example = example_told_on(id, page.today().await);
    let told = page.tell(&prepared, &example.case, async |_, _| {}).await;
    page.press_continue().await;
    page.wait_for(".result").await;
    let text = text_of(&page.session.print_page(Default::default()).await.expect("it prints"));
    let printed =
        bare(&text.lines().filter(|line| !is_page_number(line)).collect::<Vec<_>>().join(" "));
    for words in expected(&prepared, &told, page.today().await) {
        assert!(printed.contains(&bare(&words)), "{id}: not on paper: {words}\n{text}");
    }
    for control in [
        Phrase::MoreDanger,
        Phrase::Leave,
        Phrase::KeepDo,
        Phrase::ResultUnknownAnswer,
        Phrase::KeepWipe,
    ] {
        let control = phrase(&prepared, &told, control, &[]);
        assert!(!text.contains(&control), "{id}: on paper, and nothing to press: {control}");
    }
    let pages = text.matches('\u{c}').count();
    assert!((2..=20).contains(&pages), "{id}: {pages} pages");
}

/// Every answer, and every line of the result.
fn expected(
    prepared: &heedful_engine::Prepared,
    case: &Case,
    today: heedful_engine::Date,
) -> Vec<String> {
    let assessment = assess(prepared, case, today);
    let report = report(prepared, case, &assessment, case.audience);
    let mut lines = Vec::new();
    for section in &report.sections {
        // What to do stands under the headings of its own sections.
        if section.id != SectionId::Do {
            lines.push(section.heading.clone());
        }
        for block in &section.blocks {
            match block {
                Block::Heading(text) => lines.push(text.clone()),
                Block::Paragraph(line) => lines.push(line.text.clone()),
                Block::List(list) => lines.extend(list.iter().map(|line| line.text.clone())),
                Block::Facts(facts) => {
                    for fact in facts {
                        lines.push(fact.term.text.clone());
                        lines.extend(fact.details.iter().map(|line| line.text.clone()));
                    }
                }
            }
        }
    }
    assert_eq!(
        report.sections.iter().filter(|section| section.id == SectionId::Answers).count(),
        1,
        "{} questions were asked",
        shown_questions(prepared, case, today).len()
    );
    lines
}

/// Without white space, which differs, and without hyphens, which `pdftotext` drops where a line ends in one.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect()
}

/// As "3 / 7", at the foot of a page.
pub(crate) fn is_page_number(line: &str) -> bool {
    line.split_once(" / ").is_some_and(|(page, pages)| {
        [page, pages].iter().all(|number| number.trim().parse::<u32>().is_ok())
    })
}

/// The words of a PDF, as `pdftotext` reads them.
pub(crate) fn text_of(pdf: &[u8]) -> String {
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

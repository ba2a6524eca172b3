//! The result on paper: printed to PDF and read back, as someone who is handed it would read it.

use heedful_engine::Phrase;
use heedful_engine::assess::{observe, shown_questions};
use heedful_engine::report::{Block, SectionId, report};
use heedful_engine::{Case, assess};
use heedful_tests::{
    Engine, Page, TestSite, built_prepared, example_told_on, in_three_engines, phrase, run,
};

/// One of each band, told by the person, someone close and an officer.
const CASES: [&str; 5] =
    ["at-the-door", "calm-threat-to-kill", "lunch-invitations", "wrong-number", "stranger-on-bail"];

/// More than this nobody reads, nor takes along.
const MOST_PAGES: usize = 10;

// Only Chromium can print without a window to press in.
mod every_kind_of_result_prints_as_a_document {
    use super::*;

    #[test]
    fn chromium() {
        run(
            concat!(module_path!(), "::chromium"),
            Engine::Chromium,
            TestSite::built_site(),
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
    page.wait_for_whole_result().await;
    let text = page.on_paper(id).await;
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
    assert!((2..=MOST_PAGES).contains(&pages), "{id}: {pages} pages");
    println!("{id}: {pages} pages");
}

// The result is drawn in steps. Whoever prints before the first frame gets all of it; and to know that this can fail, it is
// looked at before as well.
in_three_engines!(what_is_printed_at_once_is_whole, TestSite::built_site(), async |page| {
    page.skip_until(".answers").await;
    let parts: [Vec<String>; 2] = page
        .run_awaiting(
            "const drawn = async () => {
                 for (let turn = 0; turn < 100; turn += 1) await null;
                 return [...document.querySelectorAll('.result > section')].map((part) => part.id || part.className);
             };
             document.querySelector('#continue').click();
             const first = await drawn();
             window.dispatchEvent(new Event('beforeprint'));
             return [first, await drawn()];",
        )
        .await;
    let [first, printed] = parts;
    assert!(!first.iter().any(|part| part == "keep"), "in the first frame: {first:?}");
    for part in ["readings", "help", "limits", "keep"] {
        assert!(printed.iter().any(|drawn| drawn == part), "{part} is not in {printed:?}");
    }
});

mod the_answers_print_without_what_they_come_to {
    use super::*;

    #[test]
    fn chromium() {
        let name = concat!(module_path!(), "::chromium");
        run(name, Engine::Chromium, TestSite::built_site(), async |page| {
            let prepared = built_prepared();
            page.open_ready().await;
            let example = example_told_on("calm-threat-to-kill", page.today().await);
            let told = page.tell(&prepared, &example.case, async |_, _| {}).await;
            page.press_continue().await;
            page.wait_for_whole_result().await;
            // The print window itself can't be looked at; what would be in it can.
            page.run::<()>("window.print = () => {}").await;
            page.press("label:has(#keep-print-answers)").await;
            page.press("#keep-do").await;
            page.wait_for_words(".keep-status", &phrase(&prepared, &told, Phrase::PrintReady, &[]))
                .await;
            let alone = bare(&page.on_paper("without-rating").await);

            let assessment = assess(&prepared, &told, page.today().await);
            let report = report(&prepared, &told, &assessment, told.audience);
            for section in &report.sections {
                let lines: Vec<String> =
                    section.blocks.iter().flat_map(lines_of).map(|line| bare(&line)).collect();
                if section.id == SectionId::Answers {
                    for line in lines {
                        assert!(alone.contains(&line), "not on paper: {line}");
                    }
                } else {
                    // Some of its lines are answers too; its heading, its advice and its reasons are not.
                    assert!(
                        !alone.contains(&bare(&section.heading)),
                        "on paper: {}",
                        section.heading
                    );
                }
            }
            for band in &prepared.pack().bands {
                let band = bare(band.say.for_audience(told.audience));
                assert!(!alone.contains(&band), "the band is on paper: {band}");
            }
            let who = phrase(&prepared, &told, Phrase::PrintAboutOther, &[]);
            assert!(alone.contains(&bare(&who)));

            // Whoever prints in another way afterwards gets all of it.
            let all = page.on_paper("with-rating").await;
            let heading = phrase(&prepared, &told, Phrase::ResultWhy, &[]);
            assert!(bare(&all).contains(&bare(&heading)));
        });
    }
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
        lines.extend(section.blocks.iter().flat_map(lines_of));
    }
    assert_eq!(
        report.sections.iter().filter(|section| section.id == SectionId::Answers).count(),
        1,
        "{} questions were asked",
        shown_questions(prepared, &observe(prepared, case, today)).len()
    );
    lines
}

fn lines_of(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(text) => vec![text.clone()],
        Block::Paragraph(line) => vec![line.text.clone()],
        Block::List(list) => list.iter().map(|line| line.text.clone()).collect(),
        Block::Facts(facts) => facts
            .iter()
            .flat_map(|fact| std::iter::once(&fact.term).chain(&fact.details))
            .map(|line| line.text.clone())
            .collect(),
    }
}

/// Without white space, which differs, and without hyphens, which `pdftotext` drops where a line ends in one.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect()
}

/// As "3 / 7", at the foot of a page.
pub(crate) fn is_page_number(line: &str) -> bool {
    line.split_once('/').is_some_and(|(page, pages)| {
        [page, pages].iter().all(|number| number.trim().parse::<u32>().is_ok())
    })
}

// Only Chromium can print without a window to press in.
mod a_long_note_prints_whole {
    use super::*;

    #[test]
    fn chromium() {
        let name = concat!(module_path!(), "::chromium");
        run(name, Engine::Chromium, TestSite::built_site(), async |page| {
            let lines: Vec<String> = (1..=40).map(|line| format!("Line {line} of it.")).collect();
            page.open_first_question().await;
            page.arrive().await;
            page.run::<()>("document.querySelector('#note').closest('details').open = true").await;
            page.write("#note", &lines.join("\n")).await;
            let paper = page.on_paper("note").await;
            for line in &lines {
                assert_eq!(paper.matches(line.as_str()).count(), 1, "{line}\n{paper}");
            }
            let left: usize =
                page.run("return document.querySelectorAll('.field-text, textarea.screen-only, input.screen-only').length").await;
            assert_eq!(left, 0, "it is gone again");

            page.skip_on_until("#own-words").await;
            page.write("#own-words", &lines.join("\n")).await;
            assert!(page.on_paper("own-words").await.contains("Line 40 of it."));

            page.open_officer().await;
            page.press("#go-door-0").await;
            page.wait_for("#screen-door-0").await;
            page.run::<()>(
                "for (const fold of document.querySelectorAll('details')) fold.open = true",
            )
            .await;
            page.write("[id^=note-]", &lines.join("\n")).await;
            assert!(page.on_paper("officer-note").await.contains("Line 40 of it."));
        });
    }
}

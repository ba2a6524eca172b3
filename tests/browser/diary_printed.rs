//! The pattern on paper: printed to PDF and read back.

use heedful_engine::picture::picture;
use heedful_engine::report::kind_words;
use heedful_engine::{Phrase, assess};
use heedful_tests::{Engine, TestSite, built_prepared, phrase, run};

use crate::diary::a_year;

// Only Chromium can print without a window to press in.
mod the_pattern_prints_with_its_table {
    use super::*;

    #[test]
    fn chromium() {
        run(
            concat!(module_path!(), "::chromium"),
            Engine::Chromium,
            TestSite::built_site(),
            async |page| {
                let prepared = built_prepared();
                page.open_ready().await;
                let today = page.today().await;
                let case = a_year(today);
                page.open_case(&prepared.pack().id, &case).await;
                page.press_continue().await;
                page.wait_for(".result").await;
                let text = bare(&page.on_paper("diary").await);
                let facts = assess(&prepared, &case, today).diary;
                let drawn =
                    picture(&prepared.pack().kinds, &case, today, &facts).expect("a picture");
                let say = |one| bare(&phrase(&prepared, &case, one, &[]));
                for head in [Phrase::PictureWhen, Phrase::PictureMany, Phrase::PictureWhat] {
                    assert!(text.contains(&say(head)), "no heading {head:?}");
                }
                assert!(drawn.rows.len() > 20);
                for lane in &drawn.lanes {
                    let kind = lane.kind.as_ref().expect("the pack knows all kinds");
                    let name = kind_words(prepared.pack(), kind, case.audience);
                    let name = bare(&format!("{name}: {}", lane.count));
                    assert!(text.contains(&name), "not on paper: {name}");
                }
                assert!(text.contains(&say(Phrase::PictureSomewhere)), "what can't be placed");
                assert!(text.contains(&say(Phrase::PictureNothing)), "what is quiet");
                for control in [Phrase::DiaryOpen, Phrase::DiaryAdd] {
                    assert!(
                        !text.contains(&say(control)),
                        "nothing to press on paper: {control:?}"
                    );
                }
            },
        );
    }
}

/// Without white space, which differs, and without hyphens, which `pdftotext` drops where a line ends in one.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect()
}

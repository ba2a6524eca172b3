//! A diary of a thousand entries on a slow phone. Only Chromium can be slowed down.

use heedful_engine::{Case, Date, Incident, When};
use heedful_tests::{Engine, TestSite, built_prepared, run};

const MANY: i32 = 1_000;

/// How much slower a phone is than this machine.
const SLOWER: u32 = 4;

/// How long a person may wait for the list, and for an entry to be saved, in milliseconds: the limit up to which a page
/// feels as if it answered without a break (J. Nielsen, *Usability Engineering*, 1993) is one second.
const MOST: f64 = 1_000.0;

mod a_thousand_entries_stay_smooth {
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
                page.open_case(&prepared.pack().id, &many(today)).await;
                page.slow_down(SLOWER).await;
                let opened = page.time_of("#open-diary", ".entry").await;
                page.arrive().await;
                let form = page.time_of("#add", ".entry-form").await;
                page.arrive().await;
                page.press("label:has(#entry-today)").await;
                page.press("label:has(#entry-kind-call)").await;
                let saved = page.time_of("#continue", ".entry").await;
                page.arrive().await;
                let more = page.time_of("#more", "li.entry:nth-child(31)").await;
                let deleted = page.time_of("#delete-1000", "#bring-back").await;
                let drawn = page.time_of("#pattern", ".picture").await;
                let times = [
                    ("open the list", opened),
                    ("open the form", form),
                    ("save", saved),
                    ("show more", more),
                    ("delete", deleted),
                    ("draw the pattern", drawn),
                ];
                for (what, time) in times {
                    println!("{MANY} entries, {SLOWER} times slower: {what} in {time:.0} ms");
                }
                for (what, time) in times {
                    assert!(time < MOST, "{what} took {time:.0} ms");
                }
            },
        );
    }
}

fn many(today: Date) -> Case {
    const KINDS: [&str; 6] =
        ["message", "call", "turned_up", "followed", "letter_or_gift", "threat"];
    let kinds = KINDS.iter().cycle();
    let incident = |(number, kind): (i32, &&str)| {
        let day = today.plus_days(-(number * 7 % 400));
        let when = match number % 5 {
            0 => When::About(day),
            1 => When::Between(day.plus_days(-20), day),
            _ => When::On(day),
        };
        let words = format!("What happened that day, in some words of my own: number {number}.");
        Incident { words: Some(words), ..Incident::new(when, (*kind).into()) }
    };
    Case { diary: (0..MANY).zip(kinds).map(incident).collect(), ..Case::default() }
}

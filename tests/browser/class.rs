//! A class: phones that join, codes that come in, and the projector.

use heedful_engine::training::{
    ALPHABET, Round, Scenario, Seen, TrainingContent, Vote, class_to_csv, read_code,
    reference_signs, write_code,
};
use heedful_engine::{Audience, Band, Pack};
use heedful_tests::{
    Engine, Page, Press, Size, TestSite, built_for_training, in_chromium, in_firefox,
    in_three_engines, in_webkit, run, until,
};

use crate::printed::bare;

/// The case that these classes are about, and another.
const NUMBER: u8 = 7;
const OTHER: u8 = 3;

const SMALL_WALL: Size = Size { width: 1280, height: 720 };
const LARGE_WALL: Size = Size { width: 1920, height: 1080 };

fn scenario(content: &TrainingContent, number: u8) -> &Scenario {
    let mut all = content.scenarios.scenarios.iter();
    all.find(|scenario| scenario.number == number).expect("a scenario of this number")
}

/// The vote of somebody: all signs found but the first `missed`.
fn vote(scenario: &Scenario, pack: &Pack, part: usize, band: Band, missed: usize) -> Vote {
    let signs = reference_signs(scenario, part, pack).len();
    Vote {
        scenario: scenario.id.clone(),
        instalment: part,
        round: Round::Before,
        band,
        over_called: 0,
        signs: (0..signs).map(|at| if at < missed { Seen::Missed } else { Seen::Found }).collect(),
    }
}

/// The votes of a class that all differ.
fn class_of(people: usize, scenario: &Scenario, pack: &Pack) -> Vec<Vote> {
    let signs = reference_signs(scenario, 1, pack).len();
    let seen = [Seen::Found, Seen::Missed, Seen::Unsure];
    let of = |at: usize| Vote {
        over_called: u8::try_from(at % 8).expect("below 8"),
        signs: (0..signs)
            .map(|sign| seen[at / 8 / 3_usize.pow(u32::try_from(sign % 5).expect("few")) % 3])
            .collect(),
        ..vote(scenario, pack, 1, Band::ALL[at % 4], 0)
    };
    (0..people).map(of).collect()
}

fn codes(scenario: &Scenario, votes: &[Vote], pack: &Pack) -> Vec<String> {
    let code = |vote| write_code(scenario, vote, pack).expect("a vote for this scenario");
    votes.iter().map(code).collect()
}

/// The code with another character at its end.
fn mistyped(code: &str) -> String {
    let (rest, last) = code.split_at(code.len() - 1);
    let other = ALPHABET.map(char::from).into_iter().find(|other| !last.contains(*other));
    format!("{rest}{}", other.expect("there are 23"))
}

/// How many votes the table of the trainer says there are: part by part, before and after.
async fn counted(page: &Page) -> Vec<u32> {
    page.run("return [...document.querySelectorAll('#votes-so-far td > .value')].map((cell) => Number(cell.textContent))")
        .await
}

async fn wait_for_votes(page: &Page, expected: &[u32]) {
    until(&format!("the votes are {expected:?}"), async || {
        (counted(page).await == expected).then_some(())
    })
    .await;
}

in_three_engines!(
    a_trainee_votes_and_the_trainer_counts_the_code,
    TestSite::built_site(),
    async |page| {
        let (prepared, content) = built_for_training();
        let pack = prepared.pack();
        page.join_class(NUMBER).await;
        page.check_screen("class-vote").await;
        let address = page.address().await;
        assert!(address.ends_with("training.html#s=07"), "{address}");
        let entries: u32 = page.run("return history.length").await;

        // Without a band there is no code, and it says what is missing.
        page.press("#give-vote").await;
        page.wait_for_focus("no-band").await;
        page.press("label:has(#own-high_concern)").await;
        page.answer("relationship", "ex_partner").await;
        page.press("#give-vote").await;
        page.wait_for("#class-code").await;
        page.arrive().await;
        page.check_screen("class-code").await;
        let shown: String =
        page.run("return [...document.querySelectorAll('#code span')].map((group) => group.textContent).join(' ')").await;
        assert_eq!(page.read_square("#code-square").await, shown);
        let read = read_code(&shown, &content.scenarios, pack).expect("a right code");
        assert_eq!((read.instalment, read.round, read.band), (0, Round::Before, Band::HighConcern));
        assert!(
            read.signs.contains(&Seen::Found) && read.signs.contains(&Seen::Unsure),
            "{read:?}"
        );

        // After the discussion, the same person again.
        page.press("#vote-again").await;
        page.wait_for("#class-vote").await;
        page.arrive().await;
        assert!(page.is_ticked("relationship", "ex_partner").await, "what they saw stays");
        page.press("label:has(#own-keep_watch)").await;
        page.press("#give-vote").await;
        page.wait_for("#class-code").await;
        let again: String = page.text_of("#code").await;
        let read = read_code(&again, &content.scenarios, pack).expect("a right code");
        assert_eq!((read.round, read.band), (Round::After, Band::KeepWatch));

        // The next person on this phone finds nothing of the one before.
        page.press("#next-person").await;
        page.wait_for("#class-vote").await;
        page.arrive().await;
        assert!(!page.is_ticked("relationship", "ex_partner").await);
        assert!(!page.wait_for("#own-keep_watch").await.is_selected().await.expect("it knows"));

        assert_eq!(page.address().await, address, "nothing of a vote is in the address");
        assert_eq!(page.title().await, "Check");
        assert_eq!(page.run::<u32>("return history.length").await, entries);

        page.lead_class(NUMBER).await;
        page.check_screen("class-lead").await;
        assert_eq!(page.read_square("#square").await, address);
        let on_the_wall = page.text_of("#address").await;
        assert_eq!(on_the_wall, address, "without a padlock the whole address is shown");
        page.write("#codes", &shown.to_lowercase()).await;
        page.press("#count-codes").await;
        wait_for_votes(page, &[1, 0, 0, 0, 0, 0]).await;
        page.paste_codes(&again).await;
        wait_for_votes(page, &[1, 1, 0, 0, 0, 0]).await;
    }
);

in_chromium!(a_wrong_code_is_named_and_nothing_is_lost, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_training();
    let pack = prepared.pack();
    let story = scenario(&content, NUMBER);
    let other = scenario(&content, OTHER);
    let right = codes(story, &class_of(3, story, pack), pack);
    let foreign = codes(other, &[vote(other, pack, 0, Band::KeepWatch, 0)], pack).remove(0);
    let wrong = mistyped(&right[2]);
    page.lead_class(NUMBER).await;

    page.paste_codes("").await;
    until("it says that there is nothing", async || {
        page.text_of("#codes-said").await.contains("no code").then_some(())
    })
    .await;
    let text = format!("1. {}, {wrong}\n{foreign}; {} {} 0", right[0], right[1], right[0]);
    page.paste_codes(&text).await;
    wait_for_votes(page, &[0, 0, 2, 0, 0, 0]).await;
    page.check_screen("class-not-counted").await;
    let said = page.text_of("#not-counted").await;
    for words in [
        wrong.as_str(),
        "a character is wrong",
        &foreign,
        other.title.as_str(),
        "counted before",
        "“0”",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let left: String = page.run("return document.querySelector('#codes').value").await;
    assert_eq!(left, format!("{wrong}\n0"), "what is no code waits to be put right");

    // The one that came twice was somebody else's; then all is taken back, step by step.
    page.press("#not-counted [id^=count-twice]").await;
    wait_for_votes(page, &[0, 0, 3, 0, 0, 0]).await;
    page.paste_codes(&right[2]).await;
    wait_for_votes(page, &[0, 0, 4, 0, 0, 0]).await;
    for left in [3, 2, 0] {
        page.press("#undo").await;
        wait_for_votes(page, &[0, 0, left, 0, 0, 0]).await;
    }
    assert!(!page.shows("#undo").await, "nothing is left to take back");
});

in_chromium!(three_hundred_codes_are_counted_at_once, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_training();
    let pack = prepared.pack();
    let story = scenario(&content, NUMBER);
    let codes = codes(story, &class_of(300, story, pack), pack);
    page.lead_class(NUMBER).await;
    page.paste_codes(&codes.join("\n")).await;
    wait_for_votes(page, &[0, 0, 300, 0, 0, 0]).await;
    // The same again: nobody is counted twice unawares.
    page.paste_codes(&codes.join(" ")).await;
    page.wait_for("#leave-all-twice").await;
    assert_eq!(counted(page).await, [0, 0, 300, 0, 0, 0]);
    page.press("#leave-all-twice").await;
    until("the list is empty", async || (!page.shows("#not-counted").await).then_some(())).await;
});

in_webkit!(
    a_flood_of_codes_is_shown_in_part_or_refused_and_the_page_goes_on,
    TestSite::built_site(),
    async |page| {
        let (prepared, content) = built_for_training();
        let pack = prepared.pack();
        let story = scenario(&content, NUMBER);
        let right = codes(story, &class_of(3, story, pack), pack);
        page.lead_class(NUMBER).await;

        let flood = ["x!\n".repeat(15_000), right[0].clone()].concat();
        page.paste_codes(&flood).await;
        wait_for_votes(page, &[0, 0, 1, 0, 0, 0]).await;
        let listed: usize =
            page.run("return document.querySelectorAll('#not-counted li').length").await;
        assert_eq!(listed, 20, "the first of them");
        assert!(page.text_of("#not-counted").await.contains("14980"), "and how many more");

        page.paste_codes(&"x".repeat(64 * 1024 + 1)).await;
        until("it says what the limit is", async || {
            page.text_of("#codes-said").await.contains("64 kB").then_some(())
        })
        .await;
        assert_eq!(counted(page).await, [0, 0, 1, 0, 0, 0]);
        page.paste_codes(&right[1]).await;
        wait_for_votes(page, &[0, 0, 2, 0, 0, 0]).await;
    }
);

in_firefox!(hands_are_counted_and_one_device_goes_round, TestSite::built_site(), async |page| {
    page.lead_class(NUMBER).await;
    page.press("label:has(#asked-2)").await;
    page.press("#more-act_now").await;
    page.press("#more-act_now").await;
    wait_for_votes(page, &[0, 0, 2, 0, 0, 0]).await;
    page.press("#fewer-act_now").await;
    wait_for_votes(page, &[0, 0, 1, 0, 0, 0]).await;
    page.press("label:has(#asked-after)").await;
    page.write("#hands-high_concern", "12").await;
    page.press("#more-high_concern").await;
    wait_for_votes(page, &[0, 0, 1, 13, 0, 0]).await;
    page.press("#undo").await;
    wait_for_votes(page, &[0, 0, 1, 12, 0, 0]).await;

    page.press("#pass-round").await;
    for person in 1..=2 {
        page.wait_for("#give-vote").await;
        page.arrive().await;
        assert!(!page.wait_for("#own-act_now").await.is_selected().await.expect("it knows"));
        page.press("label:has(#own-act_now)").await;
        page.press("#give-vote").await;
        page.wait_for("#next-person").await;
        page.arrive().await;
        if person == 1 {
            page.press("#next-person").await;
        }
    }
    page.check_screen("class-round").await;
    page.press("#back-to-class").await;
    page.wait_for("#class-lead").await;
    wait_for_votes(page, &[0, 0, 1, 14, 0, 0]).await;

    // Its votes are not thrown away without a word.
    page.press("#end-class").await;
    page.wait_for("#class-end").await;
    page.check_screen("class-end").await;
    page.press("#end-yes").await;
    page.wait_for("#screen-scenario").await;
});

in_chromium!(the_projector_is_led_by_a_clicker_alone, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_training();
    let pack = prepared.pack();
    let story = scenario(&content, NUMBER);
    let before: Vec<Vote> = (0..30)
        .map(|at| vote(story, pack, at % 3, Band::ALL[at / 3 % 4], at % 4))
        .map(|vote| Vote { over_called: 1, ..vote })
        .collect();
    let after: Vec<Vote> = before
        .iter()
        .map(|vote| Vote {
            round: Round::After,
            band: Band::HighConcern.max(vote.band),
            ..vote.clone()
        })
        .collect();
    page.lead_class(NUMBER).await;
    page.paste_codes(&codes(story, &[before, after].concat(), pack).join("\n")).await;
    page.press("#count-all-twice").await;
    page.wait_for_focus("codes").await;
    wait_for_votes(page, &[10, 10, 10, 10, 10, 10]).await;
    page.press("#show").await;
    page.wait_for("#slide-join").await;
    page.arrive().await;
    page.fit_to(LARGE_WALL).await;
    assert_eq!(
        page.read_square("#square").await,
        page.run::<String>("return location.href.split('#')[0]").await + "#s=07"
    );

    let of_a_part = [
        "story",
        "vote",
        "votes-before",
        "discuss",
        "votes-after",
        "reference",
        "change",
        "why",
        "missed",
    ];
    let mut slides = vec!["join"];
    for part in 0..3 {
        let was_asked = part == 1;
        slides.extend(was_asked.then_some("what-to-ask"));
        slides.extend(of_a_part);
    }
    slides.extend(["agreement", "mistakes", "learnt"]);
    let presses = [Press::PageDown, Press::Right, Press::Down, Press::Space];
    page.fit_to(SMALL_WALL).await;
    for (at, name) in slides.iter().enumerate() {
        page.wait_for(&format!("#slide-{name}")).await;
        page.arrive().await;
        page.check_wall(&format!("slide-{at}-{name}"), SMALL_WALL).await;
        let told = ["reference", "change", "why"].contains(name);
        assert_eq!(page.shows("#projector .is-reference").await, told, "{name}");
        assert!(page.shows("#leave").await, "the way out stays");
        if at + 1 < slides.len() {
            page.press_keys(&[presses[at % presses.len()]]).await;
        }
    }
    page.press_keys(&[Press::PageDown]).await;
    page.wait_for("#slide-learnt").await;
    let back = [Press::PageUp, Press::Left, Press::Up];
    for (at, name) in slides.iter().enumerate().rev() {
        page.wait_for(&format!("#slide-{name}")).await;
        page.arrive().await;
        page.check_wall(&format!("slide-{at}-{name}"), LARGE_WALL).await;
        page.press_keys(&[back[at % back.len()]]).await;
    }
});

in_chromium!(every_story_fits_the_wall, TestSite::built_site(), async |page| {
    let (_, content) = built_for_training();
    let longest = |length: &dyn Fn(&Scenario) -> usize| {
        let all = content.scenarios.scenarios.iter();
        all.max_by_key(|scenario| length(scenario)).expect("there are scenarios").number
    };
    let story = |scenario: &Scenario| {
        scenario.instalments.iter().map(|part| part.tells.len()).max().unwrap_or(0)
    };
    let why = |scenario: &Scenario| {
        let long = |sources: usize, because: &str| because.len() + 90 * sources;
        let parts = scenario.instalments.iter();
        parts.map(|part| long(part.expect.sources.len(), &part.expect.because)).max().unwrap_or(0)
    };
    let mistakes = |scenario: &Scenario| {
        scenario.mistakes.iter().map(|mistake| mistake.what.len() + mistake.costs.len()).sum()
    };
    for number in [longest(&story), longest(&why), longest(&mistakes)] {
        page.lead_class(number).await;
        page.press("#show").await;
        page.fit_to(SMALL_WALL).await;
        let mut last = String::new();
        loop {
            page.arrive().await;
            let slide: String =
                page.run("return document.querySelector('.slide > div').id + document.querySelector('.controls p').textContent").await;
            if slide == last {
                break;
            }
            page.check_wall(&format!("story-{number}-{}", slide.replace(' ', "-")), SMALL_WALL)
                .await;
            last = slide;
            page.press_keys(&[Press::PageDown]).await;
        }
    }
});

in_three_engines!(results_are_saved_as_a_table, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_training();
    let pack = prepared.pack();
    let story = scenario(&content, NUMBER);
    let votes = class_of(30, story, pack);
    page.lead_class(NUMBER).await;
    page.paste_codes(&codes(story, &votes, pack).join("\n")).await;
    wait_for_votes(page, &[0, 0, 30, 0, 0, 0]).await;
    page.press("#results").await;
    page.wait_for("#class-results").await;
    page.arrive().await;
    page.check_screen("class-results").await;
    page.run::<()>(
        "URL.createObjectURL = new Proxy(URL.createObjectURL, {
           apply: (make, url, [blob]) => { window.savedBlob = blob; return make.call(url, blob); },
         });
         HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; };",
    )
    .await;
    page.press("#save-table").await;
    until("a file was saved", async || {
        page.run::<bool>("return Boolean(window.savedName)").await.then_some(())
    })
    .await;
    let name: String = page.run("return window.savedName").await;
    assert_eq!(name, "class.csv");
    // As bytes: reading a blob as text takes the mark at its beginning away.
    let saved: Vec<u8> =
        page.run_awaiting("return [...new Uint8Array(await window.savedBlob.arrayBuffer())]").await;
    let expected = class_to_csv(story, &votes, pack, Audience::Other);
    assert_eq!(String::from_utf8(saved).expect("it is text"), expected);
});

// Only Chromium can print without a window to press in.
mod results_print_as_a_document {
    use super::*;

    #[test]
    fn chromium() {
        run(
            concat!(module_path!(), "::chromium"),
            Engine::Chromium,
            TestSite::built_site(),
            prints,
        );
    }
}

async fn prints(page: &Page) {
    let (prepared, content) = built_for_training();
    let pack = prepared.pack();
    let story = scenario(&content, NUMBER);
    // Of thirty, in the second part: eighteen as the reference, twelve lower.
    let reference = story.instalments[1].expect.band;
    assert_eq!(reference, Band::ActNow);
    let votes: Vec<Vote> = class_of(30, story, pack)
        .into_iter()
        .enumerate()
        .map(|(at, vote)| Vote {
            band: if at < 18 { Band::ActNow } else { Band::HighConcern },
            ..vote
        })
        .collect();
    page.lead_class(NUMBER).await;
    page.paste_codes(&codes(story, &votes, pack).join("\n")).await;
    wait_for_votes(page, &[0, 0, 30, 0, 0, 0]).await;
    page.press("#results").await;
    page.wait_for("#class-results").await;
    let text = page.on_paper("class-results").await;
    let printed = bare(&text);
    for words in [
        "18 of 30 gave the reference",
        "42 to 75 %",
        "Lower than the reference: 12. Higher: 0.",
        &story.title,
    ] {
        assert!(printed.contains(&bare(words)), "not on paper: {words}\n{text}");
    }
    for control in ["Print", "CSV", "Back to the class", "Leave"] {
        assert!(!text.contains(control), "on paper, and nothing to press: {control}\n{text}");
    }
}

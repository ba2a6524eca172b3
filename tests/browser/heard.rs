//! What a screen reader reads of each screen, in its order. In braces stands a phrase of the pack, or
//! `{ask QUESTION}`, `{say QUESTION OPTION}`, `{none QUESTION}`, `{part PART}`, `{name SERVICE}`.

use heedful_engine::pack::{Pack, Question};
use heedful_engine::{Phrase, Text};
use heedful_tests::{Page, TestSite, built_pack, in_chromium};

/// On every screen: the way out comes first, then the content, then help.
const TOP: &str = "
    banner
    link: {leave} {leave_hint}
    link: {skip_to_content}
    main";
const HELP: &str = "
    navigation: {help_bar}
    link: {help_danger}
    link: {name national-stalking-helpline} {phone national-stalking-helpline}";

const WHO: &str = "
    heading 1: {who_ask}
    button: {who_self}
    button: {who_other}
    button: {who_officer}
    disclosure: {open_kept}";

/// Several answers: what is asked, why, the boxes with the ways not to answer last, a note, and on.
const SEVERAL: &str = "
    group: {ask now}
    heading 1: {ask now}
    disclosure: {why_we_ask}
    checkbox: {say now here}
    checkbox: {say now following}
    checkbox: {say now getting_in}
    checkbox: {say now threat}
    checkbox: {say now held}
    checkbox: {say now hurt}
    checkbox: {none now}
    checkbox: {not_sure}
    checkbox: {declined}
    disclosure: {your_note}
    button: {continue}
    button: {skip}
    button: {back}";

/// The mistake is said before the question that it is about.
const MISTAKE: &str = "
    alert
    heading 2: {error_summary_title}
    link: {error_choose}
    group: {ask now}";

const DANGER: &str = "
    heading 1: {danger_heading}
    link: {danger_call_button}
    heading 2: {silent_heading}
    heading 3: {silent_mobile_heading}
    heading 3: {silent_landline_heading}
    button: {danger_go_on}
    button: {back}";

const BEFORE_PART: &str = "
    heading 1: {part threats}
    button: {continue}
    button: {back}";

const ONE: &str = "
    group: {ask lasted}
    heading 1: {ask lasted}
    disclosure: {why_we_ask}
    radio: {say lasted once}
    radio: {say lasted two_weeks}
    radio: {say lasted over_two_weeks}
    radio: {say lasted over_three_months}
    radio: {say lasted over_a_year}
    radio: {not_sure}
    radio: {declined}
    disclosure: {your_note}
    button: {continue}
    button: {skip}
    button: {back}";

/// Two dates stand below the row that opened them, each under what it is.
const DATE: &str = "
    radio: {date_about}
    radio: {date_on}
    radio: {date_between}
    group: {date_first}
    textbox: {day}
    textbox: {month}
    textbox: {year}
    group: {date_last}
    textbox: {day}
    textbox: {month}
    textbox: {year}
    radio: {not_sure}
    radio: {declined}
    disclosure: {your_note}
    button: {continue}
    button: {skip}
    button: {back}";

const WORDS: &str = "
    group: {ask words}
    heading 1: {ask words}
    disclosure: {why_we_ask}
    textbox: {your_words}
    radio: {not_sure}
    radio: {declined}
    button: {continue}
    button: {skip}
    button: {back}";

const CHECK: &str = "
    heading 1: {check_title}
    heading 2: {part danger}
    button: {change_question now}
    heading 2: {part who}
    button: {change_question relationship}";

/// The order of the result, by its headings; what a person can do about the band comes right after it.
const RESULT: [&str; 12] = [
    "heading 1: {result_title}",
    "button: {more_danger}",
    "heading 2: {section_first}",
    "heading 2: {result_why}",
    "heading 2: {result_readings}",
    "heading 2: {result_unknown}",
    "heading 2: {result_change}",
    "heading 2: {result_more_heading}",
    "heading 2: {result_help}",
    "heading 2: {result_limits_title}",
    "heading 2: {keep_title}",
    "button: {check_title}",
];

const KEEP: &str = "
    region: {keep_title}
    heading 2: {keep_title}
    group: {keep_choose}
    radio: {keep_device}
    button: {keep_make_up}
    textbox: {keep_passphrase}
    textbox: {keep_passphrase_again}
    checkbox: {keep_passphrase_show}
    group: {keep_on_leaving}
    radio: {keep_stays}
    radio: {keep_goes}
    radio: {keep_file_locked}
    radio: {keep_file}
    radio: {keep_print}
    radio: {print_without_result}
    radio: {keep_copy}
    button: {keep_do}
    button: {keep_wipe}
    button: {check_title}";

const OPEN: &str = "
    disclosure: {open_kept}
    region: {open_heading}
    heading 2: {open_heading}
    button: {open_do}: {open_device}";

in_chromium!(
    each_screen_is_read_in_the_order_in_which_it_is_needed,
    TestSite::built_site(),
    async |page| {
        let pack = built_pack();
        page.open_ready().await;
        page.press_start().await;
        page.arrive().await;
        page.hears(&pack, &[TOP, WHO, HELP]).await;

        page.press("#who-self").await;
        page.wait_for("#now-here").await;
        page.arrive().await;
        page.hears(&pack, &[TOP, SEVERAL, HELP]).await;

        page.press_continue().await;
        page.wait_for_focus("errors").await;
        page.hears_somewhere(&pack, MISTAKE).await;

        page.answer("now", "here").await;
        page.press_continue().await;
        page.wait_for("#call-999").await;
        page.wait_for("#back").await;
        page.arrive().await;
        page.hears(&pack, &[TOP, DANGER, HELP]).await;

        page.press_continue().await;
        page.skip_on_until("#lines .lead").await;
        page.hears(&pack, &[TOP, BEFORE_PART, HELP]).await;

        page.skip_on_until("#lasted-once").await;
        page.hears(&pack, &[TOP, ONE, HELP]).await;

        page.skip_on_until("#last_time-between").await;
        page.answer("last_time", "between").await;
        page.wait_for("#last-day").await;
        page.hears_somewhere(&pack, DATE).await;

        page.press("#skip").await;
        page.skip_on_until("#own-words").await;
        page.hears(&pack, &[TOP, WORDS, HELP]).await;

        page.skip_on_until(".answers").await;
        page.hears_somewhere(&pack, CHECK).await;

        page.press_continue().await;
        page.wait_for_whole_result().await;
        page.arrive().await;
        page.press("label:has(#keep-device)").await;
        page.wait_for("#keep-passphrase").await;
        page.hears_in_order(&pack, &RESULT).await;
        page.hears_somewhere(&pack, KEEP).await;

        page.save_in_browser("kettle window river").await;
        page.open_ready().await;
        page.press_start().await;
        page.arrive().await;
        page.press("#app summary").await;
        page.wait_for("#open-device").await;
        page.hears_somewhere(&pack, OPEN).await;
    }
);

trait Hears {
    /// The screen is read exactly so.
    async fn hears(&self, pack: &Pack, expected: &[&str]);
    /// These lines follow each other somewhere in it.
    async fn hears_somewhere(&self, pack: &Pack, expected: &str);
    /// These lines come in this order, with others between them.
    async fn hears_in_order(&self, pack: &Pack, expected: &[&str]);
}

impl Hears for Page {
    async fn hears(&self, pack: &Pack, expected: &[&str]) {
        let expected: Vec<String> = expected.iter().flat_map(|lines| filled(pack, lines)).collect();
        let heard = self.heard().await;
        assert_eq!(heard.join("\n"), expected.join("\n"));
    }

    async fn hears_somewhere(&self, pack: &Pack, expected: &str) {
        let expected = filled(pack, expected);
        let heard = self.heard().await;
        let is_there = heard.windows(expected.len()).any(|lines| lines == expected);
        assert!(is_there, "expected\n{}\n\nheard\n{}", expected.join("\n"), heard.join("\n"));
    }

    async fn hears_in_order(&self, pack: &Pack, expected: &[&str]) {
        let heard = self.heard().await;
        let mut rest = heard.iter();
        for line in expected.iter().flat_map(|line| filled(pack, line)) {
            assert!(rest.any(|heard| *heard == line), "not in its place: {line}\n{heard:#?}");
        }
    }
}

/// The lines, with the words of the pack filled in.
fn filled(pack: &Pack, lines: &str) -> Vec<String> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| fill(pack, line)).collect()
}

fn fill(pack: &Pack, line: &str) -> String {
    let mut filled = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}').expect("a brace is closed");
        filled.push_str(before);
        filled.push_str(&words(pack, &name.split(' ').collect::<Vec<_>>()));
        rest = behind;
    }
    filled + rest
}

fn words(pack: &Pack, name: &[&str]) -> String {
    let own = |text: &Text| text.person.clone();
    let phrase = |id: &str| {
        let phrase = Phrase::from_id(id).unwrap_or_else(|| panic!("there is no phrase {id}"));
        pack.phrase(phrase, Default::default()).to_owned()
    };
    let question = |id: &str| -> &Question {
        pack.questions.iter().find(|one| one.id.as_str() == id).expect("a question of the pack")
    };
    let service = |id: &str| {
        pack.services.iter().find(|one| one.id.as_str() == id).expect("a service of the pack")
    };
    match name {
        ["ask", id] => own(&question(id).ask),
        ["none", id] => question(id).none.as_ref().map_or_else(|| phrase("none_of_these"), own),
        ["say", id, option] => {
            let options = &question(id).options;
            own(&options.iter().find(|one| one.id.as_str() == *option).expect("an option").say)
        }
        ["part", id] => {
            own(&pack.parts.iter().find(|part| part.id.as_str() == *id).expect("a part").say)
        }
        ["name", id] => own(&service(id).name),
        ["phone", id] => service(id).phone.clone(),
        ["change_question", id] => {
            phrase("change_question").replace("{question}", &own(&question(id).ask))
        }
        [id] => phrase(id),
        _ => panic!("{name:?} means nothing"),
    }
}

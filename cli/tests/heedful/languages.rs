//! What a translation may say is checked as it is shown: promises, gaps, empty texts, whom it speaks to.

use heedful_cli::{build, pack, prove};
use heedful_engine::{Audience, Band, Date, Pack};

use crate::run::{Folder, TODAY, heedful, text};

const PROMISES: &str = r#"reviewed_by = ""
[promises]
anywhere = ["low risk", "no risk", "minimal risk"]
results = ["you are safe", "you're safe", "not at risk"]
"#;

const STATEMENT: &str = r#"
[statement]
ask_short = "Help."
[statement.words]
I = { self = "I", other = "they" }
[[statement.line]]
part = "kinds"
question = "threats"
say = "There was {list}."
[statement.line.options]
kill = "a threat to kill"
"#;

/// The tiny pack in Irish English, with these lines of translation, the first of which is line 5.
fn translated(lines: &str) -> Folder {
    let folder = Folder::tiny();
    folder.change("pack.toml", r#""cy"]"#, r#""cy", "en-IE"]"#);
    folder.file("locales/en-IE.toml", &format!("{PROMISES}{lines}"));
    folder
}

fn today() -> Date {
    Date::parse(TODAY).unwrap()
}

fn shown(folder: &Folder) -> Pack {
    build::pack(&folder.0, Some("en-IE"), today()).unwrap()
}

#[test]
fn no_translation_may_say_that_a_person_is_safe() {
    let folder = translated("[band.keep_watch]\nmeans = \"You are safe. There is low risk.\"\n");
    folder.check().refuses(&["promises-safety", "locales/en-IE.toml:6"]);
    let pack = text(&folder.0);
    assert_eq!(heedful(["build", &pack, "--language", "en-IE"]).code, 1);
    assert_eq!(heedful(["prove", &pack]).code, 1);
}

#[test]
fn a_promise_is_found_in_every_kind_of_text_and_for_every_audience() {
    for lines in [
        "[guidance.keep-it]\nwhy = \"You’re safe if you do.\"\n",
        "[guidance.keep-it]\nwhy = \"Then you are safe.\"\n",
        "[guidance.keep-it]\nsay = \"Do this, and you aren’t in any danger.\"\n",
        "[interface]\nresult_no_reasons = \"Nothing matched, so you are safe.\"\n",
        "[interface]\nresult_no_reasons = \"There’s no real ri\u{ad}sk.\"\n",
        "[interface]\nnot_sure = \"No-risk\"\n",
        "[rule.armed]\nbecause = { self = \"A gun is near.\", officer = \"NO RISK\" }\n",
        "[level.not_shown]\nsay = \"Safe\"\n",
    ] {
        translated(lines).check().refuses(&["promises-safety", "locales/en-IE.toml:6"]);
    }
}

#[test]
fn prove_looks_at_every_language() {
    let loaded = pack::load(&translated("").0, today());
    let (base, mut translations) = (loaded.pack.unwrap(), loaded.translations);
    let outcome = |translations: &[Pack]| {
        let proof = prove::prove(&base, translations).unwrap();
        proof.properties.into_iter().find(|property| property.id == "no-promise").unwrap().outcome
    };
    assert_eq!(outcome(&translations), prove::Outcome::Holds);
    for pack in translations.iter_mut().filter(|pack| pack.language == "en-IE") {
        let band = pack.bands.iter_mut().find(|words| words.id == Band::KeepWatch).unwrap();
        band.means.person = "There is low risk.".to_owned();
    }
    assert_eq!(outcome(&translations), prove::Outcome::Fails);
}

#[test]
fn a_language_lists_the_words_that_promise_safety() {
    let folder = Folder::tiny();
    folder.change("locales/cy.toml", "anywhere = [\"risg isel\", \"dim risg\"]", "");
    folder.check().refuses(&["no-promise-words", "`cy` lists no words", "add to locales/cy.toml"]);
}

/// What is looked for in English does not hang on the list of a pack.
#[test]
fn a_list_that_lacks_words_changes_nothing_for_those() {
    let folder = Folder::tiny();
    folder.change("pack.toml", "anywhere = [\"low risk\", ", "anywhere = [");
    folder.change("guidance/all.toml", "It helps later.", "Then there is low risk.");
    folder.check().refuses(&["promises-safety guidance/all.toml", "low risk"]);
}

#[test]
fn a_language_may_allow_a_phrase_that_denies_its_words() {
    let denied = "[interface]\nresult_no_reasons = \"Nid oes risg isel yma.\"\n";
    let folder = Folder::tiny();
    let path = folder.0.join("locales/cy.toml");
    let welsh = std::fs::read_to_string(&path).unwrap();
    folder.file("locales/cy.toml", &format!("{welsh}{denied}"));
    folder.check().refuses(&["promises-safety locales/cy.toml", "risg isel"]);
    folder.change("locales/cy.toml", "[promises]", "[promises]\nallowed = [\"nid oes risg isel\"]");
    assert_eq!(folder.check().errors(), Vec::<String>::new());
}

#[test]
fn a_promise_in_the_words_of_its_own_language_is_found() {
    let folder = Folder::tiny();
    folder.change("locales/cy.toml", "I ladd", "Risg isel");
    folder.check().refuses(&["promises-safety locales/cy.toml", "risg isel"]);
}

#[test]
fn an_empty_translation_is_an_error() {
    let blank = translated("[question.threats]\nask = \"  \"\n");
    blank.check().refuses(&["empty-text locales/en-IE.toml:6", "`question.threats.ask`"]);
    let of_officers =
        translated("[question.relationship]\nask = { self = \"Who?\", officer = \"\" }\n");
    of_officers.check().refuses(&["empty-text locales/en-IE.toml:6", "for officer"]);
}

#[test]
fn a_translation_keeps_every_gap_and_adds_none() {
    for (lines, words) in [
        ("[interface]\nreviewed = \"Reviewed by {by}.\"\n", "no `{on}`"),
        ("[interface]\nreviewed = \"{by}, {onn}\"\n", "nothing fills in `{onn}`"),
        ("[band.act_now]\nmeans = \"Call {name}.\"\n", "nothing fills in `{name}`"),
    ] {
        translated(lines).check().refuses(&["placeholder locales/en-IE.toml:6", words]);
    }
    for (say, words) in [("There were threats.", "no `{list}`"), ("{list} {Me}.", "`{Me}`")] {
        let folder = translated(&format!("[statement.kinds.threats]\nsay = \"{say}\"\n"));
        folder.file("statement.toml", STATEMENT);
        folder.check().refuses(&["placeholder locales/en-IE.toml:6", words]);
    }
}

#[test]
fn a_translation_is_plain_text() {
    let folder = translated("[band.act_now]\nmeans = \"<b>Call</b> now.\"\n");
    folder.check().refuses(&["markup locales/en-IE.toml:6", "<b>"]);
}

#[test]
fn english_that_is_hard_to_read_is_told_in_a_translation_too() {
    let long = "word ".repeat(40);
    let report = translated(&format!("[band.act_now]\nmeans = \"{long}\"\n")).check().report;
    let problems = report["problems"].as_array().unwrap();
    let long = problems.iter().find(|problem| problem["code"] == "long-sentence").unwrap();
    assert_eq!(long["file"], "locales/en-IE.toml");
}

fn relationship(pack: &Pack) -> &heedful_engine::Text {
    &pack.questions.iter().find(|question| question.id.as_str() == "relationship").unwrap().ask
}

#[test]
fn words_for_the_person_alone_are_not_put_before_an_officer() {
    let pack = shown(&translated("[question.relationship]\nask = \"Who is doing this to you?\"\n"));
    let ask = relationship(&pack);
    assert_eq!(ask.for_audience(Audience::Person), "Who is doing this to you?");
    assert_eq!(ask.for_audience(Audience::Officer), "Relationship to the suspect");
    let untranslated = &pack.translation.as_ref().unwrap().untranslated;
    assert!(untranslated.contains(&"question.relationship.ask.officer".to_owned()));
    assert!(!untranslated.contains(&"question.relationship.ask".to_owned()));
}

#[test]
fn an_officers_words_can_be_translated_alone() {
    let folder = translated("[question.relationship]\nask = { officer = \"Relationship\" }\n");
    assert_eq!(folder.check().errors(), Vec::<String>::new());
    let pack = shown(&folder);
    let ask = relationship(&pack);
    assert_eq!(ask.for_audience(Audience::Person), "Who is it?");
    assert_eq!(ask.for_audience(Audience::Officer), "Relationship");
}

#[test]
fn a_built_translation_says_which_texts_are_in_the_first_language() {
    let folder = translated("[band.act_now]\nsay = \"Act at once\"\n");
    let built = heedful(["build", &text(&folder.0), "--language", "en-IE"]).json();
    let untranslated = built["translation"]["untranslated"].as_array().unwrap();
    let names = |path: &str| untranslated.iter().any(|one| one == path);
    assert_eq!(built["languages"][0], "en-GB");
    assert!(names("band.act_now.means") && !names("band.act_now.say"));
    assert_eq!(built["translation"]["missing"], untranslated.len());
}

#[test]
fn what_can_t_be_translated_is_named() {
    let folder = translated("[officer.interface]\nbegin = \"Go\"\n");
    folder.check().refuses(&["unknown-text", "can't be translated yet"]);
}

#[test]
fn a_translator_is_told_what_is_left_and_given_the_lines() {
    let folder = translated("[band.act_now]\nsay = \"Act at once\"\n");
    let pack = text(&folder.0);
    let left = heedful(["translate", &pack, "en-IE"]).good();
    assert!(left.contains("not translated: band.act_now.means: Get help now."), "{left}");
    assert!(!left.contains("band.act_now.say"));
    let stub = heedful(["translate", &pack, "en-IE", "--stub"]).good();
    assert!(stub.contains("[band.act_now]\n# self: Get help now.\n# means = \"\"\n"), "{stub}");
    assert!(stub.contains("# ask = { self = \"\", officer = \"\" }"), "{stub}");
    // The lines can be filled in as they are, in a language that has none yet.
    let filled = heedful(["translate", &pack, "ga", "--stub"])
        .good()
        .replace("\n# means = \"\"", "\nmeans = \"Focail\"");
    folder.change("pack.toml", "\"en-IE\"]", "\"en-IE\", \"ga\"]");
    folder.file(
        "locales/ga.toml",
        &format!("reviewed_by = \"\"\n[promises]\nanywhere = [\"gan riosca\"]\n{filled}"),
    );
    assert_eq!(folder.check().errors(), Vec::<String>::new());
}

#[test]
fn a_text_that_changes_under_its_translation_is_a_warning() {
    let folder = translated("[band.act_now]\nmeans = \"Get help at once.\"\n");
    let pack = text(&folder.0);
    let changed = |folder: &Folder| {
        let report = folder.check().report;
        let problems = report["problems"].as_array().unwrap().clone();
        problems.into_iter().filter(|problem| problem["code"] == "changed-text").collect::<Vec<_>>()
    };
    heedful(["translate", &pack, "en-IE", "--record"]).good();
    assert_eq!(changed(&folder), Vec::<serde_json::Value>::new());
    folder.change("pack.toml", "Get help now.", "Call 999 now.");
    let warned = changed(&folder);
    assert_eq!(warned.len(), 1);
    assert_eq!((&warned[0]["file"], &warned[0]["line"]), (&"locales/en-IE.toml".into(), &6.into()));
    assert!(
        heedful(["translate", &pack, "en-IE"])
            .good()
            .contains("changed: band.act_now.means: Call 999 now.")
    );
    // What was written below the record stays.
    let file = folder.0.join("locales/en-IE.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text + "\n[band.high_concern]\nsay = \"Much concern\"\n").unwrap();
    heedful(["translate", &pack, "en-IE", "--record"]).good();
    assert_eq!(changed(&folder), Vec::<serde_json::Value>::new());
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("Much concern") && text.matches("[base]").count() == 1, "{text}");
    assert!(text.contains("\"band.high_concern.say\" = "), "{text}");
}

#[test]
fn what_to_ask_for_is_translated_by_its_id_and_not_its_place() {
    let folder = translated("[statement.ask.second]\nsay = \"The second, in Irish English.\"\n");
    let statement = "[statement]\nask_short = \"Help.\"\n[[statement.ask]]\nid = \"first\"\nsay = \"First.\"\n[[statement.ask]]\nid = \"second\"\nsay = \"Second.\"\n";
    folder.file("statement.toml", statement);
    let asks: Vec<String> =
        shown(&folder).statement.asks.into_iter().map(|ask| ask.say.person).collect();
    assert_eq!(asks, ["First.", "The second, in Irish English."]);
}

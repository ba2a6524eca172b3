//! `heedful graph` and `heedful paper`.

use crate::run::{heedful, published, text, tiny};

#[test]
fn the_graph_has_every_part_question_and_condition() {
    let dot = heedful(["graph", &text(&tiny()), "--format", "dot"]).good();
    for part in [
        "part_who -> part_what",
        "part_who -> question_relationship",
        "question_threats -> question_weapons",
    ] {
        assert!(dot.contains(part), "{part}: {dot}");
    }
    assert!(dot.contains("label=\"hurt, kill\""), "{dot}");
    let svg = heedful(["graph", &text(&tiny())]).good();
    for words in ["relationship: Who is it?", "near: Do they come near?"] {
        assert!(svg.contains(words), "{words}: {svg}");
    }
}

#[test]
fn the_published_flow_can_be_drawn() {
    assert!(heedful(["graph", &text(&published())]).good().contains("</svg>"));
}

#[test]
fn paper_holds_the_whole_check_and_says_in_words_when_to_answer() {
    let page = heedful(["paper", &text(&tiny()), "--stylesheet", "style/p.css"]).good();
    assert!(page.contains("<link rel=\"stylesheet\" href=\"style/p.css\">"));
    for words in [
        "2. Did they threaten anyone?",
        "No threats",
        "I'd rather not say",
        "Only if in question 2 you ticked “To kill” or (in question 2 you ticked “To hurt” and in question 1 you ticked “An ex-partner”):",
        "Act now, if any of these is true:",
        "a gun (3) or (a knife (3) and a threat to kill (2)). ",
        "at least 3 of: coming near (5); it is days ago (4); a threat (2); a knife (3). ",
        "High concern, if any of these is true:",
        "href=\"tel:08081570999\"",
        "Nothing: this pack is made up",
        "Nobody has reviewed this.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
}

#[test]
fn paper_keeps_to_the_strictest_policy_and_can_send_nothing() {
    for pack in [tiny(), published()] {
        for audience in ["self", "other", "officer"] {
            let page = heedful(["paper", &text(&pack), "--audience", audience]).good();
            // The one form keeps Firefox from storing what is ticked. A form of a dialog leads nowhere.
            let form =
                "<form id=\"unstored\" method=\"dialog\" autocomplete=\"off\" hidden></form>";
            assert_eq!(page.matches(form).count(), 1, "for {audience}");
            let page = page.replace(form, "");
            for banned in ["<script", "style=", "<style", "onclick", "<form", "http://", "src="] {
                assert!(!page.contains(banned), "{banned} in paper for {audience}");
            }
            assert!(page.starts_with("<!DOCTYPE html><html lang=\"en-GB\" dir=\"ltr\""));
        }
    }
}

#[test]
fn every_question_option_and_rule_of_the_published_pack_is_on_paper() {
    let page = heedful(["paper", &text(&published())]).good();
    let pack = heedful(["build", &text(&published())]).json();
    let ids = |list: &str| pack[list].as_array().unwrap().clone();
    for question in ids("questions") {
        for option in question["options"].as_array().into_iter().flatten() {
            let id = format!(
                "id=\"{}-{}\"",
                question["id"].as_str().unwrap(),
                option["id"].as_str().unwrap()
            );
            assert!(page.contains(&id), "{id}");
        }
    }
    for rule in ids("rules") {
        let id = format!("id=\"rule-{}\"", rule["id"].as_str().unwrap());
        assert!(page.contains(&id), "{id}");
    }
}

use serde_json::{Value, json};

use super::*;

/// A pack with one question of these options; the rule says when there is danger now.
fn pack(choose: &str, rule: &str) -> Value {
    let word = |id: &str| json!({ "id": id, "say": id, "means": id });
    let reading =
        |id: &str| json!({ "id": id, "say": id, "means": id, "bands": { "very_high": "act_now" } });
    let levels = ["not_shown", "some", "high", "very_high"].map(word);
    let readings = ["danger_now", "serious_harm", "going_on", "impact"].map(reading);
    let bands = ["keep_watch", "raised_concern", "high_concern", "act_now"].map(word);
    let options = ["here", "near"].map(word);
    json!({
        "format": 1, "id": "p", "name": "p", "version": "1.0.0", "languages": ["en"], "language": "en",
        "levels": levels,
        "readings": readings,
        "bands": bands,
        "parts": [{ "id": "now", "say": "Now" }],
        "questions": [{
            "id": "now", "part": "now", "choose": choose, "options": options,
            "ask": { "self": "Are you <safe>?", "officer": "Is the victim safe?" },
        }],
        "factors": [
            { "id": "here", "from": ["now.here"], "label": "here" },
            { "id": "near", "from": ["now.near"], "label": "near" },
        ],
        "rules": [{ "id": "r", "when": rule, "raises": { "danger_now": "very_high" }, "because": "r" }],
    })
}

#[test]
fn the_question_stands_in_the_page_with_its_words_for_each_audience() {
    let markup = markup(&pack("many", "here").to_string()).unwrap();
    assert!(
        markup.contains(r#"data-officer="Is the victim safe?">Are you &lt;safe&gt;?</h1>"#),
        "{markup}"
    );
    assert!(
        markup.contains(r#"type="checkbox" id="now-here" name="now" value="here""#),
        "{markup}"
    );
}

#[test]
fn only_what_means_danger_now_leads_to_help_first() {
    let markup = markup(&pack("many", "here").to_string()).unwrap();
    let danger: Vec<&str> = markup.split("data-danger>").skip(1).collect();
    assert_eq!(danger.len(), 1);
    assert!(danger[0].starts_with("<input type=\"checkbox\" id=\"now-here\""));
}

#[test]
fn danger_that_only_two_answers_together_mean_is_refused() {
    let error = markup(&pack("many", "and(here, near)").to_string()).unwrap_err();
    assert!(error.to_string().contains("together"), "{error}");
}

#[test]
fn a_first_question_that_is_no_choice_is_refused() {
    let mut pack = pack("text", "here");
    pack["questions"][0]["options"] = json!([]);
    pack["factors"] = json!([]);
    pack["rules"] = json!([]);
    let error = markup(&pack.to_string()).unwrap_err();
    assert!(error.to_string().contains("choice"), "{error}");
}

//! The words of the interface are all there, and what is filled in stands in them.

use heedful_engine::{check_content, read_pack};
use serde_json::{Value, json};

use crate::run::{Folder, heedful, published, text, tiny};

#[test]
fn a_missing_phrase_is_an_error_and_nothing_is_built() {
    let folder = Folder::tiny();
    folder.change("interface.toml", "not_sure = ", "not_sur = ");
    folder.check().refuses(&["missing-phrase", "add to `[interface]`: not_sure"]);
    assert_eq!(heedful(["build", &text(&folder.0)]).code, 1);
}

#[test]
fn gaps_of_phrases_are_checked_in_the_first_language_too() {
    for (from, to, words) in [
        ("up to {on}.", "read.", "no `{on}`"),
        ("{condition}", "{conditon}", "did you mean `condition`?"),
        ("{condition}", "{condition} {", "a brace"),
    ] {
        let folder = Folder::tiny();
        folder.change("interface.toml", from, to);
        folder.check().refuses(&["placeholder interface.toml", words]);
    }
}

#[test]
fn the_officers_phrases_and_their_gaps_are_checked() {
    let folder = Folder::of(&published());
    folder.change("officer/interface.toml", "{band}", "{bnd}");
    folder.check().refuses(&["placeholder officer/interface.toml", "`{bnd}`"]);
    let folder = Folder::of(&published());
    folder.change("officer/interface.toml", "\nnext = ", "\nnxt = ");
    folder.check().refuses(&["missing-phrase", "add to `[officer]`: next"]);
}

#[test]
fn the_phrases_of_training_and_their_gaps_are_checked() {
    let folder = Folder::of(&published().join("../scenarios"));
    folder.change("interface.toml", "{band}", "{bnd}");
    let ran = heedful(["check", &text(&published()), "--scenarios", &text(&folder.0), "--quiet"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("nothing fills in `{bnd}`"), "{}", ran.out);
}

#[test]
fn a_pack_that_asks_nothing_is_an_error() {
    let folder = Folder::tiny();
    std::fs::remove_dir_all(folder.0.join("questions")).unwrap();
    folder.check().refuses(&["no-question", "the pack asks nothing"]);
}

/// What is changed in a pack.
type Change<'a> = &'a dyn Fn(&mut Value);

/// What the browser asks of a pack that a host put there, without any TOML.
fn refused(change: Change<'_>) -> Vec<String> {
    let mut pack = heedful(["build", &text(&tiny())]).json();
    change(&mut pack);
    let problems = check_content(&read_pack(&pack.to_string()).unwrap());
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn what_the_browser_refuses_is_named_with_its_place() {
    assert_eq!(refused(&|_| {}), Vec::<String>::new());
    let remove = |pack: &mut Value, field: &str| drop(pack.as_object_mut().unwrap().remove(field));
    let changes: [(Change<'_>, &str); 9] = [
        (&|pack| pack["questions"] = json!([]), "a question is missing"),
        (&|pack| remove(&mut pack["interface"], "leave"), "interface.leave: the words"),
        (&|pack| pack["interface"]["leave"] = " ".into(), "interface.leave: the words"),
        (&|pack| drop(pack["bands"].as_array_mut().unwrap().pop()), "band.act_now: the words"),
        (
            &|pack| pack["bands"][0]["means"] = "It's low-risk.".into(),
            "band.keep_watch.means: promises",
        ),
        (&|pack| pack["interface"]["leave"] = "You are safe".into(), "interface.leave: promises"),
        (&|pack| remove(pack, "promises"), "promises: the list"),
        (&|pack| remove(&mut pack["services"][0], "emergency"), "an emergency number"),
        (&|pack| pack["services"][1]["phone"] = "O808 157 0999".into(), "service.helpline.phone"),
    ];
    for (change, words) in changes {
        let problems = refused(change);
        assert!(problems.len() == 1 && problems[0].contains(words), "{words}: {problems:?}");
    }
}

/// Its own list of words, with none of ours in it, changes nothing; and each text that people read is looked at.
#[test]
fn a_host_cant_do_away_with_the_words_that_promise_safety() {
    let promise = "So you are not in danger.";
    let texts: [(Change<'_>, &str); 9] = [
        (&|pack| pack["guidance"][0]["why"] = promise.into(), "guidance."),
        (&|pack| pack["factors"][0]["label"] = promise.into(), "factor."),
        (&|pack| pack["marks"][0]["say"] = promise.into(), "mark."),
        (&|pack| pack["rules"][0]["because"] = promise.into(), "rule."),
        (&|pack| pack["services"][1]["for"] = promise.into(), "service."),
        (&|pack| pack["questions"][0]["why"] = promise.into(), "question."),
        (&|pack| pack["parts"][0]["after"] = promise.into(), "part."),
        (&|pack| pack["statement"] = json!({ "headings": { "story": promise } }), "statement."),
        (&|pack| pack["interface"]["result_no_reasons"] = promise.into(), "interface."),
    ];
    for (change, place) in texts {
        let problems = refused(&|pack| {
            pack["promises"] = json!({ "anywhere": ["zzz"], "allowed": [promise] });
            change(pack);
        });
        assert!(
            problems.len() == 1
                && problems[0].starts_with(place)
                && problems[0].contains("promises"),
            "{place} {problems:?}"
        );
    }
}

/// Whatever a host adds, nothing stands before 999 that is not a number for emergencies, offered to all.
#[test]
fn every_service_for_emergencies_is_one() {
    let second: [(Change<'_>, &str); 4] = [
        (&|service| service["phone"] = "0808 157 0999".into(), "not an emergency number"),
        (&|service| service["who"] = json!(["women"]), "not an emergency number"),
        (&|service| service["nations"] = json!(["wales"]), "not an emergency number"),
        (
            &|service| drop(service.as_object_mut().unwrap().remove("phone")),
            "not an emergency number",
        ),
    ];
    for (change, words) in second {
        let problems = refused(&|pack| {
            let mut service = pack["services"][0].clone();
            service["id"] = "second".into();
            service["order"] = (-1).into();
            change(&mut service);
            pack["services"].as_array_mut().unwrap().push(service);
        });
        assert!(problems.len() == 1 && problems[0].contains(words), "{words}: {problems:?}");
        assert!(problems[0].starts_with("service.second"), "{problems:?}");
    }
}

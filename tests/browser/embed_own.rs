//! A host's own services and its own pack: they are there when they are right, and when they are not, ours are.

use heedful_tests::{
    Page, Setting, built_pack, in_chromium, in_firefox, in_three_engines, in_webkit,
};
use serde_json::{Value, json};
use xtask::server::FaultKind;

const SERVICES: &str = include_str!("../fixtures/embed/services.json");

fn with_services(content: &'static str) -> Setting {
    on_a_page().with_fault("/services.json", FaultKind::Content(content))
}

fn on_a_page() -> Setting {
    Setting::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(
    own_services_stand_after_the_emergency_number,
    with_services(SERVICES),
    async |page| {
        page.open_path("http://charity.test/services.html").await;
        see_services(page).await;
        let ids: Vec<String> = page
            .run("return [...document.querySelectorAll('[id^=service-]')].map((one) => one.id)")
            .await;
        assert_eq!(
            ids[..3],
            ["service-emergency-999", "service-own-1", "service-own-2"],
            "{ids:?}"
        );
        let words = page.text_of("#service-own-1").await;
        for expected in [
            "Fenland Advocates",
            "01632 960 123",
            "Monday to Friday",
            "The Fens: Anyone",
            "22 November 2026",
        ] {
            assert!(words.contains(expected), "{expected} is not in {words}");
        }
    }
);

in_three_engines!(
    a_service_that_is_wrong_is_left_out_and_named,
    with_services(
        r#"{"services": [
            {"name": "Right", "phone": "01632 960 124"},
            {"name": "Wrong", "phone": "call us"},
            {"phone": "01632 960 125", "hour": "nine to five"},
            {"name": "Letter", "phone": "O1632 960 126"},
            {"name": "Short", "text": "01632 960 1"}
        ]}"#
    )
    .expecting("services[1].phone must be a number")
    .expecting("services[3].phone must be a number")
    .expecting("services[4].text must be a number")
    .expecting("services[2].hour is not known")
    .expecting("services[2].name is missing"),
    async |page| {
        page.open_path("http://charity.test/services.html").await;
        see_services(page).await;
        let own: Vec<String> =
            page.run("return [...document.querySelectorAll('[id^=service-own] h3')].map((one) => one.textContent)").await;
        assert_eq!(own, ["Right"]);
    }
);

in_three_engines!(
    numbers_as_people_write_them_are_taken_and_what_nobody_sees_is_not,
    with_services(
        "{\"services\": [
            {\"name\": \"Brackets\", \"phone\": \"(01632) 960-123\"},
            {\"name\": \"Abroad\", \"phone\": \"+44 (0)1632 960 124\"},
            {\"name\": \"Turned\\u202e round\\u0007\", \"phone\": \"\\u202d01632 960.125\\u202c\"},
            {\"name\": \"Hid\\u00adden\\u2028lines\\u061c\", \"phone\": \"\\u061c01632\\u2029960\\u00ad126\"}
        ]}"
    ),
    async |page| {
        page.open_path("http://charity.test/services.html").await;
        see_services(page).await;
        let own: Vec<(String, String)> = page
            .run(
                "return [...document.querySelectorAll('[id^=service-own]')].map((one) =>
                   [one.querySelector('h3').textContent, one.querySelector('a').getAttribute('href')])",
            )
            .await;
        let own: Vec<(&str, &str)> = own.iter().map(|(name, dial)| (&**name, &**dial)).collect();
        assert_eq!(
            own,
            [
                ("Brackets", "tel:01632960123"),
                ("Abroad", "tel:+441632960124"),
                ("Turned round", "tel:01632960125"),
                ("Hidden lines", "tel:01632960126")
            ]
        );
    }
);

/// A file with more services than anyone can choose from, one of them wrong.
static MANY: std::sync::LazyLock<&'static str> = std::sync::LazyLock::new(|| {
    let one =
        |n: usize| format!(r#"{{"name": "Service {n}", "phone": "01632 960 {:03}"}}"#, n % 1000);
    let all: Vec<String> = (0..3_000).map(one).collect();
    Box::leak(
        format!(r#"{{"services": [{{"name": 7, "phone": "01632 960 001"}}, {}]}}"#, all.join(","))
            .into_boxed_str(),
    )
});

in_webkit!(
    of_thousands_of_services_the_first_are_used_and_ours_stay,
    with_services(*MANY)
        .expecting("holds 3001 services. The first 50 are used")
        .expecting("services[0].name must be words"),
    async |page| {
        page.open_path("http://charity.test/services.html").await;
        see_services(page).await;
        let count: usize =
            page.run("return document.querySelectorAll('[id^=service-own]').length").await;
        assert_eq!(count, 49);
        assert!(page.shows("#service-national-stalking-helpline").await);
    }
);

in_three_engines!(
    a_file_of_services_that_is_not_json_takes_nothing_away,
    with_services("name: Fenland").expecting("could not be read, so no services are added"),
    async |page| {
        page.open_path("http://charity.test/services.html").await;
        see_services(page).await;
        assert!(page.shows("#service-national-stalking-helpline").await);
    }
);

in_firefox!(
    a_pack_that_is_wrong_leaves_ours,
    on_a_page()
        .with_fault("/our-pack.json", FaultKind::Content(r#"{"format": 1, "id": "ours"}"#))
        .expecting("this pack can't be used, so the one that came with Heedful is"),
    async |page| {
        page.open_path("http://charity.test/pack.html").await;
        page.enter_check(0).await;
        page.press_start().await;
        page.wait_for("#who-self").await;
    }
);

in_three_engines!(
    a_pack_of_ones_own_is_used,
    on_a_page().with_fault("/our-pack.json", FaultKind::Content(own_pack(|_| ()))),
    async |page| {
        page.open_path("http://charity.test/pack.html").await;
        page.enter_check(0).await;
        page.press_start().await;
        page.press("#who-self").await;
        page.wait_for_words("#heading", "Does someone frighten you?").await;
    }
);

/// A host's own pack: the questions of the fixture, with the words that the site was built with, changed by `change`.
fn own_pack(change: impl FnOnce(&mut Value)) -> &'static str {
    let mut pack = serde_json::to_value(built_pack()).expect("a pack is JSON");
    let own: Value =
        serde_json::from_str(include_str!("../fixtures/embed/pack.json")).expect("it is JSON");
    for list in ["marks", "kinds", "factors", "rules", "guidance"] {
        pack[list] = json!([]);
    }
    for (field, value) in own.as_object().expect("a pack is an object") {
        if field != "interface" && field != "services" {
            pack[field] = value.clone();
        }
    }
    let fields = pack.as_object_mut().expect("a pack is an object");
    fields.remove("place_question");
    fields.remove("statement");
    pack["services"]
        .as_array_mut()
        .expect("services")
        .retain(|service| service["emergency"] == true);
    change(&mut pack);
    pack.to_string().leak()
}

async fn sees_ours(page: &Page) {
    page.open_path("http://charity.test/pack.html").await;
    page.enter_check(0).await;
    page.press_start().await;
    page.press("#who-self").await;
    page.arrive().await;
    assert!(!page.text_of("#heading").await.contains("Does someone frighten you?"));
}

/// A host's own pack that breaks a promise is not used, and the console says where it does.
fn refused(change: impl FnOnce(&mut Value), place: &'static str) -> Setting {
    on_a_page().with_fault("/our-pack.json", FaultKind::Content(own_pack(change))).expecting(place)
}

in_chromium!(
    a_pack_that_promises_safety_leaves_ours,
    refused(
        |pack| pack["bands"][0]["means"] = "You are safe.".into(),
        "band.keep_watch.means: promises"
    ),
    async |page| sees_ours(page).await
);

in_chromium!(
    a_pack_with_a_blank_leaves_ours,
    refused(|pack| pack["interface"]["leave"] = "".into(), "interface.leave: the words"),
    async |page| sees_ours(page).await
);

in_firefox!(
    a_pack_without_the_number_for_emergencies_leaves_ours,
    refused(|pack| pack["services"] = json!([]), "services: an emergency number for everyone"),
    async |page| sees_ours(page).await
);

/// Words that hide a promise behind signs that nobody sees say it all the same.
const HIDDEN: &str = "Then you are sa\u{ad}f\u{61c}e.";

in_chromium!(
    a_pack_that_hides_a_promise_from_its_own_list_leaves_ours,
    refused(
        |pack| {
            pack["promises"] = json!({ "anywhere": ["zzz"], "allowed": ["you are safe"] });
            pack["interface"]["result_no_reasons"] = HIDDEN.into();
            pack["services"][0]["hours"] = "So you are not in danger.".into();
        },
        "interface.result_no_reasons: promises"
    ),
    async |page| sees_ours(page).await
);

in_webkit!(
    a_second_number_for_emergencies_that_is_none_leaves_ours,
    refused(
        |pack| {
            let mut second = pack["services"][0].clone();
            second["id"] = "second".into();
            second["phone"] = "01632 960 127".into();
            second["order"] = (-1).into();
            pack["services"].as_array_mut().expect("services").push(second);
        },
        "service.second: not an emergency number"
    ),
    async |page| sees_ours(page).await
);

in_three_engines!(
    a_pack_too_wide_to_be_made_ready_leaves_ours,
    refused(
        |pack| {
            let option = |n: usize| json!({ "id": format!("o{n}"), "say": "Yes" });
            pack["questions"][0]["options"] = (0..30_000).map(option).collect();
        },
        "questions.options: longer than is read"
    ),
    async |page| sees_ours(page).await
);

in_three_engines!(
    what_nobody_sees_is_taken_out_of_a_pack_of_ones_own,
    on_a_page().with_fault(
        "/our-pack.json",
        FaultKind::Content(own_pack(|pack| {
            pack["questions"][0]["ask"] =
                "Does \u{202e}some\u{ad}one\u{2028}frighten\u{61c} you?".into();
        }))
    ),
    async |page| {
        page.open_path("http://charity.test/pack.html").await;
        page.enter_check(0).await;
        page.press_start().await;
        page.press("#who-self").await;
        page.wait_for_words("#heading", "Does someone frighten you?").await;
    }
);

/// Goes to the result and waits until it lists who can help.
async fn see_services(page: &Page) {
    page.enter_check(0).await;
    page.press_start().await;
    page.press("#who-self").await;
    page.arrive().await;
    page.skip_on_until(".result").await;
    page.run::<()>("for (const fold of document.querySelectorAll('details')) fold.open = true")
        .await;
    page.wait_for("#service-national-stalking-helpline").await;
}

//! Files that were made to break the page: they are refused, and the page goes on. On the built page, since only there the
//! program has the 256 kB of stack that it has on people's devices.

use std::sync::LazyLock;

use heedful_engine::Case;
use heedful_tests::{Page, Setting, built_prepared, in_three_engines};
use serde_json::json;
use xtask::server::FaultKind;

/// JSON as deep as this, of lists and tables.
fn deep(depth: usize, open: &str, close: &str) -> String {
    [&open.repeat(depth), "1", &close.repeat(depth)].concat()
}

in_three_engines!(
    records_as_deep_as_can_be_are_refused_and_the_page_goes_on,
    Setting::built_site(),
    async |page| {
        page.open_ready().await;
        page.press_start().await;
        page.arrive().await;
        page.press("#app summary").await;
        for depth in [60, 120, 126, 128, 10_000, 500_000] {
            for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
                for at in ["answers", "diary", "result"] {
                    let deep = deep(depth, open, close);
                    let _file = page.choose_file(&format!(r#"{{"format":1,"{at}":{deep}}}"#)).await;
                    page.wait_for("#open-trouble").await;
                }
            }
        }
        // What is allowed to be deep opens.
        opens(page, &deep(120, "{\"a\":", "}")).await;
    }
);

/// A record opens, with this for what an officer added.
async fn opens(page: &Page, officer: &str) {
    let pack = built_prepared().pack().id.clone();
    let mut record = serde_json::to_value(Case::default()).expect("a case is JSON");
    record["pack"] = json!({ "id": pack, "version": "1.0.0" });
    record["officer"] = serde_json::from_str(officer).expect("it is JSON");
    record["answers"] = json!({ "threats": ["kill"] });
    let _file = page.choose_file(&record.to_string()).await;
    page.wait_for(".answers").await;
}

/// A pack that is deeper than any is.
static DEEP_PACK: LazyLock<&'static str> = LazyLock::new(|| {
    let deep = deep(100_000, "[", "]");
    Box::leak(format!(r#"{{"format":1,"id":"ours","questions":{deep}}}"#).into_boxed_str())
});

/// And one that is as deep as is read.
static DEEPEST_PACK: LazyLock<&'static str> = LazyLock::new(|| {
    let deep = deep(120, "{\"a\":", "}");
    Box::leak(
        format!(r#"{{"format":1,"id":"ours","questions":[{deep}],"rules":[{{"when":{deep}}}]}}"#)
            .into_boxed_str(),
    )
});

fn with_pack(content: &'static str) -> Setting {
    Setting::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
        .with_fault("/our-pack.json", FaultKind::Content(content))
}

async fn ours_is_asked(page: &Page) {
    page.open_path("http://charity.test/pack.html").await;
    page.enter_check(0).await;
    page.press_start().await;
    page.wait_for("#who-self").await;
}

in_three_engines!(
    a_pack_that_is_too_deep_leaves_ours,
    with_pack(*DEEP_PACK).expecting("our-pack.json"),
    async |page| ours_is_asked(page).await
);

in_three_engines!(
    a_pack_as_deep_as_is_read_leaves_ours,
    with_pack(*DEEPEST_PACK).expecting("this pack can't be used"),
    async |page| ours_is_asked(page).await
);

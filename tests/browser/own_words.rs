//! A person's own words, written wherever they can be, under a translation of the browser: nowhere does it touch them.

use heedful_engine::Case;
use heedful_tests::{
    OWN_WORD, Page, Reader, TestSite, built_for_officers, example_told_on, in_three_engines, until,
};

/// What is written, by field: so that one that is not shown as it was typed can be told.
fn own(what: &str) -> String {
    format!("{OWN_WORD} {what}")
}

async fn look(page: &Page, name: &str) {
    page.shown(Reader::Translated).await;
    page.fields_are_sound(name).await;
}

/// Unfolds all that is folded, and writes into every field of the screen that takes words.
async fn write_everywhere(page: &Page) {
    page.run::<()>(
        "for (const fold of document.querySelectorAll('main details')) fold.open = true",
    )
    .await;
    let fields: Vec<String> = page
        .run(
            "return [...document.querySelectorAll('main textarea, main input[type=text]')]
               .filter((field) => field.checkVisibility() && field.id && !field.readOnly)
               .filter((field) => field.inputMode !== 'numeric' && !/passphrase|code|paste/.test(field.id))
               .map(({ id }) => id)",
        )
        .await;
    for field in fields {
        page.write(&format!("[id='{field}']"), &own(&field)).await;
    }
}

/// Goes on to the next screen of this page, and looks at it.
async fn to(page: &Page, press: &str, there: &str) {
    page.press(press).await;
    page.wait_for(there).await;
    look(page, there).await;
}

in_three_engines!(are_left_alone_on_the_public_page, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.arrive().await;
    page.read_by(Reader::Translated).await;
    page.answer("now", "none").await;
    write_everywhere(page).await;
    look(page, "now").await;
    page.press_continue().await;
    page.wait_for("#relationship-stranger").await;
    page.arrive().await;
    // Every note, and every answer in own words.
    while !page.shows(".answers").await {
        let heading = page.text_of("#heading").await;
        write_everywhere(page).await;
        if page.shows(".choice.quiet").await {
            page.press(".choice.quiet").await;
        }
        look(page, &heading).await;
        page.press("#continue").await;
        until("the screen has changed", async || {
            let now: String =
                page.run("return document.querySelector('#heading')?.textContent ?? ''").await;
            (!now.is_empty() && now != heading).then_some(())
        })
        .await;
        page.arrive().await;
    }
    look(page, "check").await;

    page.press("#open-diary").await;
    page.wait_for("#add").await;
    to(page, "#add", ".entry-form").await;
    page.arrive().await;
    page.press("label:has(#entry-today)").await;
    page.press("label:has(#entry-kind-call)").await;
    page.run::<()>(
        "for (const fold of document.querySelectorAll('main details')) fold.open = true",
    )
    .await;
    page.press("label:has(#entry-breach-not_sure)").await;
    page.wait_for("#entry-7").await;
    write_everywhere(page).await;
    look(page, "entry").await;
    to(page, "#continue", "#add").await;
    page.press("#delete-0").await;
    page.wait_for_focus("bring-back").await;
    look(page, "deleted").await;
    page.press("#bring-back").await;
    page.wait_for(".entry").await;
    to(page, "#pattern", ".picture").await;
    to(page, "#back", "#add").await;
    to(page, "#back", ".answers").await;
    page.arrive().await;
    page.press_continue().await;
    page.wait_for_whole_result().await;
    look(page, "result").await;

    to(page, "#to-statement", "#statement-change").await;
    page.press("#statement-change").await;
    page.wait_for_focus("statement-text").await;
    write_everywhere(page).await;
    look(page, "statement, changed").await;
    to(page, "#back", ".result .keep").await;
    to(page, "#to-steps", "#step-add").await;
    for (part, number) in [("day", "3"), ("month", "10"), ("year", "2025")] {
        page.write(&format!("#date-{part}"), number).await;
    }
    write_everywhere(page).await;
    to(page, "#step-add", "#step-remove-0").await;
    page.press("#step-remove-0").await;
    page.wait_for("#step-undo").await;
    look(page, "step, removed").await;
    page.press("#step-undo").await;
    page.wait_for("#step-remove-0").await;
    to(page, "#back", ".result .keep").await;
    to(page, "#to-compare", "#open-file").await;
    let earlier = example_told_on("wrong-number", page.today().await).case;
    let _file = page.choose_file(&earlier_record(earlier)).await;
    page.wait_for("#compared").await;
    look(page, "compared").await;
});

/// The case as a record, with a note of its own.
fn earlier_record(mut case: Case) -> String {
    case.notes.insert("now".into(), own("earlier"));
    serde_json::to_string(&case).expect("a case is JSON")
}

in_three_engines!(are_left_alone_in_a_list_from_elsewhere, TestSite::built_site(), async |page| {
    page.skip_until("#open-diary").await;
    page.read_by(Reader::Translated).await;
    page.press("#open-diary").await;
    page.wait_for("#table-in").await;
    let table = format!(
        "date,kind,{word} column,order broken\n\
         3/10/2025,{word} kind,{word} said,{word} order\n\
         4/10/2025,message,{word} said,{word} order\n\
         {word} day,message,{word} said,\n",
        word = OWN_WORD
    );
    let chat = format!(
        "[03/10/2025, 21:14:05] {word} Ann: {word} hello\n\
         [03/10/2025, 21:15:05] {word} Ben: {word} go away\n\
         [04/10/2025, 21:14:05] {word} Ben: {word} again\n",
        word = OWN_WORD
    );
    for list in [chat, table] {
        page.press("#table-in").await;
        page.wait_for("#table-paste").await;
        page.arrive().await;
        paste(page, &list).await;
        page.wait_for_focus("table-found").await;
        look(page, "the list").await;
        if page.shows("label:has(#table-sender-0)").await {
            page.press("label:has(#table-sender-0)").await;
            page.wait_for("#table-messages").await;
            look(page, "the list, with who wrote").await;
        }
        to(page, "#table-bring", "#add, #table-left").await;
        if page.shows("#table-look").await {
            to(page, "#table-look", "#table-left").await;
            to(page, "#back", "#add").await;
        }
    }
});

/// Pastes a text, which no driver can type: it has signs that they leave out.
async fn paste(page: &Page, text: &str) {
    let text = serde_json::to_string(text).expect("a text is JSON");
    page.run::<()>(&format!(
        "const box = document.querySelector('#table-paste');
         box.value = {text};
         box.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await;
    page.press("#table-read").await;
}

in_three_engines!(are_left_alone_on_the_officers_page, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_officers();
    page.open_officer().await;
    page.read_by(Reader::Translated).await;
    let today = page.today().await;
    let example = example_told_on("neighbour-with-a-knife", today);
    let mut told = page
        .at_the_door(&prepared, &content, &example.case, async |page, screen| {
            write_everywhere(page).await;
            look(page, screen).await;
        })
        .await;
    page.through_the_parts(&prepared, &example.case, today, &mut told, async |page, screen| {
        write_everywhere(page).await;
        look(page, screen).await;
    })
    .await;
    for screen in ["identification", "judgement", "plan", "order", "breaches", "outputs"] {
        page.wait_for(&format!("#screen-{screen}")).await;
        page.arrive().await;
        if screen == "identification" {
            page.press("label:has(#recorded-other)").await;
        }
        if screen == "plan" {
            page.press(".measure label.choice").await;
        }
        write_everywhere(page).await;
        look(page, screen).await;
        match screen {
            "plan" => {
                page.press("#own-add").await;
                page.wait_for("#own-0-remove").await;
                look(page, "a step of one's own").await;
                page.press("#own-0-remove").await;
                page.wait_for_focus("own-bring-back").await;
                look(page, "a step, removed").await;
                page.press("#own-bring-back").await;
                page.wait_for("#own-0-remove").await;
            }
            "breaches" => {
                for place in [0, 1] {
                    page.run::<()>(
                        "const set = (css, value, event) => {
                           const field = document.querySelector(css);
                           field.value = value;
                           field.dispatchEvent(new Event(event, { bubbles: true }));
                         };
                         set('#breach-day', '2025-10-03', 'input');
                         set('#breach-kind', 'call', 'change')",
                    )
                    .await;
                    page.press("label:has(#breach-broken-yes)").await;
                    page.write("#breach-what", &own("bail")).await;
                    page.press("#breach-put").await;
                    page.wait_for(&format!("#breach-remove-{place}")).await;
                    look(page, "a breach").await;
                }
                page.press("#breach-remove-0").await;
                page.wait_for_focus("breach-bring-back").await;
                look(page, "a breach, removed").await;
            }
            _ => {}
        }
        if screen != "outputs" {
            page.press("#next").await;
        }
    }
    page.press("label:has(#show-victim)").await;
    look(page, "the victim's copy").await;
    page.press("#to-case").await;
    page.wait_for("#screen-home").await;
    write_everywhere(page).await;
    look(page, "home").await;
});

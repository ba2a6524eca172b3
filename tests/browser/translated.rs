//! The page through a translation of the browser, and through a reading aid: both put nodes of their own in the place of
//! text. Each journey is walked twice, once as it is, and every screen must say the same.

use heedful_engine::{Answer, Audience, Band, Case};
use heedful_tests::{
    Engine, Page, Reader, TestSite, built_for_officers, built_for_training, built_prepared,
    example_told_on, first_question, in_three_engines, run, until,
};

use crate::diary;

/// What was shown, screen by screen.
type Shown = Vec<(String, String)>;

async fn look(page: &Page, reader: Reader, shown: &mut Shown, name: &str) {
    let says = page.shown(reader).await;
    page.fields_are_sound(name).await;
    shown.push((name.to_owned(), says));
}

/// Every screen of two walks says the same.
fn alike(plain: &Shown, read: &Shown) {
    for ((name, plain), (_, read)) in plain.iter().zip(read) {
        let differs: Vec<_> =
            plain.lines().zip(read.lines()).filter(|(plain, read)| plain != read).collect();
        assert!(plain == read, "{name}: {differs:#?}");
    }
    assert_eq!(plain.len(), read.len());
}

/// Tells an example, looks at the result, changes an answer, and goes through what can be done with it.
async fn public(page: &Page, id: &str, reader: Reader) -> Shown {
    let prepared = built_prepared();
    page.open_ready().await;
    let example = example_told_on(id, page.today().await);
    let mut shown = Shown::new();
    let mut told = page
        .tell(&prepared, &example.case, async |page, screen| {
            if screen == "who" {
                page.read_by(reader).await;
            }
            look(page, reader, &mut shown, screen).await;
        })
        .await;

    // One answer is taken back and given again, from the list of them.
    page.press("#change-0").await;
    page.arrive().await;
    page.answer("now", "not_sure").await;
    look(page, reader, &mut shown, "changed").await;
    page.answer("now", "none").await;
    look(page, reader, &mut shown, "changed again").await;
    page.press("#back").await;
    page.wait_for(".answers").await;
    page.arrive().await;
    told.answers.insert("now".into(), Answer::None);
    look(page, reader, &mut shown, "checked again").await;

    diary::write_of_today(page, "call").await;
    look(page, reader, &mut shown, "diary").await;
    page.press("#delete-0").await;
    page.wait_for_focus("bring-back").await;
    look(page, reader, &mut shown, "diary, deleted").await;
    page.press("#bring-back").await;
    page.wait_for(".entry").await;
    page.press("#pattern").await;
    page.wait_for(".picture").await;
    page.arrive().await;
    look(page, reader, &mut shown, "pattern").await;
    page.press("#back").await;
    page.wait_for("#add").await;
    page.press("#delete-0").await;
    page.wait_for_focus("bring-back").await;
    page.press("#back").await;
    page.wait_for(".answers").await;
    page.arrive().await;

    page.press_continue().await;
    page.wait_for_whole_result().await;
    page.arrive().await;
    look(page, reader, &mut shown, "result").await;
    page.result_is_that_of(&prepared, &told).await;
    page.press("#more-danger").await;
    page.wait_for_focus("more-danger").await;
    told.judgement.more_danger = Some(true);
    look(page, reader, &mut shown, "more danger").await;
    page.result_is_that_of(&prepared, &told).await;
    page.press("#more-danger").await;
    page.wait_for_focus("more-danger").await;

    page.press("label:has(#keep-device)").await;
    page.wait_for("#keep-passphrase").await;
    page.press("#keep-do").await;
    page.wait_for_focus("keep-trouble").await;
    look(page, reader, &mut shown, "no passphrase").await;
    page.write("#keep-passphrase", "short").await;
    page.press("#keep-do").await;
    page.wait_for_focus("keep-trouble").await;
    look(page, reader, &mut shown, "a short passphrase").await;
    page.press("label:has(#keep-print)").await;
    look(page, reader, &mut shown, "another way to keep it").await;

    for screen in ["#to-statement", "#to-steps", "#to-compare"] {
        page.press(screen).await;
        page.wait_for(".statement, .steps-taken, .compare").await;
        page.arrive().await;
        look(page, reader, &mut shown, screen).await;
        page.press("#back").await;
        page.wait_for_whole_result().await;
        page.arrive().await;
    }
    shown
}

in_three_engines!(a_translated_journey_says_what_it_says, TestSite::built_site(), async |page| {
    let plain = public(page, "calm-threat-to-kill", Reader::Plain).await;
    alike(&plain, &public(page, "calm-threat-to-kill", Reader::Translated).await);
});

in_three_engines!(a_translated_journey_for_another, TestSite::built_site(), async |page| {
    let plain = public(page, "texts-from-church", Reader::Plain).await;
    alike(&plain, &public(page, "texts-from-church", Reader::Translated).await);
});

in_three_engines!(a_journey_with_words_taken_apart, TestSite::built_site(), async |page| {
    let plain = public(page, "at-the-door", Reader::Plain).await;
    alike(&plain, &public(page, "at-the-door", Reader::Split).await);
});

// The rows of the next question kept the words of the one before: in their names too.
in_three_engines!(a_translated_row_is_called_what_it_says, TestSite::built_site(), async |page| {
    let mut heard = vec![];
    for reader in [Reader::Plain, Reader::Translated] {
        page.open_first_question().await;
        page.arrive().await;
        page.read_by(reader).await;
        page.answer("now", "none").await;
        page.press_continue().await;
        page.wait_for("#relationship-ex_partner").await;
        page.arrive().await;
        heard.push(page.heard().await.join("\n").replace('\u{a0}', ""));
    }
    assert_eq!(heard[1], heard[0]);
});

in_three_engines!(
    translated_first_screens_are_taken_over,
    TestSite::built_site().with_delayed("_bg.wasm"),
    async |page| {
        let mut walks: Vec<Shown> = vec![];
        for reader in [Reader::Plain, Reader::Translated] {
            let mut shown = Shown::new();
            page.open().await;
            page.press_start().await;
            page.arrive().await;
            page.read_by(reader).await;
            look(page, reader, &mut shown, "who").await;
            page.press("#who-other").await;
            page.wait_for("form.question").await;
            page.arrive().await;
            page.answer("now", "here").await;
            page.answer("now", "following").await;
            look(page, reader, &mut shown, "first question").await;
            page.answer("now", "none").await;
            look(page, reader, &mut shown, "none of them").await;
            page.press("#back").await;
            page.wait_for("#who-self").await;
            page.arrive().await;
            page.press("#who-self").await;
            page.wait_for("form.question").await;
            page.arrive().await;
            look(page, reader, &mut shown, "for oneself").await;
            walks.push(shown);
        }
        page.let_through();
        page.wait_for_state("ready").await;
        page.press_continue().await;
        page.wait_for("#relationship-stranger").await;
        page.arrive().await;
        alike(&walks[0], &walks[1]);
        let first = built_prepared().pack().questions[1].clone();
        let row = page.text_of("label:has(#relationship-ex_partner)").await;
        let option = first.options.iter().find(|one| one.id.as_str() == "ex_partner");
        assert_eq!(row.trim(), option.expect("an option").say.person);
    }
);

in_three_engines!(
    a_translated_page_that_breaks_gives_all_answers_back,
    TestSite::built_site()
        .expecting("unreachable")
        .expecting("RuntimeError")
        .expecting("broken on purpose"),
    async |page| {
        let prepared = built_prepared();
        let question = first_question();
        page.open_first_question().await;
        page.read_by(Reader::Translated).await;
        page.answer("now", "none").await;
        page.run::<()>("document.querySelector('#note').closest('details').open = true").await;
        page.write("#note", "He left at six.").await;
        page.press_continue().await;
        page.wait_for("#relationship-ex_partner").await;
        page.arrive().await;
        page.answer("relationship", "ex_partner").await;
        page.press_continue().await;
        until("the next question is there", async || {
            (!page.shows("#relationship-ex_partner").await).then_some(())
        })
        .await;
        page.arrive().await;
        page.run::<()>(
            "navigator.clipboard.writeText = async (text) => { window.copied = text };
             Document.prototype.createElement = () => { throw new Error('broken on purpose') }",
        )
        .await;
        page.press("#skip").await;
        page.wait_for_state("broken").await;
        page.press("#copy-kept").await;
        until("it says that it was copied", async || {
            (!page.text_of("#copy-said").await.is_empty()).then_some(())
        })
        .await;
        let relationship = &prepared.pack().questions[1];
        let ex = relationship.options.iter().find(|one| one.id.as_str() == "ex_partner");
        let told = [
            question.ask.person.as_str(),
            question.none.as_ref().map_or("None", |none| none.person.as_str()),
            "He left at six.",
            relationship.ask.person.as_str(),
            ex.expect("an option").say.person.as_str(),
        ];
        let (shown, copied) =
            (page.text_of("#answers-kept").await, page.run::<String>("return window.copied").await);
        for line in told {
            assert!(shown.contains(line), "{line} is not in {shown}");
            assert!(copied.contains(line), "{line} is not in {copied}");
        }
        let ours = copied.chars().all(|letter| !"\u{a0}\u{2068}\u{2069}".contains(letter));
        assert!(ours, "copied from the page and not from what was told: {copied:?}");
    }
);

// Only Chromium can print without a window to press in.
mod a_changed_statement_prints_as_changed {
    use super::*;

    #[test]
    fn chromium() {
        let name = concat!(module_path!(), "::chromium");
        run(name, Engine::Chromium, TestSite::built_site(), async |page| {
            let prepared = built_prepared();
            page.open_ready().await;
            let example = example_told_on("calm-threat-to-kill", page.today().await);
            page.tell(&prepared, &example.case, async |page, screen| {
                if screen == "who" {
                    page.read_by(Reader::Translated).await;
                }
            })
            .await;
            page.press_continue().await;
            page.wait_for_whole_result().await;
            page.press("#to-statement").await;
            page.press("#statement-change").await;
            page.wait_for_focus("statement-text").await;
            page.write("#statement-text", "His name is Rowan.").await;
            page.write("#statement-text", "Only this.").await;
            let paper = page.on_paper("statement-translated").await;
            assert!(paper.contains("Only this."), "{paper}");
            assert!(!paper.contains("Rowan"), "{paper}");
            let made =
                prepared.pack().phrase(heedful_engine::Phrase::StatementTitle, Audience::Person);
            assert_eq!(paper.matches(made).count(), 1, "only the heading is left of it:\n{paper}");
        });
    }
}

/// Tells an example on the officers' page, and goes through all that follows.
async fn officer(page: &Page, reader: Reader) -> Shown {
    let (prepared, content) = built_for_officers();
    page.open_officer().await;
    page.read_by(reader).await;
    let today = page.today().await;
    let example = example_told_on("neighbour-with-a-knife", today);
    let mut shown = Shown::new();
    let mut told = page
        .at_the_door(&prepared, &content, &example.case, async |page, screen| {
            look(page, reader, &mut shown, screen).await;
        })
        .await;
    page.through_the_parts(&prepared, &example.case, today, &mut told, async |page, screen| {
        look(page, reader, &mut shown, screen).await;
    })
    .await;
    for screen in ["identification", "judgement", "plan", "order", "breaches", "outputs"] {
        page.wait_for(&format!("#screen-{screen}")).await;
        page.arrive().await;
        look(page, reader, &mut shown, screen).await;
        match screen {
            "judgement" => {
                page.press("label:has(#judged-keep_watch)").await;
                look(page, reader, &mut shown, "another judgement").await;
                page.press("label:has(#judged-agree)").await;
            }
            "plan" => {
                page.press(".measure label.choice").await;
                page.write("#own-say", "Call again").await;
                page.press("#own-add").await;
                page.wait_for("#own-0-remove").await;
                look(page, reader, &mut shown, "a step planned").await;
            }
            "breaches" => {
                page.press("#breach-put").await;
                page.wait_for("#breach-add .wrong").await;
                look(page, reader, &mut shown, "a breach without a day").await;
            }
            _ => {}
        }
        if screen != "outputs" {
            page.press("#next").await;
        }
    }
    page.press("label:has(#show-victim)").await;
    look(page, reader, &mut shown, "the victim's copy").await;
    page.press("#lock").await;
    page.wait_for(".blanked").await;
    page.arrive().await;
    look(page, reader, &mut shown, "locked").await;
    page.press("#go-on").await;
    page.wait_for("#screen-outputs").await;
    look(page, reader, &mut shown, "open again").await;
    shown
}

in_three_engines!(a_translated_record_of_an_officer, TestSite::built_site(), async |page| {
    let plain = officer(page, Reader::Plain).await;
    alike(&plain, &officer(page, Reader::Translated).await);
});

/// Practises a scenario alone, tries what if, and leads a class.
async fn training(page: &Page, reader: Reader) -> Shown {
    let (_, content) = built_for_training();
    let scenario = content.scenarios.scenarios.first().expect("a scenario").clone();
    let mut shown = Shown::new();
    page.open_training().await;
    page.read_by(reader).await;
    look(page, reader, &mut shown, "home").await;
    page.choose_scenario(&scenario, "alone").await;
    for part in 0..scenario.instalments.len() {
        page.wait_for("#screen-story").await;
        page.arrive().await;
        page.press("#show-reference").await;
        page.wait_for_focus("errors").await;
        look(page, reader, &mut shown, &format!("part {part}, nothing given")).await;
        page.press(".question label.choice").await;
        look(page, reader, &mut shown, &format!("part {part}")).await;
        page.give_own_view(Band::RaisedConcern, "as I see it").await;
        look(page, reader, &mut shown, &format!("part {part}, compared")).await;
        page.press("#next").await;
    }
    page.wait_for("#screen-end").await;
    page.arrive().await;
    look(page, reader, &mut shown, "end").await;
    page.press("#to-scenario").await;
    page.wait_for("#screen-scenario").await;
    page.arrive().await;
    page.press("#what-if").await;
    page.wait_for("#screen-what-if").await;
    page.arrive().await;
    look(page, reader, &mut shown, "what if").await;
    page.press("#asked-violence > summary").await;
    page.press("label:has(#violence-neck)").await;
    page.wait_for("#put-back").await;
    look(page, reader, &mut shown, "what if, changed").await;
    page.press("#back").await;
    page.wait_for("#screen-scenario").await;
    page.arrive().await;
    page.press("#in-class").await;
    page.wait_for("#class-lead").await;
    page.arrive().await;
    page.paste_codes("no code").await;
    page.wait_for("#not-counted").await;
    page.press("#more-act_now").await;
    page.wait_for("#undo").await;
    look(page, reader, &mut shown, "class").await;
    page.press("#show").await;
    for slide in ["join", "what-to-ask", "story", "vote", "votes-before"] {
        if page.shows(&format!("#slide-{slide}")).await {
            look(page, reader, &mut shown, slide).await;
            page.press("#slide-on").await;
            page.arrive().await;
        }
    }
    look(page, reader, &mut shown, "last slide").await;
    shown
}

in_three_engines!(translated_training, TestSite::built_site(), async |page| {
    let plain = training(page, Reader::Plain).await;
    alike(&plain, &training(page, Reader::Translated).await);
});

in_three_engines!(training_with_words_taken_apart, TestSite::built_site(), async |page| {
    let plain = training(page, Reader::Plain).await;
    alike(&plain, &training(page, Reader::Split).await);
});

// What is recorded is what was shown: the answers on the last screen are the rows that were ticked, in the words that
// they had then.
in_three_engines!(what_is_recorded_is_what_was_ticked, TestSite::built_site(), async |page| {
    let prepared = built_prepared();
    page.open_ready().await;
    let example = example_told_on("leaving-a-controlling-husband", page.today().await);
    let mut ticked: Vec<String> = vec![];
    let told: Case = page
        .tell(&prepared, &example.case, async |page, screen| {
            if screen == "who" {
                page.read_by(Reader::Translated).await;
            }
            let rows: Vec<(String, String)> = page
                .run(
                    "return [...document.querySelectorAll('form.question .choice')]
                       .map((row) => [row.querySelector('input').id, row.innerText.trim()])",
                )
                .await;
            let answer = example.case.answers.get(screen);
            let chosen = answer.map(Answer::chosen).unwrap_or_default();
            let ids: Vec<String> =
                chosen.iter().map(|option| format!("{screen}-{option}")).collect();
            ticked
                .extend(rows.into_iter().filter(|(id, _)| ids.contains(id)).map(|(_, says)| says));
        })
        .await;
    let recorded: Vec<String> = page
        .run("return [...document.querySelectorAll('.answer dd')].map((line) => line.innerText.trim())")
        .await;
    assert!(ticked.len() > 10, "{ticked:?} of {:?}", told.answers);
    for says in ticked {
        assert!(recorded.contains(&says), "ticked but not recorded: {says}\n{recorded:#?}");
    }
});

//! The screens that a person can use before the app has loaded: who it is about, the first question, and help in
//! danger now. They are made from the pack as the app itself makes them, so both say and ask the same; a browser test
//! compares them. `boot/first.js` shows them.

mod question;
mod screens;

use anyhow::{Context, Result, bail, ensure};
use heedful_engine::assess::{next_question, observe};
use heedful_engine::pack::{Choose, Question};
use heedful_engine::{
    Answer, Audience, Case, Date, Level, OptionId, Phrase, Prepared, Reading, Text, assess,
    prepare, read_pack,
};

/// Any day will do: before the first answer there is nothing that a day could change.
const ANY_DAY: &str = "2026-01-01";

/// More options than this would take too long to try out.
const MOST_OPTIONS: usize = 16;

/// What the screens are made from.
#[derive(Debug)]
struct Screens {
    prepared: Prepared,
    today: Date,
    /// The question that everyone is asked first.
    question: Question,
    /// Its options that mean danger now.
    danger: Vec<OptionId>,
}

/// The screens as templates of the first page, from the pack as the app reads it.
///
/// # Errors
/// When the pack can't be read, or begins with a question that can't be asked without the app.
pub fn markup(pack: &str) -> Result<String> {
    let screens = Screens::of(pack)?;
    let templates = [
        screens.who(),
        screens.ask(),
        screens.errors(),
        screens.removal(),
        screens.danger_now(),
        screens.wait(),
        screens.blanked(),
    ];
    Ok(templates.map(|template| template.markup()).join("\n"))
}

impl Screens {
    fn of(pack: &str) -> Result<Self> {
        let pack = read_pack(pack).context("the pack can't be read")?;
        let Ok(prepared) = prepare(pack) else { bail!("the pack does not fit together") };
        let today = Date::parse(ANY_DAY).context("no such day")?;
        let asked_first = |audience: &Audience| {
            let case = Case { audience: *audience, ..Case::default() };
            next_question(&prepared, &observe(&prepared, &case, today), None)
        };
        let [first, ..] = prepared.pack().questions.as_slice() else {
            bail!("the pack has no questions")
        };
        let is_first = |audience| asked_first(audience).as_ref() == Some(&first.id);
        ensure!(
            Audience::ALL.iter().all(is_first),
            "everyone must be asked “{}” first, since it stands in the first page: no condition may hide it",
            first.id
        );
        ensure!(
            matches!(first.choose, Choose::One | Choose::Many) && !first.hard,
            "“{}” stands in the first page, where only a choice can be made",
            first.id
        );
        let question = first.clone();
        let danger = options_in_danger(&prepared, &question, today)?;
        Ok(Self { prepared, today, question, danger })
    }

    fn phrase(&self, phrase: Phrase) -> Text {
        let say = |audience| self.prepared.pack().phrase(phrase, audience).to_owned();
        Text {
            person: say(Audience::Person),
            other: Some(say(Audience::Other)),
            officer: Some(say(Audience::Officer)),
        }
    }
}

/// The options that lead to help first. The page looks at each by itself, so no two may mean danger only together.
fn options_in_danger(
    prepared: &Prepared,
    question: &Question,
    today: Date,
) -> Result<Vec<OptionId>> {
    let options: Vec<OptionId> = question.options.iter().map(|option| option.id.clone()).collect();
    ensure!(options.len() <= MOST_OPTIONS, "“{}” has too many options to try out", question.id);
    let is_danger = |chosen: &[OptionId]| {
        let answer = match (question.choose, chosen) {
            (Choose::One, [option]) => Answer::One(option.clone()),
            _ => Answer::Many(chosen.to_vec()),
        };
        let answers = [(question.id.clone(), answer)].into_iter().collect();
        let case = Case { answers, ..Case::default() };
        let reading = assess(prepared, &case, today).readings.remove(&Reading::DangerNow);
        reading.is_some_and(|reading| reading.level == Level::VeryHigh)
    };
    let danger: Vec<OptionId> =
        options.iter().filter(|option| is_danger(std::slice::from_ref(*option))).cloned().collect();
    if question.choose == Choose::Many {
        for chosen in 1..1_usize << options.len() {
            let chosen: Vec<OptionId> = options
                .iter()
                .enumerate()
                .filter(|(place, _)| chosen >> place & 1 == 1)
                .map(|(_, option)| option.clone())
                .collect();
            ensure!(
                is_danger(&chosen) == chosen.iter().any(|option| danger.contains(option)),
                "{chosen:?} of “{}” mean danger now only together, which the first page can't tell",
                question.id
            );
        }
    }
    Ok(danger)
}

#[cfg(test)]
mod tests;

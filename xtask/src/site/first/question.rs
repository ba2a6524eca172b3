//! The first question, as `src/question/` shows it.

use heedful_engine::assess::{observe, progress};
use heedful_engine::pack::{Choice, Choose};
use heedful_engine::report::fill;
use heedful_engine::{Audience, Case, Phrase, Text};

use super::Screens;
use super::screens::{button, heading, paragraph, template};
use crate::site::html::{Element, element};

impl Screens {
    /// The question.
    pub fn ask(&self) -> Element {
        let question = &self.question;
        let legend = heading().with("aria-describedby", "where lines").text(&question.ask);
        let hint = match (&question.hint, question.choose) {
            (Some(hint), _) => hint.clone(),
            (None, Choose::Many) => self.phrase(Phrase::ChooseMany),
            (None, _) => self.phrase(Phrase::ChooseOne),
        };
        let why = question.why.as_ref().map(|why| {
            element("details").with("class", "why").children([
                element("summary").text(&self.phrase(Phrase::WhyWeAsk)),
                paragraph("").text(why),
            ])
        });
        let fields = element("fieldset")
            .with("aria-describedby", "hint")
            .children([
                element("legend").children([legend]),
                element("div").with("id", "lines"),
                element("p").with("id", "hint").with("class", "hint").text(&hint),
            ])
            .children(why)
            .children([
                element("div").with("class", "choices").children(self.rows()),
                element("div")
                    .with("class", "removed")
                    .children([element("p").with("role", "status")]),
            ]);
        let on = element("button")
            .with("type", "submit")
            .with("id", "continue")
            .with("class", "button")
            .text(&self.phrase(Phrase::Continue));
        let skip = button("skip", "button plain").text(&self.phrase(Phrase::Skip));
        let form = element("form")
            .with("class", "question")
            .with("novalidate", "")
            .with("autocomplete", "off")
            .with("data-question", question.id.as_str())
            .children([
                self.progress(),
                fields,
                self.note(),
                element("div").with("class", "actions").children([on, skip, self.back()]),
            ]);
        template("first-question").children([form])
    }

    /// The validation error.
    pub fn errors(&self) -> Element {
        let link = element("a")
            .with("href", &format!("#{}", self.first_row()))
            .text(&self.phrase(Phrase::ErrorChoose));
        let errors = element("div")
            .with("id", "errors")
            .with("class", "errors")
            .with("role", "alert")
            .with("tabindex", "-1")
            .children([
                element("h2").text(&self.phrase(Phrase::ErrorSummaryTitle)),
                paragraph("").children([link]),
            ]);
        template("first-errors").children([errors])
    }

    /// What is said where one answer takes others away, and the way to have them back.
    pub fn removal(&self) -> Element {
        let says = [
            ("one", Phrase::AnswerRemoved),
            ("many", Phrase::AnswersRemoved),
            ("back", Phrase::AnswersRestored),
        ];
        let says = says.map(|(class, phrase)| paragraph(class).text(&self.phrase(phrase)));
        let undo = button(&format!("undo-{}", self.question.id), "link");
        template("first-removal").children(says).children([undo.text(&self.phrase(Phrase::Undo))])
    }

    fn progress(&self) -> Element {
        let of = |audience| {
            let case = Case { audience, ..Case::default() };
            progress(&self.prepared, &case, &observe(&self.prepared, &case, self.today))
        };
        let say = |ask: &dyn Fn(Audience) -> String| Text {
            person: ask(Audience::Person),
            other: Some(ask(Audience::Other)),
            officer: Some(ask(Audience::Officer)),
        };
        let part = say(&|audience| {
            let progress = of(audience);
            let number =
                progress.parts.iter().position(|part| part.part == self.question.part).unwrap_or(0);
            let (part, parts) = ((number + 1).to_string(), progress.parts.len().to_string());
            let words = self.prepared.pack().phrase(Phrase::PartOf, audience);
            fill(words, &[("part", &part), ("parts", &parts)])
        });
        let left = say(&|audience| {
            let progress = of(audience);
            let (least, most) = (progress.least_left.to_string(), progress.most_left.to_string());
            let pack = self.prepared.pack();
            match least == most {
                true => {
                    fill(pack.phrase(Phrase::QuestionsLeftExactly, audience), &[("count", &least)])
                }
                false => fill(
                    pack.phrase(Phrase::QuestionsLeft, audience),
                    &[("least", &least), ("most", &most)],
                ),
            }
        });
        let most = of(Audience::Person).most_left.to_string();
        let meter = element("progress")
            .with("class", "meter")
            .with("max", &most)
            .with("value", "0")
            .with("aria-hidden", "true");
        let says = element("p").children([
            element("strong").text(&part),
            // The blank between them stands in an element too, since only elements are put together here.
            element("span").text(&Text::from(" ")),
            element("span").text(&left),
        ]);
        element("div").with("id", "where").with("class", "where").children([says, meter])
    }

    fn rows(&self) -> Vec<Element> {
        let mut rows: Vec<Element> = self.question.options.iter().map(|o| self.option(o)).collect();
        if self.question.choose == Choose::Many {
            let none = self.question.none.clone();
            rows.push(self.row(
                "none",
                "choice",
                &none.unwrap_or_else(|| self.phrase(Phrase::NoneOfThese)),
            ));
        }
        rows.push(self.row("not_sure", "choice quiet", &self.phrase(Phrase::NotSure)));
        rows.push(self.row("declined", "choice quiet", &self.phrase(Phrase::Declined)));
        rows
    }

    fn option(&self, option: &Choice) -> Element {
        let row = self.row(option.id.as_str(), "choice", &option.say);
        if self.danger.contains(&option.id) { row.with("data-danger", "") } else { row }
    }

    fn row(&self, id: &str, class: &str, say: &Text) -> Element {
        let kind = if self.question.choose == Choose::Many { "checkbox" } else { "radio" };
        let control = element("input")
            .with("type", kind)
            .with("id", &format!("{}-{id}", self.question.id))
            .with("name", self.question.id.as_str())
            .with("value", id)
            .with("autocomplete", "off");
        let key = element("span").with("class", "key").with("aria-hidden", "true");
        element("label")
            .with("class", class)
            .with("for", &format!("{}-{id}", self.question.id))
            .children([control, element("span").text(say), key])
    }

    fn first_row(&self) -> String {
        let first = self.question.options.first().map_or("not_sure", |option| option.id.as_str());
        format!("{}-{first}", self.question.id)
    }

    fn note(&self) -> Element {
        let label = self.phrase(Phrase::YourNote);
        let words = element("textarea")
            .with("id", "note")
            .with("class", "text-input")
            .with("rows", "3")
            // As in `src/ui/text_input.rs`.
            .with("autocomplete", "off")
            .with("autocapitalize", "sentences")
            .with("autocorrect", "off")
            .with("spellcheck", "false")
            .with("writingsuggestions", "false")
            .with("translate", "no")
            .with("dir", "auto")
            .with("aria-label", &label.person)
            .with("aria-describedby", "note-hint");
        let hint = element("p").with("id", "note-hint").children([
            element("span").text(&self.phrase(Phrase::TextNotRated)),
            element("span").text(&Text::from(" ")),
            element("span").text(&self.phrase(Phrase::TextPrivate)),
        ]);
        element("details").with("class", "why").children([
            element("summary").text(&label),
            words,
            hint,
        ])
    }
}

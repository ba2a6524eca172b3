//! Who it is about, help in danger now, and the moment before the app has loaded.

use heedful_engine::assess::minutes;
use heedful_engine::report::fill;
use heedful_engine::{Audience, Phrase, Text};

use super::Screens;
use crate::site::html::{Element, element};

/// Who may answer, and how each says so.
const WHO: [(Audience, Phrase); 3] = [
    (Audience::Person, Phrase::WhoSelf),
    (Audience::Other, Phrase::WhoOther),
    (Audience::Officer, Phrase::WhoOfficer),
];

/// What to do on a mobile without speaking, step by step.
const ON_A_MOBILE: [Phrase; 5] = [
    Phrase::SilentMobile1,
    Phrase::SilentMobile2,
    Phrase::SilentMobile3,
    Phrase::SilentMobile4,
    Phrase::SilentMobile5,
];

/// Where to go.
const MOVING: [Phrase; 3] = [Phrase::DangerMove, Phrase::DangerFoot, Phrase::DangerDriving];

impl Screens {
    /// Who it is about.
    pub fn who(&self) -> Element {
        let minutes = minutes(&self.prepared, Audience::Person, self.today).to_string();
        let time = fill(&self.phrase(Phrase::BeforeTime).person, &[("minutes", &minutes)]);
        let rows = WHO.map(|(audience, phrase)| {
            button(&format!("who-{audience}"), "choice row").text(&self.phrase(phrase))
        });
        let kept = element("details").with("class", "fold").children([
            element("summary").text(&self.phrase(Phrase::OpenKept)),
            element("p").with("role", "status").text(&self.phrase(Phrase::OneMoment)),
        ]);
        template("first-who").children([
            heading().text(&self.phrase(Phrase::WhoAsk)),
            paragraph("hint").text(&Text::from(time.as_str())),
            element("div").with("class", "choices").children(rows),
            kept,
        ])
    }

    /// Help in danger now. An officer is the help: the call and the place to run to are for the others.
    pub fn danger_now(&self) -> Element {
        let say = |class: &str, phrase| paragraph(class).text(&self.phrase(phrase));
        let title = |tag, phrase| element(tag).text(&self.phrase(phrase));
        let not_for_officers = |element: Element| element.with("data-not", Audience::Officer.id());
        let call = element("a")
            .with("id", "call-999")
            .with("class", "button call")
            .with("href", "tel:999")
            .text(&self.phrase(Phrase::DangerCallButton));
        let steps = ON_A_MOBILE.map(|step| element("li").text(&self.phrase(step)));
        let shown = element("div")
            .with("class", "danger")
            .children([
                heading()
                    .with("aria-describedby", "call")
                    .text(&self.phrase(Phrase::DangerHeading)),
                element("p")
                    .with("id", "call")
                    .with("class", "lead")
                    .text(&self.phrase(Phrase::DangerCall)),
                not_for_officers(paragraph("actions")).children([call]),
            ])
            .children(MOVING.map(|phrase| not_for_officers(say("", phrase))))
            .children([
                title("h2", Phrase::SilentHeading),
                say("", Phrase::SilentSpeak),
                say("note", Phrase::SilentNotAlone),
                title("h3", Phrase::SilentMobileHeading),
                element("ol").with("class", "steps").children(steps),
                say("", Phrase::SilentMobileEnd),
                say("", Phrase::SilentNoLocation),
                title("h3", Phrase::SilentLandlineHeading),
                say("", Phrase::SilentLandline),
                say("", Phrase::SilentText),
                say("later", Phrase::DangerGoOnHint),
                self.go_or_back(Phrase::DangerGoOn),
            ]);
        template("first-danger").children([shown])
    }

    /// The moment before the app has loaded, after everything was answered that can be without it.
    pub fn wait(&self) -> Element {
        let text = element("p").with("id", "moment").text(&self.phrase(Phrase::OneMomentText));
        template("first-wait").children([
            heading().with("aria-describedby", "moment").text(&self.phrase(Phrase::OneMoment)),
            text,
            element("div").with("class", "actions").children([self.back()]),
        ])
    }

    /// What is shown in place of a screen that was left alone.
    pub fn blanked(&self) -> Element {
        let on = button("go-on", "button").text(&self.phrase(Phrase::IdleGoOn));
        let shown = element("section").with("class", "blanked").children([
            heading().text(&self.phrase(Phrase::IdleHeading)),
            paragraph("").text(&self.phrase(Phrase::IdleText)),
            element("div").with("class", "actions").children([on]),
        ]);
        template("first-blanked").children([shown])
    }

    fn go_or_back(&self, on: Phrase) -> Element {
        let on = button("continue", "button").text(&self.phrase(on));
        element("div").with("class", "actions").children([on, self.back()])
    }

    pub(super) fn back(&self) -> Element {
        button("back", "button plain").text(&self.phrase(Phrase::Back))
    }
}

/// What is not shown until `boot/first.js` takes a copy of it.
pub(super) fn template(id: &'static str) -> Element {
    element("template").with("id", id)
}

/// The heading of a screen, to which the focus goes.
pub(super) fn heading() -> Element {
    element("h1").with("id", "heading").with("tabindex", "-1")
}

pub(super) fn paragraph(class: &str) -> Element {
    let paragraph = element("p");
    if class.is_empty() { paragraph } else { paragraph.with("class", class) }
}

pub(super) fn button(id: &str, class: &str) -> Element {
    element("button").with("type", "button").with("id", id).with("class", class)
}

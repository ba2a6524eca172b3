//! A pack as SurveyJS JSON: one page for each part.
//!
//! "None of these", "not sure" and "rather not say" are SurveyJS's own None, Don't know and Refuse, which exclude the
//! other choices. A question that is hidden loses its answer at once, so that what it would have shown is hidden too.

use heedful_engine::assess::{observe, shown_questions};
use heedful_engine::pack::{Choose, Question};
use heedful_engine::{Answer, Case, Condition, Date, Phrase, Prepared};
use serde_json::{Map, Value, json};

use super::{ExportSource, spans};

/// The survey.
pub fn survey(source: ExportSource<'_>) -> Value {
    let pages = source.pack.parts.iter().map(|part| {
        let questions = source.questions_of(&part.id).map(|question| element(source, question));
        let after = part.after.iter().map(|after| {
            json!({
                "type": "html",
                "name": format!("{}.after", part.id),
                "html": escaped(after.for_audience(source.audience)),
            })
        });
        let mut page = json!({
            "name": part.id,
            "title": part.say.for_audience(source.audience),
            "elements": questions.chain(after).collect::<Vec<_>>(),
        });
        if let (Some(page), Some(before)) = (page.as_object_mut(), &part.before) {
            page.insert("description".into(), before.for_audience(source.audience).into());
        }
        page
    });
    json!({
        "title": source.pack.name.for_audience(source.audience),
        "locale": source.pack.language.split('-').next().unwrap_or_default(),
        "clearInvisibleValues": "onHidden",
        "textUpdateMode": "onTyping",
        "showQuestionNumbers": true,
        "pages": pages.collect::<Vec<_>>(),
    })
}

/// A text as HTML: texts of a pack are plain.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A case as the data of the same survey. Questions that are not shown are left out, and a date is reported by the first span
/// that it surely falls into.
pub fn data(source: ExportSource<'_>, prepared: &Prepared, case: &Case, today: Date) -> Value {
    let shown = shown_questions(prepared, &observe(prepared, case, today));
    let mut data = Map::new();
    for question in source.pack.questions.iter().filter(|question| shown.contains(&question.id)) {
        let value = case.answers.get(&question.id).and_then(|answer| match answer {
            Answer::Many(options) => {
                Some(options.iter().map(|option| value(option.as_str())).collect())
            }
            Answer::Words(words) => Some(words.as_str().into()),
            Answer::When(when) => {
                spans(prepared, question, *when, today).first().map(|span| value(span))
            }
            Answer::One(option) if question.choose == Choose::Many => {
                Some(json!([value(option.as_str())]))
            }
            Answer::One(option) => Some(value(option.as_str())),
            Answer::None => special(question, "none"),
            Answer::NotSure => special(question, "dontknow"),
            Answer::Declined => special(question, "refused"),
        });
        if let Some(value) = value {
            data.insert(question.id.to_string(), value);
        }
    }
    Value::Object(data)
}

/// SurveyJS's own answers, in a list where several answers can be given.
fn special(question: &Question, value: &str) -> Option<Value> {
    match question.choose {
        Choose::Many => Some(json!([value])),
        Choose::One | Choose::Date => Some(value.into()),
        Choose::Text => None,
    }
}

/// The value of an option. SurveyJS keeps some words for its own answers, and an option may be called so.
fn value(option: &str) -> Value {
    match option {
        "none" | "other" | "refused" | "dontknow" => format!("{option}_option").into(),
        _ => option.into(),
    }
}

fn element(source: ExportSource<'_>, question: &Question) -> Value {
    let text = |text: &heedful_engine::Text| Value::from(text.for_audience(source.audience));
    let mut element = Map::new();
    element.insert("name".into(), question.id.as_str().into());
    element.insert("title".into(), text(&question.ask));
    let hint = question.hint.as_ref().map(|hint| hint.for_audience(source.audience).to_owned());
    let below: Vec<String> = hint.into_iter().chain(source.why(question)).collect();
    if !below.is_empty() {
        element.insert("description".into(), below.join("\n").into());
    }
    if let Some(condition) = &question.show_when {
        element
            .insert("visibleIf".into(), expression(source, &source.in_answers(condition)).into());
    }
    match question.choose {
        Choose::Text => {
            element.insert("type".into(), "comment".into());
        }
        // The spans of a date are its choices: SurveyJS sorts no dates into spans.
        Choose::One | Choose::Date => {
            element.insert("type".into(), "radiogroup".into());
            choices(source, question, &mut element);
        }
        Choose::Many => {
            element.insert("type".into(), "checkbox".into());
            element.insert("showNoneItem".into(), true.into());
            element.insert("noneText".into(), source.none(question).into());
            choices(source, question, &mut element);
        }
    }
    Value::Object(element)
}

fn choices(source: ExportSource<'_>, question: &Question, element: &mut Map<String, Value>) {
    let choices = question.options.iter().map(|option| {
        json!({ "value": value(option.id.as_str()), "text": option.say.for_audience(source.audience) })
    });
    element.insert("choices".into(), choices.collect());
    element.insert("showDontKnowItem".into(), true.into());
    element.insert("dontKnowText".into(), source.words(Phrase::NotSure).into());
    element.insert("showRefuseItem".into(), true.into());
    element.insert("refuseText".into(), source.words(Phrase::Declined).into());
}

/// A condition as SurveyJS writes it.
fn expression(source: ExportSource<'_>, condition: &Condition) -> String {
    let each = |parts: &[Condition]| -> Vec<String> {
        parts.iter().map(|part| expression(source, part)).collect()
    };
    match condition {
        Condition::Name(name) => answer(source, name),
        Condition::All(parts) if parts.is_empty() => "true = true".to_owned(),
        Condition::Any(parts) if parts.is_empty() => "true = false".to_owned(),
        Condition::All(parts) => format!("({})", each(parts).join(" and ")),
        Condition::Any(parts) => format!("({})", each(parts).join(" or ")),
        Condition::AtLeast(least, parts) => {
            let counted: Vec<String> =
                each(parts).iter().map(|part| format!("iif({part}, 1, 0)")).collect();
            format!("({} >= {least})", counted.join(" + "))
        }
    }
}

fn answer(source: ExportSource<'_>, name: &str) -> String {
    let (question, option) = name.split_once('.').unwrap_or((name, ""));
    let option = value(option);
    let option = option.as_str().unwrap_or_default();
    let many = source
        .pack
        .questions
        .iter()
        .any(|known| known.id.as_str() == question && known.choose == Choose::Many);
    match many {
        true => format!("{{{question}}} contains '{option}'"),
        false => format!("{{{question}}} = '{option}'"),
    }
}

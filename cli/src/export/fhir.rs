//! A pack as a FHIR R4 `Questionnaire`, and a case as a `QuestionnaireResponse`.
//!
//! Only what R4 itself has: conditions are `enableWhen`, an "and" of "or"s being groups within groups. "None of these",
//! "not sure" and "rather not say" are answers with codes of their own, in every list of options, and marked as excluding the
//! others. What is said before, below and after questions comes along as items that are shown: it holds what keeps people safe,
//! such as "call 999 first". An exact day is a date of its own, within the answer that says its span.

use heedful_engine::assess::{observe, shown_questions};
use heedful_engine::pack::{Choose, Question};
use heedful_engine::{Answer, Case, Date, Phrase, Prepared, Text, When};
use serde_json::{Map, Value, json};

use super::clauses::{Clause, clauses};
use super::{ExportSource, spans};

/// The answers that every question offers, as codes.
const NONE: &str = "none";
const NOT_SURE: &str = "not_sure";
const DECLINED: &str = "declined";

/// The extension that says of an option that it excludes the others.
const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

/// The pack as a `Questionnaire`.
///
/// # Errors
/// A question whose condition would need more groups than anybody could review.
pub fn questionnaire(source: ExportSource<'_>) -> Result<Value, String> {
    let mut parts = Vec::new();
    for part in &source.pack.parts {
        let said = |key: &str, text: &Option<Text>| {
            let text = text.as_ref()?.for_audience(source.audience);
            Some(display(&format!("part.{}.{key}", part.id), text))
        };
        let mut items = Vec::from_iter(said("before", &part.before));
        for question in source.questions_of(&part.id) {
            items.push(item(source, question)?);
        }
        items.extend(said("after", &part.after));
        parts.push(json!({
            "linkId": format!("part.{}", part.id),
            "text": part.say.for_audience(source.audience),
            "type": "group",
            "item": items,
        }));
    }
    Ok(json!({
        "resourceType": "Questionnaire",
        "url": url(source),
        "name": name(source.pack.id.as_str()),
        "title": source.pack.name.for_audience(source.audience),
        "version": source.pack.version,
        "status": if source.pack.review.is_empty() { "draft" } else { "active" },
        "language": source.pack.language,
        "item": parts,
    }))
}

/// A case as a `QuestionnaireResponse` to the same questionnaire. Questions that are not shown are left out, and a date
/// is told by the spans that it falls into on the day `today`; an exact one as itself too.
///
/// # Errors
/// As [`questionnaire`].
pub fn response(
    source: ExportSource<'_>,
    prepared: &Prepared,
    case: &Case,
    today: Date,
) -> Result<Value, String> {
    let shown = shown_questions(prepared, &observe(prepared, case, today));
    let mut parts = Vec::new();
    for part in &source.pack.parts {
        let mut items = Vec::new();
        for question in
            source.questions_of(&part.id).filter(|question| shown.contains(&question.id))
        {
            let answers = case.answers.get(&question.id).map(|answer| match answer {
                Answer::When(when) => {
                    let spans = spans(prepared, question, *when, today);
                    let mut answers: Vec<Value> =
                        spans.iter().map(|span| coded(source, question, span)).collect();
                    if let (When::On(day), Some(Value::Object(first))) = (when, answers.first_mut())
                    {
                        first.insert("item".into(), json!([on_the_day(source, question, *day)]));
                    }
                    answers
                }
                answer => answers(source, question, answer),
            });
            if let Some(answers) = answers.filter(|answers: &Vec<Value>| !answers.is_empty()) {
                let answered = json!({
                    "linkId": question.id,
                    "text": question.ask.for_audience(source.audience),
                    "answer": answers,
                });
                items.push(within_groups(question, answered, groups(source, question)?.len()));
            }
        }
        if !items.is_empty() {
            parts.push(json!({ "linkId": format!("part.{}", part.id), "item": items }));
        }
    }
    Ok(json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": format!("{}|{}", url(source), source.pack.version),
        "status": "in-progress",
        "language": source.pack.language,
        "item": parts,
    }))
}

fn url(source: ExportSource<'_>) -> String {
    format!("urn:heedful:pack:{}", source.pack.id)
}

/// A name that programs can use: FHIR wants it to begin with a capital letter and to hold no hyphens.
fn name(id: &str) -> String {
    let words = id.split('-').map(|word| {
        let mut letters = word.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    words.collect()
}

/// A question, within one group for each clause of its condition but the last, which it carries itself.
fn item(source: ExportSource<'_>, question: &Question) -> Result<Value, String> {
    let mut clauses = groups(source, question)?;
    let own = clauses.pop();
    let mut item = own_item(source, question);
    if let Some(own) = own {
        enable_when(source, &mut item, &own);
    }
    let mut item = Value::Object(item);
    for (depth, clause) in clauses.iter().enumerate() {
        let mut group = Map::new();
        group.insert("linkId".into(), group_id(question, depth).into());
        group.insert("type".into(), "group".into());
        enable_when(source, &mut group, clause);
        group.insert("item".into(), Value::Array(vec![item]));
        item = Value::Object(group);
    }
    Ok(item)
}

fn groups(source: ExportSource<'_>, question: &Question) -> Result<Vec<Clause>, String> {
    let Some(condition) = &question.show_when else {
        return Ok(Vec::new());
    };
    clauses(&source.in_answers(condition)).ok_or_else(|| {
        format!("the condition of `{}` is too wide for FHIR's enableWhen: make a factor of a part of it", question.id)
    })
}

fn group_id(question: &Question, depth: usize) -> String {
    format!("{}.when-{}", question.id, depth + 1)
}

/// The same nesting for an answer as for its question.
fn within_groups(question: &Question, answered: Value, clauses: usize) -> Value {
    (0..clauses.saturating_sub(1)).fold(
        answered,
        |inner, depth| json!({ "linkId": group_id(question, depth), "item": [inner] }),
    )
}

fn own_item(source: ExportSource<'_>, question: &Question) -> Map<String, Value> {
    let kind = match question.choose {
        Choose::Text => "text",
        Choose::One | Choose::Many | Choose::Date => "choice",
    };
    let mut item = Map::new();
    item.insert("linkId".into(), question.id.as_str().into());
    item.insert("text".into(), question.ask.for_audience(source.audience).into());
    item.insert("type".into(), kind.into());
    item.insert("required".into(), false.into());
    if question.choose != Choose::Text {
        // A day can fall into several spans.
        item.insert("repeats".into(), (question.choose != Choose::One).into());
        let offered = options(source, question).into_iter();
        let options = offered.map(|(code, display)| {
            let mut option = json!({ "valueCoding": coding(source, question, code, display) });
            // Of one answer, each excludes the others anyway.
            let excludes =
                [NONE, NOT_SURE, DECLINED].contains(&code) && question.choose != Choose::One;
            if let (true, Some(option)) = (excludes, option.as_object_mut()) {
                option.insert(
                    "extension".into(),
                    json!([{ "url": EXCLUSIVE, "valueBoolean": true }]),
                );
            }
            option
        });
        item.insert("answerOption".into(), options.collect());
    }
    let within = within(source, question);
    if !within.is_empty() {
        item.insert("item".into(), Value::Array(within));
    }
    item
}

/// What is within a question: its hint, why it is asked, and of a date the exact day.
fn within(source: ExportSource<'_>, question: &Question) -> Vec<Value> {
    let mut within = Vec::new();
    if let Some(hint) = &question.hint {
        let hint = hint.for_audience(source.audience);
        within.push(display(&format!("{}.hint", question.id), hint));
    }
    if let Some(why) = source.why(question) {
        let mut item = display(&format!("{}.why", question.id), &why);
        let control = json!([{
            "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            "valueCodeableConcept": { "coding": [
                { "system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help" },
            ] },
        }]);
        if let Some(item) = item.as_object_mut() {
            item.insert("extension".into(), control);
        }
        within.push(item);
    }
    if question.choose == Choose::Date {
        within.push(json!({
            "linkId": day_id(question),
            "text": source.words(Phrase::DateOn),
            "type": "date",
            "required": false,
        }));
    }
    within
}

fn display(id: &str, text: &str) -> Value {
    json!({ "linkId": id, "text": text, "type": "display" })
}

fn day_id(question: &Question) -> String {
    format!("{}.on", question.id)
}

/// The exact day, as the item within a date question.
fn on_the_day(source: ExportSource<'_>, question: &Question, day: Date) -> Value {
    json!({
        "linkId": day_id(question),
        "text": source.words(Phrase::DateOn),
        "answer": [{ "valueDate": day.to_string() }],
    })
}

/// Every option of a question with its words: its own, and the answers that every question offers.
fn options<'a>(source: ExportSource<'a>, question: &'a Question) -> Vec<(&'a str, &'a str)> {
    let own = question
        .options
        .iter()
        .map(|option| (option.id.as_str(), option.say.for_audience(source.audience)));
    let mut options: Vec<(&str, &str)> = own.collect();
    if question.choose == Choose::Many {
        options.push((NONE, source.none(question)));
    }
    options.push((NOT_SURE, source.words(Phrase::NotSure)));
    options.push((DECLINED, source.words(Phrase::Declined)));
    options
}

fn coding(source: ExportSource<'_>, question: &Question, code: &str, display: &str) -> Value {
    json!({ "system": system(source, question.id.as_str()), "code": code, "display": display })
}

fn system(source: ExportSource<'_>, question: &str) -> String {
    format!("{}:{question}", url(source))
}

fn enable_when(source: ExportSource<'_>, item: &mut Map<String, Value>, clause: &Clause) {
    let conditions: Vec<Value> = clause
        .iter()
        .filter_map(|answer| answer.split_once('.'))
        .map(|(question, option)| {
            json!({
                "question": question,
                "operator": "=",
                "answerCoding": { "system": system(source, question), "code": option },
            })
        })
        .collect();
    // `enableBehavior` may only stand beside more than one condition.
    if conditions.len() > 1 {
        item.insert("enableBehavior".into(), "any".into());
    }
    item.insert("enableWhen".into(), Value::Array(conditions));
}

fn answers(source: ExportSource<'_>, question: &Question, answer: &Answer) -> Vec<Value> {
    match answer {
        Answer::One(option) => vec![coded(source, question, option.as_str())],
        Answer::Many(options) => {
            options.iter().map(|option| coded(source, question, option.as_str())).collect()
        }
        Answer::None => vec![coded(source, question, NONE)],
        Answer::NotSure => vec![coded(source, question, NOT_SURE)],
        Answer::Declined => vec![coded(source, question, DECLINED)],
        Answer::Words(words) => vec![json!({ "valueString": words })],
        Answer::When(_) => Vec::new(),
    }
}

fn coded(source: ExportSource<'_>, question: &Question, code: &str) -> Value {
    let display = options(source, question).into_iter().find(|(known, _)| *known == code);
    json!({ "valueCoding": coding(source, question, code, display.map_or("", |(_, display)| display)) })
}

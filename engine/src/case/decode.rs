//! Decodes the parts of a record by hand from JSON values, so that every problem is found at once, with its place, and
//! no message repeats what a person wrote. (A derived decoder stops at the first problem and quotes the value.)

use serde_json::{Map, Value};

use super::KeptResult;
use super::{
    Answer, Breach, Case, Incident, Judgement, OfficerJudgement, PackStamp, Step, StepKind, When,
};
use crate::from_json::FromJson;
use crate::problem::{Problem, ProblemKind};
use crate::{Audience, Band, Date, OptionId};

/// Collects problems while a record is decoded.
#[derive(Debug, Default)]
pub(super) struct CaseDecoder {
    pub(super) problems: Vec<Problem>,
}

type Fields = Map<String, Value>;

/// The most problems that are reported of a record. Each is in a list of its own place, so that a hundred say what is wrong with it.
pub(super) const MOST_PROBLEMS: usize = 100;

const DATE: &str = "a date as 2026-11-22";
const TEXT: &str = "a text";
const TABLE: &str = "a table";
const LIST: &str = "a list";

impl CaseDecoder {
    fn problem<T>(&mut self, at: &str, kind: ProblemKind) -> Option<T> {
        self.push(Problem::new(at, kind));
        None
    }

    /// Notes a problem, unless there are so many that nobody would read on: a hostile record could have millions.
    fn push(&mut self, problem: Problem) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        }
    }

    fn expected<T>(&mut self, at: &str, what: &'static str) -> Option<T> {
        self.problem(at, ProblemKind::Expected(what))
    }

    pub(super) fn table(&mut self, at: &str, value: Value) -> Option<Fields> {
        match value {
            Value::Object(fields) => Some(fields),
            _ => self.expected(at, TABLE),
        }
    }

    /// Reports the fields that nothing took.
    fn nothing_left(&mut self, at: &str, fields: &Fields) {
        for name in fields.keys() {
            self.push(Problem::new(join(at, name), ProblemKind::Unknown));
        }
    }

    pub(super) fn case(&mut self, mut fields: Fields) -> Case {
        let mut case = Case::default();
        fields.remove("format");
        if let Some(value) = fields.remove("pack") {
            case.pack = self.pack_stamp(value);
        }
        if let Some(value) = fields.remove("audience") {
            let audience = value.as_str().and_then(Audience::from_id);
            case.audience = audience
                .or_else(|| self.expected("audience", "self, other or officer"))
                .unwrap_or_default();
        }
        for (id, value) in self.optional_table(&mut fields, "answers") {
            if let Some(answer) = self.answer(&join("answers", &id), value) {
                case.answers.insert(id.into(), answer);
            }
        }
        for (id, value) in self.optional_table(&mut fields, "notes") {
            if let Some(note) = self.text(&join("notes", &id), value) {
                case.notes.insert(id.into(), note);
            }
        }
        for (i, entry) in self.optional_list(&mut fields, "diary").into_iter().enumerate() {
            case.diary.extend(self.incident(&format!("diary[{i}]"), entry));
        }
        for (i, step) in self.optional_list(&mut fields, "steps").into_iter().enumerate() {
            case.steps.extend(self.step(&format!("steps[{i}]"), step));
        }
        if let Some(value) = fields.remove("result") {
            case.result = match KeptResult::from_json(&value) {
                Ok(result) => Some(result),
                Err(problem) => self.problem(&join("result", &problem.at), problem.kind),
            };
        }
        if let Some(value) = fields.remove("judgement") {
            case.judgement = self.judgement(value).unwrap_or_default();
        }
        if let Some(value) = fields.remove("officer").filter(|value| !value.is_null()) {
            case.officer = self.table("officer", value).map(Value::Object);
        }
        self.nothing_left("", &fields);
        case
    }

    fn optional_table(&mut self, fields: &mut Fields, name: &str) -> Fields {
        fields.remove(name).and_then(|value| self.table(name, value)).unwrap_or_default()
    }

    fn optional_list(&mut self, fields: &mut Fields, name: &str) -> Vec<Value> {
        match fields.remove(name) {
            None => return Vec::new(),
            Some(Value::Array(items)) if items.len() <= super::MAX_INCIDENTS => return items,
            Some(Value::Array(_)) => self.push(Problem::new(name, ProblemKind::TooLong)),
            Some(_) => self.push(Problem::new(name, ProblemKind::Expected(LIST))),
        }
        Vec::new()
    }

    fn pack_stamp(&mut self, value: Value) -> Option<PackStamp> {
        let mut fields = self.table("pack", value)?;
        let id = self.required_text("pack", &mut fields, "id");
        let version = self.required_text("pack", &mut fields, "version");
        self.nothing_left("pack", &fields);
        Some(PackStamp { id: id?.into(), version: version? })
    }

    fn judgement(&mut self, value: Value) -> Option<Judgement> {
        let mut fields = self.table("judgement", value)?;
        let more_danger = match fields.remove("more_danger") {
            None | Some(Value::Null) => None,
            Some(Value::Bool(more)) => Some(more),
            Some(_) => self.expected("judgement.more_danger", "true or false"),
        };
        let officer = match fields.remove("officer") {
            None | Some(Value::Null) => None,
            Some(value) => self.officer(value),
        };
        self.nothing_left("judgement", &fields);
        Some(Judgement { more_danger, officer })
    }

    fn officer(&mut self, value: Value) -> Option<OfficerJudgement> {
        let at = "judgement.officer";
        let mut fields = self.table(at, value)?;
        let band = match fields.remove("band") {
            None => self.problem(at, ProblemKind::Missing("band")),
            Some(value) => {
                let band = value.as_str().and_then(Band::from_id);
                band.or_else(|| {
                    self.expected(
                        "judgement.officer.band",
                        "keep_watch, raised_concern, high_concern or act_now",
                    )
                })
            }
        };
        let reason = self.required_text(at, &mut fields, "reason");
        let supervisor = self.optional_text(at, &mut fields, "supervisor");
        let agreed = match fields.remove("agreed") {
            None | Some(Value::Null) => false,
            Some(Value::Bool(agreed)) => agreed,
            Some(_) => {
                self.expected::<()>("judgement.officer.agreed", "true or false");
                false
            }
        };
        self.nothing_left(at, &fields);
        Some(OfficerJudgement { band: band?, reason: reason?, supervisor, agreed })
    }

    /// An answer, of any of its seven kinds.
    pub(super) fn answer(&mut self, at: &str, value: Value) -> Option<Answer> {
        match value {
            Value::String(word) => Some(match word.as_str() {
                "none" => Answer::None,
                "not_sure" => Answer::NotSure,
                "declined" => Answer::Declined,
                _ => Answer::One(OptionId::from(word)),
            }),
            Value::Array(options) => {
                let ids = options.into_iter().enumerate().map(|(i, option)| match option {
                    Value::String(id) if !super::answer::RESERVED.contains(&id.as_str()) => {
                        Some(OptionId::from(id))
                    }
                    Value::String(_) => self.problem(&format!("{at}[{i}]"), ProblemKind::Reserved),
                    _ => self.expected(&format!("{at}[{i}]"), "the id of an option"),
                });
                ids.collect::<Option<Vec<_>>>().map(Answer::Many)
            }
            Value::Object(mut fields) => {
                let answer = match fields.remove("words") {
                    Some(words) => self.text(&join(at, "words"), words).map(Answer::Words),
                    None => self.when(at, &mut fields).map(Answer::When),
                };
                self.nothing_left(at, &fields);
                answer
            }
            _ => self.expected(
                at,
                "an option, a list of options, a date, words, none, not_sure or declined",
            ),
        }
    }

    /// An entry of the diary.
    pub(super) fn incident(&mut self, at: &str, value: Value) -> Option<Incident> {
        let mut fields = self.table(at, value)?;
        let when = self.when(at, &mut fields);
        let kind = self.required_text(at, &mut fields, "kind");
        let times = self.count(at, &mut fields, "times");
        let each_day = self.count(at, &mut fields, "each_day");
        let most_days = self.count(at, &mut fields, "most_days");
        let given = [("times", times), ("each_day", each_day), ("most_days", most_days)];
        let mut given = given.iter().filter(|(_, count)| count.is_some());
        if let (Some((one, _)), Some((other, _))) = (given.next(), given.next()) {
            self.push(Problem::new(at, ProblemKind::Together(one, other)));
        }
        let written_on = match fields.remove("written_on") {
            None | Some(Value::Null) => None,
            Some(value) => self.date(&join(at, "written_on"), &value),
        };
        let breach = match fields.remove("breach") {
            None | Some(Value::Null) => None,
            Some(value) => value
                .as_str()
                .and_then(Breach::from_id)
                .or_else(|| self.expected(&join(at, "breach"), "yes, no or not_sure")),
        };
        let mut text = |name| self.optional_text(at, &mut fields, name);
        let (time, place, words, evidence) =
            (text("time"), text("where"), text("words"), text("evidence"));
        let (witnesses, reported, reference) =
            (text("witnesses"), text("reported"), text("reference"));
        let (breaks, felt, changed) = (text("breaks"), text("felt"), text("changed"));
        self.nothing_left(at, &fields);
        Some(Incident {
            when: when?,
            kind: kind?.into(),
            times,
            each_day,
            most_days,
            time,
            place,
            words,
            evidence,
            witnesses,
            reported,
            reference,
            breach,
            breaks,
            felt,
            changed,
            written_on,
        })
    }

    fn step(&mut self, at: &str, value: Value) -> Option<Step> {
        let mut fields = self.table(at, value)?;
        let when = self.when(at, &mut fields);
        let step = match self.required_text(at, &mut fields, "step") {
            None => None,
            Some(step) => StepKind::from_id(&step)
                .or_else(|| self.expected(&join(at, "step"), "a step, as reported or charged")),
        };
        let words = self.optional_text(at, &mut fields, "words");
        self.nothing_left(at, &fields);
        Some(Step { step: step?, when: when?, words })
    }

    fn when(&mut self, at: &str, fields: &mut Fields) -> Option<When> {
        let given = (fields.remove("on"), fields.remove("about"), fields.remove("between"));
        match given {
            (Some(on), None, None) => self.date(&join(at, "on"), &on).map(When::On),
            (None, Some(about), None) => self.date(&join(at, "about"), &about).map(When::About),
            (None, None, Some(between)) => self.between(&join(at, "between"), &between),
            (None, None, None) => self.problem(at, ProblemKind::Missing("on, about or between")),
            (Some(_), Some(_), _) => self.problem(at, ProblemKind::Together("on", "about")),
            (Some(_), None, Some(_)) => self.problem(at, ProblemKind::Together("on", "between")),
            (None, Some(_), Some(_)) => self.problem(at, ProblemKind::Together("about", "between")),
        }
    }

    fn between(&mut self, at: &str, value: &Value) -> Option<When> {
        match value.as_array().map(Vec::as_slice) {
            Some([first, last]) => {
                let (first, last) = (self.date(at, first), self.date(at, last));
                Some(When::Between(first?, last?))
            }
            _ => self.expected(at, "two dates"),
        }
    }

    fn date(&mut self, at: &str, value: &Value) -> Option<Date> {
        value.as_str().and_then(Date::parse).or_else(|| self.expected(at, DATE))
    }

    fn text(&mut self, at: &str, value: Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text),
            _ => self.expected(at, TEXT),
        }
    }

    fn required_text(
        &mut self,
        at: &str,
        fields: &mut Fields,
        name: &'static str,
    ) -> Option<String> {
        match fields.remove(name) {
            Some(value) => self.text(&join(at, name), value),
            None => self.problem(at, ProblemKind::Missing(name)),
        }
    }

    fn optional_text(
        &mut self,
        at: &str,
        fields: &mut Fields,
        name: &'static str,
    ) -> Option<String> {
        match fields.remove(name) {
            None | Some(Value::Null) => None,
            Some(value) => self.text(&join(at, name), value),
        }
    }

    fn count(&mut self, at: &str, fields: &mut Fields, name: &'static str) -> Option<u32> {
        let value = fields.remove(name).filter(|value| !value.is_null())?;
        let count = value.as_u64().and_then(|count| u32::try_from(count).ok());
        match count {
            Some(count) if (1..=MAX_TIMES).contains(&count) => Some(count),
            _ => self.problem(&join(at, name), ProblemKind::Range { least: 1, most: MAX_TIMES }),
        }
    }
}

/// The most that `times`, `each_day` and `most_days` can be: keeps every sum far from overflow.
pub(crate) const MAX_TIMES: u32 = 100_000;

fn join(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}

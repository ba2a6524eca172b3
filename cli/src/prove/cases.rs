//! A case in which something holds, in the form that `heedful assess` takes.

use biodivine_lib_bdd::{Bdd, BddValuation};
use heedful_engine::pack::{Choose, Question};
use serde_json::{Map, Value, json};

use super::World;
use super::space::QuestionSpace;

/// One case in which `holds` does, with as few signs as the diagram offers; without the diary if that is possible.
pub(super) fn one(world: &World<'_>, holds: &Bdd) -> Option<Value> {
    let without_diary = world.space.without_diary(holds);
    let told = if without_diary.is_false() { holds.clone() } else { without_diary };
    let valuation = told.most_negative_valuation()?;
    let mut answers = Map::new();
    let questions =
        world.pack.questions.iter().zip(&world.space.questions).zip(&world.certain.shown);
    for ((question, space), shown) in questions {
        if valuation.value(space.unknown)
            || !shown.eval_in(&valuation)
            || question.choose == Choose::Text
        {
            continue;
        }
        answers.insert(question.id.to_string(), answer(question, space, &valuation));
    }
    let facts: Vec<Value> = world
        .space
        .facts
        .iter()
        .filter(|(_, variable)| valuation.value(*variable) && told.support_set_contains(variable))
        .map(|(fact, _)| Value::from(format!("diary.{}", fact.id())))
        .collect();
    let mut case = json!({ "answers": answers });
    if let (Some(case), false) = (case.as_object_mut(), facts.is_empty()) {
        // Not part of a case: entries of a diary that show these facts are for a person to make up.
        case.insert("with_a_diary_that_shows".into(), facts.into());
    }
    Some(case)
}

fn answer(question: &Question, space: &QuestionSpace, valuation: &BddValuation) -> Value {
    let options = question.options.iter().zip(&space.chosen);
    let chosen: Vec<&str> = options
        .filter(|(_, chosen)| chosen.eval_in(valuation))
        .map(|(option, _)| option.id.as_str())
        .collect();
    match (question.choose, chosen.as_slice()) {
        (Choose::Many, []) => Value::from("none"),
        (Choose::Many, chosen) => Value::from(chosen.to_vec()),
        // Of a date, the narrowest span says the rest.
        (_, [.., last]) => Value::from(*last),
        (_, []) => Value::from("not_sure"),
    }
}

//! The flow of a pack as a drawing: reviewers read it, not the files.

use std::fmt::Write;

use heedful_engine::{Condition, Pack, Sign};
use layout::backends::svg::SVGWriter;
use layout::gv::{DotParser, GraphBuilder};

/// Labels are broken after about n letters.
const WIDTH: usize = 28;

/// The flow in the language of Graphviz.
pub fn dot(pack: &Pack) -> String {
    let mut out = String::from("digraph flow {\n  rankdir=LR;\n");
    // Writing to a string can't fail.
    write_all(pack, &mut out).ok();
    out.push_str("}\n");
    out
}

/// The flow as a picture.
///
/// # Errors
/// What the drawing library says, should it not understand [`dot`].
pub fn svg(pack: &Pack) -> Result<String, String> {
    let parsed = DotParser::new(&dot(pack)).process()?;
    let mut builder = GraphBuilder::new();
    builder.visit_graph(&parsed);
    let mut drawing = builder.get();
    let mut writer = SVGWriter::new();
    drawing.do_it(false, false, false, &mut writer);
    Ok(writer.finalize())
}

fn write_all(pack: &Pack, out: &mut String) -> std::fmt::Result {
    let mut before: Option<String> = None;
    for part in &pack.parts {
        let node = format!("part_{}", part.id);
        writeln!(
            out,
            "  {node} [shape=box, style=filled, fillcolor=lightgray, label=\"{}\"];",
            label(&part.say.person)
        )?;
        if let Some(before) = before.replace(node.clone()) {
            writeln!(out, "  {before} -> {node};")?;
        }
        for question in pack.questions.iter().filter(|question| question.part == part.id) {
            let id = format!("question_{}", question.id);
            let text = format!("{}: {}", question.id, question.ask.person);
            writeln!(out, "  {id} [shape=box, label=\"{}\"];", label(&text))?;
            match &question.show_when {
                None => writeln!(out, "  {node} -> {id};")?,
                Some(condition) => shown_by(pack, &id, condition, out)?,
            }
        }
    }
    Ok(())
}

/// One arrow from each question that is asked about, with the answers that count.
fn shown_by(pack: &Pack, id: &str, condition: &Condition, out: &mut String) -> std::fmt::Result {
    let mut answers: Vec<(String, String)> = Vec::new();
    condition.each_name(&mut |name| match name.split_once('.') {
        Some((question, option)) => answers.push((question.to_owned(), option.to_owned())),
        None => {
            let factor = pack.factors.iter().find(|factor| factor.id.as_str() == name);
            answers.extend(factor.into_iter().flat_map(|factor| &factor.from).filter_map(|sign| {
                match sign {
                    Sign::Answer(question, option) => {
                        Some((question.to_string(), option.to_string()))
                    }
                    Sign::Diary(_) => None,
                }
            }));
        }
    });
    answers.sort();
    answers.dedup();
    let mut questions: Vec<&str> = answers.iter().map(|(question, _)| question.as_str()).collect();
    questions.dedup();
    for question in questions {
        let options =
            answers.iter().filter(|(of, _)| of == question).map(|(_, option)| option.as_str());
        let text = options.collect::<Vec<_>>().join(", ");
        writeln!(out, "  question_{question} -> {id} [style=dashed, label=\"{}\"];", label(&text))?;
    }
    Ok(())
}

/// A text as a label: broken into lines, without the letters that mean something in the language.
fn label(text: &str) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let full =
            lines.last().is_some_and(|line| !line.is_empty() && line.len() + word.len() > WIDTH);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join("\\n").replace('"', "'")
}

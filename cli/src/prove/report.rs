//! A proof in words, as plain text or as Markdown for the docs.

use std::fmt::Write;

use heedful_engine::Band;

use super::{Outcome, Proof, Property};

/// The proof as plain text.
pub fn text(proof: &Proof) -> String {
    markdown(proof)
        .lines()
        .map(|line| line.trim_start_matches('#').trim_start().replace("**", ""))
        .fold(String::new(), |text, line| text + &line + "\n")
}

/// The proof as Markdown.
pub fn markdown(proof: &Proof) -> String {
    let mut out = String::new();
    // Writing to a string can't fail.
    write_all(proof, &mut out).ok();
    out
}

fn write_all(proof: &Proof, out: &mut String) -> std::fmt::Result {
    let size = &proof.size;
    writeln!(out, "# What the rules of {} do over all answers\n", proof.pack)?;
    writeln!(
        out,
        "{} questions with {} options, {} rules, {} facts of the diary: about 10^{:.0} complete answer sets. The largest diagram has {} nodes.\n",
        size.questions,
        size.options,
        size.rules,
        size.diary_facts,
        size.answer_sets_log10,
        size.largest_diagram
    )?;
    writeln!(out, "## Properties\n")?;
    for property in &proof.properties {
        one(property, out)?;
    }
    writeln!(out, "\n## How often each band is given\n")?;
    writeln!(out, "{MEASURE}\n")?;
    let bands: Vec<String> = Band::ALL.iter().rev().map(|band| format!(" {band} |")).collect();
    writeln!(out, "| signs told, in the mean |{}", bands.concat())?;
    writeln!(out, "|---|{}", "---|".repeat(bands.len()))?;
    for row in &proof.bands {
        let signs = row.signs.map_or("half of all options".to_owned(), |signs| format!("{signs}"));
        let shares = row.shares.iter().rev().map(|(_, share)| format!(" {} |", percent(*share)));
        writeln!(out, "| {signs} |{}", shares.collect::<String>())?;
    }
    writeln!(out, "\n## How much each question matters\n")?;
    writeln!(
        out,
        "Influence: the share of answer sets, over all other questions, in which a change of this answer alone changes the band; in brackets, in which it decides on \"act now\". {} signs are told in the mean.\n",
        super::measure::SIGNS
    )?;
    for row in &proof.influence {
        let never = if row.never_matters {
            "; it changes no reading, whatever else is answered"
        } else {
            ""
        };
        writeln!(
            out,
            "- {}: {} ({}){never}",
            row.question,
            percent(row.on_band),
            percent(row.on_act_now)
        )?;
    }
    writeln!(out, "\n## Which single missing answer could hide \"act now\"\n")?;
    writeln!(
        out,
        "Of the answer sets that give \"act now\", the share that would show a lower band without this answer. What it *could be* still says \"act now\" in every one of them.\n"
    )?;
    for row in &proof.could_hide_act_now {
        writeln!(out, "- {}: {}", row.question, percent(row.share))?;
    }
    writeln!(out, "\n## Enough for \"act now\" by itself\n")?;
    for trigger in &proof.triggers {
        let place = match (trigger.diary_only, trigger.asked_first) {
            (true, _) => "from the diary".to_owned(),
            (false, true) => format!("asked first: {}", trigger.questions.join(", ")),
            (false, false) => format!("asked later: {}", trigger.questions.join(", ")),
        };
        writeln!(out, "- {} ({place})", trigger.factor)?;
    }
    Ok(())
}

const MEASURE: &str = "The share of complete answer sets with an empty diary. Of a question with one answer, each is as likely as any other; options that can be ticked besides others are all ticked equally often, so many of them in the mean as the first column says. This measures the rules, not people: nobody's life is drawn at random.";

fn one(property: &Property, out: &mut String) -> std::fmt::Result {
    let outcome = match property.outcome {
        Outcome::Holds => "holds",
        Outcome::Look => "look",
        Outcome::Fails => "FAILS",
    };
    writeln!(out, "- **{outcome}** {}", property.says)?;
    for detail in &property.details {
        writeln!(out, "  - {}", detail.what)?;
        if let Some(case) = &detail.case {
            writeln!(out, "    case: `{case}`")?;
        }
    }
    Ok(())
}

/// A share as a percentage; what is small is not shown as nothing.
fn percent(share: f64) -> String {
    match share * 100.0 {
        0.0 => "never".to_owned(),
        small if small < 0.01 => format!("{small:.1e} %"),
        usual => format!("{usual:.2} %"),
    }
}

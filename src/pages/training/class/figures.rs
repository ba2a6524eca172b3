//! Figures as sentences: what was counted, and how sure that can be.

use heedful_engine::training::{
    AgreementError, Round, SMALL_CLASS, Tally, TrainingPhrase as Say, agreement,
};

use super::state::ClassState;
use crate::pages::training::session::TrainingSession;

/// How many gave the reference, and what that says about a group like this one.
pub fn agreed(session: TrainingSession, tally: &Tally) -> Vec<String> {
    let (agree, people) = (tally.agree.to_string(), tally.people.to_string());
    let mut lines = vec![session.fill(Say::ClassAgree, &[("agree", &agree), ("people", &people)])];
    if let Some(interval) = tally.interval {
        let (low, high) = (percent(interval.low), percent(interval.high));
        lines.push(session.fill(Say::ClassAgreeSpan, &[("low", &low), ("high", &high)]));
    }
    lines
}

/// How many were lower, and how many higher.
pub fn apart(session: TrainingSession, tally: &Tally) -> String {
    let (lower, higher) = (tally.lower.to_string(), tally.higher.to_string());
    session.fill(Say::ClassApart, &[("lower", &lower), ("higher", &higher)])
}

/// How far the class agrees with itself: the figure, and what to think of it.
pub struct Alpha {
    /// The figure, as "0.69", where there is one.
    pub figure: Option<String>,
    /// What to say below it.
    pub lines: Vec<String>,
}

/// How far the class agrees with itself in one round.
pub fn alpha(class: ClassState, round: Round) -> Alpha {
    let session = class.session;
    let found = match agreement(&class.tallies(round)) {
        Ok(found) => found,
        Err(AgreementError::TooFew) => return no_figure(session.say(Say::ClassAlphaFew)),
        Err(AgreementError::OneBand) => return no_figure(session.say(Say::ClassAlphaOneBand)),
    };
    let mut lines = Vec::new();
    if let Some(interval) = found.interval {
        let (low, high) = (hundredths(interval.low), hundredths(interval.high));
        lines.push(session.fill(Say::ClassAlphaSpan, &[("low", &low), ("high", &high)]));
    }
    if found.fewest < SMALL_CLASS {
        let count = found.fewest.to_string();
        lines.push(session.fill(Say::ClassAlphaSmall, &[("count", &count)]));
    }
    Alpha { figure: Some(hundredths(found.alpha)), lines }
}

fn no_figure(line: String) -> Alpha {
    Alpha { figure: None, lines: vec![line] }
}

fn hundredths(number: f64) -> String {
    match format!("{number:.2}") {
        nothing if nothing == "-0.00" => "0.00".to_owned(),
        figure => figure.replace('-', "\u{2212}"),
    }
}

fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rounded_and_minus_is_a_minus() {
        assert_eq!(
            [0.693_31, 1.0, -0.004, -0.363_7].map(hundredths),
            ["0.69", "1.00", "0.00", "−0.36"]
        );
        assert_eq!([0.0, 0.423_2, 0.754_1, 1.0].map(percent), ["0", "42", "75", "100"]);
    }
}

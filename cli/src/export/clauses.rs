//! Any condition as an "and" of "or"s, which is what FHIR's `enableWhen` can say with nested groups.
//!
//! Every condition can be written so, since there is no "not". It can grow; what grows beyond [`MOST`] is refused.

use std::collections::BTreeSet;

use heedful_engine::Condition;

/// The most clauses that one condition may become.
const MOST: usize = 200;

/// A clause: one of these answers, such as `question.option`, is given.
pub type Clause = BTreeSet<String>;

/// The clauses that all hold when the condition does; `None` when there would be too many to be of use.
pub fn clauses(condition: &Condition) -> Option<Vec<Clause>> {
    let found = match condition {
        Condition::Name(name) => vec![Clause::from([name.clone()])],
        Condition::All(parts) => {
            let parts: Option<Vec<Vec<Clause>>> = parts.iter().map(clauses).collect();
            parts?.into_iter().flatten().collect()
        }
        Condition::Any(parts) => {
            // One clause with nothing in it: never. Each part multiplies.
            let mut found = vec![Clause::new()];
            for part in parts {
                let part = clauses(part)?;
                found = found
                    .iter()
                    .flat_map(|have| part.iter().map(move |more| have | more))
                    .collect();
                if found.len() > MOST {
                    return None;
                }
            }
            found
        }
        // At least n of m hold when of every m - n + 1 of them one does.
        Condition::AtLeast(least, parts) => {
            let least = usize::try_from(*least).ok()?;
            let size = (parts.len() + 1).checked_sub(least)?;
            let groups = subsets(parts, size, MOST)?;
            let any = |group: Vec<Condition>| clauses(&Condition::Any(group));
            let groups: Option<Vec<Vec<Clause>>> = groups.into_iter().map(any).collect();
            groups?.into_iter().flatten().collect()
        }
    };
    (found.len() <= MOST).then(|| fewest(found))
}

/// Without the clauses that another one already says.
fn fewest(clauses: Vec<Clause>) -> Vec<Clause> {
    let mut kept: Vec<Clause> = Vec::new();
    let mut sorted = clauses;
    sorted.sort_by_key(BTreeSet::len);
    for clause in sorted {
        if !kept.iter().any(|shorter| shorter.is_subset(&clause)) {
            kept.push(clause);
        }
    }
    kept
}

/// Every choice of `size` of `of`; `None` when there are more than `most`.
fn subsets(of: &[Condition], size: usize, most: usize) -> Option<Vec<Vec<Condition>>> {
    let mut found: Vec<(usize, Vec<Condition>)> = vec![(0, Vec::new())];
    for _ in 0..size {
        let mut longer = Vec::new();
        for (from, chosen) in &found {
            for (index, next) in of.iter().enumerate().skip(*from) {
                let mut chosen = chosen.clone();
                chosen.push(next.clone());
                longer.push((index + 1, chosen));
            }
        }
        if longer.len() > most * 10 {
            return None;
        }
        found = longer;
    }
    (found.len() <= most).then(|| found.into_iter().map(|(_, chosen)| chosen).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::condition::parse;

    fn said(text: &str) -> String {
        let clauses = clauses(&parse(text).unwrap().into_engine()).unwrap();
        let clause = |clause: &Clause| clause.iter().cloned().collect::<Vec<_>>().join("|");
        clauses.iter().map(clause).collect::<Vec<_>>().join(" & ")
    }

    #[test]
    fn every_condition_becomes_an_and_of_ors() {
        assert_eq!(said("q.a"), "q.a");
        assert_eq!(said("q.a or q.b"), "q.a|q.b");
        assert_eq!(said("q.a and q.b"), "q.a & q.b");
        assert_eq!(said("(q.a or q.b) and q.c"), "q.c & q.a|q.b");
        assert_eq!(said("q.a and q.b or q.c"), "q.a|q.c & q.b|q.c");
        assert_eq!(said("at_least(2, q.a, q.b, q.c)"), "q.a|q.b & q.a|q.c & q.b|q.c");
    }

    #[test]
    fn a_condition_that_grows_too_far_is_refused() {
        let wide: Vec<String> =
            (0..10).map(|index| format!("(q.a{index} and q.b{index})")).collect();
        assert!(clauses(&parse(&wide.join(" or ")).unwrap().into_engine()).is_none());
    }
}

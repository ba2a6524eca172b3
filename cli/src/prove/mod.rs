//! What a pack's rules do over *all* answer sets, shown by decision diagrams.
//!
//! A reduced ordered binary decision diagram (Bryant, 1986) holds a function of all answers so that "never", "always",
//! "how often" and "give me one" are each a short walk. Nothing is sampled, but for one cross-check of the engine that
//! says so.
//!
//! The library is `biodivine-lib-bdd`. It is kept up, MIT, pure safe-to-call Rust; its diagrams are plain values without
//! a shared manager, so a diagram that is no longer needed is gone; it has the two operations that this needs besides
//! the connectives, elimination of variables and restriction; and its nodes can be walked, for shares. `oxidd` is faster
//! on diagrams of many millions of nodes, at the price of a manager with a fixed memory and many more dependencies;
//! packs give thousands of nodes, not millions.

mod budget;
mod cases;
mod engine;
mod exact;
mod functions;
mod guards;
mod measure;
mod monotone;
mod operations;
mod order;
mod reach;
mod report;
mod space;
mod triggers;

use std::collections::BTreeMap;

use biodivine_lib_bdd::Bdd;
use heedful_engine::{Level, Pack, Reading};
use serde::Serialize;
use serde_json::Value;

use functions::{Functions, View};
use space::Space;

pub use budget::{MOST_STEPS, MOST_STEPS_TO_CHECK};
pub use measure::{BandShares, Hidden, Influence};
pub use report::{markdown, text};
pub use space::TooLargeError;
pub use triggers::Trigger;

/// Everything that was shown about a pack.
#[derive(Debug, Serialize)]
pub struct Proof {
    /// The pack and its version.
    pub pack: String,
    /// How large the answer space and the diagrams are.
    pub size: Size,
    /// The properties, each with its outcome.
    pub properties: Vec<Property>,
    /// How often each band is given, by how many signs are reported.
    pub bands: Vec<BandShares>,
    /// How much each question matters, the most first.
    pub influence: Vec<Influence>,
    /// Which single missing answer could hide "act now", the most often first.
    pub could_hide_act_now: Vec<Hidden>,
    /// The factors that are enough for "act now" by themselves, and where they are asked.
    pub triggers: Vec<Trigger>,
}

/// How large things are.
#[derive(Debug, Serialize)]
pub struct Size {
    /// Questions that can be rated.
    pub questions: usize,
    /// Options of all questions.
    pub options: usize,
    /// Rules.
    pub rules: usize,
    /// Facts of the diary that factors name.
    pub diary_facts: usize,
    /// The base-ten logarithm of the number of complete answer sets.
    pub answer_sets_log10: f64,
    /// Nodes of the largest diagram of a reading or band.
    pub largest_diagram: usize,
    /// Steps that the proof took, of at most [`MOST_STEPS`].
    pub steps: usize,
}

/// A property, and whether it holds over all answer sets.
#[derive(Debug, Serialize)]
pub struct Property {
    /// A short fixed name.
    pub id: &'static str,
    /// What it says.
    pub says: &'static str,
    /// Whether it holds.
    pub outcome: Outcome,
    /// What stands against it, or is good to know: one line each.
    pub details: Vec<Detail>,
}

/// How a property came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It holds for every answer set.
    Holds,
    /// It does not hold, and a person should look whether that is meant.
    Look,
    /// It does not hold.
    Fails,
}

/// One thing that stands against a property.
#[derive(Debug, Serialize)]
pub struct Detail {
    /// What.
    pub what: String,
    /// A case that shows it, in the form that `heedful assess` takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<Value>,
}

impl Property {
    /// A property that holds when there is nothing against it, and else comes out as `otherwise`.
    fn new(id: &'static str, says: &'static str, otherwise: Outcome, details: Vec<Detail>) -> Self {
        let outcome = if details.is_empty() { Outcome::Holds } else { otherwise };
        Self { id, says, outcome, details }
    }
}

/// Shows what can be shown about `pack`, which is also to be had as `translations`.
///
/// # Errors
/// A pack with more options than the library can count, or with a rule that is too large.
pub fn prove(pack: &Pack, translations: &[Pack]) -> Result<Proof, TooLargeError> {
    let space = Space::new(pack, MOST_STEPS)?;
    let complete = Functions::new(pack, &space, View::Complete)?;
    let reachable =
        complete.levels.iter().map(|(key, level)| (*key, exact::reachable(&space, level)));
    let reachable = reachable.collect();
    done(&space, "what the result could be")?;
    let world = World {
        reachable,
        complete,
        certain: Functions::new(pack, &space, View::Certain)?,
        chances: space.signs(measure::SIGNS),
        pack,
        translations,
        space: &space,
    };
    for functions in [&world.complete, &world.certain] {
        functions.within_limit(pack, &space)?;
    }
    let mut properties = reach::properties(&world);
    done(&space, "whether everything can be reached")?;
    properties.extend(guards::properties(&world));
    done(&space, "whether a sign never lowers the result")?;
    properties.extend(exact::properties(&world)?);
    done(&space, "whether counting is exact")?;
    properties.push(triggers::property(&world));
    properties.push(engine::property(&world));
    let proof = Proof {
        pack: format!("{} {}", pack.id, pack.version),
        properties,
        bands: measure::bands(&world),
        influence: measure::influence(&world),
        could_hide_act_now: measure::could_hide_act_now(&world),
        triggers: triggers::triggers(&world),
        size: size(&world),
    };
    done(&space, "how much each question matters")?;
    Ok(proof)
}

/// That nothing was too large so far.
fn done(space: &Space, what: &str) -> Result<(), TooLargeError> {
    space.within_limit("pack", || what.to_owned())
}

/// True when a property fails.
pub fn any_failure(proof: &Proof) -> bool {
    proof.properties.iter().any(|property| property.outcome == Outcome::Fails)
}

/// The questions that no answers can show, by id. For `heedful check`.
pub fn never_shown(pack: &Pack) -> Result<Vec<String>, TooLargeError> {
    let space = Space::new(pack, MOST_STEPS_TO_CHECK)?;
    let complete = Functions::new(pack, &space, View::Complete)?;
    let questions = pack.questions.iter().zip(&complete.shown);
    Ok(questions
        .filter(|(_, shown)| shown.is_false())
        .map(|(question, _)| question.id.to_string())
        .collect())
}

/// A pack, its answer space and its functions.
struct World<'a> {
    pack: &'a Pack,
    /// The same in its other languages.
    translations: &'a [Pack],
    space: &'a Space,
    complete: Functions,
    certain: Functions,
    /// For answers of which some are open: when they can be completed so that a reading reaches a level.
    reachable: BTreeMap<(Reading, Level), Bdd>,
    /// The measure of influences: about as many signs are reported as `measure::SIGNS` says.
    chances: Vec<f64>,
}

impl World<'_> {
    fn falsehood(&self) -> Bdd {
        self.space.variables.mk_false()
    }

    /// `what`, with one case in which it holds, reported without the diary where that is possible.
    fn shown_by(&self, what: String, holds: &Bdd) -> Detail {
        Detail { case: cases::one(self, holds), what }
    }
}

fn size(world: &World<'_>) -> Size {
    let pack = world.pack;
    let sets: f64 = world.space.questions.iter().map(space::QuestionSpace::log10_of_answers).sum();
    let diagrams = world.complete.levels.values().chain(world.complete.bands.values());
    let diagrams = diagrams.chain(world.certain.levels.values());
    Size {
        questions: pack.questions.iter().filter(|question| !question.options.is_empty()).count(),
        options: pack.questions.iter().map(|question| question.options.len()).sum(),
        rules: pack.rules.len(),
        diary_facts: world.space.facts.len(),
        answer_sets_log10: sets,
        steps: world.space.spent(),
        largest_diagram: diagrams.map(Bdd::size).max().unwrap_or(0),
    }
}

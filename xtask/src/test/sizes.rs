//! The release site: its sizes, against the budget, and that it does not tell where it was built.

use anyhow::Result;

use super::Totals;
use crate::{
    bench, project,
    site::{self, Profile},
};

/// Builds the release site, prints its sizes, and holds them against the budget.
pub fn check() -> Result<Totals> {
    site::build(Profile::Release)?;
    let sizes = bench::sizes::of_site(&project::dist())?;
    eprint!("{sizes}");
    let budget = bench::budget::read(project::root())?;
    let exceeded = budget.exceeded_by(&sizes);
    for line in &exceeded {
        eprintln!("   over budget: {line}");
    }
    let names = site::paths::telling_names(&project::dist())?;
    for name in &names {
        eprintln!("   says in its name what the site is about: {name}");
    }
    let held = budget.limits().saturating_sub(exceeded.len());
    let telling = site::paths::left_in(&project::dist())?;
    for file in &telling {
        eprintln!("   names a folder of this machine: {file}");
    }
    Ok(Totals::of(held, exceeded.len())
        + Totals::check(telling.is_empty())
        + Totals::check(names.is_empty()))
}

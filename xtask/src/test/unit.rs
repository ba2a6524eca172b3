//! Unit and property tests, and the examples in the documentation.

use anyhow::Result;

use super::Totals;
use crate::{run, tools};

/// All tests but those in browsers.
pub fn tests() -> Result<Totals> {
    let nextest = tools::nextest().ensure()?;
    let mut command = run::command(nextest);
    command.args([
        "nextest",
        "run",
        "--workspace",
        "--exclude",
        "heedful-tests",
        "--no-tests",
        "pass",
    ]);
    let output = run::run_streaming(&mut command)?;
    Ok(Totals::in_nextest(&output.text).unwrap_or_default().given(output.status.success()))
}

/// Examples in the documentation, which nextest does not run.
pub fn examples() -> Result<Totals> {
    let mut command = run::cargo();
    command.args(["test", "--doc", "--workspace", "--exclude", "heedful-tests", "--quiet"]);
    let output = run::run_streaming(&mut command)?;
    Ok(Totals::in_libtest(&output.text).unwrap_or_default().given(output.status.success()))
}

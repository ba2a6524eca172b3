//! `docs/speed.md`: the last full result, with how to repeat it.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{project, run};

const BEFORE: &str = "# Speed and size, beside what a charity would pick instead

Written by `cargo xtask bench`; repeat it with that command on a machine that does nothing else (about ten minutes;
`--quick` shows in one that it works). The numbers as JSON, run by run, are then in `target/bench/result.json`.

The peer is the same check in SurveyJS (`bench/peer/`): the pack as `heedful export --to surveyjs` writes it, one question
at a time, with `survey-core` and `survey-js-ui` bundled and minified by esbuild, and its stylesheet without web fonts. Its page
is that of its documentation: empty until the script has run. Both pages come from the same server, compressed before, and
each visit has a browser of its own with an empty cache. The peer only asks: it works nothing out and shows no result, so
its \"result\" is its last page.

";

const AFTER: &str = "
Times are medians, with the least and the most of the runs; a ratio is ours as a part of the peer's, by the medians.

- *First question answered*: its first row was there, was pressed by a script as soon as it could be seen, and stayed
  ticked. Heedful's first question comes after two presses (start, who it is about), which are part of the time; the
  program itself follows, and *second question there* is when it is ready.
- *Bytes to the first answerable question*: for Heedful the page, its styles and its scripts; for the peer all of it,
  since nothing is shown before. *Bytes to the result* have the program and the pack as well.
- *Tap to next screen*: from the press until the frame with the next screen has been painted; the rule for answers is the
  same on both sides (the first row of each question). A journey goes to the result: in that frame Heedful shows the band
  and what to do first, and draws the rest of it in the two frames after that. The presses begin once the page says that
  it is ready; Heedful has warmed up by then (see size.md), and *second question there* includes that.
- *Heap*: JavaScript's after a garbage collection, and the whole memory of the WASM module.
- *Heap with a diary*: after a kept file of 1,000 incidents was opened, its list shown and its picture drawn. The peer
  has no diary.

## The engine by itself

On the same machine, native (`cargo bench -p heedful-engine`):

";

/// What the engine's own benchmarks print.
pub fn engine() -> Result<String> {
    let mut bench = run::cargo();
    bench.args(["bench", "--package", "heedful-engine", "--bench", "assess"]);
    let output = run::run_captured("Measuring the engine", &mut bench)?;
    if !output.status.success() {
        bail!("the engine's benchmarks failed: see above")
    }
    let lines = output.text.lines().skip_while(|line| !line.contains("fastest"));
    Ok(lines.map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_owned())
}

/// Writes the document.
pub fn write(table: &str, engine: &str) -> Result<()> {
    let path = project::root().join("docs").join("speed.md");
    let text = format!("{BEFORE}{table}{AFTER}```\n{engine}\n```\n");
    fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))
}

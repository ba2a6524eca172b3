//! The tests of the widget that need a DOM: compiled to WASM, and run in headless Chromium.

use std::{ffi::OsStr, fs, path::Path, time::Duration};

use anyhow::{Context, Result};

use super::{Engine, Totals, engines};
use crate::{project, run, terminal, tools};

/// The runner asks the browser without a limit of its own, and may hang after a green run.
const LIMIT: Duration = Duration::from_secs(900);

/// Runs them.
pub fn tests() -> Result<Totals> {
    if !mentions(&project::root().join("src"), "wasm_bindgen_test")? {
        terminal::note("the widget has no tests of this kind");
        return Ok(Totals::default());
    }
    let Some(chromium) = engines::find(&[Engine::Chromium])?.pop() else {
        return Ok(engines::missing(Engine::Chromium, project::machine()));
    };
    tools::wasm_target()?;
    let wasm_bindgen = tools::wasm_bindgen()?.ensure()?;
    let runner = wasm_bindgen
        .with_file_name(format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX));
    let mut command = run::cargo();
    command
        .args(["test", "-p", "heedful", "--target", "wasm32-unknown-unknown"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", chromium.driver)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    let output = run::run_streaming_within(&mut command, LIMIT)?;
    Ok(Totals::in_libtest(&output.text).unwrap_or_default().given(output.status.success()))
}

fn mentions(folder: &Path, word: &str) -> Result<bool> {
    for entry in
        fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?
    {
        let path = entry?.path();
        let found = match path.is_dir() {
            true => mentions(&path, word)?,
            false => {
                path.extension() == Some(OsStr::new("rs"))
                    && fs::read_to_string(&path)?.contains(word)
            }
        };
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

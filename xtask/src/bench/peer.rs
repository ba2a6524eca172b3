//! The page that a charity would make instead: the same questions in SurveyJS, bundled and compressed as ours are.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::{project, run, site::compress, tools};

/// Where it is written.
fn folder() -> PathBuf {
    project::target().join("bench").join("peer")
}

/// Builds it and says where it is.
pub fn build() -> Result<PathBuf> {
    let source = project::root().join("bench").join("peer");
    if !source.join("node_modules").join(".package-lock.json").is_file() {
        let mut npm = run::node_program("npm");
        npm.current_dir(&source).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        run::step("Installing the peer from npm (once)", &mut npm, tools::CHECK_NETWORK)?;
    }
    let folder = folder();
    if folder.is_dir() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("could not empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder)
        .with_context(|| format!("could not create {}", folder.display()))?;

    let mut export = run::cargo();
    export
        .args(["run", "--quiet", "--package", "heedful-cli", "--", "export"])
        .arg(project::root().join("content").join("stalking-england-wales"))
        .args(["--to", "surveyjs", "-o"])
        .arg(source.join("survey.json"));
    run::step("heedful export", &mut export, "mend what it names above")?;
    let mut bundle = run::node_program("node_modules/.bin/esbuild");
    bundle
        .current_dir(&source)
        .args(["index.js", "--bundle", "--minify", "--format=esm", "--target=es2022"])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(format!("--outdir={}", folder.display()));
    run::step("Bundling the peer", &mut bundle, "see what esbuild says above")?;
    fs::copy(source.join("index.html"), folder.join("index.html"))
        .context("could not copy the peer's page")?;
    compress::folder(&folder)?;
    Ok(folder)
}

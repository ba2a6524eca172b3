//! Debian's packages: root gets the browsers and drivers that are lacking.

use crate::{run, say, tools};
use anyhow::Result;
use std::path::Path;

/// Three engines and what they need: a display for WebKit, fonts for scripts other than Latin, and what reads PDFs.
const PACKAGES: &[&str] = &[
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "libwebkit2gtk-4.1-0",
    "xvfb",
    "poppler-utils",
    "fonts-dejavu-core",
    "fonts-noto-core",
];

const INSTALLED: &str = "install ok installed";

/// Installs the packages that are lacking, where this is Debian and we may.
pub fn install_what_is_lacking() -> Result<()> {
    if !Path::new("/etc/debian_version").is_file() {
        return Ok(());
    }
    let lacking: Vec<&str> =
        PACKAGES.iter().copied().filter(|package| !is_installed(package)).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    if run::answer(run::command("id").arg("-u")).as_deref() != Some("0") {
        say::note(&format!(
            "for all engines, have root run: apt-get install {}",
            lacking.join(" ")
        ));
        return Ok(());
    }
    let advice = "see whether this machine reaches Debian's packages, then run the command again";
    run::step(
        "Reading Debian's list of packages",
        run::command("apt-get").args(["update", "-q"]),
        advice,
    )?;
    let mut install = run::command("apt-get");
    install.args(["install", "-y", "-q", "--no-install-recommends"]).args(&lacking);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    run::step(&format!("Installing {}", lacking.join(", ")), &mut install, tools::CHECK_NETWORK)
}

fn is_installed(package: &str) -> bool {
    let status = run::answer(run::command("dpkg-query").args(["-W", "-f=${Status}", package]));
    status.as_deref() == Some(INSTALLED)
}

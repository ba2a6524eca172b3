//! Browser engines and their drivers: which are here, and how to get those that are not.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;
use clap::ValueEnum;

use super::{Totals, debian};
use crate::{project::Machine, terminal, tools};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Chrome, Edge and most browsers on Android.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, which stands for Safari.
    Webkit,
}

/// An engine that is here.
#[derive(Debug, Clone)]
pub struct Found {
    /// Which.
    pub engine: Engine,
    /// The browser.
    pub browser: PathBuf,
    /// The program that drives it.
    pub driver: PathBuf,
}

impl Engine {
    /// Its name in the names of tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The variables that tell the browser tests where its browser and its driver are.
    pub fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["HEEDFUL_CHROMIUM", "HEEDFUL_CHROMEDRIVER"],
            Self::Firefox => ["HEEDFUL_FIREFOX", "HEEDFUL_GECKODRIVER"],
            Self::Webkit => ["HEEDFUL_MINIBROWSER", "HEEDFUL_WEBKITWEBDRIVER"],
        }
    }

    fn how_to_get(self) -> &'static str {
        match self {
            Self::Chromium => {
                "install Chromium or Chrome, and chromedriver of the same version, on the search path"
            }
            Self::Firefox => "install Firefox; geckodriver is installed for you",
            Self::Webkit => {
                "WebKitGTK runs on Linux: install webkit2gtk-driver (Debian, Ubuntu) or your system's package with \
                 WebKitWebDriver and MiniBrowser, and Xvfb"
            }
        }
    }

    fn browser(self) -> Option<PathBuf> {
        let [variable, _] = self.variables();
        given(variable).or_else(|| match self {
            Self::Chromium => {
                first_on_path(&["chromium", "chromium-browser", "google-chrome", "chrome"]).or_else(
                    || {
                        first_file(&[
                            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        ])
                    },
                )
            }
            Self::Firefox => first_on_path(&["firefox-esr", "firefox"]).or_else(|| {
                first_file(&[
                    "/Applications/Firefox.app/Contents/MacOS/firefox",
                    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
                ])
            }),
            Self::Webkit => first_on_path(&["MiniBrowser"]).or_else(mini_browser),
        })
    }

    fn driver(self) -> Result<Option<PathBuf>> {
        let [_, variable] = self.variables();
        let found = given(variable);
        Ok(match self {
            Self::Chromium => found.or_else(|| first_on_path(&["chromedriver"])),
            Self::Firefox => match found {
                Some(path) => Some(path),
                None => Some(tools::geckodriver().ensure()?),
            },
            Self::Webkit if cfg!(target_os = "linux") && tools::on_path("Xvfb").is_none() => None,
            Self::Webkit => found.or_else(|| first_on_path(&["WebKitWebDriver"])),
        })
    }
}

/// Those of these engines that are here. On Debian, root gets those that were not.
pub fn find(engines: &[Engine]) -> Result<Vec<Found>> {
    debian::install_what_is_lacking(debian::BROWSERS)?;
    let mut found = Vec::new();
    for &engine in engines {
        let Some(browser) = engine.browser() else { continue };
        if let Some(driver) = engine.driver()? {
            found.push(Found { engine, browser, driver });
        }
    }
    Ok(found)
}

/// Says that an engine was left out and how to get it: on a CI machine that is a failure.
pub fn missing(engine: Engine, machine: Machine) -> Totals {
    let name = engine.name();
    let (outcome, totals) = match machine {
        Machine::Ci => ("failed", Totals::FAILED),
        Machine::Own => ("left out", Totals::not_checked(name)),
    };
    let advice = engine.how_to_get();
    terminal::note(&format!("{name}: {outcome}, it is not on this machine. To get it: {advice}"));
    totals
}

fn given(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

fn first_on_path(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| tools::on_path(name))
}

fn first_file(paths: &[&str]) -> Option<PathBuf> {
    paths.iter().map(PathBuf::from).find(|path| path.is_file())
}

/// MiniBrowser is no program for people, so it is beside a library.
fn mini_browser() -> Option<PathBuf> {
    ["/usr/lib", "/usr/lib64", "/usr/libexec"]
        .iter()
        .find_map(|libraries| mini_browser_below(Path::new(libraries)))
}

fn mini_browser_below(libraries: &Path) -> Option<PathBuf> {
    let folders = fs::read_dir(libraries).ok()?.flatten().map(|entry| entry.path());
    let folders = folders.chain([libraries.to_path_buf()]);
    folders
        .flat_map(|folder| {
            ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map(|name| folder.join(name))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_that_is_not_there_fails_on_a_ci_machine_only() {
        assert_eq!(missing(Engine::Webkit, Machine::Ci), Totals::FAILED);
        assert_eq!(
            missing(Engine::Webkit, Machine::Own),
            Totals::not_checked(Engine::Webkit.name())
        );
    }

    #[test]
    fn mini_browser_is_found_beside_its_library() {
        let libraries = tempfile::tempdir().unwrap();
        assert_eq!(mini_browser_below(libraries.path()), None);
        let folder = libraries.path().join("some-architecture").join("webkit2gtk-4.1");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("MiniBrowser"), "").unwrap();
        assert_eq!(mini_browser_below(libraries.path()), Some(folder.join("MiniBrowser")));
    }
}

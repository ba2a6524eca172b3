//! Debian's packages: root gets the browsers, drivers and servers that are lacking.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::{run, terminal, tools};

/// Three engines and what they need: a display for WebKit, fonts for scripts other than Latin, and what reads PDFs.
pub const BROWSERS: &[&str] = &[
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

/// The web servers that the bundle has header files for. `apache2-bin` is Apache without its service.
pub const SERVERS: &[&str] = &["nginx-light", "libnginx-mod-http-brotli-static", "apache2-bin"];

/// WordPress and what it runs on. `mariadb-server-core` is the database without its service; `php-cgi` keeps WordPress
/// from bringing Apache with its.
pub const WORDPRESS: &[&str] = &[
    "mariadb-server-core",
    "mariadb-client-core",
    "php-cli",
    "php-cgi",
    "php-mysql",
    "wordpress",
    "wordpress-theme-twentytwentythree",
];

/// By this file Debian asks whoever runs a machine which services may start. Ours says: none.
const POLICY: &str = "/usr/sbin/policy-rc.d";

const INSTALLED: &str = "install ok installed";

/// Installs those of these packages that are lacking, where this is Debian and we may.
pub fn install_what_is_lacking(packages: &[&str]) -> Result<()> {
    if !Path::new("/etc/debian_version").is_file() {
        return Ok(());
    }
    let lacking: Vec<&str> =
        packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    if run::answer(run::command("id").arg("-u")).as_deref() != Some("0") {
        terminal::note(&format!(
            "to run all tests, have root run: apt-get install {}",
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
    let _no_services = NoServices::begin()?;
    run::step(&format!("Installing {}", lacking.join(", ")), &mut install, tools::CHECK_NETWORK)
}

/// While this lives, no service starts that a package brings: a test must not open a port for good. Where the machine has
/// a policy of its own, that one holds.
struct NoServices {
    is_ours: bool,
}

impl NoServices {
    fn begin() -> Result<Self> {
        let is_ours = !Path::new(POLICY).exists();
        if is_ours {
            fs::write(POLICY, "#!/bin/sh\nexit 101\n")
                .and_then(|()| executable(Path::new(POLICY)))
                .with_context(|| format!("could not write {POLICY}"))?;
        }
        Ok(Self { is_ours })
    }
}

impl Drop for NoServices {
    fn drop(&mut self) {
        if self.is_ours {
            fs::remove_file(POLICY).ok();
        }
    }
}

#[cfg(unix)]
fn executable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> std::io::Result<()> {
    Ok(())
}

fn is_installed(package: &str) -> bool {
    let status = run::answer(run::command("dpkg-query").args(["-W", "-f=${Status}", package]));
    status.as_deref() == Some(INSTALLED)
}

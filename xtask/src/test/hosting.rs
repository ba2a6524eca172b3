//! The bundle on real web servers, and the plugin in a real WordPress. Their programs come from Debian's packages and run
//! as children of the tests only.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use super::{Engine, Totals, browser, debian, engines};
use crate::{
    project::{self, Machine},
    site::{self, Profile},
    terminal,
};

/// A program or a file that a part can't do without.
struct Needed {
    name: &'static str,
    place: &'static str,
}

const SERVERS: &[Needed] = &[
    Needed { name: "nginx", place: "/usr/sbin/nginx" },
    Needed {
        name: "nginx's brotli module",
        place: "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    },
    Needed { name: "Apache", place: "/usr/sbin/apache2" },
];

const WORDPRESS: &[Needed] = &[
    Needed { name: "WordPress", place: "/usr/share/wordpress/wp-settings.php" },
    Needed { name: "MariaDB", place: "/usr/sbin/mariadbd" },
    Needed { name: "PHP", place: "/usr/bin/php" },
];

/// The bundle on nginx and Apache.
pub fn hosts() -> Result<Totals> {
    part(debian::SERVERS, SERVERS, "test(/^hosts::/)")
}

/// The plugin in WordPress.
pub fn wordpress() -> Result<Totals> {
    part(debian::WORDPRESS, WORDPRESS, "test(/^wordpress::/)")
}

fn part(packages: &[&str], needed: &[Needed], tests: &str) -> Result<Totals> {
    debian::install_what_is_lacking(packages)?;
    let mut missing: Vec<&str> =
        needed.iter().filter(|needed| !is_here(needed)).map(|needed| needed.name).collect();
    let found = engines::find(Engine::value_variants())?;
    // What it takes to make the pages, and not only to look at them.
    if !found.iter().any(|found| found.engine == Engine::Chromium) {
        missing.push(Engine::Chromium.name());
    }
    if !missing.is_empty() {
        return Ok(left_out(&missing, project::machine()));
    }
    site::build(Profile::Release)?;
    browser::run(&found, tests)
}

fn is_here(needed: &Needed) -> bool {
    Path::new(needed.place).is_file()
}

/// As with an engine that is not there: said aloud, and on a CI machine a failure.
fn left_out(missing: &[&str], machine: Machine) -> Totals {
    let (outcome, totals) = match machine {
        Machine::Ci => ("failed", Totals::FAILED),
        Machine::Own => ("left out", Totals::not_checked(&missing.join(", "))),
    };
    terminal::note(&format!(
        "this part: {outcome}, since these are not on this machine: {}. They are where Debian puts them, or nowhere: run \
         the tests as root on Debian 12, or in a container of it, and they are installed",
        missing.join(", ")
    ));
    totals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_can_not_run_fails_on_a_ci_machine_only() {
        assert_eq!(left_out(&["nginx"], Machine::Ci), Totals::FAILED);
        assert_eq!(left_out(&["nginx"], Machine::Own), Totals::not_checked("nginx"));
    }

    #[test]
    fn what_is_nowhere_is_missing() {
        assert!(!is_here(&Needed { name: "a server", place: "/no/such/server" }));
    }
}

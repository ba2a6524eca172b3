//! The bundle on servers as hosts have them: one that knows nothing, nginx, Apache, and WordPress with its database.
//!
//! Each runs as a child of the test, from a folder of its own, on a free port of this machine, and ends with the test.
//! Nothing of the machine's own servers is read, written or started.

pub mod apache;
mod asked;
pub mod nginx;
pub mod plain;
mod running;
pub mod wordpress;

pub use asked::{Answer, ask};
pub use running::Running;

use std::path::Path;

use xtask::bundle::About;

use crate::test_site::TestSite;

/// Makes the bundle of the built site in `place`: see [`xtask::bundle::write`].
///
/// # Panics
/// When the site was not built, or can't be bundled.
pub fn bundle(place: &Path) {
    let about = About::of_project().expect("this project is a git clone");
    xtask::bundle::write(&TestSite::built_site().folder, place, &about)
        .expect("the site can be bundled");
}

//! Pictures of what a person saw: one for each failure, and of every screen at every size when `HEEDFUL_SCREENS` is
//! set. They land in `target/screens`.

use std::path::PathBuf;

use crate::test_site::project;

/// A size of window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// The size that tests start with, since most people come on a phone.
pub const PHONE: Size = Size { width: 360, height: 740 };

/// The sizes at which screens are looked at.
pub const SIZES: [Size; 3] =
    [PHONE, Size { width: 768, height: 1024 }, Size { width: 1440, height: 900 }];

/// Whether pictures of all screens were asked for.
pub(crate) fn are_wanted() -> bool {
    std::env::var_os("HEEDFUL_SCREENS").is_some()
}

/// Where the picture called `name` is kept. The folder exists when this returns.
pub(crate) fn place_for(folder: &str, name: &str) -> PathBuf {
    let folder = project().join("target").join("screens").join(folder);
    std::fs::create_dir_all(&folder).ok();
    folder.join(format!("{}.png", name.replace("::", "-")))
}

//! The WordPress plugin: `embed/wordpress`, with the bundle inside, so that a site loads the check from itself alone.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{About, copy, pot, put, sums, zipped};
use crate::{
    project,
    site::{self, compress},
};

/// Where the plugin's code is in the project.
const SOURCE: &str = "embed/wordpress";

/// The folder of the plugin that holds the bundle.
pub const SITE: &str = "site";

/// Makes `heedful-wordpress` and its zip in `place`, from a bundle's folder.
pub fn write(bundle: &Path, place: &Path, about: &About) -> Result<()> {
    let plugin = place.join("heedful-wordpress");
    copy(&project::root().join(SOURCE), &plugin)?;
    copy(bundle, &plugin.join(SITE))?;
    leave_out_other_pages(&plugin.join(SITE))?;
    site::fill_from_pack(&plugin.join("help.html"))?;
    let languages = plugin.join("languages");
    fs::create_dir_all(&languages)
        .with_context(|| format!("could not create {}", languages.display()))?;
    put(&languages.join("heedful.pot"), &pot::of(&plugin, &about.version)?)?;
    // WordPress calls a plugin by its folder.
    zipped::write(&plugin, super::NAME, about, &place.join("heedful-wordpress.zip"))
}

/// Takes out the pages of officers and trainers: no plugin shows them, and with them the plugin would be larger than the 2 MB that hosts which
/// nobody set up take.
fn leave_out_other_pages(site: &Path) -> Result<()> {
    for file in compress::files_in(site)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let is_of = |page: &str| name.starts_with(page) || name.contains(&format!(".{page}."));
        if is_of("officer") || is_of("training") {
            fs::remove_file(&file)
                .with_context(|| format!("could not remove {}", file.display()))?;
        }
    }
    // The list of hashes is of what is there.
    sums::write(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_else_can_publish_an_update_of_the_plugin() {
        let text = fs::read_to_string(project::root().join(SOURCE).join("heedful.php")).unwrap();
        // WordPress reads the header in the first comment, up to 8 kB.
        let header = text.split("*/").next().unwrap();
        assert!(header.contains("\n * Update URI:        false\n"), "{header}");
    }

    #[test]
    fn the_plugin_has_the_version_of_the_program() {
        let source = project::root().join(SOURCE);
        let version = env!("CARGO_PKG_VERSION");
        for (file, line) in [
            ("heedful.php", format!(" * Version:           {version}\n")),
            ("readme.txt", format!("Stable tag: {version}\n")),
        ] {
            let text = fs::read_to_string(source.join(file)).unwrap();
            assert!(text.contains(&line), "{file} lacks: {line}");
        }
    }
}

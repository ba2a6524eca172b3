//! Puts the pictures of all screens onto sheets, one for each size and colour scheme, to be looked at.
//!
//!     HEEDFUL_SCREENS=1 cargo nextest run -p heedful-tests -E 'test(chromium)'
//!     cargo run -p heedful-tests --example contact_sheet -- FOLDER
//!
//! The pictures lie in `target/screens/chromium`; the sheets go to FOLDER as PNG files.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use heedful_tests::{Engine, Size, TestSite, run};

/// How wide a sheet is.
const WIDTH: u32 = 2000;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder to put the sheets in"));
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screens/chromium");
    for (sheet, names) in sheets(&pictures) {
        let (site, test_site) = (pictures.join("index.html"), TestSite::built_site());
        std::fs::write(&site, page(&sheet, &names)).expect("the sheet can be written");
        let test_site = TestSite { folder: pictures.clone(), ..test_site };
        run("contact_sheet", Engine::Chromium, test_site, async |page| {
            page.open().await;
            page.fit_to(Size { width: WIDTH, height: 800 }).await;
            let height: u32 = page.run("return document.documentElement.scrollHeight").await;
            page.fit_to(Size { width: WIDTH, height }).await;
            let place = folder.join(format!("{sheet}.png"));
            page.session.screenshot(&place).await.expect("a picture can be taken");
            println!("{} ({} screens)", place.display(), names.len());
        });
        std::fs::remove_file(&site).ok();
    }
}

/// The pictures by size and scheme, as their names end in `-360x740-dark`.
fn sheets(pictures: &Path) -> BTreeMap<String, Vec<String>> {
    let mut sheets: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(pictures).expect("there are pictures").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".png") else { continue };
        let mut parts = stem.rsplitn(3, '-');
        if let (Some(scheme), Some(size), Some(_)) = (parts.next(), parts.next(), parts.next()) {
            sheets.entry(format!("{size}-{scheme}")).or_default().push(name.clone());
        }
    }
    for names in sheets.values_mut() {
        names.sort();
    }
    sheets
}

/// A page of pictures, each with its name. Attributes do what a style would, which the policy of the site forbids here.
fn page(sheet: &str, names: &[String]) -> String {
    let width: u32 = sheet.split('x').next().and_then(|width| width.parse().ok()).unwrap_or(WIDTH);
    let across = (WIDTH / (width.min(900) + 20)).max(1) as usize;
    let shown = WIDTH / u32::try_from(across).unwrap_or(1) - 20;
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><head><link rel=\"icon\" href=\"data:,\"></head><title>Screens</title><table cellpadding=\"4\">",
    );
    for row in names.chunks(across) {
        page.push_str("<tr valign=\"top\">");
        for name in row {
            write!(page, "<td><img width=\"{shown}\" src=\"{name}\" alt=\"\"><br>{name}</td>")
                .expect("a string takes everything");
        }
        page.push_str("</tr>");
    }
    page + "</table></html>"
}

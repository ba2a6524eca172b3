//! Opening a case from a file, so that a test can begin with much that was told before.

use heedful_engine::{Case, PackId};
use serde_json::json;

use crate::page::Page;

impl Page {
    /// Opens the first page, and this case from a file. Waits until its answers can be checked.
    pub async fn open_case(&self, pack: &PackId, case: &Case) {
        let mut kept = serde_json::to_value(case).expect("a case is JSON");
        kept["pack"] = json!({ "id": pack, "version": "1.0.0" });
        let folder = std::env::temp_dir().join(format!("heedful-{}", port_of(&self.site)));
        std::fs::create_dir_all(&folder).expect("there is a folder for temporary files");
        let file = folder.join("kept.json");
        std::fs::write(&file, kept.to_string()).expect("a file can be written");
        self.open_ready().await;
        self.press_start().await;
        self.arrive().await;
        self.press("main details.fold:has(#open-file) > summary").await;
        let input = self.wait_for("#open-file").await;
        input.send_keys(file.to_string_lossy()).await.expect("a file can be chosen");
        self.wait_for(".answers").await;
        self.arrive().await;
        std::fs::remove_dir_all(&folder).ok();
    }
}

/// What tells this test from the others that run now: the port of its site.
fn port_of(site: &str) -> String {
    site.chars().filter(char::is_ascii_digit).collect()
}

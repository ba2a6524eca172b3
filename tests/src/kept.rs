//! Opening a case from a file, so that a test can begin with much that was told before; and reading what the page saves.

use heedful_engine::{Case, PackId};
use serde_json::json;
use tempfile::TempDir;

use crate::page::Page;
use crate::wait::until;

/// A file that the page gave to the browser.
#[derive(Debug, Clone)]
pub struct Saved {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub content: String,
}

impl Page {
    /// Opens the first page, and this case from a file. Waits until its answers can be checked.
    pub async fn open_case(&self, pack: &PackId, case: &Case) {
        let mut kept = serde_json::to_value(case).expect("a case is JSON");
        kept["pack"] = json!({ "id": pack, "version": "1.0.0" });
        self.open_ready().await;
        self.press_start().await;
        self.arrive().await;
        self.press("#app summary").await;
        let _file = self.choose_file(&kept.to_string()).await;
        self.wait_for(".answers").await;
        self.arrive().await;
    }

    /// Gives the page a file to open, as someone who chooses it. The file is gone once what is returned is dropped.
    #[must_use]
    pub async fn choose_file(&self, content: &str) -> TempDir {
        let folder = tempfile::tempdir().expect("there is a folder for temporary files");
        let file = folder.path().join("kept.json");
        std::fs::write(&file, content).expect("a file can be written");
        let input = self.wait_for("#open-file").await;
        input.send_keys(file.to_string_lossy()).await.expect("a file can be chosen");
        folder
    }

    /// Presses what saves a file, and reads what the browser is given to save: where it would put it differs.
    pub async fn saved_by(&self, css: &str) -> Saved {
        self.run::<()>(
            "window.savedBlob = null;
             if (!window.realMake) window.realMake = URL.createObjectURL.bind(URL);
             URL.createObjectURL = (blob) => { window.savedBlob = blob; return window.realMake(blob); };
             HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; };",
        )
        .await;
        self.press(css).await;
        until("a file was saved", async || {
            self.run::<bool>("return Boolean(window.savedBlob && window.savedName)")
                .await
                .then_some(())
        })
        .await;
        let content = self.run_awaiting("return await window.savedBlob.text()").await;
        Saved { name: self.run("return window.savedName").await, content }
    }
}

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

    /// Saves the case in the browser under this passphrase, from a screen that offers it.
    pub async fn save_in_browser(&self, passphrase: &str) {
        self.press("label:has(#keep-device)").await;
        self.write("#keep-passphrase", passphrase).await;
        self.write("#keep-passphrase-again", passphrase).await;
        self.press("#keep-do").await;
        self.wait_for(".kept-here").await;
    }

    /// Opens what is saved in the browser, from a screen that offers it.
    pub async fn open_saved(&self, passphrase: &str) {
        self.press("#open-device").await;
        self.write("#open-passphrase", passphrase).await;
        self.press(".passphrase button[type=submit]").await;
    }

    /// What this page has in the browser's storage: the ends of its keys, and what lies under them.
    pub async fn stored(&self) -> Vec<(String, String)> {
        self.run(
            "const { ownKeys } = document.documentElement.dataset;
             return [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage))
               .filter(([key]) => key.startsWith(ownKeys))
               .map(([key, value]) => [key.slice(ownKeys.length), value])
               .toSorted()",
        )
        .await
    }

    /// From now on, making a key from a passphrase waits until [`Page::let_keys_be_made`].
    pub async fn hold_keys(&self) {
        self.run::<()>(
            "const { deriveKey, encrypt, decrypt } = SubtleCrypto.prototype;
             const gate = new Promise((open) => { window.letKeysBeMade = open; });
             window.keysAsked = 0;
             window.textsLocked = 0;
             SubtleCrypto.prototype.deriveKey = async function (...all) {
               window.keysAsked += 1;
               await gate;
               return deriveKey.apply(this, all);
             };
             const counted = (real) => async function (...all) {
               try { return await real.apply(this, all); }
               finally { setTimeout(() => setTimeout(() => { window.textsLocked += 1; })); }
             };
             Object.assign(SubtleCrypto.prototype, { encrypt: counted(encrypt), decrypt: counted(decrypt) });",
        )
        .await;
    }

    /// Waits until the page has asked for a key.
    pub async fn wait_for_key_asked(&self) {
        until("a key is asked for", async || {
            self.run::<bool>("return window.keysAsked > 0").await.then_some(())
        })
        .await;
    }

    /// Lets the keys be made, and waits until the page has gone on with them.
    pub async fn let_keys_be_made(&self) {
        self.run::<()>("window.letKeysBeMade()").await;
        until("something was locked or opened", async || {
            self.run::<bool>("return window.textsLocked > 0").await.then_some(())
        })
        .await;
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

//! The training page, as somebody uses it alone; and what it must come to.

use heedful_engine::training::{Scenario, TrainingContent, read_training_pack};
use heedful_engine::{Band, Prepared, prepare};

use crate::content::content_file;
use crate::page::Page;
use crate::test_site::TestSite;

/// What the training page of the built site loads.
///
/// # Panics
/// When the site was not built, or its content is not sound.
#[must_use]
pub fn built_for_training() -> (Prepared, TrainingContent) {
    let path = content_file(&TestSite::built_site().folder, "training-content");
    let json = std::fs::read_to_string(path).expect("the built site has content for training");
    let (pack, content) = read_training_pack(&json).expect("it reads");
    (prepare(pack).expect("it fits together"), content)
}

impl Page {
    /// Opens the training page, and begins.
    pub async fn open_training(&self) {
        self.open_path("training.html").await;
        self.wait_for_state("ready").await;
        self.press_start().await;
        self.wait_for("#screen-home").await;
    }

    /// Chooses a scenario, and one of the ways to use it.
    pub async fn choose_scenario(&self, scenario: &Scenario, way: &str) {
        self.press(&format!("#scenario-{}", scenario.number)).await;
        self.wait_for("#screen-scenario").await;
        self.arrive().await;
        self.press(&format!("#{way}")).await;
    }

    /// Gives one's own band and reason, and asks for the reference.
    pub async fn give_own_view(&self, band: Band, reason: &str) {
        self.press(&format!("label:has(#own-{})", band.id())).await;
        self.write("#own-reason", reason).await;
        self.press("#show-reference").await;
        self.wait_for("#screen-compared").await;
        self.arrive().await;
    }
}

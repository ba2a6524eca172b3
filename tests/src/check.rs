//! The check on a host's page: what stands inside `<heedful-check>`, and what the host is told.

use thirtyfour::WebElement;

use crate::page::Page;
use crate::wait::until;

impl Page {
    /// Waits until the check with this number (from 0) stands on the host's page.
    pub async fn wait_for_check(&self, number: usize) {
        until(&format!("check {number} is there"), async || {
            self.has_check(number).await.then_some(())
        })
        .await;
    }

    /// Whether the check with this number has taken the place of the host's own words.
    pub async fn has_check(&self, number: usize) -> bool {
        self.run(&format!(
            "return !!document.querySelectorAll('heedful-check')[{number}].shadowRoot?.querySelector('.on')"
        ))
        .await
    }

    /// Whether the host's own words inside the check are on the screen. WebDriver takes what no slot shows for shown.
    pub async fn has_hosts_words(&self) -> bool {
        self.run("return document.querySelector('heedful-check .own').getClientRects().length > 0")
            .await
    }

    /// Looks into the check with this number from now on, when its questions can be started.
    pub async fn enter_check(&self, number: usize) {
        self.wait_for_check(number).await;
        let frame = self.in_check(number, "iframe").await;
        frame.enter_frame().await.expect("the frame can be entered");
        self.wait_for_state("ready").await;
    }

    /// Something of the host's script: the frame, or the way out.
    pub async fn in_check(&self, number: usize, css: &str) -> WebElement {
        let script = format!(
            "return document.querySelectorAll('heedful-check')[{number}].shadowRoot.querySelector({css:?})"
        );
        let found = self.session.execute(script, vec![]).await.expect("the script runs");
        found.element().unwrap_or_else(|_| panic!("check {number} has no {css}"))
    }

    /// Presses the way out on the host's page.
    pub async fn leave_from_host(&self) {
        let way = self.in_check(0, "a.leave").await;
        way.click().await.expect("the way out can be pressed");
    }

    /// From now on, keeps what the checks on the host's page tell it, for [`Page::told`].
    pub async fn listen_to_checks(&self) {
        self.run::<()>(
            "window.told = [];
             for (const name of ['ready', 'step', 'finished', 'exit', 'error']) {
               addEventListener(`heedful-${name}`, ({ detail }) => window.told.push([name, detail ?? null]));
             }",
        )
        .await;
    }

    /// What the host was told, as names of events and their details.
    pub async fn told(&self) -> Vec<(String, serde_json::Value)> {
        self.run("return window.told").await
    }
}

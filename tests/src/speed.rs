//! How soon the screen answers, as a person with a slow phone feels it: from the press to the frame that shows it.

use serde_json::json;

use crate::page::Page;

impl Page {
    /// Slows the processor, as far as the page can tell, this many times. Only Chromium can.
    pub async fn slow_down(&self, times: u32) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
    }

    /// Presses a control, and returns the milliseconds until what it leads to was painted, as the page itself measures it.
    pub async fn time_of(&self, press: &str, until: &str) -> f64 {
        self.wait_for(press).await;
        let painted = self
            .session
            .execute_async(
                "const [press, until, done] = arguments;
                 const begin = performance.now();
                 document.querySelector(press).click();
                 const look = () => document.querySelector(until)
                     ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)))
                     : requestAnimationFrame(look);
                 look();",
                vec![json!(press), json!(until)],
            )
            .await;
        painted.expect("the page measures").convert().expect("a number")
    }

    /// Presses something, and returns how many milliseconds later the next frame was painted.
    pub async fn answers_within(&self, css: &str) -> f64 {
        let painted = self
            .session
            .execute_async(
                "const [css, done] = arguments;
                 const pressed = performance.now();
                 document.querySelector(css).click();
                 requestAnimationFrame(() => {
                   // The message is handled once the frame has been painted.
                   const { port1, port2 } = new MessageChannel();
                   port1.onmessage = () => done(performance.now() - pressed);
                   port2.postMessage('');
                 });",
                vec![json!(css)],
            )
            .await;
        painted.expect("a frame is painted").convert().expect("it took a while")
    }
}

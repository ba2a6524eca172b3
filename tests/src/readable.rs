//! Reading with large text or a strong zoom: the lines as a person sees them, what is cut off, what stays in view.

use crate::engine::Engine;
use crate::page::Page;
use crate::screens::{self, Size};

/// What finds the faults of the screen that is seen now.
const SCRIPT: &str = include_str!("readable.js");

/// A window of 1280×1024 at 400 %.
pub const ZOOMED: Size = Size { width: 320, height: 256 };

/// A phone of 360×740 at 200 %, as browsers on phones zoom a page.
pub const PHONE_ZOOMED: Size = Size { width: 180, height: 370 };

/// A small phone.
pub const SMALL_PHONE: Size = Size { width: 320, height: 640 };

/// The windows and sizes of text in which every screen can be read.
const READINGS: [(Size, u32); 4] =
    [(SMALL_PHONE, 200), (screens::PHONE, 200), (ZOOMED, 100), (PHONE_ZOOMED, 100)];

impl Page {
    /// What can't be read or reached on the screen that is seen now, one line each.
    pub async fn unreadable(&self) -> Vec<String> {
        self.run(SCRIPT).await
    }

    /// Checks that the screen that is seen now can be read and used with large text and zoomed in. Only Chromium can be
    /// told while it runs: other engines are started so, and are asked for [`Page::unreadable`].
    pub async fn check_reading(&self, name: &str) {
        if self.engine != Engine::Chromium {
            return;
        }
        let mut faults = vec![];
        for (size, percent) in READINGS {
            self.fit_to(size).await;
            self.prefer_text(percent).await;
            let Size { width, height } = size;
            let found = self.unreadable().await;
            if screens::are_wanted() {
                self.keep_picture(&format!("{name}-{width}x{height}-text-{percent}")).await;
            }
            let named =
                found.iter().map(|fault| format!("{width}×{height} at {percent} %: {fault}"));
            faults.extend(named);
        }
        self.prefer_text(100).await;
        self.fit_to(screens::PHONE).await;
        assert!(faults.is_empty(), "{name} can't be read:\n{}", faults.join("\n"));
    }
}

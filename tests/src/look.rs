//! Looking closely: windows of every size, what axe finds in them, and pictures for people to look at.

use serde_json::json;

use crate::axe;
use crate::engine::Engine;
use crate::page::Page;
use crate::screens::{self, SIZES, Size};
use crate::wait::until;

/// No window of Firefox or WebKit here gets narrower than about this, in CSS pixels: narrower pages are Chromium's to show.
const NARROWEST_WINDOW: u32 = 500;

/// Firefox makes no window higher than 16,384 pixels with its frame, and no X server shows one of more than 32,767 to WebKit.
/// A page may be longer, with everything unfolded.
const HIGHEST_WINDOW: u32 = 16_000;

impl Page {
    /// Checks the screen that is seen now: axe finds nothing, no field is read by others, what is seen is what things are
    /// called, and nothing is wider than the window. Keeps pictures of
    /// it at every size when they were asked for.
    pub async fn check_screen(&self, name: &str) {
        // In a window as high as the page, or axe would call targets small that the bars cover at this moment.
        let height: u32 = self.run("return document.documentElement.scrollHeight").await;
        self.fit_to(Size { height: height.max(screens::PHONE.height), ..screens::PHONE }).await;
        self.finish_moving().await;
        let violations = axe::violations(&self.session).await;
        assert!(violations.is_empty(), "axe on {name}:\n{}", violations.join("\n"));
        self.fields_are_sound(name).await;
        let overflow: i64 = self
            .run(
                "const page = document.documentElement; return page.scrollWidth - page.clientWidth",
            )
            .await;
        assert!(overflow <= 0, "{name} is {overflow} pixels wider than the window");
        self.fit_to(screens::PHONE).await;
        self.check_reading(name).await;
        if screens::are_wanted() {
            self.keep_pictures(name).await;
        }
    }

    /// Checks the screen that is seen now on a wall of this size: axe finds nothing, and all of it is seen at once. Keeps
    /// pictures of it when they were asked for.
    pub async fn check_wall(&self, name: &str, size: Size) {
        self.fit_to(size).await;
        self.finish_moving().await;
        let violations = axe::violations(&self.session).await;
        assert!(violations.is_empty(), "axe on {name}:\n{}", violations.join("\n"));
        let beyond: (i64, i64) = self
            .run(
                "const page = document.documentElement;
                 return [page.scrollWidth - window.innerWidth, page.scrollHeight - window.innerHeight]",
            )
            .await;
        let Size { width, height } = size;
        assert!(beyond.0 <= 0 && beyond.1 <= 0, "{name} goes {beyond:?} beyond {width}×{height}");
        self.check_reading(name).await;
        self.fit_to(size).await;
        if screens::are_wanted() {
            self.keep_schemes(name, size).await;
        }
    }

    /// Ends what still moves: a heading that appears has not the colours yet that it will have.
    async fn finish_moving(&self) {
        self.run::<()>("for (const moving of document.getAnimations()) moving.finish()").await;
    }

    /// Makes the page as large as a window of `size` shows it: in Firefox and WebKit no narrower than
    /// their windows get, and no higher.
    pub async fn fit_to(&self, size: Size) {
        let Size { width, height } = size;
        if self.engine == Engine::Chromium {
            // Its windows are never narrower than 500 pixels; the page inside can be.
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
            return;
        }
        let height = match self.engine {
            Engine::Firefox | Engine::WebKit => height.min(HIGHEST_WINDOW),
            Engine::Chromium => height,
        };
        // What a window's frame takes is known only once it stands, and an engine says that a window has a size before
        // the page in it has.
        until(&format!("the page is as large as {size:?}"), async || {
            let (inner, frame): ((u32, u32), (u32, u32)) = self
                .run(
                    "const page = [window.innerWidth, window.innerHeight];
                     return [page, [window.outerWidth - page[0], window.outerHeight - page[1]].map(side => Math.max(side, 0))]",
                )
                .await;
            let fits = (width..=width.max(NARROWEST_WINDOW)).contains(&inner.0);
            if fits && inner.1 == height {
                return Some(());
            }
            self.session
                .set_window_rect(0, 0, width + frame.0, height + frame.1)
                .await
                .expect("the window can be sized");
            None
        })
        .await;
    }

    /// Keeps one picture of what is seen now, when pictures were asked for.
    pub async fn keep_picture(&self, name: &str) {
        if screens::are_wanted() {
            let engine = format!("{:?}", self.engine).to_lowercase();
            let place = screens::place_for(&engine, name);
            self.session.screenshot(&place).await.expect("a picture can be taken");
        }
    }

    async fn keep_pictures(&self, name: &str) {
        for size in SIZES {
            self.fit_to(size).await;
            self.keep_schemes(name, size).await;
        }
        self.fit_to(screens::PHONE).await;
    }

    async fn keep_schemes(&self, name: &str, size: Size) {
        for scheme in self.colour_schemes() {
            self.prefer(scheme).await;
            self.keep_picture(&format!("{name}-{}x{}-{scheme}", size.width, size.height)).await;
        }
    }

    /// Only Chromium can be told to be dark while it runs.
    fn colour_schemes(&self) -> &'static [&'static str] {
        if self.engine == Engine::Chromium { &["dark", "light"] } else { &["light"] }
    }

    async fn prefer(&self, scheme: &str) {
        if self.engine == Engine::Chromium {
            self.prefer_media("prefers-color-scheme", scheme).await;
        }
    }

    /// Shows the page as to someone who set this on their device: `("forced-colors", "active")`. Only Chromium can be
    /// told while it runs.
    pub async fn prefer_media(&self, feature: &str, value: &str) {
        let media = json!({ "features": [{ "name": feature, "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    /// Shows text as large as to someone who chose this, as a share of the usual size, for all pages. Only Chromium can
    /// be told while it runs.
    pub async fn prefer_text(&self, percent: u32) {
        let size = 16 * percent / 100;
        let sizes = json!({ "fontSizes": { "standard": size, "fixed": size } });
        self.devtools("Page.setFontSizes", sizes).await;
    }
}

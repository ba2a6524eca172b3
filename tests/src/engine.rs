//! The three engines: where each is found, how it is told to be quiet, and what it says about itself.

use std::env;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::disk::{DOWNLOADS, PROFILE};
use crate::test_site::TestSite;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Samsung Internet and most browsers on Android.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, which stands for Safari and every browser on iPhones.
    WebKit,
}

impl Engine {
    /// The driver program: the one that `HEEDFUL_CHROMEDRIVER`, `HEEDFUL_GECKODRIVER` or `HEEDFUL_WEBKITWEBDRIVER`
    /// names, else the first found on the PATH, in the tools folder or in the usual places of a system.
    pub(crate) fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => find("HEEDFUL_CHROMEDRIVER", &["chromedriver"]),
            Self::Firefox => find("HEEDFUL_GECKODRIVER", &["geckodriver"]),
            Self::WebKit => find("HEEDFUL_WEBKITWEBDRIVER", &["WebKitWebDriver"]),
        }
    }

    fn browser(self) -> PathBuf {
        match self {
            Self::Chromium => find(
                "HEEDFUL_CHROMIUM",
                &["chromium", "chromium-browser", "google-chrome", "chrome"],
            ),
            Self::Firefox => find("HEEDFUL_FIREFOX", &["firefox-esr", "firefox"]),
            Self::WebKit => find("HEEDFUL_MINIBROWSER", &["MiniBrowser"]),
        }
    }

    /// Whether a virtual display is needed: WebKitGTK has no headless mode.
    pub(crate) fn needs_display(self) -> bool {
        self == Self::WebKit && cfg!(target_os = "linux")
    }

    /// What the driver is asked for: a browser without a window, that sends everything through the proxy on `proxy`,
    /// its own host included, and makes no calls of its own. Text has this share of the usual size. With a folder it keeps
    /// its files there.
    pub(crate) fn capabilities(
        self,
        proxy: u16,
        test_site: &TestSite,
        folder: Option<&Path>,
    ) -> Value {
        let binary = self.browser();
        let text = USUAL_TEXT * test_site.text_percent / 100;
        let mut asked = match self {
            Self::Chromium => chromium(&binary, proxy, text),
            Self::Firefox => firefox(&binary, proxy, text),
            Self::WebKit => {
                assert_eq!(text, USUAL_TEXT, "MiniBrowser does not start with larger text");
                webkit(&binary, proxy)
            }
        };
        asked["pageLoadStrategy"] = json!(test_site.load_strategy);
        if let Some(folder) = folder {
            self.keep_files_in(folder, &mut asked);
        }
        asked
    }

    /// The browser's own files, and what it saves, in this folder. It stores its session as it does for people: drivers
    /// switch that off.
    fn keep_files_in(self, folder: &Path, asked: &mut Value) {
        let (profile, downloads) = (folder.join(PROFILE), folder.join(DOWNLOADS));
        let (options, argument) = match self {
            Self::Chromium => {
                let options = &mut asked["goog:chromeOptions"];
                options["prefs"] = json!({
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                });
                (options, vec![format!("--user-data-dir={}", profile.display())])
            }
            Self::Firefox => {
                let options = &mut asked["moz:firefoxOptions"];
                let prefs = &mut options["prefs"];
                prefs["browser.download.folderList"] = json!(2);
                prefs["browser.download.dir"] = json!(downloads);
                prefs["browser.sessionstore.interval"] = json!(100);
                prefs["browser.sessionstore.resume_from_crash"] = json!(true);
                (options, vec!["-profile".to_owned(), profile.display().to_string()])
            }
            Self::WebKit => panic!("WebKitGTK keeps nothing in a folder of ours"),
        };
        let arguments = options["args"].as_array_mut().expect("arguments are a list");
        arguments.extend(argument.into_iter().map(Value::from));
    }

    /// Hosts that the browser itself calls, whatever it is told. Nothing that a page does leads there, and the proxy
    /// refuses them all the same.
    pub(crate) fn own_calls(self) -> &'static [&'static str] {
        match self {
            // At its first start it asks for an account that may be signed in, and for updates of its components. No
            // switch of chromedriver's or ours keeps it from that.
            Self::Chromium => &[
                "accounts.google.com:443",
                "redirector.gvt1.com:443",
                // Debian's start page, with a profile that is new.
                "start.duckduckgo.com:443",
                "update.googleapis.com",
                "update.googleapis.com:443",
            ],
            Self::Firefox | Self::WebKit => &[],
        }
    }
}

/// The size of text in pixels, where nobody has chosen another.
const USUAL_TEXT: u32 = 16;

fn chromium(binary: &Path, proxy: u16, text: u32) -> Value {
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": binary,
            "prefs": { "webkit.webprefs.default_font_size": text },
            "args": [
                "--headless=new",
                // Root, as in containers, has no sandbox; the pages are our own.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                format!("--proxy-server=http://127.0.0.1:{proxy}"),
                "--proxy-bypass-list=<-loopback>",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-sync",
                "--no-first-run",
                "--no-pings",
                "--disable-features=HttpsUpgrades,LocalNetworkAccessChecks,OptimizationHints,MediaRouter,Translate,\
                    AutofillServerCommunication,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying",
            ],
        },
    })
}

fn firefox(binary: &Path, proxy: u16, text: u32) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": binary,
            "args": ["-headless"],
            "prefs": {
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1",
                "network.proxy.http_port": proxy,
                "network.proxy.ssl": "127.0.0.1",
                "network.proxy.ssl_port": proxy,
                "network.proxy.no_proxies_on": "",
                // Requests to this machine go through the proxy too.
                "network.proxy.allow_hijacking_localhost": true,
                // What Firefox asks for on its own behalf.
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "network.dns.disablePrefetch": true,
                "network.predictor.enabled": false,
                "network.prefetch-next": false,
                "browser.safebrowsing.provider.mozilla.updateURL": "",
                "browser.safebrowsing.downloads.remote.enabled": false,
                "browser.search.update": false,
                "browser.region.network.url": "",
                "browser.newtabpage.activity-stream.feeds.system.topsites": false,
                "browser.newtabpage.activity-stream.feeds.system.topstories": false,
                "app.normandy.enabled": false,
                "app.update.disabledForTesting": true,
                "datareporting.healthreport.uploadEnabled": false,
                "extensions.getAddons.cache.enabled": false,
                "extensions.systemAddon.update.enabled": false,
                "extensions.update.enabled": false,
                "services.settings.server": "data:,#remote-settings-dummy/v1",
                "toolkit.telemetry.server": "data:,",
                // No process in stock for a tab that nobody opens: starting it takes as long as the page.
                "dom.ipc.processPrelaunch.enabled": false,
                "browser.newtab.preload": false,
                "dom.push.connection.enabled": false,
                "dom.security.https_first": false,
                "media.gmp-manager.updateEnabled": false,
                "font.size.variable.x-western": text,
                // Chromium and WebKit take keys to every control without being asked; so should this one.
                "accessibility.tabfocus": 7,
            },
        },
    })
}

fn webkit(binary: &Path, proxy: u16) -> Value {
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": binary,
            "args": [
                "--automation",
                "--private",
                format!("--proxy=http://127.0.0.1:{proxy}"),
            ],
        },
    })
}

fn find(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(path) = env::var_os(variable) {
        return path.into();
    }
    folders()
        .iter()
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .map(|path| if cfg!(windows) { path.with_extension("exe") } else { path })
        .find(|path| path.is_file())
        .unwrap_or_else(|| {
            panic!(
                "none of {names:?} was found. `cargo xtask tools` installs what it can, or set {variable} to its path."
            )
        })
}

/// The folders to look in, best first.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    if let Some(tools) = dirs::cache_dir().map(|cache| cache.join("heedful").join("tools")) {
        folders.extend(subfolders(&tools).into_iter().map(|tool| tool.join("bin")));
    }
    // MiniBrowser is not meant for the PATH.
    for libraries in ["/usr/lib", "/usr/lib64", "/usr/libexec"] {
        let libraries = Path::new(libraries);
        let architectures = subfolders(libraries);
        let parents = architectures.iter().map(PathBuf::as_path).chain([libraries]);
        folders.extend(parents.flat_map(|parent| {
            ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map(|webkit| parent.join(webkit))
        }));
    }
    folders
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

//! What a test starts from: which site, what goes wrong with it, what it may do that others may not.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;
use xtask::server::{Addresses, Fault, FaultKind};

use crate::copy::copy_files;
use crate::engine::Engine;

/// What a test starts from.
#[derive(Debug, Clone)]
pub struct TestSite {
    /// The folder that is served as the site.
    pub folder: PathBuf,
    /// What is to be gone after the test.
    pub passing: Option<Arc<TempDir>>,
    /// Where the site is when a server that the test runs itself serves it, and not the rig's own.
    pub elsewhere: Option<Elsewhere>,
    /// Other hosts, each with the folder that it serves: a charity's site with the check inside, say. Their policy
    /// allows everything.
    pub hosts: Vec<(&'static str, PathBuf)>,
    /// A name under which other hosts find the site.
    pub site_name: Option<&'static str>,
    /// Under which addresses the site's pages are served.
    pub addresses: Addresses,
    /// What goes wrong on purpose.
    pub faults: Vec<Fault>,
    /// What is broken for one engine alone.
    pub faults_in: Vec<(Engine, Fault)>,
    /// Parts of paths whose files are held back until the test lets them through.
    pub held: Vec<&'static str>,
    /// Findings that are part of the test: a finding whose text contains one of these does not fail it.
    pub expected: Vec<&'static str>,
    /// How large the browser shows text from its start on, as a share of the usual size.
    pub text_percent: u32,
    /// What of a page the driver waits for: its `pageLoadStrategy`.
    pub load_strategy: &'static str,
}

/// A site of a server that is not the rig's.
#[derive(Debug, Clone)]
pub struct Elsewhere {
    /// Where it listens, on this machine.
    pub address: SocketAddr,
    /// The path of the first page.
    pub path: String,
}

impl TestSite {
    /// The site as `cargo xtask` built it: the folder that `HEEDFUL_DIST` names, or `dist`.
    #[must_use]
    pub fn built_site() -> Self {
        let folder =
            std::env::var_os("HEEDFUL_DIST").map_or_else(|| project().join("dist"), PathBuf::from);
        Self {
            folder,
            passing: None,
            elsewhere: None,
            hosts: vec![],
            site_name: None,
            addresses: Addresses::Files,
            faults: vec![],
            faults_in: vec![],
            held: vec![],
            expected: vec![],
            text_percent: 100,
            load_strategy: "normal",
        }
    }

    /// A copy of the built site, that the test may change: see [`SiteCopy`](crate::SiteCopy).
    ///
    /// # Panics
    /// When the site was not built or can't be copied.
    #[must_use]
    pub fn copied_site() -> Self {
        let site = Self::built_site();
        let passing = TempDir::new().expect("a folder for the copy");
        copy_files(&site.folder, passing.path());
        Self { folder: passing.path().to_owned(), passing: Some(Arc::new(passing)), ..site }
    }

    /// The built site within another one, below this path.
    ///
    /// # Panics
    /// As [`Self::copied_site`].
    #[must_use]
    pub fn in_subfolder(path: &str) -> Self {
        Self::in_subfolders(&[path])
    }

    /// The built site several times within another one, below these paths.
    ///
    /// # Panics
    /// As [`Self::copied_site`].
    #[must_use]
    pub fn in_subfolders(paths: &[&str]) -> Self {
        let site = Self::built_site();
        let passing = TempDir::new().expect("a folder for the copy");
        for path in paths {
            copy_files(&site.folder, &passing.path().join(path));
        }
        std::fs::write(passing.path().join("index.html"), "").expect("a site around it");
        Self { folder: passing.path().to_owned(), passing: Some(Arc::new(passing)), ..site }
    }

    /// The same site once more, beside the first.
    ///
    /// # Panics
    /// As [`Self::copied_site`].
    #[must_use]
    pub fn also_in_subfolder(self, path: &str) -> Self {
        copy_files(&Self::built_site().folder, &self.folder.join(path));
        self
    }

    /// A site that a server serves which the test runs itself. `path` is that of its first page.
    #[must_use]
    pub fn served_at(address: SocketAddr, path: &str) -> Self {
        Self { elsewhere: Some(Elsewhere { address, path: path.to_owned() }), ..Self::built_site() }
    }

    /// A folder under `tests/fixtures` as the site.
    #[must_use]
    pub fn fixture(name: &str) -> Self {
        Self { folder: fixtures().join(name), ..Self::built_site() }
    }

    /// Serves pages without their ending, as many hosts do: `/officer.html` leads to `/officer`.
    #[must_use]
    pub fn with_clean_addresses(self) -> Self {
        Self { addresses: Addresses::Clean, ..self }
    }

    /// Breaks what is served for a path, or for all paths that contain `path`: see [`Fault`].
    #[must_use]
    pub fn with_fault(mut self, path: &'static str, kind: FaultKind) -> Self {
        self.faults.push(Fault { path, kind });
        self
    }

    /// Breaks it for one engine alone, where its driver can't do what the test needs.
    #[must_use]
    pub fn with_fault_in(mut self, engine: Engine, path: &'static str, kind: FaultKind) -> Self {
        self.faults_in.push((engine, Fault { path, kind }));
        self
    }

    /// Holds back the files whose paths contain `path`, as a slow line does, until [`Page::let_through`](crate::Page).
    #[must_use]
    pub fn with_delayed(mut self, path: &'static str) -> Self {
        self.held.push(path);
        self
    }

    /// Serves the site under another name too. Without HTTPS it is no secure place there, as it is on this machine's own
    /// address.
    #[must_use]
    pub fn also_at(mut self, host: &'static str) -> Self {
        self.hosts.push((host, self.folder.clone()));
        self
    }

    /// Lets the test see a finding that contains `text` without failing.
    #[must_use]
    pub fn expecting(mut self, text: &'static str) -> Self {
        self.expected.push(text);
        self
    }

    /// Starts a browser in which the person has chosen text of this share of the usual size, for all pages.
    #[must_use]
    pub fn with_text(self, percent: u32) -> Self {
        Self { text_percent: percent, ..self }
    }

    /// Does not wait for pages to have loaded. The driver of WebKit else runs nothing while a page within a page still loads.
    #[must_use]
    pub fn without_waiting_for_loads(self) -> Self {
        Self { load_strategy: "none", ..self }
    }

    /// Whether a browser that was started for other tests will do. Not where the site changes while it is open: a Firefox
    /// that other tests have used was seen not to find a changed worker within 20 seconds, twice of two. Why is not known.
    pub(crate) fn is_usual_browser(&self) -> bool {
        let usual = Self::built_site();
        self.passing.is_none()
            && self.text_percent == usual.text_percent
            && self.load_strategy == usual.load_strategy
    }

    /// Serves a folder under `tests/fixtures` as another host.
    #[must_use]
    pub fn with_host(mut self, host: &'static str, name: &str) -> Self {
        self.hosts.push((host, fixtures().join(name)));
        self
    }

    /// Serves the site under a name as well, so that pages of other hosts can be written that name it.
    #[must_use]
    pub fn with_name(self, name: &'static str) -> Self {
        Self { site_name: Some(name), ..self }
    }
}

/// The top folder of the project.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the project")
}

pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

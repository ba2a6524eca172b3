//! Under which addresses a host serves its pages. Many take the ending off: they answer `/officer.html` by sending the
//! browser to `/officer`, and serve the file there.

use std::path::PathBuf;

use axum::extract::{Request, State};
use axum::http::uri::{PathAndQuery, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

/// How addresses of pages relate to names of files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Addresses {
    /// The address is the name of the file.
    #[default]
    Files,
    /// The address has no ending, as with Cloudflare Pages: the name of the file leads there.
    Clean,
}

/// Which addresses the files of a folder have.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) addresses: Addresses,
    pub(super) folder: PathBuf,
}

/// What a host does with an address.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// Sends the browser to this path.
    Elsewhere(String),
    /// Serves what is at this path.
    File(String),
}

pub(super) async fn serve(
    State(named): State<Named>,
    mut request: Request,
    next: Next,
) -> Response {
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    match named.answer(request.uri().path()) {
        Answer::Elsewhere(path) => Redirect::permanent(&format!("{path}{query}")).into_response(),
        Answer::File(path) => {
            if let Ok(path) = format!("{path}{query}").parse::<PathAndQuery>() {
                *request.uri_mut() = Uri::from(path);
            }
            next.run(request).await
        }
    }
}

impl Named {
    fn answer(&self, path: &str) -> Answer {
        if self.addresses == Addresses::Files {
            return Answer::File(path.to_owned());
        }
        if let Some(folder) = path.strip_suffix("/index.html") {
            return Answer::Elsewhere(format!("{folder}/"));
        }
        if let Some(page) = path.strip_suffix(".html") {
            return Answer::Elsewhere(page.to_owned());
        }
        let page = format!("{}.html", path.trim_end_matches('/'));
        if !self.folder.join(page.trim_start_matches('/')).is_file() {
            return Answer::File(path.to_owned());
        }
        match path.strip_suffix('/') {
            Some(page) => Answer::Elsewhere(page.to_owned()),
            None => Answer::File(page),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(addresses: Addresses, path: &str) -> Answer {
        let folder = tempfile::tempdir().unwrap();
        for name in ["index.html", "officer.html", "a.css"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        Named { addresses, folder: folder.path().to_owned() }.answer(path)
    }

    #[test]
    fn names_of_files_lead_to_addresses_without_an_ending() {
        let elsewhere = |path: &str| Answer::Elsewhere(path.to_owned());
        for (path, expected) in [
            ("/officer.html", elsewhere("/officer")),
            ("/officer/", elsewhere("/officer")),
            ("/index.html", elsewhere("/")),
            ("/in/a/index.html", elsewhere("/in/a/")),
            ("/officer", Answer::File("/officer.html".to_owned())),
            ("/", Answer::File("/".to_owned())),
            ("/a.css", Answer::File("/a.css".to_owned())),
        ] {
            assert_eq!(answer(Addresses::Clean, path), expected, "{path}");
        }
    }

    #[test]
    fn elsewhere_the_name_of_the_file_is_the_address() {
        for path in ["/officer.html", "/officer", "/index.html"] {
            assert_eq!(answer(Addresses::Files, path), Answer::File(path.to_owned()));
        }
    }
}

//! What a host may get wrong, as data: the tests break the site in each of these ways and look at what a person sees.

use std::time::Duration;

use axum::body::Body;
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

/// One thing that goes wrong, for some paths.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// The whole path when it begins with a slash, such as `"/"` for the page itself; else a part of it, such as `".wasm"`.
    pub path: &'static str,
    /// What happens to the answer.
    pub kind: FaultKind,
}

/// What happens to an answer.
#[derive(Debug, Clone, Copy)]
pub enum FaultKind {
    /// A filter on the way refuses it.
    Blocked,
    /// The host sends another `Content-Type`.
    Type(&'static str),
    /// The host sends another content security policy.
    Policy(&'static str),
    /// The answer comes late.
    Slow(Duration),
    /// The host leaves out a header.
    Without(&'static str),
    /// The host has this there, which we did not put there.
    Content(&'static str),
    /// The file was damaged: the type is right, the content is not.
    Corrupt,
}

impl Fault {
    pub(super) fn is_for(&self, path: &str) -> bool {
        if self.path.starts_with('/') { path == self.path } else { path.contains(self.path) }
    }
}

impl FaultKind {
    pub(super) async fn apply(self, mut response: Response) -> Response {
        match self {
            Self::Blocked => return StatusCode::FORBIDDEN.into_response(),
            Self::Type(value) => {
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(value));
            }
            Self::Policy(value) => {
                response
                    .headers_mut()
                    .insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(value));
            }
            Self::Slow(delay) => tokio::time::sleep(delay).await,
            Self::Without(header) => {
                response.headers_mut().remove(header);
            }
            Self::Content(content) => {
                *response.status_mut() = StatusCode::OK;
                put(&mut response, content);
            }
            Self::Corrupt => put(&mut response, "{ damaged"),
        }
        response
    }
}

fn put(response: &mut Response, content: &'static str) {
    response.headers_mut().remove(CONTENT_LENGTH);
    response.headers_mut().remove(CONTENT_ENCODING);
    *response.body_mut() = Body::from(content);
}

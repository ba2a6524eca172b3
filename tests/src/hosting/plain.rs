//! The plainest host there is: it hands out files, and knows nothing of headers, compression or WASM.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tempfile::TempDir;
use tokio::sync::oneshot;

/// A running host of this kind. Dropping it ends it.
#[derive(Debug)]
pub struct Plain {
    /// Where it listens.
    pub address: SocketAddr,
    // Ends the thread when it is dropped.
    _stop: oneshot::Sender<()>,
    _folder: TempDir,
}

/// Serves a folder that goes with it.
///
/// # Panics
/// When this machine has no free port.
#[must_use]
pub fn start(folder: TempDir) -> Plain {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let address = listener.local_addr().expect("a bound port has an address");
    listener.set_nonblocking(true).expect("a listener need not block");
    let root: Arc<Path> = folder.path().into();
    let (stop, stopped) = oneshot::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime starts").block_on(async {
            tokio::select! {
                () = serve(listener, root) => {}
                _ = stopped => {}
            }
        });
    });
    Plain { address, _stop: stop, _folder: folder }
}

async fn serve(listener: std::net::TcpListener, root: Arc<Path>) {
    let listener = tokio::net::TcpListener::from_std(listener).expect("a listener of this thread");
    while let Ok((stream, _)) = listener.accept().await {
        let root = Arc::clone(&root);
        let service = service_fn(move |request| {
            let answer = answer(&root, &request);
            async move { Ok::<_, Infallible>(answer) }
        });
        let connection = hyper::server::conn::http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service);
        tokio::spawn(async move { connection.await.ok() });
    }
}

fn answer(root: &Path, request: &Request<Incoming>) -> Response<Full<Bytes>> {
    let path = request.uri().path();
    let mut file: PathBuf = root.join(path.trim_start_matches('/'));
    if path.ends_with('/') {
        file.push("index.html");
    }
    let kind = match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        // As of old, for WASM too.
        _ => "application/octet-stream",
    };
    let mut answer = match std::fs::read(&file) {
        Ok(content) if !path.contains("..") => Response::new(Full::from(content)),
        _ => {
            let mut missing = Response::new(Full::default());
            *missing.status_mut() = StatusCode::NOT_FOUND;
            missing
        }
    };
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    answer
}

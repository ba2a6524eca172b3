//! Serves a built site on the loopback interface, with the headers that the docs recommend.
//!
//! `cargo xtask serve` and every browser test use this one server, so what was tested is what is served. It never
//! listens on anything but loopback, and changes nothing on disk.

mod addresses;
mod faults;
mod headers;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

pub use addresses::Addresses;
pub use faults::{Fault, FaultKind};
pub use headers::{
    Allowance, CONTENT_SECURITY_POLICY, FRAMING_PAGES, HASH_DIGITS, HEADERS, Header, OFFLINE_PAGES,
    cache_control, content_security_policy, naming_host,
};

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder of the built site. Files beside it that end in `.br` and `.gz` are served in place of the plain
    /// ones, to browsers that take them.
    pub folder: PathBuf,
    /// The port on 127.0.0.1, or 0 for any that is free.
    pub port: u16,
    /// Under which addresses pages are served.
    pub addresses: Addresses,
    /// What goes wrong on purpose. Empty but for tests.
    pub faults: Vec<Fault>,
}

/// A running server. Dropping it stops it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Starts to serve `site` on a thread of its own.
///
/// # Errors
/// When the port is taken or may not be opened (`io::ErrorKind::AddrInUse`, `PermissionDenied`), or when the folder
/// holds no `index.html` (`NotFound`).
pub fn start(site: Site) -> io::Result<Server> {
    if !site.folder.join("index.html").is_file() {
        let message = format!("there is no built site in {}", site.folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, site.port))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (stop, stopped) = oneshot::channel();
    let thread = std::thread::Builder::new().name("site".into()).spawn(move || {
        if let Err(error) = runtime.block_on(serve(listener, site, stopped)) {
            eprintln!("The server stopped: {error}");
        }
        runtime.shutdown_timeout(Duration::ZERO);
    })?;
    Ok(Server { address, stop: Some(stop), thread: Some(thread) })
}

impl Server {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the first page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the person at the keyboard interrupts it.
    ///
    /// # Errors
    /// When the interrupt can't be listened for.
    pub fn wait_for_interrupt(self) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(tokio::signal::ctrl_c())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.send(()).ok();
        }
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// How long connections that are still open get after the stop.
const GRACE: Duration = Duration::from_secs(1);

async fn serve(listener: TcpListener, site: Site, stop: oneshot::Receiver<()>) -> io::Result<()> {
    let named = addresses::Named { addresses: site.addresses, folder: site.folder.clone() };
    let files = ServeDir::new(site.folder).precompressed_br().precompressed_gzip();
    let faults: Arc<[Fault]> = site.faults.into();
    let router = Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(named, addresses::serve))
        .layer(middleware::from_fn(with_headers))
        .layer(middleware::from_fn_with_state(faults, with_faults));
    let (closing, closed) = oneshot::channel();
    let serving = axum::serve(tokio::net::TcpListener::from_std(listener)?, router)
        .with_graceful_shutdown(async move {
            stop.await.ok();
            closing.send(()).ok();
        })
        .into_future();
    tokio::select! {
        result = serving => result,
        () = async { closed.await.ok(); tokio::time::sleep(GRACE).await } => Ok(()),
    }
}

async fn with_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
    let mut response = next.run(request).await;
    headers::add(&path, host.as_deref(), response.headers_mut());
    response
}

async fn with_faults(State(faults): State<Arc<[Fault]>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    for fault in faults.iter().filter(|fault| fault.is_for(&path)) {
        response = fault.harm.apply(response).await;
    }
    response
}

#[cfg(test)]
mod tests;

//! The proxy between every browser and the world: it writes down each request to any host, forwards those to the sites
//! of the test, plays the place that people leave for, and refuses all else.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::NEUTRAL_PLACE;
use crate::recorder::{self, Findings};

/// A request that a browser made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Host and port, as in `127.0.0.1:40000`.
    pub host: String,
    /// The path with its query; empty for a tunnel, of which only the host is known.
    pub path: String,
}

/// A running proxy. Dropping it stops it.
#[derive(Debug)]
pub(crate) struct Proxy {
    pub(crate) port: u16,
    state: Arc<State>,
    accepting: tokio::task::JoinHandle<()>,
}

/// A host name that the test serves, and where it is served.
pub(crate) type Host = (String, SocketAddr);

#[derive(Debug)]
struct State {
    hosts: Vec<Host>,
    /// Parts of paths that are held back until this is closed.
    held: Vec<&'static str>,
    gate: Semaphore,
    /// Whether nothing answers any more.
    is_cut_off: AtomicBool,
    /// Hosts that the browser calls on its own behalf.
    own_calls: &'static [&'static str],
    asked: Mutex<Vec<Asked>>,
    findings: Arc<Findings>,
}

impl Proxy {
    /// Starts one on this port, or on any where it is 0.
    pub(crate) async fn start(
        port: u16,
        hosts: Vec<Host>,
        held: Vec<&'static str>,
        own_calls: &'static [&'static str],
        findings: Arc<Findings>,
    ) -> Self {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.expect("the proxy finds its port");
        let port = listener.local_addr().expect("a bound port has an address").port();
        let asked = Mutex::default();
        let (gate, is_cut_off) = (Semaphore::new(0), AtomicBool::new(false));
        let state = Arc::new(State { hosts, held, gate, is_cut_off, own_calls, asked, findings });
        let accepting = tokio::spawn(accept(listener, Arc::clone(&state)));
        Self { port, state, accepting }
    }

    /// Lets through what was held back, now and from now on.
    pub(crate) fn let_through(&self) {
        self.state.gate.close();
    }

    /// Answers nothing from now on: every connection breaks.
    pub(crate) fn cut_off(&self) {
        self.state.is_cut_off.store(true, Ordering::SeqCst);
    }

    /// All requests so far, in order, but for the browser's own.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.state.asked.lock().expect("nobody panics while writing down").clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn accept(listener: TcpListener, state: Arc<State>) {
    while let Ok((stream, _)) = listener.accept().await {
        let state = Arc::clone(&state);
        let service = service_fn(move |request| {
            let state = Arc::clone(&state);
            async move {
                match state.is_cut_off.load(Ordering::SeqCst) {
                    true => Err(io::Error::from(io::ErrorKind::ConnectionReset)),
                    false => Ok(answer(&state, request).await),
                }
            }
        });
        let connection = hyper::server::conn::http1::Builder::new()
            .preserve_header_case(true)
            .serve_connection(TokioIo::new(stream), service);
        // A browser that hangs up in the middle is no error.
        tokio::spawn(async move { connection.await.ok() });
    }
}

type Answer = Response<Full<Bytes>>;

async fn answer(state: &State, request: Request<Incoming>) -> Answer {
    let host = request.uri().authority().map(ToString::to_string).unwrap_or_default();
    let path = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    if path.starts_with(recorder::PATH) {
        return hear(state, request).await;
    }
    if state.own_calls.contains(&host.as_str()) {
        return status(StatusCode::FORBIDDEN);
    }
    let asked = Asked { host: host.clone(), path: path.clone() };
    state.asked.lock().expect("nobody panics while writing down").push(asked);
    if state.held.iter().any(|held| path.contains(held)) {
        // Nothing ever passes by permission: it waits until the gate is gone.
        state.gate.acquire().await.ok();
    }
    if let Some(from) = request.headers().get(header::REFERER).filter(|_| host == "neutral.test") {
        // Nobody who is left for may learn where the person was.
        let from = String::from_utf8_lossy(from.as_bytes()).into_owned();
        state.findings.add("referrer", format!("{host}{path} was told {from}"));
    }
    if NEUTRAL_PLACE == format!("http://{host}{path}") {
        return page(
            "<!doctype html><html lang=\"en\"><title>Weather</title><link rel=\"icon\" href=\"data:,\"><h1>Weather</h1>",
        );
    }
    if host == "neutral.test" {
        return status(StatusCode::NOT_FOUND);
    }
    let address = state.hosts.iter().find(|(name, _)| *name == host).map(|(_, address)| *address);
    match address {
        Some(address) if request.method() != Method::CONNECT => {
            forward(address, &host, &path, request).await.unwrap_or_else(|error| {
                state.findings.add("request", format!("{host}{path} was not forwarded: {error}"));
                status(StatusCode::BAD_GATEWAY)
            })
        }
        _ => {
            state.findings.add("request", format!("{} {host} {path}", request.method()));
            status(StatusCode::FORBIDDEN)
        }
    }
}

/// What the recorder in the page says, and the recorder itself.
async fn hear(state: &State, request: Request<Incoming>) -> Answer {
    if request.method() == Method::GET {
        let mut answer = Response::new(Full::from(recorder::SCRIPT));
        answer
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/javascript"));
        return answer;
    }
    let kind = request.uri().path().trim_start_matches(recorder::PATH).to_owned();
    let text = request.into_body().collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    state.findings.add(&kind, String::from_utf8_lossy(&text));
    status(StatusCode::NO_CONTENT)
}

async fn forward(
    address: SocketAddr,
    host: &str,
    path: &str,
    mut request: Request<Incoming>,
) -> Result<Answer, Box<dyn std::error::Error + Send + Sync>> {
    let wants_page = request
        .headers()
        .get(header::ACCEPT)
        .is_some_and(|accept| accept.as_bytes().starts_with(b"text/html"));
    if wants_page {
        // The recorder is written into it, so it must come plain and whole.
        for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE] {
            request.headers_mut().remove(name);
        }
    }
    *request.uri_mut() = path.parse()?;
    request.headers_mut().insert(header::HOST, host.parse()?);
    request.headers_mut().remove("proxy-connection");
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(async move { connection.await.ok() });
    let (mut head, body) = sender.send_request(request).await?.into_parts();
    let mut body = body.collect().await?.to_bytes();
    let is_page = head
        .headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if wants_page && is_page {
        body = with_recorder(&String::from_utf8_lossy(&body)).into();
        head.headers.remove(header::CONTENT_LENGTH);
    }
    Ok(Response::from_parts(head, Full::from(body)))
}

/// The page with the recorder first in its head, and with a way out into the web leading to the neutral place of the tests.
fn with_recorder(page: &str) -> String {
    let script = format!("<head><script src=\"{}script.js\"></script>", recorder::PATH);
    let page = page.replacen("<head>", &script, 1);
    match address_of_way_out(&page).filter(|address| address.starts_with("http")) {
        Some(address) => page.replacen(&address, NEUTRAL_PLACE, 1),
        None => page,
    }
}

/// Where the link with the id `leave` leads.
fn address_of_way_out(page: &str) -> Option<String> {
    let (_, link) = page.split_once("id=\"leave\"")?;
    let (_, address) = link.split_once("href=\"")?;
    address.split_once('"').map(|(address, _)| address.to_owned())
}

fn page(html: &'static str) -> Answer {
    let mut answer = Response::new(Full::from(html));
    answer
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    answer
}

fn status(status: StatusCode) -> Answer {
    let mut answer = Response::new(Full::default());
    *answer.status_mut() = status;
    answer
}

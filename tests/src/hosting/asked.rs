//! Asking a server by hand, without a browser's own mind about compression and caches.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

/// What a server answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The host that was asked, as the request named it.
    pub host: String,
    /// The number, as 200.
    pub status: u16,
    /// Names in lower case, and values, in order.
    pub headers: Vec<(String, String)>,
    /// As it came: compressed, if it was.
    pub body: Vec<u8>,
}

impl Answer {
    /// All values of a header: a second one of the same name is not hidden.
    #[must_use]
    pub fn header(&self, name: &str) -> Vec<&str> {
        let of_name = self.headers.iter().filter(|(other, _)| other == name);
        of_name.map(|(_, value)| value.as_str()).collect()
    }
}

/// Asks for a path, with these headers and no others than a host's name.
///
/// # Panics
/// When the server does not answer in HTTP.
#[must_use]
pub fn ask(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut stream = TcpStream::connect(address).expect("the server listens");
    let mut request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{request}\r\n").as_bytes()).expect("the server takes the request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the server answers");
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(':'));
    Answer {
        host: address.to_string(),
        status: status.unwrap_or_else(|| panic!("no status: {head}")),
        headers: headers
            .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
            .collect(),
        body: answer[end + 4..].to_vec(),
    }
}

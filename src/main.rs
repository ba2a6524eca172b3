//! The widget: thin views over one case.
//!
//! `boot/start.js` hands it the content pack and then the element to live in. The views ask the engine and decide
//! nothing; all that touches the browser lies in [`browser`]. It must never ask the network for anything, and never
//! write an answer into a title, an address, an event or a message.
#![forbid(unsafe_code)]

mod app;
mod browser;
mod element;
mod journey;
mod keep;
mod place;
mod question;
mod result;
mod session;
mod words;

fn main() {}

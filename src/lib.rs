//! The widget: thin views over one case.
//!
//! Each page of the site has a binary of its own (`src/bin/`), by which `boot/start.js` hands over the content and then
//! the element to live in. The views ask the engine and decide nothing; all that touches the browser lies in [`browser`].
//! It must never ask the network for anything, and never write an answer into a title, an address, an event or a message.
#![forbid(unsafe_code)]

mod app;
pub mod browser;
mod diary;
mod document;
mod element;
mod fields;
mod journey;
mod keep;
mod officer;
mod pattern;
mod place;
mod question;
mod record;
mod result;
mod session;
mod statement;
mod text_input;
mod training;
mod visit;
mod words;
